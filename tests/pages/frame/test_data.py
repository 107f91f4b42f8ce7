"""
Answers that pages keep: of this store as it is now, never of another one or of before a change.
"""

from datetime import date

from pages.frame.data import ask, look_up, meeting, warm_up
from tests.conftest import observations
from vvmetrics.questions.metrics import observations as observed
from vvmetrics.questions.search import search

DAY = date(2026, 11, 24)


def test_an_answer_is_not_kept_past_a_change(fresh):
    """
    After an import a page tells what is known then.
    """
    nothing = look_up(search, fresh, "bekend")
    told = [screen.lines for screen in meeting(fresh, year=2020, region="west", made_on=DAY).screens]
    before = ask(observed, fresh, year=2020, region="west")
    fresh.add(observations({"finding": "Pas nu bekend."}), by="toets", reason="toets")

    assert (len(before[before["finding"] == "Pas nu bekend."]), len(nothing)) == (0, 0)
    assert list(ask(observed, fresh, year=2020, region="west")["finding"]) == ["Pas nu bekend."]
    assert [screen.lines for screen in meeting(fresh, year=2020, region="west", made_on=DAY).screens] != told
    assert list(look_up(search, fresh, "bekend")["text"]) == ["Pas nu bekend."]


def test_an_answer_of_one_store_is_not_given_for_another(tiny, empty):
    """
    Whatever is asked of both.
    """
    assert len(ask(observed, tiny, year=2021))
    assert not len(ask(observed, empty, year=2021))


def test_a_template_that_does_not_fit_is_told_at_the_start(visit, monkeypatch, tmp_path):
    """
    Not at the first download, where nobody reads why.
    """
    monkeypatch.setenv("VVMETRICS_DECK_TEMPLATE", str(tmp_path / "weg.pptx"))
    warm_up.clear()
    (told,) = visit().error
    warm_up.clear()

    assert (
        told.value == f"Sjabloon {tmp_path / 'weg.pptx'} is niet te lezen: die map of dat bestand is er niet."
    )
