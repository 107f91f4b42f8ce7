"""
The table of Overzicht as rows in words, for those who would rather read or download it.
"""

import pandas as pd

from vvmetrics.answers.known import newest_year
from vvmetrics.answers.phases import Phases
from vvmetrics.charts.board.words import level_or_why, year_words
from vvmetrics.definitions.model import Definitions


def overview_rows(scene, summary, phases):
    """
    Return a row per region and action: per element the level or why it is not known, and how plausible;
    phase, coverage, newest.
    """
    definitions, way = scene.definitions, scene.way
    records = []
    for region in definitions.regions.values():
        for action in definitions.actions.values():
            record = {"Regio": region.label, "Verbeteractie": action.short_label}
            for element in definitions.elements.values():
                reading = summary[region.id, action.id, element.id]
                record[element.name.capitalize()] = " ".join(
                    [*([reading.level.symbol] if reading.level else []), level_or_why(scene, reading)]
                )
                record[f"Plausibiliteit {element.name}"] = (
                    reading.plausibility.symbol if reading.plausibility else "–"
                )
            here = [summary[region.id, action.id, element] for element in definitions.elements]
            known, applicable = sum(one.known for one in here), sum(one.applicable for one in here)
            record["Fase"] = _phase(phases, definitions, region=region.id, action=action.id) or way.no_phase()
            record["Bekend"] = f"{known} van {applicable}"
            newest = newest_year(here)
            record["Nieuwste bevinding"] = year_words(newest)
            records.append(record)
    return pd.DataFrame(records)


def _phase(phases: Phases, definitions: Definitions, *, region: str, action: str) -> str:
    areas = definitions.regions[region].areas
    told = []
    for one in phases.of(region, action):
        known = f"{areas[one.area].label}, {one.year}" if one.area else str(one.year)
        told.append(f"{definitions.phase.level(one.phase).label} ({known})")
    return ", ".join(told)
