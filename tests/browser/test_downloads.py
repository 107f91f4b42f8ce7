"""
What a visitor takes home from a figure: four files, each opened as the program that gets it would.
"""

import csv
import re
import struct
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from playwright.sync_api import TimeoutError as StillWaiting
from playwright.sync_api import expect

from tests.browser.conftest import go
from tests.browser.test_accessibility import OVERFLOW, PHONE, violations

BOARD = "/effort_value?actie=acuut&regio=limburg&jaar=2022"
NAME = r"veiligheid-voorop-inspanning-waarde-bord-acuut-ontwikkeling-limburg-2022-\d{4}-\d\d-\d\d"
FILES = {
    "csv": "CSV: alleen de tabel",
    "xlsx": "Excel: tabel, toelichting en bronnen",
    "svg": "SVG: ",
    "png": "PNG: ",
}
SVG = "{http://www.w3.org/2000/svg}"
WRITTEN = {f"{SVG}{tag}" for tag in ("text", "title", "desc")}
PATIENCE = 4000  # milliseconds that a menu gets to show that it has a picture
MOST_STOPS = 6  # Tab presses from the button of the menu to its third, with room for the frame of the window
# Words that a library would leave in a picture of ours, had we not replaced or removed them.
ENGLISH = re.compile(
    r"\b(the|and|click|trace|undefined|null|NaN|value|effort|unknown|none|region|source|year|January|Download)\b"
)
FIGURES = [
    "/?weergave=kaart&actie=ssk",
    "/effort_value?bord=alle",
    "/action?actie=hg-zsm&regio=noord-nederland",
    "/compare?actie=acuut&regio=noord-nederland&met=oost-nederland",
    "/development?actie=acuut&regio=noord-nederland",
    "/region?regio=noord-nederland&hoofdstuk=acuut",
]


def menu(page):
    """
    Open the first menu of downloads on a page that has pictures in it.
    """
    picture = page.get_by_role("button", name="SVG: ").first
    for button in page.get_by_role("button", name="Download").all():
        button.click()
        expect(page.get_by_role("button", name=FILES["csv"]).first).to_be_visible()
        try:
            picture.wait_for(timeout=PATIENCE)  # its buttons arrive after those of the data
        except StillWaiting:
            page.keyboard.press("Escape")
            expect(page.get_by_role("button", name=FILES["csv"])).to_have_count(0)
        else:
            return page
    return pytest.fail("no menu of downloads has a picture in it")


def fetch(page, kind, place):
    """
    Press a button of the open menu and keep the file.
    """
    with page.expect_download() as waiting:
        page.get_by_role("button", name=FILES[kind]).first.click()
    path = place / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def words(path):
    """
    All that is written in a picture, with its title and description.
    """
    root = ET.parse(path).getroot()  # noqa: S314 - a file of our own
    texts = (" ".join(" ".join(text.itertext()).split()) for text in root.iter() if text.tag in WRITTEN)
    return root, [text for text in texts if text]


@pytest.fixture(scope="module")
def files(chromium, dashboard, tmp_path_factory):
    """
    The four files of the board of one action.
    """
    window = chromium.new_context(viewport={"width": 1280, "height": 800})
    page, place = menu(go(window.new_page(), dashboard + BOARD)), tmp_path_factory.mktemp("downloads")
    yield {kind: fetch(page, kind, place) for kind in FILES}
    window.close()


def test_files_are_named_by_page_choice_and_day(files):
    """
    So that they can be told apart in a folder.
    """
    assert all(re.fullmatch(rf"{NAME}\.{kind}", path.name) for kind, path in files.items())


def test_the_csv_opens_in_a_dutch_spreadsheet(files):
    """
    Semicolons, a byte order mark, a row per region.
    """
    content = files["csv"].read_text(encoding="utf-8")
    head, *rows = csv.reader(content.removeprefix("\ufeff").splitlines(), delimiter=";")

    assert content.startswith("\ufeff")
    assert head[0] == "Regio"
    assert [len(rows), rows[0][0], rows[-1][0]] == [10, "Noord-Nederland", "Limburg"]


