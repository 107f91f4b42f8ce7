"""
The coverage table and the questions to ask first, as rows in words, for those who would rather read or download them.
"""

from typing import Any

import pandas as pd

from vvmetrics.definitions import Definitions
from vvmetrics.narrative import ALL, NOT_FOUND, Way, ordered_gaps, tallies

NO_SIGHT = "geen_zicht"


def gap_rule(definitions: Definitions, *, way: Way = ALL) -> str:
    """
    Return the rule by which the questions of gap_table stand in their order.
    """
    askable = " of ".join(f"“{way.label(definitions.absences[id_])}”" for id_ in (NOT_FOUND, NO_SIGHT))
    rule = (
        "De regel: neem per verbeteractie het element waarvan het kleinste deel bekend is, en daarin de indicator die in de meeste "
        "regio's nog te vragen is. Bij gelijke stand gaat voor wat laat zien of een vooraf verwacht resultaat uitkomt, dan wat meetelt "
        f"in het oordeel, dan de volgorde van het rapport. Te vragen is wat nu {askable} heet; niet waar de actie nog niet begon of het "
        "antwoord vertrouwelijk is."
    )
    return f"{rule} {way.meaning(definitions.absences[NOT_FOUND])}" if way.narrowed else rule


def coverage_table(counts: pd.DataFrame, definitions: Definitions, *, action: str | None, way: Way = ALL) -> pd.DataFrame:
    """
    Return the sums behind the table in words: a row per indicator (of one action only), per region and element, and per element.
    """
    records = []
    for (action_id, element_id, indicator_id, region_id), tally in tallies(counts, definitions).items():
        if not element_id or (indicator_id and not action):
            continue
        record: dict[str, Any] = {
            "Verbeteractie": definitions.actions[action_id].short_label,
            "Element": definitions.elements[element_id].label,
            "Indicator": definitions.indicators[indicator_id].label if indicator_id else "alle",
            "Regio": definitions.regions[region_id].label if region_id else "alle",
            "Antwoorden": tally.answers,
            "Bekend": tally.known,
        }
        record |= {way.label(absence).capitalize(): tally.reasons[absence.id] for absence in definitions.absences.values()}
        record["Plausibiliteit"] = tally.plausibility.symbol if tally.plausibility else "–"
        record["Nieuwste jaar"] = str(tally.newest or "–")
        records.append(record)
    return pd.DataFrame(records)


def gap_table(gaps: pd.DataFrame, definitions: Definitions) -> pd.DataFrame:
    """
    Return the rows of metrics.gaps in words: the questions to ask, per action the one that adds most first, and whom to ask.
    """
    records = [
        {
            "Verbeteractie": definitions.actions[row["action"]].short_label,
            "Element": definitions.elements[row["element"]].label,
            "Van dit element bekend": f"{row['element_known']} van {row['element_applicable']}",
            "Indicator": definitions.indicators[row["indicator"]].label,
            "Vraag": definitions.indicators[row["indicator"]].question,
            "Regio's om te vragen": int(row["unknown"]),
            "Welke": ", ".join(definitions.regions[region].label for region in row["regions"]),
        }
        for row in ordered_gaps(gaps, definitions).to_dict("records")
    ]
    return pd.DataFrame(records)
