"""
Native shapes on slides: words at a place, boxes, and the text that says what a shape shows. All measures in
points.
"""

from typing import Any, NamedTuple

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from vvmetrics.charts.theme import LIGHT

LANGUAGE = "nl-NL"
FAINT = "13000"  # of 100000: to be read, and to be read through


class Box(NamedTuple):
    """
    A place on a slide: the left upper corner and the size.
    """

    x: float
    y: float
    width: float
    height: float


def put(shape: Any, box: Box) -> None:  # noqa: ANN401 - any shape
    """
    Put a shape in a place.
    """
    shape.left, shape.top, shape.width, shape.height = (Pt(side) for side in box)


def describe(shape: Any, words: str, *, name: str) -> None:  # noqa: ANN401 - any shape
    """
    Give a shape its name and its alternative text.
    """
    shape.name = name
    shape.element.xpath("./*/p:cNvPr")[0].set("descr", words)


def rgb(color: str) -> RGBColor:
    """
    Return a colour #rrggbb as python-pptx takes it.
    """
    red, green, blue = bytes.fromhex(color[1:])
    return RGBColor(red, green, blue)  # type: ignore[no-untyped-call] # python-pptx has no types for it


def add_words(  # noqa: PLR0913 - the looks, all by name
    shapes: Any,  # noqa: ANN401 - of a slide or of a group
    box: Box,
    words: str,
    *,
    size: float,
    color: str,
    bold: bool = False,
    italic: bool = False,
    align: PP_ALIGN = PP_ALIGN.CENTER,
    anchor: MSO_ANCHOR = MSO_ANCHOR.MIDDLE,
) -> Any:  # noqa: ANN401 - a shape
    """
    Return words in a new box without a border; a line feed in them begins a line.
    """
    shape = shapes.add_textbox(*(Pt(side) for side in box))
    # Without wrapping LibreOffice sets words around the middle of their box, wherever they begin.
    plain(shape, anchor=anchor, wrap=align != PP_ALIGN.CENTER)
    for at, line in enumerate(words.split("\n")):
        paragraph = shape.text_frame.paragraphs[0] if at == 0 else shape.text_frame.add_paragraph()
        paragraph.alignment = align
        add_run(paragraph, line, size=size, color=color, bold=bold, italic=italic)
    return shape


def add_run(  # noqa: PLR0913 - the looks, all by name
    paragraph: Any,  # noqa: ANN401 - of python-pptx, which has no types for it
    words: str,
    *,
    size: float,
    color: str,
    bold: bool = False,
    italic: bool = False,
) -> None:
    """
    Add words to a paragraph.
    """
    run = paragraph.add_run()
    run.text = words
    run.font.size, run.font.bold, run.font.italic = Pt(round(size, 1)), bold, italic
    run.font.color.rgb = rgb(color)


def plain(shape: Any, *, anchor: MSO_ANCHOR = MSO_ANCHOR.MIDDLE, wrap: bool = False) -> None:  # noqa: ANN401 - any shape with text
    """
    Let words begin at the very edge of a shape.
    """
    frame = shape.text_frame
    frame.margin_left = frame.margin_top = frame.margin_right = frame.margin_bottom = 0
    frame.word_wrap, frame.vertical_anchor = wrap, anchor


def add_box(  # noqa: PLR0913 - the looks
    shapes: Any,  # noqa: ANN401 - python-pptx has no types
    box: Box,
    *,
    fill: str,
    line: str = "",
    weight: float = 1,
    dotted: bool = False,
) -> Any:  # noqa: ANN401 - idem
    """
    Return a new rectangle; line "" is for no border.
    """
    shape = shapes.add_shape(MSO_SHAPE.RECTANGLE, *(Pt(side) for side in box))
    # The style that python-pptx gives it has a shadow and a gradient.
    shape.element.remove(shape.element.find(qn("p:style")))
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(fill)
    if line:
        shape.line.color.rgb, shape.line.width = rgb(line), Pt(weight)
        shape.line.dash_style = MSO_LINE.ROUND_DOT if dotted else MSO_LINE.SOLID
    else:
        shape.line.fill.background()
    return shape


def hatch(fill: Any) -> None:  # noqa: ANN401 - the fill of a shape or of a bar
    """
    Hatch a fill as unknown.
    """
    fill.patterned()
    fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    fill.fore_color.rgb, fill.back_color.rgb = rgb(LIGHT.cell_line), rgb(LIGHT.unknown)


def faint(shape: Any) -> None:  # noqa: ANN401 - any shape with text
    """
    Let what is under words be seen through them.
    """
    for color in shape.element.xpath(".//a:rPr/a:solidFill/*"):
        color.append(parse_xml(f'<a:alpha xmlns:a="{shape.element.nsmap["a"]}" val="{FAINT}"/>'))


def mark_language(element: Any) -> None:  # noqa: ANN401 - an element of lxml, which has no types
    """
    Mark all words in an element as Dutch.
    """
    for run in [*element.iter(qn("a:r")), *element.iter(qn("a:fld"))]:
        run.get_or_add_rPr().set("lang", LANGUAGE)
    for properties in [*element.iter(qn("a:endParaRPr")), *element.iter(qn("a:defRPr"))]:
        properties.set("lang", LANGUAGE)
