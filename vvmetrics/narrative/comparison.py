"""
The sentences of a comparison between regions: what differs, and whether the evidence is strong enough to say
so.
"""

from collections.abc import Sequence
from dataclasses import replace

from vvmetrics.answers.comparison import STRONG, YEARS_APART, Comparison, Likeness, Outcome, Verdict
from vvmetrics.answers.scene import Scene
from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.board import sureness
from vvmetrics.narrative.words import counted, listed, number

NAMED = 3  # indicators that a sentence names; the rest it counts
BOTH = 2


def comparison_sentence(
    scene: Scene, compared: Sequence[Comparison], *, regions: Sequence[str], action: str
) -> str:
    """
    Return the Dutch sentences above a comparison of an action: how much can be compared, and what differs.

    >>> print(comparison_sentence(scene, compared, regions=["noord", "zuid"], action="acuut"))
    Acuut, Noord en Zuid, stand 2021: bij 1 van de 5 indicatoren is in meer dan één van deze regio's iets
    bekend. Van een verschil is niet te spreken. Bij “Snel” (Noord, 2020; Zuid, 2019–2020; niet over
    dezelfde jaren) lopen de niveaus uiteen, maar niet in beide regio's met plausibiliteit 3 of meer: een
    verschil in wat bekend is.
    """
    definitions = scene.definitions
    by_outcome = {outcome: [one for one in compared if one.outcome is outcome] for outcome in Outcome}
    labels = [region.label for region in definitions.regions.values() if region.id in regions]
    both = sum(sum(not verdict.reason for verdict in one.verdicts.values()) > 1 for one in compared)
    head = f"{definitions.actions[action].short_label}, {listed(labels)}, {scene.standing}:"
    known = (
        f"{head} bij {counted(both, len(compared))} indicatoren is in meer dan één van deze regio's iets"
        " bekend."
    )
    strong, weak = by_outcome[Outcome.DIFFERENCE], by_outcome[Outcome.UNSURE]
    differences = _difference_sentence(scene, strong, weak, comparable=both > 0)
    return f"{known} {differences}"


def likewise_sentence(compared: Sequence[Comparison], definitions: Definitions) -> str:
    """
    Return what else a comparison shows: what is known in some of the regions only, in words, or alike; "" if
    there is nothing of it.

    >>> print(likewise_sentence(compared, definitions))
    Bij drie indicatoren is maar in een deel van de regio's iets bekend: ook een verschil in wat bekend
    is.
    """
    by_outcome = {outcome: [one for one in compared if one.outcome is outcome] for outcome in Outcome}
    parts = [
        _partly_sentence(len(by_outcome[Outcome.PARTLY])),
        (
            f"In woorden naast elkaar: {_named(by_outcome[Outcome.WORDS], definitions)}."
            if by_outcome[Outcome.WORDS]
            else ""
        ),
        f"Gelijk: {_named(by_outcome[Outcome.EQUAL], definitions)}." if by_outcome[Outcome.EQUAL] else "",
    ]
    return " ".join(part for part in parts if part)


def outcome_words(scene: Scene, one: Comparison) -> str:
    """
    Return what is known of an indicator in the compared regions: each level with its regions, then where it
    is not known and why.

    >>> print(outcome_words(scene, compared[0]))
    3 (ervaren, 2018–2021) in Noord, niet bekend (niet van toepassing) in Zuid
    """
    known, unknown = _groups(scene, one)
    return ", ".join(f"{words} in {listed(regions)}" for words, regions in {**known, **unknown}.items())


def indicator_words(one: Comparison, definitions: Definitions) -> str:
    """
    Return the name of what is compared and the scale of its levels, for "meer" says nothing without it.

    >>> print(indicator_words(compared[0], definitions))
    “Opzet” (ontwikkelinspanning)
    """
    indicator = definitions.indicators[one.indicator]
    return f"“{indicator.label}” ({definitions.scales[indicator.scale].label.lower()})"


def verdict_words(scene: Scene, verdict: Verdict) -> str:
    """
    Return what is known of an indicator in one region, how sure, of which years, and of which areas if not of
    all; or why it is not known.

    >>> print(verdict_words(scene, compared[0].verdicts["noord"]))
    3 (ervaren, 2018–2021)
    """
    if verdict.reason:
        return f"niet bekend ({scene.reason(verdict.reason)})"
    sure = sureness(verdict.plausibility)
    return (
        f"{verdict.level.short_label if verdict.level else verdict.answer}"
        f" ({', '.join([sure, *scope_words(verdict)])})"
    )


def scope_words(verdict: Verdict) -> list[str]:
    """
    Return the years of a verdict, and its areas if it is not of the whole region: "2021–2022", "alleen
    Friesland en Drenthe".

    >>> scope_words(compared[0].verdicts["noord"])
    ['2018–2021']
    """
    first, last = verdict.period or (0, 0)
    years = f"{first}–{last}" if first < last else str(last)
    return [*([years] if last else []), *([f"alleen {listed(verdict.areas)}"] if verdict.areas else [])]


def likenesses_sentence(likenesses: Sequence[Likeness], definitions: Definitions) -> str:
    """
    Return the suggested regions, each with the reason; they are called like "for this action" only if each
    has a reason that is about it.

    >>> print(likenesses_sentence([likeness], definitions))
    Vergelijkbare situatie, voor deze verbeteractie. Zuid: ook twee gebieden, ook in uitvoering.
    """
    scope = ", voor deze verbeteractie" if all(likeness.of_action for likeness in likenesses) else ""
    return (
        f"Vergelijkbare situatie{scope}."
        f" {' '.join(likeness_sentence(likeness, definitions) for likeness in likenesses)}"
    )


