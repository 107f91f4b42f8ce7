"""
The regional report in Word: every finding is in it once, whatever stands in it; with styles, links and tables
that Word knows, in Dutch.
"""

import io
from dataclasses import fields, is_dataclass, replace

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings

from tests.reports.content.telling import (
    LONG_WORDS,
    MADE_ON,
    REGIONS,
    YEAR,
    bare,
    report_of,
    with_finding,
    within,
)
from vvmetrics.questions import metrics
from vvmetrics.reports.word.report import report_docx

DESK = "niet door de regio gevalideerd"
PARTS = ["Ontwikkelinspanningen", "Uitvoeringsinspanningen: meer- en minderwerk", "Waarde"]
ACTIONS = [
    "Samenhang, kennisontwikkeling en blijvend verbeteren",
    "Samen op in Acuut",
    "Actie-overleg",
    "Gezamenlijke aanpak huiselijk geweld door VT & ZSM",
    "Samenwerken bij Strafbare Kindermishandeling",
]
# Never shown as words of the report: the text alternative of a board, and what only the PDF prints.
NOT_TOLD = {"alt", "meaning"}


def opened(report):
    return docx.Document(io.BytesIO(report_docx(report)))


def words(element):
    """
    Return all text under an element: of paragraphs and tables, links too.
    """
    return "".join(part.text or "" for part in element.iter(qn("w:t")))


def body(report):
    return bare(words(opened(report).element.body))


def styled(document, *names):
    return [paragraph.text for paragraph in document.paragraphs if paragraph.style.name in names]


def strings(value):
    """
    Return all texts of a part of the model.
    """
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for part in value for text in strings(part)]
    if is_dataclass(value):
        return [
            text
            for field in fields(value)
            if field.name not in NOT_TOLD
            for text in strings(getattr(value, field.name))
        ]
    return []


@pytest.fixture(scope="module")
def amsterdam(real):
    """
    A report with one finding.
    """
    return report_of(real, "amsterdam")


@pytest.fixture(scope="module")
def document(amsterdam):
    return opened(amsterdam)


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("own_only", [False, True], ids=["all", "own"])
def test_every_finding_is_in_it_once(real, region, own_only):
    text = body(report_of(real, region, own_only=own_only))
    findings = metrics.observations(real, year=YEAR, region=region, own_only=own_only)["finding"].unique()

    assert {
        finding: count
        for finding in findings
        if (count := text.count(bare(finding))) != within(finding, findings)
    } == {}


@pytest.mark.parametrize("region", [*REGIONS, "limburg"])
def test_what_the_region_did_not_validate_says_so(real, region):
    """
    As often as in the model, neither more nor less.
    """
    report = report_of(real, region)

    assert body(report).count(bare(DESK)) == sum(text.count(DESK) for text in strings(report)) > 0


def test_a_made_up_report_has_its_findings_once_and_its_mark_on_every_page(made_up):
    report = report_of(made_up, "limburg", year=2026)
    document = opened(report)
    findings = metrics.observations(made_up, year=2026, region="limburg")["finding"].dropna().unique()
    text = bare(words(document.element.body))
    (section,) = document.sections

    assert {
        finding for finding in findings if text.count(bare(finding)) != within(finding, findings)
    } == set()
    assert section.header.paragraphs[0].text == "VOORBEELD – verzonnen"
    assert not section.different_first_page_header_footer
    assert document.core_properties.category == "VOORBEELD – verzonnen"


def test_the_real_report_has_no_mark(document):
    assert [line.text for line in document.sections[0].header.paragraphs] == [
        "Veiligheid Voorop: inspanning en waarde\tAmsterdam · stand 2025"
    ]
    assert (
        document.sections[0].footer.paragraphs[0].text
        == "Amsterdam · concept van 24 november 2026 · revisie 1\t1 / 1"
    )


@pytest.fixture(scope="module")
def short(amsterdam):
    """
    The chapter with the finding alone, which is made in no time.
    """
    told = tuple(chapter for chapter in amsterdam.chapters if any(part.findings for part in chapter.elements))
    return replace(amsterdam, chapters=told, indicators=(), ranges=(), national=(), levels=())


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(text=LONG_WORDS)
def test_any_text_stands_in_it_as_it_is(short, text):
    marked = f"begin{text}einde"

    assert bare(marked) in body(with_finding(short, marked))


