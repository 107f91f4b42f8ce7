"""
The overview as a real HTML table: ten regions by five actions, with a button in each cell. overview.css
gives it its looks.
"""

from dataclasses import dataclass
from pathlib import Path

from vvmetrics.answers.known import Known, Summary, newest_year
from vvmetrics.answers.phases import Phases
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.board.words import reading_words
from vvmetrics.charts.html import rendered
from vvmetrics.charts.signs import pips
from vvmetrics.charts.tables.overview_legend import legend_html
from vvmetrics.definitions.model import Action, Definitions, Region
from vvmetrics.definitions.scales import Level

STYLE = Path(__file__).with_name("overview.css").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Cell:
    """
    What stands in a cell: the region and action behind its button, what it says aloud, a line per element or
    silence (why nothing is known, behind its signs), and the foot.
    """

    region: str
    action: Action
    label: str
    lines: tuple["Line", ...]
    marks: str
    silence: str | None
    phase: str
    coverage: str
    newest: int | None


@dataclass(frozen=True)
class Line:
    """
    A line of a cell: the letter of an element, and its level or why it is not known.
    """

    letter: str
    element: str
    level: Level | None
    pips: str
    reason: str


def overview_html(scene: Scene, summary: Summary, phases: Phases) -> str:
    """
    Return the table of what is summed and of the newest phases as HTML, legend on top.

    The buttons in the cells carry data-region and data-action, those in the heads one of the two.
    """
    definitions, no_phase = scene.definitions, f"fase {scene.way.no_phase()}"
    rows = [
        (
            place,
            [
                _cell(
                    scene,
                    place,
                    action,
                    {element: summary[place.id, action.id, element] for element in definitions.elements},
                    phase_words(phases, definitions, region=place.id, action=action.id) or no_phase,
                )
                for action in definitions.actions.values()
            ],
        )
        for place in definitions.regions.values()
    ]
    return rendered(
        __file__,
        legend=legend_html(scene, summary),
        watermark=scene.watermark,
        actions=definitions.actions.values(),
        rows=rows,
        chosen=scene.region,
    )


def phase_words(phases: Phases, definitions: Definitions, *, region: str, action: str) -> str:
    """
    Return the phase of an action in a region in words with its year, "" if no source tells; where areas or
    sources differ, from first to last: "pilot – geborgd (2019–2022)".
    """
    here = phases.of(region, action)
    if not here:
        return ""
    steps, years = phases.steps(region, action), [told.year for told in here]
    words = " – ".join(
        definitions.phase.level(step).short_label for step in dict.fromkeys((steps[0], steps[-1]))
    )
    return f"{words} ({'–'.join(str(year) for year in dict.fromkeys((min(years), max(years))))})"


def _cell(scene: Scene, region: Region, action: Action, told: dict[str, Known], phase: str) -> Cell:
    words = [reading_words(scene, element, reading) for element, reading in told.items()]
    newest, coverage = newest_year(told.values()), _coverage(told)
    heard = f", nieuwste bevinding {newest}" if newest else ""
    silent = not any(reading.known for reading in told.values())
    absences, reasons = scene.definitions.absences, dict.fromkeys(reading.reason for reading in told.values())
    return Cell(
        region=region.id,
        action=action,
        label=f"{region.label}, {action.label}: {'; '.join(words)}; fase: {phase.removeprefix('fase ')};"
        f" {coverage} indicatoren bekend{heard}. Open de bevindingen.",
        lines=tuple(_line(scene, element, reading) for element, reading in told.items()),
        marks=" ".join(absences[id_].sign for id_ in reasons if id_),
        silence=", ".join(dict.fromkeys(scene.why(reading) for reading in told.values())) if silent else None,
        phase=phase,
        coverage=coverage,
        newest=newest,
    )


def _coverage(told: dict[str, Known]) -> str:
    return (
        f"{sum(reading.known for reading in told.values())} van"
        f" {sum(reading.applicable for reading in told.values())}"
    )


def _line(scene: Scene, element: str, reading: Known) -> Line:
    why = "" if reading.level else scene.why_briefly(reading)
    letter = scene.definitions.elements[element].letter
    return Line(letter, element, reading.level, pips(reading.plausibility), why)
