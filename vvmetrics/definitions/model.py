"""
The definitions in use, read from data/*.toml into frozen models that refuse what they do not know.
"""

from datetime import date

from vvmetrics.definitions.scales import Defined, Id, Scale, Text
from vvmetrics.definitions.toml_tables import Model


class Tile(Model):
    """
    Place of a region in the tile map, counted from the top left.
    """

    column: int
    row: int


class Area(Defined):
    """
    A Veilig Thuis area inside a region; cbs_successor is the CBS area that it merged into.
    """

    cbs_code: Text
    cbs_successor: Text | None = None


class Region(Defined):
    """
    One of the regional networks, with its code on charts and its Veilig Thuis areas.
    """

    code: Text
    tile: Tile
    areas: dict[Id, Area]


class Action(Defined):
    """
    One of the improvement actions; purpose, occasion and form as its source gives them, None where it gives
    none.
    """

    short_label: Text
    description: Text
    purpose: Text
    occasion: Text | None = None
    form: Text | None = None


class Element(Defined):
    """
    What is weighed: development effort, execution effort or value; scale names its ordered scale.
    """

    question: Text
    scale: Id


class Partner(Defined):
    """
    One of the five partners.
    """

    code: Text


# Two reasons of absence are more than words: without any observation no source was found, and what does not
# apply counts as no gap. SQL has them in schema/macros.sql.
NOT_FOUND, NOT_APPLICABLE = "niet_gevonden", "niet_van_toepassing"


class Absence(Defined):
    """
    A reason why there is neither a score nor an answer, with a sign for where there is no room for words.

    askable: there may be an answer that nobody told yet. learns: who gives it may be asked and can learn from
    others.
    """

    short_label: Text
    sign: Text
    meaning: Text
    askable: bool
    learns: bool


class SourceKind(Defined):
    """
    Where sources come from: own is reported or checked by the network itself, made_up is example data. What
    is not validated was never shown to the region, which is said wherever it is cited.
    """

    meaning: Text
    own: bool
    validated: bool
    made_up: bool


class Indicator(Defined):
    """
    What is looked at, for one action and element, with who reviewed the definition (a role) and when.
    """

    action: Id
    element: Id
    scale: Id
    question: Text
    description: Text
    checked_by: Text
    reviewed: date
    next_review: date


class Expectation(Defined):
    """
    What was expected of an action beforehand, and the indicators, all of one scale, that show whether it came
    about (may be none).
    """

    action: Id
    indicators: tuple[Id, ...]
    source: Id
    locator: Text


class Source(Defined):
    """
    Where an observation comes from. year is the year it appeared, not the period that it speaks of.
    """

    kind: Id
    publisher: Text
    year: int | None = None
    url: Text | None = None
    note: Text | None = None


class Term(Defined):
    """
    An abbreviation or term of the field, explained where it appears.
    """

    meaning: Text


class Definitions(Model):
    """
    All definitions together, each kind in the order of its file.
    """

    regions: dict[Id, Region]
    actions: dict[Id, Action]
    elements: dict[Id, Element]
    partners: dict[Id, Partner]
    scales: dict[Id, Scale]
    plausibility: Scale
    phase: Scale
    absences: dict[Id, Absence]
    source_kinds: dict[Id, SourceKind]
    indicators: dict[Id, Indicator]
    expectations: dict[Id, Expectation]
    sources: dict[Id, Source]
    terms: dict[Id, Term]
    allowed_terms: dict[Id, Term]

    @property
    def unvalidated(self) -> frozenset[str]:
        """
        The ids of the kinds of source that no region validated.
        """
        return frozenset(kind.id for kind in self.source_kinds.values() if not kind.validated)
