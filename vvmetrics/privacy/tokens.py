"""
The words of a text as the rules for names see them: with a capital or not, in a list or not, standing or not.
"""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass

from vvmetrics.privacy.finds import stands
from vvmetrics.privacy.words import words

WORD = re.compile(
    r"['’][ts](?= ?[A-ZÀ-Þ])|[vV](?:\. ?|/)[dD]\b\.?(?= ?[A-ZÀ-Þ])|[^\W\d_]+(?:['’-][^\W\d_]+)*"
)
SPACES = re.compile(r" +")
ARTICLES = frozenset(("de", "het", "in", "op", "aan"))  # in small letters these start no place
SHORT_TAIL = 12
SENTENCE_END = re.compile(r"[.!?:;\n•]\s*[\"'“‘(]?\s*$|^\W*$")
NOT_AN_END = re.compile(
    r"\b(?:[A-Za-z]|mr|dr|drs|mw|mevr|dhr|mej|prof|ir|ing|fam|nr|tel|ca|bijv|o\.a|burg|geb)\.\s*$",
    re.IGNORECASE,
)
LONGEST_TERM = 6  # words of a term that may stand
ORGANISATIONS = re.compile(
    r"(?:stichting|instituut|bureau|groep|huis|gasthuis|college|academie|universiteit|hogeschool|centrum|kliniek|ziekenhuis|methode|model|"
    r"aanpak|project|programma|lijst|school|fonds|raad|commissie|wet|norm|schaal|gemeente|wijkteam|team|district|eenheid|magazine|dagblad|"
    r"ggz|jeugdzorg|jeugdhulp|lyceum|kazerne)(?:en|s|jes?)?"
)
ENDS_OF_ORGANISATIONS = re.compile(
    r"(?:stichting|instituut|bureau|groep|gasthuis|college|academie|universiteit|school|scholen|centrum|kliniek|ziekenhuis|ziekenhuizen|"
    r"kazerne|lyceum|gymnasium|museum|gebouw|zaal|commissie|fonds|gemeente|district|eenheid|magazine|dagblad|methode|wijkteam|polder)(?:en|s|jes?)?$"
)
LONGEST_END = 24  # letters


@dataclass(frozen=True, slots=True)
class Token:
    """
    A word of a text: how it is written, where it stands, and what the lists say of it.

    first: it is the first word of a sentence. stands: it is part of a term that may stand. placed: of a place
    of several words.
    """

    text: str
    fold: str
    start: int
    end: int
    first: bool
    stands: bool
    placed: bool = False

    @property
    def capital(self) -> bool:
        """
        Whether it starts with a capital and is no abbreviation ("OM").
        """
        return self.text[0].isupper() and (len(self.text) == 1 or not self.text.isupper())

    @property
    def first_name(self) -> bool:
        """
        Whether it is a first name, or two of them with a hyphen.
        """
        return not self.stands and all(part in words().first_names for part in self.fold.split("-"))

    @property
    def surname(self) -> bool:
        """
        Whether it is a surname, alone or before a hyphen.
        """
        return not self.stands and self.fold.split("-")[0] in words().surnames

    @property
    def telling(self) -> bool:
        """
        Whether it is a surname that is not a place or an ordinary word as well.
        """
        return self.surname and not self.place and not self.ordinary

    @property
    def place(self) -> bool:
        """
        Whether it is a place, or a part of it.
        """
        return any(part in words().places for part in self.fold.split("-"))

    @property
    def ordinary(self) -> bool:
        """
        Whether it is an ordinary word, of which a capital says nothing.
        """
        return self.fold in words().ordinary or self.fold.split("-")[0] in words().ordinary

    @property
    def between(self) -> bool:
        """
        Whether it may stand before or inside a surname, as "van" and "de" do.
        """
        return self.fold in words().between

    @property
    def organisation(self) -> bool:
        """
        Whether it says that the name before it is of an organisation or a method.
        """
        if ORGANISATIONS.fullmatch(self.fold):
            return True
        return (
            bool(ENDS_OF_ORGANISATIONS.search(self.fold[-LONGEST_END:])) and self.fold not in words().surnames
        )


def tokens(text: str, allowed: Container[str]) -> list[Token]:
    """
    Return the words of a text in order.
    """
    matches = list(WORD.finditer(text))
    folds = [SPACES.sub("", match[0].casefold()).replace("’", "'") for match in matches]
    spans = [match.span() for match in matches]
    standing = _parts(spans, _may_start(text, spans), lambda start, end: stands(text[start:end], allowed))
    may_place = [
        fold in words().place_starts and (fold not in ARTICLES or text[start].isupper())
        for fold, (start, _) in zip(folds, spans, strict=True)
    ]
    names = words().place_names
    placed = (
        _parts(spans, may_place, lambda start, end: SPACES.sub(" ", text[start:end].casefold()) in names)
        if any(may_place)
        else set()
    )
    return [
        Token(
            match[0], fold, *match.span(), _first(text, match.start()), number in standing, number in placed
        )
        for number, (match, fold) in enumerate(zip(matches, folds, strict=True))
    ]


def _first(text: str, start: int) -> bool:
    tail = text[max(0, start - SHORT_TAIL) : start]
    return bool(SENTENCE_END.search(tail)) and not NOT_AN_END.search(tail)


def _may_start(text: str, spans: list[tuple[int, int]]) -> list[bool]:
    small = text.islower()
    return [small or text[start].isupper() for start, _ in spans]


def _parts(
    spans: list[tuple[int, int]], may_start: list[bool], holds: Callable[[int, int], bool]
) -> set[int]:
    """
    Return the numbers of the words that are part of a term of which holds says so, the longest term first.
    """
    inside: set[int] = set()
    for number, (start, _) in enumerate(spans):
        if number in inside or not may_start[number]:
            continue
        for last in range(min(number + LONGEST_TERM, len(spans)) - 1, number - 1, -1):
            if holds(start, spans[last][1]):
                inside.update(range(number, last + 1))
                break
    return inside
