"""
The data that come with the project: complete, in one shape, described, and up to date.
"""

import csv
import json
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from datetime import date

import pytest

from tests.conftest import ROOT
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.questions import metrics
from vvmetrics.store.bundle import load
from vvmetrics.store.bundled_rows import OBSERVATION_COLUMNS, PHASE_COLUMNS
from vvmetrics.store.database import open_store

DATA = ROOT / "data"
FILES = sorted(path.relative_to(DATA).as_posix() for path in DATA.rglob("*.csv"))
# The table of the codebook: indicators per action for ontwikkeling, uitvoering and waarde.
COUNTS = {
    "samenhang": (2, 5, 3),
    "acuut": (3, 7, 11),
    "actie-overleg": (4, 9, 12),
    "hg-zsm": (6, 5, 14),
    "ssk": (5, 8, 10),
}
CHARACTERISTICS = {
    "acuut-crisismeldingen",
    "actie-overleg-frequentie",
    "actie-overleg-vorm",
    "actie-overleg-aanwezige-partners",
    "actie-overleg-deelnemers",
    "actie-overleg-mandaat",
    "ssk-vaste-contactpersonen",
    "ssk-melding-ipv-aangifte",
    "ssk-anoniem-overleg",
}


@pytest.fixture(scope="module")
def definitions():
    """
    The definitions in use.
    """
    return load_definitions(DATA)


@pytest.fixture(scope="module")
def bundled(definitions):
    """
    The bundled rows.
    """
    return load(DATA, definitions)


def test_the_framework_is_that_of_the_report(definitions):
    """
    Ten regions with 26 Veilig Thuis areas, five actions, three elements, five partners.
    """
    assert len(definitions.regions) == 10
    assert sum(len(region.areas) for region in definitions.regions.values()) == 26
    assert list(definitions.actions) == list(COUNTS)
    assert list(definitions.elements) == ["ontwikkeling", "uitvoering", "waarde"]
    assert list(definitions.partners) == ["om", "politie", "rvdk", "3ro", "vt"]
    assert list(definitions.absences) == [
        "niet_gestart",
        "geen_zicht",
        "niet_gevonden",
        "niet_van_toepassing",
        "vertrouwelijk",
    ]
    assert list(definitions.source_kinds) == [
        "regiorapportage",
        "openbare_bron",
        "registratie",
        "eigen_opgave",
        "voorbeeld",
    ]
    assert {kind.id for kind in definitions.source_kinds.values() if kind.own} == {
        "regiorapportage",
        "eigen_opgave",
    }


def test_there_are_104_indicators_as_in_the_codebook(definitions):
    """
    Per action and element as many as the codebook counts.
    """
    counts = Counter((indicator.action, indicator.element) for indicator in definitions.indicators.values())

    assert counts.total() == 104
    assert {
        action: tuple(counts[action, element] for element in definitions.elements)
        for action in definitions.actions
    } == COUNTS


def test_indicators_that_describe_have_no_levels(definitions):
    """
    Exactly those that the codebook names are characteristics; all others have the scale of their element.
    """
    assert {
        indicator.id for indicator in definitions.indicators.values() if indicator.scale == "kenmerk"
    } == CHARACTERISTICS


def test_indicators_are_explained_in_words_of_their_own(definitions):
    """
    Each has a question and a description, none the same as another's.
    """
    questions = Counter(
        (indicator.action, indicator.question) for indicator in definitions.indicators.values()
    )
    descriptions = Counter(
        (indicator.action, indicator.description) for indicator in definitions.indicators.values()
    )

    assert {*questions.values(), *descriptions.values()} == {1}
    assert all(indicator.question.endswith("?") for indicator in definitions.indicators.values())


