"""
For everyone: no violation that axe-core knows, no sideways scrolling, on every page, with data and without.
"""

import re
from contextlib import suppress

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import TimeoutError as Late
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
FITS = f"() => ({OVERFLOW.strip()})().every(over => over === 0)"
TWO_FRAMES = "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))"
# Becomes true once the page has been drawn anew.
DRAWN_AGAIN = """
() => {
    window.drawnAgain = new Promise((done) => {
        const watched = document.querySelector("[data-test-script-state]");
        let ran = false;
        new MutationObserver((changes, watcher) => {
            const states = [...changes.map((change) => change.oldValue), watched.dataset.testScriptState];
            ran ||= states.some((state) => state !== "notRunning"); // a short run is only asked for
            if (!ran || states.at(-1) !== "notRunning") return;
            watcher.disconnect();
            done();
        }).observe(watched, { attributeFilter: ["data-test-script-state"], attributeOldValue: true });
    });
}
"""


@pytest.fixture(scope="module")
def window(chromium):
    """
    A window that goes from page to page, which keeps what the pages share.
    """
    context = chromium.new_context(viewport=LAPTOP)
    yield context.new_page()
    context.close()


def in_the_light(window, address):
    """
    Open an address on a laptop of which the colours are light.
    """
    window.set_viewport_size(LAPTOP)
    window.emulate_media(color_scheme="light")
    return go(window, address)


def into_the_dark(page):
    """
    Let the visitor's computer turn dark, as at dusk: the page is drawn anew, in its own dark colours.
    """
    page.set_viewport_size(LAPTOP)
    page.evaluate(DRAWN_AGAIN)
    page.emulate_media(color_scheme="dark")
    page.evaluate("() => window.drawnAgain")
    return settled(page)


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
        page.evaluate(TWO_FRAMES)
        with suppress(Late):  # what stays too wide is told
            page.wait_for_function(FITS, timeout=5000)  # milliseconds in which pictures take their new width
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
def test_page_is_accessible_and_does_not_scroll_sideways(window, dashboard, place):
    """
    With the real data and every table open, on a laptop in both colours, and on a telephone, which has the
    same colours, in one.
    """
    page = in_the_light(window, dashboard + place)
    open_tables(page)

    assert violations(page) == []
    assert sideways(page) == {}
    assert violations(page, OF_ROOM) == []

    into_the_dark(page)
    assert violations(page, OF_COLOURS) == []


@pytest.mark.parametrize("place", PAGES)
def test_page_without_data_is_accessible_and_does_not_scroll_sideways(window, empty_dashboard, place):
    """
    The sentence for no data is as accessible as the pictures.
    """
    page = in_the_light(window, empty_dashboard + place)

    expect(page.get_by_text("Er zijn nog geen waarnemingen").first).to_be_visible()
    assert violations(page) == []
    assert sideways(page) == {}

    into_the_dark(page)
    assert violations(page, OF_COLOURS) == []


def test_pictures_take_the_colours_of_a_computer_that_turns_dark(window, dashboard):
    """
    Without a touch: dark letters on a dark ground cannot be read.
    """
    page = in_the_light(window, dashboard + "/effort_value?actie=ssk")
    ink = "() => getComputedStyle(document.querySelector('.js-plotly-plot .main-svg text')).fill"
    light = page.evaluate(ink)

    into_the_dark(page)
    assert page.evaluate(ink) not in (light, None)
