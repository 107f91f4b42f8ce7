"""
The level steps in words and as a table, from the same rows.
"""

from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from vvmetrics.answers.way import ALL, NOT_FOUND, Way
from vvmetrics.charts.board.words import NAMES
from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Level

Place = tuple[str, str]  # region and element


@dataclass(frozen=True)
class Moment:
    """
    The level (None: not known) of a region and element in a year, how plausible, and whether it was observed
    in that very year.
    """

    level: Level | None
    plausibility: Level | None
    observed: bool


def moments(
    rows: pd.DataFrame, definitions: Definitions, *, action: str, years: tuple[int, int]
) -> dict[Place, dict[int, Moment]]:
    """
    Return the moments of an action by (region, element) and calendar year, from the rows of metrics.history.

    A year in which nothing ends has the level of the year before it, and was not observed.
    """
    by_place = {
        (row["region"], row["element"], row["year"]): row
        for row in rows[rows["action"] == action].to_dict("records")
    }
    told: dict[Place, dict[int, Moment]] = {}
    for region in definitions.regions:
        for element in definitions.elements.values():
            levels = {level.value: level for level in definitions.scales[element.scale].levels}
            last, here = Moment(None, None, observed=False), told.setdefault((region, element.id), {})
            for year in range(years[0], years[1] + 1):
                row = by_place.get((region, element.id, year))
                here[year] = last = (
                    _moment(row, levels, definitions) if row else replace(last, observed=False)
                )
    return told


def level_steps_text(  # noqa: PLR0913 - the selection, all by name
    rows: pd.DataFrame,
    definitions: Definitions,
    *,
    action: str,
    years: tuple[int, int],
    region: str | None = None,
    element: str | None = None,
) -> str:
    """
    Return the steps in Dutch sentences: one per region and element that is drawn, with each year in which it
    was observed.
    """
    told = moments(rows, definitions, action=action, years=years)
    sentences = [f"{definitions.actions[action].label}, niveaus van {years[0]} tot en met {years[1]}."]
    for place in drawn(definitions, region=region, element=element):
        steps = [f"{year} {_words(one)}" for year, one in told[place].items() if one.observed and one.level]
        sentences.append(f"{_label(place, definitions)}: {', '.join(steps) if steps else 'niet bekend'}.")
    return " ".join(sentences)


def level_steps_table(  # noqa: PLR0913 - the selection, all by name
    rows: pd.DataFrame,
    definitions: Definitions,
    *,
    action: str,
    years: tuple[int, int],
    region: str | None = None,
    element: str | None = None,
) -> pd.DataFrame:
    """
    Return the table behind the steps, a row per year of the rows: Regio, Element, Jaar, Niveau,
    Plausibiliteit, Waargenomen.
    """
    told = moments(rows, definitions, action=action, years=years)
    counted = sorted({int(year) for year in rows["year"]})
    records = []
    for place in drawn(definitions, region=region, element=element):
        for year in counted:
            one = told[place][year]
            records.append(
                {
                    "Regio": definitions.regions[place[0]].label,
                    "Element": definitions.elements[place[1]].label,
                    "Jaar": year,
                    "Niveau": one.level.label if one.level else "niet bekend",
                    "Plausibiliteit": (
                        f"{one.plausibility.value} van 4" if one.level and one.plausibility else "niet bekend"
                    ),
                    "Waargenomen": "in dit jaar" if one.observed else "eerder" if one.level else "niet",
                }
            )
    return pd.DataFrame(
        records, columns=["Regio", "Element", "Jaar", "Niveau", "Plausibiliteit", "Waargenomen"]
    )


def drawn(definitions: Definitions, *, region: str | None = None, element: str | None = None) -> list[Place]:
    """
    Return what is drawn: the elements of a region, or all regions for one element.
    """
    if region:
        return [(region, id_) for id_ in definitions.elements if element in {None, id_}]
    return [(id_, element or next(iter(definitions.elements))) for id_ in definitions.regions]


def level_steps_legend(definitions: Definitions, *, way: Way = ALL) -> str:
    """
    Return how to read the steps, in Dutch; with a filter, that what is not known may be what it hides.
    """
    hidden = f", ook waar geldt: {way.label(definitions.absences[NOT_FOUND])}" if way.narrowed else ""
    return (
        "Een teken: in dat jaar is iets waargenomen. Gevuld: plausibiliteit 3 of 4; open vierkant: 2; open"
        " rondje: 1. Stippellijn: het laatst bekende niveau, niet opnieuw waargenomen. Gearceerd: niet"
        f" bekend{hidden}. Een ander niveau kan ook komen doordat een ander oordeelde of over meer"
        " indicatoren iets bekend werd; de zinnen op de pagina Ontwikkeling houden dat uit elkaar."
    )


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


def _moment(row: dict[Any, Any], levels: dict[int, Level], definitions: Definitions) -> Moment:
    level = None if pd.isna(row["median"]) else levels[int(row["median"])]
    sure = None if pd.isna(row["plausibility"]) else definitions.plausibility.level(int(row["plausibility"]))
    return Moment(level, sure, observed=level is not None and int(row["observed"]) > 0)


def _words(one: Moment) -> str:
    sure = f", plausibiliteit {one.plausibility.value} van 4" if one.plausibility else ""
    return f"{one.level.label}{sure}" if one.level else "niet bekend"


def _label(place: Place, definitions: Definitions) -> str:
    region, element = place
    return f"{definitions.regions[region].label}, {NAMES[element]}"
