"""
The sheet of an action in a workbook to fill in: a row per indicator, and rows for further views below.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.formatting.rule import Rule
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from vvmetrics.definitions.model import Definitions, Element, Indicator
from vvmetrics.definitions.scales import Level
from vvmetrics.intake.columns import BY_ID
from vvmetrics.intake.form import styles, words
from vvmetrics.intake.form.choices import Choices
from vvmetrics.intake.form.known import LastKnown
from vvmetrics.intake.form.state import state
from vvmetrics.intake.stamp import ID, LAST_KNOWN, QUESTION, STATE

# What stands in a sheet from left to right, with its width in characters. The last two are hidden.
WIDTHS = {
    "state": 15,
    "indicator": 24,
    "question": 31,
    "last": 34,
    "score": 25,
    "answer": 16,
    "absence": 16,
    "plausibility": 26,
    "finding": 44,
    "partner": 16,
    "area": 15,
    "start_year": 8,
    "end_year": 8,
    "source": 23,
    "locator": 12,
    "recorded_by": 14,
    "action": 16,
    "id": 40,
}
HIDDEN = ("action", "id")
ENTRIES = tuple(WIDTHS)[4:-2]
HEADINGS = {"state": STATE, "question": QUESTION, "last": LAST_KNOWN, "id": ID}
AT = {column: get_column_letter(place) for place, column in enumerate(WIDTHS, start=1)}
HEAD, FIRST = 3, 4  # rows; a title and a line of help stand above the headings
HEAD_HEIGHT, BAND_HEIGHT = 42, 24  # points
YEARS = ("start_year", "end_year")
TEXTS = (
    "answer",
    "finding",
    "source",
    "locator",
    "recorded_by",
)  # taken as typed: else "5-10" becomes the fifth of October
SMALLER = 1.12  # more characters of small print than of other text in the same room
FREE = 40  # rows for further views


@dataclass(frozen=True)
class Asked:
    """
    What a sheet asks: its action and indicators, and what is known of them.
    """

    action: str
    title: str
    indicators: Sequence[Indicator]
    known: dict[str, LastKnown]
    year: int


def fill_sheet(sheet: Worksheet, asked: Asked, choices: Choices) -> None:
    """
    Write the sheet of an action, ready to be filled in.
    """
    definitions = choices.definitions
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
    _band(sheet, row, words.FURTHER)
    free = range(row + 1, row + 1 + FREE)
    for at in free:
        _free(sheet, at, asked, choices)
    _validate(sheet, rows, free, asked.action, choices)
    _format(sheet, free[-1])
    _set_up(sheet, free[-1], asked.title)


def _head(sheet: Worksheet, asked: Asked, definitions: Definitions) -> None:
    styles.words(sheet, "A1", asked.title, styles.TITLE)
    styles.words(sheet, "A2", words.HINT, styles.HINT)
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height, sheet.row_dimensions[HEAD].height = (
        24,
        20,
        HEAD_HEIGHT,
    )
    comments = {column: BY_ID[column].meaning for column in ENTRIES}
    scales = [scale for scale in definitions.scales.values() if scale.levels]
    comments["score"] = "\n\n".join("\n".join([scale.label, *_steps(scale.levels)]) for scale in scales)
    comments["plausibility"] = "\n".join(
        [definitions.plausibility.question, *_steps(definitions.plausibility.levels)]
    )
    comments["absence"] = "\n".join(
        f"{absence.label}: {absence.meaning}" for absence in definitions.absences.values()
    )
    for column, width in WIDTHS.items():
        label = HEADINGS[column] if column in HEADINGS else BY_ID[column].label
        cell = styles.words(sheet, f"{AT[column]}{HEAD}", label, styles.HEAD)
        sheet.column_dimensions[AT[column]].width = width
        sheet.column_dimensions[AT[column]].hidden = column in HIDDEN
        if column in comments:
            styles.explain(cell, comments[column])


def _steps(levels: Sequence[Level]) -> list[str]:
    return [f"{level.value} {level.label}: {level.meaning}" for level in levels]


def _said(element: Element) -> str:
    return f"{element.label} · {element.question}"


def _band(sheet: Worksheet, row: int, text: str) -> None:
    for column in WIDTHS:
        styles.words(sheet, f"{AT[column]}{row}", text if column == "state" else None, styles.BAND)
    sheet.row_dimensions[row].height = BAND_HEIGHT


def _indicator(sheet: Worksheet, row: int, one: Indicator, asked: Asked, definitions: Definitions) -> None:
    """
    Write the row of an indicator: what is asked and known, open cells, and the years that it is about.
    """
    known = asked.known.get(one.id, LastKnown())
    measured = bool(definitions.scales[one.scale].levels)
    styles.formula(sheet, f"A{row}", state(AT, row, definitions, measured=measured), styles.MARK)
    styles.words(sheet, f"{AT['indicator']}{row}", one.label, styles.NAME)
    styles.words(sheet, f"{AT['question']}{row}", one.question, styles.TEXT)
    last = styles.words(sheet, f"{AT['last']}{row}", "\n".join(known.lines), styles.SMALL)
    if known.finding:
        styles.explain(last, f"Bevinding toen: {known.finding}")
    _entries(sheet, row, asked)
    if not measured:
        styles.words(sheet, f"{AT['score']}{row}", None, styles.NO_ENTRY)
    styles.words(sheet, f"{AT['id']}{row}", one.id, styles.HIDDEN)
    texts = {"indicator": one.label, "question": one.question, "last": "\n".join(known.lines)}
    room = WIDTHS | {"last": WIDTHS["last"] * SMALLER}
    styles.grow(
        sheet, row, [(text, room[column]) for column, text in texts.items()], least=styles.LEAST_HEIGHT
    )


def _free(sheet: Worksheet, row: int, asked: Asked, choices: Choices) -> None:
    """
    Write a row for any indicator of the sheet, to be chosen in it.
    """
    chosen = f"{AT['indicator']}{row}"
    styles.formula(sheet, f"A{row}", state(AT, row, choices.definitions, free=True), styles.MARK)
    styles.words(sheet, chosen, None, styles.ENTRY)
    styles.formula(sheet, f"{AT['question']}{row}", choices.question(asked.action, f"${chosen}"), styles.TEXT)
    styles.words(sheet, f"{AT['last']}{row}", None, styles.SMALL)
    _entries(sheet, row, asked)
    styles.grow(sheet, row, (), least=styles.LEAST_HEIGHT)


def _entries(sheet: Worksheet, row: int, asked: Asked) -> None:
    for column in ENTRIES:
        cell = styles.words(
            sheet, f"{AT[column]}{row}", asked.year if column in YEARS else None, styles.ENTRY
        )
        if column in TEXTS:
            cell.number_format = "@"
    styles.words(sheet, f"{AT['action']}{row}", asked.action, styles.HIDDEN)


def _validate(
    sheet: Worksheet, rows: list[tuple[int, Indicator]], free: range, action: str, choices: Choices
) -> None:
    """
    Say of each cell what it takes, those that take the same together.
    """
    taken = [(made, column, [*(row for row, _ in rows), *free]) for column, made in choices.rest().items()]
    for scale in choices.definitions.scales.values():
        measured = [row for row, one in rows if one.scale == scale.id]
        if measured and scale.levels:
            taken.append((choices.levels(scale), "score", measured))
    first = f"${AT['indicator']}{free[0]}"
    taken.append((choices.levels_of(action, first), "score", [*free]))
    taken.append((choices.indicators(action), "indicator", [*free]))
    for made, column, places in taken:
        for first_row, last_row in _runs(places):
            made.add(f"{AT[column]}{first_row}:{AT[column]}{last_row}")
        sheet.add_data_validation(made)


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """
    Return ascending rows as the first and last of each unbroken run.
    """
    starts = [row for row in rows if row - 1 not in rows]
    ends = [row for row in rows if row + 1 not in rows]
    return list(zip(starts, ends, strict=True))


def _format(sheet: Worksheet, last: int) -> None:
    """
    Mark what does not apply, what a half-filled row lacks, and what is done; the words of the first column
    say the same.
    """
    either, reason = (
        f'OR(${AT["score"]}{FIRST}<>"",${AT["answer"]}{FIRST}<>"")',
        f'${AT["absence"]}{FIRST}<>""',
    )
    for column in ("score", "answer", "plausibility"):
        _mark(sheet, column, last, styles.when(reason, hatched="E3E6EA"))
    _mark(sheet, "absence", last, styles.when(either, hatched="E3E6EA"))
    to_do = f'LEFT($A{FIRST},{len(words.TO_DO)})="{words.TO_DO}"'
    lacking = {
        "niveau": ("score", "absence"),
        "antwoord": ("answer", "absence"),
        "indicator": ("indicator",),
        "jaarvolgorde": YEARS,
    }
    lacking |= {"plausibiliteit": ("plausibility",), "bevinding": ("finding",), "bron": ("source",)}
    for word, columns in lacking.items():
        for column in columns:
            _mark(
                sheet,
                column,
                last,
                styles.when(f'AND({to_do},ISNUMBER(SEARCH("{word}",$A{FIRST})))', fill="FFD58A"),
            )
    begun = f'OR({to_do},LEFT($A{FIRST},{len(words.CHOOSE)})="{words.CHOOSE}")'
    _mark(sheet, "state", last, styles.when(begun, fill="FFD58A", bold=True))
    _mark(sheet, "state", last, styles.when(f'$A{FIRST}="{words.DONE}"', fill="DCE7F3", bold=True))


def _mark(sheet: Worksheet, column: str, last: int, rule: Rule) -> None:
    sheet.conditional_formatting.add(f"{AT[column]}{FIRST}:{AT[column]}{last}", rule)


def _set_up(sheet: Worksheet, last: int, title: str) -> None:
    shown = f"A{HEAD}:{AT['recorded_by']}{last}"
    sheet.freeze_panes = f"{AT['last']}{FIRST}"
    sheet.sheet_view.selection[-1].activeCell = sheet.sheet_view.selection[-1].sqref = (
        f"{AT['score']}{FIRST + 1}"
    )
    sheet.auto_filter.ref = shown
    sheet.print_area = f"A1:{AT['recorded_by']}{last}"
    sheet.sheet_view.zoomScale = 90
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = styles.BLUE
    styles.protect(sheet)
    styles.print_closely(sheet, f"1:{HEAD}", title, paper=styles.A3)
