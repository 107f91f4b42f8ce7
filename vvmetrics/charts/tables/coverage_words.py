"""
The coverage table and the questions to ask first, as rows in words, for those who would rather read or
download them.
"""

from typing import Any

import pandas as pd

from vvmetrics.answers.known import KNOWN
from vvmetrics.answers.scene import Scene
from vvmetrics.answers.tallies import SUMMED, Key, Tallies, Tally
from vvmetrics.charts.tables.coverage_cells import verdict_label
from vvmetrics.definitions.model import NOT_APPLICABLE, NOT_FOUND
from vvmetrics.narrative.gaps import askable_words, ordered_gaps
from vvmetrics.narrative.words import either

EVERY = "alle"
NONE = "–"
CELL, SUM = "antwoord", "som"
OF_CELLS = ["Rij", "Indicator", "Oordeel"]  # columns that say nothing where there are only sums


def gap_rule(scene: Scene) -> str:
    """
    Return the rule by which the questions of gap_table stand in their order.
    """
    absences, askable = scene.definitions.absences, askable_words(scene)
    where = either([absence.where for absence in absences.values() if absence.where])
    if scene.way.narrowed:
        least, most = (
            "bij deze keuze het kleinste deel bekend is",
            f"waarvan het antwoord in de meeste regio's {askable} heet",
        )
        more = scene.way.meaning(absences[NOT_FOUND])
        counted = f"Niet geteld is waar {where}. {more}"
    else:
        least, most = "het kleinste deel bekend is", "die in de meeste regio's nog te vragen is"
        counted = f"Te vragen is wat nu {askable} heet; niet waar {where}."
    return (
        f"De regel: neem per verbeteractie het element waarvan {least}, en daarin de indicator {most}. Bij"
        " gelijke stand gaat voor wat laat zien of een vooraf verwacht resultaat uitkomt, dan wat meetelt in"
        f" het oordeel, dan de volgorde van het rapport. {counted}"
    )


def coverage_table(scene: Scene, rows: pd.DataFrame, told: Tallies, *, action: str | None) -> pd.DataFrame:
    """
    Return all that stands in the table in words: of one action each answer (indicator × region), then its
    sums; of all actions the sums.

    Rij says whether a row is an answer or a sum; in a sum "alle" stands for what is summed over. Ordered by
    element, indicator and region.
    """
    definitions = scene.definitions
    cells: dict[Key, tuple[Tally, dict[str, Any]]] = {
        place: (tally, {"Rij": SUM, "Status": _share(tally), "Oordeel": NONE})
        for place, tally in told.items()
        if _is_shown(place, action)
    }
    if action:
        for row in rows.to_dict("records"):
            place = (row["action"], row["element"], row["indicator"], row["region"])
            cells[place] = _answer(scene, row)
    ids = [*definitions.actions, *definitions.elements, *definitions.indicators, *definitions.regions]
    order = {id_: place for place, id_ in enumerate(ids)}
    places = sorted(cells, key=lambda place: [order.get(id_, len(order)) for id_ in place])
    table = pd.DataFrame([_record(scene, place, *cells[place]) for place in places])
    return table if action else table.drop(columns=OF_CELLS)


def gap_table(scene: Scene, gaps: pd.DataFrame) -> pd.DataFrame:
    """
    Return the rows of metrics.gaps in words: the questions to ask, per action the one that adds most first,
    and whom to ask.
    """
    definitions, narrowed = scene.definitions, scene.way.narrowed
    known = "Van dit element bij deze keuze bekend" if narrowed else "Van dit element bekend"
    asked = f"Regio's met {askable_words(scene)}" if narrowed else "Regio's om te vragen"
    records = [
        {
            "Verbeteractie": definitions.actions[row["action"]].short_label,
            "Element": definitions.elements[row["element"]].label,
            known: f"{row['element_known']} van {row['element_applicable']}",
            "Indicator": definitions.indicators[row["indicator"]].label,
            "Vraag": definitions.indicators[row["indicator"]].question,
            asked: int(row["unknown"]),
            "Welke": ", ".join(definitions.regions[region].label for region in row["regions"]),
        }
        for row in ordered_gaps(gaps, definitions).to_dict("records")
    ]
    return pd.DataFrame(records)


def _is_shown(place: Key, action: str | None) -> bool:
    """
    Whether a tally stands in the table of an action (None: of all): not what is summed once more for another
    table.
    """
    action_id, element, indicator, region = place
    if element:
        return bool(action) or not indicator
    return action_id == (action or SUMMED) or not (action or region)


def _answer(scene: Scene, row: dict[Any, Any]) -> tuple[Tally, dict[str, Any]]:
    """
    Return a row of metrics.indicators as a tally of one answer, and in words.
    """
    definitions = scene.definitions
    status, known = row["status"], row["status"] == KNOWN
    tally = Tally(
        answers=1,
        applicable=int(status != NOT_APPLICABLE),
        known=int(known),
        plausibility=definitions.plausibility.level(int(row["plausibility"])) if known else None,
        newest=int(row["newest"]) if known else None,
        reasons={id_: int(id_ == status) for id_ in definitions.absences},
    )
    words = ("bekend", verdict_label(row, definitions)) if known else (scene.reason(status), NONE)
    return tally, {"Rij": CELL, "Status": words[0], "Oordeel": words[1]}


def _record(scene: Scene, place: Key, tally: Tally, words: dict[str, Any]) -> dict[str, Any]:
    definitions = scene.definitions
    action, element, indicator, region = place
    level = tally.plausibility
    return {
        "Rij": words["Rij"],
        "Verbeteractie": definitions.actions[action].short_label if action else EVERY,
        "Element": definitions.elements[element].label if element else EVERY,
        "Indicator": definitions.indicators[indicator].label if indicator else EVERY,
        "Regio": definitions.regions[region].label if region else EVERY,
        "Status": words["Status"],
        "Oordeel": words["Oordeel"],
        "Plausibiliteit": f"{level.step} ({level.short_label})" if level else NONE,
        "Nieuwste jaar": str(tally.newest or NONE),
        "Antwoorden": tally.answers,
        "Bekend": tally.known,
    } | {
        scene.reason(absence.id).capitalize(): tally.reasons[absence.id]
        for absence in definitions.absences.values()
    }


def _share(tally: Tally) -> str:
    return f"{tally.known} van {tally.applicable} bekend" if tally.applicable else "niet van toepassing"
