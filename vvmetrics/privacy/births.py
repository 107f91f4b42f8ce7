"""
When a person was born, and an age with a place: in a village that is enough to know a child.
"""

import re
from collections.abc import Iterator

from vvmetrics.privacy.finds import Find, found
from vvmetrics.privacy.numbers import before
from vvmetrics.privacy.words import words

FULL_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
MONTHS = f"{FULL_MONTHS}|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec"
DAY = r"\d{1,2}(?:e|ste|de)?(?: van)?"
DATE = re.compile(
    rf"(?<![\w./-])(?:\d{{1,2}}\s?([-/.])\s?\d{{1,2}}\s?\1\s?(?:19|20|['’])?\d\d|(?:19|20)\d\d-\d\d-\d\d"
    rf"|{DAY} (?:{MONTHS})\.? (?:19|20|['’])\d\d)(?![\w/]|-\d)",
    re.IGNORECASE,
)
BIRTH = r"\bgeb\b|\bgeb\.|geboren|geboorte|verjaardag|\bjarig\b|\bdob\b|\bgbd\b|\bgd\b"
BORN_BEFORE = re.compile(
    rf"(?:{BIRTH})[^.;\d]{{0,30}}\.?\W{{0,3}}\w{{0,6}}\W{{0,3}}$|\(\s?[mvx]\W{{1,3}}$", re.IGNORECASE
)
BORN_AFTER = re.compile(r"[\s,)(]{1,3}geboren\b", re.IGNORECASE)
AGE_BEFORE = re.compile(
    r"\b\d{1,2}[- ]?(?:jarige?|jaar oud|jaar)\b\W{1,3}$|\bleeftijd\b[^.;\d]{0,20}$", re.IGNORECASE
)
SOMEONE = (
    r"kind|jongen|jongetje|meisje|zoon|zoontje|dochter|dochtertje|moeder|vader|baby|verdachte|slachtoffer|"
    r"cli[ëe]nt|broertje|zusje|broer|zus"
)
OF_SOMEONE = re.compile(rf"\b(?:{SOMEONE})\b(?: is)?(?: van|,| \(|:)\s?$|\b[A-Z][a-zà-ÿ]+ \($", re.IGNORECASE)
NUMERAL = (
    "[a-zéë]{0,18}(?:een|één|twee|drie|vier|vijf|zes|zeven|"
    "acht|negen|tien|elf|twaalf|twintig|dertig|veertig|tig|de|ste)"
)
IN_WORDS = (
    rf"{NUMERAL} (?:{FULL_MONTHS})\b(?: (?:tweeduizend|negentien)[a-zéë]{{0,24}}(?: (?:en )?{NUMERAL}\b)?)?"
)
BIRTHDAY = re.compile(
    rf"\b(?:geboren|jarig|verjaardag(?: is)?)(?: op)?(?: de)? (?P<date>{DAY} (?:{FULL_MONTHS})\b|{IN_WORDS})",
    re.IGNORECASE,
)
SHORT_BIRTH = re.compile(r"\bgeb\.?:? {0,2}(?P<date>\d{8}|(?:19|20)\d\d)\b(?![-/.,]?\d)", re.IGNORECASE)
WHOLE_DATE = 8  # digits
AGED = r"\d{1,2}(?:[- ]?(?:jarige?|jaar|jr\.?|maanden|mnd\.?))?"
SOMEONE_SMALL = rf"(?:{SOMEONE}|tweeling|peuter|kleuter|man|vrouw)"
AGE_AND = re.compile(
    rf"\b(?:{SOMEONE_SMALL},? \(?(?:van )?{AGED}(?![\w.-])|\d{{1,2}}[- ]?(?:jarige?|jr\.?)(?: oude?)?"
    rf" (?:\w{{1,20}} )?{SOMEONE_SMALL}\b)"
    r"\)?[^.;!?]{0,40}?\b(?:uit|in|te) (?P<place>[A-Z][\w'’-]{1,30})",
    re.IGNORECASE,
)


def birth_finds(text: str) -> Iterator[Find]:
    """
    Yield dates that are said to be of birth, and ages with a place; other dates are of meetings, decisions
    and pilots, and may stand.
    """
    for match in DATE.finditer(text):
        said = before(text, match.start())
        if BORN_BEFORE.search(said) or BORN_AFTER.match(text, match.end()) or AGE_BEFORE.search(said):
            yield found("birth_date", text, match.span(), certain=True)
        elif OF_SOMEONE.search(said):
            yield found("birth_date", text, match.span(), certain=False)
    for match in BIRTHDAY.finditer(text):
        yield found("birth_date", text, match.span("date"), certain=True)
    for match in SHORT_BIRTH.finditer(text):
        yield found("birth_date", text, match.span("date"), certain=len(match["date"]) == WHOLE_DATE)
    for match in AGE_AND.finditer(text):
        if match["place"][0].isupper() and match["place"].casefold() in words().places:
            yield found("age_and_place", text, match.span(), certain=False)
