"""
Broken files that are no text, made when they are asked for: a function per defect, named after it, and its file has that name too.
"""

import gzip
import tomllib
from collections.abc import Callable
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from docx import Document
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from pptx import Presentation

FOLDER = Path(__file__).parent.parent / "fixtures" / "intake"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
HEAD = ("Regio", "Indicator", "Tot en met jaar", "Niveau", "Plausibiliteit", "Bevinding", "Bron")
ROW = ("noord", "acuut-opzet", 2025, 3, 2, "Drie bijeenkomsten gehouden.", "Verslag")
OTHER = ("noord", "acuut-snel", date(2025, 12, 31), "niveau 1", 2, "Soms sneller.", "Verslag")
SHEET = "xl/worksheets/sheet1.xml"
TEXT = (";".join(HEAD) + "\nnoord;acuut-opzet;2025;3;2;Drie bijeenkomsten in één jaar.;Verslag\n").encode()
MADE: dict[str, Callable[[], bytes]] = {}


def expected():
    """
    Return the lines of expected.toml: name, phase, rule, weight and says of each broken file.
    """
    return tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))["file"]


@cache
def content(name):
    """
    Return a broken file by its name.
    """
    return MADE[name]() if name in MADE else (FOLDER / name).read_bytes()


def file(ending):
    def keep(make):
        MADE[f"{make.__name__}.{ending}"] = make
        return make

    return keep


def saved(book):
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def book(*rows, title="Acuut"):
    """
    Return a workbook with these rows on one sheet, HEAD and ROW if there are none.
    """
    made = Workbook()
    made.active.title = title
    for row in rows or (HEAD, ROW):
        made.active.append(row)
    return made


def rezipped(content, changes=(), *, without=(), packed=ZIP_DEFLATED):
    """
    Return a zip with parts changed or added (by name) and some left out.
    """
    changes = dict(changes)
    stream = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(stream, "w", packed) as new:
        for name in [*old.namelist(), *(name for name in changes if name not in old.namelist())]:
            if name not in without:
                new.writestr(name, changes[name] if name in changes else old.read(name))
    return stream.getvalue()


def changed(old, new, part=SHEET):
    """
    Return a workbook with a piece of one of its parts replaced.
    """
    whole = saved(book())
    with ZipFile(BytesIO(whole)) as parts:
        text = parts.read(part).decode()
    assert old in text
    return rezipped(whole, {part: text.replace(old, new, 1)})


def packed(parts):
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as made:
        for name, part in parts.items():
            made.writestr(name, part)
    return stream.getvalue()


@file("xlsx")
def zero_bytes():
    return b""


@file("csv")
def only_spaces():
    return b" \r\n\t \n"


@file("xlsx")
def png_named():
    return b"\x89PNG\r\n\x1a\n" + bytes(range(256))


@file("csv")
def jpeg_named():
    return b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256))


@file("xlsx")
def pdf_named():
    return b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


@file("csv")
def rich_text():
    return b"{\\rtf1\\ansi Regio\\tab Indicator\\par}"


@file("xls")
def old_excel():
    return OLE + "Workbook".encode("utf-16-le") + bytes(512)


@file("doc")
def old_word():
    return OLE + "WordDocument".encode("utf-16-le") + bytes(512)


@file("xlsx")
def old_something():
    return OLE + bytes(512)


@file("xlsx")
def password():
    return OLE + "EncryptedPackage".encode("utf-16-le") + bytes(512)


@file("xlsx")
def password_of_a_zip():
    """
    The first flag of a part says that it is encrypted.
    """
    data = bytearray(saved(book()))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 1)
    return bytes(data)


@file("xlsm")
def macro():
    return rezipped(saved(book()), {"xl/vbaProject.bin": OLE})


@file("xlsx")
def macro_named():
    return macro()


@file("xlsx")
def macro_in_content_types():
    return changed("spreadsheetml.sheet.main+xml", "excel.sheet.macroEnabled.main+xml", "[Content_Types].xml")


@file("xlsx")
def macro_of_excel_four():
    return rezipped(saved(book()), {"xl/macrosheets/sheet1.xml": "<macrosheet/>"})


@file("xltm")
def template_with_macros():
    return saved(book())


@file("ods")
def opendocument():
    return packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<office:document-content/>"})


@file("xlsb")
def binary_workbook():
    return packed({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": bytes(100)})


@file("numbers")
def apple():
    return packed({"Index/Document.iwa": bytes(100)})


@file("docx")
def word():
    return saved(Document())


@file("pptx")
def slides():
    return saved(Presentation())


@file("zip")
def csv_in_a_zip():
    return packed({"opgave.csv": TEXT})


@file("gz")
def csv_in_gzip():
    return gzip.compress(TEXT)


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
    return rezipped(saved(book()), {f"xl/worksheets/sheet{number}.xml": bytes(7_000_000) for number in range(2, 42)})


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
def text_that_is_gone():
    return changed("<v>0</v>", "<v>99</v>")


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


@file("csv")
def too_many_rows():
    return TEXT + b"\n" * 1_048_576 + TEXT


@file("xlsx")
def wide_sheet():
    return saved(book((*HEAD, *(f"Extra {number}" for number in range(200))), ROW))


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


@file("csv")
def mixed_encodings():
    return TEXT + "noord;acuut-snel;2025;1;2;Eén keer sneller.;Verslag\n".encode("cp1252")


@file("csv")
def utf16_without_bom():
    return TEXT.decode().encode("utf-16-le")


@file("csv")
def bytes_of_no_encoding():
    return TEXT.decode().encode("cp1252") + b"noord;acuut-snel;2025;1;2;\x81\x8d;Verslag\n"


@file("csv")
def half_a_utf16():
    return TEXT.decode().encode("utf-16")[:-1]


@file("csv")
def program_named():
    return b"\x7fELF" + bytes(range(1, 128)) * 4
