"""
The workbook filled in and handed in: what was typed comes back, and nothing else.
"""

from io import BytesIO

import openpyxl
import pytest

from tests.conftest import table, written
from vvmetrics.intake.form import form
from vvmetrics.intake.form_sheets import AT
from vvmetrics.intake.sheets import read
from vvmetrics.intake.stamp import Stamp, digest

# Rows of the sheet Acuut of Noord, and what is typed in them by column; row 13 takes any indicator.
TYPED = (
    (5, {"score": "niveau 3", "plausibility": "niveau 2", "finding": " Twee jaar werk. ", "source": "Jaarverslag", "locator": "§ 2"}),
    (7, {"answer": "maandelijks", "plausibility": "niveau 3", "finding": "Elke maand.", "recorded_by": "projectleider"}),
    (10, {"absence": "nog geen zicht", "start_year": 2020}),
    (13, {"indicator": "Snel", "partner": "Politie", "area": "Fries gebied", "score": "niveau -1", "plausibility": "niveau 1"}),
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
        given.rows.replace("", None), "sheet", "row", "action", "indicator", "area", "partner", "start_year", "end_year"
    ) == written(
        """
        Acuut  5 acuut acuut-opzet  -            -       2021 2021
        Acuut  7 acuut acuut-crisis -            -       2021 2021
        Acuut 10 acuut acuut-snel   -            -       2020 2021
        Acuut 13 acuut Snel         Fries gebied Politie 2021 2021
        """
    )
    said = given.rows[["score", "answer", "absence", "plausibility", "finding", "source", "locator", "recorded_by", "formulas"]]
    assert said.to_numpy().tolist() == [
        ["niveau 3", "", "", "niveau 2", "Twee jaar werk.", "Jaarverslag", "§ 2", "", ""],
        ["", "maandelijks", "", "niveau 3", "Elke maand.", "", "", "projectleider", ""],
        ["", "", "nog geen zicht", "", "", "", "", "", ""],
        ["niveau -1", "", "", "niveau 1", "", "", "", "", ""],
    ]


def test_an_untouched_workbook_says_nothing(content, tiny):
    """
    What stands in it already is no answer.
    """
    given = read(content, "werkboek.xlsx", tiny.definitions)

    assert len(given.rows) == 0
    assert [problem.rule for problem in given.problems] == ["no-rows"]
