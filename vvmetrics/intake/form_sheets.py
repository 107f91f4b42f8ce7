"""
The sheet of an action in a workbook to fill in: a row per indicator, and rows for further views below.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from vvmetrics.definitions import Definitions, Element, Indicator
from vvmetrics.intake import form_styles as styles
from vvmetrics.intake import form_words
from vvmetrics.intake.columns import BY_ID
from vvmetrics.intake.form_choices import Choices
from vvmetrics.intake.form_known import Known
from vvmetrics.intake.stamp import ID, LAST_KNOWN, QUESTION, STATE

# What stands in a sheet from left to right, with its width in characters. The last two are hidden.
WIDTHS = {
    "state": 15,
    "indicator": 25,
    "question": 34,
    "last": 38,
    "score": 26,
    "answer": 18,
    "absence": 17,
    "plausibility": 28,
    "finding": 48,
    "partner": 17,
    "area": 17,
    "start_year": 9,
    "end_year": 9,
    "source": 26,
    "locator": 13,
    "recorded_by": 16,
    "action": 16,
    "id": 40,
}
HIDDEN = ("action", "id")
ENTRIES = tuple(WIDTHS)[4:-2]
HEADINGS = {"state": STATE, "question": QUESTION, "last": LAST_KNOWN, "id": ID}
AT = {column: get_column_letter(place) for place, column in enumerate(WIDTHS, start=1)}
HEAD, FIRST = 3, 4  # rows; a title and a line of help stand above the headings
HEAD_HEIGHT, BAND_HEIGHT, FREE_HEIGHT = 50, 24, 30  # points
FREE = 40  # rows for further views


@dataclass(frozen=True)
class Asked:
    """
    What a sheet asks: its action and indicators, and what is known of them.
    """

    action: str
    title: str
    indicators: Sequence[Indicator]
    known: dict[str, Known]
    year: int


def fill_sheet(sheet: Worksheet, asked: Asked, definitions: Definitions, choices: Choices) -> None:
    """
    Write the sheet of an action, ready to be filled in.
    """
    choices.add_indicators(asked.action, asked.indicators)
    _head(sheet, asked, definitions)
    row, rows = FIRST, []
    for element in definitions.elements.values():
        of_element = [one for one in asked.indicators if one.element == element.id]
        if of_element:
            _band(sheet, row, _said(element))
            rows += [(row + step, one) for step, one in enumerate(of_element, start=1)]
            row += len(of_element) + 1
    for at, one in rows:
        _indicator(sheet, at, one, asked, definitions)
    _band(sheet, row, form_words.FURTHER)
    free = range(row + 1, row + 1 + FREE)
    for at in free:
        _free(sheet, at, asked, definitions, choices)
    _validate(sheet, rows, free, asked.action, definitions, choices)
    _format(sheet, free[-1])
    _set_up(sheet, free[-1], asked.title)


def _head(sheet: Worksheet, asked: Asked, definitions: Definitions) -> None:
    styles.words(sheet, "A1", asked.title, styles.TITLE)
    styles.words(sheet, "A2", form_words.HINT, styles.HINT)
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height, sheet.row_dimensions[HEAD].height = 24, 20, HEAD_HEIGHT
    comments = {column: BY_ID[column].meaning for column in ENTRIES}
    scales = [scale for scale in definitions.scales.values() if scale.levels]
    comments["score"] = "\n\n".join("\n".join([scale.label, *_steps(scale.levels)]) for scale in scales)
    comments["plausibility"] = "\n".join([definitions.plausibility.question, *_steps(definitions.plausibility.levels)])
    comments["absence"] = "\n".join(f"{absence.label}: {absence.meaning}" for absence in definitions.absences.values())
    for column, width in WIDTHS.items():
        label = HEADINGS[column] if column in HEADINGS else BY_ID[column].label
        cell = styles.words(sheet, f"{AT[column]}{HEAD}", label, styles.HEAD)
        sheet.column_dimensions[AT[column]].width = width
        sheet.column_dimensions[AT[column]].hidden = column in HIDDEN
        if column in comments:
            styles.explain(cell, comments[column])


def _steps(levels: Sequence[object]) -> list[str]:
    return [f"{level.value} {level.label}: {level.meaning}" for level in levels]