def test_no_review_was_overdue_when_this_was_committed(definitions):
    """
    Each indicator was reviewed, and its next review lies after the date of the newest commit.
    """
    git = subprocess.run(
        ["git", "log", "-1", "--format=%cs"], capture_output=True, text=True, cwd=ROOT, check=False
    )
    committed = date.fromisoformat(git.stdout.strip()) if git.stdout.strip() else date.min

    assert [
        indicator.id
        for indicator in definitions.indicators.values()
        if indicator.next_review < max(committed, indicator.reviewed)
    ] == []


def test_noord_nederland_is_coded_whole(bundled, definitions):
    """
    All 104 indicators have at least one observation from the region's own report.
    """
    rows = bundled.observations.query("region == 'noord-nederland' and source == 'rapport-noord-nederland'")
    assert set(rows["indicator"]) == set(definitions.indicators)


def test_every_region_has_observations_in_a_file_of_its_own(bundled, definitions):
    """
    There is a file per region, with rows of that region only, whose ids start with its code.
    """
    assert [path.stem for path in sorted((DATA / "observations").glob("*.csv"))] == sorted(
        definitions.regions
    )
    for region in definitions.regions:
        with (DATA / "observations" / f"{region}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert {row["region"] for row in rows} == {region}
        assert {row["id"].split("-")[0] for row in rows} == {definitions.regions[region].code.lower()}
    assert set(bundled.observations["region"]) == set(definitions.regions)


def test_every_source_is_used_and_public_ones_have_an_address(bundled, definitions):
    """
    A source stands in the list because an observation or a phase rests on it, or a fact that was read and
    left out.
    """
    with (DATA / "coding" / "left-out.csv").open(encoding="utf-8", newline="") as file:
        left_out = {row["source"] for row in csv.DictReader(file)}
    used = {*bundled.observations["source"], *bundled.phases["source"], *left_out}
    assert set(definitions.sources) - used == set()
    assert [
        source.id
        for source in definitions.sources.values()
        if source.kind == "openbare_bron" and not source.url
    ] == []


def test_findings_are_short_and_whole_sentences(bundled):
    """
    A finding is a few sentences, and ends.
    """
    findings = [*bundled.observations["finding"].dropna(), *bundled.phases["finding"]]
    assert [finding for finding in findings if not finding.endswith((".", "?", "!", ")"))] == []
    assert [finding for finding in findings if len(finding) > 600] == []


def test_the_store_is_built_from_scratch_within_five_seconds(tmp_path):
    """
    The first start with the real data takes no patience, and gives 150 rows with something known in every
    region.
    """
    start = time.process_time()
    with closing(open_store(tmp_path / "echt.duckdb", data_dir=DATA)) as store:
        took = time.process_time() - start
        summary = metrics.summary(store, year=store.years[-1])

    assert took < 5
    assert len(summary) == 150
    assert (summary.groupby("region")["sources"].sum() > 0).all()


@pytest.mark.parametrize("file", FILES)
def test_every_column_is_in_the_data_dictionary(file):
    """
    data/README.md names each column of each file.
    """
    dictionary = (DATA / "README.md").read_text(encoding="utf-8")
    with (DATA / file).open(encoding="utf-8", newline="") as opened:
        columns = next(csv.reader(opened))

    assert [column for column in columns if f"`{column}`" not in dictionary] == []


def test_every_csv_file_is_in_the_data_package():
    """
    datapackage.json describes each CSV file, and none that isn't there.
    """
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    assert sorted(resource["path"] for resource in package["resources"]) == FILES


def test_the_schemas_have_the_columns_that_are_read():
    """
    The package and the store speak of the same columns in the same order.
    """
    for name, columns in (("observations", OBSERVATION_COLUMNS), ("phases", PHASE_COLUMNS)):
        schema = json.loads((DATA / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
        assert tuple(field["name"] for field in schema["fields"]) == columns


def test_the_data_package_is_valid():
    """
    Frictionless, which knows nothing of this project, accepts every file.
    """
    command = [sys.executable, "-m", "frictionless", "validate", "data/datapackage.json"]
    run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)

    assert run.returncode == 0, run.stdout
    assert "INVALID" not in run.stdout
