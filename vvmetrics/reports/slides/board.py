"""
The effort-value board as native shapes, which can be changed on the slide: the same geometry as on the
screen.
"""

from dataclasses import dataclass
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide

from vvmetrics.answers.known import VALUE, Effort
from vvmetrics.charts.board.layout import BoardLayout, Cell, Chip, Label
from vvmetrics.charts.signs import RIGHT, UP, fill_color
from vvmetrics.charts.text_width import LINE, text_width, wrapped
from vvmetrics.charts.theme import LIGHT, text_on
from vvmetrics.definitions.model import Definitions
from vvmetrics.reports.slides.shapes import Box, add_box, add_run, add_words, describe, hatch, plain

POINT = 0.75  # points in a pixel: 1/72 of an inch in 1/96
LARGEST = 1.1  # the words were laid out for the width of a beamer: much larger they would touch
CHIP_LINE, OWN_LINE = 1.25, 4.0
NAME_GAP = 4  # points between the name of a row and the row


@dataclass(frozen=True)
class Paper:
    """
    From the measures of a board to those of a slide, where it fills a box.
    """

    board: BoardLayout
    box: Box

    @property
    def scale(self) -> float:
        """
        How many points a pixel becomes, upwards.
        """
        return self.box.height / self.board.height

    def letters(self, pixels: float) -> float:
        """
        Return the size of letters.
        """
        return pixels * min(self.scale, LARGEST * POINT)

    def across(self, x: float) -> float:
        """
        Return a place from the left of the slide.
        """
        return self.box.x + x * self.box.width / self.board.width

    def down(self, y: float) -> float:
        """
        Return a place from the top of the slide.
        """
        return self.box.y + (self.board.height - y) * self.scale

    def place(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """
        Return the box between two corners of the board, the first the lower left one.
        """
        return Box(
            self.across(x0), self.down(y1), self.across(x1) - self.across(x0), self.down(y0) - self.down(y1)
        )


def add_board(  # noqa: PLR0913 - what is drawn, where and in which words
    slide: Slide, board: BoardLayout, definitions: Definitions, *, box: Box, x_element: Effort, alt: str
) -> None:
    """
    Draw a board in a box of a slide, as one group with alt as its alternative text.
    """
    shapes: Any = slide.shapes
    before = len(shapes)
    paper = Paper(board, box)
    for cell in board.cells:
        _add_cell(shapes, cell, paper)
    _add_labels(shapes, paper)
    for chip in board.chips:
        _add_chip(shapes, chip, paper, definitions)
        _add_quartiles(shapes, chip, paper)
    _add_questions(shapes, paper, definitions, x_element)
    # Grouped afterwards: a group that is drawn in measures itself anew with each shape.
    describe(shapes.add_group_shape(list(shapes)[before:]), alt, name="Bord: inspanning en waarde")


def _add_cell(shapes: Any, cell: Cell, paper: Paper) -> None:  # noqa: ANN401 - of python-pptx, which has no types for them
    place = paper.place(cell.x0, cell.y0, cell.x1, cell.y1)
    shape = add_box(shapes, place, fill=LIGHT.cell, line=LIGHT.cell_line, weight=0.75, dotted=not cell.known)
    shape.name = f"Vak {cell.column + 1}, {cell.row + 1}"
    if not cell.known:
        hatch(shape.fill)


def _add_labels(shapes: Any, paper: Paper) -> None:  # noqa: ANN401 - idem
    """
    Write the names of rows and columns, and the reasons of what is unknown.
    """
    sizes = paper.board.sizes
    for row, label in enumerate(paper.board.row_labels):
        _add_row_name(shapes, row, label, paper, size=paper.letters(sizes.row_font))
    for label in paper.board.column_labels:
        _add_hanging(shapes, label, paper, size=paper.letters(sizes.column_font), color=LIGHT.text)
    for label in paper.board.reason_labels:
        _add_hanging(shapes, label, paper, size=paper.letters(sizes.reason_font), color=LIGHT.muted)


def _add_row_name(shapes: Any, row: int, label: Label, paper: Paper, *, size: float) -> None:  # noqa: ANN401 - idem
    """
    Write the name of a row before the middle of it, over more lines if that fits better.
    """
    cell = next(cell for cell in paper.board.cells if cell.row == row)
    left, top, high = paper.across(label.x), paper.down(cell.y1), paper.down(cell.y0) - paper.down(cell.y1)
    room = paper.across(cell.x0) - left - NAME_GAP
    words = label.lines[0]
    lines = [line.strip() for line in wrapped(words, room, size)]
    lines = lines if len(lines) * size * LINE <= high else [words]
    told = add_words(
        shapes,
        Box(left, top, max(room, *(text_width(line, size) for line in lines)), high),
        "\n".join(lines),
        size=size,
        color=LIGHT.text,
        italic=words.endswith("niet bekend"),
        align=PP_ALIGN.LEFT,
    )
    told.name = f"Rij: {words}"


def _add_hanging(shapes: Any, label: Label, paper: Paper, *, size: float, color: str) -> None:  # noqa: ANN401 - idem
    """
    Write the lines of a label, hanging from its top middle.
    """
    width = max(text_width(line, size) for line in label.lines)
    box = Box(paper.across(label.x) - width / 2, paper.down(label.y), width, size * LINE * len(label.lines))
    italic = label.lines[-1] == "niet bekend"
    add_words(
        shapes, box, "\n".join(label.lines), size=size, color=color, italic=italic, anchor=MSO_ANCHOR.TOP
    )


def _add_chip(shapes: Any, chip: Chip, paper: Paper, definitions: Definitions) -> None:  # noqa: ANN401 - idem
    """
    Draw a chip: code and glyph in a box, and the pips under it; the one of the audience has a thick border.
    """
    sizes, top = paper.board.sizes, chip.y + chip.height
    fill, name = fill_color(chip.filled, LIGHT), definitions.regions[chip.region].label
    line, weight = (LIGHT.accent, OWN_LINE) if chip.chosen else (LIGHT.chip, CHIP_LINE)
    place = paper.place(chip.x, top - sizes.box, chip.x + chip.width, top)
    box = add_box(shapes, place, fill=fill, line=line, weight=weight, dotted=chip.filled == "dotted")
    box.name = name
    plain(box)
    paragraph = box.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.CENTER
    add_run(paragraph, chip.code, size=paper.letters(sizes.code_font), color=text_on(fill), bold=True)
    if chip.glyph:
        add_run(paragraph, f" {chip.glyph}", size=paper.letters(sizes.glyph_font), color=text_on(fill))
    under = paper.place(chip.x, chip.y, chip.x + chip.width, top - sizes.box)
    pips = add_words(shapes, under, chip.pips, size=paper.letters(sizes.pips_font), color=LIGHT.text)
    pips.name = f"{name}: plausibiliteit"


def _add_quartiles(shapes: Any, chip: Chip, paper: Paper) -> None:  # noqa: ANN401 - idem
    """
    Draw from which to which level the indicators of the region of the audience reach.
    """
    if not chip.quartiles:
        return
    cell = next(cell for cell in paper.board.cells if (cell.column, cell.row) == (chip.column, chip.row))
    thick = paper.board.sizes.bar * POINT
    if chip.quartiles.x:
        (left, right), y = chip.quartiles.x, paper.down(cell.y0)
        box = Box(paper.across(left), y - thick / 2, paper.across(right) - paper.across(left), thick)
        add_box(shapes, box, fill=LIGHT.accent).name = "Kwartielen inspanning"
    if chip.quartiles.y:
        (low, high), x = chip.quartiles.y, paper.across(cell.x1)
        box = Box(x - thick / 2, paper.down(high), thick, paper.down(low) - paper.down(high))
        add_box(shapes, box, fill=LIGHT.accent).name = "Kwartielen waarde"


def _add_questions(shapes: Any, paper: Paper, definitions: Definitions, x_element: Effort) -> None:  # noqa: ANN401 - idem
    """
    Write the two questions that the board answers, and the quartiles of the region of the audience in words.
    """
    board, sizes = paper.board, paper.board.sizes
    size, small = paper.letters(sizes.question_font), paper.letters(sizes.quartile_font)
    up, right = (definitions.elements[element].question for element in (VALUE, x_element))
    up, right = f"{UP.mark} {up}", f"{right} {RIGHT.mark}"
    high, foot = size * LINE, paper.down(sizes.foot)
    left, width = paper.across(0), paper.box.width
    box = Box(left, paper.down(board.height), width, high)
    add_words(
        shapes, box, up, size=size, color=LIGHT.text, bold=True, align=PP_ALIGN.LEFT, anchor=MSO_ANCHOR.TOP
    )
    room = text_width(right, size, bold=True)
    box = Box(left + width - room, foot - high, room, high)
    add_words(
        shapes,
        box,
        right,
        size=size,
        color=LIGHT.text,
        bold=True,
        align=PP_ALIGN.RIGHT,
        anchor=MSO_ANCHOR.BOTTOM,
    )
    for chip in board.chips:
        if chip.quartiles:
            spans = " · ".join(words.split(": ")[1] for words in chip.quartiles.words)
            words = f"{chip.code}, kwartielen: {spans}"
            box = Box(left, foot - small * LINE, text_width(words, small), small * LINE)
            add_words(
                shapes,
                box,
                words,
                size=small,
                color=LIGHT.text,
                align=PP_ALIGN.LEFT,
                anchor=MSO_ANCHOR.BOTTOM,
            )
