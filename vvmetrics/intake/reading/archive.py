"""
What sort of file was handed in, by its content, and the parts of a workbook, unpacked only after it is known
to be harmless.

A workbook is a zip of XML. Nothing here trusts it: sizes are added up before a byte is unpacked (zipfile
never gives more than the size it announces), macros and other kinds of file are refused, each with words of
its own, and XML with a document type, with which entities could grow without end or fetch files, is refused
where it is parsed.
"""

import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import IO
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from vvmetrics.errors import DataError
from vvmetrics.intake.problems import Problem, Weight

MB = 1024 * 1024
MOST_WORKBOOK = 20 * MB  # as handed in; 100,000 filled rows are about 10 MB
MOST_TEXT = 250 * MB  # a CSV file is not packed: a million rows with findings are about 200 MB
MOST_UNPACKED = 250 * MB
MOST_RATIO = (
    100  # unpacked against packed, of a part that is larger than SMALL_PART; a filled form has 5 to 30
)
SMALL_PART = 8 * MB
MOST_PARTS = 2_000
CHUNK = 2 * MB  # large, for expat begins a long word again with each chunk
ALLOWED = "een werkboek (.xlsx) of een CSV-bestand"
# What can go wrong while a damaged zip or XML is read, by the words of the packages that read it.
BROKEN = (
    BadZipFile,
    ExpatError,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    LookupError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The first bytes of files that are no workbook and no text.
BEGINNINGS = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"{\\rtf", "word-file"),
    (b"\x1f\x8b", "packed"),
    (b"7z\xbc\xaf", "packed"),
    (b"Rar!", "packed"),
)
# Parts by which a zip that is no workbook is known.
INSIDE = (
    ("xl/workbook.bin", "binary-workbook"),
    ("word/document.xml", "word-file"),
    ("ppt/presentation.xml", "presentation"),
    ("content.xml", "open-document"),
    ("index/document.iwa", "numbers"),
)
SAVE = "Sla het op als Excel-werkmap (.xlsx)"
# Per rule of a refusal: what is wrong, and what was probably meant.
REFUSED = {
    "empty-file": (
        "Het bestand is leeg: er staat niets in (0 bytes).",
        "Sla het werkboek opnieuw op en lever dat in",
    ),
    "old-excel": ("Dit is een werkboek in de oude vorm van Excel (.xls).", SAVE),
    "old-office": ("Dit is een bestand van een oud kantoorprogramma.", SAVE),
    "password": (
        "Het bestand heeft een wachtwoord en kan niet gelezen worden.",
        "Haal het wachtwoord eraf en sla het opnieuw op",
    ),
    "macros": (
        "Het werkboek heeft macro's of is van een soort die ze mag hebben; die worden geweigerd.",
        f"{SAVE}, zonder macro's",
    ),
    "open-document": (
        "Dit is een bestand van LibreOffice (.ods of .odt).",
        f"{SAVE} met Bestand > Opslaan als",
    ),
    "binary-workbook": ("Dit is een binair werkboek van Excel (.xlsb).", SAVE),
    "numbers": ("Dit is een bestand van Apple Numbers.", "Exporteer het als Excel (.xlsx)"),
    "word-file": ("Dit is een tekstdocument, geen werkboek.", "Vul het werkboek van de regio in"),
    "presentation": ("Dit is een presentatie, geen werkboek.", "Vul het werkboek van de regio in"),
    "zip-file": ("Dit is een zip-bestand zonder werkboek erin.", "Pak het uit en lever het werkboek zelf in"),
    "packed": ("Dit is een ingepakt bestand (gzip, 7z of rar).", "Pak het uit en lever het werkboek zelf in"),
    "pdf": ("Dit is een PDF.", "Lever het werkboek in waar de PDF van gemaakt is"),
    "picture": ("Dit is een afbeelding, wat de naam van het bestand ook zegt.", "Lever het werkboek zelf in"),
    "web-page": ("Dit is een webpagina, wat de naam van het bestand ook zegt.", f"Open het in Excel. {SAVE}"),
    "xml-file": ("Dit is een XML-bestand, geen werkboek.", f"Open het in Excel. {SAVE}"),
    "broken-file": (
        "Het werkboek is beschadigd en kan niet gelezen worden.",
        "Open het in Excel, laat het herstellen en sla het opnieuw op",
    ),
    "zip-bomb": (
        "Het werkboek wordt uitgepakt veel te groot en is daarom niet geopend.",
        "Kopieer de ingevulde rijen naar een nieuw werkboek",
    ),
    "doctype": (
        "In het werkboek staan aanwijzingen voor XML die er niet horen en kwaad kunnen.",
        "Open het in Excel en sla het opnieuw op",
    ),
}


