"""
The slides of a meeting: the same sequence as on the screen, with notes, alternative texts and footers, and
nothing off the paper.
"""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx.util import Pt

from tests.reports.slides.pptx_reading import (
    boards,
    described,
    every_shape,
    notes,
    opened,
    placeholder,
    sizes,
    titled,
    titles,
    words,
)
from vvmetrics.charts.text_width import cleaned, text_height
from vvmetrics.narrative.findings import NOT_VALIDATED
from vvmetrics.reports.slides.deck import new_deck
from vvmetrics.reports.slides.template import PICTURE
from vvmetrics.store.database import MADE_UP

YEAR = 2025
# Letters and signs of Dutch texts, signs that steer, and signs of other scripts.
SIGNS = st.characters(codec="utf-8")
POINTS = st.lists(
    st.lists(st.text(SIGNS, min_size=1, max_size=150), min_size=1, max_size=60).map(" ".join),
    min_size=1,
    max_size=6,
)


@pytest.fixture(scope="module")
def limburg(real):
    return opened(real, year=YEAR, region="limburg", parked=("Wie belt wie?",))


@pytest.fixture(scope="module")
def example(made_up):
    return opened(made_up, year=2026, region="noord-holland")


@pytest.fixture(scope="module")
def nothing(real):
    """
    The slides of before the first year: 104 times unknown.
    """
    return opened(real, year=2000)


def test_the_titles_in_their_order(tiny):
    assert titles(opened(tiny, year=2021, region="zuid", parked=("Punt.",))) == [
        "Wat vragen de verbeteracties, en wat brengen ze?",
        "Zo leest u het beeld",
        "Acuut: waarde van 0 tot 2, bekend in alle drie regio's",
        "Acuut: inspanning 3, bekend in één van de drie regio's",
        "ZSM: waarde -1, bekend in één van de drie regio's",
        "ZSM: inspanning nergens bekend",
        "Van 9 van de 17 antwoorden weten we het niet",
        "Zuid kan bij 1 van de 6 indicatoren een andere regio vragen",
        "Vragen voor de tafel: bij één van de twee verbeteracties is in Zuid nog iets te vragen",
        "Dit steunt op 11 bevindingen uit 4 bronnen",
        "Bijlage: Acuut, van de 3 regio's bekend: inspanning 1, meerwerk 1 en waarde 3",
        "Bijlage: Acuut, de regio's in hun vaste volgorde",
        "Bijlage: ZSM, van de 3 regio's bekend: inspanning 0, meerwerk 0 en waarde 1",
        "Bijlage: ZSM, de regio's in hun vaste volgorde",
        "Parkeerlijst: wat we onderweg noteerden",
    ]


def test_no_two_slides_have_the_same_title(limburg):
    assert len(set(titles(limburg))) == len(titles(limburg))


def test_the_notes_have_what_is_read_out_and_the_sources(tiny):
    board, text = titled(opened(tiny, year=2021, region="zuid"), "Acuut: ")

    assert (
        notes(board).splitlines()[0]
        == "Wat het kostte om op te zetten, is bekend van één van de drie regio's, Noord: 3 (ervaren)."
    )
    assert notes(text) in notes(board)
    assert [line for line in notes(text).splitlines() if line.startswith("Bron: ")] == [
        "Bron: Bericht in de krant",
        "Bron: Onderzoek van buiten",
        "Bron: Opgave van het netwerk",
        "Bron: Rapport van Noord",
    ]


def test_the_board_is_drawn_in_shapes_that_can_be_changed(limburg, real):
    """
    Every region is on it once; that of the audience has the thickest border; where something is not known it
    is hatched and says so.
    """
    board = boards(titled(limburg, "Samenhang: waarde")[0])[0]
    chips = {region.label: region.code for region in real.definitions.regions.values()}
    drawn = {shape.name: shape for shape in board.shapes if shape.name in chips}
    told = [shape.text_frame.text for shape in board.shapes]

    assert {name: shape.text_frame.text.split()[0] for name, shape in drawn.items()} == chips
    assert {name for name, shape in drawn.items() if shape.line.width == Pt(4)} == {"Limburg"}
    assert {shape.line.width for name, shape in drawn.items() if name != "Limburg"} == {Pt(1.25)}
    assert len(board.element.xpath(".//a:pattFill")) == 6 + 6 - 1
    assert {
        "waarde niet\nbekend",
        "inspanning\nniet bekend",
        "niet gevonden",
        "LIM, kwartielen: aanzienlijk · niet bekend",
    } <= set(told)


