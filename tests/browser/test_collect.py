"""
The round trip of a network: its workbook taken home, filled in, handed in with errors, mended, stored, seen,
and withdrawn again.
"""

import csv
import re

import openpyxl
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import LAPTOP, go, settled
from tests.browser.test_accessibility import OVERFLOW, PHONE, violations

LIMBURG = "regio=limburg&actie=actie-overleg"
BOARD = f"/effort_value?{LIMBURG}"
HAND_IN = f"/collect?{LIMBURG}&onderdeel=inleveren"
LOG = f"/collect?{LIMBURG}&onderdeel=logboek"
EFFORTS = [
    "actie-overleg-kwartiermaker-of-projectleider",
    "actie-overleg-bijscholing",
    "actie-overleg-aanpassingen-werkprocessen",
]
FINDING = "De partners zien dit in hun overleg terug."
REGIONS_BEFORE = 9  # chips on the board before that of Limburg
# Streamlit's own words around the field for a file.
ENGLISH = re.compile(r"\b(Upload|Drag and drop|per file|Browse|Limit)\b")


@pytest.fixture(scope="module")
def own_dashboard(start_dashboard):
    """
    The address of a dashboard whose data is changed by these tests alone.
    """
    return start_dashboard()


@pytest.fixture(scope="module")
def workbook(chromium, own_dashboard, tmp_path_factory):
    """
    The workbook of Limburg as the button gives it.
    """
    window = chromium.new_context()
    page = go(window.new_page(), f"{own_dashboard}/collect?{LIMBURG}&werkboekjaar=2026")
    path = download(page, "Werkboek Limburg 2026", tmp_path_factory.mktemp("werkboek"))
    window.close()
    return path


def download(page, button, place):
    """
    Press a button and keep the file.
    """
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    path = place / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def fill(workbook, path, *levels):
    """
    Type levels for the first questions on effort in a workbook, as a network would.
    """
    book = openpyxl.load_workbook(workbook)
    sheet = book["Actie-overleg"]
    head = next(row for row in sheet.iter_rows(max_row=10) if "Niveau" in [cell.value for cell in row])
    column = {cell.value: cell.column for cell in head}
    rows = {
        sheet.cell(row, column["Indicator-id"]).value: row
        for row in range(head[0].row + 1, sheet.max_row + 1)
    }
    for indicator, level in zip(EFFORTS, levels, strict=False):
        known = {
            "Niveau": level,
            "Plausibiliteit": "gedeelde ervaring, eigen evaluatie of vastgelegd besluit",
            "Bevinding": FINDING,
        }
        for heading, value in known.items():
            sheet.cell(rows[indicator], column[heading]).value = value
    book.save(path)
    return path


def hand_in(page, path, said):
    """
    Give a file, in place of another if one was given, and wait for what is said of it.
    """
    other = page.get_by_role("button", name="Ander bestand")
    if other.count():
        other.click()
    page.locator("input[type=file]").set_input_files(path)
    expect(page.get_by_test_id("stAlertContainer").filter(has_text=said)).to_be_visible()
    return settled(page)


def store(page, reason):
    """
    Say who and why, and press the button.
    """
    page.get_by_role("combobox", name="Uw rol").click()
    page.get_by_role("option", name="coördinator van het netwerk").click()
    settled(page).get_by_label("Waarom levert u dit in?").fill(reason)
    page.get_by_role("button", name="Opslaan in de database").click()
    expect(page.get_by_test_id("stAlertContainer").filter(has_text="Opgeslagen:")).to_be_visible()
    return settled(page)


def mark(page, dashboard):
    """
    What the board tells of Limburg, and where its chip lies in the picture.
    """
    go(page, dashboard + BOARD)
    told = page.get_by_role("figure").first.get_attribute("aria-label")
    chip, picture = (
        place.bounding_box()
        for place in (
            page.locator(".js-plotly-plot .point").nth(REGIONS_BEFORE),
            page.locator(".js-plotly-plot"),
        )
    )
    return re.search(r"Limburg \(LIM\): inspanning om op te zetten: ([\w ]+)", told)[1], round(
        chip["x"] - picture["x"]
    )


def test_a_network_hands_in_and_withdraws(open_browser, own_dashboard, workbook, tmp_path):
    """
    The mark on Inspanning & waarde moves with what was stored, and back with what was withdrawn; the log
    tells both.
    """
    page = open_browser()
    before = mark(page, own_dashboard)
    assert before[0] == "aanzienlijke inzet"

    go(page, own_dashboard + HAND_IN)
    hand_in(
        page,
        fill(workbook, tmp_path / "limburg.xlsx", "zeer grote inzet", "heel veel", "zeer grote inzet"),
        "heeft één fout",
    )
    expect(page.get_by_role("cell", name="heel veel", exact=True)).to_be_visible()
    assert page.get_by_role("button", name="Opslaan in de database").count() == 0
    hand_in(
        page,
        fill(workbook, tmp_path / "limburg.xlsx", *["zeer grote inzet"] * 3),
        "drie waarnemingen zijn nieuw",
    )
    expect(page.get_by_role("cell", name="■■■□ aanzienlijke inzet; ●●○○; 1 van 4 bekend")).to_be_visible()
    store(page, "jaarlijkse opgave")
    page.get_by_role("button", name="Bekijk Actie-overleg").click()
    expect(page.locator("h1")).to_have_text("Inspanning & waarde")
    expect(page).to_have_url(re.compile("jaar=2026"))

    after = mark(page, own_dashboard)
    assert after[0] == "zeer grote inzet"
    assert after[1] > before[1]

    go(page, own_dashboard + LOG)
    expect(page.get_by_role("cell", name="Limburg leverde limburg.xlsx in: 3 nieuw")).to_be_visible()
    withdraw(page, "verkeerd jaar")
    expect(page.get_by_role("cell", name="drie waarnemingen ingetrokken")).to_be_visible()
    expect(page.get_by_role("cell", name="0 van 3")).to_be_visible()
    page.get_by_role("button", name="Bekijk de geschiedenis").click()
    expect(page.locator("h1")).to_have_text("Onderbouwing")
    expect(page.get_by_text("één waarneming vastgelegd: één is ingetrokken.")).to_be_visible()
    told = page.get_by_role("row").filter(has_text="coördinator van het netwerk: jaarlijkse opgave")
    expect(told.get_by_role("cell", name="zeer grote inzet ●●●○")).to_be_visible()
    expect(told.get_by_role("cell", name="coördinator van het netwerk: verkeerd jaar")).to_be_visible()
    assert mark(page, own_dashboard) == before


