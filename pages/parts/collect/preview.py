"""
What storing a file would change.
"""

from collections.abc import Callable
from datetime import UTC, datetime

import streamlit as st

from pages.frame.page import Context
from pages.frame.words import plain
from pages.parts.collect.store import store_button
from pages.shared.downloads import mark
from pages.shared.words_table import MOST, words_table
from vvmetrics.errors import VVMetricsError
from vvmetrics.intake.checking.check import Checked
from vvmetrics.intake.storing.preview import NEW, REPLACES, SAME, Preview, preview
from vvmetrics.narrative.intake import new_table, preview_sentence, replaced_table
from vvmetrics.narrative.intake_effects import effects_sentence, effects_table

PREVIEW = "_handed_in_preview"
ANEW = (
    "**Iemand anders heeft de gegevens intussen gewijzigd.** Er is van u nog niets opgeslagen. Hieronder"
    " staat opnieuw wat uw bestand zou veranderen: lees het na en druk dan nog eens op Opslaan."
)


def preview_and_store(
    context: Context, checked: Checked, role: str | None, *, answer, stored: Callable[[], None]
) -> None:
    """
    Draw what a file would change, with the reason and the button that stores it; stored forgets the file.
    """
    try:
        made, anew = _made(context, checked)
    except VVMetricsError as error:
        st.error(plain(str(error)))
        return
    if anew:
        st.warning(ANEW)
    region = context.definitions.regions[checked.region].label
    counts = {"new": made.count(NEW), "replaced": made.count(REPLACES), "unchanged": made.count(SAME)}
    answer.info(plain(preview_sentence(checked.given.file, region, **counts)))
    if made.changes_nothing:
        return
    _changes(context, made, region)
    store_button(context, made, role, stored=stored)


def _made(context: Context, checked: Checked) -> tuple[Preview, bool]:
    """
    Return the preview, and whether it is another one than was shown because somebody else changed the store.
    """
    kept = st.session_state.get(PREVIEW)
    if kept is not None and kept.checked is checked:
        return kept, False
    with st.spinner("Er wordt uitgezocht wat dit zou veranderen …"):
        made = preview(context.store, checked, now=datetime.now(UTC))
    st.session_state[PREVIEW] = made
    same_file = kept is not None and (kept.checked.given.digest, kept.checked.region) == (
        checked.given.digest,
        checked.region,
    )
    return made, same_file and kept.revision != made.revision


def _changes(context: Context, made: Preview, region: str) -> None:
    definitions = context.definitions
    st.header("Wat verandert er op de pagina's?")
    st.markdown(
        plain(effects_sentence(made.effects, definitions, region=region, year=made.year, years=made.years))
    )
    if len(made.effects):
        table = effects_table(made.effects, definitions)
        words_table(
            mark(context, table),
            text="Samenvattingen per verbeteractie en element, zoals ze zijn en zoals ze worden",
        )
    for change, head, rows in (
        (REPLACES, "Vervangt wat er staat", replaced_table),
        (NEW, "Nieuw", new_table),
    ):
        if count := made.count(change):
            st.header(head)
            text = f"Waarnemingen uit het bestand: {head.lower()}"
            words_table(mark(context, rows(made.changes, definitions, most=MOST)), text=text, total=count)
