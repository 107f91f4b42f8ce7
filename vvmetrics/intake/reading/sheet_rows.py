"""
The rows of a sheet of a workbook, read as a stream: values, and which of them came from a formula.
"""

import re
from collections.abc import Iterator

from vvmetrics.intake.reading.archive import Archive, fed, parser
from vvmetrics.intake.reading.headers import MOST_COLUMNS, MOST_ROWS, Record
from vvmetrics.intake.reading.parts import Book

RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})")
MOST_MERGED = 10_000
DIGITS = "0123456789"
MOST_DIGITS = 7  # of the number of a row


class SheetRows:
    """
    The rows of a sheet; merged, once they were read: the ranges of merged cells as (first row, last row,
    first position, last position).
    """

    def __init__(self, archive: Archive, part: str, book: Book) -> None:
        self._archive, self._part, self._book = archive, part, book
        self.merged: list[tuple[int, int, int, int]] = []
        self._done: list[Record] = []
        self._places: dict[str, int] = {}
        self._text: list[str] = []
        self._listens = self._silent = False
        self._row = 0
        self._start_row({})
        self._start_cell({})
        self._starts = {
            "row": self._start_row,
            "c": self._start_cell,
            "f": self._start_formula,
            "v": self._start_value,
            "t": self._start_text,
        }
        self._starts |= {"rPh": self._start_reading, "mergeCell": self._merge}
        self._ends = {
            "row": self._end_row,
            "c": self._end_cell,
            "v": self._end_value,
            "t": self._end_value,
            "rPh": self._end_reading,
        }
        self._row = 0

    def records(self) -> Iterator[Record]:
        """
        Yield the rows in which something stands. Raises one of archive.BROKEN if the sheet is damaged, or
        DataError for refused XML.
        """
        with self._archive.open(self._part) as stream:
            for _ in fed(stream, parser(self._start, self._end, self._hear)):
                yield from self._done
                self._done.clear()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        found = self._starts.get(name.rpartition(":")[2])
        if found:
            found(attributes)

    def _end(self, name: str) -> None:
        found = self._ends.get(name.rpartition(":")[2])
        if found:
            found()

    def _hear(self, text: str) -> None:
        if self._listens:
            self._text.append(text)

    def _start_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r", "")
        self._row = int(number) if number.isdecimal() and len(number) <= MOST_DIGITS else self._row + 1
        if self._row > MOST_ROWS:
            raise ValueError(self._row)  # one of BROKEN: no spreadsheet can have written it
        self._cells: list[str] = []
        self._formulas: list[int] = []
        self._unstored: list[int] = []
        self._dates: list[int] = []
        self._at = -1

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._at = self._place(attributes.get("r", "").rstrip(DIGITS), self._at + 1)
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._has_formula = self._has_value = False
        self._text.clear()

    def _start_formula(self, _: dict[str, str]) -> None:
        self._has_formula = True

    def _start_value(self, _: dict[str, str]) -> None:
        self._listens = self._has_value = True

    def _start_text(self, _: dict[str, str]) -> None:
        self._listens = not self._silent
        self._has_value = True

    def _start_reading(self, _: dict[str, str]) -> None:
        self._silent = True

    def _end_reading(self) -> None:
        self._silent = False

    def _end_value(self) -> None:
        self._listens = False

    def _end_cell(self) -> None:
        """
        Keep the cell if it has something; all beyond the last column that is read comes together in one, so
        that it is seen.
        """
        at = min(self._at, MOST_COLUMNS)
        value = "".join(self._text) if self._has_value else ""
        if self._has_formula:
            # A formula may well give an empty text; a number can't be empty, so then its value was never
            # stored.
            (self._formulas if value or self._kind == "str" else self._unstored).append(at)
        shown = self._book.shown(self._kind, value, self._style) if value else ""
        if not shown:
            return
        while len(self._cells) <= at:
            self._cells.append("")
        self._cells[at] = shown
        if self._book.dated(self._kind, self._style):
            self._dates.append(at)

    def _end_row(self) -> None:
        if self._cells or self._unstored:
            formulas = tuple(sorted({*self._formulas, *self._unstored}))
            self._done.append(
                Record(self._row, self._cells, formulas, tuple(self._unstored), tuple(self._dates))
            )

    def _merge(self, attributes: dict[str, str]) -> None:
        found = RANGE.fullmatch(attributes.get("ref", ""))
        if found and len(self.merged) < MOST_MERGED:
            self.merged.append(
                (int(found[2]), int(found[4]), self._place(found[1], 0), self._place(found[3], 0))
            )

    def _place(self, letters: str, otherwise: int) -> int:
        """
        Return the position of a column by its letters, counted from 0.
        """
        known = self._places.get(letters)
        if (
            known is None
            and letters
            and len(letters) <= len("XFD")
            and letters.isascii()
            and letters.isupper()
        ):
            known = 0
            for letter in letters:
                known = known * 26 + ord(letter) - ord("A") + 1
            known = self._places[letters] = known - 1
        return otherwise if known is None else known
