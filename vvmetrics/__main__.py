"""
The command line: build the store, ask the questions of vvmetrics.questions.metrics, export everything, write
reports and slides.

Rows go to stdout, words for people to stderr. Exit code 0: done, 1: it can't be done and stderr says why, 2:
wrong usage.
"""

import argparse
import io
import os
import re
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NoReturn, TextIO, TypeAlias, get_args

import pandas as pd

from vvmetrics.definitions.data_dir import data_place
from vvmetrics.definitions.loading import load_definitions
from vvmetrics.downloads.export import Form, export, write_csv
from vvmetrics.downloads.withheld import cleared
from vvmetrics.errors import QueryError, VVMetricsError
from vvmetrics.intake import commands as intake_commands
from vvmetrics.questions import metrics
from vvmetrics.reports.commands import add_commands
from vvmetrics.store import example
from vvmetrics.store.database import Store, open_store

Act = Callable[[Store, argparse.Namespace], None]
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - argparse has no public name for it


@dataclass(frozen=True)
class Question:
    """
    A question as a command: the options that it takes itself, and those by which its rows are chosen
    afterwards.
    """

    help: str
    ask: Callable[..., pd.DataFrame]
    takes: tuple[str, ...]
    chosen_by: tuple[str, ...] = ()


LONGEST_CELL = 72  # characters, in a table on a terminal
LOWEST = 1  # level of plausibility; it leaves nothing out
WAY = ("year", "own_only", "min_plausibility")
PLACE = ("region", "action")
QUESTIONS = {
    "summary": Question(
        "per regio, verbeteractie en element: hoeveel bekend is, welk niveau, hoe plausibel",
        metrics.summary,
        WAY,
        PLACE,
    ),
    "national": Question(
        "per verbeteractie en element: regio's per niveau en per reden van niet weten",
        metrics.national,
        WAY,
        ("action",),
    ),
    "indicators": Question(
        "per regio en indicator: niveau, antwoord of reden van niet weten", metrics.indicators, (*WAY, *PLACE)
    ),
    "observations": Question(
        "de waarnemingen achter een keuze, met bevinding en bron",
        metrics.observations,
        (*WAY, *PLACE, "element", "indicator"),
    ),
    "phases": Question(
        "de laatst bekende fase per regio, gebied en verbeteractie",
        metrics.phases,
        ("year", "own_only", *PLACE),
    ),
    "coverage": Question("per regio en verbeteractie: welk deel bekend is", metrics.coverage, WAY, PLACE),
}
OPTIONS: dict[str, dict[str, Any]] = {
    "year": {
        "type": int,
        "metavar": "JAAR",
        "help": "wat bekend is aan het eind van dit jaar (anders: het nieuwste)",
    },
    "region": {"metavar": "REGIO", "help": "alleen deze regio (id uit regions.toml)"},
    "action": {"metavar": "ACTIE", "help": "alleen deze verbeteractie (id uit framework.toml)"},
    "element": {"metavar": "ELEMENT", "help": "alleen dit element (id uit framework.toml)"},
    "indicator": {"metavar": "INDICATOR", "help": "alleen deze indicator (id uit indicators.toml)"},
    "own_only": {"action": "store_true", "help": "alleen wat een netwerk zelf meldde of nalas"},
    "min_plausibility": {
        "type": int,
        "metavar": "NIVEAU",
        "default": LOWEST,
        "help": "alleen wat minstens zo plausibel is",
    },
}
STORE_OPTIONS: dict[str, dict[str, Any]] = {
    "database": {
        "type": Path,
        "metavar": "BESTAND",
        "help": "de database (anders: VVMETRICS_DATABASE, of data/vvmetrics.duckdb)",
    },
    "data": {
        "type": Path,
        "metavar": "MAP",
        "help": "de map met definities en waarnemingen (anders: VVMETRICS_DATA, of data)",
    },
}
# What argparse says, in Dutch.
WORDS = (
    (r"argument (\S+): invalid choice: (\S+) \(choose from (.*)\)", r"\1 kan niet \2 zijn; kies uit \3"),
    (r"argument (\S+): invalid int value: (\S+)", r"\1 moet een geheel getal zijn, niet \2"),
    (r"argument (\S+): expected one argument", r"achter \1 hoort een waarde"),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 kan niet samen met \2"),
    (r"one of the arguments (\S+) (\S+) is required", r"noem een \1, of \2"),
    (r"unrecognized arguments: (.*)", r"onbekend: \1"),
    (r"the following arguments are required: (.*)", r"dit ontbreekt: \1"),
)


class Parser(argparse.ArgumentParser):
    """
    An argument parser that speaks Dutch.
    """

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - those of argparse
        super().__init__(add_help=False, allow_abbrev=False, **settings)
        self._positionals.title, self._optionals.title = "te noemen", "opties"
        self.add_argument("-h", "--help", action="help", help="toon deze uitleg")

    def format_usage(self) -> str:
        """
        Return the usage, in Dutch.
        """
        return super().format_usage().replace("usage:", "gebruik:", 1)

    def format_help(self) -> str:
        """
        Return the help, in Dutch.
        """
        return super().format_help().replace("usage:", "gebruik:", 1)

    def error(self, message: str) -> NoReturn:
        """
        Say in Dutch what is wrong and exit with 2.
        """
        for english, dutch in WORDS:
            message = re.sub(english, dutch, message)
        self.exit(2, f"{self.format_usage()}{self.prog}: {message}\n")


