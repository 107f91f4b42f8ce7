"""
What a cell may hold, by its column: as a message names it, and which of it looks most like what was typed.
"""

from difflib import get_close_matches
from typing import TYPE_CHECKING

from vvmetrics.definitions.model import Definitions
from vvmetrics.intake.checking.spelling import spellings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vvmetrics.definitions.scales import Defined

MOST_NAMED = 12  # choices that fit in a message
FEWER_NAMED = 5  # of many choices, those that look most like what was typed
LIKE, LITTLE_LIKE = 0.72, 0.4  # as difflib counts
FEWEST_LETTERS = 4  # of a part of a choice by which it is known
NO_LETTERS = str.maketrans("", "", "+-−–0123456789.,% ")
MANY = {
    "indicator": "indicatoren",
    "area": "gebieden",
    "region": "regio's",
    "partner": "partners",
    "action": "verbeteracties",
}


class Choices:
    """
    The choices of each column and scope (as in spelling.spellings), by id.
    """

    def __init__(self, definitions: Definitions) -> None:
        self.definitions = definitions
        self._words: dict[tuple[str, str], dict[str, str]] = {}
        for field, scope, word, id_ in spellings(definitions).itertuples(index=False, name=None):
            self._words.setdefault((field, scope), {}).setdefault(word.casefold(), id_)

    def nearest(self, field: str, scope: str, typed: str) -> tuple[str, str]:
        """
        Return what is allowed in a column and scope, and the choice that looks most like what was typed, ""
        if none does.

        A number is like no other one: of a level that was typed as a number nothing can be told.
        """
        words, word = self._words_of(field, scope), " ".join(typed.casefold().split())
        if not _letters(word):
            return self.named(field, scope, typed), ""
        found = {id_ for choice, id_ in words.items() if word in choice and len(word) >= FEWEST_LETTERS}
        if len(found) != 1:
            near = get_close_matches(word, words, n=1, cutoff=LIKE)
            found = {
                words[one] for one in near if _letters(one) != _letters(word)
            }  # "niveau 9" is like no other level
        return self.named(field, scope, typed), next((self._labels(field, scope)[id_] for id_ in found), "")

    def named(self, field: str, scope: str, typed: str = "") -> str:
        """
        Return all choices of a column and scope; if these are many, those that look like what was typed and
        how many there are.
        """
        labels = self._labels(field, scope)
        if not labels:
            return "niets: laat dit leeg"
        if len(labels) <= MOST_NAMED:
            return "; ".join(labels.values())
        words = self._words_of(field, scope)
        like = get_close_matches(typed.casefold(), words, n=3 * FEWER_NAMED, cutoff=LITTLE_LIKE)
        near = list(dict.fromkeys(labels[words[word]] for word in like))[:FEWER_NAMED]
        where = f" van {self.definitions.actions[scope].label}" if field == "indicator" and scope else ""
        return (
            f"een van de {len(labels)}"
            f" {MANY.get(field, 'keuzes')}{where}{', zoals ' + '; '.join(near) if near else ''}"
        )

    def actions_with(self, label: str) -> str:
        """
        Return the actions that have an indicator of this name.
        """
        said = " ".join(label.casefold().split())
        having = [one.action for one in self.definitions.indicators.values() if one.label.casefold() == said]
        return "; ".join(self.definitions.actions[action].label for action in dict.fromkeys(having))

    def _words_of(self, field: str, scope: str) -> dict[str, str]:
        if field != "indicator":
            return self._words.get((field, scope), {})
        labels = self._labels(
            field, scope
        )  # ids count in every action, and a name that several share looks like itself
        every = [words for (of, _), words in self._words.items() if of == field]
        return {word: id_ for words in every for word, id_ in words.items() if id_ in labels}

    def _labels(self, field: str, scope: str) -> dict[str, str]:
        definitions = self.definitions
        if field in {"score", "plausibility"}:
            scale = definitions.scales[scope] if field == "score" else definitions.plausibility
            return {str(level.value): f"{level.value} {level.label}" for level in scale.levels}
        if field == "area":
            return {id_: area.label for id_, area in definitions.regions[scope].areas.items()}
        if field == "indicator":
            return {
                id_: one.label for id_, one in definitions.indicators.items() if scope in {"", one.action}
            }
        kinds: dict[str, Mapping[str, Defined]] = {
            "region": definitions.regions,
            "action": definitions.actions,
            "partner": definitions.partners,
            "absence": definitions.absences,
        }
        return {id_: one.label for id_, one in kinds[field].items()}


def _letters(word: str) -> str:
    return word.translate(NO_LETTERS)
