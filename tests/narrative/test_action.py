"""
The sentences on an action: what was expected against what has been seen, and no more than the rows say.
"""

import pytest

from tests.charts.grids.test_indicators import indicator_rows
from tests.charts.rows import DEFINITIONS, scene, spots
from vvmetrics.answers.way import Way
from vvmetrics.narrative.action import (
    expected_and_seen,
    expected_sentence,
    expected_table,
    looked_at,
    seen_sentence,
    sight_words,
)

PLAN = {"status": "known", "score": 1, "plausibility": 2}


def sentence(**told):
    """
    Return the sentences above what was expected of Actie-overleg.
    """
    return expected_sentence(
        expected_and_seen(scene(), spots(indicator_rows(**told)), action="actie-overleg"), DEFINITIONS
    )


def seen(place, **told):
    """
    Return what has been seen of the expectation at this place in the file.
    """
    return expected_and_seen(scene(), spots(indicator_rows(**told)), action="actie-overleg")[place]


def everywhere(indicator, **fields):
    """
    Return the same fields for an indicator in every region.
    """
    return {f"{region.replace('-', '_')}__{indicator}": fields for region in DEFINITIONS.regions}


def test_none_known():
    """
    Not a word on value.
    """
    assert sentence() == "Van de vijf verwachte resultaten is van geen enkele regio bekend of het uitkomt."
    assert (
        seen_sentence(seen(0), DEFINITIONS)
        == "Van geen enkele regio is hierover iets bekend: geen openbare bron gevonden (tien)."
    )


def test_one_known():
    """
    The only region is named.
    """
    assert (
        sentence(limburg__vroegtijdige_afstemming=PLAN)
        == "Van de vijf verwachte resultaten is over één iets bekend, uit één van de tien regio's, Limburg:"
        " beginnend (ervaren)."
    )
    assert (
        seen_sentence(seen(1, limburg__vroegtijdige_afstemming=PLAN), DEFINITIONS)
        == "Bekend uit één van de tien regio's, Limburg: beginnend (ervaren). Elders niet: geen openbare bron"
        " gevonden (negen)."
    )


def test_all_equal():
    """
    Nothing is left to explain.
    """
    told = everywhere("vroegtijdige_afstemming", status="known", score=3, plausibility=4)

    assert (
        seen_sentence(seen(1, **told), DEFINITIONS)
        == "Bekend uit alle tien regio's: breed en blijvend (onderzocht)."
    )


def test_split():
    """
    From the lowest to the highest level, as sure as the least sure, the reasons counted.
    """
    told = {
        "limburg__completer_beeld": {"status": "known", "score": 3, "plausibility": 4},
        "limburg__hoog_risicogezinnen_beter_in_beeld": {"status": "known", "score": -1, "plausibility": 1},
        "rotterdam__hoog_risicogezinnen_beter_in_beeld": {"status": "known", "score": 2, "plausibility": 3},
        "limburg__betere_en_vroegtijdiger_informatiedeling_en_verrijking": {
            "status": "known",
            "score": 1,
            "plausibility": 3,
        },
        "den_haag__hoog_risicogezinnen_beter_in_beeld": {"status": "niet_gestart"},
        "den_haag__betere_en_vroegtijdiger_informatiedeling_en_verrijking": {"status": "niet_van_toepassing"},
    }
    found = seen(3, **told)

    assert (
        seen_sentence(found, DEFINITIONS)
        == "Bekend uit twee van de tien regio's: van nadelig tot duidelijk (van indirect tot gedeeld). "
        "Elders niet: geen openbare bron gevonden (zeven), niet gestart (één)."
    )
    assert list(found.sights) == ["rotterdam", "limburg"]
    assert sight_words(found.sights["limburg"]) == "− nadelig tot ■□□ beginnend · ●○○○ indirect"


def test_table_has_a_row_per_expectation_and_a_column_per_region():
    """
    The same as on the cards, with what it was looked up in; an indicator of another action has that action's
    name.
    """
    rows = expected_and_seen(
        scene(), spots(indicator_rows(limburg__vroegtijdige_afstemming=PLAN)), action="actie-overleg"
    )
    table = expected_table(rows, DEFINITIONS)

    assert list(table.columns) == [
        "Verwacht",
        "Bekeken aan",
        "Tot nu toe",
        *(region.label for region in DEFINITIONS.regions.values()),
    ]
    assert len(table) == 5
    assert table.loc[1, "Bekeken aan"] == "Vroegtijdige afstemming"
    assert table.loc[1, "Limburg"] == "■□□ beginnend · ●●○○ ervaren"
    assert table.loc[1, "Rotterdam"] == "niet bekend"
    elsewhere = DEFINITIONS.expectations[rows[0].expectation.id].model_copy(
        update={"indicators": ("hg-zsm-completer-beeld",)}
    )
    assert looked_at(elsewhere, DEFINITIONS) == ["Completer beeld (HG: VT & ZSM)"]


def test_what_no_indicator_asks_is_said():
    """
    An expectation without indicators is neither seen nor unseen.
    """
    first = next(
        one
        for one in expected_and_seen(scene(), spots(indicator_rows()), action="ssk")
        if not one.expectation.indicators
    )

    assert seen_sentence(first, DEFINITIONS) == "Dit is met de indicatoren van het rapport niet te volgen."


def test_what_a_filter_hides_is_not_called_not_found():
    """
    The words for why nothing is seen follow the way of asking.
    """
    hidden = expected_and_seen(
        scene(way=Way(own_only=True)), spots(indicator_rows()), action="actie-overleg"
    )[0]

    assert (
        seen_sentence(hidden, DEFINITIONS)
        == "Van geen enkele regio is hierover iets bekend: niet door het netwerk zelf gemeld (tien)."
    )


@pytest.mark.parametrize("action", DEFINITIONS.actions)
def test_each_action_has_expectations(action):
    """
    The appendix lists them for all five.
    """
    assert expected_and_seen(scene(), spots(indicator_rows()), action=action)
