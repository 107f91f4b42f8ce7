"""
Findings in words: what says the same is said once, with its verdict, how sure it is, of when, and where it
comes from.
"""

import re
from collections.abc import Iterable

import pandas as pd

from vvmetrics.answers.findings import Row
from vvmetrics.definitions.model import Definitions, Term
from vvmetrics.definitions.scales import Scale

NOT_VALIDATED = "niet door de regio gevalideerd"
NO_YEAR = "jaar onbekend"


def verdict_of(row: Row, definitions: Definitions) -> str:
    """
    Return what a row says: its level as symbol and label, or its answer; "" where it gives a reason of
    absence.

    >>> print(verdict_of(observation, definitions))
    4 niveau 4
    """
    return (
        one_line(row["answer"])
        if pd.isna(row["score"])
        else level_words(definitions.scales[row["scale"]], int(row["score"]))
    )


def level_words(scale: Scale, value: int) -> str:
    """
    Return a level as symbol and label.

    >>> print(level_words(definitions.scales["waarde"], 1))
    1 niveau 1
    """
    level = scale.level(value)
    return f"{level.symbol} {level.label}"


def period_words(start: int, end: int) -> str:
    """
    Return a period as "2019" or "2018–2019".

    >>> print(period_words(2018, 2019))
    2018–2019
    """
    return f"{start}" if start == end else f"{start}–{end}"


def one_line(value: object) -> str:
    """
    Return a cell of text on one line, "" where it is empty.

    >>> print(one_line(" Elke   week. "))
    Elke week.
    """
    return "" if value is None or value is pd.NA or value != value else " ".join(str(value).split())  # noqa: PLR0124 - NaN is not itself


def used_terms(definitions: Definitions, texts: Iterable[str]) -> list[Term]:
    """
    Return the abbreviations and terms that occur in texts, in the order of their file.
    """
    shown = "\n".join(texts)
    return [
        term
        for term in definitions.terms.values()
        if term.label in shown  # most are not, which is found out much sooner
        and re.search(rf"(?<!\w){re.escape(term.label)}(?!\w)", shown)
    ]
