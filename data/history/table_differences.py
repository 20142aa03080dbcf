"""What differs between two states of a table, as rows of changes.json without version and reason."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

Row = dict[str, Any]
Change = dict[str, str]

#: What tells the rows of a table apart, where it is not `id`.
identity = {
    "models": ("type",),
    "corrections": ("column", "raw", "state"),
    "lists": ("run", "published"),
    "counties": ("fips",),
}
#: A table that comes or goes as a whole is one row from so many on.
many = 1000


def by_id(table: str, rows: list[Row]) -> dict[str, Row]:
    names = identity.get(table, ("id",))
    found = {"/".join(row[name] for name in names if name in row): row for row in rows}
    if len(found) != len(rows):
        raise ValueError(f"{table}: two rows have one id")
    return found


def text(value: Any) -> str:
    """A cell: texts as they stand, lists of them joined by |, all else as JSON."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(each, str) and "|" not in each for each in value):
        return "|".join(value)
    return json.dumps(value, ensure_ascii=False)


def cells(before: Row, after: Row) -> Iterator[Change]:
    """The members of a row that differ; what is absent has no text."""
    for column in dict.fromkeys([*after, *before]):
        if before.get(column) != after.get(column):
            sides = {"before": before.get(column), "after": after.get(column)}
            yield {"column": column, "kind": "changed"} | {
                side: text(value) for side, value in sides.items() if value is not None
            }


def table_differences(table: str, old: list[Row], new: list[Row]) -> Iterator[Change]:
    before, after = by_id(table, old), by_id(table, new)
    names = identity.get(table, ("id",))

    def whole(row: Row) -> str:
        return text({name: value for name, value in row.items() if name not in names})

    if not (old and new) and max(len(old), len(new)) >= many:
        yield {"kind": "added", "after": f"{len(new):,} rows"} if new else {
            "kind": "removed", "before": f"{len(old):,} rows"}  # fmt: skip
        return
    for id, row in after.items():
        if id not in before:
            yield {"id": id, "kind": "added", "after": whole(row)}
        else:
            yield from ({"id": id} | cell for cell in cells(before[id], row))
    yield from ({"id": id, "kind": "removed", "before": whole(row)} for id, row in before.items() if id not in after)
    if [id for id in before if id in after] != [id for id in after if id in before]:
        yield {"column": "order", "kind": "changed"}
