"""
What changed in a region and an action between two years: by indicator and by phase, apart from what merely
became known.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any, Literal

import pandas as pd

from vvmetrics.answers.judges import Judgements, judged, same_judges
from vvmetrics.answers.known import Indicators, Known
from vvmetrics.answers.phases import ByYear, Phases
from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Level

# moved: another level, by the same judge; rejudged: another level, by another judge; reworded: another answer
# in words; learned: known now, not before; lost: known before, not now; again: seen again and the same;
# still: known of before and not seen since; unknown: neither then nor now.
Kind = Literal["moved", "rejudged", "reworded", "learned", "lost", "again", "still", "unknown"]
NEWS: tuple[Kind, ...] = ("moved", "rejudged", "reworded", "learned", "lost", "again")


@dataclass(frozen=True)
class Standing:
    """
    What is known at the end of a year, with the newest phases and the answer of metrics.observations.
    """

    year: int
    known: Indicators
    phases: Phases
    observations: pd.DataFrame

    def here(self, region: str, action: str) -> pd.DataFrame:
        """
        Return the observations of a region and an action.
        """
        return self._by_place.get((region, action), self.observations.iloc[:0])

    @cached_property
    def _by_place(self) -> dict[Any, pd.DataFrame]:
        return dict(list(self.observations.groupby(["region", "action"])))


@dataclass(frozen=True, kw_only=True)
class Judged(Known):
    """
    What is known of an indicator, and who judged it.
    """

    judgements: Judgements


@dataclass(frozen=True)
class Turn:
    """
    How an indicator went from the earlier year (None: not known) to the later; absence: the reason of the
    last year that is not known.
    """

    indicator: str
    kind: Kind
    before: Judged | None
    after: Judged | None
    absence: str | None


@dataclass(frozen=True)
class PhaseTurn:
    """
    How the phase of a region or an area (None: the whole region) went; year: of which the newest source
    tells.
    """

    area: str | None
    kind: Literal["moved", "learned", "again", "still"]
    before: tuple[Level, ...]
    after: tuple[Level, ...]
    year: int


@dataclass(frozen=True)
class Change:
    """
    What changed between two years in a region and an action, an entry per indicator and per phase that is
    known.
    """

    turns: tuple[Turn, ...]
    phases: tuple[PhaseTurn, ...]

    def of(self, kind: Kind) -> tuple[Turn, ...]:
        """
        Return the indicators that went that way, in the order of the definitions.
        """
        return tuple(turn for turn in self.turns if turn.kind == kind)

    @property
    def any(self) -> bool:
        """
        Whether the later year tells anything that the earlier one did not, if only that something is still
        the same.
        """
        return any(turn.kind in NEWS for turn in self.turns) or any(
            phase.kind != "still" for phase in self.phases
        )


def change(
    before: Standing, after: Standing, definitions: Definitions, *, region: str, action: str
) -> Change:
    """
    Return what changed from the earlier standing to the later one.
    """
    old, new = (_judged(standing, definitions, region=region, action=action) for standing in (before, after))
    seen = _seen_since(after.here(region, action), before.year)
    turns = []
    for indicator in (one.id for one in definitions.indicators.values() if one.action == action):
        if (region, indicator) in after.known:
            earlier, later = old.get(indicator), new.get(indicator)
            absence = None if later else after.known[region, indicator].reason
            kind = _kind(earlier, later, seen=indicator in seen)
            turns.append(Turn(indicator, kind, earlier, later, absence))
    then, now = (standing.phases.lanes(region, action) for standing in (before, after))
    return Change(tuple(turns), _phase_turns(then, now, definitions, since=before.year))


def last_told(standing: Standing, *, region: str | None = None, action: str | None = None) -> int | None:
    """
    Return the last year that anything known or any phase of a region, an action or both speaks of.
    """
    return max(_years_told(standing, region=region, action=action), default=None)


def most_told(standing: Standing, *, region: str | None = None, action: str | None = None) -> int | None:
    """
    Return the year up to which most of what is known of a region, an action or both speaks, phases too; of
    two years the later.
    """
    counts = Counter(_years_told(standing, region=region, action=action))
    return max(counts, key=lambda year: (counts[year], year), default=None)


def _years_told(standing: Standing, *, region: str | None, action: str | None) -> list[int]:
    """
    Return the last year of each observation that tells something and the year of each phase.
    """
    observed = standing.observations
    known = observed[observed["absence"].isna()]
    seen = zip(known["end_year"], known["region"], known["action"], strict=True)
    told = ((one.year, one.region, one.action) for one in standing.phases.told)
    return [
        int(year)
        for year, here, what in chain(seen, told)
        if region in {None, here} and action in {None, what}
    ]


def _judged(standing: Standing, definitions: Definitions, *, region: str, action: str) -> dict[str, Judged]:
    """
    Return what is known by indicator; without those that are not.
    """
    judges = judged(standing.here(region, action), definitions)
    return {
        indicator: Judged(**vars(known), judgements=judges.get(indicator, {}))
        for (place, indicator), known in standing.known.items()
        if place == region and known.known and definitions.indicators[indicator].action == action
    }


def _seen_since(observations: pd.DataFrame, year: int) -> set[str]:
    """
    Return the indicators of which something known ends after a year: a reason for not knowing is no sight of
    it.
    """
    return set(observations[observations["absence"].isna() & (observations["end_year"] > year)]["indicator"])


def _kind(earlier: Judged | None, later: Judged | None, *, seen: bool) -> Kind:
    if not earlier:
        return "learned" if later else "unknown"
    if not later:
        return "lost"
    if earlier.level and later.level and earlier.level.value != later.level.value:
        same = same_judges(
            earlier.judgements, later.judgements, levels=(earlier.level.value, later.level.value)
        )
        return "moved" if same else "rejudged"
    if (earlier.level, earlier.answer) != (later.level, later.answer):
        return "reworded"
    return "again" if seen else "still"


def _phase_turns(
    earlier: dict[str | None, ByYear],
    later: dict[str | None, ByYear],
    definitions: Definitions,
    *,
    since: int,
) -> tuple[PhaseTurn, ...]:
    """
    Return how the newest phases of the whole region and of each area that the later year tells of went.
    """
    turns = []
    for area, lane in later.items():
        before, now = (_newest(one, definitions) for one in (earlier.get(area, {}), lane))
        year = max(lane)
        kind: Literal["moved", "learned", "again", "still"] = "learned"
        if before:
            kind = "moved" if before != now else "again" if year > since else "still"
        turns.append(PhaseTurn(area, kind, before, now, year))
    return tuple(turns)


def _newest(lane: ByYear, definitions: Definitions) -> tuple[Level, ...]:
    return tuple(definitions.phase.level(phase) for phase in lane[max(lane)]) if lane else ()
