"""
What all figures share: colours for light and dark, and type.
"""

from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass

from vvmetrics.definitions.scales import Level

FONT = '"Source Sans", "Source Sans 3", "Helvetica Neue", Arial, sans-serif'
CLEAR = "rgba(0,0,0,0)"
INK, PAPER = "#0b0f14", "#ffffff"
# Least and greatest lightness of a level in the dark: visible on the ground, and not glaring.
DARK_LIGHTNESS = (0.22, 0.86)


@dataclass(frozen=True)
class Palette:
    """
    The colours of a figure, as #rrggbb.
    """

    text: str
    muted: str
    ground: str
    cell: str
    cell_line: str
    unknown: str
    hatch: str
    chip: str
    chip_full: str
    chip_tint: str
    accent: str


LIGHT = Palette(
    text="#17293d",
    muted="#435266",
    ground="#ffffff",
    cell="#fafcff",
    cell_line="#cfd8e4",
    unknown="#f3f4f6",
    hatch="#dfe2e7",
    chip="#154273",
    chip_full="#154273",
    chip_tint="#dce7f3",
    accent="#c8650c",
)
DARK = Palette(
    text="#eef2f7",
    muted="#b7c2d0",
    ground="#0e1117",
    cell="#161c26",
    cell_line="#364254",
    unknown="#14171d",
    hatch="#2b313b",
    chip="#8fb6e3",
    chip_full="#8fb6e3",
    chip_tint="#22364f",
    accent="#f08a2c",
)


def palette(*, dark: bool) -> Palette:
    """
    Return the colours for a light or a dark ground.
    """
    return DARK if dark else LIGHT


def luminance(color: str) -> float:
    """
    Return the relative luminance (WCAG 2) of a colour #rrggbb, 0 to 1.
    """
    channels = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    dark = 0.04045  # this and the other figures are those of the definition in WCAG
    red, green, blue = (
        part / 12.92 if part <= dark else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def text_on(color: str) -> str:
    """
    Return the ink or paper colour that stands out most on a fill.
    """
    fill = luminance(color)
    on_paper = (luminance(PAPER) + 0.05) / (fill + 0.05)
    return PAPER if on_paper > (fill + 0.05) / (luminance(INK) + 0.05) else INK


def level_color(level: Level, *, dark: bool) -> str:
    """
    Return the fill of a level. In the dark lightness is turned round: more is lighter, as in the light more
    is darker.
    """
    if not dark:
        return level.color
    hue, lightness, saturation = rgb_to_hls(
        *(int(level.color[start : start + 2], 16) / 255 for start in (1, 3, 5))
    )
    low, high = DARK_LIGHTNESS
    return "#" + "".join(
        f"{round(part * 255):02x}"
        for part in hls_to_rgb(hue, low + (1 - lightness) * (high - low), saturation * 0.6)
    )
