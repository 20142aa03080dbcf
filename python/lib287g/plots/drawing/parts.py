"""The part of a timeline that a panel shows: its line, with the marks of its figures and of those that contradict."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.dates import date2num
from matplotlib.lines import Line2D

from .conflicts import plot_conflicts
from .marks import apart, plot_figures
from .steps import draw_steps
from .stretches import Stretch, between
from .two_panels import Span

if TYPE_CHECKING:
    from ..._core import Observation


def draw_part(
    ax: Any,
    stretches: Sequence[Stretch],
    others: Sequence[Observation],
    since: datetime.date | None,
    span: Span,
    style: dict[str, Any],
) -> Line2D:
    """Draws what lies in the span, from its first day to before its last, and not before `since`; gives the line."""
    low, high = span
    begin = max(filter(None, (low, since)), default=None)
    line = draw_line(ax, stretches, since, span, style)
    own = [each.row for each in between(stretches, low, high) if begin is None or each.row.date.last >= begin]
    plot_figures(apart(own), ax, color=line.get_color())
    plot_conflicts([row for row in others if _within(row, begin, high)], ax, line.get_color())
    return line


def draw_line(
    ax: Any, stretches: Sequence[Stretch], since: datetime.date | None, span: Span, style: dict[str, Any]
) -> Line2D:
    """The steps in the span, which the limits of the axes do not leave at its ends."""
    line = draw_steps(ax, between(stretches, *span), style)
    for edge in filter(None, (*span, since)):
        line.sticky_edges.x.append(float(date2num(edge)))  # type: ignore[no-untyped-call]
    return line


def _within(row: Any, low: datetime.date | None, high: datetime.date | None) -> bool:
    return (low is None or row.date.last >= low) and (high is None or row.date.first < high)
