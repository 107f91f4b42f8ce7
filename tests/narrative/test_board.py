"""
The sentences, written out: what is known, how sure, and no more than the rows say.
"""

import pytest

from tests.charts.rows import DEFINITIONS, everywhere, known, scene, summary_rows
from vvmetrics.narrative.board import board_sentence, overview_sentence
from vvmetrics.narrative.words import listed, number

NOTHING = "Wat het kostte om op te zetten, is van geen enkele regio bekend."


def sentence(told, **ways):
    """
    Return the sentences above the board of Samen op in Acuut in 2022.
    """
    way = {"way": ways.pop("way")} if "way" in ways else {}
    return board_sentence(scene(**way), known(summary_rows(**told)), action="acuut", **ways)


def test_none_known():
    """
    Not a word on value: only why it is not known.
    """
    assert (
        sentence({})
        == "Samen op in Acuut, stand 2022. Wat het bracht, is van geen enkele regio bekend. Reden: geen"
        f" openbare bron gevonden. {NOTHING}"
    )


def test_one_known():
    """
    Singular, with the region's name.
    """
    assert (
        sentence({"limburg__acuut__waarde": {"median": 1, "plausibility": 1}})
        == "Samen op in Acuut, stand 2022. Wat het bracht, is bekend van één van de tien regio's, Limburg:"
        f" beginnend (indirect). Van de andere negen niet: geen openbare bron gevonden. {NOTHING}"
    )


def test_one_unknown():
    """
    The only unknown region is named.
    """
    told = everywhere("acuut", "waarde", median=2, plausibility=3) | {
        "limburg__acuut__waarde": {"reason": "niet_gestart"}
    }

    assert (
        sentence(told)
        == "Samen op in Acuut, stand 2022. Wat het bracht, is bekend van negen van de tien regio's: overal"
        f" duidelijk (steeds gedeeld). Van Limburg niet: niet gestart. {NOTHING}"
    )


def test_all_equal():
    """
    All ten at one level.
    """
    told = everywhere("acuut", "waarde", median=3, plausibility=4) | everywhere(
        "acuut", "ontwikkeling", median=2, plausibility=2
    )

    assert (
        sentence(told)
        == "Samen op in Acuut, stand 2022. Wat het bracht, is bekend van alle tien regio's: overal breed en "
        "blijvend (steeds onderzocht). "
        "Wat het kostte om op te zetten, is bekend van alle tien regio's: overal merkbaar (steeds ervaren)."
    )


def test_split():
    """
    From the lowest to the highest level, and the reasons counted.
    """
    told = {
        "limburg__acuut__waarde": {"median": -1, "plausibility": 1},
        "rotterdam__acuut__waarde": {"median": 2, "plausibility": 2},
        "den_haag__acuut__waarde": {"median": 1, "plausibility": 2},
        "noord_nederland__acuut__waarde": {"reason": "niet_gestart"},
        "oost_nederland__acuut__waarde": {"known": 1, "plausibility": 2},
        "limburg__acuut__uitvoering": {"median": 2, "plausibility": 4},
        "rotterdam__acuut__uitvoering": {"median": 0, "plausibility": 4},
    }

    assert (
        sentence(told, x_element="uitvoering")
        == "Samen op in Acuut, stand 2022. Wat het bracht, is bekend van drie van de tien regio's: van"
        " nadelig "
        "tot duidelijk (indirect in één, "
        "ervaren in twee). Van de andere zeven niet: niet gestart (één), alleen "
        "kenmerken bekend (één), geen openbare "
        "bron gevonden (vijf). Of het uitvoeren meer of minder werk geeft, is bekend van twee van de tien "
        "regio's: van gelijk tot veel meer "
        "(steeds onderzocht)."
    )


@pytest.mark.parametrize(
    ("counts", "reason"),
    [
        ({"niet_gestart": 2, "geen_zicht": 2}, "niet gestart"),
        ({"geen_zicht": 1, "niet_gevonden": 3}, "geen openbare bron gevonden"),
        ({"niet_van_toepassing": 3, "vertrouwelijk": 1}, "vertrouwelijk"),
        ({"niet_van_toepassing": 4}, "niet van toepassing"),
        ({}, "geen openbare bron gevonden"),
    ],
)
def test_the_reason_is_that_of_most_indicators(counts, reason):
    """
    Ties go by the codebook's order; what does not apply only counts when nothing applies.
    """
    rows = summary_rows(limburg__acuut__waarde=dict.fromkeys(DEFINITIONS.absences, 0) | counts)

    assert scene().why(known(rows)["limburg", "acuut", "waarde"]) == reason


