"""
The master and the layouts of the slides: 16:9, the colours of the screen, Arial (which every machine has, or
a font as wide).
"""

from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Inches

from vvmetrics.charts.theme import LIGHT
from vvmetrics.reports.slides.shapes import LANGUAGE, Box, put, rgb

FONT = "Arial"
WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
TITLE_BOX, BODY_BOX, FOOTER_BOX, NUMBER_BOX = (
    Box(30, 8, 900, 66),
    Box(30, 92, 900, 412),
    Box(30, 508, 830, 28),
    Box(870, 508, 60, 28),
)
FIRST_TITLE_BOX, FIRST_BODY_BOX = Box(60, 120, 840, 120), Box(60, 270, 840, 200)
# The layouts of python-pptx's own template that stay, with their Dutch names, in this order.
LAYOUTS = {"Title Slide": "Voorblad", "Title and Content": "Titel en tekst", "Title Only": "Titel en beeld"}
PROMPTS = {
    "Click to edit Master title style": "Titel: wat de dia zegt",
    "Click to edit Master subtitle style": "Ondertitel",
    "Click to edit Master text styles": "Tekst",
    "Second level": "Tweede niveau",
    "Third level": "Derde niveau",
    "Fourth level": "Vierde niveau",
    "Fifth level": "Vijfde niveau",
}
PLACES = {"title": TITLE_BOX, "body": BODY_BOX, "ftr": FOOTER_BOX, "sldNum": NUMBER_BOX}
ANCHORS = {"title": "ctr", "ctrTitle": "b"}
ASIDE = {"ftr": "l", "sldNum": "r"}
THEME = {
    "dk1": LIGHT.text,
    "lt1": LIGHT.ground,
    "dk2": LIGHT.chip,
    "lt2": LIGHT.unknown,
    "accent1": LIGHT.chip,
    "accent2": LIGHT.accent,
    "accent3": LIGHT.muted,
    "accent4": LIGHT.chip_tint,
    "accent5": LIGHT.cell_line,
    "accent6": LIGHT.hatch,
    "hlink": LIGHT.chip,
    "folHlink": LIGHT.muted,
}


def dress(presentation: Any) -> None:  # noqa: ANN401 - what python-pptx opens is not typed
    """
    Give an empty presentation of python-pptx's own template the size, the layouts, the colours and the
    letters of the house.
    """
    presentation.slide_width, presentation.slide_height = WIDTH, HEIGHT
    size = presentation.element.xpath("./p:sldSz")[0]
    size.attrib.pop("type", None)
    for layout in list(presentation.slide_layouts):
        if layout.name not in LAYOUTS:
            presentation.slide_layouts.remove(layout)
    master = presentation.slide_master
    _dress_theme(master.part.part_related_by(RELATIONSHIP_TYPE.THEME))
    _dress_text(master.element)
    for sheet in (master, *presentation.slide_layouts):
        _dress_sheet(sheet)
    _dress_first(presentation.slide_layouts[0])
    _drop_strangers(presentation.part)


def _dress_theme(part: Any) -> None:  # noqa: ANN401 - idem
    theme = parse_xml(part.blob)
    theme.set("name", "Veiligheid Voorop")
    for name, color in THEME.items():
        place = theme.find(f".//{qn('a:clrScheme')}/{qn(f'a:{name}')}")
        place.clear()
        place.append(parse_xml(f'<a:srgbClr xmlns:a="{theme.nsmap["a"]}" val="{color[1:]}"/>'))
    for fonts in ("a:majorFont", "a:minorFont"):
        theme.find(f".//{qn(fonts)}/{qn('a:latin')}").set("typeface", FONT)
    part.blob = serialize_part_xml(theme)


