"""
The sentences above the board and the overview.
"""

from collections import Counter
from collections.abc import Callable, Iterable

from vvmetrics.answers.known import SETTING_UP, VALUE, Effort, Known, Summary, newest_year
from vvmetrics.answers.scene import Scene
from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Level
from vvmetrics.narrative.words import counted, listed, number, of_regions

UNSURE = "plausibiliteit onbekend"
FEW = 2  # as many regions or actions are named; more are counted


def board_sentence(scene: Scene, summary: Summary, *, action: str, x_element: Effort = SETTING_UP) -> str:
    """
    Return the Dutch sentences above a board: what is known of value and of effort, how sure and from when,
    and why other values are not.

    >>> print(board_sentence(scene, summary, action="acuut"))
    Acuut, stand 2021. Wat het bracht, is bekend van alle drie regio's: van 0 tot 2 (indirect in één,
    ervaren in twee). Wat het kostte om op te zetten, is bekend van één van de drie regio's, Noord: 3
    (ervaren). Nieuwste bevindingen per regio: 2020–2021.
    """
    definitions = scene.definitions
    value, effort = (
        {
            definitions.regions[region].label: summary[region, action, element]
            for region in definitions.regions
        }
        for element in (VALUE, x_element)
    )
    parts = [
        f"{definitions.actions[action].short_label}, {scene.standing}.",
        known_sentence(definitions.elements[VALUE].subject, value),
        _unknown_sentence(scene, value),
        known_sentence(definitions.elements[x_element].subject, effort),
        _years_sentence(
            [
                newest_year(summary[region, action, element] for element in definitions.elements)
                for region in definitions.regions
            ]
        ),
    ]
    return " ".join(part for part in parts if part)


def overview_sentence(scene: Scene, summary: Summary) -> str:
    """
    Return the Dutch sentences above the overview: of how many region and action pairs anything is known, the
    value, silent regions.

    >>> print(overview_sentence(scene, summary))
    Stand 2021. Van 4 van de 6 combinaties van regio en verbeteractie is iets bekend. De waarde is bekend
    van 4 daarvan: -1 in 1, 0 in 1, 1 in 1 en 2 in 1 (indirect in 1, ervaren in 2, onderzocht in 1). Bij
    Acuut is dat in alle 3 regio's en bij ZSM in Zuid.
    """
    definitions = scene.definitions
    pairs = [(region, action) for region in definitions.regions for action in definitions.actions]
    known = [pair for pair in pairs if any(summary[*pair, element].known for element in definitions.elements)]
    heard = [
        region.label for region in definitions.regions.values() if region.id in {place[0] for place in known}
    ]
    parts = [
        (
            f"{scene.standing.capitalize()}. Van {counted(len(known), len(pairs))} combinaties van regio"
            " en verbeteractie is iets bekend."
        ),
        *_value_sentences(summary, definitions),
    ]
    return " ".join([*parts, *_silence_sentence(scene, heard)])


def _silence_sentence(scene: Scene, heard: list[str]) -> list[str]:
    """
    Return by name which regions are silent, or if those are the most which are not; nothing if all are, or
    none.
    """
    regions = scene.definitions.regions.values()
    silent = [region.label for region in regions if region.label not in heard]
    if not (silent and heard):
        return []
    if len(silent) > len(heard):
        return [f"Alleen van {listed(heard)} is iets bekend."]
    return [f"Van {listed(silent)} is {'' if scene.way.narrowed else 'nog '}niets bekend."]


def _value_sentences(told: Summary, definitions: Definitions) -> list[str]:
    """
    Return how many pairs the value is known of, which levels, lowest first, and how sure; then the regions,
    action by action.
    """
    regions = definitions.regions.values()
    where = {
        action.short_label: [region.label for region in regions if told[region.id, action.id, VALUE].level]
        for action in definitions.actions.values()
    }
    known = [reading for (_, _, element), reading in told.items() if element == VALUE and reading.level]
    if not known:
        return ["De waarde is hier niet bekend."]
    whole = len(known) == len(where) * len(regions)
    count = f"alle {len(known)}" if whole else f"{len(known)} daarvan"
    sentence = f"De waarde is bekend van {count}: {_levels(known)} ({_bases(known, written=str)})."
    return [sentence] if whole else [sentence, _where_sentence(where, len(regions))]


