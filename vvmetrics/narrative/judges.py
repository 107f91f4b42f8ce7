"""
Who judged, in words: "het netwerk", "VT over Friesland", "een openbare bron".
"""

from collections.abc import Collection, Iterable, Sequence

from vvmetrics.definitions import Definitions
from vvmetrics.judges import Judge
from vvmetrics.narrative.words import listed, number

NAMED = 3  # judges that a sentence names; the rest it counts


def judge_names(judges: Iterable[Judge], definitions: Definitions, *, region: str, known: Collection[Judge] = ()) -> list[str]:
    """
    Return the names of judges, each once with all areas that it spoke of; known: who was named before, for another source is another.
    """
    areas: dict[str, list[str]] = {}
    for judge in judges:
        spoken_of = areas.setdefault(_name(judge, definitions, known=known), [])
        if judge.area:
            # Without its other name: "Midden-Brabant (Hart van Brabant)" would be brackets in brackets.
            spoken_of.append(definitions.regions[region].areas[judge.area].label.partition(" (")[0])
    return [f"{name} over {listed(places)}" if places else name for name, places in areas.items()]


def judges_words(names: Sequence[str]) -> str:
    """
    Return the first names as a list, and how many more there are.
    """
    rest = len(names) - NAMED
    return listed([*names[:NAMED], *([f"nog {number(rest)}"] if rest > 0 else [])])


def _name(judge: Judge, definitions: Definitions, *, known: Collection[Judge]) -> str:
    if judge.partner:
        return definitions.partners[judge.partner].code
    if not judge.kind:
        return "het netwerk"
    other = any(one.kind == judge.kind and one.source != judge.source for one in known)
    return f"een {'andere ' if other else ''}{definitions.source_kinds[judge.kind].label}"
