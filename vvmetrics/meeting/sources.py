"""
What the screen of the sources says: how many findings there are, of which kind, and the sources that most of
them come from.
"""

import pandas as pd

from vvmetrics.charts.text_width import text_width
from vvmetrics.definitions.model import Definitions, SourceKind
from vvmetrics.narrative.findings import NO_YEAR, NOT_VALIDATED, one_line
from vvmetrics.narrative.unvalidated import desk_kinds

LINES = 7  # that a screen has room for
LINE = 38.5  # ems on a line, as slides measure them, so that it is seldom two; the notes have the title whole


def sources_message(cited: pd.DataFrame) -> str:
    """
    Return the number of findings and of their sources, as a title; cited are the rows of metrics.observations
    that say something.
    """
    if cited.empty:
        return "Er zijn nog geen bevindingen"
    return f"Dit steunt op {_findings(len(cited))} uit {_sources(cited['source'].nunique())}"


def source_lines(cited: pd.DataFrame, definitions: Definitions) -> list[str]:
    """
    Return how many findings each kind of source has, then the sources with theirs, the most used first, and
    how many more there are.
    """
    counts = cited["source_kind"].value_counts()
    kinds = [kind for kind in definitions.source_kinds.values() if kind.id in counts.index]
    lines = [f"{kind.label.capitalize()}: {_findings(counts[kind.id])}{_caution(kind)}" for kind in kinds]
    used = cited.groupby("source", as_index=False).agg(
        title=("source_title", "first"),
        kind=("source_kind", "first"),
        year=("source_year", "first"),
        findings=("id", "count"),
    )
    named = used.sort_values(["findings", "title"], ascending=[False, True]).to_dict("records")
    room = LINES - len(lines) - (len(named) > LINES - len(lines))
    for source in named[:room]:
        behind = f" ({definitions.source_kinds[source['kind']].label}, {one_line(source['year']) or NO_YEAR})"
        lines.append(_fitting(f"{source['findings']} × {one_line(source['title'])}", behind))
    if len(named) > room:
        lines.append(f"En nog {_sources(len(named) - room)}; de notities noemen ze alle.")
    return lines


def cautions(cited: pd.DataFrame, definitions: Definitions) -> list[str]:
    """
    Return how many findings were not validated by their region, for the notes; nothing if none.
    """
    desk = int(cited["source_kind"].isin(definitions.unvalidated).sum())
    if not desk:
        return []
    which = (
        "Alle bevindingen komen"
        if desk == len(cited)
        else f"{desk} van de {len(cited)} bevindingen {'komt' if desk == 1 else 'komen'}"
    )
    return [f"{which} uit {desk_kinds(definitions, set(cited['source_kind']))}: {NOT_VALIDATED}."]


def titles(cited: pd.DataFrame) -> list[str]:
    """
    Return the titles of all sources, for the notes.
    """
    return [f"Bron: {title}" for title in sorted(cited["source_title"].drop_duplicates())]


def _fitting(words: str, behind: str) -> str:
    """
    Return words with what stands behind them, without the last of the words if it is more than a line.
    """
    kept, more = words.split(), ""
    while len(kept) > 1 and text_width(" ".join(kept) + more + behind, 1) > LINE:
        kept, more = kept[:-1], " …"
    return f"{' '.join(kept)}{more}{behind}"


def _caution(kind: SourceKind) -> str:
    return "" if kind.validated else f", {NOT_VALIDATED}"


def _findings(count: int) -> str:
    return f"{count} {'bevinding' if count == 1 else 'bevindingen'}"


def _sources(count: int) -> str:
    return "één bron" if count == 1 else f"{count} bronnen"