def test_overview_none_some_and_all():
    """
    Counts of regions by actions, the levels from low to high, and per action in how many regions; few regions
    are named, and silent ones.
    """
    some = {
        f"{region.replace('-', '_')}__acuut__waarde": {"median": 1, "plausibility": 1}
        for region in list(DEFINITIONS.regions)[:8]
    }
    some |= {
        f"{region}__acuut__waarde": {"median": -1, "plausibility": 1} for region in ("amsterdam", "rotterdam")
    }
    some |= {"noord_nederland__ssk__uitvoering": {"known": 1, "plausibility": 3}}
    whole = {
        place: fields
        for action in DEFINITIONS.actions
        for place, fields in everywhere(action, "waarde", median=1).items()
    }

    assert [
        overview_sentence(scene(year=2022), known(summary_rows(**told))) for told in ({}, some, whole)
    ] == [
        (
            "Stand 2022. Van geen van de 50 combinaties van regio en verbeteractie is iets bekend. De waarde"
            " is hier niet bekend."
        ),
        (
            "Stand 2022. Van 9 van de 50 combinaties van regio en verbeteractie is iets bekend. "
            "De waarde is bekend van 8 daarvan: nadelig in 2 en beginnend in 6 (steeds indirect). "
            "Bij Samen op in Acuut is dat in 8 regio's en bij de andere 4 nergens. "
            "Van Oost-Brabant en Limburg is nog niets bekend."
        ),
        (
            "Stand 2022. Van alle 50 combinaties van regio en verbeteractie is iets bekend. "
            "De waarde is bekend van alle 50: steeds beginnend (steeds ervaren)."
        ),
    ]


def test_overview_names_few_regions_and_counts_more():
    """
    In digits throughout; actions that are known in the same regions stand together, and those without any at
    the end.
    """
    told = everywhere("samenhang", "waarde", median=1) | {
        "rotterdam__acuut__waarde": {"median": 0, "plausibility": 3},
        "limburg__acuut__waarde": {"median": 2, "plausibility": 3},
        "rotterdam__hg_zsm__waarde": {"median": 1},
        "limburg__hg_zsm__waarde": {"median": 1},
        **{f"{region}__ssk__waarde": {"median": 2} for region in ("amsterdam", "limburg", "rotterdam")},
    }

    assert (
        overview_sentence(scene(year=2022), known(summary_rows(**told)))
        == "Stand 2022. Van 17 van de 50 combinaties van regio en verbeteractie is iets bekend. De waarde is"
        " bekend van 17 daarvan: geen verandering in 1, beginnend in 12 en duidelijk in 4 (ervaren in 15,"
        " gedeeld in 2). Bij Samenhang is dat in alle 10 regio's, bij Samen op in Acuut en HG: VT & ZSM in"
        " Rotterdam en Limburg, bij Strafbare kindermishandeling in 3 en bij Actie-overleg nergens."
    )


def test_overview_with_one_value_is_singular():
    """
    Its region and action are named.
    """
    told = {"limburg__acuut__waarde": {"median": 1}, "rotterdam__acuut__uitvoering": {"median": 1}}

    assert (
        overview_sentence(scene(year=2022), known(summary_rows(**told)))
        == "Stand 2022. Van 2 van de 50 combinaties van regio en verbeteractie is iets bekend. De waarde is"
        " bekend van 1 daarvan: beginnend (ervaren). Bij Samen op in Acuut is dat in Limburg en bij de"
        " andere 4 nergens. Alleen van Rotterdam en Limburg is iets bekend."
    )


def test_the_years_of_the_newest_findings_are_told_once():
    """
    From the region furthest behind to the latest, over all elements; that nothing was found is no finding.
    """
    told = {
        "limburg__acuut__waarde": {"median": 1, "newest": 2015},
        "limburg__acuut__uitvoering": {"median": 1, "newest": 2017},
        "rotterdam__acuut__ontwikkeling": {"median": 1, "newest": 2022},
        "amsterdam__acuut__waarde": {"reason": "niet_gevonden", "newest": 2024},
    }
    one = {"limburg__acuut__waarde": {"reason": "geen_zicht", "newest": 2019}}

    assert sentence(told).endswith(" Nieuwste bevindingen per regio: 2017–2022.")
    assert sentence(one).endswith(" Nieuwste bevindingen per regio: 2019.")
    assert "bevindingen" not in sentence({})


def test_numbers_and_lists_are_dutch():
    """
    Words up to twelve; commas and "en".
    """
    assert [number(count) for count in (0, 1, 10, 13)] == ["geen", "één", "tien", "13"]
    assert [listed(words) for words in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a en b", "a, b en c"]
