"""Two panels in the room of one: the earlier years and the later, each with its scale."""

from __future__ import annotations

from typing import Any

from ..._core import Error


def divide(ax: Any) -> tuple[Any, Any]:
    """A panel for the years before, and the axes given, which keep those after."""
    place = ax.get_subplotspec()
    if place is None:
        raise Error("ax: found axes outside of a grid, expected a subplot to divide; leave broken=True out")
    figure = ax.get_figure()
    grid = place.subgridspec(1, 2, width_ratios=[3, 2])
    ax.set_subplotspec(grid[1])
    earlier = figure.add_subplot(grid[0])
    figure.sca(ax)
    return earlier, ax
