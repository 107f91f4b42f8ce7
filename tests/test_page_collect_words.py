"""
The words of Gegevens from rows written out: what an observation says, what would change, what the log tells.
"""

import pandas as pd
import pytest

from tests.test_pages import ROOT
from vvmetrics import narrative
from vvmetrics.definitions import load_definitions

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
COUNTS = {"new": 2, "replaced": 0, "unchanged": 1, "observations": 2, "standing": 2, "withdrawn": 0, "at": pd.Timestamp("2026-03-01 09:05")}


def lines(*changes):
    """
    Lines of the log: each says what is different from an import that stands.
    """
    return pd.DataFrame([{**FILE, **COUNTS, **change} for change in changes])


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({}, "Actie-overleg · Bijscholing: beperkte inzet ●●○○, 2024–2025"),
        ({"start_year": 2025, "partner": "politie"}, "Actie-overleg · Bijscholing (Politie): beperkte inzet ●●○○, 2025"),
        (
            {"score": pd.NA, "plausibility": pd.NA, "absence": "geen_zicht"},
            f"Actie-overleg · Bijscholing: niet bekend: {DEFINITIONS.absences['geen_zicht'].label}, 2024–2025",
        ),
        ({"answer": "maandelijks"}, "Actie-overleg · Bijscholing: beperkte inzet; maandelijks ●●○○, 2024–2025"),
    ],
)
def test_an_observation_says_what_it_is_about_what_it_says_and_when(row, words):
    """
    A level and an answer with how sure they are, or the reason of not knowing.
    """
    assert narrative.observation_words({**ROW, **row}, DEFINITIONS) == words


def test_what_is_replaced_stands_beside_what_replaces_it():
    """
    Only those rows, at most as many as asked.
    """
    rows = pd.DataFrame([ROW, {**ROW, "change": "vervangt"}, {**ROW, "change": "vervangt"}, {**ROW, "change": "gelijk"}])
    table = narrative.replaced_table(rows, DEFINITIONS, most=1)

    assert len(narrative.new_table(rows, DEFINITIONS, most=10)) == 1
    assert table[["Is nu", "Wordt", "Bevinding nu", "Bevinding wordt"]].to_numpy().tolist() == [
        ["aanzienlijke inzet ●○○○", "beperkte inzet ●●○○", "", "Gezien."]
    ]


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((1, 0, 0), "één waarneming is nieuw."),
        ((1200, 1, 3), "1.200 waarnemingen zijn nieuw, één vervangt een eerdere en drie zijn al zo bekend."),
        ((0, 2, 1), "twee vervangen een eerdere en één is al zo bekend."),
    ],
)
def test_the_preview_counts_in_words(counts, words):
    """
    What there is none of is left out.
    """
    new, replaced, unchanged = counts
    said = narrative.preview_sentence("a.csv", "Limburg", new=new, replaced=replaced, unchanged=unchanged)

    assert said.startswith(f"a.csv, Limburg: {words} Er is nog niets opgeslagen")


def test_summaries_that_stay_as_they_are_are_said_to():
    """
    Something may be new and change no median.
    """
    none = pd.DataFrame(columns=["action", "element"])

    assert narrative.effects_sentence(none, DEFINITIONS, region="Limburg", year=2025).startswith("De stand 2025 van Limburg blijft gelijk")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ([{}], "Er is één bestand ingeleverd, 01-03-2026 09:05, limburg.xlsx van Limburg; het geldt nog."),
        ([{"standing": 0}], "Er is één bestand ingeleverd, 01-03-2026 09:05, limburg.xlsx van Limburg; het is ingetrokken."),
        ([{}, {"standing": 0}], "Er zijn twee bestanden ingeleverd; daarvan geldt er nog één. Het laatste: 01-03-2026 09:05, limburg.xlsx"),
        ([{"standing": 0}] * 2, "Er zijn twee bestanden ingeleverd; ze zijn alle ingetrokken."),
    ],
)
def test_the_log_says_first_how_many_files_still_stand(changes, words):
    """
    And which was the last.
    """
    assert narrative.log_sentence(lines(*changes), DEFINITIONS).startswith(words)


def test_every_kind_of_change_has_its_words_in_the_log():
    """
    An import, a withdrawal, rows that came otherwise, and the building of the store.
    """
    none = {"file": None, "region": None, "observations": 0, "standing": 0}
    found = narrative.log_table(lines({}, {**none, "withdrawn": 1}, {**none, "observations": 3, "standing": 3}, none), DEFINITIONS)

    assert found[["Wat", "Geldt nog"]].to_numpy().tolist() == [
        ["Limburg leverde limburg.xlsx in: 2 nieuw en 1 gelijk", "2 van 2"],
        ["één waarneming ingetrokken", ""],
        ["drie waarnemingen toegevoegd", "3 van 3"],
        ["gegevens opgebouwd", ""],
    ]
