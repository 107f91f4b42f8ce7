"""
The effort-value board: ten regions in a grid of what an action took and what it brought, with how sure that
is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from vvmetrics.answers.known import (
    SETTING_UP,
    VALUE,
    Effort,
    Known,
    Summary,
    newest_year,
    other_effort,
    weakest,
)
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.board.layout import BoardLayout, Cell, Chip, board_layout
from vvmetrics.charts.board.legend import chips_legend
from vvmetrics.charts.board.notes import board_notes
from vvmetrics.charts.board.sizes import Size
from vvmetrics.charts.board.words import level_or_why, percentage, reading_words, step_words, year_words
from vvmetrics.charts.marks import add_watermark, click_marks, frame_figure, hatched
from vvmetrics.charts.signs import Legend, fill_color
from vvmetrics.charts.theme import Palette, palette
from vvmetrics.narrative.board import board_sentence
from vvmetrics.narrative.words import UNKNOWN


@dataclass(frozen=True)
class EffortValueBoard:
    """
    Ten regions in a grid of what an action took (x_element) and what it brought.
    """

    scene: Scene
    summary: Summary
    action: str
    x_element: Effort = SETTING_UP
    size: Size = "full"

    @cached_property
    def layout(self) -> BoardLayout:
        """
        Where everything stands, for a figure, a slide or a page.
        """
        return board_layout(
            self.scene, self.summary, action=self.action, x_element=self.x_element, size=self.size
        )

    def figure(self) -> go.Figure:
        """
        Return the board, drawn. A click on a chip gives customdata [region id, action id].
        """
        dark, board, action = self.scene.dark, self.layout, self.action
        colors = palette(dark=dark)
        chips = board.chips
        figure = go.Figure(
            [
                hatched(
                    [(cell.x0, cell.y0, cell.x1, cell.y1) for cell in board.cells if not cell.known],
                    dark=dark,
                ),
                click_marks(
                    [board.middle(chip) for chip in chips],
                    [[chip.region, action] for chip in chips],
                    size=22 if self.size == "small" else 44,
                ),
            ]
        )
        frame_figure(figure, width=board.width, height=board.height, dark=dark)
        shapes = [_cell_shape(cell, colors) for cell in board.cells]
        shapes += [_chip_shape(chip, board, colors) for chip in chips]
        shapes += [shape for chip in chips for shape in _quartile_shapes(chip, board, colors)]
        figure.update_layout(
            shapes=shapes,
            annotations=board_notes(board, self.scene.definitions, x_element=self.x_element, colors=colors),
        )
        add_watermark(figure, self.scene.watermark, width=board.width, height=board.height, dark=dark)
        return figure

    def words(self) -> str:
        """
        Return the board in Dutch sentences: the one above the board, then one per region, in the order of the
        regions.
        """
        scene, summary, action, x_element = self.scene, self.summary, self.action, self.x_element
        definitions = scene.definitions
        order = (x_element, other_effort(x_element), VALUE)
        sentences = [board_sentence(scene, summary, action=action, x_element=x_element)]
        for region in definitions.regions.values():
            parts = [reading_words(scene, element, summary[region.id, action, element]) for element in order]
            sentences.append(f"{region.label} ({region.code}): {'; '.join(parts)}.")
        return " ".join(sentences)

    def table(self) -> pd.DataFrame:
        """
        Return a row per region, Dutch column names, everything in words; the element
        of the columns comes first.
        """
        scene, summary, action, x_element = self.scene, self.summary, self.action, self.x_element
        definitions = scene.definitions
        order = (x_element, other_effort(x_element), VALUE)
        table = []
        for region in definitions.regions.values():
            by_element = {element: summary[region.id, action, element] for element in order}
            row = {"Regio": region.label, "Code": region.code}
            for element, reading in by_element.items():
                row |= _columns(scene, definitions.elements[element].name, reading)
            sure = weakest(by_element[x_element], by_element[VALUE])
            row["Plausibiliteit (zwakste)"] = step_words(sure)
            table.append(
                {
                    **row,
                    **_coverage(by_element),
                    "Nieuwste bevinding": year_words(newest_year(by_element.values())),
                }
            )
        return pd.DataFrame(table)

    def legend(self) -> Legend:
        """
        Return what the codes, glyphs, pips, fills, frame and bars on the board mean.
        """
        return boards_legend([self])


def effort_value_boards_table(scene: Scene, summary: Summary, *, x_element: Effort) -> pd.DataFrame:
    """
    Return the tables behind the boards of all actions as one, with the action in the first column.
    """
    definitions = scene.definitions
    tables = []
    for action in definitions.actions.values():
        table = EffortValueBoard(scene, summary, action.id, x_element).table()
        table.insert(0, "Verbeteractie", action.label)
        tables.append(table)
    return pd.concat(tables, ignore_index=True)


def boards_legend(boards: Sequence[EffortValueBoard]) -> Legend:
    """
    Return what is on boards with the same effort along their feet, as one legend.
    """
    chips = [chip for board in boards for chip in board.layout.chips]
    return chips_legend(boards[0].scene, chips, x_element=boards[0].x_element)


def _cell_shape(cell: Cell, colors: Palette) -> dict[str, Any]:
    line = {"color": colors.cell_line, "width": 1, "dash": "solid" if cell.known else "dot"}
    fill = {"fillcolor": colors.cell, "layer": "below"} if cell.known else {}
    return {"type": "rect", "x0": cell.x0, "x1": cell.x1, "y0": cell.y0, "y1": cell.y1, "line": line, **fill}


def _chip_shape(chip: Chip, board: BoardLayout, colors: Palette) -> dict[str, Any]:
    """
    Return the box of a chip: its fill and its outline say how plausible; the chosen one has a frame.
    """
    fill = fill_color(chip.filled, colors)
    line = {"color": colors.chip, "width": 1.5, "dash": "dot" if chip.filled == "dotted" else "solid"}
    if chip.chosen:
        line = {"color": colors.accent, "width": 3.5, "dash": line["dash"]}
    top = chip.y + chip.height
    return {
        "type": "rect",
        "x0": chip.x,
        "x1": chip.x + chip.width,
        "y0": top - board.sizes.box,
        "y1": top,
        "fillcolor": fill,
        "line": line,
    }


def _quartile_shapes(chip: Chip, board: BoardLayout, colors: Palette) -> list[dict[str, Any]]:
    """
    Return the bars of the chosen region: along the right of its column over the levels of value, along the
    foot of its row over effort.
    """
    if not chip.quartiles:
        return []
    cell = next(cell for cell in board.cells if (cell.column, cell.row) == (chip.column, chip.row))
    line = {"type": "line", "line": {"color": colors.accent, "width": board.sizes.bar}}
    bars = []
    if chip.quartiles.y:
        bars.append(
            {**line, "x0": cell.x1, "x1": cell.x1, "y0": chip.quartiles.y[0], "y1": chip.quartiles.y[1]}
        )
    if chip.quartiles.x:
        bars.append(
            {**line, "x0": chip.quartiles.x[0], "x1": chip.quartiles.x[1], "y0": cell.y0, "y1": cell.y0}
        )
    return bars


def _columns(scene: Scene, name: str, reading: Known) -> dict[str, str]:
    q1, q3 = reading.q1, reading.q3
    quartiles = f"{q1.short_label} – {q3.short_label}" if reading.level and q1 and q3 else UNKNOWN
    return {name.capitalize(): level_or_why(scene, reading), f"Kwartielen {name}": quartiles}


def _coverage(by_element: dict[str, Known]) -> dict[str, str]:
    known = sum(reading.known for reading in by_element.values())
    applicable = sum(reading.applicable for reading in by_element.values())
    return {"Indicatoren bekend": f"{known} van {applicable}", "Dekking": percentage(known, applicable)}
