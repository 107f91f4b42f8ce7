"""
Who judged, in words: "het netwerk", "VT over Friesland", "een openbare bron".
"""

from collections.abc import Collection, Iterable, Sequence

from vvmetrics.answers.judges import Judge
from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.words import listed, number

NAMED = 3  # judges that a sentence names; the rest it counts


def judge_names(
    judges: Iterable[Judge],
    definitions: Definitions,
    *,
    region: str | None = None,
    known: Collection[Judge] = (),
) -> list[str]:
    """
    Return the names of judges, each once with the areas of their region that it spoke of (None: without
    these), the network first.

    known: who was named before, for another source than theirs is another.
    """
    areas: dict[tuple[str, bool], list[str]] = {}
    for judge in sorted(judges, key=lambda judge: _position(judge, definitions)):
        place = judge.area if region else None
        spoken_of = areas.setdefault((_name(judge, definitions, known=known), place is None), [])
        if region and place:
            # Without its other name: "Midden-Brabant (Hart van Brabant)" would be brackets in brackets.
            spoken_of.append(definitions.regions[region].areas[place].label.partition(" (")[0])
    return [f"{name} over {listed(places)}" if places else name for (name, _), places in areas.items()]


def judges_words(names: Sequence[str]) -> str:
    """
    Return the first names as a list, and how many more there are.

    >>> print(judges_words(["het netwerk", "VT", "OM", "de politie", "3RO"]))
    het netwerk, VT, OM en nog twee
    """
    rest = len(names) - NAMED
    return listed([*names[:NAMED], *([f"nog {number(rest)}"] if rest > 0 else [])])


def _position(judge: Judge, definitions: Definitions) -> int:
    """
    Return where a judge stands in a list: the network, its partners in their fixed order, sources from
    outside.
    """
    partners = list(definitions.partners)
    return partners.index(judge.partner) + 1 if judge.partner else len(partners) + 1 if judge.kind else 0


def _name(judge: Judge, definitions: Definitions, *, known: Collection[Judge]) -> str:
    if judge.partner:
        return definitions.partners[judge.partner].code
    if not judge.kind:
        return "het netwerk"
    other = any(one.kind == judge.kind and one.source != judge.source for one in known)
    return f"een {'andere ' if other else ''}{definitions.source_kinds[judge.kind].label}"
