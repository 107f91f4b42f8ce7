"""
The words on an effort-value board.
"""

from typing import Any

from vvmetrics.charts.board_layout import BoardLayout, Chip, Label
from vvmetrics.charts.board_sizes import SMALL
from vvmetrics.charts.marks import note
from vvmetrics.charts.theme import Palette, text_on
from vvmetrics.definitions import Definitions
from vvmetrics.narrative import VALUE, Effort


def board_notes(board: BoardLayout, definitions: Definitions, *, x_element: Effort, colors: Palette) -> list[dict[str, Any]]:
    """
    Return all words as notes; a small board leaves out the questions that a large one answers.
    """
    words = _labels(board, colors)
    if board.sizes != SMALL:
        words += _questions(board, definitions, x_element, colors)
    return words + [part for chip in board.chips for part in _chip_notes(chip, board, colors)]


def _chip_notes(chip: Chip, board: BoardLayout, colors: Palette) -> list[dict[str, Any]]:
    """
    Return code and glyph on the box, and under it the pips.
    """
    small = board.sizes == SMALL
    x, y = board.middle(chip)
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
        *(
            note(label.x, label.y, _words(label), size=size, color=colors.text, xanchor="left", yanchor="bottom")
            for label in board.row_labels
        ),
        *(
            note(label.x, label.y - lower, _words(label), size=size - 1, color=colors.text, yanchor="top")
            for label, lower in zip(board.column_labels, _stagger(board), strict=True)
        ),
        *(note(label.x, label.y, "<br>".join(label.lines), size=11, color=colors.muted, yanchor="top") for label in board.reason_labels),
    ]


def _stagger(board: BoardLayout) -> list[float]:
    return [board.sizes.stagger if place and place % 2 == 0 else 0 for place in range(len(board.column_labels))]


def _words(label: Label) -> str:
    text = "<br>".join(label.lines)
    return f"<i>{text}</i>" if text.endswith("niet bekend") else text


def _questions(board: BoardLayout, definitions: Definitions, x_element: Effort, colors: Palette) -> list[dict[str, Any]]:
    """
    Return the two questions that the board answers, and the quartiles of the chosen region in words.
    """
    up, right = (f"<b>{definitions.elements[element].question}</b>" for element in (VALUE, x_element))
    said = ["<br>".join(f"{chip.code}, kwartielen {words}" for words in chip.quartiles.words) for chip in board.chips if chip.quartiles]
    return [
        note(0, board.height, f"↑ {up}", size=13, color=colors.text, xanchor="left", yanchor="top"),
        note(board.width, 32, f"{right} →", size=13, color=colors.text, xanchor="right", yanchor="bottom"),
        *(note(0, 1, words, size=11, color=colors.text, xanchor="left", yanchor="bottom") for words in said),
    ]
