"""
Names of people: by the title, the role or the initials before them, by first names and surnames in the lists, and by their capitals.
"""

import re
from collections.abc import Container, Iterator

from vvmetrics.privacy.finds import Find, found
from vvmetrics.privacy.tokens import Token, tokens
from vvmetrics.privacy.words import words

INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\. ?){1,4}(?=(?:[a-z' ]{1,12} )?[A-Z][^\W\d_])")
PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")  # of words with a hyphen each part
CAPITAL_BETWEEN = re.compile(r"\b(?:Van|De|Den|Der|Het|Ten|Ter|Te|El|Al|Da|Dos|Di|Du|La|Le|Von|Vd|Ben|Bin)\b")
OLD_WITH_NAME = re.compile(r"\b(?:den|der|ter|ten|Den|Der|Ter|Ten) [A-ZÀ-Þ]")
MOST_FIRST_NAMES = 3
LONGEST_BETWEEN = 3  # as in "van in den"
SMALL_LETTERS_FROM = 3  # letters: shorter words in small letters are hardly ever a name
AGE_AFTER = re.compile(r"[,( ]{1,3}\d{1,2}(?: jaar\b|\)|,)")
OLD_BETWEEN = frozenset(("den", "der", "ter", "ten"))  # hardly used any more but in names
NEVER_FIRST = frozenset(("in", "op", "aan", "bij", "het"))  # inside a surname at most


def may_hold_a_name(text: str) -> bool:
    """
    Return whether a text has any word with which a find could start: a sieve that lets most texts of the field go by.
    """
    lists = words()
    folded = set(PART.findall(text.casefold()))
    if not folded.isdisjoint(lists.triggers):
        return True
    if not folded.isdisjoint(lists.roles) or CAPITAL_BETWEEN.search(text):
        capitals = {part.casefold() for part in PART.findall(text) if part[0].isupper()}
        if not capitals.isdisjoint(lists.surnames):
            return True
    return INITIALS.search(text) is not None or OLD_WITH_NAME.search(text) is not None


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
    for match in INITIALS.finditer(read):
        after = next((number for number, token in enumerate(line) if token.start >= match.end()), len(line))
        end = _surname_end(read, line, after)
        if end is not None and not line[end].stands and not _of_organisation(line, end):
            yield found("name", text, (match.start(), line[end].end), certain=True)


def _readings(text: str, line: list[Token], number: int) -> Iterator[tuple[bool, int]]:
    """
    Yield the names that start at a word: whether it is certain, and the number of its last word.
    """
    before = line[number - 1] if number and _adjacent(text, line[number - 1], line[number]) else None
    if before is not None and before.fold in words().titles:
        yield from _after_title(text, line, number, small=before.fold in words().addressed)
    yield from _full_name(text, line, number)
    if before is not None and before.fold in words().roles:
        yield from _after_role(text, line, number)
    yield from _alone(text, line, number)


def _after_title(text: str, line: list[Token], number: int, *, small: bool) -> Iterator[tuple[bool, int]]:
    last = _surname_end(text, line, number)
    if last is not None and not line[last].stands and not _of_organisation(line, last):
        yield small or not line[last].ordinary or _of_old(line, number, last), last
    else:
        end = _small_surname_end(text, line, number)
        if end is not None and (small or line[end].telling):
            yield line[end].telling or end > number, end


def _full_name(text: str, line: list[Token], number: int) -> Iterator[tuple[bool, int]]:
    """
    A first name with a surname: certain with capitals, likely without.
    """
    token = line[number]
    if not token.first_name or number + 1 >= len(line) or not _adjacent(text, token, line[number + 1]):
        return
    if token.capital:
        last = _surname_end(text, line, number + 1)
        if last is not None and not line[last].stands and not _of_organisation(line, last):
            yield not (token.place and token.first), last
    elif len(token.text) >= SMALL_LETTERS_FROM and line[number + 1].telling and len(line[number + 1].text) >= SMALL_LETTERS_FROM:
        yield False, number + 1


def _after_role(text: str, line: list[Token], number: int) -> Iterator[tuple[bool, int]]:
    """
    A name after "moeder", "agent" and the like; certain if a list has it.
    """
    token = line[number]
    if token.capital and not token.between:
        if (token.first_name or token.surname) and not _of_organisation(line, number):
            yield token.first_name or token.telling, number
    elif token.between:
        last = _surname_end(text, line, number)
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
        last = _surname_end(text, line, number)
        if last is not None and _looks_like_a_surname(line, number, last):
            yield False, last
    elif token.capital and not _of_organisation(line, number) and not token.place:
        follows = line[number + 1].fold if number + 1 < len(line) else ""
        spoken = follows in words().speech or follows == "van" or text[token.end : token.end + 2] == " ("
        if token.first_name:
            yield bool(AGE_AFTER.match(text, token.end)), number
        elif token.telling and (not token.first or spoken):
            yield False, number


def _looks_like_a_surname(line: list[Token], number: int, last: int) -> bool:
    """
    Return whether "van" or "de" and a word with a capital are more likely a surname than an article before something else.
    """
    end = line[last]
    written_as_name = line[number].capital and not line[number].first
    of_old = _of_old(line, number, last)
    if end.stands or (end.place and not (written_as_name and of_old)) or line[number].fold in NEVER_FIRST or _of_organisation(line, last):
        return False
    return end.telling or (written_as_name and end.surname) or (of_old and not end.ordinary)


def _of_old(line: list[Token], number: int, last: int) -> bool:
    """
    Return whether words that hardly anything but surnames still has, as "den" and "ter", come before the last word of a name.
    """
    return any(token.fold in OLD_BETWEEN for token in line[number:last])


def _surname_end(text: str, line: list[Token], number: int) -> int | None:
    """
    Return the number of the last word of a surname, with first names before it: "de Vries", "Anna van den Berg"; None if none starts there.
    """
    last = _one_name_end(text, line, number)
    for _ in range(MOST_FIRST_NAMES):
        if last is None or last + 1 >= len(line) or line[last].surname or not line[last].first_name:
            break
        following = _one_name_end(text, line, last + 1) if _adjacent(text, line[last], line[last + 1]) else None
        if following is None:
            break
        last = following
    return last


def _one_name_end(text: str, line: list[Token], number: int) -> int | None:
    """
    Return the number of the word with a capital that ends a name, after words as "van" and "de"; None if there is none.
    """
    last = number
    while last + 1 < len(line) and last < number + LONGEST_BETWEEN and line[last].between and _adjacent(text, line[last], line[last + 1]):
        last += 1
    ends = last < len(line) and line[last].capital and not line[last].between and len(line[last].text) > 1
    return last if ends else None


def _small_surname_end(text: str, line: list[Token], number: int) -> int | None:
    """
    Return the number of the last word of a surname in small letters, which must be in a list.
    """
    last = number
    while last + 1 < len(line) and last < number + LONGEST_BETWEEN and line[last].between and _adjacent(text, line[last], line[last + 1]):
        last += 1
    end = line[last]
    listed = end.telling or end.first_name or (end.surname and (last > number or end.place) and not (end.ordinary and end.organisation))
    return last if listed and not end.between and len(end.text) >= SMALL_LETTERS_FROM else None


def _adjacent(text: str, left: Token, right: Token) -> bool:
    """
    Return whether nothing but space, a point, a comma or a bracket stands between two words.
    """
    return text[left.end : right.start].strip(" ") in {"", ".", ",", "("}


def _of_organisation(line: list[Token], last: int) -> bool:
    """
    Return whether the last word of a name, or the word after it, makes it that of an organisation.
    """
    return any(token.organisation for token in line[last : last + 2])
