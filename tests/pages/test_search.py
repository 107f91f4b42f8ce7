"""
Zoeken as a visitor without a browser sees it: the answer, the hits marked, the way to their places, and what
to do without any.
"""

import pytest

from pages.parts.search.words import EXAMPLES
from tests.pages.conftest import ROOT, said
from tests.pages.test_pages import ACTIONS
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.questions.search import LONGEST

PAGE = "pages/search.py"
DEFINITIONS = load_definitions(ROOT / "data")


def cards(app):
    """
    The hits that are drawn, as HTML.
    """
    return [element.proto.body for element in app.get("html") if 'class="vv-hit"' in element.proto.body]


def press(app, label):
    """
    Press the first button whose label begins so.
    """
    app = next(button for button in app.main.button if button.label.startswith(label)).click().run()
    assert not app.exception
    return app


def test_words_of_a_link_are_found_and_marked(visit):
    """
    The answer first, then each kind with the word marked as it stands there.
    """
    app = visit(PAGE, zoek="overleggen")

    assert not app.exception
    assert app.info[0].value.startswith("“overleggen” is te vinden in ")
    assert [header.value.split(" (")[0] for header in app.header] == ["Bevindingen", "Indicatoren"]
    assert 0 < len(cards(app)) <= 15
    assert all("<mark>" in card for card in cards(app))
    assert any("<mark>overleg</mark>" in card for card in cards(app))
    assert app.query_params["zoek"] == "overleggen"


@pytest.mark.parametrize("words", EXAMPLES)
def test_without_words_it_says_what_can_be_searched(visit, words):
    """
    With words to try that each find something.
    """
    app = visit(PAGE)
    assert app.info[0].value.startswith("Zoek in wat er over de regio's is gezien")
    assert "zoek" not in app.query_params

    app = press(app, words)
    assert app.query_params["zoek"] == words
    assert cards(app)


def test_nothing_found_says_what_was_searched_and_what_to_try(visit):
    """
    And draws no hits, no choice between them, and no download.
    """
    app = visit(PAGE, zoek="xyzzy plugh")

    assert app.info[0].value.startswith("“xyzzy plugh” levert niets op.")
    assert "Zoek met minder woorden." in said(app)
    assert (cards(app), list(app.main.button_group), app.get("download_button")) == ([], [], [])


def test_a_choice_narrows_and_is_one_click_from_gone(visit):
    """
    What it hides is said, never as not found; the button takes away every choice.
    """
    app = visit(
        PAGE, zoek="overleg", regio="noord-nederland", eigen="ja", plausibiliteit="3", binnen="actie-overleg"
    )
    words = said(app).lower()
    assert "noord-nederland, actie-overleg, alleen wat het netwerk zelf meldde" in words
    assert "zonder deze keuze zijn het er meer" in words
    assert not any(phrase in words for phrase in ("bron gevonden", "niet gevonden", "geen bron"))

    app = press(app, "Zoek zonder deze keuze")
    chosen = {key: app.query_params[key] for key in ("zoek", "regio", "eigen", "plausibiliteit", "binnen")}
    assert chosen == {
        "zoek": "overleg",
        "regio": "alle",
        "eigen": "nee",
        "plausibiliteit": "1",
        "binnen": "alle",
    }


def test_all_of_a_kind_stand_on_pages(visit):
    """
    The first five lead to all, of which 25 stand on a page; the choice is in the link.
    """
    app = press(visit(PAGE, zoek="veilig thuis"), "Toon alle")

    assert app.query_params["vondsten"] == "bevinding"
    assert [header.value.split(" (")[0] for header in app.header] == ["Bevindingen"]
    assert len(cards(app)) == 25


@pytest.mark.parametrize("action", ACTIONS)
def test_search_within_an_action(visit, action):
    """
    Every indicator that is found belongs to it.
    """
    app = visit(PAGE, zoek="het", binnen=action, vondsten="indicator")
    label = DEFINITIONS.actions[action].short_label.replace("&", "&amp;")

    assert not app.exception
    assert cards(app)
    assert all(f"<small>{label} · " in card for card in cards(app))


def test_parts_of_words_are_found_at_once(visit):
    """
    The switch is in the link, and adds compounds.
    """
    app = visit(PAGE, zoek="overleg")
    whole = app.info[0].value
    app.main.toggle(key="delen").set_value(True).run()

    assert app.query_params["delen"] == "ja"
    assert "ook mee als deel van een ander woord" in app.info[0].value
    assert app.info[0].value != whole


