"""
The pages as a visitor without a browser sees them: each inside the frame, with real data, without any, and
with odd links.
"""

import re

import pandas as pd
import pytest

from pages.shared.downloads import csv
from pages.shared.figure import draw
from tests.pages.conftest import ROOT, said
from vvmetrics.definitions.loading import load_definitions

PAGES = sorted(f"pages/{path.name}" for path in (ROOT / "pages").glob("*.py"))
# Verantwoording prints what each reason of absence means, whatever is chosen; Zoeken without words shows
# nothing that a filter hides. Gegevens shows no choice of observations but what is handed in.
DEFINING = {"pages/method.py", "pages/search.py", "pages/collect.py"}
LEFT_OVER = re.compile(r"\b(nan|NaN|None|NaT)\b|<NA>")
KINDS = ("bidi_component", "plotly_chart", "dataframe")
ACTIONS, REGIONS = (
    list(defined)
    for defined in (load_definitions(ROOT / "data").actions, load_definitions(ROOT / "data").regions)
)


@pytest.mark.parametrize("path", PAGES)
def test_page_draws_inside_the_frame(visit, path):
    """
    Every file in pages/ is in the navigation and draws one title without an error.
    """
    app = visit(path)

    assert not app.exception
    assert not app.error
    assert len(app.title) == 1


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("action", ACTIONS)
def test_page_draws_each_action(visit, path, action):
    """
    A link to any action opens, whatever is known of it.
    """
    app = visit(path, actie=action, regio="noord-nederland")

    assert not app.exception
    assert app.sidebar.selectbox(key="actie").value == action


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("region", REGIONS)
def test_page_draws_each_region(visit, path, region):
    """
    A link to any region opens, whatever is known of it, and nothing that is missing is shown as a word of the
    computer.
    """
    app = visit(path, regio=region, actie="hg-zsm", zoek="overleg")

    assert not app.exception
    assert not app.error
    assert app.sidebar.selectbox(key="regio").value == app.query_params["regio"] == region
    assert not LEFT_OVER.search(said(app))


@pytest.mark.parametrize("path", PAGES)
def test_page_without_observations_says_what_is_missing(visit_empty, path):
    """
    Without any observation a page says so, and how to add them, instead of drawing an empty picture.
    """
    app = visit_empty(path)

    assert not app.exception
    assert not app.error
    assert "Er zijn nog geen waarnemingen" in said(app)


@pytest.mark.parametrize("path", PAGES)
def test_page_follows_what_the_network_itself_reported(visit, path):
    """
    The switch for own reports works on every page and is in the link.
    """
    app = visit(path)
    app.sidebar.toggle(key="eigen").set_value(True).run()

    assert not app.exception
    assert app.query_params["eigen"] == "ja"


def test_link_chooses_everything_that_is_shared(visit):
    """
    Ids in a link choose year, action, region, own reports and plausibility, and stay in it.
    """
    link = {"jaar": "2022", "actie": "ssk", "regio": "limburg", "eigen": "ja", "plausibiliteit": "3"}
    app = visit(**link)

    assert {key: app.query_params[key] for key in link} == link
    assert app.sidebar.selectbox(key="regio").value == "limburg"
    assert app.sidebar.toggle(key="eigen").value is True


def test_link_to_what_does_not_exist_opens_and_says_what_was_put_right(visit):
    """
    Nonsense in a link gives the default and one line about it; the rest of the link is followed.
    """
    app = visit(regio="atlantis", actie="ssk")

    assert not app.exception
    assert app.info[0].value == "Regio “atlantis” bestaat niet; u ziet Alle regio's."
    assert app.sidebar.selectbox(key="actie").value == "ssk"
    assert app.query_params["regio"] == "alle"


def test_link_to_a_view_that_does_not_exist_opens_the_first(visit):
    """
    Nonsense in the choice of one page is put right as well.
    """
    app = visit(weergave="taart")

    assert "Weergave “taart” bestaat niet; u ziet Regio's × acties." in said(app)
    assert app.query_params["weergave"] == "tabel"


def test_choice_of_a_visitor_is_in_the_link_and_follows_to_the_next_page(visit):
    """
    A region chosen on one page is in the link and still chosen on the next.
    """
    app = visit()
    app.sidebar.selectbox(key="regio").select("amsterdam").run()
    app.switch_page("pages/evidence.py").run()

    assert app.query_params["regio"] == "amsterdam"
    assert "Amsterdam" in app.info[0].value


@pytest.mark.parametrize(
    ("path", "link", "figures"),
    [
        ("pages/overview.py", {"weergave": "kaart"}, 1),
        ("pages/effort_value.py", {}, 1),
        ("pages/effort_value.py", {"as": "uitvoering"}, 1),
        ("pages/effort_value.py", {"bord": "alle"}, 5),
    ],
)
def test_every_figure_has_a_text_that_names_every_region(visit, path, link, figures):
    """
    What a picture shows can be read aloud: its text speaks of all ten regions.
    """
    texts = [chart.proto.alt for chart in visit(path, **link).get("plotly_chart")]
    regions = load_definitions(ROOT / "data").regions.values()

    assert len(texts) == figures
    assert all(region.label in text for text in texts for region in regions)


def test_figure_without_a_text_is_refused():
    """
    A figure that cannot be read aloud does not get on a page.
    """
    with pytest.raises(ValueError, match="no text alternative"):
        draw(None, text=" ", key="bord")


def test_board_leads_to_the_findings_of_the_region_chosen_in_the_list(visit):
    """
    Choosing a region under the board does what clicking its chip does: its findings stand below, its id is in
    the link.
    """
    app = visit("pages/effort_value.py", actie="actie-overleg")
    app.main.selectbox[0].select("noord-nederland").run()

    assert app.query_params["regio"] == "noord-nederland"
    assert "Actie-overleg, Noord-Nederland, stand" in said(app)
    assert "Bron: " in said(app)


@pytest.mark.parametrize("path", [path for path in PAGES if path not in DEFINING])
@pytest.mark.parametrize(
    ("link", "words"),
    [
        ({"eigen": "ja"}, "niet door het netwerk zelf gemeld"),
        ({"plausibiliteit": "3"}, "niets met deze plausibiliteit"),
    ],
)
def test_what_a_filter_hides_is_not_called_not_found(visit, path, link, words):
    """
    Text, tables and pictures say that the choice leaves it out, not that no source was found.
    """
    tables = {f"tabel-{name}": True for name in ("vakken", "overzicht", "bord", "niet-bekend")}
    two = {"regio": "limburg", "met": "rotterdam"} if path == "pages/compare.py" else {}
    app = visit(path, **link, **two, actie="hg-zsm", scherm="6")
    for key in tables:
        app.session_state[key] = True
    shown = "\n".join([said(app.run()), *(str(element.proto) for kind in KINDS for element in app.get(kind))])

    assert words in shown
    assert "bron gevonden" not in shown
    assert "niet gevonden" not in shown


def test_abbreviations_are_explained_where_they_stand(visit):
    """
    A page that shows ZSM says what it is.
    """
    assert "**ZSM:** Tafel van OM" in said(visit("pages/evidence.py", actie="hg-zsm"))


def test_download_opens_in_a_dutch_spreadsheet():
    """
    A table is downloaded with semicolons, decimal commas and a byte order mark.
    """
    table = pd.DataFrame({"Regio": ["Limburg"], "Deel": [0.5]})

    assert csv(table).decode() == "\ufeffRegio;Deel\nLimburg;0,5\n"
