"""
How to read an effort-value board, for the last row of a room: each mark drawn large with words beside it, in
HTML.
"""

from collections.abc import Iterable
from html import escape

from vvmetrics.answers.known import Effort
from vvmetrics.charts.theme import NO_PIPS, palette, text_on
from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Level

CODE = "REGIO"  # on the examples: of no region, so that nothing here can be taken for a finding
GLYPHS: Effort = "uitvoering"
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
    marks = [*_places(audience=audience), *_signs(definitions)]
    cards = "".join(f'<div><dt aria-hidden="true">{mark}</dt><dd>{words}</dd></div>' for mark, words in marks)
    return f'<dl class="leeswijzer" style="{style}">{cards}</dl>'


def _places(*, audience: bool) -> list[tuple[str, str]]:
    """
    Return the marks that say where a region stands, each with its words.
    """
    framed = "Oranje rand: de regio van de zaal." if audience else "Oranje rand: een gekozen regio."
    arrows = '<span class="pijl op">↑</span>', '<span class="pijl rechts">→</span>'
    directions = "<b>Naar rechts:</b> meer inspanning om het op te zetten. <b>Naar boven:</b> meer waarde."
    bars = "Oranje balken, haar kwartielen: daartussen ligt de middelste helft van haar indicatoren."
    return [
        (
            f'<div class="veld">{arrows[0]}{_chip("tint")}{arrows[1]}</div>',
            f"Elk vakje is een regio. {directions}",
        ),
        (f'<div class="veld balken">{_chip("full", chosen=True)}</div>', f"<b>{framed}</b> {bars}"),
    ]


def _signs(definitions: Definitions) -> list[tuple[str, str]]:
    """
    Return the signs of a box and of an empty field, each with its words.
    """
    glyphs = definitions.scales[definitions.elements[GLYPHS].scale].levels
    sure = definitions.plausibility.levels
    nothing = _sign(NO_PIPS)
    fills = (
        f"vol is {sure[2].symbol} of {sure[3].symbol}, licht {sure[1].symbol}, stippelrand {sure[0].symbol}"
    )
    return [
        (
            _chip("tint", glyphs[-2].symbol),
            f"<b>Achter de code, het werk daarna:</b> {_steps(glyphs)}. Geen teken: niet bekend.",
        ),
        (
            f"{_chip('tint')}<i>{sure[2].symbol}</i>",
            f"<b>Onder de code, hoe zeker:</b> {_steps(sure)} · {nothing} niets bekend.",
        ),
        (
            "".join(_chip(fill) for fill in ("full", "tint", "dotted")),
            f"<b>De vulling zegt het ook:</b> {fills} of {nothing}.",
        ),
        (
            f'<div class="arcering">{_chip("dotted")}</div>',
            "<b>Gestreept: niet bekend.</b> De reden staat erboven. Het is geen nul, en geen oordeel.",
        ),
    ]


def _chip(fill: str, glyph: str = "", *, chosen: bool = False) -> str:
    return (
        '<span class="chip'
        f' {fill}{" zaal" if chosen else ""}">{CODE}{f" {escape(glyph)}" if glyph else ""}</span>'
    )


def _steps(levels: Iterable[Level]) -> str:
    return " · ".join(f"{_sign(level.symbol)} {escape(level.short_label)}" for level in levels)


def _sign(symbol: str) -> str:
    return f'<span class="teken">{escape(symbol)}</span>'
