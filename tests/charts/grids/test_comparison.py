"""
The comparison grid: a row per indicator, a box per region, everything said in it, and the range of all beside
it.
"""

import pandas as pd
import pytest

from tests.answers.test_comparison_years import observed
from tests.charts.grids.test_indicators import ACTION, INDICATORS, indicator_rows
from tests.charts.rows import DEFINITIONS, scene, spots
from vvmetrics.answers.comparison import compare, differences_first
from vvmetrics.answers.way import Way
from vvmetrics.charts.grids.comparison import ComparisonGrid

REGIONS = ["rotterdam", "limburg"]
ROWS = indicator_rows(
    limburg__completer_beeld={"status": "known", "score": 3, "plausibility": 3},
    rotterdam__completer_beeld={"status": "known", "score": 1, "plausibility": 4},
    limburg__frequentie={
        "status": "known",
        "answer": "elke week op dinsdagmiddag, bij spoed dezelfde dag telefonisch",
        "plausibility": 2,
    },
)
OBSERVED = pd.concat(
    [
        observed(
            ("rotterdam", "rotterdam-rijnmond", 2018, 2019, 1),
            ("limburg", None, 2022, 2022, 3),
            indicator=f"{ACTION}-completer-beeld",
        ),
        observed(("limburg", None, 2021, 2022, "elke week"), indicator=f"{ACTION}-frequentie"),
    ]
)
COMPARED = compare(spots(ROWS), [OBSERVED], DEFINITIONS, regions=REGIONS, action=ACTION)


def notes(figure):
    """
    Return all words in a figure.
    """
    return [note.text for note in figure.layout.annotations]


@pytest.mark.parametrize("dark", [False, True])
def test_every_box_says_what_it_shows_and_takes_a_click(dark):
    """
    Region, action and indicator; levels with symbol and pips, or the reason.
    """
    figure = ComparisonGrid(scene(dark=dark, region="limburg"), COMPARED, REGIONS).figure()
    words = notes(figure)

    assert [list(ids) for ids in figure.data[-1].customdata] == [
        [region, ACTION, one] for one in INDICATORS for region in REGIONS
    ]
    assert words[:3] == ["Rotterdam", "<b>Limburg</b>", "alle tien"]
    assert "■■■<br>breed en blijvend<br>●●●○ 2022" in words
    assert "■□□<br>beginnend<br>●●●● 2018–2019<br>alleen Rotterdam-<br>Rijnmond" in words
    assert "<b>Completer beeld</b><br>waarde · verschil, niet over dezelfde jaren" in words
    assert "beginnend tot<br>breed en blijvend<br>2 van 10 bekend" in words
    assert words.count("<i>niet gevonden</i>") == len(INDICATORS) * 2 - 3


def test_four_regions_leave_narrower_boxes():
    """
    As much as a telephone has room for; a word that is too long is cut off, not broken.
    """
    four = ["amsterdam", "den-haag", "rotterdam", "limburg"]
    rows = indicator_rows(
        limburg__completer_beeld={"status": "known", "score": 3, "plausibility": 3},
        rotterdam__vorm={
            "status": "known",
            "answer": "huiselijkgeweldtafel in het Veiligheidshuis, voor meer",
            "plausibility": 1,
        },
    )
    words = notes(
        ComparisonGrid(
            scene(), compare(spots(rows), [], DEFINITIONS, regions=four, action=ACTION), regions=four
        ).figure()
    )

    assert "■■■<br>breed en<br>blijvend<br>●●●○" in words
    assert "huiselijkg…<br>in het …<br>●○○○" in words


def test_words_say_what_is_compared_and_what_it_may_be_called():
    """
    The scale stands with the indicator, for "meer" says nothing without it; differences first.
    """
    compared = differences_first(COMPARED)

    assert (
        ComparisonGrid(scene(year=2022), compared, regions=REGIONS)
        .words()
        .startswith(
            "Naast elkaar: Rotterdam (RTD), Limburg (LIM), stand 2022. Completer beeld (waarde), verschil,"
            " niet over dezelfde jaren: beginnend (onderzocht, 2018–2019, alleen Rotterdam-Rijnmond) in"
            " Rotterdam, breed en blijvend (gedeeld, 2022) in Limburg. Alle 10 regio's: beginnend tot breed"
            " en blijvend, 2 van 10 bekend."
        )
    )


def test_nothing_that_is_said_sticks_out_of_its_box():
    """
    A box has room for its lines and for those of the range, and rows do not overlap.
    """
    figure = ComparisonGrid(scene(region="limburg"), COMPARED, REGIONS).figure()
    boxes = [(box.y0, box.y1) for box in figure.layout.shapes]
    inside = [note for note in figure.layout.annotations if note.font.size == 12]
    heights = {(y0 + y1) / 2: y1 - y0 for y0, y1 in boxes}

    assert all(15 * (note.text.count("<br>") + 1) < heights[note.y] for note in inside)
    assert all(high[0] >= low[1] for high, low in zip(boxes[::2], boxes[2::2], strict=False))
    assert boxes[-1][0] >= 0


def test_what_a_filter_hides_is_not_called_not_found():
    """
    In picture, text and table.
    """
    way = Way(own_only=True)
    told = [
        " ".join(notes(ComparisonGrid(scene(way=way, region="limburg"), COMPARED, REGIONS).figure())),
        ComparisonGrid(scene(year=2022, way=way), COMPARED, regions=REGIONS).words(),
        ComparisonGrid(scene(way=way), COMPARED, regions=REGIONS).table().to_csv(),
    ]

    assert not [words for words in told if "gevonden" in words]
    assert told[1].startswith(
        "Naast elkaar: Rotterdam (RTD), Limburg (LIM), stand 2022, alleen wat het netwerk zelf meldde."
    )


def test_table_says_all_of_it():
    """
    An answer that is cut off in its box is whole here.
    """
    table = ComparisonGrid(scene(), COMPARED, regions=REGIONS).table().set_index("Indicator")

    assert (
        table.loc["Frequentie", "Limburg"]
        == "elke week op dinsdagmiddag, bij spoed dezelfde dag telefonisch, plausibiliteit 2 van 4, 2021–2022"
    )
    assert table.loc["Frequentie", "Rotterdam"] == "niet bekend: geen openbare bron gevonden"
    assert table.loc["Completer beeld", "Element"] == "Waarde"
    assert table.loc["Completer beeld", "Vergelijking"] == "verschil, niet over dezelfde jaren"
    assert (
        table.loc["Completer beeld", "Rotterdam"]
        == "beginnende of wisselende verandering, plausibiliteit 4 van 4, 2018–2019, alleen"
        " Rotterdam-Rijnmond"
    )
    assert table.loc["Completer beeld", "Alle regio's"] == "beginnend tot breed en blijvend, 2 van 10 bekend"


def test_watermark():
    """
    Made-up rows are marked.
    """
    assert any(
        "VOORBEELD" in words
        for words in notes(
            ComparisonGrid(scene(watermark="VOORBEELD", region="limburg"), COMPARED, REGIONS).figure()
        )
    )
