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
        ("7", "7"),
        ("Negen.", "Negen"),
        ("één", "één"),
        ("0", "0"),
        ("n=4", "n=4"),
        ("ca. 5", "ca. 5"),
        ("aantal: 4", "aantal: 4"),
        ("minder dan 5", "minder dan 5"),
        ("hooguit drie", "hooguit drie"),
        ("4 (2024)", "4"),
        ("2-3", "2-3"),
        ("2/7", "2/7"),
        ("2 van 7", "2 van 7"),
        ("2 van de 7", "2 van de 7"),
        ("vijf uit twaalf", "vijf uit twaalf"),
        ("3 op 8 kinderen", "3 op 8 kinderen"),
        ("5 kinderen per jaar", "5 kinderen"),
        ("5 zaken per half jaar", "5 zaken"),
        ("5 meldingen/maand", "5 meldingen"),
        ("4 sepots", "4 sepots"),
        ("5 betrokkenen", "5 betrokkenen"),
        ("2 doden", "2 doden"),
        ("3 OTS", "3 OTS"),
        ("5 families", "5 families"),
        ("0 zaken", "0 zaken"),
        ("３ zaken", "３ zaken"),
        ("3\u00a0zaken", "3\u00a0zaken"),
        ("maximaal 5 kinderen", "5 kinderen"),
        ("vijftal zaken", "vijftal zaken"),
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
        "10",
        "2024",
        "<10",
        "minder dan 10",
        "meer dan 5",
        "geen",
        "1 keer per week",
        "2 overleggen per maand",
        "één gezin één plan",
        "1 gezin, 1 plan, 1 regisseur",
        "na 2 meldingen",
        "vanaf 3 meldingen",
        "bij meer dan 5 meldingen",
        "minimaal 2",
        "met twee personen op huisbezoek",
        "1 persoon van elke partner",
        "2 onderzoeken",
        "1 op 3 zaken",
        "1 op de 5",
        "3 op de 10 kinderen",
        "3 van de 5 partners",
        "1/3 van de tijd",
        "kwartaal 3 van 2024",
        "minder dan 5 dagen",
        "top 5 zaken",
    ],
)
def test_other_numbers_may_stand(answer):
    """
    Larger counts, rates, hours, partners and tables lead to nobody.
    """
    assert small_count(answer) is None


def test_a_count_in_a_term_that_may_stand_is_passed_over():
    """
    As allowed_terms gives them: in small letters, whole.
    """
    allowed = frozenset({"twee kinderen een huis"})

    assert small_count("werkwijze Twee kinderen een huis", allowed=allowed) is None
    assert small_count("twee kinderen een tuin", allowed=allowed) is not None
    assert small_count("3", allowed={"3"}) is None
