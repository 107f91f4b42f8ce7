"""
The words of Gegevens from rows written out: what an observation says, what would change, what the log tells.
"""

import pandas as pd
import pytest

from tests.pages.conftest import ROOT
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.narrative.intake import new_table, observation_words, preview_sentence, replaced_table
from vvmetrics.narrative.intake_effects import effects_sentence
from vvmetrics.narrative.intake_log import log_sentence, log_table

DEFINITIONS = load_definitions(ROOT / "data")
ROW = {
    "region": "limburg",
    "area": None,
    "partner": None,
    "indicator": "actie-overleg-bijscholing",
    "start_year": 2024,
    "end_year": 2025,
    "score": 1,
    "answer": None,
    "absence": None,
    "plausibility": 2,
    "finding": "Gezien.",
    "change": "nieuw",
    "old_score": 3,
    "old_answer": None,
    "old_absence": None,
    "old_plausibility": 1,
    "old_finding": None,
}
FILE = {"revision": 3, "by": "coördinator", "reason": "opgave", "file": "limburg.xlsx", "region": "limburg"}
COUNTS = {
    "new": 2,
    "replaced": 0,
    "unchanged": 1,
    "observations": 2,
    "standing": 2,
    "current": 2,
    "withdrawn": 0,
    "erased": 0,
    "at": pd.Timestamp("2026-03-01 09:05"),
}
OF = {"withdrawn_file": None, "withdrawn_region": None, "withdrawn_indicator": None}
WITHDRAWN = {"standing": 0, "current": 0}


def lines(*changes):
    """
    Lines of the log: each says what is different from an import that stands.
    """
    return pd.DataFrame([{**FILE, **COUNTS, **OF, **change} for change in changes])


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({}, "Actie-overleg · Bijscholing: beperkte inzet ●●○○, 2024–2025"),
        (
            {"start_year": 2025, "partner": "politie"},
            "Actie-overleg · Bijscholing (Politie): beperkte inzet ●●○○, 2025",
        ),
        (
            {"score": pd.NA, "plausibility": pd.NA, "absence": "geen_zicht"},
            (
                f"Actie-overleg · Bijscholing: niet bekend: {DEFINITIONS.absences['geen_zicht'].label},"
                " 2024–2025"
            ),
        ),
        (
            {"answer": "maandelijks"},
            "Actie-overleg · Bijscholing: beperkte inzet; maandelijks ●●○○, 2024–2025",
        ),
    ],
)
def test_an_observation_says_what_it_is_about_what_it_says_and_when(row, words):
    """
    A level and an answer with how sure they are, or the reason of not knowing.
    """
    assert observation_words({**ROW, **row}, DEFINITIONS) == words


def test_what_is_replaced_stands_beside_what_replaces_it():
    """
    Only those rows, at most as many as asked.
    """
    rows = pd.DataFrame(
        [ROW, {**ROW, "change": "vervangt"}, {**ROW, "change": "vervangt"}, {**ROW, "change": "gelijk"}]
    )
    table = replaced_table(rows, DEFINITIONS, most=1)

    assert len(new_table(rows, DEFINITIONS, most=10)) == 1
    assert table[["Is nu", "Wordt", "Bevinding nu", "Bevinding wordt"]].to_numpy().tolist() == [
        ["aanzienlijke inzet ●○○○", "beperkte inzet ●●○○", "", "Gezien."]
    ]


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((1, 0, 0), "één waarneming is nieuw."),
        ((1200, 1, 3), "1.200 waarnemingen zijn nieuw, één vervangt een eerdere en drie zijn al zo bekend."),
        ((0, 2, 1), "twee waarnemingen vervangen een eerdere en één is al zo bekend."),
    ],
)
def test_the_preview_counts_in_words(counts, words):
    """
    What there is none of is left out.
    """
    new, replaced, unchanged = counts
    said = preview_sentence("a.csv", "Limburg", new=new, replaced=replaced, unchanged=unchanged)

    assert said.startswith(f"a.csv, Limburg: {words} Er is nog niets opgeslagen")


