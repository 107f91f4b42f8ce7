"""
What was handed in against the definitions, the codebook and what is known: each rule, in full sentences.
"""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.intake.corpus import content
from tests.intake.handed_in import checked, csv_of, of_file
from tests.intake.rules import BOTH, ERRORS, QUESTIONS
from vvmetrics.intake.checking.check import MOST_OF_A_RULE, NO_FINDING, check
from vvmetrics.intake.problems import Weight
from vvmetrics.intake.reading.file import read
from vvmetrics.store.database import open_store


def said(found):
    return [(problem.row, problem.rule, problem.message) for problem in found.problems]


def test_words_and_numbers_mean_the_same(tiny):
    """
    Labels, codes, ids and values, in any case and with spaces.
    """
    found = checked(
        tiny,
        """
        acuut-snel;fries;VT;2022;1;;;3;Sneller.;
        SNEL ; Fries  gebied ;veilig thuis;2021;niveau 1;;;niveau 3;Sneller.;
        acuut-crisis;;;2022;;elke maand;;2;Zo is het.;
        acuut-extra;;;2022;−1;;;2;Minder.;
        """,
    )
    rows = found.rows[["indicator", "area", "partner", "end_year", "score", "answer", "plausibility"]].astype(
        object
    )

    assert found.problems == ()
    assert rows.where(rows.notna(), None).to_numpy().tolist() == [
        ["acuut-snel", "fries", "vt", 2022, 1, None, 3],
        ["acuut-snel", "fries", "vt", 2021, 1, None, 3],
        ["acuut-crisis", None, None, 2022, None, "elke maand", 2],
        ["acuut-extra", None, None, 2022, -1, None, 2],
    ]


@pytest.mark.parametrize(
    ("line", "told", "helped"),
    ERRORS,
    ids=lambda case: case[1] if isinstance(case, tuple) and len(case) == 3 else "",
)
def test_an_error_says_what_is_wrong_what_is_allowed_and_what_was_meant(tiny, line, told, helped):
    """
    One row, one error.
    """
    (problem,) = checked(tiny, line).problems

    assert (problem.file, problem.sheet, problem.row, problem.weight) == ("opgave.csv", "", 2, Weight.ERROR)
    assert (problem.column, problem.rule, problem.message) == told
    assert (problem.allowed, problem.meant) == helped


@pytest.mark.parametrize(
    ("line", "told", "meant"), QUESTIONS, ids=lambda case: case[1] if isinstance(case, tuple) else ""
)
def test_what_may_be_right_is_asked(tiny, line, told, meant):
    """
    A row that may be right: one question.
    """
    found = checked(tiny, line)
    (problem,) = found.problems

    assert (problem.row, problem.weight, found.questions, found.errors) == (
        2,
        Weight.QUESTION,
        (problem,),
        (),
    )
    assert (problem.column, problem.rule, problem.message, problem.meant) == (*told, meant)


def test_all_problems_are_said_at_once_in_the_order_of_the_file(tiny):
    """
    Errors of a row before its questions. A row about nothing known is asked no more than what is wrong with
    it.
    """
    found = checked(
        tiny,
        """
        acuut-opzet;;;2022;1;;;;;
        zomaar;;;2031;;;;4;;
        ;;;;;;;;Een opmerking onder de tabel.;
        acuut-snel;;;22;2;;niet gestart;3;Iets.;
        """,
    )

    assert said(found) == [
        (2, "plausibility-missing", "Er staat niet bij hoe goed dit oordeel onderbouwd is."),
        (2, "jump", "Het niveau gaat van “niveau 4” (2021) naar “niveau 1”: twee of meer niveaus verschil."),
        (2, "no-finding", "Er staat geen bevinding bij: waaruit blijkt het?"),
        (3, "unknown-word", "“zomaar” is hier niet bekend als indicator."),
        (3, "future", "Het jaar 2031 is nog niet begonnen."),
        (3, "neither", "Er staat geen oordeel en ook geen reden van niet weten."),
        (4, "empty", "Indicator is leeg."),
        (4, "empty", "Tot en met jaar is leeg."),
        (5, "year", "“22” is geen jaartal dat hier kan."),
        (5, "both", BOTH),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "acuut-snel;;;2022;2;;;3;Iets.;",
        "acuut-snel;;VT;2022;1;;;3;Iets.;",
        "acuut-opzet;;VT;2022;4;;;3;Iets.;",
    ],
    ids=["the network", "the highest that one gives", "another scale"],
)
def test_only_a_partner_above_what_one_gives_alone_is_asked(tiny, line):
    """
    On value one partner gives at most level 1; the network as a whole may give more, and effort has no such
    rule.
    """
    assert checked(tiny, line).problems == ()


def test_a_question_shows_no_cell_but_its_own(tiny):
    """
    Where nothing stands, nothing was found: not the level, nor the plausibility that asked for it.
    """
    found = checked(tiny, "acuut-opzet;;;2022;3;;;3;;\nacuut-samen;;;2022;2;;;4;Iets.;").problems

    assert [(problem.rule, problem.column, problem.found) for problem in found] == [
        ("no-finding", "finding", ""),
        ("no-source", "source", ""),
    ]


def test_the_same_unit_and_period_twice_is_an_error(tiny):
    """
    Whichever way it was written; another partner, area or year is another row.
    """
    found = checked(
        tiny,
        """
        acuut-snel;;VT;2022;1;;;3;Iets.;
        Snel;;veilig thuis;2022;0;;;3;Iets anders.;
        acuut-snel;;VT;2021;1;;;3;Iets.;
        acuut-snel;Fries gebied;VT;2022;1;;;3;Iets.;
        acuut-snel;;onbekend;2022;2;;;3;Iets.;
        """,
    )

    assert said(found)[0] == (
        3,
        "duplicate",
        (
            "Dit is al ingevuld in rij 2: dezelfde indicator, dezelfde partner, hetzelfde gebied en dezelfde"
            " jaren."
        ),
    )
    assert [problem.rule for problem in found.problems] == ["duplicate", "unknown-word"]


