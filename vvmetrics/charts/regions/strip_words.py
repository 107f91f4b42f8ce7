"""
The strips of a region in words and as a table, from the same rows.
"""

import pandas as pd

from vvmetrics.answers.readings import readings
from vvmetrics.answers.way import ALL, Way
from vvmetrics.charts.board.words import NAMES, reading_words
from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.words import listed

__all__ = ["NAMES", "region_strips_table", "region_strips_text"]

UNKNOWN = "niet bekend"


def region_strips_text(  # noqa: PLR0913 - the selection, all by name
    rows: pd.DataFrame, definitions: Definitions, *, action: str, region: str, year: int, way: Way = ALL
) -> str:
    """
    Return the strips in Dutch sentences: per element where the region stands, and at which level which
    others, from low to high.
    """
    told = readings(rows, definitions, way=way)
    own = definitions.regions[region]
    first = f"{own.label} in het bereik van alle regio's, {definitions.actions[action].label}"
    sentences = [f"{first}, {way.standing(year)}."]
    for element in definitions.elements.values():
        labels = [*(level.label for level in definitions.scales[element.scale].levels), UNKNOWN]
        others: dict[str, list[str]] = {label: [] for label in labels}
        for other in definitions.regions.values():
            level = told[other.id, action, element.id].level
            if other.id != region:
                others[level.label if level else UNKNOWN].append(other.label)
        range_ = "; ".join(f"{label}: {listed(there)}" for label, there in others.items() if there)
        sentences.append(
            f"{own.label}: {reading_words(NAMES[element.id], told[region, action, element.id])}. De andere:"
            f" {range_}."
        )
    return " ".join(sentences)


def region_strips_table(
    rows: pd.DataFrame, definitions: Definitions, *, action: str, region: str, way: Way = ALL
) -> pd.DataFrame:
    """
    Return the table behind the strips: a row per region in fixed order, with Regio, Gekozen, and per element
    level and plausibility.
    """
    told = readings(rows, definitions, way=way)
    table = []
    for place in definitions.regions.values():
        row = {"Regio": place.label, "Gekozen": "ja" if place.id == region else "nee"}
        for element in definitions.elements:
            reading = told[place.id, action, element]
            sure = (
                f"{reading.plausibility.value} van 4: {reading.plausibility.label}"
                if reading.plausibility
                else "niet bekend"
            )
            row[NAMES[element].capitalize()] = (
                reading.level.label if reading.level else f"niet bekend: {reading.reason}"
            )
            row[f"Plausibiliteit {NAMES[element]}"] = sure
        table.append(row)
    return pd.DataFrame(table)
