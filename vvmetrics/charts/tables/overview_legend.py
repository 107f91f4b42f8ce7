"""
The legend of the overview: every sign in it, explained in words.
"""

from vvmetrics.answers.way import ALL, Way
from vvmetrics.charts.html import rendered
from vvmetrics.definitions.model import Definitions

# The letter before each line of a cell, in the order of the lines.
KEYS = {"ontwikkeling": "I", "uitvoering": "U", "waarde": "W"}


def legend_html(definitions: Definitions, *, way: Way = ALL) -> str:
    """
    Return the legend in HTML: one line with a sign of each kind, which opens to every sign, from the symbols
    and labels of the definitions.
    """
    elements = [
        (key, definitions.elements[element], definitions.scales[definitions.elements[element].scale].levels)
        for element, key in KEYS.items()
    ]
    short = {way.short_label(absence): way.label(absence) for absence in definitions.absences.values()}
    return rendered(
        __file__,
        elements=elements,
        brief=("wat het kostte", "meer of minder werk", "wat het bracht"),
        sure=definitions.plausibility.levels,
        absences="; ".join(f"{word}: {label}" for word, label in short.items() if word != label),
    )
