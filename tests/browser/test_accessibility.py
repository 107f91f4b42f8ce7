"""
For everyone: no violation that axe-core knows, no sideways scrolling, on every page, with data and without.
"""

import re
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import LAPTOP, ROOT, go, settled

PLACES = [
    "/",
    "/?weergave=kaart",
    "/effort_value?actie=actie-overleg&regio=noord-nederland",
    "/effort_value?bord=alle",
    "/action?actie=hg-zsm",
    "/action?actie=actie-overleg&regio=noord-nederland&indicator=actie-overleg-vorm&indicatoren=uitvoering&kenmerken=kenmerk",
    "/region",
    "/region?regio=noord-nederland&hoofdstuk=acuut",
    "/compare?regio=limburg&met=zeeland-west-brabant",
    "/compare?actie=acuut&regio=noord-nederland&met=oost-nederland,zeeland-west-brabant,limburg",
    "/development?regio=noord-nederland",
    "/evidence?actie=actie-overleg",
    "/present?regio=limburg",
    "/present?regio=limburg&scherm=5",
    "/coverage?actie=hg-zsm&regio=noord-nederland",
    "/coverage?dekking=alle",
    "/learning?actie=acuut&regio=noord-holland",
    "/learning?actie=hg-zsm",
    "/learning?actie=acuut&soort=open",
    "/collect?regio=limburg",
    "/collect?onderdeel=inleveren",
    "/collect?onderdeel=inleveren&regio=limburg",
    "/collect?onderdeel=logboek&regio=limburg&actie=actie-overleg",
    "/collect?onderdeel=uitvoer",
    "/method",
    "/method?deel=schalen",
    "/method?deel=codering",
    "/search",
    "/search?zoek=veilig%20thuis",
    "/search?zoek=overleg&regio=limburg&eigen=ja&vondsten=bevinding",
]
NAMES = re.findall(r"pages/(\w+)\.py", (ROOT / "dashboard.py").read_text(encoding="utf-8"))
PAGES = ["/", *(f"/{name}" for name in NAMES if name != "overview")]
# Rules of which the outcome can be another one in the dark, and on a telephone; the others look at the same
# elements again.
OF_COLOURS = ["color-contrast"]
OF_ROOM = ["target-size", "scrollable-region-focusable"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PHONE = {"width": 390, "height": 844}
BEAMER = {"width": 1920, "height": 1080}
OVERFLOW = """
() => [document.documentElement, document.querySelector("[data-testid=stMain]")]
    .map(place => place.scrollWidth - place.clientWidth)
"""


@pytest.fixture(scope="module", params=["light", "dark"])
def scheme(request):
    """
    The colours that the visitor's computer asks for.
    """
    return request.param


@pytest.fixture(scope="module")
def window(chromium, scheme):
    """
    A window that goes from page to page, which keeps what the pages share.
    """
    context = chromium.new_context(viewport=LAPTOP, color_scheme=scheme)
    yield context.new_page()
    context.close()


def violations(page, only=None):
    """
    What axe-core finds against WCAG 2.2 AA, or of some of its rules, as rule and element.
    """
    run = {"type": "rule", "values": only} if only else {"type": "tag", "values": TAGS}
    found = Axe().run(page, options={"runOnly": run}).response["violations"]
    return [(rule["id"], node["html"][:200]) for rule in found for node in rule["nodes"]]


def sideways(page):
    """
    How far the page scrolls sideways on a telephone, a laptop and a beamer, in pixels; left on the telephone.
    """
    wide = {}
    for viewport in (BEAMER, LAPTOP, PHONE):
        page.set_viewport_size(viewport)
        page.wait_for_timeout(150)
        deadline = time.monotonic() + 5  # seconds in which the pictures take their new width
        while page.evaluate(OVERFLOW) != [0, 0] and time.monotonic() < deadline:
            page.wait_for_timeout(150)
        wide[viewport["width"]] = page.evaluate(OVERFLOW)
    return {width: over for width, over in wide.items() if over != [0, 0]}


def open_tables(page):
    """
    Open the tables behind the figures.
    """
    for fold in page.get_by_text("Tabel", exact=True).all():
        fold.click()
        settled(page)


def test_every_page_is_looked_at():
    """
    A new page gets a place in the list.
    """
    assert {place.partition("?")[0] for place in PLACES} == set(PAGES)


@pytest.mark.parametrize("place", PLACES)
def test_page_is_accessible_and_does_not_scroll_sideways(window, scheme, dashboard, place):
    """
    With the real data and every table open, on a laptop in both colours, and on a telephone, which has the
    same colours, in one.
    """
    window.set_viewport_size(LAPTOP)
    page = go(window, dashboard + place)
    open_tables(page)

    assert violations(page, OF_COLOURS if scheme == "dark" else None) == []
    if scheme == "light":
        assert sideways(page) == {}
        assert violations(page, OF_ROOM) == []


@pytest.mark.parametrize("place", PAGES)
def test_page_without_data_is_accessible_and_does_not_scroll_sideways(window, scheme, empty_dashboard, place):
    """
    The sentence for no data is as accessible as the pictures.
    """
    window.set_viewport_size(LAPTOP)
    page = go(window, empty_dashboard + place)

    expect(page.get_by_text("Er zijn nog geen waarnemingen").first).to_be_visible()
    assert violations(page, OF_COLOURS if scheme == "dark" else None) == []
    if scheme == "light":
        assert sideways(page) == {}
