"""
Made-up data in the browser: as accessible as the real, and marked on every page.
"""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import go
from tests.browser.test_accessibility import OVERFLOW, violations


@pytest.mark.parametrize("place", ["/", "/effort_value?actie=ssk&regio=limburg", "/evidence"])
def test_page_full_of_made_up_data_says_so_and_has_no_violations(open_browser, example_dashboard, place):
    """
    The notice is there, axe-core finds nothing, and the page does not scroll sideways.
    """
    page = go(open_browser(), example_dashboard + place)

    expect(page.get_by_text("Voorbeeldgegevens.")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate(OVERFLOW) == [0, 0]
