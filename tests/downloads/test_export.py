"""
The export: everything in the store as files that stand on their own, whole or not at all.
"""

import csv
import io
from contextlib import closing
from zipfile import ZipFile

import pandas as pd
import pytest

from tests.conftest import TINY, observations, sources
from tests.questions import reference
from vvmetrics.__main__ import main
from vvmetrics.downloads.export import DEFINED, RECORDED, export, export_zip
from vvmetrics.errors import ExportError
from vvmetrics.questions import metrics
from vvmetrics.store.database import open_store

TABLES = (*DEFINED, *RECORDED, "summary")
COLUMNS = {
    "indicators": "id,label,action,element,scale",
    "sources": "id,label,kind,publisher,year,url,note",
    "observations": (
        "id,region,area,partner,indicator,start_year,end_year,score,answer,absence,plausibility,"
        "finding,source,locator,recorded_at,recorded_by,supersedes"
    ),
    "phases": "id,region,area,action,year,phase,finding,source,locator",
    "imports": "revision,imported_at,imported_by,reason,region,source,digest,new,replaced,unchanged",
    "withdrawals": "observation,revision,withdrawn_at,withdrawn_by,reason",
    "erasures": "observation,revision,erased_at,erased_by,reason",
    "summary": (
        "region,action,element,indicators,applicable,known,coverage,q1,median,q3,plausibility,"
        "niet_gestart,geen_zicht,niet_gevonden,niet_van_toepassing,vertrouwelijk,sources,newest"
    ),
}


def test_an_export_can_be_had_as_a_zip(tiny, tmp_path):
    """
    With the same files and the same content, and nothing left behind.
    """
    names = export(tiny, tmp_path / "out", year=2021, min_plausibility=2)
    with ZipFile(io.BytesIO(export_zip(tiny, year=2021, min_plausibility=2))) as zipped:
        assert sorted(zipped.namelist()) == names
        assert {name: zipped.read(name) for name in names} == {
            name: (tmp_path / "out" / name).read_bytes() for name in names
        }


def test_an_export_holds_every_table(tiny, tmp_path):
    """
    A file per table, with the columns that others rely on.
    """
    names = export(tiny, tmp_path / "out", year=2021)

    assert names == sorted(["LEESMIJ.txt", *(f"{name}.csv" for name in TABLES)])
    for name, columns in COLUMNS.items():
        assert (tmp_path / "out" / f"{name}.csv").read_text(encoding="utf-8").split("\n")[0] == columns


def test_exported_observations_are_the_bundled_files_again(tiny, tmp_path):
    """
    What went in comes out, cell by cell, with the superseded rows.
    """
    export(tiny, tmp_path / "out", year=2021)

    bundled = []
    for path in (TINY / "observations").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            bundled += csv.DictReader(file)
    assert reference.read(tmp_path / "out", "observations") == sorted(bundled, key=lambda row: row["id"])
    with (TINY / "phases.csv").open(encoding="utf-8", newline="") as file:
        assert reference.read(tmp_path / "out", "phases") == list(csv.DictReader(file))


def test_sources_keep_their_kind(tiny, tmp_path):
    """
    By the kind of its source it can be seen what a network reported itself.
    """
    export(tiny, tmp_path / "out", year=2021)

    kinds = {row["id"]: row["kind"] for row in reference.read(tmp_path / "out", "sources")}
    assert kinds == {
        "rapport": "regiorapportage",
        "krant": "openbare_bron",
        "onderzoek": "openbare_bron",
        "opgave": "eigen_opgave",
    }


def test_the_summary_is_for_the_way_of_asking(tiny, tmp_path):
    """
    Year, own_only and threshold hold for summary; the observations are all there whatever is asked.
    """
    export(tiny, tmp_path / "out", year=2020, own_only=True, min_plausibility=3)

    way = {"year": 2020, "own_only": True, "min_plausibility": 3}
    assert reference.read(tmp_path / "out", "summary") == reference.summary(tmp_path / "out", **way)
    assert len(reference.read(tmp_path / "out", "observations")) == 20
    assert "eind van 2020, alleen eigen opgave, plausibiliteit vanaf 3" in (
        tmp_path / "out" / "LEESMIJ.txt"
    ).read_text(encoding="utf-8")


