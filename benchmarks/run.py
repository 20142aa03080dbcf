"""How fast is lib287g? Measures it beside what it is compared with, in one run: `make bench`.

Prints a line per promise: the medians, their ratio, the target and whether it is met. Exit code 1 when one is missed.
"""

from __future__ import annotations

import argparse
import datetime
import gc
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import timeit
from collections.abc import Callable
from pathlib import Path

import lib287g as lg
import numpy as np
import pandas as pd
from lines import Line, line
from queries import queries
from reading_lists import reading_lists
from scoped_days import scoped_days

root = Path(__file__).resolve().parent.parent


def interleaved(runs: int, **tasks: Callable[[], float]) -> dict[str, float]:
    """The median of what each task measures, after one round that does not count; a round runs each task once."""
    taken: dict[str, list[float]] = {name: [] for name in tasks}
    for round_ in range(runs + 1):
        for name, task in tasks.items():
            gc.collect()
            measured = task()
            if round_ > 0:
                taken[name].append(measured)
    return {name: statistics.median(values) for name, values in taken.items()}


def wall(work: Callable[[], object]) -> Callable[[], float]:
    """Measures the seconds that the work takes, without freeing what it gives."""

    def measure() -> float:
        start = time.perf_counter()
        result = work()
        taken = time.perf_counter() - start
        del result
        return taken

    return measure


def at_most(what: str, value: float, most: float, unit: str, scale: float, compared: str = "") -> Line:
    shown = f"{value * scale:.3g} {unit}"
    return line(what, shown, compared, f"at most {most * scale:g} {unit}", value <= most)


def importing() -> list[Line]:
    # With compiled modules on disk, as after installation.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def run(code: str) -> Callable[[], float]:
        return wall(lambda: subprocess.run([sys.executable, "-c", code], check=True, env=environment))

    taken = interleaved(21, nothing=run("pass"), lib287g=run("import lib287g"), pandas=run("import pandas"))
    nothing, ours, pandas = (taken[name] for name in ("nothing", "lib287g", "pandas"))
    share = (ours - nothing) / (pandas - nothing)
    return [
        at_most("import lib287g, beyond python -c pass", ours - nothing, 0.015, "ms", 1e3,
                f"{nothing * 1e3:.1f} ms for pass"),
        line("import lib287g / import pandas", f"{share:.3f}", f"{(pandas - nothing) * 1e3:.0f} ms for pandas",
             "under 0.1", share < 0.1),
    ]  # fmt: skip


def many_dates(count: int) -> list[Line]:
    timeline = lg.timeline(unit="agreements")
    random = np.random.default_rng(287)
    first, end = np.datetime64("2000-01-01"), np.datetime64("2027-01-01")
    dates = first + random.integers(0, (end - first).astype(int), count)

    starts = np.array([row.date.last for row in timeline.observations], "datetime64[D]")
    values = np.array([row.value for row in timeline.observations])
    series = pd.Series(values, index=pd.DatetimeIndex(starts))
    labels = pd.DatetimeIndex(dates)

    def searchsorted() -> np.ma.MaskedArray:
        position = np.searchsorted(starts, dates, side="right") - 1
        return np.ma.MaskedArray(values[position], position < 0)

    def reindex() -> pd.Series:
        return series.reindex(labels, method="ffill")

    ours = timeline.values_on(dates)
    assert (ours == searchsorted()).all()
    assert (ours.filled(-1) == reindex().fillna(-1).to_numpy()).all()

    taken = interleaved(
        9,
        copy=wall(dates.copy),
        values_on=wall(lambda: timeline.values_on(dates)),
        searchsorted=wall(searchsorted),
        reindex=wall(reindex),
    )
    ours = taken["values_on"]

    def times(other: str, compared: str, least: float) -> Line:
        ratio = taken[other] / ours
        return line(f"values_on, {count:,} dates: faster than {compared}", f"{ratio:.1f} times",
                    f"{taken[other] * 1e3:.0f} ms", f"at least {least:g} times", ratio >= least)  # fmt: skip

    ratio = ours / taken["copy"]
    return [
        line(f"values_on, {count:,} dates / NumPy copy", f"{ratio:.2f}",
             f"{ours * 1e3:.1f} ms / {taken['copy'] * 1e3:.1f} ms", "at most 3", ratio <= 3),
        times("searchsorted", "numpy.searchsorted", 20),
        times("reindex", "pandas reindex", 30),
    ]  # fmt: skip


