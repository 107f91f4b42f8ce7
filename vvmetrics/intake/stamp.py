"""
What a workbook to fill in says of itself, out of sight: by which definitions, region and year it was made;
and how its sheets are called.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from vvmetrics.definitions.codebook import FIRST_YEAR, LAST_YEAR
from vvmetrics.definitions.model import Definitions
from vvmetrics.store.nature import NATURES, REAL

INSTRUCTIONS, DEFINITIONS, LISTS, PROBLEMS = "Lees mij", "Definities", "Keuzelijsten", "Problemen"
STAMP = "_stempel"  # a sheet that no program shows: a name and a value on each row
NO_ROWS = (INSTRUCTIONS, DEFINITIONS, LISTS, PROBLEMS, STAMP)  # sheets in which nothing is handed in
STATE, QUESTION, LAST_KNOWN, ID = "Stand", "Vraag", "Laatst bekend", "Indicator-id"
READ_ONLY = (
    STATE,
    QUESTION,
    LAST_KNOWN,
    ID,
)  # headings of what the workbook shows or holds besides the columns of columns.COLUMNS
VERSION = 1  # of the columns; a workbook of another version is not read as one of ours
NAMES = (
    "vvmetrics-definitions",
    "vvmetrics-region",
    "vvmetrics-year",
    "vvmetrics-columns",
    "vvmetrics-nature",
)
YEARS = range(FIRST_YEAR, LAST_YEAR + 1)  # those that the store takes
YEAR_DIGITS = 4
# What a workbook asks and offers; other definitions may change without making it an old one.
# How a reason looks or what is done with it elsewhere, and what an element is called there, is not asked.
BESIDE = {
    "absences": {"__all__": {"short_label", "sign", "askable", "learns", "where"}},
    "elements": {
        "__all__": {"short_label", "letter", "name", "short_name", "subject", "brief", "spent"},
    },
}
ASKED = ("regions", "actions", "elements", "partners", "scales", "plausibility", "absences", "indicators")


@dataclass(frozen=True)
class Stamp:
    """
    The digest of the definitions that a workbook was made with, its region and year, and whether it was made
    from real or made-up data.
    """

    definitions: str
    region: str
    year: int
    nature: str = REAL


def digest(definitions: Definitions) -> str:
    """
    Return the SHA-256 of what a workbook asks and offers: questions, scales, reasons, partners and areas.
    """
    asked = definitions.model_dump(mode="json", include=set(ASKED), exclude=BESIDE)
    return hashlib.sha256(json.dumps(asked, ensure_ascii=False).encode()).hexdigest()


def write(stamp: Stamp) -> tuple[tuple[str, str], ...]:
    """
    Return the stamp as names and values, which stand on the sheet STAMP and, for programs that drop such a
    sheet, in the properties.
    """
    values = (stamp.definitions, stamp.region, str(stamp.year), str(VERSION), stamp.nature)
    return tuple(zip(NAMES, values, strict=True))


def parse(pairs: Iterable[tuple[str, str]]) -> Stamp | None:
    """
    Return the stamp that names and values say, in any order, or None if it is not whole or of another
    version.
    """
    found = {name.strip(): value.strip() for name, value in pairs}
    definitions, region, year, version, nature = (found.get(name, "") for name in NAMES)
    whole = definitions and region and version == str(VERSION) and nature in NATURES
    if (
        not whole
        or len(year) != YEAR_DIGITS
        or not (year.isascii() and year.isdecimal())
        or int(year) not in YEARS
    ):
        return None
    return Stamp(definitions, region, int(year), nature)
