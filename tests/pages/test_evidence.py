"""
Onderbouwing as a visitor without a browser sees it: findings with their sources, and what is not known.
"""

from pages.shared.findings import CARDS
from tests.pages.conftest import said


def test_findings_say_how_sure_they_are_and_where_they_come_from(visit):
    """
    Desk research is labelled wherever its findings stand, with plausibility in pips and words.
    """
    app = visit("pages/evidence.py", regio="limburg", actie="actie-overleg")
    cards = [element.value for element in app.markdown if "Bron: " in element.value]

    assert cards
    assert all("niet door de regio gevalideerd" in card for card in cards if "openbare bron ·" in card)
    assert any("●" in card for card in cards)


def test_evidence_never_draws_more_than_a_page_of_cards(visit):
    """
    However many findings there are, at most 25 are drawn at once.
    """
    app = visit("pages/evidence.py", actie="actie-overleg")
    cards = [element for element in app.markdown if "Bron: " in element.value]

    assert 0 < len(cards) <= CARDS


def test_evidence_counts_what_is_not_known_by_reason(visit):
    """
    Of all indicators of an action in all regions it is said how many are known and why the others are not.
    """
    app = visit("pages/evidence.py", actie="ssk")

    assert "van 230 antwoorden (indicator × regio)" in app.info[0].value
    assert "geen openbare bron gevonden" in app.info[0].value


def test_a_card_of_a_silent_source_says_that_it_is_silent(visit):
    """
    That no source was found is for where there is none: above what a report says it would be untrue.
    """
    app = visit("pages/evidence.py", regio="noord-nederland", actie="actie-overleg")
    cards = [element.value for element in app.markdown if "Bron: " in element.value]

    assert [card.splitlines()[0] for card in cards if "geen kwartiermaker of projectleider" in card] == [
        "**De bron zegt er niets over**  "
    ]
    assert not [card for card in cards if "bron gevonden" in card]


ONE = "actie-overleg-frequentie"


def test_a_link_to_one_indicator_opens_just_that(visit):
    """
    Its findings, or why nothing is known; nothing of another indicator.
    """
    known = visit("pages/evidence.py", regio="noord-nederland", actie="actie-overleg", over=ONE)
    unknown = visit(
        "pages/evidence.py", regio="amsterdam", actie="actie-overleg", over="actie-overleg-mandaat"
    )

    assert known.info[0].value.startswith("Alleen “Frequentie”. Actie-overleg")
    assert "Bekend: 1 van 1 antwoord (indicator × regio)." in known.info[0].value
    assert (
        "Bekend: 0 van 1 antwoord (indicator × regio). Niet bekend: 1 geen openbare bron gevonden."
        in unknown.info[0].value
    )


def test_the_indicator_of_another_action_or_element_is_left(visit):
    """
    Without a word, for nobody asked for what does not exist; a link that does is told.
    """
    app = visit("pages/evidence.py", regio="noord-nederland", actie="actie-overleg", over=ONE)
    app.sidebar.selectbox(key="actie").select("ssk").run()
    nonsense = visit("pages/evidence.py", actie="ssk", over=ONE)

    assert app.query_params["over"] == nonsense.query_params["over"] == "alle"
    assert "bestaat niet" not in said(app)
    assert f"Indicator “{ONE}” bestaat niet; u ziet Alle indicatoren." in said(nonsense)


def test_who_comes_back_by_another_way_sees_all_findings(visit):
    """
    The indicator of an earlier visit would hide what one comes for.
    """
    app = visit("pages/evidence.py", regio="noord-nederland", actie="actie-overleg", over=ONE)
    app.switch_page("pages/effort_value.py").run()
    next(button for button in app.button if button.label == "Naar de onderbouwing").click().run()

    assert app.title[0].value == "Onderbouwing"
    assert app.query_params["over"] == "alle"
    assert "Alleen “" not in app.info[0].value
