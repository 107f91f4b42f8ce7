"""
What a download says of itself: what was chosen, of which day and revision it is, and which sources are behind
it.
"""

from dataclasses import replace
from datetime import date

import pytest

from tests.conftest import ROOT, table, written
from vvmetrics.answers.way import Way
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.downloads.provenance import About, Provenance, sources_behind
from vvmetrics.errors import QueryError
from vvmetrics.narrative.words import day_words

DEFINITIONS = load_definitions(ROOT / "data")
ALL = Way()
TOLD = Provenance(
    about=About("Dekking: Acuut", "acuut"),
    text="Van de 210 antwoorden zijn er 20 bekend.",
    year=2025,
    way=ALL,
    region=None,
    day=date(2026, 11, 24),
    revision=3,
    watermark=None,
)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "Samen op in Acuut, alle tien regio's, stand 2025"),
        ({"about": About("Alles")}, "Alle vijf verbeteracties, alle tien regio's, stand 2025"),
        (
            {"about": About("Twee", "ssk", ("limburg", "oost-brabant"), "waarde")},
            "Strafbare kindermishandeling (waarde), Limburg, Oost-Brabant, stand 2025",
        ),
        (
            {"about": About("Jaren", "acuut", since=2015), "way": Way(own_only=True, min_plausibility=3)},
            (
                "Samen op in Acuut, alle tien regio's, 2015 tot en met 2025, stand 2025, alleen wat het"
                " netwerk zelf meldde, alleen plausibiliteit 3 of hoger"
            ),
        ),
        (
            {"about": About("Verandering", regions=("limburg",), since=2020, until=2022)},
            "Alle vijf verbeteracties, Limburg, 2020 tot en met 2022, stand 2022",
        ),
    ],
    ids=[
        "an action",
        "all",
        "two regions and an element",
        "years and filters",
        "years that end before the chosen one",
    ],
)
def test_what_it_tells_of_in_words(change, words):
    """
    Action, element, regions, years and the way of asking.
    """
    assert replace(TOLD, **change).scope(DEFINITIONS) == words


@pytest.mark.parametrize(
    ("page", "name", "change", "file"),
    [
        ("Dekking", "dekking-acuut", {}, "dekking-acuut-2025-2026-11-24"),
        ("Dekking", "vragen-alle", {"about": About("Vragen")}, "dekking-vragen-alle-2025-2026-11-24"),
        (
            "Inspanning & waarde",
            "bord-acuut",
            {"region": "limburg"},
            "inspanning-waarde-bord-acuut-limburg-2025-2026-11-24",
        ),
        (
            "Regio",
            "bereik-limburg-acuut",
            {"region": "limburg", "way": Way(own_only=True, min_plausibility=2)},
            "regio-bereik-limburg-acuut-2025-eigen-plausibiliteit-2-2026-11-24",
        ),
        (
            "Ontwikkeling",
            "niveaus-acuut",
            {"about": About("Niveaus", "acuut", element="waarde", since=2015)},
            "ontwikkeling-niveaus-acuut-waarde-2015-2025-2026-11-24",
        ),
        (
            "Ontwikkeling",
            "verandering-limburg",
            {
                "about": About("Verandering", regions=("limburg",), since=2020, until=2022),
                "region": "limburg",
            },
            "ontwikkeling-verandering-limburg-2020-2022-2026-11-24",
        ),
        (
            "Vergelijken",
            "vergelijking",
            {"about": About("Alle tien", "acuut", tuple(DEFINITIONS.regions))},
            "vergelijken-vergelijking-acuut-2025-2026-11-24",
        ),
        (
            "Verantwoording",
            "bronnen",
            {"about": About("Bronnen", tells=()), "region": "limburg"},
            "verantwoording-bronnen-2026-11-24",
        ),
        ("Dekking", "dekking-acuut", {"watermark": "VOORBEELD"}, "dekking-acuut-2025-voorbeeld-2026-11-24"),
    ],
)
def test_the_name_of_a_file_says_page_choice_and_day(page, name, change, file):
    """
    Nothing twice, only letters, digits and dashes; definitions hang on no choice, and what is made up says
    so.
    """
    assert replace(TOLD, **change).file_name(page=page, name=name) == f"veiligheid-voorop-{file}"


