"""
The sentences of Dekking and Verantwoording, written out.
"""

import pandas as pd
import pytest

from tests.charts.rows import DEFINITIONS
from vvmetrics.answers.scene import Scene
from vvmetrics.answers.tallies import tallies
from vvmetrics.answers.way import Way
from vvmetrics.narrative.coverage import coverage_sentence, tally_words
from vvmetrics.narrative.gaps import gap_sentence, ordered_gaps
from vvmetrics.narrative.method import agreement_sentence, ladder_sentence, left_out_sentence, method_sentence

SCENE = Scene(DEFINITIONS, 2022)
REASONS = list(DEFINITIONS.absences)
REGIONS = list(DEFINITIONS.regions)


def counts(*tallied):
    """
    Return rows of metrics.status_counts, each from (element or "", fields); answers that nothing is said of
    were not found.
    """
    rows = [
        {"action": "acuut", "element": element or None, "indicator": None, "region": None, **tally(**fields)}
        for element, fields in tallied
    ]
    return pd.DataFrame(rows).astype(dict.fromkeys(("plausibility", "newest"), "Int64"))


def counts_of(fixed, whole, *rows):
    """
    Return the row over all of an action, and rows of one region or indicator each.
    """
    empty = {"action": "acuut", "element": None, "indicator": None, "region": None}
    told = [{**empty, **whole}, *({**empty, **fixed, **row} for row in rows)]
    return pd.DataFrame(told).astype(dict.fromkeys(("plausibility", "newest"), "Int64"))


def tally(*, answers=10, known=0, plausibility=None, newest=None, **reasons):
    """
    Return the numbers of one row.
    """
    given = dict.fromkeys(REASONS, 0) | reasons
    given["niet_gevonden"] = answers - known - sum(reasons.values())
    applicable = answers - given["niet_van_toepassing"]
    return {
        "answers": answers,
        "applicable": applicable,
        "known": known,
        "plausibility": plausibility,
        "newest": newest,
        **given,
    }


def gaps(*rows, action="acuut"):
    """
    Return rows of metrics.gaps for an action: (indicator, number of regions to ask).
    """
    fixed = {"action": action, "element": "waarde", "element_known": 5, "element_applicable": 110}
    columns = [*fixed, "indicator", "unknown", "regions"]
    return pd.DataFrame(
        [
            {**fixed, "indicator": f"{action}-{name}", "unknown": n, "regions": REGIONS[:n]}
            for name, n in rows
        ],
        columns=columns,
    )


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            {},
            (
                "Van de 10 antwoorden (indicator × regio) is er geen bekend. Reden: geen openbare bron"
                " gevonden (10)."
            ),
        ),
        (
            {"known": 1, "plausibility": 1, "newest": 2019, "niet_gestart": 2},
            (
                "Van de 10 antwoorden (indicator × regio) is er één bekend; de plausibiliteit daarvan is"
                " “indirect”, en het gaat over 2019. De rest is niet bekend: niet gestart (2) en geen"
                " openbare bron gevonden (7)."
            ),
        ),
        (
            {"known": 10, "plausibility": 3, "newest": 2022},
            (
                "Alle 10 antwoorden (indicator × regio) zijn bekend; "
                "de plausibiliteit daarvan is in het midden “gedeeld”, en het nieuwste gaat over 2022."
            ),
        ),
        (
            {"known": 8, "plausibility": 3, "newest": 2022, "niet_van_toepassing": 2},
            (
                "Alle 8 antwoorden (indicator × regio) zijn bekend; de plausibiliteit daarvan is in het"
                " midden “gedeeld”, en het nieuwste gaat over 2022. Niet van toepassing: 2."
            ),
        ),
        ({"niet_van_toepassing": 10}, "Geen enkele indicator is hier van toepassing."),
    ],
    ids=["none", "one", "all", "all that apply", "none applies"],
)
def test_coverage_says_how_much_how_sure_and_why_not(told, sentence):
    """
    None, one and all.
    """
    assert (
        coverage_sentence(SCENE, tallies(counts(("", told)), DEFINITIONS), action="acuut")
        == f"Samen op in Acuut, stand 2022. {sentence}"
    )


