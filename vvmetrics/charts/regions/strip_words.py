"""
The strips of a region in words and as a table, from the same rows.
"""

import pandas as pd

from vvmetrics.answers.known import Summary
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.board.words import NAMES, reading_words
from vvmetrics.narrative.words import listed

__all__ = ["NAMES", "region_strips_table", "region_strips_text"]

UNKNOWN = "niet bekend"


def region_strips_text(scene: Scene, summary: Summary, *, action: str, region: str) -> str:
    """
    Return the strips in Dutch sentences: per element where the region stands, and at which level which
    others, from low to high.
    """
    definitions = scene.definitions
    own = definitions.regions[region]
    first = f"{own.label} in het bereik van alle regio's, {definitions.actions[action].label}"
    sentences = [f"{first}, {scene.standing}."]
    for element in definitions.elements.values():
        labels = [*(level.label for level in definitions.scales[element.scale].levels), UNKNOWN]
        others: dict[str, list[str]] = {label: [] for label in labels}
        for other in definitions.regions.values():
            level = summary[other.id, action, element.id].level
            if other.id != region:
                others[level.label if level else UNKNOWN].append(other.label)
        range_ = "; ".join(f"{label}: {listed(there)}" for label, there in others.items() if there)
        stands = reading_words(scene, NAMES[element.id], summary[own.id, action, element.id])
        sentences.append(f"{own.label}: {stands}. De andere: {range_}.")
    return " ".join(sentences)


def region_strips_table(scene: Scene, summary: Summary, *, action: str, region: str) -> pd.DataFrame:
    """
    Return the table behind the strips: a row per region in fixed order, with Regio, Gekozen, and per element
    level and plausibility.
    """
    definitions = scene.definitions
    table = []
    for place in definitions.regions.values():
        row = {"Regio": place.label, "Gekozen": "ja" if place.id == region else "nee"}
        for element in definitions.elements:
            reading = summary[place.id, action, element]
            sure = (
                f"{reading.plausibility.value} van 4: {reading.plausibility.label}"
                if reading.plausibility
                else "niet bekend"
            )
            row[NAMES[element].capitalize()] = (
                reading.level.label if reading.level else f"niet bekend: {scene.why(reading)}"
            )
            row[f"Plausibiliteit {NAMES[element]}"] = sure
        table.append(row)
    return pd.DataFrame(table)
