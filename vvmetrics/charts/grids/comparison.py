"""
The comparison grid: the indicators of an action in two to four regions, each answer a box in words, and
beside them the range of all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from vvmetrics.answers.comparison import Comparison, Verdict
from vvmetrics.answers.way import ALL, Way
from vvmetrics.charts.grids.comparison_words import comparison_grid_table, comparison_grid_text, range_words
from vvmetrics.charts.marks import add_watermark, click_marks, frame_figure, hatched, note
from vvmetrics.charts.theme import level_color, palette, text_on
from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.comparison import scope_words
from vvmetrics.narrative.views import DIFFERS_SIGN
from vvmetrics.narrative.words import number

__all__ = ["comparison_grid", "comparison_grid_table", "comparison_grid_text"]

WIDTH = 1000.0
GAP = 8.0
# Pixels: a line of a label, the room under it, a line in a box, the room around those, and the room under a
# box.
LINE, UNDER, BOX_LINE, MARGIN, SPACE = 17.0, 4.0, 15.0, 10.0, 12.0
# On a telephone a line over the whole width holds this many letters, and all boxes beside each other those.
LETTERS, BESIDE, BOX_LINES = 46, 55, 3
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class _Row:
    """
    An indicator with the top of its label, the lines of that, the boxes of its regions and of the range, and
    the lines in these.
    """

    compared: Comparison
    top: float
    lines: tuple[str, ...]
    boxes: dict[str, Box]
    range_box: Box
    said: dict[str, list[str]]
    range_lines: list[str]


def comparison_grid(  # noqa: PLR0913 - what is compared and the look, all by name
    compared: Sequence[Comparison],
    definitions: Definitions,
    *,
    regions: Sequence[str],
    own_region: str | None = None,
    way: Way = ALL,
    differing: Mapping[tuple[str, str], str] | None = None,
    dark: bool = False,
    watermark: str | None = None,
) -> go.Figure:
    """
    Draw a comparison in the given order; way is how the rows were asked. A click gives customdata [region,
    action, indicator id].

    differing is where the picture differs between those who look, as narrative.differing_words gives it.
    """
    colors = palette(dark=dark)
    chosen = [region for region in definitions.regions if region in regions]
    rows, height = _rows(compared, definitions, chosen, way, set(differing or {}))
    boxes = [(row, region, box) for row in rows for region, box in row.boxes.items()]
    unknown = [box for row, region, box in boxes if row.compared.verdicts[region].reason]
    middles = [((x0 + x1) / 2, (y0 + y1) / 2) for _, _, (x0, y0, x1, y1) in boxes]
    asked = [(region, definitions.indicators[row.compared.indicator]) for row, region, _ in boxes]
    ids = [[region, indicator.action, indicator.id] for region, indicator in asked]
    figure = go.Figure([hatched(unknown, dark=dark), click_marks(middles, ids, size=34)])
    frame_figure(figure, width=WIDTH, height=height, dark=dark)
    shapes, notes = [], _heads(definitions, chosen, height, color=colors.text, own_region=own_region)
    for row, region, box in boxes:
        verdict = row.compared.verdicts[region]
        shapes.append(_shape(verdict, box, dark=dark, own=region == own_region))
        notes.append(_box_note(row.said[region], verdict, box, dark=dark))
    for row in rows:
        notes += _row_notes(row, dark=dark)
    figure.update_layout(shapes=shapes, annotations=notes, hoverdistance=80)
    add_watermark(figure, watermark, width=WIDTH, height=height, dark=dark)
    return figure


def _rows(
    compared: Sequence[Comparison],
    definitions: Definitions,
    regions: Sequence[str],
    way: Way,
    differing: set[tuple[str, str]],
) -> tuple[list[_Row], float]:
    """
    Return the rows from the top down and the height of all: a box is as high as the most that is said in its
    row.
    """
    letters = _letters(len(regions))
    labels = [_label_lines(one, definitions) for one in compared]
    told = [
        {region: _said(verdict, definitions, way, letters) for region, verdict in one.verdicts.items()}
        for one in compared
    ]
    for one, said in zip(compared, told, strict=True):
        for region in (region for region in said if (region, one.indicator) in differing):
            said[region] += wrap(f"{DIFFERS_SIGN} beeld verschilt", letters)
    ranges = [
        [line for part in range_words(one, definitions) for line in wrap(part, letters)] for one in compared
    ]
    most = [
        max(len(lines) for lines in [*said.values(), span]) for said, span in zip(told, ranges, strict=True)
    ]
    head = LINE * max(len(wrap(definitions.regions[id_].label, letters)) for id_ in regions) + MARGIN
    height = head + sum(
        LINE * len(label) + UNDER + MARGIN + BOX_LINE * lines + SPACE
        for label, lines in zip(labels, most, strict=True)
    )
    rows, top = [], height - head
    for one, label, said, span, lines in zip(compared, labels, told, ranges, most, strict=True):
        under = top - LINE * len(label) - UNDER
        bottom = under - MARGIN - BOX_LINE * lines
        boxes = [(x0, bottom, x1, under) for x0, x1 in _columns(len(regions))]
        rows.append(_Row(one, top, label, dict(zip(regions, boxes, strict=False)), boxes[-1], said, span))
        top = bottom - SPACE
    return rows, height


def _label_lines(one: Comparison, definitions: Definitions) -> tuple[str, ...]:
    """
    Return the lines over a row: the label, and below it the scale of the levels with what the comparison may
    be called.
    """
    indicator = definitions.indicators[one.indicator]
    label = [f"<b>{line}</b>" for line in wrap(indicator.label, LETTERS)]
    return (*label, *wrap(f"{definitions.scales[indicator.scale].label.lower()} · {one.called}", LETTERS))


def _letters(regions: int) -> int:
    """
    Return how many letters a line in a box holds: fewer regions leave wider boxes.
    """
    return BESIDE // (regions + 1)


def _columns(regions: int) -> list[tuple[float, float]]:
    wide = WIDTH / (regions + 1)
    return [(place * wide + GAP / 2, (place + 1) * wide - GAP / 2) for place in range(regions + 1)]


def _heads(
    definitions: Definitions, regions: Sequence[str], height: float, *, color: str, own_region: str | None
) -> list[dict[str, Any]]:
    """
    Return the names of the regions over the boxes, that of the own region bold, and the name of the range.
    """
    lines = {
        id_: "<br>".join(wrap(definitions.regions[id_].label, _letters(len(regions)))) for id_ in regions
    }
    labels = [f"<b>{words}</b>" if id_ == own_region else words for id_, words in lines.items()]
    names = [*labels, f"alle {number(len(definitions.regions))}"]
    spans = _columns(len(regions))
    return [
        note((x0 + x1) / 2, height - 2, name, size=13, color=color, yanchor="top")
        for (x0, x1), name in zip(spans, names, strict=True)
    ]


def _shape(verdict: Verdict, box: Box, *, dark: bool, own: bool) -> dict[str, Any]:
    colors = palette(dark=dark)
    x0, y0, x1, y1 = box
    line: dict[str, Any] = {
        "color": colors.cell_line,
        "width": 1,
        "dash": "dot" if verdict.reason else "solid",
    }
    if own:
        line |= {"color": colors.accent, "width": 2.5}
    fill = {} if verdict.reason else {"fillcolor": _fill(verdict, dark=dark)}
    return {"type": "rect", "x0": x0, "y0": y0, "x1": x1, "y1": y1, "line": line, "layer": "below", **fill}


def _fill(verdict: Verdict, *, dark: bool) -> str:
    return level_color(verdict.level, dark=dark) if verdict.level else palette(dark=dark).cell


def _box_note(lines: list[str], verdict: Verdict, box: Box, *, dark: bool) -> dict[str, Any]:
    words = f"<i>{'<br>'.join(lines)}</i>" if verdict.reason else "<br>".join(lines)
    color = palette(dark=dark).text if verdict.reason else text_on(_fill(verdict, dark=dark))
    return note((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, words, size=12, color=color)


def _said(verdict: Verdict, definitions: Definitions, way: Way, letters: int) -> list[str]:
    """
    Return the lines of a box: symbol and level, or an answer as far as it fits, with pips, years and areas;
    or why it is not known.
    """
    if verdict.reason:
        return wrap(way.short_label(definitions.absences[verdict.reason]), letters)
    pips, scope = verdict.plausibility.symbol if verdict.plausibility else "", scope_words(verdict)
    under = [
        line
        for words in (" ".join([pips, *scope[:1]]), *scope[1:])
        for line in wrap(words, letters, break_long_words=False)
    ]
    if verdict.level:
        return [verdict.level.symbol, *wrap(verdict.level.short_label, letters), *under]
    return [*_fitted(verdict.answer, letters), *under]


def _fitted(answer: str, letters: int) -> list[str]:
    """
    Return the start of an answer in lines that fit in a box; a word that is too long is cut off, for half a
    word on a line reads badly.
    """
    words = [word if len(word) <= letters else f"{word[: letters - 1]}…" for word in answer.split()]
    lines = wrap(" ".join(words), letters, max_lines=BOX_LINES, placeholder=" …")
    return [line.replace("… …", "…") for line in lines]


def _row_notes(row: _Row, *, dark: bool) -> list[dict[str, Any]]:
    """
    Return the label of an indicator with what the comparison may be called, and the range of all in words.
    """
    colors = palette(dark=dark)
    x0, y0, x1, y1 = row.range_box
    return [
        note(0, row.top, "<br>".join(row.lines), size=13, color=colors.text, xanchor="left", yanchor="top"),
        note((x0 + x1) / 2, (y0 + y1) / 2, "<br>".join(row.range_lines), size=12, color=colors.muted),
    ]
