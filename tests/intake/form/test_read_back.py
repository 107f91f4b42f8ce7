"""
The workbook filled in and handed in: what was typed comes back, and nothing else.
"""

import csv
from io import BytesIO, StringIO

import openpyxl
import pytest

from tests.conftest import table, written
from tests.intake.handed_in import of_file
from vvmetrics.intake.form.sheets import AT
from vvmetrics.intake.form.workbook import form
from vvmetrics.intake.reading.file import read
from vvmetrics.intake.stamp import Stamp, digest

# Rows of the sheet Acuut of Noord, and what is typed in them by column; row 13 takes any indicator.
TYPED = (
    (
        5,
        {
            "score": "niveau 3",
            "plausibility": "niveau 2",
            "finding": " Twee jaar werk. ",
            "source": "Jaarverslag",
            "locator": "§ 2",
        },
    ),
    (
        7,
        {
            "answer": "maandelijks",
            "plausibility": "niveau 3",
            "finding": "Elke maand.",
            "recorded_by": "projectleider",
        },
    ),
    (10, {"absence": "nog geen zicht", "start_year": 2020}),
    (
        13,
        {
            "indicator": "Snel",
            "partner": "Politie",
            "area": "Fries gebied",
            "score": "niveau -1",
            "plausibility": "niveau 1",
        },
    ),
)


@pytest.fixture(scope="module")
def content(tiny):
    """
    The workbook of Noord over 2021, as bytes.
    """
    return form(tiny, "noord", 2021)


def filled(content, *rows):
    """
    The workbook with cells of the sheet Acuut filled in: (row, what is typed by column).
    """
    book = openpyxl.load_workbook(BytesIO(content))
    for row, cells in rows:
        for column, value in cells.items():
            book["Acuut"][f"{AT[column]}{row}"] = value
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def test_what_is_filled_in_is_read_back(content, tiny):
    """
    By indicator, also in the rows for further views; rows in which nothing was filled in are not there.
    """
    given = read(filled(content, *TYPED), "werkboek.xlsx", tiny.definitions)

    assert given.problems == ()
    assert given.stamp == Stamp(digest(tiny.definitions), "noord", 2021, "echt")
    assert table(
        given.rows.replace("", None),
        "sheet",
        "row",
        "action",
        "indicator",
        "area",
        "partner",
        "start_year",
        "end_year",
    ) == written(
        """
        Acuut  5 acuut acuut-opzet  -            -       2021 2021
        Acuut  7 acuut acuut-crisis -            -       2021 2021
        Acuut 10 acuut acuut-snel   -            -       2020 2021
        Acuut 13 acuut Snel         Fries gebied Politie 2021 2021
        """
    )
    said = given.rows[
        [
            "score",
            "answer",
            "absence",
            "plausibility",
            "finding",
            "source",
            "locator",
            "recorded_by",
            "formulas",
        ]
    ]
    assert said.to_numpy().tolist() == [
        ["niveau 3", "", "", "niveau 2", "Twee jaar werk.", "Jaarverslag", "§ 2", "", ""],
        ["", "maandelijks", "", "niveau 3", "Elke maand.", "", "", "projectleider", ""],
        ["", "", "nog geen zicht", "", "", "", "", "", ""],
        ["niveau -1", "", "", "niveau 1", "", "", "", "", ""],
    ]


@pytest.mark.parametrize(
    ("row", "typed"),
    [
        *[(5, {"source": "Jaarverslag"}), (5, {"locator": "blz. 3"}), (5, {"recorded_by": "projectleider"})],
        *[(13, {"indicator": "Snel"}), (13, {"partner": "Politie"}), (13, {"area": "Fries gebied"})],
    ],
)
def test_half_a_row_does_not_vanish(content, tiny, row, typed):
    """
    The check then says what it lacks.
    """
    given = read(filled(content, (row, typed)), "werkboek.xlsx", tiny.definitions)

    assert (list(given.rows["row"]), given.problems) == ([row], ())


def test_a_copy_for_one_partner_has_only_the_rows_that_were_filled_in(content, tiny):
    """
    Its name may stand in every row before anything is said.
    """
    given = read(
        filled(content, *((row, {"partner": "Politie"}) for row in (5, 7, 8, 10)), TYPED[0]),
        "werkboek.xlsx",
        tiny.definitions,
    )

    assert (list(given.rows["row"]), given.problems) == ([5], ())


def test_a_sheet_of_the_workbook_saved_as_csv_is_read_as_it_is(content, tiny):
    """
    Rows that nobody touched are passed over without a word.
    """
    lines = StringIO(newline="")
    book = openpyxl.load_workbook(BytesIO(filled(content, *TYPED)))
    csv.writer(lines, delimiter=";").writerows(
        ["" if str(cell).startswith("=") else cell for cell in row] for row in book["Acuut"].values
    )
    given = read(lines.getvalue().encode(), "acuut.csv", tiny.definitions)

    assert list(given.rows["row"]) == [row for row, _ in TYPED]
    assert {problem.rule for problem in given.problems} == {"unread-column"}


def test_an_empty_last_year_is_that_of_the_workbook(content, tiny):
    """
    As the form says; an empty first year stays the same as the last.
    """
    empty = {"start_year": None, "end_year": None}
    rows = of_file(tiny, filled(content, *((row, typed | empty) for row, typed in TYPED[:2]), TYPED[2])).rows

    assert rows[["start_year", "end_year"]].to_numpy().tolist() == [[2021, 2021], [2021, 2021], [2020, 2021]]


def test_an_untouched_workbook_says_nothing(content, tiny):
    """
    What stands in it already is no answer.
    """
    given = read(content, "werkboek.xlsx", tiny.definitions)

    assert len(given.rows) == 0
    assert [problem.rule for problem in given.problems] == ["no-rows"]
