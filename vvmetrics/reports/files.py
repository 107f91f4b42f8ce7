"""
Reports as files: what one is called, and all of them at once.
"""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Literal
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from vvmetrics.reports.content.model import Report
from vvmetrics.reports.content.report import regional_report
from vvmetrics.reports.pdf.report import report_pdf
from vvmetrics.reports.word.report import report_docx
from vvmetrics.store.database import Store

Form = Literal["pdf", "docx"]


def report_file(report: Report, form: Form, template: Path | None = None) -> bytes:
    """
    Return a report as a file. template is that of Word, which a PDF does without.

    Raises ExportError where a template lacks something.
    """
    return report_docx(report, template) if form == "docx" else report_pdf(report)


def report_name(region: str, year: int, form: Form) -> str:
    """
    Return the name of the file of a report, as "rapport-limburg-2025.pdf".
    """
    return f"rapport-{region}-{year}.{form}"


def all_reports_name(year: int) -> str:
    """
    Return the name of the file of all reports, as "rapporten-2025.zip".
    """
    return f"rapporten-{year}.zip"


def slides_name(region: str | None, year: int) -> str:
    """
    Return the name of the file of the slides for a region, or for all (None), as
    "presentatie-limburg-2025.pptx".
    """
    return f"presentatie-{region or 'alle-regios'}-{year}.pptx"


def all_reports(  # noqa: PLR0913 - the way of asking and the form, all by name
    store: Store,
    *,
    year: int,
    own_only: bool = False,
    min_plausibility: int = 1,
    form: Form = "pdf",
    template: Path | None = None,
    made_on: date,
    made: Callable[[int, int, str], object] | None = None,
) -> bytes:
    """
    Return a zip with the report of each region, in the order of the regions; the same data and day give the
    same names.

    made(done, total, label) is called after each report, with the label of its region, to show how far it is.
    To stop in between, it raises: what it raises comes out of here, and nothing is left half made. Raises
    QueryError for an unknown plausibility, ExportError where a template lacks something.
    """
    regions, file = store.definitions.regions.values(), io.BytesIO()
    with ZipFile(file, "w") as zipped:
        for done, region in enumerate(regions, start=1):
            report = regional_report(
                store,
                region=region.id,
                year=year,
                own_only=own_only,
                min_plausibility=min_plausibility,
                made_on=made_on,
            )
            entry = ZipInfo(
                report_name(region.id, year, form), (made_on.year, made_on.month, made_on.day, 0, 0, 0)
            )
            zipped.writestr(entry, report_file(report, form, template), ZIP_DEFLATED)
            if made:
                made(done, len(regions), region.label)
    return file.getvalue()
