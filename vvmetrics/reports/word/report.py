"""
The regional report in Word, to edit: with styles, tables of Word itself, a table of contents, in Dutch.
"""

import io
from datetime import UTC, datetime, time
from itertools import chain
from pathlib import Path

from docx.document import Document
from docx.enum.text import WD_BREAK

from vvmetrics.narrative.words import day_words, listed
from vvmetrics.reports.content.model import (
    Chapter,
    ElementPart,
    Explained,
    Finding,
    NationalAction,
    Report,
    Section,
    SourceLine,
    Unknown,
)
from vvmetrics.reports.printing import NATIONAL, printable
from vvmetrics.reports.templates import dated
from vvmetrics.reports.word.parts import (
    Words,
    bookmark,
    contents,
    fill,
    source_bookmark,
    strong,
    told,
    write,
)
from vvmetrics.reports.word.tables import board_table, facts, indicator_table, range_table
from vvmetrics.reports.word.template import fill_around, new_document

AUTHOR, LANGUAGE = "Veiligheid Voorop", "nl-NL"
RANGE = (
    "Per verbeteractie en onderdeel staat het niveau van de regio naast dat van alle regio's waarvan iets"
    " bekend is, met het aantal regio's per niveau; het niveau van deze regio staat vet. Een verschil zegt"
    " alleen iets waar genoeg bekend is; een volgorde van beter naar slechter is het niet."
)


def report_docx(report: Report, template: Path | None = None) -> bytes:
    """
    Return a report as a Word file. Signs that steer the printing, among them all that XML may not hold, are
    left out.

    template gives its look, by default that of VVMETRICS_REPORT_TEMPLATE, else our own. Raises ExportError
    where it lacks something.
    """
    told_of, document = printable(report), new_document(template)
    _about(document, told_of)
    _around(document, told_of)
    _title_page(document, told_of)
    write(document, "TOC Heading", "Inhoud")
    write(document, "Heading 1", "Inleiding")
    for section in told_of.introduction:
        _section(document, section, head="Tussenkop")
    for chapter in told_of.chapters:
        _chapter(document, chapter)
    _appendices(document, told_of)
    contents(document, next(paragraph for paragraph in document.paragraphs if paragraph.text == "Inleiding"))
    file = io.BytesIO()
    document.save(file)
    return dated(file.getvalue(), report.made_on)


def _about(document: Document, report: Report) -> None:
    """
    Fill in what the file says of itself; no person made it.
    """
    about, made = document.core_properties, datetime.combine(report.made_on, time(), tzinfo=UTC)
    about.title, about.subject, about.language = report.title, f"Regionale rapportage, {report.way}", LANGUAGE
    about.author = about.last_modified_by = AUTHOR
    about.comments = f"Concept van {day_words(report.made_on)}, revisie {report.revision}."
    about.keywords, about.category = f"{report.region_label}, {report.year}", report.watermark
    about.created = about.modified = made.replace(tzinfo=None)


def _around(document: Document, report: Report) -> None:
    """
    Say on each page what it is of, of which day, and that it is made up.
    """
    values = {
        "regio": report.region_label,
        "keuze": report.way,
        "dag": day_words(report.made_on),
        "revisie": str(report.revision),
    }
    fill_around(document, values, mark=report.watermark or "")


def _title_page(document: Document, report: Report) -> None:
    write(document, "Subtitle", "Regionale rapportage")
    write(document, "Title", report.title)
    rows = {
        "Regio": report.region_label,
        "Jaar": str(report.year),
        "Keuze": report.way[:1].upper() + report.way[1:],
        "Gegevens": f"revisie {report.revision}",
        "Gemaakt op": day_words(report.made_on),
        "Status": "concept",
    }
    facts(document, rows.items())
    write(document, "Kader", strong(f"{report.watermark}. " if report.watermark else ""), report.draft)
    write(document, "Kop op titelblad", "In het kort")
    write(document, "Normal", report.summary)
    if report.caution:
        write(document, "Noot", report.caution)


def _section(document: Document, section: Section, *, head: str) -> None:
    write(document, head, section.title)
    for words in section.paragraphs:
        write(document, "Normal", words)
    _explained(document, section.explained)


def _explained(document: Document, items: tuple[Explained, ...]) -> None:
    for item in items:
        write(
            document,
            "Uitleg",
            strong(" ".join(filter(None, (item.sign, item.label)))),
            f": {item.meaning}" if item.meaning else "",
        )


