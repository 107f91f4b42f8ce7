"""
The points of a learning agenda: a question on one indicator, to whom and for whom, with the reason, what it
took and the source.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from vvmetrics.answers.learning import (
    STALE_YEARS,
    Ground,
    Need,
    OpenQuestion,
    Pair,
    Stand,
    can_tell,
    open_questions,
    stale,
)
from vvmetrics.narrative.exchange import (
    Citation,
    Exchange,
    ground_words,
    has_phase,
    listeners_words,
    phase_words,
    seen_words,
    stand_words,
    took_sentence,
)
from vvmetrics.narrative.words import listed, number

Kind = Literal["vragen", "helpen", "open", "verouderd"]
ALL_REGIONS = "alle"


@dataclass(frozen=True)
class Tell:
    """
    A region that tells of an indicator: what is known there, why it can tell ("" if it can't), the phase,
    what the action took it, sources.
    """

    region: str
    seen: str
    why: str
    phase: str
    took: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True)
class Point:
    """
    A point of the agenda. id names kind, region, group and indicator, and stays the same; group is the region
    whose points stand together.
    """

    id: str
    kind: Kind
    indicator: str
    group: str
    to: tuple[str, ...]
    for_: tuple[str, ...]
    reason: str
    tells: tuple[Tell, ...]


def points(exchange: Exchange, *, kind: Kind, region: str | None) -> list[Point]:
    """
    Return the points of a kind for a region, or for all (None), in the order of regions and of the report.

    vragen: per region that it can ask, or for all per indicator who can tell. helpen: what a region, or each,
    can tell others. open: what nobody can tell. verouderd: what is known but old.
    """
    if kind == "open":
        return _open(exchange, region)
    if kind == "verouderd":
        return [
            _old(exchange, here, region)
            for here in stale(exchange.stands, year=exchange.scene.year, region=region)
        ]
    if kind == "vragen" and region is None:
        by_indicator = groupby(exchange.pairs, key=lambda pair: pair.teller.indicator)
        return [_told(exchange, indicator, list(found)) for indicator, found in by_indicator]
    if kind == "vragen":
        found = [_asked(exchange, pair) for pair in exchange.pairs if pair.listener.region == region]
        return sorted(found, key=lambda point: list(exchange.definitions.regions).index(point.group))
    tellers = [one for one in exchange.definitions.regions if region in {None, one}]
    return [point for teller in tellers for point in _helps(exchange, teller)]


def point_title(exchange: Exchange, point: Point) -> str:
    """
    Return a point in a line: what to do, with whom, and about which indicator.

    >>> print(point_title(exchange, point))
    Noord kan vertellen: Opzet
    """
    label = exchange.definitions.indicators[point.indicator].label
    if point.kind == "open":
        return f"Open vraag: {label}"
    if point.kind == "verouderd":
        return f"Is het nog zo in {exchange.names(point.to)}? {label}"
    tellers = exchange.names(tell.region for tell in point.tells)
    if len(point.for_) == 1 and point.kind == "vragen":
        return f"{exchange.names(point.for_)} vraagt {tellers}: {label}"
    return f"{tellers} {'kan' if len(point.tells) == 1 else 'kunnen'} vertellen: {label}"


def _asked(exchange: Exchange, pair: Pair) -> Point:
    teller, listener = pair.teller, pair.listener
    name = exchange.name(listener.region)
    want = ground_words(teller, pair.grounds, further=listener.phase is not None)
    reason = (
        f"{name} kan dit {exchange.name(teller.region)} vragen, want {want}: {seen_words(exchange, teller)}."
    )
    return Point(
        id=f"vragen/{listener.region}/{teller.region}/{teller.indicator}",
        kind="vragen",
        indicator=teller.indicator,
        group=teller.region,
        to=(teller.region,),
        for_=(listener.region,),
        reason=f"{reason} {_here(exchange, pair)}",
        tells=(_tell(exchange, teller),),
    )


def _here(exchange: Exchange, pair: Pair) -> str:
    """
    Return why the listener would listen; and how far it is where that is a reason to ask this teller.
    """
    listener, name = pair.listener, exchange.name(pair.listener.region)
    seen = seen_words(exchange, listener)
    words = f"Van {name} is dit niet bekend: {seen}." if listener.reason else f"{name} zelf: {seen}."
    if Need.EARLY in pair.needs or (Ground.FURTHER in pair.grounds and has_phase(exchange, listener.region)):
        return f"{words} Fase in {name}: {phase_words(exchange, listener.region)}."
    return words


def _told(exchange: Exchange, indicator: str, found: Sequence[Pair]) -> Point:
    tellers = {pair.teller.region: pair.teller for pair in found}
    listeners = _in_order(exchange, found)
    return Point(
        id=f"vragen/{ALL_REGIONS}/{ALL_REGIONS}/{indicator}",
        kind="vragen",
        indicator=indicator,
        group="",
        to=tuple(tellers),
        for_=tuple(stand.region for stand in listeners),
        reason=f"Zou kunnen luisteren: {listeners_words(exchange, listeners)}.",
        tells=tuple(_tell(exchange, stand) for stand in tellers.values()),
    )


def _helps(exchange: Exchange, teller: str) -> list[Point]:
    own = [pair for pair in exchange.pairs if pair.teller.region == teller]
    found = []
    for indicator, group in groupby(own, key=lambda pair: pair.teller.indicator):
        here = list(group)
        stand, listeners = here[0].teller, _in_order(exchange, here)
        tells = (
            f"{exchange.name(teller)} kan hierover vertellen, want {ground_words(stand, can_tell(stand))}:"
            f" {seen_words(exchange, stand)}."
        )
        found.append(
            Point(
                id=f"helpen/{teller}/{teller}/{indicator}",
                kind="helpen",
                indicator=indicator,
                group=teller,
                to=tuple(one.region for one in listeners),
                for_=tuple(one.region for one in listeners),
                reason=f"{tells} Zou kunnen luisteren: {listeners_words(exchange, listeners)}.",
                tells=(_tell(exchange, stand),),
            )
        )
    return found


def _open(exchange: Exchange, region: str | None) -> list[Point]:
    return [
        Point(
            id=f"open/{region or ALL_REGIONS}/{ALL_REGIONS}/{question.indicator}",
            kind="open",
            indicator=question.indicator,
            group="",
            to=question.asked,
            for_=tuple(one for one in exchange.definitions.regions if region in {None, one}),
            reason=f"{_known_of(exchange, question, region)} {_whom(exchange, question.asked)}",
            tells=(),
        )
        for question in open_questions(exchange.stands, region=region)
    ]


def _known_of(exchange: Exchange, question: OpenQuestion, region: str | None) -> str:
    """
    Return why nobody can tell: what is known is not enough, or nothing is known and for which reasons.
    """
    if question.known:
        known = "; ".join(
            f"{exchange.name(stand.region)} – {stand_words(exchange, stand)}" for stand in question.known
        )
        short = (
            "niet duidelijk en niet goed onderbouwd, en komt niet uit een gebied waar de actie toen al liep"
            " en verder was"
        )
        return f"Wat bekend is, is {short}: {known}."
    others = [
        exchange.stands[question.indicator, one] for one in exchange.definitions.regions if one != region
    ]
    reasons = Counter(stand_words(exchange, stand) for stand in others)
    words = (
        next(iter(reasons))
        if len(reasons) == 1
        else listed([f"{reason} ({count})" for reason, count in reasons.items()])
    )
    return f"Van geen {'enkele' if region is None else 'andere'} regio is hierover iets bekend: {words}."


def _whom(exchange: Exchange, asked: Sequence[str]) -> str:
    if not asked:
        return (
            "Van geen regio is bekend dat de actie er in een pilot of verder is: er is nu niemand aan te"
            " wijzen om het te vragen."
        )
    return f"Te vragen aan {exchange.names(asked)}: daar is de actie in een pilot of verder."


def _old(exchange: Exchange, here: Sequence[Stand], region: str | None) -> Point:
    indicator = here[0].indicator
    newest = listed([f"{exchange.name(stand.region)} ({stand.newest})" for stand in here])
    old = f"Meer dan {number(STALE_YEARS)} jaar ouder dan {exchange.scene.year}."
    reason = f"{old} Vraag na of het nog zo is: {newest}."
    regions = tuple(stand.region for stand in here)
    return Point(
        id=f"verouderd/{region or ALL_REGIONS}/{ALL_REGIONS}/{indicator}",
        kind="verouderd",
        indicator=indicator,
        group="",
        to=regions,
        for_=regions,
        reason=reason,
        tells=tuple(_tell(exchange, stand) for stand in here),
    )


def _tell(exchange: Exchange, stand: Stand) -> Tell:
    region = stand.region
    return Tell(
        region=region,
        seen=seen_words(exchange, stand),
        why=ground_words(stand, can_tell(stand)),
        phase=phase_words(exchange, region),
        took=took_sentence(exchange, region),
        sources=exchange.sources.get((stand.indicator, region), ()),
    )


def _in_order(exchange: Exchange, found: Iterable[Pair]) -> list[Stand]:
    listeners = {pair.listener.region: pair.listener for pair in found}
    return [listeners[region] for region in exchange.definitions.regions if region in listeners]
