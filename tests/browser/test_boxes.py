"""
From a box of a grid to what is behind it: on Verbeteractie beside the grid, on Vergelijken in a window.
"""

import re

from playwright.sync_api import expect

from tests.browser.conftest import settled
from tests.browser.test_click_through import click_chip


def test_box_of_an_action_narrows_the_findings_and_the_button_undoes_it(visit):
    """
    Region and indicator are in the link; the same box can be chosen again afterwards.
    """
    page = visit("/action?actie=actie-overleg&indicatoren=uitvoering")
    for _ in range(2):
        click_chip(page, 0)
        expect(page).to_have_url(
            re.compile(
                "regio=noord-nederland.*indicator=actie-overleg-frequentie|indicator=actie-overleg-freq.*regio=n"
            )
        )
        expect(page.get_by_text("Bron: ").first).to_be_visible()

        page.get_by_role("button", name="Toon weer alles").click()
        expect(page).to_have_url(re.compile("indicator=alle"))
        settled(page)


def test_box_of_a_comparison_opens_a_window_with_its_findings(visit):
    """
    Again and again, also the same box.
    """
    page = visit("/compare?actie=hg-zsm&regio=limburg&met=zeeland-west-brabant")
    for _ in range(2):
        click_chip(page, 1)
        window = page.get_by_role("dialog")
        expect(window.get_by_text("Bron: ").first).to_be_visible()

        page.keyboard.press("Escape")
        expect(window).to_have_count(0)
        settled(page)