def test_a_finding_leads_to_onderbouwing(visit):
    """
    With region, action and element chosen, and its own year if it counts no more in the chosen one: the
    finding is on that page.
    """
    app = visit(PAGE, zoek="twee jaren inrichten routekaart", regio="noord-nederland", jaar="2025")
    app = press(app, "Onderbouwing: Noord-Nederland, Samenhang")

    assert app.title[0].value == "Onderbouwing"
    assert (app.query_params["regio"], app.query_params["actie"], app.query_params["element"]) == (
        "noord-nederland",
        "samenhang",
        "ontwikkeling",
    )
    assert "De eerste twee jaar gingen vooral op" in said(app)


def test_a_finding_of_before_opens_its_own_year(visit):
    """
    In a year before it the finding is not there: the year goes to that of the finding.
    """
    app = press(visit(PAGE, zoek="routekaart", jaar="2020"), "Onderbouwing: Noord-Nederland, Samenhang")

    assert app.query_params["jaar"] == "2022"
    assert "De eerste twee jaar gingen vooral op" in said(app)


def test_a_finding_about_a_phase_leads_to_ontwikkeling(visit):
    """
    There phases stand, with region and action chosen.
    """
    app = press(visit(PAGE, zoek="Actie Gericht Overleg", vondsten="bevinding"), "Ontwikkeling: Limburg")

    assert app.title[0].value == "Ontwikkeling"
    assert (app.query_params["regio"], app.query_params["actie"]) == ("limburg", "actie-overleg")


def test_an_indicator_leads_to_verbeteractie(visit):
    """
    Also if an indicator of another action was chosen there before.
    """
    app = visit(
        "pages/action.py",
        actie="acuut",
        indicator=next(id_ for id_ in DEFINITIONS.indicators if id_.startswith("acuut-")),
    )
    app.query_params["zoek"] = "privacy rolopvatting"
    app = press(app.switch_page(PAGE).run(), "Verbeteractie: Knelpunten in de informatie")

    assert app.title[0].value == "Verbeteractie"
    assert app.query_params["actie"] == "ssk"
    assert app.query_params["indicator"] == "ssk-knelpunten-in-de-informatievoorziening-en-deling"


def test_a_source_has_its_address_and_the_findings_that_rest_on_it(visit):
    """
    A link, a fold, and that the region has not validated it.
    """
    app = visit(PAGE, zoek="terugblik vakdag", vondsten="bron")

    assert 'href="http' in cards(app)[0]
    assert "<strong>niet door de regio gevalideerd</strong>" in cards(app)[0]
    assert [expander.label for expander in app.expander] == ["2 bevindingen steunen hierop"]


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ({"vondsten": "mensen"}, "Toon “mensen” bestaat niet; u ziet Alles."),
        ({"binnen": "alles"}, "Binnen verbeteractie “alles” bestaat niet; u ziet Alle verbeteracties."),
        (
            {"delen": "misschien"},
            "“Ook als deel van een woord” kan alleen ja of nee zijn, niet “misschien”, en staat nu uit.",
        ),
        (
            {"zoek": "overleg " * 100},
            "De zoekwoorden in de link waren te lang; u ziet wat de eerste 200 tekens opleveren.",
        ),
    ],
)
def test_nonsense_in_a_link_is_put_right(visit, link, told):
    """
    In a line, and the rest of the link is followed.
    """
    app = visit(PAGE, **{"zoek": "overleg", "regio": "limburg", **link})

    assert not app.exception
    assert told in said(app)
    assert app.query_params["regio"] == "limburg"
    assert len(app.query_params["zoek"]) <= LONGEST


def test_what_was_found_is_downloaded_as_csv_and_as_a_workbook(visit):
    """
    By the menu of every page; there are no pictures in it.
    """
    app = visit(PAGE, zoek="overleg", regio="limburg")

    assert [button.proto.label for button in app.get("download_button")] == [
        "CSV: alleen de tabel",
        "Excel: tabel, toelichting en bronnen",
    ]
    assert not any('"pictures"' in one.proto.json for one in app.get("bidi_component"))


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "**[x](y)** :red[z] $a$", "'; DROP TABLE observations; --", "%_\\"]
)
def test_odd_words_stay_words(visit, words):
    """
    Neither markdown nor HTML of what is asked is run.
    """
    app = visit(PAGE, zoek=words)

    assert not app.exception
    assert not app.error
    assert not any("<script" in card for card in cards(app))
    assert app.query_params["zoek"] == words


@pytest.mark.parametrize("words", EXAMPLES)
def test_made_up_data_is_searched_as_such(visit_example, words):
    """
    With the notice, and hits of its own.
    """
    app = visit_example(PAGE, zoek=words)

    assert not app.exception
    assert cards(app)
    assert "verzonnen" in app.warning[0].value


def test_without_observations_there_is_nothing_to_search(visit_empty):
    """
    The page says what is missing, also if a link asks for words.
    """
    app = visit_empty(PAGE, zoek="overleg")

    assert not app.exception
    assert "Er zijn nog geen waarnemingen" in said(app)
