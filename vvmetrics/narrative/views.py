"""
Several views on one indicator in words: who sees what, and where the picture differs; never who is right.
"""

from collections.abc import Iterable

from vvmetrics.answers.scene import Scene
from vvmetrics.answers.views import Views, Voice
from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.findings import period_words
from vvmetrics.narrative.words import either, listed, number

DIFFERS, SEVERAL = "Hier verschilt het beeld", "Meer dan één blik"
NAMED = 3  # indicators that a sentence names; the rest it counts


def views_sentence(scene: Scene, views: Views) -> str:
    """
    Return what each sees, and, from three partners on, how many see the same; "" where nobody sees a level:
    words are not compared.

    >>> print(views_sentence(scene, two_views))
    Hier verschilt het beeld: politie ziet “niveau 1” (2021), VT ziet “niveau 2” (2021).
    """
    if not views.seeing:
        return ""
    head = DIFFERS if views.picture_differs else SEVERAL
    parts = [
        f"{head}: {voices_words(scene, views)}.",
        _years(views),
        _rule(views),
        agreement_sentence(views),
    ]
    return " ".join(part for part in parts if part)


def voices_words(scene: Scene, views: Views) -> str:
    """
    Return what each voice sees: "OM ziet “enig meerwerk” (2020), VT ziet “past in het gewone werk” (2022)".

    >>> print(voices_words(scene, two_views))
    politie ziet “niveau 1” (2021), VT ziet “niveau 2” (2021)
    """
    return ", ".join(_voice_words(scene, voice) for voice in views.voices)


def agreement_sentence(views: Views) -> str:
    """
    Return how many partners see the same level, in words; "" below three partners, for two that see the same
    are no agreement yet.

    >>> print(agreement_sentence(three_views))
    Twee van de drie partners zien hetzelfde niveau: “niveau 1”.
    """
    if views.alike is None:
        return ""
    if views.alike <= 1:
        return f"Geen twee van de {number(views.partners)} partners zien hetzelfde niveau."
    if views.alike_level is None:
        return (
            f"Hoogstens {number(views.alike)} van de {number(views.partners)} partners zien hetzelfde niveau."
        )
    same = f"hetzelfde niveau: “{views.alike_level.label}”."
    if views.alike == views.partners:
        return f"Alle {number(views.partners)} de partners zien {same}"
    return f"{number(views.alike).capitalize()} van de {number(views.partners)} partners zien {same}"


def differing_sentence(views: Iterable[Views], definitions: Definitions) -> str:
    """
    Return the indicators of which the picture differs, for a page that does not show them one by one; "" if
    there are none.

    >>> print(differing_sentence([two_views], definitions))
    Bij één indicator verschilt het beeld tussen wie ernaar kijkt: “Snel”.
    """
    labels = list(
        dict.fromkeys(definitions.indicators[one.indicator].label for one in views if one.picture_differs)
    )
    if not labels:
        return ""
    where = "één indicator" if len(labels) == 1 else f"{number(len(labels))} indicatoren"
    named = [f"“{label}”" for label in labels[:NAMED]]
    rest = [f"nog {number(len(labels) - NAMED)}"] if len(labels) > NAMED else []
    return f"Bij {where} verschilt het beeld tussen wie ernaar kijkt: {listed([*named, *rest])}."


def differing_words(scene: Scene, views: Iterable[Views]) -> dict[tuple[str, str], str]:
    """
    Return, by region and indicator, how the picture differs there, area by area; only where it does.
    """
    told: dict[tuple[str, str], list[str]] = {}
    for one in views:
        if one.picture_differs:
            place = area_words(one, scene.definitions)
            words = voices_words(scene, one)
            told.setdefault((one.region, one.indicator), []).append(f"in {place} {words}" if place else words)
    return {place: f"{DIFFERS.lower()}: {'; '.join(words)}" for place, words in told.items()}


def area_words(views: Views, definitions: Definitions) -> str:
    """
    Return the name of the area that is looked at, "" if it is the whole region.

    >>> print(area_words(two_views, definitions))
    Fries gebied
    """
    return definitions.regions[views.region].areas[views.area].label if views.area else ""


def _voice_words(scene: Scene, voice: Voice) -> str:
    name, years = _name(voice, scene.definitions), period_words(*voice.period)
    if voice.absence:
        return f"{name}: {scene.reason(voice.absence)} ({years})"
    if not voice.levels:
        return f"{name} zegt “{voice.answer}” ({years})"
    seen = either([f"“{level.label}”" for level in voice.levels])
    return f"{name} ziet {'per bron anders ' if len(voice.levels) > 1 else ''}{seen} ({years})"


def _name(voice: Voice, definitions: Definitions) -> str:
    if voice.partner:
        return definitions.partners[voice.partner].code
    return f"een {definitions.source_kinds[voice.outside].label}" if voice.outside else "het netwerk"


def _years(views: Views) -> str:
    if not views.picture_differs or not views.years_apart:
        return ""
    return "Zij spreken niet over dezelfde jaren; ook dat kan het verschil zijn."


def _rule(views: Views) -> str:
    if not views.by_rule or not views.alone:
        return ""
    return (
        f"Eén partner alleen geeft op deze schaal hoogstens “{views.alone.label}”: dit hoeft dus geen"
        " verschil in beeld te zijn."
    )
