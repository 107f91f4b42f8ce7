"""
What the rows of metrics.summary say per region, action and element; charts and sentences read them here, so
that they tell one story.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

import pandas as pd

from vvmetrics.answers.reasons import most_given
from vvmetrics.answers.way import ALL, NOT_FOUND, Way
from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Level

Effort = Literal["ontwikkeling", "uitvoering"]
EFFORTS: tuple[Effort, ...] = get_args(Effort)
VALUE = "waarde"
# A characteristic is known, but it has no level: neither a place on a scale nor a reason of absence.
ONLY_ANSWERS = "alleen kenmerken bekend"


@dataclass(frozen=True)
class Reading:
    """
    What is known of one region, action and element. level is None when unknown; reason then says why,
    short_reason in a word or two.

    newest is the last year that anything is said of; that nothing was found is not such a year.
    """

    level: Level | None
    q1: Level | None
    q3: Level | None
    plausibility: Level | None
    reason: str
    short_reason: str
    known: int
    applicable: int
    newest: int | None


def readings(
    rows: pd.DataFrame, definitions: Definitions, *, way: Way = ALL
) -> dict[tuple[str, str, str], Reading]:
    """
    Return the reading of each (region, action, element), in the order of the definitions; way is how the rows
    were asked.

    Without a row, no source was found.
    """
    by_place = {(row["region"], row["action"], row["element"]): row for row in rows.to_dict("records")}
    places = [
        (region, action, element)
        for region in definitions.regions
        for action in definitions.actions
        for element in definitions.elements
    ]
    return {place: reading(by_place.get(place, {}), definitions, place[2], way) for place in places}


def reading(row: Mapping[Any, Any], definitions: Definitions, element: str, way: Way) -> Reading:
    """
    Return what one row of metrics.summary says of an element; an empty row that no source was found.
    """
    scale = definitions.scales[definitions.elements[element].scale]
    found = {
        name: int(row[name])
        for name in row
        if name not in {"region", "action", "element", "coverage"} and not pd.isna(row[name])
    }
    level, q1, q3 = (scale.level(found[name]) if name in found else None for name in ("median", "q1", "q3"))
    sure = (
        definitions.plausibility.level(found["plausibility"]) if "plausibility" in found and level else None
    )
    reason, short_reason = ("", "") if level else _reason(found, definitions, way)
    told = level or reason != way.label(definitions.absences[NOT_FOUND])
    newest = found.get("newest") if told else None
    return Reading(
        level, q1, q3, sure, reason, short_reason, found.get("known", 0), found.get("applicable", 0), newest
    )


def _reason(found: dict[str, int], definitions: Definitions, way: Way) -> tuple[str, str]:
    """
    Return why there is no level, in words and in few.
    """
    if found.get("known", 0):
        return ONLY_ANSWERS, "alleen kenmerken"
    absence = most_given(found, definitions)
    return way.label(absence), way.short_label(absence)


def newest_year(told: Iterable[Reading]) -> int | None:
    """
    Return the last year that any of the readings says something of.
    """
    return max((reading.newest for reading in told if reading.newest), default=None)
