"""
The tile map: a tile per region, roughly where it lies in the country, with one element of one action in it.
"""

from dataclasses import dataclass
from textwrap import wrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from vvmetrics.answers.known import VALUE, Known, Summary
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.board.words import level_or_why, percentage, reading_words, step_words, year_words
from vvmetrics.charts.marks import add_watermark, click_marks, frame_figure, hatched, note
from vvmetrics.charts.signs import (
    ANSWER,
    OWN,
    UNKNOWN,
    Legend,
    Signs,
    legend_of,
    level_signs,
    pips,
    region_signs,
    some,
)
from vvmetrics.charts.theme import Palette, level_color, palette, text_on
from vvmetrics.definitions.model import Definitions, Region

WIDTH = 1000.0
TILE_HEIGHT = 114.0
GAP_X, GAP_Y = 10.0, 7.0
# A line in a tile holds this many letters on a telephone.
LETTERS = 13


@dataclass(frozen=True)
class TileMap:
    """
    One element of an action per region, each roughly where it lies in the country.
    """

    scene: Scene
    summary: Summary
    action: str
    element: str = VALUE

    def figure(self) -> go.Figure:
        """
        Return the map, drawn. A click on a tile gives customdata [region id, action id].
        """
        scene, summary, action, element = self.scene, self.summary, self.action, self.element
        definitions, dark, region = scene.definitions, scene.dark, scene.region
        colors = palette(dark=dark)
        boxes = _boxes(definitions)
        height = (1 + max(place.tile.row for place in definitions.regions.values())) * TILE_HEIGHT
        unknown = [box for id_, box in boxes.items() if not summary[id_, action, element].level]
        middles = [((x0 + x1) / 2, (y0 + y1) / 2) for x0, y0, x1, y1 in boxes.values()]
        figure = go.Figure(
            [hatched(unknown, dark=dark), click_marks(middles, [[id_, action] for id_ in boxes], size=70)]
        )
        frame_figure(figure, width=WIDTH, height=height, dark=dark)
        shapes, notes = [], []
        for id_, box in boxes.items():
            reading = summary[id_, action, element]
            fill = level_color(reading.level, dark=dark) if reading.level else None
            shapes.append(_tile(box, fill, colors, chosen=id_ == region))
            notes += _words(
                scene, definitions.regions[id_], reading, box, text_on(fill) if fill else colors.text
            )
        figure.update_layout(shapes=shapes, annotations=notes)
        add_watermark(figure, scene.watermark, width=WIDTH, height=height, dark=dark)
        return figure

    def words(self) -> str:
        """
        Return the tile map in Dutch sentences: one per region, in the order of the regions.
        """
        scene, summary, action, element = self.scene, self.summary, self.action, self.element
        definitions = scene.definitions
        name = definitions.elements[element].name
        sentences = [f"{definitions.actions[action].label}, {name} per regio, {scene.standing}."]
        sentences += [
            f"{region.label} ({region.code}):"
            f" {reading_words(scene, element, summary[region.id, action, element])}."
            for region in definitions.regions.values()
        ]
        return " ".join(sentences)

    def table(self) -> pd.DataFrame:
        """
        Return a row per region.

        Columns: Regio, Code, the level or why it is not known, Plausibiliteit, Indicatoren bekend, Dekking,
        Nieuwste bevinding.
        """
        scene, summary, action, element = self.scene, self.summary, self.action, self.element
        definitions = scene.definitions
        table = []
        for region in definitions.regions.values():
            reading = summary[region.id, action, element]
            table.append(
                {
                    "Regio": region.label,
                    "Code": region.code,
                    definitions.elements[element].name.capitalize(): level_or_why(scene, reading),
                    "Plausibiliteit": step_words(reading.plausibility),
                    "Indicatoren bekend": f"{reading.known} van {reading.applicable}",
                    "Dekking": percentage(reading.known, reading.applicable),
                    "Nieuwste bevinding": year_words(reading.newest),
                }
            )
        return pd.DataFrame(table)

    def legend(self) -> Legend:
        """
        Return what the pips, the hatching and the frame mean; of levels the words stand over the symbol.
        """
        scene, definitions = self.scene, self.scene.definitions
        told = [self.summary[id_, self.action, self.element] for id_ in definitions.regions]
        return legend_of(
            level_signs(definitions.plausibility, [one.plausibility for one in told if one.level]),
            Signs("Vakken", some((UNKNOWN, any(not one.level for one in told)), (OWN, bool(scene.region)))),
            region_signs(definitions),
        )


def _boxes(definitions: Definitions) -> dict[str, tuple[float, float, float, float]]:
    places = {region.id: region.tile for region in definitions.regions.values()}
    wide = WIDTH / (1 + max(tile.column for tile in places.values()))
    last = max(tile.row for tile in places.values())
    return {
        id_: (
            tile.column * wide + GAP_X / 2,
            (last - tile.row) * TILE_HEIGHT + GAP_Y / 2,
            (tile.column + 1) * wide - GAP_X / 2,
            (last - tile.row + 1) * TILE_HEIGHT - GAP_Y / 2,
        )
        for id_, tile in places.items()
    }


def _tile(
    box: tuple[float, float, float, float], fill: str | None, colors: Palette, *, chosen: bool
) -> dict[str, Any]:
    x0, y0, x1, y1 = box
    line = (
        {"color": colors.accent, "width": 4}
        if chosen
        else {"color": colors.cell_line, "width": 1, "dash": "solid" if fill else "dot"}
    )
    return {
        "type": "rect",
        "x0": x0,
        "x1": x1,
        "y0": y0,
        "y1": y1,
        "line": line,
        **({"fillcolor": fill} if fill else {}),
    }


def _words(
    scene: Scene, region: Region, reading: Known, box: tuple[float, float, float, float], color: str
) -> list[dict[str, Any]]:
    """
    Return code, level in words, symbol and pips of a tile; of what is not known the sign of the
    reason and its words.
    """
    x = (box[0] + box[2]) / 2
    if reading.level:
        lines = [
            *wrap(reading.level.short_label, LETTERS),
            f"<span style='font-size:15px'>{reading.level.symbol}</span>",
            pips(reading.plausibility),
        ]
    else:
        sign = scene.definitions.absences[reading.reason].sign if reading.reason else ANSWER.mark
        lines = [f"<b>{sign}</b>", *wrap(scene.why(reading), LETTERS, break_long_words=False)]
    return [
        note(x, box[3] - 6, f"<b>{region.code}</b>", size=15, color=color, yanchor="top"),
        note(x, (box[1] + box[3]) / 2 - 12, "<br>".join(lines), size=12, color=color),
    ]
