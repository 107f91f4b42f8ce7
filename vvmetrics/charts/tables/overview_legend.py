"""
The legend of the overview: every sign in it, explained in words.
"""

from itertools import product

from vvmetrics.answers.known import Summary
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.html import rendered
from vvmetrics.charts.signs import absence_signs, level_signs
from vvmetrics.definitions.model import NOT_FOUND


def legend_html(scene: Scene, summary: Summary) -> str:
    """
    Return the legend in HTML: one line with a sign of each kind, which opens to every sign that the overview
    of a summary drew.
    """
    definitions, sure = scene.definitions, scene.definitions.plausibility
    cells = [
        {element: summary[region, action, element] for element in definitions.elements}
        for region, action in product(definitions.regions, definitions.actions)
    ]
    known = [cell for cell in cells if any(one.known for one in cell.values())]
    silent = [one.reason for cell in cells if cell not in known for one in cell.values()]
    missing = [one.reason for cell in known for one in cell.values() if not one.level]
    shorter = [one for one in absence_signs(scene, missing).signs if one.brief != one.word]
    elements = []
    for element in definitions.elements.values():
        scale, levels = definitions.scales[element.scale], [cell[element.id].level for cell in known]
        elements.append((element, scale.levels[-2].symbol, level_signs(scale, levels).signs))
    return rendered(
        __file__,
        elements=elements,
        example=sure.levels[-2].symbol,
        sure=level_signs(sure, [one.plausibility for cell in known for one in cell.values()]).signs,
        not_found=definitions.absences[NOT_FOUND].sign,
        silent=absence_signs(scene, silent).signs,
        missing=bool(missing),
        shorter="; ".join(f"{one.brief}: {one.word}" for one in shorter),
    )
