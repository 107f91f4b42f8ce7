"""
The privacy guard on many rows, on what is bundled, and on what leaves.
"""

import pandas as pd

from tests.conftest import ROOT, TINY, table
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.downloads.export import FREE_TEXT
from vvmetrics.intake.checking.private import private_problems
from vvmetrics.privacy import allowed_terms, inspect, inspect_frame
from vvmetrics.store import bundle

DEFINITIONS = load_definitions(ROOT / "data")
ALLOWED = allowed_terms(DEFINITIONS)


def test_finds_of_a_frame_name_row_and_column():
    """
    In the order of the frame, then of the columns, then of the text; a text that comes back counts for each
    of its rows.
    """
    rows = pd.DataFrame(
        {
            "finding": ["Bel 06-12345678 of Fatima.", None, "Niets.", "x@y.nl"],
            "answer": ["x@y.nl", "x@y.nl", "maandelijks", None],
        },
        index=["a", "b", "c", "d"],
    )

    finds = inspect_frame(rows, ["answer", "finding"])

    assert list(finds.columns) == ["row", "column", "kind", "certain", "words", "start", "end", "advice"]
    assert table(finds, "row", "column", "kind", "certain", "words", "start").splitlines() == [
        "a answer email True x@y.nl 0",
        "a finding phone True 06-12345678 4",
        "a finding name False Fatima 19",
        "b answer email True x@y.nl 0",
        "d finding email True x@y.nl 0",
    ]


def test_a_frame_without_finds_gives_an_empty_frame():
    """
    With the same columns, and a truth value that can choose rows.
    """
    for rows in (
        pd.DataFrame({"finding": ["Niets."]}),
        pd.DataFrame({"finding": []}),
        pd.DataFrame({"finding": [None]}),
    ):
        finds = inspect_frame(rows, ["finding"])
        assert finds.empty
        assert finds[finds["certain"]].empty
        assert "words" in finds


def test_a_frame_gives_what_each_text_gives():
    """
    Row by row, in the order of each text.
    """
    rows = pd.read_csv(ROOT / "tests" / "fixtures" / "privacy.csv")
    finds = inspect_frame(rows, ["text"], allowed=ALLOWED)

    expected = [
        (row, find.kind, find.words)
        for row, text in rows["text"].items()
        for find in inspect(text, allowed=ALLOWED)
    ]
    assert list(finds[["row", "kind", "words"]].itertuples(index=False, name=None)) == expected


def test_the_sieve_before_the_rules_for_names_loses_nothing(monkeypatch):
    """
    With all texts let through to the rules, no find comes that did not come before.
    """
    texts = [
        *pd.read_csv(ROOT / "tests" / "fixtures" / "privacy.csv")["text"],
        *bundle.load(ROOT / "data", DEFINITIONS).observations["finding"].dropna(),
    ]
    sieved = [inspect(text) for text in texts]
    monkeypatch.setattr("vvmetrics.privacy.names.may_hold_a_name", lambda _: True)

    assert [inspect(text) for text in texts] == sieved


def test_nothing_bundled_is_taken_for_a_person():
    """
    Of all observations, sources and phases in data/ no text blocks, and none is asked about.
    """
    bundled = bundle.load(ROOT / "data", DEFINITIONS)
    frames = {"sources": bundled.sources, "observations": bundled.observations, "phases": bundled.phases}
    finds = pd.concat(
        [inspect_frame(rows, FREE_TEXT[name][1], allowed=ALLOWED) for name, rows in frames.items()]
    )

    assert len(bundled.observations) == 203
    assert table(finds, "column", "words") == ""


def test_the_texts_of_the_indicators_may_stand():
    """
    Questions and descriptions hold the words of the field in many sentences.
    """
    texts = [
        text
        for indicator in DEFINITIONS.indicators.values()
        for text in (indicator.label, indicator.question, indicator.description)
    ]

    assert inspect_frame(pd.DataFrame({"text": texts}), ["text"], allowed=ALLOWED).empty


def test_what_may_stand_comes_from_the_definitions():
    """
    Regions with their codes, areas, partners, terms, publishers and their parts, and the list that a network
    adds to.
    """
    allowed = allowed_terms(load_definitions(TINY))

    assert {"fier", "vt"} <= allowed
    assert {
        "hollands midden",
        "noord-nederland",
        "lim",
        "zsm",
        "veilig thuis",
        "omroep west",
        "kro-ncrv",
        "van montfoort",
    } <= ALLOWED


def test_a_name_split_over_the_source_and_its_place_is_seen():
    """
    It is told of the first of both cells, once; a heading in the second cell makes no surname.
    """
    cells = [
        ("Interview Fatima", "Bakker, 3 maart"),
        ("verslag mevrouw", "Bos"),
        ("Jaarverslag", "Hoofdstuk 3"),
        ("Mail Sanne", "Tabel 2"),
    ]
    rows = pd.DataFrame(
        [
            {
                "sheet": "",
                "row": number,
                "finding": "",
                "answer": "",
                "source": source,
                "locator": locator,
                "recorded_by": "",
            }
            for number, (source, locator) in enumerate(cells, start=2)
        ]
    )

    problems = [
        problem for problem in private_problems("opgave.csv", rows, frozenset()) if problem.column == "source"
    ]
    assert [(problem.row, problem.rule, problem.message.split("”")[0]) for problem in problems] == [
        (2, "privacy-likely", "“Fatima"),
        (5, "privacy-likely", "“Sanne"),
        (2, "privacy", "“Fatima Bakker"),
        (3, "privacy", "“Bos"),
    ]
