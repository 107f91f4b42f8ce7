"""
Findings as a report tells them: with the number of the source, and where the same text was told before.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pandas as pd

from vvmetrics.answers.findings import Row, alike
from vvmetrics.answers.phases import Phase
from vvmetrics.answers.scene import Scene
from vvmetrics.definitions.model import Definitions
from vvmetrics.downloads.withheld import WITHHELD
from vvmetrics.narrative.findings import NOT_VALIDATED, one_line, period_words, verdict_of
from vvmetrics.narrative.region import phase_told
from vvmetrics.reports.content.model import Finding, PhaseStep

if TYPE_CHECKING:
    from vvmetrics.definitions.scales import Level

PRACTICE = "praktijk"


@dataclass(frozen=True)
class Telling:
    """
    What telling needs: the scene, the numbers and kinds of the sources, and where each text was told first.
    """

    scene: Scene
    numbers: Mapping[str, int]
    kinds: Mapping[str, str]
    told: dict[str, str] = field(default_factory=dict)

    @property
    def definitions(self) -> Definitions:
        """
        The definitions of the scene.
        """
        return self.scene.definitions

    def before(self, text: str, place: str) -> str:
        """
        Return where a text was told before, or ""; place is where it is told now.
        """
        if text and text != WITHHELD and text in self.told:
            return self.told[text]
        self.told[text] = place
        return ""

    def caution(self, source: str) -> str:
        """
        Return that the region did not validate a source, or "".
        """
        return "" if self.definitions.source_kinds[self.kinds[source]].validated else NOT_VALIDATED


def findings(rows: pd.DataFrame, telling: Telling, *, region: str, place: str) -> list[Finding]:
    """
    Return the findings of rows of metrics.observations: of the whole region first, then area by area.
    """
    areas = list(telling.definitions.regions[region].areas)

    def at(same: list[Row]) -> int:
        area = same[0]["area"]
        return -1 if pd.isna(area) else areas.index(area)

    return [_finding(same, telling, place) for same in sorted(alike(rows), key=at)]


def phase_steps(told: Iterable[Phase], telling: Telling, *, place: str) -> list[PhaseStep]:
    """
    Return the steps of phases, in their order.
    """
    steps = []
    for one in told:
        words, text = phase_told(one, telling.definitions), one_line(one.finding)
        cited = telling.numbers[one.source], one_line(one.locator), telling.caution(one.source)
        steps.append(PhaseStep(words[0].upper() + words[1:], text, telling.before(text, place), *cited))
    return steps


def _finding(rows: list[Row], telling: Telling, place: str) -> Finding:
    row, definitions = rows[0], telling.definitions
    text = one_line(row["finding"])
    sure: Level | None = (
        None if pd.isna(row["plausibility"]) else definitions.plausibility.level(int(row["plausibility"]))
    )
    locator = one_line(row["locator"])
    return Finding(
        indicators=tuple(dict.fromkeys(definitions.indicators[same["indicator"]].label for same in rows)),
        verdict=verdict_of(row, definitions),
        symbol=sure.symbol if sure else "",
        plausibility=sure.label if sure else "",
        area="" if pd.isna(row["area"]) else definitions.regions[row["region"]].areas[row["area"]].label,
        partner="" if pd.isna(row["partner"]) else definitions.partners[row["partner"]].label,
        period=period_words(int(row["start_year"]), int(row["end_year"])),
        text=text,
        told_at=telling.before(text, place),
        source=telling.numbers[row["source"]],
        locator=locator,
        caution=telling.caution(row["source"]),
        practice=locator.lower().startswith(PRACTICE),
    )
