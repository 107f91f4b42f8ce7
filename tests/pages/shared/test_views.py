"""
Several views on the pages: who sees what above the cards, and where the picture differs; nowhere more than
the way of asking lets in.
"""

import pytest

from tests.pages.conftest import open_link, said
from vvmetrics.store.example import make_example

BOTTLENECKS = "ssk-knelpunten-in-de-informatievoorziening-en-deling"
NETWORK_AND_OM = (
    "het netwerk ziet “duidelijk meerwerk” (2021), OM ziet “enig meerwerk” (2020). Zij spreken niet over"
    " dezelfde jaren"
)
NORTH = {"regio": "noord-nederland", "actie": "ssk"}


@pytest.fixture(scope="module")
def crowded(tmp_path_factory):
    """
    A made-up database in which most partners speak of most indicators.
    """
    path = tmp_path_factory.mktemp("blikken") / "voorbeeld.duckdb"
    make_example(path, rows=20_000).close()
    return path


def words(app):
    """
    All that is said, as it is read.
    """
    return said(app).replace("\\", "")


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("pages/region.py", NORTH | {"hoofdstuk": "ssk"}),
        ("pages/action.py", NORTH | {"indicator": BOTTLENECKS}),
    ],
)
def test_findings_say_who_sees_what_where_the_picture_differs(visit, path, link):
    """
    As what each sees, the network first, and with the years if those differ too.
    """
    app = visit(path, **link)

    assert not app.exception
    assert NETWORK_AND_OM in words(app)
    assert "Hier verschilt het beeld" in words(app)


def test_evidence_keeps_the_cards_apart_under_the_line(visit):
    """
    The line stands between the question and the cards; with all regions on the page it names its own.
    """
    shown = [
        one.value.replace("\\", "")
        for one in visit("pages/evidence.py", element="ontwikkeling", **NORTH).markdown
    ]
    place = next(number for number, text in enumerate(shown) if text.startswith("**Meer dan één blik:**"))

    assert shown[place - 1].startswith("**Aanpassingen werkprocessen**")
    assert (
        "OM ziet “zeer grote inzet” (2015–2020), politie ziet “zeer grote inzet” (2017–2021)." in shown[place]
    )
    assert "Openbaar Ministerie" in shown[place + 1] + shown[place + 2]
    assert "Politie" in shown[place + 1] + shown[place + 2]

    everywhere = words(visit("pages/evidence.py", element="ontwikkeling", actie="samenhang"))
    assert "≠ **Hier verschilt het beeld (Oost-Brabant, Zuidoost-Brabant):** VT ziet " in everywhere


def test_the_board_names_the_indicators_in_a_sentence(visit):
    """
    Of the chosen action and region; where it differs nowhere, nothing is said.
    """
    sentence = (
        "Bij één indicator verschilt het beeld tussen wie ernaar kijkt: “Knelpunten in de"
        " informatievoorziening en -deling”."
    )

    assert sentence in words(visit("pages/effort_value.py", **NORTH))
    assert "verschilt het beeld" not in words(visit("pages/effort_value.py", regio="limburg", actie="ssk"))


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("pages/compare.py", NORTH | {"met": "limburg"}),
        ("pages/action.py", NORTH | {"indicatoren": "uitvoering"}),
    ],
)
def test_the_text_of_a_grid_tells_it_too(visit, path, link):
    """
    For who does not see the sign.
    """
    text = visit(path, **link).get("plotly_chart")[0].proto.alt

    assert (
        "hier verschilt het beeld: het netwerk ziet “duidelijk meerwerk” (2021), OM ziet “enig meerwerk”"
        " (2020)" in text
    )


def test_what_is_left_out_by_the_way_of_asking_is_no_view(visit):
    """
    The newspaper beside Veilig Thuis is no word of the network itself; one experience of one partner is less
    plausible than asked.
    """
    brabant = {"regio": "oost-brabant", "actie": "samenhang", "hoofdstuk": "samenhang"}

    assert "Hier verschilt het beeld" in words(visit("pages/region.py", **brabant))
    assert "Hier verschilt het beeld" not in words(visit("pages/region.py", eigen="ja", **brabant))
    assert "Hier verschilt het beeld" not in words(
        visit("pages/region.py", plausibiliteit="3", hoofdstuk="ssk", **NORTH)
    )


@pytest.mark.parametrize(
    "path", ["pages/region.py", "pages/evidence.py", "pages/effort_value.py", "pages/compare.py"]
)
def test_pages_with_many_views_stay_whole(crowded, monkeypatch, path):
    """
    Where all five partners speak of most, they often see something else, and it is said how many see the
    same.
    """
    monkeypatch.setenv("VVMETRICS_DATABASE", str(crowded))
    app = open_link(path, regio="limburg", actie="actie-overleg", met="rotterdam")
    told = words(app) + "".join(chart.proto.alt for chart in app.get("plotly_chart"))

    assert not app.exception
    assert "erschilt het beeld" in told
