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


class Absence(Defined):
    """
    A reason why there is neither a score nor an answer.
    """

    meaning: Text


class SourceKind(Defined):
    """
    Where sources come from: own is reported or checked by the network itself, made_up is example data.
    """

    meaning: Text
    own: bool
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
