"""
The regional report as a PDF: tagged (PDF/UA-1), in Dutch, with its fonts in it. Typst sets it; no browser and
no internet are needed.
"""

import json
import re
import string
from dataclasses import asdict
from pathlib import Path
from typing import Any

import typst

from vvmetrics.charts.signs import FILLS, RIGHT, UP, fill_color
from vvmetrics.charts.text_width import unprinted
from vvmetrics.charts.theme import LIGHT, text_on
from vvmetrics.narrative.words import day_words
from vvmetrics.reports.content.model import Report
from vvmetrics.reports.printing import NATIONAL, RUNNING_HEAD

FORM = Path(__file__).with_name("report.typ")
NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')
OTHER_SCRIPTS = (  # from here on: Chinese, Japanese, Korean, emoji; Typst would name them one at a time
    "\u2e80"
)


def report_pdf(report: Report) -> bytes:
    """
    Return a report as a PDF file. A sign that no font of the report has stands in it by its code, as
    [U+4E2D].
    """
    values = _printable(_inputs(report), frozenset())
    while True:
        try:
            given = json.dumps(values, ensure_ascii=False)
            return typst.compile(
                FORM,
                sys_inputs={"report": given},
                pdf_standards=["ua-1"],
                ignore_system_fonts=True,
                format="pdf",
            )
        except typst.TypstError as error:
            strange = frozenset("".join(NO_GLYPH.findall(str(error)))) - frozenset(string.printable)
            if not strange:
                raise
            values = _printable(values, strange)


def _inputs(report: Report) -> dict[str, Any]:
    """
    Return the report as plain values, with the colours of the screen.
    """
    fills = {name: fill_color(name, LIGHT) for name in FILLS}
    looks = {name: {"fill": fill, "ink": text_on(fill)} for name, fill in fills.items()}
    day = {"year": report.made_on.year, "month": report.made_on.month, "day": report.made_on.day}
    signs = {"up": UP.mark, "right": RIGHT.mark}
    words = {"made_on": day_words(report.made_on), "running": RUNNING_HEAD, "national_context": NATIONAL}
    return {
        **asdict(report),
        **words,
        "made_on_date": day,
        "colors": asdict(LIGHT),
        "chip_fills": looks,
        "signs": signs,
    }


def _printable(value: Any, strange: frozenset[str]) -> Any:  # noqa: ANN401 - whatever JSON can hold
    """
    Return plain values without signs that steer the printing, and with the strange ones and those of other
    scripts by their code.
    """
    if isinstance(value, str):
        return "".join(_sign(sign, strange) for sign in value)
    if isinstance(value, dict):
        return {name: _printable(part, strange) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(part, strange) for part in value]
    return value


def _sign(sign: str, strange: frozenset[str]) -> str:
    if unprinted(sign):
        return ""
    return f"[U+{ord(sign):04X}]" if sign in strange or sign >= OTHER_SCRIPTS else sign
