"""
What a store holds, to compare before and after.
"""

import hashlib


def digest(store, *, without=()):
    """
    Return a fingerprint of all rows of all tables of a store, in whatever order they stand; tables can be
    left out.
    """
    cursor = store._access.cursor()  # noqa: SLF001 - no public way leads to all tables
    names = [
        name
        for (name,) in cursor.execute("SELECT table_name FROM duckdb_tables() ORDER BY table_name").fetchall()
    ]
    total = hashlib.sha256()
    for name in names:
        if name not in without:
            rows = sorted(repr(row) for row in cursor.execute(f'FROM "{name}"').fetchall())
            total.update("\n".join([name, *rows]).encode())
    return total.hexdigest()
