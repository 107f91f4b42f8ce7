"""
The made-up data set: complete, evidently made up, the same for the same seed, and never in a real store.
"""

import shutil
from contextlib import closing
from itertools import product

import duckdb
import pytest

from tests.bench import summaries, with_pandas
from tests.conftest import ROOT, observations, sources
from vvmetrics.errors import StoreError
from vvmetrics.questions import metrics
from vvmetrics.store.database import Store, open_store
from vvmetrics.store.example import FEWEST_ROWS, MOST_ROWS, ROWS, make_example

DATA = ROOT / "data"
REASONS = ["niet_gestart", "geen_zicht", "niet_gevonden", "niet_van_toepassing", "vertrouwelijk"]
PLACE = ["region", "action"]


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """
    The place of an example store as make demo makes it; closed, so that a test can open it in its own way.
    """
    path = tmp_path_factory.mktemp("voorbeeld") / "voorbeeld.duckdb"
    make_example(path, data_dir=DATA).close()
    return path


@pytest.fixture(scope="module")
def example(path):
    """
    That store, open.
    """
    store = open_store(path, data_dir=DATA)
    yield store
    store.close()


@pytest.fixture(scope="module")
def rows(example):
    """
    Its observations, superseded ones too.
    """
    return example.query("export/observations")


@pytest.fixture(scope="module")
def newest(example):
    return metrics.summary(example, year=example.years[-1])


def test_there_are_as_many_observations_as_asked(rows, tmp_path):
    """
    By default and for another number, corrections included.
    """
    assert len(rows) == ROWS
    with closing(make_example(tmp_path / "v.duckdb", rows=1_234, data_dir=DATA)) as store:
        assert store.query("questions/counts")["observations"].item() == 1_234


def test_everything_that_is_defined_occurs(example, rows):
    """
    All regions, areas, partners and indicators, the network as a whole, every reason of absence, the years
    2019 to 2026.
    """
    definitions = example.definitions

    assert set(rows["region"]) == set(definitions.regions)
    assert set(rows["area"].dropna()) == {
        area for region in definitions.regions.values() for area in region.areas
    }
    assert set(rows["partner"].dropna()) == set(definitions.partners)
    assert rows["partner"].isna().any()
    assert set(rows["indicator"]) == set(definitions.indicators)
    assert set(rows["absence"].dropna()) == set(REASONS)
    assert example.years == tuple(range(2019, 2027))


def test_everything_says_that_it_is_made_up(example, rows):
    """
    Findings and sources begin with it, for whoever sees one row without the rest.
    """
    all_sources = example.query("export/sources")

    assert rows["finding"].dropna().str.startswith("Voorbeeld: ").all()
    assert rows["finding"].nunique() > 300
    assert set(all_sources["kind"]) == {"voorbeeld"}
    assert all_sources["label"].str.startswith("Voorbeeld: ").all()
    assert metrics.phases(example, year=2026)["finding"].str.startswith("Voorbeeld: ").all()


def test_levels_are_spread_so_that_pictures_are_full(newest):
    """
    In the last year each element has at least four levels among the regions' medians, and every plausibility
    occurs.
    """
    assert (newest.groupby("element")["median"].nunique() >= 4).all()
    assert set(newest["plausibility"].dropna()) == {1, 2, 3, 4}


def test_each_reason_is_the_main_one_somewhere(newest):
    """
    For some region and action nothing is known, for each of the reasons; for others only the effort or only
    the value is unknown.
    """
    by_place = newest.groupby(PLACE)[["known", *REASONS]].sum()
    unknown = by_place[by_place["known"] == 0]
    medians = newest.set_index([*PLACE, "element"])["median"].unstack()

    assert set(unknown[REASONS].astype("int64").idxmax(axis=1)) == set(REASONS)
    assert (medians["waarde"].isna() & medians["ontwikkeling"].notna()).any()
    assert (medians["waarde"].notna() & medians["ontwikkeling"].isna()).any()


def test_value_and_phases_grow_over_the_years(example):
    """
    More is known each few years, value follows, and phases go up to the last.
    """
    summaries_of = [metrics.summary(example, year=year) for year in (2019, 2022, 2026)]
    known = [summary["known"].sum() for summary in summaries_of]
    value = [
        summary.loc[summary["element"] == "waarde", "median"].dropna().astype("int64").sum()
        for summary in summaries_of
    ]
    phases = example.query("export/phases")

    assert known == sorted(known)
    assert value == sorted(value)
    assert set(phases["phase"]) == {1, 2, 3, 4, 5}
    assert phases["area"].notna().any()


