"""
Findings in words: what says the same is said once, with its verdict, how sure it is, of when, and where it comes from.
"""

import re
from collections.abc import Iterable
from typing import Any

import pandas as pd

from vvmetrics.definitions import Definitions, Term
from vvmetrics.scales import Scale

Row = dict[Any, Any]

OPEN_SOURCE = "openbare_bron"
NOT_VALIDATED = "niet door de regio gevalideerd"
# Rows that do not differ in these say the same of the same place.
SAID = ("area", "partner", "absence", "score", "answer", "plausibility", "finding", "source", "locator", "start_year", "end_year")


def alike(rows: pd.DataFrame) -> list[list[Row]]:
    """
    Return the rows of metrics.observations in groups that say the same of the same place, so that it is said once; in their order.
    """
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in rows.to_dict("records"):
        groups.setdefault(tuple(str(row[name]) for name in SAID), []).append(row)
    return list(groups.values())


def verdict_of(row: Row, definitions: Definitions) -> str:
    """
    Return what a row says: its level as symbol and label, or its answer; "" where it gives a reason of absence.
    """
    return one_line(row["answer"]) if pd.isna(row["score"]) else level_words(definitions.scales[row["scale"]], int(row["score"]))


def level_words(scale: Scale, value: int) -> str:
    """
    Return a level as symbol and label.
    """
    level = scale.level(value)
    return f"{level.symbol} {level.label}"


def period_words(start: int, end: int) -> str:
    """
    Return a period as "2019" or "2018–2019".
    """
    return f"{start}" if start == end else f"{start}–{end}"


def one_line(value: object) -> str:
    """
    Return a cell of text on one line, "" where it is empty.
    """
    return "" if value is None or value is pd.NA or value != value else " ".join(str(value).split())  # noqa: PLR0124 - NaN is not itself


def used_terms(definitions: Definitions, texts: Iterable[str]) -> list[Term]:
    """
    Return the abbreviations and terms that occur in texts, in the order of their file.
    """
    shown = "\n".join(texts)
    return [term for term in definitions.terms.values() if re.search(rf"(?<!\w){re.escape(term.label)}(?!\w)", shown)]
