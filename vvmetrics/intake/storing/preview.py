"""
What storing a checked file would change, before anything is stored: rows old and new, and summaries before
and after.
"""

from dataclasses import dataclass, replace
from datetime import datetime

import pandas as pd

from vvmetrics.definitions.model import Definitions
from vvmetrics.intake.checking.check import Checked
from vvmetrics.intake.file_names import kept_name
from vvmetrics.narrative.intake_effects import effect_words
from vvmetrics.questions import metrics
from vvmetrics.store.bundle import SOURCE_COLUMNS
from vvmetrics.store.bundled_rows import OBSERVATION_COLUMNS
from vvmetrics.store.database import Import, Store

NEW, REPLACES, SAME = "nieuw", "vervangt", "gelijk"
KIND = "eigen_opgave"  # of the source that a file becomes, unless it is made up
KEY = ["action", "element"]
SHOWN = ("known", "applicable", "q1", "median", "q3", "plausibility", "newest")


@dataclass(frozen=True)
class Preview:
    """
    What storing a file would do to the store at a revision, and when it is handed in (at).

    changes: the rows of Checked with change (nieuw, vervangt, gelijk), older (id that makes place, or None),
    old_score, old_answer, old_absence, old_plausibility, old_finding, old_source. years: those in whose
    summary of that region something changes that pages show; of all regions nothing else changes. year: the
    last of them, or the newest of all if there is none. effects: of that year action, element, SHOWN and the
    counts per reason of absence before and after (columns …_before, …_after), only where what pages show
    of it differs.
    """

    checked: Checked
    revision: int
    at: datetime
    year: int
    years: tuple[int, ...]
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

    It is tried in a transaction that is undone, so what it says is what storing does. Raises StoreError if
    the store refuses a row.
    """
    revision = store.revision
    changes = store.ask("intake/preview_changes", checked.rows)
    newest = max([int(checked.rows["end_year"].max()), *store.years])
    before = metrics.history(store, year=newest, region=checked.region)
    made = Preview(
        checked, revision, now, newest, (), changes, _effects(before, before, newest, store.definitions)
    )
    if made.changes_nothing:
        return made
    observations, sources, imported = to_store(store, made)
    with store.trying() as trial:
        trial.add(
            observations, sources, by="voorbeeld", reason="voorbeeld van een inlevering", imported=imported
        )
        after, years = metrics.history(trial, year=newest, region=checked.region), trial.years
    effects = {year: _effects(before, after, year, store.definitions) for year in years}
    changing = tuple(year for year in years if len(effects[year]))
    year = changing[-1] if changing else newest
    return replace(made, year=year, years=changing, effects=effects[year])


def to_store(store: Store, made: Preview) -> tuple[pd.DataFrame, pd.DataFrame, Import]:
    """
    Return what store.add takes of a preview: the observations that are new or replace one, the source of the
    file, and its line in the log.
    """
    region = store.definitions.regions[made.checked.region]
    number = made.revision + 1
    source = f"opgave-{region.id}-{number:04d}"
    rows = made.changes[made.changes["change"] != SAME].reset_index(drop=True)
    ids = pd.Series(
        [f"{region.code.lower()}-{number:04d}-{place:04d}" for place in range(1, len(rows) + 1)], dtype="str"
    )
    observations = rows.assign(
        id=ids, source=rows["known_source"].fillna(source), supersedes=rows["older"], recorded_at=made.at
    )[list(OBSERVATION_COLUMNS)]
    label = f"Opgave van het netwerk {region.label} over {_period(rows)}"
    made_up = [kind.id for kind in store.definitions.source_kinds.values() if kind.made_up]
    kind = made_up[0] if store.watermark else KIND
    sources = pd.DataFrame(
        [[source, label, kind, f"RNZS {region.label}", made.at.year, None, None]],
        columns=list(SOURCE_COLUMNS),
    )
    counts = {"new": made.count(NEW), "replaced": made.count(REPLACES), "unchanged": made.count(SAME)}
    given = made.checked.given
    file = kept_name(given.file, region.id, store.definitions)
    return (
        observations,
        sources.astype({"year": "Int64"}),
        Import(file=file, digest=given.digest, region=region.id, source=source, **counts),
    )


def _period(rows: pd.DataFrame) -> str:
    first, last = int(rows["start_year"].min()), int(rows["end_year"].max())
    return str(last) if first == last else f"{first}–{last}"


def _effects(before: pd.DataFrame, after: pd.DataFrame, year: int, definitions: Definitions) -> pd.DataFrame:
    """
    Return where the state of a year differs; before and after as in metrics.history. What is said of it is
    what pages show of it.
    """
    shown = [*SHOWN, *definitions.absences]
    old, new = (_state(history, year)[shown] for history in (before, after))
    both = old.reindex(new.index).add_suffix("_before").join(new.add_suffix("_after")).reset_index()
    told = [effect_words(row, definitions) for row in both.to_dict("records")]
    return both[[is_now != becomes for is_now, becomes in told]].reset_index(drop=True)


def _state(history: pd.DataFrame, year: int) -> pd.DataFrame:
    """
    Return the summary that holds at the end of a year: that of the last year until then in which anything
    ends.
    """
    until = history[history["year"] <= year]
    state: pd.DataFrame = until[until["year"] == until["year"].max()].set_index(KEY)
    return state
