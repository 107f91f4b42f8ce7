"""
Words made from data: a module per picture, from the same rows as the picture, never beyond them.
"""

from vvmetrics.narrative.action import Seen, Sight, action_sentence, expected_and_seen, seen_sentence, sight_words
from vvmetrics.narrative.board import board_sentence, overview_sentence
from vvmetrics.narrative.comparison import all_actions_sentence, comparison_sentence, likeness_sentence, likewise_sentence, outcome_words
from vvmetrics.narrative.coverage import SUMMED, Tally, coverage_sentence, gap_sentence, tallies, tally_words
from vvmetrics.narrative.development import NOTHING_NEW, change_sentence, development_sentence
from vvmetrics.narrative.meeting import (
    action_message,
    action_sentence_aloud,
    own_sentence,
    phase_strip,
    questions_for_the_table,
    unknown_line,
)
from vvmetrics.narrative.method import agreement_sentence, left_out_sentence, method_sentence
from vvmetrics.narrative.readings import EFFORTS, VALUE, Effort, Reading, newest_year, readings
from vvmetrics.narrative.region import area_sentences, chapter_sentence, phase_clause, region_sentence
from vvmetrics.narrative.way import ALL, NOT_APPLICABLE, NOT_FOUND, Way, short_reason
from vvmetrics.narrative.words import listed, number

__all__ = [
    "ALL",
    "EFFORTS",
    "NOTHING_NEW",
    "NOT_APPLICABLE",
    "NOT_FOUND",
    "SUMMED",
    "VALUE",
    "Effort",
    "Reading",
    "Seen",
    "Sight",
    "Tally",
    "Way",
    "action_message",
    "action_sentence",
    "action_sentence_aloud",
    "agreement_sentence",
    "all_actions_sentence",
    "area_sentences",
    "board_sentence",
    "change_sentence",
    "chapter_sentence",
    "comparison_sentence",
    "coverage_sentence",
    "development_sentence",
    "expected_and_seen",
    "gap_sentence",
    "left_out_sentence",
    "likeness_sentence",
    "likewise_sentence",
    "listed",
    "method_sentence",
    "newest_year",
    "number",
    "outcome_words",
    "overview_sentence",
    "own_sentence",
    "phase_clause",
    "phase_strip",
    "questions_for_the_table",
    "readings",
    "region_sentence",
    "seen_sentence",
    "short_reason",
    "sight_words",
    "tallies",
    "tally_words",
    "unknown_line",
]
