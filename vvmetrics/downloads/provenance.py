"""
Where a download comes from: what it tells of, what was chosen, when, and the sources behind it.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Literal

import pandas as pd

from vvmetrics.answers.way import Way
from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.unvalidated import validated_nowhere
from vvmetrics.narrative.words import day_words, number
from vvmetrics.questions import metrics
from vvmetrics.store.database import Store

LICENCE = "CC BY 4.0"
NAMED = 4  # as many regions stand in the name of a file; with more it would be too long
SOURCE_COLUMNS = ["source", "title", "kind", "publisher", "year", "url", "note", "findings", "phases"]


@dataclass(frozen=True)
class About:
    """
    What a figure or table tells of; None or nothing means all of them.

    since is the first year, where it goes over years, and until the last, where that is not the chosen year
    of the page. tells says what stands in it: findings, phases or both; nothing where it prints definitions,
    which no choice of year or sources changes; chosen says it in words where another choice counts than the
    shared one. legend says how its picture is read, as on the page.
    """

    title: str
    action: str | None = None
    regions: tuple[str, ...] = ()
    element: str | None = None
    since: int | None = None
    until: int | None = None
    tells: tuple[Literal["findings", "phases"], ...] = ("findings",)
    legend: str = ""
    chosen: str = ""


@dataclass(frozen=True)
class Provenance:
    """
    What a download says of itself: what it tells of, its text alternative, what was chosen, the day, and the
    revision of the store.
    """

    about: About
    text: str
    year: int
    way: Way
    region: str | None  # the region that was chosen, and is marked where all are shown
    day: date
    revision: int
    watermark: str | None

    @property
    def last(self) -> int:
        """
        The last year that it tells of.
        """
        return self.about.until or self.year

    def scope(self, definitions: Definitions) -> str:
        """
        Return what it tells of in words: "Acuut, alle drie regio's, stand 2021".
        """
        about = self.about
        actions = (
            definitions.actions[about.action].short_label
            if about.action
            else f"alle {number(len(definitions.actions))} verbeteracties"
        )
        element = f" ({definitions.elements[about.element].label.lower()})" if about.element else ""
        chosen = [definitions.regions[region].label for region in about.regions]
        regions = ", ".join(chosen) or f"alle {number(len(definitions.regions))} regio's"
        years = f", {about.since} tot en met {self.last}" if about.since else ""
        words = f"{actions}{element}, {regions}{years}, {self.way.standing(self.last)}"
        return words[0].upper() + words[1:]

    def file_name(self, *, page: str, name: str) -> str:
        """
        Return the name of a download without its ending: the page, what it is, what was chosen, and the day.

        As "veiligheid-voorop-dekking-acuut-limburg-2025-2026-11-24", with nothing said twice.
        """
        about, way = self.about, self.way
        regions = about.regions or ((self.region,) if self.region else ())
        chosen = [
            about.action,
            about.element,
            *(regions if len(regions) <= NAMED else ()),
            f"{about.since}-{self.last}" if about.since else str(self.last),
            "eigen" if way.own_only else None,
            f"plausibiliteit-{way.min_plausibility}" if way.min_plausibility > 1 else None,
        ]
        place = "" if name.startswith(_slug(page)) else _slug(page)
        said = "veiligheid-voorop-"
        for part in filter(
            None, [place, name, *(chosen if about.tells else ()), "voorbeeld" if self.watermark else None]
        ):
            said += "" if f"-{part}-" in said else f"{part}-"
        return f"{said}{self.day:%Y-%m-%d}"

    def caption(self, definitions: Definitions) -> list[str]:
        """
        Return the lines that go with a picture wherever it is taken.
        """
        marked = self.region and not self.about.regions
        cautious = self.watermark is None and not self.way.own_only and bool(self.about.tells)
        caution = validated_nowhere(definitions) if cautious else ""
        parts = [
            "Bron: dashboard Veiligheid Voorop",
            f"revisie {self.revision}",
            day_words(self.day),
            LICENCE,
        ]
        own = f"; gekozen regio: {definitions.regions[self.region].label}" if marked and self.region else ""
        return [
            *([f"{self.watermark}. Zegt niets over een regio."] if self.watermark else []),
            f"{self.scope(definitions)}{own}.",
            *filter(None, (line.replace("**", "").strip() for line in self.about.legend.split("\n"))),
            f"{', '.join(parts)}. {caution}".strip(),
        ]


def sources_behind(store: Store, about: About, *, year: int, way: Way) -> pd.DataFrame:
    """
    Return the sources of what a figure or table tells, the networks' own first and then from old to new.

    year is the chosen year of the page; what ends in an earlier one has the sources of that. Columns: source,
    title, kind, publisher, year, url, note; findings (observations that count in the selection, with a reason
    of absence too) and phases (told in it), both numbers from 0. Raises QueryError for an unknown action,
    element or region.
    """
    metrics.check_selection(store, action=about.action, element=about.element)
    last = about.until or year
    counted = {
        "findings": _findings(store, about, year=last, way=way),
        "phases": _phases(store, about, year=last, way=way),
    }
    sources = store.query("export/sources").rename(columns={"id": "source", "label": "title"})
    for name, cited in counted.items():
        sources[name] = sources["source"].map(cited.value_counts()).fillna(0)
    sources = metrics.whole_numbers(sources[(sources["findings"] + sources["phases"]) > 0])
    sources["own"] = sources["kind"].map(
        {kind.id: kind.own for kind in store.definitions.source_kinds.values()}
    )
    return sources.sort_values(["own", "year", "source"], ascending=[False, True, True])[
        SOURCE_COLUMNS
    ].reset_index(drop=True)


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")


def _findings(store: Store, about: About, *, year: int, way: Way) -> pd.Series:
    """
    Return the source of each observation behind it, over all its years.
    """
    if "findings" not in about.tells:
        return pd.Series(dtype="str")
    first = about.since or year
    years = {first, *(between for between in store.years if first < between < year), year}
    asked = partial(metrics.observations, store, own_only=way.own_only, min_plausibility=way.min_plausibility)
    found: list[pd.DataFrame] = [
        asked(year=one, action=about.action, element=about.element) for one in sorted(years)
    ]
    return _of_regions(pd.concat(found).drop_duplicates("id"), about)


def _phases(store: Store, about: About, *, year: int, way: Way) -> pd.Series:
    """
    Return the source of each phase behind it: the newest, and where it goes over years, those that it began
    with and all that followed.
    """
    if "phases" not in about.tells:
        return pd.Series(dtype="str")
    chosen: dict[str, Any] = {"own_only": way.own_only, "action": about.action}
    told = metrics.phases(store, year=about.since or year, **chosen)
    if about.since is not None:
        history = metrics.phase_history(store, year=year, **chosen)
        told = pd.concat([told, history[history["year"] > about.since]])
    return _of_regions(told, about)


def _of_regions(rows: pd.DataFrame, about: About) -> pd.Series:
    return rows[rows["region"].isin(about.regions)]["source"] if about.regions else rows["source"]
