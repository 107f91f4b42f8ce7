"""
The page Presenteren: its screens by link and by button, the region of the room, notes, and points that are
parked.
"""

from itertools import product

import pytest

from tests.pages.conftest import ROOT, said
from tests.pages.test_pages import ACTIONS
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.narrative.findings import NOT_VALIDATED

DEFINITIONS = load_definitions(ROOT / "data")
PAGE = "pages/present.py"


def title(app):
    return app.title[0].value.replace("\\", "")


def test_it_begins_with_a_title_for_the_room(visit):
    app = visit(PAGE, regio="limburg")

    assert title(app) == "Wat vragen de verbeteracties, en wat brengen ze?"
    assert "Limburg tussen tien regio's" in said(app)
    assert app.button(key="vorige").disabled


def test_the_screens_follow_each_other(visit):
    """
    Title, how to read, an action each, what is not known, who learns from whom, questions, sources; then
    forward leads no further.
    """
    app = visit(PAGE)
    titles = [title(app)]
    while not app.button(key="volgende").disabled:
        app.button(key="volgende").click().run()
        titles.append(title(app))

    assert [words.partition(":")[0] for words in titles] == [
        "Wat vragen de verbeteracties, en wat brengen ze?",
        "Zo leest u het beeld",
        "Samenhang",
        "Samen op in Acuut",
        "Actie-overleg",
        "HG",
        "Strafbare kindermishandeling",
        "Van 935 van de 1040 antwoorden weten we het niet",
        "Bij 57 van de 104 indicatoren kan een regio een andere iets vertellen",
        "Vragen voor de tafel",
        "Dit steunt op 130 bevindingen uit 44 bronnen",
    ]
    assert app.query_params["scherm"] == "11"


@pytest.mark.parametrize("region", list(DEFINITIONS.regions))
@pytest.mark.parametrize(("screen", "action"), list(enumerate(ACTIONS, start=3)))
def test_each_action_has_a_screen_for_each_region(visit, screen, action, region):
    app = visit(PAGE, scherm=str(screen), regio=region)

    assert title(app).startswith(DEFINITIONS.actions[action].short_label)
    assert DEFINITIONS.regions[region].label in said(app)
    assert not app.exception


def test_the_region_is_changed_and_the_screen_stays(visit):
    app = visit(PAGE, scherm="9", regio="limburg")
    app.selectbox(key="_region_here").set_value("noord-nederland").run()

    assert title(app) == "Noord-Nederland kan bij 8 van de 104 indicatoren een andere regio vragen"
    assert app.query_params["regio"] == "noord-nederland"


def test_points_are_parked_and_taken_off(visit):
    """
    They stay while the screens change, and leave as text.
    """
    app = visit(PAGE)
    for point in ("Wie belt wie?", "  Uren   tellen "):
        app.text_area(key="_raised").set_value(point)
        next(button for button in app.button if button.label == "Parkeer").click().run()
    app.button(key="volgende").click().run()
    assert "1. Wie belt wie?" in said(app)
    assert "2. Uren tellen" in said(app)

    app.button(key="weg-0").click().run()

    assert "Wie belt wie?" not in said(app)
    assert "1. Uren tellen" in said(app)


def test_notes_name_the_sources(visit):
    app = visit(PAGE, scherm="5")

    assert "Bron: Indicatoren kwaliteit & impact, Noord-Nederland" in said(app).replace("\\", "")
    assert "niet door de regio gevalideerd" in said(app)


@pytest.mark.parametrize("screen", ["0", "12", "drie"])
def test_nonsense_in_a_link_is_put_right(visit, screen):
    app = visit(PAGE, scherm=screen, regio="limburg")

    assert f"Scherm “{screen}” bestaat niet; u ziet 1." in said(app)
    assert title(app) == "Wat vragen de verbeteracties, en wat brengen ze?"


def test_without_data_the_page_says_so(visit_empty):
    """
    And the way to the other pages is not hidden.
    """
    app = visit_empty(PAGE)

    assert "Er zijn nog geen waarnemingen" in app.info[0].value
    assert [heading.value for heading in app.title] == ["Presenteren"]


def drawn(app):
    """
    What stands on a page as HTML of its own.
    """
    return "".join(str(element.proto.body) for element in app.get("html"))


@pytest.mark.parametrize(
    ("screen", "region"), [*product("34567", ["alle", "limburg", "noord-nederland"]), ("9", "alle")]
)
def test_desk_research_says_so_where_its_levels_stand(visit, screen, region):
    """
    On each board, and where it is said who can learn from whom; not where only networks themselves are heard.
    """
    shown = drawn(visit(PAGE, scherm=screen, regio=region))

    assert f'<p class="herkomst">Uit openbare bronnen, {NOT_VALIDATED}: ' in shown
    assert NOT_VALIDATED not in drawn(visit(PAGE, scherm=screen, regio=region, eigen="ja"))


def test_an_action_shows_the_phase_of_each_region(visit):
    """
    Each once, that of the room marked.
    """
    shown = drawn(visit(PAGE, scherm="4", regio="noord-nederland"))

    assert [shown.count(f'title="{region.label}"') for region in DEFINITIONS.regions.values()] == [1] * 10
    assert '<span class="zaal" title="Noord-Nederland">NN 1–5</span>' in shown