def _chapter(document: Document, chapter: Chapter) -> None:
    write(document, "Heading 1", f"{chapter.number}. {chapter.title}")
    write(document, "Inleiding bij hoofdstuk", chapter.sentence)
    if chapter.caution:
        write(document, "Noot", chapter.caution)
    for phase in chapter.phases:
        write(document, "Normal", strong(f"{phase.words}. "), *told(phase))
    board_table(document, chapter.board)
    write(document, "Normal", chapter.board.sentence)
    for at, part in enumerate(chapter.elements, start=1):
        _element(document, part, f"{chapter.number}.{at} {part.title}")


def _element(document: Document, part: ElementPart, title: str) -> None:
    write(document, "Heading 2", title)
    level = (strong(part.level),) if part.level else (strong("Geen niveau bekend"), f": {part.reason}")
    line = write(document, "Niveau", *level, Words(f"\t{part.counted}", "Verwijzing"))
    for words in filter(
        lambda words: words.text, (Words(part.plausibility, "Verwijzing"), Words(part.caution, "Voorbehoud"))
    ):
        line.add_run().add_break(WD_BREAK.LINE)
        fill(line, words)
    if part.differences:
        write(document, "Normal", strong("De gebieden verschillen. "), " ".join(part.differences))
    for finding in part.told(practice=False):
        _finding(document, finding, "Bevinding", "Feiten", "Bevindingstekst")
    practice = part.told(practice=True)
    if practice:
        write(document, "Praktijkkop", "Uit de praktijk")
    for finding in practice:
        _finding(
            document, finding, "Bevinding uit de praktijk", "Feiten uit de praktijk", "Tekst uit de praktijk"
        )
    for reason in part.unknown:
        _unknown(document, reason)


def _finding(document: Document, finding: Finding, head: str, facts_style: str, text: str) -> None:
    who = f"volgens {finding.partner}" if finding.partner else ""
    known = (finding.verdict, finding.symbol, finding.area, who, finding.period)
    write(document, head, listed(list(finding.indicators)))
    write(document, facts_style, " · ".join(fact for fact in known if fact))
    write(document, text, *told(finding))


def _unknown(document: Document, reason: Unknown) -> None:
    write(document, "Niet bekend, kop", f"Niet bekend: {reason.reason}")
    for finding in reason.findings:
        seen = ", ".join(filter(None, [finding.area, finding.partner and f"volgens {finding.partner}"]))
        whose = f" ({seen})" if seen else ""
        write(
            document,
            "Niet bekend",
            Words(f"{listed(list(finding.indicators))}{whose}: ", "Emphasis"),
            *told(finding),
        )
    if reason.indicators:
        write(document, "Niet bekend", " · ".join(reason.indicators))


def _appendices(document: Document, report: Report) -> None:
    write(document, "Heading 1", "De regio in het bereik van de tien")
    write(document, "Normal", RANGE)
    for chapter in report.chapters:
        write(document, "Tussenkop", chapter.title)
        range_table(document, [row for row in report.ranges if row.action == chapter.short_title])
    write(document, "Heading 1", "Bijlage 1: Landelijke context")
    write(document, "Normal", NATIONAL)
    for action in report.national:
        _national(document, action)
    write(document, "Heading 1", "Bijlage 2: Overzicht indicatoren")
    for chapter in report.chapters:
        lines = [line for line in report.indicators if line.action == chapter.action]
        if lines:
            write(document, "Tussenkop", f"{chapter.number}. {chapter.title}")
            indicator_table(document, chapter, lines)
    write(document, "Heading 1", "Bijlage 3: Niveaus en afkortingen")
    terms = (Section("Afkortingen", (), report.terms),) if report.terms else ()
    for section in chain(report.levels, terms):
        _section(document, section, head="Tussenkop")
    if report.sources:
        write(document, "Heading 1", "Bronnen")
    for source in report.sources:
        _source(document, source)


def _national(document: Document, action: NationalAction) -> None:
    write(document, "Tussenkop", f"{action.number}. {action.title}")
    told_of = (("Doel", action.purpose), ("Aanleiding", action.occasion), ("Vorm", action.form))
    _explained(document, tuple(Explained("", name, words) for name, words in told_of if words))
    if action.expected:
        write(document, "Bevinding", "Vooraf verwacht")
        for words in action.expected:
            write(document, "List Bullet", words)
        write(document, "Feiten", action.source)


def _source(document: Document, source: SourceLine) -> None:
    line = write(document, "Bron", f"[{source.number}] ", strong(source.title))
    bookmark(line, source_bookmark(source.number), source.number)
    line.add_run().add_break(WD_BREAK.LINE)
    caution = f", {source.caution}" if source.caution else ""
    fill(line, f"{source.publisher}, {source.year} · {source.kind}{caution}")
    if source.address.startswith("http"):
        line.add_run().add_break(WD_BREAK.LINE)
        fill(line, Words(source.address, "Koppeling", source.address))