def likeness_sentence(likeness: Likeness, definitions: Definitions) -> str:
    """
    Return a suggested region with the reason, such as "Limburg: ook 2 Veilig Thuis-gebieden, ook in
    uitvoering".

    >>> print(likeness_sentence(likeness, definitions))
    Zuid: ook twee gebieden, ook in uitvoering.
    """
    return f"{definitions.regions[likeness.region].label}: {', '.join(likeness.ways)}."


def all_actions_sentence(compared: Sequence[Comparison], definitions: Definitions) -> str:
    """
    Return the actions in which levels differ strongly, from the comparison of all indicators.

    >>> print(all_actions_sentence(compared, definitions))
    Over alle twee verbeteracties samen is er tussen deze regio's geen verschil dat sterk genoeg
    onderbouwd is.
    """
    found: dict[str, list[Comparison]] = {action: [] for action in definitions.actions}
    for one in compared:
        if one.outcome is Outcome.DIFFERENCE:
            found[definitions.indicators[one.indicator].action].append(one)
    words = [
        f"{definitions.actions[action].short_label} ({_count(differences)})"
        for action, differences in found.items()
        if differences
    ]
    if not words:
        return (
            f"Over alle {number(len(found))} verbeteracties samen is er tussen deze regio's geen verschil dat"
            " sterk genoeg onderbouwd is."
        )
    return (
        f"Over alle {number(len(found))} verbeteracties samen zijn er verschillen die sterk genoeg onderbouwd"
        f" zijn bij {listed(words)}."
    )


def _count(differences: Sequence[Comparison]) -> str:
    """
    Return how many differences there are, and how many of these are between different years.
    """
    apart = sum(one.years_apart for one in differences)
    part = "" if apart == len(differences) else f"waarvan {number(apart)} "
    return number(len(differences)) + (f", {part}{YEARS_APART}" if apart else "")


def _difference_sentence(
    scene: Scene, differences: Sequence[Comparison], unsure: Sequence[Comparison], *, comparable: bool
) -> str:
    weak = _unsure_sentence(unsure, scene.definitions) if unsure else ""
    if differences:
        told = _told(scene, differences)
        return f"Verschil, met plausibiliteit {STRONG} of meer: {told}. {weak}".strip()
    if not comparable:
        return "Er is dus niets naast elkaar te zetten."
    return f"Van een verschil is niet te spreken. {weak}".strip()


def _unsure_sentence(unsure: Sequence[Comparison], definitions: Definitions) -> str:
    """
    Return where levels differ on evidence that is too weak, and of which years and areas each side is.
    """
    where = "in beide regio's" if len(unsure[0].verdicts) == BOTH else "tussen twee regio's"
    labels = [f"“{definitions.indicators[one.indicator].label}”{_scopes(one, definitions)}" for one in unsure]
    verb = f"lopen de niveaus uiteen, maar niet {where} met plausibiliteit {STRONG} of meer"
    return f"Bij {_first(labels)} {verb}: een verschil in wat bekend is."


def _scopes(one: Comparison, definitions: Definitions) -> str:
    """
    Return the years and areas of the sides of a difference, and that those years are not the same: "
    (Rotterdam en Limburg, 2022)".
    """
    sides: dict[str, list[str]] = {}
    for region, verdict in one.sides.items():
        sides.setdefault(", ".join(scope_words(verdict)), []).append(definitions.regions[region].label)
    words = [f"{listed(regions)}, {scope}" for scope, regions in sides.items() if scope]
    apart = [YEARS_APART] if one.years_apart else []
    return f" ({'; '.join([*words, *apart])})" if words else ""


def _told(scene: Scene, differences: Sequence[Comparison]) -> str:
    """
    Return the levels that make the differences, each with its regions, and apart from those the levels on
    weaker evidence.
    """
    told = []
    for one in differences[:NAMED]:
        strong, weak = (_spread(scene, one, strong=strong) for strong in (True, False))
        apart = f", {YEARS_APART}" if one.years_apart else ""
        less = f", en minder zeker {listed(weak)}" if weak else ""
        told.append(f"{indicator_words(one, scene.definitions)} is {listed(strong)}{apart}{less}")
    rest = len(differences) - NAMED
    return "; ".join([*told, *([f"en bij nog {number(rest)}"] if rest > 0 else [])])


def _spread(scene: Scene, one: Comparison, *, strong: bool) -> list[str]:
    """
    Return the levels on strong evidence, or those on weaker, each with its regions.
    """
    part = replace(
        one,
        verdicts={region: verdict for region, verdict in one.verdicts.items() if verdict.strong is strong},
    )
    known, _ = _groups(scene, part)
    return [f"{words} in {listed(regions)}" for words, regions in known.items()]


def _groups(scene: Scene, one: Comparison) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """
    Return the regions that say the same of an indicator by what they say: where it is known, and where it is
    not.
    """
    known: dict[str, list[str]] = {}
    unknown: dict[str, list[str]] = {}
    for region, verdict in one.verdicts.items():
        words = verdict_words(scene, verdict)
        label = scene.definitions.regions[region].label
        (unknown if verdict.reason else known).setdefault(words, []).append(label)
    return known, unknown


def _partly_sentence(count: int) -> str:
    if not count:
        return ""
    what = "één indicator" if count == 1 else f"{number(count)} indicatoren"
    return f"Bij {what} is maar in een deel van de regio's iets bekend: ook een verschil in wat bekend is."


def _named(found: Sequence[Comparison], definitions: Definitions) -> str:
    return _first([f"“{definitions.indicators[one.indicator].label}”" for one in found])


def _first(labels: Sequence[str]) -> str:
    """
    Return the first labels as a list, and how many more there are.
    """
    rest = len(labels) - NAMED
    return listed(labels) if rest <= 0 else f"{', '.join(labels[:NAMED])} en nog {number(rest)}"
