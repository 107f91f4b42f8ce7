"""
What is known already of each indicator, in words, to stand beside the cells to fill in.
"""

from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from vvmetrics.answers.views import read_views
from vvmetrics.definitions.model import Definitions
from vvmetrics.downloads.withheld import cleared
from vvmetrics.questions import metrics
from vvmetrics.store.database import Store

NOTHING = "nog niets bekend"
DIFFERS = "hier verschilt het beeld"


@dataclass(frozen=True)
class LastKnown:
    """
    What was last known of an indicator: lines of level, year, plausibility and source; and what was seen then
    ("" if nothing was said).
    """

    lines: tuple[str, ...] = (NOTHING,)
    finding: str = ""


def last_known(store: Store, *, region: str, year: int) -> dict[str, LastKnown]:
    """
    Return what was last known of each indicator that was observed, for the network as a whole.

    It is the newest observation that counts in the year; of several of one period one that knows something,
    then the most plausible one. Where only areas or partners told something, it says which; and where
    partners see another level than others, in an area or in all of the region, that the picture differs.
    Raises QueryError for an unknown region.
    """
    found = metrics.observations(store, year=year, region=region)
    rows = cleared(found, store.definitions, columns=("source_title", "locator", "finding", "answer")).rows
    whole = rows["area"].isna() & rows["partner"].isna()
    parts = rows[~whole & rows["absence"].isna()]
    told = {
        str(indicator): _of_parts(found, store.definitions, region)
        for indicator, found in parts.groupby("indicator")
    }
    ranked = (
        rows[whole]
        .sort_values("plausibility", ascending=False, na_position="last", kind="stable")
        .drop_duplicates("indicator")
    )
    told |= {str(row.indicator): _of_network(row, store.definitions) for row in ranked.itertuples()}
    views = read_views(metrics.views(store, year=year, region=region), store.definitions)
    differing = {one.indicator for one in views if one.picture_differs}
    return {
        id_: replace(one, lines=(*one.lines, DIFFERS)) if id_ in differing else one
        for id_, one in told.items()
    }


def _of_network(row: Any, definitions: Definitions) -> LastKnown:  # noqa: ANN401 - a row of a frame
    source = row.source_title if pd.isna(row.locator) else f"{row.source_title}, {row.locator}"
    years = str(row.end_year) if row.start_year == row.end_year else f"{row.start_year}–{row.end_year}"
    finding = "" if pd.isna(row.finding) else str(row.finding)
    if pd.notna(row.absence):
        return LastKnown((f"niet bekend: {definitions.absences[row.absence].label}", years, source), finding)
    level = None if pd.isna(row.score) else definitions.scales[row.scale].level(int(row.score)).label
    answer = None if pd.isna(row.answer) else str(row.answer)
    step = definitions.plausibility.level(int(row.plausibility))
    return LastKnown(
        ("; ".join(filter(None, (level, answer))), f"{years} · {step.symbol} {step.short_label}", source),
        finding,
    )


def _of_parts(rows: pd.DataFrame, definitions: Definitions, region: str) -> LastKnown:
    areas = [
        area.label for area in definitions.regions[region].areas.values() if area.id in set(rows["area"])
    ]
    partners = [
        partner.label for partner in definitions.partners.values() if partner.id in set(rows["partner"])
    ]
    return LastKnown(("niet van het hele netwerk; wel van:", ", ".join(areas + partners)))
