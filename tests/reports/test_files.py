"""
All reports at once: one per region, in fixed order, with progress, and to be stopped between two.
"""

import io
from zipfile import ZipFile

import docx
import pytest
from pypdf import PdfReader

from tests.reports.content.telling import MADE_ON
from vvmetrics.errors import QueryError
from vvmetrics.reports.files import all_reports, report_name, slides_name


def unzipped(made):
    with ZipFile(io.BytesIO(made)) as zipped:
        assert zipped.testzip() is None
        return {name: zipped.read(name) for name in zipped.namelist()}


def test_each_region_has_its_pdf_in_the_order_of_the_regions(tiny):
    files = unzipped(all_reports(tiny, year=2021, made_on=MADE_ON))

    assert list(files) == ["rapport-noord-2021.pdf", "rapport-zuid-2021.pdf", "rapport-west-2021.pdf"]
    for name, label in zip(files, ["Noord", "Zuid", "West"], strict=True):
        assert PdfReader(io.BytesIO(files[name])).metadata.title.endswith(f"in {label}")


def test_or_its_word_file(tiny):
    files = unzipped(
        all_reports(tiny, year=2021, own_only=True, min_plausibility=2, form="docx", made_on=MADE_ON)
    )

    assert list(files) == ["rapport-noord-2021.docx", "rapport-zuid-2021.docx", "rapport-west-2021.docx"]
    for file in files.values():
        assert "alleen wat het netwerk zelf meldde" in docx.Document(io.BytesIO(file)).core_properties.subject


def test_the_same_reports_are_the_same_zip(tiny):
    assert all_reports(tiny, year=2021, made_on=MADE_ON) == all_reports(tiny, year=2021, made_on=MADE_ON)


def test_it_says_how_far_it_is(tiny):
    said = []
    all_reports(tiny, year=2021, made_on=MADE_ON, made=lambda *far: said.append(far))

    assert said == [(1, 3, "Noord"), (2, 3, "Zuid"), (3, 3, "West")]


def test_who_raises_stops_it_between_two(tiny):
    said = []

    def stop(done, _, label):
        said.append(label)
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        all_reports(tiny, year=2021, made_on=MADE_ON, made=stop)

    assert said == ["Noord", "Zuid"]


def test_a_plausibility_that_does_not_exist_is_refused(tiny):
    with pytest.raises(QueryError, match="5"):
        all_reports(tiny, year=2021, min_plausibility=5, made_on=MADE_ON)


def test_names_say_region_and_year():
    assert report_name("limburg", 2025, "docx") == "rapport-limburg-2025.docx"
    assert slides_name("limburg", 2025) == "presentatie-limburg-2025.pptx"
    assert slides_name(None, 2025) == "presentatie-alle-regios-2025.pptx"
