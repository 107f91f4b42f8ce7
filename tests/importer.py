"""
A process that imports a file on demand, in a child each time that a test can kill: python -m tests.importer PLACE DATA ROWS.

For a first line it tells the child's id, when its store is open and, if it lives, what came of it; after a second line, that it is gone.
Until then the child's id is no other's.
"""

import os
import sys
from contextlib import closing
from pathlib import Path

from tests.conftest import observations, sources
from vvmetrics.errors import StoreError
from vvmetrics.store import Import, open_store

SOURCE = "opgave-west"


def import_rows(store, rows):
    """
    Import so many observations, their source and the line of their file.
    """
    revision = store.revision + 1
    given = [{"id": f"wes-{revision:04}-{n:04}", "source": SOURCE, "end_year": 2020 + n % 5} for n in range(rows)]
    line = Import("west.xlsx", "0" * 64, "west", SOURCE, new=rows, replaced=0, unchanged=0)
    return store.add(observations(*given), sources(SOURCE, kind="eigen_opgave"), by="toets", reason="toets", imported=line)


def main():
    place, data_dir, rows = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    while sys.stdin.readline():
        child = os.fork()
        if child == 0:
            try:
                with closing(open_store(place, data_dir=data_dir)) as store:
                    say("open")
                    import_rows(store, rows)
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
