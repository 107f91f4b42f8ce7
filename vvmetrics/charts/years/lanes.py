"""
Lanes of phases: an action in a region or in one of its areas, over the years.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from vvmetrics.answers.phases import ByYear, Phases
from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Level
from vvmetrics.narrative.words import listed


@dataclass(frozen=True)
class Lane:
    """
    An action in a region, or in one of its areas: the phases by the year in which a source tells of them.
    title: what sets it apart.
    """

    region: str
    action: str
    area: str | None
    title: str
    phases: dict[int, tuple[Level, ...]]

    def label(self, definitions: Definitions) -> str:
        """
        Return what sets the lane apart, with its area.
        """
        return (
            f"{self.title}, {definitions.regions[self.region].areas[self.area].label}"
            if self.area
            else self.title
        )


def lanes(
    phases: Phases, definitions: Definitions, *, region: str | None = None, action: str | None = None
) -> list[Lane]:
    """
    Return the lanes of a region (its actions, each with the areas that are told of) or of an action (the
    regions), none left out.

    Exactly one of region and action is None.
    """
    regions = [region] if region else list(definitions.regions)
    actions = [action] if action else list(definitions.actions)
    found = []
    for place in regions:
        for act in actions:
            title = definitions.actions[act].short_label if region else definitions.regions[place].label
            told = phases.lanes(place, act)
            areas = [area for area in (None, *definitions.regions[place].areas) if area in told]
            found += [
                Lane(place, act, area, title, _levels(told.get(area, {}), definitions))
                for area in areas or [None]
            ]
    return found


def steps_words(phases: Sequence[Level]) -> str:
    """
    Return the phases of a year in words; two sources may tell of two.
    """
    return listed([phase.label for phase in phases])


def _levels(by_year: ByYear, definitions: Definitions) -> dict[int, tuple[Level, ...]]:
    return {
        year: tuple(definitions.phase.level(value) for value in values) for year, values in by_year.items()
    }
