"""
CSV files as they come: with ; or , or tab, in UTF-8, UTF-16 or Windows-1252, with a title above the headings
or not.
"""

import codecs
import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO, StringIO, TextIOWrapper
from itertools import islice

import pandas as pd

from vvmetrics.intake.columns import COLUMNS
from vvmetrics.intake.problems import Problem, Weight
from vvmetrics.intake.reading.archive import ALLOWED, of_file
from vvmetrics.intake.reading.cells import empty, gather
from vvmetrics.intake.reading.headers import (
    MOST_COLUMNS,
    MOST_ROWS,
    SEARCHED,
    Headings,
    Record,
    find_headings,
    heading_problems,
)

DELIMITERS = (";", ",", "\t", "|")
FEW_MARKS = 3  # commas that a sentence may well have
MOST_SHOWN = 50  # quotes gone wrong: each is often the work of the one before
SAMPLE = 64 * 1024  # characters in which the headings are found
STEP = 4 * 1024 * 1024
BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# Letters outside ASCII as UTF-8 writes them; two in a row are a rarity in Windows-1252, "Ã«" for "ë".
UTF8 = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
# A capital with one mark of Windows-1252 after it, as in CAFÉ’S, or a small letter with two: by chance these
# read as UTF-8 too.
CHANCE = re.compile(
    rb"[\xc6-\xcb\xce-\xdf][M]|[\xe0\xe1\xe3-\xef][M]{2}".replace(
        b"[M]", rb"[\x85\x8b\x91-\x97\x9b\xa0\xab\xbb]"
    )
)
SAVE = "Sla het in Excel op als CSV UTF-8, of lever het werkboek (.xlsx) in"


@dataclass(frozen=True)
class Layout:
    """
    How a CSV file is written, where its headings stand (None if nowhere), and its first filled row as text.
    """

    encoding: str
    delimiter: str
    headings: Headings | None
    first: str


def read_csv(content: bytes, name: str) -> tuple[pd.DataFrame, list[Problem]]:
    """
    Return the rows of a CSV file (columns of cells.ALL, sheet "") and all its problems. Row numbers are those
    that a spreadsheet shows.
    """
    encoding = _encoding(content, name)
    if isinstance(encoding, Problem):
        return empty(), [encoding]
    layout = _layout(content, encoding)
    if layout.headings is None:
        return empty(), [no_headings(name, "", layout.first)]
    problems: list[Problem] = []
    rows, found = gather(_records(content, layout, name, problems), layout.headings, name, "")
    return rows, [*heading_problems(layout.headings, name, ""), *problems, *found]


def csv_records(content: bytes, name: str) -> tuple[Headings | None, Iterator[Record]]:
    """
    Return the headings of a CSV file, None if it has none that are known, and all its rows as they stand that
    can be read.
    """
    encoding = _encoding(content, name)
    if isinstance(encoding, Problem):
        return None, iter(())
    layout = _layout(content, encoding)
    return layout.headings, _records(content, layout, name, [])


def no_headings(name: str, sheet: str, first: str) -> Problem:
    """
    Return the problem of a file or sheet in which no row of headings is found; first: what stands in its
    first filled row.
    """
    message = "Er is geen rij met koppen gevonden, dus het is niet te zeggen wat er in welke kolom staat."
    allowed = "koppen zoals " + ", ".join(column.label for column in COLUMNS)
    return Problem(
        name,
        sheet,
        0,
        "",
        "no-headings",
        Weight.ERROR,
        first,
        message,
        allowed,
        "Begin met het werkboek van de regio",
    )


def _encoding(content: bytes, name: str) -> str | Problem:
    """
    Return the name of the encoding of a text, or the problem that it has none, or more than one.
    """
    bom = next((encoding for mark, encoding in BOMS if content.startswith(mark)), None)
    rest = content if bom else CHANCE.sub(b"", content)
    by_chance = len(rest) < len(content) and rest.isascii()
    if _decodes(content, bom or "utf-8") and not by_chance:
        return _of_text(content, bom or "utf-8", name)
    if not bom and _decodes(content, "cp1252"):
        mixed = UTF8.search(rest)
        return _mixed(rest, mixed.start(), mixed[0], name) if mixed else _of_text(content, "cp1252", name)
    message = "Dit is geen tekst in een codering die wij kennen."
    return of_file(
        name, "encoding", message, name, allowed="UTF-8, UTF-16 met BOM of Windows-1252", meant=SAVE
    )


