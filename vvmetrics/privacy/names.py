"""
Names of people: by the title, the role or the initials before them, by first names and surnames in the lists,
and by their capitals.
"""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator

from vvmetrics.privacy.finds import Find, found
from vvmetrics.privacy.sieve import INITIALS, INITIALS_AFTER, PROFILE, may_hold_a_name
from vvmetrics.privacy.surnames import (
    NEVER_FIRST,
    SMALL_LETTERS_FROM,
    adjacent,
    after_organisation,
    looks_like_a_surname,
    of_old,
    of_organisation,
    small_surname_end,
    surname_end,
)
from vvmetrics.privacy.tokens import Token, tokens
from vvmetrics.privacy.words import words

NOT_BETWEEN_SMALL = frozenset(("te", "la", "da", "du", "ben"))  # words of other languages and verbs too
AGE_AFTER = re.compile(r"[,( ]{1,3}\d{1,2}(?: jaar\b|\)|,)")


def name_finds(text: str, allowed: Container[str]) -> Iterator[Find]:
    """
    Yield names of people; finds may overlap. A text in capitals alone is read as if it were in small letters.
    """
    if not may_hold_a_name(text):
        return
    lowered = text.lower()
    read = lowered if text.isupper() and len(lowered) == len(text) else text
    line = tokens(read, allowed)
    for number, token in enumerate(line):
        if token.stands:
            continue
        for certain, last in _readings(read, line, number):
            yield found("name", text, (token.start, line[last].end), certain=certain)
        if (
            token.capital
            and token.surname
            and not token.place
            and (initials := INITIALS_AFTER.match(read, token.end))
        ):
            yield found("name", text, (token.start, initials.end()), certain=token.telling)
    yield from _after_initials(text, read, line)
    for match in PROFILE.finditer(text):
        yield found("name", text, match.span(), certain=True)


def _after_initials(text: str, read: str, line: list[Token]) -> Iterator[Find]:
    starts = [token.start for token in line]
    for match in INITIALS.finditer(read):
        end = surname_end(read, line, bisect_left(starts, match.end()))
        if end is not None and not line[end].stands and not of_organisation(line, end):
            yield found("name", text, (match.start(), line[end].end), certain=True)


def _readings(text: str, line: list[Token], number: int) -> Iterator[tuple[bool, int]]:
    """
    Yield the names that start at a word: whether it is certain, and the number of its last word.
    """
    before = line[number - 1] if number and adjacent(text, line[number - 1], line[number]) else None
    if before is not None and before.fold in words().titles:
        yield from _after_title(text, line, number, small=before.fold in words().addressed)
    others = [*_full_name(text, line, number), *_alone(text, line, number)]
    if before is not None and before.fold in words().roles:
        others += _after_role(text, line, number)
    for certain, last in others:
        if not (line[number].placed and line[last].placed):  # "Sas van Gent", not "mevrouw Van Gent"
            yield certain, last


def _after_title(text: str, line: list[Token], number: int, *, small: bool) -> Iterator[tuple[bool, int]]:
    last = surname_end(text, line, number)
    if last is not None and not line[last].stands and not of_organisation(line, last):
        yield small or not line[last].ordinary or of_old(line, number, last), last
    else:
        end = small_surname_end(text, line, number)
        if end is not None and (small or line[end].telling):
            yield line[end].telling or end > number, end


def _full_name(text: str, line: list[Token], number: int) -> Iterator[tuple[bool, int]]:
    """
    A first name with a surname: certain with capitals, likely without.
    """
    token = line[number]
    if not token.first_name or number + 1 >= len(line) or not adjacent(text, token, line[number + 1]):
        return
    if token.capital:
        last = surname_end(text, line, number + 1)
        in_a_place = (
            last == number + 2 and line[number + 1].fold in NEVER_FIRST and line[last].place
        )  # "Sint Jan in Horn"
        if last is not None and not line[last].stands and not in_a_place and not of_organisation(line, last):
            yield not (token.place and token.first), last
    elif len(token.text) >= SMALL_LETTERS_FROM:
        last = small_surname_end(text, line, number + 1)
        if last is not None and (line[last].telling or _infix(line[number + 1])) and not line[last].stands:
            yield False, last


def _infix(token: Token) -> bool:
    """
    Return whether a word in small letters says that a surname follows a first name: "van", "de", "el".
    """
    return token.between and token.fold not in NEVER_FIRST | NOT_BETWEEN_SMALL


def _after_role(text: str, line: list[Token], number: int) -> Iterator[tuple[bool, int]]:
    """
    A name after "moeder", "agent" and the like; certain if a list has it.
    """
    token = line[number]
    if token.capital and not token.between:
        if (token.first_name or token.surname) and not of_organisation(line, number):
            yield token.first_name or token.telling, number
    elif token.between:
        last = surname_end(text, line, number)
        if last is not None and line[last].surname:
            yield line[last].telling, last
    elif token.first_name and len(token.text) >= SMALL_LETTERS_FROM:
        yield False, number


def _alone(text: str, line: list[Token], number: int) -> Iterator[tuple[bool, int]]:
    """
    A name with nothing but its capital: likely at most, unless an age follows.
    """
    token = line[number]
    if token.between:
        last = None if after_organisation(line, number) else surname_end(text, line, number)
        if last is not None and looks_like_a_surname(line, number, last):
            yield False, last
    elif token.capital and not token.place and not _named_after(text, line, number):
        follows = line[number + 1].fold if number + 1 < len(line) else ""
        spoken = follows in words().speech or follows == "van" or text[token.end : token.end + 2] == " ("
        if token.first_name:
            yield bool(AGE_AFTER.match(text, token.end)), number
        elif (token.telling and (not token.first or spoken)) or _both_names(token):
            yield False, number


def _named_after(text: str, line: list[Token], number: int) -> bool:
    """
    Return whether a name is that of an organisation: alone, with a surname ("Anne Frankschool"), or after
    what it is ("Stichting").
    """
    last = (
        surname_end(text, line, number + 1)
        if number + 1 < len(line) and adjacent(text, line[number], line[number + 1])
        else None
    )
    of_its_own = last is None or (
        line[number + 1].between and line[last].organisation
    )  # "Jeroen van de Raad"
    ends = [number] if last is None or of_its_own else [number, last]
    return after_organisation(line, number) or any(of_organisation(line, end) for end in ends)


def _both_names(token: Token) -> bool:
    """
    Return whether a first name and a surname are one word with a hyphen, as in the name of a file.
    """
    parts = token.fold.split("-")
    lists = words()
    listed = len(parts) > 1 and parts[0] in lists.first_names and parts[-1] in lists.surnames
    return listed and not token.stands and not token.organisation and parts[-1] not in lists.places
