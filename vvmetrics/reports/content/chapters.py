"""
The chapters of a regional report: per improvement action the phase, the board, and per element what is told
and what is not known.
"""

import pandas as pd

from vvmetrics.answers.known import SETTING_UP, VALUE, Known
from vvmetrics.charts.board.effort_value import EffortValueBoard
from vvmetrics.definitions.model import NOT_FOUND, Action, Definitions, Element
from vvmetrics.narrative.board import board_sentence
from vvmetrics.narrative.findings import level_words
from vvmetrics.narrative.region import area_sentences, chapter_sentence
from vvmetrics.narrative.unvalidated import desk_words, from_desk
from vvmetrics.narrative.words import number, share
from vvmetrics.reports.content.answers import Answers, chapter_caution
from vvmetrics.reports.content.citing import Telling, findings, phase_steps
from vvmetrics.reports.content.model import Board, Chapter, ElementPart, Finding, Unknown

NOT_SAID = "de bronnen zeggen het niet"


def chapter(answers: Answers, telling: Telling, *, number: int, action: Action) -> Chapter:
    """
    Return the chapter of an action.
    """
    region, definitions = answers.region, telling.definitions
    return Chapter(
        number=number,
        action=action.id,
        title=action.label,
        short_title=action.short_label,
        sentence=chapter_sentence(
            answers.scene, answers.summary, answers.phases, region=region, action=action.id
        ),
        caution=chapter_caution(answers, telling, action=action.id),
        phases=tuple(
            phase_steps(answers.phases.of(region, action.id), telling, place=f"hoofdstuk {number}, fase")
        ),
        board=_board(answers, definitions, action=action),
        elements=tuple(
            _element(
                answers, telling, action=action, element=element, place=f"hoofdstuk {number}, {element.label}"
            )
            for element in definitions.elements.values()
        ),
    )


def _board(answers: Answers, definitions: Definitions, *, action: Action) -> Board:
    scene, region = answers.scene, definitions.regions[answers.region]
    shown = [
        place
        for place in definitions.regions
        if {(place, action.id, element) for element in definitions.elements} & answers.desk
    ]
    board = EffortValueBoard(scene, answers.summary, action.id, SETTING_UP)
    return Board(
        layout=board.layout,
        up=definitions.elements[VALUE].question,
        right=definitions.elements[SETTING_UP].question,
        caption=(
            f"{action.short_label}: inspanning en waarde in de {number(len(definitions.regions))} regio's,"
            f" {region.label} ({region.code}) omlijnd. {scene.standing.capitalize()}."
        ),
        sentence=board_sentence(scene, answers.summary, action=action.id),
        caution=desk_words(shown, definitions),
        alt=board.words(),
    )


def _element(
    answers: Answers, telling: Telling, *, action: Action, element: Element, place: str
) -> ElementPart:
    definitions, region = telling.definitions, answers.region
    found, indicators = (
        rows[(rows["action"] == action.id) & (rows["element"] == element.id)]
        for rows in (answers.found, answers.indicators)
    )
    reading = answers.summary[region, action.id, element.id]
    sure = reading.plausibility
    return ElementPart(
        element=element.id,
        title=element.label,
        question=element.question,
        level=level_words(definitions.scales[element.scale], reading.level.value) if reading.level else "",
        plausibility=level_words(definitions.plausibility, sure.value) if sure else "",
        reason=answers.scene.why(reading),
        counted=_counted(reading),
        caution=(
            f"Berust geheel of deels op {from_desk(definitions)}."
            if (region, action.id, element.id) in answers.desk
            else ""
        ),
        differences=tuple(area_sentences(answers.scene, found, region=region)),
        findings=tuple(findings(found[found["absence"].isna()], telling, region=region, place=place)),
        unknown=tuple(_unknown(found, indicators, telling, region=region, place=place)),
    )


def _unknown(
    found: pd.DataFrame, indicators: pd.DataFrame, telling: Telling, *, region: str, place: str
) -> list[Unknown]:
    """
    Return what is not known, reason by reason: first what sources say of it, then the indicators of which
    none says more.
    """
    definitions = telling.definitions
    reasons = []
    for absence in definitions.absences.values():
        absent = found[(found["absence"] == absence.id) & found["finding"].notna()]
        said: list[Finding] = findings(absent, telling, region=region, place=place)
        silent = indicators[
            (indicators["status"] == absence.id) & ~indicators["indicator"].isin(absent["indicator"])
        ]
        labels = tuple(
            definitions.indicators[id_].label + _only_seen_by(found, definitions, id_)
            for id_ in silent["indicator"]
        )
        apart = (
            absence.id == NOT_FOUND and said
        )  # the source that is cited was found, so the reason would deny it
        if apart:
            reasons.append(Unknown(NOT_SAID, tuple(said), ()))
        if labels or (said and not apart):
            reasons.append(Unknown(telling.scene.reason(absence.id), () if apart else tuple(said), labels))
    return reasons


def _only_seen_by(found: pd.DataFrame, definitions: Definitions, indicator: str) -> str:
    """
    Return the partners, in brackets, who say that an indicator is not known, if no network says so with them.
    """
    partners = found.loc[found["indicator"] == indicator, "partner"]
    if partners.empty or partners.isna().any():
        return ""
    seen = dict.fromkeys(f"volgens {definitions.partners[partner].label}" for partner in partners)
    return f" ({', '.join(seen)})"


def _counted(reading: Known) -> str:
    if not reading.applicable:
        return "geen indicator van toepassing"
    return (
        f"{share(reading.known, reading.applicable)}"
        f" {'indicator' if reading.applicable == 1 else 'indicatoren'} bekend"
    )
