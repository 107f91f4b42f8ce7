"""
Searching from any page, as a visitor with a browser does it.
"""

from playwright.sync_api import expect

from tests.browser.conftest import settled

FIELD = "Zoeken in bevindingen, indicatoren en bronnen"


def test_words_typed_on_any_page_are_looked_up(visit):
    """
    Enter goes to Zoeken with the words and the other choices in the link; the first finding leads on to where
    it stands.
    """
    page = visit("/coverage?regio=noord-nederland")
    page.get_by_label(FIELD).fill("routekaart")
    page.get_by_label(FIELD).press("Enter")

    expect(page.get_by_role("heading", name="Zoeken", level=1)).to_be_visible()
    expect(page.get_by_test_id("stMain").get_by_text("“routekaart” is te vinden in")).to_be_visible()
    assert {"zoek=routekaart", "regio=noord-nederland"} <= set(page.url.partition("?")[2].split("&"))
    expect(page.locator("mark").first).to_have_text("routekaart")

    page.get_by_role("button", name="Onderbouwing: Noord-Nederland, Samenhang").first.click()
    expect(page.get_by_role("heading", name="Onderbouwing", level=1)).to_be_visible()
    expect(page.get_by_text("De routekaart met werkafspraken")).to_be_visible()


def test_words_stay_when_coming_back(visit):
    """
    From another page by the menu, and by Back; emptied, they leave the link.
    """
    page = visit("/search?zoek=terugblik+vakdag")
    page.get_by_role("link", name="Regio", exact=True).click()
    expect(page.get_by_role("heading", name="Regio", level=1)).to_be_visible()
    page.get_by_role("link", name="Zoeken", exact=True).click()
    expect(page.get_by_text("“terugblik vakdag” is te vinden in één bron.").first).to_be_visible()

    page.get_by_label("Zoek in bevindingen", exact=False).fill("")
    page.get_by_label("Zoek in bevindingen", exact=False).press("Enter")
    expect(page.get_by_text("Probeer bijvoorbeeld:").first).to_be_visible()
    assert "zoek=" not in settled(page).url


def test_findings_that_rest_on_a_source_are_behind_a_fold(visit):
    """
    Closed at first, for a source may carry many.
    """
    page = visit("/search?zoek=terugblik+vakdag")
    expect(page.get_by_text("Bron:", exact=False)).to_have_count(0)

    page.get_by_text("2 bevindingen steunen hierop").click()
    expect(page.get_by_text("Bron:", exact=False)).to_have_count(2)


def test_a_link_with_markup_shows_it_as_text(visit):
    """
    What is asked is never run.
    """
    page = visit("/search?zoek=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+overleg")

    expect(page.get_by_text("<img src=x onerror=alert(1)> overleg")).to_be_visible()
    expect(page.locator("img[src=x]")).to_have_count(0)
