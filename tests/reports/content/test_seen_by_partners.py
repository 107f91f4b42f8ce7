"""
Who does not know is told with the reason, in both forms of a report.
"""

import io
from contextlib import closing

import docx
import pytest
from pypdf import PdfReader

from tests.conftest import ROOT, absent, observations
from tests.reports.content.telling import MADE_ON, YEAR, bare
from vvmetrics.reports.content.report import regional_report
from vvmetrics.reports.pdf.report import report_pdf
from vvmetrics.reports.word.report import report_docx
from vvmetrics.store.database import open_store

SEEN = {
    "region": "noord-nederland",
    "area": "friesland",
    "indicator": "acuut-betere-samenwerking-in-de-breedte",
    "end_year": YEAR,
    "start_year": YEAR,
}


def in_word(report):
    return "".join(paragraph.text for paragraph in docx.Document(io.BytesIO(report_docx(report))).paragraphs)


def in_pdf(report):
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(report_pdf(report))).pages)


@pytest.mark.parametrize("form", [in_word, in_pdf])
def test_a_partner_who_does_not_know_is_named_with_the_area(tmp_path, form):
    with closing(open_store(tmp_path / "store.duckdb", data_dir=ROOT / "data")) as store:
        source = store.query("export/sources")["id"].iloc[0]
        row = {**SEEN, "partner": "politie", "source": source, "finding": "De politie houdt dit niet bij."}
        store.add(observations(absent("geen_zicht", **row)), by="toets", reason="toets")
        label, place = (
            store.definitions.indicators[SEEN["indicator"]].label,
            store.definitions.regions[SEEN["region"]].areas[SEEN["area"]].label,
        )
        text = form(regional_report(store, region=SEEN["region"], year=YEAR, made_on=MADE_ON))

    assert bare(f"{label} ({place}, volgens Politie): De politie houdt dit niet bij.") in bare(text)
