"""What changed in the shipped data since an earlier version of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ._core import Change, ColumnTable, Error, PartialDate, _column_table
from .arguments.errors import told
from .arguments.near import cut

#: The columns: name, kind, and whether a value can be absent.
_columns = [
    ("version", "text", False),
    ("table", "text", False),
    ("id", "text", True),
    ("column", "text", True),
    ("kind", "word", False),
    ("before", "text", True),
    ("after", "text", True),
    ("since", "date", True),
    ("until", "date", True),
    ("reason", "text", True),
]


def _document() -> Any:
    """In an installed package it stands beside this file, in the source tree in data/."""
    here = Path(__file__).parent
    beside, source = here / "changes.json", here.parents[1] / "data" / "history" / "changes.json"
    return json.loads((beside if beside.exists() else source).read_text(encoding="utf-8"))


def data_versions() -> tuple[str, ...]:
    """The versions of the data that are known, the oldest first; the last is that of the data shipped."""
    return tuple(row["version"] for row in _document()["versions"])


@told
def changes_since(version: str) -> ColumnTable:
    """What changed in the shipped data after `version`, a version as `data_version` has it: "2026.11.24".

    A row per change and version: what changed twice has two rows. A version is what it was at its end. No rows for the
    version shipped. Columns: `version` of the data that has the change; `table` ("claims", "list_series", ...;
    "counties" for those that the reading of lists knows); `id` of the row (of a series run, type, state and unit; None
    for a table as a whole); `column` ("value" for a figure of a series on the lists from `since` to `until`; None for a
    whole row); `kind` (added, removed, changed: lib287g.Change); `before` and `after` as text (None where it was added
    or removed); `since` and `until`, the first and last list of a figure that changed; `reason` where the changelog
    says why.
    Raises Error for a version that is not known, with those that are.
    """
    document = _document()
    known = [row["version"] for row in document["versions"]]
    if version not in known:
        raise Error(f"version: found {cut(version)}, expected one of {', '.join(known)}")
    groups = [group for group in document["changes"] if group["version"] > version]
    rows: list[dict[str, Any]] = [{**group, **row} for group in groups for row in group["rows"]]
    for row in rows:  # a list of which the month is known stands for all its days
        row["since"] = PartialDate(row["since"]).first if "since" in row else None
        row["until"] = PartialDate(row["until"]).last if "until" in row else None
    words = tuple(change.code for change in Change)
    columns = [
        (name, kind, words if kind == "word" else (), optional, [row.get(name) for row in rows])
        for name, kind, optional in _columns
    ]
    made: ColumnTable = _column_table(f"Changes of the data since {version}", columns)
    return made
