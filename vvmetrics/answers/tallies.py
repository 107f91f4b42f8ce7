"""
How much is known and why the rest is not, per indicator and region and summed over either.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import pandas as pd

from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Level

SUMMED = ""  # what stands in the key of a tally for all actions, elements, indicators or regions together
KEY = ("action", "element", "indicator", "region")
Key: TypeAlias = tuple[str, str, str, str]


@dataclass(frozen=True)
class Tally:
    """
    A row of metrics.status_counts: how many answers are known and why the others are not. plausibility and
    newest are None if none is.
    """

    answers: int
    applicable: int
    known: int
    plausibility: Level | None
    newest: int | None
    reasons: dict[str, int]


Tallies: TypeAlias = Mapping[Key, Tally]


def tallies(counts: pd.DataFrame, definitions: Definitions) -> dict[Key, Tally]:
    """
    Return the rows of metrics.status_counts by (action, element, indicator, region), SUMMED for each that is
    summed over.
    """
    return {_key(row): _tally(row, definitions) for row in counts.to_dict("records")}


def _key(row: dict[Any, Any]) -> Key:
    action, element, indicator, region = (SUMMED if pd.isna(row[name]) else row[name] for name in KEY)
    return action, element, indicator, region


def _tally(row: dict[Any, Any], definitions: Definitions) -> Tally:
    return Tally(
        answers=int(row["answers"]),
        applicable=int(row["applicable"]),
        known=int(row["known"]),
        plausibility=(
            None if pd.isna(row["plausibility"]) else definitions.plausibility.level(int(row["plausibility"]))
        ),
        newest=None if pd.isna(row["newest"]) else int(row["newest"]),
        reasons={name: int(row[name]) for name in definitions.absences},
    )
