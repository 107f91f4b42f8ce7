"""
The page Vergelijken: two to four regions side by side, by link and by hand, whatever is known of them.
"""

import pytest

from pages.frame.link import SHOWN
from tests.pages.conftest import ROOT, said
from tests.pages.test_pages import ACTIONS
from vvmetrics.definitions.loading import load_definitions

DEFINITIONS = load_definitions(ROOT / "data")
PAGE = "pages/compare.py"
THREE = "oost-nederland,zeeland-west-brabant"


def words(app):
    """
    All that is said, as it is read.
    """
    return said(app).replace("\\", "")


@pytest.mark.parametrize("action", ACTIONS)
def test_two_regions_stand_side_by_side(visit, action):
    """
    The sentence and the text of the picture speak of both, and of every indicator of the action.
    """
    app = visit(PAGE, regio="noord-nederland", met="oost-brabant", actie=action)
    text = app.get("plotly_chart")[0].proto.alt

    assert not app.exception
    assert "Noord-Nederland en Oost-Brabant, stand 2025: bij " in words(app)
    assert all(one.label in text for one in DEFINITIONS.indicators.values() if one.action == action)


@pytest.mark.parametrize("region", DEFINITIONS.regions)
def test_a_region_alone_is_put_beside_the_one_most_like_it(visit, region):
    """
    So that the page opens with an answer; who is like nobody is asked to choose.
    """
    app = visit(PAGE, regio=region)
    met = app.query_params.get("met", "")

    assert not app.exception
    assert len(app.get("plotly_chart")) == bool(met)
    assert ("Kies twee tot vier regio's." in words(app)) == (not met)


def test_without_an_own_region_the_page_asks_for_one_or_for_two_to_compare(visit):
    """
    Choosing it on the page does what the frame's list does; two regions can be compared without.
    """
    app = visit(PAGE, actie="acuut")
    assert "Kies twee tot vier regio's." in words(app)
    app.main.selectbox[0].select("noord-nederland").run()

    assert app.query_params["regio"] == "noord-nederland"
    assert "Noord-Nederland en Zeeland-West-Brabant, stand 2025" in words(app)
    assert "Oost-Brabant en Limburg, stand 2025" in words(
        visit(PAGE, met="oost-brabant,limburg", actie="hg-zsm")
    )


def test_a_difference_is_called_one_only_where_both_are_strong(visit):
    """
    Levels that differ on weaker evidence are a difference in what is known.
    """
    told = words(visit(PAGE, regio="noord-nederland", met=THREE, actie="acuut"))

    assert (
        "Verschil, met plausibiliteit 3 of meer: “Aanpassingen bereikbaarheid en beschikbaarheid VT”"
        " (ontwikkelinspanning) is merkbaar (gedeeld, 2021–2022, alleen Friesland en Drenthe) in"
        " Noord-Nederland en zeer groot (gedeeld, 2017–2019, alleen West-Brabant en Midden-Brabant) in"
        " Zeeland-West-Brabant, niet over dezelfde jaren, en minder zeker zeer groot (ervaren, 2022, alleen"
        " Twente) in Oost-Nederland; " in told
    )
    assert (
        "uiteen, maar niet tussen twee regio's met plausibiliteit 3 of meer: een verschil in wat bekend is."
        in told
    )


def test_differences_stand_first_or_in_the_order_of_the_report(visit):
    """
    The choice is in the link, and the table behind the picture has the same order.
    """
    first, report = (
        visit(PAGE, regio="noord-nederland", met=THREE, actie="acuut", volgorde=order)
        for order in ("verschil", "rapport")
    )
    starts = [app.get("plotly_chart")[0].proto.alt.split(". ")[1] for app in (first, report)]

    assert starts[0].startswith(
        "Aanpassingen bereikbaarheid en beschikbaarheid VT (ontwikkelinspanning), verschil, niet over"
        " dezelfde jaren: "
    )
    assert starts[1].startswith(
        "Voorlichting politie en VT (ontwikkelinspanning), verschil in wat bekend is: "
    )
    assert report.query_params["volgorde"] == "rapport"


def test_a_region_with_a_like_setting_is_suggested_and_can_be_added(visit):
    """
    With the reason; the button puts it beside the others and in the link.
    """
    app = visit(PAGE, regio="noord-nederland", met="oost-nederland", actie="acuut")
    assert "**Vergelijkbare situatie.** " in words(app)
    assert (
        "Zeeland-West-Brabant: ook 3 Veilig Thuis-gebieden, ook pilot, en die fase sinds 2021, hier sinds"
        " 2022." in words(app)
    )

    app.button(key="erbij-zeeland-west-brabant").click().run()
    assert app.query_params["met"] == THREE
    assert "Noord-Nederland, Oost-Nederland en Zeeland-West-Brabant, stand 2025" in words(app)


