"""
What is known and what is not, as a real HTML table: indicators by regions, or all actions as sums, with a
button in each cell.

coverage_table.css gives it its looks.
"""

from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from vvmetrics.answers.tallies import SUMMED, Tallies, Tally
from vvmetrics.answers.way import ALL, Way
from vvmetrics.charts.tables.coverage_cells import absent_style, indicator_cell, pips, sum_cell
from vvmetrics.definitions.model import NOT_APPLICABLE, Action, Definitions, Element, Indicator
from vvmetrics.narrative.coverage import thousands

CAPTION = (
    "Wat per regio bekend is, hoe plausibel en uit welk jaar, en waarom de rest niet bekend is; met sommen"
    " per rij en per kolom."
)
STYLE = Path(__file__).with_name("coverage.css").read_text(encoding="utf-8")


def coverage_html(  # noqa: PLR0913 - the same look as the other pictures, all by name
    rows: pd.DataFrame,
    told: Tallies,
    definitions: Definitions,
    *,
    action: str | None,
    way: Way = ALL,
    region: str | None = None,
    watermark: str | None = None,
) -> str:
    """
    Return the answers of metrics.indicators and the tallies of one action (None: all, as sums per
    element) as an HTML table.

    way is how they were asked. The buttons carry data-region, data-action, data-element and, for one action,
    data-indicator. One of them is reached with Tab.
    """
    asked: dict[str, Any] = {"way": way, "region": region}
    body = (
        _indicator_bodies(rows, told, definitions, action=action, **asked)
        if action
        else _sum_bodies(told, definitions, **asked)
    )
    mark = f'<p class="vv-watermark">{escape(watermark)}</p>' if watermark else ""
    head, foot = (
        _head(definitions, region, "Indicator" if action else "Element"),
        _foot(told, definitions, action=action, **asked),
    )
    legend = _legend(told, definitions, action, way)
    table = f'{mark}{legend}<table role="table"><caption>{CAPTION}</caption>{head}{body}{foot}</table>'
    # One button is a stop for Tab; the arrow keys go on from there.
    reached = table.replace("<button", '<button tabindex="0"', 1)
    return f'<div class="vv-coverage">{reached}</div>'


def _indicator_bodies(  # noqa: PLR0913 - the selection, all by name
    rows: pd.DataFrame, told: Tallies, definitions: Definitions, *, action: str, way: Way, region: str | None
) -> str:
    found = {(row["indicator"], row["region"]): row for row in rows.to_dict("records")}

    def line(item: Indicator) -> str:
        cells = {
            place: indicator_cell(found[item.id, place], definitions, way) for place in definitions.regions
        }
        return _line(
            item.label,
            _tds(cells, definitions, region),
            _sum(told[action, item.element, item.id, SUMMED], definitions),
        )

    bodies = []
    for element in definitions.elements.values():
        here = [
            item
            for item in definitions.indicators.values()
            if (item.action, item.element) == (action, element.id)
        ]
        if here:
            bodies.append(
                _group(
                    element.label,
                    told[action, element.id, SUMMED, SUMMED],
                    [line(item) for item in here],
                    definitions,
                )
            )
    return "".join(bodies)


def _sum_bodies(told: Tallies, definitions: Definitions, *, way: Way, region: str | None) -> str:
    def line(action: Action, element: Element) -> str:
        cells = {
            place: sum_cell(
                told[action.id, element.id, SUMMED, place],
                definitions,
                way,
                region=place,
                action=action,
                element=element,
            )
            for place in definitions.regions
        }
        return _line(
            element.label,
            _tds(cells, definitions, region),
            _sum(told[action.id, element.id, SUMMED, SUMMED], definitions),
        )

    bodies = []
    for action in definitions.actions.values():
        here = [
            element
            for element in definitions.elements.values()
            if (action.id, element.id, SUMMED, SUMMED) in told
        ]
        if here:
            bodies.append(
                _group(
                    action.label,
                    told[action.id, SUMMED, SUMMED, SUMMED],
                    [line(action, element) for element in here],
                    definitions,
                )
            )
    return "".join(bodies)


def _head(definitions: Definitions, region: str | None, corner: str) -> str:
    cells = "".join(
        f'<th role="columnheader" scope="col"{_chosen(place.id, region)}><span'
        f' class="vv-long">{escape(place.label)}</span><abbr class="vv-short"'
        f' title="{escape(place.label)}">{escape(place.code)}</abbr></th>'
        for place in definitions.regions.values()
    )
    return (
        f'<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{corner}</th>{cells}'
        '<th role="columnheader" scope="col" class="vv-sum">Bekend</th></tr></thead>'
    )


