"""
The page Gegevens: the log, withdrawing in two steps, the state of then; and the page without data and with
made-up data.
"""

from contextlib import closing

import pytest

from pages.frame import data
from pages.frame.clock import today
from pages.parts.collect import then
from tests.pages.collect.handing_in import HAND_IN, KNOWN, PAGE, REASON, SEEN, ask, give, store, table, words
from tests.store.test_moments import as_schema_2
from vvmetrics.questions import metrics
from vvmetrics.store.database import MADE_UP, open_store

LOG = {"regio": "limburg", "actie": "actie-overleg", "onderdeel": "logboek"}
DAY = f"{today():%d-%m-%Y}"


def level():
    """
    The level, by metrics, of the effort of Actie-overleg in Limburg, which the file changed.
    """
    rows = metrics.summary(data.store(), year=2025)
    return rows.set_index(["region", "action", "element"]).loc[
        ("limburg", "actie-overleg", "ontwikkeling"), "median"
    ]


def test_an_untouched_store_says_that_nothing_was_handed_in(visit):
    """
    There is nothing to withdraw then.
    """
    app = visit(PAGE, **LOG)

    assert app.info[0].value == "Er is nog niets ingeleverd. Wat er staat, kwam met het dashboard mee."
    assert [head.value for head in app.header] == ["Stand van toen"]


def test_the_log_tells_who_what_why_and_what_still_stands(log):
    """
    The newest first.
    """
    first = table(log, 0)[0]

    assert log.info[0].value.startswith("Er is één bestand ingeleverd, ")
    assert first.pop("Wanneer").startswith(DAY)
    assert first == {
        "Wie": "coördinator van het netwerk",
        "Wat": "Limburg leverde limburg.csv in: 1 nieuw en 1 vervangen",
        "Waarom": REASON,
        "Geldt nog": "2 van 2",
    }


def test_withdrawing_asks_for_a_reason_and_then_once_more(log):
    """
    "Nee" leaves it; without a reason there is no second step.
    """
    assert ask(log, reason=" ").error[0].value == "Er is nog niets ingetrokken: schrijf waarom."

    assert (
        ask(log).warning[0].value.replace("\\", "")
        == "U trekt in: limburg.csv (2 waarnemingen). Reden: verkeerd jaar. Klopt dat?"
    )
    log.button(key="intrekken-nee").click().run()
    assert not log.warning
    assert data.store().revision == 2


def test_a_withdrawn_file_lets_what_it_replaced_count_again(log):
    """
    The log has a line more, and nothing of the file stands.
    """
    before = level()
    ask(log).button(key="intrekken-ja").click().run()

    assert (before, level()) == (4, 3)
    assert "Ingetrokken: limburg.csv (2 waarnemingen)." in words(log)
    assert [(row["Wat"], row.get("Geldt nog", "")) for row in table(log, 0)][:2] == [
        ("twee waarnemingen ingetrokken uit limburg.csv van Limburg", ""),
        ("Limburg leverde limburg.csv in: 1 nieuw en 1 vervangen", "0 van 2"),
    ]
    assert "Intrekken" not in [head.value for head in log.header]


def test_one_observation_of_a_file_can_be_withdrawn(log):
    """
    The rest of it stands.
    """
    log.main.button_group(key="intrekken-wat").set_value("een").run()
    log.main.selectbox(key="in-te-trekken-een").select("lim-0002-0002").run()
    ask(log)
    assert "Actie-overleg · Aanpassingen werkprocessen: zeer grote inzet ●●●○, 2023" in log.warning[
        0
    ].value.replace("\\", "")

    log.button(key="intrekken-ja").click().run()
    assert table(log, 0)[1]["Geldt nog"] == "1 van 2"


def test_a_reason_with_a_person_in_it_withdraws_nothing(log):
    """
    The log is never emptied.
    """
    ask(log, reason="op verzoek van 06-12345678").button(key="intrekken-ja").click().run()

    assert "geen personen" in log.error[0].value
    assert data.store().revision == 2


