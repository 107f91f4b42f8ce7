"""
The chips of a board before they have a place: which region, in which column and row, saying what.
"""

from dataclasses import dataclass

from vvmetrics.answers.known import VALUE, Effort, Known, Summary, other_effort, weakest
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.signs import Fill, fill_of, pips
from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Level

# Column and row 0 are for what is not known; the levels of the scale follow, lowest first.
UNKNOWN = 0


@dataclass(frozen=True)
class Quartiles:
    """
    The range from first to third quartile of the chosen region: (x0, x1) and (y0, y1) of its bars, None if
    unknown, and both in words.
    """

    x: tuple[float, float] | None
    y: tuple[float, float] | None
    words: tuple[str, ...]


@dataclass(frozen=True)
class Chip:
    """
    A region on a board; x, y is its lower left corner.

    reasons say in a few words each why something is not known; pips, plausibility and fill are of what its
    place says, effort and value on the axes, not of the glyph.
    """

    region: str
    code: str
    glyph: str
    pips: str
    reasons: tuple[str, ...]
    plausibility: int | None
    filled: Fill
    chosen: bool
    column: int
    row: int
    x: float = 0
    y: float = 0
    width: float = 0
    height: float = 0
    quartiles: Quartiles | None = None


def board_chips(scene: Scene, summary: Summary, *, action: str, x_element: Effort) -> list[Chip]:
    """
    Return a chip per region, in the order of the regions, without a place yet.
    """
    definitions, own_region = scene.definitions, scene.region
    chips = []
    for region in definitions.regions.values():
        effort, value, glyph = (
            summary[region.id, action, element] for element in (x_element, VALUE, other_effort(x_element))
        )
        sure = weakest(effort, value)
        chips.append(
            Chip(
                region=region.id,
                code=region.code,
                glyph=glyph.level.symbol if glyph.level else "",
                pips=pips(sure),
                reasons=_reasons(scene, x_element, effort, value),
                plausibility=sure.value if sure else None,
                filled=fill_of(sure),
                chosen=region.id == own_region,
                column=place(definitions, x_element, effort.level),
                row=place(definitions, VALUE, value.level),
            )
        )
    return chips


def place(definitions: Definitions, element: str, level: Level | None) -> int:
    """
    Return the column or row of a level of an element, counted from 1; 0 for what is not known.
    """
    return (
        1 + definitions.scales[definitions.elements[element].scale].levels.index(level) if level else UNKNOWN
    )


def _reasons(scene: Scene, x_element: Effort, effort: Known, value: Known) -> tuple[str, ...]:
    """
    Return why effort and value are not known; if both are, and not for the same reason, their letters
    (I, U, W) tell them apart.
    """
    reasons = [scene.why_briefly(effort), scene.why_briefly(value)]
    if all(reasons) and reasons[0] != reasons[1]:
        letters = (scene.definitions.elements[element].letter for element in (x_element, VALUE))
        reasons = [f"{letter}: {reason}" for letter, reason in zip(letters, reasons, strict=True)]
    return tuple(reason for reason in dict.fromkeys(reasons) if reason)
