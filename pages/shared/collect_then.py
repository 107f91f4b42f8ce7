"""
The summary of a region and an action as it was known on a day, beside that of now.
"""

from datetime import datetime, time, timedelta

import streamlit as st

from pages.shared import data
from pages.shared.actions import pick_action
from pages.shared.collect_stored import log_lines
from pages.shared.collect_table import words_table
from pages.shared.downloads import HERE, mark, today
from pages.shared.frame import Context
from pages.shared.selection import pick_region
from pages.shared.words import plain
from vvmetrics import narrative


def then_and_now(context: Context) -> None:
    """
    Draw the choice of a region, an action and a day, and their summary as it was known at the end of that day and as it is now.
    """
    st.header("Stand van toen")
    if not context.store.years:
        st.caption("Zodra er waarnemingen zijn, ziet u hier wat er op een eerdere dag bekend was.")
        return
    pick_action(context)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        with st.container(width=260):
            region = pick_region(context.definitions, label="Stand van")
        with st.container(width=200):
            day = _pick_day(context)
    if region and day:
        _side_by_side(context, region, day)
    else:
        st.caption("Kies een regio en een dag; u ziet dan wat er die dag bekend was naast wat er nu bekend is.")


def _pick_day(context: Context):
    first = log_lines(context)["at"].min().date()
    before = max(first, today() - timedelta(days=1))
    look = {"format": "DD-MM-YYYY", "min_value": first, "max_value": max(first, today()), "key": "dag"}
    return st.date_input("Zoals bekend op", value=before, **look)


def _side_by_side(context: Context, region: str, day) -> None:
    selection, definitions = context.selection, context.definitions
    moment = datetime.combine(day, time.max, tzinfo=HERE)
    known = (data.ask_then("summary", context.store, moment, **selection.filters), context.ask("summary"))
    then, now = (rows[(rows["region"] == region) & (rows["action"] == selection.action)] for rows in known)
    table = narrative.then_table(then, now, definitions, day=f"{day:%d-%m-%Y}")
    names = [definitions.actions[selection.action].short_label, definitions.regions[region].label]
    title = f"{', '.join(names)}, {selection.way.standing(selection.year)}"
    old, new = (table[name].tolist() for name in table.columns[1:])
    same = "Op die dag was hetzelfde bekend als nu." if old == new else "Sindsdien is er iets veranderd."
    st.markdown(f"**{plain(title)}.** {same}")
    words_table(mark(context, table), text=f"{title}: per element wat er op {day:%d-%m-%Y} bekend was en wat er nu bekend is")
