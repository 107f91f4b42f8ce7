"""
The meeting as a PowerPoint file: the same sequence as on the screen, pictures as shapes and charts that can
be changed, and an appendix.
"""

from collections.abc import Sequence
from pathlib import Path

from vvmetrics.answers.known import EFFORTS, SETTING_UP, VALUE
from vvmetrics.charts.board.effort_value import EffortValueBoard
from vvmetrics.charts.signs import OWN
from vvmetrics.charts.text_width import cleaned, fitting
from vvmetrics.downloads.withheld import cleared_text
from vvmetrics.meeting.screens import TITLE, Meeting, Screen
from vvmetrics.narrative.board import level_range
from vvmetrics.narrative.words import counted, listed, number
from vvmetrics.reports.slides.board import add_board
from vvmetrics.reports.slides.charts import add_level_charts, level_counts
from vvmetrics.reports.slides.deck import Deck, new_deck, set_paragraphs
from vvmetrics.reports.slides.table import add_table, region_rows, table_head, table_pages
from vvmetrics.reports.slides.template import FIRST
from vvmetrics.store.database import Store

APPENDIX = "Bijlage"
TABLE = "Tabel met per regio inspanning, meer- of minderwerk, waarde en hoe zeker"
PARKED = "Parkeerlijst: wat we onderweg noteerden"


def slides(store: Store, meeting: Meeting, parked: Sequence[str] = (), template: Path | None = None) -> bytes:
    """
    Return a PowerPoint file of a meeting, made of the store that is asked: its screens, an appendix per
    action, and the parked points.

    template gives its look, by default that of VVMETRICS_DECK_TEMPLATE, else our own. Raises ExportError
    where it lacks something.
    """
    definitions = store.definitions
    deck = new_deck(meeting.footer, meeting.scene.watermark, template)
    for screen in meeting.screens:
        if screen.kind == TITLE:
            _add_first(deck, screen)
        elif screen.action:
            _add_action(deck, screen, meeting, screen.action)
        else:
            deck.add_text(screen.title, screen.lines, screen.notes, remark=screen.caution)
    for screen in meeting.screens:
        if screen.action:
            _add_bars(deck, screen, meeting, screen.action)
            _add_regions(deck, screen, meeting, screen.action)
    if any(map(cleaned, parked)):
        deck.add_text(
            PARKED,
            [cleared_text(point, definitions) for point in parked],
            ("Genoteerd tijdens de bijeenkomst; deze punten staan niet in de gegevens.",),
        )
    return deck.saved(
        title=f"{meeting.screens[0].title} {meeting.audience}, {meeting.scene.standing}",
        made_on=meeting.made_on,
    )


def _add_first(deck: Deck, screen: Screen) -> None:
    slide = deck.add(screen.title, screen.notes, layout=FIRST)
    width = deck.of(slide).box("tekst").width
    lines = [fitting(cleaned(line), width, (24, 20), lines=2)[0] for line in screen.lines]
    set_paragraphs(deck.text(slide), lines, 24)


def _add_action(deck: Deck, screen: Screen, meeting: Meeting, action: str) -> None:
    """
    Add the board of an action, and what is read out beside it.
    """
    caution = screen.caution
    notes = (*screen.lines, *screen.notes)
    slide = deck.add(screen.title, notes)
    board = EffortValueBoard(meeting.scene, meeting.summary, action, SETTING_UP, "beamer").layout
    add_board(
        slide, board, meeting.scene.definitions, box=deck.room(caution), x_element=SETTING_UP, alt=screen.alt
    )
    deck.add_remark(slide, caution)
    deck.add_text(_effort_message(meeting, action), screen.lines, screen.notes, remark=caution)


def _effort_message(meeting: Meeting, action: str) -> str:
    definitions = meeting.scene.definitions
    subject = f"{definitions.actions[action].short_label}: {definitions.elements[SETTING_UP].short_name}"
    efforts = [meeting.summary[region, action, SETTING_UP] for region in definitions.regions]
    known = [reading for reading in efforts if reading.level]
    if not known:
        return f"{subject} nergens bekend"
    where = counted(len(known), len(efforts), written=number)
    return f"{subject} {level_range(known)}, bekend in {where} regio's"


def _add_bars(deck: Deck, screen: Screen, meeting: Meeting, action: str) -> None:
    definitions, region = meeting.scene.definitions, meeting.scene.region
    counts = {
        element: level_counts(meeting.scene, meeting.summary, action=action, element=element)
        for element in (*EFFORTS, VALUE)
    }
    regions = len(definitions.regions)
    known = listed(
        [
            f"{definitions.elements[element].short_name} {regions - levels[0].regions}"
            for element, levels in counts.items()
        ]
    )
    short = definitions.actions[action].short_label
    own = f"{OWN.mark.capitalize()}: {definitions.regions[region].label}." if region else ""
    remark = " ".join(filter(None, [own, screen.caution]))
    slide = deck.add(
        f"{APPENDIX}: {short}, van de {regions} regio's bekend: {known}", _appendix_notes(screen)
    )
    add_level_charts(
        slide,
        {definitions.elements[element].name.capitalize(): levels for element, levels in counts.items()},
        box=deck.room(remark),
    )
    deck.add_remark(slide, remark)


def _add_regions(deck: Deck, screen: Screen, meeting: Meeting, action: str) -> None:
    definitions = meeting.scene.definitions
    rows = region_rows(meeting.scene, meeting.summary, action=action, desk=meeting.desk)
    room = deck.room()
    head = table_head(definitions)
    size, parts = table_pages(head, rows, room)
    short = definitions.actions[action].short_label
    for count, part in enumerate(parts, start=1):
        counted = f" ({count} van {len(parts)})" if len(parts) > 1 else ""
        slide = deck.add(
            f"{APPENDIX}: {short}, de regio's in hun vaste volgorde{counted}", _appendix_notes(screen)
        )
        told_rows = " ".join(f"{row.cells[0]}: {'; '.join(row.cells[1:])}." for row in part)
        add_table(slide, [head, *part], size=size, box=room, alt=f"{TABLE}: {told_rows}")


def _appendix_notes(screen: Screen) -> tuple[str, ...]:
    return ("Onbekend is geen nul, en geen oordeel.", *screen.notes)
