"""
From a mark to what is behind it: cell, board, chip, findings, sources.
"""

import re

from playwright.sync_api import expect

from tests.browser.conftest import settled


def cell(page, region, action):
    """
    The button of a region and an action in the table of Overzicht.
    """
    return page.locator(f"button[data-region={region}][data-action={action}]")


def chip(page, number):
    """
    Where on screen the chip of a region lies, by the region's place in the fixed order.
    """
    mark = page.locator(".js-plotly-plot .point").nth(number)
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def click_chip(page, number):
    """
    Click a chip as people do: go there first.
    """
    place = chip(page, number)
    page.mouse.move(place[0] - 3, place[1] - 3)
    page.mouse.move(*place, steps=3)
    page.mouse.click(*place)


def test_cell_of_the_overview_leads_to_board_and_findings(visit):
    """
    A click on a cell opens the board of its action, with its region chosen and its findings below.
    """
    page = visit("/")
    cell(page, "noord-nederland", "actie-overleg").click()

    expect(page.locator("h1")).to_have_text("Inspanning & waarde")
    expect(page).to_have_url(re.compile("actie=actie-overleg.*"))
    expect(page).to_have_url(re.compile("regio=noord-nederland"))
    expect(page.get_by_text("Bron: ").first).to_be_visible()


def test_cell_can_be_chosen_by_the_keyboard(visit):
    """
    Enter on a cell does what a click does.
    """
    page = visit("/")
    cell(page, "limburg", "hg-zsm").focus()
    page.keyboard.press("Enter")

    expect(page.locator("h1")).to_have_text("Inspanning & waarde")
    expect(page).to_have_url(re.compile("regio=limburg"))


def test_click_on_a_chip_opens_its_findings(visit):
    """
    A click on a chip chooses its region, a click on another the other.
    """
    page = visit("/effort_value?actie=actie-overleg", viewport={"width": 1440, "height": 1200})
    click_chip(page, 0)
    expect(page).to_have_url(re.compile("regio=noord-nederland"))
    expect(page.get_by_text("Bron: ").first).to_be_visible()
    click_chip(settled(page), 9)

    expect(page).to_have_url(re.compile("regio=limburg"))


def test_chip_can_be_clicked_again_after_another_choice(visit):
    """
    A chip that was clicked before can be clicked again when meanwhile the list chose another region.
    """
    page = visit("/effort_value?actie=actie-overleg", viewport={"width": 1440, "height": 1200})
    click_chip(page, 0)
    expect(page).to_have_url(re.compile("regio=noord-nederland"))
    settled(page).get_by_role("combobox", name="Regio", exact=True).click()
    page.get_by_role("option", name="Rotterdam").click()
    expect(page).to_have_url(re.compile("regio=rotterdam"))
    click_chip(settled(page), 0)

    expect(page).to_have_url(re.compile("regio=noord-nederland"))


def test_small_board_opens_large(visit):
    """
    Of the five small boards each can be opened large.
    """
    page = visit("/effort_value?bord=alle")
    expect(page.locator(".js-plotly-plot")).to_have_count(5)
    page.get_by_role("button", name="Samen op in Acuut").click()

    expect(page).to_have_url(re.compile("actie=acuut"))
    expect(page.locator(".js-plotly-plot")).to_have_count(1)


def test_tile_leads_to_the_findings_of_its_region(visit):
    """
    A click on a tile of the map opens the board with that region chosen.
    """
    page = visit("/?weergave=kaart&actie=actie-overleg", viewport={"width": 1440, "height": 1200})
    click_chip(page, 0)

    expect(page.locator("h1")).to_have_text("Inspanning & waarde")
    expect(page).to_have_url(re.compile("regio=noord-nederland"))


def test_findings_lead_to_the_evidence_with_the_same_selection(visit):
    """
    From the findings under the board to all that supports them.
    """
    page = visit("/effort_value?actie=ssk&regio=noord-nederland")
    page.get_by_role("button", name="Naar de onderbouwing").click()

    expect(page.locator("h1")).to_have_text("Onderbouwing")
    expect(page).to_have_url(re.compile("actie=ssk"))
    expect(page).to_have_url(re.compile("regio=noord-nederland"))


def test_table_behind_a_figure_is_one_click_away(visit):
    """
    The table of the board can be opened under it, and has the text of the board as its name.
    """
    page = visit("/effort_value?actie=ssk")
    page.get_by_text("Tabel", exact=True).click()

    expect(page.get_by_test_id("stDataFrame")).to_be_visible()
