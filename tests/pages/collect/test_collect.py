"""
The page Gegevens: the workbook, and handing in a file, with its errors and questions.
"""

import re
import shutil

import pytest

from pages.frame import data
from pages.frame.clock import today
from pages.parts.collect.problems import RULES
from tests.pages.test_pages import ROOT, database, open_link, said  # noqa: F401 - a fixture
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.intake.checking import wording
from vvmetrics.intake.form.workbook import form
from vvmetrics.store.database import open_store

PAGE = "pages/collect.py"
DEFINITIONS = load_definitions(ROOT / "data")
HEADINGS = "indicator;tot en met jaar;niveau;plausibiliteit;bevinding"
SEEN = "De partners zien dit in hun overleg terug."
PLACE = "actie-overleg-kwartiermaker-of-projectleider"
KNOWN = "actie-overleg-aanpassingen-werkprocessen"  # of which a public source told of 2023
GOOD = (f"{PLACE};2025;zeer grote inzet;3;{SEEN}", f"{KNOWN};2023;zeer grote inzet;3;{SEEN}")
HAND_IN = {"regio": "limburg", "actie": "actie-overleg", "onderdeel": "inleveren"}


@pytest.fixture(scope="session")
def built(database):  # noqa: F811 - a fixture
    """
    A database with the real data, closed, to copy.
    """
    path = database.with_name("heel.duckdb")
    open_store(path).close()
    return path


@pytest.fixture
def visit(built, tmp_path, monkeypatch):
    """
    Visit a page by a link, with the real data in a database of this test alone.
    """
    path = tmp_path / "eigen.duckdb"
    shutil.copy(built, path)
    monkeypatch.setenv("VVMETRICS_DATABASE", str(path))
    return open_link


def words(app):
    """
    All that is said, as it is read.
    """
    return "\n".join([said(app), *(line.value for line in app.success)]).replace("\\", "")


def table(app, number):
    """
    A table of the page, as rows of texts by the name of their column.
    """
    drawn = [element.proto.body for element in app.get("html") if "vv-words" in element.proto.body]
    rows = re.findall(r'<tr role="row">(<td.*?)</tr>', drawn[number])
    return [dict(re.findall(r'data-label="(.*?)">(.*?)</td>', row)) for row in rows]


def give(app, *rows, name="limburg.csv"):
    """
    Hand in a CSV file with these rows.
    """
    return give_file(app, "\r\n".join([HEADINGS, *rows]).encode(), name)


def give_file(app, content, name):
    app.selectbox(key="rol").select_index(0).run()
    return app.file_uploader(key="bestand").upload(name, content).run()


def can_store(app):
    """
    Whether the button is there.
    """
    return "opslaan-knop" in [button.key for button in app.button]


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
    assert app.info[0].value == (
        f"Onderdeel “weggooien” bestaat niet; u ziet Werkboek ophalen. Jaar waarover het gaat “1066” bestaat niet; u ziet {today().year}."
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

    assert app.warning[0].value == (
        "limburg.csv heeft twee fouten en één vraag. Er is niets opgeslagen. Verbeter ze in het bestand en lever het opnieuw in; "
        "hieronder staat waar."
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
    assert app.warning[0].value == (
        "Uit limburg.xlsx is geen rij gelezen. Er is niets opgeslagen; hieronder staat waarom, en wat u kunt doen."
    )
    assert "Over het hele bestand: 1 fout" in app.subheader[0].value
    assert [button.proto.label for button in app.get("download_button")] == ["Lijst van fouten en vragen (CSV)"]


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
    assert [box.label for box in app.main.checkbox] == ["Dit klopt zo (oordeel zonder bevinding)", "Dit klopt zo (cijfers zonder bron)"]

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
    assert {*wording.ERRORS, *wording.QUESTIONS, "privacy", "privacy-likely", "small-count"} - set(RULES) == set()
