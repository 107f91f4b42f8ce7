"""
The strips of a region: where it stands in the range of all, as marks, in words and as a table.
"""

from itertools import combinations

import pytest

from tests.charts.rows import DEFINITIONS, known, scene, summary_rows
from vvmetrics.charts.regions.strips import RegionStrips

ROWS = summary_rows(
    limburg__ssk__waarde={"median": 3, "plausibility": 3},
    rotterdam__ssk__waarde={"median": -1, "plausibility": 1},
    amsterdam__ssk__waarde={"median": 3, "plausibility": 2},
    limburg__ssk__uitvoering={"reason": "niet_gestart"},
)
CHOICE = {"action": "ssk", "region": "limburg"}


@pytest.fixture(scope="module")
def marks():
    """
    The one trace of marks.
    """
    return RegionStrips(scene(), known(ROWS), **CHOICE).figure().data[-1]


def test_a_mark_per_element_and_region_that_takes_a_click(marks):
    """
    Ten marks a strip, in the order of the regions; only the region itself is a diamond, and larger.
    """
    assert [list(ids) for ids in marks.customdata] == 3 * [[region, "ssk"] for region in DEFINITIONS.regions]
    assert [
        ids[0]
        for ids, symbol in zip(marks.customdata, marks.marker.symbol, strict=True)
        if symbol == "diamond"
    ] == 3 * ["limburg"]
    assert {
        size
        for size, symbol in zip(marks.marker.size, marks.marker.symbol, strict=True)
        if symbol == "circle"
    } == {6}


def test_no_mark_hides_another(marks):
    """
    Also if all regions stand in one cell, on a telephone (350 pixels wide).
    """
    strip = [(x * 350 / 600, y) for x, y in zip(marks.x, marks.y, strict=True)][10:20]

    assert min(abs(ax - bx) + abs(ay - by) for (ax, ay), (bx, by) in combinations(strip, 2)) >= 9


def test_place_in_a_cell_is_no_rank():
    """
    A region has the same place in its cell, whatever the others do.
    """
    alone = (
        RegionStrips(scene(), known(summary_rows(limburg__ssk__waarde={"median": 3})), **CHOICE)
        .figure()
        .data[-1]
    )
    together = RegionStrips(scene(), known(ROWS), **CHOICE).figure().data[-1]

    assert (alone.x[29], alone.y[29]) == (together.x[29], together.y[29])


@pytest.mark.parametrize("dark", [False, True])
def test_words_say_where_the_region_stands_and_name_every_level(dark):
    """
    Above a strip the region's level with pips, or why there is none; the levels under it.
    """
    words = [
        note.text
        for note in RegionStrips(scene(dark=dark), known(ROWS), **CHOICE).figure().layout.annotations
    ]

    assert "<b>Waarde</b> · LIM: breed en blijvend ●●●○" in words
    assert "<b>Meer- of minderwerk</b> · LIM: niet gestart" in words
    assert "<b>Inspanning om op te zetten</b> · LIM: niet gevonden" in words
    assert words.count("<i>niet<br>bekend</i>") == 3
    assert {"nadelig", "geen<br>verandering", "beginnend", "duidelijk", "breed en<br>blijvend"} <= set(words)


def test_only_the_cell_of_the_region_has_a_frame():
    """
    One a strip, also where it is not known.
    """
    shapes = RegionStrips(scene(), known(ROWS), **CHOICE).figure().layout.shapes

    assert len(shapes) == 3 * 6
    assert len([shape for shape in shapes if shape.line.width == 3]) == 3


def test_text_tells_the_range_from_low_to_high():
    """
    The region itself first, then the others by level, those that are not known last.
    """
    text = RegionStrips(scene(year=2022), known(ROWS), **CHOICE).words()

    assert text.startswith(
        "Limburg in het bereik van alle regio's, Samenwerken bij Strafbare Kindermishandeling, stand 2022. "
    )
    assert text.endswith(
        "Limburg: waarde: brede en blijvende verandering, plausibiliteit 3 van 4 (gedeelde ervaring, eigen"
        " evaluatie of vastgelegd besluit). De andere: nadelig: Rotterdam; brede en blijvende verandering:"
        " Amsterdam; niet bekend: Noord-Nederland, Oost-Nederland, Midden-Nederland, Noord-Holland, Den Haag,"
        " Zeeland-West-Brabant en Oost-Brabant."
    )


def test_table_has_a_row_per_region_in_fixed_order():
    """
    With the reason of what is not known.
    """
    table = RegionStrips(scene(), known(ROWS), **CHOICE).table()

    assert list(table["Regio"]) == [region.label for region in DEFINITIONS.regions.values()]
    assert dict(table.iloc[-1]) == {
        "Regio": "Limburg",
        "Gekozen": "ja",
        "Inspanning om op te zetten": "niet bekend: geen openbare bron gevonden",
        "Plausibiliteit inspanning om op te zetten": "niet bekend",
        "Meer- of minderwerk": "niet bekend: niet gestart",
        "Plausibiliteit meer- of minderwerk": "niet bekend",
        "Waarde": "brede en blijvende verandering",
        "Plausibiliteit waarde": "3 van 4: gedeelde ervaring, eigen evaluatie of vastgelegd besluit",
    }


def test_watermark():
    """
    Made-up rows are marked.
    """
    figure = RegionStrips(scene(watermark="VOORBEELD"), known(ROWS), **CHOICE).figure()

    assert "VOORBEELD" in figure.layout.annotations[-1].text
