"""
The sentences of Verantwoording: what is weighed, how sure, from where, and how far the coders agreed.
"""

import pandas as pd

from vvmetrics.definitions.model import Definitions
from vvmetrics.narrative.words import listed, number


def method_sentence(definitions: Definitions) -> str:
    """
    Return what the dashboard weighs, and what it does not do.

    >>> print(method_sentence(definitions))
    Dit dashboard zet van 2 verbeteracties in 3 regio's de inspanning naast de waarde, met 6 indicatoren.
    Elke uitspraak heeft een plausibiliteit van 1 tot en met 4 en een bron. Er is geen kosten-batensom,
    geen totaalscore en geen ranglijst.
    """
    actions, regions = len(definitions.actions), len(definitions.regions)
    return (
        f"Dit dashboard zet van {actions} verbeteracties in {regions} regio's de inspanning naast de waarde,"
        f" met {len(definitions.indicators)} indicatoren. Elke uitspraak heeft een plausibiliteit van 1 tot"
        f" en met {len(definitions.plausibility.levels)} en een bron. Er is geen kosten-batensom, geen"
        " totaalscore en geen ranglijst."
    )


def sources_sentence(definitions: Definitions) -> str:
    """
    Return how many sources there are of each kind.

    >>> print(sources_sentence(definitions))
    Er zijn 4 bronnen gelezen, naar soort: regiorapportage (1), openbare bron (2) en eigen opgave (1).
    """
    kinds = pd.Series([source.kind for source in definitions.sources.values()]).value_counts()
    told = [f"{kind.label} ({kinds[id_]})" for id_, kind in definitions.source_kinds.items() if id_ in kinds]
    return f"Er zijn {len(definitions.sources)} bronnen gelezen, naar soort: {listed(told)}."


def ladder_sentence(observations: pd.DataFrame, definitions: Definitions) -> str:
    """
    Return the steps of plausibility in a word each, and how many rows of metrics.observations stand on them.

    >>> print(ladder_sentence(observations, definitions))
    De plausibiliteit is 1 (indirect), 2 (ervaren), 3 (gedeeld) en 4 (onderzocht). Van de bevindingen die nu
    tellen staan er 2 op 1, 4 op 2, 3 op 3 en 2 op 4.
    """
    levels = definitions.plausibility.levels
    counts = observations["plausibility"].value_counts()
    steps = listed([f"{level.value} ({level.short_label})" for level in levels])
    told = listed([f"{counts.get(level.value, 0) or 'geen'} op {level.value}" for level in levels])
    return f"De plausibiliteit is {steps}. Van de bevindingen die nu tellen staan er {told}."


def agreement_sentence(table: pd.DataFrame) -> str:
    """
    Return, of the rows of method.agreement_table, how many judgements of each round reach 0.67, and how many
    of the last reach 0.80.

    >>> print(agreement_sentence(agreement))
    De codeurs waren taalmodellen. In ronde 1 lag alfa bij één van de drie oordelen op 0,67 of
    hoger. In ronde 2, met aangescherpte teksten, bij twee van de drie, waarvan bij één op 0,80 of
    hoger.
    """
    first, last = (_alphas(table, f"ronde {round_}") for round_ in (1, 2))
    undefined = sum(alpha is None for alpha in last)
    silent = f" Van {number(undefined)} is alfa niet te berekenen." if undefined else ""
    return (
        f"De codeurs waren taalmodellen. In ronde 1 lag alfa bij {number(_reaching(first, 0.67))} van de"
        f" {number(len(first))} oordelen op 0,67 of hoger. In ronde 2, met aangescherpte teksten, bij"
        f" {number(_reaching(last, 0.67))} van de {number(len(last))}, waarvan bij"
        f" {number(_reaching(last, 0.8))} op 0,80 of hoger.{silent}"
    )


def left_out_sentence(reasons: pd.DataFrame) -> str:
    """
    Return, of the rows of method.left_out_reasons, how many facts were left out and the reason given most.

    >>> print(left_out_sentence(pd.DataFrame({"Reden": ["geen actie", "geen regio"], "Feiten": [12, 3]})))
    15 feiten zijn niet meegenomen, om 2 redenen. Het vaakst: geen actie (12).
    """
    total = int(reasons["Feiten"].sum())
    if not total:
        return "Er is niets weggelaten."
    first = reasons.iloc[0]
    return (
        f"{total} feiten zijn niet meegenomen, om {len(reasons)} redenen. Het vaakst: {first['Reden']}"
        f" ({first['Feiten']})."
    )


def _alphas(table: pd.DataFrame, round_: str) -> list[float | None]:
    """
    Return the alphas of a round, None where it is not defined.
    """
    told = [
        alpha
        for coding, alpha in zip(table["Codering"], table["Alfa"], strict=True)
        if coding.endswith(round_)
    ]
    return [float(alpha.replace(",", ".")) if alpha[-1].isdigit() else None for alpha in told]


def _reaching(alphas: list[float | None], least: float) -> int:
    return sum(alpha is not None and alpha >= least for alpha in alphas)
