"""
Search: which words match, what a choice leaves out, and that the index never tells of more or less than the
observations.
"""

from contextlib import closing

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import absent, observations, sources, table, written
from vvmetrics.errors import QueryError, StoreError
from vvmetrics.questions.search import LONGEST, findings_of_source, search
from vvmetrics.store.database import open_store

PLACE = ("match", "kind", "region", "action", "plausibility", "start_year", "end_year", "source", "text")
COLUMNS = [
    *(
        "match",
        "kind",
        "id",
        "title",
        "text",
        "words",
        "score",
        "region",
        "action",
        "indicators",
        "plausibility",
        "start_year",
        "end_year",
    ),
    *("source", "source_title", "source_kind", "url", "findings"),
]
FORMS = {  # what is asked, and the finding that has another form of it
    "overleg": "Er is veel overlegd.",
    "overleggen": "Een overleg per week.",
    "overleg per weken": "Een overleg per week.",
    "motief": "De motieven verschilden.",
    "huis": "Men ging langs de huizen.",
    "KINDEREN": "Het kind werd gehoord.",
    "coordinatie": "De coördinatie is belegd.",
    "Coördinatie": "De coordinatie is belegd.",
    "casus": "CASUS van de week.",
    "2020-03": "In 03/2020 begonnen.",
}


def say(store, *findings):
    """
    Add findings to a store, of the indicator and region of OBSERVATION.
    """
    rows = [{"id": f"t-{number:04}", "finding": finding} for number, finding in enumerate(findings, start=1)]
    store.add(observations(*rows), by="toets", reason="toets")


def found(store, text, **chosen):
    """
    The texts that are found, the best first.
    """
    return list(search(store, text, **chosen)["text"])


def test_a_hit_says_where_it_stands_and_how_sure_it_is(tiny):
    """
    Findings with region, action, plausibility, years and source; one that a correction replaced is not there.
    """
    assert table(search(tiny, "sneller"), *PLACE) == written("""
        woorden bevinding noord acuut 4 2020 2020 onderzoek Gemeten sneller.
        woorden bevinding noord acuut 2 2020 2020 rapport   Soms sneller.
        woorden bevinding noord acuut 3 2019 2019 rapport   Toch niet sneller.
    """)


def test_indicators_sources_and_phases_are_found_too(tiny):
    """
    An indicator has an action and no region, a source the number of findings that cite it, a phase no
    indicator.
    """
    columns = ("kind", "id", "region", "action", "findings")
    assert table(search(tiny, "snel"), *columns) == "indicator acuut-snel - acuut 0"
    assert table(search(tiny, "krant"), *columns) == "bron krant - - 4"
    assert (
        table(search(tiny, "proef"), *PLACE) == "woorden bevinding noord acuut - 2020 2020 rapport Een proef."
    )


@pytest.mark.parametrize(("asked", "finding"), FORMS.items(), ids=FORMS)
def test_other_forms_of_a_word_are_found(fresh, asked, finding):
    """
    By stem, without regard to case, accents and what stands between words.
    """
    say(fresh, finding, "Iets heel anders.")

    assert found(fresh, asked) == [finding]


def test_an_answer_is_found_and_stands_as_title(tiny):
    """
    The words of a characteristic count as those of its finding.
    """
    assert (
        table(search(tiny, "wekelijkse"), "title", "text", "indicators")
        == "wekelijks Elke week. ['acuut-crisis']"
    )


def test_more_words_must_all_occur_and_the_fitting_ones_come_first(fresh):
    """
    In any order; a text in which a word is a larger part stands higher.
    """
    say(
        fresh,
        "Politie en zorg delen informatie over een gezin dat al lang bekend was bij beide.",
        "Informatie delen.",
        "Informatie.",
    )

    assert found(fresh, "delen informatie") == [
        "Informatie delen.",
        "Politie en zorg delen informatie over een gezin dat al lang bekend was bij beide.",
    ]


@pytest.mark.parametrize(
    ("asked", "match", "hits"),
    [
        ("actieoverleg", "woorden", ["Het actieoverleg loopt."]),
        ("overleg", "delen", ["Het actieoverleg loopt."]),
        ("actieoverleg hapert", "enkele", ["Het actieoverleg loopt."]),
        ("overleg hapert", "enkele-delen", ["Het actieoverleg loopt."]),
        ("hapert", "enkele-delen", []),
        ("het actieoverleg", "woorden", ["Het actieoverleg loopt."]),
    ],
)
def test_what_matches_in_full_comes_before_parts_and_some(fresh, asked, match, hits):
    """
    Only if nothing has all the words, parts of words count, then any of the words, then parts of any; small
    words never decide.
    """
    say(fresh, "Het actieoverleg loopt.")
    rows = search(fresh, asked)

    assert list(rows["text"]) == hits
    assert set(rows["match"]) <= {match}


def test_parts_can_be_asked_for_at_once(fresh):
    """
    Then a whole word and a part of one are found together.
    """
    say(fresh, "Het actieoverleg loopt.", "Een overleg per week.")

    assert found(fresh, "overleg") == ["Een overleg per week."]
    assert set(found(fresh, "overleg", parts=True)) == {"Een overleg per week.", "Het actieoverleg loopt."}


def test_words_are_given_as_they_stand_in_the_text(tiny):
    """
    So that they can be marked in it.
    """
    assert list(search(tiny, "GÉMETEN sneller")["words"].map(sorted)) == [["Gemeten", "sneller"]]


