"""
The tile map in words and as a table, from the same rows.
"""

import pandas as pd

from vvmetrics.answers.readings import VALUE, readings
from vvmetrics.answers.way import ALL, Way
from vvmetrics.charts.board.words import NAMES, percentage, reading_words, year_words
from vvmetrics.definitions.model import Definitions


def tile_map_text(  # noqa: PLR0913 - the selection, all by name
    rows: pd.DataFrame,
    definitions: Definitions,
    *,
    action: str,
    element: str = VALUE,
    year: int,
    way: Way = ALL,
) -> str:
    """
    Return the tile map in Dutch sentences: one per region, in the order of the regions.
    """
    told = readings(rows, definitions, way=way)
    name = NAMES[element]
    sentences = [f"{definitions.actions[action].label}, {name} per regio, {way.standing(year)}."]
    sentences += [
        f"{region.label} ({region.code}): {reading_words(name, told[region.id, action, element])}."
        for region in definitions.regions.values()
    ]
    return " ".join(sentences)


def tile_map_table(
    rows: pd.DataFrame, definitions: Definitions, *, action: str, element: str = VALUE, way: Way = ALL
) -> pd.DataFrame:
    """
    Return the table behind the tile map, a row per region.

    Columns: Regio, Code, the level or why it is not known, Plausibiliteit, Indicatoren bekend, Dekking,
    Nieuwste bevinding.
    """
    told = readings(rows, definitions, way=way)
    table = []
    for region in definitions.regions.values():
        reading = told[region.id, action, element]
        sure = (
            f"{reading.plausibility.value} van 4: {reading.plausibility.label}"
            if reading.plausibility
            else "niet bekend"
        )
        table.append(
            {
                "Regio": region.label,
                "Code": region.code,
                NAMES[element].capitalize(): (
                    reading.level.label if reading.level else f"niet bekend: {reading.reason}"
                ),
                "Plausibiliteit": sure,
                "Indicatoren bekend": f"{reading.known} van {reading.applicable}",
                "Dekking": percentage(reading.known, reading.applicable),
                "Nieuwste bevinding": year_words(reading.newest),
            }
        )
    return pd.DataFrame(table)
