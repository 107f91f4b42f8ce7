"""
The indicator grid in words and as a table, from the same rows.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from vvmetrics.answers.way import ALL, Way
from vvmetrics.charts.tables.coverage_cells import SIGNS
from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Level
from vvmetrics.narrative.views import DIFFERS_SIGN

ANSWER = "Aa"  # in a box: known in words, without a level
Differing = Mapping[tuple[str, str], str]  # as narrative.differing_words gives it


@dataclass(frozen=True)
class Answer:
    """
    What a box shows: a level or an answer in words, with its plausibility; or the reason of absence (an id),
    else "".

    differs: how the picture differs between those who look, if it does.
    """

    level: Level | None
    answer: str
    plausibility: Level | None
    reason: str
    differs: str = ""


def told(
    rows: pd.DataFrame,
    definitions: Definitions,
    *,
    action: str,
    element: str | None = None,
    differing: Differing | None = None,
) -> dict[tuple[str, str], Answer]:
    """
    Return the answer of each (region, indicator) of an action, or of one element of it; without a row, no
    source was found.

    Indicators and regions stand in the order of their definitions.
    """
    by_place = {(row["region"], row["indicator"]): row for row in rows.to_dict("records")}
    indicators = [
        one.id
        for one in definitions.indicators.values()
        if one.action == action and element in {None, one.element}
    ]
    answers = {
        (region, indicator): _answer(
            by_place.get((region, indicator), {"status": "niet_gevonden"}), definitions, indicator
        )
        for indicator in indicators
        for region in definitions.regions
    }
    return {
        place: replace(answer, differs=(differing or {}).get(place, "")) for place, answer in answers.items()
    }


def indicator_grid_text(  # noqa: PLR0913 - the selection and how it was asked, all by name
    rows: pd.DataFrame,
    definitions: Definitions,
    *,
    action: str,
    element: str | None = None,
    year: int,
    way: Way = ALL,
    differing: Differing | None = None,
) -> str:
    """
    Return the grid in Dutch sentences: one per region, in the order of the regions, with each known
    indicator.
    """
    answers = told(rows, definitions, action=action, element=element, differing=differing)
    part = f", {definitions.elements[element].label.lower()}" if element else ""
    sentences = [f"{definitions.actions[action].label}{part}: indicatoren per regio, {way.standing(year)}."]
    for region in definitions.regions.values():
        here = {indicator: answer for (id_, indicator), answer in answers.items() if id_ == region.id}
        known = [
            f"{definitions.indicators[id_].label}: {answer_words(one, definitions, way=way)}"
            for id_, one in here.items()
            if not one.reason
        ]
        head = f"{region.label} ({region.code}): {len(known) or 'niets'} van {len(here)} bekend"
        sentences.append(f"{head}. {'; '.join(known)}." if known else f"{head}.")
    return " ".join(sentences)


def indicator_grid_table(  # noqa: PLR0913 - the selection and how it was asked, all by name
    rows: pd.DataFrame,
    definitions: Definitions,
    *,
    action: str,
    element: str | None = None,
    way: Way = ALL,
    differing: Differing | None = None,
) -> pd.DataFrame:
    """
    Return the table behind the grid: a row per indicator with Element, Indicator and a column per region, in
    words.
    """
    answers = told(rows, definitions, action=action, element=element, differing=differing)
    return pd.DataFrame(
        [
            {
                "Element": definitions.elements[definitions.indicators[indicator].element].label,
                "Indicator": definitions.indicators[indicator].label,
            }
            | {
                region.label: answer_words(answers[region.id, indicator], definitions, way=way)
                for region in definitions.regions.values()
            }
            for indicator in dict.fromkeys(indicator for _, indicator in answers)
        ],
        columns=["Element", "Indicator", *(region.label for region in definitions.regions.values())],
    )


def indicator_grid_legend(  # noqa: PLR0913 - the selection and how it was asked, all by name
    rows: pd.DataFrame,
    definitions: Definitions,
    *,
    action: str,
    element: str | None = None,
    way: Way = ALL,
    differing: Differing | None = None,
) -> str:
    """
    Return how to read the grid, in Dutch: the symbols of the scales and the signs that occur in it.
    """
    answers = told(rows, definitions, action=action, element=element, differing=differing)
    scales = dict.fromkeys(definitions.indicators[indicator].scale for _, indicator in answers)
    shown = [definitions.scales[scale] for scale in scales if definitions.scales[scale].levels]
    levels = [
        f"{one.label}: {', '.join(f'{level.symbol} {level.short_label}' for level in one.levels)}."
        for one in shown
    ]
    words = (
        f" {ANSWER}: bekend in woorden, zonder niveau."
        if any(not one.level and not one.reason for one in answers.values())
        else ""
    )
    occurring = {one.reason for one in answers.values()}
    reasons = [
        f"{SIGNS[id_]} {way.label(one)}" for id_, one in definitions.absences.items() if id_ in occurring
    ]
    unknown = f" Gearceerd, niet bekend: {', '.join(reasons)}." if reasons else ""
    views = (
        f" {DIFFERS_SIGN}: het beeld verschilt tussen wie ernaar kijkt."
        if any(one.differs for one in answers.values())
        else ""
    )
    return f"{' '.join(levels)}{words} Stippen: plausibiliteit, 1 tot 4.{unknown}{views}"


def answer_words(answer: Answer, definitions: Definitions, *, way: Way = ALL) -> str:
    """
    Return what a box shows in words.
    """
    if answer.reason:
        return f"niet bekend: {way.label(definitions.absences[answer.reason])}"
    verdict = answer.level.label if answer.level else answer.answer
    sure = f"plausibiliteit {answer.plausibility.value} van 4" if answer.plausibility else ""
    return ", ".join(part for part in (verdict, sure, answer.differs) if part)


def _answer(row: dict[Any, Any], definitions: Definitions, indicator: str) -> Answer:
    if row["status"] != "known":
        return Answer(None, "", None, row["status"])
    scale = definitions.scales[definitions.indicators[indicator].scale]
    level = None if pd.isna(row["score"]) else scale.level(int(row["score"]))
    sure = None if pd.isna(row["plausibility"]) else definitions.plausibility.level(int(row["plausibility"]))
    return Answer(level, "" if pd.isna(row["answer"]) else str(row["answer"]), sure, "")
