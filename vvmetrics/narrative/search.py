"""
The words of Zoeken: what was found and how, where was looked, what a choice leaves out, and a text cut at
what was asked.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

import pandas as pd

from vvmetrics.answers.judges import given
from vvmetrics.answers.way import ALL, Way
from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Defined
from vvmetrics.narrative.words import NUMBERS, listed, number, thousands

KINDS = {
    "bevinding": ("bevinding", "bevindingen"),
    "indicator": ("indicator", "indicatoren"),
    "bron": ("bron", "bronnen"),
}
PASSAGE = 360  # characters of a text that are shown around what was asked
BEFORE = 120  # of which at most so many come before it
Piece = tuple[str, bool]  # a part of a text, and whether it is what was asked


@dataclass(frozen=True)
class Asked:
    """
    What was asked, and where: the words, as parts of words too, in a region and an action (None: all), by a
    way of asking.
    """

    text: str
    parts: bool = False
    region: str | None = None
    action: str | None = None
    way: Way = ALL

    @property
    def words(self) -> int:
        """
        The number of words.
        """
        return sum(is_word for is_word, _ in _runs(self.text))

    @property
    def limited(self) -> bool:
        """
        Whether not everything was looked through.
        """
        return bool(self.region or self.action or self.way.narrowed)

    def limits(self, definitions: Definitions) -> list[str]:
        """
        Return where was looked, a phrase each: "Limburg", "alle verbeteracties"; then what the way of asking
        leaves out.
        """
        region = definitions.regions[self.region].label if self.region else "alle regio's"
        action = definitions.actions[self.action].short_label if self.action else "alle verbeteracties"
        return [region, action, *self.way.limits]


def search_sentence(
    hits: pd.DataFrame, wider: pd.DataFrame, definitions: Definitions, *, asked: Asked
) -> str:
    """
    Return how much was found and how it matched, where was looked, and how much there is without those
    choices.

    hits are the rows of vvmetrics.questions.search.search for what was asked, wider those of the same words
    without a choice.

    >>> print(search_sentence(hits, hits, definitions, asked=Asked("snel")))
    “snel” is te vinden in één indicator. Andere vormen van het woord tellen mee. Gezocht is in alle
    jaren, alle regio's, alle verbeteracties.
    """
    if not asked.words:
        return f"In “{asked.text}” staat geen woord om op te zoeken."
    where = f"Gezocht is in alle jaren, {', '.join(asked.limits(definitions))}."
    if hits.empty:
        found = (
            f"“{asked.text}” levert bij deze keuze niets op."
            if asked.limited
            else f"“{asked.text}” levert niets op."
        )
        how = "Ook als deel van een woord komt niets hiervan voor."
    else:
        found = f"“{asked.text}” is te vinden in {_counts(hits)}."
        how = _how(hits["match"].iloc[0], asked)
    return " ".join(filter(None, [found, how, where, _left_out(hits, wider, asked)]))


def search_table(hits: pd.DataFrame, definitions: Definitions) -> pd.DataFrame:
    """
    Return the rows of vvmetrics.questions.search.search as a table in words: kind, title, text, place, how
    sure, when and from where.
    """
    records = [
        {
            "Soort": str(row["kind"]).capitalize(),
            "Titel": given(row["title"]) or "",
            "Tekst": " ".join(str(row["text"]).split()),
            "Regio": _label(definitions.regions, row["region"]),
            "Verbeteractie": _label(definitions.actions, row["action"]),
            "Indicatoren": "; ".join(definitions.indicators[id_].label for id_ in row["indicators"]),
            "Plausibiliteit": (
                ""
                if pd.isna(row["plausibility"])
                else definitions.plausibility.level(int(row["plausibility"])).label
            ),
            "Van": row["start_year"],
            "Tot en met": row["end_year"],
            "Bron": given(row["source_title"]) or "",
            "Soort bron": _label(definitions.source_kinds, row["source_kind"]),
            "Adres": given(row["url"]) or "",
        }
        for row in hits.to_dict("records")
    ]
    return pd.DataFrame(records).astype({"Van": "Int64", "Tot en met": "Int64"})


def marked(text: str, words: list[str]) -> list[Piece]:
    """
    Return a text in pieces, with whether each is one of the words, as they stand in it.
    """
    asked = set(words)
    return [(run, is_word and run in asked) for is_word, run in _runs(text)]


def passage(text: str, words: list[str], *, longest: int = PASSAGE) -> list[Piece]:
    """
    Return a text as marked does, cut to about the longest around the first of the words, with "…" where
    something is left out.
    """
    pieces = marked(text, words)
    if len(text) <= longest:
        return pieces
    ends = [0]
    for run, _ in pieces:
        ends.append(ends[-1] + len(run))
    first = next((start for start, (_, hit) in zip(ends, pieces, strict=False) if hit), 0)
    start = min(max(0, first - BEFORE), len(text) - longest)
    kept = [
        piece
        for place, piece in zip(ends, pieces, strict=False)
        if start <= place and place + len(piece[0]) <= start + longest
    ]
    before = [("… ", False)] if start else []
    after = [(" …", False)] if start + longest < len(text) else []
    return [*before, *kept, *after] if kept else pieces


def _runs(text: str) -> list[tuple[bool, str]]:
    """
    Return a text as runs of letters, marks and numbers, which are words as in sql/schema/search_macros.sql,
    and what stands between them.
    """
    return [
        (is_word, "".join(run))
        for is_word, run in groupby(text, key=lambda sign: unicodedata.category(sign)[0] in "LMN")
    ]


def _counts(hits: pd.DataFrame) -> str:
    """
    Return how many of each kind: "26 bevindingen en 1 indicator"; a kind that there is none of is left out.
    """
    counts = {kind: int((hits["kind"] == kind).sum()) for kind in KINDS}
    written = number if max(counts.values()) < len(NUMBERS) else thousands
    return listed([f"{written(count)} {KINDS[kind][count > 1]}" for kind, count in counts.items() if count])


def _how(match: str, asked: Asked) -> str:
    """
    Return how what was asked matches; what was tried first, and found nothing, is said too.
    """
    here = " bij deze keuze" if asked.limited else ""
    one = asked.words == 1
    if match == "woorden":
        return (
            "Andere vormen van het woord tellen mee."
            if one
            else "Elke tekst bevat al deze woorden, ook in een andere vorm."
        )
    if match == "delen" and asked.parts:
        return f"{'Het woord telt' if one else 'De woorden tellen'} ook mee als deel van een ander woord."
    if match == "delen":
        whole = "Als heel woord staat het nergens" if one else "Als hele woorden staan ze nergens samen"
        return f"{whole}{here}, wel als deel van een ander woord."
    parts = ", ook als deel van een ander woord" if match == "enkele-delen" else ""
    return (
        f"De woorden staan nergens allemaal bij elkaar{here}; elke tekst bevat er één of meer van{parts}, de"
        " beste eerst."
    )


def _left_out(hits: pd.DataFrame, wider: pd.DataFrame, asked: Asked) -> str:
    if not asked.limited or wider.empty:
        return ""
    if hits.empty:
        return f"Zonder deze keuze is er wel iets: {_counts(wider)}."
    if wider["match"].iloc[0] != hits["match"].iloc[0]:
        return f"Zonder deze keuze is er wat beter past: {_counts(wider)}."
    return f"Zonder deze keuze zijn het er meer: {_counts(wider)}." if len(wider) > len(hits) else ""


def _label(defined: Mapping[str, Defined], id_: object) -> str:
    return defined[id_].label if isinstance(id_, str) else ""
