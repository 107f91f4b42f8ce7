"""
The only owner of DuckDB: builds one database file from data/, keeps what is added to it, answers questions from sql/.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Literal

import duckdb
import pandas as pd

from vvmetrics import bundle
from vvmetrics.connection import connect, locked_down, transaction
from vvmetrics.definitions import Definitions, load_definitions
from vvmetrics.errors import QueryError, StoreError, unknown

SQL_DIR = Path(__file__).parent / "sql"
DATA_DIR = Path(__file__).parent.parent / "data"
SCHEMA_VERSION = 2

Nature = Literal["echt", "voorbeeld"]


class Store:
    """
    An open database of observations, real or made-up for life, with the definitions that it was built from.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, definitions: Definitions, path: Path) -> None:
        self.definitions = definitions
        self.path = path
        self._connection = connection
        self._writing = Lock()  # one change at a time; readers go on meanwhile
        self.nature: Nature = self._one("SELECT nature FROM store_nature")

    @property
    def revision(self) -> int:
        """
        The number of commits so far; it changes with every change of the data.
        """
        return int(self._one("SELECT max(revision) FROM commits"))

    @property
    def years(self) -> tuple[int, ...]:
        """
        The years in which some current observation ends, ascending.
        """
        return tuple(self._connection.cursor().execute("SELECT year FROM tally_years ORDER BY year").df()["year"].tolist())

    def query(self, name: str, /, **params: object) -> pd.DataFrame:
        """
        Run sql/<name>.sql and return its rows.

        Each call takes its own cursor: a DuckDB connection shared by two sessions mixes up their answers.
        """
        return self._connection.cursor().execute(_sql(name), params).df()

    def add(self, observations: pd.DataFrame, sources: pd.DataFrame | None = None, *, by: str, reason: str) -> int:
        """
        Add observations (columns of data/README.md, without `scale`) and their new sources in one transaction.

        Returns the new revision. Raises StoreError, and stores nothing, if a row breaks a key or a check of the schema.
        """
        with self._commit(by=by, reason=reason) as cursor:
            if sources is not None:
                _insert(cursor, "insert_sources", sources, bundled=False)
            _insert(cursor, "insert_observations", observations, bundled=False)
        return self.revision

    def generate(self, *scripts: tuple[str, Mapping[str, object]], by: str, reason: str) -> int:
        """
        Run scripts that make rows inside DuckDB, (name in sql/, parameters) each, as one transaction; returns the new revision.
        """
        with self._commit(by=by, reason=reason) as cursor:
            for name, params in scripts:
                cursor.execute(_sql(name), params)
        return self.revision

    def close(self) -> None:
        """
        Close the database; other processes can open it then.
        """
        self._connection.close()

    @contextmanager
    def _commit(self, *, by: str, reason: str) -> Iterator[duckdb.DuckDBPyConnection]:
        with self._writing, transaction(self._connection) as cursor:
            yield cursor
            _recount(cursor, by=by, reason=reason)

    def _one(self, sql: str) -> Any:  # noqa: ANN401 - one value of whatever type
        row = self._connection.cursor().execute(sql).fetchone()
        return row[0] if row else None


def open_store(path: Path | None = None, *, data_dir: Path | None = None, nature: Nature = "echt") -> Store:
    """
    Open the database, built first from the data directory if it is not there or the bundled files changed.

    path is by default VVMETRICS_DATABASE, else vvmetrics.duckdb in the data directory; data_dir is by default VVMETRICS_DATA, else data/.
    nature is that of a new database; one that is there keeps its own. Raises DefinitionsError or DataError on faults in the data directory,
    StoreError if another program holds the database or what was added to it no longer fits.
    """
    data_dir = data_dir or Path(os.environ.get("VVMETRICS_DATA", DATA_DIR))
    path = path or Path(os.environ.get("VVMETRICS_DATABASE", data_dir / "vvmetrics.duckdb"))
    definitions = load_definitions(data_dir)
    nature, built_from, in_use = _known(path) if path.exists() else (nature, None, False)
    wanted = bundle.digest(data_dir, definitions_only=nature == "voorbeeld")
    if built_from != (SCHEMA_VERSION, wanted):
        if in_use:
            headline = f"{path.name} moet opnieuw opgebouwd worden, maar is in dit programma nog geopend. Sluit die eerst: store.close()."
            raise StoreError(headline)
        _build(path, definitions, nature=nature, digest=wanted, data_dir=data_dir)
    return Store(locked_down(connect(path)), definitions, path)


