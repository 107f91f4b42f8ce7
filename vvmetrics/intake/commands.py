"""
The command `workbook` of the command line.
"""

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path

from vvmetrics.errors import ExportError
from vvmetrics.intake.form import form, form_name
from vvmetrics.store import Store


def add_commands(new_command: Callable[..., argparse.ArgumentParser], year_of: Callable[[Store, argparse.Namespace], int]) -> None:
    """
    Add `workbook` to the command line.

    new_command(name, words, act, *options) adds a command that takes some of the options of all commands and does act(store, args);
    year_of returns the year that was asked for, or the newest.
    """
    command = new_command("workbook", "schrijf het werkboek waarin een regio haar opgave invult", partial(_workbook, year_of))
    command.add_argument("region", metavar="REGIO", help="de regio (id uit regions.toml)")
    command.add_argument("--year", type=int, metavar="JAAR", help="het jaar waarover het gaat (anders: het nieuwste)")
    command.add_argument("--out", type=Path, metavar="BESTAND", help="nieuw bestand (anders: hier, met regio en jaar in zijn naam)")


def _workbook(year_of: Callable[[Store, argparse.Namespace], int], store: Store, args: argparse.Namespace) -> None:
    year = year_of(store, args)
    _write(args.out or Path(form_name(args.region, year)), form(store, args.region, year))


def _write(out: Path, made: bytes) -> None:
    """
    Write a file that is not there yet, for a network may have worked in one that is.
    """
    try:
        with out.open("xb") as file:
            file.write(made)
    except FileExistsError:
        headline = f"{out} bestaat al. Kies met --out een andere naam, of verwijder het eerst."
        raise ExportError(headline) from None
    except OSError as error:
        headline = f"{out} is niet te schrijven: {error.strerror}."
        raise ExportError(headline) from error
    print(out)  # noqa: T201 - the answer to the command
