"""
A meeting: all screens with a clicker, the region changed half-way, a link, letters that the last row can
read, and back.
"""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import settled

BEAMERS = [{"width": 1280, "height": 720}, {"width": 1920, "height": 1080}]
SCREENS = 11
# Every letter on the screen itself: its size in pixels as drawn, in text and in the picture, and what reaches
# under the row of buttons.
LETTERS = """
() => {
    const screen = document.querySelector("[class*=st-key-vel-]");
    const sizes = { text: [], picture: [] };
    const walk = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT);
    const row = document.querySelector(".st-key-bediening").getBoundingClientRect();
    let below = [];
    while (walk.nextNode()) {
        const element = walk.currentNode.parentElement;
        const hidden = element.closest("style, script, .js-plotly-plot [class*=notifier]");
        if (!walk.currentNode.data.trim() || hidden) continue;
        const picture = element.closest(".svg-container, .fasestrook, .herkomst");
        const scale = element.closest(".svg-container") ? picture.getBoundingClientRect().width /
            picture.offsetWidth : 1;
        const place = document.createRange();
        place.selectNodeContents(walk.currentNode);
        const box = place.getBoundingClientRect();
        if (!box.height) continue;
        sizes[picture ? "picture" : "text"].push(parseFloat(getComputedStyle(element).fontSize) * scale);
        if (box.bottom > row.top + 1 || box.right > window.innerWidth || box.left < 0 || box.top < 0)
            below.push(walk.currentNode.data);
    }
    return { text: Math.min(...sizes.text), picture: Math.min(...sizes.picture, 999), below };
}
"""
# Becomes true once everything on the screen has kept its place for six frames.
STILL = """
() => new Promise((done) => {
    const box = (element) => Object.values(element.getBoundingClientRect().toJSON());
    const places = () => JSON.stringify([...document.querySelectorAll("[class*=st-key-vel-] *")].map(box));
    let [last, same] = ["", 0];
    const look = () => {
        const now = places();
        [last, same] = [now, now === last ? same + 1 : 0];
        same < 6 ? requestAnimationFrame(look) : done();
    };
    look();
})
"""


def screen(page, number):
    """
    Wait until a screen is drawn, by its number.
    """
    expect(page.get_by_text(f"{number} van {SCREENS}")).to_be_visible()
    expect(page).to_have_url(re.compile(rf"scherm={number}(&|$)"))
    return settled(page)


def fitted(page):
    """
    Wait until the picture has been enlarged, which is after it is drawn: until nothing moves any more.
    """
    page.evaluate(STILL)
    return page


@pytest.mark.parametrize("beamer", BEAMERS, ids=["1280", "1920"])
def test_a_clicker_shows_every_screen_in_large_letters(visit, beamer):
    """
    PageDown alone goes through the whole meeting; words are at least 24 pixels at 1280 × 720, in the picture
    18, and grow with the beamer.
    """
    page = visit("/present?regio=noord-nederland", viewport=beamer)
    scale = beamer["width"] / 1280
    for number in range(1, SCREENS + 1):
        letters = fitted(screen(page, number)).evaluate(LETTERS)
        assert (number, letters["below"]) == (number, [])
        assert (number, letters["text"] >= 24 * scale - 0.1) == (number, True)
        assert (number, letters["picture"] >= 18 * scale - 0.1) == (number, True)
        page.keyboard.press("PageDown")

    screen(page, SCREENS)


def test_the_region_changes_half_way_a_link_brings_it_back_and_escape_leads_out(visit):
    """
    Presses in haste all count, PageUp goes back, and Esc returns to the page that one came from with the
    selection of now.
    """
    page = visit("/effort_value?actie=ssk&regio=limburg", viewport=BEAMERS[0])
    page.get_by_test_id("stSidebarNav").get_by_role("link", name="Presenteren").click()
    screen(page, 1)
    expect(page.get_by_test_id("stSidebar")).to_be_hidden()
    for _ in range(4):
        page.keyboard.press("PageDown")
    screen(page, 5)

    page.get_by_role("combobox", name="Regio van de zaal").click()
    page.get_by_role("option", name="Noord-Nederland").click()
    expect(page.locator(".fasestrook .zaal")).to_have_text("NN")
    screen(page, 5)
    page.keyboard.press("ArrowLeft")  # the list of regions has the focus still, and is closed
    screen(page, 4)
    page.keyboard.press("Escape")

    expect(page.locator("h1")).to_have_text("Inspanning & waarde")
    expect(page).to_have_url(re.compile("regio=noord-nederland"))
    expect(page.get_by_test_id("stSidebar")).to_be_visible()


