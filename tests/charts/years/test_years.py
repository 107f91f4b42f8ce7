"""
The phase timeline and the level steps: nothing drawn that was not told, and all of it in words.
"""

import pandas as pd
import pytest

from tests.charts.rows import DEFINITIONS, phases, scene, summary_row
from vvmetrics.charts.years.level_steps import LevelSteps
from vvmetrics.charts.years.phase_timeline import PhaseTimeline

YEARS = (2018, 2022)
PHASES = phases(
    ("limburg", None, "acuut", 2018, 2),
    ("limburg", None, "acuut", 2021, 3),
    ("limburg", None, "acuut", 2021, 4),
    ("noord-nederland", "drenthe", "acuut", 2022, 3),
)


def notes(figure):
    """
    Return all words on a figure.
    """
    return [note.text for note in figure.layout.annotations]


def history_rows(*told):
    """
    Return rows of metrics.history of the value of Samen op in Acuut in Limburg: (year, median, plausibility,
    observed).
    """
    rows = [
        {"year": year, "observed": observed}
        | summary_row("limburg", "acuut", "waarde", median=median, plausibility=sure)
        for year, median, sure, observed in told
    ]
    return pd.DataFrame(rows).astype(dict.fromkeys(("year", "median", "plausibility", "observed"), "Int64"))


STEPS = history_rows((2018, None, None, 0), (2019, 1, 2, 1), (2020, 1, 2, 0), (2022, 2, 3, 1))


@pytest.mark.parametrize("dark", [False, True])
def test_timeline_draws_a_box_only_in_years_that_are_told_of(dark):
    """
    Two sources that do not agree share a box; regions of which nothing is told have a lane too.
    """
    figure = PhaseTimeline(scene(dark=dark), PHASES, years=YEARS, action="acuut").figure()
    words = notes(figure)

    assert [list(ids) for ids in figure.data[-1].customdata] == [
        ["noord-nederland", "acuut"],
        ["limburg", "acuut"],
        ["limburg", "acuut"],
    ]
    assert [text for text in words if text in {"2", "3", "3–4"}] == ["3", "2", "3–4"]
    assert "Limburg: pilot en in uitvoering (2021)" in words
    assert "Noord-Nederland, Drenthe: pilot (2022)" in words
    assert len([text for text in words if text.endswith("fase onbekend")]) == 8
    assert set(words) >= {"2018", "2019", "2020", "2021", "2022"}, "a year without anything has its column"


def test_timeline_of_a_region_has_a_lane_per_action():
    """
    In words and as a table as well.
    """
    text = PhaseTimeline(scene(), PHASES, years=YEARS, region="limburg").words()
    table = PhaseTimeline(scene(), PHASES, YEARS, region="limburg").table()

    assert (
        text == "Limburg, fase per jaar van 2018 tot en met 2022. Samenhang: fase onbekend. "
        "Samen op in Acuut: 2018 voorbereiding, 2021 pilot en in uitvoering. Actie-overleg: fase onbekend. "
        "HG: VT & ZSM: fase onbekend. Strafbare kindermishandeling: fase onbekend."
    )
    assert list(table["Jaar"]) == [2018, 2021, 2021]
    assert list(table["Fase"]) == ["voorbereiding", "pilot", "in uitvoering"]


@pytest.mark.parametrize("dark", [False, True])
def test_steps_mark_only_years_in_which_something_was_observed(dark):
    """
    2020 has the level of 2019 and 2021 is no year of the rows: neither is drawn as if measured, and the line
    is dotted.
    """
    figure = LevelSteps(scene(dark=dark), STEPS, action="acuut", years=YEARS, region="limburg").figure()
    unknown, _, dotted, solid, marks = figure.data

    assert unknown.fillpattern.shape == "/"
    assert len(marks.x) == 2
    assert list(marks.marker.symbol) == ["square", "square"]
    assert marks.marker.color[0] != marks.marker.color[1], "a tint for plausibility 2, full for 3"
    assert dotted.line.dash == "dot"
    assert len([x for x in dotted.x if x is None]) == 3
    assert not solid.x, "no two years in a row were observed"
    assert "<b>Waarde</b> · duidelijk ●●●○ (2022)" in notes(figure)


def test_steps_between_observed_years_are_solid():
    """
    Nothing lies between them.
    """
    rows = history_rows((2021, 1, 1, 1), (2022, 2, 3, 1))
    figure = LevelSteps(scene(), rows, action="acuut", years=(2021, 2022), region="limburg").figure()

    assert not figure.data[2].x
    assert len(figure.data[3].x) == 4
    assert figure.data[4].marker.symbol[0] == "circle"


def test_small_steps_name_every_region():
    """
    In a picture, in words, and as a table that says what was observed when.
    """
    chosen = {"action": "acuut", "years": YEARS, "element": "waarde"}
    text = LevelSteps(scene(), STEPS, **chosen).words()
    table = LevelSteps(scene(), STEPS, **chosen).table().query("Regio == 'Limburg'")

    assert all(
        any(region.label in note for note in notes(LevelSteps(scene(), STEPS, **chosen).figure()))
        for region in DEFINITIONS.regions.values()
    )
    assert (
        "Limburg, waarde: 2019 beginnende of wisselende verandering, plausibiliteit 2 van 4, 2022 duidelijke"
        " verandering" in text
    )
    assert "Rotterdam, waarde: niet bekend." in text
    assert list(table["Jaar"]) == [2018, 2019, 2020, 2022]
    assert list(table["Waargenomen"]) == ["niet", "in dit jaar", "eerder", "in dit jaar"]


def test_made_up_rows_are_marked():
    """
    On both.
    """
    figures = [
        PhaseTimeline(scene(watermark="VOORBEELD"), PHASES, years=YEARS, action="acuut").figure(),
        LevelSteps(
            scene(watermark="VOORBEELD"), STEPS, action="acuut", years=YEARS, element="waarde"
        ).figure(),
    ]

    assert all(any("VOORBEELD" in text for text in notes(figure)) for figure in figures)
