"""
What the cells of the workbook take and say: choices in words, limits in Dutch, and marks for rows that are
not done.
"""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import range_boundaries

from tests.conftest import ROOT
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.intake.checking.spelling import spellings
from vvmetrics.intake.form.choices import Choices
from vvmetrics.intake.form.sheets import AT, FREE
from vvmetrics.intake.form.state import state
from vvmetrics.intake.form.words import meanings
from vvmetrics.intake.form.workbook import form

REAL = load_definitions(Path(ROOT) / "data")
LONGEST, LONGEST_TITLE = 255, 32  # characters of a message and of its title, in Excel


@pytest.fixture(scope="module")
def book(tiny):
    """
    The workbook of Noord over 2021.
    """
    return openpyxl.load_workbook(BytesIO(form(tiny, "noord", 2021)))


def limits(sheet, place):
    """
    The validation of a cell, None where it has none.
    """
    return next((one for one in sheet.data_validations.dataValidation if place in one.sqref), None)


def offered(book, reference):
    """
    The words of a list, by the reference that a drop-down has.
    """
    title, _, place = reference.partition("!")
    left, top, right, bottom = range_boundaries(place)
    return [cell for row in book[title].iter_rows(top, bottom, left, right, values_only=True) for cell in row]


@pytest.mark.parametrize(
    ("column", "row", "words"),
    [
        ("score", 5, ["niveau 0", "niveau 1", "niveau 2", "niveau 3", "niveau 4"]),
        ("score", 8, ["niveau -2", "niveau -1", "niveau 0", "niveau 1", "niveau 2"]),
        ("score", 10, ["niveau -1", "niveau 0", "niveau 1", "niveau 2", "niveau 3"]),
        ("plausibility", 5, ["niveau 1", "niveau 2", "niveau 3", "niveau 4"]),
        ("partner", 11, ["Politie", "Veilig Thuis"]),
        ("area", 13, ["Fries gebied", "Drents gebied"]),
        ("indicator", 13, ["Opzet", "Crisis", "Extra", "Snel", "Samen"]),
    ],
)
def test_choices_are_words_of_the_rows_own_scale(book, column, row, words):
    limit = limits(book["Acuut"], f"{AT[column]}{row}")

    assert (limit.type, limit.errorStyle, limit.showErrorMessage, limit.showDropDown) == (
        "list",
        "stop",
        True,
        False,
    )
    assert offered(book, limit.formula1) == words


def test_a_question_without_levels_has_no_list_of_them(book):
    """
    Its answer is in words, of at most 80 characters.
    """
    answer = limits(book["Acuut"], f"{AT['answer']}7")

    assert limits(book["Acuut"], f"{AT['score']}7") is None
    assert (answer.type, answer.operator, answer.formula1) == ("textLength", "lessThanOrEqual", "80")


def test_forty_rows_take_any_indicator_of_the_sheet(book):
    """
    Their levels follow from the indicator: its list is looked up by its name, and so is its question.
    """
    sheet = book["Acuut"]
    level = limits(sheet, f"{AT['score']}13")
    lookup = "VLOOKUP($B13,Keuzelijsten!$I$2:$L$6,{},FALSE)"

    assert FREE >= 40
    assert [str(place) for place in level.sqref.ranges] == [f"E13:E{12 + FREE}"]
    assert level.formula1 == f"OFFSET(Keuzelijsten!$A$2,0,{lookup.format(2)},{lookup.format(3)},1)"
    assert sheet["C13"].value == f'=IF($B13="","",IFERROR({lookup.format(4)},""))'
    assert [list(row) for row in book["Keuzelijsten"].iter_rows(2, 6, 9, 12, values_only=True)] == [
        ["Opzet", 0, 5, "Hoe is het?"],
        ["Crisis", 3, 1, "Hoe is het?"],
        ["Extra", 1, 5, "Hoe is het?"],
        ["Snel", 2, 5, "Hoe is het?"],
        ["Samen", 2, 5, "Hoe is het?"],
    ]


def test_a_year_is_one_up_to_that_of_the_workbook(book):
    limit = limits(book["Acuut"], f"{AT['end_year']}5")

    assert (limit.type, limit.formula1, limit.formula2) == ("whole", "1990", "2021")
    assert limit.error == "Typ een jaar van 1990 tot en met 2021, in vier cijfers."


def test_the_ladder_of_plausibility_stands_in_a_comment_and_beside_the_cell(book):
    sheet = book["Acuut"]

    assert sheet[f"{AT['plausibility']}3"].comment.text == "\n".join(
        ["Hoeveel?", *(f"{value} niveau {value}: Zoveel." for value in range(1, 5))]
    )
    assert limits(sheet, f"{AT['plausibility']}5").prompt == "1 niveau 1\n2 niveau 2\n3 niveau 3\n4 niveau 4"
    assert "Geen namen" in limits(sheet, f"{AT['finding']}5").prompt


