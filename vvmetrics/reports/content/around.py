"""
What stands around the chapters: the national context, the range of the ten, the overview of indicators, and
the sources.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from vvmetrics.answers.known import KNOWN, Known
from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Level
from vvmetrics.narrative.findings import NO_YEAR, NOT_VALIDATED, level_words, one_line
from vvmetrics.narrative.unvalidated import desk_words
from vvmetrics.reports.content.answers import Answers
from vvmetrics.reports.content.model import IndicatorLine, NationalAction, Range, SourceLine, Step


def national_actions(definitions: Definitions, numbers: Mapping[str, int]) -> list[NationalAction]:
    """
    Return what each action is meant for, and what was expected of it; numbers are those of the sources.
    """
    actions = []
    for number, action in enumerate(definitions.actions.values(), start=1):
        expected = [one for one in definitions.expectations.values() if one.action == action.id]
        places = dict.fromkeys(f"[{numbers[one.source]}] {one.locator}" for one in expected)
        actions.append(
            NationalAction(
                number=number,
                title=action.label,
                purpose=action.purpose,
                occasion=action.occasion or "",
                form=action.form or "",
                expected=tuple(one.label for one in expected),
                source=", ".join(places),
            )
        )
    return actions


def ranges(answers: Answers) -> list[Range]:
    """
    Return the level of the region and how the ten are spread, for each action and element.
    """
    definitions = answers.scene.definitions
    found = {(row["action"], row["element"]): row for row in answers.national.to_dict("records")}
    return [
        _range(found[action, element], answers, definitions, action=action, element=element)
        for action in definitions.actions
        for element in definitions.elements
    ]


def indicator_lines(answers: Answers) -> list[IndicatorLine]:
    """
    Return a line per indicator, in the order of the report.
    """
    definitions = answers.scene.definitions
    told = answers.found[answers.found["absence"].isna()]
    desk = set(told.loc[told["source_kind"].isin(definitions.unvalidated), "indicator"])
    lines = []
    for row in answers.indicators.to_dict("records"):
        known = row["status"] == KNOWN
        sure = (
            definitions.plausibility.level(int(row["plausibility"]))
            if known and not pd.isna(row["plausibility"])
            else None
        )
        lines.append(
            IndicatorLine(
                action=row["action"],
                element=row["element"],
                label=definitions.indicators[row["indicator"]].label,
                level=(
                    ""
                    if pd.isna(row["score"])
                    else level_words(definitions.scales[row["scale"]], int(row["score"]))
                ),
                answer=one_line(row["answer"]),
                reason="" if known else answers.scene.reason(row["status"]),
                symbol=sure.symbol if sure else "",
                plausibility=sure.label if sure else "",
                caution=NOT_VALIDATED if row["indicator"] in desk else "",
            )
        )
    return lines


def cited(sources: pd.DataFrame, used: Iterable[str], definitions: Definitions) -> list[dict[Any, Any]]:
    """
    Return the sources of the list at the end, numbered by their place: those that are used, then those of
    what was expected.
    """
    wanted = set(used)
    rows = sources[sources["source"].isin(wanted)].to_dict("records")
    expected = dict.fromkeys(
        one.source for one in definitions.expectations.values() if one.source not in wanted
    )
    return [
        *rows,
        *(
            {"source": id_, "title": definitions.sources[id_].label, **definitions.sources[id_].model_dump()}
            for id_ in expected
        ),
    ]


def source_lines(rows: Iterable[dict[Any, Any]], definitions: Definitions) -> list[SourceLine]:
    """
    Return sources in words, numbered from 1.
    """
    lines = []
    for number, row in enumerate(rows, start=1):
        kind = definitions.source_kinds[row["kind"]]
        lines.append(
            SourceLine(
                number=number,
                title=one_line(row["title"]),
                kind=kind.label,
                own=kind.own,
                meaning=kind.meaning,
                publisher=one_line(row["publisher"]),
                year=one_line(row["year"]) or NO_YEAR,
                address=one_line(row["url"]),
                caution="" if kind.validated else NOT_VALIDATED,
            )
        )
    return lines


def _range(
    row: dict[Any, Any], answers: Answers, definitions: Definitions, *, action: str, element: str
) -> Range:
    scale = definitions.scales[definitions.elements[element].scale]
    own: Known = answers.summary[answers.region, action, element]
    here = (answers.region, action, element)
    others = [
        region for region, *place in answers.desk if region != answers.region and place == [action, element]
    ]
    return Range(
        action=definitions.actions[action].short_label,
        element=definitions.elements[element].label,
        own=_short(own.level),
        plausibility=(
            level_words(definitions.plausibility, own.plausibility.value) if own.plausibility else ""
        ),
        reason=answers.scene.why(own),
        caution=NOT_VALIDATED if here in answers.desk else "",
        lowest=_short(scale.told(row["lowest"])),
        median=_short(scale.told(row["median"])),
        highest=_short(scale.told(row["highest"])),
        known=int(row["known"]),
        regions=int(row["regions"]),
        steps=tuple(
            Step(level.short_label, int(row[_column(level)]), own.level == level) for level in scale.levels
        ),
        others_caution=desk_words(others, definitions),
    )


def _short(level: Level | None) -> str:
    return f"{level.symbol} {level.short_label}" if level else ""


def _column(level: Level) -> str:
    """
    Return the column of metrics.national with the number of regions on a level.
    """
    return f"level_{level.value}".replace("-", "minus_")
