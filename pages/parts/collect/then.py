"""
The summary of a region and an action as it was known after a change, beside that of now.
"""

import streamlit as st

from pages.frame import data
from pages.frame.link import Choice, pick
from pages.frame.page import Context
from pages.frame.selection import as_list, pick_action, pick_region
from pages.frame.words import plain
from pages.parts.collect.stored import log_lines
from pages.shared.downloads import mark
from pages.shared.words_table import words_table
from vvmetrics.errors import QueryError
from vvmetrics.narrative.intake_effects import then_table
from vvmetrics.narrative.intake_log import log_table, moment_words
from vvmetrics.questions import metrics

MOST_CHANGES = 200  # to choose from, the newest


def then_and_now(context: Context) -> None:
    """
    Draw the choice of a region, an action and a change, and their summary as it was known right after that
    and as it is now.
    """
    st.header("Stand van toen")
    if not context.store.years:
        st.caption("Zodra er waarnemingen zijn, ziet u hier wat er op een eerder moment bekend was.")
        return
    pick_action(context.definitions)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        with st.container(width=260):
            region = pick_region(context.definitions, label="Stand van")
        with st.container(width=560):
            moment = _pick_moment(context)
    if region:
        _side_by_side(context, region, moment)
    else:
        st.caption("Kies een regio; u ziet dan wat er toen bekend was naast wat er nu bekend is.")


def _pick_moment(context: Context):
    """
    Draw the choice of a change, by default the one before the last; returns its moment. Between two changes
    what was known stayed the same.
    """
    lines = log_lines(context).head(MOST_CHANGES)
    moments = dict(zip(lines["revision"].astype(str), lines["at"], strict=True))
    told = log_table(lines, context.definitions)
    labels = dict(
        zip(
            moments,
            [f"na {when} · {what}" for when, what in zip(told["Wanneer"], told["Wat"], strict=True)],
            strict=True,
        )
    )
    choice = Choice("revisie", "Zoals bekend", labels, default=list(labels)[min(1, len(labels) - 1)])
    newest = f"hoogstens de nieuwste {MOST_CHANGES}"
    tip = f"De wijzigingen uit het logboek, {newest}. Ertussen bleef alles gelijk."
    return moments[pick(choice, as_list, help=tip).word]


def _side_by_side(context: Context, region: str, moment) -> None:
    selection, definitions = context.selection, context.definitions
    try:
        known = (
            data.ask_then(metrics.summary, context.store, moment.to_pydatetime(), **selection.filters),
            context.ask(metrics.summary),
        )
    except QueryError as error:
        st.info(plain(str(error)))
        return
    then, now = (rows[(rows["region"] == region) & (rows["action"] == selection.action)] for rows in known)
    when = moment_words(moment)
    table = then_table(then, now, definitions, day=when, way=selection.way)
    names = [definitions.actions[selection.action].short_label, definitions.regions[region].label]
    title = f"{', '.join(names)}, {selection.way.standing(selection.year)}"
    old, new = (table[name].tolist() for name in table.columns[1:])
    same = "Toen was hetzelfde bekend als nu." if old == new else "Sindsdien is er iets veranderd."
    st.markdown(f"**{plain(title)}.** {same}")
    words_table(
        mark(context, table), text=f"{title}: per element wat er na {when} bekend was en wat er nu bekend is"
    )
