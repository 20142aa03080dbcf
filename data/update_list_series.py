"""Counts folders of lists and writes lists.json and list_series.json from them; prints what changed.

    python data/update_list_series.py FOLDER [--older FOLDER] [--newer FOLDER] [--check]

FOLDER has ICE's lists since 2021, of participating and of pending agencies; --older those of 2007 to 2017 and in
reports (lists/, reports/, index.csv); --newer tables by state of lists that another counted (by_state.csv). Runs of
which no folder is given stay as they are. With --check nothing is written, and the exit code is 1 where a file would
change. Afterwards set the version in dataset.json and run `make regenerate`.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import lib287g as lg

here = Path(__file__).parent
Series = dict[str, Any]
# What is counted of a list: unit ("agencies!" the fewest that it can be, where that is less), type ("" for all,
# "JEM+JTF" for jail with joint agreements) and state ("" for all).
Key = tuple[str, str, str]
Figures = dict[Key, int]


@dataclass
class Counted:
    """A list of a run: the date it is of, the file's name, and its figures."""

    published: str
    file: str
    figures: Figures


def figures_of(rows: list[lg.ListedAgreement], run: dict[str, Any], issues: Iterable[lg.Issue] = ()) -> Figures:
    """The figures of a list's agreements, in the units and scopes that the run tells. `issues` name bodies that may be
    one under two names."""
    agreements: dict[tuple[str, str], int] = defaultdict(int)
    agencies: dict[tuple[str, str], set[str]] = defaultdict(set)
    doubtful: dict[tuple[str, str], int] = defaultdict(int)
    other: dict[tuple[str, int], str | None] = defaultdict(lambda: None)
    other |= {(issue.sheet, issue.row): issue.clean for issue in issues if issue.code is lg.IssueCode.TWO_NAMES}
    keys_of = {(row.state, row.agency): row.agency_key for row in rows}
    for row in rows:
        if row.repeats:
            continue
        types, states = {""}, {""}
        if run.get("by_type") and row.type is not None:
            joint = row.type.code in ("JEM", "JTF")
            types |= {"JEM+JTF"} if joint else set()
            types |= set() if joint and run.get("joint_as_jail") else {row.type.code}
        if run.get("by_state") and row.state is not None:
            states.add(row.state.code)
        for scope in ((kind, state) for kind in types for state in states):
            agreements[scope] += 1
            agencies[scope].add(row.agency_key)
            doubtful[scope] += keys_of.get((row.state, other[row.sheet, row.row]), row.agency_key) != row.agency_key
    figures = {("agreements", *scope): value for scope, value in agreements.items()}
    figures |= {("agencies", *scope): len(keys) for scope, keys in agencies.items()}
    figures |= {("agencies!", *scope): len(agencies[scope]) - count for scope, count in doubtful.items() if count}
    unit = run.get("unit")
    return {key: value for key, value in figures.items() if unit in (None, key[0].rstrip("!"))}


def last_of_days(lists: lg.PublishedLists, run: dict[str, Any]) -> list[Counted]:
    last = {str(each.published): each for each in lists}
    return [Counted(day, each.file, figures_of(each.agreements, run, each.issues)) for day, each in last.items()]


def caption_date(caption: str) -> str | None:
    """The day of "Mutually Signed Agreements (71) as of 10/29/2010"."""
    found = re.search(r"as of (\d+)/(\d+)/(\d+)", caption)
    return found and f"{found[3]}-{int(found[1]):02}-{int(found[2]):02}"


def captured(folder: Path, run: dict[str, Any], first: str, last: str) -> list[Counted]:
    """Captures of ICE's page whose lists are of the days from `first` to `last`.

    A list is of the day of its caption, unless that has gone stale: an earlier capture has the same caption over other
    rows, or a row was signed after it. Then it is of the day of the capture.
    """
    rows_under: dict[str, set[tuple[Any, ...]]] = {}
    found: dict[str, Counted] = {}
    for row in csv.DictReader((folder / "index.csv").open(encoding="utf-8-sig", newline="")):
        read = lg.read_list(folder / "lists" / f"{row['snapshot_ts']}.csv")
        rows = {(each.state, each.agency_key, each.type, each.signed_on) for each in read.agreements}
        caption = caption_date(row["caption"])
        newest = max(str(each.signed_on) for each in read.agreements if each.signed_on)
        stale = caption is None or newest > caption or rows_under.setdefault(caption, rows) != rows
        day = row["capture_date"] if stale else caption
        if first <= day <= last:
            found[day] = Counted(day, read.file, figures_of(read.agreements, run))
    return list(found.values())


#: A list names an agreement by its first signing: the days on which this one was not in force.
lapsed = {"FL Department of Law Enforcement": (date(2003, 9, 1), date(2003, 11, 26))}


