"""
The history of an indicator on Onderbouwing, the way there from the log, and on Regio who it is that does not
know.
"""

import pytest

from pages.frame.clock import today
from tests.pages.collect.handing_in import (
    GOOD,
    HAND_IN,
    KNOWN,
    PAGE,
    REASON,
    ask,
    give_file,
    somebody_else_stores,
    store,
    table,
    words,
)

EVIDENCE = "pages/evidence.py"
DAY = f"{today():%d-%m-%Y}"
RVDK = "indicator;partner;tot en met jaar;reden van niet weten;bevinding"


def told(app):
    """
    The table of the history without the words of findings, its moments cut to days.
    """
    return [
        {name: text for name, text in row.items() if name in {"Nu", "Wat er stond", "Wat eraan veranderde"}}
        for row in table(app, 0)
    ]


def test_the_history_is_of_one_indicator_in_one_region(visit):
    """
    Without a region it says where to find it, without an indicator there is none.
    """
    app = visit(EVIDENCE, regio="limburg", actie="actie-overleg", over=KNOWN)
    assert "Over “Aanpassingen werkprocessen” is in Limburg één waarneming vastgelegd: één geldt." in words(
        app
    )
    assert [row["Nu"] for row in table(app, 0)] == ["geldt"]
    assert table(app, 0)[0]["Kwam erbij"].endswith("met het dashboard meegekomen")

    assert "Kies een regio: dan staat hier ook de geschiedenis" in words(
        visit(EVIDENCE, actie="actie-overleg", over=KNOWN)
    )
    assert "geschiedenis" not in words(visit(EVIDENCE, regio="limburg", actie="actie-overleg"))


def test_of_what_nobody_told_the_history_says_so(visit):
    """
    There is no table then.
    """
    app = visit(EVIDENCE, regio="amsterdam", actie="actie-overleg", over="actie-overleg-mandaat")

    assert "Over “Mandaat” is in Amsterdam nooit iets vastgelegd." in words(app)


def test_the_log_leads_to_the_history_of_what_was_superseded(log):
    """
    Which opens there: what stood, and what took its place, by whom and why.
    """
    log.main.selectbox(key="geschiedenis-van").select(f"limburg/{KNOWN}").run()
    log.button(key="naar-geschiedenis").click().run()

    assert log.title[0].value == "Onderbouwing"
    assert [log.query_params[key] for key in ("regio", "actie", "over")] == [
        "limburg",
        "actie-overleg",
        KNOWN,
    ]
    assert log.expander[0].proto.expanded
    assert "twee waarnemingen vastgelegd: één geldt en één is vervangen." in words(log)
    now, before = told(log)
    assert now == {"Nu": "geldt", "Wat er stond": "zeer grote inzet ●●●○", "Wat eraan veranderde": ""}
    ended = before.pop("Wat eraan veranderde")
    assert before == {"Nu": "vervangen", "Wat er stond": "aanzienlijke inzet ●●○○"}
    assert ended.startswith(f"vervangen door “zeer grote inzet ●●●○” (2023); {DAY} ")
    assert ended.endswith(f", coördinator van het netwerk: {REASON}")


def test_the_history_tells_what_was_withdrawn_and_why(log):
    """
    What it replaced counts again.
    """
    ask(log).button(key="intrekken-ja").click().run()
    log.main.selectbox(key="geschiedenis-van").select(f"limburg/{KNOWN}").run()
    log.button(key="naar-geschiedenis").click().run()

    assert "één geldt en één is ingetrokken." in words(log)
    assert [row["Nu"] for row in told(log)] == ["ingetrokken", "geldt"]
    assert told(log)[0]["Wat eraan veranderde"].startswith(f"ingetrokken; {DAY} ")
    assert told(log)[0]["Wat eraan veranderde"].endswith("coördinator van het netwerk: verkeerd jaar")


def test_without_anything_handed_in_the_log_leads_nowhere(visit):
    """
    There is nothing to choose from.
    """
    app = visit(PAGE, **HAND_IN | {"onderdeel": "logboek"})

    assert [box.key for box in app.main.selectbox if box.key == "geschiedenis-van"] == []


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        (
            "De Raad heeft dit nog niet bekeken.",
            "*Bijscholing (volgens Raad voor de Kinderbescherming)*: De Raad heeft dit",
        ),
        ("", "Bijscholing (volgens Raad voor de Kinderbescherming)"),
    ],
)
def test_on_the_page_of_the_region_stands_who_it_is_that_does_not_know(visit, finding, said):
    """
    Whether the one who does not know says more or not.
    """
    row = f"actie-overleg-bijscholing;RvdK;2025;nog geen zicht;{finding}"
    app = store(give_file(visit(PAGE, **HAND_IN), f"{RVDK}\r\n{row}".encode(), "rvdk.csv"))
    app.switch_page("pages/region.py").run()
    (paragraph,) = [
        part
        for part in words(app).split("\n")
        if part.startswith("**Niet bekend, nog geen zicht.**") and "Bijscholing" in part
    ]

    assert said in paragraph


def test_a_superseded_one_is_withdrawn_without_an_untruth(log):
    """
    The list says that it was replaced, and afterwards the page that nothing changed.
    """
    somebody_else_stores(GOOD[1].replace("zeer grote inzet", "geen inzet"))
    log.main.selectbox(key="in-te-trekken").select(2).run()
    log.main.button_group(key="intrekken-wat").set_value("een").run()
    choices = log.main.selectbox(key="in-te-trekken-een")
    assert [option.rpartition("; ")[2] for option in choices.options if "Aanpassingen" in option] == [
        "inmiddels vervangen"
    ]
    assert [option for option in choices.options if "Kwartiermaker" in option and "vervangen" in option] == []

    choices.select("lim-0002-0002").run()
    ask(log).button(key="intrekken-ja").click().run()
    assert "Het telde al niet meer mee; de pagina's blijven zoals ze waren." in words(log)
    assert "tonen weer wat daarvoor gold" not in words(log)
