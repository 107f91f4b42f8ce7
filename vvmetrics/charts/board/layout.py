"""
Where everything stands on an effort-value board: pure geometry, nothing is drawn.
"""

from dataclasses import dataclass, replace

from vvmetrics.answers.known import SETTING_UP, VALUE, Effort, Known, Summary
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.board.cell import Cell, Label, filled_cell
from vvmetrics.charts.board.chips import Chip, Quartiles, board_chips, place
from vvmetrics.charts.board.grid import Grid, board_grid
from vvmetrics.charts.board.sizes import SIZES, WIDTH, Size, Sizes
from vvmetrics.definitions.model import Definitions

__all__ = ["BoardLayout", "Cell", "Chip", "Label", "Quartiles", "board_layout"]

LINE = 1.3  # the height of a line, of that of its letters


@dataclass(frozen=True)
class BoardLayout:
    """
    A board with everything in its place; width in units, height in pixels.

    Labels of columns and of reasons hang from their top middle, those of rows stand on their lower left.
    """

    cells: tuple[Cell, ...]
    chips: tuple[Chip, ...]
    reason_labels: tuple[Label, ...]
    column_labels: tuple[Label, ...]
    row_labels: tuple[Label, ...]
    width: float
    height: float
    sizes: Sizes

    def middle(self, chip: Chip) -> tuple[float, float]:
        """
        Return the middle of the box of a chip, where its code stands and a click is taken.
        """
        return chip.x + chip.width / 2, chip.y + chip.height - self.sizes.box / 2


def board_layout(
    scene: Scene, summary: Summary, *, action: str, x_element: Effort = SETTING_UP, size: Size = "full"
) -> BoardLayout:
    """
    Return the board of an action: always one chip per region, each inside its cell, none covering another.
    """
    definitions, own_region = scene.definitions, scene.region
    sizes = SIZES[size]
    chips = board_chips(scene, summary, action=action, x_element=x_element)
    chips = [replace(chip, glyph="", reasons=()) for chip in chips] if size == "small" else chips
    columns, rows = _names(definitions, x_element), _names(definitions, VALUE)
    grid = board_grid(chips, columns=len(columns), rows=len(rows), sizes=sizes)
    placed, reason_labels = _filled(grid, chips, sizes)
    if own_region:
        effort, value = (summary[own_region, action, element] for element in (x_element, VALUE))
        quartiles = _quartiles(effort, value, definitions, x_element, grid)
        placed = [replace(chip, quartiles=quartiles) if chip.chosen else chip for chip in placed]
    return BoardLayout(
        cells=grid.cells(),
        chips=tuple(placed),
        reason_labels=tuple(reason_labels),
        column_labels=tuple(
            Label(lines, (x0 + x1) / 2, sizes.bottom - 3)
            for lines, (x0, x1) in zip(columns, grid.columns, strict=True)
        ),
        row_labels=tuple(_row_label(lines, span, sizes) for lines, span in zip(rows, grid.rows, strict=True)),
        width=WIDTH,
        height=grid.rows[-1][1] + sizes.strip + sizes.top,
        sizes=sizes,
    )


def _row_label(lines: tuple[str, ...], span: tuple[float, float], sizes: Sizes) -> Label:
    """
    Return the name of a row, which stands before the row where the board has room for that, else on it.
    """
    foot = (sum(span) - LINE * sizes.row_font) / 2 if sizes.names else span[1]
    return Label((" ".join(lines),), 0.0, foot)


def _names(definitions: Definitions, element: str) -> list[tuple[str, ...]]:
    about = definitions.elements[element]
    levels = definitions.scales[about.scale].levels
    return [(about.short_name, "niet bekend"), *(tuple(level.short_label.split(" ", 1)) for level in levels)]


def _filled(grid: Grid, chips: list[Chip], sizes: Sizes) -> tuple[list[Chip], list[Label]]:
    placed: dict[str, Chip] = {}
    labels: list[Label] = []
    for cell in grid.cells():
        mates = [chip for chip in chips if (chip.column, chip.row) == (cell.column, cell.row)]
        inside, reasons = filled_cell(cell, mates, grid.slots[cell.column], sizes)
        placed |= {chip.region: chip for chip in inside}
        labels += reasons
    return [placed[chip.region] for chip in chips], labels


def _quartiles(
    effort: Known, value: Known, definitions: Definitions, x_element: str, grid: Grid
) -> Quartiles:
    words = tuple(
        f"{definitions.elements[element].short_name}: {_span(reading)}"
        for element, reading in ((x_element, effort), (VALUE, value))
    )
    return Quartiles(
        _reach(effort, definitions, x_element, grid.columns),
        _reach(value, definitions, VALUE, grid.rows),
        words,
    )


def _span(reading: Known) -> str:
    if not (reading.q1 and reading.q3):
        return "niet bekend"
    return (
        reading.q1.short_label
        if reading.q1 == reading.q3
        else f"{reading.q1.short_label} – {reading.q3.short_label}"
    )


def _reach(
    reading: Known, definitions: Definitions, element: str, spans: tuple[tuple[float, float], ...]
) -> tuple[float, float] | None:
    if not (reading.q1 and reading.q3):
        return None
    return (
        spans[place(definitions, element, reading.q1)][0],
        spans[place(definitions, element, reading.q3)][1],
    )
