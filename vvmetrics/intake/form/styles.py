"""
How the sheets of a workbook to fill in look and print, and what can be typed where.
"""

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import Literal

from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.worksheet import Worksheet

from vvmetrics.downloads.workbook import print_setup, write_words

FACE, TEXT_SIZE = "Arial", 10  # in every office, and as wide as what stands in for it elsewhere
LINE_POINTS, LEAST_HEIGHT = 13.2, 29  # of a line of text; of a row in which something is typed
WIDER = 1.12  # characters that fit in the room of one of the width of a column, where words end anyhow
AUTHOR = "Dashboard Veiligheid Voorop"
A3, A4 = 8, 9  # the numbers of papers in a workbook; openpyxl has them as text
LINE_WIDTH = 58  # characters on a line of a comment, as wide as COMMENT_WIDTH
COMMENT_WIDTH, COMMENT_LINE = 380, 19  # pixels
INK, MUTED, BLUE = "17293D", "435266", "154273"
LINE = Side(style="thin", color="CFD8E4")
EDGE = Side(style="thin", color="8A97A8")
RULED, FRAMED = Border(bottom=LINE), Border(top=EDGE, bottom=EDGE, left=EDGE, right=EDGE)
WRAPPED = Alignment(vertical="top", wrap_text=True)
STRAIGHT = Alignment(vertical="center")


@dataclass(frozen=True)
class Look:
    """
    How a cell looks, and whether something can be typed in it.
    """

    font: Font
    fill: PatternFill | None = None
    border: Border | None = None
    alignment: Alignment = WRAPPED
    open: bool = False


def _plain(color: str) -> PatternFill:
    return PatternFill("solid", start_color=color)


def _ink(
    color: str = INK, *, size: int = TEXT_SIZE, bold: bool = False, underline: Literal["single"] | None = None
) -> Font:
    return Font(name=FACE, size=size, color=color, bold=bold, underline=underline)


TITLE = Look(_ink(BLUE, size=15, bold=True), alignment=STRAIGHT)
HINT = Look(_ink(), alignment=STRAIGHT)
HEAD = Look(_ink("FFFFFF", bold=True), _plain(BLUE), FRAMED)
BAND = Look(_ink(BLUE, size=11, bold=True), _plain("DCE7F3"), alignment=STRAIGHT)
NAME = Look(_ink(bold=True), border=RULED)
TEXT = Look(_ink(), border=RULED)
SMALL = Look(_ink(MUTED, size=9), border=RULED)
MARK = Look(_ink(size=9, bold=True), border=RULED)
LINK = Look(_ink(BLUE, underline="single"), border=RULED)
ENTRY = Look(_ink("000000"), _plain("FFFBE0"), FRAMED, open=True)
NO_ENTRY = Look(_ink(MUTED), PatternFill("lightUp", start_color="8A97A8", end_color="E3E6EA"), FRAMED)
HIDDEN = Look(_ink(MUTED), alignment=Alignment(wrap_text=False))


class GrowingRow(RowDimension):
    """
    A row with a height to begin with, which grows when more is typed: openpyxl fixes each height that it is
    told.
    """

    @property
    def customHeight(self) -> bool:  # noqa: N802 - the name of the attribute in the file
        """
        Never: the height is not chosen by a person.
        """
        return False


def dress(cell: Cell, look: Look) -> None:
    """
    Give a cell its look.
    """
    cell.font, cell.alignment = look.font, look.alignment
    if look.fill:
        cell.fill = look.fill
    if look.border:
        cell.border = look.border
    cell.protection = Protection(locked=not look.open)


def words(sheet: Worksheet, place: str, text: str | int | None, look: Look) -> Cell:
    """
    Write words or a number in a cell, never a formula whatever they begin with, and return the cell.
    """
    cell: Cell = sheet[place]
    if isinstance(text, str) and text:
        write_words(cell, text)
    elif not isinstance(text, str):
        cell.value = text
    dress(cell, look)
    return cell


def formula(sheet: Worksheet, place: str, text: str, look: Look) -> None:
    """
    Write a formula in a cell.
    """
    sheet[place] = f"={text}"
    dress(sheet[place], look)


def grow(sheet: Worksheet, row: int, texts: Iterable[tuple[str, float]], *, least: float = 0) -> None:
    """
    Give a row the height that its texts need, each in a column of so many characters; it still grows when
    more is typed.
    """
    lines = [
        sum(max(len(textwrap.wrap(line, int(width * WIDER))), 1) for line in text.split("\n"))
        for text, width in texts
    ]
    sheet.row_dimensions[row] = GrowingRow(
        sheet, index=row, ht=max(ceil(LINE_POINTS * max(lines, default=1)) + 3, least)
    )


def explain(cell: Cell, text: str) -> None:
    """
    Give a cell a comment, in a box in which all of it can be read.
    """
    comment = Comment(ILLEGAL_CHARACTERS_RE.sub("", text), AUTHOR)
    lines = sum(len(line) // LINE_WIDTH + 1 for line in text.split("\n"))
    comment.width, comment.height = COMMENT_WIDTH, COMMENT_LINE * (lines + 1)
    cell.comment = comment


def when(condition: str, *, fill: str | None = None, hatched: str | None = None, bold: bool = False) -> Rule:
    """
    Return the rule that gives cells a look when a formula is true.
    """
    look = DifferentialStyle(font=Font(bold=True, color=INK) if bold else None)
    if fill:
        look.fill = PatternFill(bgColor=fill)
    if hatched:
        look.fill = PatternFill("lightUp", fgColor="8A97A8", bgColor=hatched)
        look.font = Font(color=MUTED, strike=True)
    return Rule(type="expression", dxf=look, formula=[condition], stopIfTrue=bool(hatched))


def protect(sheet: Worksheet) -> None:
    """
    Lock the cells of a sheet but the open ones, without a password; columns, rows and filters stay the
    reader's own.
    """
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
    sheet.protection.autoFilter = False


def print_closely(sheet: Worksheet, head: str, footer: str, *, paper: int) -> None:
    """
    Print as a download does, on this paper, with small margins.
    """
    print_setup(sheet, head, footer)
    sheet.page_setup.paperSize = paper
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top, sheet.page_margins.bottom, sheet.page_margins.footer = 0.5, 0.75, 0.3
