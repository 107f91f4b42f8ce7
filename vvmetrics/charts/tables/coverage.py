"""
What is known and what is not, as a real HTML table: indicators by regions, or all actions as sums, with a
button in each cell.

coverage.css gives it its looks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pandas as pd

from vvmetrics.answers.scene import Scene
from vvmetrics.answers.tallies import SUMMED, Tallies, Tally
from vvmetrics.charts.html import rendered
from vvmetrics.charts.signs import fill_of
from vvmetrics.charts.tables.coverage_cells import Cell, absent_style, indicator_cell, sum_cell
from vvmetrics.definitions.model import NOT_APPLICABLE, Action, Definitions, Element, Indicator
from vvmetrics.definitions.scales import Level
from vvmetrics.narrative.words import thousands

STYLE = Path(__file__).with_name("coverage.css").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Line:
    """
    A row of cells by region, and their sum.
    """

    label: str
    cells: Mapping[str, Cell]
    whole: Tally


@dataclass(frozen=True)
class Group:
    """
    Rows of one element, or of one action, with their sum.
    """

    label: str
    whole: Tally
    lines: Sequence[Line]


def coverage_html(scene: Scene, rows: pd.DataFrame, told: Tallies, *, action: str | None) -> str:
    """
    Return the answers of metrics.indicators and the tallies of one action (None: all, as sums per element) as
    an HTML table.

    The buttons carry data-region, data-action, data-element and, for one action,
    data-indicator. One of them is reached with Tab.
    """
    definitions = scene.definitions
    whole = told[action or SUMMED, SUMMED, SUMMED, SUMMED]
    sums = {place: told[action or SUMMED, SUMMED, SUMMED, place] for place in definitions.regions}
    groups = _indicator_groups(scene, rows, told, action=action) if action else _sum_groups(scene, told)
    drawn = _levels(groups, (whole, *sums.values()))
    return rendered(
        __file__,
        watermark=scene.watermark,
        action=action,
        regions=definitions.regions.values(),
        chosen=scene.region,
        steps=[level for level in definitions.plausibility.levels if level in drawn],
        fill=fill_of,
        groups=groups,
        sums=sums,
        whole=whole,
        reasons=[
            (absent_style(absence.id), absence.sign, scene.reason(absence.id), absence.id)
            for absence in definitions.absences.values()
            if whole.reasons[absence.id]
        ],
        share=partial(_share, definitions),
    )


def _levels(groups: Sequence[Group], sums: Sequence[Tally]) -> set[Level | None]:
    """
    Return each step of plausibility that stands in a cell or in a sum.
    """
    lines = [line for group in groups for line in group.lines]
    cells = {cell.level for line in lines for cell in line.cells.values()}
    return cells | {tally.plausibility for tally in (*sums, *(line.whole for line in lines))}


def _indicator_groups(scene: Scene, rows: pd.DataFrame, told: Tallies, *, action: str) -> list[Group]:
    definitions = scene.definitions
    found = {(row["indicator"], row["region"]): row for row in rows.to_dict("records")}

    def line(item: Indicator) -> Line:
        cells = {place: indicator_cell(scene, found[item.id, place]) for place in definitions.regions}
        return Line(item.label, cells, told[action, item.element, item.id, SUMMED])

    groups = []
    for element in definitions.elements.values():
        here = [
            item
            for item in definitions.indicators.values()
            if (item.action, item.element) == (action, element.id)
        ]
        if here:
            whole = told[action, element.id, SUMMED, SUMMED]
            groups.append(Group(element.label, whole, [line(item) for item in here]))
    return groups


def _sum_groups(scene: Scene, told: Tallies) -> list[Group]:
    definitions = scene.definitions

    def line(action: Action, element: Element) -> Line:
        cells = {
            place: sum_cell(
                scene,
                told[action.id, element.id, SUMMED, place],
                region=place,
                action=action,
                element=element,
            )
            for place in definitions.regions
        }
        return Line(element.label, cells, told[action.id, element.id, SUMMED, SUMMED])

    groups = []
    for action in definitions.actions.values():
        here = [
            element
            for element in definitions.elements.values()
            if (action.id, element.id, SUMMED, SUMMED) in told
        ]
        if here:
            whole = told[action.id, SUMMED, SUMMED, SUMMED]
            groups.append(Group(action.label, whole, [line(action, element) for element in here]))
    return groups


def _share(definitions: Definitions, tally: Tally) -> str:
    return (
        f"{thousands(tally.known)} van {thousands(tally.applicable)}"
        if tally.applicable
        else definitions.absences[NOT_APPLICABLE].short_label
    )
