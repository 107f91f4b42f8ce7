"""
The words of what a file would change: each summary before and after, and in which states.
"""

import pandas as pd
import pytest

from tests.pages.conftest import ROOT
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.narrative.intake_effects import effect_words, effects_sentence

DEFINITIONS = load_definitions(ROOT / "data")
SUMMARY = {
    "known": 0,
    "applicable": 10,
    **dict.fromkeys(("q1", "median", "q3", "plausibility", "newest"), pd.NA),
    **dict.fromkeys(("niet_gestart", "geen_zicht", "niet_van_toepassing", "vertrouwelijk"), 0),
    "niet_gevonden": 10,
}
SEEN = {"known": 2, "q1": 1, "median": 1, "q3": 1, "plausibility": 2, "newest": 2024, "niet_gevonden": 8}
KNOWN_NOW = "■□□ beginnende of wisselende verandering; ●●○○; 2 van 10 bekend"


@pytest.mark.parametrize(
    ("before", "after", "is_now", "becomes"),
    [
        (
            {},
            {"niet_gestart": 10, "niet_gevonden": 0, "newest": 2025},
            "niet bekend (geen openbare bron gevonden)",
            "niet bekend (niet gestart); nieuwste bevinding 2025; 10 niet gestart",
        ),
        (
            {},
            {"niet_gestart": 3, "niet_gevonden": 7},
            "niet bekend (geen openbare bron gevonden)",
            "niet bekend (geen openbare bron gevonden); 3 niet gestart",
        ),
        (
            SEEN,
            {**SEEN, "q3": 2},
            f"{KNOWN_NOW}; kwartielen beginnend – beginnend",
            f"{KNOWN_NOW}; kwartielen beginnend – duidelijk",
        ),
        (
            SEEN,
            {**SEEN, "newest": 2025},
            f"{KNOWN_NOW}; nieuwste bevinding 2024",
            f"{KNOWN_NOW}; nieuwste bevinding 2025",
        ),
        (
            {"known": 1, "plausibility": 3},
            {"known": 2, "plausibility": 3},
            "niet bekend (alleen kenmerken bekend); ●●●○; 1 van 10 bekend",
            "niet bekend (alleen kenmerken bekend); ●●●○; 2 van 10 bekend",
        ),
        ({}, {"newest": 2025}, *["niet bekend (geen openbare bron gevonden)"] * 2),
    ],
    ids=["a reason", "a reason of some", "quartiles", "the year", "only answers", "what no page shows"],
)
def test_a_summary_is_told_as_pages_show_it_before_and_after(before, after, is_now, becomes):
    """
    Level or reason, how sure and how many always; what else a mark or a count shows where it differs.
    """
    sides = [(f"_{when}", {**SUMMARY, **row}) for when, row in (("before", before), ("after", after))]
    row = {name + when: value for when, side in sides for name, value in side.items()}

    assert effect_words({"element": "waarde", **row}, DEFINITIONS) == (is_now, becomes)


@pytest.mark.parametrize(
    ("years", "words"),
    [
        (
            (2025,),
            (
                "In de stand 2025 van Limburg verandert één samenvatting, op elke pagina die ze toont:"
                " Strafbare kindermishandeling (waarde)."
            ),
        ),
        ((2024, 2025), "In de standen 2024 en 2025 van Limburg veranderen samenvattingen"),
        (
            (2021, 2023, 2024, 2025),
            "In de standen 2021 en 2023 tot en met 2025 van Limburg veranderen samenvattingen",
        ),
        (
            (2023, 2024, 2025),
            (
                "In de standen 2023 tot en met 2025 van Limburg veranderen samenvattingen, op elke pagina die"
                " ze toont."
            ),
        ),
    ],
)
def test_the_states_that_change_are_named(years, words):
    """
    And which summaries, in the newest of them.
    """
    effects = pd.DataFrame([{"action": "ssk", "element": "waarde"}])
    said = effects_sentence(effects, DEFINITIONS, region="Limburg", year=2025, years=years)

    assert said.startswith(words)
    assert said.endswith("Strafbare kindermishandeling (waarde).")
