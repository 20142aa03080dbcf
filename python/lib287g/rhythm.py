"""Which figures of a series stand for much longer than is usual in it: one rule for tables and plots."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from ._core import Observation


def old_figures(observations: Iterable[Observation]) -> list[bool]:
    """Whether each figure is old: after its last observation more than 90 days, and four times the usual gap, pass
    without another. The usual gap is the median of the days from the last observation of a figure to the next figure
    in force; the newest figure has none, and is not old."""
    rows = list(observations)
    gaps = [(after.date.last - max(row.until, row.date.last)).days for row, after in pairwise(rows)]
    known = [gap for gap in gaps if gap > 0]
    limit = max(90.0, 4 * median(known)) if known else 90.0
    return [*(gap > limit for gap in gaps), *([False] if rows else [])]
