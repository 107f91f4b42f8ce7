"""
What a question answered is read once in a run of a page, and once in a report: reading is most of what a run
costs.
"""

from collections import Counter
from datetime import date

import pandas as pd
import pytest

from tests.pages.conftest import ROOT
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.meeting.screens import meeting
from vvmetrics.reports.content.report import regional_report

PAGES = sorted(f"pages/{path.name}" for path in (ROOT / "pages").glob("*.py"))
ACTIONS = list(load_definitions(ROOT / "data").actions)
MADE_ON = date(2026, 11, 24)
# Rows: a smaller frame is a part of an answer, such as that of one box. Of phases a part counts too: they are
# handed on as they were read, never as rows.
FEW = 10


@pytest.fixture
def read(monkeypatch):
    """
    How often each answer (its columns and rows) was read into records.
    """
    counts, to_dict = Counter(), pd.DataFrame.to_dict

    def counted(rows, *args, **kwargs):
        if "region" in rows.columns and (len(rows) > FEW or ("phase" in rows.columns and len(rows))):
            counts[tuple(rows.columns), rows.to_csv()] += 1
        return to_dict(rows, *args, **kwargs)

    monkeypatch.setattr(pd.DataFrame, "to_dict", counted)
    return counts


def twice(counts):
    """
    Return the columns and the number of rows of what was read more than once, and how often.
    """
    return [
        (", ".join(columns), text.count("\n") - 1, count)
        for (columns, text), count in counts.items()
        if count > 1
    ]


@pytest.mark.parametrize("region", ["noord-nederland", "limburg", "alle"])
@pytest.mark.parametrize("path", PAGES)
def test_no_page_reads_an_answer_twice(visit, read, path, region):
    """
    Whether one region is chosen or none; of a page that was opened before nothing is read again at all.
    """
    visit(path, regio=region, actie="hg-zsm", zoek="overleg")

    assert twice(read) == []


@pytest.mark.parametrize("region", ["limburg", "alle"])
def test_a_screen_of_an_action_reads_no_answer_twice(visit, read, region):
    """
    The picture and the phases below it are drawn from what the meeting read.
    """
    visit("pages/present.py", regio=region, scherm="3")

    assert twice(read) == []


def test_no_report_reads_an_answer_twice(real, read):
    """
    Ten regions, each with a report of its own.
    """
    for region in ("noord-nederland", "limburg"):
        read.clear()
        assert regional_report(real, region=region, year=2025, made_on=MADE_ON).chapters
        assert twice(read) == []


def test_no_meeting_reads_an_answer_twice(real, read):
    """
    Neither the screens for one region nor those for all.
    """
    for region in ("noord-nederland", None):
        read.clear()
        assert meeting(real, year=2025, region=region, made_on=MADE_ON).screens
        assert twice(read) == []
