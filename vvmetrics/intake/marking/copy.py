"""
A copy of what was handed in with its faulty cells marked and explained, to mend and hand in again.
"""

import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from vvmetrics.errors import DataError
from vvmetrics.intake.form import styles
from vvmetrics.intake.marking import marks
from vvmetrics.intake.problems import Problem
from vvmetrics.intake.reading.archive import BROKEN, Archive, fed, open_archive, parser, sort_of
from vvmetrics.intake.reading.csv_files import csv_records
from vvmetrics.intake.reading.file import Given
from vvmetrics.intake.reading.headers import SEARCHED, Headings, find_headings
from vvmetrics.intake.reading.parts import Element, Sheet, read_book, read_elements
from vvmetrics.intake.reading.sheet_rows import SheetRows

MB = 1024 * 1024
MOST_TEXT = 4 * MB  # of a CSV file that is copied: some 25,000 rows
MOST_UNPACKED = 24 * MB  # of a workbook that is copied, as XML: some 50,000 rows, in ten seconds
TITLE = "Ingeleverd"  # of the sheet with the rows of a CSV file
NARROWEST, WIDEST = 10, 50  # of its columns, in characters
WHOLE = (
    "Alles wat er niet klopt, ook als het in de cellen niet te zien is. Verbeter het, sla het op en lever dit"
    " bestand opnieuw in."
)
LIST_ONLY = (
    "Van dit bestand is geen kopie te maken waarin de cellen gemerkt zijn; hier staat wat er niet klopt."
)
# What openpyxl raises on a workbook that it does not understand, besides what reading one can raise.
NOT_UNDERSTOOD = (*BROKEN, AttributeError, TypeError, SyntaxError, InvalidFileException)


@dataclass(frozen=True)
class _Copy:
    """
    A workbook that is to be marked, its sheets by the title that problems have for them, and where their
    headings stand.
    """

    book: Workbook
    sheets: Mapping[str, Worksheet]
    heads: Mapping[str, Headings | None]


def marked(content: bytes, given: Given, problems: Sequence[Problem]) -> bytes:
    """
    Return a workbook (XLSX): a file as it was handed in, its faulty cells marked and explained, and all
    problems on a first sheet.

    Marks of an earlier copy give way to these. A CSV file becomes a workbook with its rows where they stood;
    of a file that can't be copied (damaged, refused, or too large) the workbook has only the problems. What
    is wrong stands in words, beside the colour.
    """
    copy = (
        _from_text(content, given.file) if sort_of(content) == "text" else _from_workbook(content, given.file)
    )
    title = f"Problemen in {given.file}"
    if copy:
        found = [(_place(copy, problem), problem) for problem in problems]
        marks.mark(copy.book, [(cell, problem) for cell, problem in found if cell])
        marks.list_problems(copy.book, found, title, WHOLE)
        book = copy.book
    else:
        book = Workbook()
        marks.list_problems(book, [(None, problem) for problem in problems], title, LIST_ONLY)
        book.remove(book.worksheets[-1])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def marked_name(name: str) -> str:
    """
    Return the name of a marked copy: "opgave-gemerkt.xlsx" of opgave.csv.
    """
    return f"{name.rpartition('.')[0] or name}-gemerkt.xlsx"


def _from_workbook(content: bytes, name: str) -> _Copy | None:
    """
    Return a copy of a workbook without marks, or None if it can't be made, or not without danger.
    """
    archive = open_archive(content, name)
    if isinstance(archive, Problem) or sum(part.file_size for part in archive.parts.values()) > MOST_UNPACKED:
        return None
    try:
        _refuse_document_types(archive)
        read_as = read_book(archive)
        heads = {
            sheet.title: find_headings(
                list(islice(SheetRows(archive, sheet.part, read_as).records(), SEARCHED))
            )
            for sheet in read_as.sheets
        }
        with (
            warnings.catch_warnings()
        ):  # of what it leaves out, such as drop-downs in the way of later versions of Excel
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(content))
        sheets = {sheet.title: sheet for sheet in book.worksheets}
        for sheet in read_as.sheets:
            _keep_choices(archive, sheet, sheets.get(sheet.title))
    except (*NOT_UNDERSTOOD, DataError):
        return None
    marks.unmark(book)
    marks.mend_sizes(book)
    return _Copy(book, sheets, heads)


