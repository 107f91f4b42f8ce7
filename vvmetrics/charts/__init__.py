"""
Rows in, figure out: each chart with its text alternative and the table behind it.
"""

from pathlib import Path

from vvmetrics.charts.board_reading import board_reading_html
from vvmetrics.charts.change_table import change_table
from vvmetrics.charts.comparison_grid import comparison_grid, comparison_grid_table, comparison_grid_text
from vvmetrics.charts.coverage_table import coverage_html
from vvmetrics.charts.coverage_words import coverage_table, gap_rule, gap_table
from vvmetrics.charts.effort_value_board import (
    effort_value_board,
    effort_value_board_legend,
    effort_value_board_table,
    effort_value_board_text,
    effort_value_boards_table,
)
from vvmetrics.charts.indicator_grid import indicator_grid, indicator_grid_legend, indicator_grid_table, indicator_grid_text
from vvmetrics.charts.level_steps import level_steps, level_steps_legend, level_steps_table, level_steps_text
from vvmetrics.charts.overview_table import overview_html
from vvmetrics.charts.phase_strip import phase_strip_html
from vvmetrics.charts.phase_timeline import phase_timeline, phase_timeline_legend, phase_timeline_table, phase_timeline_text
from vvmetrics.charts.region_strips import region_strips, region_strips_table, region_strips_text
from vvmetrics.charts.tile_map import tile_map, tile_map_table, tile_map_text

COVERAGE_CSS = Path(__file__).with_name("coverage_table.css")
OVERVIEW_CSS = Path(__file__).with_name("overview_table.css")

__all__ = [
    "COVERAGE_CSS",
    "OVERVIEW_CSS",
    "board_reading_html",
    "change_table",
    "comparison_grid",
    "comparison_grid_table",
    "comparison_grid_text",
    "coverage_html",
    "coverage_table",
    "effort_value_board",
    "effort_value_board_legend",
    "effort_value_board_table",
    "effort_value_board_text",
    "effort_value_boards_table",
    "gap_rule",
    "gap_table",
    "indicator_grid",
    "indicator_grid_legend",
    "indicator_grid_table",
    "indicator_grid_text",
    "level_steps",
    "level_steps_legend",
    "level_steps_table",
    "level_steps_text",
    "overview_html",
    "phase_strip_html",
    "phase_timeline",
    "phase_timeline_legend",
    "phase_timeline_table",
    "phase_timeline_text",
    "region_strips",
    "region_strips_table",
    "region_strips_text",
    "tile_map",
    "tile_map_table",
    "tile_map_text",
]