def signings(path: Path, run: dict[str, Any]) -> list[Counted]:
    """The agreements of a list by their day of signing: those signed until each of these days, and not lapsed on it."""
    read = lg.read_list(path)

    def in_force(agreement: lg.ListedAgreement, day: date) -> bool:
        first, renewed = lapsed.get(agreement.agency, (day, day))
        return agreement.signed_on is not None and agreement.signed_on <= day and not first <= day < renewed

    named = [days for agency, days in lapsed.items() if any(each.agency == agency for each in read.agreements)]
    days = {each.signed_on for each in read.agreements if each.signed_on}.union(*named)
    return [
        Counted(str(day), read.file, figures_of([each for each in read.agreements if in_force(each, day)], run))
        for day in sorted(days)
    ]


def one_list(path: Path, run: dict[str, Any], published: str) -> list[Counted]:
    """A single list."""
    return [Counted(published, path.name, figures_of(lg.read_list(path).agreements, run))]


def unchanged(path: Path, claim: dict[str, Any], claims: list[dict[str, Any]]) -> list[Counted]:
    """The captures of ICE's page around the day of a claim whose table is the same one, by its fingerprint: what the
    claim counted of it on one day holds from the first of them, which is given, to the last, which is too. A claim of
    the only type holds until there is an agreement of another."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        captures = [(row["capture_date"], row["table"]) for row in csv.DictReader(file)]
    around = [table for day, table in captures if day <= claim["date"]][-1:]
    around += [table for day, table in captures if day > claim["date"]][:1]
    if len(set(around)) != 1:
        raise SystemExit(f"{path}: the table of {claim['date']} is not the same before and after: {around}")
    units = {claim["unit"], *(["agreements"] if claim.get("one_agreement_each") else [])}
    types = {claim["type"], *([""] if claim.get("only_type") else [])}
    figures = {(unit, kind, ""): claim["value"] for unit in units for kind in types}
    others = [
        each["date"] for each in claims if claim.get("only_type") and each.get("type", claim["type"]) != claim["type"]
    ]
    another = min((day for day in others if day > claim["date"]), default=str(date.max))
    same = [day for day, table in captures if table == around[0] and day < another]
    return [Counted(day, f"page {around[0]}", dict(figures)) for day in (same[0], same[-1])]


def tabulated(folder: Path, first: str, last: str) -> list[Counted]:
    """Another's table of lists by state and type. "New Hamsphire" is New Hampshire."""
    lists: dict[tuple[str, str], Figures] = {}
    for row in csv.DictReader((folder / "by_state.csv").open(encoding="utf-8-sig", newline="")):
        if not first <= row["list_date"] <= last:
            continue
        figures = lists.setdefault((row["list_date"], row["list_file"]), defaultdict(int))
        state = lg.State(row["state"].replace("New Hamsphire", "New Hampshire")).code
        for kind in ("TFM", "WSO", "JEM"):
            for each, place in itertools.product(("", kind), ("", state)):
                figures["agreements", each, place] += int(row[kind])
    return [Counted(day, file, figures) for (day, file), figures in sorted(lists.items())]


def counted_runs(args: argparse.Namespace, runs: dict[str, dict[str, Any]]) -> dict[str, list[Counted]]:
    """The lists of each run of which a folder was given."""
    found: dict[str, list[Counted]] = {}
    if args.folder:
        lists = lg.read_lists(args.folder, progress=sys.stderr.isatty())
        found["i21"] = last_of_days(lists.participating, runs["i21"])
        found["p25"] = last_of_days(lists.pending, runs["p25"])
    if args.older:
        lists, reports = args.older / "lists", args.older / "reports"
        for run, path, published in (
            ("g07", reports / "gao-09-109_2007-09-01.csv", "2007-09-01"),
            ("i07", lists / "ice-2007-09-19.csv", "2007-09-19"),
            ("i08", lists / "ice-2008-03-10.csv", "2008-03-10"),
            ("c09", reports / "crs-rl32270_2009-02-01.csv", "2009-02"),
            ("o09", reports / "oig-2009-10-28.csv", "2009-10-28"),
            ("m10", reports / "mpi-program-in-flux_2010-01-01.csv", "2010-01"),
            ("m10b", reports / "mpi-delegation-and-divergence_2010-08-01.csv", "2010-08"),
            ("n10", reports / "nclr-lacayo_2010-08-02.csv", "2010-08-02"),
        ):
            found[run] = one_list(path, runs[run], published)
        found["s09"] = signings(reports / "crs-rl32270_2009-02-01.csv", runs["s09"])
        found["i10"] = captured(args.older, runs["i10"], "2010-01-01", "2012-12-30")
        found["i13"] = captured(args.older, runs["i13"], "2012-12-31", "2020-12-31")
        claims = {claim["id"]: claim for claim in json.loads((here / "claims.json").read_text())["claims"]}
        captures = args.older / "captures-2017-2021.csv"
        found["f18"] = unchanged(captures, claims["2018-10-09/JEM/agencies/CAP18"], list(claims.values()))
    if args.newer:
        found["t26"] = tabulated(args.newer, "2026-06-01", "2026-07-31")
        found["t26b"] = tabulated(args.newer, "2026-08-01", str(date.max))
    return {run: found[run] for run in runs if run in found}


def order(key: Key) -> tuple[int, ...]:
    """Agreements before agencies, all types before each, the country before its states."""
    unit, kind, state = key
    kinds = ["", *(word.code for word in lg.AgreementType), "JEM+JTF"]
    states = ["", *(word.code for word in lg.State)]
    return ["agreements", "agencies", "agencies!"].index(unit), kinds.index(kind), states.index(state)


