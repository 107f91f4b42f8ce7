"""
The indicator grid: a box per indicator and region, readable without colour.
"""

import pandas as pd
import pytest

from tests.charts.rows import DEFINITIONS, scene, spots
from vvmetrics.answers.way import Way
from vvmetrics.charts.grids.indicators import IndicatorGrid
from vvmetrics.charts.signs import legend_text

ACTION = "actie-overleg"
INDICATORS = [one.id for one in DEFINITIONS.indicators.values() if one.action == ACTION]


def indicator_rows(**told):
    """
    Return rows of metrics.indicators for Actie-overleg: told gives fields by region and end of the indicator,
    joined with two underscores.
    """
    places = {
        tuple(part.replace("_", "-") for part in place.split("__")): fields for place, fields in told.items()
    }
    empty = {"status": "niet_gevonden", "score": None, "answer": None, "plausibility": None}
    rows = [
        {"region": region, "indicator": indicator}
        | empty
        | places.pop((region, indicator.removeprefix(f"{ACTION}-")), {})
        for region in DEFINITIONS.regions
        for indicator in INDICATORS
    ]
    assert not places, f"no such place: {list(places)}"
    return pd.DataFrame(rows).astype({"score": "Int64", "plausibility": "Int64"})


ROWS = indicator_rows(
    limburg__completer_beeld={"status": "known", "score": 2, "plausibility": 3},
    limburg__frequentie={"status": "known", "answer": "maandelijks", "plausibility": 2},
    rotterdam__completer_beeld={"status": "geen_zicht"},
)


def boxes(figure):
    """
    Return all words in the boxes.
    """
    return [text for trace in figure.data if trace.mode == "text" for text in trace.text]


@pytest.mark.parametrize("dark", [False, True])
def test_every_box_takes_a_click_and_says_what_it_shows(dark):
    """
    Square marks, one per indicator and region in their fixed order; symbol and pips, a sign for each reason.
    """
    figure = IndicatorGrid(scene(region="limburg", dark=dark), spots(ROWS), action=ACTION).figure()
    words = boxes(figure)

    assert [list(ids) for ids in figure.data[-1].customdata] == [
        [region, ACTION, one] for one in INDICATORS for region in DEFINITIONS.regions
    ]
    assert figure.data[-1].marker.symbol == "square"
    assert {trace.type for trace in figure.data} == {"scatter"}
    assert words.count("■■□<br><span style='font-size:9px'>●●●○</span>") == 1
    assert words.count("Aa<br><span style='font-size:9px'>●●○○</span>") == 1
    assert words.count("<span style='font-size:14px'>…</span>") == 1
    assert words.count("<span style='font-size:14px'>?</span>") == len(INDICATORS) * 10 - 3
    assert len(figure.layout.shapes) == len(INDICATORS)


def test_boxes_do_not_overlap():
    """
    Each answer has a place of its own, in the order of the definitions from the top down.
    """
    marks = IndicatorGrid(scene(), spots(ROWS), action=ACTION).figure().data[-1]
    places = list(zip(marks.x, marks.y, strict=True))

    assert len(set(places)) == len(places)
    assert list(marks.y) == sorted(marks.y, reverse=True)
    assert min(high - low for high, low in zip(marks.y[::10], marks.y[10::10], strict=False)) >= 38


def test_one_element():
    """
    Only the indicators of the element, under its heading.
    """
    figure = IndicatorGrid(scene(), spots(ROWS), action=ACTION, element="waarde").figure()
    headings = [note.text for note in figure.layout.annotations if note.font.size == 15]

    assert headings == ["<b>Waarde</b>"]
    assert len(figure.data[-1].x) == 120


def test_text_table_and_legend():
    """
    The same in sentences and in rows, in the order of the regions.
    """
    text = IndicatorGrid(scene(year=2022), spots(ROWS), action=ACTION).words()
    table = (
        IndicatorGrid(scene(), spots(ROWS), action=ACTION, element="waarde").table().set_index("Indicator")
    )
    legend = legend_text(IndicatorGrid(scene(), spots(ROWS), action=ACTION).legend()).split("  \n")

    assert text.startswith(
        "Actie-overleg: indicatoren per regio, stand 2022. Noord-Nederland (NN): niets van 25 bekend."
    )
    assert text.endswith(
        "Limburg (LIM): 2 van 25 bekend. Frequentie: maandelijks, plausibiliteit 2 van 4; "
        "Completer beeld: duidelijke verandering die partners delen, plausibiliteit 3 van 4."
    )
    assert list(table.columns) == ["Element", *(region.label for region in DEFINITIONS.regions.values())]
    assert (
        table.loc["Completer beeld", "Limburg"]
        == "duidelijke verandering die partners delen, plausibiliteit 3 van 4"
    )
    assert table.loc["Completer beeld", "Rotterdam"] == "niet bekend: nog geen zicht"
    assert legend[:4] == [
        "**Waarde:** ■■□ duidelijke verandering die partners delen",
        (
            "**Plausibiliteit:** ●●○○ ervaring van één partner of één bron"
            " · ●●●○ gedeelde ervaring, eigen evaluatie of vastgelegd besluit"
        ),
        "**Waarom niet bekend:** … nog geen zicht · ? geen openbare bron gevonden",
        "**Vakken:** gearceerd: niet bekend · Aa: bekend in woorden, zonder niveau",
    ]


@pytest.mark.parametrize(
    ("region", "indicator", "frames"),
    [(None, None, 0), ("limburg", None, 25), (None, INDICATORS[0], 10), ("limburg", INDICATORS[0], 1)],
)
def test_a_frame_stands_around_what_is_chosen(region, indicator, frames):
    """
    A region, an indicator, or the box of both.
    """
    grid = IndicatorGrid(scene(region=region), spots(ROWS), ACTION, indicator=indicator)

    assert len(grid.figure().layout.shapes) == frames


def test_what_a_filter_hides_is_not_called_not_found():
    """
    Text, table and legend take the words of the way of asking.
    """
    way = Way(min_plausibility=3)
    told = [
        IndicatorGrid(scene(year=2022, way=way), spots(ROWS), action=ACTION).words(),
        IndicatorGrid(scene(way=way), spots(ROWS), action=ACTION).table().to_csv(),
        legend_text(IndicatorGrid(scene(way=way), spots(ROWS), action=ACTION).legend()),
    ]

    assert not [words for words in told if "gevonden" in words]
    assert told[0].startswith(
        "Actie-overleg: indicatoren per regio, stand 2022, alleen plausibiliteit 3 of hoger."
    )
    assert "? niets met deze plausibiliteit" in told[2]


def test_watermark():
    """
    Made-up rows are marked.
    """
    figure = IndicatorGrid(scene(watermark="VOORBEELD"), spots(ROWS), action=ACTION).figure()

    assert any("VOORBEELD" in note.text for note in figure.layout.annotations)
