"""
The pages with made-up data: nothing of it can be taken for real.
"""

import json

import pytest
import streamlit as st

from pages.frame.page import Context
from pages.shared.downloads import XLSX, csv, mark
from tests.pages.test_pages import PAGES
from vvmetrics.answers.scene import Scene
from vvmetrics.questions import metrics
from vvmetrics.store.database import MADE_UP, open_store

TABLES = ("text/csv", XLSX)


@pytest.mark.parametrize("path", [path for path in PAGES if path != "pages/present.py"])
def test_every_page_says_that_the_data_is_made_up(visit_example, path):
    """
    A notice stands on every page.
    """
    app = visit_example(path)

    assert not app.exception
    assert "Alles op deze pagina is verzonnen" in app.warning[0].value


@pytest.mark.parametrize("screen", ["1", "3", "11"])
def test_every_screen_of_a_meeting_carries_the_word(visit_example, screen):
    """
    In the row under it, for a notice would push the picture off the beamer.
    """
    assert f"<strong>{MADE_UP}</strong>" in "".join(
        str(element.proto) for element in visit_example("pages/present.py", scherm=screen).get("html")
    )


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("pages/overview.py", {"weergave": "kaart"}),
        ("pages/effort_value.py", {}),
        ("pages/effort_value.py", {"bord": "alle"}),
        ("pages/region.py", {"regio": "limburg"}),
        ("pages/present.py", {"scherm": "4"}),
    ],
)
def test_every_figure_has_the_watermark(visit_example, path, link):
    """
    No picture can be cut out without the word.
    """
    figures = visit_example(path, **link).get("plotly_chart")

    assert figures
    assert all(
        MADE_UP in json.loads(figure.proto.spec)["layout"]["annotations"][-1]["text"] for figure in figures
    )


def test_overview_table_has_the_watermark(visit_example):
    """
    The table of Overzicht carries the word too.
    """
    drawn = [
        component.proto.json
        for component in visit_example().get("bidi_component")
        if "<caption" in component.proto.json
    ]

    assert MADE_UP in json.loads(drawn[0])["html"]


@pytest.mark.parametrize("path", PAGES)
def test_nothing_was_reported_by_a_network_itself(visit_example, path):
    """
    The switch that would empty every page is off and says why; a link that asks for it is put right.
    """
    app = visit_example(path, eigen="ja")
    switch = app.sidebar.toggle(key="eigen")

    assert not app.exception
    assert (switch.value, switch.disabled) == (False, True)
    assert switch.help == "In de voorbeeldgegevens is niets door een netwerk zelf gemeld."
    assert app.query_params["eigen"] == "nee"


def test_a_link_to_own_reports_says_what_was_put_right(visit_example):
    """
    And why: nothing there is of a network itself.
    """
    assert (
        visit_example(eigen="ja").info[0].value
        == "“Alleen wat het netwerk zelf meldde” kan bij deze gegevens niet aan en staat daarom uit."
    )


def test_download_says_in_every_row_that_it_is_made_up(example):
    """
    The first column of a download is the word, so that no row can be taken over without it.
    """
    store = open_store(example)
    context = Context(store, selection=None, scene=Scene(store.definitions, 2026, watermark=MADE_UP))
    lines = csv(mark(context, metrics.summary(store, year=2026))).decode().splitlines()
    store.close()

    assert lines[0].startswith("\ufeffLet op;region;")
    assert all(line.startswith(MADE_UP) for line in lines[1:])


@pytest.mark.parametrize("path", PAGES)
def test_every_table_can_be_taken_home(visit_example, monkeypatch, path):
    """
    Its sources are in no file of data/, and are named all the same.
    """
    made, draw = {}, st.download_button

    def kept(label, data, **look):
        made[look["file_name"]] = data() if callable(data) and look.get("mime") in TABLES else b""
        return draw(label, data, **look)

    monkeypatch.setattr(st, "download_button", kept)
    app = visit_example(path, regio="limburg", zoek="overleg")

    assert not app.exception
    assert [name for name, content in made.items() if name.endswith((".csv", ".xlsx")) and not content] == []
