"""
The look of the slides is that of a template: ours, or that of a network, which is told all that it lacks.
"""

from copy import deepcopy
from itertools import pairwise

import docx
import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Inches, Pt

from tests.reports.slides.pptx_reading import every_shape, opened, placeholder, titled, titles
from vvmetrics.errors import ExportError
from vvmetrics.reports.slides.template import FIRST, NEEDED, OWN, PICTURE, SETTING, TEXT, new_presentation
from vvmetrics.store.database import MADE_UP

GREEN = RGBColor(0x1B, 0x7F, 0x3B)


@pytest.fixture
def own():
    """
    Our own template, to change.
    """
    return Presentation(str(OWN))


@pytest.fixture
def saved(tmp_path):
    """
    A function that saves a template as a network would, and returns where.
    """

    def save(presentation):
        presentation.save(str(tmp_path / "huisstijl.pptx"))
        return tmp_path / "huisstijl.pptx"

    return save


def layout(presentation, name):
    return next(layout for layout in presentation.slide_layouts if layout.name == name)


def place(of, kind):
    return next(place for place in of.placeholders if place.element.xpath(f".//p:ph[@type='{kind}']"))


def refused(path):
    with pytest.raises(ExportError) as told:
        new_presentation(path)
    return str(told.value).splitlines()


def test_our_template_has_every_layout_that_slides_use(made_up):
    presentation = opened(made_up, year=2026, region="limburg", parked=("Punt.",))

    assert {slide.slide_layout.name for slide in presentation.slides} == {FIRST, TEXT, PICTURE} == set(NEEDED)
    assert new_presentation(OWN)[1].keys() == set(NEEDED)


def test_our_template_is_dutch_and_of_nobody(own):
    about = own.core_properties
    languages = {
        lang
        for page in (own, own.slide_master, *own.slide_layouts, *own.slides)
        for lang in page.element.xpath(".//@lang")
    }

    assert (about.author, about.last_modified_by, about.language) == (
        "Veiligheid Voorop",
        "Veiligheid Voorop",
        "nl-NL",
    )
    assert languages == {"nl-NL"}
    assert not [part for part in own.part.package.iter_parts() if b"/Users/" in part.blob]


def test_the_slides_of_a_template_and_their_sections_are_left_out(own, saved, tiny):
    named = "".join(f'<p14:sldId id="{slide.slide_id}"/>' for slide in own.slides)
    space = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
    sections = f'<p14:section name="Begin" id="{{0}}"><p14:sldIdLst>{named}</p14:sldIdLst></p14:section>'
    own.element.append(
        parse_xml(
            f'<p:extLst {nsdecls("p")}><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
            f"<p14:sectionLst {space}>{sections}</p14:sectionLst></p:ext></p:extLst>"
        )
    )
    presentation = opened(tiny, year=2021, template=saved(own))

    assert titles(presentation) == titles(opened(tiny, year=2021))
    assert not presentation.element.xpath(".//*[local-name()='sectionLst']")
    assert len(list(presentation.part.package.iter_parts())) == len(
        list(opened(tiny, year=2021).part.package.iter_parts())
    )


@pytest.mark.parametrize("by_setting", [False, True], ids=["asked", "setting"])
def test_a_network_gives_them_its_own_look(own, saved, tiny, monkeypatch, by_setting):
    """
    Ground, colours, and where things stand: what was under the title, is under it again.
    """
    first, picture = layout(own, FIRST), layout(own, PICTURE)
    first.background.fill.solid()
    first.background.fill.fore_color.rgb = GREEN
    for name in (TEXT, PICTURE):
        title = place(layout(own, name), "title")
        title.left, title.top, title.width, title.height = Pt(80), Pt(30), Pt(800), Pt(60)
    path = saved(own)
    monkeypatch.setenv(SETTING, str(path) if by_setting else "")
    presentation = opened(tiny, year=2021, region="zuid", template=None if by_setting else path)
    slide = titled(presentation, "Bijlage: Acuut, de regio")[0]
    (table,) = [shape for shape in slide.shapes if getattr(shape, "has_table", False)]

    assert presentation.slides[0].slide_layout.background.fill.fore_color.rgb == GREEN
    assert picture.name == slide.slide_layout.name
    assert (table.left.pt, table.top.pt, table.width.pt) == pytest.approx((80, 94, 800), abs=0.01)
    for slide in presentation.slides:
        rows = {(shape.top, shape.top + shape.height) for shape in slide.shapes if shape != number(slide)}
        assert [1 for (_, end), (start, _) in pairwise(sorted(rows)) if end > start + Pt(1)] == []
        assert all(shape.left + shape.width <= Inches(13.333) for shape in every_shape(slide.shapes))


