"""
The sentences and points of Leeragenda, written out: nobody can tell, one can, several can, and what nobody
knows.
"""

import pandas as pd
import pytest

from tests.charts.rows import DEFINITIONS, scene, spots, summary_rows
from tests.charts.rows import known as known_places
from tests.charts.rows import phases as told_phases
from vvmetrics.answers.way import Way
from vvmetrics.narrative.agenda import point_title, points
from vvmetrics.narrative.agenda_table import agenda_table
from vvmetrics.narrative.exchange import read_exchange
from vvmetrics.narrative.learning import (
    ask_sentence,
    everyone_sentence,
    help_sentence,
    open_sentence,
    stale_sentence,
)

ASKS = "noord-holland"
NOWHERE = "geen openbare bron gevonden"
HEAD = "Samen op in Acuut, stand 2025."
INDICATORS = [indicator for indicator in DEFINITIONS.indicators.values() if indicator.action == "acuut"]


def exchange(*told, phases=(), way=None, **summary):
    """
    Return the exchange on Samen op in Acuut in 2025.

    told is written as "region indicator score plausibility year least_phase furthest_phase" (the last two may
    be left out), or a reason of absence instead of the numbers; phases as "region area year phase", a dash
    for the whole region.
    """
    facts = {(region, f"acuut-{name}"): rest for region, name, *rest in (row.split() for row in told)}
    rows = pd.DataFrame(
        [
            row(region, indicator, facts.get((region, indicator.id)))
            for region in DEFINITIONS.regions
            for indicator in INDICATORS
        ]
    )
    known = [
        (region, indicator, *map(int, [*rest[2:], "0", "0"][:3]))
        for (region, indicator), rest in facts.items()
        if len(rest) > 1
    ]
    cited = {"source": "x", "title": "Jaarverslag", "kind": "openbare_bron", "url": None, "locator": "§ 2"}
    columns = ["region", "indicator", "newest", "least_phase", "furthest_phase"]
    sources = pd.DataFrame(
        [{**dict(zip(columns, fact, strict=True)), **cited} for fact in known], columns=[*columns, *cited]
    )
    parts = [line.split() for line in phases]
    stages = [
        (region, None if area == "-" else area, "acuut", int(year), int(phase))
        for region, area, year, phase in parts
    ]
    summed = summary_rows(**summary)
    asked = scene(year=2025, way=way or Way())
    return read_exchange(
        asked, known_places(summed), spots(rows), sources, told_phases(*stages), action="acuut"
    )


def row(region, indicator, fact):
    place = {
        "region": region,
        "indicator": indicator.id,
        "answer": None,
        "status": "niet_gevonden",
        "score": pd.NA,
        "plausibility": pd.NA,
    }
    if not fact:
        return place
    return place | (
        {"status": "known", "score": int(fact[0]), "plausibility": int(fact[1])}
        if len(fact) > 1
        else {"status": fact[0]}
    )


ONE = exchange(
    "limburg betere-samenwerking-in-de-breedte 2 3 2023 4 4",
    "noord-holland betere-samenwerking-in-de-breedte 1 2 2024",
    phases=["limburg - 2023 4"],
    limburg__acuut__ontwikkeling={"median": 3, "plausibility": 3},
)
SEVERAL = exchange(
    "noord-nederland voorlichting-politie-en-vt 3 3 2020",
    "limburg voorlichting-politie-en-vt 2 2 2023 4 4",
    "limburg betere-samenwerking-in-de-breedte 2 3 2023 4 4",
    phases=["limburg - 2023 4", "noord-holland - 2024 2"],
)


def test_nobody_can_tell():
    """
    Then it says so, to each and to all, and that there is nobody to point at.
    """
    nothing = exchange()

    assert (
        ask_sentence(nothing, region=ASKS)
        == f"{HEAD} Noord-Holland kan hierover nog niemand vragen: geen andere regio kan erover vertellen."
        " Zie Open vragen."
    )
    assert (
        help_sentence(nothing, region=ASKS)
        == f"{HEAD} Noord-Holland kan hierover nog niemand helpen: van geen indicator is er een duidelijke"
        " waarde, een goede onderbouwing, of ervaring uit een gebied waar de actie toen al liep."
    )
    assert (
        everyone_sentence(nothing)
        == f"{HEAD} Geen regio kan een andere hierover nu iets vertellen. Bij alle 21 indicatoren kan niemand"
        " vertellen: zie Open vragen."
    )
    assert (
        open_sentence(nothing, region=ASKS)
        == f"{HEAD} Bij alle 21 indicatoren kan niemand Noord-Holland iets vertellen. "
        "Van geen andere regio is bekend dat de actie er in een pilot of verder is."
    )
    assert points(nothing, kind="vragen", region=ASKS) == points(nothing, kind="vragen", region=None) == []


