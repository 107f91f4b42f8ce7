"""
The sentence of Zoeken in full, for each way of matching and of choosing, and texts cut and marked.
"""

import pytest

from tests.conftest import observations, table, written
from vvmetrics.answers.way import Way
from vvmetrics.narrative.search import Asked, marked, passage, search_sentence, search_table
from vvmetrics.questions.search import search

EVERYWHERE = "Gezocht is in alle jaren, alle regio's, alle verbeteracties."
LONG = "Begin. " + "Er staat veel voor. " * 20 + "Hier staat het woord zelf. " + "Er staat veel na. " * 20


def sentence(store, asked):
    """
    The sentence for what is found in a store.
    """
    way = {"own_only": asked.way.own_only, "min_plausibility": asked.way.min_plausibility}
    hits = search(store, asked.text, region=asked.region, action=asked.action, parts=asked.parts, **way)
    return search_sentence(hits, search(store, asked.text, parts=asked.parts), store.definitions, asked=asked)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (
            Asked("sneller"),
            "“sneller” is te vinden in drie bevindingen. Andere vormen van het woord tellen mee.",
        ),
        (Asked("krant"), "“krant” is te vinden in één bron. Andere vormen van het woord tellen mee."),
        (
            Asked("gemeten sneller"),
            (
                "“gemeten sneller” is te vinden in één bevinding. Elke tekst bevat al deze woorden, ook in"
                " een andere vorm."
            ),
        ),
        (
            Asked("nel"),
            (
                "“nel” is te vinden in drie bevindingen en één indicator. Als heel woord staat het nergens,"
                " wel als deel van een ander woord."
            ),
        ),
        (
            Asked("nel", parts=True),
            (
                "“nel” is te vinden in drie bevindingen en één indicator. Het woord telt ook mee als deel van"
                " een ander woord."
            ),
        ),
        (
            Asked("meten nel"),
            (
                "“meten nel” is te vinden in één bevinding. Als hele woorden staan ze nergens samen, wel als"
                " deel van een ander woord."
            ),
        ),
        (
            Asked("gemeten rustiger"),
            (
                "“gemeten rustiger” is te vinden in twee bevindingen. De woorden staan nergens allemaal bij"
                " elkaar; elke tekst bevat er één of meer van, de beste eerst."
            ),
        ),
        (Asked("xyzzy"), "“xyzzy” levert niets op. Ook als deel van een woord komt niets hiervan voor."),
    ],
)
def test_the_sentence_says_how_many_and_how(tiny, asked, expected):
    """
    Singular and plural right, with what was tried first if that found nothing.
    """
    assert sentence(tiny, asked) == f"{expected} {EVERYWHERE}"


def test_what_has_no_word_is_not_looked_for(tiny):
    """
    Signs alone can't be searched.
    """
    assert sentence(tiny, Asked("?!")) == "In “?!” staat geen woord om op te zoeken."


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (
            Asked("sneller", region="noord", way=Way(own_only=True, min_plausibility=3)),
            (
                "“sneller” is te vinden in één bevinding. Andere vormen van het woord tellen mee. Gezocht is"
                " in alle jaren, Noord, alle verbeteracties, alleen wat het netwerk zelf meldde, alleen"
                " plausibiliteit 3 of hoger. Zonder deze keuze zijn het er meer: drie bevindingen."
            ),
        ),
        (
            Asked("krant", way=Way(own_only=True)),
            (
                "“krant” levert bij deze keuze niets op. Ook als deel van een woord komt niets hiervan voor."
                " Gezocht is in alle jaren, alle regio's, alle verbeteracties, alleen wat het netwerk zelf"
                " meldde. Zonder deze keuze is er wel iets: één bron."
            ),
        ),
        (
            Asked("gemeten sneller", way=Way(own_only=True)),
            (
                "“gemeten sneller” is te vinden in twee bevindingen. De woorden staan nergens allemaal bij"
                " elkaar bij deze keuze; elke tekst bevat er één of meer van, de beste eerst. Gezocht is in"
                " alle jaren, alle regio's, alle verbeteracties, alleen wat het netwerk zelf meldde. Zonder"
                " deze keuze is er wat beter past: één bevinding."
            ),
        ),
        (
            Asked("sneller", action="acuut"),
            (
                "“sneller” is te vinden in drie bevindingen. Andere vormen van het woord tellen mee. "
                "Gezocht is in alle jaren, alle regio's, Acuut."
            ),
        ),
        (
            Asked("xyzzy", region="zuid"),
            (
                "“xyzzy” levert bij deze keuze niets op. Ook als deel van een woord komt niets hiervan voor. "
                "Gezocht is in alle jaren, Zuid, alle verbeteracties."
            ),
        ),
    ],
)
def test_the_sentence_says_what_a_choice_leaves_out(tiny, asked, expected):
    """
    It does not say that anything was not found: without the choice it may be there, and then how much.
    """
    assert sentence(tiny, asked) == expected


