"""
The page Ontwikkeling: what changed between two years, and phases and levels over the years.
"""

import pytest

from tests.test_pages import ACTIONS, ROOT, database, open_link, said, visit, visit_empty  # noqa: F401 - fixtures by name
from vvmetrics.definitions import load_definitions

DEFINITIONS = load_definitions(ROOT / "data")
PAGE = "pages/development.py"


def words(app):
    """
    All that is said, as it is read.
    """
    return said(app).replace("\\", "")


@pytest.mark.parametrize("region", DEFINITIONS.regions)
@pytest.mark.parametrize("link", [{}, {"jaar": "2018"}])
def test_each_region_has_a_timeline_and_steps(visit, region, link):  # noqa: F811 - a fixture
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
def test_without_a_region_all_ten_stand_below_each_other(visit, action):  # noqa: F811 - a fixture
    """
    For the chosen action, as small steps of one element.
    """
    app = visit(PAGE, actie=action)
    texts = [chart.proto.alt for chart in app.get("plotly_chart")]

    assert not app.exception
    assert all(region.label in text for text in texts for region in DEFINITIONS.regions.values())
    assert app.query_params["stappen"] == "waarde"


def test_what_changed_in_noord_nederland_between_2020_and_2022(visit):  # noqa: F811 - a fixture
    """
    What became known stands apart from what became another level.
    """
    told = words(visit(PAGE, regio="noord-nederland", vanaf="2020", jaar="2022"))

    assert "Noord-Nederland, van 2020 naar 2022: één indicator kreeg een ander niveau, bij Actie-overleg." in told
    assert "Fase in Friesland: nu bekend, geborgd." in told
    assert "**Actie-overleg.** Ander niveau: Vroegtijdige afstemming van beginnend naar geen verandering (ervaren)." in told


def test_the_years_to_look_back_follow_the_year_of_the_frame(visit):  # noqa: F811 - a fixture
    """
    Two years back unless somebody chose; a year that is not earlier any more is put right.
    """
    app = visit(PAGE, jaar="2022")
    assert app.query_params["vanaf"] == "2020"

    app.sidebar.selectbox(key="jaar").select("2019").run()
    assert not app.exception
    assert app.query_params["vanaf"] == "2017"
    assert "van 2017 naar 2019" in words(app)


def test_before_the_first_year_there_is_nothing_to_compare_with(visit):  # noqa: F811 - a fixture
    """
    The page says so, and still shows the phases and levels.
    """
    app = visit(PAGE, jaar="2015")

    assert not app.exception
    assert app.main.info[0].value.startswith("Vóór 2015 is er niets om mee te vergelijken.")
    assert len(app.get("plotly_chart")) == 2


def test_regions_of_which_nothing_new_is_known_share_a_sentence(visit):  # noqa: F811 - a fixture
    """
    It does not claim that nothing changed.
    """
    told = words(visit(PAGE, actie="samenhang", vanaf="2024", jaar="2025"))

    assert "er is niets nieuws bekend. Dat zegt niet dat er niets veranderde." in told
    assert "Oost-Brabant en Limburg.** Niets nieuws bekend." in told


def test_nonsense_in_a_link_is_put_right(visit):  # noqa: F811 - a fixture
    """
    A year that does not exist, or that is not earlier.
    """
    app = visit(PAGE, vanaf="1066", stappen="traptreden")

    assert not app.exception
    assert "Wat veranderde er sinds “1066” bestaat niet; u ziet 2023." in words(app)
    assert "Toon “traptreden” bestaat niet; u ziet Waarde." in words(app)


@pytest.mark.parametrize("link", [{"eigen": "ja"}, {"plausibiliteit": "4"}, {"stappen": "uitvoering"}])
def test_it_follows_the_way_of_asking(visit, link):  # noqa: F811 - a fixture
    """
    Own reports only, a threshold, another element.
    """
    app = visit(PAGE, actie="acuut", **link)

    assert not app.exception
    assert len(app.get("plotly_chart")) == 2


def test_without_any_observation_the_page_says_so(visit_empty):  # noqa: F811 - a fixture
    """
    Also with a region and a year in the link.
    """
    app = visit_empty(PAGE, regio="limburg", vanaf="2020")

    assert not app.exception
    assert "Er zijn nog geen waarnemingen" in said(app)