def series_of(run: str, lists: list[Counted]) -> list[Series]:
    """The change points of everything that any list of the run has; joint with jail agreements where there are joint
    ones, or where the lists hide them."""
    keys = {key for each in lists for key in each.figures}
    if not any(kind == "JTF" for _, kind, _ in keys) and any(kind == "JEM" for _, kind, _ in keys):
        keys = {key for key in keys if key[1] != "JEM+JTF"}
    found: list[Series] = []
    agreements: dict[tuple[str, str], list[list[Any]]] = {}
    for key in sorted(keys, key=order):
        changes: list[list[Any]] = []
        for each in lists:
            value = each.figures.get(key, 0)
            if not changes or changes[-1][1] != value:
                changes.append([each.published, value])
        unit, kind, state = key
        if unit == "agreements":
            agreements[kind, state] = changes
        elif agreements.get((kind, state)) == changes:
            continue  # as many agencies: the series in agreements says so
        scope = {"fewest": unit.endswith("!"), "type": kind[:3], "with_joint": "+" in kind, "state": state}
        found.append(
            {"run": run, "unit": unit.rstrip("!")} | {k: v for k, v in scope.items() if v} | {"changes": changes}
        )
    return found


def text_of_lists(lists: list[dict[str, str]]) -> str:
    rows = ",\n".join("    " + json.dumps(row) for row in lists)
    return f'{{\n  "lists": [\n{rows}\n  ]\n}}\n'


def text_of_series(all_series: list[Series]) -> str:
    """A row per series, five changes on a line: what a new list adds is a short difference."""
    rows = []
    for series in all_series:
        head = json.dumps({name: value for name, value in series.items() if name != "changes"})[:-1]
        pairs = [json.dumps(pair) for pair in series["changes"]]
        lines = [", ".join(pairs[i : i + 5]) for i in range(0, len(pairs), 5)]
        changes = ",\n        ".join(lines)
        rows.append(f'    {head},\n      "changes": [\n        {changes}\n      ]}}')
    return '{\n  "list_series": [\n' + ",\n".join(rows) + "\n  ]\n}\n"


def title(series: Series) -> str:
    kind = series.get("type", "program") + ("+JTF" if series.get("with_joint") else "")
    unit = series["unit"] + ("!" if series.get("fewest") else "")
    return ", ".join((series["run"], unit, kind, series.get("state", "US")))


def differences(old: list[Series], new: list[Series]) -> list[str]:
    """What changed, a line per series."""
    before = {title(series): dict(map(tuple, series["changes"])) for series in old}
    after = {title(series): dict(map(tuple, series["changes"])) for series in new}
    lines = []
    for name in sorted(before.keys() | after.keys()):
        was, now = before.get(name), after.get(name)
        if was is None or now is None:
            lines.append(f"{name}: {'new' if was is None else 'gone'}")
            continue
        changed = [f"{day} {was.get(day, '-')} -> {now.get(day, '-')}" for day in sorted(was.keys() | now.keys())
                   if was.get(day) != now.get(day)]  # fmt: skip
        if changed:
            more = f", and {len(changed) - 3} more" if len(changed) > 3 else ""
            lines.append(f"{name}: {'; '.join(changed[:3])}{more}")
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, help="of ICE's lists since 2021")
    parser.add_argument("--older", type=Path, help="folder of the lists of 2007 to 2017 and in reports")
    parser.add_argument("--newer", type=Path, help="folder of tables by state of newer lists")
    parser.add_argument("--check", action="store_true", help="write nothing")
    args = parser.parse_args()
    runs = {row["id"]: row for row in json.loads((here / "list_runs.json").read_text())["list_runs"]}
    counted = counted_runs(args, runs)
    old_lists = json.loads((here / "lists.json").read_text())["lists"]
    old_series = json.loads((here / "list_series.json").read_text())["list_series"]
    lists: list[dict[str, str]] = []
    series: list[Series] = []
    for run in runs:
        if run in counted:
            lists += [{"run": run, "published": each.published, "file": each.file} for each in counted[run]]
            series += series_of(run, counted[run])
        else:
            lists += [row for row in old_lists if row["run"] == run]
            series += [row for row in old_series if row["run"] == run]
    added = [row for row in lists if row not in old_lists]
    gone = [row for row in old_lists if row not in lists]
    changed = differences(old_series, series)
    for what, rows in (("new list", added), ("gone list", gone)):
        for row in rows:
            print(f"{what}: {row['run']} {row['published']} {row['file']}")
    print(*changed, sep="\n")
    total = sum(len(each["changes"]) for each in series)
    print(f"{len(lists)} lists, {len(series)} series, {total:,} change points; {len(changed)} series changed")
    if args.check:
        return 1 if added or gone or changed else 0
    (here / "lists.json").write_text(text_of_lists(lists))
    (here / "list_series.json").write_text(text_of_series(series))
    return 0


if __name__ == "__main__":
    sys.exit(main())
