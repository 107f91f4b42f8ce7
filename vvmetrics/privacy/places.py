"""
Where a person lives or can be reached: e-mail, street address, postcode.
"""

import re
from collections.abc import Container, Iterator

from vvmetrics.privacy.finds import Find, found, stands
from vvmetrics.privacy.words import words

AT = re.compile(r" ?(?:@|[(\[{] ?(?:at|apenstaart(?:je)?) ?[)\]}]) ?| apenstaart(?:je)? ", re.IGNORECASE)
LONGEST_NAME = 64  # characters before the sign
LOCAL = re.compile(r"[\w.+-]+$")
LOCAL_SPOKEN = re.compile(r"[\w.+-]+(?: (?:punt|dot) [\w+-]+){0,3}$", re.IGNORECASE)
DOMAIN = re.compile(
    r"[\w-]{1,63}(?:(?: ?\.| ?[(\[{] ?(?:dot|punt) ?[)\]}] ?| (?:punt|dot) )[\w-]{1,63}){1,4}", re.IGNORECASE
)
LETTER = "[A-Za-zÀ-ÿ'’-]"
STREETS = r"(?i:straat|laan|weg|gracht|kade|plein|singel|steeg|dreef|plantsoen|str\.)"
# Also in many other words
SPACES = "hof|dijk|park|pad|markt|wal|ring|baan|haven|allee|boulevard|kamp|veld|oord|akker|einde?|erf|str"
HOUSE = r"(?i:nr\.?|nummer|huisnummer)?"
ADDITION = r"(?:[- ]?(?:hs|bis|[a-z]|[IVX]{1,4})\b)?"
NUMBER = (
    rf"[ ,]{{0,3}}{HOUSE} {{0,2}}(?P<number>\d{{1,4}})(?:-\d{{1,4}}\b)?{ADDITION}(?![\d.,:/-]{{0,12}}\d|\s?%)"
)
ADDRESS = re.compile(
    rf"(?<!{LETTER})(?:{LETTER}{{2,60}}?{STREETS}|[A-Z][\w'’-]{{1,60}}?(?:{SPACES})"
    rf"|(?:Laan|Weg|Plein|Hof) (?:van|der|op|naar)(?: de[nr]?| het)? [A-Z][\w'’-]{{1,60}}){NUMBER}"
)
SQUARE = re.compile(
    rf"\b[Pp]lein (?:19|20)\d\d(?:-(?:19|20)\d\d)?[ ,]{{1,3}}{HOUSE}"
    r" {0,2}(?!(?:19|20)\d\d\b)\d{1,4}[a-z]?\b(?![.,:/-]?\d|\s?%)"
)
NUMBER_FIRST = re.compile(
    rf"\bnummer \d{{1,4}}[a-z]? (?:in|aan|van|op) (?:de|het) {LETTER}{{2,60}}?{STREETS}(?!\w)"
)
SURE_STREET = re.compile(
    rf"{LETTER}+(?:{STREETS}|str)\W*(?:n\w*\.?\s*|huisnummer\s*)?\d|Laan ", re.IGNORECASE
)
NO_STREET = re.compile(
    r"(?:onder|uit|om|snel|rijks|spoor|water|lucht|voet|fiets|zorg|straf|samen|leer)wegs?\b", re.IGNORECASE
)
QUANTITY = re.compile(
    r"\s{0,3}(?:[-–]|tot|à)?\s{0,3}(?:uur|uren|dag|week|weken|maand|jaar|jaren|keer|maal|procent|gezin|kind|partner|zaak|zaken|melding|casus|"
    r"deelnemer|mensen|plaats|plek|organisatie|gemeente|team|fte|euro)",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:19|20)\d\d")
POSTCODE = re.compile(
    r"(?<![\w./-])(?P<label>(?i:postcode):? )?(?P<digits>[1-9]\d{3})(?P<space>"
    r" ?)(?P<letters>[A-Z]{2}|[a-z]{2})(?![^\W\d_])"
    r"(?P<house>(?:[ ,-]{1,2}(?:nr\.? ?|nummer |huisnummer )?)?\d{1,4}\b(?!\s?%))?(?!\d)"
)
NEVER_LETTERS = {"SA", "SD", "SS"}  # not given out
SMALL_WORDS = re.compile(
    "[acs]a|al|bv|ci|d[aeu]|e[nrx]|f[rt]|i[kns]|j[ae]|k[gm]|l[ae]|m[aegml]|n[aru]|o[fmp]|p[km]|t[em]|v[es]|w[eo]|z[eo]"
)


def place_finds(text: str, allowed: Container[str]) -> Iterator[Find]:
    """
    Yield what is found of these kinds; finds may overlap. Two letters that may stand make no postcode of the
    year before them.
    """
    yield from _emails(text)
    yield from _addresses(text)
    yield from _postcodes(text, allowed)


def _emails(text: str) -> Iterator[Find]:
    for sign in AT.finditer(text):
        spoken = "@" not in sign[0]
        local = (LOCAL_SPOKEN if spoken else LOCAL).search(
            text[max(0, sign.start() - LONGEST_NAME) : sign.start()]
        )
        domain = DOMAIN.match(text, sign.end())
        if local and domain:
            yield found("email", text, (sign.start() - len(local[0]), domain.end()), certain=True)


def _addresses(text: str) -> Iterator[Find]:
    for match in [*NUMBER_FIRST.finditer(text), *SQUARE.finditer(text)]:
        yield found("address", text, match.span(), certain=True)
    for match in ADDRESS.finditer(text):
        if not (
            YEAR.fullmatch(match["number"]) or NO_STREET.match(match[0]) or QUANTITY.match(text, match.end())
        ):
            yield found("address", text, match.span(), certain=SURE_STREET.match(match[0]) is not None)


def _postcodes(text: str, allowed: Container[str]) -> Iterator[Find]:
    for match in POSTCODE.finditer(text):
        letters, house = match["letters"], match["house"]
        year = bool(YEAR.fullmatch(match["digits"]) and match["space"])
        if letters.upper() in NEVER_LETTERS or (year and (stands(letters, allowed) or not house)):
            continue
        spaced = bool(match["space"]) and letters.islower()
        if spaced and (
            SMALL_WORDS.fullmatch(letters) or letters in words().ordinary or stands(letters, allowed)
        ):
            continue
        if letters.isupper() or house or (match["label"] and not spaced):
            yield found("postcode", text, match.span(), certain=bool(house) and not year and not spaced)
