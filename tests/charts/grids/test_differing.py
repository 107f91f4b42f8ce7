"""
Where the picture differs between those who look: a sign with its words in the boxes, the legend, the table
and the text of the grids.
"""

from tests.charts.grids.test_comparison import COMPARED, REGIONS, notes
from tests.charts.grids.test_indicators import ACTION, ROWS, boxes
from tests.charts.rows import scene, spots
from vvmetrics.charts.grids.comparison import ComparisonGrid
from vvmetrics.charts.grids.indicators import IndicatorGrid
from vvmetrics.charts.signs import legend_text

PLACE = ("limburg", f"{ACTION}-completer-beeld")
WORDS = "hier verschilt het beeld: OM ziet “nadelig” (2024), VT ziet “brede en blijvende verandering” (2024)"
DIFFERING = {PLACE: WORDS, ("limburg", "acuut-completer-beeld"): "van een andere actie"}


def test_a_box_of_an_action_has_a_sign_that_the_legend_explains():
    """
    Behind the level, and only there; without any, the legend is silent about it.
    """
    signed = [
        text
        for text in boxes(IndicatorGrid(scene(), spots(ROWS), action=ACTION, differing=DIFFERING).figure())
        if "≠" in text
    ]

    assert len(signed) == 1
    assert signed[0].startswith("■■□ <b>≠</b><br>")
    legends = [
        legend_text(IndicatorGrid(scene(), spots(ROWS), action=ACTION, differing=words).legend())
        for words in (DIFFERING, {})
    ]
    assert "≠ het beeld verschilt tussen wie ernaar kijkt" in legends[0]
    assert "≠" not in legends[1]


def test_table_and_text_of_an_action_say_who_sees_what():
    """
    In the cell of that region and indicator.
    """
    table = (
        IndicatorGrid(scene(), spots(ROWS), action=ACTION, differing=DIFFERING).table().set_index("Indicator")
    )
    text = IndicatorGrid(scene(year=2025), spots(ROWS), action=ACTION, differing=DIFFERING).words()

    assert (
        table.loc["Completer beeld", "Limburg"]
        == f"duidelijke verandering die partners delen, plausibiliteit 3 van 4, {WORDS}"
    )
    assert table.stack().str.contains("verschilt").sum() == 1
    assert text.count(WORDS) == text.count("verschilt") == 1


def test_a_box_of_a_comparison_says_it_in_words():
    """
    Under the level of the region in which it differs, not under that of another.
    """
    words = [
        note
        for note in notes(
            ComparisonGrid(scene(region="limburg"), COMPARED, REGIONS, differing=DIFFERING).figure()
        )
        if "≠" in note
    ]

    assert len(words) == 1
    assert words[0].startswith("■■■<br>breed en blijvend<br>●●●○")
    assert words[0].endswith("≠ beeld verschilt")


def test_table_and_text_of_a_comparison_say_who_sees_what():
    """
    In the cell of that region, and in a sentence that names it.
    """
    table = (
        ComparisonGrid(scene(), COMPARED, regions=REGIONS, differing=DIFFERING).table().set_index("Indicator")
    )
    text = ComparisonGrid(scene(year=2025), COMPARED, regions=REGIONS, differing=DIFFERING).words()

    assert table.loc["Completer beeld", "Limburg"].endswith(f"; {WORDS}")
    assert "verschilt" not in table.loc["Completer beeld", "Rotterdam"]
    assert f" Limburg, {WORDS}. " in text
    assert text.count("verschilt") == 1
