"""
Overzicht as a visitor without a browser sees it: the table of regions by actions.
"""

import json


def test_overview_is_a_table_with_a_button_for_each_region_and_action(visit):
    """
    The table of Overzicht is HTML with fifty buttons and one in each head, there before any chart library has
    loaded.
    """
    drawn = [
        component.proto.json
        for component in visit().get("bidi_component")
        if "<caption" in component.proto.json
    ]
    html = json.loads(drawn[0])["html"]

    assert html.count('<td role="cell"><button') == 50
    assert html.count("<button") == 50 + 10 + 5
    assert html.count('scope="row"') == 10
    assert "<caption" in html


def test_overview_opens_with_a_sentence_that_answers(visit):
    """
    Of how much anything is known, the levels of the value, and where.
    """
    assert (
        visit(jaar="2015").info[0].value
        == "Stand 2015. Van 3 van de 50 combinaties van regio en verbeteractie is iets bekend. De waarde is"
        " bekend van 1 daarvan: beginnend (indirect). Bij Samenhang is dat in Rotterdam en bij de andere 4"
        " nergens. Alleen van Midden-Nederland, Noord-Holland en Rotterdam is iets bekend."
    )