def _known(path: Path) -> tuple[Nature, tuple[int, str], bool]:
    """
    Return what a database is, what it was built from, and whether this process has it open already.
    """
    with connect(path) as connection:
        try:
            row = connection.execute(
                "SELECT nature, schema_version, bundle, current_setting('lock_configuration') FROM store_nature"
            ).fetchone()
        except duckdb.CatalogException:
            row = None
    if row is None:
        headline = f"{path.name} is geen database van dit dashboard. Kies een andere plek of verwijder het bestand."
        raise StoreError(headline)
    return row[0], (row[1], row[2]), row[3]


def _build(path: Path, definitions: Definitions, *, nature: Nature, digest: str, data_dir: Path) -> None:
    """
    Build a new database beside the old one, carry over what was added to that, and only then take its place.
    """
    bundled = bundle.load(data_dir, definitions) if nature == "echt" else bundle.none()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        headline = f"De map {path.parent} is niet te maken voor de database: {error.strerror}."
        raise StoreError(headline) from error
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    new.unlink(missing_ok=True)
    try:
        with connect(new) as connection:
            for step in ("schema_definitions", "schema_observations", "schema_tally", "macros", "schema_search", "search_macros"):
                connection.execute(_sql(step))
            if path.exists():
                literal = str(path).replace("'", "''")  # ATTACH takes no parameters
                connection.execute(f"ATTACH '{literal}' AS old (READ_ONLY)")
            with transaction(connection) as cursor:
                cursor.execute(_sql("insert_store_nature"), {"nature": nature, "version": SCHEMA_VERSION, "digest": digest})
                _insert_bundle(cursor, definitions, bundled)
                if path.exists():
                    cursor.execute(_sql("carry_over"))
                _recount(cursor, by="vvmetrics", reason="opgebouwd uit data/")
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _insert_bundle(cursor: duckdb.DuckDBPyConnection, definitions: Definitions, bundled: bundle.Bundle) -> None:
    for table, rows in bundle.definition_frames(definitions).items():
        _insert(cursor, f"insert_{table}", rows)
    _insert(cursor, "insert_sources", bundled.sources, bundled=True)
    _insert(cursor, "insert_observations", bundled.observations, bundled=True)
    _insert(cursor, "insert_phases", bundled.phases, bundled=True)


def _recount(cursor: duckdb.DuckDBPyConnection, *, by: str, reason: str) -> None:
    """
    Check the corrections, count anew, and log the change: the last steps of every transaction.
    """
    wrong = cursor.execute(_sql("broken_successions")).fetchall()
    if wrong:
        problems = [f'{id_}: vervangt "{older}", geen eerdere waarneming van dezelfde regio en indicator.' for id_, older in wrong]
        headline = "Een correctie verwijst naar de verkeerde waarneming:"
        raise StoreError(headline, problems)
    for step in ("empty_tally", "fill_tally_years", "fill_kept", "fill_tally", "fill_search"):
        cursor.execute(_sql(step))
    cursor.execute("DROP TABLE kept")
    cursor.execute(_sql("insert_commit"), {"at": datetime.now(UTC).replace(tzinfo=None), "by": by, "reason": reason})


def _insert(cursor: duckdb.DuckDBPyConnection, name: str, rows: pd.DataFrame, **params: object) -> None:
    cursor.register("given", rows)
    cursor.execute(_sql(name), params)
    cursor.unregister("given")


@cache
def _sql(name: str) -> str:
    path = SQL_DIR / f"{name}.sql"
    if not path.is_file():
        headline = unknown("Vraag", name, [file.stem for file in SQL_DIR.glob("*.sql")])
        raise QueryError(headline)
    return path.read_text(encoding="utf-8")
