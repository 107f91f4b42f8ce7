"""
The agenda that a visitor makes on Leeragenda: which points are on it, put in order by hand, and downloaded in
that order.

It is kept for the visit, as ids of points: what they say follows the year and the sources that are chosen.
"""

import json
import re
from functools import partial
from itertools import count

import streamlit as st

from pages.frame.page import Context
from pages.frame.selection import ALL
from pages.frame.words import explain_terms, plain
from pages.parts.learning.text import about, exchange_on, point_text
from pages.shared.figure import as_table
from vvmetrics.narrative.agenda import Point, point_title, points
from vvmetrics.narrative.agenda_table import agenda_table
from vvmetrics.narrative.exchange import Exchange
from vvmetrics.narrative.words import count_words

ON_AGENDA = "_on_agenda"  # the ids of the points on it, in their order
CHANGED = "_agenda_changed"  # what was changed last, to be told in this run
# The keys of the buttons of which the first that can be pressed gets the focus in this run
FOCUS = "_agenda_focus"
# A point that changes places takes its buttons with it, and Streamlit leaves the focus nowhere: give it back.
# The number makes each script another one, for the same script is not run twice.
FOCUS_SCRIPT = """
<script>
(() => {{
    const places = {places}, run = {run};
    let tries = 0;
    const back = () => {{
        const button = places.map((place) => document.querySelector(`.${{place}}
            button:not(:disabled)`)).find((found) => found);
        if (document.activeElement === document.body) button?.focus();
        if (tries++ < 20) setTimeout(back, 50);
    }};
    setTimeout(back, 50);
}})();
</script>
"""
RUNS = count()


def tick_box(point: str, label: str) -> None:
    """
    Draw the box that puts a point on the agenda or takes it off.
    """
    key = f"punt-{point}"
    st.session_state[key] = point in _ids()
    st.checkbox(label, key=key, on_change=_ticked, args=(point,))


def add_to_agenda(points: list[str]) -> None:
    """
    Put points at the end of the agenda, each once; for callbacks.
    """
    st.session_state[ON_AGENDA] = list(dict.fromkeys([*_ids(), *points]))


def agenda_size() -> int:
    """
    Return how many points are on the agenda.
    """
    return len(_ids())


def agenda(context: Context, *, answer) -> None:
    """
    Draw the agenda: in its place how much is on it, its points with the buttons that move them, and its
    download.
    """
    found = _follow(context)
    gone = len(_ids()) - len(found)
    answer.info(" ".join(filter(None, [st.session_state.pop(CHANGED, ""), _answer(context, len(found))])))
    if gone:
        st.caption(
            f"{count_words(gone, 'punt geldt', 'punten gelden')} niet bij deze keuze van jaar, bronnen of"
            " plausibiliteit."
        )
    if found:
        st.caption(
            "Uw agenda geldt alleen voor dit bezoek. Wilt u de lijst bewaren, download haar dan onderaan."
        )
    for place, (exchange, point) in enumerate(found):
        with st.container(border=True):
            _entry(context, exchange, point, place=place, last=len(found) - 1)
    if found:
        text = "De punten op de agenda, in de volgorde die u koos."
        as_table(
            context,
            partial(agenda_table, found),
            name="leeragenda",
            key="leeragenda",
            text=text,
            about=about(found),
        )
        st.button("Maak de agenda leeg", icon=":material/delete:", on_click=_empty)
        _give_focus()
        titles = [point_title(exchange, point) for exchange, point in found]
        explain_terms(context.definitions, [*titles, *(point.reason for _, point in found)])


