"""
The table of the appendix: all regions in their fixed order, with each element in words and how sure, or why
it is not known.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide
from pptx.util import Pt

from vvmetrics.answers.known import EFFORTS, VALUE, Known, Place, Summary, weakest
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.board.words import level_or_why
from vvmetrics.charts.text_width import LINE, wrapped
from vvmetrics.charts.theme import LIGHT, text_on
from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.findings import NOT_VALIDATED
from vvmetrics.narrative.words import UNKNOWN
from vvmetrics.reports.slides.shapes import Box, add_run, describe, rgb

SURE = "Hoe zeker (zwakste van de drie)"
WIDTHS = (165.0, 173.0, 173.0, 173.0, 216.0)  # in proportion, where there is more or less room
SIZES = (14, 13, 12)
PAD_X, PAD_Y = 6.0, 2.5


@dataclass(frozen=True)
class Row:
    """
    A row of the table, a text per column; bold is the head, and the row of the region of the audience.
    """

    cells: tuple[str, ...]
    bold: bool


def table_head(definitions: Definitions) -> Row:
    """
    Return the head of the table.
    """
    names = (definitions.elements[element].name.capitalize() for element in (*EFFORTS, VALUE))
    return Row(("Regio", *names, SURE), bold=True)


def region_rows(scene: Scene, summary: Summary, *, action: str, desk: Collection[Place]) -> list[Row]:
    """
    Return a row per region, that of the scene in bold. desk holds the places of which a level comes from a
    source that no network validated.
    """
    rows = []
    for place in scene.definitions.regions.values():
        here = {element: summary[place.id, action, element] for element in (*EFFORTS, VALUE)}
        sure = weakest(*here.values())
        caution = NOT_VALIDATED if any((place.id, action, element) in desk for element in here) else ""
        certain = f"{sure.symbol} {sure.short_label}" if sure else UNKNOWN
        words = (_words(scene, reading) for reading in here.values())
        rows.append(
            Row((place.label, *words, ", ".join(filter(None, [certain, caution]))), place.id == scene.region)
        )
    return rows


def _words(scene: Scene, reading: Known) -> str:
    sure = f" ({reading.plausibility.short_label})" if reading.level and reading.plausibility else ""
    return f"{level_or_why(scene, reading)}{sure}"


def table_pages(head: Row, rows: list[Row], room: Box) -> tuple[int, list[list[Row]]]:
    """
    Return a size of letters and the rows per slide, in their order, each under the head: all on one if they
    fit, else as many on each.
    """
    for size in SIZES:
        if _total([head, *rows], size, room) <= room.height:
            return size, [rows]
    size = SIZES[-1]
    for most in range(len(rows), 0, -1):
        parts = [rows[start : start + most] for start in range(0, len(rows), most)]
        if all(_total([head, *part], size, room) <= room.height for part in parts):
            break
    slides = -(-len(rows) // most)
    even = -(-len(rows) // slides)
    return size, [rows[start : start + even] for start in range(0, len(rows), even)]


def _total(rows: list[Row], size: int, room: Box) -> float:
    return sum(_height(row, size, room) for row in rows)


def _widths(room: Box) -> list[float]:
    return [width * room.width / sum(WIDTHS) for width in WIDTHS]


def _height(row: Row, size: int, room: Box) -> float:
    """
    Return the most room that a row takes.
    """
    lines = [
        len(wrapped(text, width - 2 * PAD_X, size, bold=row.bold or at == 0))
        for at, (text, width) in enumerate(zip(row.cells, _widths(room), strict=True))
    ]
    return max(lines) * LINE * size + 2 * PAD_Y


def add_table(slide: Slide, rows: list[Row], *, size: int, box: Box, alt: str) -> None:
    """
    Draw rows, the first of which is the head, as a table in letters of a size; alt is its alternative text.
    """
    high = [_height(row, size, box) for row in rows]
    frame: Any = slide.shapes.add_table(
        len(rows), len(WIDTHS), *(Pt(side) for side in (box.x, box.y, box.width, sum(high)))
    )
    describe(frame, alt, name="Tabel: de regio's")
    table = frame.table
    table.first_col, table.horz_banding = True, False
    for column, width in zip(table.columns, _widths(box), strict=True):
        column.width = Pt(width)
    for line, row, height in zip(table.rows, rows, high, strict=True):
        line.height = Pt(height)
        fill = LIGHT.chip if row is rows[0] else LIGHT.chip_tint if row.bold else LIGHT.ground
        for at, (cell, words) in enumerate(zip(line.cells, row.cells, strict=True)):
            _fill_cell(cell, words, size=size, fill=fill, bold=row.bold or at == 0)


def _fill_cell(cell: Any, words: str, *, size: int, fill: str, bold: bool) -> None:  # noqa: ANN401 - of python-pptx
    cell.margin_left, cell.margin_right, cell.margin_top, cell.margin_bottom = (
        Pt(PAD_X),
        Pt(PAD_X),
        Pt(PAD_Y),
        Pt(PAD_Y),
    )
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.fill.solid()
    cell.fill.fore_color.rgb = rgb(fill)
    add_run(
        cell.text_frame.paragraphs[0],
        words,
        size=size,
        color=text_on(fill) if fill == LIGHT.chip else LIGHT.text,
        bold=bold,
    )
