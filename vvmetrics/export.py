"""
Everything in a store as files that other programs read, and rows as CSV.
"""

import tempfile
from pathlib import Path
from typing import IO, Literal, get_args

import pandas as pd

from vvmetrics import metrics
from vvmetrics.bundle import definition_frames
from vvmetrics.errors import ExportError
from vvmetrics.privacy import Find, allowed_terms, inspect_frame
from vvmetrics.store import Store

Form = Literal["csv", "parquet"]
MADE_UP = "VOORBEELD – verzonnen"
READ_ME = "LEESMIJ.txt"
SIGNATURE = "Uitvoer van het dashboard Veiligheid Voorop"
# Definitions that go along, with the columns of their tables that mean something outside this program.
DEFINED = {
    "regions": ["id", "label", "code"],
    "areas": ["region", "id", "label", "cbs_code", "cbs_successor"],
    "partners": ["id", "label", "code"],
    "actions": ["id", "label", "short_label", "description"],
    "elements": ["id", "label", "question", "scale"],
    "indicators": ["id", "label", "action", "element", "scale"],
}
RECORDED = ("sources", "observations", "phases", "imports", "withdrawals")
# Free text, which is looked at for personal data before it leaves, after the column that says which row it is.
FREE_TEXT = {
    "sources": ("id", ("label", "publisher", "note")),
    "observations": ("id", ("answer", "finding", "locator", "recorded_by")),
    "phases": ("id", ("finding", "locator")),
    "imports": ("revision", ("imported_by", "reason")),
    "withdrawals": ("observation", ("withdrawn_by", "reason")),
}
MOST_FINDS = 20  # that a message names


def export(  # noqa: PLR0913 - the way of asking, by name
    store: Store, out: Path, *, year: int, own_only: bool = False, min_plausibility: int = 1, form: Form = "csv"
) -> list[str]:
    """
    Write a directory with all that is in the store, and return the names of its files.

    Files: regions, areas, partners, actions, elements, indicators; sources, observations (superseded and withdrawn ones too), phases,
    imports and withdrawals; summary, with the columns of metrics.summary, for one way of asking; LEESMIJ.txt. All of it is written or
    nothing, and an earlier export is replaced whole. Raises ExportError if out is anything else that is not empty, or can't be written,
    or if a text holds what certainly is personal data: then it names the file, row and words.
    """
    out = out.resolve()
    _refuse_what_is_not_ours(out)
    tables = _tables(store) | {"summary": metrics.summary(store, year=year, own_only=own_only, min_plausibility=min_plausibility)}
    _refuse_personal_data(tables, store)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}-") as scratch:
            new = Path(scratch) / "new"
            new.mkdir()
            for name, rows in tables.items():
                _write(rows, new / f"{name}.{form}", form)
            (new / READ_ME).write_text(_read_me(store, year=year, own_only=own_only, min_plausibility=min_plausibility), encoding="utf-8")
            if out.exists():
                out.rename(Path(scratch) / "old")
            new.rename(out)
    except OSError as error:
        headline = f"De uitvoer is niet te schrijven in {out}: {error.strerror}."
        raise ExportError(headline) from error
    return sorted(file.name for file in out.iterdir())


def write_csv(rows: pd.DataFrame, target: Path | IO[str]) -> None:
    """
    Write rows as CSV for programs: UTF-8, comma, decimal point, LF, times as in data/, nothing where a value is missing.
    """
    rows.to_csv(target, index=False, encoding="utf-8", lineterminator="\n", date_format="%Y-%m-%dT%H:%M:%S")


def _tables(store: Store) -> dict[str, pd.DataFrame]:
    defined = definition_frames(store.definitions)
    return {name: defined[name][columns] for name, columns in DEFINED.items()} | {
        name: metrics.whole_numbers(store.query(f"export_{name}")) for name in RECORDED
    }


def _refuse_personal_data(tables: dict[str, pd.DataFrame], store: Store) -> None:
    """
    Look at all free text again: what came in before the guard knew it must not leave.
    """
    allowed = allowed_terms(store.definitions)
    problems: list[str] = []
    for name, (key, columns) in FREE_TEXT.items():
        finds = inspect_frame(tables[name].set_index(key), columns, allowed=allowed)
        for one in finds[finds["certain"]].to_dict("records"):
            find = Find(one["kind"], one["certain"], one["words"], one["start"], one["end"])
            problems.append(f'{name}, rij {one["row"]}, kolom {one["column"]}: "{find.words}" ({find.label}). {find.advice}')
    if problems:
        headline = "De uitvoer is niet gemaakt, want er staan persoonsgegevens in. Vervang deze teksten of trek ze in:"
        more = [f"… en nog {len(problems) - MOST_FINDS}."] if len(problems) > MOST_FINDS else []
        raise ExportError(headline, [*problems[:MOST_FINDS], *more])


def _write(rows: pd.DataFrame, path: Path, form: Form) -> None:
    if form == "csv":
        write_csv(rows, path)
    else:
        rows.to_parquet(path, index=False)


def _read_me(store: Store, *, year: int, own_only: bool, min_plausibility: int) -> str:
    way = f"{'alleen eigen opgave' if own_only else 'alle bronnen'}, plausibiliteit vanaf {min_plausibility}"
    lines = [
        f"{SIGNATURE}: inspanning en waarde per regio.",
        f"Stand van de gegevens: revisie {store.revision}.",
        f"summary: wat bekend is aan het eind van {year}, {way}.",
        "observations: alle waarnemingen, ook die door een latere vervangen zijn (kolom supersedes) of ingetrokken (bestand withdrawals).",
        "Wat elke kolom betekent, staat in data/README.md van het project.",
    ]
    return "\n".join([MADE_UP, *lines] if store.nature == "voorbeeld" else lines) + "\n"


def _refuse_what_is_not_ours(out: Path) -> None:
    if not out.exists():
        return
    if not out.is_dir():
        headline = f"{out} is een bestand. Geef met --out een map."
        raise ExportError(headline)
    found = {entry.name for entry in out.iterdir()}
    ours = {f"{name}.{form}" for name in [*DEFINED, *RECORDED, "summary"] for form in get_args(Form)} | {READ_ME}
    if found and not (found <= ours and READ_ME in found and SIGNATURE in (out / READ_ME).read_text(encoding="utf-8", errors="replace")):
        headline = f"De map {out} is niet leeg en geen eerdere uitvoer. Geef met --out een nieuwe map."
        raise ExportError(headline)
