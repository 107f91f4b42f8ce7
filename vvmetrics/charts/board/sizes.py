"""
The measures of an effort-value board, large and small.
"""

from dataclasses import dataclass
from typing import Literal

Size = Literal["small", "full", "beamer"]

# x runs over this many units, whatever the width on screen.
WIDTH = 1000.0


@dataclass(frozen=True)
class Sizes:
    """
    The measures of a board: x in units, y in pixels. slots is how many chips must fit side by side on the
    narrowest screen.

    strip is the room above each row for its name, or between rows where names has room for the names before
    them; row is the least height of a row, letters what fits on a line of reasons in one slot; stagger is how
    much lower every other column name hangs, so that long names in narrow columns do not touch. The letters
    in pixels (fonts): of codes, glyphs, pips, the names of rows and of columns, reasons, questions and
    quartiles; foot is how high the question of the columns stands.
    """

    slots: int
    height: float
    top: float
    bottom: float
    strip: float
    box: float
    pips: float
    reason: float
    row: float
    letters: int = 9
    names: float = 0
    stagger: float = 0
    reason_gap: float = 2
    bar: float = 4
    gap_x: float = 6
    gap_y: float = 5
    apart_x: float = 10
    apart_y: float = 10
    pad_x: float = 6
    pad_y: float = 5
    code_font: int = 13
    glyph_font: int = 10
    pips_font: int = 11
    row_font: int = 12
    column_font: int = 11
    reason_font: int = 11
    question_font: int = 13
    quartile_font: int = 11
    foot: float = 32


FULL = Sizes(slots=7, height=580, top=24, bottom=88, strip=18, box=24, pips=14, reason=14, row=24)
SMALL = Sizes(
    slots=9,
    height=276,
    top=4,
    bottom=34,
    strip=13,
    box=18,
    pips=10,
    reason=0,
    row=20,
    stagger=11,
    gap_y=3,
    pad_y=3,
    apart_y=5,
    reason_gap=0,
    bar=2.5,
    code_font=12,
    glyph_font=10,
    pips_font=9,
    row_font=10,
    column_font=9,
)
# For a beamer, from 1100 pixels wide: no letter under 18 pixels, and no narrow screen to think of. The names
# of the rows stand before them: above them they would take the height of three lines of chips.
BEAMER = Sizes(
    slots=10,
    height=400,
    top=26,
    bottom=73,
    strip=4,
    names=144,
    box=28,
    pips=20,
    reason=22,
    row=26,
    letters=10,
    pad_x=4,
    pad_y=2,
    apart_y=8,
    code_font=19,
    glyph_font=18,
    pips_font=18,
    row_font=18,
    column_font=18,
    reason_font=18,
    question_font=20,
    quartile_font=18,
    foot=1,
)
SIZES: dict[Size, Sizes] = {"small": SMALL, "full": FULL, "beamer": BEAMER}
