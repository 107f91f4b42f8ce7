"""
The sentences of a region's story, written out.
"""

import pandas as pd
import pytest

from tests.charts.rows import DEFINITIONS, known, phases, scene, summary_rows
from vvmetrics.errors import QueryError
from vvmetrics.narrative.region import area_sentences, chapter_sentence, region_sentence
from vvmetrics.questions.metrics import cited_sources

NOTHING = (
    "van geen van de 60 indicatoren is iets bekend. "
    "Wat het kostte om op te zetten, of het uitvoeren meer of minder werk geeft en wat het bracht"
)
NO_EFFORT = (
    "Wat het kostte om op te zetten en of het uitvoeren meer of minder werk geeft, is van geen van de vijf"
    " verbeteracties bekend: geen openbare bron gevonden."
)
ALL_FIVE = "Samenhang, Samen op in Acuut, Actie-overleg, HG: VT & ZSM en Strafbare kindermishandeling"


def of_noord(*rows):
    """
    Return phases of Noord-Nederland, each written as "area action year phase" with a dash for the whole
    region.
    """
    parts = [row.split() for row in rows]
    return phases(
        *(
            ("noord-nederland", None if area == "-" else area, action, int(year), int(phase))
            for area, action, year, phase in parts
        )
    )


def told(*phase_rows, **rows):
    """
    Return the sentences above the story of Noord-Nederland in 2022.
    """
    return region_sentence(
        scene(year=2022), known(summary_rows(**rows)), of_noord(*phase_rows), region="noord-nederland"
    )


def chapter(*phase_rows, **rows):
    """
    Return the sentences above its chapter on Samen op in Acuut.
    """
    return chapter_sentence(
        scene(), known(summary_rows(**rows)), of_noord(*phase_rows), region="noord-nederland", action="acuut"
    )


def found(*rows):
    """
    Return observations of Noord-Nederland, each written as "area indicator verdict", the verdict a level, an
    absence or a word.
    """
    records = []
    for area, indicator, verdict in (row.split() for row in rows):
        level, absence = verdict.lstrip("-").isdigit(), verdict in DEFINITIONS.absences
        record = {"score": int(verdict) if level else None, "absence": verdict if absence else None}
        answer = None if level or absence else verdict
        scale = DEFINITIONS.indicators[indicator].scale
        records.append(
            {
                "area": None if area == "-" else area,
                "indicator": indicator,
                "scale": scale,
                "answer": answer,
                **record,
            }
        )
    return pd.DataFrame(records)


def test_nothing_known():
    """
    One reason for all.
    """
    assert (
        told()
        == f"Noord-Nederland, stand 2022: {NOTHING}, is van geen van de vijf verbeteracties bekend: geen"
        " openbare bron gevonden. De fase is van geen van de vijf verbeteracties bekend."
    )


def test_nothing_known_for_several_reasons():
    """
    Each reason once, of the element that it is the reason of.
    """
    assert told(noord_nederland__hg_zsm__waarde={"reason": "niet_gestart"}).startswith(
        f"Noord-Nederland, stand 2022: van geen van de 60 indicatoren is iets bekend. {NO_EFFORT} Wat het"
        " bracht, is van geen van de vijf verbeteracties bekend: geen openbare bron gevonden en niet"
        " gestart. De fase"
    )


def test_one_known():
    """
    What is known comes first.
    """
    assert (
        told("- ssk 2016 4", noord_nederland__ssk__waarde={"median": 1, "plausibility": 1})
        == "Noord-Nederland, stand 2022: van 2 van de 60 indicatoren is iets bekend. Wat het bracht:"
        " beginnend (indirect) bij Strafbare kindermishandeling; niet bekend (geen openbare bron"
        f" gevonden) bij Samenhang, Samen op in Acuut, Actie-overleg en HG: VT & ZSM. {NO_EFFORT} Fase: in"
        " uitvoering bij Strafbare kindermishandeling; onbekend bij Samenhang, Samen op in Acuut,"
        " Actie-overleg en HG: VT & ZSM."
    )


def test_all_equal():
    """
    Said once, of all five.
    """
    values = {
        f"noord_nederland__{action.replace('-', '_')}__waarde": {"median": 2, "plausibility": 3}
        for action in DEFINITIONS.actions
    }

    assert (
        told(*(f"- {action} 2022 5" for action in DEFINITIONS.actions), **values)
        == "Noord-Nederland, stand 2022: van 10 van de 60 indicatoren is iets bekend. "
        f"Wat het bracht: duidelijk (gedeeld) bij {ALL_FIVE}. {NO_EFFORT} Fase: geborgd bij {ALL_FIVE}."
    )


