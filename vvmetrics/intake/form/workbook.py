"""
The workbook that a network fills in: a sheet per action, with instructions, definitions and what is known
already.
"""

from io import BytesIO

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty
from openpyxl.utils import quote_sheetname
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from vvmetrics.errors import QueryError
from vvmetrics.intake import stamp
from vvmetrics.intake.form import styles, words
from vvmetrics.intake.form.choices import Choices
from vvmetrics.intake.form.known import last_known
from vvmetrics.intake.form.sheets import FIRST, Asked, fill_sheet
from vvmetrics.questions import metrics
from vvmetrics.store.database import Store

FORBIDDEN = str.maketrans("", "", "[]:*?/\\")  # in the title of a sheet
LONGEST_TITLE = 31  # characters, in Excel
TOPICS, SENTENCES = 30, 112  # widths of the columns of the instructions
MEANINGS = {"Soort": 20, "Hoort bij": 36, "Naam": 44, "Uitleg": 96}  # headings and widths of the definitions


def form(store: Store, region: str, year: int) -> bytes:
    """
    Return the workbook in which a region fills in what it knows of a year (XLSX).

    Its rows have the headings of columns.COLUMNS; what it is for stands in its stamp. Raises QueryError for
    an unknown region, or for a year that the store does not take.
    """
    metrics.check_selection(store, region=region)
    if year not in stamp.YEARS:
        headline = (
            f"Een werkboek gaat over een jaar van {stamp.YEARS[0]} tot en met {stamp.YEARS[-1]}, niet over"
            f" {year}."
        )
        raise QueryError(headline)
    book = Workbook()
    front = book.worksheets[0]
    front.title = stamp.INSTRUCTIONS
    sheets = _fill_actions(book, store, region, year)
    title = _title(store, region, year)
    _instruct(front, title, sheets, store)
    _define(book.create_sheet(stamp.DEFINITIONS, len(sheets) + 1), title, store)
    _seal(book, stamp.Stamp(stamp.digest(store.definitions), region, year, store.nature), title)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def form_name(region: str, year: int) -> str:
    """
    Return the name of the file, as "werkboek-limburg-2025.xlsx".
    """
    return f"werkboek-{region}-{year}.xlsx"


def sheet_title(label: str) -> str:
    """
    Return the title of the sheet of an action: its short label as far as a spreadsheet takes it.
    """
    return " ".join(label.translate(FORBIDDEN).split())[:LONGEST_TITLE].strip(" '")


def _title(store: Store, region: str, year: int) -> str:
    title = f"{store.definitions.regions[region].label} · {year}"
    return f"{store.watermark} · {title}" if store.watermark else title


def _fill_actions(book: Workbook, store: Store, region: str, year: int) -> list[tuple[Worksheet, Asked]]:
    """
    Add the sheets of the actions, and behind them that of their lists.
    """
    definitions, known = store.definitions, last_known(store, region=region, year=year)
    made: list[tuple[Worksheet, Asked]] = []
    lists = book.create_sheet(stamp.LISTS)
    choices = Choices(lists, definitions, region, year)
    for action in definitions.actions.values():
        indicators = [one for one in definitions.indicators.values() if one.action == action.id]
        asked = Asked(action.id, f"{action.label} · {_title(store, region, year)}", indicators, known, year)
        sheet = book.create_sheet(sheet_title(action.short_label), len(made) + 1)
        fill_sheet(sheet, asked, choices)
        made.append((sheet, asked))
    lists.sheet_state = "hidden"
    styles.protect(lists)
    return made


def _instruct(sheet: Worksheet, title: str, sheets: list[tuple[Worksheet, Asked]], store: Store) -> None:
    """
    Write how it is filled in, what happens next and what never belongs in it, around a list of the sheets
    that counts what is done.
    """
    styles.words(sheet, "A1", f"Werkboek Veiligheid Voorop · {title}", styles.TITLE)
    how, ladder, columns, then, never = words.instructions(store.definitions)
    row = _block(sheet, 3, "Zo vult u het in", how)
    row = _block(sheet, row, "Nooit over personen", never)
    row = _block(sheet, row, "Wat er met dit bestand gebeurt", then)
    row = _progress(sheet, row, sheets)
    sheet.row_breaks.append(Break(id=row - 1))
    row = _block(sheet, row, "Hoe goed is het onderbouwd?", ladder)
    _block(sheet, row, "Wat hoort in welke kolom?", columns)
    for column, width in zip("AB", (TOPICS, SENTENCES), strict=True):
        sheet.column_dimensions[column].width = width
    _finish(sheet, title, "1:1")


