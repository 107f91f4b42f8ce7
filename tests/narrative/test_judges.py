"""
Another level is a change only where the same judge gave both: else it says who judges now, and who did
before.
"""

import pandas as pd
import pytest

from tests.conftest import TINY, absent, observations, table, written
from vvmetrics.answers.changes import Standing, change
from vvmetrics.answers.judges import Judge, judged
from vvmetrics.answers.known import read_indicators
from vvmetrics.answers.phases import read_phases
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.years.change_table import change_table
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.narrative.development import change_sentence, development_sentence
from vvmetrics.questions import metrics

SMALL = load_definitions(TINY)
SCENE = Scene(SMALL, 2022)
# What the newspaper says of Snel in the west in 2021 is level 0; a test says what is different about what
# follows.
LATER = {"indicator": "acuut-snel", "start_year": 2022, "end_year": 2022, "score": 1, "plausibility": 2}


def changed(store, *rows, region="west", action="acuut", start=2021, end=2022, **way):
    """
    Return what changed in a store once rows were added to it.
    """
    if rows:
        numbered = [{"id": f"t-{number:04}"} | row for number, row in enumerate(rows, start=1)]
        store.add(observations(*numbered), by="toets", reason="toets")
    standings = []
    for year in (start, end):
        indicators, found = (
            question(store, year=year, **way) for question in (metrics.indicators, metrics.observations)
        )
        standings.append(
            Standing(
                year, read_indicators(indicators, SMALL), read_phases(metrics.phases(store, year=year)), found
            )
        )
    return change(*standings, SMALL, region=region, action=action)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"source": "krant"}, "Ander niveau: Snel van 0 naar 1 (ervaren)."),
        (
            {"source": "opgave"},
            (
                "Nu anders beoordeeld: Snel van 0 (door een openbare bron) naar 1 (ervaren), nu door het"
                " netwerk."
            ),
        ),
        (
            {"source": "onderzoek"},
            (
                "Nu anders beoordeeld: Snel van 0 (door een openbare bron) naar 1 (ervaren), nu door een"
                " andere openbare bron."
            ),
        ),
        (
            {"source": "onderzoek", "partner": "vt", "score": -1},
            "Nu anders beoordeeld: Snel van 0 (door een openbare bron) naar -1 (ervaren), nu ook door VT.",
        ),
    ],
    ids=["the same newspaper", "the network itself", "another public source", "a partner"],
)
def test_another_level_says_who_judged_if_it_is_not_who_did_before(fresh, row, sentence):
    """
    A partner's judgement stands beside the earlier one; another source on the same place and partner takes
    its place.
    """
    found = changed(fresh, LATER | row)

    assert change_sentence(SCENE, found, region="west").startswith(sentence)


def test_areas_that_judged_stand_with_who_judged_them(tiny):
    """
    Two areas of the north, and then a public source on the whole.
    """
    found = changed(tiny, region="noord", start=2020, end=2021)

    assert (
        "Nu anders beoordeeld: Opzet van 1 (door het netwerk over Fries gebied en Drents gebied) naar 3"
        " (ervaren), nu ook door een openbare bron." in change_sentence(SCENE, found, region="noord")
    )


def test_a_judge_who_cannot_tell_any_more_leaves_the_others(fresh):
    """
    Nobody changed their mind, and nobody came.
    """
    partner = LATER | {"partner": "vt", "source": "opgave"}
    found = changed(
        fresh,
        partner | {"start_year": 2021, "end_year": 2021, "score": -1},
        absent(
            "geen_zicht",
            **{name: word for name, word in partner.items() if name not in {"score", "plausibility"}},
        ),
    )

    assert (
        "Nu anders beoordeeld: Snel van -1 (door VT en een openbare bron) naar 0 (ervaren), nu alleen door"
        " een openbare bron." in change_sentence(SCENE, found, region="west")
    )


def test_who_changed_their_mind_beside_a_newcomer_changed_the_level(fresh):
    """
    If the level is the same without the newcomer.
    """
    found = changed(
        fresh, LATER | {"source": "krant"}, LATER | {"source": "opgave", "partner": "vt", "score": 3}
    )

    assert [turn.indicator for turn in found.of("moved")] == ["acuut-snel"]


def test_own_reports_only_are_judged_apart_from_the_rest(fresh):
    """
    Before, the network itself said nothing.
    """
    assert [
        turn.indicator for turn in changed(fresh, LATER | {"source": "opgave"}, own_only=True).of("learned")
    ] == ["acuut-snel"]


def test_the_sentence_above_says_who_judges_now(fresh):
    """
    Apart from those that got another level; many are not all named.
    """
    rejudged = changed(fresh, LATER | {"source": "opgave"})
    moved = {"ZSM": changed(fresh, region="zuid", action="zsm", start=2020, end=2021)}
    both = {"Acuut": changed(fresh, region="noord", start=2019, end=2021), "Acuut in West": rejudged}
    asked = {"subject": "West", "years": (2021, 2022), "per_region": False}

    assert development_sentence(SCENE, {"Acuut": rejudged}, **asked).startswith(
        "West, tussen 2021 en 2022: één indicator is nu anders beoordeeld, door het netwerk, bij Acuut. Van "
    )
    assert development_sentence(SCENE, both, **asked).startswith(
        "West, tussen 2021 en 2022: één indicator kreeg een ander niveau, bij Acuut; één indicator is nu"
        " anders beoordeeld, door het netwerk, bij Acuut in West; de fase veranderde bij Acuut"
    )
    assert "geen enkele indicator kreeg een ander niveau" in development_sentence(SCENE, moved, **asked)


def test_the_table_names_the_judges_of_each_year(fresh):
    """
    Also of what did not change.
    """
    found = changed(fresh, LATER | {"source": "opgave"})
    rows = change_table(SCENE, [("west", found)], years=(2021, 2022))

    assert table(
        rows.tail(2), "Indicator", "Verandering", "Beoordeeld door 2021", "Beoordeeld door 2022"
    ) == written(
        """
        Snel  nu anders beoordeeld een openbare bron het netwerk
        Samen niet opnieuw gezien  het netwerk       het netwerk
    """
    )


def test_made_up_sources_are_one_judge():
    """
    Each is called by a name of its own, and stands for the network or a partner.
    """
    names = ("partner", "area", "score", "answer", "absence", "source", "source_kind", "indicator")
    rows = pd.DataFrame(
        [(None, None, 1, None, None, f"voorbeeld-{number}", "voorbeeld", "acuut-snel") for number in (1, 2)],
        columns=names,
    )

    assert judged(rows, SMALL) == {"acuut-snel": {Judge(): (1, 1)}}
