"""
What is known of a place in words, as the texts and tables of charts have it.
"""

from vvmetrics.answers.known import Known
from vvmetrics.answers.scene import Scene
from vvmetrics.definitions.scales import Level
from vvmetrics.narrative.words import UNKNOWN


def reading_words(scene: Scene, element: str, reading: Known) -> str:
    """
    Return what is known of an element in words: its level and how sure, or why it is not known; and the year
    of the newest finding.
    """
    name = scene.definitions.elements[element].name
    newest = f", nieuwste bevinding {reading.newest}" if reading.newest else ""
    if not reading.level:
        return f"{name} {UNKNOWN} ({scene.why(reading)}){newest}"
    return f"{name}: {reading.level.label}, {plausibility_words(reading)}{newest}"


def level_or_why(scene: Scene, reading: Known) -> str:
    """
    Return the label of a level, or why there is none, as a cell of a table has it.
    """
    return reading.level.label if reading.level else f"{UNKNOWN}: {scene.why(reading)}"


def step_words(level: Level | None) -> str:
    """
    Return a level with its place on its scale: "2 van 4: indirect"; that it is not known if there is none.
    """
    return f"{level.step}: {level.label}" if level else UNKNOWN


def plausibility_words(reading: Known) -> str:
    """
    Return the plausibility of a reading in words.
    """
    return (
        f"plausibiliteit {reading.plausibility.step} ({reading.plausibility.label})"
        if reading.plausibility
        else f"plausibiliteit {UNKNOWN}"
    )


def year_words(year: int | None) -> str:
    """
    Return a year, or that it is not known.
    """
    return str(year) if year else UNKNOWN


def percentage(part: int, whole: int) -> str:
    """
    Return a share as a Dutch percentage with a decimal comma.
    """
    return f"{100 * part / whole:.1f}%".replace(".", ",") if whole else "niet van toepassing"
