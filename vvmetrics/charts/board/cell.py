"""
Inside one cell of a board: chips in lines, and above those for which something is unknown the reason, once
for neighbours that share it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from textwrap import wrap

from vvmetrics.charts.board.chips import Chip
from vvmetrics.charts.board.sizes import Sizes


@dataclass(frozen=True)
class Cell:
    """
    A cell of the board; column and row 0 are for what is not known, and then known is False.
    """

    column: int
    row: int
    x0: float
    y0: float
    x1: float
    y1: float
    known: bool


@dataclass(frozen=True)
class Label:
    """
    Words at a place, as lines of text; what x and y are of them is said where they are made.
    """

    lines: tuple[str, ...]
    x: float
    y: float


@dataclass(frozen=True)
class Line:
    """
    Chips side by side; headings are (number of chips, lines of text) for the neighbours that share a reason.
    """

    chips: tuple[Chip, ...]
    headings: tuple[tuple[int, tuple[str, ...]], ...]

    def heading_height(self, sizes: Sizes) -> float:
        """
        Return the room for the reasons, in pixels.
        """
        most = max((len(lines) for _, lines in self.headings), default=0)
        return sizes.reason * most + sizes.reason_gap * bool(most)

    def height(self, sizes: Sizes) -> float:
        """
        Return the height of the line, reasons and pips included, in pixels.
        """
        return self.heading_height(sizes) + sizes.box + sizes.pips


def cell_lines(chips: list[Chip], slots: int, sizes: Sizes) -> list[Line]:
    """
    Return the chips of a cell in lines of at most `slots`; those with the same reasons come together, first
    come first.
    """
    order = list(dict.fromkeys(chip.reasons for chip in chips))
    ordered = sorted(chips, key=lambda chip: order.index(chip.reasons))
    lines: list[Line] = []
    for start in range(0, len(ordered), slots):
        side = tuple(ordered[start : start + slots])
        before = {chip.reasons for chip in lines[-1].chips} if lines else set()
        # A line that only goes on with the reason of the whole line above it needs no words of its own.
        told = {chip.reasons for chip in side} == before and len(before) == 1
        lines.append(Line(side, () if told else tuple(_headings(side, slots, sizes))))
    return lines


def _headings(side: tuple[Chip, ...], slots: int, sizes: Sizes) -> Iterator[tuple[int, tuple[str, ...]]]:
    runs = [(reasons, len(list(chips))) for reasons, chips in groupby(side, key=lambda chip: chip.reasons)]
    for reasons, count in runs:
        # Words for the whole line may take the whole cell.
        room = slots if len(runs) == 1 else count
        yield (
            count,
            tuple(
                line
                for reason in reasons
                for line in wrap(reason, sizes.letters * room + 2 * (room - 1), break_long_words=False)
            ),
        )


def cell_height(lines: list[Line], sizes: Sizes) -> float:
    """
    Return the height of a cell that just holds its lines, in pixels.
    """
    return sum(line.height(sizes) + sizes.gap_y for line in lines) - sizes.gap_y + 2 * sizes.pad_y


def filled_cell(cell: Cell, chips: list[Chip], slots: int, sizes: Sizes) -> tuple[list[Chip], list[Label]]:
    """
    Return the chips of a cell in their places, and their reasons as labels (x is the middle, y the top).

    Lines are centred, and the block of lines stands in the middle of the cell.
    """
    lines = cell_lines(chips, slots, sizes)
    slot = (cell.x1 - cell.x0) / slots
    top = (cell.y0 + cell.y1 + cell_height(lines, sizes)) / 2 - sizes.pad_y
    placed: list[Chip] = []
    labels: list[Label] = []
    for line in lines:
        start = (cell.x0 + cell.x1 - len(line.chips) * slot) / 2
        foot = top - line.height(sizes)
        wide, high = slot - 2 * sizes.pad_x, sizes.box + sizes.pips
        placed += [
            replace(chip, x=start + at * slot + sizes.pad_x, y=foot, width=wide, height=high)
            for at, chip in enumerate(line.chips)
        ]
        at = 0
        for count, words in line.headings:
            labels.append(
                Label(
                    words,
                    start + (at + count / 2) * slot,
                    foot + high + sizes.reason * len(words) + sizes.reason_gap,
                )
            )
            at += count
        top = foot - sizes.gap_y
    return placed, [label for label in labels if label.lines]
