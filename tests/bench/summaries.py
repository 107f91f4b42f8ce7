"""
The summary of many observations: through the store, in raw SQL and in pandas, with the same answer.
"""

import resource
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import duckdb
import pandas as pd

from tests.bench import with_pandas
from tests.bench.table import Timed
from vvmetrics.questions import metrics
from vvmetrics.store.database import open_store
from vvmetrics.store.example import ROWS, make_example

RAW = Path(__file__).with_name("summary.sql").read_text(encoding="utf-8")
WAY = {"own_only": False, "min_plausibility": 1}


def build(path: Path, *, rows: int = ROWS) -> str:
    """
    Make an example store, and return what that took in words.
    """
    started = time.perf_counter()
    make_example(path, rows=rows).close()
    seconds, size = time.perf_counter() - started, path.stat().st_size / 2**20
    return (
        f"{rows:,} example rows made in {seconds:.0f} s, {peak():,.0f} MB of memory at most, {size:,.0f} MB"
        " on disk"
    )


def compare(path: Path) -> list[Timed]:
    """
    Time the three ways; raises AssertionError if they do not give the same rows.
    """
    with closing(open_store(path)) as store:
        way = {"year": store.years[-1], **WAY}
        through_store = timed("metrics.summary", lambda: metrics.summary(store, **way), runs=25)
        expected = metrics.summary(store, **way)
    with closing(duckdb.connect(str(path), read_only=True)) as connection:
        in_sql = timed("raw DuckDB SQL", lambda: in_raw_sql(connection, **way), runs=9)
        assert_same(in_raw_sql(connection, **way), expected)
        loaded = with_pandas.load(connection)
    in_pandas = timed("pandas, loaded already", lambda: with_pandas.summary(loaded, **way), runs=3)
    assert_same(with_pandas.summary(loaded, **way), expected)
    return [through_store, in_sql, in_pandas]


def in_raw_sql(connection: duckdb.DuckDBPyConnection, **way: object) -> pd.DataFrame:
    return metrics.whole_numbers(connection.execute(RAW, way).df())


def assert_same(found: pd.DataFrame, expected: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(
        found.astype({"region": object}), expected.astype({"region": object}), check_dtype=False
    )


def timed(name: str, ask: Callable[[], object], *, runs: int) -> Timed:
    """
    Ask once to warm up, then so many times.
    """
    ask()
    taken = []
    for _ in range(runs):
        started = time.perf_counter()
        ask()
        taken.append(1000 * (time.perf_counter() - started))
    return Timed(name, tuple(taken))


def peak() -> float:
    """
    Return the most memory that this process has held, in MB.
    """
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
