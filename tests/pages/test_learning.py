"""
The page Leeragenda: whom to ask and whom to help, by link and by hand, and the agenda that a visitor makes of
it.
"""

import pytest

from tests.pages.conftest import ROOT, said
from tests.pages.test_pages import ACTIONS
from vvmetrics.definitions.loading import load_definitions

DEFINITIONS = load_definitions(ROOT / "data")
PAGE = "pages/learning.py"
KINDS = ("vragen", "helpen", "open", "verouderd", "agenda")
ACUUT = {"regio": "noord-holland", "actie": "acuut"}


def words(app):
    """
    All that is said, as it is read.
    """
    return said(app).replace("\\", "")


def agenda(app):
    """
    The titles of the points on the agenda, in their order.
    """
    lines = [element.value.replace("\\", "").splitlines()[0] for element in app.markdown]
    return [line.split("**")[1] for line in lines if line[:3] in {f"**{place}" for place in range(1, 10)}]


def with_agenda(visit, *places):
    """
    Open the page for Noord-Holland, tick the points in these places, and go to the agenda, with its table
    open.
    """
    app = visit(PAGE, **ACUUT)
    keys = [box.key for box in app.main.checkbox]
    for place in places:
        app.checkbox(key=keys[place]).check().run()
    app.session_state["tabel-leeragenda"] = True
    app.main.button_group(key="soort").set_value("agenda").run()
    return app


def test_whom_noord_holland_can_ask_about_samen_op_in_acuut_and_why_them(visit):
    """
    The answer stands first; below it each region with its phase, what it took, and per indicator the reason
    and the source.
    """
    app = visit(PAGE, **ACUUT)

    assert app.info[0].value.startswith(
        "Samen op in Acuut, stand 2025. Noord-Holland kan bij tien van de 21 indicatoren vragen stellen aan"
        " Noord"
    )
    assert [heading.value for heading in app.subheader] == [
        "Noord-Nederland",
        "Oost-Nederland",
        "Zeeland-West-Brabant",
    ]
    told = words(app)
    assert (
        "Noord-Holland kan dit Noord-Nederland vragen, want dit is daar goed onderbouwd: aanzienlijke in"
        in told
    )
    assert (
        "Wat het hen kostte om op te zetten: merkbare inzet (gedeeld); bij het uitvoeren: past in het gewone"
        " werk (gedeeld)." in told
    )
    assert "Bron: Indicatoren kwaliteit & impact, Noord-Nederland, § 2.1" in told
    assert "openbare bron · **niet door de regio gevalideerd**" in told


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("region", ["alle", "noord-nederland", "amsterdam"])
def test_each_kind_opens_for_each_action(visit, kind, action, region):
    """
    With and without a region, whatever is known.
    """
    app = visit(PAGE, soort=kind, actie=action, regio=region)

    assert not app.exception
    assert not app.error
    assert app.query_params["soort"] == kind
    assert app.info


@pytest.mark.parametrize("region", DEFINITIONS.regions)
def test_each_region_reads_what_it_can_ask_and_how_it_can_help(visit, region):
    """
    By name, or that nobody can.
    """
    for kind in ("vragen", "helpen"):
        app = visit(PAGE, soort=kind, regio=region, actie="hg-zsm")
        assert f"{DEFINITIONS.regions[region].label} " in app.info[0].value
        assert not app.exception


def test_without_a_region_it_says_per_indicator_who_can_tell_and_who_would_listen(visit):
    """
    Each teller with its reason, in the fixed order of regions.
    """
    told = words(visit(PAGE, actie="acuut"))

    assert "Kies links een regio" in told
    assert (
        "**Noord-Nederland**, want dit is daar goed onderbouwd: aanzienlijke inzet (gedeeld, 2022)." in told
    )
    assert "want de actie liep daar toen al: " in told
    assert "Zou kunnen luisteren: Midden-Nederland, Noord-Holland, Amsterdam" in told


def test_where_nobody_can_tell_the_page_says_whom_to_ask(visit):
    """
    The indicator's own question, and the regions where the action is far enough.
    """
    told = words(visit(PAGE, soort="open", **ACUUT))

    assert DEFINITIONS.indicators["acuut-late-meldingen"].question in told
    assert (
        "Te vragen aan Noord-Nederland, Oost-Nederland en Zeeland-West-Brabant: daar is de actie in een pilot"
        " of verder." in told
    )


def test_an_element_narrows_the_list(visit):
    """
    The same choice as on Onderbouwing, in the link.
    """
    everything, value = visit(PAGE, **ACUUT), visit(PAGE, element="waarde", **ACUUT)

    assert 0 < len(value.main.checkbox) < len(everything.main.checkbox)
    assert value.query_params["element"] == "waarde"


