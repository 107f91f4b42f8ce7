"""
The parts that figures are made of: the still frame, the watermark, the marks that take a click, the hatching
of the unknown.
"""

from typing import Any, TypeAlias

import plotly.graph_objects as go

from vvmetrics.charts.theme import CLEAR, FONT, palette

# A figure that is lower than this, in pixels, is one of several on a screen.
LOW = 400
Box: TypeAlias = tuple[float, float, float, float]  # left, low, right and high, in the units of a figure


def frame_figure(figure: go.Figure, *, width: float, height: float, dark: bool) -> None:
    """
    Set a figure up as a still picture in units of its own: no axes, no zoom, y upwards in pixels, x over the
    whole width.
    """
    hidden: dict[str, Any] = {"visible": False, "fixedrange": True}
    figure.update_layout(
        height=round(height),
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        xaxis={**hidden, "range": [-0.004 * width, 1.004 * width]},
        yaxis={**hidden, "range": [-1, height + 1]},
        font={"family": FONT, "color": palette(dark=dark).text, "size": 13},
        paper_bgcolor=CLEAR,
        plot_bgcolor=CLEAR,
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        clickmode="event+select",
    )


def add_watermark(figure: go.Figure, text: str | None, *, width: float, height: float, dark: bool) -> None:
    """
    Write a text across a figure, three times, so that no part of it can be shown without.
    """
    for share in (0.2, 0.5, 0.8) if text else ():
        look = {"size": 21 if height > LOW else 15, "color": palette(dark=dark).text}
        figure.add_annotation(
            x=width / 2,
            y=height * share,
            text=f"<b>{text}</b>",
            showarrow=False,
            opacity=0.2,
            textangle=-9,
            font=look,
        )


def click_marks(places: list[tuple[float, float]], ids: list[list[str]], *, size: int) -> go.Scatter:
    """
    Return the marks that take a click: all but invisible, since what is wholly transparent gives no
    selection.

    customdata is [region id, action id]. They look the same selected or not: the figure that follows shows
    what was chosen.
    """
    still = {"marker": {"opacity": 0.01}}
    return go.Scatter(
        x=[place[0] for place in places],
        y=[place[1] for place in places],
        mode="markers",
        marker={"symbol": "square", "size": size, "opacity": 0.01, "color": "#808080"},
        customdata=ids,
        hoverinfo="none",
        selected=still,
        unselected=still,
    )


def hatched(boxes: list[tuple[float, float, float, float]], *, dark: bool) -> go.Scatter:
    """
    Return the boxes (x0, y0, x1, y1) hatched as unknown, as one trace.
    """
    colors = palette(dark=dark)
    xs: list[float | None] = []
    ys: list[float | None] = []
    for x0, y0, x1, y1 in boxes:
        xs += [x0, x1, x1, x0, x0, None]
        ys += [y0, y0, y1, y1, y0, None]
    pattern = {"shape": "/", "fgcolor": colors.hatch, "bgcolor": colors.unknown, "size": 9, "solidity": 0.12}
    return go.Scatter(
        x=xs, y=ys, mode="lines", line={"width": 0}, fill="toself", fillpattern=pattern, hoverinfo="skip"
    )


def note(x: float, y: float, text: str, *, size: int, color: str, **anchors: str) -> dict[str, Any]:
    """
    Return words at a place. Words are notes and not a trace: a trace would fade when a mark is chosen.

    align keeps words at their anchor also when the font turns out wider or narrower than it was measured.
    """
    align = anchors.get("xanchor", "center")
    return {
        "x": x,
        "y": y,
        "text": text,
        "showarrow": False,
        "borderpad": 0,
        "align": align,
        "font": {"size": size, "color": color},
        **anchors,
    }
