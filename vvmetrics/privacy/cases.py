"""
Numbers of cases, reports of the police, notifications and files, which lead to the people in them.
"""

import re
from collections.abc import Iterator

from vvmetrics.privacy.finds import Find, found

FORMS = re.compile(
    r"(?<![\w/.-])(?:\d{2}[/.-]\d{6}[-/.]\d{2}|[A-Z]{1,3}/\d{2}/\d{5,6}|PL\d{4}[- ]?\d{6,}(?:-\d+)?"
    r"|VT[- ](?:19|20)\d\d-(?!(?:19|20)\d\d\b)\d{3,12}|(?:JE|FA|KG|HA|KL) ?(?:RK|ZA)"
    r" ?\d\d[-/.]\d{1,6})(?![\w/]|-\d)",
    re.IGNORECASE,
)
NUMBERED = (
    "parket|zaaks?|rol|rekest|dossier|meld(?:ings?)?|aangifte|registratie|casus|mutatie|incident|bvh|pv|proces-verbaal|cli[ëe]nt"
    "|raads(?:rapport|onderzoeks?)?|(?<!/)rapport|onderzoeks?|kenmerk|referentie|strafrechtsketen|skn|polis|vreemdelingen|v(?=-?n)"
)
LABEL = re.compile(
    rf"\b(?P<what>{NUMBERED})(?P<number>[- ]?(?:nummers?|nrs?\b\.?|num\b\.?|id\b)| ?#)?"
    r"(?![a-z])[ :#]{0,3}(?P<id>(?:[a-z]{1,3}[-/]){0,4}\d[\d/.-]{0,30}\d)(?![\w%]|\.[a-z])",
    re.IGNORECASE,
)
OF_A_PERSON = {"bvh", "mutatie", "skn", "strafrechtsketen", "raadsrapport", "raadsonderzoek"}
OF_A_PAPER = {"rapport", "onderzoek", "onderzoeks", "kenmerk", "referentie"}  # which may be public as well
REPORT = re.compile(r"(?<![\w./-])20[012]\d{7}(?![\w/-]|[.,]\d)")  # as the police number a year's reports
YEARS_OR_DATE = re.compile(r"(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}")
OF_A_YEAR = re.compile(r"20[0-3]\d[-/]?\d{5,}")  # a year and a number
LONG_ID = 5  # digits: a shorter number after "zaak" or "melding" is mostly an ordinal or a count
SHORT_ID = 3
PAPER_ID = 8


def case_finds(text: str) -> Iterator[Find]:
    """
    Yield what is found of these kinds; finds may overlap. A published judgment (ECLI) may stand.
    """
    for match in FORMS.finditer(text):
        yield found("case_number", text, match.span(), certain=True)
    for match in REPORT.finditer(text):
        yield found("case_number", text, match.span(), certain=False)
    for match in LABEL.finditer(text):
        what, digits = match["what"].lower(), re.sub(r"\D", "", match["id"])
        paper = what in OF_A_PAPER
        least = PAPER_ID if paper and not match["number"] else SHORT_ID if match["number"] else LONG_ID
        if len(digits) >= least and not YEARS_OR_DATE.fullmatch(match["id"]):
            named = bool(match["number"]) or what in OF_A_PERSON or bool(OF_A_YEAR.fullmatch(match["id"]))
            yield found("case_number", text, match.span("id"), certain=named and not paper)
