"""
The sentences of Dekking and Verantwoording, written out.
"""

import pandas as pd
import pytest

from tests.charts.rows import DEFINITIONS
from vvmetrics.narrative import (
    agreement_sentence,
    coverage_sentence,
    gap_sentence,
    left_out_sentence,
    method_sentence,
    tallies,
    tally_words,
)

REASONS = list(DEFINITIONS.absences)
REGIONS = list(DEFINITIONS.regions)


def counts(*tallied):
    """
    Return rows of metrics.status_counts, each from (element or "", fields); answers that nothing is said of were not found.
    """
    rows = [
        {"action": "acuut", "element": element or None, "indicator": None, "region": None, **tally(**fields)} for element, fields in tallied
    ]
    return pd.DataFrame(rows).astype(dict.fromkeys(("plausibility", "newest"), "Int64"))


def tally(*, answers=10, known=0, plausibility=None, newest=None, **reasons):
    """
    Return the numbers of one row.
    """
    given = dict.fromkeys(REASONS, 0) | reasons
    given["niet_gevonden"] = answers - known - sum(reasons.values())
    applicable = answers - given["niet_van_toepassing"]
    return {"answers": answers, "applicable": applicable, "known": known, "plausibility": plausibility, "newest": newest, **given}


def gaps(*rows):
    """
    Return rows of metrics.gaps for Samen op in Acuut: (indicator, number of regions to ask).
    """
    fixed = {"action": "acuut", "element": "waarde", "element_known": 5, "element_applicable": 110}
    columns = [*fixed, "indicator", "unknown", "regions"]
    return pd.DataFrame(
        [{**fixed, "indicator": f"acuut-{name}", "unknown": n, "regions": REGIONS[:n]} for name, n in rows], columns=columns
    )


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({}, "Van de 10 antwoorden (indicator × regio) is er geen bekend. Reden: geen openbare bron gevonden (10)."),
        (
            {"known": 1, "plausibility": 1, "newest": 2019, "niet_gestart": 2},
            (
                "Van de 10 antwoorden (indicator × regio) is er één bekend. De plausibiliteit daarvan is “verwacht”, en het gaat "
                "over 2019. Het minst is bekend van “Waarde”: 0 van 5. "
                "De rest is niet bekend: niet gestart (2) en geen openbare bron gevonden (7)."
            ),
        ),
        (
            {"known": 10, "plausibility": 3, "newest": 2022},
            (
                "Alle 10 antwoorden (indicator × regio) zijn bekend. "
                "De plausibiliteit daarvan is in het midden “gedeeld”, en het nieuwste gaat over 2022."
            ),
        ),
        (
            {"known": 8, "plausibility": 3, "newest": 2022, "niet_van_toepassing": 2},
            (
                "Alle 8 antwoorden (indicator × regio) zijn bekend. De plausibiliteit daarvan is in het midden “gedeeld”, en het nieuwste "
                "gaat over 2022. Niet van toepassing: 2."
            ),
        ),
        ({"niet_van_toepassing": 10}, "Geen enkele indicator is hier van toepassing."),
    ],
    ids=["none", "one", "all", "all that apply", "none applies"],
)
def test_coverage_says_how_much_how_sure_and_why_not(told, sentence):
    """
    None, one and all; the element of which least is known only where that differs.
    """
    known = told.get("known", 0)
    elements = [("ontwikkeling", {"answers": 5, "known": min(known, 5)}), ("waarde", {"answers": 5, "known": max(known - 5, 0)})]

    assert (
        coverage_sentence(counts(("", told), *elements), DEFINITIONS, action="acuut", year=2022)
        == f"Samen op in Acuut, stand 2022. {sentence}"
    )


def test_coverage_names_no_element_where_all_are_equal():
    """
    The same share everywhere is no news.
    """
    told = {"known": 4, "plausibility": 2, "newest": 2020}
    parts = [(element, {"answers": 5, "known": 2}) for element in ("ontwikkeling", "waarde")]

    assert "Het minst" not in coverage_sentence(counts(("", told), *parts), DEFINITIONS, action="acuut", year=2022)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ([], "Bij Samen op in Acuut is er geen vraag die nu in een regio gesteld kan worden."),
        (
            [("late-meldingen", 1)],
            (
                "Bij Samen op in Acuut voegt “Late meldingen” het meest toe. Die vraag is in één regio, Noord-Nederland, nog te stellen, "
                "en van “Waarde” is het minst bekend (5 van de 110 antwoorden)."
            ),
        ),
        (
            [("late-meldingen", 10), ("lagere-druk-op-hg-zsm-en-actie-overleg", 10), ("lagere-kans-op-herhaling-of-escalatie", 9)],
            (
                "Bij Samen op in Acuut voegt “Late meldingen” het meest toe. Die vraag is in alle tien regio's nog te stellen, "
                "en van “Waarde” is het minst bekend (5 van de 110 antwoorden). Eén andere indicator zegt evenveel."
            ),
        ),
    ],
    ids=["nothing to ask", "one region", "equal"],
)
def test_the_question_to_ask_first(asked, sentence):
    """
    One question, where it can be asked, and how many would tell as much.
    """
    assert gap_sentence(gaps(*asked), DEFINITIONS, action="acuut") == sentence


def test_a_tally_in_words():
    """
    For who hears a cell instead of seeing it.
    """
    told = tallies(
        counts(("", {"known": 3, "plausibility": 2, "newest": 2022, "niet_gestart": 7}), ("waarde", {"niet_van_toepassing": 10})),
        DEFINITIONS,
    )

    assert [tally_words(each, DEFINITIONS) for each in told.values()] == [
        "3 van 10 bekend, plausibiliteit 2 van 4 (ervaren), nieuwste 2022; niet gestart (7)",
        "niet van toepassing",
    ]


def test_agreement_counts_the_last_round_only():
    """
    How many reach 0.67 and 0.80, and how many have no alpha.
    """
    table = pd.DataFrame({"Codering": ["A, ronde 1", "A, ronde 2", "A, ronde 2", "A, ronde 2"], "Alfa": ["0,10", "0,70", "1,00", "–"]})

    assert agreement_sentence(table) == (
        "Na ronde 2 ligt alfa bij twee van de drie oordelen op 0,67 of hoger, waarvan bij één op 0,80 of hoger. "
        "Van één is alfa niet te berekenen."
    )


def test_left_out_names_the_most_frequent_reason():
    """
    How many facts, how many reasons; nothing left out is said too.
    """
    reasons = pd.DataFrame({"Reden": ["volumecijfer", "periode onbekend"], "Feiten": [10, 2]})

    assert left_out_sentence(reasons) == "12 feiten zijn niet meegenomen, om 2 redenen. Het vaakst: volumecijfer (10)."
    assert left_out_sentence(reasons.head(0)) == "Er is niets weggelaten."


def test_method_says_what_is_weighed_and_what_is_not_done():
    """
    Counted from the definitions.
    """
    sentence = method_sentence(DEFINITIONS)

    assert sentence.startswith(
        "Dit dashboard zet van vijf verbeteracties in tien regio's de inspanning naast de waarde, met 104 indicatoren."
    )
    assert sentence.endswith("Er is geen kosten-batensom, geen totaalscore en geen ranglijst.")
