"""
Everything in a store as files that other programs read, and rows as CSV.
"""

import io
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO, Literal, get_args
from zipfile import ZIP_DEFLATED, ZipFile

import pandas as pd

from vvmetrics.downloads.withheld import cleared
from vvmetrics.errors import ExportError, system_words
from vvmetrics.questions import metrics
from vvmetrics.store.bundle import definition_frames
from vvmetrics.store.database import Store

Form = Literal["csv", "parquet"]
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
RECORDED = ("sources", "observations", "phases", "imports", "withdrawals", "erasures")
# Free text, which is withheld if it is about a person, after the column that says which row it is.
FREE_TEXT = {
    "sources": ("id", ("label", "publisher", "note")),
    "observations": ("id", ("answer", "finding", "locator", "recorded_by")),
    "phases": ("id", ("finding", "locator")),
    "imports": ("revision", ("imported_by", "reason")),
    "withdrawals": ("observation", ("withdrawn_by", "reason")),
    "erasures": ("observation", ("erased_by", "reason")),
}
MOST_ROWS = 20  # that a message names


def export(  # noqa: PLR0913 - the way of asking, by name
    store: Store,
    out: Path,
    *,
    year: int,
    own_only: bool = False,
    min_plausibility: int = 1,
    form: Form = "csv",
    tell: Callable[[str], object] | None = None,
) -> list[str]:
    """
    Write a directory with all that is in the store, and return the names of its files.

    Files: regions, areas, partners, actions, elements, indicators; sources, observations (superseded and
    withdrawn ones too), phases, imports, withdrawals and erasures; summary, with the columns of
    metrics.summary, for one way of asking; LEESMIJ.txt. All of it is written or nothing, and an earlier
    export is replaced whole. A text that certainly is about a person is withheld: LEESMIJ.txt says of which
    rows, and where one may be about a person, and so is tell told. Raises ExportError if out is anything else
    that is not empty, or can't be written.
    """
    out = out.resolve()
    _refuse_what_is_not_ours(out)
    tables, about_persons = _without_persons(_tables(store), store)
    tables["summary"] = metrics.summary(
        store, year=year, own_only=own_only, min_plausibility=min_plausibility
    )
    read_me = [
        *_read_me(store, year=year, own_only=own_only, min_plausibility=min_plausibility),
        *about_persons,
    ]
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}-") as scratch:
            new = Path(scratch) / "new"
            new.mkdir()
            for name, rows in tables.items():
                _write(rows, new / f"{name}.{form}", form)
            (new / READ_ME).write_text("\n".join(read_me) + "\n", encoding="utf-8")
            if out.exists():
                out.rename(Path(scratch) / "old")
            new.rename(out)
    except OSError as error:
        headline = f"De uitvoer is niet te schrijven in {out}: {system_words(error)}."
        raise ExportError(headline) from error
    if tell:
        for line in about_persons:
            tell(line)
    return sorted(file.name for file in out.iterdir())


def export_zip(store: Store, *, year: int, own_only: bool = False, min_plausibility: int = 1) -> bytes:
    """
    Return the files of an export, as CSV, in a zip; raises as export does.
    """
    file = io.BytesIO()
    with tempfile.TemporaryDirectory() as scratch, ZipFile(file, "w", ZIP_DEFLATED) as zipped:
        out = Path(scratch) / "uitvoer"
        for name in export(store, out, year=year, own_only=own_only, min_plausibility=min_plausibility):
            zipped.write(out / name, name)
    return file.getvalue()


def write_csv(rows: pd.DataFrame, target: Path | IO[str]) -> None:
    """
    Write rows as CSV for programs: UTF-8, comma, decimal point, LF, times as in data/, nothing where a value
    is missing.
    """
    rows.to_csv(target, index=False, encoding="utf-8", lineterminator="\n", date_format="%Y-%m-%dT%H:%M:%S")


def _tables(store: Store) -> dict[str, pd.DataFrame]:
    defined = definition_frames(store.definitions)
    return {name: defined[name][columns] for name, columns in DEFINED.items()} | {
        name: metrics.whole_numbers(store.query(f"export/{name}")) for name in RECORDED
    }


def _without_persons(
    tables: dict[str, pd.DataFrame], store: Store
) -> tuple[dict[str, pd.DataFrame], list[str]]:
    """
    Return the tables without the texts that are about a person, and what there is to say of it.

    All free text is looked at again: what came in before the guard knew it must not leave.
    """
    fit: dict[str, pd.DataFrame] = {}
    withheld: list[str] = []
    likely: list[str] = []
    for name, rows in tables.items():
        id_, columns = FREE_TEXT.get(name, (None, ()))
        seen = cleared(rows, store.definitions, columns=columns, key=id_)
        fit[name] = seen.rows
        for found, places in ((seen.withheld, withheld), (seen.likely, likely)):
            places += [
                f"{name} {key} ({column})"
                for key, column, _ in found.drop_duplicates(["key", "column"]).itertuples(index=False)
            ]
    told = []
    if withheld:
        what = "1 tekst, want er staat" if len(withheld) == 1 else f"{len(withheld)} teksten, want er staat"
        mend = "Verbeter wat uit data/ komt; wis de rest: python -m vvmetrics erase."
        told.append(f"Achtergehouden: {what} iets over een persoon in: {_listed(withheld)}. {mend}")
    if likely:
        what = "1 tekst" if len(likely) == 1 else f"{len(likely)} teksten"
        told.append(
            f"Kijk na: in {what} staat misschien iets over een persoon; niet achtergehouden:"
            f" {_listed(likely)}."
        )
    return fit, told


def _listed(places: list[str]) -> str:
    more = [f"en nog {len(places) - MOST_ROWS}"] if len(places) > MOST_ROWS else []
    return ", ".join([*places[:MOST_ROWS], *more])


def _write(rows: pd.DataFrame, path: Path, form: Form) -> None:
    if form == "csv":
        write_csv(rows, path)
    else:
        rows.to_parquet(path, index=False)


def _read_me(store: Store, *, year: int, own_only: bool, min_plausibility: int) -> list[str]:
    way = f"{'alleen eigen opgave' if own_only else 'alle bronnen'}, plausibiliteit vanaf {min_plausibility}"
    lines = [
        f"{SIGNATURE}: inspanning en waarde per regio.",
        f"Stand van de gegevens: revisie {store.revision}.",
        f"summary: wat bekend is aan het eind van {year}, {way}.",
        (
            "observations: alle waarnemingen, ook die door een latere vervangen zijn (kolom supersedes) of"
            " ingetrokken (bestand withdrawals)."
        ),
        "Waarvan de tekst gewist is, staat in het bestand erasures.",
        "Wat elke kolom betekent, staat in data/README.md van het project.",
    ]
    return [store.watermark, *lines] if store.watermark else lines


def _refuse_what_is_not_ours(out: Path) -> None:
    if not out.exists():
        return
    if not out.is_dir():
        headline = f"{out} is een bestand. Geef met --out een map."
        raise ExportError(headline)
    found = {entry.name for entry in out.iterdir()}
    ours = {f"{name}.{form}" for name in [*DEFINED, *RECORDED, "summary"] for form in get_args(Form)} | {
        READ_ME
    }
    if found and not (
        found <= ours
        and READ_ME in found
        and SIGNATURE in (out / READ_ME).read_text(encoding="utf-8", errors="replace")
    ):
        headline = f"De map {out} is niet leeg en geen eerdere uitvoer. Geef met --out een nieuwe map."
        raise ExportError(headline)
