"""
How an action is done in the regions, and what it took: phase, characteristics and effort, side by side in
words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from vvmetrics.answers.known import EFFORTS, Indicators, Known, Summary
from vvmetrics.answers.learning import PILOT
from vvmetrics.answers.phases import Phase, Phases
from vvmetrics.answers.scene import Scene
from vvmetrics.definitions.model import NOT_FOUND, Definitions, Indicator
from vvmetrics.definitions.scales import Level
from vvmetrics.narrative.board import UNSURE, sureness
from vvmetrics.narrative.region import phase_clause, phase_told
from vvmetrics.narrative.words import listed, number


@dataclass(frozen=True)
class Arranged:
    """
    How an action is done in a region: phase by phase, what is known by name, and the names of what is not
    known by reason.
    """

    region: str
    phases: tuple[str, ...]
    known: Mapping[str, str]
    unknown: Mapping[str, tuple[str, ...]]

    @property
    def silent(self) -> bool:
        """
        Whether nothing at all is known.
        """
        return not self.phases and not self.known


def telling_indicators(definitions: Definitions, *, action: str) -> list[Indicator]:
    """
    Return the indicators that tell how an action is done: its characteristics, or its first indicator if the
    report asks for none.
    """
    asked = [one for one in definitions.indicators.values() if one.action == action]
    return [one for one in asked if not definitions.scales[one.scale].levels] or asked[:1]


def arranged(  # noqa: PLR0913 - the answers that it is made from
    scene: Scene,
    summary: Summary,
    observations: pd.DataFrame,
    known: Indicators,
    phases: Phases,
    *,
    action: str,
) -> list[Arranged]:
    """
    Return how each region does an action, in their fixed order, from the answers of the metrics of these
    names.

    A characteristic is told by its answers; an indicator with levels by its findings. Levels of effort are
    those of the summary.
    """
    definitions = scene.definitions
    told = []
    for region in definitions.regions:
        heard: dict[str, str] = {}
        unknown: dict[str, tuple[str, ...]] = {}
        for one in telling_indicators(definitions, action=action):
            row = known.get((region, one.id), Known(reason=NOT_FOUND))
            seen = observations[(observations["region"] == region) & (observations["indicator"] == one.id)]
            reason = scene.reason(row.reason) if row.reason else ""
            _sort_in(one.label, _words(seen, row, definitions), reason, heard=heard, unknown=unknown)
        for element in EFFORTS:
            level = summary[region, action, element]
            name = definitions.elements[element].short_label
            _sort_in(name, _level_words(level), scene.why(level), heard=heard, unknown=unknown)
        told.append(Arranged(region, _phase_words(phases.of(region, action), definitions), heard, unknown))
    return told


def practice_sentence(scene: Scene, phases: Phases, *, action: str) -> str:
    """
    Return the Dutch sentences above an action: in which regions it is put into practice, where it is
    prepared, where that is not known.

    >>> print(practice_sentence(scene, phases, action="acuut"))
    Acuut, stand 2021. In praktijk gebracht, volgens de bronnen, in één van de drie regio's. Noord:
    niveau 3 (2020), niveau 4 (2020) en niveau 5 in Fries gebied (2019). Van de andere twee is de fase
    onbekend.
    """
    definitions = scene.definitions
    known = ((region, phases.furthest(region, action)) for region in definitions.regions)
    furthest = {region: phase for region, phase in known if phase is not None}
    done = [region for region, phase in furthest.items() if phase >= PILOT]
    ahead = [region for region in furthest if region not in done]
    rest = [region.label for region in definitions.regions.values() if region.id not in furthest]
    told = {
        region: f"{definitions.regions[region].label}: "
        + phase_clause(scene, phases, region=region, action=action)
        for region in furthest
    }
    total = number(len(definitions.regions))
    head = f"{definitions.actions[action].short_label}, {scene.standing}."
    if not furthest:
        return f"{head} Van geen van de {total} regio's is de fase bekend."
    where = f"In praktijk gebracht, volgens de bronnen, in {number(len(done))} van de {total} regio's."
    nowhere = f"Van geen van de {total} regio's zegt een bron dat deze verbeteractie in praktijk is gebracht."
    others = listed(rest) if len(rest) == 1 else f"de andere {number(len(rest))}"
    parts = [
        head,
        f"{where} {'; '.join(told[one] for one in done)}." if done else nowhere,
        f"In voorbereiding of verkenning. {'; '.join(told[one] for one in ahead)}." if ahead else "",
        f"Van {others} is de fase {scene.way.no_phase()}." if rest else "",
    ]
    return " ".join(part for part in parts if part)


def effort_sentences(scene: Scene, summary: Summary, *, action: str) -> list[str]:
    """
    Return what an action took, first to set it up and then to carry it out, where and how sure; and why it is
    not known elsewhere.

    >>> print(effort_sentences(scene, summary, action="acuut")[0])
    Wat het kostte om op te zetten: 3 (ervaren) in Noord. Van de andere twee niet bekend: niet van
    toepassing (één), geen openbare bron gevonden (één).
    """
    definitions = scene.definitions
    return [
        _effort_sentence(
            scene,
            definitions.elements[element].subject,
            {region: summary[region, action, element] for region in definitions.regions},
        )
        for element in EFFORTS
    ]


def silence_sentences(told: Iterable[Arranged], definitions: Definitions) -> list[str]:
    """
    Return the regions that nothing at all is known of, a sentence per reason.

    >>> print(silence_sentences(ways_of_doing, definitions)[0])
    Van Zuid is hierover niets bekend: geen openbare bron gevonden en niet van toepassing.
    """
    groups: dict[str, list[str]] = {}
    for one in told:
        if one.silent:
            groups.setdefault(listed(list(one.unknown)), []).append(definitions.regions[one.region].label)
    return [f"Van {listed(labels)} is hierover niets bekend: {reason}." for reason, labels in groups.items()]


def _words(observations: pd.DataFrame, known: Known, definitions: Definitions) -> str:
    """
    Return what is known of an indicator in a region: the answers with how sure, or else each finding with how
    sure; "" if nothing is.
    """
    if known.reason:
        return ""
    if known.answer:
        return f"{known.answer} ({_sure(known.plausibility)})"
    found = observations[observations["absence"].isna() & observations["finding"].notna()]
    return " ".join(
        f"{finding} ({_sure(definitions.plausibility.level(int(sure)))})"
        for finding, sure in zip(found["finding"], found["plausibility"], strict=True)
    )


def _sure(level: Level | None) -> str:
    return f"{level.symbol} {level.short_label}" if level else UNSURE


def _level_words(known: Known) -> str:
    return f"{known.level.symbol} {known.level.label} ({_sure(known.plausibility)})" if known.level else ""


def _sort_in(
    name: str, words: str, reason: str, *, heard: dict[str, str], unknown: dict[str, tuple[str, ...]]
) -> None:
    if words:
        heard[name] = words
    else:
        unknown[reason] = (*unknown.get(reason, ()), name)


def _phase_words(told: Iterable[Phase], definitions: Definitions) -> tuple[str, ...]:
    """
    Return each phase of a region or its areas with its year, and what the source says of it.
    """
    clauses = [(phase_told(one, definitions), one.finding) for one in told]
    return tuple(f"{clause}: {finding}" if finding else clause for clause, finding in clauses)


def _effort_sentence(scene: Scene, subject: str, by_region: dict[str, Known]) -> str:
    definitions = scene.definitions
    groups: dict[tuple[int, int, str], list[str]] = {}
    reasons: dict[str, int] = {}
    unknown = [
        definitions.regions[region].label for region, reading in by_region.items() if not reading.level
    ]
    for region, reading in by_region.items():
        if reading.level:
            sure = reading.plausibility.value if reading.plausibility else 0
            words = f"{reading.level.short_label} ({sureness(reading.plausibility)})"
            key = (reading.level.value, -sure, words)
            groups.setdefault(key, []).append(definitions.regions[region].label)
        else:
            reasons[scene.why(reading)] = reasons.get(scene.why(reading), 0) + 1
    why = (
        ", ".join(f"{reason} ({number(count)})" for reason, count in reasons.items())
        if len(reasons) > 1
        else next(iter(reasons), "")
    )
    if not groups:
        return f"{subject}, is van geen enkele regio bekend: {why}."
    known = "; ".join(
        f"{words} in {listed(groups[level, sure, words])}" for level, sure, words in sorted(groups)
    )
    rest = unknown[0] if len(unknown) == 1 else f"de andere {number(len(unknown))}"
    return f"{subject}: {known}." + (f" Van {rest} niet bekend: {why}." if unknown else "")
