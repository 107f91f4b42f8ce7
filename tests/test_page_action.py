"""
Verbeteractie: what it is for, what was expected against what has been seen, its indicators by region, its characteristics.
"""

import pytest

from tests.test_pages import ACTIONS, ROOT, database, said, visit, visit_empty
from vvmetrics.definitions import load_definitions

__all__ = ["database", "visit", "visit_empty"]

PAGE = "pages/action.py"
DEFINITIONS = load_definitions(ROOT / "data")


@pytest.mark.parametrize("action", ACTIONS)
def test_action_says_what_was_expected_of_it_and_what_has_been_seen(visit, action):
    """
    The answer comes first; each expected result has a card with what is known of it and where that was looked up.
    """
    app = visit(PAGE, actie=action)
    expected = [one for one in DEFINITIONS.expectations.values() if one.action == action]
    cards = [element.value for element in app.markdown if element.value.startswith("**Verwacht:**")]

    assert not app.exception
    assert app.info[0].value.startswith(f"{DEFINITIONS.actions[action].short_label}, stand ")
    assert len(cards) == len(expected)
    assert all("**Tot nu toe:**" in card and "Verwachting uit" in card for card in cards)


def test_purpose_occasion_and_form_stand_on_the_page(visit):
    """
    What the source does not say is said to be missing.
    """
    text = said(visit(PAGE, actie="samenhang"))

    assert "**Doel.**" in text
    assert "**Aanleiding.** Staat niet in de bron." in text
    assert "**Vorm.**" in text


@pytest.mark.parametrize("view", ["waarde", "ontwikkeling", "uitvoering", "alles"])
def test_grid_can_be_read_aloud(visit, view):
    """
    One figure, whose text speaks of all ten regions.
    """
    charts = visit(PAGE, actie="hg-zsm", indicatoren=view).get("plotly_chart")

    assert len(charts) == 1
    assert all(region.label in charts[0].proto.alt for region in DEFINITIONS.regions.values())


def test_list_does_what_a_click_on_the_grid_does(visit):
    """
    Choosing a region opens its findings and puts it in the link.
    """
    app = visit(PAGE, actie="actie-overleg")
    app.main.selectbox[0].select("noord-nederland").run()

    assert app.query_params["regio"] == "noord-nederland"
    assert "Bron: " in said(app)


def test_characteristics_stand_side_by_side_in_words(visit):
    """
    Every characteristic has a table with all ten regions, those of which it is not known last.
    """
    tables = {table.value.columns[-1]: table.value for table in visit(PAGE, actie="actie-overleg").table}
    form = tables["Vorm"]
    regions = ", ".join(form["Regio"]).split(", ")

    assert list(tables) == ["Frequentie", "Vorm", "Aanwezige partners", "Deelnemers", "Mandaat"]
    assert sorted(regions) == sorted(region.label for region in DEFINITIONS.regions.values())
    assert list(form["Regio"])[:2] == ["Noord-Nederland", "Rotterdam"]
    assert form["Vorm"].iloc[-1] == "niet bekend\\: geen openbare bron gevonden"


def test_action_without_characteristics_says_so(visit):
    """
    Not an empty table.
    """
    app = visit(PAGE, actie="samenhang")

    assert not app.table
    assert "vraagt geen indicator naar een kenmerk" in said(app)


def test_link_to_a_view_that_does_not_exist_is_put_right(visit):
    """
    Nonsense in the link opens the first view.
    """
    assert "Toon “taart” bestaat niet; u ziet Waarde." in said(visit(PAGE, indicatoren="taart"))


def test_without_observations_the_page_says_what_to_do(visit_empty):
    """
    No empty picture.
    """
    app = visit_empty(PAGE)

    assert not app.exception
    assert "Er zijn nog geen waarnemingen" in said(app)
