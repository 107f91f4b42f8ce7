"""
Connections to DuckDB as the store wants them: with the stems of words at hand, and locked for all that no
question needs.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.resources import as_file, files
from pathlib import Path
from typing import TypeAlias

import duckdb

from vvmetrics.errors import StoreError

Connection: TypeAlias = duckdb.DuckDBPyConnection
NoSuchTable: TypeAlias = duckdb.CatalogException
Broken: TypeAlias = (
    duckdb.FatalException
)  # the connections of this process to the database answer no more; the file is whole
IN_MEMORY = Path(":memory:")

NO_DOWNLOADS: dict[
    str, str | bool | int | float | list[str]
] = {  # the whole type, for a dictionary is no narrower one to mypy
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


def connect(path: Path) -> duckdb.DuckDBPyConnection:
    """
    Return a connection to a database file with DuckDB's extension for full-text search, which gives the stems
    of Dutch words.

    The extension comes from a package, signed by DuckDB's makers; nothing is fetched and nothing is written
    outside the database. Raises StoreError if another program holds the file, it is no database, or the
    extension is not there for this DuckDB.
    """
    with _opening(path):
        connection = duckdb.connect(str(path), config=NO_DOWNLOADS)
    try:
        _load_stemmer(connection)
    except (ImportError, duckdb.Error) as error:
        connection.close()
        headline = (
            f"De zoekuitbreiding van DuckDB {duckdb.__version__} ontbreekt. Installeer de pakketten van"
            " requirements.txt opnieuw."
        )
        raise StoreError(headline) from error
    return connection


def attach(connection: Connection, path: Path, name: str) -> None:
    """
    Let a connection read another database file, under a name; raises StoreError as connect does.
    """
    literal = str(path).replace("'", "''")  # ATTACH takes no parameters
    with _opening(path):
        connection.execute(f"ATTACH '{literal}' AS {name} (READ_ONLY)")


def locked_down(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """
    Take from a connection what no question needs: files, other databases, Python variables, and changing that
    back.
    """
    done = connection.execute("SELECT current_setting('lock_configuration')").fetchone()
    if done == (True,):  # a second store of one file in this process shares the first one's settings
        return connection
    for setting in ("python_enable_replacements", "enable_external_access"):
        connection.execute(f"SET {setting} = false")
    connection.execute("SET lock_configuration = true")
    return connection


@contextmanager
def transaction(connection: Connection, *, keep: bool = True) -> Iterator[Connection]:
    """
    Give a cursor whose changes are kept all together, or not at all; without keep never.

    Raises StoreError if one breaks a key or a check of the schema, or if another change got in between.
    """
    cursor = connection.cursor()
    cursor.begin()
    try:
        with refusals():
            yield cursor
            if keep:
                cursor.commit()
    finally:
        with suppress(
            duckdb.TransactionException, Broken
        ):  # there is none any more after a commit, also after one that failed
            cursor.rollback()
        cursor.close()


@contextmanager
def refusals() -> Iterator[None]:
    """
    Say in Dutch, as a StoreError, what the database refuses.
    """
    try:
        yield
    except (duckdb.ConstraintException, duckdb.ConversionException) as error:
        headline = "De database weigert de wijziging; er is niets opgeslagen:"
        raise StoreError(headline, [str(error)]) from error
    except (duckdb.IOException, duckdb.OutOfMemoryException, Broken) as error:
        headline = (
            "Er is geen ruimte meer op de schijf of in het geheugen, of de schijf werkt niet; er is niets"
            " opgeslagen:"
        )
        raise StoreError(headline, [str(error).splitlines()[0]]) from error
    except duckdb.TransactionException as error:
        if "onflict" not in str(error):
            raise
        headline = (
            "Iemand anders wijzigde de gegevens op hetzelfde moment; er is niets opgeslagen. Probeer het"
            " opnieuw."
        )
        raise StoreError(headline) from error


@contextmanager
def _opening(path: Path) -> Iterator[None]:
    try:
        yield
    except duckdb.IOException as error:
        if "lock" in str(error):
            headline = (
                f"{path.name} is in gebruik door een ander programma, waarschijnlijk het dashboard. "
                "Sluit dat eerst, of zet VVMETRICS_DATABASE op een andere plek."
            )
        else:
            headline = f"{path} is niet te openen als database: {error}"
        raise StoreError(headline) from error


def _load_stemmer(connection: duckdb.DuckDBPyConnection) -> None:
    """
    Load the extension by its path; on a connection that is locked down it is loaded already, and loading it
    again does nothing.
    """
    place = files("duckdb_extension_fts") / "extensions" / f"v{duckdb.__version__}" / "fts.duckdb_extension"
    with as_file(place) as path:
        literal = str(path).replace("'", "''")  # LOAD takes no parameters
        connection.execute(f"LOAD '{literal}'")
