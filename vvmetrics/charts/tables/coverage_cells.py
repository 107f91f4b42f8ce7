"""
One cell of the coverage table: what is known there, how plausible and how new, or the reason why not.
"""

from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from vvmetrics.answers.known import KNOWN
from vvmetrics.answers.scene import Scene
from vvmetrics.answers.tallies import Tally
from vvmetrics.charts.signs import fill_of
from vvmetrics.definitions.model import NOT_APPLICABLE, NOT_FOUND, Action, Definitions, Element
from vvmetrics.definitions.scales import Level
from vvmetrics.narrative.coverage import tally_words


@dataclass(frozen=True)
class Cell:
    """
    What stands in a cell: the look of its button, what it carries (data-region …), what it says aloud; then,
    where they are, a sign (hidden: the words say it), words, how plausible and how new.
    """

    style: str
    data: dict[str, str] = field(repr=False)
    label: str
    mark: str = ""
    hidden: bool = False
    word: str = ""
    level: Level | None = None
    newest: str = ""


def indicator_cell(scene: Scene, row: dict[Any, Any]) -> Cell:
    """
    Return the cell for a row of metrics.indicators.
    """
    definitions = scene.definitions
    data = {name: row[name] for name in ("region", "action", "element", "indicator")}
    names = f"{definitions.regions[row['region']].label}, {definitions.indicators[row['indicator']].label}"
    if row["status"] != KNOWN:
        absence = definitions.absences[row["status"]]
        # Most cells say that nothing was found: there the sign is enough, and calmer.
        word = "" if absence.id == NOT_FOUND else scene.way.short_label(absence)
        label = f"{names}: niet bekend, {scene.reason(absence.id)}."
        return Cell(absent_style(absence.id), data, label, absence.sign, hidden=True, word=word)
    level = definitions.plausibility.level(int(row["plausibility"]))
    label = (
        f"{names}: bekend, {verdict_label(row, definitions)}, plausibiliteit {level.step}"
        f" ({level.short_label}), {row['newest']}."
    )
    return Cell(f"vv-{fill_of(level)}", data, label, level=level, newest=str(row["newest"]))


def sum_cell(scene: Scene, tally: Tally, *, region: str, action: Action, element: Element) -> Cell:
    """
    Return the cell for the sum of an element of an action in a region.
    """
    definitions = scene.definitions
    data = {"region": region, "action": action.id, "element": element.id, "indicator": ""}
    names = f"{definitions.regions[region].label}, {action.short_label}, {element.label}"
    label = f"{names}: {tally_words(scene, tally)}."
    level = tally.plausibility
    if not tally.known or not level:
        beside = definitions.absences[NOT_APPLICABLE].short_label
        nothing = f"0 / {tally.applicable}" if tally.applicable else beside
        return Cell(absent_style("" if tally.applicable else NOT_APPLICABLE), data, label, nothing)
    mark = f"{tally.known} / {tally.applicable}"
    return Cell(f"vv-{fill_of(level)}", data, label, mark, level=level, newest=str(tally.newest))


def absent_style(absence: str) -> str:
    """
    Return the style of what is not known: hatched, unless it does not apply.
    """
    return "vv-absent vv-beside" if absence == NOT_APPLICABLE else "vv-absent"


def verdict_label(row: dict[Any, Any], definitions: Definitions) -> str:
    """
    Return what is known in a row of metrics.indicators: the level in words, or the answer.
    """
    if pd.isna(row["score"]):
        return str(row["answer"])
    return definitions.scales[row["scale"]].level(int(row["score"])).label
