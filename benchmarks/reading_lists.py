"""How fast ICE's lists are read, beside openpyxl, polars and merely inflating the same files, and in how much memory.

Each task runs in a process of its own, which prints the seconds it took and its peak memory.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
from pathlib import Path

from lines import Line, line

measured = """
import sys, time
files = sys.argv[1:]
{imports}
start = time.perf_counter()
{work}
taken = time.perf_counter() - start
# Of this process alone: getrusage's peak begins with that of the process it was started from.
peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(taken, int(peak) * 1024)
"""

lib287g = ("import lib287g", """
lists = lib287g.read_lists(*files)
for each in lists:
    each.counts(by=["type"], unit="agencies")
""")  # fmt: skip
one_list = ("import lib287g", "held = lib287g.read_list(files[0])")
nothing = ("import lib287g; lib287g.read_list", "")
inflate = ("import zipfile", """
for file in files:
    with zipfile.ZipFile(file) as book:
        for name in book.namelist():
            book.read(name)
""")  # fmt: skip
openpyxl = ("import openpyxl", """
for file in files:
    book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            pass
""")  # fmt: skip
polars = ("import polars", """
for file in files:
    polars.read_excel(file, sheet_id=0, engine="calamine")
""")  # fmt: skip


def run(task: tuple[str, str], files: list[str]) -> tuple[float, float]:
    """Seconds and peak bytes of one run."""
    imports, work = task
    code = measured.format(imports=imports, work=work)
    done = subprocess.run([sys.executable, "-c", code, *files], check=True, capture_output=True, text=True)
    seconds, peak = done.stdout.split()[-2:]
    return float(seconds), float(peak)


def median_run(task: tuple[str, str], files: list[str], runs: int = 5) -> tuple[float, float]:
    return sorted(run(task, files) for _ in range(runs))[runs // 2]


def reading_lists(folder: Path) -> list[Line]:
    files = sorted(map(str, folder.rglob("*.xlsx")))
    every_other = files[::2]
    run(lib287g, files)  # the files are in the system's cache
    # In rounds, each task next to the others: a machine is not as fast at one time as at another.
    rounds = [
        (*run(lib287g, files), run(lib287g, every_other)[0], run(inflate, files)[0], run(polars, files)[0])
        for _ in range(5)
    ]
    ours, peak, half, inflated, by_polars = (statistics.median(column) for column in zip(*rounds, strict=True))
    than_half, than_inflated, than_polars = (
        statistics.median(each[0] / each[other] for each in rounds) for other in (2, 3, 4)
    )
    before = run(lib287g, files)[0]
    by_openpyxl, _ = run(openpyxl, files)
    after = run(lib287g, files)[0]
    than_openpyxl = (before + after) / 2 / by_openpyxl
    largest = max(files, key=lambda file: Path(file).stat().st_size)
    size = Path(largest).stat().st_size
    grown = median_run(one_list, [largest])[1] - median_run(nothing, [largest])[1]
    doubled = than_half * len(every_other) * 2 / len(files)
    count = len(files)
    return [
        line(f"{count} lists read and counted: faster than openpyxl", f"{1 / than_openpyxl:.0f} times",
             f"{(before + after) / 2:.2f} s / {by_openpyxl:.0f} s", "at least 25 times", than_openpyxl <= 1 / 25),
        line(f"{count} lists read and counted: faster than polars (calamine)", f"{1 / than_polars:.1f} times",
             f"{ours:.2f} s / {by_polars:.1f} s", "at least 2 times", than_polars <= 1 / 2),
        line(f"{count} lists read and counted / inflating them", f"{than_inflated:.2f}", f"{inflated:.2f} s, zipfile",
             "at most 2.5", than_inflated <= 2.5),
        line("twice the lists", f"{doubled:.2f} times the time", f"{half:.2f} s for {len(every_other)}",
             "at most 2.2 times", doubled <= 2.2),
        line(f"peak memory, {count} lists", f"{peak / 2**20:.0f} MB", "the process as a whole", "at most 400 MB",
             peak <= 400 * 2**20),
        line("memory of one list / its file", f"{grown / size:.1f}", f"{size / 1024:.0f} KB", "at most 20",
             grown <= 20 * size),
    ]  # fmt: skip
