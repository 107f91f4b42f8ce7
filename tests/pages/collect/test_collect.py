"""
The page Gegevens: the workbook, and handing in a file, with its errors and questions.
"""

from pages.frame import data
from pages.frame.clock import today
from pages.parts.collect.problems import RULES
from tests.pages.collect.handing_in import (
    GOOD,
    HAND_IN,
    KNOWN,
    PAGE,
    PLACE,
    SEEN,
    can_store,
    give,
    give_file,
    table,
    words,
)
from tests.pages.conftest import ROOT
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.intake.checking import wording
from vvmetrics.intake.form.workbook import form

DEFINITIONS = load_definitions(ROOT / "data")


def test_the_workbook_of_a_region_and_a_year_is_one_button(visit):
    """
    Without a region it asks for one; the steps that follow stand below.
    """
    app = visit(PAGE, regio="limburg", werkboekjaar="2024")
    assert [button.proto.label for button in app.get("download_button")] == ["Werkboek Limburg 2024 (Excel)"]
    assert "Pas met de knop Opslaan" in words(app)
    assert [app.query_params["onderdeel"], app.query_params["werkboekjaar"]] == ["ophalen", "2024"]

    app = visit(PAGE)
    assert not app.get("download_button")
    assert "Kies een regio" in words(app)


def test_nonsense_in_the_link_is_put_right(visit):
    """
    As on other pages.
    """
    app = visit(PAGE, onderdeel="weggooien", werkboekjaar="1066")

    assert not app.exception
    assert (
        app.info[0].value
        == "Onderdeel “weggooien” bestaat niet; u ziet Werkboek ophalen. Jaar waarover het gaat “1066”"
        f" bestaat niet; u ziet {today().year}."
    )


def test_handing_in_is_for_one_region(visit):
    """
    Otherwise it says so, offers the list and takes no file.
    """
    app = visit(PAGE, onderdeel="inleveren")
    assert app.info[0].value.startswith("Kies eerst de regio waarvoor u inlevert")
    assert not app.file_uploader

    app.main.selectbox(key="_region_here").select("limburg").run()
    assert app.query_params["regio"] == "limburg"
    assert app.file_uploader


def test_all_errors_stand_together_by_what_is_wrong_and_nothing_can_be_stored(visit):
    """
    Errors first, each with where it is, what was found, what is allowed and what was meant; questions wait.
    """
    wrong = (f"{PLACE};2025;zer grote inzet;3;{SEEN}", f"actie-overleg-bijscholing;2025;geen inzet;;{SEEN}")
    app = give(visit(PAGE, **HAND_IN), *wrong, f"{KNOWN};2025;merkbare inzet;3;")

    assert (
        app.warning[0].value
        == "limburg.csv heeft twee fouten en één vraag. Er is niets opgeslagen. Verbeter ze in het bestand en"
        " lever het opnieuw in; hieronder staat waar."
    )
    assert [head.value.partition(" ")[2] for head in app.subheader] == [
        "Woord of waarde die hier niet bestaat: 1 fout",
        "Oordeel zonder plausibiliteit: 1 fout",
        "Oordeel zonder bevinding: 1 vraag",
    ]
    (row,) = table(app, 0)
    assert [row[name] for name in ("Rij", "Kolom", "Gevonden")] == ["2", "Niveau", "zer grote inzet"]
    assert row["Wat is er"] == "“zer grote inzet” is hier niet bekend als niveau."
    assert "aanzienlijke inzet" in row["Toegestaan"]
    assert "zeer grote inzet" in row["Wat te doen"]
    assert not app.main.checkbox
    assert [button.proto.label for button in app.get("download_button")] == [
        "Kopie met de cellen gemerkt (Excel)",
        "Lijst van fouten en vragen (CSV)",
    ]
    assert not can_store(app)


