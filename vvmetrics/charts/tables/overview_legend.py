"""
The legend of the overview: every sign in it, explained in words.
"""

from html import escape

from vvmetrics.answers.way import ALL, Way
from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Scale

# The letter before each line of a cell, in the order of the lines.
KEYS = {"ontwikkeling": "I", "uitvoering": "U", "waarde": "W"}


def legend_html(definitions: Definitions, *, way: Way = ALL) -> str:
    """
    Return the legend in HTML: one line with a sign of each kind, which opens to every sign, from the symbols
    and labels of the definitions.
    """
    entries = [
        (
            f"{key} {definitions.elements[element].question}",
            _signs(definitions.scales[definitions.elements[element].scale], f"vv-{element}"),
        )
        for element, key in KEYS.items()
    ]
    short = {way.short_label(absence): way.label(absence) for absence in definitions.absences.values()}
    absences = "; ".join(f"{word}: {label}" for word, label in short.items() if word != label)
    unknown = [
        _sign("vv-missing", "reden", "dit deel niet"),
        _sign("vv-swatch", "?", "niets"),
        f'<span class="vv-sign">{escape(absences)}</span>',
    ]
    foot = (
        "de fase (bij verschil: laagste – hoogste) en haar jaar; hoeveel indicatoren bekend zijn, t/m het"
        " jaar van de nieuwste bevinding"
    )
    entries += [
        ("Plausibiliteit", _signs(definitions.plausibility, "vv-pips")),
        ("Niet bekend", " ".join(unknown)),
        ("Onderaan", f'<span class="vv-sign">{foot}</span>'),
    ]
    whole = "".join(f"<div><dt>{escape(term)}</dt><dd>{words}</dd></div>" for term, words in entries)
    return f'<details><summary>{_line(definitions)}</summary><dl class="vv-legend">{whole}</dl></details>'


def _line(definitions: Definitions) -> str:
    """
    Return one line: per element its letter and an example of its sign, then plausibility and unknown.
    """
    told = [
        _sign(
            f"vv-symbol vv-{element}",
            _example(definitions.scales[definitions.elements[element].scale]),
            f"{key}: {words}",
        )
        for (element, key), words in zip(
            KEYS.items(), ("wat het kostte", "meer of minder werk", "wat het bracht"), strict=True
        )
    ]
    sure = _sign("vv-symbol vv-pips", _example(definitions.plausibility), "hoe goed onderbouwd")
    return " ".join(
        [
            *told,
            sure,
            _sign("vv-swatch", "?", "niet bekend"),
            '<span class="vv-sign vv-more">Alle tekens</span>',
        ]
    )


def _example(scale: Scale) -> str:
    return scale.levels[len(scale.levels) - 2].symbol


def _signs(scale: Scale, style: str) -> str:
    return " ".join(_sign(f"vv-symbol {style}", level.symbol, level.short_label) for level in scale.levels)


def _sign(style: str, symbol: str, words: str) -> str:
    return f'<span class="vv-sign"><span class="{style}">{escape(symbol)}</span> {escape(words)}</span>'
