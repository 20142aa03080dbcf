"""Counts a folder of ICE's lists and writes lists.json and list_series.json from it; prints what changed.

    python data/update_list_series.py FOLDER [--check]

With --check nothing is written, and the exit code is 1 where a file would change. Afterwards set the version in
dataset.json and run `make regenerate`.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import lib287g as lg

here = Path(__file__).parent
units = (lg.Unit.AGREEMENTS, lg.Unit.AGENCIES)
source = "ROSTER_RR"

Series = dict[str, Any]
Key = tuple[str, str, str]


def counted_lists(lists: lg.PublishedLists) -> list[dict[str, str]]:
    """The last list of each day that has a date."""
    last = {each.published: each.file for each in lists}
    return [{"published": str(day), "file": file} for day, file in last.items()]


def series_of(lists: lg.PublishedLists) -> list[Series]:
    """The change points of each unit, type and state that any list names, and of their totals."""
    agreements = [agreement for each in lists for agreement in each.agreements]
    types = [kind for kind in lg.AgreementType if any(row.type is kind for row in agreements)]
    states = [state for state in lg.State if any(row.state is state for row in agreements)]
    found = []
    for unit in units:
        for kind in (None, *types):
            for state in (None, *states):
                timeline = lists.timeline(kind, unit=unit, state=state)
                scope = {"type": kind and kind.code, "state": state and state.code}
                changes = [[str(figure.date), figure.value] for figure in timeline]
                found.append(
                    {"unit": unit.code}
                    | {name: word for name, word in scope.items() if word is not None}
                    | {"changes": changes, "sources": [source]}
                )
    return found


def key(series: Series) -> Key:
    return series["unit"], series.get("type", "program"), series.get("state", "US")


def text_of_lists(lists: list[dict[str, str]]) -> str:
    rows = ",\n".join("    " + json.dumps(row) for row in lists)
    return f'{{\n  "lists": [\n{rows}\n  ]\n}}\n'


def text_of_series(all_series: list[Series]) -> str:
    """A row per series, five changes on a line: what a new list adds is a short difference."""
    rows = []
    for series in all_series:
        head = "".join(f'"{name}": "{series[name]}", ' for name in ("unit", "type", "state") if name in series)
        pairs = [json.dumps(pair) for pair in series["changes"]]
        lines = [", ".join(pairs[i : i + 5]) for i in range(0, len(pairs), 5)]
        changes = ",\n        ".join(lines)
        rows.append(
            f'    {{{head}"sources": {json.dumps(series["sources"])},\n      "changes": [\n        {changes}\n      ]}}'
        )
    return '{\n  "list_series": [\n' + ",\n".join(rows) + "\n  ]\n}\n"


def differences(old: list[Series], new: list[Series]) -> list[str]:
    """What changed, a line per series."""
    before = {key(series): dict(map(tuple, series["changes"])) for series in old}
    after = {key(series): dict(map(tuple, series["changes"])) for series in new}
    lines = []
    for name in sorted(before.keys() | after.keys()):
        was, now = before.get(name), after.get(name)
        title = ", ".join(name)
        if was is None or now is None:
            lines.append(f"{title}: {'new' if was is None else 'gone'}")
            continue
        changed = [f"{day} {was.get(day, '-')} -> {now.get(day, '-')}" for day in sorted(was.keys() | now.keys())
                   if was.get(day) != now.get(day)]  # fmt: skip
        if changed:
            more = f", and {len(changed) - 3} more" if len(changed) > 3 else ""
            lines.append(f"{title}: {'; '.join(changed[:3])}{more}")
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", help="of ICE's lists")
    parser.add_argument("--check", action="store_true", help="write nothing")
    args = parser.parse_args()
    lists = lg.read_lists(args.folder, progress=sys.stderr.isatty()).participating
    counted, series = counted_lists(lists), series_of(lists)
    old_lists = json.loads((here / "lists.json").read_text())["lists"]
    old_series = json.loads((here / "list_series.json").read_text())["list_series"]
    added = [row for row in counted if row not in old_lists]
    gone = [row for row in old_lists if row not in counted]
    changed = differences(old_series, series)
    for what, rows in (("new list", added), ("gone list", gone)):
        for row in rows:
            print(f"{what}: {row['published']} {row['file']}")
    print(*changed, sep="\n")
    total = sum(len(each["changes"]) for each in series)
    print(f"{len(counted)} lists, {len(series)} series, {total:,} change points; {len(changed)} series changed")
    if args.check:
        return 1 if added or gone or changed else 0
    (here / "lists.json").write_text(text_of_lists(counted))
    (here / "list_series.json").write_text(text_of_series(series))
    return 0


if __name__ == "__main__":
    sys.exit(main())
