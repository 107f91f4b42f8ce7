"""
The data dictionary, data/README.md, against what is read and written: each key of the definitions, each
column of an export.
"""

import re

import pytest

from tests.conftest import ROOT, TINY
from tests.data.dictionary import dictionary, schema_columns, sql_columns, toml_keys
from vvmetrics.definitions.model import FILES, SINGLE
from vvmetrics.downloads.export import DEFINED, RECORDED, export
from vvmetrics.intake.columns import COLUMNS
from vvmetrics.store.bundled_rows import OBSERVATION_COLUMNS, PHASE_COLUMNS

DICTIONARY = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
CODE = re.compile(r"`([^`]+)`")


def section(heading):
    """
    Return the text between a heading and the next.
    """
    return re.split(r"^##+ ", DICTIONARY.split(f"# {heading}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


def rows(heading):
    """
    Return the cells of each row of the table under a heading, without its header.
    """
    lines = [line for line in section(heading).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


def named(heading):
    """
    Return what the first cells of a table name, in order.
    """
    return [name for row in rows(heading) for name in CODE.findall(row[0])]


def test_the_tables_of_columns_are_fresh():
    """
    They say what stands beside the columns; if not: make dictionary.
    """
    assert dictionary() == DICTIONARY, "write the tables anew: make dictionary"


def test_a_column_is_told_by_its_schema_or_its_sql():
    """
    Type and meaning come from the constraints of a field, or from the comment above columns; a comment may
    take two lines.
    """
    phases = {column: (type_, meaning) for column, type_, meaning in schema_columns("phases")}
    summary = {column: (type_, meaning) for column, type_, meaning in sql_columns("questions/summary")}

    assert phases["area"] == ("id or empty", "a Veilig Thuis area in the region; empty: the whole region")
    assert phases["phase"][0] == "1–5"
    assert summary["q1"] == summary["q3"]
    assert summary["q1"][1].endswith("so levels that exist; empty if none has a level")
    assert summary["coverage"][0] == "0–1 or empty"


def test_keys_are_found_at_every_depth():
    """
    Tables in tables, lists of tables and tables by id are told of too, with what may be left out.
    """
    told = {key: (type_, meaning) for file in FILES for key, type_, meaning in toml_keys(file)}

    assert {"tile.row", "areas.<id>.cbs_code", "scales.<id>.levels.color"} <= set(told)
    assert told["actions.<id>.form"] == ("text, optional", "in what form it is done")
    assert told["elements.<id>.scale"][0] == "id, one of the scales"
    assert told["indicators"][0] == "list of ids of indicators"


@pytest.mark.parametrize("file", [*FILES, "method.toml"])
def test_every_key_of_a_definition_is_described(file):
    """
    The section of a file holds the table of its keys.
    """
    assert f"<!-- keys: {file} -->" in section(f"`{file}`")


def test_scales_that_stand_alone_are_described():
    """
    Plausibility and phase have no rows of their own, but a sentence.
    """
    assert [single for single in SINGLE if f"`[{single}]`" not in section("`scales.toml`")] == []


def test_every_file_and_column_of_an_export_is_described(tiny, tmp_path):
    """
    Each file that is written has its row, with the columns that are in it.
    """
    export(tiny, tmp_path / "out", year=2021)
    written = {
        path.stem: path.read_text(encoding="utf-8").split("\n")[0].split(",")
        for path in (tmp_path / "out").glob("*.csv")
    }
    described = {
        CODE.findall(file)[0]: CODE.findall(columns.split(":")[0])
        for file, _, columns in rows("Files of an export")
    }

    assert list(described) == [*DEFINED, *RECORDED, "summary"]
    assert described | {
        "observations": [*OBSERVATION_COLUMNS],
        "phases": [*PHASE_COLUMNS],
        "summary": named("Columns of `summary`"),
    } == {name: written[name] for name in described}
    assert set(described) == set(written)


@pytest.mark.parametrize(
    ("heading", "columns"),
    [("Columns of `observations/*.csv`", OBSERVATION_COLUMNS), ("Columns of `phases.csv`", PHASE_COLUMNS)],
)
def test_every_column_of_a_recorded_file_is_described(heading, columns):
    """
    The tables that an export refers to name exactly the columns, in their order.
    """
    assert named(heading) == list(columns)


def test_columns_that_are_handed_in_are_described():
    """
    By their names in the store, with every heading that is understood.
    """
    found = [
        [CODE.findall(cell) for cell in row[:3]] for row in rows("Columns of a file that a network hands in")
    ]
    assert found == [[[column.id], [column.label], list(column.aliases)] for column in COLUMNS]


def test_the_tiny_definitions_use_every_file():
    """
    No file of definitions is overlooked, in the dictionary or beside it.
    """
    assert sorted(path.name for path in TINY.glob("*.toml")) == sorted(FILES)