def test_choosing_by_hand_is_in_the_link_and_follows_when_coming_back(visit):
    """
    Regions stand in their fixed order, whatever the order of choosing.
    """
    app = visit(PAGE, actie="ssk")
    app.main.button_group(key="_met").set_value(["oost-brabant", "noord-nederland"]).run()
    assert app.query_params["met"] == "noord-nederland,oost-brabant"
    assert "Noord-Nederland en Oost-Brabant, stand 2025" in words(app)

    app.switch_page("pages/evidence.py").run()
    app.switch_page(PAGE).run()
    assert app.main.button_group(key="_met").value == ["noord-nederland", "oost-brabant"]


def test_one_region_too_many_takes_the_place_of_the_last(visit):
    """
    And a screen reader hears their names.
    """
    app = visit(PAGE, regio="limburg", met="noord-nederland,oost-nederland,amsterdam")
    app.main.button_group(key="_met").set_value([*app.main.button_group(key="_met").value, "den-haag"]).run()

    assert app.query_params["met"] == "noord-nederland,oost-nederland,den-haag"
    assert app.session_state[SHOWN]["Vergelijken met"] == "Noord-Nederland, Oost-Nederland, Den Haag"

    app.sidebar.selectbox(key="regio").select("den-haag").run()
    assert app.session_state[SHOWN]["Vergelijken met"] == "Noord-Nederland, Oost-Nederland"


def test_the_frames_region_is_not_compared_with_itself(visit):
    """
    When a region that stands beside becomes the frame's region, the others stay.
    """
    app = visit(PAGE, regio="limburg", met="oost-brabant,rotterdam")
    app.sidebar.selectbox(key="regio").select("rotterdam").run()

    assert not app.exception
    assert app.main.button_group(key="_met").value == ["oost-brabant"]


@pytest.mark.parametrize(
    ("link", "sentence", "kept"),
    [
        ({"met": "atlantis,limburg"}, "Regio “atlantis” om mee te vergelijken bestaat niet", "limburg"),
        (
            {"met": "amsterdam,den-haag,rotterdam,limburg"},
            "De link vraagt 4 regio's om mee te vergelijken; u ziet de eerste 3.",
            None,
        ),
        ({"volgorde": "om"}, "Volgorde “om” bestaat niet; u ziet Verschillen eerst.", None),
    ],
)
def test_nonsense_in_a_link_is_put_right_and_the_rest_is_kept(visit, link, sentence, kept):
    """
    In one line each.
    """
    app = visit(PAGE, regio="noord-nederland", **link)

    assert not app.exception
    assert sentence in words(app)
    assert kept is None or app.query_params["met"] == kept
    assert len(app.get("plotly_chart")) == 1


def test_without_any_observation_the_page_says_so(visit_empty):
    """
    Also with regions in the link.
    """
    app = visit_empty(PAGE, regio="limburg", met="rotterdam")

    assert not app.exception
    assert "Er zijn nog geen waarnemingen" in said(app)


@pytest.mark.parametrize("link", [{"eigen": "ja"}, {"plausibiliteit": "4"}, {"jaar": "2015"}])
def test_where_nothing_can_be_compared_it_says_so(visit, link):
    """
    The picture is still there, with the reasons.
    """
    app = visit(PAGE, regio="amsterdam", met="den-haag", actie="actie-overleg", **link)

    assert not app.exception
    assert (
        "is in meer dan één van deze regio's iets bekend. Er is dus niets naast elkaar te zetten."
        in words(app)
    )
    assert " in Amsterdam en Den Haag" in app.get("plotly_chart")[0].proto.alt


@pytest.mark.parametrize(
    ("link", "words_for_it"),
    [
        ({"eigen": "ja"}, "niet door het netwerk zelf gemeld"),
        ({"plausibiliteit": "4"}, "niets met deze plausibiliteit"),
    ],
)
def test_what_a_filter_hides_is_not_called_not_found(visit, link, words_for_it):
    """
    In the text of the picture and in the boxes.
    """
    app = visit(PAGE, regio="limburg", met="rotterdam", actie="hg-zsm", **link)
    chart = app.get("plotly_chart")[0].proto

    assert f"niet bekend ({words_for_it})" in chart.alt
    assert "gevonden" not in str(chart)


def test_the_button_under_the_picture_opens_the_findings_of_a_box(visit):
    """
    As a click on the box does: what was seen, how sure, and the source; or why nothing is known and what the
    question is.
    """
    app = visit(PAGE, regio="limburg", met="zeeland-west-brabant", actie="hg-zsm")
    app.main.selectbox[0].select("limburg")
    next(button for button in app.button if button.label == "Lees de bevindingen").click().run()
    assert "overleggen de ZSM-partners" in words(app)
    assert "Bron: " in words(app)

    app.main.selectbox[0].select("zeeland-west-brabant")
    next(button for button in app.button if button.label == "Lees de bevindingen").click().run()
    assert "Zeeland-West-Brabant: niet bekend, geen openbare bron gevonden." in words(app).replace("*", "")
    assert "De vraag is:" in words(app)
