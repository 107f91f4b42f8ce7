"""
What was expected of an action against what has been seen, from the rows of metrics.indicators.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from vvmetrics.answers.known import Indicators, Known, weakest
from vvmetrics.answers.reasons import most_given
from vvmetrics.answers.scene import ONLY_ANSWERS, Scene
from vvmetrics.definitions.model import Definitions, Expectation
from vvmetrics.definitions.scales import Level
from vvmetrics.narrative.words import number, of_regions

NOT_ASKED = "met de indicatoren van het rapport niet te volgen"  # no indicator with levels asks it


@dataclass(frozen=True)
class Sight:
    """
    What a region shows of an expectation: lowest and highest level of its known indicators, and plausibility,
    as sure as the least sure.
    """

    lowest: Level
    highest: Level
    plausibility: Level


@dataclass(frozen=True)
class Seen:
    """
    An expectation with what regions show of it (in their order), and how many regions show nothing, per
    reason in words.
    """

    expectation: Expectation
    sights: dict[str, Sight]
    reasons: dict[str, int]


def expected_and_seen(scene: Scene, known: Indicators, *, action: str) -> list[Seen]:
    """
    Return what was expected of an action, in the order of its file, each with what has been seen; without an
    answer, no source was found.
    """
    expected = [one for one in scene.definitions.expectations.values() if one.action == action]
    return [_seen(scene, known, one) for one in expected]


def expected_sentence(seen: Sequence[Seen], definitions: Definitions) -> str:
    """
    Return how many of an action's expected results anything is known of, from where, at which level and how
    sure.

    >>> print(expected_sentence(seen, definitions))
    Van het ene verwachte resultaat is iets bekend, uit alle drie regio's: van 0 tot 3 (van indirect tot
    ervaren).
    """
    known = [one for one in seen if one.sights]
    sights = [sight for one in known for sight in one.sights.values()]
    regions = [
        region.label
        for region in definitions.regions.values()
        if any(region.id in one.sights for one in known)
    ]
    if not seen:
        return "Wat er vooraf verwacht werd, is niet vastgelegd."
    expected = (
        "het ene verwachte resultaat" if len(seen) == 1 else f"de {number(len(seen))} verwachte resultaten"
    )
    if not known:
        return f"Van {expected} is van geen enkele regio bekend of het uitkomt."
    unasked = sum(not one.expectation.indicators for one in seen)
    silent = (
        f" {number(unasked).capitalize()} {'is' if unasked == 1 else 'zijn'} {NOT_ASKED}." if unasked else ""
    )
    share = "" if len(seen) == 1 else f" over {'alle' if len(known) == len(seen) else number(len(known))}"
    return (
        f"Van {expected} is{share} iets bekend, uit {of_regions(regions, len(definitions.regions))}:"
        f" {_range(sights)}.{silent}"
    )


def seen_sentence(seen: Seen, definitions: Definitions) -> str:
    """
    Return how many regions know anything of an expectation, at which level and how sure, and why nothing is
    known elsewhere.

    >>> print(seen_sentence(seen[0], definitions))
    Bekend uit alle drie regio's: van 0 tot 3 (van indirect tot ervaren).
    """
    if not seen.expectation.indicators:
        return f"Dit is {NOT_ASKED}."
    reasons = ", ".join(f"{reason} ({number(count)})" for reason, count in seen.reasons.items())
    if not seen.sights:
        return f"Van geen enkele regio is hierover iets bekend: {reasons}."
    named = [definitions.regions[region].label for region in seen.sights]
    elsewhere = f" Elders niet: {reasons}." if seen.reasons else ""
    where = of_regions(named, len(definitions.regions))
    return f"Bekend uit {where}: {_range(list(seen.sights.values()))}.{elsewhere}"


def looked_at(expectation: Expectation, definitions: Definitions) -> list[str]:
    """
    Return the names of the indicators that show whether an expectation came about, those of another action
    with its name.
    """
    found = [definitions.indicators[id_] for id_ in expectation.indicators]
    own = [one.action == expectation.action for one in found]
    return [
        one.label if here else f"{one.label} ({definitions.actions[one.action].short_label})"
        for one, here in zip(found, own, strict=True)
    ]


def expected_table(seen: Sequence[Seen], definitions: Definitions) -> pd.DataFrame:
    """
    Return a row per expectation: Verwacht, Bekeken aan, Tot nu toe, and a column per region with what it
    shows.
    """
    records = []
    for one in seen:
        words = {region: sight_words(sight) for region, sight in one.sights.items()}
        records.append(
            {
                "Verwacht": one.expectation.label,
                "Bekeken aan": ", ".join(looked_at(one.expectation, definitions)) or "geen indicator",
                "Tot nu toe": seen_sentence(one, definitions),
            }
            | {region.label: words.get(region.id, "niet bekend") for region in definitions.regions.values()}
        )
    return pd.DataFrame(records)


def sight_words(sight: Sight) -> str:
    """
    Return what a region shows in a few words, with the symbols of level and plausibility.

    >>> print(sight_words(seen[0].sights["noord"]))
    1 1 · 2 ervaren
    """
    low, high = sight.lowest, sight.highest
    levels = f"{low.symbol} {low.short_label}" + (
        "" if low == high else f" tot {high.symbol} {high.short_label}"
    )
    return f"{levels} · {sight.plausibility.symbol} {sight.plausibility.short_label}"


def _seen(scene: Scene, known: Indicators, expectation: Expectation) -> Seen:
    sights: dict[str, Sight] = {}
    reasons: Counter[str] = Counter()
    for region in scene.definitions.regions:
        spots = [(region, indicator) for indicator in expectation.indicators]
        here = [known[spot] for spot in spots if spot in known]
        if sight := _sight(here):
            sights[region] = sight
        else:
            reasons[_reason(scene, here)] += 1
    return Seen(expectation, sights, dict(reasons.most_common()))


def _sight(here: Sequence[Known]) -> Sight | None:
    levels = sorted((one.level for one in here if one.level), key=lambda level: level.value)
    sure = weakest(*here)
    return Sight(levels[0], levels[-1], sure) if levels and sure else None


def _reason(scene: Scene, here: Sequence[Known]) -> str:
    """
    Return why nothing is known: the reason of most indicators.
    """
    if any(one.known for one in here):
        return ONLY_ANSWERS
    absence = most_given(Counter(one.reason for one in here), scene.definitions)
    return scene.way.label(absence)


def _range(sights: list[Sight]) -> str:
    levels = sorted(
        {level.value: level for sight in sights for level in (sight.lowest, sight.highest)}.items()
    )
    sure = sorted({sight.plausibility.value: sight.plausibility for sight in sights}.items())
    words, bases = ([level.short_label for _, level in found] for found in (levels, sure))
    return f"{_from_to(words)} ({_from_to(bases)})"


def _from_to(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"van {words[0]} tot {words[-1]}"
