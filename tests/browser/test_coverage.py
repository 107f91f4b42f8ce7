"""
Dekking without a mouse: one stop for Tab, arrows from cell to cell, a window with findings, and back to where
one was.
"""

from playwright.sync_api import expect

from tests.browser.conftest import settled

FOCUSED = """
() => {
    let place = document.activeElement;
    while (place.shadowRoot?.activeElement) place = place.shadowRoot.activeElement;
    return `${place.dataset.region} ${place.dataset.indicator}`;
}
"""


def test_the_table_is_walked_with_arrows_and_a_cell_opened_with_enter(visit):
    """
    Closing the window gives the focus back to the cell; the button in it leads to Onderbouwing.
    """
    page = visit("/coverage?actie=actie-overleg")
    page.locator(".vv-coverage button[tabindex='0']").focus()
    for key in ("ArrowDown", "End", "Home"):
        page.keyboard.press(key)
    second = page.evaluate(FOCUSED)
    page.keyboard.press("Enter")
    window = page.get_by_role("dialog")
    expect(window.get_by_text("Bron: ").first).to_be_visible()

    page.keyboard.press("Escape")
    expect(window).to_have_count(0)
    assert (
        page.evaluate(FOCUSED)
        == second
        == "noord-nederland actie-overleg-afspraken-over-delen-en-vastleggen-van-informatie"
    )

    page.keyboard.press("Enter")
    window.get_by_role("button", name="Open in Onderbouwing").click()
    expect(page.get_by_role("heading", name="Onderbouwing", level=1)).to_be_visible()
    settled(page)
    assert "regio=noord-nederland" in page.url
    assert "over=actie-overleg-afspraken-over-delen-en-vastleggen-van-informatie" in page.url
    expect(
        page.get_by_text("Alleen “Afspraken over delen en vastleggen van informatie”.").first
    ).to_be_visible()