def test_what_is_known_is_said_of_whichever_element_it_is():
    """
    Effort as well as value; a characteristic has no level, and says so.
    """
    sentence = told(
        noord_nederland__samenhang__ontwikkeling={"median": 4, "plausibility": 2},
        noord_nederland__acuut__uitvoering={"known": 1, "plausibility": 2},
    )

    assert sentence.endswith(
        "Wat het kostte om op te zetten: zeer groot (ervaren) bij Samenhang; niet bekend (geen openbare bron"
        " gevonden) bij Samen op in Acuut, Actie-overleg, HG: VT & ZSM en Strafbare kindermishandeling. Of"
        " het uitvoeren meer of minder werk geeft, is van geen van de vijf verbeteracties bekend: geen"
        " openbare bron gevonden en alleen kenmerken bekend. Wat het bracht, is van geen van de vijf"
        " verbeteracties bekend: geen openbare bron gevonden. De fase is van geen van de vijf verbeteracties"
        " bekend."
    )


def test_split():
    """
    The same level less sure is another answer; areas that differ are said to differ, an area alone is named.
    """
    sentence = told(
        "drenthe acuut 2022 3",
        "friesland acuut 2022 5",
        "groningen ssk 2020 4",
        noord_nederland__samenhang__waarde={"median": 1, "plausibility": 2},
        noord_nederland__acuut__waarde={"median": 1, "plausibility": 3},
        noord_nederland__ssk__waarde={"median": 1, "plausibility": 2},
        noord_nederland__hg_zsm__waarde={"reason": "niet_gestart"},
    )

    assert sentence.endswith(
        "Wat het bracht: beginnend (ervaren) bij Samenhang en Strafbare kindermishandeling; beginnend"
        " (gedeeld) bij Samen op in Acuut; niet bekend (geen openbare bron gevonden) bij Actie-overleg; niet"
        f" bekend (niet gestart) bij HG: VT & ZSM. {NO_EFFORT} Fase: verschillend per gebied bij Samen op in"
        " Acuut; in uitvoering in Groningen bij Strafbare kindermishandeling; onbekend bij Samenhang,"
        " Actie-overleg en HG: VT & ZSM."
    )


def test_chapter_of_which_nothing_is_known():
    """
    The phase may still be known.
    """
    assert (
        chapter("- acuut 2021 2")
        == "Fase: voorbereiding (2021). Wat het kostte en wat het bracht, is niet bekend: geen openbare bron"
        " gevonden."
    )


def test_chapter_with_areas_levels_and_a_reason():
    """
    Phase by area with its year, then the three elements in order.
    """
    sentence = chapter(
        "drenthe acuut 2022 3",
        "friesland acuut 2021 5",
        noord_nederland__acuut__ontwikkeling={"median": 2, "plausibility": 3},
        noord_nederland__acuut__uitvoering={"known": 1, "plausibility": 2},
        noord_nederland__acuut__waarde={"median": -1, "plausibility": 4},
    )

    assert (
        sentence
        == "Fase: pilot in Drenthe (2022) en geborgd in Friesland (2021). Wat het kostte om op te zetten:"
        " merkbare inzet (gedeeld). Of het uitvoeren meer of minder werk geeft, is niet bekend: alleen"
        " kenmerken bekend. Wat het bracht: nadelig (onderzocht)."
    )


def test_areas_that_differ_are_told_indicator_by_indicator():
    """
    Indicators that differ in the same way are told together; what is of the whole region or equal everywhere
    is no difference.
    """
    rows = found(
        "groningen acuut-aanpassingen-werkproces niet_gestart",
        "friesland acuut-aanpassingen-werkproces 1",
        "drenthe acuut-aanpassingen-werkproces 1",
        "drenthe acuut-extra-inzet 0",
        "friesland acuut-extra-inzet 2",
        "drenthe acuut-snelheid-informatievoorziening 0",
        "friesland acuut-snelheid-informatievoorziening 2",
        "drenthe acuut-crisismeldingen maandelijks",
        "friesland acuut-crisismeldingen wekelijks",
        "- acuut-late-meldingen 1",
        "drenthe acuut-late-meldingen 2",
        "drenthe acuut-sneller-vervolgstappen 2",
        "friesland acuut-sneller-vervolgstappen 2",
    )

    assert area_sentences(scene(), rows, region="noord-nederland") == [
        "Aanpassingen werkproces: niet gestart in Groningen, beperkte inzet in Friesland en Drenthe.",
        (
            "Extra inzet en Snelheid informatievoorziening: duidelijk meerwerk in Friesland, past in het"
            " gewone werk in Drenthe."
        ),
    ]


def test_two_verdicts_in_one_area_are_both_told():
    """
    Two partners may see it differently.
    """
    rows = found(
        "drenthe acuut-extra-inzet 0", "drenthe acuut-extra-inzet 1", "friesland acuut-extra-inzet 1"
    )

    assert area_sentences(scene(), rows, region="noord-nederland") == [
        "Extra inzet: enig meerwerk in Friesland, past in het gewone werk en enig meerwerk in Drenthe."
    ]


def test_sources_that_a_region_cites_start_with_its_own(tiny):
    """
    From observations and phases, each once; then from old to new, and what has no year last.
    """
    assert list(cited_sources(tiny, region="noord")["source"]) == ["rapport", "krant", "onderzoek"]
    assert list(cited_sources(tiny, region="zuid")["source"]) == ["opgave", "krant", "onderzoek"]
    with pytest.raises(QueryError, match="oord"):
        cited_sources(tiny, region="oord")
