"""
Verbeteractie: what it is for, what was expected against what has been seen, its indicators by region, its
characteristics.
"""

import pytest

from tests.pages.conftest import ROOT, said
from tests.pages.test_pages import ACTIONS
from vvmetrics.definitions.loading import load_definitions

PAGE = "pages/action.py"
DEFINITIONS = load_definitions(ROOT / "data")


def cards(app):
    """
    Return the findings on the page.
    """
    return [element.value for element in app.markdown if "Bron: " in element.value]


@pytest.mark.parametrize("action", ACTIONS)
def test_action_says_what_was_expected_of_it_and_what_has_been_seen(visit, action):
    """
    The answer comes first; each expected result has a card with what is known of it and where that was looked
    up.
    """
    app = visit(PAGE, actie=action)
    expected = [one for one in DEFINITIONS.expectations.values() if one.action == action]
    shown = [element.value for element in app.markdown if element.value.startswith("**Verwacht:**")]

    assert not app.exception
    assert app.info[0].value.startswith(f"{DEFINITIONS.actions[action].short_label}, stand ")
    assert len(shown) == len(expected)
    assert all("**Tot nu toe:**" in card and "Verwachting uit" in card for card in shown)


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


def test_lists_do_what_a_click_on_the_grid_does(visit):
    """
    Choosing a region, an indicator or both opens their findings and puts them in the link; the button undoes
    it.
    """
    app = visit(PAGE, actie="actie-overleg")
    assert "Klik op een vak in het raster" in said(app)

    app.main.selectbox[0].select("noord-nederland").run()
    assert app.query_params["regio"] == "noord-nederland"
    assert len(cards(app)) > 1

    app.main.selectbox[1].select("actie-overleg-mandaat").run()
    assert app.query_params["indicator"] == "actie-overleg-mandaat"
    assert len(cards(app)) == 1

    next(button for button in app.button if button.label == "Toon weer alles").click().run()
    assert (app.query_params["regio"], app.query_params["indicator"]) == ("alle", "alle")
    assert not cards(app)


def test_an_indicator_of_which_a_region_tells_nothing_says_why_and_what_is_asked(visit):
    """
    In the words of the way of asking.
    """
    link = {"regio": "den-haag", "indicator": "hg-zsm-inzet", "actie": "hg-zsm"}

    assert "**Den Haag:** niet bekend, geen openbare bron gevonden." in said(visit(PAGE, **link))
    assert "**Den Haag:** niet bekend, niet door het netwerk zelf gemeld." in said(
        visit(PAGE, **link, eigen="ja")
    )
    assert "**De vraag is:**" in said(visit(PAGE, **link))


def test_another_action_leaves_the_indicator_of_the_one_before(visit):
    """
    That is no problem of the link, so nothing is said; an indicator that never was there is put right.
    """
    app = visit(PAGE, actie="hg-zsm", indicator="hg-zsm-inzet")
    app.main.get("button_group")[0].set_value("ssk").run()

    assert app.query_params["indicator"] == "alle"
    assert app.query_params["actie"] == "ssk"
    assert "bestaat niet" not in said(app)
    assert "Indicator “onzin” bestaat niet; u ziet Alle indicatoren." in said(visit(PAGE, indicator="onzin"))


def test_who_has_vt_at_the_zsm_table_in_what_form_and_what_it_took(visit):
    """
    How many regions stands first; each region that a source tells of has a card with phase, form and effort;
    the others are named.
    """
    app = visit(PAGE, actie="hg-zsm")
    regions = {
        one.value.splitlines()[0].strip("*"): one.value for one in app.markdown if "- **Fase:**" in one.value
    }

    assert (
        "in drie van de tien regio's. Rotterdam: in uitvoering in Rotterdam-Rijnmond (2018); Oost-Brabant:"
        " pilot (2021)" in app.info[0].value
    )
    assert list(regions) == [
        "Noord-Nederland",
        "Oost-Nederland",
        "Midden-Nederland",
        "Rotterdam",
        "Oost-Brabant",
        "Limburg",
    ]
    assert "drie dagen per week op ZSM" in regions["Oost-Brabant"]
    assert "beeldverbinding" in regions["Noord-Nederland"]
    assert "**Opzetten:** ■■□□ merkbare inzet \\(●●○○ ervaren\\)" in regions["Limburg"]
    assert "**Niet bekend:** Uitvoeren (geen openbare bron gevonden)" in regions["Limburg"]
    assert "Van Noord-Holland, Amsterdam, Den Haag en Zeeland-West-Brabant is hierover niets bekend" in said(
        app
    )


def test_card_of_a_region_leads_to_its_findings(visit):
    """
    One click, in a window over the page.
    """
    app = visit(PAGE, actie="hg-zsm")
    app.button(key="kaart-limburg").click().run()

    assert "Bekend\\: 3 van 25 indicatoren." in said(app)
    assert cards(app)


def test_expectation_leads_to_the_findings_behind_it(visit):
    """
    A button per indicator that is known somewhere, to a window with what all regions told of it; the rest has
    none.
    """
    app = visit(PAGE, actie="hg-zsm")
    buttons = [button for button in app.button if button.label.startswith("Bevindingen over ")]

    assert "Bevindingen over Completer beeld" in [button.label for button in buttons]
    assert "Bevindingen over Voorkomen invrijheidstelling zonder veiligheidsmaatregelen" not in [
        button.label for button in buttons
    ]
    next(button for button in buttons if button.label == "Bevindingen over Completer beeld").click().run()
    assert len(cards(app)) >= 2


def test_findings_of_a_region_follow_what_the_grid_shows(visit):
    """
    One element, or all; counted for what is shown.
    """
    link = {"actie": "hg-zsm", "regio": "limburg"}

    assert "Bekend\\: 2 van 14 indicatoren \\(waarde\\)." in said(visit(PAGE, **link))
    assert "Bekend\\: 3 van 25 indicatoren." in said(visit(PAGE, **link, indicatoren="alles"))


def test_characteristics_stand_side_by_side_in_words(visit):
    """
    Every characteristic has a table with all ten regions, those of which it is not known last; so have phase
    and effort.
    """
    tables = {
        table.value.columns[-1]: table.value
        for table in visit(PAGE, actie="actie-overleg", kenmerken="kenmerk").table
    }
    form = tables["Vorm"]
    regions = ", ".join(form["Regio"]).split(", ")

    assert list(tables) == [
        "Fase",
        "Frequentie",
        "Vorm",
        "Aanwezige partners",
        "Deelnemers",
        "Mandaat",
        "Opzetten",
        "Uitvoeren",
    ]
    assert sorted(regions) == sorted(region.label for region in DEFINITIONS.regions.values())
    assert list(form["Regio"])[:2] == ["Noord-Nederland", "Rotterdam"]
    assert form["Vorm"].iloc[-1] == "niet bekend\\: geen openbare bron gevonden"


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
