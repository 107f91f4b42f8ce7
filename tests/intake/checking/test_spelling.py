"""
What is defined may be spelled as people spell it, and never means two things.
"""

import duckdb

from tests.conftest import ROOT
from tests.intake.handed_in import checked
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.intake.checking.spelling import spellings
from vvmetrics.store.statements import statement

SEVERAL = "SELECT field, scope, {} AS word FROM words GROUP BY ALL HAVING count(DISTINCT id) > 1"


def test_a_hyphen_between_letters_is_as_good_as_a_space(tiny):
    """
    But not the minus of a level.
    """
    found = checked(tiny, "acuut snel;Fries-gebied;Veilig-Thuis;2022;niveau -1;;;niveau 3;Iets.;")

    assert (found.problems, found.rows.loc[0, ["indicator", "area", "partner", "score"]].tolist()) == (
        (),
        ["acuut-snel", "fries", "vt", -1],
    )


def test_no_two_words_of_the_real_definitions_are_one_without_their_hyphens():
    """
    In each scope what is spelled the same means the same, as far as it did before.
    """
    words = spellings(load_definitions(ROOT / "data"))
    cursor = duckdb.connect()
    cursor.execute(next(one for one in statement("schema/macros").split(";") if "MACRO spelled" in one))
    cursor.register("words", words)

    assert (
        cursor.execute(SEVERAL.format("spelled(word)")).fetchall()
        == cursor.execute(SEVERAL.format("lower(word)")).fetchall()
        == []
    )
