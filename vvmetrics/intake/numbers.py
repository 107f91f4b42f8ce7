"""
Whole numbers and years, as people type them and spreadsheets write them, in their plainest form.
"""

import re
from datetime import date

NUMBER = re.compile(r"([+\-−–]?)\s?(\d+)(?:[.,]0*)?")
# A whole date, as typed or as a spreadsheet writes one: day or year first, the month as a number or a word.
DATE = re.compile(
    r"(?:(\d{1,2})[-/. ](\d{1,2}|[a-z]{3,9}\.?)[-/. ](\d{4})|(\d{4})[-/.](\d{1,2})[-/.](\d{1,2}))"
    r"(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?",
    re.IGNORECASE,
)
# How the months begin, in Dutch and in English.
MONTHS = ("jan", "feb", "mrt maa mar", "apr", "mei may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec")


def number(text: str) -> str:
    """
    Return a whole number in its plainest form ("3,0" and "+3" are "3"), any other text as it is.
    """
    found = NUMBER.fullmatch(text)
    if not found:
        return text
    sign = "" if found[1] in {"", "+"} or not found[2].strip("0") else "-"
    return f"{sign}{found[2].lstrip('0') or '0'}"


def year(text: str) -> str:
    """
    Return the year of a whole date, or else what `number` returns; of a date that is in no calendar the text
    as it is.
    """
    found = DATE.fullmatch(text)
    if not found:
        return number(text)
    day, month, of_year = found.group(1, 2, 3) if found[1] else found.group(6, 5, 4)
    try:
        date(int(of_year), _month(month), int(day))
    except ValueError:
        return text
    return of_year


def _month(typed: str) -> int:
    """
    Return the number of a month, 0 if there is none of that name.
    """
    if typed.isdecimal():
        return int(typed)
    return next(
        (place for place, names in enumerate(MONTHS, start=1) if typed[:3].casefold() in names.split()), 0
    )
