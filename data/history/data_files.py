"""The files of the data, of today and of a commit, and what differs between two states of them."""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .series_differences import figures, series_differences
from .table_differences import Change, Row, table_differences

data = Path(__file__).parents[1]
#: By their path below data/: "claims.json", "geography/counties.json".
Files = dict[str, Any]


def is_data(name: str) -> bool:
    return name.endswith(".json") and name != "schema.json" and not name.startswith("history/")


def files_of_today() -> Files:
    names = sorted(path.relative_to(data).as_posix() for path in data.rglob("*.json"))
    return {name: json.loads((data / name).read_text(encoding="utf-8")) for name in names if is_data(name)}


def git(*arguments: str) -> str:
    """What git prints; empty where it knows no such thing, or is not there."""
    try:
        done = subprocess.run(["git", *arguments], cwd=data, capture_output=True, text=True, encoding="utf-8")
    except FileNotFoundError:
        return ""
    return done.stdout if done.returncode == 0 else ""


def files_of_commit(commit: str) -> Files:
    names = sorted(git("ls-tree", "-r", "--name-only", commit, "--", ".").splitlines())
    return {name: json.loads(git("show", f"{commit}:./{name}")) for name in names if is_data(name)}


def version_of(files: Files) -> str:
    return str(files["dataset.json"]["version"])


def commits_by_version() -> dict[str, str]:
    """The last commit that had each version of the data, the oldest first; empty where there is no history."""
    changes = git("log", "--first-parent", "--reverse", "--format=%H", "--", "dataset.json").split()
    last = [f"{commit}~1" for commit in changes[1:]] + ["HEAD"]
    versions = [json.loads(git("show", f"{commit}:./dataset.json"))["version"] for commit in changes]
    return dict(zip(versions, last, strict=False))


def checksums(files: Files) -> dict[str, str]:
    """One for each file, of what it says and not of its blanks; the version stands beside them."""
    said = {name: json.dumps(document, ensure_ascii=False, sort_keys=True) for name, document in files.items()}
    return {name: hashlib.sha256(text.encode()).hexdigest()[:16] for name, text in said.items()
            if name != "dataset.json"}  # fmt: skip


def tables(files: Files) -> dict[str, list[Row]]:
    """The tables of all files. Lists had no run as long as there was one, i21."""
    found = {name: rows for document in files.values() for name, rows in document.items() if isinstance(rows, list)}
    for name in ("lists", "list_series"):
        found[name] = [{"run": "i21"} | row for row in found[name]]
    return found


def differences(old: Files, new: Files) -> Iterator[Change]:
    """Rows without version and reason, in the order of the tables' names. A table that says the same in another form
    has a row without column."""
    before, after = tables(old), tables(new)
    for table in sorted(before.keys() | after.keys()):
        was, now = before.get(table, []), after.get(table, [])
        if table == "list_series":
            found = list(series_differences(figures(was, before["lists"]), figures(now, after["lists"])))
        else:
            found = list(table_differences(table, was, now))
        if not found and was != now:
            found = [{"kind": "changed"}]
        yield from ({"table": table} | each for each in found)
