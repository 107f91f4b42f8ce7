"""
The styles of the report in Word: whoever edits it changes how something looks in one place.
"""

from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle
from docx.text.parfmt import ParagraphFormat

from vvmetrics.charts.theme import LIGHT, text_on

FONT = "Calibri"  # on every machine with Word; has all signs of levels and plausibility
LANGUAGE = "nl-NL"
TEXT_WIDTH, BOX_INDENT = 160, 4  # mm
BLUE, INK, MUTED, RULE = "154273", LIGHT.text[1:], LIGHT.muted[1:], LIGHT.cell_line[1:]
GOLD, SAND, BROWN, PALE = "C5A95A", "FAF7EF", "57430F", "F1F5FA"
TABLE, BOARD = "Rapporttabel", "Bord"
# Those of the program: Dutch, and of this day (15 is Word 2013 and later), else Word would say that it is an
# old document.
SETTINGS = {
    "zoom": {"percent": "100"},
    "compatSetting": {"val": "15"},
    "themeFontLang": {"val": LANGUAGE},
    "decimalSymbol": {"val": ","},
    "listSeparator": {"val": ";"},
}
# What comes behind the borders and the fill in the properties of a paragraph; Word insists on the order.
BEHIND = (
    "w:tabs",
    "w:suppressAutoHyphens",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:jc",
    "w:outlineLvl",
    "w:rPr",
)


@dataclass(frozen=True)
class Box:
    """
    A line on the left of a paragraph, with its colour and kind, and a fill behind it ("" for none).
    """

    color: str
    fill: str = ""
    line: str = "single"


@dataclass(frozen=True)
class Look:
    """
    A paragraph style: points for size, before and after, mm for left and hanging.

    new_page: it starts a page; keep_next: it stays with what follows; whole: it stays on one page; tabbed:
    with a tab at the right.
    """

    name: str
    base: str = "Normal"
    size: float | None = None
    color: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    before: float = 0
    after: float = 6
    left: float = 0
    hanging: float = 0
    new_page: bool = False
    keep_next: bool = False
    whole: bool = False
    centred: bool = False
    tabbed: bool = False
    box: Box | None = None


