"""
Views against the same counted again in Python, over made-up observations of many partners.
"""

from collections import Counter, defaultdict
from itertools import product

import pytest

from vvmetrics.questions import metrics
from vvmetrics.store.example import make_example


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """
    A made-up store in which three and more partners speak of many indicators.
    """
    store = make_example(tmp_path_factory.mktemp("blikken") / "voorbeeld.duckdb", rows=20_000)
    yield store
    store.close()


def places(store, *, year, threshold):
    """
    Return by region, area and indicator the levels of each voice, from the observations that count; where a
    partner and another speak.
    """
    found = defaultdict(lambda: defaultdict(set))
    rows = metrics.observations(store, year=year, min_plausibility=threshold)
    for row in rows.astype(object).where(rows.notna(), None).to_dict("records"):
        voice = found[row["region"], row["area"], row["indicator"]][row["partner"]]
        voice |= set() if row["score"] is None else {int(row["score"])}
    return {place: voices for place, voices in found.items() if len(voices) > 1 and any(voices)}


def alike(voices):
    """
    Return how many partners see a level, and of three and more how many see the level that most see.
    """
    levels = [seen for partner, seen in voices.items() if partner and seen]
    most = max(Counter(next(iter(seen)) for seen in levels if len(seen) == 1).values(), default=0)
    return len(levels), most if len(levels) > 2 else None


@pytest.mark.parametrize(("year", "threshold"), list(product((2019, 2022, 2026), (1, 3))))
def test_views_are_those_of_the_observations_that_count(example, year, threshold):
    """
    Every voice with its levels; whether they differ, over which range, and how many partners see the same.
    """
    expected = places(example, year=year, threshold=threshold)
    given = defaultdict(list)
    rows = metrics.views(example, year=year, min_plausibility=threshold)
    for row in rows.astype(object).where(rows.notna(), None).to_dict("records"):
        given[row["region"], row["area"], row["indicator"]].append(row)

    assert given.keys() == expected.keys()
    assert len(expected) > 50
    for place, voices in expected.items():
        here, levels = given[place], [seen for seen in voices.values() if seen]
        everything = set().union(*levels)
        first = here[0]
        assert {
            row["partner"]: set() if row["levels"] is None else set(row["levels"]) for row in here
        } == voices
        assert (first["lowest"], first["highest"]) == (
            min(everything, default=None),
            max(everything, default=None),
        )
        assert first["differs"] == (
            len({frozenset(seen) for seen in levels}) > 1 if len(levels) > 1 else None
        )
        assert (first["partners"], first["alike"]) == alike(voices)