def main(argv: Sequence[str] | None = None) -> int:
    """
    Run a command and return its exit code; wrong usage raises SystemExit(2), as argparse does.
    """
    commands = parser()
    args = commands.parse_args(argv)
    try:
        if wrong := _unknown_level(args):
            commands.error(wrong)
        args.run(args)
        sys.stdout.flush()
    except VVMetricsError as error:
        _say(error, to=sys.stderr)
        return 1
    except (
        BrokenPipeError
    ):  # `| head` has seen enough; keep Python from flushing into the closed pipe at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _unknown_level(args: argparse.Namespace) -> str:
    """
    Return, as argparse would, that a threshold is no level of plausibility; "" if it is, or was not given.
    """
    given = getattr(args, "min_plausibility", LOWEST)
    if given == LOWEST:
        return ""
    levels = load_definitions(data_place(args.data)).plausibility.levels
    allowed = ", ".join(str(level.value) for level in levels)
    wrong = f"argument --min-plausibility: invalid choice: {given} (choose from {allowed})"
    return "" if given in {level.value for level in levels} else wrong


def parser() -> Parser:
    """
    Return the parser of all commands; each sets `run`, the function that carries it out.
    """
    top = Parser(
        prog="python -m vvmetrics", description="Inspanning en waarde van Veiligheid Voorop in tien regio's."
    )
    commands: Commands = top.add_subparsers(
        dest="command", required=True, metavar="opdracht", parser_class=Parser
    )
    _command(commands, "build", "bouw de database op uit de map data en zeg wat erin zit", _build)
    for name, question in QUESTIONS.items():
        command = _command(commands, name, question.help, _answer, *question.takes, *question.chosen_by)
        command.add_argument(
            "--format",
            choices=("table", "csv", "json"),
            default="table",
            help="vorm van de uitvoer (anders: table)",
        )
    command = _command(
        commands, "export", "schrijf alles als bestanden voor andere programma's", _export, *WAY
    )
    command.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="MAP",
        help="nieuwe map, of een eerdere uitvoer om te vervangen",
    )
    command.add_argument(
        "--format", choices=get_args(Form), default="csv", help="vorm van de bestanden (anders: csv)"
    )
    add_commands(partial(_command, commands), _year)
    intake_commands.add_commands(partial(_command, commands), _year)
    example.add_command(commands)
    return top


def _command(commands: Commands, name: str, words: str, act: Act, *options: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=words, description=words[0].upper() + words[1:] + ".")
    command.set_defaults(run=partial(_on_store, act))
    for option, settings in [*((option, OPTIONS[option]) for option in options), *STORE_OPTIONS.items()]:
        command.add_argument(f"--{option.replace('_', '-')}", **settings)
    return command


def _on_store(act: Act, args: argparse.Namespace) -> None:
    with closing(open_store(args.database, data_dir=args.data)) as store:
        if store.watermark:
            _say(store.watermark, to=sys.stderr)
        act(store, args)


def _build(store: Store, _: argparse.Namespace) -> None:
    counts = store.query("questions/counts").iloc[0]
    years = f"{store.years[0]}–{store.years[-1]}" if store.years else "geen jaren"
    held = f"{counts.observations} waarnemingen ({years}), {counts.phases} fasen en {counts.sources} bronnen"
    left_out = counts.sources - counts.sources_used
    use = (
        f" ({counts.sources_used} bij waarnemingen of fasen, {left_out} alleen bij weggelaten feiten)"
        if left_out
        else ""
    )
    _say(f"{store.path}: {held}{use}; revisie {store.revision}.")


def _answer(store: Store, args: argparse.Namespace) -> None:
    question = QUESTIONS[args.command]
    chosen = {option: getattr(args, option) for option in question.chosen_by}
    metrics.check_selection(store, **chosen)
    rows = question.ask(
        store, **{option: getattr(args, option) for option in question.takes} | {"year": _year(store, args)}
    )
    for column, value in chosen.items():
        rows = rows[rows[column] == value] if value else rows
    _write(cleared(rows, store.definitions).rows, args.format)


def _export(store: Store, args: argparse.Namespace) -> None:
    way = {"year": _year(store, args), "own_only": args.own_only, "min_plausibility": args.min_plausibility}
    names = export(store, args.out, form=args.format, **way, tell=partial(_say, to=sys.stderr))
    _say(f"{args.out}: {', '.join(names)}")


def _year(store: Store, args: argparse.Namespace) -> int:
    if args.year is None and not store.years:
        headline = "De database heeft nog geen waarnemingen; noem met --year het jaar waarover het gaat."
        raise QueryError(headline)
    return int(store.years[-1] if args.year is None else args.year)


def _write(rows: pd.DataFrame, form: str) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    if form == "csv":
        write_csv(rows, sys.stdout)
    elif form == "json":
        _say(rows.to_json(orient="records", force_ascii=False, date_format="iso", date_unit="s", indent=1))
    else:
        shown = rows.astype(object).where(rows.notna(), "")
        _say(
            shown.to_string(
                index=False,
                max_colwidth=LONGEST_CELL,
                float_format=lambda value: f"{value:.2f}".replace(".", ","),
            )
        )


def _say(text: object, to: TextIO | None = None) -> None:
    print(text, file=to)


if __name__ == "__main__":
    sys.exit(main())
