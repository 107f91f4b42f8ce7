"""
The page Ontwikkeling: what changed between two years, and phases and levels over the years.
"""

import pytest

from tests.pages.conftest import ROOT, said
from tests.pages.test_pages import ACTIONS
from vvmetrics.definitions.loading import load_definitions

DEFINITIONS = load_definitions(ROOT / "data")
PAGE = "pages/development.py"


def words(app):
    """
    All that is said, as it is read.
    """
    return said(app).replace("\\", "")


@pytest.mark.parametrize("region", DEFINITIONS.regions)
@pytest.mark.parametrize("link", [{}, {"jaar": "2018"}])
def test_each_region_has_a_timeline_and_steps(visit, region, link):
    """
    Also where nothing is known; both can be read aloud.
    """
    app = visit(PAGE, regio=region, **link)
    texts = [chart.proto.alt for chart in app.get("plotly_chart")]

    assert not app.exception
    assert len(texts) == 2
    assert all(DEFINITIONS.regions[region].label in text for text in texts)
    assert all(action.short_label in texts[0] for action in DEFINITIONS.actions.values())


@pytest.mark.parametrize("action", ACTIONS)
def test_without_a_region_all_ten_stand_below_each_other(visit, action):
    """
    For the chosen action, as small steps of one element.
    """
    app = visit(PAGE, actie=action)
    texts = [chart.proto.alt for chart in app.get("plotly_chart")]

    assert not app.exception
    assert all(region.label in text for text in texts for region in DEFINITIONS.regions.values())
    assert app.query_params["stappen"] == "waarde"


def test_what_changed_in_noord_nederland_between_2020_and_2022(visit):
    """
    What became known stands apart from what another judge called by another level: before, only one partner
    had.
    """
    told = words(visit(PAGE, regio="noord-nederland", jaar="2022", van="2020", tot="2022"))

    assert (
        "Noord-Nederland, tussen 2020 en 2022: één indicator is nu anders beoordeeld, door het netwerk, bij"
        " Actie-overleg; voor het eerst" in told
    )
    assert "kreeg een ander niveau" not in told
    assert "Fase in Friesland: erbij bekend, geborgd (2022)." in told
    assert (
        "**Actie-overleg.** Fase: nog steeds in uitvoering (2022). Nu anders beoordeeld: Vroegtijdige"
        " afstemming van beginnend (door OM) naar geen verandering (ervaren), nu ook door het netwerk."
        in told
    )


def test_years_that_nobody_chose_are_those_that_most_is_known_of(visit):
    """
    They follow the region and the year of the frame; two years lie between them.
    """
    app = visit(PAGE, regio="noord-nederland")
    assert (app.query_params["van"], app.query_params["tot"]) == ("2020", "2022")
    assert "De meeste bevindingen over Noord-Nederland zijn van 2022, de nieuwste van 2025." in words(app)

    app.sidebar.selectbox(key="regio").select("limburg").run()
    assert (app.query_params["van"], app.query_params["tot"]) == ("2017", "2019")

    app.sidebar.selectbox(key="jaar").select("2017").run()
    assert not app.exception
    assert (app.query_params["van"], app.query_params["tot"]) == ("2015", "2017")


def test_years_that_somebody_chose_stay(visit):
    """
    Also for another region; only an earlier year that is no longer earlier is put right, and the page says
    so.
    """
    app = visit(PAGE, regio="noord-nederland")
    app.main.selectbox(key="tot").select("2019").run()
    app.main.selectbox(key="van").select("2018").run()
    app.sidebar.selectbox(key="regio").select("limburg").run()
    assert "Limburg, tussen 2018 en 2019" in words(app)

    app.main.selectbox(key="tot").select("2017").run()
    assert "De vergelijking begint nu in 2015, want het beginjaar 2018 ligt niet vóór het eindjaar." in words(
        app
    )
    assert "Limburg, tussen 2015 en 2017" in words(app)


def test_before_the_first_year_there_is_nothing_to_compare_with(visit):
    """
    The page says so, and still shows the phases and levels.
    """
    app = visit(PAGE, jaar="2015")

    assert not app.exception
    assert app.main.info[0].value.startswith("Vóór 2015 is er niets om mee te vergelijken.")
    assert len(app.get("plotly_chart")) == 2


def test_regions_of_which_nothing_new_is_known_share_a_sentence(visit):
    """
    It does not claim that nothing changed.
    """
    told = words(visit(PAGE, actie="samenhang", van="2024", tot="2025"))

    assert "er is niets nieuws bekend. Dat zegt niet dat er niets veranderde." in told
    assert "Oost-Brabant en Limburg.** Niets nieuws bekend." in told


def test_nonsense_in_a_link_is_put_right(visit):
    """
    A year that does not exist, or that is not earlier.
    """
    app = visit(PAGE, regio="limburg", van="1066", tot="2023")

    assert not app.exception
    assert "Van “1066” bestaat niet; u ziet 2021." in words(app)
    assert "Limburg, tussen 2021 en 2023" in words(app)

    app = visit(PAGE, van="2023", tot="2020", stappen="traptreden")
    assert (
        "De vergelijking begint nu in 2018, want het beginjaar 2023 ligt niet vóór het eindjaar. "
        "Toon “traptreden” bestaat niet; u ziet Waarde." in words(app)
    )
    assert "tussen 2018 en 2020" in words(app)


@pytest.mark.parametrize(
    ("end", "sentence"),
    [
        (
            "2024",
            "De vergelijking loopt nu tot en met 2022, want het eindjaar 2024 ligt na het gekozen jaar.",
        ),
        ("2015", "De vergelijking loopt nu tot en met 2022, want vóór het eindjaar 2015 is er niets bekend."),
    ],
)
def test_an_end_that_cannot_be_is_put_right(visit, end, sentence):
    """
    After the chosen year, or the first year of all, before which nothing is known.
    """
    app = visit(PAGE, regio="noord-nederland", jaar="2022", tot=end)

    assert not app.exception
    assert sentence in words(app)
    assert app.query_params["tot"] == "2022"


@pytest.mark.parametrize("link", [{"eigen": "ja"}, {"plausibiliteit": "4"}, {"stappen": "uitvoering"}])
def test_it_follows_the_way_of_asking(visit, link):
    """
    Own reports only, a threshold, another element.
    """
    app = visit(PAGE, actie="acuut", **link)

    assert not app.exception
    assert len(app.get("plotly_chart")) == 2


def test_without_any_observation_the_page_says_so(visit_empty):
    """
    Also with a region and a year in the link.
    """
    app = visit_empty(PAGE, regio="limburg", van="2020")

    assert not app.exception
    assert "Er zijn nog geen waarnemingen" in said(app)
