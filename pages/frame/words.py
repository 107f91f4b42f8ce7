"""
How things are said on screen: levels, periods and counts in Dutch words, and the abbreviations of a page
explained.
"""

import re
from collections.abc import Iterable

import streamlit as st

from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Scale

UNKNOWN = "niet bekend"
# Characters that markdown would read as its own.
MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|$~<>:])")


def missing(value: object) -> bool:
    """
    Whether a cell of a frame is empty.
    """
    return value is None or value != value or str(value) == "<NA>"  # noqa: PLR0124 - NaN is not itself


def level_words(scale: Scale, value: object) -> str:
    """
    Return a level as symbol and label, or that it is not known.
    """
    if missing(value):
        return UNKNOWN
    level = scale.level(int(value))
    return f"{level.symbol} {level.label}"


def count_words(count: int, one: str, many: str) -> str:
    """
    Return "geen bronnen", "1 bron", "1.245 bronnen".
    """
    number = f"{count:,}".replace(",", ".") if count else "geen"
    return f"{number} {one if count == 1 else many}"


def plain(text: object) -> str:
    """
    Return a text from the data such that markdown shows it as it is.
    """
    return "" if missing(text) else MARKDOWN.sub(r"\\\1", str(text))


def explain_terms(definitions: Definitions, texts: Iterable[object]) -> None:
    """
    Explain the abbreviations and terms that occur in the texts of a page.
    """
    shown = "\n".join(str(text) for text in texts)
    used = [
        term
        for term in definitions.terms.values()
        if re.search(rf"(?<!\w){re.escape(term.label)}(?!\w)", shown)
    ]
    if used:
        st.caption(
            "**Afkortingen op deze pagina.** "
            + " ".join(f"**{plain(term.label)}:** {plain(term.meaning)}" for term in used)
        )
