"""
The page Regio: each region's story, whatever is known of it, and links that ask for what does not exist.
"""

import pytest

from tests.pages.conftest import ROOT, said
from tests.pages.test_pages import ACTIONS
from vvmetrics.definitions.loading import load_definitions

DEFINITIONS = load_definitions(ROOT / "data")
REGIO = "pages/region.py"


def headers(app):
    """
    The titles of the chapters.
    """
    return [header.value for header in app.header]


def offered(app):
    """
    The regions that the page offers, apart from the buttons of the frame.
    """
    return [button.label for button in app.main.button if (button.key or "").startswith("kies-")]


@pytest.mark.parametrize("region", DEFINITIONS.regions)
def test_each_region_has_five_chapters_of_three_elements(visit, region):
    """
    In the order of the report, with a picture of the range for each chapter, whatever is known.
    """
    app = visit(REGIO, regio=region)

    assert not app.exception
    assert app.info[0].value.startswith(f"{DEFINITIONS.regions[region].label}, stand 2025: van ")
    assert headers(app)[:5] == [
        f"{place}. {action.label}" for place, action in enumerate(DEFINITIONS.actions.values(), start=1)
    ]
    assert [header.value for header in app.subheader] == 5 * [
        element.label for element in DEFINITIONS.elements.values()
    ]
    assert len(app.get("plotly_chart")) == 5


def test_text_of_a_strip_names_every_region(visit):
    """
    What the picture shows can be read aloud.
    """
    texts = [chart.proto.alt for chart in visit(REGIO, regio="limburg").get("plotly_chart")]

    assert all(region.label in text for text in texts for region in DEFINITIONS.regions.values())


def test_without_a_region_the_page_asks_for_one(visit):
    """
    Ten buttons in the fixed order; one leads to the story.
    """
    app = visit(REGIO)

    assert app.info[0].value.startswith("Kies een regio.")
    assert offered(app) == [region.label for region in DEFINITIONS.regions.values()]

    app.button(key="kies-zeeland-west-brabant").click().run()
    assert app.query_params["regio"] == "zeeland-west-brabant"
    assert app.info[0].value.startswith("Zeeland-West-Brabant, stand 2025")


def test_a_finding_stands_with_its_level_plausibility_period_and_source(visit):
    """
    As running text; the number is that of the list of sources.
    """
    words = said(visit(REGIO, regio="noord-nederland", hoofdstuk="acuut"))

    assert (
        "*Drenthe.* **Aanpassingen werkproces** (■■■□ aanzienlijke inzet · ●●●○ · 2021–2022). Politie en"
        " Veilig Thuis" in words
    )
    assert ":small[\\[1\\]\u00a0§\u00a02.1, §\u00a02.2]" in words
    assert r"\[1\] Indicatoren kwaliteit & impact, Noord-Nederland, " in words


def test_areas_stand_apart_where_they_differ(visit):
    """
    By phase and by level.
    """
    words = said(visit(REGIO, regio="noord-nederland", hoofdstuk="acuut"))

    assert "verkenning in Groningen" in words
    assert "**Geborgd in Friesland (2022).** " in words.replace("\\", "")
    assert (
        "**De gebieden verschillen.** Aanpassingen werkproces: niet gestart in Groningen, beperkte inzet in"
        " Friesland, aanzienlijke inzet in Drenthe." in words.replace("\\", "")
    )


def test_what_is_not_known_is_told_with_its_reason(visit):
    """
    By reason, with the words of the source where it says more.
    """
    words = said(visit(REGIO, regio="noord-nederland", hoofdstuk="acuut")).replace("\\", "")

    assert (
        "**Niet bekend, nog geen zicht.** *Betere veiligheidsbeoordelingen en interventies (Friesland)*: De"
        " ervaringen" in words
    )
    assert "*Sneller vervolgstappen (Drenthe)*" in words
    other = said(visit(REGIO, regio="oost-brabant", hoofdstuk="acuut")).replace("\\", "")
    assert "(Zuidoost-Brabant, volgens Veilig Thuis)*: " in other
    assert "**Niet bekend, de bronnen zeggen het niet.** *" in words
    assert "**Niet bekend, geen openbare bron gevonden.** " in said(
        visit(REGIO, regio="limburg", hoofdstuk="acuut")
    )
    assert "nog geen zicht:** De bron zegt dat het nog niet te zeggen is." in words


