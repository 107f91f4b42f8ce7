"""
The effort-value board on a page: one large board that can be clicked, five small ones, and how to read them.
"""

from functools import partial

import streamlit as st

from pages.frame.page import Context, ask_page
from pages.frame.selection import ALL, choose
from pages.shared.figure import as_table, draw
from vvmetrics.charts.board.effort_value import (
    effort_value_board,
    effort_value_board_legend,
    effort_value_board_table,
    effort_value_board_text,
    effort_value_boards_table,
)
from vvmetrics.downloads.provenance import About

SMALL = 312  # pixels: three beside each other on a laptop, so that all five fit on one screen
TITLE = "Inspanning en waarde"  # above a picture and in a workbook
CLICKED = "_clicked"  # the region whose chip is selected inside the board, and the number of the board


def chosen_board(context: Context, summary, *, x_element: str) -> None:
    """
    Draw the board of the chosen action; a click on a chip chooses its region.
    """
    selection, definitions = context.selection, context.definitions
    scene, axes = context.scene, {"action": selection.action, "x_element": x_element}
    key = _board_key(selection.region)
    text = effort_value_board_text(scene, summary, **axes)
    drawn = effort_value_board(scene, summary, **axes)
    draw(drawn, text=text, key=key, on_select=partial(_chip_chosen, key))
    table = partial(effort_value_board_table, scene, summary, **axes)
    title = f"{TITLE}: {definitions.actions[selection.action].short_label}"
    about = About(title, selection.action, legend=_how_to_read(context, x_element))
    as_table(
        context,
        table,
        name=f"bord-{selection.action}-{x_element}",
        key="bord",
        text=text,
        about=about,
        pictures={key: ""},
    )


def small_boards(context: Context, summary, *, x_element: str) -> None:
    """
    Draw the boards of all five actions, as many beside each other as there is room for, each with a button
    that opens it large.

    They have one table and one picture together.
    """
    definitions, scene = context.definitions, context.scene
    places = st.container(horizontal=True, gap="small")
    texts, pictures = [], {}
    for action in definitions.actions.values():
        axes = {"action": action.id, "x_element": x_element}
        with places.container(width=SMALL, gap="xsmall"):
            open_it = {"on_click": open_board, "args": (action.id,), "key": f"open-{action.id}"}
            st.button(
                f"**{action.short_label}**",
                type="tertiary",
                icon=":material/open_in_full:",
                icon_position="right",
                **open_it,
            )
            drawn = effort_value_board(scene, summary, **axes, size="small")
            text = effort_value_board_text(scene, summary, **axes)
            key = f"klein-{action.id}"
            texts.append(text)
            pictures[key] = action.short_label
            draw(drawn, text=text, key=key, on_select=partial(open_mark, key))
    table = partial(effort_value_boards_table, scene, summary, x_element=x_element)
    about = About(f"{TITLE}: alle verbeteracties", legend=_how_to_read(context, x_element))
    as_table(
        context,
        table,
        name=f"borden-{x_element}",
        key="borden",
        text=" ".join(texts),
        about=about,
        pictures=pictures,
    )


def legend(context: Context, *, x_element: str) -> None:
    """
    Say in words how a chip is read.
    """
    st.caption(_how_to_read(context, x_element))


def open_board(action: str, region: str | None = None) -> None:
    """
    Open the large board of an action, with a region chosen if one is given; for callbacks.
    """
    choose(region=region, action=action)
    st.session_state["bord"] = "een"
    ask_page("Inspanning & waarde")


def open_mark(key: str) -> None:
    """
    Open the large board for the mark that was clicked in another figure; for callbacks.
    """
    for mark in st.session_state[key].selection.points:
        region, action = mark["customdata"]
        open_board(action, region)


def _how_to_read(context: Context, x_element: str) -> str:
    return effort_value_board_legend(context.definitions, x_element=x_element, way=context.selection.way)


def _board_key(region: str | None) -> str:
    """
    Return the key of the large board: a new one once its own selection is no longer what is chosen, for it
    can't be changed from here.
    """
    clicked, number = st.session_state.get(CLICKED, (None, 1))
    if clicked not in {None, region}:
        clicked, number = None, number + 1
    st.session_state[CLICKED] = (clicked, number)
    return f"bord-{number}"


def _chip_chosen(key: str) -> None:
    chips = st.session_state[key].selection.points
    region = chips[0]["customdata"][0] if chips else None
    st.session_state[CLICKED] = (region, st.session_state[CLICKED][1])
    choose(region=region or ALL)