def test_many_hits_are_counted_with_a_dot(fresh):
    """
    As numbers are written in Dutch.
    """
    rows = [{"id": f"t-{number:04}", "finding": f"Bijzonder geval {number}."} for number in range(1234)]
    fresh.add(observations(*rows), by="toets", reason="toets")

    assert sentence(fresh, Asked("bijzonder")).startswith("“bijzonder” is te vinden in 1.234 bevindingen.")


def test_many_and_few_stand_in_digits_together(fresh):
    """
    Never digits and words in one count.
    """
    rows = [{"id": f"t-{number:04}", "finding": f"Krant {number}."} for number in range(13)]
    fresh.add(observations(*rows), by="toets", reason="toets")

    assert sentence(fresh, Asked("krant")).startswith("“krant” is te vinden in 13 bevindingen en 1 bron.")


def test_the_table_is_in_words(tiny):
    """
    Labels instead of ids, and nothing where nothing is known.
    """
    columns = (
        "Soort",
        "Titel",
        "Regio",
        "Verbeteractie",
        "Indicatoren",
        "Plausibiliteit",
        "Van",
        "Tot en met",
        "Bron",
        "Soort bron",
    )
    told = search_table(search(tiny, "wekelijks krant"), tiny.definitions)
    assert table(told[list(columns)].replace("", None)) == written("""
        Bron      Bericht in de krant - - - - - - Bericht in de krant openbare bron
        Bevinding wekelijks Noord Samen op in Acuut Crisis niveau 3 2020 2020 Rapport van Noord regiorapportage
    """)  # noqa: E501 - a table
    assert list(told["Adres"]) == ["https://krant.example/bericht", ""]


def test_words_are_marked_wherever_they_stand_as_words():
    """
    Not inside another word, and signs of HTML are text as any other.
    """
    assert marked("Overleg, <b>overleg</b>, actieoverleg.", ["Overleg", "overleg"]) == [
        ("Overleg", True),
        (", <", False),
        ("b", False),
        (">", False),
        ("overleg", True),
        ("</", False),
        ("b", False),
        (">, ", False),
        ("actieoverleg", False),
        (".", False),
    ]


def test_a_long_text_is_cut_around_the_first_word():
    """
    At spaces, with a sign where something is left out; a short one is whole.
    """
    cut = passage(LONG, ["woord"])
    text = "".join(piece for piece, _ in cut)

    assert 300 < len(text) <= 364
    assert (text[:2], text[-2:]) == ("… ", " …")
    assert [piece for piece, hit in cut if hit] == ["woord"]
    assert text[2:-2] in LONG
    assert "".join(piece for piece, _ in passage(LONG, ["Begin"])).startswith("Begin. Er staat")
    assert "".join(piece for piece, _ in passage("Een woord.", ["woord"])) == "Een woord."
    assert passage("a" * 500, []) == [("a" * 500, False)]
