"""
The store: what it refuses, what it never loses, and that many can ask at once.
"""

import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import duckdb
import pandas as pd
import pytest

from tests.conftest import ROOT, TINY, absent, observations, sources
from vvmetrics.errors import QueryError, StoreError
from vvmetrics.questions import metrics
from vvmetrics.store.database import open_store

REFUSED = {
    "unknown region": {"region": "oost"},
    "area of another region": {"area": "zee"},
    "unknown partner": {"partner": "gemeente"},
    "unknown indicator": {"indicator": "zsm-beeldd"},
    "unknown source": {"source": "gerucht"},
    "unknown absence": absent("weet_niet"),
    "period that ends before it starts": {"start_year": 2021},
    "year outside the possible": {"start_year": 1066},
    "score off the scale": {"score": 4},
    "score that no scale has": {"score": 1000},
    "score of a characteristic": {"indicator": "acuut-crisis"},
    "score and absence": {"absence": "geen_zicht"},
    "neither score nor absence": {"score": None, "plausibility": None},
    "score without plausibility": {"plausibility": None},
    "plausibility of an absence": absent("geen_zicht", plausibility=2),
    "plausibility that does not exist": {"plausibility": 5},
    "score without finding": {"finding": None},
    "empty finding": {"finding": ""},
    "answer that is too long": {"score": None, "answer": "a" * 81},
    "empty answer": {"score": None, "answer": ""},
    "nobody recorded it": {"recorded_by": ""},
    "id that is there already": {"id": "n-0001"},
    "superseding itself": {"supersedes": "t-0001"},
    "superseding nothing": {"supersedes": "t-9999"},
    "superseding another region's": {"supersedes": "z-0006"},
    "superseding another indicator's": {"supersedes": "w-0001"},
    "second successor": {"region": "noord", "indicator": "acuut-snel", "supersedes": "n-0009"},
}


@pytest.mark.parametrize("row", REFUSED.values(), ids=REFUSED)
def test_what_the_codebook_forbids_is_refused_and_changes_nothing(tiny, row):
    """
    A refused row leaves the store as it was, with what came in the same change.
    """
    before = _everything(tiny)

    with pytest.raises(StoreError):
        tiny.add(observations({"id": "t-0000"}, row), sources("nieuw"), by="toets", reason="toets")

    assert _everything(tiny) == before


def test_what_fits_is_added_in_one_change(fresh):
    """
    Observations and their new source come in together; the revision goes up by one.
    """
    revision = fresh.add(observations({"source": "nieuw"}), sources("nieuw"), by="toets", reason="toets")

    assert revision == fresh.revision == 2
    assert list(metrics.observations(fresh, year=2020, region="west")["source_title"]) == ["nieuw"]


def test_history_is_kept_in_a_line(fresh):
    """
    A correction can be corrected; the last of the line counts and the others stay in the store.
    """
    fresh.add(observations({"id": "t-0001"}), by="toets", reason="eerste")
    fresh.add(observations({"id": "t-0002", "supersedes": "t-0001", "score": 2}), by="toets", reason="tweede")
    fresh.add(observations({"id": "t-0003", "supersedes": "t-0002", "score": 3}), by="toets", reason="derde")

    assert list(metrics.observations(fresh, year=2020, region="west")["score"]) == [3]
    assert fresh.query("questions/counts")["observations"].item() == 23


@pytest.mark.parametrize(
    "defect", ["supersedes_nothing", "supersedes_another_indicator", "supersedes_in_a_circle"]
)
def test_bundled_corrections_must_form_lines(with_defect, defect):
    """
    A correction of what is not there, of something else, or in a circle, is refused when the store is built,
    and none is left behind.
    """
    data_dir = with_defect(defect)
    with pytest.raises(StoreError, match="verwijst naar de verkeerde waarneming"):
        open_store(data_dir=data_dir)

    assert not list(data_dir.glob("*.duckdb"))


def test_a_store_is_built_once(data_dir):
    """
    Opening again without changes builds nothing: the revision stays.
    """
    for _ in range(2):
        with closing(open_store(data_dir=data_dir)) as store:
            assert store.revision == 1
            assert store.years == (2018, 2019, 2020, 2021)
            assert store.nature == "echt"


def test_changed_files_rebuild_the_store_and_keep_what_was_added(data_dir):
    """
    After a change in data/ the bundled rows are the new ones and the added rows are still there, also under
    an awkward path.
    """
    data_dir = data_dir.rename(data_dir.with_name("zo'n map"))
    with closing(open_store(data_dir=data_dir)) as store:
        store.add(observations({"source": "nieuw"}), sources("nieuw"), by="toets", reason="toets")
    _replace(data_dir / "observations" / "noord.csv", "Twee jaar werk.", "Drie jaar werk.")

    with closing(open_store(data_dir=data_dir)) as store:
        assert store.revision == 3
        assert metrics.observations(store, year=2021)["finding"].str.contains("Drie jaar").any()
        assert list(metrics.observations(store, year=2020, region="west")["id"]) == ["t-0001"]


def test_changed_definitions_that_added_rows_do_not_fit_are_refused(data_dir):
    """
    The store stays as it was if what was added to it would be lost.
    """
    with closing(open_store(data_dir=data_dir)) as store:
        store.add(observations({"area": "fries", "region": "noord"}), by="toets", reason="toets")
    before = (data_dir / "vvmetrics.duckdb").read_bytes()
    _replace(data_dir / "indicators.toml", "zsm-beeld", "zsm-zicht")
    _replace(data_dir / "observations" / "zuid-west.csv", "zsm-beeld", "zsm-zicht")

    with pytest.raises(StoreError, match="Er is niets gewijzigd"):
        open_store(data_dir=data_dir)
    assert (data_dir / "vvmetrics.duckdb").read_bytes() == before