def test_the_state_of_then_stands_beside_that_of_now(log):
    """
    After a change, by default the one before the last, also of the same day; the change is in the link.
    """
    assert log.query_params["revisie"] == "1"
    assert "Actie-overleg, Limburg, stand 2025.** Sindsdien is er iets veranderd." in words(log)
    element, then, now = table(log, 1)[0].items()
    assert element == ("Element", "Ontwikkelinspanningen")
    assert then[0].startswith(f"Na {DAY} ")
    assert then[1].startswith("■■■□ aanzienlijke inzet; ●●○○; 1 van 4 bekend")
    assert now[1].startswith("■■■■ zeer grote inzet; ●●●○; 2 van 4 bekend")

    log.selectbox(key="revisie").select("2").run()
    assert "Toen was hetzelfde bekend als nu." in words(log)


def test_each_change_can_be_chosen_by_what_it_was(log):
    """
    The newest first, in the words of the log.
    """
    told = [option.partition(" · ") for option in log.selectbox(key="revisie").options]

    assert [what for _, _, what in told] == [
        "Limburg leverde limburg.csv in: 1 nieuw en 1 vervangen",
        "gegevens die met het dashboard meekomen ingelezen",
    ]
    assert all(when.startswith(f"na {DAY} ") for when, _, _ in told)


def test_only_the_newest_changes_can_be_chosen(visit, monkeypatch):
    """
    A list of thousands is of no use.
    """
    monkeypatch.setattr(then, "MOST_CHANGES", 2)
    app = visit(PAGE, **HAND_IN)
    for year in (2023, 2024):
        app = store(give(app, f"{KNOWN};{year};geen inzet;3;{SEEN}"))
    app.button(key="naar-logboek").click().run()

    assert [option.rpartition(" in: ")[2] for option in app.selectbox(key="revisie").options] == [
        "1 nieuw",
        "1 vervangen",
    ]


@pytest.mark.parametrize("word", ["99", "gisteren", "-1", ""])
def test_a_change_that_is_not_in_the_log_is_put_right(visit, word):
    """
    As any word in a link that is no option.
    """
    app = visit(PAGE, revisie=word, **LOG)

    assert not app.exception
    assert f"Zoals bekend “{word}” bestaat niet; u ziet na {DAY} " in words(app)


def test_of_a_store_of_before_revisions_it_says_what_is_not_recorded(visit, tmp_path):
    """
    What it held counts from its last change on; of a change before that there is a sentence, no error.
    """
    path = tmp_path / "eigen.duckdb"
    with closing(open_store(path)) as old:
        old.withdraw(old.query("export/observations")["id"].head(1), by="toets", reason="toets")
    as_schema_2(path)
    app = visit(PAGE, **LOG, revisie="1")

    assert not app.exception
    assert "is hier niet vastgelegd" in words(app)


def test_without_data_the_first_file_makes_the_first_data(visit_empty):
    """
    Each part opens and says so; after storing the years and the board are there.
    """
    assert "Er zijn nog geen waarnemingen" in words(visit_empty(PAGE, regio="limburg"))
    assert "Zodra er waarnemingen zijn" in words(visit_empty(PAGE, **LOG))

    app = visit_empty(PAGE, **HAND_IN)
    app = store(give(app, f"{KNOWN};2024;geen inzet;3;{SEEN}"))
    assert "in de stand 2024" in app.success[0].value
    app.button(key="bekijk-actie-overleg").click().run()
    assert app.query_params["jaar"] == "2024"
    assert "Er zijn nog geen waarnemingen" not in words(app)


def test_made_up_data_takes_a_file_too_and_marks_each_row(visit_example):
    """
    The word stands in what it would change, and the workbook is named by it.
    """
    app = give(visit_example(PAGE, **HAND_IN), f"{KNOWN};2026;geen inzet;3;{SEEN}")

    assert not app.exception
    assert {row["Let op"] for row in table(app, 0)} == {MADE_UP}
