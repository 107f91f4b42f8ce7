"""
The only owner of DuckDB: opens the database that was built from data/, keeps what is added to it, answers
questions from sql/.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd

from vvmetrics.definitions.data_dir import data_place
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.definitions.model import Definitions
from vvmetrics.errors import QueryError, StoreError, VVMetricsError
from vvmetrics.store import bundle
from vvmetrics.store.access import Access
from vvmetrics.store.building import SCHEMA_VERSION, Built, alone_with, build, built, copy
from vvmetrics.store.connection import Connection, connect, locked_down
from vvmetrics.store.nature import EXAMPLE, REAL, Nature
from vvmetrics.store.statements import (
    OUTDATED,
    answer,
    erase_rows,
    insert,
    insert_observations,
    next_revision,
    statement,
    withdraw_rows,
)

MADE_UP = "VOORBEELD – verzonnen"


@dataclass(frozen=True)
class Import:
    """
    A file that was handed in: its name and digest, whose it is, the source that it became, and how many of
    its rows did what.
    """

    file: str
    digest: str
    region: str
    source: str
    new: int
    replaced: int
    unchanged: int


class Store:
    """
    An open database of observations, real or made-up for life, with the definitions that it was built from.
    """

    def __init__(
        self, access: Access, definitions: Definitions, path: Path, data_dir: Path | None = None
    ) -> None:
        self.definitions = definitions
        self.path = path
        self._data_dir = data_dir
        self._erased = False
        self._access = access
        self.nature: Nature = self._one("SELECT nature FROM store_nature")

    @property
    def watermark(self) -> str | None:
        """
        What stands over all that is made of made-up data; None of a store of real data.
        """
        return MADE_UP if self.nature == EXAMPLE else None

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
        return tuple(
            self._access.cursor().execute("SELECT year FROM tally_years ORDER BY year").df()["year"].tolist()
        )

    def query(self, name: str, /, **params: object) -> pd.DataFrame:
        """
        Run sql/<name>.sql and return its rows.
        """
        return answer(self._access.cursor(), name, {}, params)

    def ask(self, name: str, given: pd.DataFrame, /, **params: object) -> pd.DataFrame:
        """
        Run sql/<name>.sql, which may read the given rows as the table `given`, and return its rows; nothing
        is stored.

        A parameter that is a frame is a table too, under its own name. Texts need the type `str`: of a column
        of objects without any value, or of a frame without rows, DuckDB can't tell that it holds texts.
        """
        frames = {table: rows for table, rows in params.items() if isinstance(rows, pd.DataFrame)}
        values = {name: value for name, value in params.items() if name not in frames}
        return answer(self._access.cursor(), name, {"given": given, **frames}, values)

    def add(  # noqa: PLR0913 - what is stored and what is logged of it, all but the rows by name
        self,
        observations: pd.DataFrame,
        sources: pd.DataFrame | None = None,
        *,
        by: str,
        reason: str,
        expected_revision: int | None = None,
        imported: Import | None = None,
    ) -> int:
        """
        Add observations (columns of data/README.md, without `scale`), their new sources and the line of their
        file, in one transaction.

        Returns the new revision. Raises StoreError, and stores nothing, if a row breaks a key or a check of
        the schema, if no reason is given, or if the store is not at the expected revision any more.
        """
        with self._access.change(by=by, reason=reason, expected_revision=expected_revision) as cursor:
            revision = next_revision(cursor)
            added = {"bundled": False, "revision": revision}
            if sources is not None:
                insert(cursor, "sources", sources.assign(**added, nature=self.nature))
            insert_observations(cursor, observations.assign(**added))
            if imported is not None:
                insert(cursor, "imports", pd.DataFrame([{**asdict(imported), "revision": revision}]))
        return revision

    def withdraw(
        self, ids: Iterable[str], *, by: str, reason: str, expected_revision: int | None = None
    ) -> int:
        """
        Withdraw observations, bundled ones too: they stay in their history and no longer count, and what they
        superseded counts again.

        Returns the new revision. Raises StoreError, and withdraws nothing, if one is unknown or withdrawn
        already, if there are none, and as add does.
        """
        wanted = pd.DataFrame({"observation": list(dict.fromkeys(ids))}, dtype="str")
        if wanted.empty:
            headline = "Er is niets om in te trekken."
            raise StoreError(headline)
        with self._access.change(by=by, reason=reason, expected_revision=expected_revision) as cursor:
            revision = next_revision(cursor)
            withdraw_rows(cursor, wanted, revision)
        return revision

    def erase(self, ids: Iterable[str], *, by: str, reason: str, withdraw: bool = False) -> int:
        """
        Erase the texts (finding, answer, locator, recorded_by) of observations for good, in every history and
        the index; or also withdraw.

        The one exception to only adding, for the sake of the person that a text is about: the row stays, with
        its judgement and dates, and ERASED where a finding stood or a text has to. The file is written anew
        without the texts when the store is closed, or else opened next. Returns the new revision. Raises
        StoreError, and changes nothing, if one is unknown, bundled (its text would come back from data/), or
        erased already, and as withdraw does.
        """
        wanted = pd.DataFrame({"observation": list(dict.fromkeys(ids))}, dtype="str")
        if wanted.empty:
            headline = "Er is niets om te wissen."
            raise StoreError(headline)
        with self._access.change(by=by, reason=reason) as cursor:
            revision = next_revision(cursor)
            if withdraw:
                withdraw_rows(cursor, wanted, revision)
            erase_rows(cursor, wanted, revision)
        self._erased = True
        return revision

    def withdraw_import(self, revision: int, *, by: str, reason: str) -> int:
        """
        Withdraw all observations of the import of a revision that were not withdrawn yet; returns and raises
        as withdraw does.
        """
        standing = self.query("questions/standing_of_import", revision=revision)["id"]
        if standing.empty:
            headline = f"Bij revisie {revision} hoort geen inlevering waarvan nog iets in te trekken is."
            raise StoreError(headline)
        return self.withdraw(standing, by=by, reason=reason)

    def generate(self, *scripts: tuple[str, Mapping[str, object]], by: str, reason: str) -> int:
        """
        Run scripts that make rows inside DuckDB, (name in sql/, parameters) each, as one transaction; returns
        the new revision.
        """
        with self._access.change(by=by, reason=reason) as cursor:
            for name, params in scripts:
                cursor.execute(statement(name), params)
        return self.revision

    @contextmanager
    def trying(self) -> Iterator["Store"]:
        """
        Give a store in which changes can be made and asked about, by this thread alone; in the end they are
        always undone.

        Other changes wait meanwhile, so make none of this store itself inside. Raises StoreError as add does.
        """
        with self._access.trial() as access:
            yield Store(access, self.definitions, self.path)

    def as_known_on(self, moment: datetime) -> "Store":
        """
        Return a copy in memory, to ask and not to change, as this store was at the end of a moment (one
        without a time zone: UTC).

        Observations, phases and sources count that were in it by then, and withdrawals that were made by
        then. Of bundled rows, an id that came with a build counts from that build on, in the words of the
        newest one: a text that was mended in data/ is mended in the copy too, and the definitions are those
        of now. What a store of before revisions were kept (schema 2) held counts from its last revision on.
        Close the copy after use. Raises QueryError if nothing had been stored yet.
        """
        zone = moment.tzinfo or UTC
        then = moment.replace(tzinfo=zone).astimezone(UTC).replace(tzinfo=None)
        row = self.query("questions/revision_on", moment=then).iloc[0]
        if row["revision"] == 0:
            first = row["first_at"].tz_localize(UTC).astimezone(zone)
            headline = (
                f"Wat er op {moment:%d-%m-%Y om %H:%M} bekend was, is hier niet vastgelegd; dat begint op"
                f" {first:%d-%m-%Y om %H:%M}."
            )
            raise QueryError(headline)
        revision = int(row["revision"])
        known = copy(self._access.cursor(), self.definitions, nature=self.nature, revision=revision)
        return Store(Access(known, frozen=True), self.definitions, self.path)

    def close(self) -> None:
        """
        Close the database; other processes can open it then. If texts were erased, its file is written anew
        without them.
        """
        self._access.close()
        if self._erased:
            with suppress(VVMetricsError):  # the next one to open it hears what is wrong
                open_store(self.path, data_dir=self._data_dir).close()

    def _one(self, sql: str) -> Any:  # noqa: ANN401 - one value of whatever type
        row = self._access.cursor().execute(sql).fetchone()
        return row[0] if row else None


def open_store(path: Path | None = None, *, data_dir: Path | None = None, nature: Nature = REAL) -> Store:
    """
    Open the database, built first from the data directory if it is not there or the bundled files changed.

    path is by default VVMETRICS_DATABASE, else vvmetrics.duckdb in the data directory; data_dir is by default
    VVMETRICS_DATA, else data/. nature is that of a new database; one that is there keeps its own. Raises
    DefinitionsError or DataError on faults in the data directory, StoreError if another program holds the
    database or what was added to it no longer fits.
    """
    data_dir = data_place(data_dir)
    path = path or Path(os.environ.get("VVMETRICS_DATABASE", data_dir / "vvmetrics.duckdb"))
    definitions = load_definitions(data_dir)
    with alone_with(path):
        old = built(path) if path.exists() else None
        nature = old.nature if old else nature
        digest, in_use = (
            bundle.digest(data_dir, definitions_only=nature == EXAMPLE),
            old is not None and old.in_use,
        )
        wanted = Built(nature, SCHEMA_VERSION, digest, in_use)
        in_use_outdated = (
            old is not None and in_use and old.digest == OUTDATED
        )  # written anew once nobody has it open
        if old != wanted and not in_use_outdated:
            if in_use:
                headline = (
                    f"{path.name} moet opnieuw opgebouwd worden, maar is in dit programma nog geopend. Sluit"
                    " die eerst: store.close()."
                )
                raise StoreError(headline)
            build(path, definitions, old=old, new=wanted, data_dir=data_dir)
        return Store(Access(_opened(path), reopen=partial(_opened, path)), definitions, path, data_dir)


def _opened(path: Path) -> Connection:
    return locked_down(connect(path))
