"""
What stands in a regional report: plain words, numbers and the geometry of the boards, without any format. PDF
and DOCX are made of it.
"""

from dataclasses import dataclass
from datetime import date

from vvmetrics.charts.board.layout import BoardLayout


@dataclass(frozen=True)
class Explained:
    """
    A word or sign with what it means; sign may be "".
    """

    sign: str
    label: str
    meaning: str


@dataclass(frozen=True)
class Section:
    """
    A part of the introduction: paragraphs, and words explained under them.
    """

    title: str
    paragraphs: tuple[str, ...]
    explained: tuple[Explained, ...] = ()


@dataclass(frozen=True)
class Finding:
    """
    What was seen, of one or more indicators (labels), with the number of its source in the list at the end.

    verdict is the level or the answer, "" where nothing can be said yet; symbol and plausibility are "" then
    too. area and partner are "" for the whole region and the network. Where the same text was told before in
    the report, told_at says where, or "": paper then tells it once, a screen of one chapter tells it again.
    caution says that the region did not validate it, or "". practice: the source tells it under "uit de
    praktijk".
    """

    indicators: tuple[str, ...]
    verdict: str
    symbol: str
    plausibility: str
    area: str
    partner: str
    period: str
    text: str
    told_at: str
    source: int
    locator: str
    caution: str
    practice: bool


@dataclass(frozen=True)
class Unknown:
    """
    A reason why something is not known: the findings that say more of it, and the labels of indicators of
    which no source says more, with the partners who gave the reason, if only they did.
    """

    reason: str
    findings: tuple[Finding, ...]
    indicators: tuple[str, ...]


@dataclass(frozen=True)
class ElementPart:
    """
    An element in a chapter; level, plausibility and caution are "" where no level is known, and reason says
    why.

    differences are sentences on where areas differ.
    """

    element: str
    title: str
    question: str
    level: str
    plausibility: str
    reason: str
    counted: str
    caution: str
    differences: tuple[str, ...]
    findings: tuple[Finding, ...]
    unknown: tuple[Unknown, ...]

    def told(self, *, practice: bool) -> tuple[Finding, ...]:
        """
        Return the findings from practice, which paper sets in a box, or the others, which are its running
        text.
        """
        return tuple(finding for finding in self.findings if finding.practice is practice)


@dataclass(frozen=True)
class PhaseStep:
    """
    The phase of an action in words (with its area if it is that of an area, and its year), and what its
    source says.
    """

    words: str
    text: str
    told_at: str
    source: int
    locator: str
    caution: str


@dataclass(frozen=True)
class Board:
    """
    The effort-value board: geometry, the questions along its sides, a caption, a sentence under it and a text
    that says all it shows.
    """

    layout: BoardLayout
    up: str
    right: str
    caption: str
    sentence: str
    caution: str
    alt: str


@dataclass(frozen=True)
class Chapter:
    """
    An improvement action in the region, in the form of the source report; caution says what of the sentence
    was not validated, or "".
    """

    number: int
    action: str
    title: str
    short_title: str
    sentence: str
    caution: str
    phases: tuple[PhaseStep, ...]
    board: Board
    elements: tuple[ElementPart, ...]


@dataclass(frozen=True)
class NationalAction:
    """
    What an action is meant for in all regions, and which results were expected of it beforehand; occasion and
    form may be "".
    """

    number: int
    title: str
    purpose: str
    occasion: str
    form: str
    expected: tuple[str, ...]
    source: str


@dataclass(frozen=True)
class Step:
    """
    A level of a scale: how many regions stand on it, and whether the region of the report is one of them.
    """

    label: str
    regions: int
    own: bool


@dataclass(frozen=True)
class Range:
    """
    The region against the ten, for an element of an action: levels in words, "" where not known; known is how
    many regions have a level.
    """

    action: str
    element: str
    own: str
    plausibility: str
    reason: str
    caution: str
    lowest: str
    median: str
    highest: str
    known: int
    regions: int
    steps: tuple[Step, ...]
    others_caution: str


@dataclass(frozen=True)
class IndicatorLine:
    """
    An indicator in the overview: its level or answer with how sure, or why it is not known ("" otherwise).
    """

    action: str
    element: str
    label: str
    level: str
    answer: str
    reason: str
    symbol: str
    plausibility: str
    caution: str


@dataclass(frozen=True)
class SourceLine:
    """
    A source in the list at the end; year is "jaar onbekend" where it is not known, address "" where there is
    none. own: it is the network's own.
    """

    number: int
    title: str
    kind: str
    own: bool
    meaning: str
    publisher: str
    year: str
    address: str
    caution: str


@dataclass(frozen=True)
class Report:
    """
    The report of a region; summary is the whole in a few lines, caution what of it was not validated ("" if
    nothing), levels the scales.

    way is how was asked, in words; watermark is "" unless the data are made up.
    """

    region: str
    region_label: str
    title: str
    year: int
    way: str
    revision: int
    made_on: date
    nature: str
    watermark: str
    draft: str
    summary: str
    caution: str
    introduction: tuple[Section, ...]
    chapters: tuple[Chapter, ...]
    national: tuple[NationalAction, ...]
    ranges: tuple[Range, ...]
    indicators: tuple[IndicatorLine, ...]
    sources: tuple[SourceLine, ...]
    terms: tuple[Explained, ...]
    levels: tuple[Section, ...]
