"""
The comparison grid: the indicators of an action in two to four regions, each answer a box in words, and beside them the range of all.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from vvmetrics.charts.comparison_words import comparison_grid_table, comparison_grid_text, range_words
from vvmetrics.charts.marks import add_watermark, click_marks, frame_figure, hatched, note
from vvmetrics.charts.theme import level_color, palette, text_on
from vvmetrics.comparison import LABELS, Comparison, Outcome, Verdict
from vvmetrics.definitions import Definitions
from vvmetrics.narrative import ALL, Way

__all__ = ["comparison_grid", "comparison_grid_table", "comparison_grid_text"]

WIDTH = 1000.0
GAP = 8.0
# Pixels: a box, one where nothing is known, a line of the label, the room under it, and the names of the regions on top.
BOX, LOW_BOX, LINE, SPACE, HEAD = 62.0, 34.0, 17.0, 12.0, 24.0
# A line over the whole width, and one in a box, hold this many letters on a telephone.
LETTERS, BOX_LETTERS, BOX_LINES = 46, 11, 3
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class _Row:
    """
    An indicator with the top of its label, the lines of that, and the boxes of its regions and of the range.
    """

    compared: Comparison
    top: float
    lines: tuple[str, ...]
    boxes: dict[str, Box]
    range_box: Box


def comparison_grid(  # noqa: PLR0913 - what is compared and the look, all by name
    compared: Sequence[Comparison],
    definitions: Definitions,
    *,
    regions: Sequence[str],
    own_region: str | None = None,
    way: Way = ALL,
    dark: bool = False,
    watermark: str | None = None,
) -> go.Figure:
    """
    Draw a comparison in the given order; way is how the rows were asked. A click on a box gives customdata [region id, action id].
    """
    colors = palette(dark=dark)
    chosen = [region for region in definitions.regions if region in regions]
    rows, height = _rows(compared, definitions, chosen)
    boxes = [(row, region, box) for row in rows for region, box in row.boxes.items()]
    unknown = [box for row, region, box in boxes if row.compared.verdicts[region].reason]
    middles = [((x0 + x1) / 2, (y0 + y1) / 2) for _, _, (x0, y0, x1, y1) in boxes]
    ids = [[region, definitions.indicators[row.compared.indicator].action] for row, region, _ in boxes]
    figure = go.Figure([hatched(unknown, dark=dark), click_marks(middles, ids, size=34)])
    frame_figure(figure, width=WIDTH, height=height, dark=dark)
    shapes, notes = [], _heads(definitions, chosen, height, color=colors.text, own_region=own_region)
    for row, region, box in boxes:
        verdict = row.compared.verdicts[region]
        shapes.append(_shape(verdict, box, dark=dark, own=region == own_region))
        notes.append(_box_note(_said(verdict, definitions, way), verdict, box, dark=dark))
    for row in rows:
        notes += _row_notes(row, definitions, dark=dark)
    figure.update_layout(shapes=shapes, annotations=notes, hoverdistance=80)
    add_watermark(figure, watermark, width=WIDTH, height=height, dark=dark)
    return figure


def _rows(compared: Sequence[Comparison], definitions: Definitions, regions: Sequence[str]) -> tuple[list[_Row], float]:
    """
    Return the rows from the top down and the height of all.
    """
    lines = [wrap(definitions.indicators[one.indicator].label, LETTERS) for one in compared]
    sizes = [LOW_BOX if one.outcome is Outcome.UNKNOWN else BOX for one in compared]
    height = top = HEAD + sum(LINE * (len(some) + 1) + size + SPACE for some, size in zip(lines, sizes, strict=True))
    spans = _columns(len(regions))
    top -= HEAD
    rows = []
    for one, some, size in zip(compared, lines, sizes, strict=True):
        under = top - LINE * (len(some) + 1)
        boxes = [(x0, under - size, x1, under) for x0, x1 in spans]
        rows.append(_Row(one, top, tuple(some), dict(zip(regions, boxes, strict=False)), boxes[-1]))
        top = under - size - SPACE
    return rows, height


def _columns(regions: int) -> list[tuple[float, float]]:
    wide = WIDTH / (regions + 1)
    return [(place * wide + GAP / 2, (place + 1) * wide - GAP / 2) for place in range(regions + 1)]


def _heads(definitions: Definitions, regions: Sequence[str], height: float, *, color: str, own_region: str | None) -> list[dict[str, Any]]:
    """
    Return the codes of the regions over the boxes, that of the own region bold, and the name of the range.
    """
    codes = [f"<b>{definitions.regions[id_].code}</b>" if id_ == own_region else definitions.regions[id_].code for id_ in regions]
    spans = _columns(len(regions))
    names = [*codes, f"alle {len(definitions.regions)}"]
    return [note((x0 + x1) / 2, height - 2, name, size=13, color=color, yanchor="top") for (x0, x1), name in zip(spans, names, strict=True)]


def _shape(verdict: Verdict, box: Box, *, dark: bool, own: bool) -> dict[str, Any]:
    colors = palette(dark=dark)
    x0, y0, x1, y1 = box
    line: dict[str, Any] = {"color": colors.cell_line, "width": 1, "dash": "dot" if verdict.reason else "solid"}
    if own:
        line |= {"color": colors.accent, "width": 2.5}
    fill = {} if verdict.reason else {"fillcolor": _fill(verdict, dark=dark)}
    return {"type": "rect", "x0": x0, "y0": y0, "x1": x1, "y1": y1, "line": line, "layer": "below", **fill}


def _fill(verdict: Verdict, *, dark: bool) -> str:
    return level_color(verdict.level, dark=dark) if verdict.level else palette(dark=dark).cell


def _box_note(lines: list[str], verdict: Verdict, box: Box, *, dark: bool) -> dict[str, Any]:
    words = f"<i>{'<br>'.join(lines)}</i>" if verdict.reason else "<br>".join(lines)
    color = palette(dark=dark).text if verdict.reason else text_on(_fill(verdict, dark=dark))
    return note((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, words, size=11, color=color)


def _said(verdict: Verdict, definitions: Definitions, way: Way) -> list[str]:
    """
    Return the lines of a box: symbol, level and pips; an answer as far as it fits; or the reason why it is not known.
    """
    if verdict.reason:
        return wrap(way.short_label(definitions.absences[verdict.reason]), BOX_LETTERS)
    sure = [verdict.plausibility.symbol] if verdict.plausibility else []
    if verdict.level:
        return [verdict.level.symbol, *wrap(verdict.level.short_label, BOX_LETTERS), *sure]
    return [*wrap(verdict.answer, BOX_LETTERS, max_lines=BOX_LINES, placeholder=" …"), *sure]


def _row_notes(row: _Row, definitions: Definitions, *, dark: bool) -> list[dict[str, Any]]:
    """
    Return the label of an indicator, under it what the comparison may be called, and the range of all in words.
    """
    colors = palette(dark=dark)
    strong = row.compared.outcome is Outcome.DIFFERENCE
    outcome = f"<b>{LABELS[row.compared.outcome]}</b>" if strong else LABELS[row.compared.outcome]
    x0, y0, x1, y1 = row.range_box
    lines = [line for part in range_words(row.compared, definitions) for line in wrap(part, BOX_LETTERS)]
    label: dict[str, Any] = {"size": 13, "color": colors.text, "xanchor": "left", "yanchor": "top"}
    return [
        note(0, row.top, "<br>".join(f"<b>{line}</b>" for line in row.lines), **label),
        note(0, row.top - LINE * len(row.lines), outcome, **{**label, "size": 12, "color": colors.text if strong else colors.muted}),
        note((x0 + x1) / 2, (y0 + y1) / 2, "<br>".join(lines), size=11, color=colors.muted),
    ]
