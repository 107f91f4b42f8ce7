"""
What a filter hides is not called absent: the way of asking decides the words, in sentences and in pictures.
"""

import pytest

from tests.charts.rows import DEFINITIONS, everywhere, known, scene, summary_rows
from vvmetrics.answers.phases import Phases
from vvmetrics.answers.way import ALL, Way
from vvmetrics.charts.board.effort_value import EffortValueBoard
from vvmetrics.charts.regions.tile_map import TileMap
from vvmetrics.charts.signs import legend_text
from vvmetrics.charts.tables.overview import overview_html
from vvmetrics.definitions.model import NOT_FOUND
from vvmetrics.narrative.board import board_sentence, overview_sentence

OWN, SURE = Way(own_only=True), Way(min_plausibility=3)
BOTH = Way(own_only=True, min_plausibility=4, highest=4)
WORDS = {
    ALL: ("geen openbare bron gevonden", "niet gevonden"),
    OWN: ("niet door het netwerk zelf gemeld", "niet zelf gemeld"),
    SURE: ("niets met deze plausibiliteit", "niet zo plausibel"),
    BOTH: ("niet met deze plausibiliteit door het netwerk zelf gemeld", "niet zo zelf gemeld"),
}
PLACE = ("limburg", "acuut", "waarde")
ROWS = summary_rows(rotterdam__acuut__waarde={"median": 1})
ACUUT = {"action": "acuut", "x_element": "ontwikkeling"}


@pytest.mark.parametrize("way", WORDS)
def test_a_reading_says_why_nothing_is_known(way):
    """
    Only without a filter was no source found.
    """
    asked, unknown = scene(way=way), known(ROWS)[PLACE]

    assert (asked.why(unknown), asked.why_briefly(unknown)) == WORDS[way]


def test_other_reasons_stay_as_they_are():
    """
    What a source says itself is no matter of the filter.
    """
    for absence in DEFINITIONS.absences.values():
        if absence.id != NOT_FOUND:
            assert OWN.label(absence) == absence.label
            assert OWN.short_label(absence) == ALL.short_label(absence)
            assert OWN.meaning(absence) == absence.meaning


def test_that_nothing_was_found_has_no_year():
    """
    Whatever it is called.
    """
    rows = summary_rows(limburg__acuut__waarde={"newest": 2022})

    assert [known(rows)[PLACE].newest for way in WORDS] == [None] * len(WORDS)


def test_sentences_say_which_sources_they_are_about():
    """
    The year and the choice stand in front of all that is said to be unknown.
    """
    board = board_sentence(scene(year=2022, way=OWN), known(ROWS), action="acuut")
    most = summary_rows(
        **{
            place: fields
            for place, fields in everywhere("acuut", "waarde", median=1).items()
            if "limburg" not in place
        }
    )
    overview = overview_sentence(scene(year=2022, way=SURE), known(ROWS))

    assert board.startswith(
        "Samen op in Acuut, stand 2022, alleen wat het netwerk zelf meldde. Wat het bracht, "
    )
    assert "Van de andere negen niet: niet door het netwerk zelf gemeld." in board
    assert overview.startswith("Stand 2022, alleen plausibiliteit 3 of hoger. Van 1 van de 50 ")
    assert overview.endswith(" Alleen van Rotterdam is iets bekend.")
    assert overview_sentence(scene(year=2022, way=SURE), known(most)).endswith(
        " Van Limburg is niets bekend."
    )
    assert overview_sentence(scene(year=2022), known(most)).endswith(" Van Limburg is nog niets bekend.")
    assert BOTH.standing(2022) == "stand 2022, alleen wat het netwerk zelf meldde, alleen plausibiliteit 4"


@pytest.mark.parametrize("way", [OWN, SURE, BOTH])
def test_pictures_tables_and_legends_use_the_same_words(way):
    """
    Nowhere do the words of the whole stand in what was filtered.
    """
    asked, map_words = scene(way=way), {"action": "acuut"}
    told = [
        overview_html(asked, known(ROWS), Phases()),
        EffortValueBoard(asked, known(ROWS), **ACUUT).figure().to_json(),
        EffortValueBoard(asked, known(ROWS), **ACUUT).words(),
        EffortValueBoard(asked, known(ROWS), **ACUUT).table().to_csv(),
        legend_text(EffortValueBoard(asked, known(ROWS), **ACUUT).legend()),
        TileMap(asked, known(ROWS), **map_words).figure().to_json(),
        TileMap(asked, known(ROWS), **map_words).words(),
        TileMap(asked, known(ROWS), **map_words).table().to_csv(),
    ]
    flat = [
        " ".join(text.replace("<br>", " ").replace("\\u003cbr\\u003e", " ").split()).lower() for text in told
    ]

    assert not [text for text in flat if "bron gevonden" in text or "niet gevonden" in text]
    assert all(any(words in text for words in WORDS[way]) for text in flat)


def test_a_phase_that_a_filter_hides_is_not_called_unknown():
    """
    Phases have no plausibility: only the choice of own reports hides them.
    """
    assert "fase niet zelf gemeld" in overview_html(scene(way=OWN), known(ROWS), Phases())
    assert "fase onbekend" in overview_html(scene(way=SURE), known(ROWS), Phases())
