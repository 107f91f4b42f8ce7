"""
The definitions in use, read from data/*.toml into frozen models that refuse what they do not know.
"""

from datetime import date
from typing import Annotated

from vvmetrics.definitions.scales import Defined, Id, Names, Scale, ScaleId, Text
from vvmetrics.definitions.toml_tables import Model

ActionId = Annotated[Id, Names("actions", "Verbeteractie")]
ElementId = Annotated[Id, Names("elements", "Element")]
IndicatorId = Annotated[Id, Names("indicators", "Indicator")]
KindId = Annotated[Id, Names("source_kinds", "Soort bron")]
SourceId = Annotated[Id, Names("sources", "Bron")]


class Tile(Model):
    """
    Place of a region in the tile map.
    """

    column: int
    """the place in the tile map, counted from 0 at the top left; no two regions share one"""
    row: int
    """the place in the tile map, counted from 0 at the top left; no two regions share one"""


class Area(Defined):
    """
    A Veilig Thuis area inside a region.
    """

    label: Text
    """the name of a Veilig Thuis area in the region; no area is in two regions"""
    cbs_code: Text
    """its code in the list of CBS, as `VT08`"""
    cbs_successor: Text | None = None
    """the code of the CBS area that it merged into; see "25 or 26 Veilig Thuis areas" below"""


class Region(Defined):
    """
    One of the regional networks, with its code on charts and its Veilig Thuis areas.
    """

    label: Text
    """the name on screen"""
    code: Text
    """two or three capitals on charts, and in small letters in the ids of observations; no two regions share
    one"""
    tile: Tile
    areas: dict[Id, Area]


class Action(Defined):
    """
    One of the improvement actions.
    """

    label: Text
    """the improvement action, as the report names it"""
    short_label: Text
    """the same where there is little room: lists, headings of the small boards"""
    description: Text
    """what the action is, in a sentence"""
    purpose: Text
    """what it is for, after appendix 1 of the report, in our own words"""
    occasion: Text | None = None
    """when it starts; left out where the report names no occasion"""
    form: Text | None = None
    """in what form it is done"""


class Element(Defined):
    """
    What is weighed: development effort, execution effort or value, and what it is called where.
    """

    label: Text
    """what is weighed: development effort, execution effort, value"""
    short_label: Text
    """the same on a button"""
    letter: Text
    """its letter, before a line of a cell on Overzicht"""
    name: Text
    """what it is called inside a sentence and over a column"""
    short_name: Text
    """the same where there is little room"""
    subject: Text
    """how a sentence about it begins"""
    brief: Text
    """what it is in the legend of Overzicht"""
    spent: Text | None = None
    """of an effort: on what, which ends a sentence on what it cost"""
    question: Text
    """the question that it answers"""
    scale: ScaleId
    """the scale on which it is judged"""


class Partner(Defined):
    """
    One of the five partners.
    """

    label: Text
    """the organisation"""
    code: Text
    """its short name"""


# Two reasons of absence are more than words: without any observation no source was found, and what does not
# apply counts as no gap. SQL has them in schema/macros.sql.
NOT_FOUND, NOT_APPLICABLE = "niet_gevonden", "niet_van_toepassing"


class Absence(Defined):
    """
    A reason why there is neither a score nor an answer.
    """

    label: Text
    """a reason why there is neither score nor answer; where two of one period meet, the first in the file
    wins. `niet_gevonden` (what is said without any observation) and `niet_van_toepassing` (what counts as no
    gap) are always there"""
    short_label: Text
    """the same in a word or two"""
    sign: Text
    """its sign, where there is no room for words; no two reasons share one"""
    meaning: Text
    """when a coder chooses this reason"""
    askable: bool
    """whether there may be an answer that nobody told yet: Dekking proposes such questions"""
    learns: bool
    """whether a region that gives it can be asked, and learn from others, on Leeragenda"""
    where: Text | None = None
    """of what is not to be asked: where it is so, in a sentence on Dekking"""