def _group(label: str, tally: Tally, lines: list[str], definitions: Definitions) -> str:
    head = f'{escape(label)} <span class="vv-soft">{_share(tally, definitions)} bekend</span>'
    row = f'<tr role="row" class="vv-group"><th role="rowheader" colspan="12">{head}</th></tr>'
    return f'<tbody role="rowgroup">{row}{"".join(lines)}</tbody>'


def _line(label: str, cells: str, total: str) -> str:
    row = (
        f'<th role="rowheader" scope="row">{escape(label)}</th>{cells}<td role="cell"'
        f' class="vv-sum">{total}</td>'
    )
    return f'<tr role="row">{row}</tr>'


def _sum(tally: Tally, definitions: Definitions) -> str:
    if not tally.plausibility:
        return f"<span>{_share(tally, definitions)}</span>"
    how = (
        f'<span class="vv-pips">{tally.plausibility.symbol}</span> <span'
        f' class="vv-year">{tally.newest}</span>'
    )
    return f"<span>{_share(tally, definitions)}</span> <span>{how}</span>"


def _foot(
    told: Tallies, definitions: Definitions, *, action: str | None, way: Way, region: str | None
) -> str:
    """
    Return the sums per region: what is known, each reason that occurs, the newest year and the plausibility.
    """
    whole = told[action or SUMMED, SUMMED, SUMMED, SUMMED]

    def line(label: str, word: Callable[[Tally], str], total: str) -> str:
        cells = {place: word(told[action or SUMMED, SUMMED, SUMMED, place]) for place in definitions.regions}
        return _line(label, _tds(cells, definitions, region), total)

    reasons = [
        line(f"{absence.sign} {way.label(absence)}", partial(_count, absence.id), str(count))
        for absence in definitions.absences.values()
        if (count := whole.reasons[absence.id])
    ]
    rows = [
        line("Bekend", lambda tally: str(tally.known), _share(whole, definitions)),
        *reasons,
        line("Nieuwste jaar", _newest, _newest(whole)),
        line("Plausibiliteit, in het midden", _both_pips, f'<span class="vv-pips">{_pips(whole)}</span>'),
    ]
    return f'<tfoot role="rowgroup">{"".join(rows)}</tfoot>'


def _count(absence: str, tally: Tally) -> str:
    return str(tally.reasons[absence])


def _newest(tally: Tally) -> str:
    return str(tally.newest or "–")


def _pips(tally: Tally) -> str:
    return tally.plausibility.symbol if tally.plausibility else "–"


def _both_pips(tally: Tally) -> str:
    return pips(tally.plausibility) if tally.plausibility else "–"


def _tds(cells: dict[str, str], definitions: Definitions, region: str | None) -> str:
    return "".join(
        '<td role="cell"'
        f' data-code="{escape(definitions.regions[place].code)}"{_chosen(place, region)}>{content}</td>'
        for place, content in cells.items()
    )


def _chosen(place: str, region: str | None) -> str:
    return ' class="vv-chosen"' if place == region else ""


def _share(tally: Tally, definitions: Definitions) -> str:
    return (
        f"{thousands(tally.known)} van {thousands(tally.applicable)}"
        if tally.applicable
        else definitions.absences[NOT_APPLICABLE].short_label
    )


def _legend(told: Tallies, definitions: Definitions, action: str | None, way: Way) -> str:
    """
    Return what explains each sign that is in the table: a line for what is known and one for what is not.
    """
    whole = told[action or SUMMED, SUMMED, SUMMED, SUMMED]
    steps = " ".join(
        _sign(f"vv-step-{level.value}", level.symbol, level.short_label)
        for level in definitions.plausibility.levels
    )
    if action:
        known = (
            f"<span><b>Bekend</b>, met het jaar waar het nieuwste over gaat. Hoe plausibel:</span> {steps}"
        )
        reasons = [definitions.absences[id_] for id_, count in whole.reasons.items() if count]
        absent = [_sign(absent_style(reason.id), reason.sign, way.label(reason)) for reason in reasons]
    else:
        told_of = (
            "van 2 van de 5 indicatoren is iets bekend, met het nieuwste jaar. Hoe plausibel, in het midden:"
        )
        known = f"<span><b>2 / 5</b>: {told_of}</span> {steps}"
        absent = [_sign("vv-absent", "0 / 5", "niets; het vak zegt waarom")]
    unknown = (
        f'<p class="vv-legend"><span><b>Niet bekend:</b></span> {" ".join(absent)}</p>' if absent else ""
    )
    return f'<p class="vv-legend">{known}</p>{unknown}'


def _sign(style: str, sign: str, words: str) -> str:
    return f'<span><span class="vv-sign {style}">{sign}</span> {escape(words)}</span>'
