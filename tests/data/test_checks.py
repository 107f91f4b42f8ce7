"""
The observations that come with the project, held to the rules for what networks hand in.
"""

import csv
import io

import pytest

from tests.conftest import ROOT
from vvmetrics.intake.checking.check import check
from vvmetrics.intake.columns import BY_ID
from vvmetrics.intake.reading.file import read
from vvmetrics.intake.stamp import digest
from vvmetrics.store.database import open_store

DATA = ROOT / "data"
FILES = sorted((DATA / "observations").glob("*.csv"))


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """
    A store of what comes with the project, to ask and not to change.
    """
    store = open_store(tmp_path_factory.mktemp("checks") / "echt.duckdb", data_dir=DATA)
    yield store
    store.close()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_comes_with_the_project_could_be_handed_in(store, path):
    """
    Each rule for a row that is handed in holds for those in data/ too, that of personal data included; only a
    period may be there twice, for a correction names the line that it supersedes.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    handed_in = io.StringIO()
    writer = csv.DictWriter(handed_in, [name for name in rows[0] if name in BY_ID], extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    given = read(handed_in.getvalue().encode(), path.name, store.definitions)
    told = check(store, given, region=path.stem, digest=digest(store.definitions))

    assert len(told.rows) == len(rows)
    assert [one for one in told.errors if one.rule != "duplicate"] == []
