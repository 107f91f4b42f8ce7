"""
The rows of a file as one table of text; of a cell only what can be seen before its meaning is known: numbers, years, letters gone wrong.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

import pandas as pd

from vvmetrics.intake.columns import BY_ID, COLUMNS
from vvmetrics.intake.headers import MERGED_ID, Headings, Record, is_heading
from vvmetrics.intake.problems import Problem, Weight

IDS = tuple(column.id for column in COLUMNS)
ALL = ("sheet", "row", *IDS, "formulas")
TYPED = ("score", "answer", "absence", "plausibility", "finding")  # a row of the form in which none is filled was left as it came
YEARS = ("start_year", "end_year")
NUMBERS = ("score", "plausibility", *YEARS)
BATCH = 20_000
FEWEST_AGAIN = 3  # headings in a row of data that make it one of headings
MOST_SHOWN = 200  # problems of one kind in one column; more tell no more
AROUND = " \t\r\n\v\f\u00a0\u2007\u202f\u200b\u2060\ufeff"
NUMBER = re.compile(r"([+\-−–]?)\s?(\d+)(?:[.,]0*)?")
# A whole date, as typed or as a spreadsheet writes one: day or year first, the month as a number or a word.
DATE = re.compile(
    r"(?:\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9}\.?)[-/. ](\d{4})|(\d{4})[-/.]\d{1,2}[-/.]\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?",
    re.IGNORECASE,
)
# Letters that were read in one encoding and saved in another.
GARBLED = "Ã[\u0080-\u00bf\u201a-\u2122\u0152-\u0192]|â€|Â[\u00a0-\u00bf]|\ufffd"
SPOILT = re.compile("[ÃÂ][\u0080-\u00bf\u0152-\u2122]|â[\u0080-\u2122]{2}")
CONTROL = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
# What a spreadsheet shows for a formula that failed, in English and in Dutch.
FAILED = (
    r"^#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!|VERW!|N/B|NAAM\?|WAARDE!|DEEL/0!|GETAL!|LEEG!|OVERLOOP!|BEREK!|####*)$"
)
# Rules of a cell: what its text matches, and what is wrong with it and how it is mended.
RULES = (
    ("error-value", FAILED, "Hier staat een fout van het rekenblad.", "Typ de waarde zelf"),
    ("formula-text", r"^[=@][\w(+\-\"']", "Hier staat een formule in plaats van een waarde.", "Typ de waarde zelf"),
    ("garbled", GARBLED, "Hier zijn letters onleesbaar geworden: het bestand werd in een andere codering gelezen dan bewaard.", ""),
    ("control", CONTROL, "Hier staan tekens die geen letters zijn.", "Typ de tekst opnieuw"),
)


def empty() -> pd.DataFrame:
    """
    Return the table of no rows at all.
    """
    frame = pd.DataFrame({name: pd.Series([], dtype="str") for name in ALL})
    return frame.astype({"row": "int64"})


def gather(
    records: Iterable[Record], headings: Headings, name: str, sheet: str, labels: Mapping[str, str] | None = None
) -> tuple[pd.DataFrame, list[Problem]]:
    """
    Return the rows below the headings in which something was typed, and the problems of their cells.

    Columns are ALL: `row` as in the file, the rest text, stripped, "" if empty; whole numbers and years in their plainest form. labels:
    what indicators are called, where a file has a column with their ids as well as one with their names.
    """
    below = (record for record in records if record.row > headings.rows[1])
    frames: list[pd.DataFrame] = []
    stray: dict[int, tuple[int, int, str]] = {}
    problems: list[Problem] = []
    while batch := list(islice(below, BATCH)):
        frame, unstored = _table(batch, headings, sheet)
        typed = (frame[list(TYPED)] != "").any(axis=1) | unstored.isin(TYPED)
        frame = frame[typed]
        again = _headings_again(frame)
        problems += [_again(name, sheet, row) for row in frame.loc[again, "row"]]
        problems += [_unstored(name, sheet, row, column) for row, column in zip(frame["row"], unstored[typed], strict=True) if column]
        filled = [record for record, counts in zip(batch, typed, strict=True) if counts]
        _find_stray(filled, headings, stray)
        problems += _moved(filled, headings, name, sheet, labels or {})
        frames.append(frame[~again])
    whole = pd.concat(frames, ignore_index=True) if frames else empty()
    problems += [_stray(name, sheet, at, found) for at, found in sorted(stray.items())]
    return whole, problems + list(_cell_problems(whole, name, sheet))


def number(text: str) -> str:
    """
    Return a whole number in its plainest form ("3,0" and "+3" are "3"), any other text as it is.
    """
    found = NUMBER.fullmatch(text)
    if not found:
        return text
    sign = "" if found[1] in {"", "+"} or not found[2].strip("0") else "-"
    return f"{sign}{found[2].lstrip('0') or '0'}"


def year(text: str) -> str:
    """
    Return the year of a whole date, or else what `number` returns.
    """
    found = DATE.fullmatch(text)
    return (found[1] or found[2]) if found else number(text)


def _table(batch: list[Record], headings: Headings, sheet: str) -> tuple[pd.DataFrame, pd.Series]:
    """
    Return a batch as a table of ALL, and per row the first column whose formula stored no value ("" if none).
    """
    at = {column: position for position, column in headings.columns.items()}
    cells = {column: _column(batch, at[column]) if column in at else pd.Series("", index=range(len(batch)), dtype="str") for column in IDS}
    if headings.ids is not None:
        named = _column(batch, headings.ids)
        cells[MERGED_ID] = named.where(named != "", cells[MERGED_ID])
    for column in NUMBERS:
        plainest = year if column in YEARS else number
        cells[column] = cells[column].map({text: plainest(text) for text in cells[column].unique()}).astype("str")
    formulas = [",".join(_ids(record.formulas, headings)) if record.formulas else "" for record in batch]
    unstored = [next(iter(_ids(record.unstored, headings)), "") if record.unstored else "" for record in batch]
    frame = pd.DataFrame({"sheet": sheet, "row": [record.row for record in batch], **cells, "formulas": formulas})
    return frame.astype({"sheet": "str", "row": "int64", "formulas": "str"}), pd.Series(unstored, dtype="str")


def _column(batch: list[Record], position: int) -> pd.Series:
    texts = pd.Series([record.cells[position] if len(record.cells) > position else "" for record in batch], dtype="str")
    return texts.str.strip(AROUND).str.replace("\r\n", "\n", regex=False).str.replace("\r", "\n", regex=False)


def _ids(positions: tuple[int, ...], headings: Headings) -> list[str]:
    return [headings.columns[position] for position in positions if position in headings.columns]


def _headings_again(frame: pd.DataFrame) -> pd.Series:
    """
    Return for each row whether it says the headings once more: that of the indicator or the level, and two besides.
    """
    likely = (
        frame[[MERGED_ID, "score"]].map(str.casefold).isin(["indicator", "niveau", "score", "kenmerk van de actie", "oordeel"]).any(axis=1)
    )
    sure = pd.Series(data=False, index=frame.index)
    for at, *cells in frame.loc[likely, list(IDS)].itertuples(name=None):
        sure[at] = sum(map(is_heading, IDS, cells)) >= FEWEST_AGAIN
    return sure


def _moved(records: list[Record], headings: Headings, name: str, sheet: str, labels: Mapping[str, str]) -> Iterator[Problem]:
    """
    Yield the rows that show one indicator and hold the id of another, as after sorting a part of the columns.
    """
    at = next((position for position, column in headings.columns.items() if column == MERGED_ID), None)
    if headings.ids is None or at is None:
        return
    for record in records:
        cells = [*record.cells, *[""] * (max(at, headings.ids) + 1 - len(record.cells))]
        shown, id_ = cells[at].strip(AROUND), cells[headings.ids].strip(AROUND)
        if shown and id_ and shown.casefold() not in {id_.casefold(), labels.get(id_, shown).casefold()}:
            message = f'De rij toont de indicator "{shown}", maar hoort bij "{labels.get(id_, id_)}": zijn er cellen verschoven?'
            meant = "Begin met een nieuw werkboek en kopieer alleen wat u zelf invulde"
            yield Problem(name, sheet, record.row, MERGED_ID, "moved-cells", Weight.ERROR, shown, message, labels.get(id_, id_), meant)


def _find_stray(records: list[Record], headings: Headings, stray: dict[int, tuple[int, int, str]]) -> None:
    """
    Note by position what stands in columns without a heading: in which row first, in how many, and what.
    """
    width = max(headings.words, default=-1) + 1
    inside = [position for position in range(width) if position not in headings.words]
    for record in records:
        beyond = range(width, len(record.cells))
        for position in (*inside, *beyond) if inside or beyond else ():
            if position < len(record.cells) and record.cells[position].strip(AROUND):
                row, many, first = stray.get(position, (record.row, 0, record.cells[position].strip(AROUND)))
                stray[position] = (row, many + 1, first)


def letters(position: int) -> str:
    """
    Return the letters that a spreadsheet shows for a column, counted from 0.
    """
    before, last = divmod(position, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


def _cell_problems(frame: pd.DataFrame, name: str, sheet: str) -> Iterator[Problem]:
    for column in IDS:
        for rule, pattern, message, meant in RULES:
            wrong = frame[frame[column].str.contains(pattern, regex=True)]
            for row, text in zip(wrong["row"][:MOST_SHOWN], wrong[column][:MOST_SHOWN], strict=True):
                suggestion = meant or _mended(text)
                yield Problem(name, sheet, row, column, rule, Weight.ERROR, _shown(text), message, BY_ID[column].meaning, suggestion)
            if len(wrong) > MOST_SHOWN:
                many = f"{message} Zo zijn er in deze kolom {len(wrong)} cellen; de eerste {MOST_SHOWN} staan hierboven."
                yield Problem(name, sheet, 0, column, rule, Weight.ERROR, "", many, BY_ID[column].meaning)


def _shown(text: str) -> str:
    return re.sub(CONTROL, lambda found: f"\\x{ord(found[0]):02x}", text)


def _mended(text: str) -> str:
    mended = SPOILT.sub(_decoded, text)
    return "Sla het bestand op als CSV UTF-8 of als .xlsx" if mended == text else mended


def _decoded(spoilt: re.Match[str]) -> str:
    try:
        return spoilt[0].encode("cp1252").decode("utf-8")
    except UnicodeError:
        return spoilt[0]


def _again(name: str, sheet: str, row: int) -> Problem:
    message = "Hier staan de koppen nog een keer; staan er twee tabellen onder elkaar?"
    return Problem(name, sheet, row, "", "repeated-heading", Weight.ERROR, "", message, "één rij koppen per blad", "Haal deze rij weg")


def _unstored(name: str, sheet: str, row: int, column: str) -> Problem:
    message = "Hier staat een formule waarvan de uitkomst niet is opgeslagen."
    meant = "Typ de waarde zelf, of open het in Excel en sla het op"
    return Problem(name, sheet, row, column, "formula-unstored", Weight.ERROR, "", message, BY_ID[column].meaning, meant)


def _stray(name: str, sheet: str, position: int, found: tuple[int, int, str]) -> Problem:
    row, many, first = found
    rows = "1 rij" if many == 1 else f"{many} rijen"
    message = f"In kolom {letters(position)} staat iets ({rows}), maar die kolom heeft geen kop."
    meant = "Geef de kolom een kop, haal hem weg, of zet een tekst met een scheidingsteken erin tussen aanhalingstekens"
    return Problem(name, sheet, row, "", "no-heading", Weight.ERROR, first, message, "een kop boven elke kolom", meant)
