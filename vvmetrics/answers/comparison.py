"""
Two to four regions side by side, indicator by indicator: what differs, what is alike, and where only what is
known differs.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import combinations
from typing import Any

import pandas as pd

from vvmetrics.answers.known import Indicators, Known, Spot
from vvmetrics.answers.phases import Phases
from vvmetrics.definitions.model import NOT_FOUND, Definitions, Region
from vvmetrics.definitions.scales import Level

STRONG = 3  # from this plausibility on more than one partner, or an evaluation, stands behind a level
NEAR = 1  # phases that began this many years apart began in the same time
YEARS_APART = "niet over dezelfde jaren"


class Outcome(IntEnum):
    """
    What a comparison may be called, the most telling first.
    """

    DIFFERENCE = 0  # two levels that are not the same, both strong
    UNSURE = 1  # levels that are not the same, but not two that are strong
    PARTLY = 2  # known in some of the regions
    WORDS = 3  # answers in words, in two regions or more
    EQUAL = 4  # the same level in all
    UNKNOWN = 5  # known in none


# What is not known well enough is no difference between regions.
LABELS = {
    Outcome.DIFFERENCE: "verschil",
    Outcome.UNSURE: "verschil in wat bekend is",
    Outcome.PARTLY: "verschil in wat bekend is",
    Outcome.WORDS: "in woorden",
    Outcome.EQUAL: "gelijk",
    Outcome.UNKNOWN: "hier niet bekend",
}


@dataclass(frozen=True)
class Verdict(Known):
    """
    What is known of an indicator in a region, of which years, and of which areas.

    period is the first and the last year that it speaks of, and areas are the names of the areas if it is not
    of the whole region.
    """

    period: tuple[int, int] | None = None
    areas: tuple[str, ...] = ()

    @property
    def strong(self) -> bool:
        """
        Whether the evidence is enough to speak of a difference with another.
        """
        return self.plausibility is not None and self.plausibility.value >= STRONG


@dataclass(frozen=True)
class Comparison:
    """
    An indicator in the compared regions (in their fixed order), and its range over all regions: lowest and
    highest level, how many known.
    """

    indicator: str
    verdicts: Mapping[str, Verdict]
    outcome: Outcome
    lowest: Level | None
    highest: Level | None
    known: int

    @property
    def sides(self) -> dict[str, Verdict]:
        """
        What is known in the regions whose levels make the difference: of a difference only what is strong;
        empty if nothing differs.
        """
        if self.outcome not in {Outcome.DIFFERENCE, Outcome.UNSURE}:
            return {}
        weak_too = self.outcome is Outcome.UNSURE
        return {
            region: one for region, one in self.verdicts.items() if one.level and (weak_too or one.strong)
        }

    @property
    def years_apart(self) -> bool:
        """
        Whether the sides of the difference do not speak of the same years.
        """
        return len({one.period for one in self.sides.values()}) > 1

    @property
    def called(self) -> str:
        """
        What the comparison may be called, and whether its sides are of different years.
        """
        return f"{LABELS[self.outcome]}, {YEARS_APART}" if self.years_apart else LABELS[self.outcome]


@dataclass(frozen=True)
class Likeness:
    """
    A region whose setting is like that of another: in which ways, as Dutch clauses; of_action tells whether
    one is about the action.
    """

    region: str
    ways: tuple[str, ...]
    of_action: bool


def compare(
    known: Indicators,
    observations: Iterable[pd.DataFrame],
    definitions: Definitions,
    *,
    regions: Sequence[str],
    action: str | None = None,
) -> list[Comparison]:
    """
    Return the comparison of each indicator (of one action, or of all) between regions, from what is known of
    all of them, in the order of the report.

    observations are the answers of metrics.observations to the compared regions: they tell of which years and
    areas a level is.
    """
    told = {spot: scope for rows in observations for spot, scope in _scopes(rows, definitions).items()}
    chosen = [region for region in definitions.regions if region in regions]
    return [
        _comparison(indicator.id, known, told, definitions, chosen)
        for indicator in definitions.indicators.values()
        if action in {None, indicator.action}
    ]


def differences_first(compared: Iterable[Comparison]) -> list[Comparison]:
    """
    Return comparisons with the most telling outcome first, and of one outcome in the order that they have.

    A larger distance between two levels is no larger difference, for distances on an ordinal scale mean
    nothing.
    """
    return sorted(compared, key=lambda one: one.outcome)


def _comparison(
    indicator: str,
    known: Indicators,
    told: Mapping[Spot, dict[str, Any]],
    definitions: Definitions,
    chosen: Sequence[str],
) -> Comparison:
    nothing = Known(reason=NOT_FOUND)
    everywhere = {region: known.get((region, indicator), nothing) for region in definitions.regions}
    here = {
        region: Verdict(**vars(everywhere[region]), **told.get((region, indicator), {})) for region in chosen
    }
    levels = sorted((one.level for one in everywhere.values() if one.level), key=lambda level: level.value)
    lowest, highest = (levels[0], levels[-1]) if levels else (None, None)
    count = sum(not one.reason for one in everywhere.values())
    return Comparison(indicator, here, _outcome(list(here.values())), lowest, highest, count)


def likenesses_of(phases: Phases, definitions: Definitions, *, region: str, action: str) -> list[Likeness]:
    """
    Return the regions with a setting like that of a region, those that are like it in most ways first, then
    in their fixed order.

    The ways: as many Veilig Thuis areas; a phase of the action that is also one of the region's or its
    areas'; and that phase began in the same year or a year apart. phases are those of all years.
    """
    own, own_phases = definitions.regions[region], _current(phases, region=region, action=action)
    found = []
    for other in definitions.regions.values():
        current = _current(phases, region=other.id, action=action)
        areas, phase = _same_areas(own, other), _same_phases(own_phases, current, definitions)
        if (areas or phase) and other.id != region:
            found.append(Likeness(other.id, (*areas, *phase), of_action=bool(phase)))
    return sorted(found, key=lambda likeness: -len(likeness.ways))


def _scopes(observations: pd.DataFrame, definitions: Definitions) -> dict[tuple[str, str], dict[str, Any]]:
    """
    Return the period and areas of what is known, by region and indicator: of the levels, or else of the
    answers in words.
    """
    told: dict[tuple[str, str], dict[str, Any]] = {}
    known = observations[observations["score"].notna() | observations["answer"].notna()]
    for place, rows in known.groupby(["region", "indicator"], sort=False):
        region, indicator = map(str, place)
        behind = rows[rows["score"].notna()] if rows["score"].notna().any() else rows
        areas, named = definitions.regions[region].areas, set(behind["area"])
        whole = behind["area"].isna().any() or named == set(areas)
        told[region, indicator] = {
            "period": (int(behind["start_year"].min()), int(behind["end_year"].max())),
            "areas": () if whole else tuple(_name(area.label) for id_, area in areas.items() if id_ in named),
        }
    return told


def _name(label: str) -> str:
    """
    Return an area without its other name: "Midden-Brabant (Hart van Brabant)" would stand in brackets itself.
    """
    return label.partition(" (")[0]


def _outcome(verdicts: list[Verdict]) -> Outcome:
    levels = [one for one in verdicts if one.level]
    if all(one.reason for one in verdicts):
        return Outcome.UNKNOWN
    if any(_differ(one, other) and one.strong and other.strong for one, other in combinations(levels, 2)):
        return Outcome.DIFFERENCE
    if any(_differ(one, other) for one, other in combinations(levels, 2)):
        return Outcome.UNSURE
    if len(levels) == len(verdicts):
        return Outcome.EQUAL
    return Outcome.WORDS if sum(bool(one.answer) for one in verdicts) > 1 else Outcome.PARTLY


def _differ(one: Verdict, other: Verdict) -> bool:
    return one.level is not None and other.level is not None and one.level.value != other.level.value


def _same_areas(own: Region, other: Region) -> list[str]:
    count = len(own.areas)
    return (
        [f"ook {count} Veilig Thuis-gebied{'en' if count > 1 else ''}"]
        if count and count == len(other.areas)
        else []
    )


def _same_phases(own: dict[int, int], other: dict[int, int], definitions: Definitions) -> list[str]:
    """
    Return the ways in which the phases, each with the year in which it began, are alike.
    """
    ways = []
    for phase in sorted(own.keys() & other.keys()):
        ways.append(f"ook {definitions.phase.level(phase).label}")
        if own[phase] == other[phase]:
            ways.append(f"en die fase ook sinds {own[phase]}")
        elif abs(own[phase] - other[phase]) <= NEAR:
            ways.append(f"en die fase sinds {other[phase]}, hier sinds {own[phase]}")
    return ways


def _current(phases: Phases, *, region: str, action: str) -> dict[int, int]:
    """
    Return the newest phases of an action in a region and its areas, each with the first year from which it
    was told without another.
    """
    began: dict[int, int] = {}
    for lane in phases.lanes(region, action).values():
        years = sorted(lane, reverse=True)
        for phase in lane[years[0]]:
            other = next((place for place, year in enumerate(years) if phase not in lane[year]), len(years))
            began[phase] = min(years[other - 1], began.get(phase, years[other - 1]))
    return began
