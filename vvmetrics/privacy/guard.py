"""
The guard itself: one text, or the text columns of many rows.
"""

import re
from collections.abc import Container, Iterable

import pandas as pd

from vvmetrics.privacy.births import birth_finds
from vvmetrics.privacy.cases import case_finds
from vvmetrics.privacy.finds import Find, in_original, settled, stands
from vvmetrics.privacy.names import name_finds
from vvmetrics.privacy.numbers import number_finds
from vvmetrics.privacy.places import place_finds
from vvmetrics.privacy.reading import reading

FOUND_COLUMNS = ("row", "column", "kind", "certain", "words", "start", "end", "advice")
NUMBERS = re.compile(
    r"(?:\d\D{0,12}){3}|-\d\d\b|\d\d-|kenteken", re.IGNORECASE
)  # no number that leads to a person does without
ADDRESSES = re.compile(r"\d|@|[([{] ?at ?[)\]}]|apenstaart", re.IGNORECASE)
BIRTHS = re.compile(r"\d|geboren|jarig|verjaardag", re.IGNORECASE)


def inspect(text: str, *, allowed: Container[str] = ()) -> tuple[Find, ...]:
    """
    Return what in a text may be about a person, in the order of the text; finds do not overlap.

    allowed holds words that may stand, such as allowed_terms(definitions), as they are or in small letters.
    """
    read = reading(text)
    finds = [*name_finds(read.text, allowed)]
    if BIRTHS.search(read.text):
        finds = [*birth_finds(read.text), *finds]
    if ADDRESSES.search(read.text):  # most texts of the field have neither a digit nor an e-mail address
        finds = [*place_finds(read.text, allowed), *finds]
    if NUMBERS.search(read.text):
        finds = [*case_finds(read.text), *number_finds(read.text), *finds]
    found_here = (find for find in finds if not stands(find.words, allowed))
    return settled(in_original(find, text, read) for find in found_here)


def inspect_frame(
    frame: pd.DataFrame, columns: Iterable[str], *, allowed: Container[str] = ()
) -> pd.DataFrame:
    """
    Return the finds in columns of a frame, one a row: row (label in the frame's index), column, kind,
    certain, words, start, end, advice.

    In the order of the frame, per row in the order of the columns. A text that stands there many times is
    inspected once.
    """
    looked_at = list(columns)
    finds = {text: inspect(text, allowed=allowed) for text in _texts(frame, looked_at)}
    hits = {text: each for text, each in finds.items() if each}
    labels = frame.index.to_list()
    rows = []
    for order, column in enumerate(looked_at):
        with_finds = frame[column].isin(list(hits)).to_numpy().nonzero()[0]
        rows += [
            (place, order, find.start, (labels[place], column, find))
            for place in with_finds.tolist()
            for find in hits[frame[column].iloc[place]]
        ]
    return _table([row for *_, row in sorted(rows, key=lambda row: row[:3])])


def _texts(frame: pd.DataFrame, columns: list[str]) -> list[str]:
    found = (
        pd.concat([frame[column].astype(object) for column in columns])
        if columns
        else pd.Series(dtype=object)
    )
    return [text for text in found.dropna().unique() if isinstance(text, str)]


def _table(rows: list[tuple[object, str, Find]]) -> pd.DataFrame:
    table = [
        (label, column, find.kind, find.certain, find.words, find.start, find.end, find.advice)
        for label, column, find in rows
    ]
    return pd.DataFrame(table, columns=list(FOUND_COLUMNS)).astype({"certain": bool})