def test_desk_research_says_so_at_every_finding(visit):
    """
    What a region did not validate carries those words.
    """
    findings = [
        part
        for part in said(visit(REGIO, regio="limburg")).split("\n\n")
        if part.startswith("**") and ":small[" in part
    ]

    assert findings
    assert all("openbare bron, niet door de regio gevalideerd" in finding for finding in findings)


@pytest.mark.parametrize("action", ACTIONS)
def test_one_chapter_can_be_chosen_and_is_in_the_link(visit, action):
    """
    For who came for one action; the buttons lead on.
    """
    app = visit(REGIO, regio="oost-brabant", hoofdstuk=action)

    assert len(app.subheader) == 3
    assert app.query_params["hoofdstuk"] == action
    assert app.button(key=f"naar-bord-{action}")


@pytest.mark.parametrize(
    ("link", "advice"),
    [
        ({"regio": "limburg", "eigen": "ja"}, "Toon ook wat het netwerk niet zelf meldde."),
        ({"regio": "midden-nederland", "plausibiliteit": "4"}, "Kies een lagere plausibiliteit."),
        ({"regio": "den-haag", "jaar": "2015"}, "Kies een later jaar."),
    ],
)
def test_a_region_of_which_nothing_is_known_says_what_to_do(visit, link, advice):
    """
    Whether the way of asking or the year leaves nothing: five chapters that say so, and how to see or add
    more, as far as that helps.
    """
    app = visit(REGIO, **link)

    assert not app.exception
    assert "van geen van de 104 indicatoren is iets bekend" in app.info[0].value
    assert f"`data/observations/{link['regio']}.csv`" in said(app)
    assert f"Bij deze keuze is er nog geen bevinding. {advice} Vul aan: " in said(app)
    assert len(app.get("plotly_chart")) == 5


def test_without_any_observation_the_page_says_so(visit_empty):
    """
    Also with a region in the link.
    """
    app = visit_empty(REGIO, regio="limburg")

    assert not app.exception
    assert "Er zijn nog geen waarnemingen" in said(app)


def test_nonsense_in_a_link_is_put_right(visit):
    """
    A region that does not exist asks for one (the frame says so on arrival); a chapter that does not exist
    shows all five.
    """
    app = visit(REGIO, regio="atlantis")
    assert not app.exception
    assert app.query_params["regio"] == "alle"
    assert len(offered(app)) == len(DEFINITIONS.regions)

    app = visit(REGIO, regio="limburg", hoofdstuk="zes")
    assert "Hoofdstuk “zes” bestaat niet; u ziet Alle." in said(app)
    assert len(app.get("plotly_chart")) == 5


def test_a_chapter_in_a_link_without_a_region_waits_for_one(visit):
    """
    It is kept until a region is chosen, also beside another action; a link without one gets none.
    """
    app = visit(REGIO, hoofdstuk="acuut", actie="ssk")
    assert app.info[0].value.startswith("Kies een regio.")

    app.button(key="kies-limburg").click().run()
    assert [header.value for header in app.header if header.value[0].isdigit()] == ["2. Samen op in Acuut"]
    assert "hoofdstuk" not in visit(REGIO).query_params


def test_a_source_that_is_silent_is_not_called_no_source(visit):
    """
    Above what the report says of its silence it says so; where there is no source at all stand the usual
    words.
    """
    words = said(visit(REGIO, regio="noord-nederland", hoofdstuk="actie-overleg")).replace("\\", "")
    silent = next(
        part
        for part in words.split("\n\n")
        if part.startswith("**Niet bekend, de bronnen zeggen het niet.**")
    )

    assert "Het rapport noemt voor het Actie-overleg geen kwartiermaker of projectleider." in silent
    assert not [part for part in words.split("\n\n") if "bron gevonden.**" in part and "[1]" in part]


@pytest.mark.parametrize(
    ("button", "title"), [("naar-bord-ssk", "Inspanning & waarde"), ("naar-bron-ssk", "Onderbouwing")]
)
def test_a_chapter_leads_to_its_board_and_its_evidence(visit, button, title):
    """
    With the region and the action of the chapter chosen.
    """
    app = visit(REGIO, regio="noord-holland", hoofdstuk="ssk")
    app.button(key=button).click().run()

    assert app.title[0].value == title
    assert (app.query_params["regio"], app.query_params["actie"]) == ("noord-holland", "ssk")
