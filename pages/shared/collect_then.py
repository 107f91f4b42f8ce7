"""
The summary of a region and an action as it was known on a day, beside that of now.
"""

from datetime import date, datetime, time

import streamlit as st

from pages.shared import data
from pages.shared.actions import pick_action
from pages.shared.collect_stored import log_lines
from pages.shared.collect_table import words_table
from pages.shared.downloads import HERE, mark
from pages.shared.frame import Context
from pages.shared.link import Choice, follow_link, put_right, write_link
from pages.shared.selection import pick_from_list, pick_region
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
        with st.container(width=260):
            day = _pick_day(context)
    if region:
        _side_by_side(context, region, day)
    else:
        st.caption("Kies een regio; u ziet dan wat er die dag bekend was naast wat er nu bekend is.")


def _pick_day(context: Context) -> date:
    """
    Draw the choice of a day on which something changed: on the days between, what was known stayed the same.
    """
    days = [f"{day:%Y-%m-%d}" for day in log_lines(context)["at"].dt.date.unique()]
    labels = {day: f"{date.fromisoformat(day):%d-%m-%Y}" for day in days}
    choice = Choice("dag", "Zoals bekend na", labels, default=days[min(1, len(days) - 1)])
    put_right(*follow_link(choice))
    pick_from_list(choice, help="De dagen waarop er iets veranderde. Op de dagen ertussen bleef het zoals na de dag ervoor.")
    write_link(choice)
    return date.fromisoformat(choice.word)


def _side_by_side(context: Context, region: str, day: date) -> None:
    selection, definitions = context.selection, context.definitions
    moment = datetime.combine(day, time.max, tzinfo=HERE)
    known = (data.ask_then("summary", context.store, moment, **selection.filters), context.ask("summary"))
    then, now = (rows[(rows["region"] == region) & (rows["action"] == selection.action)] for rows in known)
    table = narrative.then_table(then, now, definitions, day=f"{day:%d-%m-%Y}", way=selection.way)
    names = [definitions.actions[selection.action].short_label, definitions.regions[region].label]
    title = f"{', '.join(names)}, {selection.way.standing(selection.year)}"
    old, new = (table[name].tolist() for name in table.columns[1:])
    same = "Na die dag was hetzelfde bekend als nu." if old == new else "Sindsdien is er iets veranderd."
    st.markdown(f"**{plain(title)}.** {same}")
    words_table(mark(context, table), text=f"{title}: per element wat er na {day:%d-%m-%Y} bekend was en wat er nu bekend is")
