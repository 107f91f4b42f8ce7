"""
The stores that reports are made of: the real one, and a made-up one.
"""

import pytest

from tests.conftest import ROOT
from vvmetrics.store.database import open_store
from vvmetrics.store.example import make_example


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
