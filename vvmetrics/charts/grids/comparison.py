"""
The comparison grid: the indicators of an action in two to four regions, each answer a box in words, and
beside them the range of all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from textwrap import wrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from vvmetrics.answers.comparison import Comparison, Verdict
from vvmetrics.answers.known import Spot
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.marks import Box, add_watermark, click_marks, frame_figure, hatched, note
from vvmetrics.charts.signs import DIFFERS, OWN, UNKNOWN, Legend, Sign, Signs, legend_of, level_signs, some
from vvmetrics.charts.theme import level_color, palette, text_on
from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.comparison import outcome_words, scope_words
from vvmetrics.narrative.words import number

ALL_REGIONS = "Alle regio's"
DIFFERENCE = (
    "twee niveaus lopen uiteen en beide hebben plausibiliteit 3 of meer. Anders: verschil in wat bekend is."
)
SCOPE = "Daarbij de jaren waarover het gaat, en het gebied als het niet de hele regio is."
WIDTH = 1000.0
GAP = 8.0
# Pixels: a line of a label, the room under it, a line in a box, the room around those, and the room under a
# box.
LINE, UNDER, BOX_LINE, MARGIN, SPACE = 17.0, 4.0, 15.0, 10.0, 12.0
# On a telephone a line over the whole width holds this many letters, and all boxes beside each other those.
LETTERS, BESIDE, BOX_LINES = 46, 55, 3


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


@dataclass(frozen=True)
class ComparisonGrid:
    """
    Comparisons in the given order, of the indicators of an action between regions.

    differing: how the picture differs between those who look, by spot (narrative.views.differing_words).
    """

    scene: Scene
    compared: Sequence[Comparison]
    regions: Sequence[str]
    differing: Mapping[Spot, str] = field(default_factory=dict)

    @property
    def chosen(self) -> list[str]:
        """
        The compared regions, in their fixed order.
        """
        return [region for region in self.scene.definitions.regions if region in self.regions]

    def figure(self) -> go.Figure:
        """
        Return the grid, drawn. A click gives customdata [region, action, indicator id].
        """
        definitions, dark, own = self.scene.definitions, self.scene.dark, self.scene.region
        rows, height = _rows(self.scene, self.compared, self.chosen, set(self.differing))
        boxes = [(row, region, box) for row in rows for region, box in row.boxes.items()]
        unknown = [box for row, region, box in boxes if row.compared.verdicts[region].reason]
        middles = [((x0 + x1) / 2, (y0 + y1) / 2) for _, _, (x0, y0, x1, y1) in boxes]
        asked = [(region, definitions.indicators[row.compared.indicator]) for row, region, _ in boxes]
        ids = [[region, indicator.action, indicator.id] for region, indicator in asked]
        figure = go.Figure([hatched(unknown, dark=dark), click_marks(middles, ids, size=34)])
        frame_figure(figure, width=WIDTH, height=height, dark=dark)
        color = palette(dark=dark).text
        shapes, notes = [], _heads(definitions, self.chosen, height, color=color, own_region=own)
        for row, region, box in boxes:
            verdict = row.compared.verdicts[region]
            shapes.append(_shape(verdict, box, dark=dark, own=region == own))
            notes.append(_box_note(row.said[region], verdict, box, dark=dark))
        for row in rows:
            notes += _row_notes(row, dark=dark)
        figure.update_layout(shapes=shapes, annotations=notes, hoverdistance=80)
        add_watermark(figure, self.scene.watermark, width=WIDTH, height=height, dark=dark)
        return figure

    def words(self) -> str:
        """
        Return the grid in Dutch sentences: one per indicator, with what the comparison may be called and the
        range of all regions.
        """
        definitions = self.scene.definitions
        regions = [definitions.regions[region] for region in self.chosen]
        labels = ", ".join(f"{region.label} ({region.code})" for region in regions)
        sentences = [f"Naast elkaar: {labels}, {self.scene.standing}."]
        for one in self.compared:
            indicator = definitions.indicators[one.indicator]
            label = f"{indicator.label} ({definitions.scales[indicator.scale].label.lower()})"
            span = ", ".join(range_words(one, definitions))
            words = outcome_words(self.scene, one)
            total = len(definitions.regions)
            sentences.append(f"{label}, {one.called}: {words}. Alle {total} regio's: {span}.")
            seen = {region: self.differing.get((region, one.indicator)) for region in one.verdicts}
            sentences += [
                f"{definitions.regions[id_].label}, {words}." for id_, words in seen.items() if words
            ]
        return " ".join(sentences)

    def table(self) -> pd.DataFrame:
        """
        Return a row per indicator: Element, Indicator, Vergelijking, per region what is known or why not, and
        the range of all regions.

        What is known has its plausibility, its years, and its areas if it is not of the whole region.
        """
        definitions = self.scene.definitions
        regions = [definitions.regions[region] for region in self.chosen]
        columns = ["Element", "Indicator", "Vergelijking", *(region.label for region in regions), ALL_REGIONS]
        rows = []
        for one in self.compared:
            indicator = definitions.indicators[one.indicator]
            cells = {region.label: self._cell(one, region.id) for region in regions}
            names = (definitions.elements[indicator.element].label, indicator.label, one.called)
            span = ", ".join(range_words(one, definitions))
            rows.append({**dict(zip(columns, names, strict=False)), **cells, ALL_REGIONS: span})
        return pd.DataFrame(rows, columns=columns)

    def legend(self) -> Legend:
        """
        Return what the words of a comparison, the pips, the hatching and the frame mean; of levels the words
        stand under the symbol.
        """
        definitions = self.scene.definitions
        told = [one.verdicts[region] for one in self.compared for region in self.chosen]
        known = [verdict for verdict in told if not verdict.reason]
        sure = level_signs(definitions.plausibility, [verdict.plausibility for verdict in known])
        unknown = Sign(UNKNOWN.mark, f"{UNKNOWN.word}, met de reden")
        boxes = some((unknown, len(known) < len(told)), (OWN, self.scene.region in self.chosen))
        return legend_of(
            Signs("Verschil", (), DIFFERENCE),
            Signs(sure.about, sure.signs, SCOPE if sure.signs else ""),
            Signs("Vakken", boxes, "Rechts de spreiding over alle regio's."),
        )

    def _cell(self, one: Comparison, region: str) -> str:
        verdict, differs = one.verdicts[region], self.differing.get((region, one.indicator), "")
        if verdict.reason:
            why = self.scene.reason(verdict.reason)
            return "; ".join(filter(None, [f"niet bekend: {why}", differs]))
        sure = f"plausibiliteit {verdict.plausibility.step}" if verdict.plausibility else ""
        level = verdict.level.label if verdict.level else ""
        said = ", ".join(filter(None, [level, verdict.answer, sure, *scope_words(verdict)]))
        return "; ".join(filter(None, [said, differs]))


def range_words(one: Comparison, definitions: Definitions) -> list[str]:
    """
    Return the range of an indicator over all regions: from the lowest to the highest level, and in how many
    regions something is known.
    """
    known = f"{one.known or 'geen'} van {len(definitions.regions)} bekend"
    if not one.lowest or not one.highest:
        return [known]
    ends = (
        one.lowest.short_label
        if one.lowest == one.highest
        else f"{one.lowest.short_label} tot {one.highest.short_label}"
    )
    return [ends, known]


def _rows(
    scene: Scene, compared: Sequence[Comparison], regions: Sequence[str], differing: set[tuple[str, str]]
) -> tuple[list[_Row], float]:
    """
    Return the rows from the top down and the height of all: a box is as high as the most that is said in its
    row.
    """
    definitions, letters = scene.definitions, _letters(len(regions))
    labels = [_label_lines(one, definitions) for one in compared]
    told = [
        {region: _said(scene, verdict, letters) for region, verdict in one.verdicts.items()}
        for one in compared
    ]
    for one, said in zip(compared, told, strict=True):
        for region in (region for region in said if (region, one.indicator) in differing):
            said[region] += wrap(f"{DIFFERS.mark} {DIFFERS.brief}", letters)
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


def _said(scene: Scene, verdict: Verdict, letters: int) -> list[str]:
    """
    Return the lines of a box: symbol and level, or an answer as far as it fits, with pips, years and areas;
    or why it is not known.
    """
    if verdict.reason:
        return wrap(scene.why_briefly(verdict), letters)
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
