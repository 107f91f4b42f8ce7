"""
The sentences of a region's story: above the page, above each chapter, and where its areas differ.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import pandas as pd

from vvmetrics.answers.known import SETTING_UP, VALUE, Known, Summary, newest_year
from vvmetrics.answers.phases import Phase, Phases
from vvmetrics.answers.scene import Scene
from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.board import sureness
from vvmetrics.narrative.words import UNKNOWN, counted, listed, number

if TYPE_CHECKING:
    from vvmetrics.definitions.scales import Scale

DIFFERS = "verschillend per gebied"


def offer_words(scene: Scene, summary: Summary, *, region: str) -> str:
    """
    Return what may be read of a region in a few Dutch words: of how many indicators something is known and
    from when, or why nothing is.

    >>> print(offer_words(scene, summary, region="noord"))
    4 van de 6 indicatoren bekend, nieuwste bevinding 2021
    """
    definitions = scene.definitions
    all_of_it = [
        summary[region, action, element] for action in definitions.actions for element in definitions.elements
    ]
    known, applicable = (
        sum(reading.known for reading in all_of_it),
        sum(reading.applicable for reading in all_of_it),
    )
    if not known:
        return f"niets bekend: {listed(list(dict.fromkeys(scene.why(reading) for reading in all_of_it)))}"
    newest = newest_year(all_of_it)
    return f"{known} van de {applicable} indicatoren bekend" + (
        f", nieuwste bevinding {newest}" if newest else ""
    )


def region_sentence(scene: Scene, summary: Summary, phases: Phases, *, region: str) -> str:
    """
    Return the Dutch sentences above a region's story: how much is known, what each action took and brought
    and how sure, how far each is.

    >>> print(region_sentence(scene, summary, phases, region="noord"))
    Noord, stand 2021: van 4 van de 6 indicatoren is iets bekend. Wat het kostte om op te zetten: 3
    (ervaren) bij Acuut; niet bekend (geen openbare bron gevonden) bij ZSM. Of het uitvoeren meer of
    minder werk geeft: 2 (ervaren) bij Acuut; niet bekend (geen openbare bron gevonden) bij ZSM. Wat het
    bracht: 1 (ervaren) bij Acuut; niet bekend (geen openbare bron gevonden) bij ZSM. Fase: verschillend
    per gebied bij Acuut; onbekend bij ZSM.
    """
    definitions = scene.definitions
    actions = definitions.actions.values()
    all_of_it = [
        summary[region, action.id, element] for action in actions for element in definitions.elements
    ]
    known, applicable = (
        sum(reading.known for reading in all_of_it),
        sum(reading.applicable for reading in all_of_it),
    )
    by_element = {
        element: {action.short_label: summary[region, action.id, element] for action in actions}
        for element in definitions.elements
    }
    steps = {action.short_label: _step(scene, phases, region=region, action=action.id) for action in actions}
    return " ".join(
        [
            (
                f"{definitions.regions[region].label}, {scene.standing}: van {counted(known, applicable)}"
                " indicatoren is iets bekend."
            ),
            *_levels_sentences(scene, by_element),
            _steps_sentence(scene, steps),
        ]
    )


def chapter_sentence(scene: Scene, summary: Summary, phases: Phases, *, region: str, action: str) -> str:
    """
    Return the Dutch sentences above a chapter: the phase, and per element the level and how sure, or why it
    is not known.

    >>> print(chapter_sentence(scene, summary, phases, region="noord", action="acuut"))
    Fase: niveau 3 (2020), niveau 4 (2020) en niveau 5 in Fries gebied (2019). Wat het kostte om op te
    zetten: niveau 3 (ervaren). Of het uitvoeren meer of minder werk geeft: niveau 2 (ervaren). Wat het
    bracht: niveau 1 (ervaren).
    """
    definitions = scene.definitions
    by_element = {element: summary[region, action, element] for element in definitions.elements}
    phase = f"Fase: {phase_clause(scene, phases, region=region, action=action)}."
    reasons = list(dict.fromkeys(scene.why(reading) for reading in by_element.values()))
    if not any(reading.known for reading in by_element.values()):
        cost, brought = definitions.elements[SETTING_UP].brief, definitions.elements[VALUE].brief
        return f"{phase} {cost.capitalize()} en {brought}, is {UNKNOWN}: {listed(reasons)}."
    return " ".join(
        [
            phase,
            *(
                _element_sentence(scene, definitions.elements[element].subject, reading)
                for element, reading in by_element.items()
            ),
        ]
    )


def phase_clause(scene: Scene, phases: Phases, *, region: str, action: str) -> str:
    """
    Return the phase of an action in a region in words, with its year; area by area where only areas are
    known, or other than the region.

    >>> print(phase_clause(scene, phases, region="noord", action="acuut"))
    niveau 3 (2020), niveau 4 (2020) en niveau 5 in Fries gebied (2019)
    """
    told = [phase_told(one, scene.definitions) for one in phases.of(region, action)]
    return listed(told) if told else scene.way.no_phase()


def phase_told(one: Phase, definitions: Definitions) -> str:
    """
    Return a phase in words, with its area if it is that of an area, and its year.

    >>> print(phase_told(phases.of("noord", "acuut")[-1], definitions))
    niveau 5 in Fries gebied (2019)
    """
    area = f" in {definitions.regions[one.region].areas[one.area].label}" if one.area else ""
    return f"{definitions.phase.level(one.phase).label}{area} ({one.year})"


def area_sentences(scene: Scene, found: pd.DataFrame, *, region: str) -> list[str]:
    """
    Return a Dutch sentence per kind of difference between the areas of a region, over the given observations,
    those of whole areas only.

    Levels and reasons for not knowing differ or are equal; answers in words are not compared.

    >>> print(area_sentences(scene, observations[observations["region"] == "noord"], region="noord")[0])
    Opzet: niveau 3 in Fries gebied, niveau 1 in Drents gebied.
    """
    definitions = scene.definitions
    areas = definitions.regions[region].areas
    by_indicator: dict[str, dict[str, list[str]]] = {}
    for row in found[found["area"].notna() & found["answer"].isna()].to_dict("records"):
        verdicts = by_indicator.setdefault(row["indicator"], {}).setdefault(row["area"], [])
        verdicts += [verdict for verdict in [_verdict(scene, row)] if verdict not in verdicts]
    alike: dict[str, list[str]] = {}
    for indicator, by_area in by_indicator.items():
        if len({tuple(sorted(verdicts)) for verdicts in by_area.values()}) > 1:
            places: dict[str, list[str]] = {}
            for area in (area for area in areas if area in by_area):
                places.setdefault(listed(by_area[area]), []).append(areas[area].label)
            words = ", ".join(f"{verdict} in {listed(labels)}" for verdict, labels in places.items())
            alike.setdefault(words, []).append(definitions.indicators[indicator].label)
    return [f"{listed(labels)}: {words}." for words, labels in alike.items()]


def _verdict(scene: Scene, row: dict[Any, Any]) -> str:
    if pd.isna(row["score"]):
        return scene.reason(row["absence"])
    scale: Scale = scene.definitions.scales[row["scale"]]
    return scale.level(int(row["score"])).label


def _element_sentence(scene: Scene, subject: str, reading: Known) -> str:
    if reading.level:
        return f"{subject}: {reading.level.label} ({sureness(reading.plausibility)})."
    return f"{subject}, is {UNKNOWN}: {scene.why(reading)}."


def _levels_sentences(scene: Scene, by_element: dict[str, dict[str, Known]]) -> list[str]:
    """
    Return a sentence per element of which a level is known, and one on those of which none is.
    """
    known = [
        element for element, levels in by_element.items() if any(reading.level for reading in levels.values())
    ]
    subjects = {element.id: element.subject for element in scene.definitions.elements.values()}
    sentences = [
        f"{subjects[element]}: {_grouped(_level_words(scene, by_element[element]))}." for element in known
    ]
    silent: dict[str, list[str]] = {}
    for element in (element for element in by_element if element not in known):
        reasons = listed(list(dict.fromkeys(scene.why(reading) for reading in by_element[element].values())))
        silent.setdefault(reasons, []).append(subjects[element])
    for reasons, (first, *others) in silent.items():
        subject = listed([first, *(other[0].lower() + other[1:] for other in others)])
        sentences.append(
            f"{subject}, is van geen van de {number(len(next(iter(by_element.values()))))} verbeteracties"
            f" bekend: {reasons}."
        )
    return sentences


def _level_words(scene: Scene, levels: dict[str, Known]) -> list[tuple[str, str]]:
    return [
        (
            label,
            (
                f"{reading.level.short_label} ({sureness(reading.plausibility)})"
                if reading.level
                else f"{UNKNOWN} ({scene.why(reading)})"
            ),
        )
        for label, reading in levels.items()
    ]


def _steps_sentence(scene: Scene, steps: dict[str, str]) -> str:
    no_phase = scene.way.no_phase()
    if set(steps.values()) == {no_phase}:
        hidden = f": {no_phase}" if scene.way.own_only else ""
        return f"De fase is van geen van de {number(len(steps))} verbeteracties bekend{hidden}."
    return f"Fase: {_grouped(steps.items(), last=no_phase)}."


def _step(scene: Scene, phases: Phases, *, region: str, action: str) -> str:
    definitions = scene.definitions
    steps, told = phases.steps(region, action), dict.fromkeys(one.area for one in phases.of(region, action))
    if len(steps) != 1:
        return DIFFERS if steps else scene.way.no_phase()
    areas = definitions.regions[region].areas
    places = [] if None in told else [areas[area].label for area in told if area]
    return definitions.phase.level(steps[0]).label + (f" in {listed(places)}" if places else "")


def _grouped(pairs: Iterable[tuple[str, str]], *, last: str = UNKNOWN) -> str:
    """
    Return (name, what) as "what bij name en name; other bij name", in the order of the names, and what is not
    known after what is.
    """
    groups: dict[str, list[str]] = {}
    for name, what in pairs:
        groups.setdefault(what, []).append(name)
    known_first = sorted(groups, key=lambda what: what.startswith(last))
    return "; ".join(f"{what} bij {listed(groups[what])}" for what in known_first)
