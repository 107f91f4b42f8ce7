"""
The effort-value board: ten regions in a grid of what an action took and what it brought, with how sure that
is.
"""

from typing import Any

import plotly.graph_objects as go

from vvmetrics.answers.known import Effort, Summary
from vvmetrics.answers.scene import Scene
from vvmetrics.charts.board.layout import BoardLayout, Cell, Chip, board_layout
from vvmetrics.charts.board.notes import board_notes
from vvmetrics.charts.board.sizes import Size
from vvmetrics.charts.board.words import (
    effort_value_board_legend,
    effort_value_board_table,
    effort_value_board_text,
    effort_value_boards_table,
)
from vvmetrics.charts.marks import add_watermark, click_marks, frame_figure, hatched
from vvmetrics.charts.theme import Palette, palette

__all__ = [
    "effort_value_board",
    "effort_value_board_legend",
    "effort_value_board_table",
    "effort_value_board_text",
    "effort_value_boards_table",
]


def effort_value_board(
    scene: Scene, summary: Summary, *, action: str, x_element: Effort = "ontwikkeling", size: Size = "full"
) -> go.Figure:
    """
    Draw the rows of metrics.summary as a board; way is how they were asked. A click on a chip gives
    customdata [region id, action id].
    """
    definitions, dark, watermark = scene.definitions, scene.dark, scene.watermark
    board = board_layout(scene, summary, action=action, x_element=x_element, size=size)
    colors = palette(dark=dark)
    chips = board.chips
    figure = go.Figure(
        [
            hatched(
                [(cell.x0, cell.y0, cell.x1, cell.y1) for cell in board.cells if not cell.known], dark=dark
            ),
            click_marks(
                [board.middle(chip) for chip in chips],
                [[chip.region, action] for chip in chips],
                size=22 if size == "small" else 44,
            ),
        ]
    )
    frame_figure(figure, width=board.width, height=board.height, dark=dark)
    shapes = [_cell_shape(cell, colors) for cell in board.cells]
    shapes += [_chip_shape(chip, board, colors) for chip in chips]
    shapes += [shape for chip in chips for shape in _quartile_shapes(chip, board, colors)]
    figure.update_layout(
        shapes=shapes, annotations=board_notes(board, definitions, x_element=x_element, colors=colors)
    )
    add_watermark(figure, watermark, width=board.width, height=board.height, dark=dark)
    return figure


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
    return {
        "type": "rect",
        "x0": chip.x,
        "x1": chip.x + chip.width,
        "y0": top - board.sizes.box,
        "y1": top,
        "fillcolor": fill,
        "line": line,
    }


def _quartile_shapes(chip: Chip, board: BoardLayout, colors: Palette) -> list[dict[str, Any]]:
    """
    Return the bars of the chosen region: along the right of its column over the levels of value, along the
    foot of its row over effort.
    """
    if not chip.quartiles:
        return []
    cell = next(cell for cell in board.cells if (cell.column, cell.row) == (chip.column, chip.row))
    line = {"type": "line", "line": {"color": colors.accent, "width": board.sizes.bar}}
    bars = []
    if chip.quartiles.y:
        bars.append(
            {**line, "x0": cell.x1, "x1": cell.x1, "y0": chip.quartiles.y[0], "y1": chip.quartiles.y[1]}
        )
    if chip.quartiles.x:
        bars.append(
            {**line, "x0": chip.quartiles.x[0], "x1": chip.quartiles.x[1], "y0": cell.y0, "y1": cell.y0}
        )
    return bars
