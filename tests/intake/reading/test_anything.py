"""
Whatever is handed in, reading gives rows or problems; never a traceback.
"""

import csv
from io import BytesIO, StringIO
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as some

from tests.conftest import TINY
from tests.intake.corpus import content, expected
from tests.intake.making import HEAD, OLE, ROW, SHEET, TEXT, book, packed, saved
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.intake.problems import Weight
from vvmetrics.intake.reading.cells import ALL, AROUND
from vvmetrics.intake.reading.file import read

DEFINITIONS = load_definitions(TINY)
WORKBOOK = saved(book())
with ZipFile(BytesIO(WORKBOOK)) as _parts:
    PARTS = {name: _parts.read(name) for name in _parts.namelist()}
SMALL = [whole for line in expected() if len(whole := content(line["name"])) < 100_000]
BEGINNINGS = (b"", b"PK\x03\x04", b"PK\x05\x06", OLE, b"\xff\xfe", b"\xef\xbb\xbf", b"<?xml", TEXT, WORKBOOK)
WORDS = some.text(max_size=40)


def plain(text):
    return text.strip(AROUND).replace("\r\n", "\n").replace("\r", "\n")


def is_sound(result):
    """
    Rows have the columns of a reading, all of text, and there is something to show or to say.
    """
    rows = result.rows
    texts = rows.drop(columns="row").to_numpy().ravel()
    return (
        list(rows.columns) == list(ALL)
        and all(isinstance(text, str) for text in texts)
        and (len(rows) or result.problems)
    )


@settings(deadline=None, max_examples=150)
@given(
    some.sampled_from(BEGINNINGS),
    some.binary(max_size=400),
    some.sampled_from(["x.xlsx", "x.csv", "x", "é;.xlsm"]),
)
def test_any_bytes(beginning, rest, name):
    assert is_sound(read(beginning + rest, name, DEFINITIONS))


@settings(deadline=None, max_examples=150)
@given(some.sampled_from([WORKBOOK, *SMALL]), some.data())
def test_a_file_with_some_bytes_changed_or_cut(whole, data):
    """
    Of a good workbook and of each broken one.
    """
    changed = bytearray(whole)
    for _ in range(data.draw(some.integers(0, 6)) if whole else 0):
        changed[data.draw(some.integers(0, len(whole) - 1))] = data.draw(some.integers(0, 255))
    kept = data.draw(some.integers(0, len(whole)))

    assert is_sound(read(bytes(changed[: kept or None]), "opgave.xlsx", DEFINITIONS))


@settings(deadline=None, max_examples=100)
@given(some.text(max_size=600), some.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
def test_any_text_under_the_headings(text, encoding):
    assert is_sound(read((TEXT.decode() + text).encode(encoding, errors="ignore"), "opgave.csv", DEFINITIONS))


@settings(deadline=None, max_examples=100)
@given(some.lists(some.lists(WORDS, max_size=9), min_size=1, max_size=12))
def test_any_table(cells):
    """
    With headings known or not, of any width.
    """
    text = StringIO(newline="")
    csv.writer(text, delimiter=";").writerows([HEAD, *cells])

    assert is_sound(read(text.getvalue().encode("utf-8", errors="ignore"), "opgave.csv", DEFINITIONS))


@settings(deadline=None, max_examples=40)
@given(
    some.lists(
        some.lists(
            some.one_of(
                some.none(),
                some.booleans(),
                some.integers(-(10**12), 10**12),
                some.floats(allow_nan=False),
                some.dates(),
                some.datetimes(),
            ),
            max_size=9,
        ),
        max_size=6,
    )
)
def test_any_cells_of_a_workbook(cells):
    assert is_sound(read(saved(book(HEAD, ROW, *cells)), "opgave.xlsx", DEFINITIONS))


@settings(deadline=None, max_examples=100)
@given(some.binary(min_size=1, max_size=300), some.integers(0, 5000))
def test_a_sheet_whose_xml_was_tampered_with(piece, at):
    """
    The zip is whole; what is in it is not.
    """
    sheet = PARTS[SHEET]
    place = at % len(sheet)
    tampered = {**PARTS, SHEET: sheet[:place] + piece + sheet[place:]}

    assert is_sound(read(packed(tampered), "opgave.xlsx", DEFINITIONS))


@settings(deadline=None, max_examples=150)
@given(some.lists(some.tuples(*[some.text(some.characters(codec="utf-8"), max_size=12)] * 3), max_size=8))
def test_good_text_comes_back_as_it_was_typed(lines):
    """
    What stands in a finding, a source or a locator is the same in a CSV file and after reading, but for the
    spaces around it.
    """
    text = StringIO(newline="")
    rows = [("acuut-snel", 2025, 1, 2, *line) for line in lines]
    csv.writer(text, delimiter=";").writerows(
        [("Indicator", "Jaar", "Niveau", "Plausibiliteit", "Bevinding", "Bron", "Plaats"), *rows]
    )
    result = read(text.getvalue().encode(), "opgave.csv", DEFINITIONS)
    if any(problem.weight is Weight.ERROR for problem in result.problems):
        return

    assert [tuple(row) for row in result.rows[["finding", "source", "locator"]].to_numpy()] == [
        tuple(map(plain, line)) for line in lines
    ]
