"""
The overview as a real HTML table: ten regions by five actions, with a button in each cell. overview_table.css gives it its looks.
"""

from html import escape

import pandas as pd

from vvmetrics.charts.board_words import NAMES, reading_words
from vvmetrics.charts.overview_legend import KEYS, legend_html
from vvmetrics.charts.theme import pips
from vvmetrics.definitions import Definitions
from vvmetrics.narrative import VALUE, Reading, readings

CAPTION = "Per regio en verbeteractie: inspanning om op te zetten, meer- of minderwerk bij het uitvoeren, waarde, fase en dekking."
NO_PHASE = "fase onbekend"


def overview_html(
    rows: pd.DataFrame, phases: pd.DataFrame, definitions: Definitions, *, region: str | None = None, watermark: str | None = None
) -> str:
    """
    Return the table of metrics.summary and metrics.phases as HTML, legend on top. The buttons carry data-region and data-action.
    """
    told = readings(rows, definitions)
    told_phases = phase_words(phases, definitions)
    columns = "".join(f'<th role="columnheader" scope="col">{escape(action.short_label)}</th>' for action in definitions.actions.values())
    body = []
    for place in definitions.regions.values():
        cells = [
            _cell(
                definitions,
                place.id,
                action,
                {element: told[place.id, action, element] for element in KEYS},
                told_phases.get((place.id, action), NO_PHASE),
            )
            for action in definitions.actions
        ]
        head = f'<th role="rowheader" scope="row">{escape(place.label)} <span class="vv-code">{escape(place.code)}</span></th>'
        chosen = ' class="vv-chosen" aria-current="true"' if place.id == region else ""
        body.append(f'<tr role="row"{chosen}>{head}{"".join(cells)}</tr>')
    mark = f'<p class="vv-watermark">{escape(watermark)}</p>' if watermark else ""
    ghost = f' data-watermark="{escape(watermark)}"' if watermark else ""
    return (
        f'<div class="vv-overview"{ghost}>{mark}{legend_html(definitions)}<table role="table"><caption>{CAPTION}</caption>'
        f'<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Regio</th>{columns}</tr></thead>'
        f'<tbody role="rowgroup">{"".join(body)}</tbody></table></div>'
    )


def phase_words(phases: pd.DataFrame, definitions: Definitions) -> dict[tuple[str, str], str]:
    """
    Return the phase per (region, action) in words; where areas or sources differ, from the lowest to the highest: "pilot – geborgd".
    """
    found: dict[tuple[str, str], set[int]] = {}
    for row in phases.to_dict("records"):
        found.setdefault((row["region"], row["action"]), set()).add(int(row["phase"]))
    ends = {place: dict.fromkeys((min(values), max(values))) for place, values in found.items()}
    return {place: " – ".join(definitions.phase.level(value).short_label for value in values) for place, values in ends.items()}


def _cell(definitions: Definitions, region: str, action: str, told: dict[str, Reading], phase: str) -> str:
    coverage = _coverage(told)
    silent = not any(reading.known for reading in told.values())
    lines = _silence(told) if silent else "".join(_line(element, reading) for element, reading in told.items())
    words = [reading_words(NAMES[element], reading) for element, reading in told.items()]
    names = f"{definitions.regions[region].label}, {definitions.actions[action].label}"
    label = f"{names}: {'; '.join(words)}; fase: {phase.removeprefix('fase ')}; {coverage} indicatoren bekend. Open de bevindingen."
    style = "vv-cell vv-silent" if silent else "vv-cell"
    return (
        f'<td role="cell"><button type="button" class="{style}" data-region="{region}" data-action="{action}" '
        f'aria-label="{escape(label)}"><span class="vv-action">{escape(definitions.actions[action].short_label)}</span>{lines}'
        f'<span class="vv-foot"><span>{escape(phase)}</span> <span>{coverage} bekend</span></span></button></td>'
    )


def _coverage(told: dict[str, Reading]) -> str:
    return f"{sum(reading.known for reading in told.values())} van {sum(reading.applicable for reading in told.values())}"


def _silence(told: dict[str, Reading]) -> str:
    reasons = ", ".join(dict.fromkeys(reading.reason for reading in told.values()))
    return f'<span class="vv-silence"><span class="vv-question">?</span>{escape(reasons)}</span>'


def _line(element: str, reading: Reading) -> str:
    key = f'<span class="vv-key">{KEYS[element]}</span>'
    if not reading.level:
        return f'<span class="vv-line">{key}<span class="vv-missing">{escape(reading.short_reason)}</span></span>'
    # Boxes say themselves how many; a glyph, and a harm, need their word.
    spoken = element == "uitvoering" or (element == VALUE and reading.level.value < 0)
    word = f'<span class="{"vv-word" if spoken else "vv-word vv-extra"}">{escape(reading.level.short_label)}</span>'
    symbol = f'<span class="vv-symbol vv-{element}">{escape(reading.level.symbol)}</span>'
    return f'<span class="vv-line">{key}{symbol}{word}<span class="vv-pips">{pips(reading.plausibility)}</span></span>'
