"""
A region in the range of all: a strip per element of one action, with the levels in order and a mark per
region where it stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from textwrap import wrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from vvmetrics.answers.known import Known, Summary
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.board.words import level_or_why, reading_words, step_words
from vvmetrics.charts.marks import Box, add_watermark, frame_figure, hatched, note
from vvmetrics.charts.signs import (
    OTHER_REGION,
    OWN,
    THIS_REGION,
    UNKNOWN,
    Legend,
    Sign,
    Signs,
    legend_of,
    level_signs,
    pips,
)
from vvmetrics.charts.theme import level_color, palette, text_on
from vvmetrics.definitions.scales import Level
from vvmetrics.narrative.words import listed

WIDTH = 600.0
STRIP, CELL, HEAD = 104.0, 34.0, 24.0
GAP = 12.0  # beside what is not known, which is no level
MARKS_PER_ROW, MARGIN = 5, 6.0
# A line under a cell holds this many letters on a telephone.
LETTERS = 11


@dataclass(frozen=True)
class RegionStrips:
    """
    A region in the range of all, for one action.
    """

    scene: Scene
    summary: Summary
    action: str
    region: str

    def figure(self) -> go.Figure:
        """
        Return the strips, drawn: what is not known apart, then the levels; the region as a diamond, the
        others as dots.

        Each region has a place of its own that is the same in every cell: none hides another, and a place in
        a cell is no rank. A click on a mark gives customdata [region id, action id].
        """
        scene, summary, action, region = self.scene, self.summary, self.action, self.region
        definitions, dark = scene.definitions, scene.dark
        height = STRIP * len(definitions.elements)
        strips = {
            element.id: _cells(definitions.scales[element.scale].levels, height - place * STRIP - HEAD)
            for place, element in enumerate(definitions.elements.values())
        }
        figure = go.Figure([hatched([cells[None] for cells in strips.values()], dark=dark)])
        shapes: list[dict[str, Any]] = []
        notes: list[dict[str, Any]] = []
        for element, cells in strips.items():
            own = summary[region, action, element]
            shapes += _boxes(cells, own.level, dark=dark)
            notes += _words(scene, cells, own, element=element, region=region)
        figure.add_trace(_marks(scene, summary, strips, action=action, region=region))
        frame_figure(figure, width=WIDTH, height=height, dark=dark)
        figure.update_layout(shapes=shapes, annotations=notes)
        add_watermark(figure, scene.watermark, width=WIDTH, height=height, dark=dark)
        return figure

    def words(self) -> str:
        """
        Return the strips in Dutch sentences: per element where the region stands, and at which level which
        others, from low to high.
        """
        scene, summary, action, region = self.scene, self.summary, self.action, self.region
        definitions = scene.definitions
        own = definitions.regions[region]
        first = f"{own.label} in het bereik van alle regio's, {definitions.actions[action].label}"
        sentences = [f"{first}, {scene.standing}."]
        for element in definitions.elements.values():
            labels = [*(level.label for level in definitions.scales[element.scale].levels), UNKNOWN.word]
            others: dict[str, list[str]] = {label: [] for label in labels}
            for other in definitions.regions.values():
                level = summary[other.id, action, element.id].level
                if other.id != region:
                    others[level.label if level else UNKNOWN.word].append(other.label)
            range_ = "; ".join(f"{label}: {listed(there)}" for label, there in others.items() if there)
            stands = reading_words(scene, element.id, summary[own.id, action, element.id])
            sentences.append(f"{own.label}: {stands}. De andere: {range_}.")
        return " ".join(sentences)

    def table(self) -> pd.DataFrame:
        """
        Return a row per region in fixed order, with Regio, Gekozen, and per element
        level and plausibility.
        """
        scene, summary, action, region = self.scene, self.summary, self.action, self.region
        definitions = scene.definitions
        table = []
        for place in definitions.regions.values():
            row = {"Regio": place.label, "Gekozen": "ja" if place.id == region else "nee"}
            for element in definitions.elements.values():
                reading = summary[place.id, action, element.id]
                row[element.name.capitalize()] = level_or_why(scene, reading)
                row[f"Plausibiliteit {element.name}"] = step_words(reading.plausibility)
            table.append(row)
        return pd.DataFrame(table)

    def legend(self) -> Legend:
        """
        Return what the marks, the pips, the hatching and the frame mean.
        """
        return strips_legend([self])


def strips_legend(strips: Sequence[RegionStrips]) -> Legend:
    """
    Return what is on the strips of a region, as one legend.
    """
    definitions = strips[0].scene.definitions
    own = [one.summary[one.region, one.action, element] for one in strips for element in definitions.elements]
    return legend_of(
        Signs("Bereik", (THIS_REGION, OTHER_REGION), "Elk op een vaste plek in het vak, zonder rangorde."),
        level_signs(definitions.plausibility, [known.plausibility for known in own if known.level]),
        Signs("Vakken", (UNKNOWN, Sign(OWN.mark, "hier staat deze regio"))),
    )


def _cells(levels: tuple[Level, ...], top: float) -> dict[int | None, Box]:
    """
    Return the cell of each level of a scale, and before them, apart, that of what is not known.
    """
    wide = (WIDTH - GAP) / (len(levels) + 1)
    starts = {None: 0.0} | {level.value: GAP + (place + 1) * wide for place, level in enumerate(levels)}
    return {value: (start, top - CELL, start + wide, top) for value, start in starts.items()}


def _boxes(cells: dict[int | None, Box], own: Level | None, *, dark: bool) -> list[dict[str, Any]]:
    """
    Return the boxes of a strip; that of the region comes last, so that its frame lies over its neighbours.
    """
    colors = palette(dark=dark)
    here = own.value if own else None
    boxes = []
    for value, (x0, y0, x1, y1) in sorted(cells.items(), key=lambda cell: cell[0] == here):
        line: dict[str, Any] = {
            "color": colors.cell_line,
            "width": 1,
            "dash": "dot" if value is None else "solid",
        }
        if value == here:
            line |= {"color": colors.accent, "width": 3}
        fill = level_color(own, dark=dark) if own and value == here else colors.cell
        place = {"type": "rect", "x0": x0, "y0": y0, "x1": x1, "y1": y1, "line": line, "layer": "below"}
        boxes.append(place if value is None else {**place, "fillcolor": fill})
    return boxes


def _words(
    scene: Scene, cells: dict[int | None, Box], own: Known, *, element: str, region: str
) -> list[dict[str, Any]]:
    """
    Return what the strip is about and where the region stands, above it, and the names of the levels, under
    it.
    """
    definitions, colors = scene.definitions, palette(dark=scene.dark)
    about = definitions.elements[element]
    short = {level.value: level.short_label for level in definitions.scales[about.scale].levels}
    stands = f"{own.level.short_label} {pips(own.plausibility)}" if own.level else scene.why_briefly(own)
    head = f"<b>{about.name.capitalize()}</b> · {definitions.regions[region].code}: {stands}"
    words = [note(0, cells[None][3] + 4, head, size=13, color=colors.text, xanchor="left", yanchor="bottom")]
    for value, (x0, y0, x1, _) in cells.items():
        lines = "<i>niet<br>bekend</i>" if value is None else "<br>".join(wrap(short[value], LETTERS))
        words.append(note((x0 + x1) / 2, y0 - 2, lines, size=11, color=colors.text, yanchor="top"))
    return words


def _marks(
    scene: Scene, summary: Summary, strips: dict[str, dict[int | None, Box]], *, action: str, region: str
) -> go.Scatter:
    """
    Return a mark per element and region, as one trace that takes a click; the name of a region shows on
    pointing at it.
    """
    definitions, dark = scene.definitions, scene.dark
    colors = palette(dark=dark)
    points: list[tuple[float, float, str]] = []
    for (element, cells), (place, other) in product(strips.items(), enumerate(definitions.regions)):
        level, own = summary[other, action, element].level, summary[region, action, element].level
        filled = level is not None and own is not None and level.value == own.value
        color = text_on(level_color(level, dark=dark)) if level and filled else colors.muted
        points.append(
            (*_place(cells[level.value if level else None], place, len(definitions.regions)), color)
        )
    chosen = [other == region for _, other in product(strips, definitions.regions)]
    still = {"marker": {"opacity": 1}}
    return go.Scatter(
        x=[point[0] for point in points],
        y=[point[1] for point in points],
        mode="markers",
        marker={
            "symbol": ["diamond" if own else "circle" for own in chosen],
            "size": [9 if own else 6 for own in chosen],
            "color": [point[2] for point in points],
            "opacity": 1,
        },
        customdata=[[other, action] for _, other in product(strips, definitions.regions)],
        text=[definitions.regions[other].label for _, other in product(strips, definitions.regions)],
        hovertemplate="%{text}<extra></extra>",
        selected=still,
        unselected=still,
    )


def _place(box: Box, place: int, count: int) -> tuple[float, float]:
    """
    Return the place of a region in a cell: the same in every cell, so that none hides another.
    """
    x0, y0, x1, y1 = box
    rows = -(-count // MARKS_PER_ROW)
    row, column = divmod(place, MARKS_PER_ROW)
    wide = (x1 - x0 - 2 * MARGIN) / MARKS_PER_ROW
    return x0 + MARGIN + (column + 0.5) * wide, y1 - (row + 0.5) * (y1 - y0) / rows
