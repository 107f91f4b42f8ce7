"""
Broken workbooks: a function per defect, as in broken_files.py.
"""

from datetime import date
from zipfile import ZIP_STORED

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference

from tests.intake.making import HEAD, ROW, SHEET, book, changed, file, rezipped, saved

OTHER = ("noord", "acuut-snel", date(2025, 12, 31), "niveau 1", 2, "Soms sneller.", "Verslag")


@file("xlsx")
def zip_bomb():
    """
    Thirty megabytes of spaces in thirty kilobytes.
    """
    return rezipped(saved(book()), {SHEET: b"<worksheet><sheetData>" + b" " * 30_000_000})


@file("xlsx")
def zip_bomb_in_parts():
    """
    No part is large by itself; together they are 280 MB.
    """
    return rezipped(
        saved(book()), {f"xl/worksheets/sheet{number}.xml": bytes(7_000_000) for number in range(2, 42)}
    )


@file("xlsx")
def zip_of_too_many_parts():
    return rezipped(saved(book()), {f"xl/media/{number}": b"" for number in range(2_001)}, packed=ZIP_STORED)


@file("xlsx")
def entity_bomb():
    """
    Ten entities, each ten times the one before.
    """
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha" * 10}">' for n in range(10))
    return changed("<worksheet", f"<!DOCTYPE worksheet [{entities}]><worksheet")


@file("xlsx")
def entity_of_a_file():
    return changed("<worksheet", '<!DOCTYPE worksheet SYSTEM "file:///etc/hostname"><worksheet')


@file("xlsx")
def truncated():
    return saved(book())[:-300]


@file("xlsx")
def damaged_in_the_middle():
    """
    A byte of the packed sheet is another one: its checksum says so.
    """
    data = bytearray(saved(book()))
    data[data.find(SHEET.encode()) + len(SHEET) + 40] ^= 0xFF
    return bytes(data)


@file("xlsx")
def sheet_that_is_no_xml():
    return changed("</sheetData>", "</sheetDta>")


@file("xlsx")
def sheet_that_is_gone():
    return rezipped(saved(book()), without={SHEET})


@file("xlsx")
def more_rows_than_a_sheet_has():
    return rezipped(
        saved(book()),
        {SHEET: b"<worksheet><sheetData>" + b"<row/>" * 1_048_577 + b"</sheetData></worksheet>"},
    )


@file("xlsx")
def text_that_is_gone():
    return changed('t="inlineStr"><is><t>noord</t></is>', 't="s"><v>99</v>')


@file("xlsx")
def too_large():
    """
    Stored without packing, so that it is no bomb.
    """
    return rezipped(saved(book()), {"xl/media/photo.png": bytes(21 * 1024 * 1024)}, packed=ZIP_STORED)


@file("xlsx")
def too_many_sheets():
    made = book()
    for number in range(50):
        made.create_sheet(f"Blad {number}")
    return saved(made)


@file("xlsx")
def wide_sheet():
    return saved(book((*HEAD, *(f"Extra {number}" for number in range(200))), ROW))


@file("xlsx")
def page_that_became_a_date():
    """
    What was typed is 5-10.
    """
    return saved(book((*HEAD, "Plaats in de bron"), (*ROW, date(2026, 10, 5))))


@file("xlsx")
def formula_without_value():
    return saved(book(HEAD, (*ROW[:3], "=1+2", *ROW[4:])))


@file("xlsx")
def formula_with_value():
    return changed('<c r="D2" t="n"><v>3</v>', '<c r="D2"><f>1+2</f><v>3</v>')


@file("xlsx")
def error_in_a_cell():
    return saved(book(HEAD, (*ROW[:3], "#N/A", *ROW[4:])))


@file("xlsx")
def merged_cells_below():
    """
    The region is typed once for two rows.
    """
    made = book(HEAD, ROW, OTHER)
    made.active.merge_cells("A2:A3")
    return saved(made)


@file("xlsx")
def heading_merged_over_two_columns():
    made = book((*HEAD, None), (*ROW, "nog iets"))
    made.active.merge_cells("G1:H1")
    return saved(made)


@file("xlsx")
def two_tables_side_by_side():
    return saved(book((*HEAD, None, *HEAD), (*ROW, None, *OTHER)))


@file("xlsx")
def empty_workbook():
    return saved(Workbook())


@file("xlsx")
def only_a_chart():
    made = book((1, 2))
    chart = BarChart()
    chart.add_data(Reference(made.active, min_col=1, min_row=1))
    made.create_chartsheet("Grafiek").add_chart(chart)
    return saved(made)


@file("xlsx")
def rows_in_a_hidden_sheet():
    made = book()
    made.create_sheet("Concept").sheet_state = "hidden"
    for row in (HEAD, OTHER):
        made["Concept"].append(row)
    return saved(made)


@file("xlsx")
def sheet_without_headings():
    made = book()
    made.create_sheet("Kladje").append(["nog navragen", "bij de politie"])
    return saved(made)


@file("xlsx")
def links_to_another_file():
    return rezipped(saved(book()), {"xl/externalLinks/externalLink1.xml": "<externalLink/>"})
