"""
What stands in a regional report: every finding once, everything unknown with its reason, nothing validated
that is not.
"""

from collections import Counter

import pytest

from tests.conftest import observations
from tests.reports.content.telling import YEAR, report_of
from vvmetrics.errors import QueryError
from vvmetrics.questions import metrics

DESK = "niet door de regio gevalideerd"


def findings(report):
    """
    Return all findings of a report, in their order.
    """
    return [
        finding
        for chapter in report.chapters
        for part in chapter.elements
        for finding in (
            *part.findings,
            *(one for unknown in part.unknown for one in unknown.findings),
        )
    ]


def texts(report):
    steps = [step for chapter in report.chapters for step in chapter.phases]
    return Counter(one.text for one in (*steps, *findings(report)) if one.text and not one.told_at)


@pytest.mark.slow
@pytest.mark.parametrize(
    "way", [{}, {"own_only": True}, {"min_plausibility": 3}], ids=["all", "own", "plausible"]
)
def test_every_finding_of_every_region_stands_in_its_report_once(real, way):
    for region in real.definitions.regions:
        rows = metrics.observations(real, year=YEAR, region=region, **way)
        told = texts(report_of(real, region, **way))

        assert set(rows["finding"].dropna()) <= set(told)
        assert set(told.values()) <= {1}


def test_what_was_told_before_is_named_by_its_place(real):
    """
    One observation says the same under two actions.
    """
    again = [finding for finding in findings(report_of(real, "noord-nederland")) if finding.told_at]

    assert [(finding.indicators, finding.told_at, finding.text) for finding in again] == [
        (("Lagere kans op herhaling",), "hoofdstuk 2, Waarde", again[0].text)
    ]
    assert texts(report_of(real, "noord-nederland"))[again[0].text] == 1


def test_each_indicator_is_told_or_given_as_unknown(real):
    """
    The overview has all 104; what a source tells nothing of stands under its reason.
    """
    report = report_of(real, "amsterdam")
    silent = [
        label
        for chapter in report.chapters
        for part in chapter.elements
        for one in part.unknown
        for label in one.indicators
    ]

    assert len(report.indicators) == 104
    assert len(silent) + len(findings(report)) == 104
    assert {line.reason for line in report.indicators} == {"", "geen openbare bron gevonden"}


def test_desk_research_says_so_and_the_networks_own_does_not(real):
    report = report_of(real, "noord-nederland")
    kinds = {source.number: source.kind for source in report.sources}

    assert {finding.caution for finding in findings(report) if kinds[finding.source] == "openbare bron"} == {
        DESK
    }
    assert {
        finding.caution for finding in findings(report) if kinds[finding.source] == "regiorapportage"
    } == {""}
    assert [line.caution for line in report_of(real, "limburg").indicators if line.level] == [DESK] * 6
    assert {
        part.caution
        for chapter in report_of(real, "noord-nederland", own_only=True).chapters
        for part in chapter.elements
    } == {""}


def test_what_stands_first_says_so_too(real):
    """
    Page 1 and the lead of each chapter; by name where only part of it is desk research, and not where the
    region's own report is all.
    """
    limburg, own = report_of(real, "limburg", year=2022), report_of(real, "noord-nederland")
    partly = "Geheel of deels uit openbare bronnen, niet door de regio gevalideerd:"

    assert limburg.caution == f"Uit openbare bronnen, {DESK}."
    assert [chapter.caution for chapter in limburg.chapters] == [limburg.caution, "", "", limburg.caution, ""]
    assert (
        own.caution
        == f"{partly} Samenhang (inspanning en waarde) en Strafbare kindermishandeling (inspanning)."
    )
    assert [chapter.caution for chapter in own.chapters] == [
        f"{partly} inspanning en waarde.",
        "",
        "",
        "",
        f"{partly} inspanning.",
    ]
    assert {
        one.caution
        for report in [report_of(real, "noord-nederland", own_only=True)]
        for one in (report, *report.chapters)
    } == {""}


