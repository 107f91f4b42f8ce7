"""
Where the picture differs between those who look: a sign with its words in the boxes, the legend, the table
and the text of the grids.
"""

from tests.charts.grids.test_comparison import COMPARED, LOOK, REGIONS, notes
from tests.charts.grids.test_indicators import ACTION, ROWS, boxes
from tests.charts.rows import DEFINITIONS
from vvmetrics.charts.grids.comparison import comparison_grid, comparison_grid_table, comparison_grid_text
from vvmetrics.charts.grids.indicators import (
    indicator_grid,
    indicator_grid_legend,
    indicator_grid_table,
    indicator_grid_text,
)

PLACE = ("limburg", f"{ACTION}-completer-beeld")
WORDS = "hier verschilt het beeld: OM ziet “nadelig” (2024), VT ziet “brede en blijvende verandering” (2024)"
DIFFERING = {PLACE: WORDS, ("limburg", "acuut-completer-beeld"): "van een andere actie"}


def test_a_box_of_an_action_has_a_sign_that_the_legend_explains():
    """
    Behind the level, and only there; without any, the legend is silent about it.
    """
    signed = [
        text
        for text in boxes(indicator_grid(ROWS, DEFINITIONS, action=ACTION, differing=DIFFERING))
        if "≠" in text
    ]

    assert len(signed) == 1
    assert signed[0].startswith("■■□ <b>≠</b><br>")
    assert indicator_grid_legend(ROWS, DEFINITIONS, action=ACTION, differing=DIFFERING).endswith(
        "≠: het beeld verschilt tussen wie ernaar kijkt."
    )
    assert "≠" not in indicator_grid_legend(ROWS, DEFINITIONS, action=ACTION)


def test_table_and_text_of_an_action_say_who_sees_what():
    """
    In the cell of that region and indicator.
    """
    table = indicator_grid_table(ROWS, DEFINITIONS, action=ACTION, differing=DIFFERING).set_index("Indicator")
    text = indicator_grid_text(ROWS, DEFINITIONS, action=ACTION, year=2025, differing=DIFFERING)

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
        for note in notes(comparison_grid(COMPARED, DEFINITIONS, **LOOK, differing=DIFFERING))
        if "≠" in note
    ]

    assert len(words) == 1
    assert words[0].startswith("■■■<br>breed en blijvend<br>●●●○")
    assert words[0].endswith("≠ beeld verschilt")


def test_table_and_text_of_a_comparison_say_who_sees_what():
    """
    In the cell of that region, and in a sentence that names it.
    """
    table = comparison_grid_table(COMPARED, DEFINITIONS, regions=REGIONS, differing=DIFFERING).set_index(
        "Indicator"
    )
    text = comparison_grid_text(COMPARED, DEFINITIONS, regions=REGIONS, year=2025, differing=DIFFERING)

    assert table.loc["Completer beeld", "Limburg"].endswith(f"; {WORDS}")
    assert "verschilt" not in table.loc["Completer beeld", "Rotterdam"]
    assert f" Limburg, {WORDS}. " in text
    assert text.count("verschilt") == 1
