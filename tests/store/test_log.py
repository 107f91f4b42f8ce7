"""
What stands and what does not: imports, withdrawals and corrections, and that the history tells of all.
"""

import pandas as pd
import pytest

from tests.conftest import observations, sources, table, written
from tests.store.contents import digest
from tests.store.importer import import_rows
from vvmetrics.errors import QueryError, StoreError
from vvmetrics.questions import metrics
from vvmetrics.questions.search import search
from vvmetrics.store.database import Import

WEST = {"region": "west", "indicator": "zsm-beeld"}
BY = {"by": "toets", "reason": "toets"}


def add(store, **row):
    """
    Add one observation of West.
    """
    store.add(observations(row), **BY)


def standings(store):
    return table(metrics.observation_history(store, **WEST), "id", "standing", "successor")


def current(store):
    return list(metrics.observations(store, year=2022, **WEST)["id"])


def test_what_a_withdrawn_correction_replaced_counts_again(fresh):
    """
    Along a line of corrections the last one counts that was not withdrawn; a later one may take its place
    again.
    """
    for n in (1, 2, 3):
        add(fresh, id=f"t-000{n}", score=n, supersedes=f"t-000{n - 1}" if n > 1 else None)
    assert current(fresh) == ["t-0003"]

    fresh.withdraw(["t-0002"], **BY)
    assert current(fresh) == ["t-0003"], "what came after it stands"
    fresh.withdraw(["t-0003"], **BY)
    assert current(fresh) == ["t-0001"], "through the withdrawn one, back to the first"

    add(fresh, id="t-0004", supersedes="t-0001", score=0)
    assert current(fresh) == ["t-0004"]
    fresh.withdraw(["t-0001"], **BY)
    assert current(fresh) == ["t-0004"], "it stands without what it replaced"
    assert standings(fresh) == written("""
        t-0004 current   -
        t-0003 withdrawn -
        t-0002 withdrawn -
        t-0001 withdrawn -
    """)


@pytest.mark.parametrize("older", ["t-0001", "t-0002"])
def test_a_line_of_corrections_never_forks(fresh, older):
    """
    What was replaced by one that stands can't be replaced once more, neither directly nor through one that
    was withdrawn.
    """
    add(fresh, id="t-0001")
    add(fresh, id="t-0002", supersedes="t-0001")
    fresh.withdraw(["t-0002"], **BY)
    add(fresh, id="t-0003", supersedes="t-0001")
    before = digest(fresh)

    with pytest.raises(
        StoreError, match=f't-0004: vervangt "{older}", maar die is al vervangen door "t-0003"'
    ):
        add(fresh, id="t-0004", supersedes=older)
    assert digest(fresh) == before


def test_a_withdrawn_observation_is_nowhere_but_in_its_history(fresh):
    """
    Bundled ones too: no summary, list, search or source tells of it.
    """
    fresh.withdraw(["w-0001", "w-0002"], by="redactie", reason="verkeerde regio")

    assert metrics.summary(fresh, year=2021).query("region == 'west'")["known"].sum() == 0
    assert metrics.observations(fresh, year=2021, region="west").empty
    assert metrics.told_sources(fresh, year=2021).query("region == 'west'").empty
    assert metrics.cited_sources(fresh, region="west").empty
    assert search(fresh, "overal beter", region="west").query("kind == 'bevinding'").empty
    history = metrics.observation_history(fresh, region="west", indicator="acuut-samen")
    columns = ("id", "score", "finding", "recorded_by", "standing", "ended_by", "ended_because")
    assert table(history, *columns) == "w-0002 3 Overal beter. codering withdrawn redactie verkeerde regio"


def test_the_history_says_when_by_whom_and_why(fresh):
    """
    Of each observation how it came and, if it does not stand, what ended it; the successor that ended it is
    named.
    """
    fresh.add(
        observations({"id": "t-0001", "supersedes": "n-0008", "region": "noord", "indicator": "acuut-snel"}),
        by="netwerk",
        reason="fout",
    )

    history = metrics.observation_history(fresh, region="noord", indicator="acuut-snel")
    columns = (
        "id",
        "revision",
        "stored_by",
        "stored_because",
        "standing",
        "successor",
        "ended_by",
        "ended_because",
    )
    assert table(history, *columns) == written("""
        t-0001 2 netwerk   fout                 current    -      -         -
        n-0008 1 vvmetrics opgebouwd uit data/  superseded t-0001 netwerk   fout
        n-0007 1 vvmetrics opgebouwd uit data/  current    -      -         -
        n-0010 1 vvmetrics opgebouwd uit data/  current    -      -         -
        n-0009 1 vvmetrics opgebouwd uit data/  superseded n-0010 vvmetrics opgebouwd uit data/
    """)
    assert (history["ended_at"].dropna() >= history["stored_at"].min()).all()


