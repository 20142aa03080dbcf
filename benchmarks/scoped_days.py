"""Twenty million rows of a day and a state, each to its figure: beside DuckDB's and polars' joins."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from typing import Any

import duckdb
import lib287g as lg
import numpy as np
import polars as pl
from lines import Line, line


def scoped_days(count: int, rounds: int = 3) -> list[Line]:
    states = [state.code for state in lg.State]
    random = np.random.default_rng(287)
    first, end = np.datetime64("2000-01-01"), np.datetime64("2027-01-01")
    days = first + random.integers(0, (end - first).astype(int), count)
    numbers = random.integers(0, len(states), count).astype("uint8")
    coded = pl.Series("state", numbers).cat.to(pl.Enum(states))
    rows = pl.DataFrame({"day": pl.Series(days.astype("datetime64[D]")), "state": coded})
    steps = {state: lg.timeline(unit="agreements", state=state).observations for state in states}
    figures = pl.DataFrame(
        [(state, row.date.last, row.value) for state, found in steps.items() for row in found],
        schema={"state": pl.Enum(states), "day": pl.Date, "value": pl.Int64}, orient="row",
    )  # fmt: skip
    con = duckdb.connect()
    con.register("figures", figures.to_arrow())
    con.register("rows", rows.to_arrow())
    asof = "from rows asof left join figures on rows.state = figures.state and rows.day >= figures.day"

    def ours() -> Any:
        return lg.values_on(rows["day"], state=rows["state"], unit="agreements")

    def of_duckdb() -> Any:
        return con.sql(f"select figures.value {asof}").to_arrow_table()

    def of_polars() -> Any:
        return rows.sort("day").join_asof(figures.sort("day"), on="day", by="state", check_sortedness=False)

    values = ours()
    total, known = int(values.sum()), count - int(values.mask.sum())
    assert con.sql(f"select sum(figures.value), count(figures.value) {asof}").fetchall() == [(total, known)]
    joined = of_polars()
    assert (joined["value"].sum(), joined["value"].count()) == (total, known)
    by_row = rows.with_columns(mine=pl.Series(values.filled(-1))).sort("day")
    assert by_row["mine"].equals(joined["value"].fill_null(-1).rename("mine"))
    del joined, by_row

    taken: dict[Callable[[], Any], list[float]] = {ours: [], of_duckdb: [], of_polars: []}
    for _ in range(rounds):
        for task, seconds in taken.items():
            gc.collect()
            start = time.perf_counter()
            result = task()
            seconds.append(time.perf_counter() - start)
            del result
    mine = statistics.median(taken[ours])

    def times(other: Callable[[], Any], name: str) -> Line:
        ratio = statistics.median(taken[other]) / mine
        return line(f"values_on, {count:,} rows of day and state: faster than {name}", f"{ratio:.1f} times",
                    f"{mine:.2f} s and {ratio * mine:.2f} s", "at least 5 times", ratio >= 5)  # fmt: skip

    batch = rows[:2048]  # what DuckDB hands to a function at a time
    each = []
    for _ in range(200):
        start = time.perf_counter()
        lg.values_on(batch["day"], state=batch["state"], unit="agreements")
        each.append(time.perf_counter() - start)
    few = 1e3 * statistics.median(each)
    name = f"values_on, {len(batch):,} rows of day and state"
    by_batches = line(name, f"{few:.2f} ms", "median of 200", "at most 3 ms", few <= 3)
    return [by_batches, times(of_duckdb, "DuckDB's ASOF join"), times(of_polars, "polars' join_asof")]
