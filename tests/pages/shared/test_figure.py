"""
The one way a figure gets on a page: never without words, and always with its table and downloads beside it.
"""

import json
from dataclasses import dataclass
from inspect import Parameter, signature

import plotly.graph_objects as go
import pytest

from pages.shared.figure import as_table, draw, figure

FIGURES = [
    ("pages/effort_value.py", {}),
    ("pages/effort_value.py", {"bord": "alle"}),
    ("pages/compare.py", {"met": "oost-nederland"}),
    ("pages/development.py", {}),
    ("pages/action.py", {}),
    ("pages/region.py", {}),
    ("pages/overview.py", {"weergave": "kaart"}),
]


@dataclass
class Chart:
    """
    A chart with words of its own, and nothing else.
    """

    text: str

    def words(self):
        return self.text

    def figure(self):
        return go.Figure()


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_a_figure_without_text_is_not_drawn(text, monkeypatch):
    """
    It is refused before anything is on the page: neither the picture, nor its table, nor a download.
    """
    drawn = []
    monkeypatch.setattr("streamlit.plotly_chart", lambda *_, **__: drawn.append("picture"))
    monkeypatch.setattr("pages.shared.figure.as_table", lambda *_, **__: drawn.append("table"))

    with pytest.raises(ValueError, match="The figure bord has no text alternative"):
        figure(None, Chart(text), name="bord", key="bord")
    with pytest.raises(ValueError, match="The figure bord has no text alternative"):
        draw(go.Figure(), text=text, key="bord")
    assert drawn == []


def test_text_and_table_cannot_be_left_out():
    """
    Nobody forgets them by accident: they have no default.
    """
    for function, needed in (
        (figure, ("chart", "name", "key")),
        (draw, ("text", "key")),
        (as_table, ("table", "name", "text")),
    ):
        parameters = signature(function).parameters
        assert [parameters[name].default for name in needed] == [Parameter.empty] * len(needed)


@pytest.mark.parametrize(("page", "link"), FIGURES)
def test_each_figure_has_downloads_of_data_and_picture(visit, page, link):
    """
    CSV and workbook from the server, SVG and PNG made in the browser of the figures that the buttons name.
    """
    app = visit(page, actie="acuut", regio="noord-nederland", **link)
    labels = [button.proto.label for button in app.get("download_button")]
    pictures = [
        json.loads(one.proto.json) for one in app.get("bidi_component") if '"pictures"' in one.proto.json
    ]

    assert labels.count("CSV: alleen de tabel") == labels.count("Excel: tabel, toelichting en bronnen")
    assert labels.count("CSV: alleen de tabel") >= len(pictures) > 0
    for picture in pictures:
        assert picture["title"]
        assert len(picture["text"]) > 40
        assert any("revisie" in line and "CC BY 4.0" in line for line in picture["caption"])
        assert picture["file"].startswith("veiligheid-voorop-")


def test_a_table_of_its_own_has_no_picture_to_download(visit):
    """
    Dekking is a table that can be read and walked through: CSV and workbook hold all of it.
    """
    app = visit("pages/coverage.py", actie="acuut")

    assert [button.proto.label for button in app.get("download_button")] == [
        "CSV: alleen de tabel",
        "Excel: tabel, toelichting en bronnen",
    ] * 2
    assert not any('"pictures"' in one.proto.json for one in app.get("bidi_component"))


def test_the_name_of_the_file_follows_the_choice(visit):
    """
    Page, action, region, year and filters.
    """
    app = visit("pages/effort_value.py", actie="ssk", regio="limburg", jaar="2022", plausibiliteit="2")
    picture = next(
        json.loads(one.proto.json) for one in app.get("bidi_component") if '"pictures"' in one.proto.json
    )

    assert picture["file"].startswith(
        "veiligheid-voorop-inspanning-waarde-bord-ssk-ontwikkeling-limburg-2022-plausibiliteit-2-20"
    )
