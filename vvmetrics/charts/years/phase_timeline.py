"""
The phase timeline: a lane per action or region (and per area that is told of apart), a box in each year of
which a source tells.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from textwrap import wrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from vvmetrics.answers.phases import Phases
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.marks import add_watermark, click_marks, frame_figure, hatched, note
from vvmetrics.charts.signs import NOT_SEEN, TOLD, UNKNOWN, Legend, Sign, Signs, legend_of, level_signs, some
from vvmetrics.charts.theme import level_color, palette, text_on
from vvmetrics.charts.years.columns import WIDTH, year_columns, year_notes
from vvmetrics.charts.years.lanes import Lane, lanes, steps_words

# Pixels: a box, a line of the words above it, the room under it, and the years on top.
BOX, LINE, SPACE, HEAD = 24.0, 16.0, 14.0, 24.0
# A line over the whole width holds this many letters on a telephone.
LETTERS = 58


@dataclass(frozen=True)
class PhaseTimeline:
    """
    Phases over the years (first and last): the actions of a region, or the regions of an action.

    phases are those of all years; exactly one of region and action is None.
    """

    scene: Scene
    phases: Phases
    years: tuple[int, int]
    region: str | None = None
    action: str | None = None

    @cached_property
    def lanes(self) -> list[Lane]:
        """
        The lanes from the top down, none left out.
        """
        return lanes(self.phases, self.scene.definitions, region=self.region, action=self.action)

    def figure(self) -> go.Figure:
        """
        Return the timeline, drawn.

        Between two boxes runs a dotted line: no source tells of those years. A click on a box gives
        customdata [region id, action id].
        """
        scene, found, columns = self.scene, self.lanes, year_columns(*self.years)
        dark = scene.dark
        heads = [wrap(_head(scene, lane), LETTERS) for lane in found]
        words = 4 + LINE * max(len(lines) for lines in heads)
        lane_height = words + BOX + SPACE
        height = HEAD + lane_height * len(found)
        tops = [height - HEAD - place * lane_height - words for place in range(len(found))]
        placed = [
            (lane, year, top)
            for lane, top in zip(found, tops, strict=True)
            for year in lane.phases
            if year in columns
        ]
        middles = [((columns[year][0] + columns[year][1]) / 2, top - BOX / 2) for _, year, top in placed]
        ids = [[lane.region, lane.action] for lane, _, _ in placed]
        silent = [
            (0.0, top - BOX, WIDTH, top) for lane, top in zip(found, tops, strict=True) if not lane.phases
        ]
        gaps, marks = _gaps(found, tops, columns, dark=dark), click_marks(middles, ids, size=24)
        figure = go.Figure([hatched(silent, dark=dark), gaps, marks])
        frame_figure(figure, width=WIDTH, height=height, dark=dark)
        boxes = [_box(lane, year, columns[year], top, dark=dark) for lane, year, top in placed]
        notes = [
            *year_notes(columns, top=height - 2, dark=dark),
            *(_head_note(lines, top, dark=dark) for lines, top in zip(heads, tops, strict=True)),
            *(number for _, number in boxes),
        ]
        figure.update_layout(shapes=[shape for shape, _ in boxes], annotations=notes)
        add_watermark(figure, scene.watermark, width=WIDTH, height=height, dark=dark)
        return figure

    def words(self) -> str:
        """
        Return the timeline in Dutch sentences: one per lane, year by year as far as sources tell.
        """
        definitions, way, region, years = self.scene.definitions, self.scene.way, self.region, self.years
        subject = (
            definitions.regions[region].label if region else definitions.actions[self.action or ""].label
        )
        sentences = [f"{subject}, fase per jaar van {years[0]} tot en met {years[1]}."]
        for lane in self.lanes:
            steps = [f"{year} {steps_words(phases)}" for year, phases in lane.phases.items()]
            sentences.append(
                f"{lane.label(definitions)}: {', '.join(steps) if steps else f'fase {way.no_phase()}'}."
            )
        return " ".join(sentences)

    def table(self) -> pd.DataFrame:
        """
        Return a row per phase that a source tells of, with its finding and source.
        """
        definitions, region, action = self.scene.definitions, self.region, self.action
        chosen = [
            one for one in self.phases.told if region in {None, one.region} and action in {None, one.action}
        ]
        return pd.DataFrame(
            [
                {
                    "Regio": definitions.regions[one.region].label,
                    "Gebied": (
                        definitions.regions[one.region].areas[one.area].label if one.area else "hele regio"
                    ),
                    "Verbeteractie": definitions.actions[one.action].short_label,
                    "Jaar": one.year,
                    "Fase": definitions.phase.level(one.phase).label,
                    "Bevinding": one.finding,
                    "Bron": one.title,
                    "Plaats in de bron": one.locator,
                }
                for one in chosen
            ],
            columns=[
                "Regio",
                "Gebied",
                "Verbeteractie",
                "Jaar",
                "Fase",
                "Bevinding",
                "Bron",
                "Plaats in de bron",
            ],
        )

    def legend(self) -> Legend:
        """
        Return what the numbers, boxes, lines and hatching mean.
        """
        definitions, (first, last) = self.scene.definitions, self.years
        told = [sorted(year for year in lane.phases if first <= year <= last) for lane in self.lanes]
        drawn = [
            phase
            for lane, years in zip(self.lanes, told, strict=True)
            for year in years
            for phase in lane.phases[year]
        ]
        gaps = any(later > year + 1 for years in told for year, later in pairwise([*years, last + 1]))
        silent = any(not lane.phases for lane in self.lanes)
        return legend_of(
            level_signs(definitions.phase, drawn),
            Signs(
                "Vakken",
                some(
                    (TOLD, bool(drawn)),
                    (Sign(NOT_SEEN.mark, "over die jaren vertelt geen bron"), gaps),
                    (Sign(UNKNOWN.mark, "fase niet bekend"), silent),
                ),
            ),
        )


def _head_note(lines: list[str], top: float, *, dark: bool) -> dict[str, Any]:
    color = palette(dark=dark).text
    return note(0, top + 3, "<br>".join(lines), size=12, color=color, xanchor="left", yanchor="bottom")


def _head(scene: Scene, lane: Lane) -> str:
    """
    Return the name of a lane, and in words what its newest year tells.
    """
    newest = (
        steps_words(lane.phases[max(lane.phases)]) + f" ({max(lane.phases)})"
        if lane.phases
        else f"fase {scene.way.no_phase()}"
    )
    return f"{lane.label(scene.definitions)}: {newest}"


def _box(
    lane: Lane, year: int, column: tuple[float, float], top: float, *, dark: bool
) -> tuple[dict[str, Any], dict[str, Any]]:
    """
    Return the box of a year and the number of its phase; of two sources that do not agree both numbers, on
    the colour of the lower.
    """
    phases = lane.phases[year]
    fill = level_color(phases[0], dark=dark)
    line = {"color": palette(dark=dark).muted, "width": 1}
    x0, x1 = column
    shape = {
        "type": "rect",
        "x0": x0,
        "x1": x1,
        "y0": top - BOX,
        "y1": top,
        "line": line,
        "fillcolor": fill,
        "layer": "below",
    }
    number = "–".join(phase.symbol for phase in phases)
    return shape, note((x0 + x1) / 2, top - BOX / 2, number, size=12, color=text_on(fill))


def _gaps(
    found: list[Lane], tops: list[float], columns: dict[int, tuple[float, float]], *, dark: bool
) -> go.Scatter:
    """
    Return the dotted lines between the boxes of each lane, and on to the last year: no source tells of what
    lies between.
    """
    xs: list[float | None] = []
    ys: list[float | None] = []
    for lane, top in zip(found, tops, strict=True):
        told = [year for year in lane.phases if year in columns]
        for year, following in pairwise([*told, max(columns) + 1]):
            if following > year + 1:
                end = columns[following][0] if following in columns else columns[max(columns)][1]
                xs += [columns[year][1], end, None]
                ys += [top - BOX / 2, top - BOX / 2, None]
    line = {"color": palette(dark=dark).muted, "width": 1.5, "dash": "dot"}
    return go.Scatter(x=xs, y=ys, mode="lines", line=line, hoverinfo="skip")
