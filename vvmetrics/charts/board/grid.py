"""
The grid of an effort-value board: how wide each column and how high each row must be for its chips.

y is in pixels, upwards. Each column has one slot, a chip wide, or more where that keeps the board low; each
row is as high as its fullest cell needs. So no chip can cover another, however the regions are spread.
"""

from dataclasses import dataclass
from itertools import combinations_with_replacement, pairwise

from vvmetrics.charts.board.cell import Cell, cell_height, cell_lines
from vvmetrics.charts.board.chips import UNKNOWN, Chip
from vvmetrics.charts.board.sizes import WIDTH, Sizes


@dataclass(frozen=True)
class Grid:
    """
    Spans (from, to) of the columns and the rows, and how many chips stand side by side in a column.
    """

    columns: tuple[tuple[float, float], ...]
    rows: tuple[tuple[float, float], ...]
    slots: tuple[int, ...]

    def cells(self) -> tuple[Cell, ...]:
        """
        Return the cells, column by column from the left, each from the bottom.
        """
        return tuple(
            Cell(column, row, x0, y0, x1, y1, UNKNOWN not in {column, row})
            for column, (x0, x1) in enumerate(self.columns)
            for row, (y0, y1) in enumerate(self.rows)
        )


def board_grid(chips: list[Chip], *, columns: int, rows: int, sizes: Sizes) -> Grid:
    """
    Return the grid in which all chips fit: spare slots go where they lower the board most, spare height to
    all rows alike.
    """
    slots = [1] * columns
    heights = _heights(chips, slots, rows, sizes)
    while wider := next(
        (choice for more in (1, 2) if (choice := _lower(chips, slots, heights, more, sizes))), None
    ):
        slots, heights = wider
    spare = sizes.height - sizes.top - sizes.bottom - sizes.apart_y - rows * sizes.strip - sum(heights)
    return Grid(
        _columns(slots, sizes),
        _rows([height + max(spare, 0) / rows for height in heights], sizes),
        tuple(slots),
    )


def _lower(
    chips: list[Chip], slots: list[int], heights: list[float], more: int, sizes: Sizes
) -> tuple[list[int], list[float]] | None:
    """
    Return the slots and heights with some more slots, where they lower the board most, or None if they don't
    or there is no room for them.

    One more may not do where two columns hold as many chips in the same row.
    """
    if sum(slots) + more > sizes.slots:
        return None
    places = combinations_with_replacement(range(len(slots)), more)
    wider = [[count + at.count(column) for column, count in enumerate(slots)] for at in places]
    told = [(choice, _heights(chips, choice, len(heights), sizes)) for choice in wider]
    best = min(told, key=lambda choice: sum(choice[1]))
    return best if sum(best[1]) < sum(heights) else None


def _heights(chips: list[Chip], slots: list[int], rows: int, sizes: Sizes) -> list[float]:
    heights = [sizes.row] * rows
    for column, row in {(chip.column, chip.row) for chip in chips}:
        mates = [chip for chip in chips if (chip.column, chip.row) == (column, row)]
        heights[row] = max(heights[row], cell_height(cell_lines(mates, slots[column], sizes), sizes))
    return heights


def _columns(slots: list[int], sizes: Sizes) -> tuple[tuple[float, float], ...]:
    slot = (WIDTH - sizes.names - sizes.apart_x - sizes.gap_x * (len(slots) - 1)) / sum(slots)
    starts = [sizes.names]
    for count in slots:
        starts.append(starts[-1] + count * slot + sizes.gap_x + (sizes.apart_x if len(starts) == 1 else 0))
    return tuple((start, start + count * slot) for start, count in zip(starts, slots, strict=False))


def _rows(heights: list[float], sizes: Sizes) -> tuple[tuple[float, float], ...]:
    starts = [sizes.bottom]
    for height in heights:
        starts.append(starts[-1] + height + sizes.strip + (sizes.apart_y if len(starts) == 1 else 0))
    return tuple(
        (start, start + height) for (start, _), height in zip(pairwise(starts), heights, strict=True)
    )
