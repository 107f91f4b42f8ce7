"""
The page Gegevens: what storing a file would change, storing it, what is known already, and somebody else who was first.
"""

import re
from datetime import UTC, datetime

from pages.shared import data
from tests.test_page_collect import (  # noqa: F401 - fixtures by name
    DEFINITIONS,
    GOOD,
    HAND_IN,
    HEADINGS,
    KNOWN,
    PAGE,
    PLACE,
    SEEN,
    built,
    can_store,
    give,
    table,
    visit,
    words,
)
from tests.test_pages import database  # noqa: F401 - a fixture
from vvmetrics.intake.check import check
from vvmetrics.intake.preview import preview
from vvmetrics.intake.sheets import read
from vvmetrics.intake.stamp import digest
from vvmetrics.intake.storing import store_import

REASON = "jaarlijkse opgave"


def store(app, reason=REASON):
    """
    Fill in the reason and press the button.
    """
    app.text_input(key="reden-opslaan").input(reason)
    return app.button(key="opslaan-knop").click().run()


def somebody_else_stores(*rows):
    """
    Another visitor hands in these rows for Limburg.
    """
    shared = data.store()
    given = read("\r\n".join([HEADINGS, *rows]).encode(), "ander.csv", DEFINITIONS)
    checked = check(shared, given, region="limburg", digest=digest(DEFINITIONS))
    store_import(shared, preview(shared, checked, now=datetime.now(UTC)), by="partner", reason="aanvulling", confirmed=True)


def test_the_preview_says_what_is_new_what_is_replaced_and_which_summaries_change(visit):  # noqa: F811 - a fixture
    """
    Old and new side by side, in the words of the levels; nothing is stored by looking.
    """
    app = give(visit(PAGE, **HAND_IN), *GOOD)
    effects, replaced, new = (table(app, number) for number in range(3))

    assert app.info[0].value.replace("\\", "") == (
        "limburg.csv, Limburg: één waarneming is nieuw en één vervangt een eerdere. Er is nog niets opgeslagen: dat gebeurt pas met de "
        "knop onderaan."
    )
    assert "In de standen 2023 tot en met 2025 van Limburg veranderen samenvattingen" in words(app)
    assert effects == [
        {
            "Verbeteractie": "Actie-overleg",
            "Element": "Ontwikkelinspanningen",
            "Is nu": "■■■□ aanzienlijke inzet; ●●○○; 1 van 4 bekend; kwartielen aanzienlijk – aanzienlijk; nieuwste bevinding 2023",
            "Wordt": "■■■■ zeer grote inzet; ●●●○; 2 van 4 bekend; kwartielen zeer groot – zeer groot; nieuwste bevinding 2025",
        }
    ]
    assert [replaced[0][name] for name in ("Indicator", "Periode", "Is nu", "Wordt")] == [
        "Aanpassingen werkprocessen",
        "2023",
        "aanzienlijke inzet ●●○○",
        "zeer grote inzet ●●●○",
    ]
    assert replaced[0]["Bevinding nu"].startswith("Limburg heeft een eigen vorm")
    assert replaced[0]["Bevinding wordt"] == SEEN
    assert [(row["Indicator"], row["Wordt"]) for row in new] == [("Kwartiermaker of projectleider", "zeer grote inzet ●●●○")]
    assert data.store().revision == 1


def test_storing_needs_a_role_and_a_reason_without_persons(visit):  # noqa: F811 - a fixture
    """
    It says what is missing beside the button, and nothing is stored.
    """
    app = visit(PAGE, **HAND_IN).file_uploader(key="bestand").upload("limburg.csv", "\r\n".join([HEADINGS, *GOOD]).encode()).run()
    assert store(app, reason="").error[0].value == (
        "Er is nog niets opgeslagen: kies bovenaan uw rol en schrijf waarom u dit inlevert, en druk dan opnieuw op Opslaan."
    )

    app.selectbox(key="rol").select_index(0).run()
    assert "Noem in het logboek een rol en een reden, geen personen" in store(app, reason="nagekeken, bel 06-12345678").error[0].value
    assert data.store().revision == 1


def test_stored_is_said_with_the_line_of_the_log_and_the_way_to_the_board(visit):  # noqa: F811 - a fixture
    """
    The button opens the board of that action, region and year, which shows the new level.
    """
    app = store(give(visit(PAGE, **HAND_IN), *GOOD, f"{KNOWN};2026;aanzienlijke inzet;2;{SEEN}"))

    assert app.success[0].value.replace("\\", "") == (
        "Opgeslagen: Limburg leverde limburg.csv in: 2 nieuw en 1 vervangen. De pagina's tonen het nu, in de stand 2026."
    )
    assert f"coördinator van het netwerk. Limburg leverde limburg.csv in: 2 nieuw en 1 vervangen. Reden: {REASON}" in words(app)
    app.button(key="bekijk-actie-overleg").click().run()
    assert app.title[0].value == "Inspanning & waarde"
    assert [app.query_params[key] for key in ("actie", "regio", "jaar")] == ["actie-overleg", "limburg", "2026"]


def test_the_same_file_twice_is_recognised(visit):  # noqa: F811 - a fixture
    """
    It changes nothing, and says when it came.
    """
    app = give(store(give(visit(PAGE, **HAND_IN), *GOOD)), *GOOD, name="nog-eens.csv")

    assert re.match(r"Dit bestand is al ingeleverd .*limburg.csv van Limburg.* en geldt nog. Er verandert niets.", app.info[0].value)
    assert not can_store(app)
    assert data.store().revision == 2


def test_what_is_known_already_changes_nothing(visit):  # noqa: F811 - a fixture
    """
    The same rows in another file.
    """
    app = give(store(give(visit(PAGE, **HAND_IN), *GOOD)), GOOD[1], name="deel.csv")

    assert app.info[0].value == "Alles wat in deel.csv staat, is over Limburg al zo bekend. Er valt niets op te slaan."
    assert not can_store(app)


def test_a_change_by_somebody_else_shows_the_preview_anew_and_stores_nothing(visit):  # noqa: F811 - a fixture
    """
    What was new when it was shown replaces theirs now; the next press stores it.
    """
    app = give(visit(PAGE, **HAND_IN), *GOOD)
    somebody_else_stores(f"{PLACE};2025;beperkte inzet;2;{SEEN}")
    app = store(app)

    assert "Iemand anders heeft de gegevens intussen gewijzigd" in app.warning[0].value
    assert "twee waarnemingen vervangen een eerdere" in app.info[0].value
    assert [row["Is nu"] for row in table(app, 1)] == ["beperkte inzet ●●○○", "aanzienlijke inzet ●●○○"]
    assert data.store().revision == 2

    assert "2 vervangen" in store(app).success[0].value
    assert data.store().revision == 3
