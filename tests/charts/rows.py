"""
Rows of metrics.summary and phases, made by hand: everything unknown unless told otherwise.
"""

from itertools import product
from pathlib import Path

import pandas as pd

from vvmetrics.answers.known import read_indicators, read_summary
from vvmetrics.answers.phases import read_phases
from vvmetrics.answers.scene import Scene
from vvmetrics.definitions.loading import load_definitions

DEFINITIONS = load_definitions(Path(__file__).parents[2] / "data")
INDICATORS = 4


def summary_rows(**told):
    """
    Return 150 rows. told gives fields by place, its parts joined with two underscores:
    limburg__acuut__waarde={"median": 2}.
    """
    places = {
        tuple(part.replace("_", "-") for part in place.split("__")): fields for place, fields in told.items()
    }
    keys = product(DEFINITIONS.regions, DEFINITIONS.actions, DEFINITIONS.elements)
    rows = pd.DataFrame([summary_row(*key, **places.pop(key, {})) for key in keys])
    assert not places, f"no such place: {list(places)}"
    return rows.astype(
        {name: "Int64" for name in rows.columns[3:] if name != "coverage"} | {"coverage": "Float64"}
    )


def scene(definitions=DEFINITIONS, year=2022, **fields):
    """
    Return a scene of 2022 in which all observations count, unless told otherwise.
    """
    return Scene(definitions, year, **fields)


def known(rows, definitions=DEFINITIONS):
    """
    Return what is known of each place by rows of metrics.summary.
    """
    return read_summary(rows, definitions)


def spots(rows, definitions=DEFINITIONS):
    """
    Return what is known of each indicator in each region by rows of metrics.indicators.
    """
    return read_indicators(rows, definitions)


def phases(*told):
    """
    Return phases as a source told them, each as (region, area, action, year, phase).
    """
    rows = pd.DataFrame(told, columns=["region", "area", "action", "year", "phase"], dtype=object)
    return read_phases(rows.assign(finding="Elke week.", source="rapport", source_title="Rapport"))


def summary_row(region, action, element, *, median=None, reason="niet_gevonden", **fields):
    """
    Return a row: a level with plausibility 2 unless told otherwise, or a reason for not knowing.
    """
    known = fields.pop("known", 0 if median is None else 2)
    applicable = 0 if reason == "niet_van_toepassing" else INDICATORS
    levels = {"q1": median, "median": median, "q3": median, "plausibility": 2 if known else None} | fields
    absences = {name: INDICATORS - known if name == reason else 0 for name in DEFINITIONS.absences}
    counts = {
        "indicators": INDICATORS,
        "applicable": applicable,
        "known": known,
        "coverage": known / applicable if applicable else None,
    }
    return (
        {"region": region, "action": action, "element": element}
        | counts
        | absences
        | {"sources": 0, "newest": None}
        | levels
    )


def everywhere(action, element, **fields):
    """
    Return the same fields for an element of an action in every region, as keyword arguments of summary_rows.
    """
    return {
        f"{region.replace('-', '_')}__{action.replace('-', '_')}__{element}": fields
        for region in DEFINITIONS.regions
    }
