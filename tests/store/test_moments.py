"""
The store at another moment: as it was known on a date, as it would be after a change, and after it was built
anew.
"""

from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import duckdb
import pandas as pd
import pytest

from tests.conftest import observations, sources
from tests.store.contents import digest
from tests.store.importer import import_rows
from vvmetrics.downloads.export import DEFINED
from vvmetrics.errors import QueryError, StoreError
from vvmetrics.questions import metrics
from vvmetrics.questions.search import search
from vvmetrics.store.database import open_store

BY = {"by": "toets", "reason": "toets"}
AFTER_THE_LAST = 2030
RECORDED_IN_2 = ("sources", "observations", "phases")
TABLES_OF_2 = ("commits", *DEFINED, "absences", "levels", "source_kinds", *RECORDED_IN_2)


def answers(store):
    """
    Return what a store answers to every question that changes with the observations.
    """
    way = {"year": AFTER_THE_LAST}
    questions = (
        "summary",
        "national",
        "indicators",
        "observations",
        "phases",
        "coverage",
        "status_counts",
        "gaps",
        "told_sources",
        "history",
    )
    found = {name: getattr(metrics, name)(store, **way) for name in questions}
    found |= {
        f"own {name}": getattr(metrics, name)(store, own_only=True, **way)
        for name in ("summary", "indicators")
    }
    found["cited"] = metrics.cited_sources(store, region="west")
    found["corrected"] = metrics.observation_history(store, region="noord", indicator="acuut-snel")
    found["search"] = search(store, "gezien")
    return found | {
        f"export_{name}": store.query(f"export/{name}")
        for name in ("sources", "phases", "imports", "withdrawals")
    }


def assert_as_it_was(store, moment, expected, *, but=()):
    """
    Ask a store as known on a moment; but: questions whose answer may be another one.
    """
    with closing(store.as_known_on(moment)) as then:
        for name, rows in answers(then).items():
            if name not in but:
                pd.testing.assert_frame_equal(rows, expected[name], obj=name)


def correct_and_withdraw(store):
    """
    Yield after each of several changes, the first of them none.
    """
    yield
    import_rows(store, 4)
    yield
    row = {
        "id": "t-0001",
        "region": "noord",
        "indicator": "acuut-snel",
        "supersedes": "n-0008",
        "score": 0,
        "source": "nieuw",
    }
    store.add(observations(row), sources("nieuw"), **BY)
    yield
    store.withdraw_import(2, **BY)
    yield
    store.withdraw(["t-0001", "w-0002"], **BY)
    yield


def test_as_known_on_a_moment_gives_what_was_given_then(fresh):
    """
    Every question, asked before and after an import, a correction and their withdrawal, gives later what it
    gave then.
    """
    told = [(datetime.now(UTC), fresh.revision, answers(fresh)) for _ in correct_and_withdraw(fresh)]

    assert [revision for _, revision, _ in told] == [1, 2, 3, 4, 5]
    assert len({rows["summary"].to_csv() for _, _, rows in told}) == 5, "each change could be seen"
    for moment, revision, expected in told:
        assert_as_it_was(fresh, moment, expected)
        with closing(fresh.as_known_on(moment)) as then:
            assert then.revision == revision
    assert_as_it_was(fresh, datetime.now(UTC) + timedelta(days=999), told[-1][2])


def test_a_moment_has_a_time_zone_or_is_utc(fresh):
    """
    The end of the very moment of a change counts, an instant before does not, wherever the clock hangs.
    """
    fresh.add(observations({}), **BY)
    stored = (
        metrics.observation_history(fresh, region="west", indicator="zsm-beeld")["stored_at"]
        .item()
        .to_pydatetime()
    )
    here = stored.replace(tzinfo=UTC).astimezone(ZoneInfo("Europe/Amsterdam"))

    for moment in (stored, here):
        with (
            closing(fresh.as_known_on(moment)) as then,
            closing(fresh.as_known_on(moment - timedelta(microseconds=1))) as earlier,
        ):
            assert (then.revision, earlier.revision) == (2, 1)


def test_before_the_first_change_there_was_nothing(tiny):
    """
    The message says since when there is.
    """
    with pytest.raises(
        QueryError,
        match=(
            r"op 31-12-1999 om 12:00 bekend was, is hier niet vastgelegd; dat begint op \d\d-\d\d-20\d\d om"
        ),
    ):
        tiny.as_known_on(datetime(1999, 12, 31, 12, tzinfo=UTC))


def test_what_was_known_can_not_be_changed(fresh):
    """
    History is not rewritten; the store itself goes on.
    """
    with closing(fresh.as_known_on(datetime.now(UTC))) as then:
        for change in (lambda: then.add(observations({}), **BY), lambda: then.withdraw(["w-0001"], **BY)):
            with pytest.raises(StoreError, match="stand van een eerder moment"):
                change()
        fresh.add(observations({}), **BY)
        assert (then.revision, fresh.revision) == (1, 2)


