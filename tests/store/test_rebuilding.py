"""
A store built anew after its files in data/ changed, with what was handed in meanwhile: nothing is lost, and
what no longer fits is said.
"""

from contextlib import closing
from datetime import UTC, datetime

import duckdb
import pytest

from tests.conftest import absent, observations, sources
from vvmetrics.errors import StoreError
from vvmetrics.questions import metrics
from vvmetrics.store.database import open_store

BY = {"by": "toets", "reason": "toets"}
NOT_REBUILT = r"^vvmetrics.duckdb is niet opnieuw opgebouwd: data/ past niet meer bij wat erin is vastgelegd"


def _edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def _noord(data_dir):
    return data_dir / "observations" / "noord.csv"


def _new_source(data_dir):
    with (data_dir / "sources.toml").open("a", encoding="utf-8") as file:
        file.write('\n[nieuw]\nlabel = "Nieuw"\nkind = "openbare_bron"\npublisher = "Krant"\n')
    _edit(_noord(data_dir), "Men verwacht meer.,krant", "Men verwacht meer.,nieuw")


def _new_correction(data_dir):
    with _noord(data_dir).open("a", encoding="utf-8") as file:
        file.write(
            "n-0098,noord,,,acuut-opzet,2021,2021,3,,,1,Toch iets"
            " minder.,krant,,2026-11-24T00:00:00,codering,\n"
        )
    _edit(
        _noord(data_dir),
        "Men verwacht meer.,krant,,2026-11-24T00:00:00,codering,",
        "Men verwacht meer.,krant,,2026-11-24T00:00:00,codering,n-0098",
    )


@pytest.mark.parametrize(
    "change", [_new_source, _new_correction], ids=["a source that is new", "a successor of what is new"]
)
def test_bundled_rows_that_refer_to_newer_ones_can_still_be_asked_as_known_before(data_dir, change):
    """
    A row keeps the moment that it came; what it refers to since then is there, or is left out of that day.
    """
    with closing(open_store(data_dir=data_dir)) as store:
        moment, before = datetime.now(UTC), metrics.summary(store, year=2021)
    change(data_dir)

    with closing(open_store(data_dir=data_dir)) as store, closing(store.as_known_on(moment)) as then:
        assert metrics.summary(then, year=2021).equals(before)


def _gone_indicator(data_dir):
    for file in (data_dir / "indicators.toml", *(data_dir / "observations").glob("*.csv")):
        file.write_text(file.read_text(encoding="utf-8").replace("zsm-beeld", "zsm-zicht"), encoding="utf-8")


def _gone_row(data_dir):
    lines = _noord(data_dir).read_text(encoding="utf-8").splitlines()
    _noord(data_dir).write_text(
        "\n".join(line for line in lines if not line.startswith("n-0003")) + "\n", encoding="utf-8"
    )


def _gone_source(data_dir):
    for file in (*(data_dir / "observations").glob("*.csv"), data_dir / "phases.csv"):
        file.write_text(file.read_text(encoding="utf-8").replace(",krant,", ",dagblad,"), encoding="utf-8")
    _edit(data_dir / "sources.toml", "[krant]", "[dagblad]")


def _gone_area(data_dir):
    for file in (
        data_dir / "regions.toml",
        *(data_dir / "observations").glob("*.csv"),
        data_dir / "phases.csv",
    ):
        file.write_text(file.read_text(encoding="utf-8").replace("fries", "friesland"), encoding="utf-8")


