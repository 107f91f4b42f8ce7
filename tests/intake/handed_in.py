"""
Files as a network would hand them in to the tiny store, and what becomes of them.
"""

from datetime import datetime

from vvmetrics.intake.checking.check import check
from vvmetrics.intake.reading.file import read
from vvmetrics.intake.stamp import digest
from vvmetrics.intake.storing.changes import store_import
from vvmetrics.intake.storing.preview import preview

HEADS = (
    "Indicator;Gebied;Partner;Tot en met jaar;Niveau;In woorden;Reden van niet"
    " weten;Plausibiliteit;Bevinding;Bron"
)
NOW = datetime(2026, 11, 24, 12, 0)  # noqa: DTZ001 - the store keeps moments without a zone
# Noord knows acuut-snel over 2020 from two sources; of acuut-opzet over 2022 nothing yet.
GOOD = """
    acuut-opzet;;;2022;niveau 2;;;3;Half af.;Verslag
    acuut-snel;Fries gebied;VT;2022;;;nog geen zicht;;;
"""


def csv_of(lines):
    """
    The content of a CSV file with the usual headings; each line a row.
    """
    return "\n".join([HEADS, *(line.strip() for line in lines.strip().splitlines())]).encode()


def checked(store, lines, *, region="noord", name="opgave.csv"):
    """
    A CSV file of these lines, read and checked.
    """
    return of_file(store, csv_of(lines), name, region=region)


def of_file(store, content, name="opgave.xlsx", *, region="noord"):
    """
    A file, read and checked.
    """
    return check(
        store,
        read(content, name, store.definitions),
        region=region,
        digest=digest(store.definitions),
        today=NOW,
    )


def stored(store, lines, *, confirmed=True, **way):
    """
    Hand a file in; returns the revision.
    """
    made = preview(store, checked(store, lines, **way), now=NOW)
    return store_import(store, made, by="projectleider", reason="eerste opgave", confirmed=confirmed)
