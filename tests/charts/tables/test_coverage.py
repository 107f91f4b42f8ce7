"""
The coverage table as HTML and as rows: every answer, every sum, and a button that says in words what it
shows.
"""

import re
from html.parser import HTMLParser

import pytest

from tests.conftest import ROOT
from vvmetrics.answers.scene import Scene
from vvmetrics.answers.tallies import tallies
from vvmetrics.answers.way import Way
from vvmetrics.charts.tables.coverage import coverage_html
from vvmetrics.charts.tables.coverage_words import coverage_table, gap_rule, gap_table
from vvmetrics.questions import metrics
from vvmetrics.store.database import open_store

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
    rows, counts = (
        question(store, year=YEAR, action=action) for question in (metrics.indicators, metrics.status_counts)
    )
    scene = Scene(store.definitions, YEAR, **look)
    return coverage_html(scene, rows, tallies(counts, store.definitions), action=action)


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
    said = {
        (button["data-indicator"], button["data-region"]): button["aria-label"]
        for button in labels(html(store, "actie-overleg"))
    }

    assert len(said) == 250
    assert (
        said["actie-overleg-hogere-kwaliteit", "limburg"]
        == "Limburg, Hogere kwaliteit: niet bekend, geen openbare bron gevonden. Open de bevindingen."
    )
    assert re.fullmatch(
        r"Noord-Nederland, Mandaat: bekend, .+, plausibiliteit 3 van 4 \(gedeeld\), 2022\. Open de"
        r" bevindingen\.",
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
    words = " ".join(re.sub(r"<[^>]+>", " ", html(store, "actie-overleg").replace("<table", "|")).split())
    legend, table = words.split("|")

    assert "… nog geen zicht" in legend
    steps = store.definitions.plausibility.levels
    drawn = [level.symbol for level in steps if level.symbol in table]
    assert [level.symbol for level in steps if f"{level.symbol} {level.short_label}" in legend] == drawn
    assert len(drawn) > 1
    assert "vertrouwelijk" not in legend


def test_what_is_not_known_is_hatched_and_what_does_not_apply_is_not(store):
    """
    A cell without an answer looks the same on every page; that something does not apply is an answer.
    """
    rows, counts = (
        question(store, year=YEAR, action="acuut") for question in (metrics.indicators, metrics.status_counts)
    )
    rows.loc[(rows["region"] == "limburg") & (rows["indicator"] == "acuut-late-meldingen"), "status"] = (
        "niet_van_toepassing"
    )
    told = tallies(counts, store.definitions)
    drawn = {
        (button["data-indicator"], button["data-region"]): button["class"]
        for button in labels(coverage_html(Scene(store.definitions, YEAR), rows, told, action="acuut"))
    }

    assert drawn["acuut-late-meldingen", "amsterdam"] == "vv-cell vv-absent"
    assert drawn["acuut-late-meldingen", "limburg"] == "vv-cell vv-absent vv-beside"


def test_every_reason_of_absence_has_a_sign_of_its_own(store):
    """
    They tell reasons apart where there is no room for words.
    """
    signs = [absence.sign for absence in store.definitions.absences.values()]
    assert len(set(signs)) == len(signs)


def test_the_chosen_region_and_made_up_data_are_marked(store):
    """
    A column stands out; the watermark is in the picture.
    """
    text = html(store, None, region="limburg", watermark="VOORBEELD")

    assert text.count('class="vv-chosen"') == 1 + 15 + text[text.index("<tfoot") :].count("<tr")
    assert "VOORBEELD" in text


def behind(store, action, **asked):
    """
    The table behind the picture of an action, or of all.
    """
    rows, counts = (
        question(store, year=YEAR, action=action, **asked)
        for question in (metrics.indicators, metrics.status_counts)
    )
    scene = Scene(store.definitions, YEAR, Way(**asked))
    return coverage_table(scene, rows, tallies(counts, store.definitions), action=action)


@pytest.mark.parametrize(
    ("action", "answers", "sums"),
    [("acuut", 21 * 10, 21 + 3 * 10 + 3 + 10 + 1), (None, 0, 15 * 10 + 15 + 5 + 10 + 1)],
)
def test_the_table_behind_it_has_a_row_per_answer_and_per_sum(store, action, answers, sums):
    """
    Answers of one action; sums per indicator, per element and region, per element, per region and over all.
    In words, nothing empty.
    """
    table = behind(store, action)

    assert len(table) == answers + sums
    assert ("Oordeel" in table) == bool(answers)
    assert not answers or list(table["Rij"].value_counts()) == [answers, sums]
    assert table.notna().all(axis=None)


def test_a_row_says_what_a_cell_shows(store):
    """
    Status in words, plausibility and year; in the order of the picture, the sum of an indicator under its ten
    regions.
    """
    table = behind(store, "actie-overleg").set_index("Indicator")
    columns = ["Rij", "Regio", "Status", "Plausibiliteit", "Nieuwste jaar", "Bekend"]
    mandate = table.loc["Mandaat", columns].reset_index(drop=True)

    assert mandate.to_csv(sep="|", header=False, index=False).splitlines() == [
        "antwoord|Noord-Nederland|bekend|3 van 4 (gedeeld)|2022|1",
        *(
            f"antwoord|{region}|geen openbare bron gevonden|–|–|0"
            for region in (
                "Oost-Nederland",
                "Midden-Nederland",
                "Noord-Holland",
                "Amsterdam",
                "Den Haag",
                "Rotterdam",
            )
        ),
        "antwoord|Zeeland-West-Brabant|geen openbare bron gevonden|–|–|0",
        "antwoord|Oost-Brabant|geen openbare bron gevonden|–|–|0",
        "antwoord|Limburg|geen openbare bron gevonden|–|–|0",
        "som|alle|1 van 10 bekend|3 van 4 (gedeeld)|2022|1",
    ]
    assert table.loc["Mandaat", "Oordeel"].iloc[0] in labels_of(store, "actie-overleg-mandaat")


def labels_of(store, indicator):
    """
    What the button of Noord-Nederland says of an indicator.
    """
    return next(
        button["aria-label"]
        for button in labels(html(store, store.definitions.indicators[indicator].action))
        if (button["data-indicator"], button["data-region"]) == (indicator, "noord-nederland")
    )


def test_every_cell_and_every_sum_of_a_column_stand_in_the_table(store):
    """
    As many answers of each status as the picture has, and under them what stands in its foot.
    """
    table = behind(store, "acuut")
    answers, foot = (
        table[table["Rij"] == "antwoord"],
        table[(table["Element"] == "alle") & (table["Regio"] != "alle")],
    )
    rows = metrics.indicators(store, year=YEAR, action="acuut")

    assert (answers["Status"] == "bekend").sum() == (rows["status"] == "known").sum() == foot["Bekend"].sum()
    assert list(foot["Regio"]) == [region.label for region in store.definitions.regions.values()]
    assert list(foot["Bekend"]) == list(
        metrics.coverage(store, year=YEAR).query("action == 'acuut'")["known"]
    )


def test_what_a_filter_hides_is_not_called_not_found(store):
    """
    In the tables behind the picture and behind the questions, and in the rule of those.
    """
    scene = Scene(store.definitions, YEAR, Way(own_only=True))
    gaps = metrics.gaps(store, year=YEAR, action="acuut", own_only=True)
    told = [behind(store, "acuut", own_only=True), gap_table(scene, gaps)]

    assert "niet door het netwerk zelf gemeld" in set(told[0]["Status"])
    assert "Regio's met “niet door het netwerk zelf gemeld” of “nog geen zicht”" in told[1]
    rule = gap_rule(scene)
    assert rule.endswith("Zonder deze keuze van bronnen of plausibiliteit kan er meer bekend zijn.")
    assert not [
        words
        for words in [*(table.to_csv() for table in told), rule]
        if "gevonden" in words or "te vragen" in words.lower()
    ]


def test_the_questions_to_ask_name_the_regions(store):
    """
    Whom to ask stands beside each question.
    """
    table = gap_table(Scene(store.definitions, YEAR), metrics.gaps(store, year=YEAR, action="hg-zsm"))

    assert list(table.columns[:2]) == ["Verbeteractie", "Element"]
    assert table.iloc[0]["Welke"].startswith("Oost-Nederland, Midden-Nederland")
    assert table["Vraag"].str.endswith("?").all()
