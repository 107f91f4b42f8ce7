"""
Measure speed, as ratios in one run: python -m tests.bench [--rows N] [--skip-browser]. Nothing is asserted but equal answers.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.bench import picks, summaries
from tests.bench.table import machine, table

ROWS = 10_000_000


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure speed, as ratios in one run.")
    parser.add_argument("--rows", type=int, default=ROWS, help=f"example rows for the summary (default {ROWS:,})")
    parser.add_argument("--skip-browser", action="store_true", help="only the summary")
    args = parser.parse_args()
    say(machine())
    with tempfile.TemporaryDirectory(prefix="vvmetrics-bench-") as place:
        if not args.skip_browser:
            database = Path(place) / "example.duckdb"
            say(summaries.build(database))
            title = "A pick on Inspanning & waarde in Chromium, until all marks are redrawn:"
            say(table(title, picks.compare(database)))
        database = Path(place) / "large.duckdb"
        say(summaries.build(database, rows=args.rows))
        say(table("The summary of the newest year, the same answer each time:", summaries.compare(database)))


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
