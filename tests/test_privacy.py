"""
The privacy guard on one text, kind by kind: what blocks, what is asked about, what may stand.
"""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vvmetrics.privacy import inspect
from vvmetrics.privacy.finds import INSTEAD


def seen(text, **given_terms):
    """
    Return the finds as "kind: words", with a question mark behind those that are asked about.
    """
    return [f"{find.kind}: {find.words}{'' if find.certain else '?'}" for find in inspect(text, **given_terms)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BSN 111222333", ["bsn: 111222333"]),
        ("nummer 123 456 782", ["bsn: 123 456 782"]),
        ("bsn 1234.56.782", ["bsn: 1234.56.782"]),
        ("BSN 123456789", ["bsn: 123456789?"]),  # fails the 11-test: perhaps a typing error
        ("nummer 123456789", []),
        ("€ 111.222.333 begroot", []),
        ("111222333 euro", []),
        ("bel 06-12345678", ["phone: 06-12345678"]),
        ("+31 6 12 34 56 78", ["phone: +31 6 12 34 56 78"]),
        ("(058) 123 45 67", ["phone: (058) 123 45 67"]),
        ("088-1234567", ["phone: 088-1234567?"]),
        ("gratis 0800-2000, of 0900-1234567", []),
        ("van 01-01-2021 tot 31-12-2022", []),
        ("j.bos@voorbeeld.nl", ["email: j.bos@voorbeeld.nl"]),
        ("j.bos(at)voorbeeld.nl", ["email: j.bos(at)voorbeeld.nl"]),
        ("aan de Dorpsstraat 12b", ["address: Dorpsstraat 12b"]),
        ("op de Gouwerak 3", []),
        ("Westeinde 44", ["address: Westeinde 44?"]),
        ("onderweg 2 maanden verloren, Spoedplein 24 uur open", []),
        ("9712 AB 12", ["postcode: 9712 AB 12"]),
        ("6211 LE", ["postcode: 6211 LE?"]),
        ("in 2022 OM en politie", []),
        ("1234 SS en 1234 SD", []),
        ("geboren op 1 mei 2016", ["birth_date: 1 mei 2016"]),
        ("kind (12-03-2014)", ["birth_date: 12-03-2014?"]),
        ("getekend op 12-03-2014", []),
        ("parketnummer 18/123456-22", ["case_number: 18/123456-22"]),
        ("PL0100-2022123456", ["case_number: PL0100-2022123456"]),
        ("meldingsnummer 48213", ["case_number: 48213"]),
        ("casus 104512", ["case_number: 104512?"]),
        ("zaak 3, dossier 2021-2022 en Kamerstuk 29279-540", []),
        ("kenteken 12 ABC 3", ["licence_plate: 12 ABC 3"]),
        ("de auto GH-123-K", ["licence_plate: GH-123-K"]),
        ("GH-123-K", ["licence_plate: GH-123-K?"]),
        ("24-7 en HG-ZSM-2", []),
        ("NL91 ABNA 0417 1643 00 van de ex", ["iban: NL91 ABNA 0417 1643 00"]),
        ("NL92ABNA0417164300", ["iban: NL92ABNA0417164300?"]),  # a digit is wrong
        ("DE89370400440532013000", ["iban: DE89370400440532013000"]),
    ],
)
def test_numbers_and_addresses(text, expected):
    """
    What its form or check digits prove is certain; what only looks like it is asked about.
    """
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mevrouw De Vries belt.", ["name: De Vries"]),
        ("mevr. de vries belt", ["name: de vries"]),
        ("MEVROUW POSTMA BELT", ["name: POSTMA"]),
        ("overleg met J.H. van den Berg", ["name: J.H. van den Berg"]),
        ("volgens Jan Jansen", ["name: Jan Jansen"]),
        ("wijkagent piet smit", ["name: piet smit?"]),
        ("moeder Samira", ["name: Samira"]),
        ("Noa (7) is gehoord", ["name: Noa"]),
        ("volgens Fatima", ["name: Fatima?"]),
        ("bij Van der Linden thuis", ["name: Van der Linden?"]),
        ("gesprek met De Jong", ["name: De Jong?"]),
        ("Mevrouw of meneer wordt eerst gebeld.", []),
        ("mevrouw kan bellen; de heer ook", []),
        ("De Raad, de Officier en Van Gemeenten", []),
        ("Wil Veilig Thuis meer, dan kan dat in Mei.", []),
        ("In Best, Houten en Epe; Den Haag ook", []),
        ("De Jansen Stichting en het Visser Instituut", []),
    ],
)
def test_names(text, expected):
    """
    A title, a role, initials or a first name before a surname prove a name; a name alone is asked about; the rest may stand.
    """
    assert seen(text) == expected


def test_terms_that_may_stand_are_passed_over():
    """
    As they are written or in small letters, whole; a longer name around them is still seen.
    """
    assert seen("Van der Linden en 06-12345678", allowed={"Van der Linden", "06-12345678"}) == []
    assert seen("VAN DER LINDEN deed mee", allowed=frozenset({"van der linden"})) == []
    assert seen("Fier en Sanne", allowed={"fier"}) == ["name: Sanne?"]
    assert seen("Sanne Fier belt", allowed={"fier"}) == ["name: Sanne?"]


def test_a_text_may_hold_several_and_each_says_what_to_write():
    """
    In the order of the text, with the place of the words and a Dutch advice.
    """
    text = "Karima Benali (geb. 12-05-2013), Spoorstraat 4a, tel. 06-12345678."
    finds = inspect(text)

    assert [find.kind for find in finds] == ["name", "birth_date", "address", "phone"]
    assert [text[find.start : find.end] for find in finds] == [find.words for find in finds]
    assert finds[0].label == "naam van een persoon"
    assert finds[0].advice.startswith("Schrijf de rol in plaats van de naam")
    assert all(find.advice == INSTEAD[find.kind][1] for find in finds)


LONGEST = 2.0  # seconds of the processor, for a text far longer than any finding
PIECES = ("06-12345678", "Jan ", "de ", "9712 AB", " 12", "@", "geb. ", "mevr.", "\n", "é", "İ", "NL91", "01/", "–", "Straat")


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=12).map("".join))
def test_any_text_gives_finds_that_lie_in_it(text):
    """
    Never a traceback; finds are pieces of the text, in order, and do not overlap.
    """
    finds = inspect(text)

    assert all(text[find.start : find.end] == find.words != "" for find in finds)
    assert all(one.end <= other.start for one, other in pairwise(finds))


@pytest.mark.parametrize("text", ["9" * 5000, "a.b@" * 1500, "De " * 1500, "1-" * 2500, "NL91 " * 1200, "Jan " * 1200])
def test_a_long_and_odd_text_does_not_take_long(text):
    """
    No pattern tries for ever.
    """
    started = time.process_time()
    inspect(text)
    assert time.process_time() - started < LONGEST
