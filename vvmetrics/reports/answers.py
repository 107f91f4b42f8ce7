"""
What a report is told from, and of what in it no network said that it is so.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from vvmetrics import narrative
from vvmetrics.charts.board_layout import AXES
from vvmetrics.definitions import Definitions
from vvmetrics.narrative import Reading
from vvmetrics.narrative.findings import NOT_VALIDATED, OPEN_SOURCE
from vvmetrics.reports.citing import Telling

FROM_DESK = f"Uit openbare bronnen, {NOT_VALIDATED}"
PHASE = "fase"


@dataclass(frozen=True)
class Answers:
    """
    What vvmetrics.metrics answered: of all regions summary, national, phases; of the region the observations that count and indicators.

    desk holds the (region, action, element) whose level rests, wholly or partly, on sources that no network validated.
    """

    region: str
    year: int
    summary: pd.DataFrame
    national: pd.DataFrame
    phases: pd.DataFrame
    found: pd.DataFrame
    indicators: pd.DataFrame
    desk: frozenset[tuple[str, str, str]]
    readings: Mapping[tuple[str, str, str], Reading]


def desk_places(found: pd.DataFrame) -> frozenset[tuple[str, str, str]]:
    """
    Return the (region, action, element) in which a level among observations of all regions comes from a source that no network validated.
    """
    rows = found[found["score"].notna() & (found["source_kind"] == OPEN_SOURCE)]
    return frozenset(zip(rows["region"], rows["action"], rows["element"], strict=True))


def desk_words(regions: Collection[str], definitions: Definitions) -> str:
    """
    Return of which regions (ids) levels are shown that no network validated, or "".
    """
    codes = [region.code for region in definitions.regions.values() if region.id in regions]
    return f"{FROM_DESK}: {narrative.listed(codes)}." if codes else ""


def chapter_caution(answers: Answers, telling: Telling, *, action: str) -> str:
    """
    Return what of an action in the region (phase, elements) rests on what no network validated, by name unless it is all; "" if nothing.
    """
    known, desk = _stands(answers, telling, action)
    return _caution(desk, everything=known == desk and _only_desk(answers.found[answers.found["action"] == action]))


def summary_caution(answers: Answers, telling: Telling) -> str:
    """
    Return the same over all actions, action by action.
    """
    stands = {action: _stands(answers, telling, action.id) for action in telling.definitions.actions.values()}
    told = [f"{action.short_label} ({narrative.listed(desk)})" for action, (_, desk) in stands.items() if desk]
    return _caution(told, everything=all(known == desk for known, desk in stands.values()) and _only_desk(answers.found))


def _stands(answers: Answers, telling: Telling, action: str) -> tuple[list[str], list[str]]:
    """
    Return what is known of an action in the region, and what of it rests on what no network validated.
    """
    sources = answers.phases.loc[answers.phases["action"] == action, "source"]
    places = {AXES[element]: (answers.region, action, element) for element in telling.definitions.elements}
    known = [PHASE] * (not sources.empty) + [name for name, place in places.items() if answers.readings[place].level]
    desk = [PHASE] * any(map(telling.caution, sources)) + [name for name, place in places.items() if place in answers.desk]
    return known, desk


def _only_desk(found: pd.DataFrame) -> bool:
    return bool((found.loc[found["score"].notna(), "source_kind"] == OPEN_SOURCE).all())


def _caution(told: Sequence[str], *, everything: bool) -> str:
    if not told:
        return ""
    return f"{FROM_DESK}." if everything else f"Geheel of deels {FROM_DESK[0].lower()}{FROM_DESK[1:]}: {narrative.listed(told)}."
