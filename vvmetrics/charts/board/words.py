"""
The effort-value board in words and as a table, from the same rows.
"""

from vvmetrics.answers.known import Known
from vvmetrics.answers.scene import Scene


def reading_words(scene: Scene, element: str, reading: Known) -> str:
    """
    Return what is known of an element in words: its level and how sure, or why it is not known; and the year
    of the newest finding.
    """
    name = scene.definitions.elements[element].name
    newest = f", nieuwste bevinding {reading.newest}" if reading.newest else ""
    if not reading.level:
        return f"{name} niet bekend ({scene.why(reading)}){newest}"
    return f"{name}: {reading.level.label}, {plausibility_words(reading)}{newest}"


def plausibility_words(reading: Known) -> str:
    """
    Return the plausibility of a reading in words.
    """
    return (
        f"plausibiliteit {reading.plausibility.step} ({reading.plausibility.label})"
        if reading.plausibility
        else "plausibiliteit niet bekend"
    )


def year_words(year: int | None) -> str:
    """
    Return a year, or that it is not known.
    """
    return str(year) if year else "niet bekend"


def percentage(part: int, whole: int) -> str:
    """
    Return a share as a Dutch percentage with a decimal comma.
    """
    return f"{100 * part / whole:.1f}%".replace(".", ",") if whole else "niet van toepassing"
