"""
What the examples in the docstrings of vvmetrics.narrative are about: the tiny data, asked in several ways.
"""

import pandas as pd

from tests.conftest import TINY
from vvmetrics.answers.changes import Standing, change
from vvmetrics.answers.comparison import Likeness, compare, likenesses_of
from vvmetrics.answers.known import read_indicators, read_summary
from vvmetrics.answers.phases import read_phases
from vvmetrics.answers.scene import Scene
from vvmetrics.answers.tallies import tallies
from vvmetrics.answers.views import Views, Voice
from vvmetrics.narrative.action import expected_and_seen
from vvmetrics.narrative.agenda import points
from vvmetrics.narrative.arrangement import arranged
from vvmetrics.narrative.exchange import read_exchange
from vvmetrics.questions import metrics, search
from vvmetrics.store.database import open_store

YEAR = 2021
ACTION = "acuut"


def names(path):
    """
    Return the names that the examples use, from a store of the tiny data that is built at a path.
    """
    store = open_store(path, data_dir=TINY)
    definitions = store.definitions
    scene = Scene(definitions, YEAR)
    asked = {
        name: getattr(metrics, name)(store, year=YEAR)
        for name in ("summary", "indicators", "observations", "gaps")
    }
    summary = read_summary(asked["summary"], definitions)
    known = read_indicators(asked["indicators"], definitions)
    found = [metrics.observations(store, year=YEAR, region=region) for region in definitions.regions]
    standings = [
        Standing(
            year,
            read_indicators(metrics.indicators(store, year=year), definitions),
            read_phases(metrics.phases(store, year=year)),
            metrics.observations(store, year=year),
        )
        for year in (2019, YEAR)
    ]
    told = metrics.told_sources(store, year=YEAR, action=ACTION)
    phases, all_phases = (
        read_phases(question(store, year=YEAR)) for question in (metrics.phases, metrics.phase_history)
    )
    exchange = read_exchange(scene, summary, known, told, phases, action=ACTION)
    levels = [definitions.scales["waarde"].level(value) for value in (1, 2)]
    seen = (("politie", levels[0]), ("vt", levels[1]))
    voices = tuple(Voice(partner, None, (YEAR, YEAR), (level,), "", None, 1) for partner, level in seen)
    return asked | {
        "store": store,
        "definitions": definitions,
        "scene": scene,
        "scene_of_noord": Scene(definitions, YEAR, region="noord"),
        "summary": summary,
        "known": known,
        "phases": phases,
        "tallies": tallies(metrics.status_counts(store, year=YEAR), definitions),
        "compared": compare(known, found, definitions, regions=["noord", "zuid"], action=ACTION),
        "change": change(*standings, definitions, region="noord", action=ACTION),
        "likenesses": likenesses_of(all_phases, definitions, region="noord", action=ACTION),
        "seen": expected_and_seen(scene, known, action=ACTION),
        "ways_of_doing": arranged(scene, summary, asked["observations"], known, phases, action=ACTION),
        "exchange": exchange,
        "point": next(iter(points(exchange, kind="verder", region=None)), None),
        "likeness": Likeness("zuid", ("ook twee gebieden", "ook in uitvoering"), of_action=True),
        "observation": asked["observations"].to_dict("records")[0],
        "history": metrics.observation_history(store, region="noord", indicator="acuut-snel"),
        "hits": search.search(store, "snel"),
        "import_line": pd.Series(
            {"at": pd.Timestamp(2026, 11, 24, 12, 48), "file": "noord.csv", "region": "noord", "current": 3}
        ),
        "agreement": pd.DataFrame(
            {
                "Codering": ["ronde 1"] * 3 + ["ronde 2"] * 3,
                "Alfa": ["0,62", "0,70", "0,51", "0,81", "0,7", "0,6"],
            }
        ),
        "two_views": views_of(voices, definitions),
        "three_views": views_of((), definitions, partners=3, alike=2),
    }


def views_of(voices, definitions, *, partners=2, alike=None):
    """
    Return views on an indicator in an area of Noord that are not the same.
    """
    return Views(
        region="noord",
        area="fries",
        indicator="acuut-snel",
        voices=voices,
        levels_differ=True,
        partners=partners,
        alike=alike,
        alike_level=definitions.scales["waarde"].level(1) if alike else None,
        alone=None,
    )
