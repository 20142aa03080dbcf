"""The rows of a panel as stretches of time: a level per period, and which are of old figures."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from ...rhythm import too_long
from .stretches import Level, Stretch

_day = datetime.timedelta(days=1)


def stretches_of_periods(rows: Any) -> list[Stretch]:
    """One per period of one line, a frame in their order. Periods of one old figure, of one value, are one.

    Of the days of an observation a panel knows what the ages of its figures tell: a figure is in force at least until
    the last period that has it ends, which is what counts as a gap.
    """
    firsts, lasts = ([each.date() for each in rows[name]] for name in ("period", "last"))
    values = [float("nan") if value != value else value for value in rows["value"].astype(object).where(
        rows["value"].notna(), float("nan"))]  # fmt: skip
    seen = _observed(rows, lasts)
    old = _old(seen, lasts)
    found: list[Stretch] = []
    for number, (first, last, value, observed) in enumerate(zip(firsts, lasts, values, seen, strict=True)):
        end = firsts[number + 1] if number + 1 < len(firsts) else last
        known = end if observed is None else min(max(observed, first), end)
        before = found[-1] if found else None
        if before is not None and before.dotted and old[number] and (seen[number - 1], before.row.value) == (
            observed, value):  # fmt: skip
            found[-1] = Stretch(before.row, before.start, before.seen, end, True)
        else:
            found.append(Stretch(Level(value), first, known, end, old[number]))
    return found


def _observed(rows: Any, lasts: Sequence[datetime.date]) -> list[datetime.date | None]:
    """The day on which each figure was observed last; None where there is none, or the panel has no ages."""
    if "age_days" not in rows:
        return [None] * len(lasts)
    ages = rows["age_days"].astype(object).where(rows["age_days"].notna() & rows["value"].notna(), None)
    return [None if age is None else last - int(age) * _day for last, age in zip(lasts, ages, strict=True)]


def _old(seen: Sequence[datetime.date | None], lasts: Sequence[datetime.date]) -> list[bool]:
    """Whether each period is of a figure that is in force for too long."""
    groups = [(day, [number for number, _ in each]) for day, each in groupby(enumerate(seen), key=lambda pair: pair[1])]
    gaps = [0 if day is None else (lasts[numbers[-1]] - day).days for day, numbers in groups]
    flags = too_long(gaps, [gap for gap, (day, _) in zip(gaps[:-1], groups, strict=False) if day is not None])
    return [flag for flag, (_, numbers) in zip(flags, groups, strict=True) for _ in numbers]
