"""
Slides in the style of the house, and what stands on each: title, footer, number, watermark and notes.
Measures in points.
"""

import io
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from pptx import Presentation
from pptx.enum.text import PP_ALIGN
from pptx.slide import Slide
from pptx.util import Pt

from vvmetrics.charts.text_width import GAP, cleaned, fitting, pages, text_height
from vvmetrics.charts.theme import LIGHT
from vvmetrics.reports.slides.master import BODY_BOX, LAYOUTS, TITLE_BOX, dress
from vvmetrics.reports.slides.shapes import LANGUAGE, Box, add_words, faint, mark_language, put, rgb

AUTHOR = "Veiligheid Voorop"
TITLE_LAYOUT, TEXT_LAYOUT, PICTURE_LAYOUT = 0, 1, 2
TITLE_SIZES, FOOTER_SIZES, BODY_SIZES = (26, 24, 22, 20), (12, 11, 10), (32, 28, 24)
FOOTER_WIDTH = 820.0
REMARK_SIZE = 18
# What a picture, a table or running text may fill.
CONTENT = Box(30, 78, 900, 426)


@dataclass(frozen=True)
class Deck:
    """
    Slides in the making; footer and watermark stand on each.
    """

    presentation: Any
    footer: str
    watermark: str | None

    def add(self, title: str, notes: Sequence[str], *, layout: int = PICTURE_LAYOUT) -> Slide:
        """
        Return a new slide at the end. A title too long for its two lines is cut, and stands whole in the
        notes.
        """
        slide: Slide = self.presentation.slides.add_slide(self.presentation.slide_layouts[layout])
        words = cleaned(title)
        shown, size = fitting(
            words,
            TITLE_BOX.width,
            (44, 36, *TITLE_SIZES) if layout == TITLE_LAYOUT else TITLE_SIZES,
            lines=2,
            bold=True,
        )
        set_paragraphs(slide.shapes.title, [shown], size)
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
        room = Box(*BODY_BOX[:3], BODY_BOX.height - _remark_height(remark))
        size, parts = pages(texts, room.width, room.height, BODY_SIZES)
        for number, part in enumerate(parts, start=1):
            counted = f"{title} ({number} van {len(parts)})" if len(parts) > 1 else title
            slide = self.add(counted, notes, layout=TEXT_LAYOUT if part else PICTURE_LAYOUT)
            if part:
                body: Any = slide.placeholders[1]
                put(body, room)
                set_paragraphs(body, part, size)
            add_remark(slide, remark)

    def saved(self, *, title: str, made_on: date) -> bytes:
        """
        Return the slides as a file, with the footer and the number on each and every word marked as Dutch.
        """
        words = f"{self.watermark} · {self.footer}" if self.watermark else self.footer
        for number, slide in enumerate(self.presentation.slides, start=1):
            if self.watermark:
                _add_watermark(slide, cleaned(self.watermark))
            _add_footer(slide, cleaned(words), number)
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


def new_deck(footer: str, watermark: str | None) -> Deck:
    """
    Return a deck without slides.
    """
    presentation = Presentation()
    dress(presentation)
    return Deck(presentation, footer, watermark)


def above(remark: str) -> Box:
    """
    Return what a remark at the foot of a slide leaves of its room.
    """
    return Box(CONTENT.x, CONTENT.y, CONTENT.width, CONTENT.height - _remark_height(remark))


def add_remark(slide: Slide, remark: str) -> None:
    """
    Write a remark at the foot of a slide, above its footer.
    """
    height = _remark_height(remark)
    if height:
        box = Box(
            CONTENT.x,
            CONTENT.y + CONTENT.height - height + REMARK_SIZE / 3,
            CONTENT.width,
            height - REMARK_SIZE / 3,
        )
        words = add_words(
            slide.shapes, box, cleaned(remark), size=REMARK_SIZE, color=LIGHT.muted, align=PP_ALIGN.LEFT
        )
        words.name = "Opmerking"


def _remark_height(remark: str) -> float:
    return text_height([cleaned(remark)], CONTENT.width, REMARK_SIZE) if remark else 0


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


def _add_watermark(slide: Slide, words: str) -> None:
    """
    Write that the data are made up across a slide, over all that stands on it.
    """
    box = Box(130, 230, 700, 80)
    mark = add_words(
        slide.shapes, box, words, size=54, color=LIGHT.ground if _is_first(slide) else LIGHT.text, bold=True
    )
    mark.name, mark.rotation = "Watermerk", -9
    faint(mark)


def _add_footer(slide: Slide, words: str, number: int) -> None:
    """
    Write the footer and the number of a slide in the places that its layout keeps for them, last in the order
    of reading.
    """
    tree = slide.element.xpath("./p:cSld/p:spTree")[0]
    text, size = fitting(words, FOOTER_WIDTH, FOOTER_SIZES, lines=2)
    for name in ("ftr", "sldNum"):
        place = slide.slide_layout.element.xpath(f".//p:sp[p:nvSpPr/p:nvPr/p:ph/@type='{name}']")[0]
        copy = deepcopy(place)
        copy.xpath("./p:nvSpPr/p:cNvPr")[0].set(
            "id", str(1 + max(int(at) for at in tree.xpath(".//p:cNvPr/@id")))
        )
        tree.append(copy)
        for field in copy.xpath(".//a:fld/a:t"):
            field.text = str(number)
    footer: Any = next(shape for shape in slide.placeholders if shape.element.xpath(".//p:ph[@type='ftr']"))
    set_paragraphs(footer, [text], size)
    if _is_first(slide):
        footer.text_frame.paragraphs[0].runs[0].font.color.rgb = rgb(LIGHT.ground)


def _is_first(slide: Slide) -> bool:
    return slide.slide_layout.name == tuple(LAYOUTS.values())[TITLE_LAYOUT]
