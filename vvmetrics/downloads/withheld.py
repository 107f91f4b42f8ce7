"""
What does not leave: texts that certainly are about a person, withheld from each file that is made of the
store.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from vvmetrics.definitions.model import Definitions
from vvmetrics.privacy import Find, allowed_terms, inspect

WITHHELD = "Tekst achtergehouden: er staat iets over een persoon in."
KEPT = 50_000  # texts of which is remembered what was found: most files hold the same ones
LISTED = ["key", "column", "kind"]


@dataclass(frozen=True)
class Cleared:
    """
    Rows fit to leave, what was withheld from them, and what stands in them that only may be about a person.

    withheld, likely: a row per find, with key (what names the row), column and kind of the find.
    """

    rows: pd.DataFrame
    withheld: pd.DataFrame
    likely: pd.DataFrame


def cleared(
    rows: pd.DataFrame,
    definitions: Definitions,
    *,
    columns: Iterable[str] | None = None,
    key: str | None = None,
) -> Cleared:
    """
    Return rows with WITHHELD instead of each text in which something certainly is about a person.

    columns: those that hold free text; without them all columns of text. key: the column that names a row,
    else its place names it.
    """
    terms = _terms(allowed_terms(definitions))
    looked_at = (
        [name for name in rows.columns if pd.api.types.is_string_dtype(rows[name])]
        if columns is None
        else list(columns)
    )
    names = rows[key].to_list() if key else list(range(len(rows)))
    withheld: list[tuple[object, str, str]] = []
    likely: list[tuple[object, str, str]] = []
    fit = rows.copy()
    for column in looked_at:
        finds = {
            text: hits
            for text in rows[column].dropna().unique()
            if isinstance(text, str) and (hits := _finds(text, terms))
        }
        if not finds:
            continue
        for place in rows[column].isin(list(finds)).to_numpy().nonzero()[0]:
            hits = finds[rows[column].iloc[place]]
            told = withheld if _certain(hits) else likely
            told += [(names[place], column, find.kind) for find in hits if find.certain or told is likely]
        fit[column] = rows[column].mask(
            rows[column].isin([text for text, hits in finds.items() if _certain(hits)]), WITHHELD
        )
    return Cleared(fit, *(pd.DataFrame(found, columns=LISTED) for found in (withheld, likely)))


def cleared_text(text: str, definitions: Definitions) -> str:
    """
    Return a text, or WITHHELD if something in it certainly is about a person.
    """
    return WITHHELD if _certain(_finds(text, _terms(allowed_terms(definitions)))) else text


def _certain(finds: tuple[Find, ...]) -> bool:
    return any(find.certain for find in finds)


@lru_cache(maxsize=4)
def _terms(allowed: frozenset[str]) -> frozenset[str]:
    """
    Return the very same object for the same terms, so that no text is looked up by comparing a thousand of
    them.
    """
    return allowed


@lru_cache(maxsize=KEPT)
def _finds(text: str, allowed: frozenset[str]) -> tuple[Find, ...]:
    return inspect(text, allowed=allowed)
