"""
A regional report from the store: the content model, without any format.
"""

from datetime import date
from typing import Any

import pandas as pd

from vvmetrics.answers.known import Summary, read_summary
from vvmetrics.answers.phases import Phases, read_phases
from vvmetrics.answers.scene import Scene
from vvmetrics.answers.unvalidated import desk_places
from vvmetrics.answers.way import Way
from vvmetrics.definitions.model import Definitions
from vvmetrics.downloads.withheld import cleared
from vvmetrics.narrative.findings import used_terms
from vvmetrics.narrative.region import region_sentence
from vvmetrics.questions import metrics
from vvmetrics.reports.content.answers import Answers, summary_caution
from vvmetrics.reports.content.around import cited, indicator_lines, national_actions, ranges, source_lines
from vvmetrics.reports.content.chapters import chapter
from vvmetrics.reports.content.citing import Telling
from vvmetrics.reports.content.introduction import DRAFT, NOTHING_REAL, introduction, levels
from vvmetrics.reports.content.model import Explained, Report
from vvmetrics.store.database import Store

__all__ = ["Report", "regional_report"]


def regional_report(  # noqa: PLR0913 - the selection, all by name
    store: Store,
    *,
    region: str,
    year: int,
    own_only: bool = False,
    min_plausibility: int = 1,
    made_on: date,
    summary: Summary | None = None,
) -> Report:
    """
    Return the report of a region: what is known of it at the end of the year, in the form of the source
    report.

    The text of every observation that counts stands in it, unless it certainly is about a person. summary is
    given if it was read before. Raises QueryError for an unknown region or plausibility.
    """
    way = Way(own_only, min_plausibility, store.definitions.plausibility.highest)
    answers = _ask(store, way, region=region, year=year, summary=summary)
    definitions, place = store.definitions, store.definitions.regions[region]
    sources = _sources(store, answers)
    numbers = {row["source"]: number for number, row in enumerate(sources, start=1)}
    telling = Telling(answers.scene, numbers, {row["source"]: row["kind"] for row in sources})
    actions = enumerate(definitions.actions.values(), start=1)
    return Report(
        region=region,
        region_label=place.label,
        title=f"Veiligheid Voorop: inspanning en waarde in {place.label}",
        year=year,
        way=answers.scene.standing,
        revision=store.revision,
        made_on=made_on,
        nature=store.nature,
        watermark=store.watermark or "",
        draft=f"{NOTHING_REAL} {DRAFT}" if store.watermark else DRAFT,
        summary=region_sentence(answers.scene, answers.summary, answers.phases, region=region),
        caution=summary_caution(answers, telling),
        introduction=introduction(answers.scene, answers.found, region=place),
        chapters=tuple(chapter(answers, telling, number=number, action=action) for number, action in actions),
        national=tuple(national_actions(definitions, numbers)),
        ranges=tuple(ranges(answers)),
        indicators=tuple(indicator_lines(answers)),
        sources=tuple(source_lines(sources, definitions)),
        terms=_terms(answers.found, answers.phases, definitions),
        levels=levels(definitions),
    )


def _sources(store: Store, answers: Answers) -> list[dict[Any, Any]]:
    """
    Return the sources of what is told, and of what was expected, in the order of their numbers.
    """
    behind = metrics.cited_sources(store, region=answers.region)
    fit = cleared(behind, store.definitions, columns=("title", "publisher")).rows
    return cited(
        fit, {*answers.found["source"], *(one.source for one in answers.phases.told)}, store.definitions
    )


def _ask(store: Store, way: Way, *, region: str, year: int, summary: Summary | None) -> Answers:
    metrics.check_selection(store, region=region)
    asked: dict[str, Any] = {"year": year, "own_only": way.own_only, "min_plausibility": way.min_plausibility}
    # What is made up has no desk research, and may be very much: then the region alone is asked.
    found = metrics.observations(store, **asked, region=region if store.watermark else None)
    phases = metrics.phases(store, year=year, own_only=way.own_only, region=region)

    def fit(rows: pd.DataFrame, *columns: str) -> pd.DataFrame:
        return cleared(rows, store.definitions, columns=columns).rows

    return Answers(
        scene=Scene(store.definitions, year, way, region),
        region=region,
        summary=summary or read_summary(metrics.summary(store, **asked), store.definitions),
        national=metrics.national(store, **asked),
        phases=read_phases(fit(phases, "finding", "locator")),
        found=fit(found[found["region"] == region], "finding", "answer", "locator", "source_title"),
        indicators=fit(metrics.indicators(store, **asked, region=region), "answer"),
        desk=desk_places(found, store.definitions),
    )


def _terms(found: pd.DataFrame, phases: Phases, definitions: Definitions) -> tuple[Explained, ...]:
    """
    Return the abbreviations in what is told of the region and in what is defined.
    """
    actions = [
        f"{action.label} {action.description} {action.purpose}" for action in definitions.actions.values()
    ]
    defined = [*actions, *(indicator.label for indicator in definitions.indicators.values())]
    told = [str(text) for text in [*found["finding"], *found["answer"]]]
    told += [one.finding for one in phases.told]
    return tuple(
        Explained("", term.label, term.meaning) for term in used_terms(definitions, [*defined, *told])
    )