def test_one_region_can_tell():
    """
    With why it, what it took it, and what the asker knows itself.
    """
    (point,) = points(ONE, kind="vragen", region=ASKS)

    assert (
        ask_sentence(ONE, region=ASKS)
        == f"{HEAD} Noord-Holland kan bij één van de 21 indicatoren vragen stellen aan "
        "Limburg (één indicator: duidelijke waarde, goed onderbouwd, de actie liep daar toen al). "
        "Bij 20 andere kan nog niemand vertellen: zie Open vragen."
    )
    assert (
        point.reason
        == "Noord-Holland kan dit Limburg vragen, want de waarde is daar duidelijk en goed onderbouwd en de"
        " actie liep daar toen al: duidelijke verandering die partners delen (gedeeld, 2023)."
        " Noord-Holland zelf: beginnende of wisselende verandering (ervaren, 2024)."
    )
    assert (
        point.tells[0].took
        == "Wat het hen kostte om op te zetten: aanzienlijke inzet (gedeeld); bij het uitvoeren: niet bekend"
        f" ({NOWHERE})."
    )
    assert point.tells[0].phase == "in uitvoering (2023)"
    assert point_title(ONE, point) == "Noord-Holland vraagt Limburg: Betere samenwerking in de breedte"
    assert (
        help_sentence(ONE, region="limburg")
        == f"{HEAD} Limburg kan bij één van de 21 indicatoren vertellen (duidelijke waarde, goed onderbouwd,"
        " de actie liep daar toen al); negen regio's zouden kunnen luisteren."
    )


def test_several_regions_can_tell():
    """
    In their fixed order, each with its own reasons; who is known to be less far hears that the other is
    further, and what is old says so.
    """
    asked = points(SEVERAL, kind="vragen", region=ASKS)

    assert (
        ask_sentence(SEVERAL, region=ASKS)
        == f"{HEAD} Noord-Holland kan bij twee van de 21 indicatoren vragen stellen aan Noord-Nederland (één"
        " indicator: goed onderbouwd) en Limburg (twee indicatoren: duidelijke waarde bij één, goed"
        " onderbouwd bij één, de actie liep daar toen al). Bij 19 andere kan nog niemand vertellen: zie"
        " Open vragen."
    )
    assert [(point.group, point.indicator) for point in asked] == [
        ("noord-nederland", "acuut-voorlichting-politie-en-vt"),
        ("limburg", "acuut-voorlichting-politie-en-vt"),
        ("limburg", "acuut-betere-samenwerking-in-de-breedte"),
    ]
    assert (
        asked[0].reason
        == "Noord-Holland kan dit Noord-Nederland vragen, want dit is daar goed onderbouwd: aanzienlijke"
        " inzet "
        "(gedeeld, 2020, meer dan drie jaar voor 2025). "
        f"Van Noord-Holland is dit niet bekend: {NOWHERE}. Fase in Noord-Holland: voorbereiding (2024)."
    )
    assert "want de actie was daar toen al verder: merkbare inzet (ervaren, 2023)." in asked[1].reason
    assert everyone_sentence(SEVERAL).startswith(
        f"{HEAD} Bij twee van de 21 indicatoren kan iemand vertellen: Noord-Nederland ("
    )
    assert (
        ask_sentence(SEVERAL, region="limburg")
        == f"{HEAD} Limburg kan hierover nog niemand vragen: geen andere regio kan erover vertellen. Zie Open"
        " vragen."
    )


