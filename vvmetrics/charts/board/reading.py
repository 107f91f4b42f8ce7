"""
How to read an effort-value board, for the last row of a room: each mark drawn large with words beside it, in
HTML.
"""

from vvmetrics.answers.known import CARRYING_OUT
from vvmetrics.charts.html import rendered
from vvmetrics.charts.signs import FILLS, NO_PIPS, OWN, RIGHT, UNKNOWN, UP, filled
from vvmetrics.charts.theme import palette, text_on
from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.words import either

CODE = "REGIO"  # on the examples: of no region, so that nothing here can be taken for a finding
COLORS = (
    "ground",
    "cell",
    "cell_line",
    "unknown",
    "hatch",
    "chip",
    "chip_full",
    "chip_tint",
    "accent",
    "text",
)


def board_reading_html(definitions: Definitions, *, audience: bool, dark: bool = False) -> str:
    """
    Return six marks with their meaning, with the symbols and words of the definitions.

    audience: whether the framed region is that of the room. The page gives the marks their look; their
    colours are those of the board.
    """
    colors = palette(dark=dark)
    style = "; ".join(f"--{name.replace('_', '-')}: {getattr(colors, name)}" for name in COLORS)
    style += f"; --on-full: {text_on(colors.chip_full)}; --on-tint: {text_on(colors.chip_tint)}"
    fills = {fill: [level.symbol for level in filled(definitions, fill)] for fill in FILLS}
    return rendered(
        __file__,
        style=style,
        code=CODE,
        audience=audience,
        glyphs=definitions.scales[definitions.elements[CARRYING_OUT].scale].levels,
        sure=definitions.plausibility.levels,
        fills={fill: either(symbols) for fill, symbols in fills.items()},
        sign_of_tint=fills["tint"][0],
        unknown=UNKNOWN,
        own=OWN,
        nothing=NO_PIPS.mark,
        up=UP.mark,
        right=RIGHT.mark,
    )
