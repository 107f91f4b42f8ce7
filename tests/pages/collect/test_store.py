"""
The page Gegevens: what storing a file would change, storing it, what is known already, and somebody else who
was first.
"""

import inspect
import re

from pages.frame import data
from pages.parts.collect.preview import PREVIEW
from tests.pages.collect.handing_in import (
    GOOD,
    HAND_IN,
    HEADINGS,
    KNOWN,
    PAGE,
    PLACE,
    REASON,
    SEEN,
    can_store,
    give,
    somebody_else_stores,
    store,
    table,
    words,
)
from vvmetrics.errors import StoreError
from vvmetrics.store.database import Store

NO_ROOM = "Er is geen ruimte meer op de schijf"


def test_the_preview_says_what_is_new_what_is_replaced_and_which_summaries_change(visit):
    """
    Old and new side by side, in the words of the levels; nothing is stored by looking.
    """
    app = give(visit(PAGE, **HAND_IN), *GOOD)
    effects, replaced, new = (table(app, number) for number in range(3))

    assert (
        app.info[0].value.replace("\\", "")
        == "limburg.csv, Limburg: één waarneming is nieuw en één vervangt een eerdere. Er is nog niets"
        " opgeslagen: dat gebeurt pas met de knop onderaan."
    )
    assert "In de standen 2023 tot en met 2025 van Limburg veranderen samenvattingen" in words(app)
    assert effects == [
        {
            "Verbeteractie": "Actie-overleg",
            "Element": "Ontwikkelinspanningen",
            "Is nu": (
                "■■■□ aanzienlijke inzet; ●●○○; 1 van 4 bekend; kwartielen aanzienlijk – aanzienlijk;"
                " nieuwste bevinding 2023"
            ),
            "Wordt": (
                "■■■■ zeer grote inzet; ●●●○; 2 van 4 bekend; kwartielen zeer groot – zeer groot; nieuwste"
                " bevinding 2025"
            ),
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
    assert [(row["Indicator"], row["Wordt"]) for row in new] == [
        ("Kwartiermaker of projectleider", "zeer grote inzet ●●●○")
    ]
    assert data.store().revision == 1


def test_storing_needs_a_role_and_a_reason_without_persons(visit):
    """
    It says what is missing beside the button, and nothing is stored.
    """
    app = (
        visit(PAGE, **HAND_IN)
        .file_uploader(key="bestand")
        .upload("limburg.csv", "\r\n".join([HEADINGS, *GOOD]).encode())
        .run()
    )
    assert (
        store(app, reason="").error[0].value
        == "Er is nog niets opgeslagen: kies bovenaan uw rol en schrijf waarom u dit inlevert, en druk dan"
        " opnieuw op Opslaan."
    )

    app.selectbox(key="rol").select_index(0).run()
    assert (
        "Noem in het logboek een rol en een reden, geen personen"
        in store(app, reason="nagekeken, bel 06-12345678").error[0].value
    )
    assert data.store().revision == 1


def test_stored_is_said_with_the_line_of_the_log_and_the_way_to_the_board(visit):
    """
    The button opens the board of that action, region and year, which shows the new level.
    """
    app = store(give(visit(PAGE, **HAND_IN), *GOOD, f"{KNOWN};2026;aanzienlijke inzet;2;{SEEN}"))

    assert (
        app.success[0].value.replace("\\", "")
        == "Opgeslagen: Limburg leverde limburg.csv in: 2 nieuw en 1 vervangen. De pagina's tonen het nu, in"
        " de stand 2026."
    )
    assert (
        "coördinator van het netwerk. Limburg leverde limburg.csv in: 2 nieuw en 1 vervangen. Reden:"
        f" {REASON}" in words(app)
    )
    app.button(key="bekijk-actie-overleg").click().run()
    assert app.title[0].value == "Inspanning & waarde"
    assert [app.query_params[key] for key in ("actie", "regio", "jaar")] == [
        "actie-overleg",
        "limburg",
        "2026",
    ]


def test_the_pages_turn_to_the_year_in_which_it_counts(visit):
    """
    The choice at the side too, so that the next page shows what was stored.
    """
    app = store(give(visit(PAGE, **HAND_IN), f"{KNOWN};2026;aanzienlijke inzet;2;{SEEN}"))

    assert "in de stand 2026" in app.success[0].value
    assert [app.sidebar.selectbox(key="jaar").value, app.query_params["jaar"]] == ["2026", "2026"]


def test_a_file_that_was_stored_or_put_away_leaves_no_preview_behind(visit):
    """
    That of a large file is hundreds of megabytes.
    """
    app = give(visit(PAGE, **HAND_IN), *GOOD)
    assert PREVIEW in app.session_state
    app.button(key="ander-bestand").click().run()
    assert PREVIEW not in app.session_state

    assert PREVIEW not in store(give(app, *GOOD)).session_state


def test_a_reason_stays_while_other_pages_are_read_and_goes_once_it_is_used(visit):
    """
    As the file does.
    """
    app = give(visit(PAGE, **HAND_IN), *GOOD)
    app.text_input(key="reden-opslaan").input(REASON).run()
    app = app.switch_page("pages/coverage.py").run().switch_page(PAGE).run()
    assert app.text_input(key="reden-opslaan").value == REASON

    app = give(app.button(key="opslaan-knop").click().run(), f"{KNOWN};2026;aanzienlijke inzet;2;{SEEN}")
    assert app.text_input(key="reden-opslaan").value == ""


def test_withdrawing_something_oneself_is_not_called_somebody_else(visit):
    """
    A file that was waiting is told anew without that warning.
    """
    app = give(store(give(visit(PAGE, **HAND_IN), *GOOD)), f"{KNOWN};2026;aanzienlijke inzet;2;{SEEN}")
    app.main.button_group(key="onderdeel").set_value("logboek").run()
    app.text_input(key="reden-intrekken").input("verkeerd jaar")
    app.button(key="intrekken-knop").click().run().button(key="intrekken-ja").click().run()
    app.main.button_group(key="onderdeel").set_value("inleveren").run()

    assert can_store(app)
    assert not app.warning


def test_a_disk_that_is_full_is_said_and_the_page_goes_on(visit, monkeypatch):
    """
    While it is stored, also if even the revision can't be asked then, and while the preview is made.
    """
    app = give(visit(PAGE, **HAND_IN), *GOOD)
    with monkeypatch.context() as full:
        full.setattr(Store, "add", no_room)
        full.setattr(Store, "revision", property(asked_in_a_callback(Store.revision.fget)))
        store(app)
    assert not app.exception
    assert NO_ROOM in app.error[0].value
    assert "1 vervangen" in app.button(key="opslaan-knop").click().run().success[0].value

    with monkeypatch.context() as full:
        full.setattr(Store, "trying", no_room)
        give(app, f"{KNOWN};2026;aanzienlijke inzet;2;{SEEN}")
    assert NO_ROOM in app.error[0].value
    assert not app.exception
    assert can_store(app.run())


def no_room(*_args, **_kwargs):
    raise StoreError(NO_ROOM)


def asked_in_a_callback(revision):
    """
    The revision of a store that can't be asked right after a change of it failed.
    """

    def asked(shared):
        if any(frame.function == "_changed_since" for frame in inspect.stack()):
            raise StoreError(NO_ROOM)
        return revision(shared)

    return asked


def test_the_same_file_twice_is_recognised(visit):
    """
    It changes nothing, and says when it came.
    """
    app = give(store(give(visit(PAGE, **HAND_IN), *GOOD)), *GOOD, name="nog-eens.csv")

    assert re.match(
        r"Dit bestand is al ingeleverd .*limburg.csv van Limburg.* en geldt nog. Er verandert niets.",
        app.info[0].value,
    )
    assert not can_store(app)
    assert data.store().revision == 2


def test_what_is_known_already_changes_nothing(visit):
    """
    The same rows in another file.
    """
    app = give(store(give(visit(PAGE, **HAND_IN), *GOOD)), GOOD[1], name="deel.csv")

    assert (
        app.info[0].value
        == "Alles wat in deel.csv staat, is over Limburg al zo bekend. Er valt niets op te slaan."
    )
    assert not can_store(app)


def test_a_change_by_somebody_else_shows_the_preview_anew_and_stores_nothing(visit):
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
