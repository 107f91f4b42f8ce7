"""
The rows of a file as one table of text; of a cell only what can be seen before its meaning is known: numbers,
years, letters gone wrong.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

import pandas as pd

from vvmetrics.intake.columns import BY_ID, COLUMNS
from vvmetrics.intake.numbers import number, year
from vvmetrics.intake.problems import Problem, Weight
from vvmetrics.intake.reading.headers import MERGED_ID, Headings, Record, is_heading

IDS = tuple(column.id for column in COLUMNS)
ALL = ("sheet", "row", *IDS, "formulas")
TEXTS = ("answer", "finding", "source", "locator", "recorded_by")
TYPED = (
    "score",
    "absence",
    "plausibility",
    *TEXTS,
)  # a row of the form in which none is filled was left as it came
CHOSEN = (MERGED_ID, "partner", "area")  # in a row for further views: who sees what
YEARS = ("start_year", "end_year")
NUMBERS = ("score", "plausibility", *YEARS)
BATCH = 20_000
FEWEST_AGAIN = 3  # headings in a row of data that make it one of headings
MOST_SHOWN = 200  # problems of one kind in one column; more tell no more
AROUND = " \t\r\n\v\f\u00a0\u2007\u202f\u200b\u2060\ufeff"
# Letters that were read in one encoding and saved in another.
GARBLED = "Ã[\u0080-\u00bf\u201a-\u2122\u0152-\u0192]|â€|Â[\u00a0-\u00bf]|\ufffd"
SPOILT = re.compile("[ÃÂ][\u0080-\u00bf\u0152-\u2122]|â[\u0080-\u2122]{2}")
CONTROL = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
# What a spreadsheet shows for a formula that failed, in English and in Dutch.
FAILED = (
    r"^#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!|"
    r"VERW!|N/B|NAAM\?|WAARDE!|DEEL/0!|GETAL!|LEEG!|OVERLOOP!|BEREK!|####*)$"
)
# Rules of a cell: what its text matches, and what is wrong with it and how it is mended.
RULES = (
    ("error-value", FAILED, "Hier staat een fout van het rekenblad.", "Typ de waarde zelf"),
    (
        "formula-text",
        r"^[=@][\w(+\-\"']",
        "Hier staat een formule in plaats van een waarde.",
        "Typ de waarde zelf",
    ),
    (
        "garbled",
        GARBLED,
        "Hier zijn letters onleesbaar geworden: het bestand werd in een andere codering gelezen dan bewaard.",
        "",
    ),
    ("control", CONTROL, "Hier staan tekens die geen letters zijn.", "Typ de tekst opnieuw"),
)


# Questions about a cell: what is asked, what is allowed, and what to do.
QUESTIONS = {
    "date-in-text": (
        "Het rekenblad heeft hier een datum of tijd van gemaakt: zo wordt “{}” bewaard.",
        "tekst, zoals u die typte",
        "Stond er iets anders, typ het dan opnieuw met een apostrof (') ervoor. Klopt het, laat het dan zo",
    ),
    "left-out": (
        "De rij van “{}” gaat niet mee: er is nog niets over gezegd.",
        "een oordeel óf een reden",
        "Kies een niveau of een reden van niet weten. Hoort de rij leeg te zijn, laat het dan zo",
    ),
}
Places = list[tuple[int, str, str]]  # row, column and what stands there


def empty() -> pd.DataFrame:
    """
    Return the table of no rows at all.
    """
    frame = pd.DataFrame({name: pd.Series([], dtype="str") for name in ALL})
    return frame.astype({"row": "int64"})


def gather(
    records: Iterable[Record],
    headings: Headings,
    name: str,
    sheet: str,
    labels: Mapping[str, str] | None = None,
) -> tuple[pd.DataFrame, list[Problem]]:
    """
    Return the rows below the headings in which something was typed, and the problems of their cells.

    Of a row with only an indicator it is asked whether it may be left out, but in the form, where it stood
    already.

    Columns are ALL: `row` as in the file, the rest text, stripped, "" if empty; whole numbers and years in
    their plainest form. labels: what indicators are called, where a file has a column with their ids as well
    as one with their names.
    """
    below = (record for record in records if record.row > headings.rows[1])
    frames: list[pd.DataFrame] = []
    stray: dict[int, tuple[int, int, str]] = {}
    problems: list[Problem] = []
    left: Places = []
    dated: Places = []
    while batch := list(islice(below, BATCH)):
        frame, unstored = _table(batch, headings, sheet)
        typed = (
            (frame[list(TYPED)] != "").any(axis=1) | unstored.isin(TYPED) | _chosen(batch, frame, headings)
        )
        if headings.ids is None:
            named = frame[~typed & (frame[MERGED_ID] != "")]
            left += [(row, MERGED_ID, text) for row, text in zip(named["row"], named[MERGED_ID], strict=True)]
        frame = frame[typed]
        again = _headings_again(frame)
        problems += [_again(name, sheet, row) for row in frame.loc[again, "row"]]
        columns = zip(frame["row"], unstored[typed], strict=True)
        problems += [_unstored(name, sheet, row, column) for row, column in columns if column]
        filled = [record for record, counts in zip(batch, typed, strict=True) if counts]
        _find_stray(filled, headings, stray)
        dated += [
            (record.row, headings.columns.get(at, ""), record.cells[at])
            for record in filled
            for at in record.dates
        ]
        problems += _moved(filled, headings, name, sheet, labels or {})
        frames.append(frame[~again])
    whole = pd.concat(frames, ignore_index=True) if frames else empty()
    problems += [_stray(name, sheet, at, found) for at, found in sorted(stray.items())]
    problems += _asked(name, sheet, "left-out", left)
    problems += _asked(name, sheet, "date-in-text", [place for place in dated if place[1] in TEXTS])
    return whole, problems + list(_cell_problems(whole, name, sheet))


def _table(batch: list[Record], headings: Headings, sheet: str) -> tuple[pd.DataFrame, pd.Series]:
    """
    Return a batch as a table of ALL, and per row the first column whose formula stored no value ("" if none).
    """
    at = {column: position for position, column in headings.columns.items()}
    cells = {
        column: (
            _column(batch, at[column])
            if column in at
            else pd.Series("", index=range(len(batch)), dtype="str")
        )
        for column in IDS
    }
    if headings.ids is not None:
        named = _column(batch, headings.ids)
        cells[MERGED_ID] = named.where(named != "", cells[MERGED_ID])
    for column in NUMBERS:
        plainest = year if column in YEARS else number
        cells[column] = (
            cells[column].map({text: plainest(text) for text in cells[column].unique()}).astype("str")
        )
    formulas = [",".join(_ids(record.formulas, headings)) if record.formulas else "" for record in batch]
    unstored = [
        next(iter(_ids(record.unstored, headings)), "") if record.unstored else "" for record in batch
    ]
    frame = pd.DataFrame(
        {"sheet": sheet, "row": [record.row for record in batch], **cells, "formulas": formulas}
    )
    return frame.astype({"sheet": "str", "row": "int64", "formulas": "str"}), pd.Series(unstored, dtype="str")


def _chosen(batch: list[Record], frame: pd.DataFrame, headings: Headings) -> pd.Series:
    """
    Return whether each row is one of the form for further views in which something was chosen; such a row has
    no id.
    """
    if headings.ids is None:
        return pd.Series(data=False, index=frame.index)
    return (_column(batch, headings.ids) == "") & (frame[list(CHOSEN)] != "").any(axis=1)


def _column(batch: list[Record], position: int) -> pd.Series:
    texts = pd.Series(
        [record.cells[position] if len(record.cells) > position else "" for record in batch], dtype="str"
    )
    return texts.str.strip(AROUND).str.replace("\r\n", "\n", regex=False).str.replace("\r", "\n", regex=False)


def _ids(positions: tuple[int, ...], headings: Headings) -> list[str]:
    return [headings.columns[position] for position in positions if position in headings.columns]


def _headings_again(frame: pd.DataFrame) -> pd.Series:
    """
    Return whether each row says the headings once more: that of the indicator or the level, and two besides.
    """
    likely = (
        frame[[MERGED_ID, "score"]]
        .map(str.casefold)
        .isin(["indicator", "niveau", "score", "kenmerk van de actie", "oordeel"])
        .any(axis=1)
    )
    sure = pd.Series(data=False, index=frame.index)
    for at, *cells in frame.loc[likely, list(IDS)].itertuples(name=None):
        sure[at] = sum(map(is_heading, IDS, cells)) >= FEWEST_AGAIN
    return sure


def _moved(
    records: list[Record], headings: Headings, name: str, sheet: str, labels: Mapping[str, str]
) -> Iterator[Problem]:
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
            message = (
                f'De rij toont de indicator "{shown}", maar hoort bij "{labels.get(id_, id_)}": zijn er'
                " cellen verschoven?"
            )
            meant = "Begin met een nieuw werkboek en kopieer alleen wat u zelf invulde"
            yield Problem(
                name,
                sheet,
                record.row,
                MERGED_ID,
                "moved-cells",
                Weight.ERROR,
                shown,
                message,
                labels.get(id_, id_),
                meant,
            )


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
        texts = frame[column]
        for rule, pattern, message, meant in RULES:
            found = texts.str.contains(pattern, regex=True)
            if not found.any():
                continue
            wrong = frame[found]
            for row, text in zip(wrong["row"][:MOST_SHOWN], wrong[column][:MOST_SHOWN], strict=True):
                suggestion = meant or _mended(text)
                yield Problem(
                    name,
                    sheet,
                    row,
                    column,
                    rule,
                    Weight.ERROR,
                    _shown(text),
                    message,
                    BY_ID[column].meaning,
                    suggestion,
                )
            if len(wrong) > MOST_SHOWN:
                many = (
                    f"{message} Zo zijn er in deze kolom {len(wrong)} cellen; de eerste {MOST_SHOWN} staan"
                    " hierboven."
                )
                yield Problem(name, sheet, 0, column, rule, Weight.ERROR, "", many, BY_ID[column].meaning)


def _asked(name: str, sheet: str, rule: str, found: Places) -> Iterator[Problem]:
    message, allowed, meant = QUESTIONS[rule]
    for row, column, text in found[:MOST_SHOWN]:
        yield Problem(
            name, sheet, row, column, rule, Weight.QUESTION, text, message.format(text), allowed, meant
        )
    if len(found) > MOST_SHOWN:
        many = (
            f"Dit wordt hier {len(found)} keer gevraagd; de eerste {MOST_SHOWN} staan apart. Het eerste:"
            f" {message.format(found[0][2])}"
        )
        yield Problem(name, sheet, 0, found[0][1], rule, Weight.QUESTION, "", many, allowed, meant)


def _shown(text: str) -> str:
    return re.sub(CONTROL, lambda found: f"\\x{ord(found[0]):02x}", text)


def _mended(text: str) -> str:
    mended = SPOILT.sub(_decoded, text)
    return "Sla het bestand op als CSV UTF-8 of als .xlsx" if mended == text else f"Bedoelt u “{mended}”?"


def _decoded(spoilt: re.Match[str]) -> str:
    try:
        return spoilt[0].encode("cp1252").decode("utf-8")
    except UnicodeError:
        return spoilt[0]


def _again(name: str, sheet: str, row: int) -> Problem:
    message = "Hier staan de koppen nog een keer; staan er twee tabellen onder elkaar?"
    return Problem(
        name,
        sheet,
        row,
        "",
        "repeated-heading",
        Weight.ERROR,
        "",
        message,
        "één rij koppen per blad",
        "Haal deze rij weg",
    )


def _unstored(name: str, sheet: str, row: int, column: str) -> Problem:
    message = "Hier staat een formule waarvan de uitkomst niet is opgeslagen."
    meant = "Typ de waarde zelf, of open het in Excel en sla het op"
    return Problem(
        name, sheet, row, column, "formula-unstored", Weight.ERROR, "", message, BY_ID[column].meaning, meant
    )


def _stray(name: str, sheet: str, position: int, found: tuple[int, int, str]) -> Problem:
    row, many, first = found
    rows = "1 rij" if many == 1 else f"{many} rijen"
    message = f"In kolom {letters(position)} staat iets ({rows}), maar die kolom heeft geen kop."
    meant = (
        "Geef de kolom een kop, haal hem weg, of zet een tekst met een scheidingsteken erin tussen"
        " aanhalingstekens"
    )
    return Problem(
        name, sheet, row, "", "no-heading", Weight.ERROR, first, message, "een kop boven elke kolom", meant
    )
