"""
The commands `workbook`, `check`, `import`, `withdraw`, `erase` and `log` of the command line.
"""

import argparse
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from vvmetrics.definitions.model import Definitions
from vvmetrics.downloads.export import write_csv
from vvmetrics.downloads.withheld import cleared
from vvmetrics.errors import DataError, ExportError, system_words
from vvmetrics.intake.checking.check import Checked, check
from vvmetrics.intake.form.workbook import form, form_name
from vvmetrics.intake.marking.copy import marked
from vvmetrics.intake.reading.archive import MOST_TEXT
from vvmetrics.intake.reading.file import read
from vvmetrics.intake.stamp import digest
from vvmetrics.intake.storing.changes import (
    erase,
    problem_lines,
    refuse,
    store_import,
    withdraw,
    withdraw_import,
)
from vvmetrics.intake.storing.log import log
from vvmetrics.intake.storing.preview import NEW, REPLACES, SAME, Preview, preview
from vvmetrics.narrative.intake_effects import effects_sentence, effects_table
from vvmetrics.questions import metrics
from vvmetrics.store.database import Store

Act = Callable[[Store, argparse.Namespace], None]

MOMENT = "%Y-%m-%d %H:%M UTC"
WORKBOOK = "schrijf het werkboek waarin een regio haar opgave invult"
YEAR = "het jaar waarover het gaat (anders: het nieuwste)"
OUT = "nieuw bestand (anders: hier, met regio en jaar in zijn naam)"
FILE = "het werkboek (.xlsx) of CSV-bestand"
REGION = "de regio waarvoor het is (id uit regions.toml)"
MARKED = "schrijf ook een kopie (.xlsx) met de cellen gemerkt"
WHAT = "de revisie van een inlevering (zie log), of het id van een waarneming"
CONFIRM = "de vragen zijn gelezen en het klopt zo"
FORM = "vorm van de uitvoer (anders: table)"


def add_commands(
    new_command: Callable[..., argparse.ArgumentParser], year_of: Callable[[Store, argparse.Namespace], int]
) -> None:
    """
    Add the commands to the command line.

    new_command(name, words, act, *options) adds a command that takes some of the options of all commands and
    does act(store, args); year_of returns the year that was asked for, or the newest.
    """
    workbook = new_command("workbook", WORKBOOK, partial(_workbook, year_of))
    commands = {name: new_command(name, words, act) for name, (words, act) in COMMANDS.items()}
    workbook.add_argument("region", metavar="REGIO", help="de regio (id uit regions.toml)")
    workbook.add_argument("--year", type=int, metavar="JAAR", help=YEAR)
    workbook.add_argument("--out", type=Path, metavar="BESTAND", help=OUT)
    for name in ("check", "import"):
        commands[name].add_argument("file", type=Path, metavar="BESTAND", help=FILE)
        commands[name].add_argument("--region", required=True, metavar="REGIO", help=REGION)
    commands["check"].add_argument("--marked", type=Path, metavar="BESTAND", help=MARKED)
    commands["withdraw"].add_argument("what", metavar="REVISIE|ID", help=WHAT)
    commands["erase"].add_argument("ids", nargs="+", metavar="ID", help="het id van een waarneming")
    for name in ("import", "withdraw", "erase"):
        _takes_why(commands[name])
    commands["import"].add_argument("--confirm", action="store_true", help=CONFIRM)
    commands["log"].add_argument("--format", choices=("table", "csv"), default="table", help=FORM)


def _takes_why(command: argparse.ArgumentParser) -> None:
    command.add_argument("--by", required=True, metavar="ROL", help="wie dit doet: een rol, nooit een naam")
    command.add_argument(
        "--reason", required=True, metavar="REDEN", help="waarom, in een paar woorden; komt in het logboek"
    )


def _workbook(
    year_of: Callable[[Store, argparse.Namespace], int], store: Store, args: argparse.Namespace
) -> None:
    year = year_of(store, args)
    _write(args.out or Path(form_name(args.region, year)), form(store, args.region, year))


def _check(store: Store, args: argparse.Namespace) -> None:
    content, checked = _checked(store, args)
    if args.marked:
        _write_marked(args.marked, content, checked)
    refuse(store, checked, confirmed=True)
    if checked.questions:
        print(  # noqa: T201 - to who waits at a terminal
            "Vragen (klopt het zo, geef dan bij import --confirm mee):",
            *problem_lines(checked),
            sep="\n- ",
            file=sys.stderr,
        )
    print(_told(preview(store, checked, now=datetime.now(UTC)), "zou opgeslagen worden", store.definitions))  # noqa: T201 - the answer to the command


def _write_marked(out: Path, content: bytes, checked: Checked) -> None:
    """
    Write the marked copy, or say why not: the problems themselves are told all the same.
    """
    if not checked.problems:
        print(f"Er is niets te merken: {checked.given.file} heeft geen fouten of vragen.", file=sys.stderr)  # noqa: T201
        return
    try:
        _write(out, marked(content, checked.given, checked.problems), option="--marked")
    except ExportError as error:
        print(error, file=sys.stderr)  # noqa: T201 - to who waits at a terminal