def _levels(known: Iterable[Known]) -> str:
    """
    Return how many are at which level: "geen verandering in 1 en beginnend in 15".
    """
    levels = sorted((reading.level for reading in known if reading.level), key=lambda level: level.value)
    counts = Counter(level.short_label for level in levels)
    if len(counts) == 1:
        return f"{'steeds ' if len(levels) > 1 else ''}{levels[0].short_label}"
    return listed([f"{label} in {count}" for label, count in counts.items()])


def _where_sentence(where: dict[str, list[str]], total: int) -> str:
    """
    Return how many regions each action is known in, by name if they are few; the actions that are known
    nowhere come last.
    """
    alike: dict[tuple[str, ...], list[str]] = {}
    for label, regions in where.items():
        alike.setdefault(tuple(regions), []).append(label)
    silent = alike.pop((), [])
    counted = next((regions for regions in alike if len(regions) > FEW), ())
    clauses: list[str] = []
    for there, labels in alike.items():
        count = f"alle {total}" if len(there) == total else str(len(there))
        place = listed(there) if len(there) <= FEW else f"{count} regio's" if there == counted else count
        clauses.append(f"{listed(labels)}{'' if clauses else ' is dat'} in {place}")
    if silent:
        clauses.append(f"{listed(silent) if len(silent) <= FEW else f'de andere {len(silent)}'} nergens")
    first, *others = clauses
    return f"{listed([f'Bij {first}', *(f'bij {clause}' for clause in others)])}."


def _years_sentence(newest: Iterable[int | None]) -> str:
    """
    Return from when the newest findings are, from the region that is furthest behind to the latest.
    """
    years = sorted(year for year in newest if year)
    return (
        "Nieuwste bevindingen per regio:"
        f" {'–'.join(str(year) for year in dict.fromkeys((years[0], years[-1])))}."
        if years
        else ""
    )


def known_sentence(subject: str, by_region: dict[str, Known]) -> str:
    """
    Return how many regions, given by label, something is known of, from which level to which, and how sure.

    >>> value = {label: summary[label.lower(), "zsm", "waarde"] for label in ("Noord", "Zuid", "West")}
    >>> print(known_sentence("Wat het bracht", value))
    Wat het bracht, is bekend van één van de drie regio's, Zuid: -1 (onderzocht).
    """
    known = {label: reading for label, reading in by_region.items() if reading.level}
    if not known:
        return f"{subject}, is van geen enkele regio bekend."
    return (
        f"{subject}, is bekend van {of_regions(list(known), len(by_region))}: {level_range(known.values())}"
        f" ({_bases(known.values())})."
    )


def _unknown_sentence(scene: Scene, by_region: dict[str, Known]) -> str:
    unknown = {label: reading for label, reading in by_region.items() if not reading.level}
    reasons = Counter(scene.why(reading) for reading in unknown.values())
    words = (
        next(iter(reasons), "")
        if len(reasons) == 1
        else ", ".join(f"{reason} ({number(count)})" for reason, count in reasons.items())
    )
    if len(unknown) == len(by_region):
        return f"Reden: {words}."
    if len(unknown) == 1:
        return f"Van {next(iter(unknown))} niet: {words}."
    return f"Van de andere {number(len(unknown))} niet: {words}." if unknown else ""


def level_range(known: Iterable[Known]) -> str:
    """
    Return the levels of readings that have one as "beginnend", "overal beginnend" or "van geen verandering
    tot duidelijk".

    >>> print(level_range([summary["noord", "acuut", "waarde"], summary["west", "acuut", "waarde"]]))
    van 0 tot 1
    """
    levels = sorted((reading.level for reading in known if reading.level), key=lambda level: level.value)
    lowest, highest = levels[0].short_label, levels[-1].short_label
    if len(levels) == 1:
        return lowest
    return f"overal {lowest}" if lowest == highest else f"van {lowest} tot {highest}"


def _bases(known: Iterable[Known], *, written: Callable[[int], str] = number) -> str:
    sure = [reading.plausibility for reading in known]
    levels = sorted(sure, key=lambda level: level.value if level else 0)
    counts = Counter(map(sureness, levels))
    if len(counts) == 1:
        return next(iter(counts)) if counts.total() == 1 else f"steeds {next(iter(counts))}"
    return ", ".join(f"{word} in {written(count)}" for word, count in counts.items())


def sureness(plausibility: Level | None) -> str:
    """
    Return how sure a sentence may sound: the short word of a level of plausibility.

    >>> print(sureness(definitions.plausibility.level(2)))
    ervaren
    """
    return plausibility.short_label if plausibility else UNSURE
