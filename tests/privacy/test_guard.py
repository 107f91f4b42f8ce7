"""
The privacy guard on one text, kind by kind: what blocks, what is asked about, what may stand.
"""

from importlib.metadata import PackageNotFoundError
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vvmetrics.errors import VVMetricsError
from vvmetrics.privacy import inspect, small_count
from vvmetrics.privacy.finds import INSTEAD
from vvmetrics.privacy.words import words


def seen(text, **given_terms):
    """
    Return the finds as "kind: words", with a question mark behind those that are asked about.
    """
    return [
        f"{find.kind}: {find.words}{'' if find.certain else '?'}" for find in inspect(text, **given_terms)
    ]


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
        ("BSN 1234-56-782", ["bsn: 1234-56-782"]),
        ("bsn 12 34 56 782", ["bsn: 12 34 56 782"]),
        ("bsn gevraagd op 12-03-2014", []),
        ("+32 476 12 34 56", ["phone: +32 476 12 34 56"]),
        ("6001AB12", ["postcode: 6001AB12"]),
        ("6041cd12", ["postcode: 6041cd12"]),
        ("6001 ab 12", ["postcode: 6001 ab 12?"]),
        ("1240 en 12, 2000 in 14", []),
        ("DORPSSTRAAT 12", ["address: DORPSSTRAAT 12"]),
        ("Dorpsstr 12", ["address: Dorpsstr 12"]),
        ("Lindelaan 3-5", ["address: Lindelaan 3-5"]),
        ("Plein 1944 nr 7", ["address: Plein 1944 nr 7"]),
        ("Plein 1944, 2024", []),
        ("geb 12032014", ["birth_date: 12032014"]),
        ("geb. 2014", ["birth_date: 2014?"]),
        ("kinderen geboren in 2014", []),
        ("geboren op drie mei tweeduizend twaalf", ["birth_date: drie mei tweeduizend twaalf"]),
        ("verjaardag 12-03-2014", ["birth_date: 12-03-2014"]),
        ("jongen van 7 uit Ospel", ["age_and_place: jongen van 7 uit Ospel?"]),
        ("kinderen van 0 tot 4 jaar uit Horn", []),
        (
            "jan punt bos apenstaartje voorbeeld punt nl",
            ["email: jan punt bos apenstaartje voorbeeld punt nl"],
        ),
        ("s.devries [at] voorbeeld [dot] com", ["email: s.devries [at] voorbeeld [dot] com"]),
        ("een punt van aandacht", []),
        ("auto g-123-bb", ["licence_plate: g-123-bb"]),
        ("NL91-ABNA-0417-1643-00", ["iban: NL91-ABNA-0417-1643-00"]),
        ("raadsrapport 2025-1123", ["case_number: 2025-1123"]),
        ("rapportnummer 20251123", ["case_number: 20251123?"]),
        ("doc/rapport-2024-0031.pdf", []),
        ("meldnr 48213 en melding-ID 48214", ["case_number: 48213", "case_number: 48214"]),
        ("zaak #4821", ["case_number: 4821"]),
        ("kenmerk 2025/48213", ["case_number: 2025/48213?"]),
        ("JE RK 25-1189", ["case_number: JE RK 25-1189"]),
        ("VT 2025-004512, VT 2024-2025", ["case_number: VT 2025-004512"]),
        ("pl2300-2025123456", ["case_number: pl2300-2025123456"]),
        ("strafrechtsketennummer 1234567", ["case_number: 1234567"]),
        ("PVA-2024-03-1, dossiernummering 12345", []),
        ("ECLI:NL:HR:2019:1234", []),
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
        ("meneer 't Hart", ["name: 't Hart"]),
        ("overleg met J. v.d. Berg", ["name: J. v.d. Berg"]),
        ("mevr v/d Berg", ["name: v/d Berg"]),
        ("Kuipers, P.", ["name: Kuipers, P."]),
        ("gesproken met jan de boer", ["name: jan de boer?"]),
        ("petra_hendriks.docx", ["name: petra_hendriks?"]),
        ("linkedin.com/in/jan-bakker-123", ["name: linkedin.com/in/jan-bakker-123"]),
        ("Karin Veldhuis belt", ["name: Karin Veldhuis"]),
        ("Kevin Smits. School belt.", ["name: Kevin Smits"]),
        ("Anne Frankschool, Sophia Kinderziekenhuis, Vincent van Gogh GGZ", []),
        ("In Den Bosch, Ter Apel en Capelle aan den IJssel", []),
        ("in sas van gent en SAS VAN GENT", []),
        ("Team Peel en Maas", []),
        ("Anna Paulowna en Alphen aan den Rijn", []),
        ("mevrouw Van Gent en mevrouw Maas", ["name: Van Gent", "name: Maas"]),
        ("E.J. ter Horst", ["name: E.J. ter Horst"]),
        ("overleg met Den Berg", ["name: Den Berg?"]),
        ("Bram in Sneek", ["name: Bram?"]),
        ("Terpstra van de Raad belt", ["name: Terpstra?"]),
    ],
)
def test_names(text, expected):
    """
    A title, a role, initials or a first name before a surname prove a name; a name alone is asked about; the
    rest may stand.
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bel 06\u00a01234\u00a05678", ["phone: 06\u00a01234\u00a05678"]),
        ("bel 06\u201112345678", ["phone: 06\u201112345678"]),
        ("bel 06\u201312345678", ["phone: 06\u201312345678"]),
        ("bel 06 1234\n5678", ["phone: 06 1234\n5678"]),
        ("０６１２３４５６７８", ["phone: ０６１２３４５６７８"]),
        ("BSN 123\u200b456\u200b782", ["bsn: 123\u200b456\u200b782"]),
        ("bsn 123\u2009456\u2009782", ["bsn: 123\u2009456\u2009782"]),
        ("\ufeffj.bos＠voorbeeld.nl", ["email: j.bos＠voorbeeld.nl"]),
        ("9712\u00a0AB 12", ["postcode: 9712\u00a0AB 12"]),
        ("Pet\u00adra Hend\u00adriks", ["name: Pet\u00adra Hend\u00adriks"]),
        ("Rene\u0301e Kuipers", ["name: Rene\u0301e Kuipers"]),
        ("mw.\tKuipers\r\nbelt", ["name: Kuipers"]),
        ("Overleg:\n- Enver\n\nDe Vries", ["name: Enver?"]),
        ("tussen 2019\u20132024 op 12 dagen", []),
    ],
    ids=ascii,
)
def test_signs_that_look_alike_or_are_not_seen_make_no_difference(text, expected):
    """
    Spaces, hyphens, digits and letters of other kinds, soft hyphens and line breaks; the words are those of
    the text itself.
    """
    assert seen(text) == expected
    assert all(text[find.start : find.end] == find.words for find in inspect(text))


def test_without_its_word_lists_the_guard_says_so_in_dutch(monkeypatch):
    """
    It does not let all texts pass, and gives no traceback.
    """

    def missing(name):
        raise PackageNotFoundError(name)

    monkeypatch.setattr("vvmetrics.privacy.words.distribution", missing)
    words.cache_clear()
    try:
        with pytest.raises(VVMetricsError) as refusal:
            inspect("Jan Jansen")
    finally:
        words.cache_clear()

    assert (
        refusal.value.headline
        == "De privacycontrole kan niet werken: de woordenlijsten van het pakket deduce ontbreken."
    )
    assert "requirements.lock" in refusal.value.problems[0]


PIECES = (
    "06-12345678",
    "Jan ",
    "de ",
    "9712 AB",
    " 12",
    "@",
    "geb. ",
    "mevr.",
    "\n",
    "é",
    "İ",
    "NL91",
    "01/",
    "–",
    "Straat",
    "\u00ad",
    "e\u0301",
    "\u00a0",
    "ﬁ",
    "＠",
)


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=12).map("".join))
def test_any_text_gives_finds_that_lie_in_it(text):
    """
    Never a traceback; finds are pieces of the text, in order, and do not overlap.
    """
    finds = inspect(text)

    assert all(text[find.start : find.end] == find.words != "" for find in finds)
    assert all(one.end <= other.start for one, other in pairwise(finds))


ODD = (
    "a-",
    "op 12-03-2014 ",
    "-",
    "a",
    "9",
    "1-",
    "a.b@",
    "De ",
    "Jan ",
    "NL91 ",
    "A. ",
    "bsn ",
    "zaak 1-",
    "\u00a0",
    "e\u0301",
    "2 van ",
    "( ",
)


@given(st.sampled_from(ODD), st.sampled_from(ODD), st.integers(min_value=1, max_value=8_000))
@settings(max_examples=40, deadline=None)
def test_a_long_and_odd_text_comes_to_an_end(piece, last, length):
    """
    No pattern tries for ever; how long it takes is measured by make bench.
    """
    text = (piece * length)[: 2 * length] + last

    assert all(
        text[find.start : find.end] == find.words
        for find in (*inspect(text), *filter(None, [small_count(text)]))
    )
