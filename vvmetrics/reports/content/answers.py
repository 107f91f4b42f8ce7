"""
What a report is told from, and of what in it no network said that it is so.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from vvmetrics.answers.known import Place, Summary
from vvmetrics.answers.phases import Phases
from vvmetrics.answers.scene import Scene
from vvmetrics.narrative.unvalidated import from_desk
from vvmetrics.narrative.words import listed
from vvmetrics.reports.content.citing import Telling

PHASE = "fase"


@dataclass(frozen=True)
class Answers:
    """
    What the questions answered: of all regions what is summed and national; of the region, which is that of
    the scene, its phases, the observations that count, and indicators.

    desk holds the places whose level rests, wholly or partly, on sources that no network validated.
    """

    scene: Scene
    region: str
    summary: Summary
    national: pd.DataFrame
    phases: Phases
    found: pd.DataFrame
    indicators: pd.DataFrame
    desk: frozenset[Place]


def chapter_caution(answers: Answers, telling: Telling, *, action: str) -> str:
    """
    Return what of an action in the region (phase, elements) rests on what no network validated, by name
    unless it is all; "" if nothing.
    """
    known, desk = _stands(answers, telling, action)
    return _caution(
        desk,
        telling,
        everything=known == desk and _only_desk(answers.found[answers.found["action"] == action], telling),
    )


def summary_caution(answers: Answers, telling: Telling) -> str:
    """
    Return the same over all actions, action by action.
    """
    stands = {action: _stands(answers, telling, action.id) for action in telling.definitions.actions.values()}
    told = [f"{action.short_label} ({listed(desk)})" for action, (_, desk) in stands.items() if desk]
    return _caution(
        told,
        telling,
        everything=all(known == desk for known, desk in stands.values())
        and _only_desk(answers.found, telling),
    )


def _stands(answers: Answers, telling: Telling, action: str) -> tuple[list[str], list[str]]:
    """
    Return what is known of an action in the region, and what of it rests on what no network validated.
    """
    sources = [one.source for one in answers.phases.of(answers.region, action)]
    elements = telling.definitions.elements.values()
    places = {element.short_name: (answers.region, action, element.id) for element in elements}
    known = [PHASE] * bool(sources) + [name for name, place in places.items() if answers.summary[place].level]
    desk = [PHASE] * any(map(telling.caution, sources)) + [
        name for name, place in places.items() if place in answers.desk
    ]
    return known, desk


def _only_desk(found: pd.DataFrame, telling: Telling) -> bool:
    return bool(found.loc[found["score"].notna(), "source_kind"].isin(telling.definitions.unvalidated).all())


def _caution(told: Sequence[str], telling: Telling, *, everything: bool) -> str:
    if not told:
        return ""
    desk = from_desk(telling.definitions)
    return f"Uit {desk}." if everything else f"Geheel of deels uit {desk}: {listed(told)}."
