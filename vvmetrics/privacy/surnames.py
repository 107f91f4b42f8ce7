"""
Where a surname ends, and whether a name is of a person or of an organisation.
"""

from vvmetrics.privacy.tokens import Token

MOST_FIRST_NAMES = 3
LONGEST_BETWEEN = 3  # as in "van in den"
SMALL_LETTERS_FROM = 3  # letters: shorter words in small letters are hardly ever a name
OLD_BETWEEN = frozenset(("den", "der", "ter", "ten"))  # hardly used any more but in names
NEVER_FIRST = frozenset(("in", "op", "aan", "bij", "het"))  # inside a surname at most
NAMED_AFTER = frozenset(
    ("stichting", "bureau", "basisschool", "commissie", "team", "basisteam", "wijkteam")
)  # before the name of one


def surname_end(text: str, line: list[Token], number: int) -> int | None:
    """
    Return the number of the last word of a surname, with first names before it: "de Vries", "Anna van den
    Berg"; None if none starts there.
    """
    last = _one_name_end(text, line, number)
    for _ in range(MOST_FIRST_NAMES):
        if last is None or last + 1 >= len(line) or line[last].surname or not line[last].first_name:
            break
        following = (
            _one_name_end(text, line, last + 1) if adjacent(text, line[last], line[last + 1]) else None
        )
        if following is None:
            break
        last = following
    return last


def _one_name_end(text: str, line: list[Token], number: int) -> int | None:
    """
    Return the number of the word with a capital that ends a name, after words as "van" and "de"; None if
    there is none.
    """
    last = _after_between(text, line, number)
    ends = last < len(line) and line[last].capital and not line[last].between and len(line[last].text) > 1
    return last if ends else None


def _after_between(text: str, line: list[Token], number: int) -> int:
    last = number
    while (
        last + 1 < len(line)
        and last < number + LONGEST_BETWEEN
        and line[last].between
        and adjacent(text, line[last], line[last + 1])
    ):
        last += 1
    return last


def small_surname_end(text: str, line: list[Token], number: int) -> int | None:
    """
    Return the number of the last word of a surname in small letters, which must be in a list.
    """
    last = _after_between(text, line, number)
    end = line[last]
    listed = (
        end.telling
        or end.first_name
        or (end.surname and (last > number or end.place) and not (end.ordinary and end.organisation))
    )
    return last if listed and not end.between and len(end.text) >= SMALL_LETTERS_FROM else None


def of_old(line: list[Token], number: int, last: int) -> bool:
    """
    Return whether words that hardly anything but surnames still has, as "den" and "ter", come before the last
    word of a name.
    """
    return any(token.fold in OLD_BETWEEN for token in line[number:last])


def looks_like_a_surname(line: list[Token], number: int, last: int) -> bool:
    """
    Return whether "van" or "de" and a word with a capital are more likely a surname than an article before
    something else.
    """
    end = line[last]
    written_as_name = line[number].capital and not line[number].first
    old = of_old(line, number, last)
    if (
        end.stands
        or (end.place and not (written_as_name and old))
        or line[number].fold in NEVER_FIRST
        or of_organisation(line, last)
    ):
        return False
    return end.telling or (written_as_name and end.surname) or (old and not end.ordinary)


def adjacent(text: str, left: Token, right: Token) -> bool:
    """
    Return whether nothing but space, a point, a comma or a bracket stands between two words; "_" as in the
    name of a file.
    """
    return text[left.end : right.start].strip(" ") in {"", ".", ",", "(", "_"}


def of_organisation(line: list[Token], last: int) -> bool:
    """
    Return whether the last word of a name, or the word right after it, makes it that of an organisation.
    """
    follows = line[last + 1] if last + 1 < len(line) and line[last + 1].start == line[last].end + 1 else None
    return line[last].organisation or (follows is not None and follows.organisation)


def after_organisation(line: list[Token], number: int) -> bool:
    """
    Return whether the word right before a name says that it is of an organisation ("Stichting De Hoop").
    """
    return (
        number > 0 and line[number - 1].fold in NAMED_AFTER and line[number - 1].end + 1 == line[number].start
    )