def test_a_ticked_point_is_on_the_agenda_and_can_be_put_in_order_and_taken_off(visit):
    """
    The page says what changed; leaving the page and another region change nothing about it.
    """
    app = with_agenda(visit, 0, 3)
    first = "Noord-Holland vraagt Noord-Nederland: Voorlichting politie en VT"
    second = "Noord-Holland vraagt Noord-Nederland: Crisismeldingen"
    assert agenda(app) == [f"1. {first}", f"2. {second}"]
    assert words(app).count("Uw agenda geldt alleen voor dit bezoek.") == 1

    next(button for button in app.main.button if button.label == "2 omhoog").click().run()
    assert agenda(app) == [f"1. {second}", f"2. {first}"]
    assert app.info[0].value.startswith("Punt 2 staat nu op plaats 1. Op uw agenda: 2 punten")

    app.switch_page("pages/evidence.py").run()
    app.switch_page(PAGE).run()
    app.sidebar.selectbox(key="regio").select("limburg").run()
    assert agenda(app) == [f"1. {second}", f"2. {first}"]

    next(button for button in app.main.button if button.label == "1 van de agenda").click().run()
    assert agenda(app) == [f"1. {first}"]


def test_the_download_has_the_order_of_the_agenda(visit):
    """
    So has the table that is read on the page.
    """
    app = with_agenda(visit, 0, 3)
    next(button for button in app.main.button if button.label == "2 omhoog").click().run()

    assert list(app.dataframe[0].value["Indicator"]) == ["Crisismeldingen", "Voorlichting politie en VT"]
    assert list(app.dataframe[0].value["Nr."]) == [1, 2]


def test_all_that_is_shown_goes_on_the_agenda_at_once_and_off_it_too(visit):
    """
    Each once, also if some were ticked before.
    """
    app = visit(PAGE, element="waarde", **ACUUT)
    count = len(app.main.checkbox)
    app.main.checkbox[0].check().run()
    app.button(key="alles-op-agenda").click().run()
    assert all(box.value for box in app.main.checkbox)
    app.main.checkbox[0].uncheck().run()
    app.main.button_group(key="soort").set_value("agenda").run()
    assert len(agenda(app)) == count - 1

    next(button for button in app.main.button if button.label == "Maak de agenda leeg").click().run()
    assert "Uw agenda is nog leeg." in app.info[0].value


def test_a_point_that_no_longer_holds_is_counted_and_comes_back(visit):
    """
    With other sources chosen it is not shown, and not forgotten.
    """
    app = with_agenda(visit, 0)
    app.sidebar.selectbox(key="jaar").select("2018").run()
    assert "1 punt geldt niet bij deze keuze van jaar, bronnen of plausibiliteit." in words(app)
    assert agenda(app) == []

    app.sidebar.selectbox(key="jaar").select("2025").run()
    assert len(agenda(app)) == 1


def test_the_findings_of_a_region_open_over_the_list(visit):
    """
    One's own region stays chosen.
    """
    app = visit(PAGE, **ACUUT)
    app.button(key="bevindingen-noord-nederland").click().run()

    assert not app.exception
    assert any("De meeste inzet ging naar bewustwording" in element.value for element in app.markdown)
    assert app.query_params["regio"] == "noord-holland"


@pytest.mark.parametrize("kind", KINDS)
def test_without_any_observation_the_page_says_so(visit_empty, kind):
    """
    Whatever the link asks.
    """
    app = visit_empty(PAGE, soort=kind, **ACUUT)

    assert not app.exception
    assert "Er zijn nog geen waarnemingen" in said(app)


def test_nonsense_in_a_link_is_put_right_and_the_rest_is_kept(visit):
    """
    In one line, as everywhere.
    """
    app = visit(PAGE, soort="taart", **ACUUT)

    assert not app.exception
    assert "“taart” bestaat niet" in words(app)
    assert app.query_params["soort"] == "vragen"
    assert app.query_params["regio"] == "noord-holland"


@pytest.mark.parametrize("kind", KINDS[:4])
@pytest.mark.parametrize(
    ("link", "words_for_it"),
    [
        ({"eigen": "ja"}, "niet door het netwerk zelf gemeld"),
        ({"plausibiliteit": "3"}, "niets met deze plausibiliteit"),
    ],
)
def test_what_a_filter_hides_is_not_called_not_found(visit, kind, link, words_for_it):
    """
    In any of the lists.
    """
    told = words(visit(PAGE, soort=kind, actie="hg-zsm", **link))

    assert "gevonden" not in told
    assert kind == "verouderd" or words_for_it in told
