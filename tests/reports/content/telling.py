"""
What the tests of both forms of a report share: which reports, odd texts to put in them, and how texts are
compared.
"""

from dataclasses import replace
from datetime import date
from functools import cache

from hypothesis import strategies as st

from vvmetrics.reports.content.report import regional_report

YEAR = 2025
MADE_ON = date(2026, 11, 24)
REGIONS = ["noord-nederland", "oost-brabant", "amsterdam"]  # the fullest, a middling and the emptiest
# Letters and signs that Dutch texts have, among them all that Typst, Markdown and XML read as their own.
SIGNS = st.characters(codec="latin-1", exclude_categories=["C", "Z"]) | st.sampled_from("–“”‘’…€•≤≥→■●")
LONG_WORDS = st.lists(st.text(SIGNS, min_size=1, max_size=120), min_size=1, max_size=60).map(" ".join)


def report_of(store, region, *, year=YEAR, **way):
    """
    Return the report of a region, made once for all tests that ask the same of a store as it is.
    """
    return _made(store, store.revision, region=region, year=year, **way)


@cache
def _made(store, revision, **asked):  # noqa: ARG001 - part of the key
    return regional_report(store, made_on=MADE_ON, **asked)


def bare(text):
    """
    Return a text without white space, and without the places where a very long word may break.
    """
    return "".join(str(text).replace("\u200b", "").split())


def within(finding, findings):
    """
    Return in how many findings a finding stands: its own, and any that says the same and more.
    """
    return sum(bare(finding) in bare(other) for other in findings)


def with_finding(report, text):
    """
    Return the report of a region with one finding, that says something else.
    """
    told = iter([text])

    def other(finding):
        return replace(finding, text=next(told)) if finding.text else finding

    chapters = [
        replace(
            chapter,
            elements=tuple(
                replace(part, findings=tuple(map(other, part.findings))) for part in chapter.elements
            ),
        )
        for chapter in report.chapters
    ]
    assert list(told) == []
    return replace(report, chapters=tuple(chapters))
