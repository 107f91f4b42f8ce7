"""
The effort-value board on a page: one large board that can be clicked, five small ones, and how to read them.
"""

from functools import partial

import streamlit as st

from pages.frame.page import Context, ask_page
from pages.frame.selection import ALL, choose, pick_view
from pages.shared.figure import as_table, draw, explain
from vvmetrics.answers.known import EFFORTS
from vvmetrics.charts.board.effort_value import EffortValueBoard, boards_legend, effort_value_boards_table
from vvmetrics.definitions.model import Definitions
from vvmetrics.downloads.provenance import About

SMALL = 312  # pixels: three beside each other on a laptop, so that all five fit on one screen
TITLE = "Inspanning en waarde"  # above a picture and in a workbook
CLICKED = "_clicked"  # the region whose chip is selected inside the board, and the number of the board


def pick_effort(definitions: Definitions) -> str:
    """
    Draw the choice of the effort along the foot of the boards; returns its element.
    """
    return pick_view("as", "Inspanning", {effort: definitions.elements[effort].spent for effort in EFFORTS})


def chosen_board(context: Context, summary, *, x_element: str) -> None:
    """
    Draw the board of the chosen action; a click on a chip chooses its region.
    """
    action, region = context.definitions.actions[context.selection.action], context.selection.region
    board = EffortValueBoard(context.scene, summary, action.id, x_element)
    key, text = _board_key(region), board.words()
    draw(board.figure(), text=text, key=key, on_select=partial(_chip_chosen, key))
    about = About(f"{TITLE}: {action.short_label}", action.id, legend=explain(board.legend()))
    name = f"bord-{action.id}-{x_element}"
    as_table(context, board.table, name=name, key="bord", text=text, about=about, pictures={key: ""})


def small_boards(context: Context, summary, *, x_element: str) -> None:
    """
    Draw the boards of all five actions, as many beside each other as there is room for, each with a button
    that opens it large.

    They have one table and one picture together.
    """
    definitions, scene = context.definitions, context.scene
    places = st.container(horizontal=True, gap="small")
    boards, pictures = [], {}
    for action in definitions.actions.values():
        with places.container(width=SMALL, gap="xsmall"):
            open_it = {"on_click": open_board, "args": (action.id,), "key": f"open-{action.id}"}
            st.button(
                f"**{action.short_label}**",
                type="tertiary",
                icon=":material/open_in_full:",
                icon_position="right",
                **open_it,
            )
            board = EffortValueBoard(scene, summary, action.id, x_element, "small")
            key = f"klein-{action.id}"
            boards.append(board)
            pictures[key] = action.short_label
            draw(board.figure(), text=board.words(), key=key, on_select=partial(open_mark, key))
    table = partial(effort_value_boards_table, scene, summary, x_element=x_element)
    about = About(f"{TITLE}: alle verbeteracties", legend=explain(boards_legend(boards)))
    as_table(
        context,
        table,
        name=f"borden-{x_element}",
        key="borden",
        text=" ".join(board.words() for board in boards),
        about=about,
        pictures=pictures,
    )


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
