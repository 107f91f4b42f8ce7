"""
Broken files that are no workbook, made when they are asked for: a function per defect, named after it, and
its file has that name too.
"""

import gzip

from docx import Document
from pptx import Presentation

from tests.intake.making import OLE, TEXT, book, changed, file, packed, rezipped, saved


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
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": "<office:document-content/>",
        }
    )


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


@file("csv")
def too_many_rows():
    return TEXT + b"\n" * 1_048_576 + TEXT


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
