"""
A table as a workbook (XLSX) that stands on its own: the data, what they mean and how they were chosen, and
the sources behind them.
"""

import re
from datetime import date
from io import BytesIO
from numbers import Number
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from vvmetrics.definitions.model import Definitions
from vvmetrics.downloads.provenance import LICENCE, Provenance
from vvmetrics.narrative.unvalidated import desk_share
from vvmetrics.narrative.words import day_words

DATA, EXPLANATION, SOURCES = "Gegevens", "Toelichting", "Bronnen"
NARROW, WIDE, ARROW = 8, 60, 3  # widths in characters; ARROW is the room of the button of a filter
TOPICS, WORDS = 26, 110  # widths of the columns of Toelichting
LINE_ENDS = re.compile(r"\r\n?|\n")  # two packages that write XML keep a lone \r differently
LINK = re.compile(r"https?://\S+")
SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-Z0-9])")
# What a spreadsheet may read as a formula or as an error instead of as words.
FORMULA = ("=", "+", "-", "@", "#", "\t", "\r", "\n")
NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")
HEAD_FILL = PatternFill("solid", start_color="DCE7F3")
LINKED = Font(color="154273", underline="single")
TOP = Alignment(vertical="top", wrap_text=True)


def workbook(
    table: pd.DataFrame, provenance: Provenance, sources: pd.DataFrame, definitions: Definitions
) -> bytes:
    """
    Return a workbook with the sheets Gegevens (the table), Toelichting, and Bronnen (columns of
    sources_behind) if there are any.

    Numbers stay numbers; words are never a formula, whatever they start with.
    """
    book = Workbook()
    about = provenance.about
    book.properties.title = about.title
    book.properties.creator = "Dashboard Veiligheid Voorop"
    book.properties.language = "nl-NL"
    book.properties.subject = provenance.scope(definitions) if about.tells else None
    book.properties.description = provenance.watermark
    first = book.worksheets[0]
    first.title = DATA
    _fill(first, table)
    _explain(book.create_sheet(EXPLANATION), provenance, sources, definitions)
    if len(sources):
        _fill(book.create_sheet(SOURCES), _source_table(sources, provenance, definitions))
    made = f"revisie {provenance.revision}", day_words(provenance.day)
    footer = " · ".join(filter(None, [provenance.watermark, about.title, *made]))
    for sheet in book.worksheets:
        print_setup(sheet, "1:1", footer)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def harmless(table: pd.DataFrame) -> pd.DataFrame:
    """
    Return a table for a file without types, such as CSV: words that a spreadsheet would take for a formula
    get an apostrophe before them.
    """

    def quoted(value: Any) -> Any:  # noqa: ANN401 - whatever stands in a cell
        risky = isinstance(value, str) and value.startswith(FORMULA) and not NUMBER.fullmatch(value)
        return f"'{value}" if risky else value

    # Numbers are left alone: to go through each would turn whole ones with a gap into decimals.
    safe = table.copy()
    for name in table.select_dtypes(exclude=["number", "bool", "datetime"]):
        safe[name] = table[name].map(quoted)
    return safe.rename(columns=quoted)


def write_words(cell: Cell, words: str) -> None:
    """
    Write words in a cell, without signs that no workbook can hold; never a formula, whatever they begin with.
    """
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", words)
    cell.data_type = "s"  # openpyxl makes a formula of what starts with =
    cell.quotePrefix = words.startswith(FORMULA)  # nor does Excel, when somebody edits the cell


def print_setup(sheet: Worksheet, head: str, footer: str) -> None:
    """
    Print lying on A4, as wide as the paper, the rows of the head on each page; & is a code in a footer.
    """
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.print_title_rows = head
    item = HeaderFooterItem()
    item.left.text = footer.replace("&", "&&")
    item.right.text = "&P / &N"
    sheet.oddFooter = item


def _fill(sheet: Worksheet, table: pd.DataFrame) -> None:
    """
    Write a table with a head that stays in sight and filters.
    """
    sheet.append([_head(sheet, name) for name in table.columns])
    for row in table.itertuples(index=False, name=None):
        cells = [_cell(sheet, value) for value in row]
        sheet.append(cells)
        _link(cells)
    for number, (name, *values) in enumerate(sheet.iter_cols(values_only=True), start=1):
        lines = [line for value in values if value is not None for line in str(value).split("\n")]
        width = max([len(str(name)) + ARROW, *map(len, lines)]) + 1
        sheet.column_dimensions[get_column_letter(number)].width = min(max(width, NARROW), WIDE)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _explain(
    sheet: Worksheet, provenance: Provenance, sources: pd.DataFrame, definitions: Definitions
) -> None:
    """
    Write topics and words beneath each other, a line per sentence: a cell with all of a long text would be
    cut off.
    """
    topics = [*_what(provenance, definitions), *_which(provenance, sources, definitions)]
    if provenance.about.tells:
        topics += _meanings(provenance, definitions)
    topics.append(
        (
            "Licentie",
            (
                f"{LICENCE} (Creative Commons Naamsvermelding). Noem als bron het dashboard Veiligheid"
                " Voorop, met de datum."
            ),
        )
    )
    sheet.append([_head(sheet, "Onderwerp"), _head(sheet, EXPLANATION)])
    for topic, words in topics:
        for number, sentence in enumerate(SENTENCE.split(words)):
            name = _cell(sheet, None if number else topic)
            name.font = Font(bold=True)
            sheet.append([name, _cell(sheet, sentence)])
    sheet.column_dimensions["A"].width = TOPICS
    sheet.column_dimensions["B"].width = WORDS
    sheet.freeze_panes = "A2"


