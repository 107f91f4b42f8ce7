"""
What the tests of the library share: the tiny data directory, stores built from it, and rows as text that
reads as a table.
"""

import shutil
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import settings
from streamlit.components.v2 import manifest_scanner

from vvmetrics.definitions.model import Source
from vvmetrics.store.bundle import source_frame
from vvmetrics.store.database import open_store
from vvmetrics.store.example import make_example

ROOT = Path(__file__).parent.parent
FIXTURES = Path(__file__).parent / "fixtures"
TINY = FIXTURES / "tiny"
DATABASE = "vvmetrics.duckdb"  # beside the data, where nobody names another place
INTEGERS = ("start_year", "end_year", "score", "plausibility")
settings.register_profile("house", deadline=None)  # what it takes says more of what else runs than of a rule
settings.load_profile("house")
# A server looks once which packages bring components; AppTest would read the metadata of all of them for each
# visit, which took half of the time of the tests of pages.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)
# An observation that the tiny store takes; a test says what is different about its own.
OBSERVATION = {
    "id": "t-0001",
    "region": "west",
    "area": None,
    "partner": None,
    "indicator": "zsm-beeld",
    "start_year": 2020,
    "end_year": 2020,
    "score": 1,
    "answer": None,
    "absence": None,
    "plausibility": 2,
    "finding": "Iets gezien.",
    "source": "krant",
    "locator": None,
    "recorded_at": pd.Timestamp("2026-11-24"),
    "recorded_by": "toets",
    "supersedes": None,
}


@pytest.fixture(scope="session")
def tiny(tmp_path_factory):
    """
    A store of the tiny data directory, to ask and not to change.
    """
    store = open_store(tmp_path_factory.mktemp("tiny") / "tiny.duckdb", data_dir=TINY)
    yield store
    store.close()


@pytest.fixture(scope="session")
def real(tmp_path_factory):
    """
    A store of the data in the repository, to ask and not to change.
    """
    store = open_store(tmp_path_factory.mktemp("real") / "real.duckdb", data_dir=ROOT / "data")
    yield store
    store.close()


@pytest.fixture(scope="session")
def made_up(tmp_path_factory):
    """
    A made-up store, to ask and not to change.
    """
    store = make_example(tmp_path_factory.mktemp("made-up") / "example.duckdb", data_dir=ROOT / "data")
    yield store
    store.close()


@pytest.fixture
def data_dir(tmp_path):
    """
    A copy of the tiny data directory, to change.
    """
    return shutil.copytree(TINY, tmp_path / "data")


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """
    The database of the tiny data directory and one of its definitions alone, closed, to copy: building costs
    three times as much as opening.
    """
    place = tmp_path_factory.mktemp("built")
    shutil.copytree(TINY, place / "empty", ignore=shutil.ignore_patterns("*.csv"))
    shutil.copy(TINY / "phases.csv", place / "empty")
    for data_dir in (TINY, place / "empty"):
        open_store(place / f"{data_dir.name}.duckdb", data_dir=data_dir).close()
    return place


@pytest.fixture
def fresh(data_dir, built):
    """
    A store of its own for a test that changes it.
    """
    shutil.copy(built / "tiny.duckdb", data_dir / DATABASE)
    store = open_store(data_dir=data_dir)
    yield store
    store.close()


@pytest.fixture
def empty(data_dir, built):
    """
    A store of its own with the tiny definitions and no observations.
    """
    for file in (data_dir / "observations").glob("*.csv"):
        file.unlink()
    shutil.copy(built / "empty.duckdb", data_dir / DATABASE)
    store = open_store(data_dir=data_dir)
    yield store
    store.close()


@pytest.fixture
def with_defect(data_dir):
    """
    A function that lays the files of tests/fixtures/<defect>/ over a copy of the tiny data directory and
    returns that.
    """

    def lay(defect):
        return shutil.copytree(FIXTURES / defect, data_dir, dirs_exist_ok=True)

    return lay


def observations(*rows):
    """
    Return a frame of observations for Store.add: each row says what is different from OBSERVATION.
    """
    frame = pd.DataFrame([{**OBSERVATION, **row} for row in rows])
    return frame.astype(dict.fromkeys(INTEGERS, "Int64"))


def absent(absence, **row):
    """
    Return the differences that make OBSERVATION one that gives a reason of absence.
    """
    return {"score": None, "plausibility": None, "absence": absence, **row}


def sources(*ids, kind="openbare_bron"):
    """
    Return a frame of sources for Store.add.
    """
    return source_frame({id_: Source(id=id_, label=id_, kind=kind, publisher="Uitgever") for id_ in ids})


def table(rows, *columns):
    """
    Return rows as text, a line each, with a dash where a value is missing; all columns, or those that are
    named.
    """
    chosen = rows[list(columns)] if columns else rows
    cells = chosen.astype(object).where(chosen.notna(), "-")
    return "\n".join(" ".join(str(cell) for cell in row) for row in cells.itertuples(index=False))


def written(text):
    """
    Return a table that was written out in a test as `table` gives it: without the room that makes it
    readable.
    """
    return "\n".join(" ".join(line.split()) for line in text.strip().splitlines())
