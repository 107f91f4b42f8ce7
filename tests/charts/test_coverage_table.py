"""
The coverage table as HTML and as rows: every answer, every sum, and a button that says in words what it shows.
"""

import re
from html.parser import HTMLParser

import pytest

from tests.conftest import ROOT
from vvmetrics import charts, metrics
from vvmetrics.charts.coverage_cells import SIGNS
from vvmetrics.store import open_store

YEAR = 2025


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """
    The real data, to ask and not to change.
    """
    opened = open_store(tmp_path_factory.mktemp("dekking") / "echt.duckdb", data_dir=ROOT / "data")
    yield opened
    opened.close()


def html(store, action, **look):
    """
    The table of an action, or of all.
    """
    rows, counts = (question(store, year=YEAR, action=action) for question in (metrics.indicators, metrics.status_counts))
    return charts.coverage_html(rows, counts, store.definitions, action=action, **look)


def labels(text):
    """
    What the buttons say.
    """
    found = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attrs):
            if tag == "button":
                found.append(dict(attrs))

    Reader().feed(text)
    return found


def test_each_button_says_region_indicator_and_what_is_known(store):
    """
    The label needs no colour and no neighbour.
    """
    said = {(button["data-indicator"], button["data-region"]): button["aria-label"] for button in labels(html(store, "actie-overleg"))}

    assert len(said) == 250
    assert said["actie-overleg-hogere-kwaliteit", "limburg"] == (
        "Limburg, Hogere kwaliteit: niet bekend, geen openbare bron gevonden. Open de bevindingen."
    )
    assert re.fullmatch(
        r"Noord-Nederland, Mandaat: bekend, .+, plausibiliteit 3 van 4 \(gedeeld\), 2022\. Open de bevindingen\.",
        said["actie-overleg-mandaat", "noord-nederland"],
    )


def test_the_sums_of_columns_are_those_of_the_question(store):
    """
    Known per region stands under the table, over all regions in the corner.
    """
    text = html(store, "acuut")
    foot = re.sub(r"<[^>]+>", " ", text[text.index("<tfoot") :]).split()
    counts = metrics.coverage(store, year=YEAR).query("action == 'acuut'")

    assert foot[:11] == ["Bekend", *(str(known) for known in counts["known"])]
    assert foot[11:14] == [str(counts["known"].sum()), "van", str(counts["applicable"].sum())]


def test_only_reasons_that_occur_are_explained(store):
    """
    The legend has a sign for what is in the table and for nothing else.
    """
    legend = " ".join(re.sub(r"<[^>]+>", " ", html(store, "actie-overleg").split("<table")[0]).split())

    assert f"{SIGNS['geen_zicht']} nog geen zicht" in legend
    assert all(f"{level.symbol} {level.short_label}" in legend for level in store.definitions.plausibility.levels)
    assert "vertrouwelijk" not in legend


def test_every_reason_of_absence_has_a_sign_of_its_own(store):
    """
    Also one that is added later.
    """
    assert set(SIGNS) == set(store.definitions.absences)
    assert len(set(SIGNS.values())) == len(SIGNS)


def test_the_chosen_region_and_made_up_data_are_marked(store):
    """
    A column stands out; the watermark is in the picture.
    """
    text = html(store, None, region="limburg", watermark="VOORBEELD")

    assert text.count('class="vv-chosen"') == 1 + 15 + text[text.index("<tfoot") :].count("<tr")
    assert "VOORBEELD" in text


@pytest.mark.parametrize(("action", "rows"), [("acuut", 21 + 30 + 3), (None, 150 + 15)])
def test_the_table_behind_it_has_a_row_per_sum(store, action, rows):
    """
    Per indicator (of one action), per region and element, and per element; in Dutch words, nothing empty.
    """
    table = charts.coverage_table(metrics.status_counts(store, year=YEAR, action=action), store.definitions, action=action)

    assert len(table) == rows
    assert table.notna().all(axis=None)


def test_the_questions_to_ask_name_the_regions(store):
    """
    Whom to ask stands beside each question.
    """
    table = charts.gap_table(metrics.gaps(store, year=YEAR, action="hg-zsm"), store.definitions)

    assert list(table.columns[:2]) == ["Verbeteractie", "Element"]
    assert table.iloc[0]["Welke"].startswith("Oost-Nederland, Midden-Nederland")
    assert table["Vraag"].str.endswith("?").all()