class SourceKind(Defined):
    """
    Where sources come from.
    """

    label: Text
    """a kind of source"""
    plural: Text
    """the same of several"""
    meaning: Text
    """what sources of this kind are"""
    brief: Text | None = None
    """the same in a word or two, for the middle of a sentence; left out if it adds nothing"""
    own: bool
    """whether a network itself reported or checked them: `own_only` keeps only these"""
    validated: bool
    """whether no caution is needed; `false`: its region did not check it, which is said wherever it is
    cited"""
    made_up: bool
    """whether they are made up: never in `sources.toml`, only in a made-up database"""


class Indicator(Defined):
    """
    What is looked at, for one action and element.
    """

    label: Text
    """the indicator, as the report names it"""
    action: ActionId
    """the improvement action that it is about"""
    element: ElementId
    """what it says something about"""
    scale: ScaleId
    """the scale of its element, or `kenmerk`"""
    question: Text
    """what is asked, in plain words"""
    description: Text
    """what counts, what does not, and where the border with its neighbours is"""
    checked_by: Text
    """the role of who reviewed the definition; never a name"""
    reviewed: date
    """when that was"""
    next_review: date
    """when it is due again"""


class Expectation(Defined):
    """
    What was expected of an action beforehand, and where to see whether it came about.
    """

    label: Text
    """the expected result in our own words, one sentence"""
    action: ActionId
    """the action of which it was expected"""
    indicators: tuple[IndicatorId, ...]
    """those of any action, but all on one scale with levels, that show whether it came about; may be none"""
    source: SourceId
    """where the expectation stands"""
    locator: Text
    """the place in the source"""


class Source(Defined):
    """
    Where an observation comes from.
    """

    label: Text
    """the title"""
    kind: KindId
    """where it comes from, see `scales.toml`"""
    publisher: Text
    """the organisation that published it, or else the site where it was found; never a person"""
    year: int | None = None
    """the year in which it appeared, not the period that it speaks of; left out if the source does not
    say"""
    url: Text | None = None
    """its address, of a copy if the original is gone; every `openbare_bron` that can be read online has
    one"""
    note: Text | None = None
    """what a reader should know of it"""


class Term(Defined):
    """
    An abbreviation or term of the field.
    """

    label: Text
    """the word as it stands in texts; a page that shows it explains it"""
    meaning: Text
    """the explanation"""


class AllowedTerm(Defined):
    """
    A name of an organisation, method or place that may stand in free text.
    """

    label: Text
    """the words that may stand, in any case of letters"""
    meaning: Text
    """what it is"""


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
    allowed_terms: dict[Id, AllowedTerm]

    @property
    def unvalidated(self) -> frozenset[str]:
        """
        The ids of the kinds of source that no region validated.
        """
        return frozenset(kind.id for kind in self.source_kinds.values() if not kind.validated)


# Each kind of definition: its file, the table in it that holds it (None: the file itself), and its model.
KINDS: dict[str, tuple[str, str | None, type[Defined]]] = {
    "regions": ("regions.toml", None, Region),
    "actions": ("framework.toml", "actions", Action),
    "elements": ("framework.toml", "elements", Element),
    "partners": ("framework.toml", "partners", Partner),
    "scales": ("scales.toml", "scales", Scale),
    "absences": ("scales.toml", "absences", Absence),
    "source_kinds": ("scales.toml", "source_kinds", SourceKind),
    "indicators": ("indicators.toml", None, Indicator),
    "expectations": ("expectations.toml", None, Expectation),
    "sources": ("sources.toml", None, Source),
    "terms": ("terms.toml", None, Term),
    "allowed_terms": ("allowed_terms.toml", None, AllowedTerm),
}
FILES = tuple(dict.fromkeys(file for file, _, _ in KINDS.values()))
SINGLE = ("plausibility", "phase")  # scales on their own in scales.toml, beside those of the elements