def test_a_change_can_be_tried(fresh):
    """
    Inside, questions are answered as if it were made; outside at the same time, and afterwards, nothing
    changed.
    """
    before, first = digest(fresh), answers(fresh)
    with fresh.trying() as trial:
        import_rows(trial, 4)
        trial.withdraw(["w-0002"], **BY)
        tried = answers(trial)
        assert (trial.revision, fresh.revision) == (3, 1)
        assert (trial.years[-1], fresh.years[-1]) == (2023, 2021)

    assert digest(fresh) == before
    assert not tried["summary"].equals(first["summary"])
    assert list(tried["observations"].query("region == 'west' and indicator == 'zsm-beeld'")["id"]) == [
        "wes-0002-0003"
    ]


@pytest.mark.parametrize("row", [{"score": 9}, {"supersedes": "weg"}])
def test_what_is_refused_is_refused_in_a_trial_too(fresh, row):
    """
    With the same words, and nothing is left of it.
    """
    before = digest(fresh)
    with pytest.raises(StoreError) as tried, fresh.trying() as trial:
        trial.add(observations(row), **BY)
    with pytest.raises(StoreError) as made:
        fresh.add(observations(row), **BY)

    assert str(tried.value) == str(made.value)
    assert digest(fresh) == before


def test_a_trial_that_breaks_off_changes_nothing(fresh):
    """
    Whatever goes wrong inside, it is undone, and the next change works.
    """
    before = digest(fresh)
    with suppress(KeyboardInterrupt), fresh.trying() as trial:
        trial.add(observations({}), **BY)
        raise KeyboardInterrupt

    assert digest(fresh) == before
    assert fresh.add(observations({}), **BY) == 2


def test_rows_can_be_asked_about_without_storing_them(fresh):
    """
    A question reads given rows, and those of a parameter that is a frame, as tables; also inside a trial.
    """
    given = pd.DataFrame({"observation": ["w-0001", "weg"]}, dtype="str")
    before = digest(fresh)

    assert list(fresh.ask("changes/not_withdrawable", given)["observation"]) == ["weg"]
    with fresh.trying() as trial:
        trial.withdraw(["w-0001"], **BY)
        assert list(trial.ask("changes/not_withdrawable", given)["observation"]) == ["w-0001", "weg"]
    assert digest(fresh) == before


def test_a_store_that_is_built_anew_still_knows_what_was_known(data_dir):
    """
    Imports and withdrawals stay, of bundled rows too; what came with a build counts from then on, and a
    mended text is mended everywhere.
    """
    with closing(open_store(data_dir=data_dir)) as store:
        told = [(datetime.now(UTC), answers(store)) for _ in correct_and_withdraw(store)]
    with _edited(data_dir / "observations" / "zuid-west.csv") as lines:
        lines[2] = lines[2].replace("opgave,,2026", "opgave,blz. 3,2026")
        lines.append(lines[1].replace("z-0001,zuid,zee", "w-0003,west,"))

    with closing(open_store(data_dir=data_dir)) as store:
        assert store.revision == 6
        for moment, expected in told:
            assert_as_it_was(store, moment, expected, but=["observations"])
        assert_as_it_was(store, datetime.now(UTC), answers(store))
        assert "w-0003" in set(metrics.observations(store, year=AFTER_THE_LAST)["id"])


def test_a_store_of_before_revisions_keeps_what_was_added(data_dir):
    """
    Built anew from schema 2: its log and its rows are there, and count as known from the last change that it
    held.
    """
    place = data_dir / "vvmetrics.duckdb"
    with closing(open_store(data_dir=data_dir)) as store:
        unknown_by_now = datetime.now(UTC)
        store.add(observations({"source": "nieuw"}), sources("nieuw"), **BY)
        moment, expected = datetime.now(UTC), answers(store)
    as_schema_2(place)

    with closing(open_store(data_dir=data_dir)) as store:
        assert store.revision == 3
        assert list(metrics.observation_history(store, region="west", indicator="zsm-beeld")["revision"]) == [
            2
        ]
        for name in ("summary", "observations", "search", "export_sources"):
            pd.testing.assert_frame_equal(answers(store)[name], expected[name])
        assert_as_it_was(store, moment, expected, but=["corrected"])
        with pytest.raises(QueryError, match="is hier niet vastgelegd"):
            store.as_known_on(unknown_by_now)
        store.withdraw(["t-0001"], **BY)
        assert metrics.observations(store, year=2020, region="west").empty


@contextmanager
def _edited(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    yield lines
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def as_schema_2(place):
    """
    Leave of a database what one of schema 2 holds.
    """
    old = place.with_name("oud.duckdb")
    literal = str(place).replace("'", "''")
    with duckdb.connect(str(old)) as connection:
        connection.execute(f"ATTACH '{literal}' AS new (READ_ONLY)")
        for table in TABLES_OF_2:
            left_out = " EXCLUDE (revision)" if table in RECORDED_IN_2 else ""
            connection.execute(f"CREATE TABLE {table} AS SELECT *{left_out} FROM new.{table}")  # noqa: S608 - our own tables
        connection.execute(
            "CREATE TABLE store_nature AS SELECT nature, 2 AS schema_version, bundle FROM new.store_nature"
        )
    old.replace(place)
