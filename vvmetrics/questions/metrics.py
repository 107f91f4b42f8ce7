"""
The questions: each runs the file of its name in sql/ and returns a frame.

The way of asking is the same for all: `year` (what is known at the end of it), `own_only` (only what a
network itself reported or checked) and `min_plausibility` (level). Regions, actions, elements and indicators
stand in the order of their definitions, never ranked. Levels are whole numbers of an ordinal scale; every
quantile is discrete, the smallest level whose cumulative share is at least q, so that it is a level that
exists. Unknown is missing (<NA>), never 0.
"""

from typing import Any, Literal

import pandas as pd

from vvmetrics.definitions.model import Definitions
from vvmetrics.errors import QueryError, unknown
from vvmetrics.store.database import Store


def summary(store: Store, *, year: int, own_only: bool = False, min_plausibility: int = 1) -> pd.DataFrame:
    """
    Return a row per region, action and element: how much is known, at which level, how plausible, and why the
    rest is not known.

    Columns: region, action, element; indicators, applicable (without those that do not apply), known
    (counts); coverage (known / applicable, 0 to 1, missing if none applies); q1, median, q3 (levels of the
    element's scale, over the known levels of indicators); plausibility (level, discrete median over known
    indicators); a column per reason of absence, in the order of the definitions (indicators that give it);
    sources (distinct) and newest (last end year), over all observations that count. An observation counts if
    it is current, its kind fits the way of asking, and its period is the latest of its unit (region, area,
    partner, indicator) that ends in or before the year. Raises QueryError for a threshold that is no level.
    """
    return _ask(store, "summary", year=year, own_only=own_only, min_plausibility=min_plausibility)


def national(store: Store, *, year: int, own_only: bool = False, min_plausibility: int = 1) -> pd.DataFrame:
    """
    Return a row per action and element over the regions.

    Columns: action, element; regions, known (regions with a level); lowest, median, highest (of the regions'
    median levels); level_minus_2 … level_4 (regions per level); only_answers (regions where only
    characteristics are known) and, per reason of absence, the regions for which most unknown indicators give
    that reason (ties: the codebook's order). Raises QueryError as summary does.
    """
    return _ask(store, "national", year=year, own_only=own_only, min_plausibility=min_plausibility)


def indicators(  # noqa: PLR0913 - the way of asking and the selection, all by name
    store: Store,
    *,
    year: int,
    own_only: bool = False,
    min_plausibility: int = 1,
    region: str | None = None,
    action: str | None = None,
) -> pd.DataFrame:
    """
    Return a row per region and indicator, also where nothing was observed.

    Columns: region, indicator, action, element, scale; status ("known", else the reason of absence); score
    (level), answer (the answers, joined with " · "), plausibility; observations and sources (counts), newest
    (last end year). Raises QueryError for an unknown region or action.
    """
    check_selection(store, region=region, action=action)
    return _ask(
        store,
        "indicators",
        year=year,
        own_only=own_only,
        min_plausibility=min_plausibility,
        region=region,
        action=action,
    )


def observations(  # noqa: PLR0913 - the way of asking and the selection, all by name
    store: Store,
    *,
    year: int,
    own_only: bool = False,
    min_plausibility: int = 1,
    region: str | None = None,
    action: str | None = None,
    element: str | None = None,
    indicator: str | None = None,
) -> pd.DataFrame:
    """
    Return the observations behind a selection: those that count in summary, with finding and source.

    Columns: id, region, area, partner, indicator, action, element, scale, start_year, end_year, score,
    answer, absence, plausibility, finding, source, source_title, source_kind, source_url, source_year,
    locator, recorded_at, recorded_by, supersedes. Raises QueryError for an unknown region, action, element or
    indicator.
    """
    check_selection(store, region=region, action=action, element=element, indicator=indicator)
    chosen = {"region": region, "action": action, "element": element, "indicator": indicator}
    return _ask(
        store, "observations", year=year, own_only=own_only, min_plausibility=min_plausibility, **chosen
    )


def observation_history(store: Store, *, region: str, indicator: str) -> pd.DataFrame:
    """
    Return everything that was ever recorded of an indicator in a region, superseded and withdrawn too, the
    newest period first.

    Columns: id, region, area, partner, indicator, scale, start_year, end_year, score, answer, absence,
    plausibility, finding, source, source_title, source_kind, locator, recorded_at, recorded_by, supersedes;
    of its storing revision, stored_at (UTC), stored_by (a role), stored_because; standing ("current",
    "superseded" or "withdrawn"), successor (that superseded it) and ended_at, ended_by, ended_because of that
    or of its withdrawal, missing while it is current. Raises QueryError for an unknown region or indicator.
    """
    check_selection(store, region=region, indicator=indicator)
    return whole_numbers(store.query("questions/observation_history", region=region, indicator=indicator))