@pytest.mark.parametrize(
    ("asked", "chosen", "expected"),
    [
        ("sneller", {"own_only": True}, ["Soms sneller.", "Toch niet sneller."]),
        ("sneller", {"min_plausibility": 3}, ["Gemeten sneller.", "Toch niet sneller."]),
        ("sneller", {"region": "zuid"}, []),
        ("sneller", {"action": "zsm"}, []),
        (
            "later",
            {"min_plausibility": 4},
            ["Begint later."],
        ),  # a reason of absence has no plausibility, and stays
        ("draait", {"own_only": True}, []),  # a phase of which a newspaper told
        ("krant", {"own_only": True}, []),
    ],
)
def test_a_choice_leaves_out_findings_and_sources(tiny, asked, chosen, expected):
    """
    By kind of source, plausibility, region and action.
    """
    assert found(tiny, asked, **chosen) == expected


def test_sources_and_their_findings_follow_the_choice(tiny):
    """
    A source stays as long as a finding of the choice cites it, and counts those alone; they can be asked for.
    """
    columns = ("id", "region", "indicator", "finding")
    assert table(findings_of_source(tiny, "krant"), *columns) == written("""
        n-0003 noord acuut-opzet Men verwacht meer.
        z-0004 zuid  acuut-snel  Men hoopt het.
        w-0001 west  acuut-snel  Niets gezien.
        n-0012 noord acuut-samen Begint later.
    """)
    assert table(findings_of_source(tiny, "krant", region="noord", min_plausibility=2), *columns) == written(
        """
        n-0012 noord acuut-samen Begint later.
    """
    )
    assert list(search(tiny, "krant", region="noord")["findings"]) == [2]
    assert found(tiny, "krant", action="zsm") == []


def test_the_same_finding_is_found_once_per_region_and_action(fresh):
    """
    With all its indicators and years; no plausibility or source is given where there is more than one.
    """
    same = {"finding": "Zelfde woorden."}
    rows = [
        {"id": "t-0001", "end_year": 2021},
        {"id": "t-0002", "indicator": "acuut-snel"},
        {
            "id": "t-0003",
            "indicator": "acuut-samen",
            "start_year": 2018,
            "plausibility": 3,
            "source": "rapport",
        },
        {"id": "t-0004", "indicator": "acuut-samen", "region": "zuid"},
    ]
    fresh.add(observations(*({**same, **row} for row in rows)), by="toets", reason="toets")

    columns = ("region", "action", "indicators", "plausibility", "start_year", "end_year", "source")
    assert table(search(fresh, "zelfde"), *columns) == written("""
        zuid acuut ['acuut-samen']              2 2020 2020 krant
        west acuut ['acuut-samen' 'acuut-snel'] - 2018 2020 -
        west zsm   ['zsm-beeld']                2 2020 2021 krant
    """)


def test_the_index_changes_with_the_observations(fresh):
    """
    What is added is found at once, what a correction replaced no more, a new source too; what is refused
    leaves nothing behind.
    """
    fresh.add(
        observations({"source": "nieuw", "finding": "Eerste inzicht."}),
        sources("nieuw"),
        by="toets",
        reason="toets",
    )
    assert found(fresh, "inzicht") == ["Eerste inzicht."]
    assert list(search(fresh, "nieuw")["id"]) == ["nieuw"]

    correction = absent("geen_zicht", id="t-0002", supersedes="t-0001", finding="Tweede lezing.")
    fresh.add(observations(correction), by="toets", reason="toets")
    assert (found(fresh, "inzicht"), found(fresh, "lezing")) == ([], ["Tweede lezing."])

    with pytest.raises(StoreError):
        fresh.add(
            observations({"id": "t-0003", "finding": "Geweigerd woord.", "score": 9}),
            by="toets",
            reason="toets",
        )
    assert (found(fresh, "geweigerd"), found(fresh, "lezing")) == ([], ["Tweede lezing."])


def test_a_store_from_before_search_is_built_anew(data_dir):
    """
    Its stamp tells; what was added to it is kept, and found.
    """
    path = data_dir / "oud.duckdb"
    with closing(open_store(path, data_dir=data_dir)) as store:
        say(store, "Al eerder gezegd.")
    with duckdb.connect(str(path)) as old:
        for name in ("search_texts", "search_words", "search_places"):
            old.execute(f"DROP TABLE {name}")
        old.execute("UPDATE store_nature SET schema_version = 1")

    with closing(open_store(path, data_dir=data_dir)) as store:
        assert found(store, "eerder") == ["Al eerder gezegd."]


@settings(max_examples=40, deadline=None)
@given(asked=st.text(max_size=LONGEST + 50))
def test_anything_can_be_asked(tiny, asked):
    """
    Odd characters, quotes and signs of SQL or of patterns are words or none; the answer always has the same
    columns.
    """
    assert list(search(tiny, asked).columns) == COLUMNS


@pytest.mark.parametrize(
    "asked",
    ["", "  ", "!!!", "'", "%", "_", ".*", "\x00", "\ud800", "'; DROP TABLE observations; --", "a" * 10_000],
)
def test_what_is_no_word_finds_nothing(tiny, asked):
    """
    No sign stands for any word, nothing that is asked is run, and the endless is cut.
    """
    assert found(tiny, asked) == []
    assert len(search(tiny, "sneller")) == 3


@pytest.mark.parametrize("chosen", [{"region": "atlantis"}, {"action": "atlantis"}, {"min_plausibility": 5}])
@pytest.mark.parametrize("question", [search, findings_of_source])
def test_a_choice_that_does_not_exist_is_refused(tiny, question, chosen):
    """
    With a message for people.
    """
    with pytest.raises(QueryError):
        question(tiny, "krant", **chosen)