def _what(provenance: Provenance, definitions: Definitions) -> list[tuple[str, str]]:
    watermark = [
        (
            "Let op",
            (
                f"{provenance.watermark}. Alles hierin is verzonnen, om te oefenen. Het zegt niets over een"
                " regio."
            ),
        )
    ]
    return [
        *(watermark if provenance.watermark else []),
        ("Titel", provenance.about.title),
        *([("Gaat over", provenance.scope(definitions))] if provenance.about.tells else []),
        ("Wat er staat", provenance.text),
    ]


def _which(provenance: Provenance, sources: pd.DataFrame, definitions: Definitions) -> list[tuple[str, str]]:
    """
    Return what was chosen, of when it is, and how far its sources were validated.
    """
    made = [("Datum", day_words(provenance.day)), ("Revisie van de gegevens", str(provenance.revision))]
    if not provenance.about.tells:
        free = "Deze tabel hangt niet af van een keuze van jaar, verbeteractie, regio of bronnen."
        return [("Keuze", provenance.about.chosen or free), *made]
    action, way = provenance.about.action, provenance.way
    least = definitions.plausibility.level(way.min_plausibility)
    chosen = [
        _years(provenance),
        ("Verbeteractie", definitions.actions[action].label if action else "alle"),
        (
            "Gekozen regio",
            definitions.regions[provenance.region].label if provenance.region else "geen: alle regio's",
        ),
        (
            "Alleen zelf gemeld",
            "ja: alleen wat het netwerk zelf meldde" if way.own_only else "nee: alle soorten bronnen",
        ),
        (
            "Minimale plausibiliteit",
            (
                f"{least.value} {least.symbol}"
                f" {least.label}{'' if way.min_plausibility > 1 else ': niets weggelaten'}"
            ),
        ),
    ]
    desk = desk_share(sources["kind"].to_list(), definitions)
    validation = [("Validatie", f"{desk} Welke, staat op het blad {SOURCES}.")] if desk else []
    return [*chosen, *made, *validation]


def _years(provenance: Provenance) -> tuple[str, str]:
    first, last = provenance.about.since, provenance.last
    if first is None:
        return "Jaar", f"{last}: wat aan het eind van dat jaar bekend is"
    return "Jaren", f"{first} tot en met {last}: wat aan het eind van die jaren bekend is"


def _meanings(provenance: Provenance, definitions: Definitions) -> list[tuple[str, str]]:
    """
    Return what the steps of plausibility and the words for what is not known mean.
    """
    scale, way = definitions.plausibility, provenance.way
    steps = [
        (f"{scale.label} {one.value} {one.symbol}", f"{one.label} (kort: {one.short_label}). {one.meaning}")
        for one in scale.levels
    ]
    return [
        *steps,
        *(
            (f"Niet bekend: {way.label(absence)}", way.meaning(absence))
            for absence in definitions.absences.values()
        ),
    ]


def _source_table(sources: pd.DataFrame, provenance: Provenance, definitions: Definitions) -> pd.DataFrame:
    """
    Return the sources with Dutch column names; numbers only of what it tells.
    """
    kinds = {kind.id: f"{kind.label}: {kind.meaning}" for kind in definitions.source_kinds.values()}
    numbers = {"findings": "Aantal bevindingen", "phases": "Aantal fasen"}
    return pd.DataFrame(
        {
            **({"Let op": [provenance.watermark] * len(sources)} if provenance.watermark else {}),
            "Titel": sources["title"],
            "Soort": sources["kind"].map(kinds),
            "Uitgever": sources["publisher"],
            "Jaar": sources["year"],
            "Adres": sources["url"],
            "Opmerking": sources["note"],
            **{numbers[name]: sources[name] for name in provenance.about.tells},
        }
    )


def _head(sheet: Worksheet, words: object) -> Cell:
    cell = _cell(sheet, words)
    cell.font = Font(bold=True)
    cell.fill = HEAD_FILL
    return cell


def _cell(sheet: Worksheet, value: object) -> Cell:
    """
    Return a cell for the next row with a value as what it is; empty where nothing is known.
    """
    written = _plain(value)
    cell = Cell(sheet, row=1, column=1)
    cell.alignment = TOP
    if isinstance(written, str):
        write_words(cell, written)
    else:
        cell.value = written
    return cell


def _link(cells: list[Cell]) -> None:
    """
    Make links of the addresses among cells that have their place: openpyxl takes the place of a link when it
    is made.
    """
    for cell in cells:
        if LINK.fullmatch(str(cell.value)):
            cell.hyperlink = str(cell.value)
            cell.font = LINKED


def _plain(value: object) -> Any:  # noqa: ANN401 - a number, a day, words or None
    if isinstance(value, list | tuple):
        value = ", ".join(map(str, value))
    if value is None or pd.isna(value):  # type: ignore[call-overload] # a single value, of whatever type
        return None
    if isinstance(value, Number) and hasattr(value, "item"):
        return value.item()
    return value if isinstance(value, bool | int | float | date) else "\n".join(LINE_ENDS.split(str(value)))
