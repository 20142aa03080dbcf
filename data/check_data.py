"""Compares the shipped data with folders of lists, the tracker's table, and itself; prints what does not hold.

    python data/check_data.py [FOLDER] [--older FOLDER] [--newer FOLDER]

The exit code is 1 where something does not hold. Contradictions between sources are printed and are no failure:
they are what the sources say.
"""

from __future__ import annotations

import datetime
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import lib287g as lg

#: 287(g) Watch's comparison as of 2026-06-05, as its page shows it.
tracker = {
    "Setting": ("Jail only", "Jail only", "Anywhere"),
    "May question about status": ("No", "Yes", "Yes"),
    "May initiate removal": ("No", "Yes", "Yes"),
    "May arrest without state charges": ("No (warrant required)", "Yes (in facility)", "Yes (anywhere)"),
    "Training": ("8 hours, online", "160 hours (4 weeks)", "40 hours, online"),
    "Compliance inspections": ("None", "Biennial", "Unclear"),
    "Agencies (as of 2026-06-05)": ("504", "179", "1,220"),
}


def against_the_tracker() -> Iterator[str]:
    table = lg.compare("WSO", "JEM", "TFM", source="WATCH_JEM")
    found = {row.label: tuple(cell.text for cell in row) for row in table}
    yield from (f"tracker: {label}: {found.get(label)}, expected {cells}" for label, cells in tracker.items()
                if found.get(label) != cells)  # fmt: skip


def against_itself() -> Iterator[str]:
    """Agencies beside agreements, and states beside the nation, on the days of lists."""
    days = sorted({row.published.last for row in lg.reference.lists})
    for run in lg.reference.list_runs:
        if run.not_in_timelines is not None or run.basis.code == "signings" or run.unit is lg.Unit.AGENCIES:
            continue
        whole = lg.timeline(unit="agreements", kind=run.kind)
        states = [lg.timeline(unit="agreements", state=state, kind=run.kind) for state in lg.State]
        mine = [row.published.last for row in lg.reference.lists if row.run == run.id]
        for day in (mine if run.by_state else [])[:: max(1, len(mine) // 20)]:
            total = whole.last_on_or_before(day)
            parts = [state.last_on_or_before(day) for state in states]
            if sum(part.value for part in parts if part is not None) != total.value:
                yield f"{run.id}, {day}: the states do not sum to {total.value:,}"
    agreements, agencies = lg.timeline(unit="agreements"), lg.timeline(unit="agencies")
    for day in days:
        more, fewer = agreements.last_on_or_before(day), agencies.last_on_or_before(day)
        if more is not None and fewer is not None and fewer.value > more.value:
            yield f"{day}: {fewer.value:,} agencies have {more.value:,} agreements"


def main() -> int:
    found = [*against_the_tracker(), *against_itself()]
    if sys.argv[1:]:
        command = [sys.executable, Path(__file__).parent / "update_list_series.py", *sys.argv[1:], "--check"]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            found += ["lists: " + line for line in (done.stdout + done.stderr).splitlines()]
    print(*found, sep="\n")
    conflicts = lg.conflicts()
    print(
        f"{len(found)} things do not hold on {datetime.date.today()}; {len(conflicts)} contradictions between sources:"
    )
    print(*conflicts, sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