def one_date(program: Path) -> list[Line]:
    timeline = lg.timeline("TFM", unit="agencies")

    def python(date: object) -> Callable[[], float]:
        timer = timeit.Timer("ask(date)", timer=time.process_time,
                             globals={"ask": timeline.last_on_or_before, "date": date})  # fmt: skip
        return lambda: timer.timeit(100_000) / 100_000

    taken = interleaved(15, date=python(datetime.date(2026, 6, 5)), text=python("2026-06-05"))
    rounds = subprocess.run([program], check=True, capture_output=True, text=True).stdout.split()
    compiled = statistics.median(map(float, rounds[1:])) / 1e9
    return [
        at_most("last_on_or_before, C++", compiled, 10e-9, "ns", 1e9, "random dates"),
        at_most("last_on_or_before, Python", taken["date"], 1e-6, "µs", 1e6, "a datetime.date"),
        at_most("last_on_or_before, Python", taken["text"], 1e-6, "µs", 1e6, "a str"),
    ]


def compiling(compiler: str) -> list[Line]:
    with tempfile.TemporaryDirectory() as folder:
        empty, including = Path(folder, "empty.cpp"), Path(folder, "including.cpp")
        empty.write_text("")
        including.write_text("#include <lib287g/lib287g.hpp>\n")
        built = Path(folder, "including.o")

        def compile_(source: Path) -> Callable[[], float]:
            command = [compiler, "-std=c++20", f"-I{root / 'include'}", "-c", source, "-o", source.with_suffix(".o")]

            def measure() -> float:
                before = resource.getrusage(resource.RUSAGE_CHILDREN)
                subprocess.run(command, check=True)
                after = resource.getrusage(resource.RUSAGE_CHILDREN)
                return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

            return measure

        taken = interleaved(9, empty=compile_(empty), including=compile_(including))
        sections = subprocess.run(["readelf", "-SW", built], check=True, capture_output=True, text=True).stdout
    runs_before_main = ".init_array" in sections or ".ctors" in sections
    return [
        at_most("#include <lib287g/lib287g.hpp>", taken["including"] - taken["empty"], 1.0, "s", 1,
                f"beyond {taken['empty']:.2f} s for an empty file"),
        line("runs before main", "something" if runs_before_main else "nothing", "sections of the object",
             "nothing", not runs_before_main),
    ]  # fmt: skip


def processor() -> str:
    try:
        names = [row for row in Path("/proc/cpuinfo").read_text().splitlines() if row.startswith("model name")]
        return names[0].partition(":")[2].strip()
    except (OSError, IndexError):
        return platform.machine()


def show(lines: list[Line]) -> None:
    header = ("", "measured", "compared", "target", "")
    rows = [header, *((*cells, "pass" if met else "MISS") for *cells, met in lines)]
    sizes = [max(len(row[i]) for row in rows) for i in range(len(header))]
    for row in rows:
        print("  ".join(cell.ljust(size) for cell, size in zip(row, sizes, strict=True)).rstrip())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=Path, default=root / "build/release/benchmarks/last_on_or_before")
    parser.add_argument("--compiler", default=os.environ.get("CXX", "g++"))
    lists = os.environ.get("LIB287G_LISTS")
    parser.add_argument("--lists", type=Path, default=Path(lists) if lists else None, help="a folder of ICE's lists")
    parser.add_argument("--dates", type=int, default=10_000_000)
    parser.add_argument("--before", type=Path, help="a checkout of an earlier version, built")
    parser.add_argument("--rows", type=int, default=20_000_000)
    args = parser.parse_args()
    compiler = subprocess.run([args.compiler, "--version"], check=True, capture_output=True, text=True).stdout
    print(f"{lg.cite().partition(':')[0]}; Python {platform.python_version()}, NumPy {np.__version__}, "
          f"pandas {pd.__version__}, {compiler.splitlines()[0]}; {os.cpu_count()} × {processor()}, "
          f"load {os.getloadavg()[0]:.2f}\n")  # fmt: skip
    lines = [*importing(), *one_date(args.program), *compiling(args.compiler)]
    lines += [*many_dates(args.dates), *scoped_days(args.rows)]
    if args.lists:
        lines += reading_lists(args.lists)
    else:
        print("LIB287G_LISTS names no folder of ICE's lists: the lines about them are left out.\n")
    if args.before:
        lines += queries(root, args.before)
    show(lines)
    return 0 if all(met for *_, met in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
