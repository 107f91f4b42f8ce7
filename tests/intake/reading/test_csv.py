"""
A CSV file is read however a spreadsheet or a person wrote it.
"""

import hashlib

import pytest

from tests.conftest import TINY, table, written
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.intake.columns import COLUMNS
from vvmetrics.intake.numbers import number, year
from vvmetrics.intake.problems import Weight
from vvmetrics.intake.reading.cells import ALL
from vvmetrics.intake.reading.file import read

DEFINITIONS = load_definitions(TINY)
LINES = """\
Regio;Indicator;Tot en met jaar;Niveau;Plausibiliteit;Bevinding;Bron
noord;acuut-opzet;2025;3;2;Eén jaar geïnvesteerd.;Verslag
noord;acuut-snel;2025;1;2;Soms sneller, niet overal.;
"""
ROWS = """
    2 noord acuut-opzet 2025 3 2 Eén jaar geïnvesteerd. Verslag
    3 noord acuut-snel 2025 1 2 Soms sneller, niet overal.
"""
SHOWN = ("row", "region", "indicator", "end_year", "score", "plausibility", "finding", "source")


def given(text, name="opgave.csv"):
    return read(text if isinstance(text, bytes) else text.encode(), name, DEFINITIONS)


def shown(result, *columns):
    return "\n".join(line.rstrip() for line in table(result.rows, *(columns or SHOWN)).splitlines())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_any_encoding_and_line_end(encoding, ends):
    result = given(LINES.replace("\n", ends).encode(encoding))

    assert shown(result) == written(ROWS)
    assert result.problems == ()


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_any_delimiter(delimiter):
    """
    A comma inside a text then stands in quotes.
    """
    lines = LINES.replace("Soms sneller, niet overal.", '"Soms sneller, niet overal."').replace(
        ";", delimiter
    )

    assert shown(given(lines)) == written(ROWS)


def test_all_columns_are_there_in_their_order_and_all_of_text():
    result = given(LINES)

    assert (
        list(result.rows.columns)
        == ["sheet", "row", *(column.id for column in COLUMNS), "formulas"]
        == list(ALL)
    )
    assert set(result.rows.drop(columns="row").dtypes.astype(str)) == {"str"}
    assert result.rows["row"].dtype == "int64"
    assert result.rows.loc[0, "area"] == ""


def test_the_file_is_known_by_its_name_and_digest():
    result = given(LINES)

    assert (result.file, result.stamp) == ("opgave.csv", None)
    assert result.digest == hashlib.sha256(LINES.encode()).hexdigest()


@pytest.mark.parametrize(
    "head",
    [
        "region;indicator;end_year;score;plausibility;finding;source",
        "REGIO;Indicator ;tot en met JAAR;niveau:;Plausibiliteit *;Bevinding (één zin);bron",
        "netwerk;indicator-id;t/m;oordeel;onderbouwing;toelichting;waaruit blijkt het",
        '"Regio";"Indicator";"Tot en\nmet jaar";"Niveau";"Plausibiliteit";"Bevinding";"Bron"',
    ],
    ids=["ids", "any case, spaces and remarks", "aliases", "over two lines"],
)
def test_headings_may_be_said_in_several_ways(head):
    result = given(LINES.replace(LINES.splitlines()[0], head))

    assert shown(result) == written(ROWS)
    assert result.problems == ()


def test_columns_may_stand_in_any_order():
    result = given("Bevinding;Niveau;Indicator;Plausibiliteit;jaar\nSoms sneller.;1;acuut-snel;2;2025\n")

    assert (
        shown(result, "indicator", "end_year", "score", "plausibility", "finding")
        == "acuut-snel 2025 1 2 Soms sneller."
    )


def test_a_title_and_empty_lines_do_no_harm():
    """
    Row numbers stay those that a spreadsheet shows.
    """
    result = given(
        "Opgave van Noord;;;;;;\n\n"
        + LINES.replace("2;Soms", "2; Soms").replace("noord;acuut-snel", "\n;;;;;;\n noord ;acuut-snel")
    )

    assert (
        shown(result, "row", "region", "finding")
        == "4 noord Eén jaar geïnvesteerd.\n7 noord Soms sneller, niet overal."
    )
    assert result.problems == ()


def test_headings_that_were_merged_over_two_columns_are_divided_by_the_row_below():
    result = given("Indicator;Periode;;Niveau;Plausibiliteit\n;van;tot en met;;\nacuut-snel;2024;2025;1;2\n")

    assert shown(result, "row", "start_year", "end_year", "score") == "3 2024 2025 1"
    assert [problem for problem in result.problems if problem.weight is Weight.ERROR] == []


def test_the_line_with_which_excel_is_told_the_delimiter_is_passed_over():
    assert shown(given("sep=;\n" + LINES), "row", "score") == "2 3\n3 1".replace("3 1", "4 1").replace(
        "2 3", "3 3"
    )


def test_a_text_may_run_over_lines():
    """
    A spreadsheet counts it as one row.
    """
    result = given(LINES.replace("Eén jaar geïnvesteerd.", '"Eén jaar\r\ngeïnvesteerd; ""flink""."'))

    assert result.rows["finding"][0] == 'Eén jaar\ngeïnvesteerd; "flink".'
    assert list(result.rows["row"]) == [2, 3]


