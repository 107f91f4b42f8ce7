"""
What comes with the project: the observations, phases and definitions in data/, as frames ready for the store.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from vvmetrics.definitions.model import FILES, Definitions, Source
from vvmetrics.definitions.scales import Scale
from vvmetrics.errors import DataError
from vvmetrics.store.bundled_rows import OBSERVATION_COLUMNS, PHASE_COLUMNS, Rules, read_rows, repeated
from vvmetrics.store.nature import EXAMPLE, REAL

SOURCE_COLUMNS = ("id", "label", "kind", "publisher", "year", "url", "note")


@dataclass(frozen=True)
class Bundle:
    """
    Frames of bundled rows, with the columns of their files (sources: those of a table in sources.toml).
    """

    sources: pd.DataFrame
    observations: pd.DataFrame
    phases: pd.DataFrame


def digest(data_dir: Path, *, definitions_only: bool) -> str:
    """
    Return a fingerprint of the bundled files, or of what does not concern observations (a made-up store has
    none of ours).
    """
    names = [name for name in FILES if not (definitions_only and name == "sources.toml")]
    files = [data_dir / name for name in names]
    if not definitions_only:
        files += [*_observation_files(data_dir), data_dir / "phases.csv"]
    total = hashlib.sha256()
    for file in files:
        content = file.read_bytes() if file.is_file() else b""  # load() says which file is missing
        total.update(file.name.encode() + b"\0" + content + b"\0")
    return total.hexdigest()


def load(data_dir: Path, definitions: Definitions) -> Bundle:
    """
    Return the bundled rows; raises DataError with every problem of every file at once.
    """
    problems: list[str] = []
    rules = Rules(definitions)
    parts = [
        read_rows(path, OBSERVATION_COLUMNS, rules.observation, problems)
        for path in _observation_files(data_dir)
    ]
    observations = pd.concat(parts, ignore_index=True) if parts else none().observations
    phases = read_rows(data_dir / "phases.csv", PHASE_COLUMNS, rules.phase, problems)
    problems.extend(_made_up(definitions))
    problems.extend(repeated(observations, "observations"))
    problems.extend(repeated(phases, "phases.csv"))
    if problems:
        headline = "De waarnemingen in de map data kloppen niet:"
        raise DataError(headline, problems)
    return Bundle(source_frame(definitions.sources), observations, phases)


def none() -> Bundle:
    """
    Return a bundle without rows, for a made-up store.
    """
    return Bundle(
        source_frame({}),
        pd.DataFrame(columns=list(OBSERVATION_COLUMNS)),
        pd.DataFrame(columns=list(PHASE_COLUMNS)),
    )


def source_frame(sources: Mapping[str, Source]) -> pd.DataFrame:
    """
    Return sources as a frame: id, label, kind, publisher, year (Int64), url, note.
    """
    rows = [source.model_dump() for source in sources.values()]
    return pd.DataFrame(rows, columns=list(SOURCE_COLUMNS)).astype({"year": "Int64"})


def definition_frames(definitions: Definitions) -> dict[str, pd.DataFrame]:
    """
    Return a frame per table of definitions, in an order in which each refers only to those before it.
    """
    areas = [
        {"region": region.id, **area.model_dump()}
        for region in definitions.regions.values()
        for area in region.areas.values()
    ]
    scales = [*definitions.scales.values()]
    return {
        "regions": _positioned([region.model_dump() for region in definitions.regions.values()]),
        "areas": _positioned(areas),
        "partners": _positioned([partner.model_dump() for partner in definitions.partners.values()]),
        "actions": _positioned([action.model_dump() for action in definitions.actions.values()]),
        "elements": _positioned([element.model_dump() for element in definitions.elements.values()]),
        "absences": _positioned([absence.model_dump() for absence in definitions.absences.values()]),
        "levels": pd.DataFrame(
            [
                {"scale": scale.id, "value": level.value, "label": level.label}
                for scale in scales
                for level in scale.levels
            ]
        ),
        "plausibilities": _levels(definitions.plausibility),
        "stages": _levels(definitions.phase),
        "indicators": _positioned([indicator.model_dump() for indicator in definitions.indicators.values()]),
        "source_kinds": pd.DataFrame(
            [
                {"id": kind.id, "nature": EXAMPLE if kind.made_up else REAL, "own": kind.own}
                for kind in definitions.source_kinds.values()
            ]
        ),
    }


def _levels(scale: Scale) -> pd.DataFrame:
    return pd.DataFrame({"level": [level.value for level in scale.levels]})


def _positioned(rows: list[dict[str, object]]) -> pd.DataFrame:
    return pd.DataFrame([{**row, "position": position} for position, row in enumerate(rows, start=1)])


def _made_up(definitions: Definitions) -> Iterator[str]:
    for source in definitions.sources.values():
        if definitions.source_kinds[source.kind].made_up:
            yield (
                f'sources.toml [{source.id}]: soort "{source.kind}" is verzonnen en hoort in een eigen'
                " database, niet tussen wat echt is."
            )


def _observation_files(data_dir: Path) -> list[Path]:
    return sorted((data_dir / "observations").glob("*.csv"))
