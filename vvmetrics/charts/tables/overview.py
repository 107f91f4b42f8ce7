"""
The overview as a real HTML table: ten regions by five actions, with a button in each cell. overview_table.css
gives it its looks.
"""

from html import escape
from pathlib import Path

import pandas as pd

from vvmetrics.answers.known import Known, Summary, newest_year
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.board.words import NAMES, reading_words
from vvmetrics.charts.tables.overview_legend import KEYS, legend_html
from vvmetrics.charts.theme import pips
from vvmetrics.definitions.model import Definitions

CAPTION = (
    "Per regio en verbeteractie: inspanning om op te zetten, meer- of minderwerk bij het uitvoeren, waarde,"
    " fase en dekking."
)
STYLE = Path(__file__).with_name("overview.css").read_text(encoding="utf-8")


def overview_html(scene: Scene, summary: Summary, phases: pd.DataFrame) -> str:
    """
    Return the table of metrics.summary and metrics.phases as HTML, legend on top; way is how they were asked.

    The buttons in the cells carry data-region and data-action, those in the heads one of the two.
    """
    definitions, way, watermark, region = scene.definitions, scene.way, scene.watermark, scene.region
    told_phases = phase_words(phases, definitions)
    columns = "".join(
        _head("columnheader", action.short_label, action=action.id) for action in definitions.actions.values()
    )
    body = []
    for place in definitions.regions.values():
        cells = [
            _cell(
                scene,
                place.id,
                action,
                {element: summary[place.id, action, element] for element in KEYS},
                told_phases.get((place.id, action), f"fase {way.no_phase()}"),
            )
            for action in definitions.actions
        ]
        head = _head("rowheader", place.label, region=place.id, code=place.code)
        chosen = ' class="vv-chosen" aria-current="true"' if place.id == region else ""
        body.append(f'<tr role="row"{chosen}>{head}{"".join(cells)}</tr>')
    mark = f'<p class="vv-watermark">{escape(watermark)}</p>' if watermark else ""
    ghost = f' data-watermark="{escape(watermark)}"' if watermark else ""
    return (
        f'<div class="vv-overview"{ghost}>{mark}{legend_html(definitions, way=way)}<table'
        f' role="table"><caption>{CAPTION}</caption><thead role="rowgroup"><tr role="row"><th'
        f' role="columnheader" scope="col">Regio</th>{columns}</tr></thead><tbody'
        f' role="rowgroup">{"".join(body)}</tbody></table></div>'
    )


def phase_words(phases: pd.DataFrame, definitions: Definitions) -> dict[tuple[str, str], str]:
    """
    Return the phase per (region, action) in words with its year; where areas or sources differ, from first to
    last: "pilot – geborgd".
    """
    found: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for row in phases.to_dict("records"):
        found.setdefault((row["region"], row["action"]), []).append((int(row["phase"]), int(row["year"])))
    told = {}
    for place, pairs in found.items():
        values, years = (dict.fromkeys((min(part), max(part))) for part in zip(*pairs, strict=True))
        words = " – ".join(definitions.phase.level(value).short_label for value in values)
        told[place] = f"{words} ({'–'.join(str(year) for year in years)})"
    return told


def _head(role: str, label: str, *, region: str = "", action: str = "", code: str = "") -> str:
    """
    Return the head of a row or a column, with the button that opens all there is about its region or action.
    """
    scope, attribute = ("row", f'data-region="{region}"') if region else ("col", f'data-action="{action}"')
    shown = f'{escape(label)} <span class="vv-code">{escape(code)}</span>' if code else escape(label)
    return (
        f'<th role="{role}" scope="{scope}"><button type="button" class="vv-head"'
        f" {attribute}>{shown}</button></th>"
    )


def _cell(scene: Scene, region: str, action: str, told: dict[str, Known], phase: str) -> str:
    definitions, coverage = scene.definitions, _coverage(told)
    silent = not any(reading.known for reading in told.values())
    lines = (
        _silence(scene, told)
        if silent
        else "".join(_line(scene, element, reading) for element, reading in told.items())
    )
    words = [reading_words(scene, NAMES[element], reading) for element, reading in told.items()]
    names = f"{definitions.regions[region].label}, {definitions.actions[action].label}"
    newest = newest_year(told.values())
    heard = f", nieuwste bevinding {newest}" if newest else ""
    label = (
        f"{names}: {'; '.join(words)}; fase: {phase.removeprefix('fase ')}; {coverage} indicatoren"
        f" bekend{heard}. Open de bevindingen."
    )
    style = "vv-cell vv-silent" if silent else "vv-cell"
    return (
        f'<td role="cell"><button type="button" class="{style}" data-region="{region}"'
        f' data-action="{action}" '
        f'aria-label="{escape(label)}"><span'
        f' class="vv-action">{escape(definitions.actions[action].short_label)}</span>{lines}'
        f"{_foot(phase, coverage, newest)}</button></td>"
    )


def _foot(phase: str, coverage: str, newest: int | None) -> str:
    until = f" · t/m {newest}" if newest else ""
    known = f'{coverage}<span class="vv-wide"> bekend</span>{until}'
    return f'<span class="vv-foot"><span>{escape(phase)}</span> <span>{known}</span></span>'


def _coverage(told: dict[str, Known]) -> str:
    return (
        f"{sum(reading.known for reading in told.values())} van"
        f" {sum(reading.applicable for reading in told.values())}"
    )


def _silence(scene: Scene, told: dict[str, Known]) -> str:
    reasons = ", ".join(dict.fromkeys(scene.why(reading) for reading in told.values()))
    return f'<span class="vv-silence"><span class="vv-question">?</span>{escape(reasons)}</span>'


def _line(scene: Scene, element: str, reading: Known) -> str:
    key = f'<span class="vv-key">{KEYS[element]}</span>'
    if not reading.level:
        return (
            f'<span class="vv-line">{key}<span'
            f' class="vv-missing">{escape(scene.why_briefly(reading))}</span></span>'
        )
    word = f'<span class="vv-word">{escape(reading.level.short_label)}</span>'
    symbol = f'<span class="vv-symbol vv-{element}">{escape(reading.level.symbol)}</span>'
    return (
        f'<span class="vv-line">{key}{symbol}{word}<span'
        f' class="vv-pips">{pips(reading.plausibility)}</span></span>'
    )