@pytest.mark.parametrize("region", REAL.regions)
def test_all_messages_fit_in_a_spreadsheet(region):
    """
    Of the real definitions, in every region; a refusal says what is allowed.
    """
    choices = Choices(openpyxl.Workbook().worksheets[0], REAL, region, 2025)
    for action in REAL.actions:
        choices.add_indicators(action, [one for one in REAL.indicators.values() if one.action == action])
    made = [*choices.rest().values(), *map(choices.levels, REAL.scales.values())]
    made += [
        limit
        for action in REAL.actions
        for limit in (choices.levels_of(action, "$B60"), choices.indicators(action))
    ]

    assert [
        limit.prompt for limit in made if not 0 < len(limit.prompt) <= LONGEST or " …" in limit.prompt
    ] == []
    assert [limit.error for limit in made if limit.error and len(limit.error) > LONGEST] == []
    assert [limit.formula1 for limit in made if limit.formula1 and len(limit.formula1) > LONGEST] == []
    assert max(len(limit.promptTitle) for limit in made) <= LONGEST_TITLE
    assert (
        "Kies uit de lijst: geen inzet, beperkte inzet,"
        in choices.levels(REAL.scales["ontwikkelinspanning"]).error
    )


def test_every_word_offered_is_understood_when_it_comes_back():
    """
    Each choice of the real workbook is a spelling of what it stands for.
    """
    understood = set(spellings(REAL)[["field", "word"]].itertuples(index=False, name=None))
    scales = [*REAL.scales.values()]
    offers = {("score", level.label) for scale in scales for level in scale.levels}
    offers |= {("plausibility", level.label) for level in REAL.plausibility.levels}
    offers |= {("absence", one.label) for one in REAL.absences.values()} | {
        ("partner", one.label) for one in REAL.partners.values()
    }
    offers |= {("area", area.label) for region in REAL.regions.values() for area in region.areas.values()}
    offers |= {("indicator", one.label) for one in REAL.indicators.values()} | {
        ("action", action) for action in REAL.actions
    }

    assert offers - understood == set()


def test_no_two_indicators_of_a_sheet_have_one_name():
    """
    Else a row for a further view would not know which is meant; nor may a name hold what a look-up takes for
    any text.
    """
    names = [(one.action, one.label) for one in REAL.indicators.values()]

    assert len(set(names)) == len(names)
    assert [name for _, name in names if set(name) & set("*?~")] == []


def test_the_real_definitions_are_told_whole():
    """
    104 questions, and no meaning that is empty.
    """
    rows = list(meanings(REAL))

    assert sum(sort == "Vraag" for sort, *_ in rows) == 104
    assert [row for row in rows if not (row[2] and row[3])] == []


def test_the_first_column_tells_in_words_what_a_row_lacks(book):
    """
    A row that takes any indicator lacks one too; the highest plausibility asks for a source.
    """
    at = {column: AT[column] for column in AT}
    definitions = REAL
    plain, kenmerk, free = (
        state(at, 9, definitions, **how) for how in ({}, {"measured": False}, {"free": True})
    )

    assert plain.startswith(
        'IF(COUNTA($E9:$I9,$N9:$O9)=0,"",IF(AND($G9<>"",COUNTA($E9:$F9,$H9)>0),"kies: óf niveau óf reden",'
    )
    assert (
        'IF(AND($H9="onafhankelijk onderzoek of cijfers over de uitspraak zelf",$N9=""),"bron ","")' in plain
    )
    assert ('"niveau/reden "' in plain, '"antwoord/reden "' in kenmerk, '"indicator "' in free) == (
        True,
        True,
        True,
    )
    assert book["Acuut"]["A13"].value.startswith("=IF(COUNTA($E13:$I13,$N13:$O13,$B13,$J13:$K13)=0")


def test_marks_are_more_than_colour(book):
    """
    What does not apply is hatched and struck through, what is begun is bold; the first column says the same
    in words.
    """
    rules = {str(area.sqref): area.rules for area in book["Acuut"].conditional_formatting}
    level, begun = rules[f"E4:E{12 + FREE}"][0], rules[f"A4:A{12 + FREE}"][0]

    assert (level.formula, level.dxf.fill.patternType, level.dxf.font.strike) == (
        ['$G4<>""'],
        "lightUp",
        True,
    )
    assert (begun.formula, begun.dxf.font.b) == (['OR(LEFT($A4,4)="nog:",LEFT($A4,5)="kies:")'], True)
