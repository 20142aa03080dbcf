"""A timeline as stretches of time on which one figure holds: which are old, and where the scale should break."""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ...rhythm import old_figures

if TYPE_CHECKING:
    from ..._core import Observation

_day = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Level:
    """The value of a panel's period; not a number where it is not known."""

    value: float
    low: None = None
    high: None = None


@dataclass(frozen=True)
class Stretch:
    """A figure, from the day it is in force to the next one's; `seen` is the last day on which it was observed."""

    row: Any  # an Observation, or the Level of a period
    start: datetime.date
    seen: datetime.date
    end: datetime.date
    old: bool = False

    @property
    def dotted(self) -> bool:
        """Whether days are shown of which it says little."""
        return self.old and self.end > self.seen


def stretches_of(rows: Sequence[Observation]) -> list[Stretch]:
    """One per figure."""
    found = []
    for number, (row, old) in enumerate(zip(rows, old_figures(rows), strict=True)):
        following = rows[number + 1] if number + 1 < len(rows) else None
        start = row.date.last
        seen = max(row.until, start)
        end = seen if following is None else max(following.date.last, start)
        found.append(Stretch(row, start, min(seen, end), end, old))
    return found


def between(
    stretches: Sequence[Stretch], since: datetime.date | None, until: datetime.date | None = None
) -> list[Stretch]:
    """What lies in the span, cut at its ends: the figure in force on `since` starts there."""
    low, high = since or datetime.date.min, until or datetime.date.max
    kept = [each for each in stretches if each.start < high and (each.end > low or each.start >= low)]
    return [
        replace(
            each, start=max(each.start, low), seen=min(max(each.seen, low), high), end=min(max(each.end, low), high)
        )
        for each in kept
    ]


def break_of(stretches: Sequence[Stretch]) -> datetime.date | None:
    """The first of January from which on figures dwarf the years before; None where one scale shows all.

    The years before are ten at the least and the greater part of the span; they have figures, and none above a fifth
    of the peak.
    """
    stretches = [each for each in stretches if not math.isnan(each.row.value)]
    if not stretches:
        return None
    peak = max(each.row.value for each in stretches)
    first, last = min(each.start for each in stretches), max(each.end for each in stretches)
    cut = datetime.date(min(each.start for each in stretches if 5 * each.row.value > peak or peak == 0).year, 1, 1)
    before = any(each.row.value for each in stretches if each.start < cut)
    if not before or cut - first < 3652 * _day or last - cut < 60 * _day or cut - first < last - cut:
        return None
    return cut
