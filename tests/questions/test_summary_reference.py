"""
The summary of the store is that of the plain reference, cell by cell: for observations of every kind, and for
the real data.
"""

import csv
import io
import shutil
from contextlib import closing
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT, TINY, observations
from tests.questions import reference
from vvmetrics.downloads.export import export, write_csv
from vvmetrics.questions import metrics
from vvmetrics.store.database import open_store

OWN = (False, True)
AREAS = {"noord": ["fries", "drents"], "zuid": ["zee"]}
MORE = (
    "acuut-eerder",
    "acuut-vaker",
    "acuut-beter",
)  # beside the two of the tiny data, so that quartiles differ from medians
SCORES = {"acuut-crisis": [], "acuut-opzet": range(5)} | dict.fromkeys(
    ("acuut-snel", "acuut-samen", *MORE), range(-1, 4)
)


@st.composite
def observation(draw):
    """
    One observation, from so few regions, indicators and years that several often speak of the same thing.
    """
    region = draw(st.sampled_from(list(AREAS)))
    indicator = draw(st.sampled_from(list(SCORES)))
    years = sorted(draw(st.tuples(st.integers(2018, 2020), st.integers(2018, 2020))))
    place = {
        "region": region,
        "indicator": indicator,
        "area": draw(st.sampled_from([None, None, *AREAS[region]])),
        "partner": draw(st.sampled_from([None, None, "vt", "politie"])),
        "start_year": years[0],
        "end_year": years[1],
        "source": draw(st.sampled_from(["rapport", "krant", "onderzoek", "opgave"])),
        "corrects": draw(st.booleans()),
        "withdrawn": draw(st.integers(0, 3)) == 0,
    }
    if draw(st.integers(0, 2)) == 0:
        return place | {
            "score": None,
            "plausibility": None,
            "absence": draw(st.sampled_from(reference.REASONS)),
        }
    levels = list(SCORES[indicator])
    score = draw(st.sampled_from(levels)) if levels else None
    return place | {
        "score": score,
        "answer": None if levels else "wekelijks",
        "plausibility": draw(st.integers(1, 4)),
    }


def with_lines_of_correction(rows):
    """
    Return the rows with ids; one that corrects supersedes the last of its region and indicator that has no
    successor yet.
    """
    numbered, open_ends = [], {}
    for n, row in enumerate(rows):
        id_, about = f"t-{n:04}", (row["region"], row["indicator"])
        older = open_ends.get(about) if row["corrects"] else None
        kept = {name: value for name, value in row.items() if name not in {"corrects", "withdrawn"}}
        numbered.append({**kept, "id": id_, "supersedes": older})
        open_ends[about] = id_
    return numbered


def as_text(rows):
    """
    Return rows as they come out of a CSV file.
    """
    target = io.StringIO()
    write_csv(rows, target)
    return list(csv.DictReader(io.StringIO(target.getvalue())))


def assert_equal_everywhere(store, directory, years):
    """
    Compare the store with the reference for each year and each way of asking.
    """
    for year, own_only, threshold in product(years, OWN, (1, 2, 3, 4)):
        way = {"year": year, "own_only": own_only, "min_plausibility": threshold}
        assert as_text(metrics.summary(store, **way)) == reference.summary(directory, **way), way


@pytest.fixture(scope="module")
def workshop(tmp_path_factory):
    """
    A directory with the tiny definitions, more indicators and no observations, and an empty store built from
    them.
    """
    place = tmp_path_factory.mktemp("workshop")
    shutil.copytree(TINY, place / "data", ignore=lambda *_: ["noord.csv", "zuid-west.csv"])
    definitions = place / "data" / "indicators.toml"
    text = definitions.read_text(encoding="utf-8")
    model = text[text.index("[acuut-samen]") : text.index("[zsm-beeld]")]
    definitions.write_text(
        text + "".join("\n" + model.replace("acuut-samen", id_) for id_ in MORE), encoding="utf-8"
    )
    open_store(place / "empty.duckdb", data_dir=place / "data").close()
    return place


@pytest.mark.slow
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rows=st.lists(observation(), min_size=1, max_size=40))
def test_the_summary_is_that_of_the_reference(workshop, rows):
    """
    Whatever was observed, the store and the plain recomputation from its export say the same.
    """
    database = shutil.copy(workshop / "empty.duckdb", workshop / "filled.duckdb")
    with closing(open_store(database, data_dir=workshop / "data")) as store:
        store.add(observations(*with_lines_of_correction(rows)), by="toets", reason="toets")
        withdrawn = [f"t-{n:04}" for n, row in enumerate(rows) if row["withdrawn"]]
        if withdrawn:
            store.withdraw(withdrawn, by="toets", reason="toets")
        export(store, workshop / "out", year=2020)
        assert_equal_everywhere(store, workshop / "out", range(2018, 2021))


def test_the_summary_of_the_tiny_data_is_that_of_the_reference(tiny, tmp_path):
    """
    The written-out tables of test_metrics.py and the reference agree through the same store.
    """
    export(tiny, tmp_path / "out", year=2021)
    assert_equal_everywhere(tiny, tmp_path / "out", range(2017, 2023))


@pytest.mark.slow
def test_the_summary_of_the_real_data_is_that_of_the_reference(tmp_path):
    """
    For each year in which something ends, all sources and own ones, and every threshold.
    """
    with closing(open_store(tmp_path / "echt.duckdb", data_dir=ROOT / "data")) as store:
        export(store, tmp_path / "out", year=store.years[-1])
        assert_equal_everywhere(store, tmp_path / "out", store.years)