def test_a_file_of_another_kind_is_refused_in_words(visit):
    """
    Whatever its name says.
    """
    app = give_file(visit(PAGE, **HAND_IN), b"\x89PNG\r\n\x1a\n" + bytes(64), "limburg.xlsx")

    assert not app.exception
    assert (
        app.warning[0].value
        == "Uit limburg.xlsx is geen rij gelezen. Er is niets opgeslagen; hieronder staat waarom, en wat u"
        " kunt doen."
    )
    assert "Over het hele bestand: 1 fout" in app.subheader[0].value
    assert [button.proto.label for button in app.get("download_button")] == [
        "Lijst van fouten en vragen (CSV)"
    ]


def test_an_empty_file_is_not_called_a_kilobyte(visit):
    """
    Its size is said in bytes.
    """
    app = give_file(visit(PAGE, **HAND_IN), b"", "limburg.xlsx")

    assert "**limburg.xlsx** · 0 bytes · geen ingevulde rijen" in words(app)


def test_what_was_ticked_is_asked_again_for_another_region(visit):
    """
    The questions are about that region; back at the first one the answers still stand.
    """
    app = give(visit(PAGE, **HAND_IN), f"{PLACE};2025;zeer grote inzet;3;")
    app.main.checkbox[0].check().run()
    assert can_store(app)

    app.main.selectbox(key="_region_here").select("rotterdam").run()
    assert [box.value for box in app.main.checkbox] == [False]
    assert not can_store(app)
    app.main.selectbox(key="_region_here").select("limburg").run()
    assert can_store(app)


def test_questions_are_answered_by_a_tick_each_before_the_preview(visit):
    """
    Every group; a file without questions goes on at once.
    """
    bare = (f"{PLACE};2025;zeer grote inzet;3;", f"actie-overleg-bijscholing;2025;geen inzet;4;{SEEN}")
    app = give(visit(PAGE, **HAND_IN), *bare)
    assert app.info[0].value.startswith("limburg.csv heeft geen fouten, wel twee vragen. Lees ze na")
    assert [box.label for box in app.main.checkbox] == [
        "Dit klopt zo (oordeel zonder bevinding)",
        "Dit klopt zo (cijfers zonder bron)",
    ]

    app.main.checkbox[0].check().run()
    assert not can_store(app)
    app.main.checkbox[1].check().run()
    assert can_store(app)


def test_a_workbook_of_another_region_offers_that_region(visit):
    """
    One click hands it in where it belongs.
    """
    app = visit(PAGE, **HAND_IN)
    app = give_file(app, form(data.store(), "amsterdam", 2025), "amsterdam.xlsx")
    assert "Werkboek van een andere regio: 1 fout" in [head.value.partition(" ")[2] for head in app.subheader]

    next(button for button in app.button if button.label == "Inleveren voor Amsterdam").click().run()
    assert app.query_params["regio"] == "amsterdam"
    assert [head.value.partition(" ")[2] for head in app.subheader] == ["Niets ingevuld: 1 fout"]


def test_another_file_takes_the_place_of_the_first(visit):
    """
    The button forgets the file; one that was kept stays while other parts of the page are read.
    """
    app = give(visit(PAGE, **HAND_IN), *GOOD)
    app.main.button_group(key="onderdeel").set_value("logboek").run()
    app.main.button_group(key="onderdeel").set_value("inleveren").run()
    assert can_store(app)

    app.button(key="ander-bestand").click().run()
    assert app.file_uploader
    assert not can_store(app)


def test_a_long_list_is_a_table_that_scrolls(visit):
    """
    A hundred errors are all there, and counted.
    """
    app = give(visit(PAGE, **HAND_IN), *(f"{PLACE};{year};onzin;3;{SEEN}" for year in range(1991, 2091)))

    assert "Woord of waarde die hier niet bestaat: 100 fouten" in app.subheader[0].value
    assert len(app.dataframe[0].value) == 100


def test_every_rule_on_rows_has_a_heading():
    """
    Those of the codebook and of the privacy guard.
    """
    assert {*wording.ERRORS, *wording.QUESTIONS, "privacy", "privacy-likely", "small-count"} - set(
        RULES
    ) == set()
