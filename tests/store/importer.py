"""
A process that imports a file on demand, in a child each time that a test can kill: python -m
tests.store.importer PLACE DATA ROWS.

A line asks for an import: "whole" from reading the file on, "store" of a file that was read, checked and
looked at before. For a first line it tells the child's id, when its store is open and, if it lives, what came
of it; after a second line, that it is gone. Until then the child's id is no other's.
"""

import os
import sys
from contextlib import closing
from itertools import islice
from pathlib import Path

from tests.conftest import observations, sources
from tests.intake.handed_in import HEADS, NOW, of_file
from vvmetrics.errors import StoreError
from vvmetrics.intake.storing.changes import store_import
from vvmetrics.intake.storing.preview import preview
from vvmetrics.store.database import Import, open_store

SOURCE = "opgave-west"
MEASURED = ("acuut-opzet", "acuut-extra", "acuut-snel", "acuut-samen", "zsm-beeld")


def import_rows(store, rows):
    """
    Import so many observations, their source and the line of their file, past the intake.
    """
    revision = store.revision + 1
    given = [
        {"id": f"wes-{revision:04}-{n:04}", "source": SOURCE, "end_year": 2020 + n % 5} for n in range(rows)
    ]
    line = Import("west.xlsx", "0" * 64, "west", SOURCE, new=rows, replaced=0, unchanged=0)
    return store.add(
        observations(*given), sources(SOURCE, kind="eigen_opgave"), by="toets", reason="toets", imported=line
    )


def opgave(rows):
    """
    The content of a CSV file of Noord with so many rows: indicators by year, of the network and of each
    partner.
    """
    said = (
        f"{indicator};;{partner};{year};1;;;2;Gezien in {year}.;Verslag"
        for year in range(2000, 2026)
        for indicator in MEASURED
        for partner in ("", "Politie", "VT")
    )
    return "\n".join([HEADS, *islice(said, rows)]).encode()


def looked_at(store, rows):
    """
    What the import of that file would do.
    """
    return preview(store, of_file(store, opgave(rows), "opgave.csv"), now=NOW)


def main():
    place, data_dir, rows = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    prepared = None
    while asked := sys.stdin.readline().strip():
        if asked == "store" and prepared is None:
            with closing(open_store(place, data_dir=data_dir)) as store:
                prepared = looked_at(store, rows)
        child = os.fork()
        if child == 0:
            try:
                with closing(open_store(place, data_dir=data_dir)) as store:
                    say("open")
                    made = prepared if asked == "store" else looked_at(store, rows)
                    store_import(store, made, by="projectleider", reason="eerste opgave", confirmed=True)
                say("done")
            except StoreError as error:
                say(error.headline)
            os._exit(0)
        say(child)
        sys.stdin.readline()
        os.waitpid(child, 0)
        say("gone")


def say(word):
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
