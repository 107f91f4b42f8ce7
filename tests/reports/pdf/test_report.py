"""
The regional report as a PDF: every finding is in it once, whatever stands in it; tagged, in Dutch, with its
fonts.
"""

import io

import pikepdf
import pytest
from hypothesis import given, settings
from pypdf import PdfReader

from tests.conftest import observations
from tests.reports.content.telling import LONG_WORDS, REGIONS, YEAR, bare, report_of, with_finding, within
from vvmetrics.questions import metrics
from vvmetrics.reports.pdf.report import report_pdf

TOP, FOOT = 772, 62  # points from below, between the running head and foot
LINE = 140  # letters that fit on a line, at most


def lines(pdf):
    """
    Return (x, text) of what is printed upright between head and foot, x in points from the left.
    """
    found = []

    def keep(text, page, place, *_):
        x, y = (place[4] * page[at] + place[5] * page[at + 2] + page[at + 4] for at in (0, 1))
        upright = not place[0] * page[1] + place[1] * page[3]
        if upright and FOOT < y < TOP:
            found.append((x, text))

    for page in PdfReader(io.BytesIO(pdf)).pages:
        page.extract_text(visitor_text=keep)
    return found


def body(pdf):
    """
    Return the text of all pages without head, foot, watermark and white space.
    """
    return bare("".join(text for _, text in lines(pdf)))


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("own_only", [False, True], ids=["all", "own"])
def test_every_finding_is_in_the_pdf_once(real, region, own_only):
    text = body(report_pdf(report_of(real, region, own_only=own_only)))
    findings = metrics.observations(real, year=YEAR, region=region, own_only=own_only)["finding"].unique()

    assert {
        finding: count
        for finding in findings
        if (count := text.count(bare(finding))) != within(finding, findings)
    } == {}