@pytest.mark.parametrize("deck", ["limburg", "example", "nothing"])
def test_pictures_have_an_alternative_text(deck, request):
    slides = request.getfixturevalue(deck).slides
    pictures = [shape for slide in slides for shape in slide.shapes if not shape.has_text_frame]

    assert len(pictures) >= 5 + 15 + 5
    assert [shape.name for shape in pictures if len(described(shape)) < 60] == []


def test_the_alternative_text_of_a_board_is_that_of_the_screen(limburg):
    text = described(boards(titled(limburg, "Samenhang: waarde")[0])[0])

    assert text.startswith("Samenhang, stand 2025. ")
    assert "Amsterdam (AMS): inspanning om op te zetten niet bekend" in text


@pytest.mark.parametrize("deck", ["limburg", "example", "nothing"])
def test_each_slide_has_its_footer_and_number_and_reads_from_its_title(deck, request):
    presentation = request.getfixturevalue(deck)
    for number, slide in enumerate(presentation.slides, start=1):
        footer = placeholder(slide, "ftr").text_frame.text
        ids = slide.element.xpath(".//p:cNvPr/@id")

        assert footer.endswith("24-11-2026")
        assert placeholder(slide, "sldNum").element.xpath(".//a:fld[@type='slidenum']/a:t/text()") == [
            str(number)
        ]
        assert slide.shapes[0].shape_id == slide.shapes.title.shape_id
        assert all(shape.text_frame.text for shape in slide.placeholders)
        assert len(ids) == len(set(ids))


def test_the_footer_says_for_whom_and_how_was_asked(real):
    presentation = opened(real, year=YEAR, own_only=True, min_plausibility=3)

    way = "stand 2025, alleen wat het netwerk zelf meldde, alleen plausibiliteit 3 of hoger"
    assert {placeholder(slide, "ftr").text_frame.text for slide in presentation.slides} == {
        f"Tien regio's naast elkaar · {way} · 24-11-2026"
    }
    assert "niet zo zelf gemeld" in words(titled(presentation, "Samenhang: ")[0])


@pytest.mark.parametrize("deck", ["limburg", "example", "nothing"])
def test_letters_are_large_enough(deck, request):
    """
    Body text 24 points, words beside a picture 18, those in it 14, what is 18 pixels on a beamer; the footer
    10.
    """
    for slide in request.getfixturevalue(deck).slides:
        body = (
            slide.placeholders[1]
            if 1 in {shape.placeholder_format.idx for shape in slide.placeholders}
            else None
        )
        beside = [shape for shape in slide.shapes if shape.has_text_frame and not shape.is_placeholder]

        assert min(sizes(slide.shapes.title)) >= 20
        assert min(sizes(placeholder(slide, "ftr"))) >= 10
        assert min([size for shape in beside for size in sizes(shape)], default=18) >= 18
        assert body is None or min(sizes(body)) >= 24
        assert [
            size for board in boards(slide) for shape in board.shapes for size in sizes(shape) if size < 14
        ] == []


@pytest.mark.parametrize("deck", ["limburg", "example", "nothing"])
def test_everything_stands_on_the_slide(deck, request):
    presentation = request.getfixturevalue(deck)
    right, foot = presentation.slide_width, presentation.slide_height
    assert (right.inches, foot.inches) == (pytest.approx(13.333, abs=0.001), 7.5)
    outside = [
        (slide.shapes.title.text, shape.name)
        for slide in presentation.slides
        for shape in every_shape(slide.shapes)
        if min(shape.left, shape.top) < 0
        or shape.left + shape.width > right
        or shape.top + shape.height > foot
    ]

    assert outside == []