def _corrected_twice(data_dir):
    with _noord(data_dir).open("a", encoding="utf-8") as file:
        file.write(
            "n-0098,noord,,,acuut-opzet,2021,2021,3,,,1,Toch iets"
            " minder.,krant,,2026-11-24T00:00:00,codering,n-0003\n"
        )


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        (_gone_indicator, ["waarneming t-0001: indicator “zsm-beeld” bestaat niet meer."]),
        (
            _gone_row,
            [
                "waarneming n-0003 bestaat niet meer, maar is in de database ingetrokken.",
                "waarneming t-0003: vervangt “n-0003”, en die bestaat niet meer.",
            ],
        ),
        (_gone_source, ["waarneming t-0001: bron “krant” bestaat niet meer."]),
        (_gone_area, ["waarneming t-0002: gebied “fries” bestaat niet meer."]),
        (_corrected_twice, ['n-0098: vervangt "n-0003", maar die is al vervangen door "t-0003".']),
    ],
)
def test_what_no_longer_fits_is_said_line_by_line_and_the_old_store_stays(data_dir, change, lines):
    """
    Everything that was added and refers to what data/ no longer has.
    """
    place = data_dir / "vvmetrics.duckdb"
    with closing(open_store(data_dir=data_dir)) as store:
        added = [
            {},
            {
                "id": "t-0002",
                "region": "noord",
                "area": "fries",
                "source": "nieuw",
                "indicator": "acuut-opzet",
            },
            {
                "id": "t-0003",
                "region": "noord",
                "indicator": "acuut-opzet",
                "source": "nieuw",
                "supersedes": "n-0003",
            },
        ]
        store.add(observations(*added), sources("nieuw"), **BY)
        if change is _gone_row:
            store.withdraw(["n-0003"], **BY)
    before = place.read_bytes()
    change(data_dir)

    with pytest.raises(StoreError, match=NOT_REBUILT) as refusal:
        open_store(data_dir=data_dir)
    assert list(refusal.value.problems) == lines
    assert place.read_bytes() == before
    assert sorted(file.name for file in data_dir.glob("*duckdb*")) == [
        "vvmetrics.duckdb",
        "vvmetrics.duckdb.lock",
    ]


def test_a_store_of_a_newer_version_is_left_alone(data_dir):
    """
    An older version of the dashboard does not build it down to what it knows itself.
    """
    open_store(data_dir=data_dir).close()
    place = data_dir / "vvmetrics.duckdb"
    with duckdb.connect(str(place)) as connection:
        connection.execute("UPDATE store_nature SET schema_version = 1000")
    before = place.read_bytes()

    with pytest.raises(StoreError, match=r"^vvmetrics\.duckdb is van een nieuwere versie van het dashboard"):
        open_store(data_dir=data_dir)
    assert place.read_bytes() == before


def test_what_a_build_that_was_killed_left_behind_is_cleared(data_dir):
    """
    At the next build, which nobody else makes at that moment.
    """
    for name in ("new.vvmetrics.duckdb", "new.vvmetrics.duckdb.wal"):
        (data_dir / name).write_bytes(b"half")
    open_store(data_dir=data_dir).close()

    assert sorted(file.name for file in data_dir.glob("*duckdb*")) == [
        "vvmetrics.duckdb",
        "vvmetrics.duckdb.lock",
    ]


@pytest.mark.parametrize("name", ["old.duckdb", "new.duckdb", "zonder punt"])
def test_a_database_may_be_called_anything(data_dir, tmp_path, name):
    """
    Also what DuckDB calls the ones that a build reads from and writes to.
    """
    open_store(tmp_path / name, data_dir=data_dir).close()
    _edit(_noord(data_dir), "Twee jaar werk.", "Drie jaar werk.")

    with closing(open_store(tmp_path / name, data_dir=data_dir)) as store:
        assert store.revision == 2


def test_a_reason_of_absence_fits_as_long_as_the_codebook_has_it(data_dir):
    """
    What was added and still fits comes along.
    """
    with closing(open_store(data_dir=data_dir)) as store:
        store.add(observations(absent("geen_zicht")), **BY)
    _edit(_noord(data_dir), "Twee jaar werk.", "Drie jaar werk.")

    with closing(open_store(data_dir=data_dir)) as store:
        assert list(metrics.observations(store, year=2020, region="west")["absence"]) == ["geen_zicht"]
