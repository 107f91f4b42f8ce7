"""
The learning agenda as a table, to download and to hand out.
"""

from collections.abc import Iterable

import pandas as pd

from vvmetrics.narrative.agenda import Kind, Point
from vvmetrics.narrative.exchange import Citation, Exchange, phase_words
from vvmetrics.narrative.findings import NOT_VALIDATED

KIND_LABELS: dict[Kind, str] = {
    "vragen": "vragen",
    "helpen": "vertellen",
    "open": "open vraag",
    "verouderd": "verouderd",
}


def agenda_table(told: Iterable[tuple[Exchange, Point]]) -> pd.DataFrame:
    """
    Return points as a table in words with Dutch column names, in the given order, numbered.
    """
    return pd.DataFrame(
        [{"Nr.": place, **_record(exchange, point)} for place, (exchange, point) in enumerate(told, start=1)]
    )


def citation_words(one: Citation) -> str:
    """
    Return a source in a line: title, place in it, kind, and that the region did not validate it, if so.

    >>> print(citation_words(point.tells[0].sources[1]))
    Bericht in de krant (openbare bron, niet door de regio gevalideerd)
    """
    caution = f", {NOT_VALIDATED}" if one.desk_research else ""
    return f"{', '.join(filter(None, [one.title, one.locator]))} ({one.kind}{caution})"


def _record(exchange: Exchange, point: Point) -> dict[str, str]:
    definitions, indicator = exchange.definitions, exchange.definitions.indicators[point.indicator]
    by_region = [(exchange.name(tell.region), tell) for tell in point.tells]
    phases = {
        region: phase_words(exchange, region) for region in [tell.region for tell in point.tells] or point.to
    }
    return {
        "Soort": KIND_LABELS[point.kind],
        "Verbeteractie": definitions.actions[exchange.action].label,
        "Element": definitions.elements[indicator.element].label,
        "Indicator": indicator.label,
        "Vraag": indicator.question,
        "Wie kan vertellen": (
            ", ".join(name for name, _ in by_region) if point.kind in {"vragen", "helpen"} else ""
        ),
        "Aan wie te vragen": (
            ", ".join(exchange.name(region) for region in point.to) if point.kind != "helpen" else ""
        ),
        "Voor wie": ", ".join(exchange.name(region) for region in point.for_),
        "Waarom": point.reason,
        "Wat daar bekend is": "; ".join(f"{name}: {tell.seen}" for name, tell in by_region),
        "Fase daar": "; ".join(f"{exchange.name(region)}: {words}" for region, words in phases.items()),
        "Wat het daar kostte": " ".join(f"{name}: {tell.took}" for name, tell in by_region),
        "Bron": "; ".join(
            dict.fromkeys(citation_words(one) for _, tell in by_region for one in tell.sources)
        ),
        "Adres": "; ".join(
            dict.fromkeys(one.url for _, tell in by_region for one in tell.sources if one.url)
        ),
    }
