"""
The page Gegevens: all data as files, as they stand in the selection.
"""

import io
from contextlib import closing
from zipfile import ZipFile

import pandas as pd
import pytest

from pages.parts.collect import export
from tests.pages.collect.handing_in import PAGE, words
from vvmetrics.questions import metrics
from vvmetrics.store.database import open_store


@pytest.fixture
def files(monkeypatch):
    """
    The downloads of the page by the names of their files, each a function that makes the content.
    """
    kept, draw = {}, export.st.download_button

    def keep(label, make, *, file_name, **look):
        kept[file_name] = make
        return draw(label, make, file_name=file_name, **look)

    monkeypatch.setattr(export.st, "download_button", keep)
    return kept


def test_all_data_can_be_taken_as_files(visit, built, files):
    """
    Called after the state and the revision; the summary in them is that of the selection.
    """
    app = visit(PAGE, onderdeel="uitvoer", jaar="2022", plausibiliteit="2")
    assert not app.exception
    assert "Alles wat in de database staat" in words(app)

    with ZipFile(io.BytesIO(files["veiligheid-voorop-2022-revisie-1.zip"]())) as zipped:
        found = pd.read_csv(zipped.open("summary.csv"))
        assert (
            "bekend is aan het eind van 2022, alle bronnen, plausibiliteit vanaf 2"
            in zipped.read("LEESMIJ.txt").decode()
        )
    with closing(open_store(built)) as store:
        assert (
            found["known"].tolist() == metrics.summary(store, year=2022, min_plausibility=2)["known"].tolist()
        )
