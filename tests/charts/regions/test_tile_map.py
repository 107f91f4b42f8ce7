"""
The tile map: a tile per region, in words as well as in colour.
"""

import pytest

from tests.charts.rows import DEFINITIONS, known, scene, summary_rows
from vvmetrics.charts.regions.tile_map import TileMap

ROWS = summary_rows(
    limburg__ssk__waarde={"median": 3, "plausibility": 3, "newest": 2019},
    rotterdam__ssk__waarde={"median": -1, "plausibility": 1},
)


def written(figure):
    """
    Return all words on a figure.
    """
    return [note.text for note in figure.layout.annotations]


@pytest.mark.parametrize("dark", [False, True])
def test_every_tile_takes_a_click_and_says_what_it_shows(dark):
    """
    Code, level in words, symbol and pips; of the unknown a question mark and the reason.
    """
    figure = TileMap(scene(region="limburg", dark=dark), known(ROWS), action="ssk").figure()
    words = written(figure)

    assert [list(ids) for ids in figure.data[-1].customdata] == [
        [region, "ssk"] for region in DEFINITIONS.regions
    ]
    assert {f"<b>{region.code}</b>" for region in DEFINITIONS.regions.values()} <= set(words)
    assert len([text for text in words if text.startswith("<b>?</b><br>geen openbare<br>bron gevonden")]) == 8
    assert any("breed en<br>blijvend" in text and "■■■" in text and "●●●○" in text for text in words)
    assert any("nadelig" in text and "−" in text and "●○○○" in text for text in words)


def test_tiles_do_not_overlap():
    """
    Each region has a place of its own.
    """
    tiles = [
        (shape.x0, shape.y0, shape.x1, shape.y1)
        for shape in TileMap(scene(), known(ROWS), action="ssk").figure().layout.shapes
    ]

    assert len(tiles) == len({(round(x0), round(y0)) for x0, y0, _, _ in tiles}) == 10
    assert len({(round(x1 - x0), round(y1 - y0)) for x0, y0, x1, y1 in tiles}) == 1


def test_text_and_table():
    """
    The same in sentences and in rows, in the order of the regions.
    """
    text = TileMap(scene(year=2022), known(ROWS), action="ssk").words()
    table = TileMap(scene(), known(ROWS), action="ssk").table().set_index("Code")

    assert text.startswith(
        "Samenwerken bij Strafbare Kindermishandeling, waarde per regio, stand 2022. Noord-Nederland (NN):"
        " waarde niet bekend ("
    )
    assert "vastgelegd besluit), nieuwste bevinding 2019." in text
    assert (
        "Rotterdam (RTD): waarde: nadelig, plausibiliteit 1 van 4 (verwachting of indirect bewijs)." in text
    )
    assert list(table.index) == [region.code for region in DEFINITIONS.regions.values()]
    assert dict(table.loc["LIM"]) == {
        "Regio": "Limburg",
        "Waarde": "brede en blijvende verandering",
        "Plausibiliteit": "3 van 4: gedeelde ervaring, eigen evaluatie of vastgelegd besluit",
        "Indicatoren bekend": "2 van 4",
        "Dekking": "50,0%",
        "Nieuwste bevinding": "2019",
    }


def test_watermark():
    """
    Made-up rows are marked.
    """
    assert any(
        "VOORBEELD" in text
        for text in written(TileMap(scene(watermark="VOORBEELD"), known(ROWS), action="ssk").figure())
    )
