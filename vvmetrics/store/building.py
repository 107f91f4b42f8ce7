"""
How a database comes to be: built from data/ with what was added to the one before it, or copied as it was at
an earlier moment.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from vvmetrics.definitions.codebook import FIRST_YEAR, LAST_YEAR, LONGEST_ANSWER
from vvmetrics.definitions.model import Definitions
from vvmetrics.errors import StoreError, system_words
from vvmetrics.store import bundle
from vvmetrics.store.connection import (
    IN_MEMORY,
    Connection,
    NoSuchTable,
    attach,
    connect,
    locked_down,
    transaction,
)
from vvmetrics.store.nature import REAL, Nature
from vvmetrics.store.statements import insert, insert_observations, log, next_revision, recount, statement

SCHEMA_VERSION = 5
SCHEMA = (
    "schema/definitions",
    "schema/observations",
    "schema/log",
    "schema/tally",
    "schema/macros",
    "schema/counting",
    "schema/search",
    "schema/search_macros",
)
# The numbers in schema/observations.
CODEBOOK = {"first_year": FIRST_YEAR, "last_year": LAST_YEAR, "longest_answer": LONGEST_ANSWER}
# The tables whose rows carry the revision that they came with, each after those that it refers to.
RECORDED = ("commits", "sources", "observations", "phases", "imports", "withdrawals", "erasures")
KNOWN = {
    "sources": "changes/known_sources",
    "observations": "changes/known_observations",
}  # of which more is asked than their revision
LONGEST_BUILD = 120  # seconds; with ten million rows to carry over it takes less
REVISIONS_SINCE = 3  # the version of the schema in which rows began to carry their revision


@dataclass(frozen=True)
class Built:
    """
    What a database is, what it was built from, and whether this process has it open already.
    """

    nature: Nature
    version: int
    digest: str
    in_use: bool


def built(path: Path) -> Built:
    """
    Return what a database is; raises StoreError if it is none of this dashboard.
    """
    with connect(path) as connection:
        try:
            row = connection.execute(statement("changes/built")).fetchone()
        except NoSuchTable:
            row = None
    if row is None:
        headline = (
            f"{path.name} is geen database van dit dashboard. Kies een andere plek of verwijder het bestand."
        )
        raise StoreError(headline)
    return Built(*row)


@contextmanager
def alone_with(path: Path) -> Iterator[None]:
    """
    Wait until no other process or thread is opening this database, and let none begin: what one builds must
    not replace what another did.

    Raises StoreError if the folder can't be written in, or another keeps at it for longer than a build takes.
    """
    lock = FileLock(path.with_name(f"{path.name}.lock"), timeout=LONGEST_BUILD)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        headline = (
            f"{path.name} wordt al lang door een ander programma geopend. Sluit dat, of zet"
            " VVMETRICS_DATABASE op een andere plek."
        )
        raise StoreError(headline) from error
    except OSError as error:
        headline = (
            f"De map {path.parent} is niet te maken of niet te beschrijven voor de database:"
            f" {system_words(error)}."
        )
        raise StoreError(headline) from error
    try:
        yield
    finally:
        lock.release()


def build(path: Path, definitions: Definitions, *, old: Built | None, new: Built, data_dir: Path) -> None:
    """
    Build a new database beside the old one, carry over what was added to that, and only then take its place.

    Raises StoreError if the old one is of a newer version or what was added to it no longer fits data/, and
    if there is no old one, but what was last changed in one that stood here is: DuckDB would replay it in the
    new one.
    """
    left = path.with_name(f"{path.name}.wal")
    if old is None and left.exists():
        headline = (
            f"Naast {path.name} staat nog {left.name}, met de laatste wijzigingen van een database die er"
            f" niet meer is. Zet die database terug, of verplaats {left.name} als u opnieuw wilt beginnen."
        )
        raise StoreError(headline)
    if old is not None and old.version > SCHEMA_VERSION:
        headline = (
            f"{path.name} is van een nieuwere versie van het dashboard. Werk het dashboard bij, of kies een"
            " andere database."
        )
        raise StoreError(headline)
    bundled = bundle.load(data_dir, definitions) if new.nature == REAL else bundle.none()
    with _beside(path) as place:
        with connect(place) as connection:
            _make_tables(connection)
            if old is not None:
                attach(connection, path, "old")
            with transaction(connection) as cursor, _fitting(path, old):
                _fill_definitions(cursor, definitions, nature=new.nature, digest=new.digest)
                if old is not None:
                    cursor.execute(statement("changes/carry_commits"))
                _fill_bundled(cursor, bundled, new.nature)
                if old is not None:
                    _carry_over(cursor, old)
                recount(cursor)
                log(cursor, by="vvmetrics", reason="opgebouwd uit data/")
        place.replace(path)


@contextmanager
def _fitting(path: Path, old: Built | None) -> Iterator[None]:
    """
    Say of a refusal while a database is built anew that the one that is there stays as it was.
    """
    try:
        yield
    except StoreError as error:
        if old is None:
            raise
        headline = (
            f"{path.name} is niet opnieuw opgebouwd: data/ past niet meer bij wat erin is vastgelegd. Er is"
            " niets gewijzigd. Zet in data/ terug waarnaar dit verwijst, of trek het eerst in met de"
            " bestanden van ervoor:"
        )
        raise StoreError(headline, error.problems or [error.headline]) from error


def _carry_over(cursor: Connection, old: Built) -> None:
    """
    Take along what was added to the old database. Raises StoreError with all that no longer fits.
    """
    numbered = old.version >= REVISIONS_SINCE
    checks = ("changes/not_carried", "changes/withdrawn_and_gone") if numbered else ("changes/not_carried",)
    problems = [problem for check in checks for (problem,) in cursor.execute(statement(check)).fetchall()]
    if problems:
        headline = "Wat is toegevoegd, past niet meer:"
        raise StoreError(headline, sorted(problems))
    cursor.execute(statement("changes/carry_over" if numbered else "changes/carry_over_unnumbered"))


def copy(source: Connection, definitions: Definitions, *, nature: Nature, revision: int) -> Connection:
    """
    Return a database in memory with what another one held at a revision, counted anew.
    """
    connection = connect(IN_MEMORY)
    _make_tables(connection)
    with transaction(connection) as cursor:
        _fill_definitions(cursor, definitions, nature=nature, digest="")
        for table in RECORDED:
            known = KNOWN.get(table, "changes/known")
            rows = source.execute(
                statement(known),
                {"revision": revision} if table in KNOWN else {"revision": revision, "table": table},
            )
            insert(cursor, table, rows.arrow())  # in batches: nothing is in memory twice
        recount(cursor)
    return locked_down(connection)


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """
    Give the place of a new file beside a path; what a build that was killed left there is removed, and in the
    end what this one leaves.

    DuckDB calls a database after its file up to the first dot, so this is never "old", as the one that is
    carried over from is called.
    """
    place = path.with_name(f"new.{path.name}")
    files = (place, place.with_name(f"{place.name}.wal"))
    _remove(files)
    try:
        yield place
    finally:
        _remove(files)


def _remove(files: Iterable[Path]) -> None:
    for file in files:
        file.unlink(missing_ok=True)


def _make_tables(connection: Connection) -> None:
    for step in SCHEMA:
        text = statement(step)
        connection.execute(text.format(**CODEBOOK) if step == "schema/observations" else text)


def _fill_definitions(cursor: Connection, definitions: Definitions, *, nature: Nature, digest: str) -> None:
    cursor.execute(
        statement("changes/name_nature"),
        {"nature": nature, "version": SCHEMA_VERSION, "digest": digest},
    )
    for table, rows in bundle.definition_frames(definitions).items():
        insert(cursor, table, rows)


def _fill_bundled(cursor: Connection, bundled: bundle.Bundle, nature: Nature) -> None:
    new = {"bundled": True, "revision": next_revision(cursor)}
    insert(cursor, "sources", bundled.sources.assign(**new, nature=nature))
    insert_observations(cursor, bundled.observations.assign(**new))
    insert(cursor, "phases", bundled.phases.assign(**new))
