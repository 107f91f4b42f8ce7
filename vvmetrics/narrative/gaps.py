"""
The sentences of Dekking on what to ask: the single questions that would tell most about an action, with the
reason.
"""

from typing import Any

import pandas as pd

from vvmetrics.answers.scene import Scene
from vvmetrics.definitions.model import NOT_FOUND, Definitions
from vvmetrics.narrative.words import either, listed, number

NAMED = 2  # as many questions that tell as much are named; more are counted


def ordered_gaps(gaps: pd.DataFrame, definitions: Definitions) -> pd.DataFrame:
    """
    Return the rows of metrics.gaps with ties settled: first what shows whether an expected result came about,
    then what has levels.
    """
    actions = list(definitions.actions)
    records = gaps.to_dict("records")
    order = sorted(
        range(len(records)),
        key=lambda place: (actions.index(records[place]["action"]), *_urgency(records[place], definitions)),
    )
    return gaps.iloc[order]


def askable_words(scene: Scene) -> str:
    """
    Return what an answer is called that can be asked for; with a choice of sources or plausibility it may
    only be hidden.

    >>> print(askable_words(scene))
    “geen openbare bron gevonden” of “nog geen zicht”
    """
    absences = scene.definitions.absences.values()
    askable = sorted((one for one in absences if one.askable), key=lambda one: one.id != NOT_FOUND)
    return either([f"“{scene.way.label(one)}”" for one in askable])


def gap_sentence(scene: Scene, gaps: pd.DataFrame, *, action: str) -> str:
    """
    Return which single question would tell most about an action, whom it can be asked, why, and which would
    tell as much.

    >>> print(gap_sentence(scene, gaps, action="acuut"))
    Bij Acuut voegt “Extra” het meest toe: Hoe is het? Die vraag is in twee regio's nog te stellen, niet
    in Noord. Reden: van “Meer- en minderwerk” is het minst bekend (2 van de 6 antwoorden), en het
    antwoord telt mee in het oordeel over dit element.
    """
    definitions = scene.definitions
    rows = ordered_gaps(gaps[gaps["action"] == action], definitions).to_dict("records")
    name = definitions.actions[action].short_label
    if not rows:
        if scene.way.narrowed:
            return (
                f"Bij {name} is er geen vraag waarvan het antwoord bij deze keuze"
                f" {askable_words(scene)} heet."
            )
        return f"Bij {name} is er geen vraag die nu in een regio gesteld kan worden."
    first = rows[0]
    indicator = definitions.indicators[first["indicator"]]
    equal = [row for row in rows[1:] if _urgency(row, definitions) == _urgency(first, definitions)]
    sentences = [
        f"Bij {name} voegt “{indicator.label}” het meest toe: {indicator.question}",
        _askable(scene, first),
        _reason(scene, first),
        _as_much([definitions.indicators[row["indicator"]].label for row in equal]),
    ]
    return " ".join(filter(None, sentences))


def _urgency(row: dict[Any, Any], definitions: Definitions) -> tuple[int, bool, bool]:
    """
    Return what a question is ordered by: many regions first, then an expected result, then levels.
    """
    return -int(row["unknown"]), not _is_expected(row, definitions), not _has_levels(row, definitions)


def _is_expected(row: dict[Any, Any], definitions: Definitions) -> bool:
    return any(row["indicator"] in expected.indicators for expected in definitions.expectations.values())


def _has_levels(row: dict[Any, Any], definitions: Definitions) -> bool:
    return bool(definitions.scales[definitions.indicators[row["indicator"]].scale].levels)


def _askable(scene: Scene, row: dict[Any, Any]) -> str:
    """
    Return where a question can be asked; with a choice, where its answer is called something that can be
    asked for without one.
    """
    regions = scene.definitions.regions
    head, tail = "Die vraag is", " nog te stellen"
    if scene.way.narrowed:
        head, tail = f"Het antwoord heet bij deze keuze {askable_words(scene)}", ""
    asked = [regions[id_].label for id_ in row["regions"]]
    others = [place.label for id_, place in regions.items() if id_ not in set(row["regions"])]
    if len(asked) == 1:
        return f"{head} in één regio, {asked[0]}{',' if tail else ''}{tail}."
    if not others:
        return f"{head} in alle {number(len(asked))} regio's{tail}."
    if len(others) < len(asked):
        return f"{head} in {number(len(asked))} regio's{tail}, niet in {listed(others)}."
    return f"{head} in {number(len(asked))} regio's{tail}: {listed(asked)}."


def _reason(scene: Scene, row: dict[Any, Any]) -> str:
    """
    Return why the question tells most, by what settled it.
    """
    definitions = scene.definitions
    here = "bij deze keuze " if scene.way.narrowed else ""
    element = definitions.elements[row["element"]].label
    least = (
        f"van “{element}” is {here}het minst bekend ({row['element_known']} van de"
        f" {row['element_applicable']} antwoorden)"
    )
    if _is_expected(row, definitions):
        return f"Reden: {least}, en het antwoord laat zien of een vooraf verwacht resultaat uitkomt."
    if _has_levels(row, definitions):
        return f"Reden: {least}, en het antwoord telt mee in het oordeel over dit element."
    return f"Reden: {least}."


def _as_much(equal: list[str]) -> str:
    if not equal:
        return ""
    if len(equal) <= NAMED:
        return (
            f"Evenveel {'zegt' if len(equal) == 1 else 'zeggen'} {listed([f'“{label}”' for label in equal])}."
        )
    return f"{number(len(equal)).capitalize()} andere indicatoren zeggen evenveel."
