"""
The words on an effort-value board.
"""

from typing import Any

from vvmetrics.answers.known import VALUE, Effort
from vvmetrics.charts.board.layout import BoardLayout, Chip, Label
from vvmetrics.charts.board.sizes import BEAMER, SMALL
from vvmetrics.charts.marks import note
from vvmetrics.charts.signs import RIGHT, UP, fill_color
from vvmetrics.charts.theme import Palette, text_on
from vvmetrics.definitions.model import Definitions


def board_notes(
    board: BoardLayout, definitions: Definitions, *, x_element: Effort, colors: Palette
) -> list[dict[str, Any]]:
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
    sizes = board.sizes
    x, y = board.middle(chip)
    fill = fill_color(chip.filled, colors)
    code = f"<b>{chip.code}</b>" + (
        f" <span style='font-size:{sizes.glyph_font}px'>{chip.glyph}</span>" if chip.glyph else ""
    )
    return [
        note(x, y, code, size=sizes.code_font, color=text_on(fill)),
        note(x, chip.y, chip.pips, size=sizes.pips_font, color=colors.text, yanchor="bottom"),
    ]


def _labels(board: BoardLayout, colors: Palette) -> list[dict[str, Any]]:
    """
    Return the names of rows and columns and the reasons of what is unknown.
    """
    sizes = board.sizes
    return [
        *(
            note(
                label.x,
                label.y,
                _words(label),
                size=sizes.row_font,
                color=colors.text,
                xanchor="left",
                yanchor="bottom",
            )
            for label in board.row_labels
        ),
        *(
            note(
                label.x,
                label.y - lower,
                _words(label),
                size=sizes.column_font,
                color=colors.text,
                yanchor="top",
            )
            for label, lower in zip(board.column_labels, _stagger(board), strict=True)
        ),
        *(
            note(
                label.x,
                label.y,
                "<br>".join(label.lines),
                size=sizes.reason_font,
                color=colors.muted,
                yanchor="top",
            )
            for label in board.reason_labels
        ),
    ]


def _stagger(board: BoardLayout) -> list[float]:
    return [
        board.sizes.stagger if place and place % 2 == 0 else 0 for place in range(len(board.column_labels))
    ]


def _words(label: Label) -> str:
    text = "<br>".join(label.lines)
    return f"<i>{text}</i>" if text.endswith("niet bekend") else text


def _questions(
    board: BoardLayout, definitions: Definitions, x_element: Effort, colors: Palette
) -> list[dict[str, Any]]:
    """
    Return the two questions that the board answers, and the quartiles of the chosen region in words.
    """
    sizes = board.sizes
    up, right = (f"<b>{definitions.elements[element].question}</b>" for element in (VALUE, x_element))
    look: dict[str, Any] = {"size": sizes.question_font, "color": colors.text}
    foot: dict[str, Any] = {
        "size": sizes.quartile_font,
        "color": colors.text,
        "xanchor": "left",
        "yanchor": "bottom",
    }
    return [
        note(0, board.height, f"{UP.mark} {up}", **look, xanchor="left", yanchor="top"),
        note(board.width, sizes.foot, f"{right} {RIGHT.mark}", **look, xanchor="right", yanchor="bottom"),
        *(note(0, 1, words, **foot) for words in _quartile_words(board)),
    ]


def _quartile_words(board: BoardLayout) -> list[str]:
    """
    Return the quartiles of the chosen region; on a beamer in one line, where the question of the columns
    stands beside it.
    """
    told = [(chip.code, chip.quartiles.words) for chip in board.chips if chip.quartiles]
    if board.sizes == BEAMER:
        return [
            f"{code}, kwartielen: {' · '.join(part.split(': ')[1] for part in words)}" for code, words in told
        ]
    return ["<br>".join(f"{code}, kwartielen {part}" for part in words) for code, words in told]
