"""
Measure speed, as ratios in one run: python -m tests.bench [--rows N] [--skip-browser] [--skip-size]
[--skip-guard] [--skip-intake] [--skip-room].

Nothing is asserted but equal answers.
"""

import argparse
import logging
import sys
import tempfile
from pathlib import Path

from tests.bench import guard, intake, load, picks, summaries
from tests.bench.table import machine, table

ROWS = 10_000_000
MOST_HANDED_IN = 1_000_000


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description="Measure speed, as ratios in one run."
    )
    parser.add_argument(
        "--rows", type=int, default=ROWS, help=f"example rows for the summary (default {ROWS:,})"
    )
    parser.add_argument("--skip-browser", action="store_true", help="only the summary")
    parser.add_argument("--skip-size", action="store_true", help="only the pick in the browser")
    parser.add_argument("--skip-guard", action="store_true", help="not the privacy guard")
    parser.add_argument("--skip-intake", action="store_true", help="not a file that is handed in")
    parser.add_argument("--skip-room", action="store_true", help="not a room full of people")
    args = parser.parse_args()
    logging.disable(logging.INFO)  # one of the packages that are compared turns all of it on
    say(machine())
    with tempfile.TemporaryDirectory(prefix="vvmetrics-bench-") as place:
        if not args.skip_browser:
            in_the_browser(Path(place) / "example.duckdb")
        if not args.skip_room:
            of_a_room(Path(place) / "real.duckdb")
        if not args.skip_size:
            of_size(Path(place) / "large.duckdb", args.rows)
        if not args.skip_intake:
            of_the_intake(Path(place) / "intake.duckdb")
    if not args.skip_guard:
        of_the_guard()


def in_the_browser(database: Path) -> None:
    say(summaries.build(database))
    title = "Another action picked on Inspanning & waarde in Chromium, until all marks are redrawn:"
    say(table(title, picks.compare(database)))


def of_a_room(database: Path) -> None:
    with picks.serving(picks.DASHBOARD, database) as server:
        say(load.room(server))


def of_size(database: Path, rows: int) -> None:
    say(summaries.build(database, rows=rows))
    say(table("The summary of the newest year, the same answer each time:", summaries.compare(database)))


def of_the_guard() -> None:
    say(table(f"{guard.FEW:,} different findings looked at for personal data:", guard.compare()))
    say(table("Many findings looked at:", guard.many()))


def of_the_intake(database: Path) -> None:
    say(table(f"A file of {intake.MANY:,} rows handed in:", intake.compare(database)))
    say(intake.large(database, MOST_HANDED_IN))


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
