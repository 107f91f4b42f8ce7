"""
The overview: a real table that reads without colour, without hover and by ear.
"""

from html.parser import HTMLParser

import pytest

from tests.charts.rows import DEFINITIONS, known, phases, scene, summary_rows
from vvmetrics.charts.tables import overview
from vvmetrics.charts.tables.overview import overview_html, phase_words

TOLD = {
    "limburg__hg_zsm__ontwikkeling": {"median": 3, "plausibility": 3, "newest": 2018},
    "limburg__hg_zsm__uitvoering": {"median": -1, "plausibility": 1, "newest": 2021},
    "limburg__hg_zsm__waarde": {"reason": "geen_zicht"},
    "rotterdam__acuut__waarde": {"median": -1, "plausibility": 2},
    "rotterdam__acuut__uitvoering": {"known": 1, "plausibility": 2},
}
PHASES = phases(
    ("limburg", "zuid-limburg", "hg-zsm", 2022, 5),
    ("limburg", "noord-en-midden-limburg", "hg-zsm", 2019, 3),
    ("rotterdam", None, "acuut", 2015, 4),
)
VOID = {"br", "meta", "img", "input"}


class Reader(HTMLParser):
    """
    Collects the elements with their attributes and the text in them, and checks that what is opened is
    closed.
    """

    def __init__(self):
        super().__init__()
        self.open, self.elements = [], []

    def handle_starttag(self, tag, attrs):
        """
        Keep the element.
        """
        element = {"tag": tag, "text": [], **dict(attrs)}
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        """
        Close the element that was opened last.
        """
        assert self.open.pop()["tag"] == tag

    def handle_data(self, data):
        """
        Give the text to all that is open.
        """
        for element in self.open:
            element["text"].append(data)


def read(html):
    """
    Return the elements of well-formed HTML.
    """
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open
    return reader.elements


@pytest.fixture(scope="module")
def elements():
    """
    Return the elements of the overview of TOLD.
    """
    return read(overview_html(scene(region="limburg"), known(summary_rows(**TOLD)), PHASES))


def button(elements, region, action):
    """
    Return the button of a cell.
    """
    return next(
        e
        for e in elements
        if e["tag"] == "button" and (e.get("data-region"), e.get("data-action")) == (region, action)
    )


def text(element):
    """
    Return the text in an element, spaces put right.
    """
    return " ".join(" ".join(element["text"]).split())


def test_headers_say_what_they_head(elements):
    """
    One caption; columns are actions, rows are regions with their code.
    """
    columns = [text(e) for e in elements if e["tag"] == "th" and e["scope"] == "col"]
    rows = [text(e) for e in elements if e["tag"] == "th" and e["scope"] == "row"]

    assert len([e for e in elements if e["tag"] == "caption"]) == 1
    assert columns == ["Regio", *(action.short_label for action in DEFINITIONS.actions.values())]
    assert rows == [f"{region.label} {region.code}" for region in DEFINITIONS.regions.values()]


def test_a_button_in_every_cell(elements):
    """
    Fifty cells, in the order of regions and actions.
    """
    buttons = [(e.get("data-region"), e.get("data-action")) for e in elements if e["tag"] == "button"]

    assert [pair for pair in buttons if all(pair)] == [
        (region, action) for region in DEFINITIONS.regions for action in DEFINITIONS.actions
    ]


def test_a_button_in_every_head(elements):
    """
    The name of an action or a region opens all there is about it.
    """
    buttons = [(e.get("data-region"), e.get("data-action")) for e in elements if e["tag"] == "button"]

    assert [action for region, action in buttons if region is None] == list(DEFINITIONS.actions)
    assert [region for region, action in buttons if action is None] == list(DEFINITIONS.regions)
    assert len([e for e in elements if e["tag"] == "td"]) == 50


def test_a_button_says_everything_by_ear(elements):
    """
    Level, plausibility, reason, phase and coverage, in words.
    """
    assert (
        button(elements, "limburg", "hg-zsm")["aria-label"]
        == "Limburg, Gezamenlijke aanpak huiselijk geweld door VT & ZSM: inspanning om op te zetten:"
        " aanzienlijke inzet, plausibiliteit 3 van 4 (gedeelde ervaring, eigen evaluatie of vastgelegd"
        " besluit), nieuwste bevinding 2018; meer- of minderwerk: enig minder werk, plausibiliteit 1 van 4"
        " (verwachting of indirect bewijs), nieuwste bevinding 2021; waarde niet bekend (nog geen zicht);"
        " fase: pilot – geborgd (2019–2022); 4 van 12 indicatoren bekend, nieuwste bevinding 2021. Open de"
        " bevindingen."
    )


