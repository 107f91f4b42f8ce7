"""
How an action is done and what it took, in words: no more than the rows say, in the fixed order of the
regions.
"""

import pandas as pd

from tests.charts.grids.test_indicators import indicator_rows
from tests.charts.rows import DEFINITIONS, everywhere, known, phases, scene, spots, summary_rows
from vvmetrics.answers.way import Way
from vvmetrics.narrative.arrangement import (
    arranged,
    effort_sentences,
    practice_sentence,
    silence_sentences,
    telling_indicators,
)

ACTION = "actie-overleg"
OWN = Way(own_only=True)
EMPTY = pd.DataFrame(columns=["region", "indicator", "absence", "plausibility", "finding"])


def practice(*told, way=Way()):  # noqa: B008 - it is frozen
    """
    Return the sentences above Actie-overleg in 2022.
    """
    return practice_sentence(
        scene(way=way),
        phases(*((region, area, ACTION, *rest) for region, area, *rest in told)),
        action=ACTION,
    )


def test_nobody_tells_of_a_phase():
    """
    Not a word on what is done.
    """
    assert practice() == "Actie-overleg, stand 2022. Van geen van de tien regio's is de fase bekend."


def test_done_prepared_and_unknown_stand_apart():
    """
    A pilot is practice, a preparation is not; areas that differ are named.
    """
    told = [
        ("limburg", None, 2021, 4),
        ("noord-nederland", "friesland", 2022, 5),
        ("noord-nederland", "groningen", 2022, 1),
        ("rotterdam", None, 2020, 2),
    ]

    assert (
        practice(*told)
        == "Actie-overleg, stand 2022. In praktijk gebracht, volgens de bronnen, in twee van de tien regio's."
        " Noord-Nederland: geborgd in Friesland (2022) en verkenning in Groningen (2022); Limburg: in"
        " uitvoering (2021). In voorbereiding of verkenning. Rotterdam: voorbereiding (2020). Van de"
        " andere zeven is de fase onbekend."
    )


def test_only_prepared():
    """
    That no source tells of practice is all that is said; the filter has its own words.
    """
    assert (
        practice(("rotterdam", None, 2020, 2), way=OWN)
        == "Actie-overleg, stand 2022, alleen wat het netwerk zelf meldde. Van geen van de tien regio's zegt"
        " een bron dat deze verbeteractie in praktijk is gebracht. In voorbereiding of verkenning."
        " Rotterdam: voorbereiding (2020). Van de andere negen is de fase niet zelf gemeld."
    )


def test_the_last_unknown_region_is_named():
    """
    Not "the other one".
    """
    told = [(region, None, 2022, 4) for region in DEFINITIONS.regions if region != "limburg"]

    assert practice(*told).endswith(" Van Limburg is de fase onbekend.")


def test_what_it_took_split_equal_and_unknown():
    """
    The same level on other evidence stands apart; reasons are counted when there are more than one.
    """
    rows = summary_rows(
        rotterdam__actie_overleg__ontwikkeling={"median": 2},
        limburg__actie_overleg__ontwikkeling={"median": 2},
        den_haag__actie_overleg__ontwikkeling={"median": 2, "plausibility": 3},
        amsterdam__actie_overleg__ontwikkeling={"reason": "niet_gestart"},
        **everywhere(ACTION, "uitvoering", median=1, plausibility=4),
    )
    setting_up, carrying_out = effort_sentences(scene(), known(rows), action=ACTION)

    assert (
        setting_up
        == "Wat het kostte om op te zetten: merkbaar (gedeeld) in Den Haag; merkbaar (ervaren) in Rotterdam"
        " en Limburg. Van de andere zeven niet bekend: geen openbare bron gevonden (zes), niet gestart"
        " (één)."
    )
    assert (
        carrying_out
        == "Of het uitvoeren meer of minder werk geeft: meer (onderzocht) in "
        + ", ".join(region.label for region in list(DEFINITIONS.regions.values())[:-1])
        + " en Limburg."
    )
    all_but_one = everywhere(ACTION, "uitvoering", median=1, plausibility=4) | {
        "limburg__actie_overleg__uitvoering": {}
    }
    assert effort_sentences(scene(), known(summary_rows(**all_but_one)), action=ACTION)[1].endswith(
        " Van Limburg niet bekend: geen openbare bron gevonden."
    )
    assert (
        effort_sentences(scene(way=OWN), known(summary_rows()), action=ACTION)[0]
        == "Wat het kostte om op te zetten, is van geen enkele regio bekend: niet door het netwerk zelf"
        " gemeld."
    )


def test_region_by_region():
    """
    Answers with how sure, effort from the summary, and what is not known by its reason; regions of which
    nothing is known in one sentence.
    """
    rows = indicator_rows(
        limburg__frequentie={"status": "known", "answer": "maandelijks", "plausibility": 2},
        limburg__vorm={"status": "geen_zicht"},
    )
    summary = summary_rows(limburg__actie_overleg__ontwikkeling={"median": 2})
    told = arranged(
        scene(), known(summary), EMPTY, spots(rows), phases(("limburg", None, ACTION, 2021, 4)), action=ACTION
    )
    last = told[-1]

    assert [one.region for one in told] == list(DEFINITIONS.regions)
    assert [one.region for one in told if not one.silent] == ["limburg"]
    assert last.phases == ("in uitvoering (2021): Elke week.",)
    assert last.known == {
        "Frequentie": "maandelijks (●●○○ ervaren)",
        "Opzetten": "■■□□ merkbare inzet (●●○○ ervaren)",
    }
    assert last.unknown == {
        "nog geen zicht": ("Vorm",),
        "geen openbare bron gevonden": ("Aanwezige partners", "Deelnemers", "Mandaat", "Uitvoeren"),
    }
    (sentence,) = silence_sentences(told, DEFINITIONS)
    assert sentence.startswith("Van Noord-Nederland, Oost-Nederland, ")
    assert sentence.endswith(" en Oost-Brabant is hierover niets bekend: geen openbare bron gevonden.")


def test_an_indicator_with_levels_tells_by_its_findings():
    """
    Where the report asks for no characteristic its first indicator does, in the words of what was found.
    """
    (first,) = telling_indicators(DEFINITIONS, action="hg-zsm")
    rows = pd.DataFrame(
        [{"region": "limburg", "indicator": first.id, "status": "known", "answer": None, "plausibility": 2}]
    )
    found = pd.DataFrame(
        [
            {
                "region": "limburg",
                "indicator": first.id,
                "absence": None,
                "plausibility": 2,
                "finding": "Zij schuiven elke dag aan.",
            }
        ]
    )
    limburg = arranged(scene(), known(summary_rows()), found, spots(rows), phases(), action="hg-zsm")[-1]

    assert first.label == "VT aan ZSM-tafel"
    assert limburg.known == {"VT aan ZSM-tafel": "Zij schuiven elke dag aan. (●●○○ ervaren)"}
