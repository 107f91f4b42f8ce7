"""
The sentences of a comparison between regions: what differs, and whether the evidence is strong enough to say so.
"""

from collections.abc import Sequence
from dataclasses import replace

from vvmetrics.comparison import STRONG, Comparison, Likeness, Outcome, Verdict
from vvmetrics.definitions import Definitions
from vvmetrics.narrative.board import BASES, UNSURE
from vvmetrics.narrative.way import ALL, Way
from vvmetrics.narrative.words import listed, number

NAMED = 3  # indicators that a sentence names; the rest it counts


def comparison_sentence(  # noqa: PLR0913 - what is compared and how it was asked, all by name
    compared: Sequence[Comparison], definitions: Definitions, *, regions: Sequence[str], action: str, year: int, way: Way = ALL
) -> str:
    """
    Return the Dutch sentences above a comparison of an action: how much can be compared, and what differs.
    """
    by_outcome = {outcome: [one for one in compared if one.outcome is outcome] for outcome in Outcome}
    labels = [region.label for region in definitions.regions.values() if region.id in regions]
    both = sum(sum(not verdict.reason for verdict in one.verdicts.values()) > 1 for one in compared)
    head = f"{definitions.actions[action].short_label}, {listed(labels)}, {way.standing(year)}:"
    known = f"{head} {_share(both, len(compared))} is in meer dan één van deze regio's iets bekend."
    strong, weak = by_outcome[Outcome.DIFFERENCE], by_outcome[Outcome.UNSURE]
    differences = _difference_sentence(strong, weak, definitions, comparable=both > 0, way=way)
    return f"{known} {differences}"


def likewise_sentence(compared: Sequence[Comparison], definitions: Definitions) -> str:
    """
    Return what else a comparison shows: what is known in some of the regions only, in words, or alike; "" if there is nothing of it.
    """
    by_outcome = {outcome: [one for one in compared if one.outcome is outcome] for outcome in Outcome}
    parts = [
        _partly_sentence(len(by_outcome[Outcome.PARTLY])),
        f"In woorden naast elkaar: {_named(by_outcome[Outcome.WORDS], definitions)}." if by_outcome[Outcome.WORDS] else "",
        f"Gelijk: {_named(by_outcome[Outcome.EQUAL], definitions)}." if by_outcome[Outcome.EQUAL] else "",
    ]
    return " ".join(part for part in parts if part)


def outcome_words(one: Comparison, definitions: Definitions, *, way: Way = ALL) -> str:
    """
    Return what is known of an indicator in the compared regions: each level with its regions, then where it is not known and why.
    """
    known, unknown = _groups(one, definitions, way)
    return ", ".join(f"{words} in {listed(regions)}" for words, regions in {**known, **unknown}.items())


def indicator_words(one: Comparison, definitions: Definitions) -> str:
    """
    Return the name of what is compared and the scale of its levels, for "meer" says nothing without it.
    """
    indicator = definitions.indicators[one.indicator]
    return f"“{indicator.label}” ({definitions.scales[indicator.scale].label.lower()})"


def verdict_words(verdict: Verdict, definitions: Definitions, *, way: Way = ALL) -> str:
    """
    Return what is known of an indicator in one region, and how sure; or why it is not known.
    """
    if verdict.reason:
        return f"niet bekend ({way.label(definitions.absences[verdict.reason])})"
    sure = BASES[verdict.plausibility.value] if verdict.plausibility else UNSURE
    return f"{verdict.level.short_label if verdict.level else verdict.answer} ({sure})"


def likeness_sentence(likeness: Likeness, definitions: Definitions) -> str:
    """
    Return a suggested region with the reason, such as "Limburg: ook 2 Veilig Thuis-gebieden, ook in uitvoering".
    """
    return f"{definitions.regions[likeness.region].label}: {', '.join(likeness.ways)}."


def all_actions_sentence(compared: Sequence[Comparison], definitions: Definitions) -> str:
    """
    Return in which of all actions levels differ strongly, from the comparison of all indicators.
    """
    found: dict[str, int] = dict.fromkeys(definitions.actions, 0)
    for one in compared:
        found[definitions.indicators[one.indicator].action] += one.outcome is Outcome.DIFFERENCE
    words = [f"{definitions.actions[action].short_label} ({number(count)})" for action, count in found.items() if count]
    if not words:
        return (
            f"Over alle {number(len(found))} verbeteracties samen is er tussen deze regio's geen verschil dat sterk genoeg onderbouwd is."
        )
    return f"Over alle {number(len(found))} verbeteracties samen zijn er verschillen die sterk genoeg onderbouwd zijn bij {listed(words)}."


def _difference_sentence(
    differences: Sequence[Comparison], unsure: Sequence[Comparison], definitions: Definitions, *, comparable: bool, way: Way
) -> str:
    weak = ""
    if unsure:
        verb = "lopen de niveaus uiteen, maar niet met in twee regio's plausibiliteit"
        weak = f"Bij {_named(unsure, definitions)} {verb} {STRONG} of meer: een verschil in wat bekend is."
    if differences:
        return f"Verschil, met plausibiliteit {STRONG} of meer: {_told(differences, definitions, way)}. {weak}".strip()
    if not comparable:
        return "Er is dus niets naast elkaar te zetten."
    return f"Van een verschil is niet te spreken. {weak}".strip()


def _told(differences: Sequence[Comparison], definitions: Definitions, way: Way) -> str:
    """
    Return the levels that make the differences, each with its regions, and apart from those the levels on weaker evidence.
    """
    told = []
    for one in differences[:NAMED]:
        strong, weak = (_spread(one, definitions, way, strong=strong) for strong in (True, False))
        less = f", en minder zeker {listed(weak)}" if weak else ""
        told.append(f"{indicator_words(one, definitions)} is {listed(strong)}{less}")
    rest = len(differences) - NAMED
    return "; ".join([*told, *([f"en bij nog {number(rest)}"] if rest > 0 else [])])


def _spread(one: Comparison, definitions: Definitions, way: Way, *, strong: bool) -> list[str]:
    """
    Return the levels on strong evidence, or those on weaker, each with its regions.
    """
    part = replace(one, verdicts={region: verdict for region, verdict in one.verdicts.items() if verdict.strong is strong})
    known, _ = _groups(part, definitions, way)
    return [f"{words} in {listed(regions)}" for words, regions in known.items()]


def _groups(one: Comparison, definitions: Definitions, way: Way) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """
    Return the regions that say the same of an indicator by what they say: where it is known, and where it is not.
    """
    known: dict[str, list[str]] = {}
    unknown: dict[str, list[str]] = {}
    for region, verdict in one.verdicts.items():
        words = verdict_words(verdict, definitions, way=way)
        (unknown if verdict.reason else known).setdefault(words, []).append(definitions.regions[region].label)
    return known, unknown


def _partly_sentence(count: int) -> str:
    if not count:
        return ""
    what = "één indicator" if count == 1 else f"{number(count)} indicatoren"
    return f"Bij {what} is maar in een deel van de regio's iets bekend: ook een verschil in wat bekend is."


def _named(found: Sequence[Comparison], definitions: Definitions) -> str:
    labels = [f"“{definitions.indicators[one.indicator].label}”" for one in found]
    rest = len(labels) - NAMED
    return listed(labels) if rest <= 0 else f"{', '.join(labels[:NAMED])} en nog {number(rest)}"


def _share(part: int, whole: int) -> str:
    if part in {0, whole}:
        return f"bij alle {whole} indicatoren" if part else f"bij geen van de {whole} indicatoren"
    return f"bij {part} van de {whole} indicatoren"