def phases(
    store: Store, *, year: int, own_only: bool = False, region: str | None = None, action: str | None = None
) -> pd.DataFrame:
    """
    Return the newest phase in or before the year, per region, area (missing: the whole region) and action; a
    phase has no plausibility.

    Columns: region, area, action, year, phase (1 to 5), finding, source, locator. Two sources that name a
    phase for one year both stand. With own_only the newest that a network itself reported or checked. Raises
    QueryError for an unknown region or action.
    """
    check_selection(store, region=region, action=action)
    return whole_numbers(
        store.query("questions/phases", year=year, own_only=own_only, region=region, action=action)
    )


def coverage(store: Store, *, year: int, own_only: bool = False, min_plausibility: int = 1) -> pd.DataFrame:
    """
    Return a row per region and action: region, action, applicable, known (indicators), coverage (0 to 1,
    missing if none applies).

    Raises QueryError as summary does.
    """
    return _ask(store, "coverage", year=year, own_only=own_only, min_plausibility=min_plausibility)


def status_counts(
    store: Store, *, year: int, own_only: bool = False, min_plausibility: int = 1, action: str | None = None
) -> pd.DataFrame:
    """
    Return how many answers (indicator × region) are known, and why the others are not, with all sums of a
    table of them.

    A row per action, element and indicator; per action, element and region; per action and element; per
    action and region; per action; per region; and one over all. Columns: action, element, indicator, region
    (missing: summed over); answers, applicable (without those that do not apply), known (counts);
    plausibility (level, discrete median) and newest (last end year), both of what is known; and a column per
    reason of absence (counts, in the order of the definitions). Raises QueryError for an unknown action.
    """
    check_selection(store, action=action)
    return _ask(
        store, "status_counts", year=year, own_only=own_only, min_plausibility=min_plausibility, action=action
    )


def gaps(
    store: Store, *, year: int, own_only: bool = False, min_plausibility: int = 1, action: str | None = None
) -> pd.DataFrame:
    """
    Return the indicators that would tell most about an action if they were asked, per action the first one
    first.

    The rule: take the element of the action with the lowest coverage (known / applicable over all regions) in
    which something can be asked, and in it the indicators by the number of regions where they can be asked;
    ties in report order. A region can be asked where no source was found or where it could not be told yet;
    not where the action has not begun or the answer is confidential. Columns: action, element, element_known,
    element_applicable (answers of the element), indicator, known, applicable (regions), unknown (regions that
    can be asked, 1 or more), regions (their ids, a list). Raises QueryError for an unknown action.
    """
    check_selection(store, action=action)
    return _ask(store, "gaps", year=year, own_only=own_only, min_plausibility=min_plausibility, action=action)


def views(  # noqa: PLR0913 - the way of asking and the selection, all by name
    store: Store,
    *,
    year: int,
    own_only: bool = False,
    min_plausibility: int = 1,
    region: str | None = None,
    action: str | None = None,
) -> pd.DataFrame:
    """
    Return who sees what, kept apart, where a partner and another speak of one indicator in one place: a row
    per region, area and voice.

    A voice is a partner, the network as a whole (no partner) or sources from outside of a kind (outside).
    Columns: region, area, indicator, action, element, scale, partner, outside; of the voice start_year,
    end_year (its latest), levels (list), answer, absence (where it tells nothing), plausibility, sources
    (count); of all there views (voices that tell something), lowest, highest, differs (whether not all see
    the same levels; missing below two), partners (that see a level), alike (how many of them see the level
    seen by most; missing below three) and alike_level (missing too if two levels are seen by as many). Raises
    QueryError as indicators does.
    """
    check_selection(store, region=region, action=action)
    rows = _ask(
        store,
        "views",
        year=year,
        own_only=own_only,
        min_plausibility=min_plausibility,
        region=region,
        action=action,
    )
    return rows.astype({"differs": "boolean"})


def cited_sources(store: Store, *, region: str) -> pd.DataFrame:
    """
    Return the sources that the observations and phases of a region cite, the network's own first and then
    from old to new.

    Columns: source, title, kind, publisher, year, url. Raises QueryError for an unknown region.
    """
    check_selection(store, region=region)
    return whole_numbers(store.query("questions/cited_sources", region=region))


