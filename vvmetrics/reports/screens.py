"""
The screens of a meeting, in order: what each says, without any format. The page Presenteren and the slides are made of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from vvmetrics import charts, metrics, narrative
from vvmetrics.comparison import STRONG
from vvmetrics.definitions import Definitions
from vvmetrics.narrative import Way
from vvmetrics.reports.answers import desk_places, desk_words
from vvmetrics.reports.screen_sources import cautions, source_lines, sources_message, titles
from vvmetrics.scales import Level
from vvmetrics.store import Store
from vvmetrics.withheld import cleared

TITLE, READING, ACTION, UNKNOWN, LEARNING, QUESTIONS, SOURCES = "titel", "lezen", "actie", "onbekend", "leren", "vragen", "bronnen"
WATERMARK = "VOORBEELD · verzonnen"


@dataclass(frozen=True)
class Screen:
    """
    One screen: its title is the message, lines are what it says in large letters, notes what the presenter can add.

    id is its name in a link: of an action "actie-<id>", else its kind. alt says in words what a picture on it shows, "" without one.
    caution says of which regions what it shows was not validated, "" if of none.
    """

    id: str
    kind: str
    title: str
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    action: str | None = None
    alt: str = ""
    caution: str = ""


@dataclass(frozen=True)
class Meeting:
    """
    The screens of a meeting with what stands on each: whom it is for, how was asked, and that the data are made up, if they are.

    rows is the answer of metrics.summary that the pictures are drawn from; region None is for an audience from all regions. desk holds the
    (region, action, element) of which a level comes from a source that no network validated.
    """

    audience: str
    standing: str
    year: int
    region: str | None
    way: Way
    made_on: date
    watermark: str | None
    rows: pd.DataFrame
    desk: frozenset[tuple[str, str, str]]
    screens: tuple[Screen, ...]

    @property
    def footer(self) -> str:
        """
        What stands at the foot of each screen.
        """
        return f"{self.audience} · {self.standing} · {self.made_on.day}-{self.made_on.month}-{self.made_on.year}"


def meeting(  # noqa: PLR0913 - the way of asking and the selection, all by name
    store: Store, *, year: int, region: str | None = None, own_only: bool = False, min_plausibility: int = 1, made_on: date
) -> Meeting:
    """
    Return the screens for a meeting of one region, or of all (region None).

    Title, how to read the picture, a screen per action, what is not known, who can learn from whom, questions for the table, sources.
    Raises QueryError for an unknown region or threshold.
    """
    metrics.check_selection(store, region=region)
    way, definitions = Way(own_only, min_plausibility), store.definitions
    asked: dict[str, Any] = {"year": year, "own_only": own_only, "min_plausibility": min_plausibility}
    rows = metrics.summary(store, **asked)
    found = cleared(metrics.observations(store, **asked), definitions, columns=("source_title",)).rows  # the only text of it that is told
    gaps, stands = metrics.gaps(store, **asked), metrics.indicators(store, **asked)
    phases = metrics.phases(store, year=year, own_only=own_only)
    count = narrative.number(len(definitions.regions))
    audience = f"{definitions.regions[region].label} tussen {count} regio's" if region else f"{count.capitalize()} regio's naast elkaar"
    screens = [
        _title(definitions, audience=audience, standing=way.standing(year)),
        _reading(definitions, way),
        *(_action(rows, phases, found, definitions, action=action, region=region, year=year, way=way) for action in definitions.actions),
        _unknown(metrics.status_counts(store, **asked), definitions, way),
        _learning(_exchanges(store, stands, rows, phases, way, asked=asked), region),
        _questions(gaps, stands, definitions, region, way),
        _sources(found[found["absence"].isna()], definitions),
    ]
    return Meeting(
        audience=audience,
        standing=way.standing(year),
        year=year,
        region=region,
        way=way,
        made_on=made_on,
        watermark=WATERMARK if store.nature == "voorbeeld" else None,
        rows=rows,
        desk=desk_places(found),
        screens=tuple(screens),
    )


def _title(definitions: Definitions, *, audience: str, standing: str) -> Screen:
    actions = narrative.listed([action.short_label for action in definitions.actions.values()])
    return Screen(
        TITLE,
        TITLE,
        "Wat vragen de verbeteracties, en wat brengen ze?",
        (audience, f"Veiligheid Voorop, {standing}", actions),
        ("Geen kosten-batenanalyse: wat het vraagt en wat het brengt staan naast elkaar, met hoe zeker dat is.",),
    )


def _reading(definitions: Definitions, way: Way) -> Screen:
    def steps(levels: Iterable[Level]) -> str:
        return " · ".join(f"{level.symbol} {level.short_label}" for level in levels)

    work = definitions.scales[definitions.elements["uitvoering"].scale].levels
    absent = narrative.listed([way.label(absence) for absence in definitions.absences.values()])
    lines = (
        "Naar rechts: meer inspanning om het op te zetten. Naar boven: meer waarde.",
        f"Achter de naam, het werk daarna: {steps(work)}",
        f"Onder de naam, hoe zeker: {steps(definitions.plausibility.levels)}",
        "Gestreept: niet bekend. Dat is geen nul, en geen oordeel.",
    )
    return Screen(READING, READING, "Zo leest u het beeld", lines, (f"Redenen waarom iets niet bekend is: {absent}.",))


def _action(  # noqa: PLR0913 - the answers and the selection
    rows: pd.DataFrame,
    phases: pd.DataFrame,
    found: pd.DataFrame,
    definitions: Definitions,
    *,
    action: str,
    region: str | None,
    year: int,
    way: Way,
) -> Screen:
    own = [narrative.own_sentence(rows, definitions, region=region, action=action, way=way)] if region else []
    lines = (
        narrative.action_sentence_aloud(rows, definitions, action=action, way=way),
        *own,
        narrative.phase_strip(phases, definitions, action=action, region=region, way=way),
    )
    cited = found[(found["action"] == action) & found["absence"].isna()]
    notes = (
        narrative.board_sentence(rows, definitions, action=action, year=year, way=way),
        "De plaats van een regio is de middelste van haar bekende indicatoren; de onderbouwing is zo sterk als de zwakste van beide assen.",
        *cautions(cited),
        *titles(cited),
    )
    desk = {place for place, *_ in desk_places(cited)}
    alt = charts.effort_value_board_text(rows, definitions, action=action, x_element="ontwikkeling", year=year, way=way)
    title = narrative.action_message(rows, definitions, action=action, way=way)
    return Screen(f"{ACTION}-{action}", ACTION, title, lines, notes, action=action, alt=alt, caution=desk_words(desk, definitions))


def _unknown(counts: pd.DataFrame, definitions: Definitions, way: Way) -> Screen:
    told = narrative.tallies(counts, definitions)
    whole = narrative.SUMMED
    lines, parts = [], []
    for action in definitions.actions:
        tally = told[action, whole, whole, whole]
        parts.append((tally.known, tally.applicable))
        known = {"known": tally.known, "applicable": tally.applicable, **tally.reasons}
        lines.append(narrative.unknown_line(known, definitions, action=action, way=way))
    known, applicable = (sum(part) for part in zip(*parts, strict=True))
    unknown = f"Van {narrative.share(applicable - known, applicable)} antwoorden weten we het niet"
    title = unknown if known < applicable else "Van elk antwoord weten we het"
    return Screen(UNKNOWN, UNKNOWN, title, tuple(lines), ("Een antwoord is één indicator in één regio. Onbekend is geen nul.",))


def _exchanges(  # noqa: PLR0913 - the answers and the way of asking
    store: Store, stands: pd.DataFrame, rows: pd.DataFrame, phases: pd.DataFrame, way: Way, *, asked: dict[str, Any]
) -> list[narrative.Exchange]:
    definitions = store.definitions
    told = cleared(metrics.told_sources(store, **asked), definitions, columns=("title", "locator")).rows
    action_of = told["indicator"].map({indicator.id: indicator.action for indicator in definitions.indicators.values()})
    return [
        narrative.read_exchange(
            stands[stands["action"] == action],
            told[action_of == action],
            phases,
            rows,
            definitions,
            action=action,
            year=asked["year"],
            way=way,
        )
        for action in definitions.actions
    ]


def _learning(exchanges: list[narrative.Exchange], region: str | None) -> Screen:
    lines = tuple(narrative.learning_line(exchange, region=region) for exchange in exchanges)
    notes = (
        "Tussen haakjes: het aantal indicatoren waarover die regio iets kan vertellen.",
        f"Wie kan vertellen: een duidelijke waarde, plausibiliteit {STRONG} of meer, of ervaring terwijl de actie er liep en verder was.",
        "Of een regio wil vertellen of luisteren, weet alleen die regio zelf. Regio's staan in hun vaste volgorde, zonder rang.",
    )
    desk = {place for exchange in exchanges for place in narrative.desk_tellers(exchange, region=region)}
    title, caution = narrative.learning_message(exchanges, region=region), desk_words(desk, exchanges[0].definitions)
    return Screen(LEARNING, LEARNING, title, lines, notes, caution=caution)


def _questions(gaps: pd.DataFrame, stands: pd.DataFrame, definitions: Definitions, region: str | None, way: Way) -> Screen:
    lines = narrative.questions_for_the_table(gaps, stands, definitions, region=region, way=way)
    notes = ("Per verbeteractie de vraag die het meeste zou toevoegen: over het minst bekende element, in de meeste regio's te stellen.",)
    return Screen(QUESTIONS, QUESTIONS, narrative.questions_message(gaps, stands, definitions, region=region), tuple(lines), notes)


def _sources(cited: pd.DataFrame, definitions: Definitions) -> Screen:
    return Screen(SOURCES, SOURCES, sources_message(cited), tuple(source_lines(cited, definitions)), tuple(titles(cited)))
