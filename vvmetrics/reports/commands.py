"""
The commands `report` and `slides` of the command line.
"""

import argparse
import os
import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, get_args

from vvmetrics.errors import ExportError, QueryError, system_words, unknown
from vvmetrics.meeting.screens import meeting
from vvmetrics.narrative.words import listed
from vvmetrics.reports.content.report import regional_report
from vvmetrics.reports.files import Form, all_reports, all_reports_name, report_file, report_name, slides_name
from vvmetrics.reports.slides.presentation import slides
from vvmetrics.reports.slides.template import SETTING as DECK_TEMPLATE
from vvmetrics.reports.word.template import SETTING as REPORT_TEMPLATE
from vvmetrics.store.database import Store

WAY = ("year", "own_only", "min_plausibility")
REGION: dict[str, Any] = {"metavar": "REGIO", "nargs": "?"}
TEMPLATE: dict[str, Any] = {"type": Path, "metavar": "BESTAND"}
OUT: dict[str, Any] = {
    "type": Path,
    "metavar": "BESTAND",
    "help": "nieuw bestand (anders: hier, met regio en jaar in zijn naam)",
}

Act = Callable[[Store, argparse.Namespace], None]


def add_commands(
    new_command: Callable[..., argparse.ArgumentParser], year_of: Callable[[Store, argparse.Namespace], int]
) -> None:
    """
    Add `report` and `slides` to the command line.

    new_command(name, words, act, *options) adds a command that takes some of the options of all commands and
    does act(store, args); year_of returns the year that was asked for, or the newest.
    """
    command = new_command(
        "report", "schrijf de rapportage van een regio, of van alle regio's", partial(_report, year_of), *WAY
    )
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("region", **REGION, help="de rapportage van deze regio (id uit regions.toml)")
    which.add_argument("--all", action="store_true", help="de rapportages van alle regio's, in een zip")
    command.add_argument(
        "--format", choices=get_args(Form), default="pdf", help="vorm van de rapportage (anders: pdf)"
    )
    command.add_argument(
        "--template", **TEMPLATE, help=f"sjabloon voor Word (anders: {REPORT_TEMPLATE}, of het onze)"
    )
    command.add_argument("--out", **OUT)
    command = new_command(
        "slides", "schrijf de schermen van een bijeenkomst als PowerPoint", partial(_slides, year_of), *WAY
    )
    command.add_argument(
        "region", **REGION, help="met deze regio omlijnd (id uit regions.toml; anders: alle regio's gelijk)"
    )
    command.add_argument("--template", **TEMPLATE, help=f"sjabloon (anders: {DECK_TEMPLATE}, of het onze)")
    command.add_argument("--out", **OUT)


def _report(
    year_of: Callable[[Store, argparse.Namespace], int], store: Store, args: argparse.Namespace
) -> None:
    _refuse_unknown(store, args.region)
    if args.template and args.format != "docx":
        raise ExportError("Een sjabloon is er alleen voor Word: zet er --format docx bij.")
    year = _year(store, year_of(store, args))
    out = _new_file(
        args.out, all_reports_name(year) if args.all else report_name(args.region, year, args.format)
    )
    asked = _asked(args, year)
    if args.all:
        made = all_reports(store, **asked, form=args.format, template=args.template, made=_progress)
    else:
        report = regional_report(store, region=args.region, **asked)
        made = report_file(report, args.format, args.template)
    _write(out, made)


def _slides(
    year_of: Callable[[Store, argparse.Namespace], int], store: Store, args: argparse.Namespace
) -> None:
    _refuse_unknown(store, args.region)
    year = _year(store, year_of(store, args))
    out = _new_file(args.out, slides_name(args.region, year))
    shown = meeting(store, region=args.region, **_asked(args, year))
    _write(out, slides(store, shown, template=args.template))


def _asked(args: argparse.Namespace, year: int) -> dict[str, Any]:
    """
    Return how was asked, and today.
    """
    today = datetime.now().astimezone().date()
    return {
        "year": year,
        "own_only": args.own_only,
        "min_plausibility": args.min_plausibility,
        "made_on": today,
    }


def _refuse_unknown(store: Store, region: str | None) -> None:
    """
    Refuse a region that is not there, with what was probably meant and what there is.
    """
    regions = store.definitions.regions
    if region is not None and region not in regions:
        headline, allowed = unknown("Regio", region, regions), f"Toegestaan: {', '.join(regions)}."
        raise QueryError(headline, () if "Toegestaan" in headline else (allowed,))


def _year(store: Store, year: int) -> int:
    """
    Return a year, or refuse one before or after all that is known: what was known then would be nothing, or
    that of another year.
    """
    years = store.years
    if years and not years[0] <= year <= years[-1]:
        headline = (
            f"Over {year} is er niets bekend. Er zijn gegevens over"
            f" {listed([str(known) for known in years])}."
        )
        raise QueryError(headline)
    return year


def _new_file(asked: Path | None, name: str) -> Path:
    """
    Return the file to write, before anything is made; refuse one that is there, for a network may have worked
    in it.
    """
    out = asked or Path(name)
    if out.is_dir():
        headline = f"{out} is een map. Noem met --out een bestand, bijvoorbeeld {out / name}."
    elif out.exists():
        headline = f"{out} bestaat al. Kies met --out een andere naam, of verwijder het eerst."
    elif not out.parent.is_dir():
        headline = f"{out} is niet te schrijven: {out.parent} is geen map."
    elif not os.access(out.parent, os.W_OK):
        headline = f"{out} is niet te schrijven: in {out.parent} mag u niet schrijven."
    else:
        return out
    raise ExportError(headline)


def _write(out: Path, made: bytes) -> None:
    try:
        out.write_bytes(made)
    except OSError as error:
        headline = f"{out} is niet te schrijven: {system_words(error)}."
        raise ExportError(headline) from error
    print(out)  # noqa: T201 - the answer to the command


def _progress(done: int, total: int, label: str) -> None:
    print(f"{done}/{total} {label}", file=sys.stderr, flush=True)  # noqa: T201 - how far it is
