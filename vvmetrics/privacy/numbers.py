"""
Numbers that lead to a person: citizen service numbers, telephone, bank account, case and report numbers, licence plates.
"""

import re
from collections.abc import Iterator

from stdnum import iban
from stdnum.nl import bsn

from vvmetrics.privacy.finds import Find, found

ENDS = r"(?![\w]|[-/.,]\d)"
BSN = re.compile(rf"(?<![\w+/-])(?<!\d[.,])(?:\d{{9}}|\d{{4}}\.\d\d\.\d{{3}}|\d{{3}}([ .-])\d{{3}}\1\d{{3}}|\d{{8}}){ENDS}")
BSN_LABEL = re.compile(r"\b(?:bsn|burgerservice|sofi)[^\d\n]{0,25}$", re.IGNORECASE)
BSN_DIGITS = 9
AMOUNT_BEFORE = re.compile(r"(?:€|\beuro|\beur|\bisbn)[^\w]*$", re.IGNORECASE)
AMOUNT_AFTER = re.compile(r"\s*(?:€|euro\b|eur\b|miljoen\b)", re.IGNORECASE)
PHONE = re.compile(r"(?:(?<![\w+])\+31|(?<![\dA-Z])(?<![\d/,-]\s)(?<![-/+,])(?<!\d\.)\(?0)(?:[ ]?[-./()]?[ ]?\d){9,12}(?!\d|[-/]\d)")
PHONE_DIGITS = 10
EVERYBODYS = ("0800", "0900", "0906", "0909")  # help lines and switchboards: of an organisation, never of a person
OFFICES = ("084", "085", "087", "088")  # nearly always of an organisation
IBAN = re.compile(r"\b[a-z]{2}\d{2}(?: ?[a-z\d]{4}){2,7}(?: ?[a-z\d]{1,4})?\b", re.IGNORECASE)
IBAN_SHORTEST = 15
DUTCH_IBAN = re.compile(r"\bNL ?\d{2} ?[A-Z]{4}(?: ?\d){10}\b", re.IGNORECASE)
CASE_FORMS = re.compile(
    r"(?<![\w/.-])(?:\d{2}[/.-]\d{6}[-/.]\d{2}|[A-Z]{1,3}/\d{2}/\d{5,6}|PL\d{4}[- ]?\d{6,}(?:-\d+)?|VT-\d{4}-\d{3,})(?![\w/]|-\d)"
)
CASE_LABEL = re.compile(
    r"\b(?P<what>parket|zaaks?|rol|rekest|dossier|meldings?|aangifte|registratie|casus|mutatie|incident|bvh|pv|proces-verbaal|cli[ëe]nt)"
    r"[- ]?(?P<number>nummers?|nrs?\b\.?|num\b\.?)?[ :#]{0,3}(?P<id>(?:[a-z]{1,3}[-/])*\d[\d/.-]*\d)(?![\w%])",
    re.IGNORECASE,
)
# As the police number a year's reports.
REPORT = re.compile(r"(?<![\w./-])20[012]\d{7}(?![\w/-]|[.,]\d)")
ECLI = re.compile(r"\bECLI:NL:[A-Z]+:\d{4}:\d+", re.IGNORECASE)
YEARS_OR_DATE = re.compile(r"(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}")
LONG_ID = 5  # digits: a shorter number after "zaak" or "melding" is mostly an ordinal or a count
SHORT_ID = 3
CODES = "XX-99-99|99-99-XX|99-XX-99|XX-99-XX|XX-XX-99|99-XX-XX|99-XXX-9|9-XXX-99|XX-999-X|X-999-XX|XXX-99-X|X-99-XXX|9-XX-999|999-XX-9"


def _plate(separator: str) -> str:
    """
    Return the pattern of the Dutch sidecodes, with something else for the hyphens.
    """
    codes = CODES.replace("-", separator).replace("9", r"\d").replace("X", "[A-Z]")
    return rf"(?<![\w-])(?:{codes})(?![\w-])"


PLATE = re.compile(_plate("-"))
PLATE_LABELLED = re.compile(rf"\bkentekens?\b[^\d\n]{{0,12}}?(?P<id>{_plate('[- ]?')})", re.IGNORECASE)
VEHICLE = re.compile(r"\b(?:kenteken|auto|bus|busje|bestelbus|voertuig|wagen|scooter|motor|taxi)\b[^.]{0,30}$", re.IGNORECASE)


def number_finds(text: str) -> Iterator[Find]:
    """
    Yield what is found of these kinds; finds may overlap.
    """
    yield from _cases(text)
    yield from _accounts(text)
    yield from _citizens(text)
    yield from _phones(text)
    yield from _plates(text)


def _citizens(text: str) -> Iterator[Find]:
    for match in BSN.finditer(text):
        before, digits = text[: match.start()], re.sub(r"\D", "", match[0])
        labelled = bool(BSN_LABEL.search(before))
        amount = AMOUNT_BEFORE.search(before) or AMOUNT_AFTER.match(text, match.end())
        if labelled:
            yield found("bsn", text, match.span(), certain=bsn.is_valid(digits))
        elif len(digits) == BSN_DIGITS and not amount and bsn.is_valid(digits):
            yield found("bsn", text, match.span(), certain=match[1] != ".")  # 123.456.782 may be an amount


def _phones(text: str) -> Iterator[Find]:
    for match in PHONE.finditer(text):
        digits = re.sub(r"^(?:0031|31)0?", "0", re.sub(r"\D", "", match[0]))
        if len(digits) == PHONE_DIGITS and not digits.startswith(("00", *EVERYBODYS)):
            yield found("phone", text, match.span(), certain=not digits.startswith(OFFICES))


def _accounts(text: str) -> Iterator[Find]:
    for match in DUTCH_IBAN.finditer(text):
        yield found("iban", text, match.span(), certain=iban.is_valid(match[0]))
    for match in IBAN.finditer(text):
        words = match[0]
        while len(words) >= IBAN_SHORTEST and not iban.is_valid(words):
            words = words.rpartition(" ")[0]  # the pattern takes words that follow along
        if len(words) >= IBAN_SHORTEST:
            yield found("iban", text, (match.start(), match.start() + len(words)), certain=True)


def _cases(text: str) -> Iterator[Find]:
    for match in CASE_FORMS.finditer(text):
        yield found("case_number", text, match.span(), certain=True)
    for match in [*ECLI.finditer(text), *REPORT.finditer(text)]:
        yield found("case_number", text, match.span(), certain=False)
    for match in CASE_LABEL.finditer(text):
        digits = re.sub(r"\D", "", match["id"])
        named = bool(match["number"]) or match["what"].lower() in {"bvh", "mutatie"}
        years = YEARS_OR_DATE.fullmatch(match["id"])
        if not years and len(digits) >= (SHORT_ID if match["number"] else LONG_ID):
            yield found("case_number", text, match.span("id"), certain=named)


def _plates(text: str) -> Iterator[Find]:
    for match in PLATE_LABELLED.finditer(text):
        yield found("licence_plate", text, match.span("id"), certain=True)
    for match in PLATE.finditer(text):
        yield found("licence_plate", text, match.span(), certain=bool(VEHICLE.search(text, 0, match.start())))
