"""
What the examples in the docstrings of vvmetrics.narrative are about: the tiny data, asked in several ways.
"""

from tests.conftest import TINY
from vvmetrics.answers.changes import Standing, change
from vvmetrics.answers.comparison import compare, likenesses_of
from vvmetrics.answers.known import read_indicators, read_summary
from vvmetrics.answers.phases import read_phases
from vvmetrics.answers.scene import Scene
from vvmetrics.answers.tallies import tallies
from vvmetrics.answers.views import read_views
from vvmetrics.narrative.action import expected_and_seen
from vvmetrics.narrative.agenda import points
from vvmetrics.narrative.arrangement import arranged
from vvmetrics.narrative.exchange import read_exchange
from vvmetrics.questions import metrics
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
        for name in ("summary", "indicators", "observations", "gaps", "views")
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
        "some_views": read_views(asked["views"], definitions),
    }
