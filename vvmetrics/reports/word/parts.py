"""
Paragraphs of the report in Word: words in a style, links inside and outside the document, fields and
bookmarks.

What python-docx has no function for is written as the XML of Word here, and nowhere else.
"""

import re
from dataclasses import dataclass
from typing import TypeAlias

from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from vvmetrics.reports.content.model import Finding, PhaseStep

Container: TypeAlias = Document | BlockItemContainer  # the document itself, or a cell, header or footer
# The signs of levels and plausibility, in one font: the font of the text has only some, and those of another
# size.
SIGNS, SIGN_FONT = re.compile("([■□▲▼●○]+)"), "Segoe UI Symbol"
SOFT_HYPHEN = "\u00ad"
CONTENTS = 'TOC \\o "1-2" \\h \\z'
FIRST_HEADING = 10_000  # bookmarks of headings are numbered from here, those of sources from 1


@dataclass(frozen=True)
class Words:
    """
    Words in a character style of the document; goes_to is the name of a bookmark or an address, "" for none.
    """

    text: str
    style: str | None = None
    goes_to: str = ""


def strong(text: str) -> Words:
    """
    Return bold words.
    """
    return Words(text, "Strong")


def write(place: Container, style: str, *pieces: str | Words) -> Paragraph:
    """
    Add a paragraph in a style.
    """
    return fill(place.add_paragraph(style=style), *pieces)


def fill(paragraph: Paragraph, *pieces: str | Words) -> Paragraph:
    """
    Add words to a paragraph; a soft hyphen in them becomes that of Word, which shows only where a line ends.
    """
    for piece in pieces:
        words = Words(piece) if isinstance(piece, str) else piece
        for at, text in enumerate(SIGNS.split(words.text)):
            if text:
                first, *others = text.split(SOFT_HYPHEN)
                run = paragraph.add_run(first, words.style)
                for part in others:
                    run.font.element.append(OxmlElement("w:softHyphen"))
                    run.add_text(part)
                if at % 2:  # split gives text, signs, text, …
                    run.font.name = SIGN_FONT
                if words.goes_to:
                    _link(paragraph, run, words.goes_to)
    return paragraph


def cited(item: Finding | PhaseStep) -> tuple[Words, ...]:
    """
    Return the number of a source with the place in it, and that the region did not validate it.
    """
    place = f" {item.locator}".replace(" ", "\u00a0", 1).replace("§ ", "§\u00a0") if item.locator else ""
    caution = (Words(" · ", "Verwijzing"), Words(item.caution, "Voorbehoud")) if item.caution else ()
    return (
        Words(f"[{item.source}]", "Verwijzing", source_bookmark(item.source)),
        Words(place, "Verwijzing"),
        *caution,
    )


def told(item: Finding | PhaseStep) -> tuple[str | Words, ...]:
    """
    Return a text with its source, or where it was told before.
    """
    if item.told_at:
        return Words(f"Dezelfde bevinding staat bij {item.told_at}. ", "Emphasis"), *cited(item)
    return f"{item.text} " if item.text else "", *cited(item)


def source_bookmark(number: int) -> str:
    """
    Return the name of the bookmark of a source.
    """
    return f"bron_{number}"


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """
    Put a bookmark around the words of a paragraph; number is unique in the document.
    """
    element = paragraph.paragraph_format.element
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    element.insert(1 if element.pPr is not None else 0, start)
    element.append(end)


def field(paragraph: Paragraph, code: str, *, shown: str) -> None:
    """
    Add a field to a paragraph, such as PAGE; shown stands there until it is worked out.
    """
    for part in (_sign("begin"), _code(code), _sign("separate")):
        paragraph.add_run().font.element.append(part)
    paragraph.add_run(shown)
    paragraph.add_run().font.element.append(_sign("end"))


def contents(document: Document, before: Paragraph) -> None:
    """
    Put a table of contents before a paragraph: a field with all headings of the first two levels in it, as
    links.

    Word fills in the pages when it opens the document; without that the headings are there already.
    """
    headings = [
        paragraph
        for paragraph in document.paragraphs
        if paragraph.style and paragraph.style.name in {"Heading 1", "Heading 2"}
    ]
    lines = []
    for number, heading in enumerate(headings, start=FIRST_HEADING):
        name = f"_Toc{number}"
        bookmark(heading, name, number)
        line = before.insert_paragraph_before(
            style=f"toc {heading.style.name[-1]}" if heading.style and heading.style.name else None
        )
        lines.append(line)
        if len(lines) == 1:
            for part in (_sign("begin", stale=True), _code(CONTENTS), _sign("separate")):
                line.add_run().font.element.append(part)
        fill(line, Words(heading.text, goes_to=name), "\t")
        field(line, f"PAGEREF {name} \\h", shown="")
    if lines:
        lines[-1].add_run().font.element.append(_sign("end"))


def titled(element: BaseOxmlElement, *, title: str, description: str) -> None:
    """
    Give a table, by its properties, a title and a text alternative.
    """
    for name, text in (("tblCaption", title), ("tblDescription", description)):
        part = OxmlElement(f"w:{name}")
        part.set(qn("w:val"), text)
        element.append(part)


def _link(paragraph: Paragraph, run: Run, goes_to: str) -> None:
    link = OxmlElement("w:hyperlink")
    if goes_to.startswith("http"):
        link.set(qn("r:id"), paragraph.part.relate_to(goes_to, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    else:
        link.set(qn("w:anchor"), goes_to)
    paragraph.paragraph_format.element.append(link)
    link.append(run.font.element)


def _sign(kind: str, *, stale: bool = False) -> BaseOxmlElement:
    dirty = ' w:dirty="true"' if stale else ""
    return parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"{dirty}/>')


def _code(code: str) -> BaseOxmlElement:
    part = OxmlElement("w:instrText")
    part.set(qn("xml:space"), "preserve")
    part.text = f" {code} "
    return part
