"""
Imports that are broken off, or made by two at once: the store holds all of a file or nothing, and nothing
twice.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager

import pytest

from tests.conftest import ROOT, TINY, observations
from tests.intake.handed_in import stored
from tests.store.contents import digest
from tests.store.importer import import_rows
from vvmetrics.errors import StoreError
from vvmetrics.store.database import open_store

ROWS = 300  # enough that an import takes a while
KILLS = 50
WHOLE = 5  # of so many one is killed anywhere from reading the file on, the others while it is stored


class Importer:
    """
    The process of tests/importer.py, which imports into one place.
    """

    def __init__(self, process):
        self.process = process

    def start(self, way="whole"):
        """
        Start an import, whole or of a file that was looked at before; returns the id of the process that does
        it and its first word.
        """
        self.say(way)
        words = {self.hear(), self.hear()}  # in either order: parent and child speak at once
        child = next(word for word in words if word.isdigit())
        return int(child), (words - {child}).pop()

    def end(self):
        """
        Wait until the import is over, one way or the other.
        """
        self.say("end")
        while self.hear() != "gone":
            pass

    def say(self, word):
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()

    def hear(self):
        return self.process.stdout.readline().strip()


@contextmanager
def importing_into(place):
    command = [sys.executable, "-m", "tests.store.importer", str(place), str(TINY), str(ROWS)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        yield Importer(process)
        process.stdin.close()


@pytest.mark.slow
def test_an_import_that_is_killed_is_there_whole_or_not_at_all(tmp_path):
    """
    A CSV file through the intake, fifty times at a random moment: the store opens and takes the next file.

    It holds all of the file, its rows, its source and its line in the log, or nothing of it.
    """
    before, place = tmp_path / "before.duckdb", tmp_path / "store.duckdb"
    with closing(open_store(before, data_dir=TINY)) as store:
        nothing = digest(store)
    outcomes = []
    with importing_into(place) as importer:
        durations = {}
        for way in ("whole", "store"):
            _copy(before, place)
            durations[way], everything = _undisturbed(importer, place, way)
        for n in range(KILLS):
            way = "store" if n % WHOLE else "whole"
            _copy(before, place)
            child, _ = importer.start(way)
            time.sleep(durations[way] * 1.2 * random.uniform(n, n + 1) / KILLS)  # noqa: S311 - spread over the import and a little after
            if n == KILLS - 1:
                assert importer.hear() == "done", (
                    "however busy the machine has become, one kill comes too late"
                )
            os.kill(child, signal.SIGKILL)
            importer.end()
            outcomes.append(_found(place, nothing, everything, way))

    assert set(outcomes) == {"nothing", "everything"}


def _undisturbed(importer, place, way):
    """
    Return how long an import takes, and what the store holds after it, apart from the moment.
    """
    importer.start(way)
    started = time.perf_counter()
    assert importer.hear() == "done"
    duration = time.perf_counter() - started
    importer.end()
    with closing(open_store(place, data_dir=TINY)) as store:
        assert store.query("questions/counts")["observations"].item() == 20 + ROWS
        return duration, digest(store, without=["commits"])


def _found(place, nothing, everything, way):
    """
    Return what a store holds, and hand in the next file: through the whole intake too, or at once what comes
    of one.
    """
    with closing(open_store(place, data_dir=TINY)) as store:
        outcome = {nothing: "nothing", everything: "everything"}[
            digest(store, without=["commits"] if store.revision > 1 else [])
        ]
        count = store.query("questions/counts")["observations"].item()
        new = (
            stored(store, "acuut-opzet;;;2026;4;;;3;Verder gegroeid.;Verslag")
            if way == "whole"
            else import_rows(store, 1)
        )
        assert new == store.revision
        assert store.query("questions/counts")["observations"].item() == count + 1
    return outcome


def _copy(before, place):
    for left in (place, place.with_name(f"{place.name}.wal")):
        left.unlink(missing_ok=True)
    shutil.copy(before, place)


def test_changes_left_without_their_database_are_in_no_other(tmp_path):
    """
    A log that stayed behind when its database was moved is not replayed in a new one; nothing is built and
    the log is left alone.
    """
    place, left = tmp_path / "store.duckdb", tmp_path / "store.duckdb.wal"
    with importing_into(place) as importer:
        child, _ = importer.start()
        while not (left.exists() and left.stat().st_size):
            time.sleep(0.001)
        os.kill(child, signal.SIGKILL)
        importer.end()
    place.unlink()
    before = left.read_bytes()

    with pytest.raises(StoreError, match=r"Naast store\.duckdb staat nog store\.duckdb\.wal"):
        open_store(place, data_dir=TINY)
    assert left.read_bytes() == before
    assert not place.exists()


def test_a_second_process_can_not_import(tmp_path):
    """
    While one process holds the store, another gets the message that it is in use, and nothing comes in.
    """
    place = tmp_path / "store.duckdb"
    with closing(open_store(place, data_dir=TINY)) as store, importing_into(place) as importer:
        _, words = importer.start()

        assert words.startswith("store.duckdb is in gebruik door een ander programma")
        assert (store.revision, store.query("questions/counts")["observations"].item()) == (1, 20)


def _rows(thread):
    return observations(*({"id": f"{thread}-{n:04}", "end_year": 2020 + n % 5} for n in range(200)))


def _try(store, thread, **expected):
    try:
        return store.add(_rows(thread), by=thread, reason="toets", **expected)
    except StoreError as error:
        return error.headline


def test_two_threads_that_import_at_once_both_land(fresh):
    """
    One waits for the other; all rows of both are there, each once, under a revision of their own.
    """
    with ThreadPoolExecutor(2) as threads:
        revisions = list(threads.map(lambda thread: _try(fresh, thread), ["een", "twee"]))

    assert sorted(revisions) == [2, 3]
    assert fresh.query("questions/counts")["observations"].item() == 20 + 2 * 200


def test_of_two_who_looked_at_the_same_revision_one_lands(fresh):
    """
    The other is told that the data changed meanwhile, and stores nothing.
    """
    with ThreadPoolExecutor(2) as threads:
        found = list(threads.map(lambda thread: _try(fresh, thread, expected_revision=1), ["een", "twee"]))

    assert [word for word in found if word == 2] == [2]
    assert next(word for word in found if word != 2).startswith(
        "Iemand anders heeft de gegevens intussen gewijzigd"
    )
    assert (fresh.revision, fresh.query("questions/counts")["observations"].item()) == (2, 20 + 200)


@pytest.mark.parametrize("turn", range(5))
def test_two_stores_of_one_file_lose_and_double_nothing(data_dir, turn):
    """
    Opened twice in one process, they don't know of each other: both land, or one is told to try again.
    """
    with (
        closing(open_store(data_dir=data_dir)) as one,
        closing(open_store(data_dir=data_dir)) as other,
        ThreadPoolExecutor(2) as threads,
    ):
        found = list(threads.map(_try, [one, other], [f"een-{turn}", f"twee-{turn}"]))
        landed = [word for word in found if isinstance(word, int)]

        assert landed
        assert all("op hetzelfde moment" in word for word in found if isinstance(word, str))
        assert one.revision == 1 + len(landed)
        assert one.query("questions/counts")["observations"].item() == 20 + 200 * len(landed)


def test_a_refused_import_leaves_every_table_as_it_was(fresh):
    """
    The second file names a source that is there already: nothing of it comes in, not even in the index.
    """
    import_rows(fresh, 5)
    before = digest(fresh)

    with pytest.raises(StoreError, match="er is niets opgeslagen"):
        import_rows(fresh, 5)
    assert digest(fresh) == before
