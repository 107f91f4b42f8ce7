"""
What regions can tell each other of one action, in words: what is known of an indicator there, how far they
are, what it took them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from vvmetrics.answers.known import EFFORTS, Indicators, Known, Summary
from vvmetrics.answers.learning import RUNNING, STALE_YEARS, Ground, Pair, Stand, is_stale, pairs, read_stands
from vvmetrics.answers.phases import Phases
from vvmetrics.answers.scene import Scene
from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.board import sureness
from vvmetrics.narrative.region import phase_clause
from vvmetrics.narrative.words import listed, number

LOCATORS = 4  # places in one source that are named; a network's report may have many


@dataclass(frozen=True)
class Citation:
    """
    A source of what is known: where in it, which kind, and whether it is desk research that the region did
    not validate.
    """

    title: str
    locator: str
    kind: str
    url: str
    desk_research: bool


@dataclass(frozen=True)
class Exchange:
    """
    One action as it was asked: where each region stands with each indicator, who can tell whom, and what is
    told of effort and phase.
    """

    scene: Scene
    action: str
    stands: Mapping[tuple[str, str], Stand]
    pairs: Sequence[Pair]
    efforts: Summary
    phases: Phases
    sources: Mapping[tuple[str, str], tuple[Citation, ...]]

    @property
    def definitions(self) -> Definitions:
        """
        The definitions in use.
        """
        return self.scene.definitions

    def name(self, region: str) -> str:
        """
        The name of a region.
        """
        return self.definitions.regions[region].label

    def names(self, regions: Iterable[str]) -> str:
        """
        The names of regions, as a Dutch list.
        """
        return listed([self.name(region) for region in regions])


def read_exchange(  # noqa: PLR0913 - the answers that it is made from
    scene: Scene,
    summary: Summary,
    known: Indicators,
    told: pd.DataFrame,
    phases: Phases,
    *,
    action: str,
) -> Exchange:
    """
    Return the exchange on one action, from what is summed and known of all regions, their newest phases, and
    the answer of metrics.told_sources (of that action).
    """
    definitions = scene.definitions
    stands = read_stands(known, told, phases, definitions, action=action)
    sources: dict[tuple[str, str], tuple[Citation, ...]] = {}
    for row in told.to_dict("records"):
        kind = definitions.source_kinds[row["kind"]]
        url = "" if pd.isna(row["url"]) else row["url"]
        one = Citation(
            row["title"], _places(row["locator"]), kind.label, url, desk_research=not kind.validated
        )
        place = (row["indicator"], row["region"])
        sources[place] = (*sources.get(place, ()), one)
    return Exchange(scene, action, stands, pairs(stands), summary, phases, sources)


def seen_words(exchange: Exchange, stand: Stand) -> str:
    """
    Return what is known of an indicator in a region, how sure and from when, such as "enig meerwerk (gedeeld,
    2022)"; or why not.

    >>> print(seen_words(exchange, exchange.stands["acuut-opzet", "noord"]))
    niveau 3 (ervaren, 2021)
    """
    if stand.reason:
        return exchange.scene.reason(stand.reason)
    sure = sureness(stand.plausibility)
    old = (
        f", meer dan {number(STALE_YEARS)} jaar voor {exchange.scene.year}"
        if is_stale(stand, year=exchange.scene.year)
        else ""
    )
    year = "" if stand.newest is None else f", {stand.newest}"
    what = stand.level.label if stand.level else f"“{stand.answer}”"
    return f"{what} ({sure}{year}{old})"


def took_sentence(exchange: Exchange, region: str) -> str:
    """
    Return what the action took a region, to set up and to carry out, each with how sure; or why that is not
    known.

    >>> print(took_sentence(exchange, "noord"))
    Wat het hen kostte om op te zetten: niveau 3 (ervaren); bij het uitvoeren: niveau 2 (ervaren).
    """
    told = {element: exchange.efforts[region, exchange.action, element] for element in EFFORTS}
    if not any(reading.level for reading in told.values()):
        reasons = list(dict.fromkeys(exchange.scene.why(reading) for reading in told.values()))
        return f"Wat het hen kostte, is niet bekend: {listed(reasons)}."
    elements = exchange.definitions.elements
    efforts = [
        f"{elements[element].spent}: {_effort(exchange.scene, known)}" for element, known in told.items()
    ]
    return f"Wat het hen kostte {'; '.join(efforts)}."


def phase_words(exchange: Exchange, region: str) -> str:
    """
    Return the phase of the action in a region, area by area where they differ; or that it is not known, as
    the way of asking says it.

    >>> print(phase_words(exchange, "noord"))
    niveau 3 (2020), niveau 4 (2020) en niveau 5 in Fries gebied (2019)
    """
    return phase_clause(exchange.scene, exchange.phases, region=region, action=exchange.action)


def has_phase(exchange: Exchange, region: str) -> bool:
    """
    Whether a source tells of the phase of the action in a region.
    """
    return bool(exchange.phases.of(region, exchange.action))


def ground_words(stand: Stand, grounds: Iterable[Ground], *, further: bool = False) -> str:
    """
    Return why a region can tell, as the rest of a Dutch sentence after "want"; further: the listener is known
    not to be as far.

    Where only a part of what is known comes from where the action ran, it says so.

    >>> print(ground_words(exchange.pairs[0].teller, exchange.pairs[0].grounds))
    de actie liep in een deel van die regio toen al
    """
    given = set(grounds)
    known = {
        (True, True): "de waarde is daar duidelijk en goed onderbouwd",
        (True, False): "de waarde is daar duidelijk",
        (False, True): "dit is daar goed onderbouwd",
    }.get((Ground.CLEAR in given, Ground.SUPPORTED in given), "")
    where = "in een deel van die regio" if stand.ran_in_part else "daar"
    runs = (
        ""
        if Ground.FURTHER not in given
        else f"de actie was {where} toen al verder"
        if further
        else f"de actie liep {where} toen al"
    )
    return " en ".join(filter(None, [known, runs]))


def listeners_words(exchange: Exchange, listeners: Iterable[Stand]) -> str:
    """
    Return who would listen and why: the names of regions per reason, such as "Limburg en Rotterdam (niet
    gestart)".

    >>> print(listeners_words(exchange, [exchange.pairs[0].listener]))
    West – geen openbare bron gevonden
    """
    groups: dict[str, list[str]] = {}
    for stand in listeners:
        groups.setdefault(stand_words(exchange, stand), []).append(exchange.name(stand.region))
    return "; ".join(f"{listed(regions)} – {words}" for words, regions in groups.items())


def stand_words(exchange: Exchange, stand: Stand) -> str:
    """
    Return what is known of an indicator in a region, and the phase of the action there if it is before that
    in which it runs.

    >>> print(stand_words(exchange, exchange.stands["acuut-snel", "west"]))
    niveau 0 (ervaren, 2021)
    """
    words = seen_words(exchange, stand)
    early = stand.phase is not None and stand.phase < RUNNING and not stand.reason
    return (
        f"{words}, fase {exchange.definitions.phase.level(stand.phase).label}"
        if early and stand.phase
        else words
    )


def _effort(scene: Scene, reading: Known) -> str:
    if reading.level is None:
        return f"niet bekend ({scene.why(reading)})"
    return f"{reading.level.label} ({sureness(reading.plausibility)})"


def _places(locators: str | None) -> str:
    """
    Return the places in a source, as many as can be read.
    """
    places = [] if locators is None or pd.isna(locators) else list(dict.fromkeys(locators.split(", ")))
    return ", ".join(places[:LOCATORS]) + (" en verder" if len(places) > LOCATORS else "")