def test_sources_and_partners_disagree(rows):
    """
    Several sources speak of one period of one unit and differ; so do partners on one indicator.
    """
    scored = rows[rows["score"].notna() & ~rows["id"].isin(rows["supersedes"])]
    where = ["region", "indicator", "start_year", "end_year"]
    units = scored.groupby(["area", "partner", *where], dropna=False).agg(
        sources=("source", "nunique"), scores=("score", "nunique")
    )
    partners = (
        scored[scored["partner"].notna()]
        .groupby(where)
        .agg(partners=("partner", "nunique"), scores=("score", "nunique"))
    )

    assert ((units["sources"] > 1) & (units["scores"] > 1)).sum() > 50
    assert ((partners["partners"] > 1) & (partners["scores"] > 1)).sum() > 20


def test_corrections_supersede_earlier_observations(rows):
    """
    Some observations are corrected by another of the same unit and period.
    """
    unit = ["region", "area", "partner", "indicator", "start_year", "end_year"]
    pairs = rows[rows["supersedes"].notna()].merge(
        rows, left_on="supersedes", right_on="id", suffixes=("", "_old")
    )

    assert len(pairs) == ROWS // 100
    assert (pairs["score"] != pairs["score_old"]).all()
    assert all(pairs[name].equals(pairs[f"{name}_old"]) for name in unit)


def test_the_summary_counts_made_up_sources(newest):
    """
    In a made-up store they are sources as any other.
    """
    assert newest["sources"].max() > 10


def test_the_same_seed_gives_the_same_data(rows, tmp_path):
    """
    Another seed gives other data.
    """
    for name, seed, same in (("a", 1, True), ("b", 2, False)):
        with closing(make_example(tmp_path / f"{name}.duckdb", seed=seed, data_dir=DATA)) as store:
            assert store.query("export/observations").equals(rows) is same


@pytest.mark.parametrize("wrong", [FEWEST_ROWS - 1, MOST_ROWS + 1])
def test_a_number_of_rows_that_can_not_be_is_refused(tmp_path, wrong):
    """
    In words, and without leaving a file.
    """
    with pytest.raises(StoreError, match="tot en met"):
        make_example(tmp_path / "v.duckdb", rows=wrong, data_dir=DATA)
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_is_broken_off_leaves_nothing(tmp_path, monkeypatch):
    """
    So that it can be started again at the same place.
    """

    def break_off(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(Store, "generate", break_off)
    with pytest.raises(KeyboardInterrupt):
        make_example(tmp_path / "v.duckdb", data_dir=DATA)
    assert [file.name for file in tmp_path.iterdir()] == ["v.duckdb.lock"]


def test_what_is_there_already_is_left_alone(path, tmp_path):
    """
    A second run, a real store and any other file are refused and stay as they were.
    """
    real, other = tmp_path / "echt.duckdb", tmp_path / "brief.txt"
    open_store(real, data_dir=DATA).close()
    other.write_text("Beste lezer", encoding="utf-8")

    for there in (path, real, other):
        before = there.read_bytes()
        with pytest.raises(StoreError, match="bestaat al"):
            make_example(there, data_dir=DATA)
        assert there.read_bytes() == before


def test_an_example_takes_no_real_source(tmp_path):
    """
    Also not when it is opened as any other store.
    """
    place = tmp_path / "v.duckdb"
    make_example(place, rows=FEWEST_ROWS, data_dir=DATA).close()
    row = {
        "region": "limburg",
        "indicator": "acuut-crisismeldingen",
        "score": None,
        "answer": "ja",
        "source": "echt",
    }

    with closing(open_store(place, data_dir=DATA)) as store:
        with pytest.raises(StoreError):
            store.add(observations(row), sources("echt"), by="toets", reason="toets")
        assert (
            store.add(observations(row), sources("echt", kind="voorbeeld"), by="toets", reason="toets") == 3
        )


@pytest.mark.slow
def test_the_benchmark_compares_the_same_answers(path, tmp_path):
    """
    Raw SQL, in every way of asking, and pandas, in some, give the rows of the summary.
    """
    ways = [
        {"year": y, "own_only": own, "min_plausibility": p}
        for y, own, p in product(range(2018, 2027), (False, True), (1, 2, 3, 4))
    ]
    copy = shutil.copy(path, tmp_path / "kopie.duckdb")
    with closing(open_store(copy, data_dir=DATA)) as store:
        expected = [metrics.summary(store, **way) for way in ways]
    with closing(duckdb.connect(str(copy), read_only=True)) as connection:
        loaded = with_pandas.load(connection)
        for way, rows in zip(ways, expected, strict=True):
            summaries.assert_same(summaries.in_raw_sql(connection, **way), rows)
        for way, rows in zip(ways[::7], expected[::7], strict=True):
            summaries.assert_same(with_pandas.summary(loaded, **way), rows)


def test_the_benchmark_tells_other_answers_apart(newest):
    """
    One cell that differs is seen.
    """
    other = newest.copy()
    other.loc[7, "sources"] += 1

    with pytest.raises(AssertionError):
        summaries.assert_same(other, newest)
