"""
The indicator grid: the indicators of an action by region, each answer a box with its level and how sure, or
the sign of its reason.
"""

from dataclasses import dataclass
from textwrap import wrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from vvmetrics.charts.grids.indicator_words import (
    ANSWER,
    Answer,
    Differing,
    indicator_grid_legend,
    indicator_grid_table,
    indicator_grid_text,
    told,
)
from vvmetrics.charts.marks import add_watermark, click_marks, frame_figure, hatched, note
from vvmetrics.charts.tables.coverage_cells import SIGNS
from vvmetrics.charts.theme import Palette, level_color, palette, text_on
from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.views import DIFFERS_SIGN

__all__ = ["indicator_grid", "indicator_grid_legend", "indicator_grid_table", "indicator_grid_text"]

WIDTH = 1000.0
GAP = 5.0
# Pixels: a box, a line of its indicator's label, the room under it, and the heading of an element with the
# codes of the regions.
BOX, LINE, SPACE, HEAD = 38.0, 17.0, 9.0, 52.0
# A line over the whole width holds this many letters on a telephone.
LETTERS = 48
Box = tuple[float, float, float, float]
# What the boxes show: the answers by region and indicator, and the boxes by the same.
Answers = dict[tuple[str, str], Answer]
Boxes = dict[tuple[str, str], Box]


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


def indicator_grid(  # noqa: PLR0913 - the selection and the look, all by name
    rows: pd.DataFrame,
    definitions: Definitions,
    *,
    action: str,
    element: str | None = None,
    region: str | None = None,
    indicator: str | None = None,
    differing: Differing | None = None,
    dark: bool = False,
    watermark: str | None = None,
) -> go.Figure:
    """
    Draw the rows of metrics.indicators of an action, or of one element of it. A click gives customdata
    [region, action, indicator id].

    A frame stands around what is chosen: the boxes of a region, of an indicator, or the one of both. Where
    the picture differs between those who look (narrative.differing_words), a sign stands behind the level.
    """
    answers, colors = (
        told(rows, definitions, action=action, element=element, differing=differing),
        palette(dark=dark),
    )
    layout = _layout(answers, definitions)
    middles = [((x0 + x1) / 2, (y0 + y1) / 2) for x0, y0, x1, y1 in layout.boxes.values()]
    ids = [[place[0], action, place[1]] for place in layout.boxes]
    figure = go.Figure(
        [
            hatched([layout.boxes[place] for place, answer in answers.items() if answer.reason], dark=dark),
            *_filled(answers, layout.boxes, colors, dark=dark),
            *_words(answers, layout.boxes, colors, dark=dark),
            click_marks(middles, ids, size=34),
        ]
    )
    frame_figure(figure, width=WIDTH, height=layout.height, dark=dark)
    notes = [
        note(0, top, text, size=15 if head else 13, color=colors.text, xanchor="left", yanchor="top")
        for text, top, head in layout.words
    ]
    notes += _codes(definitions, layout, colors, region)
    # A box is wider than its mark on a wide screen: a click takes the nearest.
    figure.update_layout(
        shapes=_frames(layout, colors, region, indicator), annotations=notes, hoverdistance=60
    )
    add_watermark(figure, watermark, width=WIDTH, height=layout.height, dark=dark)
    return figure


def _layout(answers: Answers, definitions: Definitions) -> _Layout:
    """
    Return the places from the top down: per element its heading and the codes, per indicator its label and
    below it the boxes.
    """
    indicators = [definitions.indicators[id_] for id_ in dict.fromkeys(indicator for _, indicator in answers)]
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


def _fill(answer: Answer, colors: Palette, *, dark: bool) -> str:
    return level_color(answer.level, dark=dark) if answer.level else colors.cell


def _filled(answers: Answers, boxes: Boxes, colors: Palette, *, dark: bool) -> list[go.Scatter]:
    """
    Return the boxes of what is known, a trace per colour.
    """
    by_fill: dict[str, list[Box]] = {}
    for place, answer in answers.items():
        if not answer.reason:
            by_fill.setdefault(_fill(answer, colors, dark=dark), []).append(boxes[place])
    line = {"color": colors.cell_line, "width": 1}
    return [
        hatched(found, dark=dark).update(fillcolor=fill, fillpattern={"shape": ""}, line=line)
        for fill, found in by_fill.items()
    ]


def _words(answers: Answers, boxes: Boxes, colors: Palette, *, dark: bool) -> list[go.Scatter]:
    """
    Return the words in the boxes, a trace per colour: hundreds of notes would be slow. They look the same
    whatever is selected.
    """
    by_color: dict[str, list[tuple[float, float, str]]] = {}
    for place, answer in answers.items():
        x0, y0, x1, y1 = boxes[place]
        color = colors.muted if answer.reason else text_on(_fill(answer, colors, dark=dark))
        by_color.setdefault(color, []).append(((x0 + x1) / 2, (y0 + y1) / 2, _box_words(answer)))
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


def _box_words(answer: Answer) -> str:
    if answer.reason:
        return f"<span style='font-size:14px'>{SIGNS[answer.reason]}</span>"
    symbol = answer.level.symbol if answer.level else ANSWER
    symbol = f"{symbol} <b>{DIFFERS_SIGN}</b>" if answer.differs else symbol
    return (
        f"{symbol}<br><span style='font-size:9px'>{answer.plausibility.symbol}</span>"
        if answer.plausibility
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
