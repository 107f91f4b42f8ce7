"""
The look of the report in Word is that of a template: ours, or that of a network, which is told all that it
lacks.
"""

import io
from zipfile import ZipFile

import docx
import pptx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor

from tests.reports.content.telling import MADE_ON, report_of
from vvmetrics.errors import ExportError
from vvmetrics.reports.word.report import report_docx
from vvmetrics.reports.word.template import OWN, SETTING, needed, new_document

GREEN = RGBColor(0x1B, 0x7F, 0x3B)


@pytest.fixture
def own():
    """
    Our own template, to change.
    """
    return docx.Document(str(OWN))


@pytest.fixture
def saved(tmp_path):
    """
    A function that saves a template as a network would, and returns where.
    """

    def save(document):
        document.save(tmp_path / "huisstijl.docx")
        return tmp_path / "huisstijl.docx"

    return save


@pytest.fixture(scope="module")
def report(made_up):
    return report_of(made_up, "limburg", year=2026)


def opened(*asked):
    return docx.Document(io.BytesIO(report_docx(*asked)))


def refused(path):
    with pytest.raises(ExportError) as told:
        new_document(path)
    return str(told.value).splitlines()


def test_every_style_that_a_report_uses_is_in_our_template_and_told_there(real, made_up):
    """
    Those of all kinds of findings, of tables and of what is made up.
    """
    named = {qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle")}
    used = set()
    for store, region, year in ((real, "noord-nederland", 2025), (made_up, "limburg", 2026)):
        document = opened(report_of(store, region, year=year))
        parts = (document.element.body, document.sections[0].header.part.element)
        ids = {part.get(qn("w:val")) for place in parts for part in place.iter(*named)}
        used |= {style.name for style in document.styles if style.style_id in ids} - {"Header"}

    assert used <= set(needed())
    assert set(needed()) - used <= {"Tekst uit de praktijk", "Noot"}


def test_our_template_is_dutch_and_of_nobody(own):
    about = own.core_properties
    languages = {part.get(qn("w:val")) for part in own.styles.element.iter(qn("w:lang"))}

    assert (about.author, about.last_modified_by, about.language) == (
        "Veiligheid Voorop",
        "Veiligheid Voorop",
        "nl-NL",
    )
    assert languages == {"nl-NL"}
    assert not [part for part in own.part.package.iter_parts() if b"/Users/" in part.blob]


def test_nothing_that_our_template_tells_of_itself_comes_in_a_report(report, own):
    told = {paragraph.text for paragraph in own.paragraphs}

    assert told & {paragraph.text for paragraph in opened(report).paragraphs} == set()


@pytest.mark.parametrize("by_setting", [False, True], ids=["asked", "setting"])
def test_a_network_gives_it_its_own_look(report, own, saved, monkeypatch, by_setting):
    """
    Colours, paper, and what stands above each page; tables are as wide as its text.
    """
    own.styles["Heading 1"].font.color.rgb = GREEN
    own.sections[0].left_margin = Mm(55)
    own.sections[0].header.paragraphs[0].text = "Netwerk «regio», «dag»"
    path = saved(own)
    monkeypatch.setenv(SETTING, str(path) if by_setting else "")
    document = opened(report, None if by_setting else path)

    assert document.styles["Heading 1"].font.color.rgb == GREEN
    assert [line.text for line in document.sections[0].header.paragraphs] == [
        "VOORBEELD – verzonnen",
        "Netwerk Limburg, 24 november 2026",
    ]
    assert {round(sum(column.width.mm for column in table.columns)) for table in document.tables} == {130}


def test_a_name_to_fill_in_may_be_in_pieces(report, own, saved):
    """
    Word cuts a text where it checked its spelling.
    """
    line = own.sections[0].header.paragraphs[0]
    line.text = ""
    for piece in ("Regio «", "regio", "» · stand «", "keuze»"):
        line.add_run(piece)

    assert (
        opened(report, saved(own)).sections[0].header.paragraphs[1].text == "Regio Limburg · stand stand 2026"
    )


def test_each_kind_of_page_says_that_it_is_made_up(report, own, saved):
    own.settings.odd_and_even_pages_header_footer = True
    own.sections[0].different_first_page_header_footer = True
    (page,) = opened(report, saved(own)).sections

    assert {
        head.paragraphs[0].text for head in (page.header, page.first_page_header, page.even_page_header)
    } == {"VOORBEELD – verzonnen"}


def test_a_template_that_libreoffice_saved_fits_too(report, own, saved):
    """
    It writes names of styles in other capitals.
    """
    for name in ("toc 1", "heading 1"):
        place = next(part for part in own.styles.element.iter(qn("w:name")) if part.get(qn("w:val")) == name)
        place.set(qn("w:val"), name.upper())
    document = opened(report, saved(own))

    for style in ("toc 1", "Heading 1"):
        assert "Inleiding" in [line.text.strip() for line in document.paragraphs if line.style.name == style]


def test_a_template_is_told_all_that_it_lacks_and_what_was_meant(own, saved):
    own.styles["Heading 1"].name = "Kop 1"
    own.styles["Kader"].name = "Kaders"
    own.styles["Regio vol"].delete()
    own.styles["Bord"].delete()
    own.styles.add_style("Bord", WD_STYLE_TYPE.PARAGRAPH)
    path = saved(own)

    headline, *problems = refused(path)
    assert headline == f"Sjabloon {path} past niet. Vul aan, of begin met ons eigen sjabloon:"
    assert sorted(problems) == [
        '- De alineastijl "Heading 1" (in Word: Kop 1) ontbreekt. Bedoeld: "Kop 1"?',
        '- De alineastijl "Kader" ontbreekt. Bedoeld: "Kaders"?',
        '- De stijl "Bord" moet een tabelstijl zijn.',
        '- De tekenstijl "Regio vol" ontbreekt.',
    ]


def test_an_empty_document_of_word_is_no_template_yet(saved):
    _, *problems = refused(saved(docx.Document()))

    assert '- De alineastijl "toc 1" (in Word: Inhopg 1) ontbreekt.' in problems
    assert '- De tabelstijl "Bord" ontbreekt.' in problems
    assert not any('"Heading 1"' in problem for problem in problems)


def test_what_is_no_file_of_word_is_said(tmp_path):
    other = tmp_path / "foto.docx"
    other.write_bytes(b"GIF89a")

    assert refused(tmp_path / "weg.docx") == [
        f"Sjabloon {tmp_path / 'weg.docx'} is niet te lezen: die map of dat bestand is er niet."
    ]
    told = "is geen .docx. Open het, en bewaar het als .docx, zonder wachtwoord."
    assert refused(other) == [f"Sjabloon {other} {told}"]
    slides = tmp_path / "dias.docx"
    pptx.Presentation().save(str(slides))
    assert refused(slides) == [f"Sjabloon {slides} {told}"]


def test_the_same_report_is_the_same_file_whenever_it_is_made(report):
    made = report_docx(report)
    with ZipFile(io.BytesIO(made)) as parts:
        days = {part.date_time[:3] for part in parts.infolist()}

    assert days == {(MADE_ON.year, MADE_ON.month, MADE_ON.day)}
    assert made == report_docx(report)
