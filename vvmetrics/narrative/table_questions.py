"""
The questions for the table: per action the one that would tell most, or why there is none to ask.
"""

from collections import Counter
from typing import Any

import pandas as pd

from vvmetrics.answers.known import KNOWN
from vvmetrics.answers.scene import Scene
from vvmetrics.definitions.model import NOT_APPLICABLE
from vvmetrics.narrative.gaps import ordered_gaps
from vvmetrics.narrative.words import listed, number, share

REGIONS = "regio's"


def questions_for_the_table(scene: Scene, gaps: pd.DataFrame, stands: pd.DataFrame) -> list[str]:
    """
    Return the question whose answer would add most, one per action, in the words of its indicator, with how
    little is known; or why there is none.

    gaps is the answer of metrics.gaps, stands that of metrics.indicators of all regions. With an own region
    only what can be asked there: where the rule of metrics.gaps finds nothing to ask in it, the first
    question of what is least known there.

    >>> print(questions_for_the_table(scene, gaps, indicators)[0])
    Acuut: Hoe is het? (meerwerk: 2 van de 6 antwoorden bekend; te vragen in twee regio's)
    """
    definitions, region = scene.definitions, scene.region
    lines = []
    for action in definitions.actions.values():
        asked = _question(scene, gaps, stands, action=action.id)
        here = _here(stands, action.id, region)
        words = _asked(scene, asked, here) if asked else _nothing_to_ask(scene, here)
        lines.append(f"{action.short_label}: {words}")
    return lines


def questions_message(scene: Scene, gaps: pd.DataFrame, stands: pd.DataFrame) -> str:
    """
    Return how many actions have a question for the table, as a title.

    >>> print(questions_message(scene, gaps, indicators))
    Vragen voor de tafel: bij beide verbeteracties is nog iets te vragen
    """
    definitions, region = scene.definitions, scene.region
    asked = sum(_question(scene, gaps, stands, action=action) is not None for action in definitions.actions)
    place = f" in {definitions.regions[region].label}" if region else ""
    if not asked:
        return f"Vragen voor de tafel: er is{place} nu niets te vragen"
    total = len(definitions.actions)
    counted = share(asked, total) if asked == total else f"{number(asked)} van de {number(total)}"
    return (
        f"Vragen voor de tafel: bij {counted} {'verbeteractie' if total == 1 else 'verbeteracties'} is{place}"
        " nog iets te vragen"
    )


def _question(
    scene: Scene, gaps: pd.DataFrame, stands: pd.DataFrame, *, action: str
) -> dict[Any, Any] | None:
    """
    Return the indicator to ask about and its element, as a row of gaps or of stands; None if there is nothing
    to ask.
    """
    definitions, region = scene.definitions, scene.region
    rows = ordered_gaps(gaps[gaps["action"] == action], definitions).to_dict("records")
    best = next((row for row in rows if region is None or region in list(row["regions"])), None)
    if best or region is None:
        return best
    here = _here(stands, action, region)
    askable = [one.id for one in definitions.absences.values() if one.askable]
    open_ = here[here["status"].isin(askable)].to_dict("records")
    return min(open_, key=lambda row: _known_part(here, row["element"]), default=None)


def _here(stands: pd.DataFrame, action: str, region: str | None) -> pd.DataFrame:
    """
    Return what applies of an action, in a region or in all.
    """
    place = stands["region"] == region if region else stands["region"].notna()
    return stands[(stands["action"] == action) & place & (stands["status"] != NOT_APPLICABLE)]


def _known_part(here: pd.DataFrame, element: str) -> float:
    return float((here.loc[here["element"] == element, "status"] == KNOWN).mean())


def _asked(scene: Scene, row: dict[Any, Any], here: pd.DataFrame) -> str:
    definitions, region = scene.definitions, scene.region
    about = here[here["element"] == row["element"]]
    answer, answers = ("indicator", "indicatoren") if region else ("antwoord", "antwoorden")
    known = (
        f"{share(int((about['status'] == KNOWN).sum()), len(about))} {answer if len(about) == 1 else answers}"
    )
    many = int(row["unknown"]) if region is None else 0
    where = f"; te vragen in {number(many)} {'regio' if many == 1 else REGIONS}" if many else ""
    return (
        f"{definitions.indicators[row['indicator']].question}"
        f" ({definitions.elements[row['element']].short_name}: {known} bekend{where})"
    )


def _nothing_to_ask(scene: Scene, here: pd.DataFrame) -> str:
    """
    Return why there is nothing to ask: all is known, or what is not is so for reasons that a question does
    not change.
    """
    counts = Counter(here["status"])
    reasons = [
        f"{scene.reason(absence.id)} {counts[absence.id]}"
        for absence in scene.definitions.absences.values()
        if counts[absence.id]
    ]
    known = f"{share(counts[KNOWN], len(here))} bekend" if len(here) else "geen indicator van toepassing"
    return f"nu niets te vragen ({listed([known, *reasons])})."
