"""
The copy of a file with its faults marked: in the cells, in a list, and fit to be mended and handed in again.
"""

from io import BytesIO

import openpyxl
import pytest

from tests.intake.corpus import content, expected
from tests.intake.handed_in import checked, csv_of, of_file
from tests.intake.making import book, changed, rezipped, saved
from vvmetrics.intake.form.sheets import AT
from vvmetrics.intake.form.workbook import form
from vvmetrics.intake.marking.copy import marked, marked_name
from vvmetrics.intake.marking.marks import FILLS
from vvmetrics.intake.problems import Problem, Weight

BROKEN = """
    acuut-snel;;;2022;niveau 9;;;3;=1+1 is twee;
    acuut-opzet;;;2022;niveau 2;;;3;;Verslag
"""


def opened(copy):
    return openpyxl.load_workbook(BytesIO(copy))


def marks(copy):
    """
    What stands in the comments of a copy that are marks, by sheet and cell.
    """
    cells = [
        cell for sheet in opened(copy).worksheets for row in sheet.iter_rows() for cell in row if cell.comment
    ]
    return {
        (cell.parent.title, cell.coordinate): cell.comment.text
        for cell in cells
        if cell.comment.text.startswith(("Fout: ", "Vraag: "))
    }


def looks(content):
    """
    How each cell looks and what is said of it, without the list of problems.
    """
    cells = [
        cell
        for sheet in opened(content).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if sheet.title[0] not in "P_"
    ]
    told = [
        (cell.comment.text if cell.comment else None, cell.fill.fill_type, cell.fill.start_color.rgb)
        for cell in cells
    ]
    return {
        (cell.parent.title, cell.coordinate, cell.value, cell.protection.locked): each
        for cell, each in zip(cells, told, strict=True)
    }


@pytest.fixture(scope="module")
def form_with_faults(tiny):
    """
    The workbook of Noord over 2021 with a wrong level in row 5, and in row 11 one without a finding.
    """
    made = opened(form(tiny, "noord", 2021))
    for row, cells in {
        5: {"score": "heel veel", "plausibility": "niveau 3", "finding": "Zo."},
        11: {"score": "niveau 1"},
    }.items():
        for column, text in cells.items():
            made["Acuut"][f"{AT[column]}{row}"] = text
    made["Acuut"][f"{AT['plausibility']}11"] = "niveau 2"
    return saved(made)


def test_the_faulty_cells_of_a_workbook_are_marked(tiny, form_with_faults):
    """
    With a colour and an edge, one for errors and another for questions, and in words: what is wrong, what is
    allowed, what was meant.
    """
    found = of_file(tiny, form_with_faults)
    copy = marked(form_with_faults, found.given, found.problems)
    sheet = opened(copy)["Acuut"]
    score, finding = sheet[f"{AT['score']}5"], sheet[f"{AT['finding']}11"]

    assert list(marks(copy)) == [("Acuut", score.coordinate), ("Acuut", finding.coordinate)]
    assert (
        score.comment.text
        == "Fout: “heel veel” is hier niet bekend als niveau.\nToegestaan: 0 niveau 0; 1 niveau 1; 2 niveau"
        " 2; 3 niveau 3; 4 niveau 4"
    )
    assert finding.comment.text.startswith("Vraag: Er staat geen bevinding bij")
    assert score.fill.start_color.rgb == FILLS[Weight.ERROR].start_color.rgb
    assert finding.fill.start_color.rgb == FILLS[Weight.QUESTION].start_color.rgb
    assert (score.border.left.style, finding.border.left.style) == ("thick", "mediumDashed")


def test_all_problems_stand_on_the_first_sheet_with_links(tiny, form_with_faults):
    """
    Errors before questions; one that is of the whole file has no cell to go to.
    """
    found = of_file(tiny, form_with_faults)
    of_all = Problem(
        "opgave.xlsx", "", 0, "", "stamp-region", Weight.ERROR, "", "Dit werkboek is gemaakt voor Zuid."
    )
    copy = opened(marked(form_with_faults, found.given, [*found.problems, of_all]))
    listed = copy.worksheets[0]

    assert (listed.title, copy.active.title, listed["A1"].value) == (
        "Problemen",
        "Problemen",
        "Problemen in opgave.xlsx",
    )
    assert listed["A2"].value.startswith("2 fouten en 1 vraag. ")
    assert [[cell.value for cell in row[:3]] for row in listed["A4:F7"]] == [
        ["Fout of vraag", "Waar", "Wat is er"],
        ["Fout", "Acuut, rij 5, Niveau", "“heel veel” is hier niet bekend als niveau."],
        ["Fout", "hele bestand", "Dit werkboek is gemaakt voor Zuid."],
        ["Vraag", "Acuut, rij 11, Bevinding", listed["C7"].value],
    ]
    assert [row[0].hyperlink and row[0].hyperlink.location for row in listed["B5:B7"]] == [
        "'Acuut'!E5",
        None,
        "'Acuut'!I11",
    ]
    assert [sheet.title for sheet in copy.worksheets if sheet.sheet_view.tabSelected] == ["Problemen"]


def test_a_marked_workbook_can_be_mended_and_handed_in_again(tiny, form_with_faults):
    """
    It reads as it did; what was locked is locked, what was open is open, and its drop-downs are there.
    """
    found = of_file(tiny, form_with_faults)
    copy = marked(form_with_faults, found.given, found.problems)
    again = of_file(tiny, copy)
    before, after = opened(form_with_faults), opened(copy)

    assert again.given.rows.equals(found.given.rows)
    assert (again.given.stamp, again.problems) == (found.given.stamp, found.problems)
    for sheet in before.worksheets:
        now = after[sheet.title]
        assert now.protection.sheet == sheet.protection.sheet
        assert len(now.data_validations.dataValidation) == len(sheet.data_validations.dataValidation)
        assert len(now.conditional_formatting) == len(sheet.conditional_formatting)
    assert after["Acuut"]["E5"].protection.locked is False
    assert after.security.lockStructure


