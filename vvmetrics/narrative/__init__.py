"""
Words made from data: a module per picture, from the same rows as the picture, never beyond them.
"""

from vvmetrics.narrative.board import board_sentence, overview_sentence
from vvmetrics.narrative.readings import EFFORTS, NOT_APPLICABLE, VALUE, Effort, Reading, readings, short_reason
from vvmetrics.narrative.words import listed, number

__all__ = [
    "EFFORTS",
    "NOT_APPLICABLE",
    "VALUE",
    "Effort",
    "Reading",
    "board_sentence",
    "listed",
    "number",
    "overview_sentence",
    "readings",
    "short_reason",
]
