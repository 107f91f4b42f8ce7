"""
The indicator grid: the indicators of an action by region, each a box with its level and how sure, or the sign
of its reason.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from textwrap import wrap
from typing import Any, TypeAlias

import pandas as pd
import plotly.graph_objects as go

from vvmetrics.answers.known import Indicators, Known, Spot
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.marks import Box, add_watermark, click_marks, frame_figure, hatched, note
from vvmetrics.charts.signs import (
    ANSWER,
    DIFFERS,
    OWN,
    UNKNOWN,
    Legend,
    Signs,
    absence_signs,
    legend_of,
    level_signs,
    region_signs,
    some,
)
from vvmetrics.charts.theme import Palette, level_color, palette, text_on
from vvmetrics.definitions.model import NOT_FOUND, Definitions
from vvmetrics.definitions.scales import Level

WIDTH = 1000.0
GAP = 5.0
# Pixels: a box, a line of its indicator's label, the room under it, and the heading of an element with the
# codes of the regions.
BOX, LINE, SPACE, HEAD = 38.0, 17.0, 9.0, 52.0
# A line over the whole width holds this many letters on a telephone.
LETTERS = 48
Boxes: TypeAlias = dict[Spot, Box]


@dataclass(frozen=True)
class _Layout:
    """
    Boxes by region and indicator; lines of words with their top; the top of the codes of each element;
    height.
    """

    boxes: Boxes
    words: list[tuple[str, float, bool]]
    tops: list[float]
    height: float


@dataclass(frozen=True)
class IndicatorGrid:
    """
    The indicators of an action, or of one element of it, by region; without an answer, no source was found.

    indicator is the one that is chosen, if any. differing: how the picture differs between those who look, by
    spot (narrative.views.differing_words).
    """

    scene: Scene
    known: Indicators
    action: str
    element: str | None = None
    indicator: str | None = None
    differing: Mapping[Spot, str] = field(default_factory=dict)

    @cached_property
    def shown(self) -> dict[Spot, Known]:
        """
        What each box shows, indicator by indicator and in these region by region.
        """
        definitions = self.scene.definitions
        return {
            (region, one.id): self.known.get((region, one.id), Known(reason=NOT_FOUND))
            for one in definitions.indicators.values()
            if one.action == self.action and self.element in {None, one.element}
            for region in definitions.regions
        }

    @cached_property
    def layout(self) -> _Layout:
        """
        Where everything stands.
        """
        return _layout(self.shown, self.scene.definitions)

    def figure(self) -> go.Figure:
        """
        Return the grid, drawn. A click gives customdata [region, action, indicator id].

        A frame stands around what is chosen: the boxes of a region, of an indicator, or the one of both.
        """
        layout, dark = self.layout, self.scene.dark
        colors = palette(dark=dark)
        middles = [((x0 + x1) / 2, (y0 + y1) / 2) for x0, y0, x1, y1 in layout.boxes.values()]
        ids = [[region, self.action, indicator] for region, indicator in layout.boxes]
        unknown = [layout.boxes[spot] for spot, known in self.shown.items() if known.reason]
        figure = go.Figure(
            [
                hatched(unknown, dark=dark),
                *_filled(self.shown, layout.boxes, colors, dark=dark),
                *self._written(colors),
                click_marks(middles, ids, size=34),
            ]
        )
        frame_figure(figure, width=WIDTH, height=layout.height, dark=dark)
        notes = [
            note(0, top, text, size=15 if head else 13, color=colors.text, xanchor="left", yanchor="top")
            for text, top, head in layout.words
        ]
        notes += _codes(self.scene.definitions, layout, colors, self.scene.region)
        # A box is wider than its mark on a wide screen: a click takes the nearest.
        frames = _frames(layout, colors, self.scene.region, self.indicator)
        figure.update_layout(shapes=frames, annotations=notes, hoverdistance=60)
        add_watermark(figure, self.scene.watermark, width=WIDTH, height=layout.height, dark=dark)
        return figure

    def words(self) -> str:
        """
        Return the grid in Dutch sentences: one per region, with each known indicator.

        Such as "Limburg (LIM): 1 van 21 bekend. Sneller bij elkaar: duidelijke verandering, plausibiliteit 3
        van 4."
        """
        definitions = self.scene.definitions
        part = f", {definitions.elements[self.element].label.lower()}" if self.element else ""
        name = definitions.actions[self.action].label
        sentences = [f"{name}{part}: indicatoren per regio, {self.scene.standing}."]
        for region in definitions.regions.values():
            here = [spot for spot in self.shown if spot[0] == region.id]
            known = [
                f"{definitions.indicators[spot[1]].label}: {self._said(spot)}"
                for spot in here
                if not self.shown[spot].reason
            ]
            head = f"{region.label} ({region.code}): {len(known) or 'niets'} van {len(here)} bekend"
            sentences.append(f"{head}. {'; '.join(known)}." if known else f"{head}.")
        return " ".join(sentences)

    def table(self) -> pd.DataFrame:
        """
        Return a row per indicator with Element, Indicator and a column per region, in words.
        """
        definitions = self.scene.definitions
        regions = definitions.regions.values()
        indicators = [definitions.indicators[id_] for id_ in dict.fromkeys(id_ for _, id_ in self.shown)]
        rows = [
            {"Element": definitions.elements[one.element].label, "Indicator": one.label}
            | {region.label: self._said((region.id, one.id)) for region in regions}
            for one in indicators
        ]
        return pd.DataFrame(rows, columns=["Element", "Indicator", *(region.label for region in regions)])

    def legend(self) -> Legend:
        """
        Return what the symbols, pips, signs and frames in the grid mean.
        """
        definitions, shown = self.scene.definitions, self.shown.values()
        scales = dict.fromkeys(definitions.indicators[indicator].scale for _, indicator in self.shown)
        levels = {id_: self._levels(id_) for id_ in scales}
        reasons = {one.reason for one in shown}
        seen = (
            (UNKNOWN, any(reasons)),
            (ANSWER, any(not one.level and not one.reason for one in shown)),
            (DIFFERS, any(self.differing.get(spot) for spot, one in self.shown.items() if not one.reason)),
            (OWN, bool(self.scene.region or self.indicator)),
        )
        return legend_of(
            *(level_signs(definitions.scales[id_], drawn) for id_, drawn in levels.items()),
            level_signs(definitions.plausibility, [one.plausibility for one in shown if not one.reason]),
            absence_signs(self.scene, reasons),
            Signs("Vakken", some(*seen)),
            region_signs(definitions),
        )

    def _levels(self, scale: str) -> list[Level | None]:
        """
        Return the levels of a scale in the grid.
        """
        indicators = self.scene.definitions.indicators
        return [
            one.level
            for (_, id_), one in self.shown.items()
            if indicators[id_].scale == scale and not one.reason
        ]

    def _said(self, spot: Spot) -> str:
        """
        Return what a box shows in words.
        """
        known = self.shown[spot]
        if known.reason:
            return f"niet bekend: {self.scene.reason(known.reason)}"
        verdict = known.level.label if known.level else known.answer
        sure = f"plausibiliteit {known.plausibility.step}" if known.plausibility else ""
        return ", ".join(part for part in (verdict, sure, self.differing.get(spot, "")) if part)

    def _written(self, colors: Palette) -> list[go.Scatter]:
        """
        Return the words in the boxes, a trace per colour: hundreds of notes would be slow. They look the same
        whatever is selected.
        """
        by_color: dict[str, list[tuple[float, float, str]]] = {}
        for spot, known in self.shown.items():
            x0, y0, x1, y1 = self.layout.boxes[spot]
            color = colors.muted if known.reason else text_on(_fill(known, colors, dark=self.scene.dark))
            words = _box_words(known, self.scene.definitions, differs=bool(self.differing.get(spot)))
            by_color.setdefault(color, []).append(((x0 + x1) / 2, (y0 + y1) / 2, words))
        return [
            go.Scatter(
                x=[x for x, _, _ in found],
                y=[y for _, y, _ in found],
                text=[text for _, _, text in found],
                mode="text",
                textfont={"size": 11, "color": color},
                hoverinfo="skip",
                selected={"textfont": {"color": color}},
                unselected={"textfont": {"color": color}},
            )
            for color, found in by_color.items()
        ]


def _layout(shown: Mapping[Spot, Known], definitions: Definitions) -> _Layout:
    """
    Return the places from the top down: per element its heading and the codes, per indicator its label and
    below it the boxes.
    """
    indicators = [definitions.indicators[id_] for id_ in dict.fromkeys(indicator for _, indicator in shown)]
    labels = {one.id: wrap(one.label, LETTERS) for one in indicators}
    elements = list(dict.fromkeys(one.element for one in indicators))
    height = HEAD * len(elements) + sum(LINE * len(lines) + BOX + SPACE for lines in labels.values())
    boxes: Boxes = {}
    words, tops, top = [], [], height
    for element in elements:
        words.append((f"<b>{definitions.elements[element].label}</b>", top - 6, True))
        top -= HEAD
        tops.append(top + 22)
        for one in (one for one in indicators if one.element == element):
            words.append(("<br>".join(labels[one.id]), top, False))
            top -= LINE * len(labels[one.id])
            boxes |= {
                (id_, one.id): (x0, top - BOX, x1, top) for id_, (x0, x1) in _columns(definitions).items()
            }
            top -= BOX + SPACE
    return _Layout(boxes, words, tops, height)


def _columns(definitions: Definitions) -> dict[str, tuple[float, float]]:
    wide = WIDTH / len(definitions.regions)
    return {
        id_: (place * wide + GAP / 2, (place + 1) * wide - GAP / 2)
        for place, id_ in enumerate(definitions.regions)
    }


def _fill(known: Known, colors: Palette, *, dark: bool) -> str:
    return level_color(known.level, dark=dark) if known.level else colors.cell


def _filled(shown: Mapping[Spot, Known], boxes: Boxes, colors: Palette, *, dark: bool) -> list[go.Scatter]:
    """
    Return the boxes of what is known, a trace per colour.
    """
    by_fill: dict[str, list[Box]] = {}
    for spot, known in shown.items():
        if not known.reason:
            by_fill.setdefault(_fill(known, colors, dark=dark), []).append(boxes[spot])
    line = {"color": colors.cell_line, "width": 1}
    return [
        hatched(found, dark=dark).update(fillcolor=fill, fillpattern={"shape": ""}, line=line)
        for fill, found in by_fill.items()
    ]


def _box_words(known: Known, definitions: Definitions, *, differs: bool) -> str:
    if known.reason:
        return f"<span style='font-size:14px'>{definitions.absences[known.reason].sign}</span>"
    symbol = known.level.symbol if known.level else ANSWER.mark
    symbol = f"{symbol} <b>{DIFFERS.mark}</b>" if differs else symbol
    return (
        f"{symbol}<br><span style='font-size:9px'>{known.plausibility.symbol}</span>"
        if known.plausibility
        else symbol
    )


def _codes(
    definitions: Definitions, layout: _Layout, colors: Palette, region: str | None
) -> list[dict[str, Any]]:
    """
    Return the codes of the regions over the boxes of each element, that of the chosen one bold.
    """
    columns = _columns(definitions)
    names = {
        id_: f"<b>{one.code}</b>" if id_ == region else one.code for id_, one in definitions.regions.items()
    }
    return [
        note(
            (columns[id_][0] + columns[id_][1]) / 2, top - 2, name, size=12, color=colors.text, yanchor="top"
        )
        for top in layout.tops
        for id_, name in names.items()
    ]


def _frames(
    layout: _Layout, colors: Palette, region: str | None, indicator: str | None
) -> list[dict[str, Any]]:
    """
    Return a frame around each box of the chosen region and indicator.
    """
    if not region and not indicator:
        return []
    line = {"color": colors.accent, "width": 2.5}
    chosen = [
        box
        for (id_, asked), box in layout.boxes.items()
        if region in {None, id_} and indicator in {None, asked}
    ]
    return [
        {"type": "rect", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "line": line} for x0, y0, x1, y1 in chosen
    ]