def _import(store: Store, args: argparse.Namespace) -> None:
    _, checked = _checked(store, args)
    refuse(store, checked, confirmed=args.confirm)
    made = preview(store, checked, now=datetime.now(UTC))
    revision = store_import(store, made, by=args.by, reason=args.reason, confirmed=args.confirm)
    print(_told(made, f"opgeslagen als revisie {revision}", store.definitions))  # noqa: T201 - the answer to the command


def _withdraw(store: Store, args: argparse.Namespace) -> None:
    if args.what.isdecimal():
        revision = withdraw_import(store, int(args.what), by=args.by, reason=args.reason)
    else:
        revision = withdraw(store, [args.what], by=args.by, reason=args.reason)
    print(f"{args.what}: ingetrokken, als revisie {revision}.")  # noqa: T201 - the answer to the command


def _erase(store: Store, args: argparse.Namespace) -> None:
    revision = erase(store, args.ids, by=args.by, reason=args.reason)
    print(f"{', '.join(args.ids)}: tekst gewist, als revisie {revision}.")  # noqa: T201 - the answer to the command


def _log(store: Store, args: argparse.Namespace) -> None:
    lines = cleared(log(store), store.definitions, columns=("by", "reason")).rows
    if args.format == "csv":
        write_csv(lines, sys.stdout)
        return
    shown = lines.drop(columns=["digest"]).assign(at=lines["at"].dt.strftime(MOMENT)).astype(object)
    print(shown.where(shown.notna(), "").to_string(index=False))  # noqa: T201 - the answer to the command


def _checked(store: Store, args: argparse.Namespace) -> tuple[bytes, Checked]:
    metrics.check_selection(store, region=args.region)
    try:
        with args.file.open("rb") as file:
            content = file.read(
                MOST_TEXT + 1
            )  # one more than is ever read: enough to say that it is too large
    except OSError as error:
        why = (
            "bestaat niet"
            if isinstance(error, FileNotFoundError)
            else f"is niet te lezen: {system_words(error)}"
        )
        headline = f"{args.file} {why}."
        raise DataError(headline) from error
    given = read(content, args.file.name, store.definitions)
    return content, check(
        store,
        given,
        region=args.region,
        digest=digest(store.definitions),
        progress=_tell if sys.stderr.isatty() else None,
    )


def _tell(part: float) -> None:
    print(f"\r{part:4.0%} nagekeken", end="\n" if part == 1 else "", file=sys.stderr, flush=True)  # noqa: T201 - to who waits at a terminal


def _told(made: Preview, what: str, definitions: Definitions) -> str:
    """
    Return what becomes of a file: how many rows are new, replace one or are known, and which summaries
    change.
    """
    counts = f"{made.count(NEW)} nieuw, {made.count(REPLACES)} vervangt, {made.count(SAME)} al zo bekend"
    lines = [
        f"{made.checked.given.file}: {counts}; {what if not made.changes_nothing else 'er verandert niets'}."
    ]
    if len(made.effects):
        region = definitions.regions[made.checked.region].label
        lines.append(
            effects_sentence(made.effects, definitions, region=region, year=made.year, years=made.years)
        )
        rows = effects_table(made.effects, definitions).itertuples(index=False)
        lines += [f"- {action}, {element}: {is_now} → {becomes}" for action, element, is_now, becomes in rows]
    return "\n".join(lines)


def _write(out: Path, made: bytes, *, option: str = "--out") -> None:
    """
    Write a file that is not there yet, for a network may have worked in one that is.
    """
    try:
        with out.open("xb") as file:
            file.write(made)
    except FileExistsError:
        headline = f"{out} bestaat al. Kies met {option} een andere naam, of verwijder het eerst."
        raise ExportError(headline) from None
    except OSError as error:
        headline = f"{out} is niet te schrijven: {system_words(error)}."
        raise ExportError(headline) from error
    print(out)  # noqa: T201 - the answer to the command


# What the command line says of each command, and what carries it out.
COMMANDS: dict[str, tuple[str, Act]] = {
    "check": (
        "kijk een ingevuld werkboek of CSV-bestand na en zeg wat het zou veranderen; bewaar niets",
        _check,
    ),
    "import": ("sla een ingevuld werkboek of CSV-bestand op, of zeg alles wat er niet klopt", _import),
    "withdraw": ("trek een inlevering of één waarneming in; ze blijft in de geschiedenis", _withdraw),
    "erase": (
        "wis de tekst van waarnemingen waarin iets over een persoon staat; het oordeel blijft staan",
        _erase,
    ),
    "log": ("wie wat wanneer en waarom wijzigde, het nieuwste eerst", _log),
}
