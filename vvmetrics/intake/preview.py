"""
What storing a checked file would change, before anything is stored: rows old and new, and summaries before and after.
"""

from dataclasses import dataclass, replace
from datetime import datetime

import pandas as pd

from vvmetrics import metrics
from vvmetrics.bundle import SOURCE_COLUMNS
from vvmetrics.bundled_rows import OBSERVATION_COLUMNS
from vvmetrics.intake.check import Checked
from vvmetrics.store import Import, Store

NEW, REPLACES, SAME = "nieuw", "vervangt", "gelijk"
KIND = "eigen_opgave"
MADE_UP = "voorbeeld"
KEY = ["action", "element"]
SHOWN = ["known", "median", "plausibility"]


@dataclass(frozen=True)
class Preview:
    """
    What storing a file would do to the store at a revision, and when it is handed in (at).

    changes: the rows of Checked with change (nieuw, vervangt, gelijk), older (id that makes place, or None), old_score, old_answer,
    old_absence, old_plausibility, old_finding, old_source. effects: action, element, and known, median, plausibility before and after
    (columns …_before, …_after) in the summary of that region and year, only where one differs; of all regions nothing else changes.
    year: the newest, or the last that the file speaks of if what is older no longer shows in the newest.
    """

    checked: Checked
    revision: int
    at: datetime
    year: int
    changes: pd.DataFrame
    effects: pd.DataFrame

    def count(self, change: str) -> int:
        """
        Return how many rows are nieuw, vervangt or gelijk.
        """
        return int((self.changes["change"] == change).sum())

    @property
    def changes_nothing(self) -> bool:
        """
        Whether all that the file says is known already.
        """
        return self.count(SAME) == len(self.changes)


def preview(store: Store, checked: Checked, *, now: datetime) -> Preview:
    """
    Return what storing a file without errors would change; nothing is stored.

    It is tried in a transaction that is undone, so what it says is what storing does. Raises StoreError if the store refuses a row.
    """
    revision = store.revision
    changes = store.ask("preview_changes", checked.rows)
    own = int(checked.rows["end_year"].max())
    newest = max([own, *store.years])
    before = {year: metrics.summary(store, year=year) for year in (newest, own)}
    made = Preview(checked, revision, now, newest, changes, _effects(before[own], before[own], checked.region))
    if made.changes_nothing:
        return made
    observations, sources, imported = to_store(store, made)
    with store.trying() as trial:
        trial.add(observations, sources, by="voorbeeld", reason="voorbeeld van een inlevering", imported=imported)
        effects = {year: _effects(summary, metrics.summary(trial, year=year), checked.region) for year, summary in before.items()}
    year = newest if len(effects[newest]) else own
    return replace(made, year=year, effects=effects[year])


def to_store(store: Store, made: Preview) -> tuple[pd.DataFrame, pd.DataFrame, Import]:
    """
    Return what store.add takes of a preview: the observations that are new or replace one, the source of the file, and its line in the log.
    """
    region = store.definitions.regions[made.checked.region]
    number = made.revision + 1
    source = f"opgave-{region.id}-{number:04d}"
    rows = made.changes[made.changes["change"] != SAME].reset_index(drop=True)
    ids = pd.Series([f"{region.code.lower()}-{number:04d}-{place:04d}" for place in range(1, len(rows) + 1)], dtype="str")
    observations = rows.assign(
        id=ids,
        source=rows["known_source"].fillna(source),
        supersedes=rows["older"],
        recorded_at=made.at,
    )[list(OBSERVATION_COLUMNS)]
    label = f"Opgave van het netwerk {region.label} over {_period(rows)}"
    kind = MADE_UP if store.nature == MADE_UP else KIND
    sources = pd.DataFrame([[source, label, kind, f"RNZS {region.label}", made.at.year, None, None]], columns=list(SOURCE_COLUMNS))
    counts = {"new": made.count(NEW), "replaced": made.count(REPLACES), "unchanged": made.count(SAME)}
    given = made.checked.given
    return (
        observations,
        sources.astype({"year": "Int64"}),
        Import(file=given.file, digest=given.digest, region=region.id, source=source, **counts),
    )


def _period(rows: pd.DataFrame) -> str:
    first, last = int(rows["start_year"].min()), int(rows["end_year"].max())
    return str(last) if first == last else f"{first}–{last}"


def _effects(before: pd.DataFrame, after: pd.DataFrame, region: str) -> pd.DataFrame:
    old, new = (frame[frame["region"] == region].set_index(KEY)[SHOWN] for frame in (before, after))
    both = old.add_suffix("_before").join(new.add_suffix("_after"))
    same = pd.concat([_equal(both[f"{name}_before"], both[f"{name}_after"]) for name in SHOWN], axis=1).all(axis=1)
    return both[~same].reset_index()


def _equal(one: pd.Series, other: pd.Series) -> pd.Series:
    return (one == other).fillna(value=False).astype(bool) | (one.isna() & other.isna())
