"""
Who judged an indicator: the network, one of its partners or a source from outside, of the whole region or of
an area in it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from vvmetrics.definitions.model import Definitions


@dataclass(frozen=True)
class Judge:
    """
    A partner, or a source from outside (its id and kind), or, if neither, the network as a whole; area: of
    which area, if not of all.

    Two sources from outside are two judges. Reports of a network are its own word each time, and a partner is
    the same in every source.
    """

    area: str | None = None
    partner: str | None = None
    source: str | None = None
    kind: str | None = None


# The levels that each judge of an indicator gave, as stored; none where it was an answer in words.
Judgements = Mapping[Judge, tuple[int, ...]]


def judged(observations: pd.DataFrame, definitions: Definitions) -> dict[str, Judgements]:
    """
    Return who judged each indicator in the rows of metrics.observations, all of one region; where there are
    levels, only who gave one.
    """
    found: dict[str, dict[Judge, tuple[int, ...]]] = {}
    known = observations[observations["absence"].isna()]
    names = ("indicator", "area", "partner", "source", "source_kind", "score")
    for indicator, area, partner, source, kind, score in zip(*(known[name] for name in names), strict=True):
        own = definitions.source_kinds[kind].own or definitions.source_kinds[kind].made_up
        outside = {} if own or pd.notna(partner) else {"source": source, "kind": kind}
        judge = Judge(area=given(area), partner=given(partner), **outside)
        here = found.setdefault(indicator, {})
        here[judge] = here.get(judge, ()) + (() if pd.isna(score) else (int(score),))
    return {indicator: _of_levels(here) for indicator, here in found.items()}


def same_judges(before: Judgements, after: Judgements, *, levels: tuple[int, int]) -> bool:
    """
    Return whether the step between two levels is that of those who judged both times, whoever joined or left
    them.
    """
    both = before.keys() & after.keys()
    return bool(both) and (_middle(before, both), _middle(after, both)) == levels


def _of_levels(judgements: Judgements) -> Judgements:
    scored = {judge: levels for judge, levels in judgements.items() if levels}
    return scored or judgements


def _middle(judgements: Judgements, judges: set[Judge]) -> int:
    """
    Return the discrete median of all levels that some judges gave, as the tally has it: of an even number the
    lower.
    """
    levels = sorted(level for judge in judges for level in judgements[judge])
    return levels[(len(levels) - 1) // 2]


def given(value: object) -> str | None:
    """
    Return a text of a frame, None where there is none.
    """
    return value if isinstance(value, str) else None