@pytest.mark.parametrize(
    ("known", "sentence"),
    [
        (REGIONS[:2], "Alleen van Noord-Nederland en Oost-Nederland is iets bekend."),
        (REGIONS[1:], "Van Noord-Nederland is niets bekend."),
        (REGIONS, "Van elke regio is iets bekend."),
    ],
    ids=["few", "most", "each"],
)
def test_coverage_says_where(known, sentence):
    """
    The regions of which something is known, or those of which nothing is: the shorter list, in the fixed
    order.
    """
    rows = [
        {"region": region, **tally(known=2 * (region in known), plausibility=2, newest=2020)}
        for region in REGIONS
    ]
    whole = tally(answers=100, known=2 * len(known), plausibility=2, newest=2020)
    table = counts_of({}, whole, *rows)
    scene = Scene(DEFINITIONS, 2022, region="oost-nederland")
    said = coverage_sentence(scene, tallies(table, DEFINITIONS), action="acuut")

    assert f"over 2020. {sentence} De rest is" in said
    assert said.endswith(
        " Oost-Nederland: 2 van 10 bekend, plausibiliteit 2 van 4 (ervaren), nieuwste 2020; geen openbare"
        " bron gevonden (8)."
    )


def test_coverage_counts_the_indicators_that_are_known_nowhere():
    """
    One and several; not those that apply nowhere.
    """
    whole = tally(answers=30, known=1, plausibility=2, newest=2020)
    none, one = (
        {"indicator": "acuut-late-meldingen", **tally()},
        {"indicator": "acuut-completer-beeld", **tally(known=1)},
    )
    other = {"indicator": "acuut-sneller-vervolgstappen", **tally()}
    apart = {"indicator": "acuut-sneller-vervolgstappen", **tally(niet_van_toepassing=10)}

    def said(*rows):
        counted = counts_of({"element": "waarde"}, whole, *rows)
        return coverage_sentence(SCENE, tallies(counted, DEFINITIONS), action="acuut")

    assert " Van de 3 indicatoren zijn er twee in geen enkele regio bekend. " in said(none, one, other)
    assert " Van de 3 indicatoren is er één in geen enkele regio bekend. " in said(none, one, apart)
    assert "enkele regio" not in said(one)


def test_coverage_follows_the_way_of_asking():
    """
    What a filter hides is not called absent, in the sentence nor in the words of a cell.
    """
    table = counts(("", {"known": 1, "plausibility": 3, "newest": 2019}))
    scene = Scene(DEFINITIONS, 2022, Way(own_only=True))
    said = coverage_sentence(scene, tallies(table, DEFINITIONS), action="acuut")

    assert said.startswith(
        "Samen op in Acuut, stand 2022, alleen wat het netwerk zelf meldde. Van de 10 antwoorden"
    )
    assert said.endswith("De rest is niet bekend: niet door het netwerk zelf gemeld (9).")
    (told,) = tallies(table, DEFINITIONS).values()
    assert tally_words(scene, told).endswith("; niet door het netwerk zelf gemeld (9)")


LATE = "“Late meldingen” het meest toe: Komen er minder meldingen te laat?"
LEAST = "van “Waarde” is het minst bekend (5 van de 110 antwoorden)"
EXPECTED = f"Reden: {LEAST}, en het antwoord laat zien of een vooraf verwacht resultaat uitkomt."


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ([], "Bij Samen op in Acuut is er geen vraag die nu in een regio gesteld kan worden."),
        (
            [("late-meldingen", 1)],
            (
                f"Bij Samen op in Acuut voegt {LATE} Die vraag is in één regio, Noord-Nederland, nog te"
                f" stellen. {EXPECTED}"
            ),
        ),
        (
            [("late-meldingen", 2)],
            (
                f"Bij Samen op in Acuut voegt {LATE} Die vraag is in twee regio's nog te stellen: "
                f"Noord-Nederland en Oost-Nederland. {EXPECTED}"
            ),
        ),
        (
            [("late-meldingen", 9)],
            (
                f"Bij Samen op in Acuut voegt {LATE} Die vraag is in negen regio's nog te stellen, niet in"
                f" Limburg. {EXPECTED}"
            ),
        ),
        (
            [
                ("lagere-druk-op-hg-zsm-en-actie-overleg", 10),
                ("late-meldingen", 10),
                ("lagere-kans-op-herhaling-of-escalatie", 10),
            ],
            (
                f"Bij Samen op in Acuut voegt {LATE} Die vraag is in alle tien regio's nog te stellen."
                f" {EXPECTED} Evenveel zegt “Lagere kans op herhaling of escalatie”."
            ),
        ),
    ],
    ids=["nothing to ask", "one region", "few regions", "most regions", "equal"],
)
def test_the_question_to_ask_first(asked, sentence):
    """
    One question, where it can be asked, why, and what would tell as much: of ties those first that show an
    expected result.
    """
    assert gap_sentence(SCENE, gaps(*asked), action="acuut") == sentence