def test_parquet_holds_the_same_rows(tiny, tmp_path):
    """
    The other form has the same tables, with types instead of text.
    """
    export(tiny, tmp_path / "out", year=2021, form="parquet")

    summary = pd.read_parquet(tmp_path / "out" / "summary.parquet")
    pd.testing.assert_frame_equal(summary, metrics.summary(tiny, year=2021), check_dtype=False)
    assert pd.read_parquet(tmp_path / "out" / "observations.parquet")["recorded_at"].dtype.kind == "M"


def test_an_earlier_export_is_replaced_whole(tiny, tmp_path):
    """
    After another form was asked nothing of the earlier one is left, nor anything beside it.
    """
    export(tiny, tmp_path / "out", year=2021)
    export(tiny, tmp_path / "out", year=2021, form="parquet")

    assert not list((tmp_path / "out").glob("*.csv"))
    assert list(tmp_path.iterdir()) == [tmp_path / "out"]


def test_an_empty_directory_is_filled(tiny, tmp_path):
    """
    A directory that was made for the export can be used.
    """
    (tmp_path / "out").mkdir()
    assert export(tiny, tmp_path / "out", year=2021)


@pytest.mark.parametrize("found", ["brief.txt", "LEESMIJ.txt", "summary.csv"])
def test_another_directory_is_refused_and_left_alone(tiny, tmp_path, found):
    """
    What isn't an earlier export is never overwritten, even if the names look like it.
    """
    (tmp_path / found).write_text("Van iemand anders.", encoding="utf-8")

    with pytest.raises(ExportError, match="niet leeg en geen eerdere uitvoer"):
        export(tiny, tmp_path, year=2021)
    assert [path.name for path in tmp_path.iterdir()] == [found]


def test_an_export_with_something_added_is_refused(tiny, tmp_path):
    """
    Someone's own file among those of an export is not thrown away with them.
    """
    export(tiny, tmp_path / "out", year=2021)
    (tmp_path / "out" / "notities.txt").write_text("Niet weggooien.", encoding="utf-8")

    with pytest.raises(ExportError):
        export(tiny, tmp_path / "out", year=2021)


def test_a_file_in_the_place_of_the_directory_is_refused(tiny, tmp_path):
    """
    The message asks for a directory.
    """
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(ExportError, match="is een bestand"):
        export(tiny, tmp_path / "out", year=2021)


def test_a_failed_export_leaves_the_earlier_one(tiny, tmp_path, monkeypatch):
    """
    If writing stops halfway, what was there is still there, and nothing half-written beside it.
    """
    export(tiny, tmp_path / "out", year=2021)
    before = (tmp_path / "out" / "summary.csv").read_text(encoding="utf-8")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("vvmetrics.downloads.export.write_csv", full)
    with pytest.raises(ExportError, match="niet te schrijven"):
        export(tiny, tmp_path / "out", year=2020)
    assert (tmp_path / "out" / "summary.csv").read_text(encoding="utf-8") == before
    assert list(tmp_path.iterdir()) == [tmp_path / "out"]


def test_an_export_of_a_made_up_store_is_marked(tmp_path):
    """
    The first line of LEESMIJ.txt says that it is made up, and so does the kind of every source.
    """
    with closing(open_store(tmp_path / "v.duckdb", data_dir=TINY, nature="voorbeeld")) as store:
        store.add(
            observations({"source": "nieuw"}), sources("nieuw", kind="voorbeeld"), by="toets", reason="toets"
        )
        export(store, tmp_path / "out", year=2020)

    assert (
        (tmp_path / "out" / "LEESMIJ.txt").read_text(encoding="utf-8").startswith("VOORBEELD – verzonnen\n")
    )
    assert {row["kind"] for row in reference.read(tmp_path / "out", "sources")} == {"voorbeeld"}


def test_the_command_writes_and_says_what(tmp_path, capsys):
    """
    `export --out` takes the newest year by default; a second time it replaces, elsewhere it refuses with exit
    code 1.
    """
    place = ["--data", str(TINY), "--database", str(tmp_path / "tiny.duckdb")]

    assert main(["export", "--out", str(tmp_path / "out"), *place]) == 0
    assert main(["export", "--out", str(tmp_path / "out"), "--year", "2019", "--own-only", *place]) == 0
    assert main(["export", "--out", str(tmp_path), *place]) == 1
    assert "summary.csv" in capsys.readouterr().out
    assert {row["newest"] for row in reference.read(tmp_path / "out", "summary")} == {"", "2018", "2019"}
