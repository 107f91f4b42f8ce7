"""
Every broken file of the corpus gets a message of its own in Dutch; none gets a traceback.
"""

from functools import cache

import pytest

from tests.conftest import TINY
from tests.intake.corpus import FOLDER, MADE, content, expected
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.intake.problems import Weight
from vvmetrics.intake.reading.file import read

DEFINITIONS = load_definitions(TINY)
LINES = expected()
BY_READING = [line for line in LINES if line["phase"] == "reading"]
BY_CHECK = [line for line in LINES if line["phase"] == "check"]


@cache
def given_of(name):
    return read(content(name), name, DEFINITIONS)


def named(line):
    return line["name"]


def test_the_corpus_is_whole():
    """
    Each file has its line and each line its file, and there are more than enough.
    """
    files = [path.name for path in FOLDER.iterdir() if path.suffix != ".toml"]

    assert sorted([*MADE, *files]) == sorted(map(named, LINES))
    assert len(BY_READING) > 60
    assert len(BY_CHECK) > 40


@pytest.mark.parametrize("line", BY_READING, ids=named)
def test_reading_says_what_is_wrong(line):
    """
    The rule of the manifest is among the problems, of its weight, and in words that help.
    """
    problems = given_of(line["name"]).problems
    found = [problem for problem in problems if problem.rule == line["rule"]]

    assert found, problems
    assert {problem.weight.value for problem in found} == {line["weight"]}
    assert any(line["says"] in f"{problem.message} {problem.found} {problem.meant}" for problem in found), (
        found
    )
    assert {problem.file for problem in problems} == {line["name"]}
    assert all(problem.allowed or problem.meant for problem in problems)


@pytest.mark.parametrize("line", BY_READING, ids=named)
def test_a_file_with_an_error_is_told_from_one_with_a_question(line):
    """
    What only asks a question still gives its rows.
    """
    given = given_of(line["name"])
    stopped = any(problem.weight is Weight.ERROR for problem in given.problems)

    assert stopped == (line["weight"] == "fout")
    assert stopped or len(given.rows)


@pytest.mark.parametrize("line", BY_CHECK, ids=named)
def test_what_is_wrong_in_meaning_is_read_as_it_is(line):
    """
    Reading has nothing to say of a file in order whose content is wrong: that is for the check.
    """
    given = given_of(line["name"])

    assert given.problems == ()
    assert len(given.rows) in {1, 2}
