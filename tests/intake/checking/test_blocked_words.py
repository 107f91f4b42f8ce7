"""
Words about a person in a file that was handed in are named once per problem, wherever problems are listed,
marked or downloaded.
"""

from io import BytesIO

import openpyxl
import pytest

from tests.intake.handed_in import checked, csv_of
from vvmetrics.intake.marking.copy import marked
from vvmetrics.intake.storing.changes import problem_lines

ROWS = """
    acuut-opzet;;;2022;niveau 2;;;3;Kind met BSN 123456782.;Verslag
    acuut-samen;;;2022;niveau 2;;;3;Volgens Petra gaat het goed.;Verslag
    acuut-crisis;;;2022;;3 kinderen;;3;Geteld.;Verslag
"""


@pytest.mark.parametrize(
    ("rule", "words"),
    [("privacy", "123456782"), ("privacy-likely", "Petra"), ("small-count", "3 kinderen")],
    ids=lambda word: word,
)
def test_the_message_names_the_words_and_nothing_else_does(fresh, rule, words):
    """
    In the problem, in its line of text, and in the list and the comment of the marked copy.
    """
    found = checked(fresh, ROWS)
    problem = next(problem for problem in found.problems if problem.rule == rule)
    assert problem.found == ""
    assert [line.count(words) for line in problem_lines(found) if words in line] == [1]

    sheets = openpyxl.load_workbook(BytesIO(marked(csv_of(ROWS), found.given, found.problems)))
    listed = " ".join(
        str(cell.value) for row in sheets["Problemen"].iter_rows() for cell in row if cell.value
    )
    comments = [cell.comment.text for row in sheets["Ingeleverd"].iter_rows() for cell in row if cell.comment]
    assert listed.count(words) == 1
    assert [text.count(words) for text in comments if words in text] == [1]
