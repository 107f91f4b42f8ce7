"""
Slides in the style of the house, and what stands on each: title, footer, number, watermark and notes.
Measures in points.
"""

import io
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide
from pptx.util import Pt

from vvmetrics.charts.text_width import GAP, cleaned, fitting, pages, text_height
from vvmetrics.charts.theme import LIGHT
from vvmetrics.reports.slides.shapes import LANGUAGE, Box, add_words, faint, mark_language, put
from vvmetrics.reports.slides.template import FIRST, PICTURE, TEXT, Layout, new_presentation

AUTHOR = "Veiligheid Voorop"
TITLE_SIZES, FOOTER_SIZES, BODY_SIZES = (26, 24, 22, 20), (12, 11, 10), (32, 28, 24)
REMARK_SIZE = 18


@dataclass(frozen=True)
class Deck:
    """
    Slides in the making; footer and watermark stand on each.
    """

    presentation: Any
    layouts: Mapping[str, Layout]
    footer: str
    watermark: str | None

    def add(self, title: str, notes: Sequence[str], *, layout: str = PICTURE) -> Slide:
        """
        Return a new slide at the end. A title too long for its two lines is cut, and stands whole in the
        notes.
        """
        of = self.layouts[layout]
        slide: Slide = self.presentation.slides.add_slide(of.layout)
        words = cleaned(title)
        shown, size = fitting(
            words,
            of.box("titel").width,
            (44, 36, *TITLE_SIZES) if layout == FIRST else TITLE_SIZES,
            lines=2,
            bold=True,
        )
        set_paragraphs(slide.shapes.title, [shown], size)
        for place in list(slide.placeholders):
            if place != slide.shapes.title and not (layout != PICTURE and place == self.text(slide)):
                place.element.getparent().remove(place.element)
        told = [*([words] if shown != words else []), *(cleaned(note) for note in notes)]
        frame: Any = slide.notes_slide.notes_text_frame
        frame.text = "\n".join(told)
        return slide

    def add_text(
        self, title: str, paragraphs: Iterable[str], notes: Sequence[str], *, remark: str = ""
    ) -> None:
        """
        Add paragraphs in large letters, over as many slides as they need; a remark stands at the foot of
        each.
        """
        texts = [text for text in map(cleaned, paragraphs) if text]
        of = self.layouts[TEXT]
        place = of.box("tekst")
        room = Box(*place[:3], place.height - _remark_height(remark, of.room.width))
        size, parts = pages(texts, room.width, room.height, BODY_SIZES)
        for number, part in enumerate(parts, start=1):
            counted = f"{title} ({number} van {len(parts)})" if len(parts) > 1 else title
            slide = self.add(counted, notes, layout=TEXT if part else PICTURE)
            if part:
                body = self.text(slide)
                put(body, room)
                set_paragraphs(body, part, size)
            self.add_remark(slide, remark)

    def saved(self, *, title: str, made_on: date) -> bytes:
        """
        Return the slides as a file, with the footer and the number on each and every word marked as Dutch.
        """
        words = f"{self.watermark} · {self.footer}" if self.watermark else self.footer
        for number, slide in enumerate(self.presentation.slides, start=1):
            of = self.of(slide)
            if self.watermark:
                _add_watermark(slide, of, cleaned(self.watermark))
            _add_footer(slide, of, cleaned(words), number)
            mark_language(slide.element)
            mark_language(slide.notes_slide.element)
        mark_language(self.presentation.notes_master.element)
        properties = self.presentation.core_properties
        properties.title, properties.language = cleaned(title), LANGUAGE
        properties.keywords = properties.comments = ""
        properties.author = properties.last_modified_by = AUTHOR
        properties.created = properties.modified = datetime(
            made_on.year, made_on.month, made_on.day, tzinfo=UTC
        )
        file = io.BytesIO()
        self.presentation.save(file)
        return file.getvalue()

    def of(self, slide: Slide) -> Layout:
        """
        Return the layout of a slide.
        """
        return self.layouts[slide.slide_layout.name]

    def text(self, slide: Slide) -> Any:  # noqa: ANN401 - of python-pptx, which has no types
        """
        Return the place of running text on a slide.
        """
        wanted = self.of(slide).places["tekst"].placeholder_format.idx
        return next(place for place in slide.placeholders if place.placeholder_format.idx == wanted)

    def room(self, remark: str = "") -> Box:
        """
        Return what a picture or a table may fill, above a remark at the foot of its slide.
        """
        room = self.layouts[PICTURE].room
        return Box(*room[:3], room.height - _remark_height(remark, room.width))

    def add_remark(self, slide: Slide, remark: str) -> None:
        """
        Write a remark at the foot of a slide, above its footer.
        """
        room = self.of(slide).room
        height = _remark_height(remark, room.width)
        if height:
            gap = REMARK_SIZE / 3
            box = Box(room.x, room.y + room.height - height + gap, room.width, height - gap)
            words = add_words(
                slide.shapes, box, cleaned(remark), size=REMARK_SIZE, color=LIGHT.muted, align=PP_ALIGN.LEFT
            )
            words.name = "Opmerking"


def new_deck(footer: str, watermark: str | None, template: Path | None = None) -> Deck:
    """
    Return a deck without slides, in the look of a template. Raises ExportError where it lacks something.
    """
    return Deck(*new_presentation(template), footer, watermark)


def _remark_height(remark: str, width: float) -> float:
    return text_height([cleaned(remark)], width, REMARK_SIZE) if remark else 0


def set_paragraphs(shape: Any, paragraphs: Sequence[str], size: float) -> None:  # noqa: ANN401 - any shape with text
    """
    Fill a placeholder with paragraphs in letters of a size.
    """
    frame = shape.text_frame
    for at, text in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paragraph.space_before = Pt(round(size * GAP) if at else 0)
        run = paragraph.add_run()
        run.text, run.font.size = text, Pt(size)


def _add_watermark(slide: Slide, of: Layout, words: str) -> None:
    """
    Write that the data are made up across a slide, over all that stands on it, in the colour of its text.
    """
    mark = add_words(slide.shapes, Box(130, 230, 700, 80), words, size=54, color=LIGHT.text, bold=True)
    for fill in mark.element.xpath(".//a:rPr/a:solidFill"):
        fill.getparent().replace(fill, of.ink)
    mark.name, mark.rotation = "Watermerk", -9
    faint(mark)


def _add_footer(slide: Slide, of: Layout, words: str, number: int) -> None:
    """
    Write the footer and the number of a slide in the places that its layout keeps for them, last in the order
    of reading.
    """
    tree = slide.element.xpath("./p:cSld/p:spTree")[0]
    text, size = fitting(words, of.box("voettekst").width, FOOTER_SIZES, lines=2)
    for kind in ("voettekst", "dianummer"):
        copy = deepcopy(of.places[kind].element)
        copy.xpath("./p:nvSpPr/p:cNvPr")[0].set(
            "id", str(1 + max(int(at) for at in tree.xpath(".//p:cNvPr/@id")))
        )
        tree.append(copy)
        for field in copy.xpath(".//a:fld/a:t"):
            field.text = str(number)
    footer: Any = next(shape for shape in slide.placeholders if shape.element.xpath(".//p:ph[@type='ftr']"))
    footer.text_frame.clear()
    set_paragraphs(footer, [text], size)