def test_a_link_opens_a_screen_and_a_reload_keeps_it(visit):
    page = visit("/present?regio=limburg&scherm=8", viewport=BEAMERS[0])
    screen(page, 8).reload()

    screen(page, 8)
    expect(page.locator("h1")).to_have_text("Van 935 van de 1040 antwoorden weten we het niet")


def test_keys_in_a_field_do_not_change_the_screen(visit):
    """
    Somebody who parks a point moves the cursor, not the screen.
    """
    page = visit("/present?scherm=3", viewport=BEAMERS[0])
    page.get_by_role("button", name="Parkeerlijst").click()
    field = page.get_by_label("Punt om later op terug te komen")
    field.fill("Wie belt wie?")
    expect(page.get_by_test_id("InputInstructions")).to_contain_text("Druk op Ctrl+Enter")
    field.press("ArrowLeft")
    field.press("PageDown")
    page.get_by_role("button", name="Parkeer", exact=True).click()

    expect(page.get_by_role("listitem").filter(has_text="Wie belt wie?")).to_be_visible()
    screen(page, 3)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Parkeerlijst (1)")).to_be_visible()
    screen(page, 3)


def test_the_clicker_works_after_a_choice_in_a_list(visit):
    """
    Of the region and of the screen: the closed list keeps the focus, and takes no keys but its own.
    """
    page = visit("/present?scherm=5&regio=limburg", viewport=BEAMERS[0])
    page.get_by_role("combobox", name="Regio van de zaal").click()
    page.get_by_role("option", name="Noord-Nederland").click()
    expect(page).to_have_url(re.compile("regio=noord-nederland"))
    settled(page).keyboard.press("PageDown")
    screen(page, 6)

    page.get_by_role("combobox", name="Scherm").click()
    page.get_by_role("option", name="3. ").click()
    screen(page, 3).keyboard.press("PageUp")
    screen(page, 2)


def test_an_open_list_has_its_keys_for_itself(visit):
    page = visit("/present?scherm=5", viewport=BEAMERS[0])
    page.get_by_role("combobox", name="Regio van de zaal").click()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Escape")

    screen(page, 5)
    expect(page.get_by_role("option")).to_have_count(0)


def test_a_button_counts_as_much_as_a_key(visit):
    """
    PageDown, then the button, then PageDown are three screens, in haste and after a rest.
    """
    page = visit("/present?scherm=3", viewport=BEAMERS[0])
    page.keyboard.press("PageDown")
    screen(page, 4)
    page.get_by_role("button", name="Volgende").click()
    screen(page, 5)
    page.wait_for_timeout(3000)
    page.keyboard.press("PageDown")

    screen(page, 6)


def test_a_key_counts_as_soon_as_the_foot_is_there(visit, open_browser, dashboard):
    """
    Whoever sees the number of the screen may go on.
    """
    visit("/present")  # so that the page has been made before
    page = open_browser(viewport=BEAMERS[0])
    page.goto(f"{dashboard}/present?scherm=3")
    page.locator(".nummer").wait_for()
    page.keyboard.press("PageDown")

    screen(page, 4)


@pytest.mark.parametrize("way", ["Escape", "Sluiten"])
def test_after_a_reload_the_way_out_leads_to_the_page_before(visit, way):
    """
    The link knows it; the page that one returns to has it no longer.
    """
    page = visit("/compare?regio=limburg&met=noord-nederland", viewport=BEAMERS[0])
    page.get_by_test_id("stSidebarNav").get_by_role("link", name="Presenteren").click()
    screen(page, 1).reload()
    screen(page, 1)
    if way == "Escape":
        page.keyboard.press("Escape")
    else:
        page.get_by_role("button", name="Sluiten").click()

    expect(page.locator("h1")).to_have_text("Vergelijken")
    expect(page).not_to_have_url(re.compile("terug="))


def test_a_way_back_that_does_not_exist_leads_to_the_start(visit):
    page = visit("/present?scherm=2&terug=nergens", viewport=BEAMERS[0])
    screen(page, 2).keyboard.press("Escape")

    expect(page.locator("h1")).to_have_text("Overzicht")