def _block(sheet: Worksheet, row: int, head: str, lines: tuple[tuple[str, str], ...]) -> int:
    """
    Write a block with its head from a row on, and return the row of the next one.
    """
    for column in "AB":
        styles.words(sheet, f"{column}{row}", head if column == "A" else None, styles.BAND)
    for at, (topic, sentence) in enumerate(lines, start=row + 1):
        styles.words(sheet, f"A{at}", topic, styles.NAME)
        styles.words(sheet, f"B{at}", sentence, styles.TEXT)
        styles.grow(sheet, at, [(topic, TOPICS), (sentence, SENTENCES)])
    return row + len(lines) + 2


def _progress(sheet: Worksheet, row: int, sheets: list[tuple[Worksheet, Asked]]) -> int:
    """
    Write the sheets, each a link, with how much there is to ask and how many rows are done or begun.
    """
    for column, head in zip("AB", ("De bladen", "Hoe ver bent u?"), strict=True):
        styles.words(sheet, f"{column}{row}", head, styles.BAND)
    for at, (one, asked) in enumerate(sheets, start=row + 1):
        place = f"{quote_sheetname(one.title)}!$A${FIRST}:$A${one.max_row}"
        begun = "+".join(f'COUNTIF({place},"{word}*")' for word in (words.TO_DO, words.CHOOSE))
        done = (
            f'"{len(asked.indicators)} vragen: "&COUNTIF({place},"{words.DONE}")&" rijen klaar, "&({begun})&"'
            ' nog niet af"'
        )
        cell = styles.words(sheet, f"A{at}", one.title, styles.LINK)
        cell.hyperlink = Hyperlink(
            ref=cell.coordinate, location=f"{quote_sheetname(one.title)}!A1", display=one.title
        )
        styles.formula(sheet, f"B{at}", done, styles.TEXT)
    return row + len(sheets) + 2


def _define(sheet: Worksheet, title: str, store: Store) -> None:
    for column, (head, width) in zip("ABCD", MEANINGS.items(), strict=True):
        styles.words(sheet, f"{column}1", head, styles.HEAD)
        sheet.column_dimensions[column].width = width
    looks = (styles.TEXT, styles.TEXT, styles.NAME, styles.TEXT)
    for row, cells in enumerate(words.meanings(store.definitions), start=2):
        for column, text, look in zip("ABCD", cells, looks, strict=True):
            styles.words(sheet, f"{column}{row}", text, look)
        styles.grow(sheet, row, zip(cells, MEANINGS.values(), strict=True))
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    _finish(sheet, title, "1:1")


def _finish(sheet: Worksheet, title: str, head: str) -> None:
    sheet.sheet_view.showGridLines = False
    styles.protect(sheet)
    styles.print_closely(sheet, head, f"{sheet.title} · {title}", paper=styles.A4)


def _seal(book: Workbook, seal: stamp.Stamp, title: str) -> None:
    """
    Write the stamp out of sight, lock the order of the sheets, and say what the file is.
    """
    hidden = book.create_sheet(stamp.STAMP)
    for pair in stamp.write(seal):
        hidden.append(pair)
        book.custom_doc_props.append(StringProperty(name=pair[0], value=pair[1]))  # type: ignore[attr-defined] # not in its stubs
    hidden.sheet_state = "veryHidden"
    styles.protect(hidden)
    book.security = WorkbookProtection(lockStructure=True)
    book.calculation.fullCalcOnLoad = True
    book.properties.title = f"Werkboek Veiligheid Voorop: {title}"
    book.properties.creator = styles.AUTHOR
    book.properties.language = "nl-NL"
    book.active = 0
