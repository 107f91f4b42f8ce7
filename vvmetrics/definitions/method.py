"""
What Verantwoording prints besides the definitions: its texts, the agreement of the coders, and what was left
out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from pydantic import Field

from vvmetrics.definitions.data_dir import data_place
from vvmetrics.definitions.model import Definitions
from vvmetrics.definitions.scales import Defined, Text
from vvmetrics.definitions.toml_tables import Model, read_model, read_toml
from vvmetrics.errors import DefinitionsError

NATIONAL = "landelijk"
NO_ALPHA = "–"
FIRST_ROUND = "-eerste-ronde"  # ends the name of a coding in coding/agreement.csv
SECTIONS = (
    "frame",
    "ladder",
    "coding",
    "agreement",
    "left-out",
    "limits",
    "licence",
    "accessibility",
    "faults",
)


class Example(Model):
    """
    An observation that shows what a step of plausibility means, and why it stands there.
    """

    observation: Text
    """only under `[ladder]`, by step of plausibility: the id of the finding that shows what the step means;
    if it no longer stands on that step, the first that does is printed instead"""
    why: Text
    """why it stands on that step"""


class Section(Defined):
    """
    A part of the page: paragraphs and points under them, in markdown; of the ladder also an example per step.
    """

    label: Text
    """the heading"""
    text: Text
    """paragraphs, in markdown"""
    points: tuple[Text, ...] = ()
    """points under them, in markdown"""
    examples: dict[str, Example] = Field(default_factory=dict)


@dataclass(frozen=True)
class Method:
    """
    What Verantwoording prints: the sections of method.toml by name, and two frames whose cells are all text.

    agreement: coding, judgement, units, alpha. left_out: fact, region, indicator_label, summary, left_out,
    source.
    """

    sections: dict[str, Section]
    agreement: pd.DataFrame
    left_out: pd.DataFrame


def load_method(data_dir: Path | None = None) -> Method:
    """
    Return the texts and tables of a data directory, by default VVMETRICS_DATA, else data/.

    Raises DefinitionsError with all that is wrong or missing.
    """
    data_dir = data_place(data_dir)
    problems: list[str] = []
    tables = read_toml(data_dir / "method.toml", SECTIONS, problems) or {}
    problems.extend(
        f"method.toml: tabel {name} ontbreekt." for name in SECTIONS if tables and name not in tables
    )
    read = {
        name: read_model(Section, f"method.toml [{name}]", {"id": name, **fields}, problems)
        for name, fields in tables.items()
    }
    agreement, left_out = (
        _read_csv(data_dir / "coding" / f"{name}.csv", problems) for name in ("agreement", "left-out")
    )
    if problems:
        headline = "De verantwoording kan niet gelezen worden:"
        raise DefinitionsError(headline, problems)
    return Method({name: section for name, section in read.items() if section}, agreement, left_out)


def agreement_table(method: Method, definitions: Definitions) -> pd.DataFrame:
    """
    Return the agreement in words: Codering, Oordeel, Eenheden, Alfa (Dutch decimals, a dash where it is not
    defined).
    """
    rows = method.agreement
    return pd.DataFrame(
        {
            "Codering": [_coding_words(name, definitions) for name in rows["coding"]],
            "Oordeel": rows["judgement"],
            "Eenheden": rows["units"],
            "Alfa": rows["alpha"].map(lambda alpha: alpha.replace(".", ",") or NO_ALPHA),
        }
    )


def agreement_rounds(table: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """
    Return the rows of agreement_table per coding with its rounds side by side: Oordeel, Ronde 1, Ronde 2, as
    alpha with units in brackets.
    """
    named = table["Codering"].str.rsplit(", ", n=1, expand=True)
    told = table.assign(
        coding=named[0], round=named[1].str.capitalize(), told=table["Alfa"] + " (" + table["Eenheden"] + ")"
    )
    rounds = {}
    for coding, rows in told.groupby("coding", sort=False):
        wide = rows.pivot_table(index="Oordeel", columns="round", values="told", aggfunc="first", sort=False)
        rounds[str(coding)] = wide.rename_axis(None, axis="columns").reset_index()
    return rounds


def left_out_reasons(method: Method) -> pd.DataFrame:
    """
    Return how many facts were left out for each reason: Reden, Feiten; the most frequent first, ties as they
    stand in the list.
    """
    counts = method.left_out["left_out"].value_counts(sort=False).sort_values(ascending=False, kind="stable")
    return pd.DataFrame({"Reden": counts.index, "Feiten": counts.to_list()})


def left_out_table(method: Method, definitions: Definitions) -> pd.DataFrame:
    """
    Return each fact that was left out: Feit, Regio, Indicator, Wat het zegt, Waarom niet meegenomen, Bron.
    """
    rows = method.left_out
    return pd.DataFrame(
        {
            "Feit": rows["fact"],
            "Regio": (
                rows["region"].map(
                    lambda id_: definitions.regions[id_].label if id_ in definitions.regions else NATIONAL
                )
            ),
            "Indicator": rows["indicator_label"],
            "Wat het zegt": rows["summary"],
            "Waarom niet meegenomen": rows["left_out"],
            "Bron": rows["source"].map(lambda id_: definitions.sources[id_].label),
        }
    )


def indicator_table(definitions: Definitions, indicators: Sequence[str]) -> pd.DataFrame:
    """
    Return the chosen indicators (ids) with all that defines them, in Dutch columns.
    """
    chosen = [definitions.indicators[id_] for id_ in indicators]
    records = [
        {
            "Verbeteractie": definitions.actions[item.action].label,
            "Element": definitions.elements[item.element].label,
            "Indicator": item.label,
            "Vraag": item.question,
            "Toelichting": " ".join(item.description.split()),
            "Schaal": definitions.scales[item.scale].label,
            "Nagekeken door": item.checked_by,
            "Nagekeken op": f"{item.reviewed:%d-%m-%Y}",
            "Volgende keer": f"{item.next_review:%d-%m-%Y}",
            "Id": item.id,
        }
        for item in chosen
    ]
    return pd.DataFrame(records)


def source_table(definitions: Definitions) -> pd.DataFrame:
    """
    Return the sources in the order of their file: Bron, Uitgever, Jaar, Soort, Adres, Opmerking.
    """
    records = [
        {
            "Bron": source.label,
            "Uitgever": source.publisher,
            "Jaar": str(source.year or "onbekend"),
            "Soort": definitions.source_kinds[source.kind].label,
            "Adres": source.url or "",
            "Opmerking": source.note or "",
        }
        for source in definitions.sources.values()
    ]
    return pd.DataFrame(records)


def found_indicators(
    definitions: Definitions, *, words: str, action: str | None, element: str | None
) -> list[str]:
    """
    Return the ids of the indicators of an action and element (None: all) in which each word stands, in report
    order.
    """
    wanted = words.casefold().split()
    return [
        item.id
        for item in definitions.indicators.values()
        if action in {None, item.action}
        and element in {None, item.element}
        and all(word in f"{item.label} {item.question} {item.description}".casefold() for word in wanted)
    ]


def step_example(method: Method, observations: pd.DataFrame, step: int) -> tuple[pd.DataFrame, str]:
    """
    Return the observation (a row of metrics.observations) that shows what a step of plausibility means, and
    why it stands there.

    It is the one that method.toml chose if that stands on the step, else the first that does, without a why;
    no row if none does.
    """
    on_step = observations[(observations["plausibility"] == step).fillna(value=False)]
    example = method.sections["ladder"].examples.get(str(step))
    chosen = on_step[on_step["id"] == example.observation] if example else on_step.head(0)
    return (chosen, example.why) if example and len(chosen) else (on_step.head(1), "")


def _coding_words(name: str, definitions: Definitions) -> str:
    subject = name.removesuffix(FIRST_ROUND)
    region = definitions.regions.get(subject)
    return (
        f"{region.label if region else subject.replace('-', ' ').capitalize()}, ronde"
        f" {2 if subject == name else 1}"
    )


def _read_csv(path: Path, problems: list[str]) -> pd.DataFrame:
    if not path.is_file():
        problems.append(f"coding/{path.name}: het bestand ontbreekt.")
        return pd.DataFrame()
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")
