"""
How a store reaches its database: a cursor for each question, and one change at a time, whole or not at all.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

from vvmetrics.errors import StoreError
from vvmetrics.store.connection import Broken, Connection, refusals, transaction
from vvmetrics.store.statements import log, next_revision, recount

PATIENCE = 60  # seconds that one change waits for another


class Access:
    """
    The way to an open database; frozen: it can't be changed. reopen: how it is opened anew after a change
    broke it, as a full disk does.
    """

    def __init__(
        self, connection: Connection, *, frozen: bool = False, reopen: Callable[[], Connection] | None = None
    ) -> None:
        self._connection = connection
        self._frozen = frozen
        self._reopen = reopen
        self._broken = False
        self._writing = Lock()  # readers go on meanwhile

    def cursor(self) -> Connection:
        """
        Return a cursor for one question: a DuckDB connection shared by two sessions mixes up their answers.
        """
        return self._whole().cursor()

    @contextmanager
    def change(self, *, by: str, reason: str, expected_revision: int | None = None) -> Iterator[Connection]:
        """
        Give a cursor to make a change with, that is counted, logged and kept in the end.

        Raises StoreError, and keeps nothing, if the database refuses it, nobody or no reason is named, the
        revision is not the expected one, or another change takes too long.
        """
        if self._frozen:
            headline = "Dit is de stand van een eerder moment; daarin is niets te wijzigen."
            raise StoreError(headline)
        with (
            self._alone(),
            self._mending(),
            transaction(self._whole()) as cursor,
            _logged(cursor, by, reason, expected_revision),
        ):
            yield cursor

    @contextmanager
    def trial(self) -> Iterator["Access"]:
        """
        Give a way to the database by which changes can be made and seen, until they are undone in the end.
        """
        with self._alone(), self._mending(), transaction(self._whole(), keep=False) as cursor:
            yield _Trial(cursor)

    def close(self) -> None:
        """
        Close the database.
        """
        self._connection.close()

    def _whole(self) -> Connection:
        """
        Return the connection, made anew at the first use after a change broke it: by then those who asked
        meanwhile have let it go.
        """
        if self._broken and self._reopen:
            self._connection = self._reopen()
            self._broken = False
        return self._connection

    @contextmanager
    def _mending(self) -> Iterator[None]:
        try:
            yield
        except StoreError as error:
            if isinstance(error.__cause__, Broken):
                self._connection.close()
                self._broken = True
            raise

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if not self._writing.acquire(timeout=PATIENCE):
            headline = (
                "De database is al te lang bezig met een andere wijziging; er is niets opgeslagen. Probeer"
                " het zo nog eens."
            )
            raise StoreError(headline)
        try:
            yield
        finally:
            self._writing.release()


class _Trial(Access):
    """
    The way inside a transaction: what was changed in it can only be seen by its one cursor.
    """

    def cursor(self) -> Connection:
        return self._connection

    @contextmanager
    def change(self, *, by: str, reason: str, expected_revision: int | None = None) -> Iterator[Connection]:
        with refusals(), _logged(self._connection, by, reason, expected_revision):
            yield self._connection


@contextmanager
def _logged(cursor: Connection, by: str, reason: str, expected_revision: int | None) -> Iterator[None]:
    """
    Enclose a change: refuse it if it can't be made now, and count and log it after it was made.
    """
    if not by.strip() or not reason.strip():
        headline = (
            "Zeg wie dit wijzigt (een rol, geen naam) en waarom; zonder reden wordt er niets opgeslagen."
        )
        raise StoreError(headline)
    revision = next_revision(cursor) - 1
    if expected_revision not in {None, revision}:
        headline = (
            f"Iemand anders heeft de gegevens intussen gewijzigd: ze staan op revisie {revision} en deze"
            f" wijziging is gemaakt voor revisie {expected_revision}. Er is niets opgeslagen; controleer"
            " opnieuw wat er verandert."
        )
        raise StoreError(headline)
    yield
    recount(cursor)
    log(cursor, by=by, reason=reason)
