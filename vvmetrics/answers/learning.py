"""
Who can learn from whom, per indicator: which regions can tell, which would listen, what nobody can tell, and
what is old.

The rules look at what is known of one indicator in one region and at the phase of its action there. They give
reasons, no order: regions stand in that of their definitions.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

import pandas as pd

from vvmetrics.answers.comparison import STRONG
from vvmetrics.answers.known import VALUE, Indicators, Known
from vvmetrics.answers.phases import Phases
from vvmetrics.definitions.model import Definitions

CLEAR = 2  # from this level on, partners share the change
# Below this plausibility it is an expectation, or seen in another programme: nothing to tell of oneself
OWN_EXPERIENCE = 2
PILOT = 3  # from this phase on an action is put into practice: there is something to ask about
RUNNING = 4  # from this phase on the action runs
# Networks plan for about four years. What speaks of a time more than three years back is from before the plan
# of today.
STALE_YEARS = 3

Stands = Mapping[tuple[str, str], "Stand"]


class Ground(Enum):
    """
    Why a region can tell of an indicator.
    """

    CLEAR = "de waarde is duidelijk"
    SUPPORTED = "goed onderbouwd"
    FURTHER = "de actie liep er toen al"


class Need(Enum):
    """
    Why a region would listen.
    """

    UNKNOWN = "niet bekend"
    INDIRECT = "alleen een verwachting of indirect bewijs"
    LITTLE = "nog te weinig opbrengst"
    EARLY = "nog aan het begin"


@dataclass(frozen=True, kw_only=True)
class Stand(Known):
    """
    Where a region stands with an indicator: what is known, of which newest is the last year that a score or
    an answer speaks of; and how far the action is.

    phase is the furthest of the region and its areas, None if no source tells. Areas of a region differ: what
    is known comes from some of them, and its furthest phase may be that of another, or of later. So
    least_phase and furthest_phase are those of the places and times that what is known comes from;
    least_phase is 0 if of one no source tells.
    """

    region: str
    indicator: str
    of_value: bool  # whether its levels are those of value
    phase: int | None
    least_phase: int | None = None
    furthest_phase: int | None = None
    learns: bool = True  # whether the reason, if any, lets it be asked and learn from others

    @property
    def ran(self) -> bool:
        """
        Whether something of what is known comes from where the action then ran.
        """
        return (self.furthest_phase or 0) >= RUNNING

    @property
    def ran_in_part(self) -> bool:
        """
        Whether something of what is known comes from where the action then ran, and something not.
        """
        return self.ran and (self.least_phase or 0) < RUNNING


@dataclass(frozen=True)
class Pair:
    """
    A region that can tell of an indicator and one that would listen, each with all its reasons.
    """

    teller: Stand
    listener: Stand
    grounds: tuple[Ground, ...]
    needs: tuple[Need, ...]


@dataclass(frozen=True)
class OpenQuestion:
    """
    An indicator of which nobody can tell: the regions of which something is known, if not enough, and those
    that can be asked.
    """

    indicator: str
    known: tuple[Stand, ...]
    asked: tuple[str, ...]


def read_stands(
    known: Indicators,
    told: pd.DataFrame,
    phases: Phases,
    definitions: Definitions,
    *,
    action: str | None = None,
) -> dict[tuple[str, str], Stand]:
    """
    Return where each region stands with the indicators of an action, or of all, by (indicator, region) in the
    order of the definitions.

    told is the answer of metrics.told_sources, phases are the newest, both to the way of asking of what is
    known.
    """
    by_place = (
        told.groupby(["region", "indicator"])
        .agg({"newest": "max", "least_phase": "min", "furthest_phase": "max"})
        .to_dict()
    )
    stands = {}
    for indicator in (one for one in definitions.indicators.values() if action in {None, one.action}):
        for region in definitions.regions:
            spot = (region, indicator.id)
            if spot in known:
                heard = {str(what): _number(years.get(spot)) for what, years in by_place.items()}
                stand = vars(known[spot]) | (heard if known[spot].known else {"newest": None})
                stands[indicator.id, region] = Stand(
                    **stand,
                    region=region,
                    indicator=indicator.id,
                    of_value=indicator.scale == definitions.elements[VALUE].scale,
                    phase=phases.furthest(region, indicator.action),
                    learns=not known[spot].reason or definitions.absences[known[spot].reason].learns,
                )
    return stands


def can_tell(stand: Stand) -> tuple[Ground, ...]:
    """
    Return why a region can tell of an indicator; empty if it can't.

    It can if its value is clear, if what is known is well supported, or if it comes from where the action
    then ran; never on an expectation alone, and not of a value that did not come.
    """
    brought_nothing = stand.of_value and (stand.level is None or stand.level.value <= 0)
    if stand.reason or stand.sure < OWN_EXPERIENCE or brought_nothing:
        return ()
    holds = {
        Ground.CLEAR: stand.of_value and stand.level is not None and stand.level.value >= CLEAR,
        Ground.SUPPORTED: stand.sure >= STRONG,
        Ground.FURTHER: stand.ran,
    }
    return tuple(ground for ground in Ground if holds[ground])


def would_listen(stand: Stand) -> tuple[Need, ...]:
    """
    Return why a region would listen; empty if it can tell itself, may not tell, or the question does not
    apply there.
    """
    if not stand.learns or can_tell(stand):
        return ()
    holds = {
        Need.UNKNOWN: bool(stand.reason),
        Need.INDIRECT: 0 < stand.sure < OWN_EXPERIENCE,
        Need.LITTLE: stand.of_value and stand.level is not None and stand.level.value < CLEAR,
        Need.EARLY: stand.phase is not None and stand.phase < PILOT,
    }
    return tuple(need for need in Need if holds[need])


def further(teller: Stand, listener: Stand) -> bool:
    """
    Whether the teller knows it from where the action ran, and the listener is not known to be as far.
    """
    return teller.ran and (listener.phase is None or (teller.furthest_phase or 0) > listener.phase)


def pairs(stands: Stands) -> list[Pair]:
    """
    Return who can tell whom, per indicator in the order of the report, then of tellers and of listeners in
    their fixed order.
    """
    found = []
    for here in _by_indicator(stands.values()):
        grounds = {stand.region: can_tell(stand) for stand in here}
        needs = {stand.region: would_listen(stand) for stand in here}
        for teller in (stand for stand in here if grounds[stand.region]):
            for listener in (stand for stand in here if needs[stand.region]):
                ways = tuple(
                    way
                    for way in grounds[teller.region]
                    if way is not Ground.FURTHER or further(teller, listener)
                )
                if ways:
                    found.append(Pair(teller, listener, ways, needs[listener.region]))
    return found


def open_questions(stands: Stands, *, region: str | None = None) -> list[OpenQuestion]:
    """
    Return the indicators of which nobody can tell anyone; with a region those on which it would listen and
    nobody can tell it.

    They can be asked of regions where the action, somewhere, is in a pilot or further, unless the answer is
    confidential or does not apply.
    """
    heard = {(pair.listener.indicator, pair.listener.region) for pair in pairs(stands)}
    found = []
    for here in _by_indicator(stands.values()):
        listening = [stand for stand in here if would_listen(stand) and region in {None, stand.region}]
        if listening and not any((stand.indicator, stand.region) in heard for stand in listening):
            others = [stand for stand in here if stand.region != region]
            known = tuple(stand for stand in others if not stand.reason)
            asked = tuple(stand.region for stand in others if _askable(stand))
            found.append(OpenQuestion(here[0].indicator, known, asked))
    return found


def is_stale(stand: Stand, *, year: int) -> bool:
    """
    Whether the newest of what is known speaks of a time more than three years before the year.
    """
    return not stand.reason and stand.newest is not None and stand.newest < year - STALE_YEARS


def stale(stands: Stands, *, year: int, region: str | None = None) -> list[tuple[Stand, ...]]:
    """
    Return the regions (or the one) of which the newest is old, by indicator.
    """
    old = (
        stand for stand in stands.values() if region in {None, stand.region} and is_stale(stand, year=year)
    )
    return [tuple(here) for here in _by_indicator(old)]


def _number(value: int | None) -> int | None:
    return None if value is None or pd.isna(value) else int(value)


def _by_indicator(stands: Iterable[Stand]) -> list[list[Stand]]:
    found: dict[str, list[Stand]] = {}
    for stand in stands:
        found.setdefault(stand.indicator, []).append(stand)
    return list(found.values())


def _askable(stand: Stand) -> bool:
    return stand.phase is not None and stand.phase >= PILOT and stand.learns
