"""
The charts and tables of the appendix: native, with the numbers of metrics.summary.
"""

import io
from collections import Counter

import pandas as pd
import pytest
from openpyxl import load_workbook
from pptx.dml.color import RGBColor

from tests.conftest import written
from tests.reports.slides.pptx_reading import described, opened, titled
from vvmetrics.charts.theme import LIGHT
from vvmetrics.questions import metrics

NAMES = {
    "ontwikkeling": "Inspanning om op te zetten",
    "uitvoering": "Meer- of minderwerk",
    "waarde": "Waarde",
}
ACCENT = RGBColor.from_string(LIGHT.accent[1:])


def charts(slide):
    """
    Return the charts of a slide by their titles.
    """
    found = [shape for shape in slide.shapes if shape.has_chart]
    return {shape.chart.chart_title.text_frame.text: shape for shape in found}


def bars(chart):
    """
    Return what the XML of a chart says: category and number per bar.
    """
    plot = chart.plots[0]
    return dict(zip(plot.categories, plot.series[0].values, strict=True))


def counted(rows, definitions, action, element):
    """
    Return the regions per level, counted from the rows of the summary.
    """
    here = rows[(rows["action"] == action) & (rows["element"] == element)]
    found = Counter("niet bekend" if pd.isna(level) else int(level) for level in here["median"])
    levels = definitions.scales[definitions.elements[element].scale].levels
    return {
        "niet bekend": found["niet bekend"],
        **{level.short_label: found[level.value] for level in levels},
    }


@pytest.mark.parametrize(("name", "year"), [("real", 2025), ("real", 2000), ("made_up", 2026)])
def test_the_bars_are_the_numbers_of_the_summary(name, year, request):
    store = request.getfixturevalue(name)
    presentation, rows = opened(store, year=year), metrics.summary(store, year=year)
    for action in store.definitions.actions.values():
        drawn = charts(titled(presentation, f"Bijlage: {action.short_label}, van de")[0])

        assert {title: bars(frame.chart) for title, frame in drawn.items()} == {
            title: counted(rows, store.definitions, action.id, element) for element, title in NAMES.items()
        }
        assert {sum(bars(frame.chart).values()) for frame in drawn.values()} == {10}


def test_the_bars_of_a_small_store_written_out(tiny):
    drawn = charts(titled(opened(tiny, year=2021), "Bijlage: Acuut, van de")[0])
    told = [
        f"{title}: {' '.join(f'{label}={number:.0f}' for label, number in bars(frame.chart).items())}"
        for title, frame in drawn.items()
    ]

    assert "\n".join(told) == written("""
        Inspanning om op te zetten: niet bekend=2 0=0 1=0 2=0 3=1 4=0
        Meer- of minderwerk: niet bekend=2 -2=0 -1=0 0=0 1=0 2=1
        Waarde: niet bekend=0 -1=0 0=1 1=1 2=1 3=0
        """)


def test_the_numbers_can_be_changed_in_the_workbook_behind_a_chart(tiny):
    chart = charts(titled(opened(tiny, year=2021), "Bijlage: Acuut, van de")[0])["Waarde"].chart
    sheet = load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active

    assert [row for row in sheet.iter_rows(values_only=True) if row[0]] == list(bars(chart).items())


def test_the_alternative_text_tells_every_number(tiny):
    frame = charts(titled(opened(tiny, year=2021, region="zuid"), "Bijlage: Acuut, van de")[0])["Waarde"]

    assert (
        described(frame)
        == "Staafdiagram: Waarde, aantal regio's per niveau: niet bekend 0, -1 0, 0 1, 1 1, 2 1 (eigen"
        " regio), 3 0."
    )


def test_the_bar_of_the_region_of_the_audience_has_a_border_and_the_unknown_a_hatch(tiny):
    drawn = charts(titled(opened(tiny, year=2021, region="zuid"), "Bijlage: Acuut, van de")[0])
    marked = {}
    for title, frame in drawn.items():
        points = frame.chart.plots[0].series[0].points
        marked[title] = [at for at in range(6) if points[at].format.line.color.rgb == ACCENT]
        assert [bool(point.xpath(".//a:pattFill")) for point in frame.chart.element.xpath(".//c:dPt")] == [
            True,
            *[False] * 5,
        ]

    assert marked == {"Inspanning om op te zetten": [0], "Meer- of minderwerk": [0], "Waarde": [4]}


def test_the_bars_of_all_charts_are_as_long_for_the_same_number(made_up):
    for slide in titled(opened(made_up, year=2026), "Bijlage: "):
        measures = {
            (frame.width, frame.chart.value_axis.maximum_scale, frame.chart.value_axis.minimum_scale)
            for frame in charts(slide).values()
        }

        assert len(measures) <= 1
        assert {scale for _, *scales in measures for scale in scales} <= {0, 10}


def test_the_table_written_out(tiny):
    """
    Regions in their fixed order, why something is not known, how sure as its weakest part, and whether the
    region validated it.
    """
    slide = titled(opened(tiny, year=2021, region="zuid"), "Bijlage: Acuut, de regio's")[0]
    frame = next(shape for shape in slide.shapes if shape.has_table)
    rows = [" | ".join(cell.text for cell in row.cells) for row in frame.table.rows]

    assert "\n".join(rows) == written("""
        Regio | Inspanning om op te zetten | Meer- of minderwerk | Waarde | Hoe zeker (zwakste van de drie)
        Noord | niveau 3 (ervaren) | niveau 2 (ervaren) | niveau 1 (ervaren) | 2 ervaren, niet door de regio gevalideerd
        Zuid | niet bekend: niet van toepassing | niet bekend: geen openbare bron gevonden | niveau 2 (indirect) | 1 indirect, niet door de regio gevalideerd
        West | niet bekend: geen openbare bron gevonden | niet bekend: geen openbare bron gevonden | niveau 0 (ervaren) | 2 ervaren, niet door de regio gevalideerd
        """)  # noqa: E501 - a row is a line
    assert [cell.text_frame.paragraphs[0].runs[0].font.bold for cell in frame.table.rows[2].cells] == [
        True
    ] * 5
    assert frame.table.first_row
    assert "Zuid: niet bekend: niet van toepassing; " in described(frame)


@pytest.mark.parametrize(
    ("name", "way"), [("real", {}), ("real", {"own_only": True, "min_plausibility": 4}), ("made_up", {})]
)
def test_every_region_is_in_the_tables_once(name, way, request):
    store = request.getfixturevalue(name)
    regions = [region.label for region in store.definitions.regions.values()]
    presentation = opened(store, year=2025, region="limburg", **way)
    for action in store.definitions.actions.values():
        slides = titled(presentation, f"Bijlage: {action.short_label}, de regio's")
        frames = [shape for slide in slides for shape in slide.shapes if shape.has_table]

        assert [row.cells[0].text for frame in frames for row in list(frame.table.rows)[1:]] == regions
        assert {
            run.font.size.pt
            for frame in frames
            for cell in frame.table.iter_cells()
            for run in cell.text_frame.paragraphs[0].runs
        } <= {12, 13, 14}
