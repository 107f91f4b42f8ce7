"""
What changed between two years: by indicator and by phase, in sentences written out and as a table.
"""

import pandas as pd
import pytest

from tests.charts.rows import DEFINITIONS
from tests.conftest import TINY, absent, observations, table, written
from vvmetrics.answers.changes import Standing, change, last_told, most_told
from vvmetrics.answers.known import read_indicators
from vvmetrics.answers.phases import Phases, read_phases
from vvmetrics.answers.scene import Scene
from vvmetrics.answers.way import Way
from vvmetrics.charts.years.change_table import change_table
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.narrative.development import change_sentence, development_sentence, told_years
from vvmetrics.questions import metrics

SMALL = load_definitions(TINY)
SCENE = Scene(SMALL, 2021)
JUDGED = ("partner", "source", "source_kind", "score")  # columns of observations that say who judged


def standing(store, year, **way):
    """
    Return what is known in the tiny store at the end of a year.
    """
    indicators, found = (
        question(store, year=year, **way) for question in (metrics.indicators, metrics.observations)
    )
    return Standing(
        year, read_indicators(indicators, SMALL), read_phases(metrics.phases(store, year=year)), found
    )


def changed(store, start, end, **place):
    """
    Return what changed in it between two years.
    """
    return change(standing(store, start), standing(store, end), SMALL, **place)


def seen_again(store):
    """
    Return what changed in the west after one indicator was seen again and another can't be told any more.
    """
    rows = [
        {
            "id": "t-0001",
            "indicator": "acuut-snel",
            "start_year": 2022,
            "end_year": 2022,
            "score": 0,
            "plausibility": 3,
        },
        absent("geen_zicht", id="t-0002", indicator="acuut-samen", start_year=2022, end_year=2022),
    ]
    store.add(observations(*rows), by="toets", reason="toets")
    return changed(store, 2021, 2022, region="west", action="acuut")


@pytest.mark.parametrize(
    ("years", "region", "action", "sentence"),
    [
        (
            (2019, 2020),
            "noord",
            "acuut",
            (
                "Fase: van niveau 2 naar niveau 3 en niveau 4 (2020). Fase in Fries gebied: niveau 5 (2019),"
                " niet opnieuw gemeld. Ander niveau: Snel van 0 naar 1 (ervaren). Erbij bekend: Opzet (niveau"
                " 1, ervaren) en Crisis. Niet opnieuw gezien: Extra. In beide jaren niet bekend: één"
                " indicator."
            ),
        ),
        (
            (2020, 2021),
            "noord",
            "acuut",
            (
                "Fase: niveau 3 en niveau 4 (2020), niet opnieuw gemeld. Fase in Fries gebied: niveau 5"
                " (2019), niet opnieuw gemeld. Nu anders beoordeeld: Opzet van 1 (door het netwerk over Fries"
                " gebied en Drents gebied) naar 3 (ervaren), nu ook door een openbare bron. Niet opnieuw"
                " gezien: Crisis, Extra en Snel. In beide jaren niet bekend: één indicator."
            ),
        ),
        (
            (2020, 2021),
            "zuid",
            "zsm",
            "Fase: erbij bekend, niveau 1 (2021). Erbij bekend: Beeld (niveau -1, onderzocht).",
        ),
        ((2017, 2018), "west", "acuut", "Niets nieuws bekend. Dat zegt niet dat er niets veranderde."),
    ],
)
def test_sentences_on_what_changed(tiny, years, region, action, sentence):
    """
    What became known stands apart from another level and from what nobody looked at again; two sources that
    do not agree both stand.
    """
    found = changed(tiny, *years, region=region, action=action)

    assert change_sentence(SCENE, found, region=region) == sentence


def test_sentences_on_what_stayed_and_what_was_lost(fresh):
    """
    That something was seen again is news; what cannot be told any more says why.
    """
    found = seen_again(fresh)

    assert (
        change_sentence(SCENE, found, region="west")
        == "Niet meer bekend: Samen (nog geen zicht). Opnieuw gezien en gelijk gebleven: Snel. In beide jaren"
        " niet bekend: drie indicatoren."
    )
    assert (
        development_sentence(SCENE, {"Acuut": found}, subject="West", years=(2021, 2022), per_region=False)
        == "West, tussen 2021 en 2022: geen enkele indicator kreeg een ander niveau. Van één indicator is"
        " niet meer bekend wat dat in 2021 wel was; van één is opnieuw hetzelfde gezien. Van drie"
        " indicatoren was in beide jaren niets bekend."
    )


def test_a_reason_for_not_knowing_is_not_seen_again(fresh):
    """
    An area of which it cannot be told says nothing of the level that another source gave before.
    """
    fresh.add(
        observations(
            absent(
                "geen_zicht",
                indicator="acuut-snel",
                region="noord",
                area="drents",
                start_year=2022,
                end_year=2022,
            )
        ),
        by="toets",
        reason="toets",
    )
    found = changed(fresh, 2021, 2022, region="noord", action="acuut")

    assert "acuut-snel" in [turn.indicator for turn in found.of("still")]
    assert not found.any


