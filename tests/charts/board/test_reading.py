"""
How to read the board: every sign that is on it is explained, in the colours of the board.
"""

import re

import pytest

from tests.charts.rows import DEFINITIONS
from vvmetrics.charts.board.reading import board_reading_html
from vvmetrics.charts.signs import NO_PIPS
from vvmetrics.charts.theme import DARK, LIGHT


@pytest.mark.parametrize(("dark", "colors"), [(False, LIGHT), (True, DARK)])
def test_every_sign_is_explained_in_the_colours_of_the_board(dark, colors):
    html = board_reading_html(DEFINITIONS, audience=True, dark=dark)
    words = re.sub(r"<[^>]+>", "", html)
    levels = [
        *DEFINITIONS.scales[DEFINITIONS.elements["uitvoering"].scale].levels,
        *DEFINITIONS.plausibility.levels,
    ]

    assert [level.symbol for level in levels if f"{level.symbol} {level.short_label}" not in words] == []
    assert NO_PIPS.mark in words
    assert [
        fill
        for fill in ("full", "tint", "dotted", "zaal", "arcering", "balken")
        if not re.search(rf'class="[^"]*\b{fill}\b', html)
    ] == []
    assert f"--chip-full: {colors.chip_full}; " in html


def test_the_frame_is_that_of_the_room_if_there_is_one():
    assert "Oranje rand: de regio van de zaal." in board_reading_html(DEFINITIONS, audience=True)
    assert "Oranje rand: een gekozen regio." in board_reading_html(DEFINITIONS, audience=False)
