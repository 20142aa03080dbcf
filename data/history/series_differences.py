"""What differs between two states of the figures of lists: a row for each series, and one for each other figure on days
that both states have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from .table_differences import Change, Row

#: Run, unit ("agencies!" the fewest that they can be), type ("JEM+JTF" with joint agreements) and state.
Key = tuple[str, str, str, str]
Points = list[tuple[str, int]]


@dataclass(frozen=True)
class Figures:
    """The series of one state, and the days of the lists of each run."""

    series: dict[Key, Points]
    days: dict[str, list[str]]

    def points(self, key: Key) -> Points | None:
        """The change points: those in agreements where agencies have none. None where no series says more than 0."""
        run, unit, kind, state = key
        found = self.series.get(key)
        if found is None and unit == "agencies":
            found = self.series.get((run, "agreements", kind, state))
        return found if found and any(value for _, value in found) else None


def figures(series: list[Row], lists: list[Row]) -> Figures:
    found: dict[Key, Points] = {}
    for row in series:
        unit = row["unit"] + ("!" if row.get("fewest") else "")
        kind = row.get("type", "program") + ("+JTF" if row.get("with_joint") else "")
        found[row["run"], unit, kind, row.get("state", "US")] = [(day, value) for day, value in row["changes"]]
    days: dict[str, list[str]] = {}
    for row in lists:
        days.setdefault(row["run"], []).append(row["published"])
    return Figures(found, days)


def on(points: Points, days: list[str]) -> list[int]:
    """The figure on each of the days, which are in order."""
    values, position, value = [], 0, 0
    for day in days:
        while position < len(points) and points[position][0] <= day:
            value = points[position][1]
            position += 1
        values.append(value)
    return values


def summary(points: Points) -> str:
    first, last = points[0][0], points[-1][0]
    if len(points) == 1:
        return f"1 change point, {first}"
    return f"{len(points):,} change points, {first} to {last}"


def other_figures(before: Points, after: Points, days: list[str]) -> Iterator[Change]:
    """A row for each run of days on which one figure stood for another."""
    compared = zip(days, on(before, days), on(after, days), strict=True)
    for (was, now), run in groupby(compared, key=lambda each: each[1:]):
        if was != now:
            listed = [day for day, _, _ in run]
            yield {"column": "value", "kind": "changed", "before": str(was), "after": str(now), "since": listed[0],
                   "until": listed[-1]}  # fmt: skip


def series_differences(old: Figures, new: Figures) -> Iterator[Change]:
    for key in dict.fromkeys([*new.series, *old.series]):
        before, after = old.points(key), new.points(key)
        run, unit, kind, state = key
        id = {"id": f"{run}/{kind}/{state}/{unit}"}
        if before == after:
            continue
        if before is None or after is None:
            side = {"kind": "added", "after": summary(after)} if after else {"kind": "removed"}
            yield id | side | ({"before": summary(before)} if before else {})
            continue
        yield id | {"column": "changes", "kind": "changed", "before": summary(before), "after": summary(after)}
        known = set(old.days[run])
        common = [day for day in new.days[run] if day in known]
        yield from (id | change for change in other_figures(before, after, common))
