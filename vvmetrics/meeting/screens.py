"""
The screens of a meeting, in order: what each says, without any format. The page Presenteren and the slides
are made of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from vvmetrics.answers.comparison import STRONG
from vvmetrics.answers.known import CARRYING_OUT, Indicators, Place, Summary, read_indicators, read_summary
from vvmetrics.answers.phases import Phases, read_phases
from vvmetrics.answers.scene import Scene
from vvmetrics.answers.tallies import SUMMED, tallies
from vvmetrics.answers.unvalidated import desk_places
from vvmetrics.answers.way import Way
from vvmetrics.charts import signs
from vvmetrics.charts.board.effort_value import EffortValueBoard
from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Level
from vvmetrics.downloads.withheld import cleared
from vvmetrics.meeting.sources import cautions, source_lines, sources_message, titles
from vvmetrics.narrative.board import board_sentence
from vvmetrics.narrative.exchange import Exchange, read_exchange
from vvmetrics.narrative.meeting import (
    action_message,
    action_sentence_aloud,
    desk_tellers,
    learning_line,
    learning_message,
    own_sentence,
    phase_strip,
    unknown_line,
)
from vvmetrics.narrative.table_questions import questions_for_the_table, questions_message
from vvmetrics.narrative.unvalidated import desk_words
from vvmetrics.narrative.words import day_figures, listed, number, share
from vvmetrics.questions import metrics
from vvmetrics.store.database import Store

TITLE, READING, ACTION, UNKNOWN = "titel", "lezen", "actie", "onbekend"
LEARNING, QUESTIONS, SOURCES = "leren", "vragen", "bronnen"
PLACE = (
    "De plaats van een regio is de middelste van haar bekende indicatoren; de onderbouwing is zo sterk als de"
    " zwakste van beide assen."
)


@dataclass(frozen=True)
class Screen:
    """
    One screen: its title is the message, lines are what it says in large letters, notes what the presenter
    can add.

    id is its name in a link: of an action "actie-<id>", else its kind. alt says in words what a picture on it
    shows, "" without one. caution says of which regions what it shows was not validated, "" if of none.
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
    The screens of a meeting with what stands on each: whom it is for, how was asked, and that the data are
    made up, if they are.

    summary and phases are what the pictures are drawn from; the region of the scene is that of the audience,
    None for one from all regions. desk holds the places of which a level comes from a source that no network
    validated.
    """

    audience: str
    scene: Scene
    made_on: date
    summary: Summary
    phases: Phases
    desk: frozenset[Place]
    screens: tuple[Screen, ...]

    @property
    def footer(self) -> str:
        """
        What stands at the foot of each screen.
        """
        return f"{self.audience} · {self.scene.standing} · {day_figures(self.made_on)}"


def meeting(  # noqa: PLR0913 - the way of asking and the selection, all by name
    store: Store,
    *,
    year: int,
    region: str | None = None,
    own_only: bool = False,
    min_plausibility: int = 1,
    made_on: date,
    summary: Summary | None = None,
) -> Meeting:
    """
    Return the screens for a meeting of one region, or of all (region None).

    Title, how to read the picture, a screen per action, what is not known, who can learn from whom, questions
    for the table, sources. summary is given if it was read before. Raises QueryError for an unknown region or
    threshold.
    """
    metrics.check_selection(store, region=region)
    definitions = store.definitions
    way = Way(own_only, min_plausibility, definitions.plausibility.highest)
    scene = Scene(definitions, year, way, region, watermark=store.watermark)
    asked: dict[str, Any] = {"year": year, "own_only": own_only, "min_plausibility": min_plausibility}
    summary = summary or read_summary(metrics.summary(store, **asked), definitions)
    found = _told_observations(store, asked)
    gaps, statuses = metrics.gaps(store, **asked), metrics.indicators(store, **asked)
    known = read_indicators(statuses, definitions)
    told = metrics.told_sources(store, **asked)
    phases = read_phases(metrics.phases(store, year=year, own_only=own_only))
    audience = _audience(definitions, region)
    screens = (
        _title(scene, audience=audience),
        _reading(scene),
        *(_action(scene, summary, phases, found, action=action) for action in definitions.actions),
        _unknown(scene, metrics.status_counts(store, **asked)),
        _learning(_exchanges(scene, summary, known, told, phases), region),
        _questions(scene, gaps, statuses),
        _sources(found[found["absence"].isna()], definitions),
    )
    return Meeting(
        audience=audience,
        scene=scene,
        made_on=made_on,
        summary=summary,
        phases=phases,
        desk=desk_places(found, store.definitions),
        screens=screens,
    )


def _told_observations(store: Store, asked: Mapping[str, Any]) -> pd.DataFrame:
    """
    Return the observations that count; of their texts only the titles of sources are told on a screen.
    """
    return cleared(metrics.observations(store, **asked), store.definitions, columns=("source_title",)).rows


def _audience(definitions: Definitions, region: str | None) -> str:
    count = number(len(definitions.regions))
    if region is None:
        return f"{count.capitalize()} regio's naast elkaar"
    return f"{definitions.regions[region].label} tussen {count} regio's"


def _title(scene: Scene, *, audience: str) -> Screen:
    actions = listed([action.short_label for action in scene.definitions.actions.values()])
    return Screen(
        TITLE,
        TITLE,
        "Wat vragen de verbeteracties, en wat brengen ze?",
        (audience, f"Veiligheid Voorop, {scene.standing}", actions),
        (
            (
                "Geen kosten-batenanalyse: wat het vraagt en wat het brengt staan naast elkaar, met hoe zeker"
                " dat is."
            ),
        ),
    )


def _reading(scene: Scene) -> Screen:
    definitions, way = scene.definitions, scene.way

    def steps(levels: Iterable[Level]) -> str:
        return " · ".join(f"{level.symbol} {level.short_label}" for level in levels)

    work = definitions.scales[definitions.elements[CARRYING_OUT].scale].levels
    absent = listed([way.label(absence) for absence in definitions.absences.values()])
    lines = (
        "Naar rechts: meer inspanning om het op te zetten. Naar boven: meer waarde.",
        f"Achter de naam, het werk daarna: {steps(work)}",
        f"Onder de naam, hoe zeker: {steps(definitions.plausibility.levels)}",
        f"{signs.UNKNOWN.mark.capitalize()}: {signs.UNKNOWN.word}. Dat is geen nul, en geen oordeel.",
    )
    return Screen(
        READING, READING, "Zo leest u het beeld", lines, (f"Redenen waarom iets niet bekend is: {absent}.",)
    )


def _action(scene: Scene, summary: Summary, phases: Phases, found: pd.DataFrame, *, action: str) -> Screen:
    definitions, region = scene.definitions, scene.region
    own = [own_sentence(scene, summary, region=region, action=action)] if region else []
    lines = (
        action_sentence_aloud(scene, summary, action=action),
        *own,
        phase_strip(scene, phases, action=action),
    )
    cited = found[(found["action"] == action) & found["absence"].isna()]
    notes = (
        board_sentence(scene, summary, action=action),
        PLACE,
        *cautions(cited, scene.definitions),
        *titles(cited),
    )
    desk = {place for place, *_ in desk_places(cited, scene.definitions)}
    alt = EffortValueBoard(scene, summary, action).words()
    title = action_message(scene, summary, action=action)
    return Screen(
        f"{ACTION}-{action}",
        ACTION,
        title,
        lines,
        notes,
        action=action,
        alt=alt,
        caution=desk_words(desk, definitions),
    )


def _unknown(scene: Scene, counts: pd.DataFrame) -> Screen:
    definitions = scene.definitions
    told = tallies(counts, definitions)
    whole = SUMMED
    lines, parts = [], []
    for action in definitions.actions:
        tally = told[action, whole, whole, whole]
        parts.append((tally.known, tally.applicable))
        known = {"known": tally.known, "applicable": tally.applicable, **tally.reasons}
        lines.append(unknown_line(scene, known, action=action))
    known, applicable = (sum(part) for part in zip(*parts, strict=True))
    unknown = f"Van {share(applicable - known, applicable)} antwoorden weten we het niet"
    title = unknown if known < applicable else "Van elk antwoord weten we het"
    return Screen(
        UNKNOWN,
        UNKNOWN,
        title,
        tuple(lines),
        ("Een antwoord is één indicator in één regio. Onbekend is geen nul.",),
    )


def _exchanges(
    scene: Scene, summary: Summary, known: Indicators, told: pd.DataFrame, phases: Phases
) -> list[Exchange]:
    definitions = scene.definitions
    told = cleared(told, definitions, columns=("title", "locator")).rows
    action_of = told["indicator"].map({one.id: one.action for one in definitions.indicators.values()})
    return [
        read_exchange(scene, summary, known, told[action_of == action], phases, action=action)
        for action in definitions.actions
    ]


def _learning(exchanges: list[Exchange], region: str | None) -> Screen:
    lines = tuple(learning_line(exchange, region=region) for exchange in exchanges)
    notes = (
        "Tussen haakjes: het aantal indicatoren waarover die regio iets kan vertellen.",
        (
            f"Wie kan vertellen: een duidelijke waarde, plausibiliteit {STRONG} of meer, of ervaring terwijl"
            " de actie er liep en verder was."
        ),
        (
            "Of een regio wil vertellen of luisteren, weet alleen die regio zelf. Regio's staan in hun vaste"
            " volgorde, zonder rang."
        ),
    )
    desk = {place for exchange in exchanges for place in desk_tellers(exchange, region=region)}
    title, caution = learning_message(exchanges, region=region), desk_words(desk, exchanges[0].definitions)
    return Screen(LEARNING, LEARNING, title, lines, notes, caution=caution)


def _questions(scene: Scene, gaps: pd.DataFrame, stands: pd.DataFrame) -> Screen:
    lines = questions_for_the_table(scene, gaps, stands)
    notes = (
        (
            "Per verbeteractie de vraag die het meeste zou toevoegen: over het minst bekende element, in de"
            " meeste regio's te stellen."
        ),
    )
    return Screen(QUESTIONS, QUESTIONS, questions_message(scene, gaps, stands), tuple(lines), notes)


def _sources(cited: pd.DataFrame, definitions: Definitions) -> Screen:
    return Screen(
        SOURCES,
        SOURCES,
        sources_message(cited),
        tuple(source_lines(cited, definitions)),
        tuple(titles(cited)),
    )
