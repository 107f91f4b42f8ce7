"""
The sentences of Dekking on what is known: how much, how sure and how new, where nothing is, and why not.
"""

from vvmetrics.answers.scene import Scene
from vvmetrics.answers.tallies import SUMMED, Tallies, Tally
from vvmetrics.definitions.model import NOT_APPLICABLE, Definitions
from vvmetrics.narrative.words import listed, number, thousands


def coverage_sentence(scene: Scene, told: Tallies, *, action: str | None) -> str:
    """
    Return how much is known of an action (None: of all), how sure and new that is, where nothing is known,
    and why not.

    Of the own region it adds how much is known there.

    >>> print(coverage_sentence(scene, tallies, action="acuut"))
    Acuut, stand 2021. Van de 14 antwoorden (indicator × regio) zijn er 7 bekend; de plausibiliteit
    daarvan is in het midden “ervaren”, en het nieuwste gaat over 2021. Van elke regio is iets bekend. De rest
    is niet bekend: niet gestart (1), geen openbare bron gevonden (5) en vertrouwelijk (1). Niet van
    toepassing: 1.
    """
    definitions, region = scene.definitions, scene.region
    key = action or SUMMED
    whole = told[key, SUMMED, SUMMED, SUMMED]
    name = definitions.actions[action].short_label if action else "Alle verbeteracties"
    sentences = [f"{name}, {scene.standing}. {_known(whole)}"]
    if 0 < whole.known < whole.applicable:
        sentences += [_where(told, definitions, key), _nowhere(told, action)]
    sentences.append(_unknown(scene, whole))
    if region and (key, SUMMED, SUMMED, region) in told:
        sentences.append(
            f"{definitions.regions[region].label}: {tally_words(scene, told[key, SUMMED, SUMMED, region])}."
        )
    return " ".join(filter(None, sentences))


def tally_words(scene: Scene, tally: Tally) -> str:
    """
    Return a tally in words: "3 van 10 bekend, plausibiliteit 2 van 4 (ervaren), nieuwste 2022; niet gestart
    (2)".

    >>> print(tally_words(scene, tallies["acuut", "waarde", "acuut-snel", ""]))
    3 van 3 bekend, plausibiliteit 2 van 4 (ervaren), nieuwste 2021
    """
    if not tally.applicable:
        return scene.definitions.absences[NOT_APPLICABLE].label
    sure = (
        f", plausibiliteit {tally.plausibility.step} ({tally.plausibility.short_label})"
        if tally.plausibility
        else ""
    )
    new = f", nieuwste {tally.newest}" if tally.newest else ""
    reasons = ", ".join(_reasons(scene, tally))
    return f"{tally.known} van {tally.applicable} bekend{sure}{new}" + (f"; {reasons}" if reasons else "")


def _known(whole: Tally) -> str:
    if not whole.applicable:
        return "Geen enkele indicator is hier van toepassing."
    answers = f"{thousands(whole.applicable)} antwoorden (indicator × regio)"
    if not whole.known:
        return f"Van de {answers} is er geen bekend."
    if whole.known == whole.applicable:
        known = f"Alle {answers} zijn bekend"
    else:
        known = (
            f"Van de {answers} {'is er één' if whole.known == 1 else f'zijn er {thousands(whole.known)}'}"
            " bekend"
        )
    sure = f"“{whole.plausibility.short_label}”" if whole.plausibility else "niet bekend"
    if whole.known == 1:
        return f"{known}; de plausibiliteit daarvan is {sure}, en het gaat over {whole.newest}."
    return (
        f"{known}; de plausibiliteit daarvan is in het midden {sure}, en het nieuwste gaat over"
        f" {whole.newest}."
    )


def _where(told: Tallies, definitions: Definitions, key: str) -> str:
    """
    Return the regions in which something is known, or those of which nothing is, whichever are fewer; regions
    without an applicable answer apart.
    """
    regions = {
        id_: told[key, SUMMED, SUMMED, id_]
        for id_ in definitions.regions
        if (key, SUMMED, SUMMED, id_) in told
    }
    known = [definitions.regions[id_].label for id_, tally in regions.items() if tally.known]
    silent = [
        definitions.regions[id_].label
        for id_, tally in regions.items()
        if tally.applicable and not tally.known
    ]
    if not regions:
        return ""
    if not silent:
        return "Van elke regio is iets bekend."
    return (
        f"Alleen van {listed(known)} is iets bekend."
        if len(known) < len(silent)
        else f"Van {listed(silent)} is niets bekend."
    )


def _nowhere(told: Tallies, action: str | None) -> str:
    """
    Return how many indicators are not known in any region.
    """
    indicators = [
        tally
        for (action_id, _, indicator, _), tally in told.items()
        if indicator and action in {None, action_id}
    ]
    silent = sum(tally.applicable > 0 and not tally.known for tally in indicators)
    if not silent:
        return ""
    verb = "is" if silent == 1 else "zijn"
    return f"Van de {len(indicators)} indicatoren {verb} er {number(silent)} in geen enkele regio bekend."


def _unknown(scene: Scene, whole: Tally) -> str:
    parts = _reasons(scene, whole, without=NOT_APPLICABLE)
    sentences = [f"{'De rest is niet bekend' if whole.known else 'Reden'}: {listed(parts)}."] if parts else []
    if whole.known + len(parts) and whole.reasons.get(NOT_APPLICABLE):
        sentences.append(f"Niet van toepassing: {whole.reasons[NOT_APPLICABLE]}.")
    return " ".join(sentences)


def _reasons(scene: Scene, tally: Tally, *, without: str = "") -> list[str]:
    """
    Return each reason that occurs, with its count.
    """
    counts = {id_: count for id_, count in tally.reasons.items() if count and id_ != without}
    return [f"{scene.reason(id_)} ({thousands(count)})" for id_, count in counts.items()]
