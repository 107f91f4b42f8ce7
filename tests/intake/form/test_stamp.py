"""
The stamp of a workbook: what is written comes back, and nothing else is taken for one.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.conftest import TINY
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.intake.stamp import NAMES, YEARS, Stamp, digest, parse, write
from vvmetrics.store.nature import NATURES

DEFINITIONS = load_definitions(TINY)
WHOLE = Stamp("abc", "limburg", 2025)
ID = some.from_regex(r"[a-z][a-z0-9-]{0,30}", fullmatch=True)


@given(
    some.builds(
        Stamp, definitions=ID, region=ID, year=some.sampled_from(YEARS), nature=some.sampled_from(NATURES)
    ),
    some.randoms(),
)
def test_what_is_written_is_read(stamp, chance):
    """
    In any order, with spaces around it.
    """
    pairs = [(f" {name}", f"{value} ") for name, value in write(stamp)]
    chance.shuffle(pairs)

    assert parse(pairs) == stamp


@given(some.lists(some.tuples(some.one_of(some.sampled_from(NAMES), some.text()), some.text())))
def test_whatever_else_stands_there_is_a_stamp_or_none(pairs):
    assert parse(pairs) is None or isinstance(parse(pairs), Stamp)


@pytest.mark.parametrize("name", NAMES)
def test_a_stamp_that_lacks_something_is_none(name):
    assert parse([pair for pair in write(WHOLE) if pair[0] != name]) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("vvmetrics-year", "25"),
        ("vvmetrics-year", "1889"),
        ("vvmetrics-year", "²⁰²⁵"),
        ("vvmetrics-columns", "0"),
        ("vvmetrics-nature", "nep"),
        ("vvmetrics-region", " "),
    ],
)
def test_a_stamp_of_another_make_is_none(name, value):
    assert parse((dict(write(WHOLE)) | {name: value}).items()) is None


def test_the_digest_changes_with_what_is_asked_and_not_with_what_is_not():
    """
    A new source or term, or what an element is called on a button, makes no workbook an old one; another
    label of a reason does.
    """
    elements = {id_: one.model_copy(update={"short_label": "!"}) for id_, one in DEFINITIONS.elements.items()}
    absences = {
        id_: one.model_copy(update={"label": f"{one.label}!"}) for id_, one in DEFINITIONS.absences.items()
    }

    assert digest(DEFINITIONS.model_copy(update={"sources": {}, "terms": {}})) == digest(DEFINITIONS)
    assert digest(DEFINITIONS.model_copy(update={"elements": elements})) == digest(DEFINITIONS)
    assert digest(DEFINITIONS.model_copy(update={"absences": absences})) != digest(DEFINITIONS)
