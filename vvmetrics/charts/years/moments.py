"""
What was known over the years: a moment per calendar year.
"""

from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import pandas as pd

from vvmetrics.answers.known import Known, of_place
from vvmetrics.definitions.model import Definitions

Stretch: TypeAlias = tuple[str, str]  # the ids of a region and an element, over the years


@dataclass(frozen=True, kw_only=True)
class Moment(Known):
    """
    What was known of a region and element in a year, and whether it was observed in that very year.
    """

    observed: bool = False


def moments(
    rows: pd.DataFrame, definitions: Definitions, *, action: str, years: tuple[int, int]
) -> dict[Stretch, dict[int, Moment]]:
    """
    Return the moments of an action by (region, element) and calendar year, from the rows of metrics.history.

    A year in which nothing ends has the level of the year before it, and was not observed.
    """
    by_place = {
        (row["region"], row["element"], row["year"]): row
        for row in rows[rows["action"] == action].to_dict("records")
    }
    told: dict[Stretch, dict[int, Moment]] = {}
    for region in definitions.regions:
        for element in definitions.elements.values():
            last, here = Moment(), told.setdefault((region, element.id), {})
            for year in range(years[0], years[1] + 1):
                row = by_place.get((region, element.id, year))
                here[year] = last = (
                    _moment(row, definitions, element.id) if row else replace(last, observed=False)
                )
    return told


def moment_words(found: dict[int, Moment]) -> str:
    """
    Return the last level that is known with its plausibility and the year in which it was observed last, or
    that it is not known.
    """
    last = found[max(found)]
    if not last.level:
        return "niet bekend"
    seen = max((year for year, one in found.items() if one.observed), default=None)
    return " ".join(
        filter(
            None,
            [
                last.level.short_label,
                last.plausibility.symbol if last.plausibility else "",
                f"({seen})" if seen else "",
            ],
        )
    )


def _moment(row: dict[Any, Any], definitions: Definitions, element: str) -> Moment:
    known = of_place(row, definitions, element)
    return Moment(**vars(known), observed=known.level is not None and int(row["observed"]) > 0)