def test_summaries_that_stay_as_they_are_are_said_to():
    """
    Something may be new and change no median.
    """
    none = pd.DataFrame(columns=["action", "element"])

    assert effects_sentence(none, DEFINITIONS, region="Limburg", year=2025, years=()).startswith(
        "De stand 2025 van Limburg blijft gelijk"
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ([{}], "Er is één bestand ingeleverd, 01-03-2026 09:05, limburg.xlsx van Limburg; het geldt nog."),
        (
            [WITHDRAWN],
            "Er is één bestand ingeleverd, 01-03-2026 09:05, limburg.xlsx van Limburg; het is ingetrokken.",
        ),
        (
            [{"current": 0}],
            "Er is één bestand ingeleverd, 01-03-2026 09:05, limburg.xlsx van Limburg; het is vervangen.",
        ),
        (
            [{}, WITHDRAWN],
            (
                "Er zijn twee bestanden ingeleverd; daarvan geldt er nog één. Het laatste: 01-03-2026 09:05,"
                " limburg.xlsx van Limburg."
            ),
        ),
        (
            [WITHDRAWN, {}],
            (
                "Er zijn twee bestanden ingeleverd; daarvan geldt er nog één. Het laatste: 01-03-2026 09:05,"
                " limburg.xlsx van Limburg (ingetrokken)."
            ),
        ),
        ([{"current": 0}, WITHDRAWN], "Er zijn twee bestanden ingeleverd; geen ervan geldt nog."),
        ([WITHDRAWN] * 2, "Er zijn twee bestanden ingeleverd; ze zijn alle ingetrokken."),
    ],
)
def test_the_log_says_first_how_many_files_still_count(changes, words):
    """
    And which was the last, and if that counts no more, what became of it.
    """
    assert log_sentence(lines(*changes), DEFINITIONS).startswith(words)


def test_every_kind_of_change_has_its_words_in_the_log():
    """
    An import of which one was superseded, rows that came otherwise, and the building of the store, the first
    time and again.
    """
    none = {"file": None, "region": None, "observations": 0, "standing": 0, "current": 0}
    built = {**none, "by": "vvmetrics", "reason": "opgebouwd uit data/"}
    more = {**none, "observations": 3, "standing": 3, "current": 3}
    found = log_table(lines({"current": 1}, more, built, {**built, "revision": 1}), DEFINITIONS)

    assert found[["Wie", "Wat", "Waarom", "Geldt nog"]].to_numpy().tolist() == [
        ["coördinator", "Limburg leverde limburg.xlsx in: 2 nieuw en 1 gelijk", "opgave", "1 van 2"],
        ["coördinator", "drie waarnemingen toegevoegd", "opgave", "3 van 3"],
        [
            "het dashboard",
            "gegevens die met het dashboard meekomen opnieuw ingelezen",
            "bij het openen van het dashboard",
            "",
        ],
        [
            "het dashboard",
            "gegevens die met het dashboard meekomen ingelezen",
            "bij het openen van het dashboard",
            "",
        ],
    ]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"withdrawn": 2}, "twee waarnemingen ingetrokken"),
        ({"withdrawn": 2, "withdrawn_region": "limburg"}, "twee waarnemingen ingetrokken van Limburg"),
        (
            {"withdrawn": 2, "withdrawn_region": "limburg", "withdrawn_file": "een.csv"},
            "twee waarnemingen ingetrokken uit een.csv van Limburg",
        ),
        (
            {"withdrawn": 1, "withdrawn_region": "limburg", "withdrawn_indicator": ROW["indicator"]},
            "één waarneming ingetrokken: Limburg, Actie-overleg · Bijscholing",
        ),
        (
            {
                "withdrawn": 1,
                "withdrawn_region": "limburg",
                "withdrawn_indicator": ROW["indicator"],
                "withdrawn_file": "een.csv",
                "erased": 1,
            },
            (
                "één waarneming ingetrokken en de tekst gewist: Limburg, Actie-overleg · Bijscholing, uit"
                " een.csv"
            ),
        ),
        ({"erased": 1}, "tekst van één waarneming gewist"),
    ],
)
def test_a_withdrawal_says_of_what_it_was(change, words):
    """
    Of which file and region, if that is one, and of a single observation which.
    """
    none = {"file": None, "region": None, "observations": 0, "standing": 0, "current": 0}

    assert log_table(lines({**none, **change}), DEFINITIONS).loc[0, "Wat"] == words


def test_nothing_is_said_of_data_where_there_are_none():
    """
    An empty log of an empty store.
    """
    none = lines({}).head(0)

    assert log_sentence(none, DEFINITIONS).endswith("Wat er staat, kwam met het dashboard mee.")
    assert log_sentence(none, DEFINITIONS, anything=False).endswith("Er staan ook nog geen andere gegevens.")