def test_a_made_up_report_has_its_findings_once_and_its_mark_on_every_page(made_up):
    pdf = report_pdf(report_of(made_up, "limburg", year=2026))
    text = body(pdf)
    findings = metrics.observations(made_up, year=2026, region="limburg")["finding"].dropna().unique()
    pages = [bare(page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]

    assert {
        finding for finding in findings if text.count(bare(finding)) != within(finding, findings)
    } == set()
    assert [at for at, page in enumerate(pages, start=1) if page.count("VOORBEELD–verzonnen") < 2] == []


@pytest.fixture(scope="module")
def amsterdam(real):
    """
    A report with one finding.
    """
    return report_of(real, "amsterdam")


@pytest.mark.slow
@settings(max_examples=15, deadline=None)
@given(text=LONG_WORDS)
def test_any_text_is_printed_as_it_stands(amsterdam, text):
    """
    Nothing in a text is read as markup, and however long its words are, nothing of it falls off the paper.
    """
    marked = f"begin{text}einde"

    assert bare(marked) in body(report_pdf(with_finding(amsterdam, marked)))


@pytest.mark.parametrize("text", ["x" * 3000, "woord " * 3000], ids=["one word", "many words"])
def test_a_text_longer_than_a_page_goes_on_inside_the_margins(amsterdam, text):
    pdf = report_pdf(with_finding(amsterdam, text))
    printed = []

    def keep(operator, operands, *_):
        if operator in {b"Tj", b"TJ"}:
            pieces = operands[0] if operator == b"TJ" else operands
            printed.append(sum(len(piece) for piece in pieces if isinstance(piece, str | bytes)))

    for page in PdfReader(io.BytesIO(pdf)).pages:
        page.extract_text(visitor_operand_before=keep)

    assert bare(text) in body(pdf)
    assert len(printed) > len(text) / LINE
    assert max(printed) <= 2 * LINE  # bytes, two a letter


def test_a_sign_that_no_font_has_is_named_by_its_code(amsterdam):
    text = body(report_pdf(with_finding(amsterdam, "a 😀 b 中 c \u202e d")))

    assert "a[U+1F600]b[U+4E2D]cd" in text


def test_104_times_unknown_is_a_report_too(real):
    """
    Before the first year there is nothing; every indicator then stands under its reason.
    """
    report = report_of(real, "limburg", year=2000)
    text = body(report_pdf(report))

    assert {line.reason for line in report.indicators} == {"geen openbare bron gevonden"}
    assert text.count("nietbekend:geenopenbarebrongevonden") >= 104
    assert "isernietsoverLimburggeenwaarneming" not in text


def test_it_is_tagged_dutch_and_whole(amsterdam):
    """
    What PDF/UA-1 asks of a file, as far as a file says so itself.
    """
    with pikepdf.open(io.BytesIO(report_pdf(amsterdam))) as pdf:
        with pdf.open_metadata() as metadata:
            claims = metadata.get("pdfuaid:part"), metadata.get("dc:title")
        root = pdf.Root

        assert claims == ("1", "Veiligheid Voorop: inspanning en waarde in Amsterdam")
        assert (bool(root.MarkInfo.Marked), str(root.Lang), bool(root.ViewerPreferences.DisplayDocTitle)) == (
            True,
            "nl-NL",
            True,
        )
        assert len(figures(root.StructTreeRoot)) == 5 + 15
        assert all(len(str(figure.Alt)) > 20 for figure in figures(root.StructTreeRoot))
        assert {str(page.get("/Tabs")) for page in pdf.pages} == {"/S"}
        assert embedded(pdf) == {True}
    assert not any(
        "/URI" in str(page.get("/Resources")) for page in PdfReader(io.BytesIO(report_pdf(amsterdam))).pages
    )


def test_bookmarks_lead_to_chapters_and_their_elements(amsterdam):
    titles = [
        entry.title if not isinstance(entry, list) else len(entry)
        for entry in PdfReader(io.BytesIO(report_pdf(amsterdam))).outline
    ]

    assert titles[:6] == [
        "Inleiding",
        5,
        "1. Samenhang, kennisontwikkeling en blijvend verbeteren",
        3,
        "2. Samen op in Acuut",
        3,
    ]
    assert titles[-1] == "Bronnen"


def test_page_one_says_what_it_is(amsterdam):
    page = PdfReader(io.BytesIO(report_pdf(amsterdam))).pages[0].extract_text()

    for words in (
        "Amsterdam",
        "2025",
        "Stand 2025",
        f"revisie {amsterdam.revision}",
        "24 november 2026",
        "in concept voorgelegd",
    ):
        assert words in " ".join(page.split())


def test_what_is_desk_research_says_so_where_it_is_first_told(real):
    """
    Under "In het kort" and under the lead of its chapter.
    """
    report = report_of(real, "limburg", year=2022)
    text = body(report_pdf(report))

    for first in (report, *report.chapters):
        told = bare((first.summary if first is report else first.sentence) + first.caution)
        assert (told in text) == bool(told)
    assert text.count(bare(report.caution)) == 3


def figures(root):
    """
    Return the figures in the structure of a document.
    """
    found, left = [], [root]
    while left:
        node = left.pop()
        if isinstance(node, pikepdf.Dictionary):
            found += [node] if str(node.get("/S")) == "/Figure" else []
            kids = node.get("/K")
            left += (
                list(kids)
                if isinstance(kids, pikepdf.Array)
                else [kids]
                if isinstance(kids, pikepdf.Dictionary)
                else []
            )
    return found


def embedded(pdf):
    """
    Return whether fonts have their file in the document.
    """
    descriptors = [
        obj
        for obj in pdf.objects
        if isinstance(obj, pikepdf.Dictionary) and str(obj.get("/Type")) == "/FontDescriptor"
    ]
    return {
        any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
        for descriptor in descriptors
    }


def test_the_same_report_is_the_same_file(amsterdam):
    assert report_pdf(amsterdam) == report_pdf(amsterdam)


def test_a_finding_that_was_handed_in_is_printed(fresh):
    """
    From the store to the paper.
    """
    fresh.add(
        observations({"id": "w-9001", "finding": "Een *kop* #let $x$ <b> & @bron \\n."}),
        by="toets",
        reason="toets",
    )

    assert bare("Een *kop* #let $x$ <b> & @bron \\n.") in body(
        report_pdf(report_of(fresh, "west", year=2021))
    )
