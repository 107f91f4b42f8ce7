"""
How to read an effort-value board, for the last row of a room: each mark drawn large with words beside it, in HTML.
"""

from collections.abc import Iterable
from html import escape

from vvmetrics.answers.readings import Effort
from vvmetrics.charts.theme import NO_PIPS, palette, text_on
from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Level

CODE = "REGIO"  # on the examples: of no region, so that nothing here can be taken for a finding
GLYPHS: Effort = "uitvoering"


def board_reading_html(definitions: Definitions, *, audience: bool, dark: bool = False) -> str:
    """
    Return six marks with their meaning, with the symbols and words of the definitions.

    audience: whether the framed region is that of the room. The page gives the marks their look; their colours are those of the board.
    """
    glyphs, sure = definitions.scales[definitions.elements[GLYPHS].scale].levels, definitions.plausibility.levels
    plain, pips = _chip("tint"), f"<i>{sure[2].symbol}</i>"
    framed = "Oranje rand: de regio van de zaal." if audience else "Oranje rand: een gekozen regio."
    marks = [
        (
            f'<div class="veld"><span class="pijl op">↑</span>{plain}<span class="pijl rechts">→</span></div>',
            "Elk vakje is een regio. <b>Naar rechts:</b> meer inspanning om het op te zetten. <b>Naar boven:</b> meer waarde.",
        ),
        (
            f'<div class="veld balken">{_chip("full", chosen=True)}</div>',
            f"<b>{framed}</b> Oranje balken, haar kwartielen: daartussen ligt de middelste helft van haar indicatoren.",
        ),
        (_chip("tint", glyphs[-2].symbol), f"<b>Achter de code, het werk daarna:</b> {_steps(glyphs)}. Geen teken: niet bekend."),
        (f"{plain}{pips}", f"<b>Onder de code, hoe zeker:</b> {_steps(sure)} · {_sign(NO_PIPS)} niets bekend."),
        (
            "".join(_chip(fill) for fill in ("full", "tint", "dotted")),
            (
                f"<b>De vulling zegt het ook:</b> vol is {sure[2].symbol} of {sure[3].symbol}, licht {sure[1].symbol}, "
                f"stippelrand {sure[0].symbol} of {_sign(NO_PIPS)}."
            ),
        ),
        (
            f'<div class="arcering">{_chip("dotted")}</div>',
            "<b>Gestreept: niet bekend.</b> De reden staat erboven. Het is geen nul, en geen oordeel.",
        ),
    ]
    colors = palette(dark=dark)
    names = ("ground", "cell", "cell_line", "unknown", "hatch", "chip", "chip_full", "chip_tint", "accent", "text")
    style = "; ".join(f"--{name.replace('_', '-')}: {getattr(colors, name)}" for name in names)
    style += f"; --on-full: {text_on(colors.chip_full)}; --on-tint: {text_on(colors.chip_tint)}"
    cards = "".join(f'<div><dt aria-hidden="true">{mark}</dt><dd>{words}</dd></div>' for mark, words in marks)
    return f'<dl class="leeswijzer" style="{style}">{cards}</dl>'


def _chip(fill: str, glyph: str = "", *, chosen: bool = False) -> str:
    return f'<span class="chip {fill}{" zaal" if chosen else ""}">{CODE}{f" {escape(glyph)}" if glyph else ""}</span>'


def _steps(levels: Iterable[Level]) -> str:
    return " · ".join(f"{_sign(level.symbol)} {escape(level.short_label)}" for level in levels)


def _sign(symbol: str) -> str:
    return f'<span class="teken">{escape(symbol)}</span>'
