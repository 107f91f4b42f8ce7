"""
How broken files are made: what they start from, and a list of them by name.
"""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
HEAD = ("Regio", "Indicator", "Tot en met jaar", "Niveau", "Plausibiliteit", "Bevinding", "Bron")
ROW = ("noord", "acuut-opzet", 2025, 3, 2, "Drie bijeenkomsten gehouden.", "Verslag")
SHEET = "xl/worksheets/sheet1.xml"
TEXT = (";".join(HEAD) + "\nnoord;acuut-opzet;2025;3;2;Drie bijeenkomsten in één jaar.;Verslag\n").encode()
MADE: dict[str, Callable[[], bytes]] = {}


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
