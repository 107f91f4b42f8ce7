"""
Small counts in an answer: of people, cases and reports they are refused, of anything else not.
"""

import pytest

from vvmetrics.privacy import small_count


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("7 casussen", "7 casussen"),
        ("3 kinderen uit 2 gezinnen", "3 kinderen"),
        ("vijf meldingen", "vijf meldingen"),
        ("één zaak", "één zaak"),
        ("7 nieuwe casussen", "7 nieuwe casussen"),
        ("8 stalkingszaken in 2023", "8 stalkingszaken"),
        ("6 VT-meldingen", "6 VT-meldingen"),
        ("7 van de 12 gezinnen", "7 van de 12 gezinnen"),
        ("5-9 gezinnen", "5-9 gezinnen"),
        ("3 à 4 zaken", "3 à 4 zaken"),
        ("meldingen: 7", "meldingen: 7"),
        ("casussen (8)", "casussen (8)"),
        ("negen (9) meldingen", "negen (9) meldingen"),
        ("2 zaken per week, 4 kinderen uit huis", "4 kinderen"),
        ("<5 meldingen", "<5"),
    ],
)
def test_a_small_count_is_found(answer, words):
    """
    In digits or words, with words between, as a part of a larger number, or after the noun.
    """
    find = small_count(answer)

    assert find is not None
    assert (find.kind, find.certain, find.words) == ("small_count", True, words)
    assert "minder dan 10" in find.advice
    assert "CBS" in find.advice


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "maandelijks",
        "10 casussen",
        "1.240 meldingen",
        "120 kinderen",
        "minder dan 10 meldingen",
        "2 keer per week",
        "5 partners",
        "4 tafels",
        "1 fte",
        "2,5 zaak",
        "een melding volstaat",
        "2 zaken per week",
        "3 dagen per week op ZSM",
        "drie gezinnen tegelijk",
        "1 op de 5 meldingen",
        "2 contactpersonen",
        "1 vaste officier",
        "fase 2 kinderen",
        "24/7 meldingen",
        "vijf partners bespreken zaken",
        "achterwacht van twee kan op pad (pilot)",
        "politie, OM, RvdK, VT, reclassering",
    ],
)
def test_other_numbers_may_stand(answer):
    """
    Larger counts, rates, hours, partners and tables lead to nobody.
    """
    assert small_count(answer) is None
