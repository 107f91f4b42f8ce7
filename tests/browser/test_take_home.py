"""
Taking reports home as a visitor does: downloads that leave the page as it is, and all reports at once, with
progress and a way to stop.
"""

import re
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import ROOT, settled
from vvmetrics.definitions.loading import load_definitions

REGIONS = list(load_definitions(ROOT / "data").regions.values())
MENUS = {"Meenemen": "/present?scherm=4&regio=limburg", "Rapport": "/region?regio=limburg"}
MAKING = re.compile(r"\(\d+ van 10\)")
START, STOP, SAVE = "Maak alle rapporten", "Stop", "Bewaar de zip"
# Marks the page, so that a second drawing of it would be seen; and counts how often the server was asked to
# run it.
WATCH = """
() => {
    window.runs = 0;
    const app = document.querySelector("[data-test-script-state]");
    new MutationObserver(() => { window.runs += app.dataset.testScriptState === "running"; })
        .observe(app, { attributes: true, attributeFilter: ["data-test-script-state"] });
}
"""


def opened(visit, menu):
    """
    Open a menu on the page that has it.
    """
    page = visit(MENUS[menu])
    settled(page).get_by_role("button", name=menu, exact=False).first.click()
    return page


def saved(page, button, place):
    with page.expect_download(timeout=60_000) as waiting:
        page.get_by_role("button", name=button).click()
    path = place / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


@pytest.mark.parametrize("menu", MENUS)
def test_a_report_is_saved_and_the_page_stays_as_it_is(visit, menu, tmp_path):
    """
    The menu stays open for the next file, and nothing is computed again.
    """
    page = opened(visit, menu)
    page.evaluate(WATCH)
    path = saved(page, "Rapport Limburg: PDF om te lezen", tmp_path)

    assert path.name == "rapport-limburg-2025.pdf"
    assert path.read_bytes().startswith(b"%PDF-")
    assert saved(page, "Rapport Limburg: Word om te bewerken", tmp_path).name == "rapport-limburg-2025.docx"
    assert page.evaluate("window.runs") == 0


def test_the_slides_are_saved_while_presenting(visit, tmp_path):
    page = opened(visit, "Meenemen")
    path = saved(page, "Dia's: PowerPoint", tmp_path)

    assert path.name == "presentatie-limburg-2025.pptx"
    assert "ppt/presentation.xml" in ZipFile(path).namelist()
    expect(page.get_by_text("4 van 11")).to_be_visible()


def test_all_reports_are_made_with_progress_and_saved(visit, tmp_path):
    """
    One per region, in a zip that can be saved until something else is chosen.
    """
    page = opened(visit, "Rapport")
    page.get_by_role("button", name=START).click()
    expect(page.get_by_text(MAKING)).to_be_visible()
    expect(page.get_by_role("button", name=SAVE)).to_be_visible(timeout=90_000)
    path = saved(page, SAVE, tmp_path)

    assert path.name == "rapporten-2025.zip"
    assert ZipFile(path).namelist() == [f"rapport-{region.id}-2025.pdf" for region in REGIONS]


def test_stop_ends_the_making_and_keeps_nothing(visit):
    """
    While presenting too; afterwards one can begin again.
    """
    page = opened(visit, "Meenemen")
    page.get_by_role("button", name=START).click()
    expect(page.get_by_text(MAKING)).to_be_visible()
    page.get_by_role("button", name=STOP).click()

    expect(page.get_by_text(MAKING)).to_be_hidden()
    expect(settled(page).get_by_role("button", name=START)).to_be_visible()
    expect(page.get_by_role("button", name=SAVE)).to_have_count(0)
