"""
Whatever stands on a screen of a meeting fits on it: full of made-up data, in older years, on other beamers,
with a long foot.
"""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import go
from tests.browser.test_accessibility import violations
from tests.browser.test_present import BEAMERS, LETTERS, fitted, screen
from vvmetrics.store.database import MADE_UP

ACTIONS = range(3, 8)
# What stands in the row under the screen: whether it is all in the window, apart, and the number of the
# screen not covered.
ROW = """
() => {
    const parts = [...document.querySelectorAll(".st-key-bediening > *")];
    const boxes = parts.map((part) => part.getBoundingClientRect()).filter((box) => box.width);
    const number = document.querySelector(".nummer").getBoundingClientRect(), foot =
        document.querySelector(".voet");
    return {
        within: boxes.every((box) => box.left >= 0 && box.right <= window.innerWidth && box.bottom <=
            window.innerHeight),
        apart: boxes.every((one, place) => boxes.slice(place + 1).every((other) => (
            one.right <= other.left + 1 || other.right <= one.left + 1 || one.bottom <= other.top + 1 ||
                other.bottom <= one.top + 1
        ))),
        whole: foot.scrollWidth <= foot.clientWidth + 1,
        number: document.elementFromPoint(number.x + number.width / 2, number.y + number.height /
            2)?.className,
    };
}
"""
GOOD = {"within": True, "apart": True, "whole": True, "number": "nummer"}


def measured(page, number, *, scale=1.0):
    """
    What is wrong with a screen of which everything should stand above the row, in letters of 24 and 18 pixels
    times a scale.
    """
    letters = fitted(screen(page, number)).evaluate(LETTERS)
    small = [kind for kind, least in (("text", 24), ("picture", 18)) if letters[kind] < least * scale - 0.1]
    return letters["below"], small


@pytest.mark.parametrize("region", ["alle", "limburg", "noord-nederland"])
@pytest.mark.parametrize("beamer", BEAMERS, ids=["1280", "1920"])
def test_screens_full_of_made_up_data_fit(open_browser, example_dashboard, beamer, region):
    """
    All regions known, spread over the board, and a title of two lines; each screen says that it is made up.
    """
    page = go(open_browser(viewport=beamer), f"{example_dashboard}/present?regio={region}")
    for number in range(1, 12):
        assert (number, *measured(page, number, scale=beamer["width"] / 1280)) == (number, [], [])
        assert (number, page.evaluate(ROW)) == (number, GOOD)
        expect(page.get_by_text(MADE_UP).first).to_be_visible()
        page.keyboard.press("PageDown")


@pytest.mark.parametrize("year", ["2016", "2020"])
def test_screens_of_older_years_fit(visit, year):
    """
    Nine regions in one cell make the highest board.
    """
    page = visit(f"/present?scherm=3&jaar={year}", viewport=BEAMERS[0])
    for number in ACTIONS:
        assert (number, *measured(page, number)) == (number, [], [])
        page.keyboard.press("PageDown")


@pytest.mark.parametrize(("wide", "high", "scale"), [(1280, 632, 0.9), (1024, 768, 0.85), (1366, 768, 1.0)])
def test_other_beamers_lose_nothing_and_little(visit, wide, high, scale):
    """
    Letters are smaller only by what the window lacks, and the picture takes what is left.
    """
    page = visit("/present?regio=noord-nederland&scherm=2", viewport={"width": wide, "height": high})
    for number in (2, 4, 8):
        page = go(
            page,
            page.url.replace(
                f"scherm={page.url.partition('scherm=')[2].partition('&')[0]}", f"scherm={number}"
            ),
        )
        assert (number, *measured(page, number, scale=scale)) == (number, [], [])
        assert (number, page.evaluate(ROW)) == (number, GOOD)


@pytest.mark.parametrize("beamer", [BEAMERS[0], {"width": 1024, "height": 768}], ids=["1280", "1024"])
def test_a_long_foot_hides_nothing(visit, beamer):
    """
    With all that can be left out, and a point that is parked.
    """
    page = visit("/present?scherm=4&eigen=ja&plausibiliteit=3&regio=zeeland-west-brabant", viewport=beamer)

    assert fitted(screen(page, 4)).evaluate(ROW) == GOOD
    expect(page.locator(".voet")).to_contain_text(
        "alleen wat het netwerk zelf meldde, alleen plausibiliteit 3 of hoger"
    )


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_marks_are_explained_in_a_picture(open_browser, dashboard, look):
    """
    With every sign of the board, and contrast enough in light and dark.
    """
    page = go(
        open_browser(viewport=BEAMERS[0], color_scheme=look), dashboard + "/present?scherm=2&regio=limburg"
    )
    shown = page.locator(".leeswijzer")

    for words in (
        "Naar rechts:",
        "Oranje rand: de regio van de zaal.",
        "kwartielen",
        "▼▼ veel minder",
        "●●●● onderzocht",
        "– – –",
        "Gearceerd",
    ):
        expect(shown).to_contain_text(words)
    assert violations(page) == []


def test_the_overview_shows_whole_titles(visit):
    page = visit("/present?scherm=3", viewport=BEAMERS[0])
    page.get_by_role("combobox", name="Scherm").click()

    cut = page.get_by_role("option").evaluate_all(
        "all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.textContent)"
    )
    assert (page.get_by_role("option").count() > 7, cut) == (True, [])