def test_signs_that_a_file_of_word_may_not_hold_are_left_out(amsterdam):
    told = "a\x00b\x0cc\ufffed\ud800e\u202ef 😀 中"

    assert "abcdef😀中" in body(with_finding(amsterdam, told))


def test_104_times_unknown_is_a_report_too(real):
    text = body(report_of(real, "limburg", year=2000))

    assert text.count("nietbekend:geenopenbarebrongevonden") >= 104


def test_its_headings_are_those_of_the_form(document):
    chapters = [
        [f"{at}. {title}", *(f"{at}.{part} {name}" for part, name in enumerate(PARTS, 1))]
        for at, title in enumerate(ACTIONS, 1)
    ]

    assert styled(document, "Title") == ["Veiligheid Voorop: inspanning en waarde in Amsterdam"]
    assert styled(document, "Heading 1", "Heading 2") == [
        "Inleiding",
        *(heading for chapter in chapters for heading in chapter),
        "De regio in het bereik van de tien",
        "Bijlage 1: Landelijke context",
        "Bijlage 2: Overzicht indicatoren",
        "Bijlage 3: Niveaus en afkortingen",
        "Bronnen",
    ]
    assert styled(document, "Tussenkop") == [
        *(
            "Waar het over gaat",
            "Hoe er gewogen is",
            "Hoe zeker het is",
            "Wat niet bekend is",
            "Hoe u het bord leest",
        ),
        *ACTIONS,
        *[f"{at}. {title}" for at, title in enumerate(ACTIONS, 1)] * 2,
        *("Ontwikkelinspanning", "Meer- of minderwerk", "Waarde", "Fase", "Afkortingen"),
    ]
    assert len(styled(document, "Caption")) == 5


def test_the_contents_name_all_headings_and_lead_to_them(document):
    """
    A field that Word fills in, and until then links.
    """
    marks = {mark.get(qn("w:name")) for mark in document.element.body.iter(qn("w:bookmarkStart"))}
    ids = [mark.get(qn("w:id")) for mark in document.element.body.iter(qn("w:bookmarkStart"))]
    codes = [code.text.split()[0] for code in document.element.body.iter(qn("w:instrText"))]
    kinds = [sign.get(qn("w:fldCharType")) for sign in document.element.body.iter(qn("w:fldChar"))]

    assert [line.strip() for line in styled(document, "toc 1", "toc 2")] == styled(
        document, "Heading 1", "Heading 2"
    )
    assert {link.get(qn("w:anchor")) for link in document.element.body.iter(qn("w:hyperlink"))} - {
        None
    } <= marks
    assert len(ids) == len(set(ids))
    assert (codes[0], set(codes[1:]), len(codes)) == ("TOC", {"PAGEREF"}, 27)
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") == len(codes)


def test_from_practice_stands_in_a_box(real):
    document = opened(report_of(real, "noord-nederland"))
    boxed = [
        style for style in document.styles if style.element.find(f"{qn('w:pPr')}/{qn('w:pBdr')}") is not None
    ]

    assert len(styled(document, "Bevinding uit de praktijk")) == 19
    assert set(styled(document, "Praktijkkop")) == {"Uit de praktijk"}
    assert {
        "Praktijkkop",
        "Bevinding uit de praktijk",
        "Feiten uit de praktijk",
        "Tekst uit de praktijk",
    } <= {s.name for s in boxed}


@pytest.mark.parametrize("region", REGIONS)
def test_each_board_has_its_ten_regions_in_their_cells(real, region):
    """
    Highest value first; the region of the report has an edge of its own, and the table says in words all that
    it shows.
    """
    report = report_of(real, region)
    document = opened(report)
    boards = [table for table in document.tables if table.style.name == "Bord"]
    own = real.definitions.regions[region].code
    alternatives = [part.get(qn("w:val")) for part in document.element.body.iter(qn("w:tblDescription"))]

    assert alternatives == [chapter.board.alt for chapter in report.chapters]
    assert (
        sum(
            words(run.getparent().getparent()).strip() == own
            for run in document.element.body.iter(qn("w:bdr"))
        )
        == 5
    )
    for chapter, table in zip(report.chapters, boards, strict=True):
        layout = chapter.board.layout
        last = len(table.rows) - 1
        for chip in layout.chips:
            cell = table.cell(last - chip.row, chip.column + 1).text
            assert f"{chip.code}\u00a0{chip.glyph}".strip() in cell
            assert all(reason in cell for reason in chip.reasons)
        assert (
            sum(
                line.style.name == "Bordregio"
                for row in table.rows[2:]
                for cell in row.cells
                for line in cell.paragraphs
            )
            == 10
        )


