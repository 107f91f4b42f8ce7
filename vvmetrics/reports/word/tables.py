"""
The tables of the report in Word: all are tables of Word itself, so that a network can change what is in them.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from docx.document import Document
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row

from vvmetrics.charts.board.layout import BoardLayout, Cell, Chip
from vvmetrics.charts.signs import RIGHT, UP
from vvmetrics.charts.text_width import text_width
from vvmetrics.charts.theme import LIGHT
from vvmetrics.reports.content.model import Board, Chapter, IndicatorLine, Range
from vvmetrics.reports.word.parts import SOFT_HYPHEN, Words, fill, strong, titled, write
from vvmetrics.reports.word.template import text_room

TABLE, BOARD = "Rapporttabel", "Bord"
CHIP_STYLES = {"full": "Regio vol", "tint": "Regio licht", "dotted": "Regio stippel"}
# All in mm on A4, and on other paper in proportion; CHIP is the least that a column with a region needs,
# MARGIN what a cell keeps beside its words.
RANGE_WIDTHS, INDICATOR_WIDTHS, FACT_WIDTHS = (38, 36, 42, 44), (66, 67, 27), (40, 120)
CHIP, MARGIN = 22, 3.2
NAME_SIZE = 8.5  # points, of the names on a board
# Where the font of the report is missing, another is used that may be this much wider than Arial.
WIDER = 1.18
JOINT = re.compile("(?<=[a-z])(?=inspanning)")  # where the long names of elements may be broken
ACCENT, PALE = LIGHT.accent[1:], "F1F5FA"


def facts(document: Document, rows: Iterable[tuple[str, str]]) -> None:
    """
    Add what page 1 says of the report, name by name.
    """
    table = _table(document, TABLE, FACT_WIDTHS)
    look = table._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001 - python-docx has no public name for it
    if look is not None:
        look.set(qn("w:firstRow"), "0")
        look.set(qn("w:val"), "0480")
    for name, value in rows:
        _row(table, "Tabeltekst", strong(name), value)


def board_table(document: Document, board: Board) -> None:
    """
    Add a board with its caption: a row per level of value, highest first, a column per level of effort, in
    each cell its regions.

    What is not known stands in the first column and the last row, hatched.
    """
    write(document, "Caption", board.caption)
    layout = board.layout
    table = _table(document, BOARD, _board_widths(layout, board.up, text_room(document)))
    titled(table._tbl.tblPr, title=board.caption, description=board.alt)  # noqa: SLF001 - python-docx has no public name for it
    questions = _head(table, "Tabelkop", f"{UP.mark} {board.up}", f"{board.right} {RIGHT.mark}").cells
    names = _head(table, "Bordnaam", "", *(" ".join(label.lines) for label in layout.column_labels)).cells
    questions[1].merge(questions[-1])
    for cell in names:
        _shade(cell, PALE)
    by_place = {(cell.column, cell.row): cell for cell in layout.cells}
    for row, name in reversed(list(enumerate(layout.row_labels))):
        cells = _row(table, "Bordnaam", " ".join(name.lines)).cells
        for column, cell in enumerate(cells[1:]):
            _board_cell(cell, layout, by_place[column, row])
            _quartile_edges(cell, layout, by_place[column, row])
    words = [
        f"{chip.code}, kwartielen {words}"
        for chip in layout.chips
        if chip.quartiles
        for words in chip.quartiles.words
    ]
    if words or board.caution:
        write(document, "Noot", ". ".join(filter(None, [*words, board.caution])))


def _board_widths(layout: BoardLayout, question: str, width: float) -> list[float]:
    """
    Return the widths of the names of the rows and of the columns, in mm, together width; no word of a name
    breaks, columns with regions share the rest.
    """
    used = {chip.column for chip in layout.chips}
    side = max(
        _longest_word(words) for words in (question, *(" ".join(label.lines) for label in layout.row_labels))
    )
    names = [_longest_word(" ".join(label.lines)) for label in layout.column_labels]
    least = [max(name, CHIP if column in used else 0) for column, name in enumerate(names)]
    spare = (width - side - sum(least)) / len(used)
    return [side, *(room + (spare if column in used else 0) for column, room in enumerate(least))]


def _longest_word(words: str) -> float:
    """
    Return the width that a cell needs for the longest of its words, in mm.
    """
    return (
        max(text_width(word, NAME_SIZE, bold=True) for word in words.split()) * WIDER * float(Pt(1).mm)
        + MARGIN
    )


def range_table(document: Document, rows: Sequence[Range]) -> None:
    """
    Add the region against all regions, a row per element of an action, and which of the others were not
    validated.
    """
    cautions = " ".join(f"{row.element}: {row.others_caution}" for row in rows if row.others_caution)
    style = "Tabeltekst, bij noot" if cautions else "Tabeltekst"
    table = _table(document, TABLE, RANGE_WIDTHS)
    _head(table, "Tabelkop", "Onderdeel", "Deze regio", "Alle regio's", "Bereik")
    for row in rows:
        cells = _row(table, style, strong(JOINT.sub(SOFT_HYPHEN, row.element))).cells
        _lines(cells[1], *_own(row))
        steps = [
            Words(f"{step.label}: {step.regions}", "Strong" if step.own else None)
            for step in row.steps
            if step.regions
        ]
        _lines(cells[2], *steps, Words(f"bekend van {row.known} van de {row.regions}", "Verwijzing"))
        _lines(cells[3], *_span(row))
    if cautions:
        write(document, "Noot", f"Andere regio's. {cautions}")


def indicator_table(document: Document, chapter: Chapter, lines: Sequence[IndicatorLine]) -> None:
    """
    Add the indicators of a chapter by element: level or answer and how sure, or why it is not known.
    """
    table = _table(document, TABLE, INDICATOR_WIDTHS)
    _head(table, "Tabelkop", "Indicator", "Niveau of antwoord", "Plausibiliteit")
    for part in chapter.elements:
        here = [line for line in lines if line.element == part.element]
        if here:
            cells = _row(table, "Tabeltussenkop", part.title).cells
            _shade(cells[0].merge(cells[2]), PALE)
        for line in here:
            cells = _row(table, "Tabeltekst", line.label, "", line.symbol).cells
            said = (Words(f"niet bekend: {line.reason}", "Emphasis"),) if line.reason else _said(line)
            _lines(cells[1], *said)


def _said(line: IndicatorLine) -> tuple[str | Words, ...]:
    return " · ".join(filter(None, (line.level, line.answer))), *(
        [Words(line.caution, "Voorbehoud")] if line.caution else []
    )


def _own(row: Range) -> tuple[str | Words, ...]:
    if not row.own:
        return (Words(f"niet bekend: {row.reason}", "Emphasis"),)
    return (
        row.own,
        Words(row.plausibility.split(" ")[0], "Verwijzing"),
        *([Words(row.caution, "Voorbehoud")] if row.caution else []),
    )


def _span(row: Range) -> tuple[str | Words, ...]:
    if not row.known:
        return (Words("niet bekend", "Emphasis"),)
    if row.lowest == row.highest:
        return row.lowest, Words("de enige bekende" if row.known == 1 else "alle bekende", "Verwijzing")
    named = (("laagste", row.lowest), ("mediaan", row.median), ("hoogste", row.highest))
    return tuple(f"{name}: {level}" for name, level in named)


def _board_cell(place: _Cell, layout: BoardLayout, cell: Cell) -> None:
    """
    Fill a cell: regions that share a reason stand under it.
    """
    if not cell.known:
        _hatch(place)
    chips = [chip for chip in layout.chips if (chip.column, chip.row) == (cell.column, cell.row)]
    empty = place.paragraphs[0]
    for reasons in dict.fromkeys(chip.reasons for chip in chips):
        if reasons:
            write(place, "Bordreden", "; ".join(reasons))
        for chip in chips:
            if chip.reasons == reasons:
                _chip(place, chip)
    if chips:
        element = empty.paragraph_format.element
        element.getparent().remove(element)


def _quartile_edges(place: _Cell, layout: BoardLayout, cell: Cell) -> None:
    """
    Draw the part of the bars of the quartiles that runs along a cell: on its right for value, under it for
    effort.
    """
    edges = []
    for chip in layout.chips:
        x, y = (chip.quartiles.x, chip.quartiles.y) if chip.quartiles else (None, None)
        if y and cell.column == chip.column and y[0] <= cell.y0 and cell.y1 <= y[1]:
            edges.append("right")
        if x and cell.row == chip.row and x[0] <= cell.x0 and cell.x1 <= x[1]:
            edges.insert(0, "bottom")
    lines = "".join(f'<w:{edge} w:val="single" w:sz="24" w:space="0" w:color="{ACCENT}"/>' for edge in edges)
    if lines:
        properties = place._tc.get_or_add_tcPr()  # noqa: SLF001 - python-docx has no public name for it
        properties.insert_element_before(
            parse_xml(f"<w:tcBorders {nsdecls('w')}>{lines}</w:tcBorders>"), "w:shd"
        )


def _chip(place: _Cell, chip: Chip) -> None:
    """
    Write the code of a region with its sign, and how plausible its place is; the region of the report has a
    thick edge.
    """
    glyph = f"\u00a0{chip.glyph}" if chip.glyph else ""
    paragraph = write(place, "Bordregio", Words(f"\u00a0{chip.code}{glyph}\u00a0", CHIP_STYLES[chip.filled]))
    for run in paragraph.runs if chip.chosen else ():
        edge = parse_xml(f'<w:bdr {nsdecls("w")} w:val="single" w:sz="18" w:space="0" w:color="{ACCENT}"/>')
        run.font.element.get_or_add_rPr().append(edge)
    fill(paragraph, " ", Words(chip.pips.replace(" ", "\u00a0"), "Rondjes"))


def _table(document: Document, style: str, widths: Sequence[float]) -> Table:
    table: Table = document.add_table(rows=0, cols=len(widths), style=style)
    table.autofit = False
    wider = text_room(document) / sum(widths)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width * wider)
    return table


def _head(table: Table, style: str, *names: str) -> _Row:
    """
    Add a row of names that Word repeats on each page.
    """
    row = _row(table, style, *names)
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no public name for it
    return row


def _row(table: Table, style: str, *values: str | Words) -> _Row:
    """
    Add a row that stays on one page; cells without a value are left empty, in the same style.
    """
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - python-docx has no public name for it
    for at, cell in enumerate(row.cells):
        cell.paragraphs[0].style = style
        fill(cell.paragraphs[0], *values[at : at + 1])
    return row


def _lines(cell: _Cell, *lines: str | Words) -> None:
    """
    Write lines in a cell, each in a paragraph of its own.
    """
    first, *others = (line for line in lines if line)
    fill(cell.paragraphs[0], first)
    for line in others:
        fill(cell.add_paragraph(style=cell.paragraphs[0].style), line)


def _hatch(cell: _Cell) -> None:
    """
    Hatch a cell as unknown, as on the screen.
    """
    _shade(cell, LIGHT.unknown[1:], pattern="thinDiagStripe", line=LIGHT.hatch[1:])


def _shade(cell: _Cell, color: str, *, pattern: str = "clear", line: str = "auto") -> None:
    look = f'w:val="{pattern}" w:color="{line}" w:fill="{color}"'
    shade: Any = parse_xml(f"<w:shd {nsdecls('w')} {look}/>")
    cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 - python-docx has no public name for it
