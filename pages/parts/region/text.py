"""
The running text of a chapter in markdown: findings with their verdict and source, the areas of a region
apart, and what is not known with the reason.
"""

from pages.frame.words import plain
from vvmetrics.narrative.words import listed
from vvmetrics.reports.content.model import (
    Chapter,
    ElementPart,
    Finding,
    PhaseStep,
    Report,
    SourceLine,
    Unknown,
)


def phase_text(report: Report, chapter: Chapter) -> str:
    """
    Return a paragraph per phase: its words, and what its source says.
    """
    return "\n\n".join(
        f"**{plain(step.words)}.** {plain(step.text)} {_cite(report, step)}" for step in chapter.phases
    )


def element_text(report: Report, part: ElementPart, views: str) -> str:
    """
    Return the paragraphs of an element: its level, where areas and views (in markdown, or "") differ, a
    paragraph per finding and one per reason why something is not known.
    """
    level = [f"**{plain(part.level or 'Geen niveau bekend')}**", plain(part.plausibility), part.counted]
    areas = f"**De gebieden verschillen.** {plain(' '.join(part.differences))}" if part.differences else ""
    findings = [_finding(report, finding) for finding in part.findings]
    unknown = [_unknown(report, reason) for reason in part.unknown]
    return "\n\n".join(filter(None, [" · ".join(filter(None, level)), areas, views, *findings, *unknown]))


def source_text(source: SourceLine) -> str:
    """
    Return a source by its number, with its address and what its kind means.
    """
    title = plain(source.title)
    linked = f"[{title}](<{source.address}>)" if source.address else title
    told = ", ".join(filter(None, [linked, plain(source.publisher), source.year]))
    return f"\\[{source.number}\\] {told} · {plain(source.kind)}: {plain(source.meaning)}"


def cited_numbers(chapter: Chapter) -> set[int]:
    """
    Return the numbers of the sources that a chapter cites.
    """
    findings = [finding for part in chapter.elements for finding in part.findings]
    silent = [finding for part in chapter.elements for reason in part.unknown for finding in reason.findings]
    return {item.source for item in (*chapter.phases, *findings, *silent)}


def chapter_texts(chapter: Chapter) -> list[str]:
    """
    Return what sources say and what was answered in a chapter, to find the abbreviations in it.
    """
    findings = [finding for part in chapter.elements for finding in part.findings]
    silent = [finding for part in chapter.elements for reason in part.unknown for finding in reason.findings]
    return [chapter.title, *(words for told in (*findings, *silent) for words in (told.text, told.verdict))]


def _finding(report: Report, finding: Finding) -> str:
    area = f"*{plain(finding.area)}.* " if finding.area else ""
    facts = [finding.verdict, finding.symbol, *_seen_by(finding), finding.period]
    return (
        f"{area}**{plain(listed(list(finding.indicators)))}** ({plain(' · '.join(filter(None, facts)))})."
        f" {plain(finding.text)} {_cite(report, finding)}"
    )


def _unknown(report: Report, reason: Unknown) -> str:
    said = [
        f"*{plain(listed(list(finding.indicators)) + _bracketed(finding))}*: {plain(finding.text)}"
        f" {_cite(report, finding)}"
        for finding in reason.findings
    ]
    silent = [f"{plain(listed(list(reason.indicators)))}."] if reason.indicators else []
    return f"**Niet bekend, {plain(reason.reason)}.** {' · '.join([*said, *silent])}"


def _cite(report: Report, item: Finding | PhaseStep) -> str:
    """
    Return the number of the source in the list at the end, the place in it, its kind unless it is the
    network's own, and that the region did not validate it, if so.
    """
    source = report.sources[item.source - 1]
    place = "\u00a0" + plain(item.locator).replace("§ ", "§\u00a0") if item.locator else ""
    caution = "" if source.own else f" · {plain(source.kind)}"
    caution += f", {item.caution}" if item.caution else ""
    return f":small[\\[{item.source}\\]{place}{caution}]"


def _bracketed(finding: Finding) -> str:
    parts = [*filter(None, [finding.area]), *_seen_by(finding)]
    return f" ({', '.join(parts)})" if parts else ""


def _seen_by(finding: Finding) -> list[str]:
    return [f"volgens {finding.partner}"] if finding.partner else []
