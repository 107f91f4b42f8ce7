"""
What changed in a region and an action between two years: by indicator and by phase, apart from what merely became known.
"""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from vvmetrics.definitions import Definitions
from vvmetrics.scales import Level

# The phases of a region or an area (None: the whole region) in a year, from low to high.
Phases = dict[str | None, tuple[Level, ...]]


@dataclass(frozen=True)
class Moved:
    """
    An indicator whose level is another one than before, with the plausibility of the later one.
    """

    indicator: str
    before: Level
    after: Level
    plausibility: Level | None


@dataclass(frozen=True)
class Change:
    """
    What changed between two years in a region and an action; kept: indicators with the level that they had. Ids of indicators.
    """

    moved: tuple[Moved, ...]
    learned: tuple[str, ...]  # known now, not before
    lost: tuple[str, ...]  # known before, not now
    reworded: tuple[str, ...]  # another answer in words
    kept: tuple[str, ...]
    phases: dict[str | None, tuple[tuple[Level, ...], tuple[Level, ...]]]  # only where they are not the same: before, after

    @property
    def any(self) -> bool:
        """
        Whether anything changed.
        """
        return bool(self.moved or self.learned or self.lost or self.reworded or self.phases)


def change(  # noqa: PLR0913 - two years of the same two questions, and the place, all by name
    before: pd.DataFrame,
    after: pd.DataFrame,
    phases_before: pd.DataFrame,
    phases_after: pd.DataFrame,
    definitions: Definitions,
    *,
    region: str,
    action: str,
) -> Change:
    """
    Return what changed, from the answers of metrics.indicators and metrics.phases at the earlier and at the later year.
    """
    old, new = (_known(rows, region=region, action=action) for rows in (before, after))
    both = [indicator for indicator in new if indicator in old]
    moved = tuple(
        _moved(indicator, old[indicator], new[indicator], definitions) for indicator in both if _other(old, new, indicator, "score")
    )
    reworded = tuple(indicator for indicator in both if _other(old, new, indicator, "answer"))
    aside = {one.indicator for one in moved} | set(reworded)
    earlier, later = (_phases(rows, definitions, region=region, action=action) for rows in (phases_before, phases_after))
    return Change(
        moved=moved,
        learned=tuple(indicator for indicator in new if indicator not in old),
        lost=tuple(indicator for indicator in old if indicator not in new),
        reworded=reworded,
        kept=tuple(indicator for indicator in both if indicator not in aside),
        phases={area: (earlier.get(area, ()), now) for area, now in later.items() if earlier.get(area, ()) != now},
    )


def _known(rows: pd.DataFrame, *, region: str, action: str) -> dict[str, dict[Any, Any]]:
    here = rows[(rows["region"] == region) & (rows["action"] == action) & (rows["status"] == "known")]
    return {row["indicator"]: row for row in here.to_dict("records")}


def _other(old: dict[str, dict[Any, Any]], new: dict[str, dict[Any, Any]], indicator: str, field: str) -> bool:
    """
    Whether both years have the field, and not the same in it.
    """
    values = old[indicator][field], new[indicator][field]
    return not any(pd.isna(value) for value in values) and bool(values[0] != values[1])


def _moved(indicator: str, old: dict[Any, Any], new: dict[Any, Any], definitions: Definitions) -> Moved:
    scale = definitions.scales[definitions.indicators[indicator].scale]
    sure = None if pd.isna(new["plausibility"]) else definitions.plausibility.level(int(new["plausibility"]))
    return Moved(indicator, scale.level(int(old["score"])), scale.level(int(new["score"])), sure)


def _phases(rows: pd.DataFrame, definitions: Definitions, *, region: str, action: str) -> Phases:
    found: dict[str | None, set[int]] = {}
    for row in rows[(rows["region"] == region) & (rows["action"] == action)].to_dict("records"):
        found.setdefault(None if pd.isna(row["area"]) else row["area"], set()).add(int(row["phase"]))
    return {area: tuple(definitions.phase.level(value) for value in sorted(values)) for area, values in found.items()}
