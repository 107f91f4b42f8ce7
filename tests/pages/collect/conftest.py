"""
A dashboard of its own for each test of Gegevens, with the real data.
"""

import shutil

import pytest

from tests.pages.collect.handing_in import GOOD, HAND_IN, PAGE, give, store
from tests.pages.conftest import open_link
from vvmetrics.store.database import open_store


@pytest.fixture(scope="session")
def built(database):
    """
    A database with the real data, closed, to copy.
    """
    path = database.with_name("heel.duckdb")
    open_store(path).close()
    return path


@pytest.fixture
def visit(built, tmp_path, monkeypatch):
    """
    Visit a page by a link, with the real data in a database of this test alone.
    """
    path = tmp_path / "eigen.duckdb"
    shutil.copy(built, path)
    monkeypatch.setenv("VVMETRICS_DATABASE", str(path))
    return open_link


@pytest.fixture
def log(visit):
    """
    The log after a file was handed in.
    """
    return store(give(visit(PAGE, **HAND_IN), *GOOD)).button(key="naar-logboek").click().run()