def withdraw(page, reason):
    """
    Take both steps of withdrawing the last file.
    """
    page.get_by_role("combobox", name="Uw rol").click()
    page.get_by_role("option", name="coördinator van het netwerk").click()
    settled(page).get_by_label("Waarom trekt u dit in?").fill(reason)
    page.get_by_role("button", name="Intrekken …").click()
    page.get_by_role("button", name="Ja, trek in").click()
    expect(page.get_by_test_id("stAlertContainer").filter(has_text="Ingetrokken:")).to_be_visible()
    return settled(page)


def test_questions_are_answered_by_the_keyboard(open_browser, own_dashboard, tmp_path):
    """
    A tick keeps the focus where it is, the first as well; a reason that was typed waits while another page is
    read.
    """
    path = tmp_path / "vragen.csv"
    path.write_text(
        f"indicator;tot en met jaar;niveau;plausibiliteit;bevinding\n{EFFORTS[0]};2026;zeer grote inzet;4;\n"
    )
    page = go(open_browser(), own_dashboard + HAND_IN)
    hand_in(page, path, "wel twee vragen")
    first, second = (
        page.get_by_role("checkbox", name=f"Dit klopt zo ({name})")
        for name in ("oordeel zonder bevinding", "cijfers zonder bron")
    )
    first.focus()
    page.keyboard.press("Space")
    expect(settled(page).get_by_role("checkbox", name="Dit klopt zo", checked=True)).to_have_count(1)
    expect(first).to_be_focused()
    page.keyboard.press("Tab")
    expect(second).to_be_focused()
    page.keyboard.press("Space")

    page.get_by_label("Waarom levert u dit in?").fill("jaarlijkse opgave")
    page.wait_for_timeout(600)  # a hand takes longer from the keys to the mouse
    for name in ("Dekking", "Gegevens"):
        page.get_by_role("link", name=name).first.click()
        expect(page.locator("h1")).to_have_text(name)
    expect(settled(page).get_by_label("Waarom levert u dit in?")).to_have_value("jaarlijkse opgave")


@pytest.mark.parametrize(
    "look",
    [{"color_scheme": scheme, "viewport": size} for scheme in ("light", "dark") for size in (LAPTOP, PHONE)],
)
def test_problems_and_preview_are_for_everyone(open_browser, own_dashboard, workbook, tmp_path, look):
    """
    No violation that axe-core knows, and nothing scrolls sideways: with errors, and with a preview.
    """
    page = go(open_browser(**look), own_dashboard + HAND_IN)
    for level, said in {"heel veel": "heeft één fout", "zeer grote inzet": "één waarneming is nieuw"}.items():
        hand_in(page, fill(workbook, tmp_path / "limburg.xlsx", level), said)
        assert violations(page) == []
        assert page.evaluate(OVERFLOW) == [0, 0]


def test_errors_go_home_as_a_marked_copy_and_as_a_list(open_browser, own_dashboard, workbook, tmp_path):
    """
    The copy has the cell with its comment, the list a row per problem that a Dutch spreadsheet opens.
    """
    page = go(open_browser(), own_dashboard + HAND_IN)
    hand_in(page, fill(workbook, tmp_path / "limburg.xlsx", "heel veel"), "heeft één fout")
    copy = openpyxl.load_workbook(download(page, "Kopie met de cellen gemerkt", tmp_path))
    content = download(page, "Lijst van fouten en vragen", tmp_path).read_text(encoding="utf-8")
    comments = [
        cell.comment.text
        for row in copy["Actie-overleg"].iter_rows()
        for cell in row
        if cell.comment and cell.value == "heel veel"
    ]
    (row,) = csv.DictReader(content.removeprefix("\ufeff").splitlines(), delimiter=";")

    assert "niet bekend als niveau" in comments[0]
    assert [row["Fout of vraag"], row["Blad"], row["Kolom"], row["Gevonden"]] == [
        "fout",
        "Actie-overleg",
        "Niveau",
        "heel veel",
    ]


def test_the_field_for_a_file_is_dutch(open_browser, own_dashboard):
    """
    Streamlit has no option for its words; browser.py has.
    """
    page = go(open_browser(), own_dashboard + HAND_IN)
    field = page.get_by_test_id("stFileUploader")

    expect(field.get_by_role("button", name="Kies een bestand")).to_be_visible()
    assert not ENGLISH.search(field.inner_text())