def test_the_history_of_what_does_not_exist_is_refused(tiny):
    """
    As every question does, it names the likely one.
    """
    with pytest.raises(QueryError, match='Bedoeld: "zsm-beeld"'):
        metrics.observation_history(tiny, region="west", indicator="zsm-beel")


def test_an_import_is_one_change_with_its_line(fresh):
    """
    Observations, source and the line of the file come in together, all under the same revision.
    """
    assert import_rows(fresh, 3) == fresh.revision == 2

    lines = fresh.query("export/imports")
    assert (
        table(lines, "revision", "imported_by", "reason", "region", "source", "new", "replaced", "unchanged")
        == "2 toets toets west opgave-west 3 0 0"
    )
    assert list(metrics.observation_history(fresh, **WEST)["revision"]) == [2, 2, 2]


def test_an_import_is_withdrawn_whole(fresh):
    """
    What of it was withdrawn before stays so; a second time there is nothing left to withdraw, nor is there
    for what was no import.
    """
    import_rows(fresh, 3)
    fresh.withdraw(["wes-0002-0001"], by="toets", reason="eerst deze")
    fresh.withdraw_import(2, by="netwerk", reason="oude versie")

    rows = fresh.query("export/withdrawals")
    assert table(rows, "observation", "revision", "withdrawn_by", "reason") == written("""
        wes-0002-0001 3 toets   eerst deze
        wes-0002-0000 4 netwerk oude versie
        wes-0002-0002 4 netwerk oude versie
    """)
    for revision in (1, 2, 9):
        with pytest.raises(StoreError, match=f"Bij revisie {revision} hoort geen inlevering"):
            fresh.withdraw_import(revision, **BY)


REFUSALS = {
    "unknown and withdrawn": (
        lambda s: s.withdraw(["n-0001", "weg", "w-0001"], **BY),
        r'"w-0001" is al ingetrokken\.\n- .*"weg" bestaat niet',
    ),
    "nothing to withdraw": (lambda s: s.withdraw([], **BY), "niets om in te trekken"),
    "no reason": (lambda s: s.withdraw(["n-0001"], by="toets", reason=" "), "zonder reden"),
    "nobody": (lambda s: s.add(observations({}), by="", reason="toets"), "wie dit wijzigt"),
    "another revision": (
        lambda s: s.add(observations({}), **BY, expected_revision=1),
        "staan op revisie 2 .* voor revisie\n?.*1",
    ),
    "another revision, withdrawing": (
        lambda s: s.withdraw(["n-0001"], **BY, expected_revision=3),
        "intussen gewijzigd",
    ),
    "import of no region": (
        lambda s: s.add(
            observations({}),
            **BY,
            imported=Import("a.xlsx", "0", "oost", "krant", new=1, replaced=0, unchanged=0),
        ),
        "er is niets opgeslagen",
    ),
    "import without its source": (
        lambda s: s.add(
            observations({}),
            **BY,
            imported=Import("a.xlsx", "0", "west", "weg", new=1, replaced=0, unchanged=0),
        ),
        "er is niets opgeslagen",
    ),
}


@pytest.mark.parametrize(("change", "words"), REFUSALS.values(), ids=REFUSALS)
def test_a_refused_change_leaves_every_table_as_it_was(fresh, change, words):
    """
    It says why, and the next change works.
    """
    fresh.withdraw(["w-0001"], **BY)
    before = digest(fresh)

    with pytest.raises(StoreError, match=words):
        change(fresh)
    assert digest(fresh) == before
    assert fresh.add(observations({}), sources("nieuw"), **BY, expected_revision=2) == 3


def test_withdrawing_the_same_twice_in_one_go_is_once(fresh):
    """
    A list that names an observation more than once withdraws it.
    """
    fresh.withdraw(pd.Series(["w-0001", "w-0001"]), **BY)
    assert len(fresh.query("export/withdrawals")) == 1
