"""
The selection that all pages share: it follows from page to page, in both directions, and doors do what a
click on a mark does.
"""

import pytest

from tests.pages.test_pages import PAGES

SHARED = {"jaar": "2022", "actie": "hg-zsm", "regio": "noord-nederland", "eigen": "ja", "plausibiliteit": "2"}


def test_selection_follows_through_all_pages_and_is_in_every_link(visit):
    """
    What was chosen once is chosen, and in the link, on each page after.
    """
    app = visit(**SHARED)
    for path in PAGES:
        app.switch_page(path).run()

        assert not app.exception
        assert {key: app.query_params[key] for key in SHARED} == SHARED
        assert app.sidebar.selectbox(key="regio").value == "noord-nederland"


def test_choice_made_on_any_page_is_kept(visit):
    """
    The last one counts, wherever it was made.
    """
    app = visit("pages/method.py", **SHARED)
    app.sidebar.selectbox(key="actie").select("ssk").run()
    app.switch_page("pages/region.py").run()
    app.sidebar.toggle(key="eigen").set_value(False).run()
    app.switch_page("pages/overview.py").run()

    assert (app.query_params["actie"], app.query_params["eigen"], app.query_params["regio"]) == (
        "ssk",
        "nee",
        "noord-nederland",
    )


@pytest.mark.parametrize("region", ["limburg", "oost-nederland"])
def test_list_and_button_under_the_map_do_what_a_click_on_a_tile_does(visit, region):
    """
    The board of the chosen action opens, with the region of the tile chosen.
    """
    app = visit(weergave="kaart", actie="acuut")
    assert next(button for button in app.main.button if button.label == "Naar het bord").disabled

    next(box for box in app.main.selectbox if box.label == "Regio op de kaart").select(region).run()
    next(button for button in app.main.button if button.label == "Naar het bord").click().run()

    assert not app.exception
    assert app.title[0].value == "Inspanning & waarde"
    assert (app.query_params["regio"], app.query_params["actie"]) == (region, "acuut")