def _dress_text(master: Any) -> None:  # noqa: ANN401 - idem
    """
    Titles bold, dark blue and to the left; running text without bullets.
    """
    title = master.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    title.set("algn", "l")
    letters = title.find(qn("a:defRPr"))
    letters.set("sz", "2800")
    letters.set("b", "1")
    letters.find(f".//{qn('a:schemeClr')}").set("val", "tx2")
    body = master.find(f".//{qn('p:bodyStyle')}/{qn('a:lvl1pPr')}")
    body.set("marL", "0")
    body.set("indent", "0")
    for name in ("a:buFont", "a:buChar"):
        body.remove(body.find(qn(name)))
    body.insert(1, parse_xml(f'<a:buNone xmlns:a="{body.nsmap["a"]}"/>'))


def _dress_sheet(sheet: Any) -> None:  # noqa: ANN401 - idem
    """
    Give the master or a layout its places and its words; without a date, which stands in the footer.
    """
    part = sheet.element
    for place in part.xpath(".//p:sp[p:nvSpPr/p:nvPr/p:ph/@type='dt']"):
        place.getparent().remove(place)
    for shape in sheet.placeholders:
        kind = (*shape.element.xpath(".//p:ph/@type"), "body")[0]
        if kind in PLACES:
            put(shape, PLACES[kind])
        _dress_place(shape.element, kind)
    for text in part.iter(qn("a:t")):
        text.text = PROMPTS.get(text.text, text.text)
    for words in part.xpath(".//*[@lang]"):
        words.set("lang", LANGUAGE)
    name = part.xpath("./p:cSld")[0]
    if name.get("name") in LAYOUTS:
        name.set("name", LAYOUTS[name.get("name")])


def _dress_place(place: Any, kind: str) -> None:  # noqa: ANN401 - idem
    """
    Let the words of a placeholder begin at its edge and keep their size; footer and number are grey, at
    either side.
    """
    for body in place.xpath(".//a:bodyPr"):
        for side in ("lIns", "tIns", "rIns", "bIns"):
            body.set(side, "0")
        if kind in ANCHORS:
            body.set("anchor", ANCHORS[kind])
        for autofit in body.xpath("./a:normAutofit"):
            body.remove(autofit)
    if kind in ASIDE:
        for level in place.xpath(".//a:lvl1pPr"):
            level.set("algn", ASIDE[kind])
        for color in place.xpath(".//a:lvl1pPr//a:schemeClr"):
            color.getparent().replace(
                color, parse_xml(f'<a:schemeClr xmlns:a="{color.nsmap["a"]}" val="accent3"/>')
            )


def _dress_first(layout: Any) -> None:  # noqa: ANN401 - idem
    """
    Make the layout of the first slide: light letters on a dark ground, to the left.
    """
    layout.background.fill.solid()
    layout.background.fill.fore_color.rgb = rgb(LIGHT.chip)
    light = f'<a:solidFill xmlns:a="{layout.element.nsmap["a"]}"><a:schemeClr val="bg1"/></a:solidFill>'
    title, text = layout.placeholders[0], layout.placeholders[1]
    put(title, FIRST_TITLE_BOX)
    put(text, FIRST_BODY_BOX)
    words = title.element.xpath(".//a:lstStyle")[0]
    words.append(
        parse_xml(f'<a:lvl1pPr xmlns:a="{layout.element.nsmap["a"]}" algn="l"><a:defRPr/></a:lvl1pPr>')
    )
    for level in layout.element.xpath(".//p:ph[@type='subTitle']/ancestor::p:sp//a:lstStyle/*"):
        level.set("algn", "l")
    for letters in layout.element.xpath(".//a:lstStyle/*/a:defRPr"):
        for color in letters.xpath("./a:solidFill"):
            letters.remove(color)
        letters.insert(0, parse_xml(light))
    for number in layout.element.xpath(".//a:fld/a:rPr"):
        number.insert(0, parse_xml(light))


def _drop_strangers(part: Any) -> None:  # noqa: ANN401 - idem
    """
    Leave out what the template brings along and nobody sees: settings of a printer, and a picture of an empty
    slide.
    """
    holders = {RELATIONSHIP_TYPE.PRINTER_SETTINGS: part, RELATIONSHIP_TYPE.THUMBNAIL: part.package}
    for rel in list(part.package.iter_rels()):
        if rel.reltype in holders:
            holders[rel.reltype].drop_rel(rel.rId)
