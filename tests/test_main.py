"""
The command line, as a program and as a person use it.
"""

import csv
import io
import json
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import ROOT, TINY, observations, sources
from vvmetrics.__main__ import QUESTIONS, main
from vvmetrics.downloads.export import write_csv
from vvmetrics.questions import metrics
from vvmetrics.store.database import open_store

SUMMARY_COLUMNS = (
    "region,action,element,indicators,applicable,known,coverage,q1,median,q3,plausibility,"
    "niet_gestart,geen_zicht,niet_gevonden,niet_van_toepassing,vertrouwelijk,sources,newest"
)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """
    The options that point at a store of the tiny data directory.
    """
    return ["--data", str(TINY), "--database", str(tmp_path_factory.mktemp("main") / "tiny.duckdb")]


@pytest.fixture(scope="module")
def made_up(tmp_path_factory):
    """
    The options that point at a made-up store with one observation.
    """
    database = tmp_path_factory.mktemp("main") / "voorbeeld.duckdb"
    with closing(open_store(database, data_dir=TINY, nature="voorbeeld")) as store:
        store.add(
            observations({"source": "nieuw"}), sources("nieuw", kind="voorbeeld"), by="toets", reason="toets"
        )
    return ["--data", str(TINY), "--database", str(database)]


@pytest.fixture
def said(capsys):
    """
    A function that runs a command and returns its exit code and what it said.
    """

    def run(*argv):
        code = main(argv)
        return code, *capsys.readouterr()

    return run


def test_summary_of_the_real_data_has_150_rows(tmp_path):
    """
    The command of the README, as a process: a header and 150 rows, with the columns of the docstring.
    """
    command = ["summary", "--year", "2022", "--format", "csv", "--database", str(tmp_path / "echt.duckdb")]
    run = subprocess.run(
        [sys.executable, "-m", "vvmetrics", *command], capture_output=True, cwd=ROOT, check=True
    )

    lines = run.stdout.decode().split("\n")
    assert lines[0] == SUMMARY_COLUMNS
    assert len(lines) == 152
    assert lines[-1] == ""
    assert b"\r" not in run.stdout


def test_csv_is_for_programs(said, place):
    """
    Whole numbers without a decimal point, fractions with one, nothing where a value is missing.
    """
    code, out, err = said("summary", "--year", "2020", "--region", "noord", "--format", "csv", *place)

    assert (code, err) == (0, "")
    assert out.splitlines()[1:4] == [
        "noord,acuut,ontwikkeling,1,1,1,1.0,1,1,1,2,0,0,0,0,0,1,2020",
        "noord,acuut,uitvoering,2,2,2,1.0,2,2,2,2,0,0,0,0,0,1,2020",
        "noord,acuut,waarde,2,2,1,0.5,1,1,1,2,1,0,0,0,0,3,2020",
    ]
    assert out.splitlines()[4] == "noord,zsm,ontwikkeling,0,0,0,,,,,,0,0,0,0,0,0,"


@pytest.mark.parametrize("name", QUESTIONS)
@pytest.mark.parametrize("form", ["csv", "json"])
def test_a_command_gives_the_rows_of_its_question(said, place, name, form):
    """
    The columns and rows are those of the function with the same name, for the newest year if none is named.
    """
    code, out, _ = said(name, "--format", form, *place)

    with closing(open_store(Path(place[3]), data_dir=TINY)) as store:
        expected = getattr(metrics, name)(store, year=2021)
    read = list(csv.DictReader(io.StringIO(out))) if form == "csv" else json.loads(out)
    assert code == 0
    assert [list(row) for row in read] == [list(expected.columns)] * len(expected)
    if form == "csv":
        target = io.StringIO()
        write_csv(expected, target)
        assert out == target.getvalue()


def test_a_table_is_for_people(said, place):
    """
    The default form: columns under each other, decimal comma, nothing where a value is missing.
    """
    _, out, _ = said("coverage", "--region", "noord", *place)

    assert [line.split() for line in out.splitlines()] == [
        ["region", "action", "applicable", "known", "coverage"],
        ["noord", "acuut", "5", "4", "0,80"],
        ["noord", "zsm", "1", "0", "0,00"],
    ]
    assert "<NA>" not in said("summary", *place)[1]


@pytest.mark.parametrize(
    ("argv", "ids"),
    [
        (["--region", "west"], ["w-0001", "w-0002"]),
        (["--region", "west", "--own-only"], ["w-0002"]),
        (
            ["--region", "noord", "--action", "acuut", "--min-plausibility", "4"],
            ["n-0006", "n-0008", "n-0011", "n-0012"],
        ),
        (["--region", "zuid", "--year", "2018"], ["z-0005"]),
        (["--element", "waarde", "--indicator", "zsm-beeld"], ["z-0006"]),
    ],
)
def test_options_narrow_the_rows(said, place, argv, ids):
    """
    Region, action, element, indicator, year and the way of asking work as in the library.
    """
    _, out, _ = said("observations", "--format", "csv", *argv, *place)
    assert [row["id"] for row in csv.DictReader(io.StringIO(out))] == ids


def test_phases_take_own_only(said, place):
    """
    Phases that only a public source names are left out.
    """
    _, out, _ = said("phases", "--own-only", "--format", "csv", *place)
    assert {row["source"] for row in csv.DictReader(io.StringIO(out))} == {"rapport"}