def test_the_lines_under_a_picture():
    """
    What was chosen, how it is read, and where it comes from, with a word on public sources.
    """
    about = About("Bord", "acuut", legend="**Vulling:** hoe vol, hoe zekerder.")

    assert replace(TOLD, about=about, region="limburg").caption(DEFINITIONS) == [
        "Samen op in Acuut, alle tien regio's, stand 2025; gekozen regio: Limburg.",
        "Vulling: hoe vol, hoe zekerder.",
        (
            "Bron: dashboard Veiligheid Voorop, revisie 3, 24 november 2026, CC BY 4.0. "
            "Openbare bronnen zijn niet door de regio gevalideerd."
        ),
    ]


def test_a_picture_of_made_up_data_says_so_first():
    """
    And does not speak of public sources, for it has none; nor does one of what networks themselves reported.
    """
    made_up = replace(TOLD, watermark="VOORBEELD – verzonnen").caption(DEFINITIONS)

    assert made_up[0] == "VOORBEELD – verzonnen. Zegt niets over een regio."
    assert "gevalideerd" not in " ".join(made_up)
    assert "gevalideerd" not in " ".join(replace(TOLD, way=Way(own_only=True)).caption(DEFINITIONS))


def behind(store, about, *, year=2021, way=ALL):
    """
    The sources behind something, with how many findings and phases each gave.
    """
    return table(sources_behind(store, about, year=year, way=way), "source", "year", "findings", "phases")


def test_sources_behind_all_stand_with_the_networks_own_first(tiny):
    """
    Then from old to new; those without a year last. Each with the observations that count.
    """
    assert behind(tiny, About("Alles")) == written("""
        rapport     2021  6  0
        opgave      -     3  0
        krant       2021  5  0
        onderzoek   -     2  0
    """)


def test_sources_follow_what_is_told_of(tiny):
    """
    An action, regions, an element, and the way of asking, which leaves no reason of absence out.
    """
    assert behind(
        tiny, About("Zuid", regions=("zuid",), element="waarde"), way=Way(min_plausibility=4)
    ) == written(
        """
        opgave      -     2  0
        krant       2021  1  0
        onderzoek   -     1  0
    """
    )
    assert behind(tiny, About("Noord", regions=("noord",)), way=Way(own_only=True)).startswith(
        "rapport 2021 "
    )
    assert behind(tiny, About("Bronnen", tells=())) == ""


def test_phases_have_their_own_sources(tiny):
    """
    The newest of each place, or all where it goes over years.
    """
    newest = sources_behind(tiny, About("Fasen", tells=("phases",)), year=2021, way=ALL)
    over_years = sources_behind(tiny, About("Fasen", since=2015, tells=("phases",)), year=2021, way=ALL)

    assert newest["findings"].sum() == over_years["findings"].sum() == 0
    assert 0 < newest["phases"].sum() < over_years["phases"].sum()


def test_sources_of_a_change_are_those_of_its_years(tiny):
    """
    What was known when it began and what came until it ended; nothing later, whatever year the page is of.
    """
    change = About("Noord", regions=("noord",), since=2018, until=2019, tells=("findings", "phases"))

    assert (
        behind(tiny, change)
        == behind(tiny, change, year=2019)
        == written("""
        rapport     2021  2  2
    """)
    )
    assert behind(tiny, replace(change, since=2019, until=2020)) == written("""
        rapport     2021  7  3
        krant       2021  1  1
        onderzoek   -     1  0
    """)


def test_a_phase_that_was_told_before_the_first_year_and_not_since_counts_too(tiny):
    """
    It is the phase that the years begin with; one that another replaced before them is not.
    """
    phases = About("Noord", regions=("noord",), since=2021, tells=("phases",))

    assert behind(tiny, phases) == written("""
        rapport     2021  0  2
        krant       2021  0  1
    """)


def test_an_unknown_action_is_refused(tiny):
    """
    Instead of a sheet without sources.
    """
    with pytest.raises(QueryError):
        sources_behind(tiny, About("Niets", "bestaat-niet"), year=2021, way=ALL)


def test_a_day_in_words():
    """
    As one writes it.
    """
    assert day_words(date(2026, 3, 1)) == "1 maart 2026"