def test_sentence_above_a_development(tiny):
    """
    Singular and plural; nothing new is said to be no more than that; the choice of sources stands in front.
    """
    noord = {"Acuut": changed(tiny, 2018, 2020, region="noord", action="acuut")}
    later = noord | {"ZSM": changed(tiny, 2020, 2021, region="zuid", action="zsm")}
    nothing = {"ZSM": changed(tiny, 2018, 2019, region="zuid", action="zsm")}

    assert (
        development_sentence(SCENE, noord, subject="Noord", years=(2018, 2020), per_region=False)
        == "Noord, tussen 2018 en 2020: geen enkele indicator kreeg een ander niveau; de fase veranderde bij"
        " Acuut; voor het eerst werd een fase bekend bij Acuut. Van vier indicatoren werd iets bekend"
        " waarvan dat in 2018 nog niet zo was. Van één indicator was in beide jaren niets bekend."
    )
    assert "; voor het eerst werd een fase bekend bij Acuut en ZSM." in development_sentence(
        SCENE, later, subject="Noord", years=(2018, 2020), per_region=False
    )
    own = Scene(SMALL, 2021, Way(own_only=True))
    assert (
        development_sentence(own, nothing, subject="Zuid", years=(2018, 2019), per_region=False)
        == "Zuid, tussen 2018 en 2019, alleen wat het netwerk zelf meldde: er is niets nieuws bekend. Dat"
        " zegt niet dat er niets veranderde."
    )


def test_indicators_that_do_not_apply_are_no_gap(tiny):
    """
    They are not asked for, so they are not counted as unknown.
    """
    found = changed(tiny, 2019, 2020, region="zuid", action="acuut")

    assert [turn.indicator for turn in found.of("unknown") if turn.absence == "niet_van_toepassing"] == [
        "acuut-opzet"
    ]
    assert "In beide jaren niet bekend: drie indicatoren." in change_sentence(SCENE, found, region="zuid")


def test_table_names_every_indicator(tiny):
    """
    What was known in each of the years and how plausible, or why it was not.
    """
    found = changed(tiny, 2019, 2020, region="noord", action="acuut")
    rows = change_table(SCENE, [("noord", found)], years=(2019, 2020))

    assert table(rows, "Indicator", "Verandering", "2019", "2020") == written("""
        Opzet erbij bekend        niet bekend niveau 1
        Crisis erbij bekend       niet bekend wekelijks
        Extra niet opnieuw gezien niveau 2    niveau 2
        Snel ander niveau         niveau 0    niveau 1
        Samen niet bekend         niet bekend niet bekend: niet gestart
    """)
    assert rows["Plausibiliteit 2020"].iloc[0].startswith("2 van 4: ")


def test_table_does_not_call_hidden_what_a_filter_hides(tiny):
    """
    With only what the network itself reported.
    """
    before, after = (standing(tiny, year, own_only=True) for year in (2019, 2020))
    found = [("west", change(before, after, SMALL, region="west", action="acuut"))]
    own = Scene(SMALL, 2020, Way(own_only=True))
    told = set(change_table(own, found, years=(2019, 2020))["2020"])

    assert told == {"niet bekend: niet door het netwerk zelf gemeld"}


@pytest.mark.parametrize(
    ("chosen", "year"),
    [
        ({"region": "noord"}, 2021),
        ({"region": "zuid"}, 2021),
        ({"action": "zsm"}, 2021),
        ({"region": "west", "action": "zsm"}, None),
    ],
)
def test_last_year_that_anything_tells_of(tiny, chosen, year):
    """
    An observation that says something, or a phase; nothing known has no year.
    """
    assert last_told(standing(tiny, 2021), **chosen) == year


@pytest.mark.parametrize(
    ("chosen", "year"),
    [({"region": "noord"}, 2020), ({"action": "zsm"}, 2021), ({"region": "west", "action": "zsm"}, None)],
)
def test_year_that_most_tells_of(tiny, chosen, year):
    """
    There is most to compare then; the newest may be a single one.
    """
    assert most_told(standing(tiny, 2021), **chosen) == year


@pytest.mark.parametrize(
    ("years", "sentence"),
    [
        ((2022, 2025), "De meeste bevindingen over West zijn van 2022, de nieuwste van 2025."),
        ((2022, 2022), "De meeste bevindingen over West zijn van 2022, de nieuwste ook."),
        ((None, None), "Bij deze keuze is over West niets bekend."),
    ],
)
def test_sentence_on_the_years_told_of(years, sentence):
    """
    It stands beside the choice of years.
    """
    most, newest = years

    assert told_years("West", most=most, newest=newest) == sentence


def test_regions_of_an_action_are_counted_apart(tiny):
    """
    The same indicator in two regions is two.
    """
    found = {region: changed(tiny, 2018, 2020, region=region, action="acuut") for region in ("noord", "zuid")}

    assert development_sentence(
        SCENE, found, subject="Acuut", years=(2018, 2020), per_region=True
    ).startswith(
        "Acuut, tussen 2018 en 2020 (elke indicator per regio geteld): geen enkele indicator kreeg een ander"
        " niveau; "
    )


def test_every_change_is_said_in_words_of_the_real_definitions():
    """
    Of a real action and region without any answer each indicator is a gap.
    """
    columns = ["region", "indicator", "action", "status", "score", "answer", "plausibility"]
    rows = pd.DataFrame(
        [
            ("limburg", one.id, one.action, "niet_gevonden", pd.NA, None, pd.NA)
            for one in DEFINITIONS.indicators.values()
            if one.action == "ssk"
        ],
        columns=columns,
    )
    nothing = pd.DataFrame(columns=["region", "area", "action", "indicator", "absence", "end_year", *JUDGED])
    found = change(
        Standing(2020, read_indicators(rows, DEFINITIONS), Phases(), nothing),
        Standing(2022, read_indicators(rows, DEFINITIONS), Phases(), nothing),
        DEFINITIONS,
        region="limburg",
        action="ssk",
    )

    assert not found.any
    assert len(found.of("unknown")) == 23
