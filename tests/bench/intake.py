"""
A file handed in with very many rows: reading and checking it, against only reading the CSV, and against the
privacy guard alone.
"""

import time
from io import BytesIO
from itertools import islice, product
from pathlib import Path

import pandas as pd

from tests.bench.summaries import peak, timed
from tests.bench.table import Timed
from vvmetrics.intake.checking.check import check
from vvmetrics.intake.checking.private import FREE_TEXT
from vvmetrics.intake.reading.file import read
from vvmetrics.intake.stamp import digest
from vvmetrics.privacy import allowed_terms, inspect_frame
from vvmetrics.store.database import Store, open_store

MANY = 100_000
HEAD = "Indicator;Gebied;Partner;Van jaar;Tot en met jaar;Niveau;Plausibiliteit;Bevinding;Bron"
REGION = "limburg"
FILE = "groot.csv"


def compare(database: Path) -> list[Timed]:
    """
    Time a file with as many different findings as rows; raises AssertionError if any row is an error.
    """
    store = open_store(database)
    content = file(store, MANY)
    given = read(content, FILE, store.definitions)
    allowed = allowed_terms(store.definitions)
    assert not checked(store, content).errors
    measured = [
        timed(f"{MANY:,} rows read and checked", lambda: checked(store, content), runs=3),
        timed(
            "pandas.read_csv, all as text", lambda: pd.read_csv(BytesIO(content), sep=";", dtype=str), runs=5
        ),
        timed("vvmetrics.intake.reading.file.read", lambda: read(content, FILE, store.definitions), runs=3),
        timed(
            "the privacy guard on its texts",
            lambda: inspect_frame(given.rows, FREE_TEXT, allowed=allowed),
            runs=3,
        ),
    ]
    store.close()
    return measured


def large(database: Path, rows: int) -> str:
    """
    Read and check a file with so many rows, and return what that took in words.
    """
    store = open_store(database)
    content = file(store, rows)
    started = time.perf_counter()
    checked(store, content)
    words = (
        f"{rows:,} rows read and checked in {time.perf_counter() - started:.0f} s, {peak():,.0f} MB of memory"
        " at most"
    )
    store.close()
    return words


def checked(store: Store, content: bytes):
    return check(
        store, read(content, FILE, store.definitions), region=REGION, digest=digest(store.definitions)
    )


def file(store: Store, rows: int) -> bytes:
    """
    Return a CSV file in which each row is of another indicator, area, partner or period, with a finding of
    its own.
    """
    definitions = store.definitions
    indicators = [one.id for one in definitions.indicators.values() if definitions.scales[one.scale].levels]
    areas, partners = ["", *definitions.regions[REGION].areas], ["", *definitions.partners]
    periods = [(first, last) for last in range(1990, 2026) for first in range(1990, last + 1)]
    units = islice(product(areas, partners, periods, indicators), rows)
    lines = (
        f"{indicator};{area};{partner};{first};{last};1;3;Bevinding {number} over de samenwerking.;Verslag"
        f" {number % 50}"
        for number, (area, partner, (first, last), indicator) in enumerate(units)
    )
    return "\n".join([HEAD, *lines]).encode()
