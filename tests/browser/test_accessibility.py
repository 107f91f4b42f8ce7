"""
For everyone: no violation that axe-core knows, no sideways scrolling, on every page, with data and without.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import ROOT, go, settled

PLACES = [
    "/action?actie=hg-zsm",
    "/action?actie=actie-overleg&regio=noord-nederland&indicator=actie-overleg-vorm&indicatoren=uitvoering&kenmerken=kenmerk",
    "/compare?regio=limburg&met=zeeland-west-brabant",
    "/compare?actie=acuut&regio=noord-nederland&met=oost-nederland,zeeland-west-brabant,limburg",
    "/coverage?actie=hg-zsm&regio=noord-nederland",
    "/coverage?dekking=alle",
    "/learning?actie=acuut&regio=noord-holland",
    "/learning?actie=hg-zsm",
    "/learning?actie=acuut&soort=open",
    "/method",
    "/method?deel=schalen",
    "/method?deel=codering",
    "/",
    "/?weergave=kaart",
    "/effort_value?actie=actie-overleg&regio=noord-nederland",
    "/effort_value?bord=alle",
    "/region",
    "/region?regio=noord-nederland&hoofdstuk=acuut",
    "/evidence?actie=actie-overleg",
    "/search",
    "/search?zoek=veilig%20thuis",
    "/search?zoek=overleg&regio=limburg&eigen=ja&vondsten=bevinding",
]
PAGES = ["/", *sorted(f"/{path.stem}" for path in (ROOT / "pages").glob("*.py") if path.stem != "overview")]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PHONE = {"width": 390, "height": 844}
OVERFLOW = """
() => [document.documentElement, document.querySelector("[data-testid=stMain]")].map(place => place.scrollWidth - place.clientWidth)
"""


def violations(page):
    """
    What axe-core finds against WCAG 2.2 AA, as rule and element.
    """
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response["violations"]
    return [(rule["id"], node["html"][:200]) for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", PLACES)
def test_page_has_no_violations(visit, place, scheme):
    """
    With the real data, in light and dark.
    """
    assert violations(visit(place, color_scheme=scheme)) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", PAGES)
def test_page_without_data_has_no_violations(open_browser, empty_dashboard, place, scheme):
    """
    The sentence for no data is as accessible as the pictures.
    """
    page = go(open_browser(color_scheme=scheme), empty_dashboard + place)

    expect(page.get_by_text("Er zijn nog geen waarnemingen")).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 800}, PHONE], ids=["laptop", "phone"])
@pytest.mark.parametrize("place", PLACES)
def test_page_does_not_scroll_sideways(visit, place, viewport):
    """
    Neither on a laptop nor on a phone.
    """
    assert visit(place, viewport=viewport).evaluate(OVERFLOW) == [0, 0]


@pytest.mark.parametrize("place", PLACES)
def test_open_table_has_no_violations_and_does_not_scroll_the_page(visit, place):
    """
    Nor with the tables behind the figures opened, on a phone.
    """
    page = visit(place, viewport=PHONE)
    for fold in page.get_by_text("Tabel", exact=True).all():
        fold.click()
        settled(page)

    assert violations(page) == []
    assert page.evaluate(OVERFLOW) == [0, 0]