def test_the_workbook_holds_the_same_with_selection_day_revision_and_sources(files):
    """
    Three sheets.
    """
    book = openpyxl.load_workbook(files["xlsx"])
    told = {topic: words for topic, words in book["Toelichting"].iter_rows(values_only=True) if topic}

    assert book.sheetnames == ["Gegevens", "Toelichting", "Bronnen"]
    assert book["Gegevens"].max_row == 11
    assert told["Gekozen regio"] == "Limburg"
    assert told["Verbeteractie"] == "Samen op in Acuut"
    assert told["Jaar"].startswith("2022")
    assert {"Datum", "Revisie van de gegevens", "Licentie"} <= set(told)
    assert book["Bronnen"]["A2"].value == "Indicatoren kwaliteit & impact, Noord-Nederland"


def test_the_svg_is_a_picture_that_stands_on_its_own(files):
    """
    Valid XML with title and text alternative, ten regions, and its origin under it; nothing is fetched from
    elsewhere.
    """
    root, texts = words(files["svg"])
    content = files["svg"].read_text(encoding="utf-8")

    assert root.tag == f"{SVG}svg"
    assert texts[0] == "Inspanning en waarde: Samen op in Acuut"
    assert len(texts[1]) > 100
    assert {"NN", "ON", "MN", "NH", "AMS", "DH", "RTD", "ZWB", "OB", "LIM"} <= {
        text.split()[0] for text in texts
    }
    assert "LIM Limburg" in " ".join(texts)
    assert "gekozen regio: Limburg" in " ".join(texts)
    assert "Bron: dashboard Veiligheid Voorop, revisie " in " ".join(texts)
    assert (
        re.findall(r"""(?:href|src)=["'](?!data:|#)[^"']+""", content)
        + re.findall(r"url\((?![\"']?(?:data:|#))[^)]+", content)
        == []
    )


def test_the_png_is_sharp_and_of_the_same_shape(files):
    """
    A real PNG, wide enough for a beamer.
    """
    content = files["png"].read_bytes()
    width, height = struct.unpack(">II", content[16:24])
    drawn = ET.parse(files["svg"]).getroot()  # noqa: S314 - a file of our own

    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert content[12:16] == b"IHDR"
    assert width >= 2000
    assert abs(width / height - float(drawn.get("width")) / float(drawn.get("height"))) < 0.01
    assert len(content) > 50_000


@pytest.mark.parametrize("place", FIGURES)
def test_every_kind_of_figure_can_be_taken_as_a_picture_in_dutch(visit, tmp_path, place):
    """
    Map, boards, grid, comparison, timeline and strips.
    """
    page = menu(visit(place))
    root, texts = words(fetch(page, "svg", tmp_path))

    assert min(float(root.get("width")), float(root.get("height"))) > 200
    assert len(texts) > 10
    assert [text for text in texts if ENGLISH.search(text)] == []
    expect(page.get_by_text("De afbeelding (SVG) is opgeslagen.").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 800}, PHONE], ids=["laptop", "phone"])
def test_the_open_menu_is_for_everyone(visit, scheme, viewport):
    """
    No violation that axe-core knows, and it fits.
    """
    page = menu(visit(BOARD, color_scheme=scheme, viewport=viewport))

    assert violations(page) == []
    assert page.evaluate(OVERFLOW) == [0, 0]


def test_the_menu_is_worked_with_the_keyboard(visit):
    """
    Enter opens it, Tab goes through its buttons, Enter saves.
    """
    page = visit(BOARD)
    page.get_by_role("button", name="Download").first.focus()
    page.keyboard.press("Enter")
    button = page.get_by_role("button", name="SVG: ")
    expect(button).to_be_visible()
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if button.evaluate("button => button.matches(':focus')"):
            break
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")

    assert waiting.value.suggested_filename.endswith(".svg")


def test_every_file_of_made_up_data_says_so(chromium, example_dashboard, tmp_path):
    """
    In its name, and in each row, sheet and picture.
    """
    window = chromium.new_context()
    page = menu(go(window.new_page(), f"{example_dashboard}/effort_value?actie=acuut"))
    found = {kind: fetch(page, kind, tmp_path) for kind in FILES}
    window.close()
    lines = found["csv"].read_text(encoding="utf-8").splitlines()
    book = openpyxl.load_workbook(found["xlsx"])

    assert all("-voorbeeld-" in path.name for path in found.values())
    assert lines[0].startswith("\ufeffLet op;")
    assert all(line.startswith("VOORBEELD") for line in lines[1:])
    assert all("VOORBEELD" in str([*sheet.values][1]) for sheet in book.worksheets)
    assert sum("VOORBEELD" in text for text in words(found["svg"])[1]) >= 2
