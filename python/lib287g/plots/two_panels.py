"""Two panels in the room of one: the earlier years and the later, each with its scale."""

from __future__ import annotations

import datetime
from typing import Any

from .._core import Error


def divide(ax: Any, cut: datetime.date) -> tuple[Any, Any]:
    """The panel of what was before the day, and the axes given, which keep what came from it on."""
    place = ax.get_subplotspec()
    if place is None:
        raise Error("ax: found axes outside of a grid, expected a subplot to divide; leave broken=True out")
    figure = ax.get_figure()
    grid = place.subgridspec(1, 2, width_ratios=[3, 2])
    ax.set_subplotspec(grid[1])
    earlier = figure.add_subplot(grid[0])
    figure.sca(ax)
    for panel in (earlier, ax):
        panel.axvline(cut, alpha=0).sticky_edges.x.append(_number(cut))
    return earlier, ax


def _number(day: datetime.date) -> float:
    from matplotlib.dates import date2num

    return float(date2num(day))  # type: ignore[no-untyped-call]