NOTICE, PRACTICE, LEVEL, UNKNOWN = (
    Box(GOLD, SAND),
    Box(GOLD, SAND),
    Box(BLUE, PALE),
    Box(MUTED, line="dotted"),
)
LOOKS = (
    Look("Normal", "", 11, after=7),
    Look("Title", size=28, color=BLUE, bold=True, after=22),
    Look("Subtitle", size=13, color=MUTED, bold=False, italic=False, before=70, after=4),
    Look("Heading 1", size=21, color=BLUE, bold=True, after=12, keep_next=True, whole=True, new_page=True),
    Look("Heading 2", size=14, color=BLUE, bold=True, before=18, after=6, keep_next=True, whole=True),
    Look("Heading 3", size=11, color=BLUE, bold=True, before=10, after=4, keep_next=True, whole=True),
    # Headings that the table of contents leaves out; they do stand in the navigation pane.
    Look("Tussenkop", "Heading 2", before=16, keep_next=True, whole=True),
    Look("Kop op titelblad", "Normal", 14, BLUE, bold=True, before=16, after=4, keep_next=True),
    Look("Caption", size=10, color=MUTED, bold=False, before=8, after=4, keep_next=True, whole=True),
    Look("List Bullet", after=2),
    Look("Header", size=9, color=MUTED, after=0, tabbed=True),
    Look("Footer", size=9, color=MUTED, after=0, tabbed=True),
    Look("Watermerk", "Header", 16, BLUE, bold=True, centred=True, after=3),
    Look("TOC Heading", "Normal", 21, BLUE, bold=True, after=10, new_page=True),
    Look("toc 1", bold=True, before=8, after=2, tabbed=True),
    Look("toc 2", left=6, after=1, tabbed=True),
    Look("Inleiding bij hoofdstuk", size=12, after=7),
    Look("Kader", before=14, after=14, whole=True, box=NOTICE),
    Look("Niveau", after=8, keep_next=True, whole=True, tabbed=True, box=LEVEL),
    Look("Uitleg", left=8, hanging=8, after=3, whole=True),
    Look("Bron", left=10, hanging=10, after=7, whole=True),
    Look("Noot", size=9, color=MUTED, italic=True, before=3, after=7),
    Look("Bevinding", bold=True, before=6, after=0, keep_next=True, whole=True),
    Look("Feiten", size=9, color=MUTED, after=0, keep_next=True, whole=True),
    Look("Bevindingstekst"),
    Look("Praktijkkop", "Heading 3", color=BROWN, before=10, after=2, keep_next=True, box=PRACTICE),
    Look("Bevinding uit de praktijk", "Bevinding", before=4, after=0, keep_next=True, box=PRACTICE),
    Look("Feiten uit de praktijk", "Feiten", after=0, keep_next=True, box=PRACTICE),
    Look("Tekst uit de praktijk", "Bevindingstekst", after=0, box=PRACTICE),
    Look("Niet bekend, kop", "Heading 3", color=MUTED, before=10, after=3, keep_next=True, box=UNKNOWN),
    Look("Niet bekend", after=5, box=UNKNOWN),
    Look("Tabeltekst", size=9, after=0),
    Look("Tabeltekst, bij noot", "Tabeltekst", after=0, keep_next=True),
    Look("Tabelkop", "Tabeltekst", color="FFFFFF", bold=True, after=0, keep_next=True),
    Look("Tabeltussenkop", "Tabeltekst", bold=True, after=0, keep_next=True),
    Look("Bordnaam", "Tabeltekst", 8.5, bold=True, after=0, keep_next=True),
    Look("Bordregio", "Tabeltekst", 9, before=2, after=1, centred=True, keep_next=True),
    Look("Bordreden", "Tabeltekst", 8, MUTED, italic=True, before=2, after=0, centred=True, keep_next=True),
)


def add_styles(document: Document) -> None:
    """
    Give a new document the styles of a report: paragraphs, words, tables, all in Dutch.
    """
    _defaults(document)
    _settings(document)
    for look in LOOKS:
        _paragraph_style(document, look)
    for name, size, color in (
        ("Verwijzing", 9, MUTED),
        ("Voorbehoud", 9, MUTED),
        ("Koppeling", 9, BLUE),
        ("Rondjes", 7, INK),
    ):
        font = _character_style(document, name).font
        font.size, font.color.rgb, font.italic = Pt(size), RGBColor.from_string(color), name == "Voorbehoud"
    for filled, fill in {"full": LIGHT.chip_full, "tint": LIGHT.chip_tint, "dotted": LIGHT.ground}.items():
        _chip_style(document, filled, fill[1:], text_on(fill)[1:])
    _table_style(document, TABLE, inside="insideH")
    _table_style(document, BOARD, inside="insideH", also="insideV")


def chip_style(filled: str) -> str:
    """
    Return the name of the style of the code of a region on the board.
    """
    return f"Regio {({'full': 'vol', 'tint': 'licht', 'dotted': 'stippel'})[filled]}"


def _defaults(document: Document) -> None:
    """
    Put font and language where all styles get them from; away with the fonts of the theme and the many table
    styles of the template.
    """
    styles = document.styles.element
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name != "Normal Table":
            style.delete()
    for part in [*styles.iter(qn("w:rFonts")), *_named(document, "Title").element.iter(qn("w:pBdr"))]:
        part.getparent().remove(part)
    base = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    base.insert(
        0,
        parse_xml(
            f'<w:rFonts {nsdecls("w")} w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        ),
    )
    base.find(qn("w:lang")).set(qn("w:val"), LANGUAGE)
    normal = _named(document, "Normal").element.get_or_add_rPr()
    normal.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{LANGUAGE}"/>'))


def _settings(document: Document) -> None:
    for name, values in SETTINGS.items():
        for part in document.settings.element.iter(qn(f"w:{name}")):
            if part.get(qn("w:name")) in {None, "compatibilityMode"}:
                part.attrib.update({qn(f"w:{key}"): value for key, value in values.items()})


def _named(document: Document, name: str) -> ParagraphStyle:
    """
    Return a paragraph style, new where the document has none of this name.
    """
    if name in document.styles:
        style = document.styles[name]
    else:
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name.startswith("toc "))
    if not isinstance(style, ParagraphStyle):
        raise TypeError(name)
    return style


