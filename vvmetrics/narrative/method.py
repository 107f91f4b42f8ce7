"""
The sentences of Verantwoording: what is weighed, on how much it rests, and how far the coders agreed.
"""

import pandas as pd

from vvmetrics.definitions import Definitions
from vvmetrics.narrative.words import listed, number


def method_sentence(definitions: Definitions) -> str:
    """
    Return what the dashboard weighs, and what it does not do.
    """
    kinds = pd.Series([source.kind for source in definitions.sources.values()]).value_counts()
    told = [f"{kind.label} ({kinds[id_]})" for id_, kind in definitions.source_kinds.items() if id_ in kinds]
    actions, regions = number(len(definitions.actions)), number(len(definitions.regions))
    return (
        f"Dit dashboard zet van {actions} verbeteracties in {regions} regio's de inspanning naast de waarde, met "
        f"{len(definitions.indicators)} indicatoren. Elke uitspraak heeft een plausibiliteit van 1 tot en met "
        f"{len(definitions.plausibility.levels)} en een bron. De {len(definitions.sources)} bronnen naar soort: {listed(told)}. "
        "Er is geen kosten-batensom, geen totaalscore en geen ranglijst."
    )


def agreement_sentence(table: pd.DataFrame) -> str:
    """
    Return, of the rows of method.agreement_table, how many judgements of the last round reach 0.67 and 0.80.
    """
    last = [alpha for coding, alpha in zip(table["Codering"], table["Alfa"], strict=True) if coding.endswith("ronde 2")]
    values = [float(alpha.replace(",", ".")) for alpha in last if alpha[-1].isdigit()]
    good, fair = (sum(value >= least for value in values) for least in (0.8, 0.67))
    undefined = len(last) - len(values)
    silent = f" Van {number(undefined)} is alfa niet te berekenen." if undefined else ""
    return (
        f"Na ronde 2 ligt alfa bij {number(fair)} van de {number(len(last))} oordelen op 0,67 of hoger, "
        f"waarvan bij {number(good)} op 0,80 of hoger.{silent}"
    )


def left_out_sentence(reasons: pd.DataFrame) -> str:
    """
    Return, of the rows of method.left_out_reasons, how many facts were left out and the reason given most.
    """
    total = int(reasons["Feiten"].sum())
    if not total:
        return "Er is niets weggelaten."
    first = reasons.iloc[0]
    return f"{total} feiten zijn niet meegenomen, om {len(reasons)} redenen. Het vaakst: {first['Reden']} ({first['Feiten']})."
