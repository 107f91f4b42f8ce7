"""
Marks on the cells of a workbook: a colour, an edge and a comment; how they go away again; and the sheet with
the list of problems.
"""

import re
from collections.abc import Sequence
from copy import copy

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Border, PatternFill, Side
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from vvmetrics.downloads.workbook import write_words
from vvmetrics.intake.columns import BY_ID
from vvmetrics.intake.form import styles
from vvmetrics.intake.problems import Problem, Weight
from vvmetrics.intake.stamp import PROBLEMS

WORDS = {Weight.ERROR: "Fout", Weight.QUESTION: "Vraag"}
# Orange with a thick edge and blue with a broken one: they differ for who sees no colours, and in grey.
FILLS = {
    Weight.ERROR: PatternFill("solid", start_color="F7B267"),
    Weight.QUESTION: PatternFill("solid", start_color="BBD7F2"),
}
EDGES = {
    Weight.ERROR: Side(style="thick", color="8A3B00"),
    Weight.QUESTION: Side(style="mediumDashed", color="154273"),
}
MARKS = "_merken"  # a sheet that no program shows: how marked cells looked before
MARK = re.compile(r"^(?:Fout|Vraag): ")
BEFORE = "\n\nEerder stond hier: "  # between a mark and the comment that the cell had
HEADINGS = {
    "Fout of vraag": 10,
    "Waar": 26,
    "Wat is er": 62,
    "Gevonden": 26,
    "Toegestaan": 46,
    "Wat te doen": 40,
}
HEAD = 4  # row of the headings of the list
Marked = Sequence[tuple[Cell | None, Problem]]


def mark(book: Workbook, found: Sequence[tuple[Cell, Problem]]) -> None:
    """
    Mark cells of a workbook with their problems, and keep out of sight how they looked before.
    """
    by_cell: dict[tuple[str, str], tuple[Cell, list[Problem]]] = {}
    for cell, problem in found:
        by_cell.setdefault((cell.parent.title, cell.coordinate), (cell, []))[1].append(problem)
    kept = book.create_sheet(MARKS)
    kept.sheet_state = "veryHidden"
    for row, ((title, place), (cell, problems)) in enumerate(by_cell.items(), start=1):
        before = _said(cell)
        for column, text in enumerate((title, place, before, ""), start=1):
            write(cell_at(kept, row, column), text)
        _dress(cell_at(kept, row, 4), like=cell)
        weight = (
            Weight.ERROR if any(problem.weight is Weight.ERROR for problem in problems) else Weight.QUESTION
        )
        edge = EDGES[weight]
        cell.fill, cell.border = FILLS[weight], Border(left=edge, right=edge, top=edge, bottom=edge)
        said = "\n\n".join(map(_comment, sorted(problems, key=lambda problem: problem.weight.value)))
        styles.explain(cell, said + (BEFORE + before if before else ""))


def unmark(book: Workbook) -> None:
    """
    Take the marks of an earlier copy away: cells look as they did, comments are back, and the list of
    problems is gone.
    """
    sheets = {sheet.title: sheet for sheet in book.worksheets}
    for title, place, before, look in _kept(sheets.get(MARKS)):
        cell = sheets[title][place] if title in sheets else None
        if isinstance(cell, Cell) and MARK.match(_said(cell)):
            _dress(cell, like=look)
            cell.comment = Comment(before, styles.AUTHOR) if before else None
    for sheet in sheets.values():
        for cell in (cell for cell in _commented(sheet) if MARK.match(_said(cell))):
            cell.fill, cell.border, cell.comment = (
                PatternFill(),
                Border(),
                None,
            )  # it was moved, so what it looked like is not known
    for title in (MARKS, PROBLEMS):
        if title in sheets and MARKS in sheets:
            del book[title]


def mend_sizes(book: Workbook) -> None:
    """
    Give comments and rows of a workbook that was opened the room they had: openpyxl makes comments small, and
    fixes rows that grow.
    """
    for sheet in book.worksheets:
        for cell in _commented(sheet):
            styles.explain(cell, _said(cell))
        for row, now in list(sheet.row_dimensions.items()):
            if now.height is not None:
                sheet.row_dimensions[row] = styles.GrowingRow(
                    sheet, index=row, ht=now.height, hidden=now.hidden
                )


