"""
Dekking as a visitor without a browser sees it: the table, its sums, what a cell opens, and the question to
ask first.
"""

import json

import pytest

from pages.parts.coverage.grid import OPENED
from tests.pages.conftest import ROOT, said
from tests.pages.test_pages import ACTIONS
from vvmetrics.definitions.loading import load_definitions

PAGE = "pages/coverage.py"
DEFINITIONS = load_definitions(ROOT / "data")


def table(app):
    """
    The HTML of the table on the page.
    """
    drawn = [
        component.proto.json
        for component in app.get("bidi_component")
        if "vv-coverage" in component.proto.json
    ]
    return json.loads(drawn[0])["html"]


@pytest.mark.parametrize("action", ACTIONS)
def test_one_action_has_a_button_for_each_indicator_and_region(visit, action):
    """
    All indicators of the action, in ten regions, of which one is a stop for Tab.
    """
    html = table(visit(PAGE, actie=action))
    indicators = [item for item in DEFINITIONS.indicators.values() if item.action == action]

    assert html.count("<button") == 10 * len(indicators)
    assert html.count('tabindex="0"') == 1
    assert html.count('scope="row"') >= len(indicators)


def test_all_actions_stand_as_sums(visit):
    """
    A row per action and element, with a button per region.
    """
    html = table(visit(PAGE, dekking="alle"))

    assert html.count("<button") == 150
    assert all(f'data-action="{action}"' in html for action in ACTIONS)


def test_the_answer_comes_first_and_the_question_to_ask_last(visit):
    """
    How much is known, and one question per action that would add most, with the rule.
    """
    one, every = visit(PAGE, actie="ssk"), visit(PAGE, dekking="alle")

    assert one.info[0].value.startswith("Strafbare kindermishandeling, stand ")
    assert said(one).count("voegt “") == 1
    assert said(every).count("voegt “") == 5
    assert "De regel: " in said(one)


def open_cell(app, **cell):
    """
    Do what a click on a cell does.
    """
    app.session_state[OPENED] = {
        "region": "limburg",
        "action": "actie-overleg",
        "element": "waarde",
        "indicator": "",
        **cell,
    }
    return app.run()


def in_evidence(app):
    """
    Press the button in the window.
    """
    return next(button for button in app.button if button.label == "Open in Onderbouwing").click().run()


def test_a_cell_opens_its_findings_and_leads_to_just_those_on_onderbouwing(visit):
    """
    The finding with its source stands in a window, and its button goes to that indicator and region on
    Onderbouwing.
    """
    app = open_cell(
        visit(PAGE), region="noord-nederland", element="uitvoering", indicator="actie-overleg-frequentie"
    )
    assert not app.exception
    assert "Bron: " in said(app)

    app = in_evidence(app)
    assert not app.exception
    assert app.title[0].value == "Onderbouwing"
    assert [app.query_params[key] for key in ("regio", "actie", "element", "over")] == [
        "noord-nederland",
        "actie-overleg",
        "uitvoering",
        "actie-overleg-frequentie",
    ]
    assert app.info[0].value.startswith("Alleen “Frequentie”. Actie-overleg")
    assert "Bekend: 1 van 1 antwoord (" in app.info[0].value
    assert said(app).count("Bron: ") == 2


def test_a_sum_leads_to_its_element_on_onderbouwing(visit):
    """
    Also after a cell of one indicator was opened there.
    """
    app = in_evidence(
        open_cell(
            visit(PAGE), region="noord-nederland", element="uitvoering", indicator="actie-overleg-frequentie"
        )
    )
    app = in_evidence(open_cell(app.switch_page(PAGE).run(), region="noord-nederland"))

    assert [app.query_params[key] for key in ("regio", "element", "over")] == [
        "noord-nederland",
        "waarde",
        "alle",
    ]
    assert "Alleen “" not in app.info[0].value


def test_a_cell_that_is_not_known_says_why_and_what_to_do(visit):
    """
    The reason, what it means, the question that was asked, and how to answer it.
    """
    words = said(open_cell(visit(PAGE), indicator="actie-overleg-hogere-kwaliteit"))

    assert "**Niet bekend: geen openbare bron gevonden.** Geen bron spreekt erover." in words
    assert "De vraag is:" in words
    assert "data/observations/" in words


def test_a_sum_opens_the_findings_of_its_element(visit):
    """
    In the table of all actions a cell opens every finding of an element in a region, with the reasons for the
    rest.
    """
    words = said(open_cell(visit(PAGE, dekking="alle"), region="noord-nederland"))

    assert "Bron: " in words
    assert " van 12 indicatoren: " in words


def test_a_button_chooses_the_action_for_every_page(visit):
    """
    What is not known of an action is one click away; the sums of all are as well, and back.
    """
    app = visit(PAGE)
    app.main.button_group[0].set_value("ssk").run()
    assert app.query_params["actie"] == "ssk"
    assert app.info[0].value.startswith("Strafbare kindermishandeling, stand ")

    app.main.button_group[0].set_value("alle").run()
    assert app.query_params["dekking"] == "alle"
    assert app.info[0].value.startswith("Alle verbeteracties, stand ")

    app.main.button_group[0].set_value("acuut").run()
    assert (app.query_params["dekking"], app.query_params["actie"]) == ("een", "acuut")


@pytest.mark.parametrize(
    ("link", "words"),
    [({"eigen": "ja"}, "niet door het netwerk zelf gemeld"), ({"plausibiliteit": "3"}, "niets met")],
)
@pytest.mark.parametrize("view", ["een", "alle"])
def test_what_a_filter_hides_is_called_so_in_tables_and_windows(visit, link, words, view):
    """
    In the sentence, the table, its sums, the tables behind the folds and the window of a cell.
    """
    app = visit(PAGE, dekking=view, **link)
    app.session_state["tabel-dekking"] = app.session_state["tabel-vragen"] = True
    shown = "\n".join(
        [said(open_cell(app)), table(app), *(str(list(frame.value.columns)) for frame in app.dataframe)]
    )

    assert shown.count(words) > 3
    assert "bron gevonden" not in shown
    assert "niet gevonden" not in shown
    assert "geen bron" not in shown.lower()
