"""
Numbers that lead to a person: citizen service numbers, telephone, bank account, licence plates.
"""

import re
from collections.abc import Iterator

from stdnum import iban
from stdnum.nl import bsn

from vvmetrics.privacy.finds import Find, found

LOOK_BACK = 80  # characters in which a label may stand before a number
ENDS = r"(?!\w|[-/,]\d|\.(?!0\b)\d)"  # ".0": of a spreadsheet
BSN = re.compile(
    rf"(?<![\w+/-])(?<!\d[.,])(?:\d{{9}}|\d{{4}}\.\d\d\.\d{{3}}|\d{{3}}([ .-])\d{{3}}\1\d{{3}}|\d{{8}}){ENDS}"
)
BSN_LABELLED = re.compile(
    r"\b(?:bsn|burgerservice|sofi)[^\d\n]{0,45}(?<![/+])(?P<id>\d(?:[ ._/-]{0,2}\d){7,8})(?!\w|["
    r" -]\d|\.(?!0\b)\d)",
    re.IGNORECASE,
)
A_DATE = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}")
BSN_DIGITS = 9
AMOUNT_BEFORE = re.compile(r"(?:€|\beuro|\beur|\bisbn)[^\w]{0,4}$", re.IGNORECASE)
AMOUNT_AFTER = re.compile(r"\s{0,4}(?:€|euro\b|eur\b|miljoen\b)", re.IGNORECASE)
PHONE = re.compile(
    r"(?:(?<![\w+])\+31|(?<![\w+.,/-])31(?=6\d{8}\b)|(?<![\dA-Z])(?<![\d/,-]\s)(?<![-/+,])(?<!\d\.)\(?0)"
    r"(?:[ ]?[-./()]?[ ]?\d){9,12}(?!\d|[-/]\d)"
)
ABROAD = re.compile(r"(?<![\w+])(?:\+(?!31)|00(?!31))[1-9]\d{0,2}(?:[ ]?[-./()]?[ ]?\d){7,12}(?!\d|[-/]\d)")
PHONE_DIGITS = 10
EVERYBODYS = (
    "0800",
    "0900",
    "0906",
    "0909",
)  # help lines and switchboards: of an organisation, never of a person
OFFICES = ("084", "085", "087", "088")  # nearly always of an organisation
IBAN = re.compile(r"\b[a-z]{2}\d{2}(?:[ -]?[a-z\d]{4}){2,7}(?:[ -]?[a-z\d]{1,4})?\b", re.IGNORECASE)
IBAN_SHORTEST = 15
DUTCH_IBAN = re.compile(r"\bNL[ -]?\d{2}[ -]?[A-Z]{4}(?:[ -]?\d){10}\b", re.IGNORECASE)
LAST_GROUP = re.compile(r"[ -][^ -]*$")
CODES = (
    "XX-99-99|99-99-XX|99-XX-99|XX-99-XX|XX-XX-99|99-XX-XX|"
    "99-XXX-9|9-XXX-99|XX-999-X|X-999-XX|XXX-99-X|X-99-XXX|9-XX-999|999-XX-9"
)


def _plate(separator: str) -> str:
    """
    Return the pattern of the Dutch sidecodes, with something else for the hyphens.
    """
    codes = CODES.replace("-", separator).replace("9", r"\d").replace("X", "[A-Z]")
    return rf"(?<![\w-])(?:{codes})(?![\w-])"


PLATE = re.compile(_plate("-"))
PLATE_SMALL = re.compile(_plate("-"), re.IGNORECASE)
PLATE_LABELLED = re.compile(
    rf"\bkent(?:ekens?\b|\.)[^\d\n]{{0,12}}?(?P<id>{_plate('[- .]?')})", re.IGNORECASE
)
VEHICLE = re.compile(
    r"\b(?:kenteken|auto|bus|busje|bestelbus|voertuig|wagen|scooter|motor|taxi)\b[^.]{0,30}$", re.IGNORECASE
)


def number_finds(text: str) -> Iterator[Find]:
    """
    Yield what is found of these kinds; finds may overlap.
    """
    yield from _accounts(text)
    yield from _citizens(text)
    yield from _phones(text)
    yield from _plates(text)


def before(text: str, start: int) -> str:
    """
    Return the words in which a label could stand, before a place in a text.
    """
    return text[max(0, start - LOOK_BACK) : start]


def _citizens(text: str) -> Iterator[Find]:
    for match in BSN_LABELLED.finditer(text):
        if not A_DATE.fullmatch(match["id"]):
            yield found("bsn", text, match.span("id"), certain=bsn.is_valid(re.sub(r"\D", "", match["id"])))
    for match in BSN.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        amount = AMOUNT_BEFORE.search(before(text, match.start())) or AMOUNT_AFTER.match(text, match.end())
        if len(digits) == BSN_DIGITS and not amount and bsn.is_valid(digits):
            yield found("bsn", text, match.span(), certain=match[1] != ".")  # 123.456.782 may be an amount


def _phones(text: str) -> Iterator[Find]:
    for match in PHONE.finditer(text):
        digits = re.sub(r"^(?:0031|31)0?", "0", re.sub(r"\D", "", match[0]))
        if len(digits) == PHONE_DIGITS and not digits.startswith(("00", *EVERYBODYS)):
            yield found("phone", text, match.span(), certain=not digits.startswith(OFFICES))
    for match in ABROAD.finditer(text):
        yield found("phone", text, match.span(), certain=match[0].startswith("+"))


def _accounts(text: str) -> Iterator[Find]:
    for match in DUTCH_IBAN.finditer(text):
        yield found("iban", text, match.span(), certain=iban.is_valid(match[0]))
    for match in IBAN.finditer(text):
        words = match[0]
        while len(words) >= IBAN_SHORTEST and not iban.is_valid(words):
            shorter = LAST_GROUP.sub("", words)  # the pattern takes words that follow along
            words = shorter if shorter != words else ""
        if len(words) >= IBAN_SHORTEST:
            yield found("iban", text, (match.start(), match.start() + len(words)), certain=True)


def _plates(text: str) -> Iterator[Find]:
    for match in PLATE_LABELLED.finditer(text):
        yield found("licence_plate", text, match.span("id"), certain=True)
    for match in PLATE_SMALL.finditer(text):
        by_car = bool(VEHICLE.search(before(text, match.start())))
        if by_car or PLATE.fullmatch(match[0]):
            yield found("licence_plate", text, match.span(), certain=by_car)