# In mm, in bold letters of 8.5 points of DejaVu Sans, which LibreOffice takes where Calibri is missing; a
# cell keeps 3 mm of its own.
WORDS = {
    "verandering": 20.6,
    "aanzienlijk": 18.2,
    "inspanning": 18.7,
    "merkbaar": 16.3,
    "beginnend": 17.9,
    "duidelijk": 14.6,
}


@pytest.mark.parametrize("region", REGIONS)
def test_no_name_on_a_board_breaks_in_a_word(real, region):
    """
    Not in a wider font either; and the board is as wide as the text.
    """
    boards = [table for table in opened(report_of(real, region)).tables if table.style.name == "Bord"]
    for table in boards:
        widths = [column.width.mm for column in table.columns]
        named = [(table.cell(1, at).text, width) for at, width in enumerate(widths)]
        named += [(row.cells[0].text, widths[0]) for row in table.rows[2:]]

        assert [
            (name, width) for name, width in named for word in name.split() if WORDS.get(word, 0) + 3 > width
        ] == []
        assert sum(widths) == pytest.approx(160, abs=0.1)


def test_a_long_name_in_a_table_breaks_where_its_words_meet(document):
    """
    The sign of Word for it, which no one sees where the name stands on one line.
    """
    hyphens = [mark.getparent() for mark in document.element.body.iter(qn("w:softHyphen"))]

    assert [words(run) for run in hyphens] == [part for _ in ACTIONS for part in PARTS[:2]]


def rows_of(document):
    """
    Return per table its rows, as XML.
    """
    return [list(table.iter(qn("w:tr"))) for table in document.element.body.iter(qn("w:tbl"))]


def is_head(row):
    return any(True for _ in row.iter(qn("w:tblHeader")))


def test_the_heads_of_tables_are_repeated_and_rows_stay_whole(document):
    facts, *tables = rows_of(document)

    assert not any(map(is_head, facts))
    assert len(tables) == 3 * 5
    assert {tuple(map(is_head, rows[:3])) for rows in tables} == {(True, True, False), (True, False, False)}
    assert all(list(row.iter(qn("w:cantSplit"))) for rows in tables for row in rows)


def test_all_indicators_are_in_the_overview(amsterdam, document):
    labels = [
        words(next(row.iter(qn("w:tc"))))
        for rows in rows_of(document)[-5:]
        for row in rows
        if not is_head(row)
    ]

    assert [label for label in labels if label not in PARTS] == [line.label for line in amsterdam.indicators]
    assert len(amsterdam.indicators) == 104


def test_it_says_of_itself_what_it_is(amsterdam, document):
    about = document.core_properties
    languages = {part.get(qn("w:val")) for part in document.styles.element.iter(qn("w:lang"))}

    assert (about.title, about.language, about.author) == (amsterdam.title, "nl-NL", "Veiligheid Voorop")
    assert (about.last_modified_by, about.created.date()) == ("Veiligheid Voorop", MADE_ON)
    assert languages == {"nl-NL"}


def test_page_one_says_what_it_is(document):
    first = words(document.element.body).partition("Inhoud")[0]

    for told in (
        "Amsterdam",
        "2025",
        "Stand 2025",
        "revisie 1",
        "24 november 2026",
        "in concept voorgelegd",
        "In het kort",
    ):
        assert told in first


def test_sources_are_numbered_and_their_addresses_open(real):
    report = report_of(real, "oost-brabant")
    document = opened(report)
    addresses = {part.target_ref for part in document.part.rels.values() if part.is_external}

    assert len(styled(document, "Bron")) == len(report.sources)
    assert (
        addresses
        == {source.address for source in report.sources if source.address.startswith("http")}
        != set()
    )
