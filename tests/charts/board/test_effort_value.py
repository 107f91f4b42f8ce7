"""
The drawn board: what can be clicked, what is written, and what it says without eyes.
"""

import pytest

from tests.charts.rows import DEFINITIONS, everywhere, known, scene, summary_rows
from vvmetrics.charts.board.effort_value import EffortValueBoard
from vvmetrics.charts.signs import legend_text

ACTION = "acuut"
TOLD = {
    "limburg__acuut__ontwikkeling": {"median": 3, "q1": 2, "q3": 4, "plausibility": 3},
    "limburg__acuut__uitvoering": {"median": 2, "plausibility": 2},
    "limburg__acuut__waarde": {"median": 2, "plausibility": 4, "newest": 2021},
    "den_haag__acuut__waarde": {"median": 0, "plausibility": 2},
}


def written(figure):
    """
    Return all words on a figure.
    """
    return [note.text for note in figure.layout.annotations]


@pytest.mark.parametrize("size", ["small", "full", "beamer"])
@pytest.mark.parametrize("dark", [False, True])
def test_every_region_takes_a_click(size, dark):
    """
    The marks carry region and action in the order of the regions, and are not wholly transparent: those give
    no selection.
    """
    figure = EffortValueBoard(
        scene(dark=dark), known(summary_rows(**TOLD)), action=ACTION, size=size
    ).figure()
    marks = figure.data[-1]

    assert [list(ids) for ids in marks.customdata] == [[region, ACTION] for region in DEFINITIONS.regions]
    assert marks.marker.opacity > 0
    assert marks.selected.marker.opacity == marks.unselected.marker.opacity == marks.marker.opacity


def test_code_glyph_pips_and_reasons_are_written():
    """
    Nothing has to be pointed at to be read.
    """
    words = written(EffortValueBoard(scene(), known(summary_rows(**TOLD)), action=ACTION).figure())

    assert (
        len(
            [
                text
                for text in words
                if any(f"<b>{region.code}</b>" in text for region in DEFINITIONS.regions.values())
            ]
        )
        == 10
    )
    assert any("LIM" in text and "▲▲" in text for text in words)
    assert "●●○○" in words
    assert "niet gevonden" in words
    assert {"beperkt", "duidelijk", "<i>waarde niet bekend</i>"} <= set(words)


def test_the_other_axis_shows_meerwerk():
    """
    Columns are then the levels of meerwerk, and the glyph tells the effort of setting up.
    """
    words = written(
        EffortValueBoard(scene(), known(summary_rows(**TOLD)), action=ACTION, x_element="uitvoering").figure()
    )

    assert "veel<br>minder" in words
    assert any("LIM" in text and "■■■□" in text for text in words)


def test_the_chosen_region_is_framed_and_its_quartiles_are_told():
    """
    A thick frame, two bars and the words.
    """
    plain = EffortValueBoard(scene(), known(summary_rows(**TOLD)), action=ACTION).figure()
    chosen = EffortValueBoard(scene(region="limburg"), known(summary_rows(**TOLD)), action=ACTION).figure()

    assert len(chosen.layout.shapes) == len(plain.layout.shapes) + 2
    assert max(shape.line.width for shape in chosen.layout.shapes if shape.type == "rect") > 3
    assert any("LIM, kwartielen inspanning: merkbaar – zeer groot" in text for text in written(chosen))


def test_a_watermark_is_written_across():
    """
    Made-up rows never look like real ones.
    """
    figure = EffortValueBoard(
        scene(watermark="VOORBEELD – verzonnen cijfers"), known(summary_rows()), action=ACTION
    ).figure()

    assert written(figure).count("<b>VOORBEELD – verzonnen cijfers</b>") == 3
    assert "VOORBEELD" not in "".join(
        written(EffortValueBoard(scene(), known(summary_rows()), action=ACTION).figure())
    )


def test_text_alternative_says_of_each_region_what_is_known_and_what_not():
    """
    Whole Dutch sentences with level, plausibility and reason.
    """
    text = EffortValueBoard(
        scene(year=2022), known(summary_rows(**TOLD)), action=ACTION, x_element="ontwikkeling"
    ).words()

    assert text.startswith(
        "Samen op in Acuut, stand 2022. Wat het bracht, is bekend van twee van de tien regio's: van geen"
        " verandering tot duidelijk"
    )
    assert (
        "Limburg (LIM): inspanning om op te zetten: aanzienlijke inzet, plausibiliteit 3 van 4 (gedeelde"
        " ervaring, eigen evaluatie of vastgelegd besluit); meer- of minderwerk: duidelijk meerwerk,"
        " plausibiliteit 2 van 4 (ervaring van één partner of één bron); waarde: duidelijke verandering die"
        " partners delen, plausibiliteit 4 van 4 (onafhankelijk onderzoek of cijfers over de uitspraak zelf),"
        " nieuwste bevinding 2021." in text
    )
    assert "waarde niet bekend (geen openbare bron gevonden)." in text
    assert all(region.label in text for region in DEFINITIONS.regions.values())


def test_table_is_dutch_and_complete():
    """
    A row per region in fixed order, words for levels, a decimal comma for the coverage.
    """
    table = EffortValueBoard(
        scene(), known(summary_rows(**TOLD)), action=ACTION, x_element="ontwikkeling"
    ).table()
    limburg = table.set_index("Code").loc["LIM"]

    assert list(table["Regio"]) == [region.label for region in DEFINITIONS.regions.values()]
    assert limburg["Waarde"] == "duidelijke verandering die partners delen"
    assert limburg["Kwartielen inspanning om op te zetten"] == "merkbaar – zeer groot"
    assert (
        limburg["Plausibiliteit (zwakste)"]
        == "3 van 4: gedeelde ervaring, eigen evaluatie of vastgelegd besluit"
    )
    assert (limburg["Indicatoren bekend"], limburg["Dekking"]) == ("6 van 12", "50,0%")
    assert list(table.set_index("Code")["Nieuwste bevinding"][["LIM", "NN"]]) == ["2021", "niet bekend"]
    assert table.set_index("Code").loc["NN", "Waarde"] == "niet bekend: geen openbare bron gevonden"


def test_table_without_anything_that_applies():
    """
    Nothing applies: no share of nothing.
    """
    told = {
        place: fields
        for element in DEFINITIONS.elements
        for place, fields in everywhere(ACTION, element, reason="niet_van_toepassing").items()
    }
    table = EffortValueBoard(
        scene(), known(summary_rows(**told)), action=ACTION, x_element="uitvoering"
    ).table()

    assert set(table["Dekking"]) == {"niet van toepassing"}
    assert set(table["Waarde"]) == {"niet bekend: niet van toepassing"}


def test_legend_explains_every_code():
    """
    Also of a board on which nothing is known, and nothing that is not on it (tests/charts/test_signs.py).
    """
    legend = legend_text(EffortValueBoard(scene(), known(summary_rows()), ACTION).legend())

    assert not [one for one in DEFINITIONS.regions.values() if f"{one.code} {one.label}" not in legend]
    assert "▲" not in legend
    assert "– – – geen van beide bekend" in legend