def test_build_says_what_is_in_the_store(said, place):
    """
    One line: how many observations of which years, phases, sources, and the revision.
    """
    code, out, _ = said("build", *place)
    assert code == 0
    assert out.endswith("tiny.duckdb: 20 waarnemingen (2018–2021), 5 fasen en 4 bronnen; revisie 1.\n")


def test_build_tells_sources_that_are_used_from_those_of_facts_that_were_left_out(said, data_dir):
    """
    A source that no observation or phase rests on is counted apart.
    """
    source = '\n[blad]\nlabel = "Blad"\nkind = "openbare_bron"\npublisher = "Blad"\n'
    (data_dir / "sources.toml").write_text(
        (data_dir / "sources.toml").read_text(encoding="utf-8") + source, encoding="utf-8"
    )

    _, out, _ = said("build", "--data", str(data_dir), "--database", str(data_dir / "meer.duckdb"))
    assert (
        "5 fasen en 5 bronnen (4 bij waarnemingen of fasen, 1 alleen bij weggelaten feiten); revisie 1."
        in out
    )


@pytest.mark.parametrize(
    "argv",
    [["summary", "--region", "noordd"], ["national", "--action", "acut"], ["indicators", "--region", "x"]],
)
def test_what_does_not_exist_is_an_error_for_people(said, place, argv):
    """
    Exit code 1, nothing on stdout, and the reason in Dutch on stderr without a traceback.
    """
    code, out, err = said(*argv, *place)

    assert (code, out) == (1, "")
    assert err.startswith("Deze vraag kan niet beantwoord worden:\n- ")
    assert "Traceback" not in err


def test_faults_in_the_data_are_an_error_for_people(said, with_defect, tmp_path):
    """
    All problems of the data directory stand in one block.
    """
    code, _, err = said(
        "build", "--data", str(with_defect("several_at_once")), "--database", str(tmp_path / "x.duckdb")
    )

    assert code == 1
    assert len(err.splitlines()) == 4
    assert not (tmp_path / "x.duckdb").exists()


def test_a_store_without_observations_asks_for_a_year(said, empty):
    """
    Without observations there is no newest year; a named year is answered.
    """
    place = ["--data", str(empty.path.parent), "--database", str(empty.path)]
    empty.close()

    assert said("summary", *place)[0] == 1
    assert said("summary", "--year", "2022", *place)[0] == 0


@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        ([], "dit ontbreekt: opdracht"),
        (["samenvatting"], "opdracht kan niet 'samenvatting' zijn; kies uit 'build', 'summary'"),
        (["summary", "--year", "nu"], "--year moet een geheel getal zijn, niet 'nu'"),
        (["summary", "--min-plausibility", "5"], "--min-plausibility kan niet 5 zijn; kies uit 1, 2, 3, 4"),
        (["summary", "--format", "xlsx"], "--format kan niet 'xlsx' zijn; kies uit 'table', 'csv', 'json'"),
        (["summary", "--regio", "noord"], "onbekend: --regio noord"),
        (["summary", "--year"], "achter --year hoort een waarde"),
        (["export"], "dit ontbreekt: --out"),
    ],
)
def test_wrong_usage_ends_with_2_and_a_word_in_dutch(capsys, argv, complaint):
    """
    What argparse refuses is said in Dutch, under the usage.
    """
    with pytest.raises(SystemExit) as ending:
        main(argv)

    err = capsys.readouterr().err
    assert ending.value.code == 2
    assert err.startswith("gebruik: python -m vvmetrics")
    assert complaint in err


@pytest.mark.parametrize(
    "argv", [["--help"], *([name, "--help"] for name in (*QUESTIONS, "build", "export", "example"))]
)
def test_help_is_in_dutch(capsys, argv):
    """
    Each command explains itself, without a word of argparse's English.
    """
    with pytest.raises(SystemExit) as ending:
        main(argv)

    out = capsys.readouterr().out
    assert ending.value.code == 0
    assert out.startswith("gebruik: ")
    assert not [
        word for word in ("usage", "options", "show this help", "positional", "default") if word in out
    ]


def test_a_reader_that_stops_early_is_no_error(tmp_path):
    """
    `| head -1` gets its line of more than fits in a pipe, and no traceback follows.
    """
    command = (
        f"'{sys.executable}' -m vvmetrics indicators --format json --database '{tmp_path}/echt.duckdb' |"
        " head -1"
    )
    run = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, cwd=ROOT, check=True
    )

    assert (run.stdout, run.stderr) == ("[\n", "")


def test_example_makes_a_store_that_the_other_commands_read(said, tmp_path):
    """
    A made-up store is made once, and its summary is asked as any other.
    """
    database = ["--database", str(tmp_path / "voorbeeld.duckdb")]

    assert said("example", "--rows", "1000", *database)[0] == 0
    assert said("example", "--rows", "1000", *database)[0] == 1
    code, out, err = said("summary", "--format", "csv", *database)
    assert (code, len(out.splitlines()), err) == (0, 151, "VOORBEELD – verzonnen\n")


def test_rows_of_a_made_up_store_are_marked(said, made_up):
    """
    Whoever asks a made-up store reads so on stderr, and the rows stay clean.
    """
    code, out, err = said("observations", "--format", "csv", *made_up)

    assert (code, err) == (0, "VOORBEELD – verzonnen\n")
    assert [row["source_kind"] for row in csv.DictReader(io.StringIO(out))] == ["voorbeeld"]