def number(slide):
    return placeholder(slide, "sldNum")


def test_a_place_of_a_layout_that_slides_do_not_use_stays_away(own, saved, tiny):
    """
    Such as one for a picture; an empty one would ask for a click.
    """
    tree = layout(own, PICTURE).shapes
    extra = deepcopy(place(layout(own, FIRST), "subTitle").element)
    extra.xpath(".//p:ph")[0].set("type", "pic")
    extra.xpath(".//p:ph")[0].set("idx", "13")
    tree._spTree.append(extra)  # noqa: SLF001 - as PowerPoint does
    presentation = opened(tiny, year=2021, template=saved(own))

    assert all(shape.text_frame.text for slide in presentation.slides for shape in slide.placeholders)


def test_that_data_are_made_up_is_said_in_a_colour_that_can_be_read(own, saved, made_up):
    """
    That of the text on the same layout.
    """
    for letters in layout(own, FIRST).element.xpath(
        ".//p:ph[@type='subTitle']/ancestor::p:sp//a:lvl1pPr//a:schemeClr"
    ):
        letters.set("val", "accent2")
    presentation = opened(made_up, year=2026, template=saved(own))
    marks = [shape for slide in presentation.slides for shape in slide.shapes if shape.name == "Watermerk"]

    assert {mark.text_frame.text for mark in marks} == {MADE_UP}
    assert len(marks) == len(presentation.slides)
    assert [mark.element.xpath(".//a:rPr//a:schemeClr/@val") for mark in marks[:2]] == [["accent2"], ["tx1"]]


def test_a_template_is_told_all_that_it_lacks_and_what_was_meant(own, saved):
    own.slide_width = Inches(10)
    layout(own, FIRST).element.xpath("./p:cSld")[0].set("name", "Voorbladen")
    number_of = place(layout(own, TEXT), "sldNum").element
    number_of.getparent().remove(number_of)
    place(layout(own, PICTURE), "title").height = Pt(300)
    path, left = saved(own), "tussen titel en voettekst 31,8 × 6,8 cm over"

    assert refused(path) == [
        f"Sjabloon {path} past niet. Vul aan, of begin met ons eigen sjabloon:",
        "- De dia's zijn 25,4 × 19,1 cm. Ze moeten 33,9 × 19,1 cm zijn (breedbeeld, 16:9).",
        '- De indeling "Voorblad" ontbreekt. Bedoeld: "Voorbladen"?',
        '- De indeling "Titel en tekst" heeft geen plaats voor: dianummer.',
        f'- De indeling "Titel en beeld" laat {left}. Nodig is 26,8 × 12,0 cm.',
    ]


def test_what_is_no_file_of_powerpoint_is_said(tmp_path):
    other = tmp_path / "brief.pptx"
    docx.Document().save(str(other))

    assert refused(tmp_path / "weg.pptx") == [
        f"Sjabloon {tmp_path / 'weg.pptx'} is niet te lezen: die map of dat bestand is er niet."
    ]
    assert refused(other) == [
        f"Sjabloon {other} is geen .pptx. Open het, en bewaar het als .pptx, zonder wachtwoord."
    ]
