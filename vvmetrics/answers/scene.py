"""
A scene: all that pictures and sentences need to know besides what is known, made once per run or report.
"""

from dataclasses import dataclass, field

from vvmetrics.answers.known import Known
from vvmetrics.answers.way import ALL, Way
from vvmetrics.definitions.model import Definitions

# A characteristic is known, but it has no level: neither a place on a scale nor a reason of absence.
ONLY_ANSWERS, ONLY_ANSWERS_SHORT = "alleen kenmerken bekend", "alleen kenmerken"


@dataclass(frozen=True)
class Scene:
    """
    The definitions, how was asked and as of which year, and the look.

    region is the own region (None: of none in particular), which every picture frames. watermark is what
    stands over every picture if the data is made up. dark: whether the visitor's theme is.
    """

    definitions: Definitions = field(repr=False)
    year: int
    way: Way = ALL
    region: str | None = None
    watermark: str | None = None
    dark: bool = False

    @property
    def standing(self) -> str:
        """
        As of when and of what: "stand 2022, alleen wat het netwerk zelf meldde".
        """
        return self.way.standing(self.year)

    def why(self, known: Known) -> str:
        """
        Return why there is no level, such as "geen openbare bron gevonden"; "" if there is one.
        """
        return why(known, self.definitions, self.way)

    def reason(self, id_: str) -> str:
        """
        Return what a reason of absence is called, as the way of asking calls it.
        """
        return self.way.label(self.definitions.absences[id_])

    def why_briefly(self, known: Known) -> str:
        """
        Return the same in a word or two, such as "niet gevonden".
        """
        if known.level or not known.reason:
            return "" if known.level else ONLY_ANSWERS_SHORT
        return self.way.short_label(self.definitions.absences[known.reason])


def why(known: Known, definitions: Definitions, way: Way) -> str:
    """
    Return why there is no level, as the way of asking calls it; "" if there is one.
    """
    if known.level or not known.reason:
        return "" if known.level else ONLY_ANSWERS
    return way.label(definitions.absences[known.reason])
