"""
Several views on one indicator: who sees what, kept apart, and whether the picture differs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from vvmetrics.answers.judges import given
from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Level


@dataclass(frozen=True)
class Voice:
    """
    What a partner (its id) sees, or sources from outside (their kind), or if neither the network as a whole;
    over which years.

    levels are those that it sees, several if its sources differ; else answer, or absence: the id of the
    reason why it tells nothing.
    """

    partner: str | None
    outside: str | None
    period: tuple[int, int]
    levels: tuple[Level, ...]
    answer: str
    absence: str | None
    sources: int


@dataclass(frozen=True)
class Views:
    """
    The voices on an indicator in one place, the network first, then partners in their fixed order, then
    sources from outside.

    levels_differ: whether not all that see a level see the same. partners: how many partners see a level;
    alike: how many of those see the level that most see, missing below three; alike_level: that level,
    missing too where as many see another, or none see the same.

    That share (1 minus the variation ratio: Freeman, Elementary Applied Statistics, 1965) is all that three
    to five ordered words bear. A consensus as that of Tastle and Wierman (International Journal of
    Approximate Reasoning 45, 2007) reckons with the mean of the levels and the distances from it, and
    distances on these scales mean nothing.
    """

    region: str
    area: str | None
    indicator: str
    voices: tuple[Voice, ...]
    levels_differ: bool
    partners: int
    alike: int | None
    alike_level: Level | None
    alone: Level | None

    @property
    def seeing(self) -> tuple[Voice, ...]:
        """
        The voices that see a level.
        """
        return tuple(voice for voice in self.voices if voice.levels)

    @property
    def years_apart(self) -> bool:
        """
        Whether those that see a level do not speak of the same years.
        """
        return len({voice.period for voice in self.seeing}) > 1

    @property
    def by_rule(self) -> bool:
        """
        Whether the levels may differ only because one partner gives at most the level `alone`: all partners
        do, and who is higher is none.
        """
        if not self.levels_differ or self.alone is None:
            return False
        highest = self.alone.value
        return all(
            level.value == highest if voice.partner else level.value >= highest
            for voice in self.seeing
            for level in voice.levels
        )

    @property
    def picture_differs(self) -> bool:
        """
        Whether those who look see different levels, and not only because of the rule for one partner.
        """
        return self.levels_differ and not self.by_rule


def read_views(rows: pd.DataFrame, definitions: Definitions) -> list[Views]:
    """
    Return the views in the rows of metrics.views, place by place, in their order.
    """
    places: dict[tuple[str, ...], list[dict[Any, Any]]] = {}
    for row in rows.to_dict("records"):
        places.setdefault((row["region"], str(row["area"]), row["indicator"]), []).append(row)
    return [_views(here, definitions) for here in places.values()]


def _views(rows: list[dict[Any, Any]], definitions: Definitions) -> Views:
    first = rows[0]
    scale = definitions.scales[first["scale"]]
    levels = {level.value: level for level in scale.levels}
    return Views(
        region=first["region"],
        area=given(first["area"]),
        indicator=first["indicator"],
        voices=tuple(_voice(row, levels) for row in rows),
        levels_differ=bool(pd.notna(first["differs"]) and first["differs"]),
        partners=int(first["partners"]),
        alike=None if pd.isna(first["alike"]) else int(first["alike"]),
        alike_level=None if pd.isna(first["alike_level"]) else levels[int(first["alike_level"])],
        alone=None if scale.alone is None else levels[scale.alone],
    )


def _voice(row: Mapping[Any, Any], levels: Mapping[int, Level]) -> Voice:
    seen = row["levels"]
    return Voice(
        partner=given(row["partner"]),
        outside=given(row["outside"]),
        period=(int(row["start_year"]), int(row["end_year"])),
        levels=tuple(levels[int(value)] for value in seen) if pd.api.types.is_list_like(seen) else (),
        answer=given(row["answer"]) or "",
        absence=given(row["absence"]),
        sources=int(row["sources"]),
    )
