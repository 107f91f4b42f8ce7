"""
Which texts could hold the name of a person at all: a sieve that lets most texts of the field go by.
"""

import re

from vvmetrics.privacy.words import words

INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\. ?){1,4}(?=(?:[a-z'’./ ]{1,12} )?[A-Z][^\W\d_])")
INITIALS_AFTER = re.compile(r", ?(?:[A-Z]\. ?){1,4}(?!\w)")
PROFILE = re.compile(r"linkedin\.com/in/[\w%-]{3,60}", re.IGNORECASE)
PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")  # of words with a hyphen each part
CAPITAL_BETWEEN = re.compile(r"\b(?:Van|De|Den|Der|Het|Ten|Ter|Te|El|Al|Da|Dos|Di|Du|La|Le|Von|Vd|Ben|Bin)\b")
OLD_WITH_NAME = re.compile(r"\b(?:den|der|ter|ten|Den|Der|Ter|Ten) [A-ZÀ-Þ]")


def may_hold_a_name(text: str) -> bool:
    """
    Return whether a text has any word with which a find could start.
    """
    lists = words()
    folded = set(PART.findall(text.casefold()))
    if not folded.isdisjoint(lists.triggers):
        return True
    if not folded.isdisjoint(lists.roles) or CAPITAL_BETWEEN.search(text) or INITIALS_AFTER.search(text):
        capitals = {part.casefold() for part in PART.findall(text) if part[0].isupper()}
        if not capitals.isdisjoint(lists.surnames):
            return True
    return any(pattern.search(text) for pattern in (INITIALS, OLD_WITH_NAME, PROFILE))
