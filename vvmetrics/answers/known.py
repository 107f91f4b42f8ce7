"""
What is known of a place, read once from the answer to a question.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

import pandas as pd

from vvmetrics.answers.reasons import most_given
from vvmetrics.definitions.model import NOT_APPLICABLE, NOT_FOUND, Definitions
from vvmetrics.definitions.scales import Level

Effort = Literal["ontwikkeling", "uitvoering"]
EFFORTS: tuple[Effort, ...] = get_args(Effort)
SETTING_UP, CARRYING_OUT = EFFORTS
VALUE = "waarde"
KNOWN = "known"  # the status of an indicator that is known, where others have the id of a reason of absence

Place: TypeAlias = tuple[str, str, str]  # the ids of a region, an action and an element
Spot: TypeAlias = tuple[str, str]  # the ids of a region and an indicator
Row: TypeAlias = Mapping[Any, Any]


@dataclass(frozen=True, kw_only=True)
class Known:
    """
    What is known of a place or a spot: a level of its scale, an answer in words, both, or neither.

    level, q1 and q3 are the median and the quartiles of what is summed; plausibility is None if nothing is
    known. reason is the id of the reason of absence, "" if anything is known; of a place that of most of its
    indicators. known and applicable count indicators. newest is the last year that anything is said of; that
    nothing was found is not such a year.
    """

    level: Level | None = None
    answer: str = ""
    plausibility: Level | None = None
    reason: str = ""
    q1: Level | None = None
    q3: Level | None = None
    known: int = 0
    applicable: int = 0
    newest: int | None = None

    @property
    def sure(self) -> int:
        """
        The plausibility as the value of its level; 0 if nothing is known.
        """
        return self.plausibility.value if self.plausibility else 0


Summary: TypeAlias = Mapping[Place, Known]
Indicators: TypeAlias = Mapping[Spot, Known]


def read_summary(rows: pd.DataFrame, definitions: Definitions) -> dict[Place, Known]:
    """
    Return what is known of each place, in the order of the definitions, from the answer to metrics.summary.

    Without a row, no source was found.
    """
    found = {(row["region"], row["action"], row["element"]): row for row in rows.to_dict("records")}
    places = [
        (region, action, element)
        for region in definitions.regions
        for action in definitions.actions
        for element in definitions.elements
    ]
    return {place: of_place(found.get(place, {}), definitions, place[2]) for place in places}


def of_place(row: Row, definitions: Definitions, element: str) -> Known:
    """
    Return what one row of metrics.summary says of an element; an empty row that no source was found.
    """
    scale = definitions.scales[definitions.elements[element].scale]
    level = scale.told(row.get("median"))
    known, reason = _count(row, "known"), "" if level else _reason(row, definitions)
    return Known(
        level=level,
        plausibility=definitions.plausibility.told(row.get("plausibility")) if level else None,
        reason=reason,
        q1=scale.told(row.get("q1")),
        q3=scale.told(row.get("q3")),
        known=known,
        applicable=_count(row, "applicable"),
        newest=None if reason == NOT_FOUND else _count(row, "newest") or None,
    )


def read_indicators(rows: pd.DataFrame, definitions: Definitions) -> dict[Spot, Known]:
    """
    Return what is known of each indicator in each region that has a row in the answer to metrics.indicators.
    """
    return {
        (row["region"], row["indicator"]): of_spot(row, definitions, row["indicator"])
        for row in rows.to_dict("records")
    }


def of_spot(row: Row, definitions: Definitions, indicator: str) -> Known:
    """
    Return what one row of metrics.indicators says of an indicator.
    """
    heard = row["status"] == KNOWN
    return Known(
        level=definitions.scales[definitions.indicators[indicator].scale].told(row.get("score")),
        answer="" if pd.isna(row["answer"]) else str(row["answer"]),
        plausibility=definitions.plausibility.told(row.get("plausibility")),
        reason="" if heard else row["status"],
        known=int(heard),
        applicable=int(row["status"] != NOT_APPLICABLE),
        newest=_count(row, "newest") or None,
    )


def other_effort(effort: Effort) -> Effort:
    """
    Return the effort that does not stand along the foot of a board.
    """
    return CARRYING_OUT if effort == SETTING_UP else SETTING_UP


def newest_year(told: Iterable[Known]) -> int | None:
    """
    Return the last year that any of these says something of.
    """
    return max((known.newest for known in told if known.newest), default=None)


def weakest(*told: Known) -> Level | None:
    """
    Return the lowest plausibility of what is known: a whole is as certain as its weakest part.
    """
    sure = [known.plausibility for known in told if known.level and known.plausibility]
    return min(sure, key=lambda level: level.value, default=None)


def _reason(row: Row, definitions: Definitions) -> str:
    """
    Return the id of the reason of most indicators; "" where characteristics are known.
    """
    if _count(row, "known"):
        return ""
    return most_given({id_: _count(row, id_) for id_ in definitions.absences}, definitions).id


def _count(row: Row, name: str) -> int:
    return 0 if pd.isna(row.get(name)) else int(row[name])