def told_sources(
    store: Store, *, year: int, own_only: bool = False, min_plausibility: int = 1, action: str | None = None
) -> pd.DataFrame:
    """
    Return the sources of what is known, per region and indicator: of the observations that count in
    indicators, those that tell something.

    Columns: region, indicator, source, title, kind, url, locator (all of them, with commas), newest (last end
    year that the source speaks of), least_phase and furthest_phase of the action where and when it tells of
    it from experience: of the area of each of its observations, else of the whole region, as told in or
    before the last year of the observation (least_phase 0: no source tells of one; both missing: only
    expectations). The network's own come first. Raises QueryError for an unknown action.
    """
    check_selection(store, action=action)
    return _ask(
        store, "told_sources", year=year, own_only=own_only, min_plausibility=min_plausibility, action=action
    )


def history(  # noqa: PLR0913 - the way of asking and the selection, all by name
    store: Store,
    *,
    year: int,
    own_only: bool = False,
    min_plausibility: int = 1,
    region: str | None = None,
    action: str | None = None,
) -> pd.DataFrame:
    """
    Return the summary of every year of store.years up to and including the year, per region, action and
    element from old to new.

    Columns: year, those of summary, and observed (indicators with a level of which an observation ends in
    that very year; 0: the level of an earlier year still counts, and nothing says that it was looked at
    again). Raises QueryError for an unknown region or action.
    """
    check_selection(store, region=region, action=action)
    return _ask(
        store,
        "history",
        year=year,
        own_only=own_only,
        min_plausibility=min_plausibility,
        region=region,
        action=action,
    )


def phase_history(
    store: Store, *, year: int, own_only: bool = False, region: str | None = None, action: str | None = None
) -> pd.DataFrame:
    """
    Return every phase that a source tells of, up to and including the year, per region, area and action from
    old to new.

    Columns as in phases, and source_title. A year without a row is a year of which no source tells. With
    own_only those that a network itself reported or checked. Raises QueryError for an unknown region or
    action.
    """
    check_selection(store, region=region, action=action)
    return whole_numbers(
        store.query("questions/phase_history", year=year, own_only=own_only, region=region, action=action)
    )


def check_selection(store: Store, **chosen: str | None) -> None:
    """
    Raise QueryError for each chosen region, action, element or indicator (None: no choice) that does not
    exist.
    """
    known: dict[str, tuple[str, dict[str, Any]]] = {
        "region": ("Regio", store.definitions.regions),
        "action": ("Verbeteractie", store.definitions.actions),
        "element": ("Element", store.definitions.elements),
        "indicator": ("Indicator", store.definitions.indicators),
    }
    problems = [
        unknown(known[what][0], value, known[what][1])
        for what, value in chosen.items()
        if value and value not in known[what][1]
    ]
    if problems:
        headline = "Deze vraag kan niet beantwoord worden:"
        raise QueryError(headline, problems)


def check_threshold(store: Store, threshold: object) -> None:
    """
    Raise QueryError if a threshold is no level of plausibility.
    """
    known = [level.value for level in store.definitions.plausibility.levels]
    if threshold not in known:
        allowed = ", ".join(map(str, known))
        headline = f"Minimale plausibiliteit {threshold} bestaat niet; toegestaan: {allowed}."
        raise QueryError(headline)


def _ask(
    store: Store,
    name: Literal[
        "summary",
        "national",
        "indicators",
        "observations",
        "coverage",
        "status_counts",
        "gaps",
        "history",
        "told_sources",
        "views",
    ],
    **params: object,
) -> pd.DataFrame:
    check_threshold(store, params["min_plausibility"])
    return whole_numbers(_spread(store.query(f"questions/{name}", **params), store.definitions))


def _spread(rows: pd.DataFrame, definitions: Definitions) -> pd.DataFrame:
    """
    Return rows with a column per reason of absence, in the order of the definitions, instead of the map
    `reasons` of what was counted; those without it as they are.
    """
    if "reasons" not in rows:
        return rows
    place = list(rows.columns).index("reasons")
    counted = [found if isinstance(found, dict) else {} for found in rows["reasons"]]
    columns = {id_: [int(found.get(id_, 0)) for found in counted] for id_ in definitions.absences}
    before, after = rows.iloc[:, :place], rows.iloc[:, place + 1 :]
    return pd.concat([before, pd.DataFrame(columns, index=rows.index), after], axis=1)


def whole_numbers(rows: pd.DataFrame) -> pd.DataFrame:
    """
    Give numbers with gaps back as whole numbers: DuckDB hands them to pandas as floats.
    """
    numbers = [name for name, kind in rows.dtypes.items() if pd.api.types.is_numeric_dtype(kind)]
    return rows.astype({name: "Float64" if name == "coverage" else "Int64" for name in numbers})
