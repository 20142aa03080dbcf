"""How long questions take, beside an earlier version of the library: `make bench BEFORE=CHECKOUT`.

CHECKOUT is another working tree whose extension is built in `python/lib287g` (`git worktree add`, then `make bench`
there). Each version answers in processes of its own, by turns.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

from lines import Line, line

asked = """
import json, sys, time
import lib287g as lg
import numpy as np

# The shipped data's own answers are not worked out twice; a copy's are.
copy = lg.parse_json(lg.reference.to_json())
program, tfm = lg.timeline(unit="agreements"), lg.timeline("TFM", unit="agencies")
days = np.datetime64("2003-01-01") + np.random.default_rng(287).integers(0, 8400, 1_000_000)
questions = {
    "timeline": lambda: lg.timeline(unit="agreements"),
    "timeline of a copy of the data": lambda: copy.timeline(unit="agreements"),
    "timeline of a type, of a copy": lambda: copy.timeline("TFM", unit="agencies"),
    "timeline of jail agreements, of a copy": lambda: copy.timeline("JEM", unit="agreements"),
    "timeline of a state, of a copy": lambda: copy.timeline(unit="agreements", state="FL"),
    "timeline of a type in a state, of a copy": lambda: copy.timeline("WSO", unit="agencies", state="FL"),
    "last_on_or_before": lambda: tfm.last_on_or_before("2026-06-05"),
    "growth": lambda: tfm.growth("2025-02-01", "2026-06-05"),
    "values_on, a million days": lambda: program.values_on(days),
    "resample by month": lambda: program.resample("month"),
    "compare": lambda: lg.compare("JEM", "TFM", "WSO"),
    "compare, of a copy": lambda: copy.compare("JEM", "TFM", "WSO"),
    "compare as of a day, of a copy": lambda: copy.compare("JEM", "TFM", "WSO", as_of="2026-05-18"),
    "claims of a type": lambda: lg.claims(type="TFM", unit="agencies"),
    "conflicts": lambda: lg.conflicts(),
    "conflicts, of a copy": lambda: copy.conflicts(),
}
taken = {}
for name, question in questions.items():
    question()
    start, times = time.process_time(), 0
    while times < 3 or time.process_time() - start < 0.05:
        question()
        times += 1
    taken[name] = (time.process_time() - start) / times
print(json.dumps(taken))
"""


def answers(checkout: Path) -> dict[str, float]:
    environment = {**os.environ, "PYTHONPATH": str(checkout / "python")}
    done = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True, env=environment)
    taken: dict[str, float] = json.loads(done.stdout)
    return taken


def shown(seconds: float) -> str:
    return f"{seconds * 1e6:.3g} µs" if seconds < 1e-3 else f"{seconds * 1e3:.3g} ms"


def queries(now: Path, before: Path, rounds: int = 9) -> list[Line]:
    taken = [(answers(now), answers(before)) for _ in range(rounds)]
    lines = []
    for name in taken[0][0]:
        ours, theirs = (statistics.median(round_[i][name] for round_ in taken) for i in (0, 1))
        ratio = statistics.median(mine[name] / other[name] for mine, other in taken)
        lines.append(
            line(f"{name} / before", f"{ratio:.2f}", f"{shown(ours)} / {shown(theirs)}", "at most 1.1", ratio <= 1.1)
        )
    return lines
