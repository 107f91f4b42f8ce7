"""
Erasing texts about a person: the row stays with its judgement, the text is gone everywhere, also from the
file.
"""

from contextlib import closing
from datetime import UTC, datetime

import pytest

from tests.conftest import observations, table, written
from tests.store.contents import digest
from vvmetrics.errors import StoreError
from vvmetrics.questions import metrics
from vvmetrics.questions.search import search
from vvmetrics.store.database import open_store
from vvmetrics.store.statements import ERASED, OUTDATED

BY = {"by": "toets", "reason": "toets"}
PERSON = "Mevrouw Zonnebloem"
PLACE = {"region": "west", "indicator": "zsm-beeld"}
ALL = ("t-0001", "t-0002", "t-0003")


@pytest.fixture
def told(fresh):
    """
    A store in which a person stands in an observation that was superseded, in one that superseded it, and in
    one that was withdrawn.
    """
    texts = {"finding": f"{PERSON} was er.", "locator": f"{PERSON}, blz. 3", "recorded_by": PERSON}
    fresh.add(observations({"id": "t-0001", **texts}), **BY)
    fresh.add(observations({"id": "t-0002", **texts, "supersedes": "t-0001", "score": 2}), **BY)
    fresh.add(
        observations(
            {"id": "t-0003", **texts, "end_year": 2022, "start_year": 2022, "answer": f"{PERSON} ja"}
        ),
        **BY,
    )
    fresh.withdraw(["t-0003"], **BY)
    return fresh


def in_file(data_dir):
    """
    How often the person stands in what the database has on disk.
    """
    return sum(file.read_bytes().count(b"Zonnebloem") for file in data_dir.glob("vvmetrics.duckdb*"))


def test_an_erased_observation_keeps_its_judgement_and_dates(told):
    """
    Superseded, superseding or withdrawn: what it was stays what it was, without a word of it.
    """
    kept = (
        "id",
        "score",
        "plausibility",
        "start_year",
        "end_year",
        "supersedes",
        "revision",
        "standing",
        "successor",
    )
    before = table(metrics.observation_history(told, **PLACE), *kept)
    standing = table(metrics.summary(told, year=2022))
    assert told.erase(ALL, by="privacyfunctionaris", reason="naam in de tekst") == 6

    rows = metrics.observation_history(told, **PLACE)
    assert table(rows, *kept) == before
    assert table(metrics.summary(told, year=2022)) == standing
    assert table(rows, "id", "finding", "answer", "locator", "recorded_by") == "\n".join(
        f"{id_} {ERASED} - - {ERASED}" for id_ in ("t-0003", "t-0002", "t-0001")
    )
    line = told.query("questions/log").iloc[0]
    assert (line["by"], line["reason"], line["erased"], line["withdrawn"]) == (
        "privacyfunctionaris",
        "naam in de tekst",
        3,
        0,
    )
    assert list(told.query("export/erasures")["observation"]) == list(ALL)


def test_an_answer_that_has_to_stand_and_a_finding_that_never_stood(fresh):
    """
    An answer without a level becomes the words; of a reason of absence without a finding nothing is made up.
    """
    fresh.add(
        observations(
            {"id": "t-0001", "indicator": "acuut-crisis", "score": None, "answer": PERSON},
            {"id": "t-0002", "score": None, "plausibility": None, "absence": "geen_zicht", "finding": None},
        ),
        **BY,
    )
    fresh.erase(["t-0001", "t-0002"], **BY)

    rows = fresh.query("export/observations")
    assert table(rows[rows["id"].str.startswith("t-")], "id", "answer", "absence", "finding") == written(f"""
        t-0001 {ERASED} - {ERASED}
        t-0002 - geen_zicht -
    """)


def test_no_table_no_search_and_no_earlier_moment_has_the_text_any_more(told):
    """
    Asked as it was known before, the row is there with the words that it was erased.
    """
    moment = datetime.now(UTC)
    told.erase(ALL, **BY)

    cursor = told._access.cursor()  # noqa: SLF001 - no public way leads to all tables
    names = [name for (name,) in cursor.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
    assert [name for name in names if "Zonnebloem" in str(cursor.execute(f'FROM "{name}"').fetchall())] == []
    assert search(told, "zonnebloem").empty
    with closing(told.as_known_on(moment)) as then:
        rows = metrics.observations(then, year=2020, **PLACE)
        assert table(rows[rows["id"] == "t-0002"], "id", "score", "finding") == f"t-0002 2 {ERASED}"


def test_after_closing_the_text_is_not_in_the_file(told, data_dir):
    """
    DuckDB leaves what was deleted in the file, so it is written anew; the log of the erasure stays.
    """
    told.close()
    with closing(open_store(data_dir=data_dir)) as store:
        assert in_file(data_dir) > 0
        store.erase(ALL, **BY)
    assert in_file(data_dir) == 0

    with closing(open_store(data_dir=data_dir)) as store:
        assert list(store.query("questions/log")["erased"]) == [0, 3, 0, 0, 0, 0, 0]
        assert store.revision == 7, "built anew once, not at every opening"


def test_a_file_that_was_never_closed_is_written_anew_when_it_is_opened(told, data_dir):
    """
    As after a power cut: the database says itself that it has to be.
    """
    told.erase(ALL, **BY)
    with closing(open_store(data_dir=data_dir)) as second:
        assert second.query("changes/built").iloc[0]["bundle"] == OUTDATED, "not while somebody has it open"
    told._access.close()  # noqa: SLF001 - closed without what closing does
    assert in_file(data_dir) > 0

    open_store(data_dir=data_dir).close()
    assert in_file(data_dir) == 0


def test_withdrawing_and_erasing_is_one_change(told):
    """
    One line in the log tells both, and what it replaced counts again.
    """
    assert told.erase(["t-0002"], **BY, withdraw=True) == 6

    line = told.query("questions/log").iloc[0]
    assert (line["withdrawn"], line["erased"]) == (1, 1)
    assert list(metrics.observations(told, year=2020, **PLACE)["id"]) == ["t-0001"]


REFUSALS = {
    "bundled": (["w-0001"], {}, r'"w-0001" komt uit data/ en zou bij de volgende opbouw terugkomen'),
    "unknown": (["t-0001", "weg"], {}, '"weg" bestaat niet'),
    "erased": (["t-0001"], {}, '"t-0001" is al gewist'),
    "nothing": ([], {}, "niets om te wissen"),
    "withdrawn": (["t-0003"], {"withdraw": True}, '"t-0003" is al ingetrokken'),
}


@pytest.mark.parametrize(("ids", "way", "words"), REFUSALS.values(), ids=REFUSALS)
def test_what_can_not_be_erased_is_refused_and_nothing_changes(told, ids, way, words):
    """
    All problems at once.
    """
    told.erase(["t-0001"], **BY)
    before = digest(told)

    with pytest.raises(StoreError, match=words):
        told.erase(ids, **BY, **way)
    assert digest(told) == before
