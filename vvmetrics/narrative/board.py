"""
The sentences above the board and the overview.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

import pandas as pd

from vvmetrics.definitions import Definitions
from vvmetrics.narrative.readings import VALUE, Effort, Reading, readings
from vvmetrics.narrative.words import listed, number

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
