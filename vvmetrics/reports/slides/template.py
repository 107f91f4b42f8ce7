"""
The template of the slides: their size, the look of all that stands on them, and the places that each layout
keeps. Measures in points.
"""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Inches

from vvmetrics.reports.slides.shapes import Box
from vvmetrics.reports.templates import chosen, meant, opened, refuse

OWN = Path(__file__).with_name("deck.pptx")
SETTING = "VVMETRICS_DECK_TEMPLATE"
FIRST, TEXT, PICTURE = "Voorblad", "Titel en tekst", "Titel en beeld"
SIZE = (Inches(13.333), Inches(7.5))
NEAR = Inches(0.02)  # what programs make of the same size
BETWEEN = 4.0  # from a title to what is under it, and from there to the footer
LEAST_WIDTH, LEAST_HEIGHT = 760.0, 340.0  # of a picture whose letters can be read in a room
KINDS = {
    "titel": (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE),
    "tekst": (PP_PLACEHOLDER.SUBTITLE, PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT),
    "voettekst": (PP_PLACEHOLDER.FOOTER,),
    "dianummer": (PP_PLACEHOLDER.SLIDE_NUMBER,),
}
NEEDED = {
    FIRST: ("titel", "tekst", "voettekst", "dianummer"),
    TEXT: ("titel", "tekst", "voettekst", "dianummer"),
    PICTURE: ("titel", "voettekst", "dianummer"),
}

FILL = "a:lvl1pPr/a:defRPr/a:solidFill"  # of the letters of a style


@dataclass(frozen=True)
class Layout:
    """
    A layout and its places, by what stands there: "titel", "tekst", "voettekst", "dianummer".
    """

    layout: Any
    places: Mapping[str, Any]

    def box(self, kind: str) -> Box:
        """
        Return where a place is.
        """
        place = self.places[kind]
        return Box(*(float(side.pt) for side in (place.left, place.top, place.width, place.height)))

    @property
    def room(self) -> Box:
        """
        What a picture or a table may fill: from the title to the footer, as wide as the title.
        """
        title, footer = self.box("titel"), self.box("voettekst")
        top = title.y + title.height + BETWEEN
        return Box(title.x, top, title.width, footer.y - BETWEEN - top)

    @property
    def ink(self) -> Any:  # noqa: ANN401 - an element of lxml, which has no types
        """
        The fill of the letters of its running text, which can be read on its ground; a new element.
        """
        master = self.layout.slide_master.element
        own = self.places["tekst"].element.xpath(f".//{FILL}") if "tekst" in self.places else []
        return deepcopy([*own, *master.xpath(f".//p:bodyStyle/{FILL}")][0])


def new_presentation(template: Path | None) -> tuple[Any, Mapping[str, Layout]]:
    """
    Return a presentation without slides in the look of a template, and its layouts by name.

    template is by default what VVMETRICS_DECK_TEMPLATE names, else our own. Raises ExportError with all that
    a template lacks.
    """
    path = chosen(template, SETTING)
    presentation: Any = opened(path or OWN, Presentation, form="pptx")
    layouts = {
        layout.name: Layout(layout, _places(layout))
        for master in presentation.slide_masters
        for layout in master.slide_layouts
    }
    if path:
        refuse(path, [*_other_size(presentation), *_missing(layouts)])
    _drop_slides(presentation)
    return presentation, layouts


def _places(layout: Any) -> dict[str, Any]:  # noqa: ANN401 - of python-pptx, which has no types
    """
    Return the first place of each kind that has a size.
    """
    places: dict[str, Any] = {}
    for place in layout.placeholders:
        for name, kinds in KINDS.items():
            if place.placeholder_format.type in kinds and place.width is not None:
                places.setdefault(name, place)
    return places


def _other_size(presentation: Any) -> list[str]:  # noqa: ANN401 - idem
    size = (presentation.slide_width, presentation.slide_height)
    if all(abs(side - wanted) <= NEAR for side, wanted in zip(size, SIZE, strict=True)):
        return []
    told, wanted = (_cm(*(side.pt for side in sides)) for sides in (size, SIZE))
    return [f"De dia's zijn {told}. Ze moeten {wanted} zijn (breedbeeld, 16:9)."]


def _missing(layouts: Mapping[str, Layout]) -> list[str]:
    problems = []
    for name, kinds in NEEDED.items():
        if name not in layouts:
            problems.append(f'De indeling "{name}" ontbreekt.{meant([name], set(layouts) - set(NEEDED))}')
            continue
        layout = layouts[name]
        lacking = [kind for kind in kinds if kind not in layout.places]
        if lacking:
            problems.append(f'De indeling "{name}" heeft geen plaats voor: {", ".join(lacking)}.')
        elif name != FIRST and (layout.room.width < LEAST_WIDTH or layout.room.height < LEAST_HEIGHT):
            problems.append(
                f'De indeling "{name}" laat tussen titel en voettekst {_cm(*layout.room[2:])} over. Nodig is'
                f" {_cm(LEAST_WIDTH, LEAST_HEIGHT)}."
            )
    return problems


def _cm(width: float, height: float) -> str:
    """
    Return a size in points as "33,9 × 19,1 cm".
    """
    return f"{width / 72 * 2.54:.1f} × {height / 72 * 2.54:.1f} cm".replace(".", ",")


def _drop_slides(presentation: Any) -> None:  # noqa: ANN401 - idem
    """
    Leave out the slides of a template, and the sections that name them.
    """
    for slide in presentation.element.xpath("./p:sldIdLst/p:sldId"):
        presentation.part.drop_rel(slide.rId)
        slide.getparent().remove(slide)
    for sections in presentation.element.xpath("./p:extLst/p:ext[*[local-name()='sectionLst']]"):
        sections.getparent().remove(sections)
