"""
One cell of the coverage table: what is known there, how plausible and how new, or the reason why not.
"""

from html import escape
from typing import Any

import pandas as pd

from vvmetrics.answers.tallies import Tally
from vvmetrics.answers.way import Way
from vvmetrics.definitions.model import NOT_APPLICABLE, NOT_FOUND, Action, Definitions, Element
from vvmetrics.definitions.scales import Level
from vvmetrics.narrative.coverage import tally_words

KNOWN = "known"


def indicator_cell(row: dict[Any, Any], definitions: Definitions, way: Way) -> str:
    """
    Return the button for a row of metrics.indicators; way is how they were asked.
    """
    data = {name: row[name] for name in ("region", "action", "element", "indicator")}
    names = f"{definitions.regions[row['region']].label}, {definitions.indicators[row['indicator']].label}"
    if row["status"] != KNOWN:
        absence = definitions.absences[row["status"]]
        # Most cells say that nothing was found: there the sign is enough, and calmer.
        word = (
            ""
            if absence.id == NOT_FOUND
            else f'<span class="vv-word">{escape(way.short_label(absence))}</span>'
        )
        shown = f'<span class="vv-mark" aria-hidden="true">{absence.sign}</span>{word}'
        return _button(absent_style(absence.id), data, f"{names}: niet bekend, {way.label(absence)}.", shown)
    level = definitions.plausibility.level(int(row["plausibility"]))
    shown = f'{pips(level)}<span class="vv-year">{row["newest"]}</span>'
    label = (
        f"{names}: bekend, {verdict_label(row, definitions)}, plausibiliteit {level.value} van 4"
        f" ({level.short_label}), {row['newest']}."
    )
    return _button(f"vv-step-{level.value}", data, label, shown)


def sum_cell(  # noqa: PLR0913 - the place of a cell, by name
    tally: Tally, definitions: Definitions, way: Way, *, region: str, action: Action, element: Element
) -> str:
    """
    Return the button for the sum of an element of an action in a region.
    """
    data = {"region": region, "action": action.id, "element": element.id, "indicator": ""}
    names = f"{definitions.regions[region].label}, {action.short_label}, {element.label}"
    label = f"{names}: {tally_words(tally, definitions, way=way)}."
    if not tally.known or not tally.plausibility:
        beside = definitions.absences[NOT_APPLICABLE].short_label
        nothing = f"0 / {tally.applicable}" if tally.applicable else beside
        style = absent_style("" if tally.applicable else NOT_APPLICABLE)
        return _button(style, data, label, f'<span class="vv-mark">{nothing}</span>')
    level = tally.plausibility
    shown = (
        f'<span class="vv-mark">{tally.known} / {tally.applicable}</span>{pips(level)}<span'
        f' class="vv-year">{tally.newest}</span>'
    )
    return _button(f"vv-step-{level.value}", data, label, shown)


def absent_style(absence: str) -> str:
    """
    Return the style of what is not known: hatched, unless it does not apply.
    """
    return "vv-absent vv-beside" if absence == NOT_APPLICABLE else "vv-absent"


def pips(level: Level) -> str:
    """
    Return plausibility as pips, and as a number for where there is no room for them; the label of the cell
    says it in words.
    """
    return f'<span class="vv-pips">{level.symbol}</span><span class="vv-digit">{level.value}●</span>'


def verdict_label(row: dict[Any, Any], definitions: Definitions) -> str:
    """
    Return what is known in a row of metrics.indicators: the level in words, or the answer.
    """
    if pd.isna(row["score"]):
        return str(row["answer"])
    return definitions.scales[row["scale"]].level(int(row["score"])).label


def _button(style: str, data: dict[str, str], label: str, shown: str) -> str:
    said = " ".join(f'data-{name}="{escape(value)}"' for name, value in data.items())
    return (
        f'<button type="button" class="vv-cell {style}" {said} aria-label="{escape(label)} Open de'
        f' bevindingen.">{shown}</button>'
    )
