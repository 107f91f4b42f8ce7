"""
The dashboard opened by a link, for the tests of pages: with the real data, with made-up data, without any.
"""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from vvmetrics.store.example import make_example

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def database(tmp_path_factory):
    """
    A place for a database built from the real data, shared by the tests.
    """
    return tmp_path_factory.mktemp("store") / "echt.duckdb"


@pytest.fixture
def visit(database, monkeypatch):
    """
    Visit a page by a link, with the real data.
    """
    monkeypatch.setenv("VVMETRICS_DATABASE", str(database))
    return open_link


@pytest.fixture
def visit_empty(tmp_path, monkeypatch):
    """
    Visit a page by a link when nobody has observed anything yet.
    """
    data = tmp_path / "data"
    shutil.copytree(ROOT / "data", data, ignore=shutil.ignore_patterns("*.duckdb*", "observations"))
    (data / "observations").mkdir()
    header = next((ROOT / "data" / "observations").glob("*.csv")).read_text(encoding="utf-8").splitlines()[0]
    (data / "observations" / "limburg.csv").write_text(header + "\n", encoding="utf-8")
    phases = (data / "phases.csv").read_text(encoding="utf-8").splitlines()[0]
    (data / "phases.csv").write_text(phases + "\n", encoding="utf-8")
    monkeypatch.setenv("VVMETRICS_DATA", str(data))
    monkeypatch.setenv("VVMETRICS_DATABASE", str(tmp_path / "leeg.duckdb"))
    return open_link


def open_link(path="pages/overview.py", **link):
    """
    Run the dashboard as if this link to a page was opened, without a look at Overzicht before it.
    """
    app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)
    for key, word in link.items():
        app.query_params[key] = word
    return app.run() if path == "pages/overview.py" else app.switch_page(path).run()


def said(app):
    """
    All that stands in status lines and running text, as one text.
    """
    return "\n".join(element.value for element in [*app.info, *app.markdown, *app.caption, *app.warning])


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    """
    A made-up database.
    """
    path = tmp_path_factory.mktemp("voorbeeld") / "voorbeeld.duckdb"
    make_example(path, rows=2000).close()
    return path


@pytest.fixture
def visit_example(example, monkeypatch):
    """
    Visit a page by a link, with made-up data.
    """
    monkeypatch.setenv("VVMETRICS_DATABASE", str(example))
    return open_link
