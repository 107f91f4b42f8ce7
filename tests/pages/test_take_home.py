"""
What people take home: the menus of Presenteren and Regio and their files. All reports at once:
tests/browser/test_take_home.py.
"""

from io import BytesIO
from zipfile import ZipFile

import pytest
import streamlit as st
from pptx import Presentation

from tests.pages.conftest import said

PRESENT, REGION = "pages/present.py", "pages/region.py"
DOWNLOADS = ("dias", "rapport-pdf", "rapport-docx")


@pytest.fixture
def offered(monkeypatch):
    """
    The files that the buttons offer: by their key, how they are called and what makes them.
    """
    files, draw = {}, st.download_button

    def kept(label, data, **look):
        files[look["key"]] = {"label": label, "data": data, **look}
        return draw(label, data, **look)

    monkeypatch.setattr(st, "download_button", kept)
    return files


def made(file):
    return file["data"]() if callable(file["data"]) else file["data"]


def press(app, label):
    return next(button for button in app.button if button.label == label).click()


def test_presenting_offers_slides_and_the_report_of_the_region(visit, offered):
    """
    Named by region and year, and made only once somebody asks; a download does not run the page again.
    """
    visit(PRESENT, regio="limburg", jaar="2022")

    assert {offered[key]["file_name"] for key in DOWNLOADS} == {
        "presentatie-limburg-2022.pptx",
        "rapport-limburg-2022.pdf",
        "rapport-limburg-2022.docx",
    }
    assert all(callable(offered[key]["data"]) and offered[key]["on_click"] == "ignore" for key in DOWNLOADS)
    assert made(offered["rapport-pdf"]).startswith(b"%PDF-")
    assert "word/document.xml" in ZipFile(BytesIO(made(offered["rapport-docx"]))).namelist()


def test_the_slides_are_those_of_the_screens_with_the_parked_points(visit, offered):
    app = visit(PRESENT, regio="limburg")
    app.text_area(key="_raised").set_value("Wie belt wie?")
    press(app, "Parkeer").run()
    slides = Presentation(BytesIO(made(offered["dias"]))).slides
    words = [shape.text_frame.text for shape in slides[len(slides) - 1].shapes if shape.has_text_frame]

    assert slides[0].shapes.title.text == app.title[0].value
    assert any("Wie belt wie?" in text for text in words)


def test_without_a_region_there_are_slides_and_no_report_of_one(visit, offered):
    app = visit(PRESENT)

    assert offered["dias"]["file_name"] == "presentatie-alle-regios-2025.pptx"
    assert "rapport-pdf" not in offered
    assert "Kies een regio voor haar rapport, of neem ze alle." in said(app)


def test_the_page_of_a_region_offers_its_report(visit, offered):
    visit(REGION, regio="zeeland-west-brabant")

    assert [file["label"] for key, file in offered.items() if key.startswith("rapport-")] == [
        "Rapport Zeeland-West-Brabant: PDF om te lezen",
        "Rapport Zeeland-West-Brabant: Word om te bewerken",
    ]
    assert made(offered["rapport-pdf"]).startswith(b"%PDF-")
