"""
What the signs on an effort-value board mean: those on its chips, and no others.
"""

from collections.abc import Collection

from vvmetrics.answers.known import Effort, other_effort
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.board.chips import Chip
from vvmetrics.charts.signs import (
    NO_GLYPH,
    NO_PIPS,
    OWN,
    QUARTILES,
    UNKNOWN,
    WHY_UNKNOWN,
    Legend,
    Sign,
    Signs,
    fill_signs,
    legend_of,
    level_signs,
    region_signs,
    some,
)
from vvmetrics.definitions.model import NOT_FOUND

NEITHER = "geen van beide bekend"


def chips_legend(scene: Scene, chips: Collection[Chip], *, x_element: Effort) -> Legend:
    """
    Return the legend of a board with these chips, along whose foot stands an effort.
    """
    definitions = scene.definitions
    scale = definitions.scales[definitions.elements[other_effort(x_element)].scale]
    glyphs, pips = {chip.glyph for chip in chips}, {chip.pips for chip in chips}
    behind = level_signs(
        scale,
        [level for level in scale.levels if level.symbol in glyphs],
        about=f"Achter de code, {scale.label.lower()}",
    )
    under = level_signs(
        definitions.plausibility,
        [level for level in definitions.plausibility.levels if level.symbol in pips],
        about="Onder de code, plausibiliteit (de zwakste van inspanning en waarde, zonder het teken)",
    )
    return legend_of(
        Signs(behind.about, behind.signs + some((NO_GLYPH, bool(behind.signs) and "" in glyphs))),
        Signs(under.about, under.signs + some((Sign(NO_PIPS.mark, NEITHER), NO_PIPS.mark in pips))),
        fill_signs(definitions, {chip.filled for chip in chips}, nothing=NEITHER),
        Signs(
            "Vakken en balken",
            (
                UNKNOWN,
                *some(
                    (OWN, any(chip.chosen for chip in chips)),
                    (QUARTILES, any(one.x or one.y for chip in chips if (one := chip.quartiles))),
                ),
            ),
        ),
        *_reasons(scene, {reason for chip in chips for reason in chip.reasons}),
        region_signs(definitions),
    )


def _reasons(scene: Scene, drawn: Collection[str]) -> list[Signs]:
    """
    Return what the letters before a reason stand for, and which reasons are shorter than their words.
    """
    way, before = scene.way, {words.partition(": ")[0] for words in drawn if ": " in words}
    letters = [
        Sign(one.letter, one.short_name)
        for one in scene.definitions.elements.values()
        if one.letter in before
    ]
    told = {words.rpartition(": ")[2] for words in drawn}
    given = [one for one in scene.definitions.absences.values() if way.short_label(one) in told]
    shorter = (
        Sign(way.short_label(one), way.label(one)) for one in given if way.short_label(one) != way.label(one)
    )
    remark = " ".join(way.meaning(one) for one in given if one.id == NOT_FOUND)
    return [Signs(WHY_UNKNOWN, (*letters, *shorter), remark)]