def list_problems(book: Workbook, found: Marked, title: str, told: str) -> None:
    """
    Add a first sheet with all problems, errors first, each with a link to its cell if it has one.
    """
    sheet = book.create_sheet(PROBLEMS, 0)
    counts = [sum(problem.weight is weight for _, problem in found) for weight in WORDS]
    styles.words(sheet, "A1", title, styles.TITLE)
    styles.words(
        sheet,
        "A2",
        f"{_many(counts[0], 'fout', 'fouten')} en {_many(counts[1], 'vraag', 'vragen')}. {told}",
        styles.HINT,
    )
    for column, (head, width) in zip("ABCDEF", HEADINGS.items(), strict=True):
        styles.words(sheet, f"{column}{HEAD}", head, styles.HEAD)
        sheet.column_dimensions[column].width = width
    for row, (cell, problem) in enumerate(
        sorted(found, key=lambda each: each[1].weight.value), start=HEAD + 1
    ):
        _line(sheet, row, cell, problem)
    sheet.freeze_panes = f"A{HEAD + 1}"
    sheet.auto_filter.ref = f"A{HEAD}:F{max(sheet.max_row, HEAD)}"
    sheet.sheet_view.showGridLines = False
    styles.print_closely(sheet, f"{HEAD}:{HEAD}", title, paper=styles.A4)
    for other in book.worksheets:  # or all sheets that are chosen together are typed in at once
        other.sheet_view.tabSelected = other is sheet
    book.active = 0


def write(cell: Cell, text: str) -> None:
    """
    Write words in a cell, never a formula whatever they begin with.
    """
    if text:
        write_words(cell, text)


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """
    Return the cell at a place (counted from 1), or of cells that were merged the one that holds their value.
    """
    cell = sheet.cell(row, column)
    if isinstance(cell, Cell):
        return cell
    merged = next(each for each in sheet.merged_cells.ranges if cell.coordinate in each)
    return cell_at(sheet, merged.min_row, merged.min_col)


def _kept(sheet: Worksheet | None) -> list[tuple[str, str, str, Cell]]:
    if sheet is None:
        return []
    rows = ([cell_at(sheet, row, column) for column in range(1, 5)] for row in range(1, sheet.max_row + 1))
    return [
        (str(title.value), str(place.value), str(before.value or ""), look)
        for title, place, before, look in rows
        if place.value
    ]


def _commented(sheet: Worksheet) -> list[Cell]:
    return [cell for cells in sheet.iter_rows() for cell in cells if isinstance(cell, Cell) and cell.comment]


def _said(cell: Cell) -> str:
    return cell.comment.text if cell.comment else ""


def _dress(cell: Cell, *, like: Cell) -> None:
    for name in ("fill", "border"):
        setattr(cell, name, copy(getattr(like, name)))


def _comment(problem: Problem) -> str:
    more = [
        f"Toegestaan: {problem.allowed}" if problem.allowed else "",
        f"Wat te doen: {problem.meant}" if problem.meant else "",
    ]
    return "\n".join([f"{WORDS[problem.weight]}: {problem.message}", *filter(None, more)])


def _line(sheet: Worksheet, row: int, cell: Cell | None, problem: Problem) -> None:
    where = (
        ", ".join(
            filter(None, [problem.sheet, f"rij {problem.row}" if problem.row else "", _column(problem)])
        )
        or "hele bestand"
    )
    texts = (WORDS[problem.weight], where, problem.message, problem.found, problem.allowed, problem.meant)
    for column, text in zip("ABCDEF", texts, strict=True):
        at = styles.words(sheet, f"{column}{row}", None, styles.NAME if column == "A" else styles.TEXT)
        write(at, text)
    if cell is not None:
        link = sheet[f"B{row}"]
        link.hyperlink = Hyperlink(
            ref=link.coordinate,
            location=f"{quote_sheetname(cell.parent.title)}!{cell.coordinate}",
            display=where,
        )
        styles.dress(link, styles.LINK)
    sheet[f"A{row}"].fill = FILLS[problem.weight]
    styles.grow(sheet, row, zip(texts, HEADINGS.values(), strict=True))


def _column(problem: Problem) -> str:
    return BY_ID[problem.column].label if problem.column in BY_ID else problem.column


def _many(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
