"""
The tile map in words and as a table, from the same rows.
"""

import pandas as pd

from vvmetrics.answers.known import VALUE, Summary
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.board.words import NAMES, percentage, reading_words, year_words


def tile_map_text(scene: Scene, summary: Summary, *, action: str, element: str = VALUE) -> str:
    """
    Return the tile map in Dutch sentences: one per region, in the order of the regions.
    """
    definitions = scene.definitions
    name = NAMES[element]
    sentences = [f"{definitions.actions[action].label}, {name} per regio, {scene.standing}."]
    sentences += [
        f"{region.label} ({region.code}): {reading_words(scene, name, summary[region.id, action, element])}."
        for region in definitions.regions.values()
    ]
    return " ".join(sentences)


def tile_map_table(scene: Scene, summary: Summary, *, action: str, element: str = VALUE) -> pd.DataFrame:
    """
    Return the table behind the tile map, a row per region.

    Columns: Regio, Code, the level or why it is not known, Plausibiliteit, Indicatoren bekend, Dekking,
    Nieuwste bevinding.
    """
    definitions = scene.definitions
    table = []
    for region in definitions.regions.values():
        reading = summary[region.id, action, element]
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
                    reading.level.label if reading.level else f"niet bekend: {scene.why(reading)}"
                ),
                "Plausibiliteit": sure,
                "Indicatoren bekend": f"{reading.known} van {reading.applicable}",
                "Dekking": percentage(reading.known, reading.applicable),
                "Nieuwste bevinding": year_words(reading.newest),
            }
        )
    return pd.DataFrame(table)