def test_half_a_row_is_handed_in_and_of_one_with_only_an_indicator_it_is_asked():
    """
    Who typed a source or a plausibility began to say something; a region and a year alone are passed over.
    """
    result = given(
        LINES
        + "noord;acuut-samen;2025;;;;Verslag\nnoord;acuut-extra;2025;;2;;\n"
        + "noord;acuut-crisis;2025;;;;\nnoord;;2025;;;;\n"
    )

    assert list(result.rows["indicator"]) == ["acuut-opzet", "acuut-snel", "acuut-samen", "acuut-extra"]
    assert [(problem.row, problem.rule, problem.weight, problem.message) for problem in result.problems] == [
        (
            6,
            "left-out",
            Weight.QUESTION,
            "De rij van “acuut-crisis” gaat niet mee: er is nog niets over gezegd.",
        )
    ]


def test_of_many_rows_with_only_an_indicator_the_first_are_named():
    """
    Where no row says more, nothing was filled in, and that is an error.
    """
    result = given(LINES.splitlines()[0] + "\n" + "noord;acuut-snel;2025;;;;\n" * 300)

    assert len(result.rows) == 0
    assert [problem.rule for problem in result.problems] == [*["left-out"] * 201, "no-rows"]
    assert "300 keer" in result.problems[200].message


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("CAFÉ’S", "finding"),
        ("IN ÉÉN “HUIS”", "finding"),
        ("Café’s en privé’, “idee” – CAFÉ’S €", "source"),
        ("‘Zo was ’t in privé’”", "source"),
    ],
)
def test_capitals_with_a_mark_after_them_are_no_letters_of_another_alphabet(typed, place):
    """
    In Windows-1252 É and ’ are two bytes that by chance are one letter of UTF-8.
    """
    lines = (
        "Indicator;Jaar;Niveau;Plausibiliteit;Bevinding;Bron\n"
        f"acuut-snel;2025;1;2;{typed if place == 'finding' else 'Ja.'};{typed}\n"
    )

    for encoding in ("cp1252", "utf-8"):
        result = given(lines.encode(encoding))
        assert (result.rows[place][0], result.problems) == (typed, ())


@pytest.mark.parametrize("typed", ["Δ is het verschil", "Помощь", "o\u0308 los geschreven", "naar 中 en 😀"])
def test_letters_of_another_alphabet_stay_what_they_are(typed):
    assert given(LINES.replace("Soms sneller, niet overal.", typed)).rows["finding"][1] == typed


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Indicator;Periode;;Oordeel;;;", ";van;tot en met;Niveau;Plausibiliteit;Bevinding;Partner"),
        ("Indicator;Periode;;Niveau;;Bevinding;Partner", ";van;tot en met;Oordeel;Plausibiliteit;;"),
    ],
    ids=["over three columns", "over two, the other way round"],
)
def test_the_name_of_a_group_of_columns_may_be_that_of_one(above, below):
    result = given(f"{above}\n{below}\nacuut-snel;2021;2022;1;3;Iets gezien.;VT\n")

    assert (
        shown(
            result,
            "row",
            "indicator",
            "start_year",
            "end_year",
            "score",
            "plausibility",
            "finding",
            "partner",
        )
        == "3 acuut-snel 2021 2022 1 3 Iets gezien. VT"
    )
    assert result.problems == ()


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        *[
            ("3,0", "3"),
            ("3.00", "3"),
            ("+1", "1"),
            ("−2", "-2"),
            ("- 2", "-2"),
            ("-0", "0"),
            ("03", "3"),
            ("1,", "1"),
        ],
        *[("2,5", "2,5"), ("1e3", "1e3"), ("drie", "drie"), ("3 = veel", "3 = veel"), ("", "")],
    ],
)
def test_whole_numbers_lose_their_dress(typed, read_as):
    assert number(typed) == read_as


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        *[
            ("2025", "2025"),
            ("2025,0", "2025"),
            ("31-12-2025", "2025"),
            ("1/2/2025", "2025"),
            ("31.12.2025", "2025"),
        ],
        *[
            ("2025-12-31", "2025"),
            ("2025-12-31 00:00:00", "2025"),
            ("2025-12-31T10:30", "2025"),
            ("31 december 2025", "2025"),
        ],
        *[
            ("1 mrt. 2025", "2025"),
            ("1 March 2025", "2025"),
            ("29-02-2024", "2024"),
            ("29-02-2025", "29-02-2025"),
        ],
        *[
            ("99-99-2024", "99-99-2024"),
            ("12-31-2024", "12-31-2024"),
            ("2024-13-01", "2024-13-01"),
            ("1 foo 2024", "1 foo 2024"),
        ],
        *[("eind 2025", "eind 2025"), ("31-12-25", "31-12-25"), ("2024-2025", "2024-2025"), ("", "")],
    ],
)
def test_a_date_in_a_column_of_years_is_its_year(typed, read_as):
    assert year(typed) == read_as


def test_all_problems_come_at_once_each_with_its_place():
    """
    Those of the headings, of rows and of cells.
    """
    lines = (
        LINES.replace("Niveau", "Nivo")
        .replace("geïnvesteerd", "geÃ¯nvesteerd")
        .replace("niet overal.;", "niet overal.;;kladje")
    )
    problems = given(lines).problems

    assert [(problem.rule, problem.row, problem.column) for problem in problems] == [
        ("unknown-heading", 1, "score"),
        ("no-heading", 3, ""),
        ("garbled", 2, "finding"),
    ]
    assert problems[0].meant == "Bedoelt u “Niveau”?"
    assert problems[1].found == "kladje"
    assert problems[2].meant == "Bedoelt u “Eén jaar geïnvesteerd.”?"


def test_a_problem_in_every_row_is_told_of_the_first_and_counted():
    lines = LINES.splitlines()[0] + "\n" + "noord;acuut-snel;2025;#N/B;2;Sneller.;\n" * 300
    problems = given(lines).problems

    assert len(problems) == 201
    assert "300 cellen" in problems[-1].message