def test_a_formula_is_asked_about_by_the_value_that_it_gives(tiny):
    """
    Each cell by itself; one that gives nothing is an empty cell, and of one without a stored value that is
    what is wrong.
    """
    typed = read(csv_of("acuut-opzet;;;2022;niveau 3;;;3;Iets.;"), "opgave.csv", tiny.definitions)
    given = replace(typed, rows=typed.rows.assign(formulas="score,finding,source"))
    found = check(tiny, given, region="noord", digest="").problems
    unstored = of_file(tiny, content("formula_without_value.xlsx")).problems

    assert [(one.rule, one.column, one.found) for one in found] == [
        ("formula", "score", "niveau 3"),
        ("formula", "finding", "Iets."),
    ]
    assert [one.rule for one in unstored if one.column == "score"] == ["formula-unstored", "neither"]


def test_a_row_of_another_region_is_named_by_its_region(tiny):
    """
    In words, whatever was typed.
    """
    content = b"Regio;Indicator;Tot en met jaar;Niveau;Plausibiliteit;Bevinding\nZ;acuut-snel;2022;2;3;Iets."
    (problem,) = of_file(tiny, content, "opgave.csv").problems

    assert (problem.rule, problem.message) == (
        "other-region",
        "Deze rij is van Zuid, maar het bestand wordt ingeleverd voor Noord.",
    )
    assert problem.meant == "Lever deze rij in bij Zuid, of maak de cel Regio leeg."


def test_a_name_of_several_actions_needs_its_action(data_dir):
    """
    The message names the actions; with the action it is known, and of an unknown action that is what is
    wrong.
    """
    indicators = data_dir / "indicators.toml"
    twin = (
        indicators.read_text(encoding="utf-8")
        .partition("[zsm-beeld]")[2]
        .replace('label = "Beeld"', 'label = "Snel"')
    )
    indicators.write_text(f"{indicators.read_text(encoding='utf-8')}\n[zsm-snel]{twin}", encoding="utf-8")
    store = open_store(data_dir=data_dir)
    head = b"Verbeteractie;Indicator;Tot en met jaar;Niveau;Plausibiliteit;Bevinding\n"
    none, known, unknown = (
        of_file(store, head + f"{action};Snel;2022;2;3;Iets.".encode(), "opgave.csv")
        for action in ("", "ZSM", "Zebra")
    )
    store.close()

    (problem,) = none.problems
    assert (problem.rule, problem.message) == (
        "which-action",
        "“Snel” komt bij meer dan één verbeteractie voor, en er staat niet bij welke.",
    )
    assert problem.allowed == "Samen op in Acuut; Veilig Thuis aan de ZSM-tafel"
    assert (known.problems, list(known.rows["indicator"])) == ((), ["zsm-snel"])
    assert [(problem.column, problem.rule) for problem in unknown.problems] == [("action", "unknown-word")]


def test_a_judgement_without_a_finding_says_so_when_it_is_stored(tiny):
    """
    The codebook asks for a finding; a reason needs none. Who recorded it is the network, if nobody else was
    named.
    """
    rows = checked(tiny, "acuut-opzet;;;2022;3;;;3;;\n acuut-samen;;;2022;;;niet gestart;;;").rows

    assert list(rows["finding"].fillna("-")) == [NO_FINDING, "-"]
    assert list(rows["recorded_by"]) == ["netwerk", "netwerk"]


def test_of_one_rule_the_first_problems_are_named_and_the_others_counted(tiny):
    """
    A file with a thousand faults of one sort is wrong in one way.
    """
    lines = "\n".join(f"acuut-snel;;;jaar {n};2;;;3;Iets.;" for n in range(MOST_OF_A_RULE + 7))
    found = checked(tiny, lines)

    assert len(found.problems) == MOST_OF_A_RULE + 1
    assert (found.problems[0].row, found.problems[0].message) == (
        0,
        (
            "Dit is ook het geval in 7 andere rijen; die staan hier niet apart. Het eerste: “jaar 0” is geen"
            " jaartal dat hier kan."
        ),
    )


def test_a_large_file_is_judged_in_parts_and_tells_how_far_it_is(tiny, monkeypatch):
    """
    A row that stands in two parts is found all the same, and each problem at its own row.
    """
    monkeypatch.setattr("vvmetrics.intake.checking.check.BATCH", 2)
    lines = """
        acuut-snel;;;2022;2;;;3;Iets.;
        acuut-samen;;;2022;;;niet gestart;;;
        acuut-opzet;;;2022;3;;;9;Iets.;
        acuut-crisis;;;2022;;elke maand;;2;Bel mevrouw Jansen.;
        acuut-snel;;;2022;2;;;3;Iets.;
    """
    given = read(csv_of(lines), "opgave.csv", tiny.definitions)
    told = []
    found = check(tiny, given, region="noord", digest="", progress=told.append)

    assert told == [0.4, 0.8, 1.0]
    assert [(problem.row, problem.rule) for problem in found.problems] == [
        (4, "unknown-word"),
        (5, "privacy"),
        (6, "duplicate"),
    ]
    assert list(found.rows["place"]) == [0, 1, 2, 3, 4]


def test_a_year_to_come_goes_by_the_clock(tiny):
    given = read(csv_of("acuut-opzet;;;2031;3;;;3;Iets.;"), "opgave.csv", tiny.definitions)

    assert (
        check(tiny, given, region="noord", digest="", today=datetime(2031, 1, 1, tzinfo=UTC)).problems == ()
    )
