"""
What is said at a meeting: per screen a title that is the message, one sentence to read out, who can learn
from whom, what is not known.
"""

from collections.abc import Mapping, Sequence

from vvmetrics.answers.known import SETTING_UP, VALUE, Known, Summary
from vvmetrics.answers.learning import Pair
from vvmetrics.answers.phases import Phases
from vvmetrics.answers.scene import Scene
from vvmetrics.definitions.model import NOT_APPLICABLE
from vvmetrics.narrative.board import known_sentence, level_range
from vvmetrics.narrative.exchange import Exchange
from vvmetrics.narrative.region import DIFFERS
from vvmetrics.narrative.words import counted, listed, number, share

REGIONS = "regio's"


def action_message(scene: Scene, summary: Summary, *, action: str) -> str:
    """
    Return the message of an action over all regions, short enough for a title: of how many the value is
    known, from which to which level.

    >>> print(action_message(scene, summary, action="acuut"))
    Acuut: waarde van 0 tot 2, bekend in alle drie regio's
    """
    definitions = scene.definitions
    told = _by_region(scene, summary, action=action, element=VALUE)
    known = [reading for reading in told.values() if reading.level]
    subject = f"{definitions.actions[action].short_label}: {definitions.elements[VALUE].short_name}"
    if not known:
        return f"{subject} nergens bekend"
    where = counted(len(known), len(told), written=number)
    return f"{subject} {level_range(known)}, bekend in {where} regio's"


def action_sentence_aloud(scene: Scene, summary: Summary, *, action: str) -> str:
    """
    Return what is read out beside the board of an action: what it cost, over the regions of which that is
    known, and how sure.

    >>> print(action_sentence_aloud(scene, summary, action="acuut"))
    Wat het kostte om op te zetten, is bekend van één van de drie regio's, Noord: 3 (ervaren).
    """
    return known_sentence(
        scene.definitions.elements[SETTING_UP].subject,
        _by_region(scene, summary, action=action, element=SETTING_UP),
    )


def own_sentence(scene: Scene, summary: Summary, *, region: str, action: str) -> str:
    """
    Return where the region of the audience stands, in a sentence: effort and value with how sure, or why not
    known.

    >>> print(own_sentence(scene, summary, region="noord", action="acuut"))
    Noord: inspanning 3 (ervaren), waarde 1 (ervaren).
    """
    definitions = scene.definitions
    words = [
        f"{definitions.elements[element].short_name} {_level(scene, summary[region, action, element])}"
        for element in (SETTING_UP, VALUE)
    ]
    return f"{definitions.regions[region].label}: {', '.join(words)}."


def phase_strip(scene: Scene, phases: Phases, *, action: str) -> str:
    """
    Return how many regions are in which phase, first phase first, with the name of the own region
    behind its own.

    A region with more than one phase, of areas or of sources, is counted as such: its furthest would claim
    too much.

    >>> print(phase_strip(scene_of_noord, phases, action="acuut"))
    Fase, in aantal regio's: verschillend per gebied 1 (Noord), onbekend 2.
    """
    definitions, region = scene.definitions, scene.region
    words = {place: _step(scene, phases.steps(place, action)) for place in definitions.regions}
    order = [*(level.label for level in definitions.phase.levels), DIFFERS, scene.way.no_phase()]
    counts = [(step, sum(step == other for other in words.values())) for step in order]
    own = words.get(region) if region else None
    name = f" ({definitions.regions[region].label})" if region else ""
    strip = ", ".join(f"{step} {count}{name if step == own else ''}" for step, count in counts if count)
    return f"Fase, in aantal regio's: {strip}."


def learning_message(exchanges: Sequence[Exchange], *, region: str | None = None) -> str:
    """
    Return how many indicators a region can ask another about, as a title; without a region, how many one can
    tell another about.

    >>> print(learning_message([exchange], region="west"))
    West kan bij 2 van de 5 indicatoren een andere regio vragen
    """
    told = {
        pair.teller.indicator
        for exchange in exchanges
        for pair in exchange.pairs
        if region in {None, pair.listener.region}
    }
    total = len({indicator for exchange in exchanges for indicator, _ in exchange.stands})
    if region:
        name = exchanges[0].name(region)
        return f"{name} kan bij {len(told)} van de {total} indicatoren een andere regio vragen"
    return f"Bij {len(told)} van de {total} indicatoren kan een regio een andere iets vertellen"


