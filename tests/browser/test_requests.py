"""
What a visit asks of the network: nothing from outside.
"""

from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import go

PLACES = [
    "/",
    "/?weergave=kaart",
    "/effort_value?actie=ssk&regio=noord-nederland",
    "/effort_value?bord=alle",
    "/evidence",
]


@pytest.mark.parametrize("place", PLACES)
def test_a_visit_asks_nothing_outside(open_browser, dashboard, place):
    """
    Scripts, fonts, pictures and the icon in the tab come from the dashboard itself.
    """
    page, asked = open_browser(), set()
    page.on("request", lambda request: asked.add(request.url))
    page.on("websocket", lambda socket: asked.add(socket.url))
    icon = go(page, dashboard + place).locator("link[rel='shortcut icon']").get_attribute("href")
    page.wait_for_load_state("networkidle")

    assert dashboard + place in asked
    assert icon.startswith("data:")
    assert {urlsplit(url).hostname for url in asked if not url.startswith(("data:", "blob:"))} == {
        "localhost"
    }
