"""
The template of the report in Word: paper, header and footer, and the styles in which its body is written.
"""

import functools
from collections.abc import Iterable, Mapping
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _Footer, _Header
from docx.styles import BabelFish

from vvmetrics.reports.templates import chosen, meant, opened, refuse

OWN = Path(__file__).with_name("report.docx")
SETTING = "VVMETRICS_REPORT_TEMPLATE"
KINDS = {
    WD_STYLE_TYPE.PARAGRAPH: "alineastijl",
    WD_STYLE_TYPE.CHARACTER: "tekenstijl",
    WD_STYLE_TYPE.TABLE: "tabelstijl",
}
# What a Dutch Word calls the styles that it has of itself.
IN_DUTCH = {
    "Title": "Titel",
    "Subtitle": "Ondertitel",
    "Heading 1": "Kop 1",
    "Heading 2": "Kop 2",
    "Heading 3": "Kop 3",
    "Caption": "Bijschrift",
    "List Bullet": "Lijst opsom.teken",
    "TOC Heading": "Kop van inhoudsopgave",
    "toc 1": "Inhopg 1",
    "toc 2": "Inhopg 2",
    "Strong": "Zwaar",
    "Emphasis": "Nadruk",
}


def new_document(template: Path | None) -> Document:
    """
    Return a document without text, in the styles and on the paper of a template.

    template is by default what VVMETRICS_REPORT_TEMPLATE names, else our own. Raises ExportError with all
    that a template lacks.
    """
    path = chosen(template, SETTING)
    document = opened(path or OWN, docx.Document, form="docx")
    if path:
        _take_names(document)
        refuse(path, [*_missing(document), *_no_paper(document)])
    document.element.body.clear_content()
    return document


def text_room(document: Document) -> float:
    """
    Return the width that the paper leaves for text, in mm.
    """
    page = document.sections[-1]
    sides = (page.page_width, page.left_margin, page.right_margin)
    across, left, right = (float(side.mm) if side is not None else 0 for side in sides)
    return across - left - right


def fill_around(document: Document, values: Mapping[str, str], *, mark: str) -> None:
    """
    Put values in place of their names, as «regio», above and below each page; a mark, if any, stands over all
    that is above.
    """
    for section in document.sections:
        pairs = [(section.header, section.footer)]
        if section.different_first_page_header_footer:
            pairs.append((section.first_page_header, section.first_page_footer))
        if document.settings.odd_and_even_pages_header_footer:
            pairs.append((section.even_page_header, section.even_page_footer))
        for head, foot in pairs:
            for part in (head, foot):
                _fill(part, values)
            if mark:
                head.paragraphs[0].insert_paragraph_before(mark, style="Watermerk")


def _fill(part: _Header | _Footer, values: Mapping[str, str]) -> None:
    if part.is_linked_to_previous:
        return
    for paragraph in part.part.element.iter(qn("w:p")):
        texts = list(paragraph.iter(qn("w:t")))
        for at, text in enumerate(texts):
            _gather(text, texts[at + 1 :])
            for name, value in values.items():
                text.text = (text.text or "").replace(f"«{name}»", value)
            text.set(qn("xml:space"), "preserve")


def _gather(text: BaseOxmlElement, others: Iterable[BaseOxmlElement]) -> None:
    """
    Take over what Word wrote apart of a name between « and », as after a check of spelling.
    """
    for other in others:
        if (text.text or "").count("«") > (text.text or "").count("»"):
            text.text, other.text = f"{text.text}{other.text or ''}", ""


@functools.cache
def needed() -> Mapping[str, WD_STYLE_TYPE]:
    """
    Return the styles that a report is written in, with their kind: those that our own template shows.
    """
    document = docx.Document(str(OWN))
    named = document.element.body.iter(qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle"))
    shown = {name.get(qn("w:val")) for name in named}
    return {style.name: style.type for style in document.styles if style.style_id in shown and style.name}


def _take_names(document: Document) -> None:
    """
    Give styles the names that python-docx finds them by: LibreOffice writes "TOC 1" for "toc 1" and
    "Heading 1" for "heading 1", and for Word they are the same.
    """
    known = {name.lower(): name for name in needed()}
    for style in document.styles:
        if style.name and style.name.lower() in known:
            style.name = BabelFish.ui2internal(known[style.name.lower()])


def _missing(document: Document) -> list[str]:
    there = {style.name: style.type for style in document.styles if style.name}
    problems = []
    for name, kind in needed().items():
        said = f'"{name}"' + (f" (in Word: {IN_DUTCH[name]})" if name in IN_DUTCH else "")
        if name not in there:
            others = [other for other in there if there[other] == kind and other not in needed()]
            near = meant([IN_DUTCH.get(name, name), name], others)
            problems.append(f"De {KINDS[kind]} {said} ontbreekt.{near}")
        elif there[name] != kind:
            problems.append(f"De stijl {said} moet een {KINDS[kind]} zijn.")
    return problems


def _no_paper(document: Document) -> list[str]:
    return [] if text_room(document) > 0 else ["Het papier heeft geen maat, of tussen de marges geen ruimte."]
