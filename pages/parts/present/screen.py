"""
A meeting on a page: one screen at a time, the way from screen to screen, and what a presenter has at hand.
"""

from dataclasses import replace
from functools import partial
from pathlib import Path

import streamlit as st

from pages.frame import data
from pages.frame.clock import today
from pages.frame.link import Choice, pick
from pages.frame.page import Context, ask_page, page_before
from pages.frame.selection import as_list, pick_region
from pages.frame.words import plain
from pages.parts.present.parking import parking
from pages.parts.present.take_home import take_home
from pages.shared.figure import draw
from vvmetrics.charts.board.effort_value import EffortValueBoard
from vvmetrics.charts.board.reading import board_reading_html
from vvmetrics.charts.html import rendered
from vvmetrics.charts.years.phase_strip import phase_strip_html
from vvmetrics.meeting.screens import ACTION, READING, TITLE, Meeting, Screen

HERE = Path(__file__).parent
STYLE = (HERE / "screen.css").read_text(encoding="utf-8")
SCRIPT = (HERE / "screen.js").read_text(encoding="utf-8")
EARLY = (HERE / "early.js").read_text(encoding="utf-8")
SCREEN = "scherm"  # the key of the number of the screen, in link and session, from 1
PRESS = "_press"  # the number of the last key that was answered
BOARD = "_board"  # the least height of the picture that this run drew, in pixels


def hide_frame() -> None:
    """
    Leave the screen to the meeting: no sidebar, no header; and keep the keys that come before the page can
    follow them.
    """
    st.html(f"<style>{STYLE}</style>")
    st.html(f"<script>\n{EARLY}</script>", unsafe_allow_javascript=True)


def pick_screen(context: Context) -> tuple[Meeting, int]:
    """
    Return the meeting of the selection and which of its screens is chosen, from 0; it is in the link too,
    from 1.
    """
    selection = context.selection
    meeting = data.meeting(context.store, region=selection.region, made_on=today(), **selection.filters)
    return meeting, int(pick(_choice(meeting)).word) - 1


def shown_screen(context: Context, meeting: Meeting, place: int) -> None:
    """
    Draw a screen: its message as the title, its lines, and the picture if it has one.
    """
    screen = meeting.screens[place]
    st.session_state[BOARD] = 0
    with st.container(key=f"vel-{screen.kind}"):
        if meeting.scene.watermark and screen.kind != ACTION:  # there it stands in the picture
            _line(meeting.scene.watermark, style="watermerk")
        st.title(plain(screen.title), anchor=False)
        if screen.kind == ACTION:
            _picture(context, meeting, screen)
        elif screen.kind == READING:
            st.html(
                board_reading_html(
                    context.definitions, audience=meeting.scene.region is not None, dark=context.dark
                )
            )
        elif screen.kind == TITLE:
            st.markdown("\n\n".join(plain(line) for line in screen.lines))
        else:
            st.markdown("\n".join(f"- {plain(line)}" for line in screen.lines))
            _caution(screen)


def controls(context: Context, meeting: Meeting, place: int) -> None:
    """
    Draw the row under a screen: back, the list of screens, forward, the region, notes, parked points, what to
    take home, and the way out.
    """
    with st.container(key="bediening", horizontal=True, vertical_alignment="center", gap="xsmall"):
        _step("Vorige", place - 1, meeting, icon="chevron_left", key="vorige")
        as_list(_choice(meeting), placeholder=None, label_visibility="collapsed")
        _step("Volgende", place + 1, meeting, icon="chevron_right", key="volgende")
        with st.container(key="zaal"):
            pick_region(context.definitions, label="Regio van de zaal", everywhere="Alle regio's", bare=True)
        with st.popover("Notities", icon=":material/sticky_note_2:"):
            st.markdown("\n".join(f"- {plain(note)}" for note in _notes(meeting.screens[place])))
        parking()
        take_home(context, meeting)
        number = f"{place + 1} van {len(meeting.screens)}"
        _line(meeting.scene.standing, style="voet", watermark=meeting.scene.watermark, number=number)
        st.button("Sluiten", icon=":material/close:", key="sluiten", on_click=ask_page, args=(page_before(),))


def listen(meeting: Meeting, place: int) -> None:
    """
    Follow the keys of a clicker, and fit the screen that was drawn to the window.
    """
    component = st.components.v2.component("presenteren", js=SCRIPT)
    told = {
        "screen": place + 1,
        "last": len(meeting.screens),
        "press": st.session_state.get(PRESS, 0),
        "board": st.session_state[BOARD],
    }
    component(key="toetsen", data=told, on_screen_change=partial(_asked, len(meeting.screens)))


def _picture(context: Context, meeting: Meeting, screen: Screen) -> None:
    scene = replace(meeting.scene, dark=context.dark)
    st.markdown(plain(screen.lines[0]))
    board = EffortValueBoard(scene, meeting.summary, screen.action, size="beamer").figure()
    st.session_state[BOARD] = board.layout.height
    with st.container(key="beeld"):
        draw(board, text=screen.alt, key=f"beamer-{screen.action}", height="stretch")
    _caution(screen)
    st.html(phase_strip_html(scene, meeting.phases, action=screen.action))


def _caution(screen: Screen) -> None:
    """
    Say of which regions a level on the screen was not validated, if of any.
    """
    if screen.caution:
        _line(screen.caution, style="herkomst")


def _notes(screen: Screen) -> tuple[str, ...]:
    return (*screen.lines[1:], *screen.notes) if screen.kind == ACTION else screen.notes


def _line(words: str, *, style: str, watermark: str | None = None, number: str = "") -> None:
    st.html(rendered(__file__, words=words, style=style, watermark=watermark, number=number))


def _choice(meeting: Meeting) -> Choice:
    titles = {str(place): f"{place}. {screen.title}" for place, screen in enumerate(meeting.screens, start=1)}
    return Choice(SCREEN, "Scherm", titles, default="1")


def _step(label: str, place: int, meeting: Meeting, *, icon: str, key: str) -> None:
    there = 0 <= place < len(meeting.screens)
    st.button(label, icon=f":material/{icon}:", key=key, disabled=not there, on_click=_go, args=(place + 1,))


def _go(screen: int) -> None:
    st.session_state[SCREEN] = str(screen)


def _asked(last: int) -> None:
    """
    Follow a key: to a screen by its number, 0 for out.
    """
    asked = st.session_state["toetsen"].screen
    screen, st.session_state[PRESS] = int(asked["screen"]), int(asked["press"])
    if screen == 0:
        ask_page(page_before())
    elif screen <= last:
        _go(screen)