@pytest.mark.parametrize("deck", ["limburg", "example", "nothing"])
def test_what_stands_under_each_other_does_not_touch(deck, request):
    """
    Title, picture or text, remark and footer: each ends before the next begins.
    """
    for slide in request.getfixturevalue(deck).slides:
        parts = [
            shape
            for shape in slide.shapes
            if shape.name != "Watermerk" and shape != placeholder(slide, "sldNum")
        ]
        rows = sorted(
            {
                (shape.top, shape.top + shape.height)
                for shape in parts
                if not shape.element.xpath(".//p:ph[@type='sldNum']")
            }
        )

        assert [
            slide.shapes.title.text for (_, end), (start, _) in pairwise(rows) if end > start + Pt(1)
        ] == []


def test_made_up_data_says_so_on_each_slide(example, limburg):
    assert [words(slide).count(MADE_UP) for slide in example.slides] == [2] * len(example.slides)
    assert [slide for slide in limburg.slides if "verzonnen" in words(slide)] == []


def test_desk_research_says_so_wherever_its_scores_stand(limburg, real):
    """
    Of each action there are levels of desk research: board, sentences, bars and table; and who can tell
    others has its experience from it.
    """
    assert [NOT_VALIDATED in words(slide) for slide in titled(limburg, "Limburg kan bij")] == [True]
    for action in real.definitions.actions.values():
        shown = [
            *titled(limburg, f"{action.short_label}: "),
            *titled(limburg, f"Bijlage: {action.short_label}, "),
        ]

        assert [NOT_VALIDATED in words(slide) for slide in shown] == [True] * 4
    assert not any(NOT_VALIDATED in words(slide) for slide in opened(real, year=YEAR, own_only=True).slides)


def test_it_is_dutch_and_of_nobody(limburg):
    properties = limburg.core_properties
    languages = {
        name
        for slide in limburg.slides
        for page in (slide, slide.notes_slide)
        for name in page.element.xpath(".//@lang")
    }
    unmarked = [run for slide in limburg.slides for run in slide.element.xpath(".//a:r[not(a:rPr/@lang)]")]

    assert (properties.author, properties.last_modified_by, properties.comments) == (
        "Veiligheid Voorop",
        "Veiligheid Voorop",
        "",
    )
    assert (
        properties.title
        == "Wat vragen de verbeteracties, en wat brengen ze? Limburg tussen tien regio's, stand 2025"
    )
    assert (languages, unmarked) == ({"nl-NL"}, [])
    assert [layout.name for layout in limburg.slide_layouts] == [
        "Voorblad",
        "Titel en tekst",
        "Titel en beeld",
    ]


def test_without_parked_points_there_is_no_slide_for_them(tiny):
    assert titled(opened(tiny, year=2021, parked=("", " \n\x07")), "Parkeerlijst") == []


@pytest.mark.slow
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(points=POINTS)
def test_any_parked_point_is_on_a_slide_and_fits(tiny, points):
    """
    However long it is, whatever signs are in it.
    """
    parked = titled(opened(tiny, year=2021, parked=points), "Parkeerlijst")
    told = [paragraph.text for slide in parked for paragraph in slide.placeholders[1].text_frame.paragraphs]

    assert "".join("".join(told).split()) == "".join("".join(map(cleaned, points)).split())
    for slide in parked:
        body = slide.placeholders[1]
        texts = [paragraph.text for paragraph in body.text_frame.paragraphs]
        assert text_height(texts, body.width.pt, min(sizes(body))) <= body.height.pt


def test_a_title_too_long_is_cut_and_stands_whole_in_the_notes():
    deck = new_deck("voet", None)
    title = "woord " * 60 + "einde"
    slide = deck.add(title, ("Noot.",))
    shown = slide.shapes.title.text

    assert shown.endswith("…")
    assert title.startswith(shown.removesuffix("…"))
    assert notes(slide) == f"{title}\nNoot."
    place = deck.layouts[PICTURE].box("titel")
    assert text_height([shown], place.width, min(sizes(slide.shapes.title)), bold=True) < place.height