def _refuse_document_types(archive: Archive) -> None:
    """
    Raise DataError if a part of a workbook has a document type: openpyxl reads more parts than we do, and
    would follow it.
    """
    for part in archive.parts:
        with archive.open(part) as stream:
            try:
                for _ in fed(stream, parser(_nothing, _nothing, _nothing)):
                    pass
            except BROKEN:  # a picture; of what should be XML openpyxl says it too
                continue


def _nothing(*_: object) -> None:
    return


def _keep_choices(archive: Archive, sheet: Sheet, to: Worksheet | None) -> None:
    """
    Add the drop-downs that Excel writes as an extension, as it does where the list stands on another sheet:
    openpyxl drops them.
    """
    if to is None:
        return
    now: Element | None = None
    formulas: list[str] = []
    for element in read_elements(archive, sheet.part):
        if element.name == "dataValidation":
            now, formulas = element, []
        elif element.name == "f":
            formulas.append(element.text)
        elif element.name == "sqref" and now and formulas and element.text.strip():
            to.add_data_validation(_choice(now.attributes, [*formulas, None][:2], element.text))
            now = None


def _choice(attributes: Mapping[str, str], formulas: Sequence[str | None], places: str) -> DataValidation:
    names = ("type", "operator", "errorStyle", "errorTitle", "error", "promptTitle", "prompt")
    switches = ("allowBlank", "showErrorMessage", "showInputMessage", "showDropDown")
    said: dict[str, Any] = {name: attributes[name] for name in names if name in attributes}
    said |= {name: attributes.get(name) in {"1", "true"} for name in switches}
    return DataValidation(formula1=formulas[0], formula2=formulas[1], sqref=places, **said)


def _from_text(content: bytes, name: str) -> _Copy | None:
    """
    Return the rows of a CSV file as a workbook, each cell where it stood, or None if it is too large or
    nothing is known in it.
    """
    if len(content) > MOST_TEXT:
        return None
    headings, records = csv_records(content, name)
    if headings is None:
        return None
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = TITLE
    for record in records:
        for column, text in enumerate(record.cells, start=1):
            if text:
                marks.write(marks.cell_at(sheet, record.row, column), text)
    for position, word in headings.words.items():
        sheet.cell(headings.rows[0], position + 1).font = Font(bold=True)
        width = max(min(2 * len(word), WIDEST), NARROWEST)
        sheet.column_dimensions[get_column_letter(position + 1)].width = (
            WIDEST if headings.columns.get(position) == "finding" else width
        )
    sheet.freeze_panes = f"A{headings.rows[1] + 1}"
    styles.print_closely(sheet, f"1:{headings.rows[1]}", name, paper=styles.A4)
    return _Copy(book, {"": sheet}, {"": headings})


def _place(copy: _Copy, problem: Problem) -> Cell | None:
    """
    Return the cell that a problem is about: that of its column, or the first of its row; None if it is of no
    row.
    """
    sheet = copy.sheets.get(problem.sheet)
    if sheet is None or not problem.row:
        return None
    headings = copy.heads.get(problem.sheet)
    position = next(_positions(headings, problem), 0) if headings else 0
    return marks.cell_at(sheet, problem.row, position + 1)


def _positions(headings: Headings, problem: Problem) -> Iterator[int]:
    """
    Yield where the column of a problem may stand, the likeliest first: a heading that is wrong is found by
    its words.
    """
    if problem.row in headings.rows:
        yield from (
            position for position, word in headings.words.items() if problem.found and word == problem.found
        )
        yield from (position for position, column in headings.doubles.items() if column == problem.column)
    yield from (position for position, column in headings.columns.items() if column == problem.column)
    yield from sorted(headings.columns)
