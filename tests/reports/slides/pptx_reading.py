"""
How the tests look into a PowerPoint file: everything is read back from its bytes.
"""

import io
from datetime import date

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from vvmetrics.meeting.screens import meeting
from vvmetrics.reports.slides.presentation import slides

MADE_ON = date(2026, 11, 24)


def opened(store, *, year, region=None, parked=(), template=None, **way):
    """
    Return the slides of a meeting, opened again.
    """
    shown = meeting(store, year=year, region=region, made_on=MADE_ON, **way)
    return Presentation(io.BytesIO(slides(store, shown, parked, template)))


def titles(presentation):
    return [slide.shapes.title.text for slide in presentation.slides]


def titled(presentation, begin):
    """
    Return the slides whose title begins so.
    """
    return [slide for slide in presentation.slides if slide.shapes.title.text.startswith(begin)]


def every_shape(shapes):
    """
    Return shapes with those in groups.
    """
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from every_shape(shape.shapes)


def boards(slide):
    return [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.GROUP]


def words(slide):
    """
    Return all text on a slide, in its order of reading.
    """
    told = []
    for shape in every_shape(slide.shapes):
        if shape.has_text_frame:
            told.append(shape.text_frame.text)
        elif getattr(shape, "has_table", False):  # a group can't have one, and does not say so
            told += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(told)


def notes(slide):
    return slide.notes_slide.notes_text_frame.text


def described(shape):
    """
    Return the alternative text of a shape.
    """
    return shape.element.xpath("./*/p:cNvPr/@descr")[0]


def placeholder(slide, kind):
    """
    Return the shape in a placeholder, or None.
    """
    return next(
        (shape for shape in slide.placeholders if shape.element.xpath(f".//p:ph[@type='{kind}']")), None
    )


def sizes(shape):
    """
    Return the sizes of the letters in a shape, in points.
    """
    return [run.font.size.pt for paragraph in shape.text_frame.paragraphs for run in paragraph.runs]
