"""
The effort-value board: ten regions in a grid of what an action took and what it brought, with how sure that is.
"""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from vvmetrics.charts.board_layout import BoardLayout, Cell, Chip, Label, board_layout
from vvmetrics.charts.board_sizes import SMALL
from vvmetrics.charts.board_words import effort_value_board_legend, effort_value_board_table, effort_value_board_text
from vvmetrics.charts.marks import add_watermark, click_marks, frame_figure, hatched, note
from vvmetrics.charts.theme import Palette, palette, text_on
from vvmetrics.definitions import Definitions
from vvmetrics.narrative import Effort

__all__ = ["effort_value_board", "effort_value_board_legend", "effort_value_board_table", "effort_value_board_text"]


def effort_value_board(  # noqa: PLR0913 - the selection and the look, all by name
    rows: pd.DataFrame,
    definitions: Definitions,
    *,
    action: str,
    x_element: Effort = "ontwikkeling",
    region: str | None = None,
    small: bool = False,
    dark: bool = False,
    watermark: str | None = None,
) -> go.Figure:
    """
    Draw the rows of metrics.summary as a board. A click on a chip gives customdata [region id, action id].
    """
    board = board_layout(rows, definitions, action=action, x_element=x_element, own_region=region, small=small)
    colors = palette(dark=dark)
    chips = board.chips
    figure = go.Figure(
        [
            hatched([(cell.x0, cell.y0, cell.x1, cell.y1) for cell in board.cells if not cell.known], dark=dark),
            click_marks([_middle(chip, board) for chip in chips], [[chip.region, action] for chip in chips], size=22 if small else 44),
        ]
    )
    frame_figure(figure, width=board.width, height=board.height, dark=dark)
    shapes = [_cell_shape(cell, colors) for cell in board.cells]
    shapes += [_chip_shape(chip, board, colors) for chip in chips]
    shapes += [shape for chip in chips for shape in _quartile_shapes(chip, board, colors)]
    notes = _labels(board, colors)
    if small:
        title = f"<b>{definitions.actions[action].short_label}</b>"
        notes.append(note(0, board.height, title, size=13, color=colors.text, xanchor="left", yanchor="top"))
    else:
        notes += _questions(board, definitions, x_element, colors)
    notes += [words for chip in chips for words in _chip_notes(chip, board, colors)]
    figure.update_layout(shapes=shapes, annotations=notes)
    add_watermark(figure, watermark, width=board.width, height=board.height, dark=dark)
    return figure


def _middle(chip: Chip, board: BoardLayout) -> tuple[float, float]:
    return chip.x + chip.width / 2, chip.y + chip.height - board.sizes.box / 2


def _cell_shape(cell: Cell, colors: Palette) -> dict[str, Any]:
    line = {"color": colors.cell_line, "width": 1, "dash": "solid" if cell.known else "dot"}
    fill = {"fillcolor": colors.cell, "layer": "below"} if cell.known else {}
    return {"type": "rect", "x0": cell.x0, "x1": cell.x1, "y0": cell.y0, "y1": cell.y1, "line": line, **fill}


def _chip_shape(chip: Chip, board: BoardLayout, colors: Palette) -> dict[str, Any]:
    """
    Return the box of a chip: its fill and its outline say how plausible; the chosen one has a frame.
    """
    fill = {"full": colors.chip_full, "tint": colors.chip_tint, "dotted": colors.ground}[chip.filled]
    line = {"color": colors.chip, "width": 1.5, "dash": "dot" if chip.filled == "dotted" else "solid"}
    if chip.chosen:
        line = {"color": colors.accent, "width": 3.5, "dash": line["dash"]}
    top = chip.y + chip.height
    return {"type": "rect", "x0": chip.x, "x1": chip.x + chip.width, "y0": top - board.sizes.box, "y1": top, "fillcolor": fill, "line": line}


def _quartile_shapes(chip: Chip, board: BoardLayout, colors: Palette) -> list[dict[str, Any]]:
    """
    Return the bars of the chosen region: along the right of its column over the levels of value, along the foot of its row over effort.
    """
    if not chip.quartiles:
        return []
    cell = next(cell for cell in board.cells if (cell.column, cell.row) == (chip.column, chip.row))
    line = {"type": "line", "line": {"color": colors.accent, "width": board.sizes.bar}}
    bars = []
    if chip.quartiles.y:
        bars.append({**line, "x0": cell.x1, "x1": cell.x1, "y0": chip.quartiles.y[0], "y1": chip.quartiles.y[1]})
    if chip.quartiles.x:
        bars.append({**line, "x0": chip.quartiles.x[0], "x1": chip.quartiles.x[1], "y0": cell.y0, "y1": cell.y0})
    return bars


def _chip_notes(chip: Chip, board: BoardLayout, colors: Palette) -> list[dict[str, Any]]:
    """
    Return code and glyph on the box, and under it the pips.
    """
    small = board.sizes == SMALL
    x, y = _middle(chip, board)
    fill = {"full": colors.chip_full, "tint": colors.chip_tint, "dotted": colors.ground}[chip.filled]
    code = f"<b>{chip.code}</b>" + (f" <span style='font-size:10px'>{chip.glyph}</span>" if chip.glyph else "")
    return [
        note(x, y, code, size=12 if small else 13, color=text_on(fill)),
        note(x, chip.y, chip.pips, size=9 if small else 11, color=colors.text, yanchor="bottom"),
    ]


def _labels(board: BoardLayout, colors: Palette) -> list[dict[str, Any]]:
    """
    Return the names of rows and columns and the reasons of what is unknown.
    """
    size = 10 if board.sizes == SMALL else 12
    return [
        *(note(label.x, label.y, _words(label), size=size, color=colors.text, xanchor="left", yanchor="bottom") for label in board.row_labels),
        *(note(label.x, label.y, _words(label), size=size - 1, color=colors.text, yanchor="top") for label in board.column_labels),
        *(note(label.x, label.y, "<br>".join(label.lines), size=11, color=colors.muted, yanchor="top") for label in board.reason_labels),
    ]


def _words(label: Label) -> str:
    text = "<br>".join(label.lines)
    return f"<i>{text}</i>" if text.endswith("niet bekend") else text


def _questions(board: BoardLayout, definitions: Definitions, x_element: Effort, colors: Palette) -> list[dict[str, Any]]:
    """
    Return the two questions that the board answers, and the quartiles of the chosen region in words.
    """
    up, right = (f"<b>{definitions.elements[element].question}</b>" for element in ("waarde", x_element))
    said = ["<br>".join(f"{chip.code}, kwartielen {words}" for words in chip.quartiles.words) for chip in board.chips if chip.quartiles]
    return [
        note(0, board.height, f"↑ {up}", size=13, color=colors.text, xanchor="left", yanchor="top"),
        note(board.width, 32, f"{right} →", size=13, color=colors.text, xanchor="right", yanchor="bottom"),
        *(note(0, 1, words, size=11, color=colors.text, xanchor="left", yanchor="bottom") for words in said),
    ]

