"""
The bars of the appendix: how many regions stand on each level, as charts of PowerPoint itself, with their
numbers in them.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from vvmetrics.answers.known import Summary
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.signs import UNKNOWN
from vvmetrics.charts.theme import LIGHT
from vvmetrics.reports.slides.shapes import Box, describe, hatch, mark_language, rgb

SERIES = "aantal regio's"
BETWEEN = 15.0
LABEL_SIZE, NAME_SIZE = 14, 16
# The bars of all charts in the same part of it, as shares of its width and height: equal numbers are then
# equally long.
PLOT = {"x": 0.44, "y": 0.11, "w": 0.48, "h": 0.87}


@dataclass(frozen=True)
class LevelCount:
    """
    How many regions stand on a level (or are not known), in the words of its scale; own: the region of the
    audience is one of them.
    """

    label: str
    regions: int
    color: str
    own: bool


def level_counts(scene: Scene, summary: Summary, *, action: str, element: str) -> list[LevelCount]:
    """
    Return the regions per level of an element, what is not known first and then the levels from low to high;
    together all regions.
    """
    definitions, region = scene.definitions, scene.region
    stand = {place: summary[place, action, element].level for place in definitions.regions}
    counted = Counter(level.value if level else None for level in stand.values())
    own = stand[region] if region else None
    levels = definitions.scales[definitions.elements[element].scale].levels
    return [
        LevelCount(UNKNOWN.word, counted[None], "", region is not None and own is None),
        *(LevelCount(level.short_label, counted[level.value], level.color, level == own) for level in levels),
    ]


def add_level_charts(slide: Slide, counts: Mapping[str, list[LevelCount]], *, box: Box) -> None:
    """
    Draw the counts of each element (by its label) as bars, side by side in a box.
    """
    width = (box.width - BETWEEN * (len(counts) - 1)) / len(counts)
    for at, (name, levels) in enumerate(counts.items()):
        _add_chart(slide, name, levels, Box(box.x + at * (width + BETWEEN), box.y, width, box.height))


def _add_chart(slide: Slide, name: str, levels: list[LevelCount], box: Box) -> None:
    data: Any = CategoryChartData(number_format="0")  # type: ignore[no-untyped-call] # python-pptx has no types for it
    data.categories = [level.label for level in levels]
    data.add_series(SERIES, [level.regions for level in levels])
    x, y, across, high = (Pt(side) for side in box)
    frame: Any = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, x, y, across, high, data)
    told = ", ".join(
        f"{level.label} {level.regions}{' (eigen regio)' if level.own else ''}" for level in levels
    )
    describe(frame, f"Staafdiagram: {name}, {SERIES} per niveau: {told}.", name=f"Diagram: {name}")
    chart = frame.chart
    chart.has_legend, chart.has_title = False, True
    chart.font.size, chart.font.color.rgb = Pt(LABEL_SIZE), rgb(LIGHT.text)
    title = chart.chart_title.text_frame
    title.text = name
    title.paragraphs[0].runs[0].font.size, title.paragraphs[0].runs[0].font.bold = Pt(NAME_SIZE), True
    _set_axes(chart, sum(level.regions for level in levels))
    _color(chart.plots[0], levels)
    _place_plot(chart)
    mark_language(chart.element)


def _set_axes(chart: Any, regions: int) -> None:  # noqa: ANN401 - of python-pptx, which has no types for them
    """
    Let all bars run to the same number, that of all regions; the numbers stand at the bars, so the axis
    itself is away.
    """
    across, names = chart.value_axis, chart.category_axis
    across.minimum_scale, across.maximum_scale, across.major_unit = 0, regions, 1
    across.has_major_gridlines, across.visible = False, False
    names.major_tick_mark, names.tick_label_position = XL_TICK_MARK.NONE, XL_TICK_LABEL_POSITION.LOW
    names.format.line.color.rgb = rgb(LIGHT.cell_line)


def _color(plot: Any, levels: list[LevelCount]) -> None:  # noqa: ANN401 - idem
    """
    Give bars the colour of their level, the unknown a hatch, and that of the region of the audience a thick
    border.
    """
    plot.gap_width, plot.has_data_labels = 40, True
    labels = plot.data_labels
    labels.show_value, labels.position = True, XL_LABEL_POSITION.OUTSIDE_END
    labels.font.size, labels.font.bold = Pt(LABEL_SIZE), True
    for at, level in enumerate(levels):
        bar = plot.series[0].points[at].format
        if level.color:
            bar.fill.solid()
            bar.fill.fore_color.rgb = rgb(level.color)
        else:
            hatch(bar.fill)
        bar.line.color.rgb, bar.line.width = (
            (rgb(LIGHT.accent), Pt(3.5)) if level.own else (rgb(LIGHT.muted), Pt(0.75))
        )


def _place_plot(chart: Any) -> None:  # noqa: ANN401 - idem
    area = chart.element.find(f".//{qn('c:plotArea')}")
    for layout in area.findall(qn("c:layout")):
        area.remove(layout)
    sides = "".join(f'<c:{side}Mode val="edge"/>' for side in "xy") + "".join(
        f'<c:{side} val="{share}"/>' for side, share in PLOT.items()
    )
    space = area.nsmap["c"]
    area.insert(
        0,
        parse_xml(
            f'<c:layout xmlns:c="{space}"><c:manualLayout><c:layoutTarget'
            f' val="inner"/>{sides}</c:manualLayout></c:layout>'
        ),
    )
