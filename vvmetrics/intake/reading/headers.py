"""
The headings of what was handed in: in which row they stand, which column each is, and what is wrong with
them.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import NamedTuple

from vvmetrics.intake.columns import BY_ID, COLUMNS
from vvmetrics.intake.problems import Problem, Weight

# Rows from the top in which the headings are looked for: a title and instructions may stand above them
SEARCHED = 40
MOST_COLUMNS = 200  # that are read; what stands beyond comes together in one more
MOST_ROWS = 1_048_576  # that Excel can show
FEWEST = 2  # known headings that make a row the one of the headings
NEAR = 0.6  # how alike a heading must be to be taken for a mistyped one, as difflib counts
JUDGED = ("score", "answer", "absence")  # one of these has to be there for anything to be said
OURS = (
    "indicator",
    *JUDGED,
    "plausibility",
    "finding",
)  # what our own workbook has on every sheet of an action
MERGED_ID = "indicator"  # the workbook shows the name of an indicator and hides its id in a column of its own
SMALL_PRINT = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*$")


class Record(NamedTuple):
    """
    A row as it stands in a file: its number, its cells, and the positions of those with a formula, one that
    stored no value, or a date.
    """

    row: int
    cells: Sequence[str]
    formulas: tuple[int, ...] = ()
    unstored: tuple[int, ...] = ()
    dates: tuple[int, ...] = ()


@dataclass(frozen=True)
class Headings:
    """
    Where the columns are: ids by position; rows: the first and last row of the headings; words: all headings
    by position.
    """

    rows: tuple[int, int]
    columns: Mapping[int, str]
    words: Mapping[int, str]
    ids: int | None = None
    doubles: Mapping[int, str] = field(default_factory=dict)


def plain(heading: str) -> str:
    """
    Return a heading without what people vary in: capitals, spaces, hyphens, line ends, a colon or asterisk,
    and a remark in brackets.
    """
    words = re.sub(r"[\s_\u00a0\u2010-\u2013-]+", " ", SMALL_PRINT.sub("", heading).casefold())
    return words.strip(" :*?.\ufeff\u200b'\"")


KNOWN = {plain(name): column.id for column in COLUMNS for name in (column.id, column.label, *column.aliases)}
"""
Columns by what a heading may say.
"""
ID_HEADINGS = frozenset({"indicator id", "id van de indicator"})


def find_headings(records: Sequence[Record]) -> Headings | None:
    """
    Return the headings among the first rows of a sheet, or None.

    They are the first row in which most of them stand, with the row under it if that divides some.
    """
    counts = [
        len({KNOWN[plain(cell)] for cell in record.cells if plain(cell) in KNOWN})
        for record in records[:SEARCHED]
    ]
    most = max(counts, default=0)
    if most < FEWEST:
        return None
    at = counts.index(most)
    if at and _divides(records[at], records[at - 1]):
        at -= 1
    first = records[at]
    words = dict(enumerate(first.cells))
    last = first.row
    if at + 1 < len(records) and _divides(records[at + 1], first):
        words |= {position: cell for position, cell in enumerate(records[at + 1].cells) if cell.strip()}
        last = records[at + 1].row
    return _headings(
        (first.row, last), {position: word.strip() for position, word in words.items() if word.strip()}
    )


def heading_problems(
    headings: Headings, name: str, sheet: str, *, read_only: Collection[str] = (), stamped: bool = False
) -> list[Problem]:
    """
    Return what is wrong with the headings of a sheet.

    read_only: headings of columns that our own workbook shows besides; stamped: it is such a workbook, with
    the year in its stamp.
    """
    row = headings.rows[0]
    found = set(headings.columns.values())
    problems = [
        _double(name, sheet, row, headings.words[at], column) for at, column in headings.doubles.items()
    ]
    lacking = {column.id for column in COLUMNS if column.id in OURS or not stamped} - found
    mistyped: set[str] = set()
    for word in (word for word in _unread(headings) if word not in read_only):
        near = _near(word, lacking)
        mistyped |= {near} if near else set()
        if near or not stamped:
            problems.append(_unknown(name, sheet, row, word, near))
    found |= mistyped
    needed = [MERGED_ID] if stamped else [MERGED_ID, "end_year"]
    missing = [column for column in needed if column not in found] + (
        [] if found & set(JUDGED) else ["score"]
    )
    problems += [_missing(name, sheet, row, column) for column in missing]
    return problems + ([_too_wide(name, sheet, row)] if MOST_COLUMNS in headings.words else [])


def is_heading(column: str, cell: str) -> bool:
    """
    Return whether a cell says the heading of a column.
    """
    return KNOWN.get(plain(cell)) == column


def _headings(rows: tuple[int, int], words: dict[int, str]) -> Headings:
    columns: dict[int, str] = {}
    doubles: dict[int, str] = {}
    ids = None
    known = {position: KNOWN[plain(word)] for position, word in sorted(words.items()) if plain(word) in KNOWN}
    named = sum(column == MERGED_ID for column in known.values()) > 1
    for position, column in known.items():
        if named and ids is None and plain(words[position]) in ID_HEADINGS:
            ids = position
        elif column in columns.values():
            doubles[position] = column
        else:
            columns[position] = column
    return Headings(rows, columns, words, ids, doubles)


def _divides(lower: Record, upper: Record) -> bool:
    """
    Return whether a row only divides headings above it that were merged over several columns, as "Periode"
    into its two years.

    Such a heading may also be one by itself, as "Oordeel" above "Niveau" and "Plausibiliteit": nothing stands
    beside it, and below it more.
    """
    if lower.row != upper.row + 1:
        return False
    filled = {position: plain(cell) for position, cell in enumerate(lower.cells) if cell.strip()}
    merged = {at for at in filled if at + 1 in filled and not "".join(upper.cells[at + 1 : at + 2]).strip()}
    above = {
        position
        for position, cell in enumerate(upper.cells)
        if plain(cell) in KNOWN and position not in merged
    }
    said = {KNOWN[plain(upper.cells[position])] for position in above}
    divided = {KNOWN.get(word) for word in filled.values()}
    return (
        bool(above)
        and bool(filled)
        and None not in divided
        and not above & set(filled)
        and not said & divided
    )


def _unread(headings: Headings) -> list[str]:
    read = {*headings.columns, *headings.doubles, headings.ids}
    lowest = [word for position, word in sorted(headings.words.items()) if position not in read]
    return list(dict.fromkeys(lowest))


def _near(word: str, lacking: set[str]) -> str | None:
    names = [name for name, column in KNOWN.items() if column in lacking]
    near = get_close_matches(plain(word), names, n=1, cutoff=NEAR)
    return KNOWN[near[0]] if near else None


def _unknown(name: str, sheet: str, row: int, word: str, near: str | None) -> Problem:
    """
    Return an error if a column that is needed may be lost by it, else a question: it is not read.
    """
    allowed = ", ".join(column.label for column in COLUMNS)
    if near:
        message = f'De kop "{word}" is niet bekend.'
        return Problem(
            name,
            sheet,
            row,
            near,
            "unknown-heading",
            Weight.ERROR,
            word,
            message,
            allowed,
            f"Bedoelt u “{BY_ID[near].label}”?",
        )
    message = f'De kolom "{word}" wordt niet gelezen: wat erin staat, gaat niet mee.'
    return Problem(name, sheet, row, "", "unread-column", Weight.QUESTION, word, message, allowed)


def _double(name: str, sheet: str, row: int, word: str, column: str) -> Problem:
    label = BY_ID[column].label
    message = f'De kolom {label} staat er meer dan eens (als "{word}").'
    return Problem(
        name,
        sheet,
        row,
        column,
        "double-heading",
        Weight.ERROR,
        word,
        message,
        "elke kolom één keer",
        "Haal er een weg",
    )


def _missing(name: str, sheet: str, row: int, column: str) -> Problem:
    words = (
        "kolom Niveau, In woorden of Reden van niet weten"
        if column == "score"
        else f"kolom {BY_ID[column].label}"
    )
    return Problem(
        name, sheet, row, column, "missing-column", Weight.ERROR, "", f"De {words} ontbreekt.", f"een {words}"
    )


def _too_wide(name: str, sheet: str, row: int) -> Problem:
    allowed = f"hoogstens {MOST_COLUMNS} kolommen"
    return Problem(
        name,
        sheet,
        row,
        "",
        "too-many-columns",
        Weight.ERROR,
        "",
        f"Er zijn te veel kolommen: {allowed} mag.",
        allowed,
    )
