"""
The sentences of what changed between two years: other levels and phases, apart from what merely became known,
and from what stayed.
"""

from collections.abc import Mapping, Sequence

from vvmetrics.answers.changes import Change, Kind, PhaseTurn, Turn
from vvmetrics.answers.judges import Judge
from vvmetrics.answers.scene import Scene
from vvmetrics.definitions.model import NOT_APPLICABLE, Definitions
from vvmetrics.definitions.scales import Level
from vvmetrics.narrative.board import sureness
from vvmetrics.narrative.judges import judge_names, judges_words
from vvmetrics.narrative.words import listed, number

NAMED = 3  # indicators that a sentence names; the rest it counts
NOTHING_NEW = "Niets nieuws bekend. Dat zegt niet dat er niets veranderde."


def development_sentence(
    scene: Scene, changes: Mapping[str, Change], *, subject: str, years: tuple[int, int], per_region: bool
) -> str:
    """
    Return the Dutch sentences above a development: levels and phases that changed, what became known, what
    nobody looked at again.

    changes: by the label of what stands in the rows, the actions of a region or the regions of an action
    (per_region); subject: the other.

    >>> print(development_sentence(scene, {"Samen op in Acuut": change}, subject="Noord",
    ...       years=(2019, 2021), per_region=False))
    Noord, tussen 2019 en 2021: één indicator kreeg een ander niveau, bij Samen op in Acuut; de fase
    veranderde bij Samen op in Acuut. Van twee indicatoren werd iets bekend waarvan dat in 2019 nog niet
    zo was. Van één indicator is tussen die jaren niets gezien; van één was in beide jaren niets bekend.
    """
    start, end = years
    counted = " (elke indicator per regio geteld)" if per_region else ""
    head = f"{subject}, tussen {start} en {scene.way.standing(end).removeprefix('stand ')}"
    if not any(change.any for change in changes.values()):
        return f"{head}: er is niets nieuws bekend. Dat zegt niet dat er niets veranderde."
    stepped, named = (
        [label for label, change in changes.items() if any(phase.kind == kind for phase in change.phases)]
        for kind in ("moved", "learned")
    )
    parts = [
        *_level_clauses(changes, scene.definitions),
        f"de fase veranderde bij {listed(stepped)}" if stepped else "",
        f"voor het eerst werd een fase bekend bij {listed(named)}" if named else "",
    ]
    first = f"{head}{counted}: {'; '.join(part for part in parts if part)}."
    return " ".join(filter(None, [first, *(_counted(changes, kinds) for kinds in _kinds(start))]))


def told_years(subject: str, *, most: int | None, newest: int | None) -> str:
    """
    Return which year most of what is known speaks of, and which the newest, in a Dutch sentence (None:
    nothing is known).

    >>> print(told_years("Noord", most=2020, newest=2021))
    De meeste bevindingen over Noord zijn van 2020, de nieuwste van 2021.
    """
    if most is None or newest is None:
        return f"Bij deze keuze is over {subject} niets bekend."
    if most == newest:
        return f"De meeste bevindingen over {subject} zijn van {most}, de nieuwste ook."
    return f"De meeste bevindingen over {subject} zijn van {most}, de nieuwste van {newest}."


def change_sentence(scene: Scene, change: Change, *, region: str) -> str:
    """
    Return what changed in a region and an action in Dutch: phase, levels and how sure, what became known,
    what stayed, what is a gap.

    Of the two years only, whatever may be known of later ones.

    >>> print(change_sentence(scene, change, region="noord"))
    Fase: van niveau 2 naar niveau 3 en niveau 4 (2020). Fase in Fries gebied: niveau 5 (2019), niet
    opnieuw gemeld. Ander niveau: Snel van 0 naar 1 (ervaren). Erbij bekend: Opzet (niveau 3, ervaren) en
    Crisis. Niet opnieuw gezien: Extra. In beide jaren niet bekend: één indicator.
    """
    if not change.any:
        return NOTHING_NEW
    definitions = scene.definitions
    areas = definitions.regions[region].areas
    unknown = len(_turns(change, "unknown"))
    parts = [
        *(_phase_sentence(areas[phase.area].label if phase.area else "", phase) for phase in change.phases),
        _told(
            "Ander niveau", [_named(turn, definitions, _step(turn)) for turn in change.of("moved")], more="; "
        ),
        _told(
            "Nu anders beoordeeld",
            [
                _named(turn, definitions, _other_judges(turn, definitions, region))
                for turn in change.of("rejudged")
            ],
            more="; ",
        ),
        _told("Anders omschreven", [_named(turn, definitions) for turn in change.of("reworded")]),
        _told(
            "Erbij bekend", [_named(turn, definitions, _level_words(turn)) for turn in change.of("learned")]
        ),
        _told(
            "Niet meer bekend",
            [_named(turn, definitions, f"({_reason(scene, turn)})") for turn in change.of("lost")],
        ),
        _told(
            "Opnieuw gezien en gelijk gebleven", [_named(turn, definitions) for turn in change.of("again")]
        ),
        _told("Niet opnieuw gezien", [_named(turn, definitions) for turn in change.of("still")]),
        f"In beide jaren niet bekend: {_count(unknown)}." if unknown else "",
    ]
    return " ".join(part for part in parts if part)


