"""
Words made from data: a module per picture, from the same rows as the picture, never beyond them.
"""

from vvmetrics.narrative.action import (
    Seen,
    Sight,
    expected_and_seen,
    expected_sentence,
    expected_table,
    looked_at,
    seen_sentence,
    sight_words,
)
from vvmetrics.narrative.agenda import Kind, Point, Tell, point_title, points
from vvmetrics.narrative.agenda_table import KIND_LABELS, agenda_table, citation_words
from vvmetrics.narrative.arrangement import Arranged, arranged, effort_sentences, practice_sentence, silence_sentences, telling_indicators
from vvmetrics.narrative.board import board_sentence, overview_sentence
from vvmetrics.narrative.comparison import (
    all_actions_sentence,
    comparison_sentence,
    likeness_sentence,
    likenesses_sentence,
    likewise_sentence,
    outcome_words,
    scope_words,
)
from vvmetrics.narrative.coverage import SUMMED, Tally, coverage_sentence, tallies, tally_words, thousands
from vvmetrics.narrative.development import NOTHING_NEW, change_sentence, development_sentence, told_years
from vvmetrics.narrative.exchange import Citation, Exchange, phase_words, read_exchange, took_sentence
from vvmetrics.narrative.gaps import askable_words, gap_sentence, ordered_gaps
from vvmetrics.narrative.judges import judge_names
from vvmetrics.narrative.learning import (
    LEARNING_RULE,
    ask_sentence,
    everyone_sentence,
    help_sentence,
    open_sentence,
    stale_sentence,
)
from vvmetrics.narrative.meeting import (
    action_message,
    action_sentence_aloud,
    desk_tellers,
    learning_line,
    learning_message,
    own_sentence,
    phase_strip,
    unknown_line,
)
from vvmetrics.narrative.method import agreement_sentence, ladder_sentence, left_out_sentence, method_sentence, sources_sentence
from vvmetrics.narrative.readings import EFFORTS, VALUE, Effort, Reading, newest_year, readings
from vvmetrics.narrative.region import area_sentences, chapter_sentence, offer_words, phase_clause, region_sentence
from vvmetrics.narrative.search import KINDS, Asked, Piece, marked, passage, search_sentence, search_table
from vvmetrics.narrative.table_questions import questions_for_the_table, questions_message
from vvmetrics.narrative.way import ALL, NOT_APPLICABLE, NOT_FOUND, Way, cited_reason, short_reason
from vvmetrics.narrative.words import listed, number, share

__all__ = [
    "ALL",
    "EFFORTS",
    "KINDS",
    "KIND_LABELS",
    "LEARNING_RULE",
    "NOTHING_NEW",
    "NOT_APPLICABLE",
    "NOT_FOUND",
    "SUMMED",
    "VALUE",
    "Arranged",
    "Asked",
    "Citation",
    "Effort",
    "Exchange",
    "Kind",
    "Piece",
    "Point",
    "Reading",
    "Seen",
    "Sight",
    "Tally",
    "Tell",
    "Way",
    "action_message",
    "action_sentence_aloud",
    "agenda_table",
    "agreement_sentence",
    "all_actions_sentence",
    "area_sentences",
    "arranged",
    "ask_sentence",
    "askable_words",
    "board_sentence",
    "change_sentence",
    "chapter_sentence",
    "citation_words",
    "cited_reason",
    "comparison_sentence",
    "coverage_sentence",
    "desk_tellers",
    "development_sentence",
    "effort_sentences",
    "everyone_sentence",
    "expected_and_seen",
    "expected_sentence",
    "expected_table",
    "gap_sentence",
    "help_sentence",
    "judge_names",
    "ladder_sentence",
    "learning_line",
    "learning_message",
    "left_out_sentence",
    "likeness_sentence",
    "likenesses_sentence",
    "likewise_sentence",
    "listed",
    "looked_at",
    "marked",
    "method_sentence",
    "newest_year",
    "number",
    "offer_words",
    "open_sentence",
    "ordered_gaps",
    "outcome_words",
    "overview_sentence",
    "own_sentence",
    "passage",
    "phase_clause",
    "phase_strip",
    "phase_words",
    "point_title",
    "points",
    "practice_sentence",
    "questions_for_the_table",
    "questions_message",
    "read_exchange",
    "readings",
    "region_sentence",
    "scope_words",
    "search_sentence",
    "search_table",
    "seen_sentence",
    "share",
    "short_reason",
    "sight_words",
    "silence_sentences",
    "sources_sentence",
    "stale_sentence",
    "tallies",
    "tally_words",
    "telling_indicators",
    "thousands",
    "told_years",
    "took_sentence",
    "unknown_line",
]