def test_what_a_source_leaves_open_is_not_called_a_source_that_was_not_found(real):
    """
    Its text stands under a heading of its own; what no source speaks of, under the reason.
    """
    parts = [
        part
        for region in real.definitions.regions
        for chapter in report_of(real, region).chapters
        for part in chapter.elements
    ]
    open_ = [
        unknown
        for part in parts
        for unknown in part.unknown
        if unknown.reason == "de bronnen zeggen het niet"
    ]
    silent = [
        unknown
        for part in parts
        for unknown in part.unknown
        if unknown.reason == "geen openbare bron gevonden"
    ]

    assert {(bool(unknown.findings), unknown.indicators) for unknown in open_} == {(True, ())}
    assert {(unknown.findings, bool(unknown.indicators)) for unknown in silent} == {((), True)}


def test_what_is_known_is_counted_in_words_where_it_is_all(real):
    counted = [
        part.counted for chapter in report_of(real, "noord-nederland").chapters for part in chapter.elements
    ]

    assert counted[:4] == [
        "beide indicatoren bekend",
        "2 van de 5 indicatoren bekend",
        "2 van de 3 indicatoren bekend",
        "alle drie indicatoren bekend",
    ]
    assert "geen van de 14 indicatoren bekend" in counted


def test_a_filter_changes_the_words_for_what_it_hides(real):
    """
    Nothing is called "not found" that was only not asked for.
    """
    report = report_of(real, "limburg", own_only=True)

    assert {line.reason for line in report.indicators} == {"niet door het netwerk zelf gemeld"}
    assert report.summary.startswith(
        "Limburg, stand 2025, alleen wat het netwerk zelf meldde: van geen van de 104 indicatoren"
    )
    assert report.chapters[0].sentence.startswith("Fase: niet zelf gemeld.")
    assert "geen openbare bron gevonden" not in str(report)


def test_from_practice_stands_apart(real):
    report = report_of(real, "noord-nederland")
    practice = [
        finding
        for chapter in report.chapters
        for part in chapter.elements
        for finding in part.told(practice=True)
    ]

    assert len(practice) == 19
    assert all(finding.locator.startswith("praktijk") for finding in practice)


def test_the_range_is_that_of_summary(real):
    """
    The own level is the median of summary, and each known region stands on one step.
    """
    report = report_of(real, "oost-brabant")
    rows = metrics.summary(real, year=YEAR)
    known = rows[rows["median"].notna()].groupby(["action", "element"], sort=False).size()

    assert len(report.ranges) == 15
    assert sum(one.known for one in report.ranges) == known.sum()
    assert [sum(step.regions for step in one.steps) for one in report.ranges] == [
        one.known for one in report.ranges
    ]
    assert [bool(one.own) for one in report.ranges] == [
        any(step.own for step in one.steps) for one in report.ranges
    ]


def test_all_ten_regions_stand_on_each_board_with_the_own_one_marked(real):
    for chapter in report_of(real, "zeeland-west-brabant").chapters:
        chips = chapter.board.layout.chips

        assert (len(chips), [chip.code for chip in chips if chip.chosen]) == (10, ["ZWB"])
        assert "Zeeland-West-Brabant (ZWB)" in chapter.board.alt


def test_a_made_up_report_is_marked(real, made_up):
    report = report_of(made_up, "limburg")

    assert report.watermark == "VOORBEELD – verzonnen"
    assert report.draft.startswith("Alle waarnemingen, fasen en bronnen in deze rapportage zijn verzonnen")
    assert report_of(real, "limburg").watermark == ""


def test_without_any_observation_there_is_a_report_of_what_is_not_known(empty):
    """
    Of the tiny definitions, with nothing observed.
    """
    report = report_of(empty, "west", year=2020)

    assert findings(report) == []
    assert {line.reason for line in report.indicators} == {"geen openbare bron gevonden"}
    assert all(one.known == 0 and not one.own for one in report.ranges)


def test_a_text_is_told_on_one_line_as_it_stands(fresh):
    """
    Signs that a form could read as its own are kept.
    """
    fresh.add(
        observations({"id": "w-9001", "finding": "Een *kop*\n#let $x$ <b>  & @bron \\n."}),
        by="toets",
        reason="toets",
    )

    assert "Een *kop* #let $x$ <b> & @bron \\n." in texts(report_of(fresh, "west", year=2021))


def test_an_unknown_region_or_plausibility_is_refused(real):
    with pytest.raises(QueryError, match="bestaat niet"):
        report_of(real, "limburgg")
    with pytest.raises(QueryError, match="Minimale plausibiliteit 5"):
        report_of(real, "limburg", min_plausibility=5)
