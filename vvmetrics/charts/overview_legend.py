"""
The legend of the overview: every sign in it, explained in words.
"""

from html import escape

from vvmetrics.definitions import Definitions, Scale
from vvmetrics.narrative import short_reason

# The letter before each line of a cell, in the order of the lines.
KEYS = {"ontwikkeling": "I", "uitvoering": "U", "waarde": "W"}


def legend_html(definitions: Definitions) -> str:
    """
    Return the legend as an HTML description list, from the symbols and labels of the definitions.
    """
    entries = [
        (
            f"{key} {definitions.elements[element].question}",
            _signs(definitions.scales[definitions.elements[element].scale], f"vv-{element}"),
        )
        for element, key in KEYS.items()
    ]
    short = {short_reason(absence.id): absence.label for absence in definitions.absences.values()}
    absences = "; ".join(f"{word}: {label}" for word, label in short.items() if word != label)
    unknown = [
        _sign("vv-missing", "reden", "dit deel niet"),
        _sign("vv-swatch", "?", "niets"),
        f'<span class="vv-sign">{escape(absences)}</span>',
    ]
    foot = "de fase (bij verschil binnen de regio: laagste – hoogste), en hoeveel indicatoren er bekend zijn"
    entries += [
        ("Plausibiliteit", _signs(definitions.plausibility, "vv-pips")),
        ("Niet bekend", " ".join(unknown)),
        ("Onderaan", f'<span class="vv-sign">{foot}</span>'),
    ]
    return f'<dl class="vv-legend">{"".join(f"<div><dt>{escape(term)}</dt><dd>{words}</dd></div>" for term, words in entries)}</dl>'


def _signs(scale: Scale, style: str) -> str:
    return " ".join(_sign(f"vv-symbol {style}", level.symbol, level.short_label) for level in scale.levels)


def _sign(style: str, symbol: str, words: str) -> str:
    return f'<span class="vv-sign"><span class="{style}">{escape(symbol)}</span> {escape(words)}</span>'
