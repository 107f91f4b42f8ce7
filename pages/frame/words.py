"""
How texts are shown on screen: as they are, and with the abbreviations of a page explained.
"""

import re
from collections.abc import Iterable

import streamlit as st

from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.findings import used_terms

# Characters that markdown would read as its own.
MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|$~<>:])")


def missing(value: object) -> bool:
    """
    Whether a cell of a frame is empty.
    """
    return value is None or value != value or str(value) == "<NA>"  # noqa: PLR0124 - NaN is not itself


def plain(text: object) -> str:
    """
    Return a text from the data such that markdown shows it as it is.
    """
    return "" if missing(text) else MARKDOWN.sub(r"\\\1", str(text))


def explain_terms(definitions: Definitions, texts: Iterable[object]) -> None:
    """
    Explain the abbreviations and terms that occur in the texts of a page.
    """
    used = used_terms(definitions, map(str, texts))
    if used:
        st.caption(
            "**Afkortingen op deze pagina.** "
            + " ".join(f"**{plain(term.label)}:** {plain(term.meaning)}" for term in used)
        )
