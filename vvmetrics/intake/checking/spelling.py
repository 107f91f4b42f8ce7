"""
How networks spell what is defined: for each id the words, names, codes and numbers by which a cell may mean
it.
"""

from collections import Counter
from collections.abc import Iterator

import pandas as pd

from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Level, Scale

ANYWHERE = ""  # the scope of words that mean the same in every row
SEPARATORS = (" ", ": ", " - ", " – ", " · ", ". ")  # between the number of a level and its words

Spelling = tuple[str, str, str, str]


def spellings(definitions: Definitions) -> pd.DataFrame:
    """
    Return every spelling: field (an id of columns.COLUMNS), scope, word (as it may be typed), id (for levels:
    the value, as text).

    The scope of an area is its region, that of the name of an indicator its action, that of a score its
    scale; elsewhere it is "". A name that several indicators share means none of them without its action.
    Case, accents and spaces are left to the comparison.
    """
    rows = [*_named(definitions), *_indicators(definitions), *_scored(definitions)]
    return pd.DataFrame(rows, columns=["field", "scope", "word", "id"], dtype="string").drop_duplicates(
        ignore_index=True
    )


def _named(definitions: Definitions) -> Iterator[Spelling]:
    for region in definitions.regions.values():
        yield from (("region", ANYWHERE, word, region.id) for word in (region.id, region.label, region.code))
        yield from (
            ("area", region.id, word, area.id)
            for area in region.areas.values()
            for word in (area.id, area.label)
        )
    for action in definitions.actions.values():
        yield from (
            ("action", ANYWHERE, word, action.id) for word in (action.id, action.label, action.short_label)
        )
    for partner in definitions.partners.values():
        yield from (
            ("partner", ANYWHERE, word, partner.id) for word in (partner.id, partner.label, partner.code)
        )
    for absence in definitions.absences.values():
        yield from (
            ("absence", ANYWHERE, word, absence.id)
            for word in (absence.id, absence.id.replace("_", " "), absence.label)
        )


def _indicators(definitions: Definitions) -> Iterator[Spelling]:
    indicators = definitions.indicators.values()
    labels = Counter(indicator.label for indicator in indicators)
    of_action = Counter((indicator.action, indicator.label) for indicator in indicators)
    for indicator in indicators:
        yield "indicator", ANYWHERE, indicator.id, indicator.id
        if labels[indicator.label] == 1:
            yield "indicator", ANYWHERE, indicator.label, indicator.id
        if of_action[indicator.action, indicator.label] == 1:
            yield "indicator", indicator.action, indicator.label, indicator.id


def _scored(definitions: Definitions) -> Iterator[Spelling]:
    for scale in definitions.scales.values():
        yield from (("score", scale.id, word, id_) for word, id_ in _levels(scale))
    yield from (("plausibility", ANYWHERE, word, id_) for word, id_ in _levels(definitions.plausibility))


def _levels(scale: Scale) -> Iterator[tuple[str, str]]:
    for level in scale.levels:
        for word in dict.fromkeys((*_numbers(level), level.label, level.short_label)):
            yield word, str(level.value)
        for number in _numbers(level):
            for label in (level.label, level.short_label):
                yield from ((f"{number}{between}{label}", str(level.value)) for between in SEPARATORS)


def _numbers(level: Level) -> tuple[str, ...]:
    """
    Return how the value of a level may be typed; a spreadsheet may write a minus as a dash of its own.
    """
    value = abs(level.value)
    return (f"-{value}", f"−{value}", f"–{value}") if level.value < 0 else (f"{value}", f"+{value}")
