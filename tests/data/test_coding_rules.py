"""
Rules of coding that no key or check can hold.
"""

import csv
import tomllib
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"
ROWS = [
    row
    for path in [*sorted((DATA / "observations").glob("*.csv")), DATA / "phases.csv"]
    for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
]
SOURCES = tomllib.loads((DATA / "sources.toml").read_text(encoding="utf-8"))


def test_a_regional_report_speaks_for_its_own_region_only():
    """
    What one network wrote about another was not checked by that other, so it never counts as that network's
    own.
    """
    reports = {id_ for id_, source in SOURCES.items() if source["kind"] == "regiorapportage"}

    assert reports
    assert {(row["source"], row["region"]) for row in ROWS if row["source"] in reports} == {
        (id_, id_.removeprefix("rapport-")) for id_ in reports
    }


def test_a_related_programme_is_never_of_the_highest_plausibility():
    """
    Indirect evidence stands a step lower, so four can't be.
    """
    assert [
        row["id"] for row in ROWS if "Verwant programma" in row["finding"] and row.get("plausibility") == "4"
    ] == []


@pytest.mark.parametrize("row", [row for row in ROWS if "absence" in row], ids=lambda row: row["id"])
def test_noord_nederland_says_where_in_the_report(row):
    """
    Each observation from the report names its section; where nothing was found, the chapter that was
    searched.
    """
    assert row["locator"] or row["source"] != "rapport-noord-nederland"
