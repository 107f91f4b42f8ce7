"""
Links with something unknown in them: each page opens, says in one line what was put right, and keeps the
rest.
"""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import ROOT
from tests.pages.test_pages import PAGES

# What each page asks for itself, with a word that it does not know, and the sentence about it.
OWN = [
    ("overview", {"weergave": "taart"}, "Weergave “taart” bestaat niet; u ziet Regio's × acties."),
    (
        "overview",
        {"weergave": "kaart", "toon": "taart"},
        "Wat de kaart toont “taart” bestaat niet; u ziet Waarde.",
    ),
    ("effort_value", {"bord": "zes"}, "Bord “zes” bestaat niet; u ziet Eén actie."),
    ("effort_value", {"as": "tijd"}, "Inspanning “tijd” bestaat niet; u ziet om op te zetten."),
    ("action", {"indicatoren": "taart"}, "Toon “taart” bestaat niet; u ziet Waarde."),
    ("action", {"indicator": "onzin"}, "Indicator “onzin” bestaat niet; u ziet Alle indicatoren."),
    ("region", {"hoofdstuk": "zes"}, "Hoofdstuk “zes” bestaat niet; u ziet Alle."),
    ("region", {"regio": "limburg", "hoofdstuk": "zes"}, "Hoofdstuk “zes” bestaat niet; u ziet Alle."),
    (
        "compare",
        {"regio": "limburg", "met": "rotterdam", "volgorde": "om"},
        "Volgorde “om” bestaat niet; u ziet Verschillen eerst.",
    ),
    ("development", {"stappen": "trap"}, "Toon “trap” bestaat niet; u ziet Waarde."),
    ("evidence", {"element": "lucht"}, "Element “lucht” bestaat niet; u ziet Alle elementen."),
    ("coverage", {"dekking": "half"}, "Wat weten we, wat niet? “half” bestaat niet; u ziet Eén actie."),
    ("learning", {"soort": "taart"}, "Wat u wilt zien “taart” bestaat niet"),
    ("method", {"deel": "zes"}, "Onderdeel “zes” bestaat niet; u ziet Kader."),
    ("present", {"scherm": "99"}, "Scherm “99” bestaat niet; u ziet 1."),
    ("collect", {"onderdeel": "zes"}, "Onderdeel “zes” bestaat niet; u ziet Werkboek ophalen."),
    ("collect", {"werkboekjaar": "1066"}, "Jaar waarover het gaat “1066” bestaat niet; u ziet "),
    (
        "collect",
        {"onderdeel": "logboek", "revisie": "gisteren"},
        "Zoals bekend “gisteren” bestaat niet; u ziet ",
    ),
    ("search", {"zoek": "overleg", "vondsten": "mensen"}, "Toon “mensen” bestaat niet; u ziet Alles."),
]
NONSENSE = "bestaat niet"


def put_right(app):
    """
    The lines above the page about its link.
    """
    return [line.value for line in app.info if NONSENSE in line.value]


def first_visit(path, **link):
    """
    Open a link to a page as the very first thing of a session.
    """
    app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)
    app.query_params.update(link)
    return app.switch_page(path).run()


@pytest.mark.usefixtures("visit")
@pytest.mark.parametrize("path", PAGES)
def test_one_line_says_all_that_was_put_right_and_the_rest_is_kept(path):
    """
    Two words that are unknown, one that is right, and a key that nobody knows.
    """
    app = first_visit(path, regio="atlantis", jaar="1066", actie="ssk", onbekend="ja")

    assert not app.exception
    assert put_right(app) == [
        "Jaar “1066” bestaat niet; u ziet 2025. Regio “atlantis” bestaat niet; u ziet Alle regio's."
    ]
    assert app.info[0].value == put_right(app)[0]
    assert {key: app.query_params[key] for key in ("jaar", "regio", "actie")} == {
        "jaar": "2025",
        "regio": "alle",
        "actie": "ssk",
    }


@pytest.mark.parametrize(
    ("page", "link", "sentence"), OWN, ids=[f"{page}-{'-'.join(link)}" for page, link, _ in OWN]
)
def test_what_a_page_asks_for_itself_is_put_right_too(visit, page, link, sentence):
    """
    In the same line, with the shared selection of the link kept.
    """
    app = visit(f"pages/{page}.py", **link, plausibiliteit="2")

    assert not app.exception
    assert len(put_right(app)) == 1
    assert app.info[0].value.startswith(sentence)
    assert app.query_params["plausibiliteit"] == "2"


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.usefixtures("visit")
def test_a_switch_with_an_unknown_word_says_how_it_stands(path):
    """
    Neither yes nor no in the link.
    """
    app = first_visit(path, eigen="misschien")

    assert not app.exception
    assert (
        app.info[0].value
        == "“Alleen wat het netwerk zelf meldde” kan alleen ja of nee zijn, niet “misschien”, en staat nu"
        " uit."
    )
    assert app.query_params["eigen"] == "nee"


@pytest.mark.usefixtures("visit")
def test_a_chapter_is_put_right_in_the_same_line_as_the_region():
    """
    Also where no chapter is drawn, for want of a region.
    """
    app = first_visit("pages/region.py", regio="atlantis", hoofdstuk="zes")

    assert put_right(app) == [
        "Regio “atlantis” bestaat niet; u ziet Alle regio's. Hoofdstuk “zes” bestaat niet; u ziet Alle."
    ]
    assert app.query_params["hoofdstuk"] == "alle"


def test_each_page_has_a_case():
    """
    A new page says what it does with nonsense in its own choices.
    """
    assert {f"pages/{page}.py" for page, *_ in OWN} == set(PAGES)


@pytest.mark.parametrize("order", [1, -1], ids=["down", "up"])
def test_what_one_page_writes_in_the_link_is_no_nonsense_on_the_next(visit, order):
    """
    All pages one after another, down the menu and up: none complains of a word that another page left.
    """
    app = visit(regio="limburg", actie="acuut", met="rotterdam", van="2020", tot="2022")
    for path in PAGES[::order]:
        app.switch_page(path).run()

        assert not app.exception
        assert put_right(app) == []
        assert (app.query_params["regio"], app.query_params["actie"]) == ("limburg", "acuut")