def _paragraph_style(document: Document, look: Look) -> None:
    style = _named(document, look.name)
    if look.base:
        style.base_style = _named(document, look.base)
    style.quick_style, style.hidden = True, False
    font = style.font
    font.size = Pt(look.size) if look.size else font.size
    font.bold = font.bold if look.bold is None else look.bold
    font.italic = font.italic if look.italic is None else look.italic
    if look.color:
        font.color.rgb = RGBColor.from_string(look.color)
    _form(style.paragraph_format, look)
    if look.box:
        _box(style.element.get_or_add_pPr(), look.box)


def _form(form: ParagraphFormat, look: Look) -> None:
    """
    Set the room around a paragraph, and with what it stays together.
    """
    form.space_before, form.space_after, form.line_spacing = Pt(look.before), Pt(look.after), 1.08
    form.left_indent, form.first_line_indent = Mm(BOX_INDENT if look.box else look.left), Mm(-look.hanging)
    form.page_break_before, form.keep_with_next, form.keep_together = (
        look.new_page,
        look.keep_next,
        look.whole,
    )
    if look.centred:
        form.alignment = WD_ALIGN_PARAGRAPH.CENTER
    form.tab_stops.clear_all()
    if look.tabbed:
        form.tab_stops.add_tab_stop(Mm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)


def _box(properties: BaseOxmlElement, box: Box) -> None:
    line = f'<w:left w:val="{box.line}" w:sz="18" w:space="8" w:color="{box.color}"/>'
    properties.insert_element_before(parse_xml(f"<w:pBdr {nsdecls('w')}>{line}</w:pBdr>"), *BEHIND)
    if box.fill:
        properties.insert_element_before(
            parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{box.fill}"/>'), *BEHIND
        )


def _character_style(document: Document, name: str) -> CharacterStyle:
    style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    if not isinstance(style, CharacterStyle):
        raise TypeError(name)
    return style


def _chip_style(document: Document, filled: str, fill: str, ink: str) -> None:
    style = _character_style(document, chip_style(filled))
    style.font.bold, style.font.size, style.font.color.rgb = True, Pt(9.5), RGBColor.from_string(ink)
    kind = "dotted" if filled == "dotted" else "single"
    for xml in (
        f'<w:bdr {nsdecls("w")} w:val="{kind}" w:sz="6" w:space="0" w:color="{BLUE}"/>',
        f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{fill}"/>',
    ):
        style.element.get_or_add_rPr().append(parse_xml(xml))


def _table_style(document: Document, name: str, *, inside: str, also: str = "") -> None:
    """
    Add a table style with thin lines and a blue head.
    """
    style = document.styles.add_style(name, WD_STYLE_TYPE.TABLE)
    sides = [
        "top",
        *(["left"] if also else []),
        "bottom",
        *(["right"] if also else []),
        inside,
        *([also] if also else []),
    ]
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>' for side in sides)
    room = {"top": 40, "left": 85, "bottom": 40, "right": 85}  # twentieths of a point
    margins = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in room.items())
    head = f'<w:tcPr><w:shd w:val="clear" w:fill="{BLUE}"/></w:tcPr>'
    for xml in (
        (
            "<w:tblPr"
            f" {nsdecls('w')}><w:tblBorders>{lines}</w:tblBorders>"
            f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        ),
        f'<w:tblStylePr {nsdecls("w")} w:type="firstRow">{head}</w:tblStylePr>',
    ):
        style.element.append(parse_xml(xml))
