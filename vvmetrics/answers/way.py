"""
The way of asking in words: a filter hides sources, it does not make them absent, so what is not known is
called by another name.
"""

from dataclasses import dataclass, field

from vvmetrics.definitions.model import NOT_FOUND, Absence


@dataclass(frozen=True)
class Way:
    """
    Which observations count, as the questions of vvmetrics.questions.metrics take it; by default all.

    highest is the highest level of plausibility, above which there is none to take along.
    """

    own_only: bool = False
    min_plausibility: int = 1
    highest: int | None = field(default=None, compare=False)

    @property
    def narrowed(self) -> bool:
        """
        Whether something that is known may be left out.
        """
        return self.own_only or self.min_plausibility > 1

    @property
    def limits(self) -> list[str]:
        """
        What is left out, a phrase each: "alleen wat het netwerk zelf meldde"; none if all counts.
        """
        more = "" if self.min_plausibility == self.highest else " of hoger"
        parts = [
            "alleen wat het netwerk zelf meldde" if self.own_only else "",
            f"alleen plausibiliteit {self.min_plausibility}{more}" if self.min_plausibility > 1 else "",
        ]
        return [part for part in parts if part]

    def standing(self, year: int) -> str:
        """
        Return the year as of which was asked, and of what: "stand 2022, alleen wat het netwerk zelf meldde".
        """
        return ", ".join([f"stand {year}", *self.limits])

    def label(self, absence: Absence) -> str:
        """
        Return a reason of absence in words.
        """
        return self._not_found()[0] if absence.id == NOT_FOUND and self.narrowed else absence.label

    def short_label(self, absence: Absence) -> str:
        """
        Return a reason of absence in a word or two, for where there is little room.
        """
        if absence.id == NOT_FOUND and self.narrowed:
            return self._not_found()[1]
        return absence.short_label

    def meaning(self, absence: Absence) -> str:
        """
        Return what a reason of absence means, in a sentence.
        """
        if absence.id == NOT_FOUND and self.narrowed:
            return "Zonder deze keuze van bronnen of plausibiliteit kan er meer bekend zijn."
        return absence.meaning

    def no_phase(self) -> str:
        """
        Return why no phase is known; phases have no plausibility.
        """
        return "niet zelf gemeld" if self.own_only else "onbekend"

    def _not_found(self) -> tuple[str, str]:
        if self.own_only and self.min_plausibility > 1:
            return "niet met deze plausibiliteit door het netwerk zelf gemeld", "niet zo zelf gemeld"
        return (
            ("niet door het netwerk zelf gemeld", "niet zelf gemeld")
            if self.own_only
            else ("niets met deze plausibiliteit", "niet zo plausibel")
        )


ALL = Way()


def cited_reason(absence: Absence, way: Way) -> str:
    """
    Return a reason of absence above what a source says of it: there a source was found, but it is silent on
    this.
    """
    return "de bron zegt er niets over" if absence.id == NOT_FOUND else way.label(absence)