def test_a_made_up_store_is_made_up_for_life(data_dir):
    """
    It holds none of the real rows, takes only made-up sources, and stays made-up when it is opened as any
    other.
    """
    place = data_dir / "voorbeeld.duckdb"
    with closing(open_store(place, data_dir=data_dir, nature="voorbeeld")) as store:
        assert store.query("questions/counts")["observations"].item() == 0
        store.add(
            observations({"source": "nieuw"}), sources("nieuw", kind="voorbeeld"), by="toets", reason="toets"
        )
        with pytest.raises(StoreError):
            store.add(
                observations({"id": "t-0002", "source": "echt"}), sources("echt"), by="toets", reason="toets"
            )

    with closing(open_store(place, data_dir=data_dir)) as store:
        assert store.nature == "voorbeeld"
        assert metrics.summary(store, year=2020)["known"].sum() == 1


def test_a_real_store_refuses_what_is_made_up(fresh):
    """
    A made-up source never comes into a real store.
    """
    with pytest.raises(StoreError):
        fresh.add(
            observations({"source": "nieuw"}), sources("nieuw", kind="voorbeeld"), by="toets", reason="toets"
        )


@pytest.mark.parametrize(
    "sql",
    [
        f"FROM read_csv('{TINY / 'phases.csv'}')",
        f"FROM '{TINY / 'phases.csv'}'",
        "COPY observations TO 'weg.csv'",
        "ATTACH 'elders.duckdb'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "FROM frame",
        "SET enable_external_access = true",
    ],
)
def test_nothing_outside_the_store_can_be_reached(tiny, sql):
    """
    Files, other databases, extensions and Python's variables are out of reach, and that can't be undone.
    """
    frame = pd.DataFrame({"secret": [1]})
    with pytest.raises(duckdb.Error):
        tiny._access.cursor().execute(sql)  # noqa: SLF001 - no public way leads to SQL of one's own
    assert len(frame) == 1


def test_many_threads_get_their_own_answers(tiny):
    """
    Eight threads that ask a hundred questions each, for different years and regions, all get what one thread
    gets.
    """
    questions = [
        {"year": year, "region": region} for year in (2018, 2019, 2020, 2021) for region in ("noord", "zuid")
    ]
    expected = [metrics.indicators(tiny, **question) for question in questions]

    def ask(thread):
        answers = (
            metrics.indicators(tiny, **questions[(thread + n) % 8]).equals(expected[(thread + n) % 8])
            for n in range(100)
        )
        return sum(answers)

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(ask, range(8))) == [100] * 8


def test_a_second_process_reads_who_has_the_store(tiny):
    """
    While one process holds the store, another says so in Dutch instead of waiting or breaking it.
    """
    command = [sys.executable, "-m", "vvmetrics", "build", "--database", str(tiny.path), "--data", str(TINY)]
    run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)

    assert run.returncode == 1
    assert run.stderr.startswith("tiny.duckdb is in gebruik door een ander programma")


def test_a_store_can_be_opened_twice_in_one_process(data_dir):
    """
    Whoever runs a cell of a notebook again gets the same store; one that must be rebuilt has to be closed
    first.
    """
    with closing(open_store(data_dir=data_dir)) as first:
        with closing(open_store(data_dir=data_dir)) as second:
            assert second.revision == first.revision
        _replace(data_dir / "observations" / "noord.csv", "Twee jaar werk.", "Drie jaar werk.")
        with pytest.raises(StoreError, match="in dit programma nog geopend"):
            open_store(data_dir=data_dir)

    with closing(open_store(data_dir=data_dir)) as store:
        assert store.revision == 2


def test_a_place_that_can_not_be_made_is_an_error_for_people(data_dir):
    """
    A database under something that is no directory is refused in words.
    """
    with pytest.raises(StoreError, match="is niet te maken"):
        open_store(data_dir / "phases.csv" / "daar" / "x.duckdb", data_dir=data_dir)


@pytest.mark.parametrize("content", ["text", "database"])
def test_a_file_that_is_no_store_is_left_alone(data_dir, content):
    """
    Something else at that place is an error for people, and is not overwritten.
    """
    place = data_dir / "iets.duckdb"
    if content == "text":
        place.write_text("Geen database. " * 400, encoding="utf-8")
    else:
        duckdb.connect(str(place)).close()
    before = place.read_bytes()

    with pytest.raises(StoreError, match=r"iets\.duckdb"):
        open_store(place, data_dir=data_dir)
    assert place.read_bytes() == before


def test_the_environment_says_where_store_and_data_are(data_dir, tmp_path, monkeypatch):
    """
    VVMETRICS_DATABASE and VVMETRICS_DATA hold where nothing else is asked.
    """
    monkeypatch.setenv("VVMETRICS_DATA", str(shutil.copytree(data_dir, tmp_path / "elders")))
    monkeypatch.setenv("VVMETRICS_DATABASE", str(tmp_path / "daar" / "store.duckdb"))

    with closing(open_store()) as store:
        assert store.path == tmp_path / "daar" / "store.duckdb"
        assert list(store.definitions.regions) == ["noord", "zuid", "west"]


def test_a_question_that_does_not_exist_is_refused(tiny):
    """
    A misspelt question names the likely one.
    """
    with pytest.raises(QueryError, match='Bedoeld: "questions/summary"'):
        tiny.query("questions/sumary")


def _everything(store):
    return (
        store.revision,
        store.query("questions/counts").to_dict(),
        metrics.summary(store, year=2021).to_csv(),
    )


def _replace(path, old, new):
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
