"""
Search in the texts of findings, indicators and sources, by the stems of Dutch words.

The index stands in the store (sql/changes/fill_search.sql) and is made anew in the transaction of every
change, so that it never tells of more or less than the observations. It knows each text once, so that its
size follows the texts and not the observations.
"""

import pandas as pd

from vvmetrics.questions.metrics import check_selection, check_threshold, whole_numbers
from vvmetrics.store.database import Store

LONGEST = 200  # characters of what is asked; the rest is left out
MOST = 100  # findings of one source
NUMBERS = ("plausibility", "start_year", "end_year", "findings")
# Each way of matching, and which of the two leniencies it has: parts of words, and any of the words. The
# first that finds something counts.
WORDS, PARTS, SOME, SOME_PARTS = "woorden", "delen", "enkele", "enkele-delen"
MATCHES = {WORDS: (False, False), PARTS: (True, False), SOME: (False, True), SOME_PARTS: (True, True)}


def search(  # noqa: PLR0913 - the way of asking and where to look, all by name
    store: Store,
    text: str,
    *,
    own_only: bool = False,
    min_plausibility: int = 1,
    region: str | None = None,
    action: str | None = None,
    parts: bool = False,
) -> pd.DataFrame:
    """
    Return what is said about a text, of all years, best first: findings (once per region and action),
    indicators and sources.

    Columns: match (how was searched, the same in each row: all words; parts of words too; some of the words;
    some, and parts), kind (bevinding, indicator, bron), id, title (of a finding the answer, if any), text,
    words (as they stand in title and text, to mark), score (BM25), region (of a finding), action, indicators
    (of a finding, ids; none if it is about the phase), plausibility (level; missing if there is none or more
    than one), start_year, end_year, source, source_title and source_kind (of a finding missing if several say
    it), url, findings (of a source, how many cite it). Words match by stem, without regard to case and
    accents; with parts also inside other words. own_only leaves out findings and sources that are not a
    network's own, min_plausibility findings below it; a finding that gives a reason of absence has none and
    stays, as does one about a phase. Corrected observations are never found. Raises QueryError for an unknown
    region, action or plausibility.
    """
    chosen = _checked(
        store, own_only=own_only, min_plausibility=min_plausibility, region=region, action=action
    )
    hits = pd.DataFrame()
    for match, (in_parts, some) in MATCHES.items():
        if in_parts or not parts:
            hits = store.query("questions/search", text=_askable(text), parts=in_parts, any=some, **chosen)
            hits.insert(0, "match", match)
        if len(hits):
            break
    return hits.astype(dict.fromkeys(NUMBERS, "Int64"))


def findings_of_source(  # noqa: PLR0913 - the way of asking and where to look, all by name
    store: Store,
    source: str,
    *,
    own_only: bool = False,
    min_plausibility: int = 1,
    region: str | None = None,
    action: str | None = None,
) -> pd.DataFrame:
    """
    Return the newest observations with a finding that cite a source, at most 100, of all years; columns as in
    metrics.observations.

    Raises QueryError as search does; an unknown source is cited by nothing.
    """
    chosen = _checked(
        store, own_only=own_only, min_plausibility=min_plausibility, region=region, action=action
    )
    return whole_numbers(store.query("questions/search_of_source", source=source, most=MOST, **chosen))


def _checked(
    store: Store, *, own_only: bool, min_plausibility: int, region: str | None, action: str | None
) -> dict[str, object]:
    check_selection(store, region=region, action=action)
    check_threshold(store, min_plausibility)
    return {"own_only": own_only, "min_plausibility": min_plausibility, "region": region, "action": action}


def _askable(text: str) -> str:
    """
    Return a text that DuckDB takes: not endless, and without halves of characters.
    """
    return text[:LONGEST].encode("utf-8", "ignore").decode("utf-8")