def test_listeners_stand_together_by_reason():
    """
    From the teller's side: who would listen, and why each.
    """
    (point,) = points(ONE, kind="helpen", region="limburg")

    assert point.reason.endswith(
        "Zou kunnen luisteren: Noord-Nederland, Oost-Nederland, Midden-Nederland, Amsterdam, Den Haag,"
        f" Rotterdam, Zeeland-West-Brabant en Oost-Brabant – {NOWHERE}; Noord-Holland – beginnende of"
        " wisselende verandering (ervaren, 2024)."
    )
    assert points(ONE, kind="helpen", region=None) == [point]


def test_an_open_question_says_why_and_whom_to_ask():
    """
    Not enough is known, or nothing and for which reasons; asked where there is practice.
    """
    found = {
        point.indicator: point.reason
        for point in points(
            exchange(
                "den-haag late-meldingen 1 1 2019",
                "limburg opvolging niet_gestart",
                phases=["oost-nederland twente 2022 4"],
            ),
            kind="open",
            region=None,
        )
    }

    assert len(found) == 21
    assert (
        found["acuut-late-meldingen"]
        == "Wat bekend is, is niet duidelijk en niet goed onderbouwd, en komt niet uit een gebied waar de"
        " actie toen al liep en verder was: Den Haag – beginnende of wisselende verandering (indirect,"
        " 2019, meer dan drie jaar voor 2025). Te vragen aan Oost-Nederland: daar is de actie in een pilot"
        " of verder."
    )
    assert found["acuut-opvolging"].startswith(
        f"Van geen enkele regio is hierover iets bekend: {NOWHERE} (9) en niet gestart (1)."
    )


def test_what_is_old_becomes_a_question():
    """
    Of all regions, and of one; nothing old is said too.
    """
    assert (
        stale_sentence(SEVERAL, region=None)
        == f"{HEAD} Bij één van de 21 indicatoren is wat bekend is, meer dan drie jaar ouder dan 2025, in"
        " Noord-Nederland (één indicator). De vraag is of het nog zo is."
    )
    assert (
        stale_sentence(SEVERAL, region="limburg")
        == f"{HEAD} Niets wat van Limburg bekend is, is meer dan drie jaar ouder dan 2025."
    )
    (point,) = points(SEVERAL, kind="verouderd", region=None)
    assert (
        point.reason
        == "Meer dan drie jaar ouder dan 2025. Vraag na of het nog zo is: Noord-Nederland (2020)."
    )


@pytest.mark.parametrize(
    ("way", "words", "phase"),
    [
        (Way(own_only=True), "niet door het netwerk zelf gemeld", "niet zelf gemeld"),
        (Way(min_plausibility=3), "niets met deze plausibiliteit", "onbekend"),
    ],
)
def test_what_a_filter_hides_is_not_called_not_found(way, words, phase):
    """
    Neither of who would listen, nor of what it took, nor of how far they are.
    """
    told = exchange("limburg betere-samenwerking-in-de-breedte 2 3 2023", way=way)
    (point,) = points(told, kind="vragen", region=ASKS)
    texts = [
        point.reason,
        point.tells[0].took,
        *(one.reason for one in points(told, kind="open", region=None)),
    ]

    assert all(words in text for text in texts)
    assert not any("gevonden" in text for text in texts)
    assert point.tells[0].phase == phase


def test_the_table_has_all_that_is_said():
    """
    In the given order, numbered, with the source as it can be found.
    """
    record = agenda_table([(ONE, point) for point in points(ONE, kind="vragen", region=ASKS)]).to_dict(
        "records"
    )[0]

    assert list(record)[:4] == ["Nr.", "Soort", "Verbeteractie", "Element"]
    assert (record["Nr."], record["Wie kan vertellen"], record["Voor wie"]) == (1, "Limburg", "Noord-Holland")
    assert record["Bron"] == "Jaarverslag, § 2 (openbare bron, niet door de regio gevalideerd)"
    assert record["Fase daar"] == "Limburg: in uitvoering (2023)"


def test_what_is_known_from_a_part_of_a_region_says_so():
    """
    Where the action ran in one area and was prepared in another, the reason is that of a part.
    """
    (point,) = points(
        exchange("limburg betere-samenwerking-in-de-breedte 1 2 2023 2 4"), kind="helpen", region="limburg"
    )

    assert point.reason.startswith(
        "Limburg kan hierover vertellen, want de actie liep in een deel van die regio toen al: "
    )
