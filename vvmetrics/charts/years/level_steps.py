"""
Levels over the years as steps: the elements of an action in one region, or one element in all regions as
small steps.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from vvmetrics.answers.scene import Scene
from vvmetrics.charts.marks import add_watermark, frame_figure, hatched, note
from vvmetrics.charts.signs import (
    NOT_SEEN,
    OPEN,
    UNKNOWN,
    Legend,
    Sign,
    Signs,
    fill_color,
    fill_of,
    fill_signs,
    legend_of,
    level_signs,
    some,
)
from vvmetrics.charts.theme import palette
from vvmetrics.charts.years.columns import WIDTH, year_columns, year_notes
from vvmetrics.charts.years.moments import Moment, Stretch, moment_words, moments
from vvmetrics.definitions.model import NOT_FOUND
from vvmetrics.definitions.scales import Level

LEFT = 240.0  # room for the names of the levels
# Pixels: the step from one level to the next, large and small; the words over a panel; the room under it; the
# years on top.
STEP, SMALL_STEP, WORDS, SPACE, HEAD = 27.0, 11.0, 22.0, 16.0, 22.0
OTHERWISE = (
    "een ander niveau kan ook komen doordat een ander oordeelde of over meer indicatoren iets bekend werd; de"
    " zinnen op de pagina Ontwikkeling houden dat uit elkaar."
)
Line = list[float | None]


@dataclass(frozen=True)
class _Panel:
    """
    The steps of a region and element, with the heights of the levels.
    """

    head: str
    top: float
    heights: dict[int, float]
    levels: tuple[Level, ...]
    found: dict[int, Moment]
    ids: tuple[str, str]


@dataclass(frozen=True)
class LevelSteps:
    """
    Levels of an action over the years (first and last): all elements of a region, or one element of all.

    rows is the answer to metrics.history; region None is for all regions, element None for all elements, or
    for the first one of all regions.
    """

    scene: Scene
    rows: pd.DataFrame
    action: str
    years: tuple[int, int]
    region: str | None = None
    element: str | None = None

    @cached_property
    def moments(self) -> dict[Stretch, dict[int, Moment]]:
        """
        What was known by (region, element) and calendar year.

        A year in which nothing ends has the level of the year before it, and was not observed.
        """
        return moments(self.rows, self.scene.definitions, action=self.action, years=self.years)

    @property
    def places(self) -> list[Stretch]:
        """
        What is drawn: the elements of a region, or all regions for one element.
        """
        definitions, element = self.scene.definitions, self.element
        if self.region:
            return [(self.region, id_) for id_ in definitions.elements if element in {None, id_}]
        return [(id_, element or next(iter(definitions.elements))) for id_ in definitions.regions]

    def figure(self) -> go.Figure:
        """
        Return the steps, drawn: a panel per element of a region, or per region for one element.

        Marks stand in observed years only, and a line between years that were not both observed is dotted. A
        click on a mark gives customdata [region id, action id].
        """
        years, dark = self.years, self.scene.dark
        panels, height = _panels(self)
        columns = {year: (x0 + x1) / 2 for year, (x0, x1) in year_columns(*years, left=LEFT).items()}
        figure = go.Figure(
            [
                hatched(_unknown(panels, year_columns(*years, left=LEFT)), dark=dark),
                _levels(panels, dark=dark),
                _line(panels, columns, observed=False, dark=dark),
                _line(panels, columns, observed=True, dark=dark),
                _marks(panels, columns, dark=dark),
            ]
        )
        frame_figure(figure, width=WIDTH, height=height, dark=dark)
        notes = year_notes(year_columns(*years, left=LEFT), top=height - 2, dark=dark)
        for panel in panels:
            notes += _words(panel, dark=dark)
        figure.update_layout(annotations=notes)
        add_watermark(figure, self.scene.watermark, width=WIDTH, height=height, dark=dark)
        return figure

    def words(self) -> str:
        """
        Return the steps in Dutch sentences: one per region and element that is drawn, with each year in which
        it was observed.
        """
        years, action = self.years, self.scene.definitions.actions[self.action]
        sentences = [f"{action.label}, niveaus van {years[0]} tot en met {years[1]}."]
        for place in self.places:
            steps = [
                f"{year} {_said(one)}"
                for year, one in self.moments[place].items()
                if one.observed and one.level
            ]
            sentences.append(f"{self._label(place)}: {', '.join(steps) if steps else 'niet bekend'}.")
        return " ".join(sentences)

    def table(self) -> pd.DataFrame:
        """
        Return a row per place and year of the rows: Regio, Element, Jaar, Niveau,
        Plausibiliteit, Waargenomen.
        """
        definitions = self.scene.definitions
        counted = sorted({int(year) for year in self.rows["year"]})
        records = []
        for place in self.places:
            for year in counted:
                one = self.moments[place][year]
                records.append(
                    {
                        "Regio": definitions.regions[place[0]].label,
                        "Element": definitions.elements[place[1]].label,
                        "Jaar": year,
                        "Niveau": one.level.label if one.level else "niet bekend",
                        "Plausibiliteit": (
                            one.plausibility.step if one.level and one.plausibility else "niet bekend"
                        ),
                        "Waargenomen": "in dit jaar" if one.observed else "eerder" if one.level else "niet",
                    }
                )
        return pd.DataFrame(
            records, columns=["Regio", "Element", "Jaar", "Niveau", "Plausibiliteit", "Waargenomen"]
        )

    def legend(self) -> Legend:
        """
        Return what the marks, lines and hatching mean; with a filter, that what is not known may be what it
        hides.
        """
        scene, definitions = self.scene, self.scene.definitions
        found = [self.moments[place] for place in self.places]
        told = [list(years.values()) for years in found]
        seen = [one for years in told for one in years if one.observed and one.level]
        marks = fill_signs(definitions, {fill_of(one.plausibility) for one in seen}, dotted=OPEN)
        last = [years[-1].plausibility for years in told if years[-1].level]
        again = any(
            before.level and after.level and not (before.observed and after.observed)
            for years in told
            for before, after in pairwise(years)
        )
        hidden = f", ook waar geldt: {scene.reason(NOT_FOUND)}" if scene.way.narrowed else ""
        unknown = Sign(UNKNOWN.mark, f"{UNKNOWN.word}{hidden}")
        return legend_of(
            Signs(f"In dat jaar waargenomen; {marks.about.lower()}", marks.signs),
            level_signs(definitions.plausibility, last),
            Signs(
                "Verder",
                some(
                    (Sign(NOT_SEEN.mark, "het laatst bekende niveau, niet opnieuw waargenomen"), again),
                    (unknown, any(not one.level for years in told for one in years)),
                ),
            ),
            Signs("Let op", (), OTHERWISE),
        )

    def _label(self, place: Stretch) -> str:
        region, element = place
        definitions = self.scene.definitions
        return f"{definitions.regions[region].label}, {definitions.elements[element].name}"


def _panels(steps: LevelSteps) -> tuple[list[_Panel], float]:
    """
    Return the panels from the top down and the height of all.
    """
    definitions, places, region = steps.scene.definitions, steps.places, steps.region
    step = STEP if region else SMALL_STEP
    scales = [definitions.scales[definitions.elements[place[1]].scale].levels for place in places]
    height = top = HEAD + sum(WORDS + step * len(levels) + SPACE for levels in scales)
    top -= HEAD
    panels = []
    for place, levels in zip(places, scales, strict=True):
        heights = {
            level.value: top - WORDS - step * (len(levels) - number - 0.5)
            for number, level in enumerate(levels)
        }
        name = (
            definitions.elements[place[1]].name.capitalize()
            if region
            else definitions.regions[place[0]].label
        )
        head = f"<b>{name}</b> · {moment_words(steps.moments[place])}"
        panels.append(_Panel(head, top, heights, levels, steps.moments[place], (place[0], steps.action)))
        top -= WORDS + step * len(levels) + SPACE
    return panels, height


def _words(panel: _Panel, *, dark: bool) -> list[dict[str, Any]]:
    """
    Return what a panel is about and where it stands now; the names of the levels, where they are small only
    the lowest and the highest.
    """
    colors = palette(dark=dark)
    words = [note(0, panel.top - 2, panel.head, size=13, color=colors.text, xanchor="left", yanchor="top")]
    heights = list(panel.heights.values())
    small = heights[1] - heights[0] < STEP
    named = (panel.levels[0], panel.levels[-1]) if small else panel.levels
    return words + [
        note(0, panel.heights[level.value], level.short_label, size=11, color=colors.muted, xanchor="left")
        for level in named
    ]


def _unknown(
    panels: list[_Panel], columns: dict[int, tuple[float, float]]
) -> list[tuple[float, float, float, float]]:
    """
    Return the years of each panel in which no level is known, as boxes.
    """
    return [
        (columns[year][0], min(panel.heights.values()), columns[year][1], max(panel.heights.values()))
        for panel in panels
        for year, one in panel.found.items()
        if not one.level
    ]


def _levels(panels: list[_Panel], *, dark: bool) -> go.Scatter:
    """
    Return the thin lines on which the levels stand.
    """
    xs: Line = []
    ys: Line = []
    for panel in panels:
        for height in panel.heights.values():
            xs += [LEFT, WIDTH, None]
            ys += [height, height, None]
    return go.Scatter(
        x=xs, y=ys, mode="lines", line={"color": palette(dark=dark).cell_line, "width": 1}, hoverinfo="skip"
    )


def _line(panels: list[_Panel], columns: dict[int, float], *, observed: bool, dark: bool) -> go.Scatter:
    """
    Return the steps: along the level up to a year and then to its level; those between two observed years, or
    the others.
    """
    xs: Line = []
    ys: Line = []
    for panel in panels:
        years = list(panel.found)
        for year, following in pairwise(years):
            here, there = panel.found[year], panel.found[following]
            if here.level and there.level and (here.observed and there.observed) == observed:
                start, end = panel.heights[here.level.value], panel.heights[there.level.value]
                xs += [columns[year], columns[following], columns[following], None]
                ys += [start, start, end, None]
    line = {"color": palette(dark=dark).chip, "width": 2, "dash": "solid" if observed else "dot"}
    return go.Scatter(x=xs, y=ys, mode="lines", line=line, hoverinfo="skip")


def _marks(panels: list[_Panel], columns: dict[int, float], *, dark: bool) -> go.Scatter:
    """
    Return a mark per observed year, as one trace that takes a click; its fill and form say how plausible.
    """
    colors = palette(dark=dark)
    seen = [
        (panel, year, one)
        for panel in panels
        for year, one in panel.found.items()
        if one.observed and one.level
    ]
    fills = [fill_of(one.plausibility) for _, _, one in seen]
    still = {"marker": {"opacity": 1}}
    return go.Scatter(
        x=[columns[year] for _, year, _ in seen],
        y=[panel.heights[one.level.value] for panel, _, one in seen if one.level],
        mode="markers",
        marker={
            "symbol": ["circle" if fill == "dotted" else "square" for fill in fills],
            "size": 12,
            "color": [fill_color(fill, colors) for fill in fills],
            "line": {"color": colors.chip, "width": 2},
            "opacity": 1,
        },
        customdata=[list(panel.ids) for panel, _, _ in seen],
        hoverinfo="none",
        selected=still,
        unselected=still,
    )


def _said(one: Moment) -> str:
    sure = f", plausibiliteit {one.plausibility.step}" if one.plausibility else ""
    return f"{one.level.label}{sure}" if one.level else "niet bekend"
