"""
Words made from data: a module per picture, from the same rows as the picture, never beyond them.
"""

from vvmetrics.narrative.board import board_sentence, overview_sentence
from vvmetrics.narrative.readings import EFFORTS, VALUE, Effort, Reading, newest_year, readings
from vvmetrics.narrative.way import ALL, NOT_FOUND, Way
from vvmetrics.narrative.words import listed, number

__all__ = [
    "ALL",
    "EFFORTS",
    "NOT_FOUND",
    "VALUE",
    "Effort",
    "Reading",
    "Way",
    "board_sentence",
    "listed",
    "newest_year",
    "number",
    "overview_sentence",
    "readings",
]