def _entry(context: Context, exchange: Exchange, point: Point, *, place: int, last: int) -> None:
    """
    Draw a point with its buttons. Their names begin with its number: a screen reader would meet the same
    three names again and again.
    """
    title, action = point_title(exchange, point), context.definitions.actions[exchange.action].short_label
    st.markdown(f"**{place + 1}. {plain(title)}** · {plain(action)}  \n{point_text(exchange, point)}")
    if point.group:
        st.markdown(_setting(point))
    with st.container(horizontal=True):
        moves = {"omhoog": (-1, place == 0, "arrow_upward"), "omlaag": (1, place == last, "arrow_downward")}
        for word, (step, blocked, icon) in moves.items():
            label, key = f"{place + 1} {word}", f"{word}-{point.id}"
            st.button(
                label,
                icon=f":material/{icon}:",
                key=key,
                disabled=blocked,
                on_click=_move,
                args=(context, point.id, step),
            )
        st.button(
            f"{place + 1} van de agenda",
            icon=":material/close:",
            key=f"eraf-{point.id}",
            on_click=_drop,
            args=(context, point.id),
        )


def _setting(point: Point) -> str:
    """
    Return the phase and what it took where a point stands without the box of its region.
    """
    tells = point.tells if point.group else ()
    return " ".join(f":small[Fase daar: {plain(tell.phase)}. {plain(tell.took)}]" for tell in tells)


def _give_focus() -> None:
    keys = st.session_state.pop(FOCUS, [])
    if keys:
        places = json.dumps(["st-key-" + re.sub(r"[^a-zA-Z0-9_-]", "-", key) for key in keys])
        st.html(FOCUS_SCRIPT.format(places=places, run=next(RUNS)), unsafe_allow_javascript=True)


def _answer(context: Context, count: int) -> str:
    if count:
        return (
            f"Op uw agenda: {count_words(count, 'punt', 'punten')}, in de volgorde die u kiest. De download"
            " houdt die volgorde aan."
        )
    if agenda_size():
        return "Geen punt van uw agenda geldt bij deze keuze."
    asks = "Vragen aan een regio" if context.selection.region else "Per indicator"
    return f"Uw agenda is nog leeg. Vink punten aan bij {asks}, Open vragen of Verouderd: dan staan ze hier."


def _follow(context: Context) -> list[tuple[Exchange, Point]]:
    """
    Return the points that hold as is asked now, in the order of the agenda, each with the exchange that it is
    from.
    """
    indicators, known = context.definitions.indicators, {}
    lists = dict.fromkeys((indicators[id_.split("/")[-1]].action, *id_.split("/")[:2]) for id_ in _ids())
    exchanges = {
        action: exchange_on(context, action) for action in dict.fromkeys(action for action, _, _ in lists)
    }
    for action, kind, region in lists:
        for point in points(exchanges[action], kind=kind, region=None if region == ALL else region):
            known[point.id] = (exchanges[action], point)
    return [known[id_] for id_ in _ids() if id_ in known]


def _ids() -> list[str]:
    return st.session_state.get(ON_AGENDA, [])


def _ticked(point: str) -> None:
    if st.session_state[f"punt-{point}"]:
        add_to_agenda([point])
    else:
        _take_off(point)


def _move(context: Context, point: str, step: int) -> None:
    """
    Let a point change places with the next one that is shown, over those that do not hold now.
    """
    ids, shown = list(_ids()), [one.id for _, one in _follow(context)]
    other = shown[shown.index(point) + step]
    one, two = ids.index(point), ids.index(other)
    ids[one], ids[two] = ids[two], ids[one]
    st.session_state[ON_AGENDA] = ids
    words = ("omhoog", "omlaag") if step < 0 else ("omlaag", "omhoog")
    st.session_state[FOCUS] = [f"{word}-{point}" for word in words]
    st.session_state[CHANGED] = f"Punt {shown.index(point) + 1} staat nu op plaats {shown.index(other) + 1}."


def _drop(context: Context, point: str) -> None:
    """
    Take a point off; the focus goes on to the next one, or to the one before the last.
    """
    shown = [one.id for _, one in _follow(context)]
    place = shown.index(point)
    st.session_state[FOCUS] = [f"eraf-{one}" for one in [*shown[place + 1 :], *reversed(shown[:place])]]
    st.session_state[CHANGED] = f"Punt {place + 1} is van de agenda."
    _take_off(point)


def _take_off(point: str) -> None:
    st.session_state[ON_AGENDA] = [one for one in _ids() if one != point]


def _empty() -> None:
    st.session_state[ON_AGENDA] = []
