"""
What the rows of metrics.summary say, in words: per region, and as a sentence to read out.

Charts and sentences read the rows through `readings`, so that they can't tell different stories.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

import pandas as pd

from vvmetrics.definitions import Definitions, Level

Effort = Literal["ontwikkeling", "uitvoering"]
EFFORTS: tuple[Effort, ...] = get_args(Effort)
VALUE = "waarde"
NUMBERS = ("geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
NOT_APPLICABLE = "niet_van_toepassing"
NOT_FOUND = "niet_gevonden"
# A characteristic is known, but it has no level: neither a place on a scale nor a reason of absence.
ONLY_ANSWERS = "alleen kenmerken bekend"
SUBJECTS = {
    "ontwikkeling": "Wat het kostte om op te zetten",
    "uitvoering": "Of het uitvoeren meer of minder werk geeft",
    "waarde": "Wat het bracht",
}
# How sure a sentence may sound, per level of plausibility.
BASES = {
    1: "verwacht",
    2: "ervaren",
    3: "gedeeld",
    4: "onderzocht",
}
UNSURE = "plausibiliteit onbekend"


@dataclass(frozen=True)
class Reading:
    """
    What is known of one region, action and element. level is None when unknown; reason then says why, short_reason in a word or two.
    """

    level: Level | None
    q1: Level | None
    q3: Level | None
    plausibility: Level | None
    reason: str
    short_reason: str
    known: int
    applicable: int


def readings(rows: pd.DataFrame, definitions: Definitions) -> dict[tuple[str, str, str], Reading]:
    """
    Return the reading of each (region, action, element), in the order of the definitions; without a row, no source was found.
    """
    by_place = {(row["region"], row["action"], row["element"]): row for row in rows.to_dict("records")}
    places = [
        (region, action, element) for region in definitions.regions for action in definitions.actions for element in definitions.elements
    ]
    return {place: _reading(by_place.get(place, {}), definitions, place[2]) for place in places}


def _reading(row: dict[Any, Any], definitions: Definitions, element: str) -> Reading:
    scale = definitions.scales[definitions.elements[element].scale]
    found = {name: int(row[name]) for name in row if name not in {"region", "action", "element", "coverage"} and not pd.isna(row[name])}
    level, q1, q3 = (scale.level(found[name]) if name in found else None for name in ("median", "q1", "q3"))
    sure = definitions.plausibility.level(found["plausibility"]) if "plausibility" in found and level else None
    reason, short_reason = ("", "") if level else _reason(found, definitions)
    return Reading(level, q1, q3, sure, reason, short_reason, found.get("known", 0), found.get("applicable", 0))


def _reason(found: dict[str, int], definitions: Definitions) -> tuple[str, str]:
    """
    Return why there is no level, as metrics.national counts it: the reason of most indicators, then the codebook's order.
    """
    if found.get("known", 0):
        return ONLY_ANSWERS, "alleen kenmerken"
    reasons = {name: found[name] for name in definitions.absences if found.get(name, 0) and name != NOT_APPLICABLE}
    otherwise = NOT_APPLICABLE if found.get(NOT_APPLICABLE, 0) else NOT_FOUND
    name = max(reasons, key=lambda reason: reasons[reason], default=otherwise)
    return definitions.absences[name].label, short_reason(name)


def short_reason(absence: str) -> str:
    """
    Return the reason of absence in a word or two, for where there is little room.
    """
    return "n.v.t." if absence == NOT_APPLICABLE else absence.replace("_", " ")


def board_sentence(rows: pd.DataFrame, definitions: Definitions, *, action: str, year: int, x_element: Effort = "ontwikkeling") -> str:
    """
    Return the Dutch sentences above a board: what is known of value and of effort, how sure, and why the other values are not known.
    """
    told = readings(rows, definitions)
    value, effort = (
        {definitions.regions[region].label: told[region, action, element] for region in definitions.regions}
        for element in (VALUE, x_element)
    )
    parts = [
        f"{definitions.actions[action].short_label}, stand {year}.",
        _known_sentence(SUBJECTS[VALUE], value),
        _unknown_sentence(value),
        _known_sentence(SUBJECTS[x_element], effort),
    ]
    return " ".join(part for part in parts if part)


def overview_sentence(rows: pd.DataFrame, definitions: Definitions, *, year: int) -> str:
    """
    Return the Dutch sentences above the overview: of how many region and action pairs anything is known, and which regions are silent.
    """
    told = readings(rows, definitions)
    pairs = [(region, action) for region in definitions.regions for action in definitions.actions]
    known = [pair for pair in pairs if any(told[*pair, element].known for element in definitions.elements)]
    valued = [pair for pair in pairs if told[*pair, VALUE].level]
    silent = [region.label for region in definitions.regions.values() if region.id not in {place[0] for place in known}]
    parts = [
        f"Stand {year}. Van {_share(len(known), len(pairs))} combinaties van regio en verbeteractie is iets bekend.",
        f"De waarde is bekend van {f'alle {len(pairs)}' if valued == pairs else len(valued)}."
        if valued
        else "De waarde is nergens bekend.",
    ]
    if silent and known:
        parts.append(f"Van {listed(silent)} is nog niets bekend.")
    return " ".join(parts)


def _share(part: int, whole: int) -> str:
    if part in {0, whole}:
        return f"alle {whole}" if part else f"geen van de {whole}"
    return f"{part} van de {whole}"


def _known_sentence(subject: str, by_region: dict[str, Reading]) -> str:
    known = {label: reading for label, reading in by_region.items() if reading.level}
    if not known:
        return f"{subject}, is van geen enkele regio bekend."
    return f"{subject}, is bekend van {_of_regions(list(known), len(by_region))}: {_range(known.values())} ({_bases(known.values())})."


def _unknown_sentence(by_region: dict[str, Reading]) -> str:
    unknown = {label: reading for label, reading in by_region.items() if not reading.level}
    reasons = Counter(reading.reason for reading in unknown.values())
    words = next(iter(reasons), "") if len(reasons) == 1 else ", ".join(f"{reason} ({number(count)})" for reason, count in reasons.items())
    if len(unknown) == len(by_region):
        return f"Reden: {words}."
    if len(unknown) == 1:
        return f"Van {next(iter(unknown))} niet: {words}."
    return f"Van de andere {number(len(unknown))} niet: {words}." if unknown else ""


def _of_regions(known: Sequence[str], total: int) -> str:
    if len(known) == 1:
        return f"één van de {number(total)} regio's, {known[0]}"
    return f"alle {number(total)} regio's" if len(known) == total else f"{number(len(known))} van de {number(total)} regio's"


def _range(known: Iterable[Reading]) -> str:
    levels = sorted((reading.level for reading in known if reading.level), key=lambda level: level.value)
    lowest, highest = levels[0].short_label, levels[-1].short_label
    if len(levels) == 1:
        return lowest
    return f"overal {lowest}" if lowest == highest else f"van {lowest} tot {highest}"


def _bases(known: Iterable[Reading]) -> str:
    counts = Counter(reading.plausibility.value if reading.plausibility else 0 for reading in known)
    words = {value: BASES.get(value, UNSURE) for value in sorted(counts)}
    if len(counts) == 1:
        return next(iter(words.values())) if counts.total() == 1 else f"steeds {next(iter(words.values()))}"
    return ", ".join(f"{words[value]} in {number(counts[value])}" for value in words)


def number(count: int) -> str:
    """
    Return a whole number as it is read out, in digits from thirteen.
    """
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def listed(words: Sequence[str]) -> str:
    """
    Return words as a Dutch list: "a", "a en b", "a, b en c".
    """
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} en {words[-1]}"
