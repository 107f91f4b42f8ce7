"""
The legend of the overview: every sign in it, explained in words.
"""

from vvmetrics.answers.scene import Scene
from vvmetrics.charts.html import rendered


def legend_html(scene: Scene) -> str:
    """
    Return the legend in HTML: one line with a sign of each kind, which opens to every sign, from the symbols
    and labels of the definitions.
    """
    definitions, way = scene.definitions, scene.way
    elements = [
        (element, definitions.scales[element.scale].levels) for element in definitions.elements.values()
    ]
    short = {way.short_label(absence): way.label(absence) for absence in definitions.absences.values()}
    return rendered(
        __file__,
        elements=elements,
        sure=definitions.plausibility.levels,
        absences="; ".join(f"{word}: {label}" for word, label in short.items() if word != label),
    )
