"""
The statements of sql/ by their names, and the steps of which every change of the database is made.
"""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pandas as pd

from vvmetrics.errors import QueryError, StoreError, unknown
from vvmetrics.store.connection import Connection

SQL_DIR = Path(__file__).parents[1] / "sql"
Rows = pd.DataFrame
ERASED = "Gewist omdat er iets over een persoon in stond."
OUTDATED = ""  # instead of the digest of the bundled files, in a database that has to be written anew
NOT_ERASABLE = {
    "unknown": "bestaat niet",
    "bundled": "komt uit data/ en zou bij de volgende opbouw terugkomen; verbeter de tekst daar",
    "erased": "is al gewist",
}


@cache
def statement(name: str) -> str:
    """
    Return the text of sql/<name>.sql; raises QueryError, with the likely name, if there is none.
    """
    path = SQL_DIR / f"{name}.sql"
    if not path.is_file():
        headline = unknown(
            "Vraag", name, [str(file.relative_to(SQL_DIR).with_suffix("")) for file in SQL_DIR.rglob("*.sql")]
        )
        raise QueryError(headline)
    return path.read_text(encoding="utf-8")


def answer(cursor: Connection, name: str, frames: dict[str, Rows], params: dict[str, object]) -> Rows:
    """
    Run a statement that can name the frames as its tables, and return its rows.
    """
    for table, rows in frames.items():
        cursor.register(table, rows)
    found = cursor.execute(statement(name), params).df()
    for table in frames:
        cursor.unregister(table)
    return found


def insert(cursor: Connection, table: str, rows: object) -> None:
    """
    Store rows (a frame, or batches of Arrow) in a table of the schema: the columns of them that it has.
    """
    description = cursor.execute("FROM query_table($table) LIMIT 0", {"table": table}).description
    cursor.register("given", rows)
    cursor.execute(
        statement("changes/insert").format(table=table), {"columns": [name for name, *_ in description]}
    )
    cursor.unregister("given")


def insert_observations(cursor: Connection, rows: Rows) -> None:
    """
    Store observations that lack their scale, which is the indicator's.
    """
    answer(cursor, "changes/insert_observations", {"given": rows}, {})


def next_revision(cursor: Connection) -> int:
    """
    Return the number of the change that is being made.
    """
    row = cursor.execute("SELECT next_revision()").fetchone()
    return int(row[0]) if row else 1


def recount(cursor: Connection) -> None:
    """
    Check the corrections, then count and index anew. Raises StoreError if a correction refers to what it
    can't correct.
    """
    wrong = cursor.execute(statement("changes/broken_successions")).fetchall()
    if wrong:
        headline = "Een correctie verwijst naar de verkeerde waarneming:"
        raise StoreError(headline, [_broken(*row) for row in wrong])
    for step in (
        "changes/empty_tally",
        "changes/fill_tally_years",
        "changes/fill_kept",
        "changes/fill_tally",
        "changes/fill_search",
    ):
        cursor.execute(statement(step))
    cursor.execute("DROP TABLE kept")


def withdraw_rows(cursor: Connection, wanted: pd.DataFrame, revision: int) -> None:
    """
    Withdraw observations (column observation) in a revision. Raises StoreError if one is unknown or withdrawn
    already.
    """
    wrong = answer(cursor, "changes/not_withdrawable", {"given": wanted}, {})
    if len(wrong):
        why = wrong["known"].map({True: "is al ingetrokken", False: "bestaat niet"})
        headline = "Intrekken kan niet; er is niets gewijzigd:"
        raise StoreError(
            headline,
            [f'waarneming "{id_}" {words}.' for id_, words in zip(wrong["observation"], why, strict=True)],
        )
    insert(cursor, "withdrawals", wanted.assign(revision=revision))


def erase_rows(cursor: Connection, wanted: pd.DataFrame, revision: int) -> None:
    """
    Erase the texts of observations (column observation) in a revision, and have the file written anew when it
    is opened next.

    Raises StoreError if one is unknown, bundled or erased already.
    """
    wrong = answer(cursor, "changes/not_erasable", {"given": wanted}, {})
    if len(wrong):
        pairs = zip(wrong["observation"], wrong["why"].map(NOT_ERASABLE), strict=True)
        headline = "Wissen kan niet; er is niets gewijzigd:"
        raise StoreError(headline, [f'waarneming "{id_}" {words}.' for id_, words in pairs])
    answer(cursor, "changes/erase_texts", {"given": wanted.assign(text=ERASED)}, {})
    insert(cursor, "erasures", wanted.assign(revision=revision))
    cursor.execute(statement("changes/outdate_file"), {"digest": OUTDATED})


def log(cursor: Connection, *, by: str, reason: str) -> None:
    """
    Write the line of this change in the log, as its last step: who, why, and when it was done.
    """
    line = {"at": datetime.now(UTC).replace(tzinfo=None), "by": by, "reason": reason}
    cursor.execute(statement("changes/write_log"), line)


def _broken(id_: str, older: str, other: str | None) -> str:
    if other is None:
        return f'{id_}: vervangt "{older}", geen eerdere waarneming van dezelfde regio en indicator.'
    return f'{id_}: vervangt "{older}", maar die is al vervangen door "{other}".'
