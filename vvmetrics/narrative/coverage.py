"""
The sentences of Dekking: how much is known, why the rest is not, how sure and how new it is, and what to ask first.
"""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from vvmetrics.definitions import Definitions
from vvmetrics.narrative.way import NOT_APPLICABLE
from vvmetrics.narrative.words import listed, number
from vvmetrics.scales import Level

SUMMED = ""  # what stands in the key of a tally for all actions, elements, indicators or regions together
KEY = ("action", "element", "indicator", "region")
Key = tuple[str, str, str, str]


@dataclass(frozen=True)
class Tally:
    """
    A row of metrics.status_counts: how many answers are known and why the others are not. plausibility and newest are None if none is.
    """

    answers: int
    applicable: int
    known: int
    plausibility: Level | None
    newest: int | None
    reasons: dict[str, int]


def tallies(counts: pd.DataFrame, definitions: Definitions) -> dict[Key, Tally]:
    """
    Return the rows of metrics.status_counts by (action, element, indicator, region), SUMMED for each that is summed over.
    """
    return {_key(row): _tally(row, definitions) for row in counts.to_dict("records")}


def coverage_sentence(counts: pd.DataFrame, definitions: Definitions, *, action: str | None, year: int) -> str:
    """
    Return how much is known of an action (None: of all), of which element least, why the rest is not, and how sure and new the known is.
    """
    told = tallies(counts, definitions)
    whole = told[action or SUMMED, SUMMED, SUMMED, SUMMED]
    name = definitions.actions[action].short_label if action else "Alle verbeteracties"
    sentences = [f"{name}, stand {year}. {_known(whole)}"]
    if whole.known:
        sentences.append(_sureness(whole))
    if action and 0 < whole.known < whole.applicable:
        sentences.append(_least(told, definitions, action))
    sentences.extend(_unknown(whole, definitions))
    return " ".join(filter(None, sentences))


def gap_sentence(gaps: pd.DataFrame, definitions: Definitions, *, action: str) -> str:
    """
    Return which single question would tell most about an action, by the rule of metrics.gaps, and which would tell as much.
    """
    rows = gaps[gaps["action"] == action].to_dict("records")
    name = definitions.actions[action].short_label
    if not rows:
        return f"Bij {name} is er geen vraag die nu in een regio gesteld kan worden."
    first = rows[0]
    equal = sum(row["unknown"] == first["unknown"] for row in rows) - 1
    also = f" {_as_much(equal)}" if equal else ""
    element = definitions.elements[first["element"]].label
    return (
        f"Bij {name} voegt “{definitions.indicators[first['indicator']].label}” het meest toe. {_askable(first, definitions)}, "
        f"en van “{element}” is het minst bekend ({first['element_known']} van de {first['element_applicable']} antwoorden).{also}"
    )


def tally_words(tally: Tally, definitions: Definitions) -> str:
    """
    Return a tally in words: "3 van 10 bekend, plausibiliteit 2 van 4 (ervaren), nieuwste 2022; niet gestart (2)".
    """
    if not tally.applicable:
        return definitions.absences["niet_van_toepassing"].label
    sure = f", plausibiliteit {tally.plausibility.value} van 4 ({tally.plausibility.short_label})" if tally.plausibility else ""
    new = f", nieuwste {tally.newest}" if tally.newest else ""
    reasons = ", ".join(f"{definitions.absences[id_].label} ({count})" for id_, count in tally.reasons.items() if count)
    return f"{tally.known} van {tally.applicable} bekend{sure}{new}" + (f"; {reasons}" if reasons else "")


def _key(row: dict[Any, Any]) -> Key:
    action, element, indicator, region = (SUMMED if pd.isna(row[name]) else row[name] for name in KEY)
    return action, element, indicator, region


def _tally(row: dict[Any, Any], definitions: Definitions) -> Tally:
    return Tally(
        answers=int(row["answers"]),
        applicable=int(row["applicable"]),
        known=int(row["known"]),
        plausibility=None if pd.isna(row["plausibility"]) else definitions.plausibility.level(int(row["plausibility"])),
        newest=None if pd.isna(row["newest"]) else int(row["newest"]),
        reasons={name: int(row[name]) for name in definitions.absences},
    )


def _known(whole: Tally) -> str:
    if not whole.applicable:
        return "Geen enkele indicator is hier van toepassing."
    answers = f"de {whole.applicable} antwoorden (indicator × regio)"
    if not whole.known:
        return f"Van {answers} is er geen bekend."
    if whole.known == whole.applicable:
        return f"Alle {whole.applicable} antwoorden (indicator × regio) zijn bekend."
    return f"Van {answers} {'is er één' if whole.known == 1 else f'zijn er {whole.known}'} bekend."


def _sureness(whole: Tally) -> str:
    sure = f"“{whole.plausibility.short_label}”" if whole.plausibility else "niet bekend"
    if whole.known == 1:
        return f"De plausibiliteit daarvan is {sure}, en het gaat over {whole.newest}."
    return f"De plausibiliteit daarvan is in het midden {sure}, en het nieuwste gaat over {whole.newest}."


def _least(told: dict[Key, Tally], definitions: Definitions, action: str) -> str:
    """
    Return of which element least is known: the lowest share, ties in the order of the elements.
    """
    elements = {id_: told[action, id_, SUMMED, SUMMED] for id_ in definitions.elements if (action, id_, SUMMED, SUMMED) in told}
    shares = {id_: tally.known / tally.applicable for id_, tally in elements.items() if tally.applicable}
    least = min(shares, key=lambda id_: shares[id_])
    if len(set(shares.values())) == 1:
        return ""
    tally = elements[least]
    return f"Het minst is bekend van “{definitions.elements[least].label}”: {tally.known} van {tally.applicable}."


def _unknown(whole: Tally, definitions: Definitions) -> list[str]:
    parts = [f"{definitions.absences[id_].label} ({count})" for id_, count in whole.reasons.items() if count and id_ != NOT_APPLICABLE]
    sentences = [f"{'De rest is niet bekend' if whole.known else 'Reden'}: {listed(parts)}."] if parts else []
    if whole.known + len(parts) and whole.reasons.get(NOT_APPLICABLE):
        sentences.append(f"Niet van toepassing: {whole.reasons[NOT_APPLICABLE]}.")
    return sentences


def _askable(row: dict[Any, Any], definitions: Definitions) -> str:
    count = int(row["unknown"])
    if count == 1:
        return f"Die vraag is in één regio, {definitions.regions[row['regions'][0]].label}, nog te stellen"
    where = f"alle {number(count)}" if count == len(definitions.regions) else number(count)
    return f"Die vraag is in {where} regio's nog te stellen"


def _as_much(equal: int) -> str:
    return "Eén andere indicator zegt evenveel." if equal == 1 else f"{number(equal).capitalize()} andere indicatoren zeggen evenveel."