def refusal(name: str, rule: str, found: str = "") -> Problem:
    """
    Return the problem of a whole file that is refused under a rule of REFUSED.
    """
    message, meant = REFUSED[rule]
    return of_file(name, rule, message, found or name, allowed=ALLOWED, meant=meant)


def of_file(name: str, rule: str, message: str, found: str, **more: str) -> Problem:
    """
    Return an error of a whole file; more: allowed and meant.
    """
    return Problem(name, "", 0, "", rule, Weight.ERROR, found, message, **more)


@dataclass(frozen=True)
class Archive:
    """
    The parts of a workbook that was found harmless, by their names in small letters.
    """

    file: ZipFile
    parts: dict[str, ZipInfo]

    def open(self, part: str) -> IO[bytes]:
        """
        Return a part to read from. Raises one of BROKEN if it is not there or damaged, at once or while it is
        read.
        """
        return self.file.open(self.parts[part.lower()])


def sort_of(content: bytes) -> str:
    """
    Return "zip", "text", or the rule of REFUSED under which such content is refused.
    """
    if not content.strip():
        return "empty-file"
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return "zip"
    if content.startswith(OLE):
        return _old_sort(content)
    beginning = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if beginning.startswith((b"<!doctype html", b"<html", b"<table")):
        return "web-page"
    if beginning.startswith(b"<?xml"):
        return "xml-file"
    return next((rule for magic, rule in BEGINNINGS if content.startswith(magic)), "text")


def too_large(content: bytes, name: str, most: int) -> list[Problem]:
    """
    Return the problem of a file of more than so many bytes, if it is.
    """
    if len(content) <= most:
        return []
    found, allowed = f"{len(content) / MB:.1f} MB".replace(".", ","), f"hoogstens {most // MB} MB"
    message = f"Het bestand is te groot: {found}; zo'n bestand mag {allowed} zijn."
    return [of_file(name, "too-large", message, found, allowed=allowed, meant="Lever het in delen in")]


def open_archive(content: bytes, name: str) -> Archive | Problem:
    """
    Return the parts of a workbook, none of them unpacked yet, or the problem for which it is refused.
    """
    try:
        file = ZipFile(BytesIO(content))
    except BROKEN:
        return refusal(name, "broken-file")
    archive = Archive(
        file,
        {part.filename.replace("\\", "/").lower(): part for part in file.infolist() if not part.is_dir()},
    )
    rule = _forbidden(archive, name.lower())
    return refusal(name, rule) if rule else archive


def parser(
    start: Callable[[str, dict[str, str]], None], end: Callable[[str], None], text: Callable[[str], None]
) -> XMLParserType:
    """
    Return a parser of XML that refuses a document type with a DataError; names come as they stand, with a
    prefix if they have one.
    """
    made = ParserCreate()
    made.buffer_text = True
    made.StartElementHandler = start
    made.EndElementHandler = end
    made.CharacterDataHandler = text
    made.StartDoctypeDeclHandler = _refuse_doctype
    return made


def fed(stream: IO[bytes], into: XMLParserType) -> Iterator[None]:
    """
    Parse a stream in chunks, and give the caller a turn after each. Raises one of BROKEN, or what the parser
    raises.
    """
    while chunk := stream.read(CHUNK):
        into.Parse(chunk, False)  # noqa: FBT003 - a parser of C takes no names
        yield
    into.Parse(b"", True)  # noqa: FBT003
    yield


def _refuse_doctype(*_: object) -> None:
    raise DataError(REFUSED["doctype"][0])


def _old_sort(content: bytes) -> str:
    for word, rule in (
        ("EncryptedPackage", "password"),
        ("WordDocument", "word-file"),
        ("Workbook", "old-excel"),
        ("Book", "old-excel"),
    ):
        if word.encode("utf-16-le") in content:
            return rule
    return "old-office"


def _forbidden(archive: Archive, name: str) -> str | None:
    """
    Return the rule under which a zip is refused, going by its list of contents alone, or None.
    """
    parts = archive.parts
    if any(part.flag_bits & 1 for part in parts.values()):
        return "password"
    if name.endswith((".xlsm", ".xltm", ".xlam")) or any(
        "vbaproject" in part or part.startswith("xl/macrosheets/") for part in parts
    ):
        return "macros"
    known = next((rule for part, rule in INSIDE if part in parts), None)
    if known:
        return known
    if _explodes(parts):
        return "zip-bomb"
    if any(part.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for part in parts.values()):
        return "broken-file"
    return None if "xl/workbook.xml" in parts or "[content_types].xml" in parts else "zip-file"


def _explodes(parts: dict[str, ZipInfo]) -> bool:
    sizes = [(part.file_size, max(part.compress_size, 1)) for part in parts.values()]
    if len(sizes) > MOST_PARTS or sum(size for size, _ in sizes) > MOST_UNPACKED:
        return True
    return any(size > SMALL_PART and size > MOST_RATIO * packed for size, packed in sizes)