def learning_line(exchange: Exchange, *, region: str | None = None) -> str:
    """
    Return the regions that the region of the audience can ask about an action, on how many indicators, and
    how many regions it can help itself.

    Without a region: who can tell others.

    >>> print(learning_line(exchange, region="west"))
    Acuut: vraag het Noord (2 indicatoren); kan zelf één regio helpen.
    """
    name = exchange.definitions.actions[exchange.action].short_label
    if region is None:
        return f"{name}: {_tellers(exchange, exchange.pairs) or 'nog niemand kan een ander iets vertellen'}."
    asked = _tellers(exchange, [pair for pair in exchange.pairs if pair.listener.region == region])
    helped = len({pair.listener.region for pair in exchange.pairs if pair.teller.region == region})
    own = f"; kan zelf {number(helped)} {'regio' if helped == 1 else REGIONS} helpen" if helped else ""
    return f"{name}: {f'vraag het {asked}' if asked else 'nog niemand om te vragen'}{own}."


def desk_tellers(exchange: Exchange, *, region: str | None = None) -> set[str]:
    """
    Return which regions can tell something that no region validated, of those that learning_line names or,
    for a region, it can help.
    """
    shown = [
        pair.teller for pair in exchange.pairs if region in {None, pair.listener.region, pair.teller.region}
    ]
    return {
        stand.region
        for stand in shown
        if any(source.desk_research for source in exchange.sources.get((stand.indicator, stand.region), ()))
    }


def unknown_line(scene: Scene, counts: Mapping[str, int], *, action: str) -> str:
    """
    Return how much of an action is known, and why the rest of what applies is not.

    counts: known, applicable, and indicators per reason of absence.

    >>> print(unknown_line(scene, {"known": 3, "applicable": 10, "niet_gestart": 2}, action="acuut"))
    Acuut: 3 van de 10 antwoorden bekend; niet gestart 2.
    """
    reasons = [
        f"{scene.reason(absence.id)} {counts[absence.id]}"
        for absence in scene.definitions.absences.values()
        if absence.id != NOT_APPLICABLE and counts.get(absence.id)
    ]
    rest = f"; {listed(reasons)}" if reasons else ""
    known = (
        f"{share(counts['known'], counts['applicable'])}"
        f" {'antwoord' if counts['applicable'] == 1 else 'antwoorden'}"
    )
    return f"{scene.definitions.actions[action].short_label}: {known} bekend{rest}."


def _by_region(scene: Scene, summary: Summary, *, action: str, element: str) -> dict[str, Known]:
    definitions = scene.definitions
    return {region.label: summary[region.id, action, element] for region in definitions.regions.values()}


def _step(scene: Scene, phases: Sequence[int]) -> str:
    if not phases:
        return scene.way.no_phase()
    return DIFFERS if len(phases) > 1 else scene.definitions.phase.level(phases[0]).label


def _level(scene: Scene, reading: Known) -> str:
    if not reading.level:
        return f"niet bekend ({scene.why(reading)})"
    sure = f" ({reading.plausibility.short_label})" if reading.plausibility else ""
    return f"{reading.level.short_label}{sure}"


def _tellers(exchange: Exchange, pairs: Sequence[Pair]) -> str:
    """
    Return the regions that can tell in pairs, in their fixed order, each with the number of indicators, so
    called at the first; or "".
    """
    told = {
        region: {pair.teller.indicator for pair in pairs if pair.teller.region == region}
        for region in exchange.definitions.regions
    }
    counted = {exchange.name(region): len(indicators) for region, indicators in told.items() if indicators}
    named: list[str] = []
    for name, count in counted.items():
        unit = "" if named else " indicator" if count == 1 else " indicatoren"
        named.append(f"{name} ({count}{unit})")
    return listed(named) if named else ""
