"""
The phase timeline in words and as a table, from the same rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from vvmetrics.answers.way import ALL, Way
from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Level
from vvmetrics.narrative.words import listed


@dataclass(frozen=True)
class Lane:
    """
    An action in a region, or in one of its areas: the phases by the year in which a source tells of them.
    title: what sets it apart.
    """

    region: str
    action: str
    area: str | None
    title: str
    phases: dict[int, tuple[Level, ...]]

    def label(self, definitions: Definitions) -> str:
        """
        Return what sets the lane apart, with its area.
        """
        return (
            f"{self.title}, {definitions.regions[self.region].areas[self.area].label}"
            if self.area
            else self.title
        )


def lanes(
    rows: pd.DataFrame, definitions: Definitions, *, region: str | None = None, action: str | None = None
) -> list[Lane]:
    """
    Return the lanes of a region (its actions, each with the areas that are told of) or of an action (the
    regions), none left out.

    Exactly one of region and action is None.
    """
    regions = [region] if region else list(definitions.regions)
    actions = [action] if action else list(definitions.actions)
    found = []
    for place in regions:
        for act in actions:
            title = definitions.actions[act].short_label if region else definitions.regions[place].label
            here = rows[(rows["region"] == place) & (rows["action"] == act)]
            areas = [None, *definitions.regions[place].areas]
            told = [Lane(place, act, area, title, _phases(here, definitions, area)) for area in areas]
            found += [lane for lane in told if lane.phases] or [Lane(place, act, None, title, {})]
    return found


def phase_timeline_text(  # noqa: PLR0913 - the selection, all by name
    rows: pd.DataFrame,
    definitions: Definitions,
    *,
    years: tuple[int, int],
    region: str | None = None,
    action: str | None = None,
    way: Way = ALL,
) -> str:
    """
    Return the timeline in Dutch sentences: one per lane, year by year as far as sources tell.
    """
    subject = definitions.regions[region].label if region else definitions.actions[action or ""].label
    sentences = [f"{subject}, fase per jaar van {years[0]} tot en met {years[1]}."]
    for lane in lanes(rows, definitions, region=region, action=action):
        steps = [f"{year} {steps_words(phases)}" for year, phases in lane.phases.items()]
        sentences.append(
            f"{lane.label(definitions)}: {', '.join(steps) if steps else f'fase {way.no_phase()}'}."
        )
    return " ".join(sentences)


def phase_timeline_table(
    rows: pd.DataFrame, definitions: Definitions, *, region: str | None = None, action: str | None = None
) -> pd.DataFrame:
    """
    Return the table behind the timeline, a row per phase that a source tells of, with its finding and source.
    """
    chosen = rows[
        [
            (region in {None, one}) and (action in {None, act})
            for one, act in zip(rows["region"], rows["action"], strict=True)
        ]
    ]
    return pd.DataFrame(
        [
            {
                "Regio": definitions.regions[row["region"]].label,
                "Gebied": (
                    "hele regio"
                    if pd.isna(row["area"])
                    else definitions.regions[row["region"]].areas[row["area"]].label
                ),
                "Verbeteractie": definitions.actions[row["action"]].short_label,
                "Jaar": row["year"],
                "Fase": definitions.phase.level(int(row["phase"])).label,
                "Bevinding": row["finding"],
                "Bron": definitions.sources[row["source"]].label,
                "Plaats in de bron": "" if pd.isna(row["locator"]) else row["locator"],
            }
            for row in chosen.to_dict("records")
        ],
        columns=[
            "Regio",
            "Gebied",
            "Verbeteractie",
            "Jaar",
            "Fase",
            "Bevinding",
            "Bron",
            "Plaats in de bron",
        ],
    )


def phase_timeline_legend(definitions: Definitions) -> str:
    """
    Return how to read the timeline, in Dutch.
    """
    phases = " · ".join(f"**{level.symbol}** {level.label}" for level in definitions.phase.levels)
    return (
        f"{phases}. Een vak: een bron vertelt over dat jaar. Stippellijn of leeg: over die jaren vertelt geen"
        " bron. Gearceerd: fase niet bekend."
    )


def steps_words(phases: Sequence[Level]) -> str:
    """
    Return the phases of a year in words; two sources may tell of two.
    """
    return listed([phase.label for phase in phases])


def _phases(here: pd.DataFrame, definitions: Definitions, area: str | None) -> dict[int, tuple[Level, ...]]:
    lane = here[here["area"].isna() if area is None else here["area"] == area]
    by_year: dict[int, set[int]] = {}
    for year, phase in zip(lane["year"], lane["phase"], strict=True):
        by_year.setdefault(int(year), set()).add(int(phase))
    return {
        year: tuple(definitions.phase.level(value) for value in sorted(values))
        for year, values in sorted(by_year.items())
    }
