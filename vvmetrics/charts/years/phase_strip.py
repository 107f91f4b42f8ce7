"""
The phases of an action on one line: per step of the scale the regions that are there, in HTML.
"""

from typing import TYPE_CHECKING

from vvmetrics.answers.phases import Phases
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.html import rendered
from vvmetrics.charts.signs import NOBODY
from vvmetrics.charts.theme import level_color, palette
from vvmetrics.narrative.region import DIFFERS

if TYPE_CHECKING:
    from vvmetrics.definitions.model import Region


def phase_strip_html(scene: Scene, phases: Phases, *, action: str) -> str:
    """
    Return the newest phases as a list of steps with the codes of the regions in them, in their fixed order;
    the own region is marked.

    A region with more than one phase, of areas or of sources, stands apart with its lowest and highest: its
    furthest would claim too much.
    """
    definitions, dark, no_phase = scene.definitions, scene.dark, scene.way.no_phase()
    scale = {
        f"{level.symbol} {level.label}": level_color(level, dark=dark) for level in definitions.phase.levels
    }
    colors = {**scale, DIFFERS: palette(dark=dark).muted, no_phase: ""}
    inside: dict[str, list[tuple[Region, str]]] = {step: [] for step in colors}
    for place in definitions.regions.values():
        levels = [definitions.phase.level(phase) for phase in phases.steps(place.id, action)]
        step = (
            f"{levels[0].symbol} {levels[0].label}" if len(levels) == 1 else DIFFERS if levels else no_phase
        )
        span = f" {levels[0].symbol}–{levels[-1].symbol}" if step == DIFFERS else ""
        inside[step].append((place, span))
    steps = [(step, colors[step], there) for step, there in inside.items() if there or step in scale]
    return rendered(
        __file__, label=definitions.phase.label, steps=steps, region=scene.region, nobody=NOBODY.mark
    )
