"""
The examples in the docstrings of the sentences say what the sentences say.
"""

import doctest
import importlib
from pathlib import Path

import pytest

import vvmetrics.narrative
from tests.narrative.examples import names

MODULES = sorted(path.stem for path in Path(vvmetrics.narrative.__path__[0]).glob("[a-z]*.py"))
EXAMPLES = [
    example
    for name in MODULES
    for example in doctest.DocTestFinder().find(importlib.import_module(f"vvmetrics.narrative.{name}"))
    if example.examples
]


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """
    The names that the examples use.
    """
    found = names(tmp_path_factory.mktemp("voorbeelden") / "klein.duckdb")
    yield found
    found["store"].close()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name.removeprefix("vvmetrics."))
def test_an_example_says_what_the_sentence_says(told, example):
    """
    Run as it stands, on the tiny data; a line may be broken anywhere.
    """
    problems: list[str] = []
    example.globs |= {name: value for name, value in told.items() if name not in example.globs}
    result = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(example, out=problems.append)

    assert result.attempted
    assert result.failed == 0, "".join(problems)


def test_most_sentences_have_an_example():
    """
    A reader sees the sentence before the code that makes it.
    """
    assert len(EXAMPLES) >= 80
