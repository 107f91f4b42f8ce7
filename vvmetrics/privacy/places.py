"""
Where a person lives or can be reached, and when that person was born: e-mail, street address, postcode, date of birth.
"""

import re
from collections.abc import Container, Iterator

from vvmetrics.privacy.finds import Find, found, stands

EMAIL = re.compile(r"[\w.+-]+ ?(?:@|\(at\)|\[at\]) ?[\w-]+(?: ?\.[\w-]+)+")
STREETS = r"straat|laan|weg|gracht|kade|plein|singel|steeg|dreef|plantsoen|str\."
SPACES = "hof|dijk|park|pad|markt|wal|ring|baan|haven|allee|boulevard|kamp|veld|oord|akker|einde?|erf"  # also in many other words
NUMBER = r"\s*,?\s*(?:nr\.?|nummer|huisnummer)?\s*(?P<number>\d{1,4})(?:[- ]?(?:hs|bis|[a-z]|[IVX]{1,4})\b)?(?![\d.,:/-]*\d|\s?%)"
ADDRESS = re.compile(
    rf"\b(?:[A-Za-zÀ-ÿ'’-]{{2,}}(?:{STREETS})|(?:[A-Z][\w'’-]+)(?:{SPACES})"
    rf"|(?:Laan|Weg|Plein|Hof) (?:van|der|op|naar)(?: de[nr]?| het)? [A-Z][\w'’-]+){NUMBER}"
)
NUMBER_FIRST = re.compile(rf"\bnummer \d{{1,4}}[a-z]? (?:in|aan|van|op) (?:de|het) [A-Za-zÀ-ÿ'’-]{{2,}}(?:{STREETS})\b")
SURE_STREET = re.compile(rf"\S+(?:{STREETS})\W*(?:n\w*\.?\s*)?\d|Laan ")
NO_STREET = re.compile(r"(?:onder|uit|om|snel|rijks|spoor|water|lucht|voet|fiets|zorg|straf|samen|leer)wegs?\b", re.IGNORECASE)
QUANTITY = re.compile(
    r"\s*(?:[-–]|tot|à)?\s*(?:uur|uren|dag|week|weken|maand|jaar|jaren|keer|maal|procent|gezin|kind|partner|zaak|zaken|melding|casus|"
    r"deelnemer|mensen|plaats|plek|organisatie|gemeente|team|fte|euro)",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:19|20)\d\d")
POSTCODE = re.compile(
    r"(?<![\w./-])(?P<label>[Pp]ostcode:? )?(?P<digits>[1-9]\d{3})(?P<space> ?)(?P<letters>[A-Z]{2}|(?<=\d)[a-z]{2})\b"
    r"(?P<house>[ ,-]{1,2}(?:nr\.? ?|nummer |huisnummer )?\d{1,4}\b(?!\s?%))?"
)
NEVER_LETTERS = {"SA", "SD", "SS"}  # not given out
MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec"
)
DATE = re.compile(
    rf"(?<![\w./-])(?:\d{{1,2}}\s?([-/.])\s?\d{{1,2}}\s?\1\s?(?:19|20|['’])?\d\d|(?:19|20)\d\d-\d\d-\d\d"
    rf"|\d{{1,2}} (?:{MONTHS})\.? (?:19|20|['’])\d\d)(?![\w/]|-\d)",
    re.IGNORECASE,
)
BORN_BEFORE = re.compile(r"(?:\bgeb\b|\bgeb\.|geboren|geboorte)[^.;\d]{0,30}\.?\W{0,3}\w{0,6}\W{0,3}$|\(\s?[mvx]\W{1,3}$", re.IGNORECASE)
BORN_AFTER = re.compile(r"[\s,)(]{1,3}geboren\b", re.IGNORECASE)
AGE_BEFORE = re.compile(r"\b\d{1,2}[- ]?(?:jarige?|jaar oud|jaar)\b\W{1,3}$|\bleeftijd\b[^.;\d]{0,20}$", re.IGNORECASE)
SOMEONE = r"kind|jongen|meisje|zoon|zoontje|dochter|dochtertje|moeder|vader|baby|verdachte|slachtoffer|cli[ëe]nt|broertje|zusje|broer|zus"
OF_SOMEONE = re.compile(rf"\b(?:{SOMEONE})\b(?: is)?(?: van|,| \(|:)\s?$|\b[A-Z][a-zà-ÿ]+ \($", re.IGNORECASE)


def place_finds(text: str, allowed: Container[str]) -> Iterator[Find]:
    """
    Yield what is found of these kinds; finds may overlap. Two letters that may stand make no postcode of the year before them.
    """
    for match in EMAIL.finditer(text):
        yield found("email", text, match.span(), certain=True)
    yield from _addresses(text)
    yield from _postcodes(text, allowed)
    yield from _births(text)


def _addresses(text: str) -> Iterator[Find]:
    for match in NUMBER_FIRST.finditer(text):
        yield found("address", text, match.span(), certain=True)
    for match in ADDRESS.finditer(text):
        if not (YEAR.fullmatch(match["number"]) or NO_STREET.match(match[0]) or QUANTITY.match(text, match.end())):
            yield found("address", text, match.span(), certain=SURE_STREET.match(match[0]) is not None)


def _postcodes(text: str, allowed: Container[str]) -> Iterator[Find]:
    for match in POSTCODE.finditer(text):
        year = bool(YEAR.fullmatch(match["digits"]) and match["space"])
        if match["letters"].upper() in NEVER_LETTERS or (year and (stands(match["letters"], allowed) or not match["house"])):
            continue
        small = match["letters"].islower()
        if not small or ((match["house"] or match["label"]) and not match["space"]):
            yield found("postcode", text, match.span(), certain=bool(match["house"]) and not year)


def _births(text: str) -> Iterator[Find]:
    """
    Yield dates that are said to be of birth; other dates are of meetings, decisions and pilots, and may stand.
    """
    for match in DATE.finditer(text):
        before = text[: match.start()]
        if BORN_BEFORE.search(before) or BORN_AFTER.match(text, match.end()) or AGE_BEFORE.search(before):
            yield found("birth_date", text, match.span(), certain=True)
        elif OF_SOMEONE.search(before):
            yield found("birth_date", text, match.span(), certain=False)
