"""
Colours: readable text in light and dark, and an order that survives grey.
"""

from itertools import pairwise

import pytest

from tests.charts.rows import DEFINITIONS
from vvmetrics.charts.theme import level_color, palette, text_on

SCALES = [
    *(scale for scale in DEFINITIONS.scales.values() if scale.levels),
    DEFINITIONS.plausibility,
    DEFINITIONS.phase,
]
LEVELS = [level for scale in SCALES for level in scale.levels]


def luminance(color):
    """
    Return the relative luminance as WCAG defines it, worked out here apart from the theme.
    """
    linear = [
        (value / 12.92) if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    ]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    """
    Return the contrast ratio of two colours, 1 to 21.
    """
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True])
def test_text_on_every_fill_is_readable(dark):
    """
    WCAG AA for small text, on levels, chips, cells and the ground.
    """
    colors = palette(dark=dark)
    fills = [
        *(level_color(level, dark=dark) for level in LEVELS),
        colors.chip_full,
        colors.chip_tint,
        colors.ground,
    ]

    assert min(contrast(fill, text_on(fill)) for fill in fills) >= 4.5
    assert (
        min(
            contrast(text, fill)
            for text in (colors.text, colors.muted)
            for fill in (colors.ground, colors.cell, colors.unknown, colors.hatch)
        )
        >= 4.5
    )


@pytest.mark.parametrize("dark", [False, True])
def test_outlines_stand_out(dark):
    """
    WCAG AA for what is not text: the chip's outline and the frame of the chosen region.
    """
    colors = palette(dark=dark)

    assert (
        min(
            contrast(line, ground)
            for line in (colors.chip, colors.accent)
            for ground in (colors.ground, colors.cell, colors.unknown)
        )
        >= 3
    )


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.id)
def test_more_is_further_from_the_ground_in_grey(scale, dark):
    """
    Levels of 0 and more get darker in the light and lighter in the dark; so do those of less work, the other
    way from 0.
    """
    grey = {level.value: luminance(level_color(level, dark=dark)) for level in scale.levels}
    sides = [[value for value in grey if value >= 0]]
    if scale.id == "meerwerk":
        sides.append([0, -1, -2])

    for side in sides:
        assert all((grey[less] < grey[more]) == dark for less, more in pairwise(side))


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.id)
def test_levels_differ_by_symbol_too(scale):
    """
    Without any colour the levels can be told apart.
    """
    assert len({level.symbol for level in scale.levels}) == len(scale.levels)
