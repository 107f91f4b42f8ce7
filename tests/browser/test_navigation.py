"""
Moving about: links that say what is on screen, pages that keep it, Back, and the language.
"""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import go, settled

PLACES = {"Overzicht": "/", "Inspanning & waarde": "/effort_value", "Onderbouwing": "/evidence"}


def menu(page, title):
    """
    The link to a page in the menu.
    """
    return page.get_by_test_id("stSidebarNav").get_by_role("link", name=title)


@pytest.mark.parametrize(("title", "place"), PLACES.items())
def test_menu_leads_to_every_page_and_the_selection_follows(visit, title, place):
    """
    What was chosen on one page is chosen on the next, and stands in its link.
    """
    page = visit("/evidence?actie=ssk&regio=limburg" if place == "/" else "/?actie=ssk&regio=limburg")
    menu(page, title).click()

    expect(page.locator("h1")).to_have_text(title)
    expect(page).to_have_url(re.compile(rf"{place}\?.*actie=ssk"))
    expect(page).to_have_url(re.compile("regio=limburg"))


def test_link_survives_a_reload(visit):
    """
    A choice is in the address at once, so that reloading or sending it on shows the same.
    """
    page = visit("/effort_value")
    page.get_by_text("bij het uitvoeren", exact=True).click()
    expect(page).to_have_url(re.compile("as=uitvoering"))
    settled(page).reload()

    expect(page.get_by_role("radio", name="bij het uitvoeren")).to_be_checked()


@pytest.mark.parametrize("place", ["/", "/effort_value", "/evidence", "/collect"])
def test_link_works_as_the_first_visit_after_a_start(open_browser, start_dashboard, place):
    """
    Whoever opens a link before anyone opened the dashboard gets the page and the selection of that link. Of
    all pages: tests/test_link.py.
    """
    page = go(open_browser(), f"{start_dashboard()}{place}?actie=hg-zsm&regio=rotterdam")

    expect(page).to_have_url(re.compile(rf"{place}\?.*actie=hg-zsm"))
    expect(page).to_have_url(re.compile("regio=rotterdam"))
    expect(menu(page, "Onderbouwing")).to_be_visible()


def test_back_goes_to_the_page_before(visit):
    """
    One Back is one page, however often the link changed on it.
    """
    page = visit("/")
    menu(page, "Onderbouwing").click()
    expect(page).to_have_url(re.compile("element=alle"))
    settled(page).go_back()

    expect(page.locator("h1")).to_have_text("Overzicht")


def test_nonsense_in_a_link_is_put_right_and_said(visit):
    """
    A region that does not exist gives all regions and a line that says so; the year of the link is kept.
    """
    page = visit("/?regio=atlantis&jaar=2022")

    expect(page.get_by_test_id("stAlertContainer").filter(has_text="“atlantis” bestaat niet")).to_be_visible()
    expect(page).to_have_url(re.compile("jaar=2022"))
    expect(page).to_have_url(re.compile("regio=alle"))


@pytest.mark.parametrize("place", PLACES.values())
def test_page_is_dutch_for_screen_readers(visit, place):
    """
    The language of the page is Dutch and its title names the page.
    """
    page = visit(place)

    expect(page.locator("html")).to_have_attribute("lang", "nl")
    expect(page).to_have_title(re.compile("Veiligheid Voorop"))
