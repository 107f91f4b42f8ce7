"""
What surrounds every page, as a visitor meets it: keys, the link to copy, what is spoken, the first visit, the
first row.
"""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import go, settled
from tests.browser.test_accessibility import OVERFLOW, PAGES

CLIPBOARD = ["clipboard-read", "clipboard-write"]
NO_CLIPBOARD = (
    "() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = ()"
    " => false; }"
)
# Counts what the page sends to the server from now on: a run of the script starts with a message.
COUNT_SENT = """
() => {
    window.sent = 0;
    const send = WebSocket.prototype.send;
    WebSocket.prototype.send = function (...parts) { window.sent += 1; return send.apply(this, parts); };
}
"""
# Whether anything lies over the middle, the top and the bottom of an element.
COVERED = """
(element) => {
    const box = element.getBoundingClientRect();
    return [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2].some((y) => {
        const top = document.elementFromPoint(box.left + box.width / 2, y);
        return !(element.contains(top) || top.contains(element) || top.shadowRoot);
    });
}
"""


def spoken(page):
    """
    The one place that speaks to a screen reader.
    """
    return page.locator(".vv-said")


@pytest.mark.parametrize("key", ["r", "R", "c", "C"])
def test_keys_are_left_to_the_visitor(visit, key):
    """
    A bare R or C, which screen readers use, neither runs the page nor clears a cache; the next choice runs it
    once.
    """
    page = visit("/")
    page.evaluate(COUNT_SENT)
    page.locator("h1").click()
    page.keyboard.press(key)
    before = page.evaluate("window.sent")
    page.get_by_text("Tegelkaart", exact=True).click()
    expect(page).to_have_url(re.compile("weergave=kaart"))

    assert (before, page.evaluate("window.sent")) == (0, 1)
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize("place", PAGES)
def test_copied_link_opens_the_same_page_and_selection(visit, place):
    """
    On every page the button copies the address, which holds what is chosen, and says so, also aloud; when
    presenting, behind Meenemen.
    """
    page = visit(f"{place}?actie=ssk&regio=limburg&plausibiliteit=2", permissions=CLIPBOARD)
    expect(page).to_have_url(re.compile("jaar="))
    if place == "/present":
        page.get_by_role("button", name="Meenemen").click()
    page.get_by_role("button", name="Kopieer link").click()

    expect(page.get_by_text("Link gekopieerd", exact=True)).to_be_visible()
    expect(spoken(page)).to_have_text("Link gekopieerd.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.url
    assert {"actie=ssk", "regio=limburg", "plausibiliteit=2"} <= set(copied.partition("?")[2].split("&"))


def test_link_can_be_copied_by_hand_where_the_browser_does_not_allow_it(visit):
    """
    Then a field with the link is there, chosen, to copy with the keyboard.
    """
    page = visit("/region?regio=limburg")
    page.evaluate(NO_CLIPBOARD)
    page.get_by_role("button", name="Kopieer link").click()

    field = page.get_by_label("Link naar deze pagina")
    expect(field).to_be_focused()
    expect(field).to_have_value(page.url)


def test_change_is_spoken_once_and_by_one_voice(visit):
    """
    What was chosen and the sentence that changed with it; nothing on the first page, and on another its
    title.
    """
    page = visit("/evidence?actie=ssk")
    expect(page.get_by_role("status")).to_have_count(1)
    expect(spoken(page)).to_have_text("")

    page.get_by_role("combobox", name="Regio", exact=True).click()
    page.get_by_role("option", name="Limburg").click()
    expect(spoken(page)).to_have_text(
        re.compile(r"^Regio: Limburg\. Samenwerken bij Strafbare Kindermishandeling, Limburg, stand 2025: ")
    )
    assert spoken(page).inner_text().count("stand 2025") == 1

    page.get_by_test_id("stSidebarNav").get_by_role("link", name="Dekking").click()
    expect(spoken(page)).to_have_text(re.compile(r"^Dekking\."))
    expect(page.get_by_role("status")).to_have_count(1)


def test_what_was_put_right_in_a_link_is_spoken(visit):
    """
    Also on the first page, where nothing else is.
    """
    expect(spoken(visit("/coverage?regio=atlantis"))).to_have_text(
        "Regio “atlantis” bestaat niet; u ziet Alle regio's."
    )


def test_first_visit_explains_the_picture_until_it_is_closed(visit):
    """
    Four marks at first; once closed it stays closed after a reload, by a cookie that says nothing about who
    closed it.
    """
    page = visit("/")
    explanation = page.get_by_role("region", name="Hoe lees ik dit?")
    expect(explanation.locator("dt")).to_have_count(4)
    assert "uitleg" not in {cookie["name"] for cookie in page.context.cookies()}

    page.get_by_role("button", name="Sluit de uitleg").click()
    expect(explanation).to_have_count(0)
    settled(page).reload()
    expect(page.get_by_role("button", name="Hoe lees ik dit?")).to_be_visible()
    expect(explanation).to_have_count(0)
    assert {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}["uitleg"] == "gezien"

    page.get_by_role("button", name="Hoe lees ik dit?").click()
    expect(explanation.locator("dt")).to_have_count(4)


def test_page_opened_in_a_new_tab_from_the_menu_has_the_selection(visit):
    """
    The links of the menu hold what is chosen, as it is now.
    """
    page = visit("/?actie=ssk&regio=limburg")
    link = page.get_by_test_id("stSidebarNav").get_by_role("link", name="Leeragenda")
    link.hover()
    address = link.get_attribute("href")

    new = go(page.context.new_page(), address)
    expect(new.locator("h1")).to_have_text("Leeragenda")
    expect(new).to_have_url(re.compile("actie=ssk.*regio=limburg"))


@pytest.mark.parametrize("width", [1440, 390])
def test_first_row_is_seen_whole_and_fits(visit, width):
    """
    Nothing lies over the title, the link and the field, on the page with the longest title, and the title has
    one line.
    """
    page = visit("/effort_value", viewport={"width": width, "height": 900})
    row = [
        page.locator("h1"),
        page.get_by_role("button", name="Kopieer link"),
        page.get_by_role("button", name="Zoek", exact=True),
    ]

    assert [place.evaluate(COVERED) for place in row] == [False, False, False]
    title, link = (place.bounding_box() for place in row[:2])
    assert abs((title["y"] + title["height"] / 2) - (link["y"] + link["height"] / 2)) < 10
    assert page.evaluate(OVERFLOW) == [0, 0]
