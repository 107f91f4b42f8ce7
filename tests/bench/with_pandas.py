"""
The summary once more, by pandas from observations that are in memory already.
"""

from dataclasses import dataclass

import duckdb
import pandas as pd

from vvmetrics.questions.metrics import whole_numbers

UNIT = ["region", "area", "partner", "indicator"]
STATE = ["region", "indicator"]
CELL = ["region", "action", "element"]
NOT_APPLICABLE = "niet_van_toepassing"
QUARTILES = {"q1": 1, "median": 2, "q3": 3}


@dataclass(frozen=True)
class Loaded:
    """
    What pandas works on: observations with words as categories, the own kinds, reasons in their order, and
    every region × indicator.
    """

    observations: pd.DataFrame
    own: list[str]
    reasons: list[str]
    everywhere: pd.DataFrame


def load(connection: duckdb.DuckDBPyConnection) -> Loaded:
    def ids(table):
        question = f"SELECT DISTINCT id FROM {table} ORDER BY ALL"  # noqa: S608 - names of our own tables
        return [row[0] for row in connection.execute(question).fetchall()]

    tables = {name: f"{name}s" for name in ("region", "area", "partner", "indicator", "absence", "source")}
    words = {name: ", ".join(f"'{id_}'" for id_ in ids(table)) for name, table in tables.items()}
    kinds = ", ".join(f"'{id_}'" for id_ in ids("source_kinds"))
    categories = ", ".join(f"o.{name}::ENUM({listed}) AS {name}" for name, listed in words.items())
    everywhere = (
        "SELECT r.id AS region, i.id AS indicator, i.action, i.element FROM regions r, indicators i ORDER BY"
        " r.position, i.position"
    )
    return Loaded(
        observations=connection.execute(f"""
            SELECT o.id, o.supersedes, o.start_year, o.end_year, o.score, o.plausibility, {categories},
                s.kind::ENUM({kinds}) AS kind
            FROM observations AS o JOIN sources AS s ON s.id = o.source
            """).df(),  # noqa: S608 - our own words
        own=[row[0] for row in connection.execute("SELECT id FROM source_kinds WHERE own").fetchall()],
        reasons=[
            row[0] for row in connection.execute("SELECT id FROM absences ORDER BY position").fetchall()
        ],
        everywhere=connection.execute(everywhere).df(),
    )


def summary(loaded: Loaded, *, year: int, own_only: bool = False, min_plausibility: int = 1) -> pd.DataFrame:
    """
    Return what metrics.summary returns, for definitions in which each action has indicators for each element.
    """
    kept = _kept(_counting(loaded, year=year, own_only=own_only, min_plausibility=min_plausibility))
    states = loaded.everywhere.merge(_states(kept, loaded.reasons).reset_index(), on=STATE, how="left")
    states["status"] = states["status"].astype(object).fillna("niet_gevonden")
    cells = states.groupby(CELL, sort=False)
    places = kept[[*STATE, "source", "end_year"]].merge(loaded.everywhere, on=STATE).groupby(CELL)
    known = cells["status"].agg(lambda status: (status == "known").sum())
    applicable = cells["status"].agg(lambda status: (status != NOT_APPLICABLE).sum())
    columns = {
        "indicators": cells.size(),
        "applicable": applicable,
        "known": known,
        "coverage": known / applicable.where(applicable > 0),
        **{name: cells["level"].agg(_quantile, quarters=quarters) for name, quarters in QUARTILES.items()},
        "plausibility": cells["plausibility"].agg(_quantile, quarters=2),
        **{
            reason: cells["status"].agg(lambda status, reason=reason: (status == reason).sum())
            for reason in loaded.reasons
        },
        "sources": places["source"].nunique().reindex(known.index, fill_value=0),
        "newest": places["end_year"].max(),
    }
    return whole_numbers(pd.DataFrame(columns, index=known.index).reset_index())


def _counting(loaded: Loaded, *, year: int, own_only: bool, min_plausibility: int) -> pd.DataFrame:
    rows = loaded.observations
    counts = ~rows["id"].isin(rows["supersedes"].dropna()) & (rows["end_year"] <= year)
    counts &= rows["absence"].notna() | (rows["plausibility"] >= min_plausibility)
    return rows[counts & rows["kind"].isin(loaded.own)] if own_only else rows[counts]


def _kept(rows: pd.DataFrame) -> pd.DataFrame:
    rows = rows.assign(period=rows["end_year"].astype("int32") * 10_000 + rows["start_year"])
    latest = rows.groupby(UNIT, observed=True, dropna=False)["period"].transform("max")
    return rows[rows["period"] == latest]


def _states(kept: pd.DataFrame, reasons: list[str]) -> pd.DataFrame:
    judged = kept[kept["absence"].isna()].groupby(STATE, observed=True)[["score", "plausibility"]]
    silent = kept[kept["absence"].notna() & (kept["absence"] != NOT_APPLICABLE)]
    order = {reason: place for place, reason in enumerate(reasons)}
    silent = silent.assign(
        rank=silent["period"].astype("int64") * 100 - silent["absence"].map(order).astype("int64")
    )
    newest = silent.loc[silent.groupby(STATE, observed=True)["rank"].idxmax()].set_index(STATE)["absence"]
    states = judged.quantile(0.5, interpolation="lower").rename(columns={"score": "level"})
    states = states.reindex(kept.groupby(STATE, observed=True).size().index)
    reason = newest.astype(object).reindex(states.index).fillna(NOT_APPLICABLE)
    return states.assign(status=reason.where(states["plausibility"].isna(), "known"))


def _quantile(levels: pd.Series, *, quarters: int) -> float:
    """
    Return the smallest level whose cumulative share is at least so many quarters.
    """
    ordered = sorted(levels.dropna())
    return ordered[-(-quarters * len(ordered) // 4) - 1] if ordered else float("nan")
