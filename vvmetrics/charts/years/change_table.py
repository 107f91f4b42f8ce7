"""
The table behind the sentences of what changed: every indicator, also those that a sentence only counts.
"""

from collections.abc import Iterable

import pandas as pd

from vvmetrics.answers.changes import Change, Judged, Kind
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.board.words import step_words
from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.judges import judge_names
from vvmetrics.narrative.words import UNKNOWN, listed

WORDS: dict[Kind, str] = {
    "moved": "ander niveau",
    "rejudged": "nu anders beoordeeld",
    "reworded": "anders omschreven",
    "learned": "erbij bekend",
    "lost": "niet meer bekend",
    "again": "opnieuw gezien, gelijk",
    "still": "niet opnieuw gezien",
    "unknown": UNKNOWN,
}


def change_table(
    scene: Scene, changes: Iterable[tuple[str, Change]], *, years: tuple[int, int]
) -> pd.DataFrame:
    """
    Return a row per indicator: Regio, Verbeteractie, Element, Indicator, Verandering, and per year what was
    known, how plausible, by whom.

    changes: each with the id of its region; years: the two that they are between.
    """
    definitions = scene.definitions
    columns = ["Regio", "Verbeteractie", "Element", "Indicator", "Verandering"]
    columns += [
        name for year in years for name in (str(year), f"Plausibiliteit {year}", f"Beoordeeld door {year}")
    ]
    records = []
    for region, change in changes:
        for turn in change.turns:
            indicator = definitions.indicators[turn.indicator]
            reason = f": {scene.reason(turn.absence)}" if turn.absence else ""
            place = (
                definitions.regions[region].label,
                definitions.actions[indicator.action].short_label,
                definitions.elements[indicator.element].label,
                indicator.label,
            )
            then = _words(turn.before, definitions, region=region)
            now = _words(turn.after, definitions, region=region, reason=reason)
            records.append((*place, WORDS[turn.kind], *then, *now))
    return pd.DataFrame(records, columns=columns)


def _words(
    known: Judged | None, definitions: Definitions, *, region: str, reason: str = ""
) -> tuple[str, str, str]:
    """
    Return what is known of an indicator in words, how plausible, and who judged it.
    """
    if not known:
        return f"{UNKNOWN}{reason}", "", ""
    told = " · ".join(filter(None, [known.level.label if known.level else "", known.answer]))
    sure = step_words(known.plausibility)
    return told, sure, listed(judge_names(known.judgements, definitions, region=region))