def test_a_cell_reads_without_colour(elements):
    """
    Boxes and glyph with their words, pips, the reason in words, phase and coverage with their years are text.
    """
    words = text(button(elements, "limburg", "hg-zsm"))

    assert words.startswith(
        "HG: VT & ZSM I ■■■□ aanzienlijk ●●●○ U ▼ minder ●○○○ W geen zicht pilot – geborgd (2019–2022) 4 van"
        " 12 bekend · t/m 2021"
    )


def test_harm_has_a_word_and_characteristics_are_no_level(elements):
    """
    -1 says "nadelig"; where only characteristics are known, the cell says so and is not called unknown.
    """
    cell = button(elements, "rotterdam", "acuut")

    assert "W − nadelig ●●○○" in text(cell)
    assert "U alleen kenmerken" in text(cell)
    assert "vv-silent" not in cell["class"]


def test_nothing_known_is_hatched_with_its_reason(elements):
    """
    A question mark, the reason in words, and still phase and coverage.
    """
    cell = button(elements, "amsterdam", "ssk")

    assert "vv-silent" in cell["class"]
    assert "? geen openbare bron gevonden fase onbekend 0 van 12 bekend" in text(cell)


def test_legend_explains_the_signs_of_the_table(elements):
    """
    Every symbol with its word before the table, and no other.
    """
    tags = [e["tag"] for e in elements]
    legend, table = text(elements[tags.index("dl")]), text(elements[tags.index("table")])
    scales = [DEFINITIONS.scales[element.scale] for element in DEFINITIONS.elements.values()]
    words = [
        f"{level.symbol} {level.short_label}"
        for scale in (*scales, DEFINITIONS.plausibility)
        for level in scale.levels
    ]
    pips = [level for level in DEFINITIONS.plausibility.levels if level.symbol in table]

    assert tags.index("dl") < tags.index("table")
    assert [word for word in words if word in legend] == [
        *(word for word in words if word in table),
        *(f"{level.symbol} {level.short_label}" for level in pips),
    ]
    assert "? niets: niet gevonden" in legend
    assert "geen zicht: nog geen zicht" in legend


def test_only_the_chosen_region_is_marked(elements):
    """
    By ear and by eye.
    """
    assert len([e for e in elements if e.get("aria-current") == "true"]) == 1


def test_phases_that_differ_within_a_region_are_told_from_low_to_high():
    """
    One phase is one word; so are the years.
    """
    told = {
        place: phase_words(PHASES, DEFINITIONS, region=place[0], action=place[1])
        for place in (("limburg", "hg-zsm"), ("rotterdam", "acuut"), ("limburg", "acuut"))
    }

    assert told == {
        ("limburg", "hg-zsm"): "pilot – geborgd (2019–2022)",
        ("rotterdam", "acuut"): "in uitvoering (2015)",
        ("limburg", "acuut"): "",
    }


def test_without_rows_and_phases_it_is_still_a_table():
    """
    No observation at all: every cell says that nothing was found.
    """
    elements = read(overview_html(scene(), known(summary_rows().iloc[:0]), phases()))

    assert len([e for e in elements if e["tag"] == "button" and "vv-silent" in e["class"]]) == 50


def test_watermark_and_texts_are_escaped():
    """
    What comes from outside can't become markup.
    """
    html = overview_html(scene(watermark='<b>"VOORBEELD"</b>'), known(summary_rows()), PHASES)

    assert "<b>" not in html
    assert [text(e) for e in read(html) if e["tag"] == "p"] == ['<b>"VOORBEELD"</b>']


def test_every_class_is_styled():
    """
    The stylesheet knows the classes of the table.
    """
    css = overview.STYLE
    html = overview_html(scene(region="limburg", watermark="VOORBEELD"), known(summary_rows(**TOLD)), PHASES)
    used = {name for element in read(html) for name in (element.get("class") or "").split()}

    assert used - {"vv-sign"} == {name for name in used if f".{name}" in css}
