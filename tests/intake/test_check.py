"""
What was handed in against the definitions and the codebook: each rule once, with its words.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.contents import digest as contents
from tests.intake.corpus import content, expected
from tests.intake.handed_in import HEADS, checked
from vvmetrics.intake.check import NO_FINDING, check
from vvmetrics.intake.problems import Weight
from vvmetrics.intake.sheets import read
from vvmetrics.intake.stamp import digest

LINES = expected()


def said(found):
    return [(problem.row, problem.column, problem.rule, problem.message) for problem in found.problems]


def test_words_and_numbers_mean_the_same(tiny):
    """
    Labels, codes, ids and values, in any case and with spaces.
    """
    found = checked(
        tiny,
        """
        acuut-snel;fries;VT;2022;2;;;3;Sneller.;
        SNEL ; Fries  gebied ;veilig thuis;2021;niveau 2;;;niveau 3;Sneller.;
        acuut-crisis;;;2022;;elke maand;;2;Zo is het.;
        acuut-extra;;;2022;−1;;;2;Minder.;
        """,
    )
    rows = found.rows[["indicator", "area", "partner", "end_year", "score", "answer", "plausibility"]].astype(object)

    assert found.problems == ()
    assert rows.where(rows.notna(), None).to_numpy().tolist() == [
        ["acuut-snel", "fries", "vt", 2022, 2, None, 3],
        ["acuut-snel", "fries", "vt", 2021, 2, None, 3],
        ["acuut-crisis", None, None, 2022, None, "elke maand", 2],
        ["acuut-extra", None, None, 2022, -1, None, 2],
    ]


def test_all_problems_are_said_at_once(tiny):
    """
    Of each row, in the order of the file, with what was probably meant.
    """
    found = checked(
        tiny,
        """
        acuut-snell;Zeekant;polite;22;niveau 9;;niet gestrt;7;Iets.;
        acuut-snel;;;2022;2;;niet gestart;3;Iets.;
        acuut-snel;;;2023;;;;;Iets.;
        acuut-snel;;;2024;2;;;;Iets.;
        acuut-crisis;;;2022;3;;;2;Iets.;
        """,
    )

    assert said(found) == [
        (2, "indicator", "unknown-word", "“acuut-snell” is hier niet bekend als indicator."),
        (2, "area", "unknown-word", "“Zeekant” is hier niet bekend als gebied."),
        (2, "partner", "unknown-word", "“polite” is hier niet bekend als partner."),
        (2, "end_year", "year", "“22” is geen jaartal."),
        (2, "absence", "unknown-word", "“niet gestrt” is hier niet bekend als reden van niet weten."),
        (2, "absence", "both", "Er staat zowel een oordeel als een reden van niet weten; precies één van beide kan waar zijn."),
        (2, "plausibility", "unknown-word", "“7” is hier niet bekend als plausibiliteit."),
        (3, "absence", "both", "Er staat zowel een oordeel als een reden van niet weten; precies één van beide kan waar zijn."),
        (4, "score", "neither", "Er staat geen oordeel en ook geen reden van niet weten."),
        (5, "plausibility", "plausibility-missing", "Bij een oordeel hoort hoe goed het onderbouwd is."),
        (6, "score", "no-levels", "Deze vraag heeft geen niveaus: het antwoord hoort in de kolom In woorden."),
    ]
    meant = {problem.column: problem.meant for problem in found.problems if problem.rule == "unknown-word"}
    assert (meant["partner"], meant["absence"]) == ("Politie", "niet gestart")
    assert found.errors == found.problems


def test_what_may_be_right_is_asked(tiny):
    """
    A jump of two levels since the last known, a level without a finding, measured without a source, a year to come.
    """
    found = checked(tiny, "acuut-snel;;;2031;-1;;;4;;")

    assert [(problem.rule, problem.weight) for problem in found.problems] == [
        ("future", Weight.QUESTION),
        ("jump", Weight.QUESTION),
        ("no-finding", Weight.QUESTION),
        ("no-source", Weight.QUESTION),
    ]
    assert found.problems[1].message == "Het niveau verschilt twee of meer van dat van 2020 (niveau 2)."
    assert list(found.rows["finding"]) == [NO_FINDING]


def test_a_workbook_of_another_region_or_of_old_definitions_says_so(tiny):
    """
    The first is an error, the second a question.
    """
    from vvmetrics.intake.form import form  # noqa: PLC0415 - only here

    given_file = read(form(tiny, "zuid", 2021), "zuid.xlsx", tiny.definitions)
    found = check(tiny, given_file, region="noord", digest="0")

    assert [(problem.rule, problem.message) for problem in found.problems[-2:]] == [
        ("stamp-region", "Dit werkboek is gemaakt voor Zuid."),
        ("stamp-definitions", "Dit werkboek is gemaakt toen de definities anders waren."),
    ]


@pytest.mark.parametrize("line", [line for line in LINES if line["phase"] == "check"], ids=lambda line: line["name"])
def test_checking_says_what_is_wrong(tiny, line):
    """
    Each broken file of the corpus gets its rule, its weight, and words that help.
    """
    found = check(tiny, read(content(line["name"]), line["name"], tiny.definitions), region="noord", digest=digest(tiny.definitions))
    hits = [problem for problem in found.problems if problem.rule == line["rule"]]

    assert hits, found.problems
    assert {problem.weight.value for problem in hits} == {line["weight"]}
    assert any(line["says"] in f"{problem.message} {problem.found} {problem.meant}" for problem in hits), hits


def test_no_file_changes_the_store_by_being_checked(tiny):
    """
    All of the corpus, one after the other: what the store holds is what it held.
    """
    before = (tiny.revision, contents(tiny))
    for line in LINES:
        check(tiny, read(content(line["name"]), line["name"], tiny.definitions), region="noord", digest=digest(tiny.definitions))

    assert (tiny.revision, contents(tiny)) == before


CELLS = some.sampled_from(["", "2", "niveau 1", "acuut-snel", "fries", "VT", "2022", "niet gestart", "=1+1", "é", "x" * 90, "06-12345678"])


@settings(max_examples=60, deadline=None)
@given(rows=some.lists(some.lists(CELLS | some.text(max_size=12), min_size=10, max_size=10), min_size=1, max_size=6))
def test_whatever_is_typed_gets_an_answer(tiny, rows):
    """
    Never a traceback; what has no errors can be stored, all else says where it is wrong.
    """
    body = "\n".join(";".join(f'"{cell.replace(chr(34), "")}"' for cell in row) for row in rows)
    found = check(tiny, read(f"{HEADS}\n{body}".encode(), "wat.csv", tiny.definitions), region="noord", digest="x")

    assert all(problem.message.endswith((".", "?")) for problem in found.problems)
    assert found.errors or found.rows[["region", "indicator", "start_year", "end_year"]].notna().all(axis=None)
