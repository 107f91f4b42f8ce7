"""
The copy of a file with its faults marked: in the cells, in a list, and fit to be handed in again.
"""

from io import BytesIO

import openpyxl

from tests.intake.handed_in import checked, csv_of
from vvmetrics.intake.check import check
from vvmetrics.intake.form import form, sheet_title
from vvmetrics.intake.marked import AUTHOR, marked
from vvmetrics.intake.sheets import read
from vvmetrics.intake.stamp import digest

BROKEN = """
    acuut-snel;;;2022;niveau 9;;;3;=1+1 is twee;
    acuut-opzet;;;2022;niveau 2;;;3;;Verslag
"""


def comments(content):
    book = openpyxl.load_workbook(BytesIO(content))
    return {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment and cell.comment.author == AUTHOR
    }


def test_the_rows_of_a_csv_come_back_as_a_workbook_with_marks(tiny):
    """
    Words stay words, also where they begin as a formula does; each mark says first how heavy it is.
    """
    found = checked(tiny, BROKEN)
    copy = marked(csv_of(BROKEN), found.given, found.problems)
    told = comments(copy)
    sheet = openpyxl.load_workbook(BytesIO(copy))["Ingeleverd"]

    assert told["Ingeleverd", "H2"].startswith("Fout: “niveau 9” is hier niet bekend als niveau.")
    assert told["Ingeleverd", "L3"].startswith("Vraag: Er staat geen bevinding bij")
    assert (sheet["L2"].value, sheet["L2"].data_type) == ("=1+1 is twee", "s")


def test_a_marked_workbook_can_be_handed_in_again(tiny):
    """
    It reads as it read before, protected as it was, with a list of the problems in front; marked again, it looks the same.
    """
    book = openpyxl.load_workbook(BytesIO(form(tiny, "noord", 2022)))
    sheet = book[sheet_title(tiny.definitions.actions["acuut"].short_label)]
    heads = {cell.value: cell.column for row in sheet.iter_rows(max_row=10) for cell in row if cell.value in {"Niveau", "Plausibiliteit"}}
    row = next(cell.row for line in sheet.iter_rows() for cell in line if cell.value == "acuut-snel")
    sheet.cell(row, heads["Niveau"], "heel veel")
    file = BytesIO()
    book.save(file)
    given = read(file.getvalue(), "werkboek.xlsx", tiny.definitions)
    found = check(tiny, given, region="noord", digest=digest(tiny.definitions))

    copy = marked(file.getvalue(), given, found.problems)
    again = read(copy, "werkboek.xlsx", tiny.definitions)
    opened = openpyxl.load_workbook(BytesIO(copy))

    assert again.rows.equals(given.rows)
    assert (again.problems, again.stamp) == (given.problems, given.stamp)
    assert opened.sheetnames[0] == "Problemen"
    assert opened[sheet.title].protection.sheet
    assert [cell.value for cell in opened["Problemen"][2]][:3] == ["Fout", sheet.title, row]
    assert comments(marked(copy, again, found.problems)) == comments(copy)