def _decodes(content: bytes, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for start in range(0, len(content), STEP):
            decoder.decode(content[start : start + STEP])
        decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def _of_text(content: bytes, encoding: str, name: str) -> str | Problem:
    """
    Return the encoding, unless what it gives is no text: bytes of a program or a picture decode as well.
    """
    start = content[:SAMPLE].decode(encoding, errors="ignore")
    odd = sum(not (letter.isprintable() or letter in "\t\r\n\f\u00a0\u00ad\u200b\ufeff") for letter in start)
    if odd * 50 <= len(start):
        return encoding
    return of_file(name, "not-text", "Dit is geen werkboek en geen tekst.", name, allowed=ALLOWED, meant=SAVE)


def _mixed(content: bytes, at: int, found: bytes, name: str) -> Problem:
    row = content.count(b"\n", 0, at) + 1
    message = (
        "Het bestand is deels in UTF-8 en deels in Windows-1252 geschreven; het eerste teken in UTF-8 is"
        f' "{found.decode()}".'
    )
    return Problem(
        name,
        "",
        row,
        "",
        "mixed-encoding",
        Weight.ERROR,
        found.decode("cp1252"),
        message,
        "één codering voor het hele bestand",
        SAVE,
    )


def _layout(content: bytes, encoding: str) -> Layout:
    """
    Return how a text is written; its delimiter is the one under which most headings are known.
    """
    sample = _text(content, encoding).read(SAMPLE)
    found = []
    for delimiter in DELIMITERS:
        cells = islice(csv.reader(StringIO(sample, newline=""), delimiter=delimiter), SEARCHED + 1)
        headings = find_headings(
            [Record(number, narrow(row)) for number, row in enumerate(_lenient(cells), start=1)]
        )
        found.append((len(headings.columns) if headings else 0, delimiter, headings))
    _, delimiter, headings = max(found, key=lambda layout: layout[0])
    return Layout(
        encoding,
        delimiter,
        headings,
        next((line.strip()[:200] for line in sample.splitlines() if line.strip()), ""),
    )


def narrow(cells: list[str]) -> list[str]:
    """
    Return cells with all beyond the last column that is read together in one, so that it is seen that there
    is more.
    """
    return (
        cells
        if len(cells) <= MOST_COLUMNS
        else [*cells[:MOST_COLUMNS], " ".join(cells[MOST_COLUMNS:]).strip()]
    )


def _lenient(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """
    Yield rows up to the first that can't be read; the reading itself says so.
    """
    try:
        yield from rows
    except csv.Error:
        return


def _text(content: bytes, encoding: str) -> TextIOWrapper:
    return TextIOWrapper(BytesIO(content), encoding=encoding, newline="")


def _records(content: bytes, layout: Layout, name: str, problems: list[Problem]) -> Iterator[Record]:
    """
    Yield the rows of a file, and note in problems those that can't be read.
    """
    reader = csv.reader(_text(content, layout.encoding), delimiter=layout.delimiter, strict=True)
    width, below = (max(layout.headings.words) + 1, layout.headings.rows[1]) if layout.headings else (0, 0)
    row, wrong = 0, 0
    cells: list[str] = []
    while row < MOST_ROWS:
        try:
            read = next(reader, None)
        except csv.Error:
            row, wrong = row + 1, wrong + 1
            problems += [_quotes(name, row, cells)] if wrong <= MOST_SHOWN else []
            continue
        if read is None:
            break
        row += 1
        if not read:
            continue
        cells = read
        if len(cells) == 1 and row > below and width > 1:
            problems += _other_delimiter(name, row, cells[0], layout.delimiter)
        yield Record(row, narrow(cells))
    problems += _at_the_end(
        content, name, row, layout.delimiter.join(cells) if 1 < len(cells) < width else ""
    )
    if next(_lenient(reader), None) is not None:
        problems.append(_too_many_rows(name))


def _quotes(name: str, row: int, before: list[str]) -> Problem:
    message = (
        f"De aanhalingstekens kloppen niet in of na rij {row}: een tekst begint ermee en eindigt er niet mee."
    )
    meant = 'Zet om een tekst met een scheidingsteken of regeleinde " en schrijf een " daarbinnen als ""'
    return Problem(
        name,
        "",
        row,
        "",
        "quotes",
        Weight.ERROR,
        " ".join(before)[:80],
        message,
        'een gelijk aantal "',
        meant,
    )


def _other_delimiter(name: str, row: int, text: str, delimiter: str) -> list[Problem]:
    other = next((mark for mark in DELIMITERS if mark != delimiter and text.count(mark) > FEW_MARKS), None)
    if other is None:
        return []
    message = f'De koppen zijn gescheiden met "{delimiter}", maar deze rij met "{other}".'
    return [
        Problem(
            name,
            "",
            row,
            "",
            "other-delimiter",
            Weight.ERROR,
            text[:80],
            message,
            f'overal "{delimiter}"',
            SAVE,
        )
    ]


def _at_the_end(content: bytes, name: str, row: int, short: str) -> list[Problem]:
    """
    Return the problem of a last row that has fewer cells than headings and no line end; short: its text, ""
    if it is not short.
    """
    if not short or content.endswith((b"\n", b"\r", b"\n\0", b"\r\0")):
        return []
    message = (
        "De laatste rij is halverwege afgebroken: het bestand lijkt niet in zijn geheel bewaard of verstuurd."
    )
    allowed, meant = "een rij met alle kolommen", "Sla het bestand opnieuw op"
    return [Problem(name, "", row, "", "cut-off", Weight.ERROR, short[-80:], message, allowed, meant)]


def _too_many_rows(name: str) -> Problem:
    most = f"{MOST_ROWS:,}".replace(",", ".")
    return of_file(
        name,
        "too-many-rows",
        f"Het bestand heeft meer dan {most} rijen.",
        name,
        allowed=f"hoogstens {most}",
        meant="Lever het in delen in",
    )