@pytest.mark.parametrize(
    ("way", "called"),
    [
        (Way(own_only=True), "“niet door het netwerk zelf gemeld” of “nog geen zicht”"),
        (Way(min_plausibility=3), "“niets met deze plausibiliteit” of “nog geen zicht”"),
    ],
)
@pytest.mark.parametrize(
    ("regions", "where"),
    [
        (1, "in één regio, Noord-Nederland."),
        (2, "in twee regio's: Noord-Nederland en Oost-Nederland."),
        (9, "in negen regio's, niet in Limburg."),
        (10, "in alle tien regio's."),
    ],
)
def test_the_question_to_ask_first_follows_the_way_of_asking(way, called, regions, where):
    """
    What a filter hides may have been asked and answered long ago.
    """
    scene = Scene(DEFINITIONS, 2022, way)
    said = gap_sentence(scene, gaps(("late-meldingen", regions)), action="acuut")

    assert f" Het antwoord heet bij deze keuze {called} {where} Reden: " in said
    assert "is bij deze keuze het minst bekend" in said
    assert "te stellen" not in said
    assert (
        gap_sentence(scene, gaps(), action="acuut")
        == f"Bij Samen op in Acuut is er geen vraag waarvan het antwoord bij deze keuze {called} heet."
    )


def test_gaps_stand_in_the_order_of_the_rule():
    """
    Many regions first, then an expected result, then levels, then the order of the report.
    """
    names = [
        "vaste-contactpersonen",
        "tijdige-betrokkenheid",
        "melding-ipv-aangifte",
        "betere-en-vroegtijdiger-aanpak",
    ]
    rows = gaps(*((name, 9 + (name == "melding-ipv-aangifte")) for name in names), action="ssk")

    assert list(ordered_gaps(rows, DEFINITIONS)["indicator"]) == [
        f"ssk-{names[place]}" for place in (2, 3, 1, 0)
    ]


def test_a_tally_in_words():
    """
    For who hears a cell instead of seeing it.
    """
    told = tallies(
        counts(
            ("", {"known": 3, "plausibility": 2, "newest": 2022, "niet_gestart": 7}),
            ("waarde", {"niet_van_toepassing": 10}),
        ),
        DEFINITIONS,
    )

    assert [tally_words(SCENE, each) for each in told.values()] == [
        "3 van 10 bekend, plausibiliteit 2 van 4 (ervaren), nieuwste 2022; niet gestart (7)",
        "niet van toepassing",
    ]


def test_agreement_counts_both_rounds():
    """
    How many reach 0.67, in the last round how many 0.80 too, and how many have no alpha.
    """
    codings, alphas = (
        ["A, ronde 1", "B, ronde 1", "A, ronde 2", "A, ronde 2", "B, ronde 2"],
        ["0,10", "–", "0,70", "1,00", "–"],
    )

    assert (
        agreement_sentence(pd.DataFrame({"Codering": codings, "Alfa": alphas}))
        == "De codeurs waren taalmodellen. In ronde 1 lag alfa bij geen van de twee oordelen op 0,67 of"
        " hoger. In ronde 2, met aangescherpte teksten, bij twee van de drie, waarvan bij één op 0,80 of"
        " hoger. Van één is alfa niet te berekenen."
    )


def test_the_ladder_counts_the_findings_of_each_step():
    """
    Each step in a word, and that none stands on one.
    """
    rows = pd.DataFrame({"plausibility": [1, 2, 2, None]}, dtype="Int64")

    assert (
        ladder_sentence(rows, DEFINITIONS)
        == "De plausibiliteit is 1 (indirect), 2 (ervaren), 3 (gedeeld) en 4 (onderzocht). "
        "Van de bevindingen die nu tellen staan er 1 op 1, 2 op 2, geen op 3 en geen op 4."
    )


def test_left_out_names_the_most_frequent_reason():
    """
    How many facts, how many reasons; nothing left out is said too.
    """
    reasons = pd.DataFrame({"Reden": ["volumecijfer", "periode onbekend"], "Feiten": [10, 2]})

    assert (
        left_out_sentence(reasons)
        == "12 feiten zijn niet meegenomen, om 2 redenen. Het vaakst: volumecijfer (10)."
    )
    assert left_out_sentence(reasons.head(0)) == "Er is niets weggelaten."


def test_method_says_what_is_weighed_and_what_is_not_done():
    """
    Counted from the definitions.
    """
    sentence = method_sentence(DEFINITIONS)

    assert sentence.startswith(
        "Dit dashboard zet van 5 verbeteracties in 10 regio's de inspanning naast de waarde, met 104"
        " indicatoren."
    )
    assert sentence.endswith("Er is geen kosten-batensom, geen totaalscore en geen ranglijst.")
