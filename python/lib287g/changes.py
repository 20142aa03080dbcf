"""What changed in the shipped data since an earlier version of it."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any, NamedTuple

from ._core import Change, Error, PartialDate


class DataChange(NamedTuple):
    """A change of the shipped data: of a cell, of a whole row, or of a figure on lists for some days.

    What is absent is None: `before` of what was added, `after` of what was removed, `column` of a whole row.
    """

    version: str
    """The version of the data that has it: "2026.11.27"."""
    table: str
    """"claims", "list_series" and so on, as in a dataset; "counties" for those that the reading of lists knows."""
    id: str | None
    """Of the row: its `id`; the type of a model; of others what tells them apart, joined by "/": run and day of a list;
    run, type, state and unit of a series ("agencies!": the fewest that they can be). None for a table as a whole."""
    column: str | None
    """The member that changed; "value" for a figure of a series on the lists from `since` to `until`; "order" where
    rows stand in another order. None for a whole row, and for a table that says the same in another form."""
    kind: Change
    """Added, removed or changed."""
    before: str | None
    """A text as it stood, texts joined by "|", a number, or JSON; of a series, how many change points in which span."""
    after: str | None
    """The same as it stands in that version."""
    since: datetime.date | None
    """The first list that had `before` and has `after`; None for all but figures of series."""
    until: datetime.date | None
    """The last such list in a row."""
    reason: str | None
    """Why, where the changelog says it."""


#: The columns in which a value is no text.
kinds = {"kind": "word", "since": "date", "until": "date"}


class DataChanges(tuple[DataChange, ...]):
    """Changes in the order of versions, and in each of tables; a tuple of DataChange."""

    __slots__ = ()

    def columns(self) -> list[tuple[str, str, list[Any]]]:
        """Name, kind and values of each column: the same for any number of rows, also for none."""
        return [(name, kinds.get(name, "text"), [getattr(row, name) for row in self]) for name in DataChange._fields]

    def __repr__(self) -> str:
        return f"DataChanges({len(self):,} changes)"


def _document() -> Any:
    """In an installed package it stands beside this file, in the source tree in data/."""
    here = Path(__file__).parent
    beside, source = here / "changes.json", here.parents[1] / "data" / "history" / "changes.json"
    return json.loads((beside if beside.exists() else source).read_text(encoding="utf-8"))


def _row(change: dict[str, str]) -> DataChange:
    since, until = change.get("since"), change.get("until")
    return DataChange(
        version=change["version"],
        table=change["table"],
        id=change.get("id"),
        column=change.get("column"),
        kind=Change(change["kind"]),
        before=change.get("before"),
        after=change.get("after"),
        since=None if since is None else PartialDate(since).first,
        until=None if until is None else PartialDate(until).last,
        reason=change.get("reason"),
    )


def data_versions() -> tuple[str, ...]:
    """The versions of the data that are known, the oldest first; the last is that of the data shipped."""
    return tuple(row["version"] for row in _document()["versions"])


def changes_since(version: str) -> DataChanges:
    """What changed in the shipped data after `version`, a version as `data_version` has it: "2026.11.24".

    A row per change and version: what changed twice has two rows. A version is what it was at its end. Empty for the
    version shipped. Raises Error for a version that is not known, with those that are.
    """
    document = _document()
    known = [row["version"] for row in document["versions"]]
    if version not in known:
        raise Error(f"version: found {version!r:.80}, expected one of {', '.join(known)}")
    groups = [group for group in document["changes"] if group["version"] > version]
    return DataChanges(_row({**group, **row}) for group in groups for row in group["rows"])
