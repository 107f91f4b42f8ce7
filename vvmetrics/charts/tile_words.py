"""
The tile map in words and as a table, from the same rows.
"""

import pandas as pd

from vvmetrics.charts.board_words import NAMES, percentage, reading_words
from vvmetrics.definitions import Definitions
from vvmetrics.narrative import VALUE, readings


def tile_map_text(rows: pd.DataFrame, definitions: Definitions, *, action: str, element: str = VALUE, year: int) -> str:
    """
    Return the tile map in Dutch sentences: one per region, in the order of the regions.
    """
    told = readings(rows, definitions)
    name = NAMES[element]
    sentences = [f"{definitions.actions[action].label}, {name} per regio, stand {year}."]
    sentences += [
        f"{region.label} ({region.code}): {reading_words(name, told[region.id, action, element])}."
        for region in definitions.regions.values()
    ]
    return " ".join(sentences)


def tile_map_table(rows: pd.DataFrame, definitions: Definitions, *, action: str, element: str = VALUE) -> pd.DataFrame:
    """
    Return the table behind the tile map: Regio, Code, the level or why it is not known, Plausibiliteit, Indicatoren bekend and Dekking.
    """
    told = readings(rows, definitions)
    table = []
    for region in definitions.regions.values():
        reading = told[region.id, action, element]
        sure = f"{reading.plausibility.value} van 4: {reading.plausibility.label}" if reading.plausibility else "niet bekend"
        table.append(
            {
                "Regio": region.label,
                "Code": region.code,
                NAMES[element].capitalize(): reading.level.label if reading.level else f"niet bekend: {reading.reason}",
                "Plausibiliteit": sure,
                "Indicatoren bekend": f"{reading.known} van {reading.applicable}",
                "Dekking": percentage(reading.known, reading.applicable),
            }
        )
    return pd.DataFrame(table)
