"""
Rows in, figure out: each chart with its text alternative and the table behind it.
"""

from pathlib import Path

from vvmetrics.charts.effort_value_board import (
    effort_value_board,
    effort_value_board_legend,
    effort_value_board_table,
    effort_value_board_text,
)
from vvmetrics.charts.overview_table import overview_html
from vvmetrics.charts.tile_map import tile_map, tile_map_table, tile_map_text

OVERVIEW_CSS = Path(__file__).with_name("overview_table.css")

__all__ = [
    "OVERVIEW_CSS",
    "effort_value_board",
    "effort_value_board_legend",
    "effort_value_board_table",
    "effort_value_board_text",
    "overview_html",
    "tile_map",
    "tile_map_table",
    "tile_map_text",
]