def _kinds(start: int) -> tuple[dict[Kind, str], dict[Kind, str]]:
    """
    Return the clauses that count indicators: a sentence on what is new, and one on what is not.
    """
    news: dict[Kind, str] = {
        "learned": f"werd iets bekend waarvan dat in {start} nog niet zo was",
        "reworded": "is het anders omschreven",
        "lost": f"is niet meer bekend wat dat in {start} wel was",
        "again": "is opnieuw hetzelfde gezien",
    }
    return news, {"still": "is tussen die jaren niets gezien", "unknown": "was in beide jaren niets bekend"}


def _counted(changes: Mapping[str, Change], kinds: Mapping[Kind, str]) -> str:
    """
    Return a sentence that counts the indicators of each kind; only the first clause says of what.
    """
    counts = {kind: sum(len(_turns(change, kind)) for change in changes.values()) for kind in kinds}
    clauses = [(count, kinds[kind]) for kind, count in counts.items() if count]
    if not clauses:
        return ""
    (count, words), *others = clauses
    return (
        "; ".join([f"Van {_count(count)} {words}", *(f"van {number(more)} {told}" for more, told in others)])
        + "."
    )


def _turns(change: Change, kind: Kind) -> list[Turn]:
    """
    Return the indicators that went that way; what does not apply is no gap.
    """
    return [turn for turn in change.of(kind) if turn.absence != NOT_APPLICABLE or kind != "unknown"]


def _level_clauses(changes: Mapping[str, Change], definitions: Definitions) -> list[str]:
    """
    Return where the same judges gave another level, and where others judged; or that there is neither.
    """
    moved, rejudged = (
        {label: change.of(kind) for label, change in changes.items() if change.of(kind)}
        for kind in ("moved", "rejudged")
    )
    clauses = []
    if moved:
        count = sum(map(len, moved.values()))
        clauses.append(
            f"{_count(count)} {'kreeg' if count == 1 else 'kregen'} een ander niveau, bij {_places(moved)}"
        )
    if rejudged:
        count = sum(map(len, rejudged.values()))
        judges = [judge for turns in rejudged.values() for turn in turns for judge in _came(turn)]
        who = f", door {judges_words(judge_names(judges, definitions))}" if judges else ""
        clauses.append(
            f"{_count(count)} {'is' if count == 1 else 'zijn'} nu anders beoordeeld{who}, bij"
            f" {_places(rejudged)}"
        )
    return clauses or ["geen enkele indicator kreeg een ander niveau"]


def _places(turns: Mapping[str, Sequence[Turn]]) -> str:
    return (
        next(iter(turns))
        if len(turns) == 1
        else listed([f"{label} ({number(len(here))})" for label, here in turns.items()])
    )


def _phase_sentence(place: str, phase: PhaseTurn) -> str:
    where = f"Fase in {place}" if place else "Fase"
    now = _phases(phase.after)
    if phase.kind == "moved":  # apart: only here are there phases of before to list
        return f"{where}: van {_phases(phase.before)} naar {now} ({phase.year})."
    return {
        "learned": f"{where}: erbij bekend, {now} ({phase.year}).",
        "again": f"{where}: nog steeds {now} ({phase.year}).",
        "still": f"{where}: {now} ({phase.year}), niet opnieuw gemeld.",
    }[phase.kind]


def _phases(levels: Sequence[Level]) -> str:
    return listed([level.label for level in levels])


def _told(head: str, names: Sequence[str], *, more: str = "") -> str:
    """
    Return a sentence that names indicators: all, with what stands between them, or the first few and how many
    more.
    """
    if not names:
        return ""
    if more:
        return f"{head}: {more.join(names)}."
    rest = len(names) - NAMED
    few = f"{', '.join(names[:NAMED])} en nog {number(rest)}"
    return f"{head}: {few if rest > 0 else listed(names)}."


def _named(turn: Turn, definitions: Definitions, words: str = "") -> str:
    label = definitions.indicators[turn.indicator].label
    return f"{label} {words}" if words else label


def _step(turn: Turn) -> str:
    if not (turn.before and turn.after and turn.before.level and turn.after.level):
        return ""
    return (
        f"van {turn.before.level.short_label} naar {turn.after.level.short_label}"
        f" ({sureness(turn.after.plausibility)})"
    )


def _other_judges(turn: Turn, definitions: Definitions, region: str) -> str:
    """
    Return the levels of before and now, each with who judged: of now only who came, or who is left if nobody
    did.
    """
    if not (turn.before and turn.after and turn.before.level and turn.after.level):
        return ""
    earlier = turn.before.judgements
    by = judges_words(judge_names(earlier, definitions, region=region))
    now = judges_words(judge_names(_came(turn), definitions, region=region, known=earlier))
    stayed = earlier.keys() & turn.after.judgements.keys()
    left = turn.after.judgements.keys() <= earlier.keys()
    how = "alleen door" if left else "ook door" if stayed else "door"
    levels = f"van {turn.before.level.short_label} (door {by}) naar {turn.after.level.short_label}"
    return f"{levels} ({sureness(turn.after.plausibility)}), nu {how} {now}"


def _came(turn: Turn) -> list[Judge]:
    """
    Return who judges now and did not before; if nobody does, who is left of those.
    """
    earlier, later = (known.judgements if known else {} for known in (turn.before, turn.after))
    return [judge for judge in later if judge not in earlier] or list(later)


def _level_words(turn: Turn) -> str:
    if not (turn.after and turn.after.level):
        return ""
    return f"({turn.after.level.label}, {sureness(turn.after.plausibility)})"


def _reason(scene: Scene, turn: Turn) -> str:
    return scene.reason(turn.absence) if turn.absence else ""


def _count(count: int) -> str:
    return f"{number(count)} {'indicator' if count == 1 else 'indicatoren'}"
