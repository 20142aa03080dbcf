"""Which figures of a series stand for much longer than is usual in it: one rule for tables and plots."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from ._core import Observation, reference

_found: list[datetime.date] = []  # not functools.cache, whose wrapper stubtest takes for another function

#: Of fewer gaps the median says nothing of what is usual.
_least_gaps = 4


def last_day() -> datetime.date:
    """The last day of which the shipped data say anything."""
    if not _found:
        lists = [each.published.last for each in reference.lists if each.published is not None]
        _found.append(max([*lists, *(claim.date.first for claim in reference.claims())]))
    return _found[0]


def _end(row: Observation) -> datetime.date:
    return max(row.until, row.date.last)


def too_long(gaps: Sequence[int], usual: Sequence[int]) -> list[bool]:
    """Whether so many days, from the last observation of a figure to the next figure in force, are more than 90, and
    more than four times the median of the usual ones. Fewer than four of these have no rhythm: a few figures, years
    apart, say little of the years between them."""
    limit = max(90.0, 4 * median(usual)) if len(usual) >= _least_gaps else 90.0
    return [gap > limit for gap in gaps]


def old_figures(observations: Iterable[Observation]) -> list[bool]:
    """Whether each figure is old: after its last observation more than 90 days, and four times the usual gap, pass
    without another. After the newest figure, the days are counted to the last day of the shipped data."""
    rows = list(observations)
    if not rows:
        return []
    gaps = [(after.date.last - _end(row)).days for row, after in pairwise(rows)]
    return too_long([*gaps, (last_day() - _end(rows[-1])).days], [gap for gap in gaps if gap > 0])
