"""
The sentences of what changed between two years: other levels and phases, apart from what merely became known.
"""

from collections.abc import Mapping, Sequence

from vvmetrics.changes import Change, Moved
from vvmetrics.definitions import Definitions
from vvmetrics.narrative.board import BASES, UNSURE
from vvmetrics.narrative.way import ALL, Way
from vvmetrics.narrative.words import listed, number
from vvmetrics.scales import Level

NAMED = 3  # indicators that a sentence names; the rest it counts
NOTHING_NEW = "Niets nieuws bekend. Dat zegt niet dat er niets veranderde."


def development_sentence(changes: Mapping[str, Change], *, subject: str, start: int, end: int, way: Way = ALL) -> str:
    """
    Return the Dutch sentences above a development: where levels and phases changed, and of how much more something is known.

    changes: by the label of what stands in the rows, the actions of a region or the regions of an action; subject: the other of the two.
    """
    head = f"{subject}, van {start} naar {way.standing(end).removeprefix('stand ')}:"
    if not any(change.any for change in changes.values()):
        return f"{head} er is niets nieuws bekend. Dat zegt niet dat er niets veranderde."
    moved = {label: len(change.moved) for label, change in changes.items() if change.moved}
    stepped = [label for label, change in changes.items() if any(before for before, _ in change.phases.values())]
    named = [label for label, change in changes.items() if any(not before for before, _ in change.phases.values())]
    learned = sum(len(change.learned) for change in changes.values())
    lost = sum(len(change.lost) for change in changes.values())
    reworded = sum(len(change.reworded) for change in changes.values())
    parts = [
        f"{head} {_moved_clause(moved)}.",
        f"De fase veranderde bij {listed(stepped)}." if stepped else "",
        f"Voor het eerst werd een fase bekend bij {listed(named)}." if named else "",
        f"Bij {_count(reworded)} is het anders omschreven." if reworded else "",
        f"Van {_count(learned)} werd iets bekend waarvan dat in {start} nog niet zo was." if learned else "",
        f"Van {_count(lost)} is niet meer bekend wat dat in {start} wel was." if lost else "",
    ]
    return " ".join(part for part in parts if part)


def change_sentence(change: Change, definitions: Definitions, *, region: str) -> str:
    """
    Return what changed in a region and an action in Dutch: phase, other levels and how sure, what became known, what is not now.
    """
    if not change.any:
        return NOTHING_NEW
    moved = [f"{definitions.indicators[one.indicator].label} {_step(one)}" for one in change.moved]
    areas = definitions.regions[region].areas
    parts = [
        *(_phase_sentence(areas[area].label if area else "", *steps) for area, steps in change.phases.items()),
        f"Ander niveau: {'; '.join(moved)}." if moved else "",
        f"Anders omschreven: {_named(change.reworded, definitions)}." if change.reworded else "",
        f"Erbij bekend: {_named(change.learned, definitions)}." if change.learned else "",
        f"Niet meer bekend: {_named(change.lost, definitions)}." if change.lost else "",
    ]
    return " ".join(part for part in parts if part)


def _moved_clause(moved: Mapping[str, int]) -> str:
    if not moved:
        return "geen enkele indicator kreeg een ander niveau"
    total = sum(moved.values())
    places = next(iter(moved)) if len(moved) == 1 else listed([f"{label} ({number(count)})" for label, count in moved.items()])
    return f"{_count(total)} {'kreeg' if total == 1 else 'kregen'} een ander niveau, bij {places}"


def _phase_sentence(place: str, before: Sequence[Level], after: Sequence[Level]) -> str:
    where = f"Fase in {place}" if place else "Fase"
    now = listed([level.label for level in after])
    return f"{where}: van {listed([level.label for level in before])} naar {now}." if before else f"{where}: nu bekend, {now}."


def _step(moved: Moved) -> str:
    sure = BASES[moved.plausibility.value] if moved.plausibility else UNSURE
    return f"van {moved.before.short_label} naar {moved.after.short_label} ({sure})"


def _named(indicators: Sequence[str], definitions: Definitions) -> str:
    labels = [definitions.indicators[id_].label for id_ in indicators]
    rest = len(labels) - NAMED
    return listed(labels) if rest <= 0 else f"{', '.join(labels[:NAMED])} en nog {number(rest)}"


def _count(count: int) -> str:
    return f"{number(count)} {'indicator' if count == 1 else 'indicatoren'}"
