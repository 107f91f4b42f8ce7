"""
Reading the sheets of a workbook that is handed in: our own filled in, or another with the same columns.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice

import pandas as pd

from vvmetrics.definitions.model import Definitions
from vvmetrics.errors import DataError
from vvmetrics.intake import stamp
from vvmetrics.intake.columns import BY_ID
from vvmetrics.intake.problems import Problem, Weight
from vvmetrics.intake.reading.archive import (
    BROKEN,
    Archive,
    of_file,
    open_archive,
    refusal,
)
from vvmetrics.intake.reading.cells import empty, gather, letters
from vvmetrics.intake.reading.csv_files import no_headings
from vvmetrics.intake.reading.headers import SEARCHED, Headings, find_headings, heading_problems
from vvmetrics.intake.reading.parts import Book, Sheet, read_book, read_elements
from vvmetrics.intake.reading.sheet_rows import SheetRows
from vvmetrics.intake.stamp import NO_ROWS, READ_ONLY, STAMP, Stamp

PROPERTIES = "docprops/custom.xml"
MOST_SHEETS = 50
MOST_TITLE = 31  # letters of the title of a sheet in Excel
Rows = tuple[pd.DataFrame, list[Problem]]


def read_workbook(content: bytes, name: str, definitions: Definitions) -> tuple[Stamp | None, Rows]:
    """
    Return the stamp of a workbook (None if it is none of ours), and its rows with its problems.
    """
    archive = open_archive(content, name)
    if isinstance(archive, Problem):
        return None, (empty(), [archive])
    try:
        if _may_have_macros(archive):
            return None, (empty(), [refusal(name, "macros")])
        book = read_book(archive)
        if len(book.sheets) > MOST_SHEETS:
            return None, (empty(), [_too_many(name, len(book.sheets))])
        found = _stamp(archive, book)
        return found, _Reading(archive, book, name, definitions, found is not None).sheets()
    except DataError:
        return None, (empty(), [refusal(name, "doctype")])
    except BROKEN:
        return None, (empty(), [refusal(name, "broken-file")])


def _may_have_macros(archive: Archive) -> bool:
    kinds = (
        read_elements(archive, "[content_types].xml") if "[content_types].xml" in archive.parts else iter(())
    )
    return any("macroenabled" in element.attributes.get("ContentType", "").lower() for element in kinds)


def _stamp(archive: Archive, book: Book) -> Stamp | None:
    """
    Return the stamp of a workbook of ours: from its sheet out of sight, or else from its properties, as a
    program may drop either.
    """
    sheet = next((sheet for sheet in book.sheets if sheet.title == STAMP), None)
    records = SheetRows(archive, sheet.part, book).records() if sheet else iter(())
    on_sheet = stamp.parse(
        [(record.cells[0], record.cells[1]) for record in records if len(record.cells) > 1]
    )
    return on_sheet or stamp.parse(_properties(archive))


def _properties(archive: Archive) -> Iterator[tuple[str, str]]:
    """
    Yield the properties that a workbook was given by name: each is an element with its value in one inside
    it.
    """
    name = ""
    for element in read_elements(archive, PROPERTIES) if PROPERTIES in archive.parts else iter(()):
        name = element.attributes.get("name", name) if element.name == "property" else name
        yield name, element.text


@dataclass(frozen=True)
class _Reading:
    """
    A workbook that is being read; stamped: it is one of ours.
    """

    archive: Archive
    book: Book
    name: str
    definitions: Definitions
    stamped: bool

    def sheets(self) -> Rows:
        """
        Return the rows of all sheets that are for people, and the problems of the workbook.
        """
        frames: list[pd.DataFrame] = []
        problems, heads = _linked(self.archive, self.name), 0
        for sheet in self.book.sheets:
            if not (self.stamped and sheet.title in NO_ROWS):
                has_head, (rows, found) = self._sheet(sheet)
                frames.append(_of_action(rows, sheet.title, self.definitions))
                problems += found
                heads += has_head
        if not heads:
            problems.append(no_headings(self.name, "", ", ".join(sheet.title for sheet in self.book.sheets)))
        return pd.concat([empty(), *frames], ignore_index=True), problems

    def _sheet(self, sheet: Sheet) -> tuple[bool, Rows]:
        """
        Return whether a sheet has headings, its rows and its problems; of a hidden sheet only that it is not
        read.
        """
        reading = SheetRows(self.archive, sheet.part, self.book)
        records = reading.records()
        first = list(islice(records, SEARCHED))
        headings = find_headings(first)
        if headings is None:
            unread = first and sheet.visible and sheet.title not in NO_ROWS
            return False, (
                empty(),
                [_not_read(self.name, sheet.title, "heeft geen koppen")] if unread else [],
            )
        labels = {id_: indicator.label for id_, indicator in self.definitions.indicators.items()}
        rows, problems = gather(chain(first, records), headings, self.name, sheet.title, labels)
        if not sheet.visible:
            return False, (empty(), [_not_read(self.name, sheet.title, "is verborgen")] if len(rows) else [])
        of_headings = heading_problems(
            headings, self.name, sheet.title, read_only=READ_ONLY, stamped=self.stamped
        )
        return True, (
            rows,
            [*of_headings, *problems, *_merged(reading, headings, rows, self.name, sheet.title)],
        )


def _of_action(rows: pd.DataFrame, title: str, definitions: Definitions) -> pd.DataFrame:
    """
    Return the rows of a sheet that is called after an action with that action where none was typed.
    """
    called = title.strip().casefold()
    for id_, action in definitions.actions.items():
        if called in {word[:MOST_TITLE].casefold() for word in (id_, action.label, action.short_label)}:
            return rows.assign(action=rows["action"].where(rows["action"] != "", id_))
    return rows


def _merged(
    reading: SheetRows, headings: Headings, rows: pd.DataFrame, name: str, title: str
) -> Iterator[Problem]:
    """
    Yield the cells that were merged over several filled rows: what they say stands in the first of these
    only.
    """
    filled = set(rows["row"])
    for first, last, left, right in reading.merged:
        lost = filled & set(
            range(max(first + 1, headings.rows[1] + 1), min(last, max(filled, default=0)) + 1)
        )
        column = next(
            (
                headings.columns[at]
                for at in range(left, min(right, len(headings.words)) + 1)
                if at in headings.columns
            ),
            None,
        )
        if column and lost:
            message = (
                f"Rij {first} tot en met {last} van kolom {letters(left)} zijn samengevoegd: alleen de eerste"
                " heeft de waarde."
            )
            found, meant = f"rij {first}–{last}", "Splits de cellen en typ de waarde in elke rij"
            yield Problem(
                name,
                title,
                min(lost),
                column,
                "merged-cells",
                Weight.ERROR,
                found,
                message,
                BY_ID[column].meaning,
                meant,
            )


def _too_many(name: str, many: int) -> Problem:
    allowed = f"hoogstens {MOST_SHEETS}"
    return of_file(
        name,
        "too-many-sheets",
        f"Het werkboek heeft {many} bladen; {allowed} mag.",
        str(many),
        allowed=allowed,
    )


def _linked(archive: Archive, name: str) -> list[Problem]:
    if not any(part.startswith("xl/externallinks/") for part in archive.parts):
        return []
    message = (
        "Het werkboek verwijst naar andere bestanden. Gelezen is wat daarvan is opgeslagen; dat kan verouderd"
        " zijn."
    )
    return [
        Problem(
            name, "", 0, "", "external-links", Weight.QUESTION, name, message, "waarden zonder verwijzing"
        )
    ]


def _not_read(name: str, title: str, why: str) -> Problem:
    message = f'Het blad "{title}" {why} en is niet gelezen: wat erin staat, gaat niet mee.'
    return Problem(
        name,
        title,
        0,
        "",
        "unread-sheet",
        Weight.QUESTION,
        title,
        message,
        "bladen die zichtbaar zijn, met koppen boven de kolommen",
    )
