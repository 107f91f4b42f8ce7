"""
The page Gegevens: withdrawing an observation and erasing its text, and downloads in which no person stands.
"""

from pages.frame import data
from pages.shared.downloads import csv
from tests.pages.collect.handing_in import ask, table, words
from vvmetrics.questions import metrics
from vvmetrics.store.statements import ERASED

ID = "lim-0002-0002"


def chosen(log):
    log.main.button_group(key="intrekken-wat").set_value("een").run()
    return log.main.selectbox(key="in-te-trekken-een").select(ID).run()


def finding():
    rows = data.store().query("export/observations")
    return rows[rows["id"] == ID]["finding"].item()


def test_a_whole_file_is_withdrawn_without_erasing(log):
    """
    The choice is there for a single observation alone.
    """
    assert [box.key for box in log.main.checkbox if box.key == "wis-tekst"] == []


def test_an_observation_is_withdrawn_and_its_text_erased_in_one_go(log):
    """
    After a warning that it never comes back; the log tells both.
    """
    chosen(log).checkbox(key="wis-tekst").check()
    ask(log, reason="er stond een naam in")
    assert "De tekst wordt gewist en komt nooit terug." in log.warning[0].value

    log.button(key="intrekken-ja").click().run()
    assert finding() == ERASED
    assert "De tekst is gewist." in words(log)
    assert table(log, 0)[0]["Wat"].startswith("één waarneming ingetrokken en de tekst gewist")
    assert table(log, 0)[1]["Geldt nog"] == "1 van 2"
    assert ID not in set(metrics.observations(data.store(), year=2025)["id"])


def test_without_the_tick_the_text_stays_in_the_history(log):
    """
    Withdrawing alone takes nothing away.
    """
    ask(chosen(log)).button(key="intrekken-ja").click().run()

    assert finding() != ERASED
    assert csv(data.store().query("export/observations"))
