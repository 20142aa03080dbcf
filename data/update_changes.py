"""Writes history/changes.json: what changed in the data from each version to the next.

    python data/update_changes.py [--check]

A version is what the last commit that had it says; the newest is what stands in data/ today. Versions that the history
of git has are compared again, older rows stay as they are recorded. Reasons are those of history/reasons.json. With
--check nothing is written, and the exit code is 1 where the file would change.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from fnmatch import fnmatchcase
from itertools import pairwise
from typing import Any

from history.data_files import (
    Files,
    checksums,
    commits_by_version,
    data,
    differences,
    files_of_commit,
    files_of_today,
    version_of,
)
from history.table_differences import Change

path = data / "history" / "changes.json"
shared = ("version", "table", "kind", "column", "reason")
Recorded = dict[str, Any]


def states() -> dict[str, Files]:
    """The data of each version that the history has, and today's, the oldest first."""
    today = files_of_today()
    found = {version: files_of_commit(commit) for version, commit in commits_by_version().items()}
    found.pop(version_of(today), None)
    return found | {version_of(today): today}


def fits(reason: Change, change: Change) -> bool:
    """Whether each member of the reason but its text is a pattern of the change's: "i21/*" of an id."""
    return all(fnmatchcase(change.get(name, ""), pattern) for name, pattern in reason.items() if name != "reason")


def reasoned(change: Change, reasons: list[Change]) -> Change:
    """With the first of the reasons that fit."""
    first = next((reason for reason in reasons if fits(reason, change)), None)
    return change if first is None else change | {"reason": first["reason"]}


def ungrouped(groups: list[Any]) -> Iterator[Change]:
    for group in groups:
        said = {name: group[name] for name in shared if name in group}
        yield from (said | row for row in group["rows"])


def grouped(changes: list[Change]) -> list[Any]:
    """The changes of a version and table that are alike said once, with what each has of its own as rows."""
    groups: dict[tuple[str | None, ...], Any] = {}
    for change in changes:
        said = {name: change[name] for name in shared if name in change}
        group = groups.setdefault(tuple(change.get(name) for name in shared), said | {"rows": []})
        group["rows"].append({name: value for name, value in change.items() if name not in shared})
    return list(groups.values())


def remade(recorded: Recorded, found: dict[str, Files], reasons: list[Change]) -> Recorded:
    """What is recorded, with the steps between the states that were found compared again.

    Raises ValueError where the data differ from what is recorded of their version and no version before is found, and
    where a reason fits no change.
    """
    versions = {row["version"]: row["files"] for row in recorded["versions"]}
    first, *later = found
    if not later and versions and versions.get(first) != checksums(found[first]):
        raise ValueError(f"the history before {first} is needed: git fetch --unshallow")
    versions |= {version: checksums(files) for version, files in found.items()}
    changes = [
        {name: value for name, value in row.items() if name != "reason"}
        for row in ungrouped(recorded["changes"])
        if row["version"] <= first
    ]
    for (_, old), (version, new) in pairwise(found.items()):
        changes += [{"version": version} | change for change in differences(old, new)]
    if idle := [reason for reason in reasons if not any(fits(reason, change) for change in changes)]:
        raise ValueError(f"reasons that fit no change: {idle}")
    explained = [reasoned(change, reasons) for change in changes]
    rows = [{"version": version, "files": versions[version]} for version in sorted(versions)]
    return {"versions": rows, "changes": grouped(explained)}


def lines_of(rows: list[Any], indent: str) -> str:
    return ",\n".join(indent + json.dumps(row, ensure_ascii=False) for row in rows)


def text_of(document: Recorded) -> str:
    """A version, and a row, on each line."""
    groups = []
    for group in document["changes"]:
        head = json.dumps({name: group[name] for name in shared if name in group}, ensure_ascii=False)
        groups.append(f'    {head[:-1]}, "rows": [\n{lines_of(group["rows"], "     ")}\n    ]}}')
    versions, grouped_lines = lines_of(document["versions"], "    "), ",\n".join(groups)
    return f'{{\n  "versions": [\n{versions}\n  ],\n  "changes": [\n{grouped_lines}\n  ]\n}}\n'


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing")
    check = parser.parse_args().check
    old = path.read_text(encoding="utf-8") if path.exists() else '{"versions": [], "changes": []}'
    reasons = json.loads((path.parent / "reasons.json").read_text(encoding="utf-8"))["reasons"]
    try:
        document = remade(json.loads(old), states(), reasons)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    new = text_of(document)
    counts = {row["version"]: 0 for row in document["versions"]}
    for group in document["changes"]:
        counts[group["version"]] += len(group["rows"])
    print(*(f"{version}: {count:,} changes" for version, count in counts.items()), sep="\n")
    if check:
        return 1 if new != old else 0
    path.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
