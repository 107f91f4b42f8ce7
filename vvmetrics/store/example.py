"""
A made-up data set: complete, plausible and evidently invented, in a database of its own.

For training, for looking at full pictures, and for tests of size. Rows are made inside DuckDB, so that
millions of them need little memory.
"""

import argparse
from pathlib import Path

from vvmetrics.errors import StoreError
from vvmetrics.store.database import Store, open_store
from vvmetrics.store.nature import EXAMPLE

ROWS = 8_000
FEWEST_ROWS, MOST_ROWS = 1_000, 10_000_000
CORRECTED = 100  # one correction in so many rows


def make_example(path: Path, *, rows: int = ROWS, seed: int = 1, data_dir: Path | None = None) -> Store:
    """
    Return a new made-up store at a path with this many observations, the same ones for the same seed.

    Ten regions, 2019 to 2026, all partners and areas, every reason of absence, disagreements, corrections and
    phases; every source is of the kind `voorbeeld`. Raises StoreError if there is a file at the path already,
    or for less than 1,000 or more than 10 million rows.
    """
    if path.exists():
        headline = f"{path.name} bestaat al. Kies een andere plek, of verwijder het bestand eerst."
        raise StoreError(headline)
    if not FEWEST_ROWS <= rows <= MOST_ROWS:
        headline = f"{rows} rijen kan niet; van 1.000 tot en met 10.000.000."
        raise StoreError(headline)
    store = open_store(path, data_dir=data_dir, nature=EXAMPLE)
    try:
        _fill(store, rows=rows, seed=seed)
    except BaseException:  # whoever breaks off a long run can start again at the same place
        store.close()
        path.unlink()
        raise
    return store


def add_command(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """
    Add `example` to the command line.
    """
    parser = subparsers.add_parser(
        "example", help="maak een verzonnen gegevensverzameling in een eigen database"
    )
    parser.add_argument("--database", type=Path, required=True, help="plek van de nieuwe database")
    parser.add_argument("--data", type=Path, help="map met de definities (standaard data/)")
    parser.add_argument(
        "--rows",
        type=int,
        default=ROWS,
        help=f"aantal waarnemingen (standaard {ROWS}, hoogstens {MOST_ROWS})",
    )
    parser.add_argument(
        "--seed", type=int, default=1, help="hetzelfde getal geeft dezelfde gegevens (standaard 1)"
    )
    parser.set_defaults(run=_run)


def _fill(store: Store, *, rows: int, seed: int) -> None:
    corrections = rows // CORRECTED
    store.generate(
        ("example/answers", {}),
        ("example/findings", {}),
        ("example/judgements", {}),
        ("example/pairs", {"seed": seed}),
        ("example/sources", {}),
        ("example/observations", {"rows": rows - corrections, "seed": seed}),
        ("example/corrections", {"rows": rows - corrections, "corrections": corrections}),
        ("example/phases", {}),
        by="voorbeeldmaker",
        reason=f"{rows} verzonnen waarnemingen, zaad {seed}",
    )


def _run(options: argparse.Namespace) -> None:
    make_example(options.database, rows=options.rows, seed=options.seed, data_dir=options.data).close()
    print(f"{options.rows} verzonnen waarnemingen in {options.database}.")  # noqa: T201 - the answer to the command
