"""
The phases that sources tell of, read once from the answer to a question.
"""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from vvmetrics.answers.known import Row

# The phases of a region or of an area, from low to high, by the year that a source tells of, from old to new.
ByYear = dict[int, tuple[int, ...]]


@dataclass(frozen=True, kw_only=True)
class Phase:
    """
    The phase of an action in a region, or in one of its areas (None: the whole region), as a source tells it.

    phase is the value of its level, year that of which the source tells. finding, title (of the source) and
    locator are "" where the answer does not give them.
    """

    region: str
    area: str | None
    action: str
    phase: int
    year: int
    finding: str = ""
    source: str = ""
    title: str = ""
    locator: str = ""


@dataclass(frozen=True)
class Phases:
    """
    The phases that a question gave, in its order: by region, action and area, the whole region first.
    """

    told: tuple[Phase, ...] = ()

    def of(self, region: str, action: str) -> tuple[Phase, ...]:
        """
        Return those of an action in a region and its areas, in their order; empty if no source tells.
        """
        return self._by_place.get((region, action), ())

    def steps(self, region: str, action: str) -> tuple[int, ...]:
        """
        Return which phases an action is in, in a region and its areas, from low to high.
        """
        return tuple(sorted({told.phase for told in self.of(region, action)}))

    def furthest(self, region: str, action: str) -> int | None:
        """
        Return the furthest phase of an action in a region and its areas; None if no source tells.
        """
        return max(self.steps(region, action), default=None)

    def lanes(self, region: str, action: str) -> dict[str | None, ByYear]:
        """
        Return the phases of an action year by year: of the whole region (None) and of each area, as far as
        sources tell.
        """
        found: dict[str | None, dict[int, set[int]]] = {}
        for told in self.of(region, action):
            found.setdefault(told.area, {}).setdefault(told.year, set()).add(told.phase)
        return {
            area: {year: tuple(sorted(phases)) for year, phases in sorted(by_year.items())}
            for area, by_year in found.items()
        }

    @cached_property
    def _by_place(self) -> dict[tuple[str, str], tuple[Phase, ...]]:
        found: dict[tuple[str, str], list[Phase]] = {}
        for told in self.told:
            found.setdefault((told.region, told.action), []).append(told)
        return {place: tuple(phases) for place, phases in found.items()}


def read_phases(rows: pd.DataFrame) -> Phases:
    """
    Return the phases in the answer to metrics.phases or metrics.phase_history.
    """
    return Phases(
        tuple(
            Phase(
                region=row["region"],
                area=_text(row, "area") or None,
                action=row["action"],
                phase=int(row["phase"]),
                year=int(row["year"]),
                finding=_text(row, "finding"),
                source=_text(row, "source"),
                title=_text(row, "source_title"),
                locator=_text(row, "locator"),
            )
            for row in rows.to_dict("records")
        )
    )


def _text(row: Row, name: str) -> str:
    return "" if pd.isna(row.get(name)) else str(row[name])
