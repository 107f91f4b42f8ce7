"""
The vocabulary of signs: every mark of the charts once, with its words, and the legends that are built from
what a chart drew.

What belongs to a definition has its sign there (data/scales.toml): levels, plausibility, phases and reasons
of absence. How each way out draws a sign: vvmetrics.charts.marks, the style sheets, vvmetrics.reports.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from vvmetrics.answers.scene import Scene
from vvmetrics.charts.theme import Palette
from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Level, Scale
from vvmetrics.narrative.words import either

Fill = Literal["full", "tint", "dotted"]
FILLS: tuple[Fill, ...] = get_args(Fill)


@dataclass(frozen=True)
class Sign:
    """
    A mark and what it says: a glyph, or in words the look of something (a pattern, a fill, a line).

    brief says the same in a word or two, for where there is little room.
    """

    mark: str
    word: str
    brief: str = ""


@dataclass(frozen=True)
class Signs:
    """
    A line of a legend: what it is about, signs of that kind, and a sentence that goes with them.
    """

    about: str
    signs: tuple[Sign, ...]
    remark: str = ""


Legend: TypeAlias = tuple[Signs, ...]

UNKNOWN = Sign("gearceerd", "niet bekend")
WHY_UNKNOWN = "Waarom niet bekend"
OWN = Sign("oranje rand", "gekozen")
QUARTILES = Sign("oranje balk", "van eerste tot derde kwartiel van de gekozen regio")
NO_PIPS = Sign("– – –", "niets bekend")
NO_GLYPH = Sign("geen teken", "niet bekend")
ANSWER = Sign("Aa", "bekend in woorden, zonder niveau")
DIFFERS = Sign("≠", "het beeld verschilt tussen wie ernaar kijkt", "beeld verschilt")
THIS_REGION = Sign("◆", "deze regio")
OTHER_REGION = Sign("●", "een andere regio")
NOBODY = Sign("–", "geen regio")
UP, RIGHT = Sign("↑", "naar boven meer"), Sign("→", "naar rechts meer")
TOLD = Sign("vak", "een bron vertelt over dat jaar")
NOT_SEEN = Sign("stippellijn", "niet opnieuw waargenomen")
# The fill of a box says how sure it is; a mark without an edge of its own is an open circle instead.
LOOKS: dict[Fill, str] = {"full": "vol", "tint": "licht", "dotted": "stippelrand"}
OPEN = "open rondje"


def vocabulary(definitions: Definitions) -> tuple[Sign, ...]:
    """
    Return every sign that a chart may draw.
    """
    scales = (*definitions.scales.values(), definitions.plausibility, definitions.phase)
    return (
        *(level_sign(level) for scale in scales for level in scale.levels),
        *(Sign(one.sign, one.label, one.short_label) for one in definitions.absences.values()),
        *(UNKNOWN, OWN, QUARTILES, NO_PIPS, NO_GLYPH, ANSWER, DIFFERS, THIS_REGION, OTHER_REGION, NOBODY),
        *(UP, RIGHT, TOLD, NOT_SEEN),
        *(Sign(element.letter, element.short_name) for element in definitions.elements.values()),
        *(Sign(look, "plausibiliteit") for look in (*LOOKS.values(), OPEN)),
    )


def level_sign(level: Level) -> Sign:
    """
    Return a level as a sign.
    """
    return Sign(level.symbol, level.label, level.short_label)


def pips(plausibility: Level | None) -> str:
    """
    Return plausibility as pips, or dashes where nothing is known.
    """
    return plausibility.symbol if plausibility else NO_PIPS.mark


def fill_of(plausibility: Level | None) -> Fill:
    """
    Return how a box is filled: what is shared or looked into is full, what one has seen a tint.
    """
    sure = plausibility.value if plausibility else 0
    return "full" if sure >= 3 else "tint" if sure == 2 else "dotted"  # noqa: PLR2004 - design, "The signature picture"


def filled(definitions: Definitions, fill: Fill) -> list[Level]:
    """
    Return the levels of plausibility at which a box has a fill.
    """
    return [level for level in definitions.plausibility.levels if fill_of(level) == fill]


def fill_color(fill: Fill, colors: Palette) -> str:
    """
    Return the colour of a fill.
    """
    return {"full": colors.chip_full, "tint": colors.chip_tint, "dotted": colors.ground}[fill]


def fill_signs(
    definitions: Definitions, drawn: Collection[str], *, nothing: str = "", dotted: str = ""
) -> Signs:
    """
    Return the fills that were drawn: "vol: 3 of 4". nothing is what else is dotted; dotted how that looks.
    """
    looks = LOOKS | ({"dotted": dotted} if dotted else {})
    signs = []
    for fill in FILLS:
        steps = [str(level.value) for level in filled(definitions, fill)]
        words = [*steps, *([nothing] if fill == "dotted" and nothing else [])]
        signs += [Sign(looks[fill], either(words))] if fill in drawn else []
    return Signs("Vulling, plausibiliteit", tuple(signs))


def level_signs(scale: Scale, drawn: Collection[Level | None], *, about: str = "") -> Signs:
    """
    Return the levels of a scale that were drawn, from low to high.
    """
    return Signs(about or scale.label, tuple(level_sign(level) for level in scale.levels if level in drawn))


def absence_signs(scene: Scene, drawn: Collection[str]) -> Signs:
    """
    Return the reasons of absence (by id) of which the sign was drawn, as the way of asking calls them.
    """
    signs = (
        Sign(one.sign, scene.way.label(one), scene.way.short_label(one))
        for id_, one in scene.definitions.absences.items()
        if id_ in drawn
    )
    return Signs(WHY_UNKNOWN, tuple(signs))


def region_signs(definitions: Definitions) -> Signs:
    """
    Return the codes of the regions, which stand wherever all of them do.
    """
    return Signs("Regio's", tuple(Sign(one.code, one.label) for one in definitions.regions.values()))


def legend_of(*lines: Signs) -> Legend:
    """
    Return the lines in which there is anything to say.
    """
    return tuple(line for line in lines if line.signs or line.remark)


def some(*signs: tuple[Sign, bool]) -> tuple[Sign, ...]:
    """
    Return the signs that were drawn.
    """
    return tuple(sign for sign, drawn in signs if drawn)


def signs_words(signs: Iterable[Sign]) -> str:
    """
    Return signs with their words on a line: "▲ enig meerwerk · gearceerd: niet bekend".
    """
    return " · ".join(f"{one.mark}{':' if one.mark[-1].islower() else ''} {one.word}" for one in signs)


def legend_text(legend: Legend) -> str:
    """
    Return a legend as Dutch text, a line for each kind of sign (Markdown).
    """
    lines = (". ".join(filter(None, [signs_words(line.signs), line.remark])) for line in legend)
    return "  \n".join(f"**{line.about}:** {words}" for line, words in zip(legend, lines, strict=True))