def test_marks_of_an_earlier_copy_are_replaced(tiny, form_with_faults):
    """
    What was mended loses its mark and looks as it did before; comments that were there are back.
    """
    found = of_file(tiny, form_with_faults)
    copy = marked(form_with_faults, found.given, found.problems)
    again = marked(copy, found.given, found.problems)
    mended = marked(again, found.given, [])

    assert marks(again) == marks(copy)
    assert marks(mended) == {}
    assert looks(mended) == looks(form_with_faults)
    assert opened(mended).sheetnames.count("Problemen") == 1


def test_a_comment_that_was_there_stays_under_the_mark(tiny):
    """
    And it comes back when the mark goes.
    """
    made = book()
    made.active["D2"].comment = openpyxl.comments.Comment("Gevraagd aan de politie.", "Coördinator")
    found = of_file(tiny, saved(made))
    problem = Problem("opgave.xlsx", "Acuut", 2, "score", "unknown-word", Weight.ERROR, "3", "Dit mag niet.")
    copy = marked(saved(made), found.given, [problem])

    assert marks(copy) == {
        ("Acuut", "D2"): "Fout: Dit mag niet.\n\nEerder stond hier: Gevraagd aan de politie."
    }
    assert opened(marked(copy, found.given, []))["Acuut"]["D2"].comment.text == "Gevraagd aan de politie."


def test_the_rows_of_a_csv_come_back_as_a_workbook_with_marks(tiny):
    """
    Where they stood; words stay words, also where they begin as a formula does.
    """
    found = checked(tiny, BROKEN)
    copy = marked(csv_of(BROKEN), found.given, found.problems)
    sheet = opened(copy)["Ingeleverd"]

    assert list(marks(copy)) == [("Ingeleverd", at) for at in ("E2", "I2", "E3", "I3")]
    assert marks(copy)["Ingeleverd", "E2"].startswith("Fout: “niveau 9” is hier niet bekend als niveau.")
    assert (sheet["I2"].value, sheet["I2"].data_type, sheet["I2"].quotePrefix) == ("=1+1 is twee", "s", True)
    assert [cell.value for cell in opened(copy)["Problemen"]["D"][4:6]] == ["niveau 9", "=1+1 is twee"]
    assert of_file(tiny, copy).given.rows.drop(columns="sheet").equals(found.given.rows.drop(columns="sheet"))


def test_a_heading_and_a_row_as_a_whole_are_marked_where_they_stand(tiny):
    """
    An unknown heading on itself, headings that come again on the first cell of their row, merged cells on the
    one with the value.
    """
    assert first_mark(tiny, "unknown_heading.csv") == ("Ingeleverd", "H1")
    assert first_mark(tiny, "two_headers.csv") == ("Ingeleverd", "A3")
    assert first_mark(tiny, "merged_cells_below.xlsx") == ("Acuut", "A2")


def first_mark(tiny, name):
    found = of_file(tiny, content(name), name)
    return next(iter(marks(marked(content(name), found.given, found.problems))))


@pytest.mark.parametrize("name", [line["name"] for line in expected()])
def test_every_broken_file_gets_its_list(tiny, name):
    """
    What can't be opened gives the list alone; what has wrong rows has marks.
    """
    found = of_file(tiny, content(name), name)
    copy = marked(content(name), found.given, found.problems)
    sheets = opened(copy).sheetnames

    assert opened(copy)["Problemen"].max_row == 4 + len(found.problems)
    assert sheets == ["Problemen"] or marks(copy) or not any(problem.row for problem in found.problems)


def test_the_drop_downs_that_excel_writes_are_kept(tiny):
    """
    Where a list stands on another sheet Excel writes it as an extension.
    """
    listed = (
        '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"'
        ' xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
        '<x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">'
        '<x14:dataValidation type="list" allowBlank="1" showErrorMessage="1" error="Kies uit de'
        ' lijst."><x14:formula1>'
        "<xm:f>Keuzelijsten!$A$2:$A$6</xm:f></x14:formula1><xm:sqref>D2:D9</xm:sqref></x14:dataValidation>"
        "</x14:dataValidations></ext></extLst></worksheet>"
    )
    made = changed("</worksheet>", listed)
    choices = opened(marked(made, of_file(tiny, made).given, []))["Acuut"].data_validations.dataValidation

    assert [(str(one.sqref), one.type, one.formula1, one.error) for one in choices] == [
        ("D2:D9", "list", "Keuzelijsten!$A$2:$A$6", "Kies uit de lijst.")
    ]


def test_a_part_that_could_do_harm_is_not_opened(tiny):
    """
    Reading a file leaves comments alone; the copy would not.
    """
    made = rezipped(
        saved(book()),
        {"xl/comments/comment1.xml": '<!DOCTYPE comments [<!ENTITY a "aaaa">]><comments>&a;</comments>'},
    )

    assert opened(marked(made, of_file(tiny, made).given, [])).sheetnames == ["Problemen"]


def test_the_name_tells_that_it_is_a_copy():
    assert marked_name("opgave.noord.csv") == "opgave.noord-gemerkt.xlsx"
    assert marked_name("opgave") == "opgave-gemerkt.xlsx"
