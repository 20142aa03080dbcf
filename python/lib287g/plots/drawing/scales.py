"""Scales of days and of figures, with ticks as plain numbers."""

from __future__ import annotations

import math
from typing import Any

from matplotlib.dates import MONTHLY, AutoDateLocator, ConciseDateFormatter
from matplotlib.ticker import FuncFormatter, MaxNLocator, NullLocator, SymmetricalLogLocator


def days_below(ax: Any, widen: bool = True) -> None:
    """Dates under the axes; widened to more than a year, a year is among them."""
    left, right = ax.get_xlim()
    if widen and 0 < right - left < 400:
        middle = (left + right) / 2
        ax.set_xlim(middle - 200, middle + 200, auto=None)
    inches = ax.get_window_extent().width / ax.get_figure(root=True).dpi
    locator = AutoDateLocator(minticks=3, maxticks=max(4, min(9, int(inches / 0.55))))  # type: ignore[no-untyped-call]
    locator.intervald[MONTHLY] = [1, 2, 3, 4, 6, 12]
    ax.xaxis.set_major_locator(locator)
    formatter = ConciseDateFormatter(locator, show_offset=False)  # type: ignore[no-untyped-call]
    ax.xaxis.set_major_formatter(formatter)


def points_high(ax: Any) -> float:
    """The height of the axes in points."""
    return float(ax.get_window_extent().height / ax.get_figure(root=True).dpi * 72)


def figures_beside(ax: Any, log: bool, margin: float = 0.1) -> None:
    """From 0, whatever else is drawn later; whole numbers; with room above of so many parts of the axes.

    A scale of logarithms is even between 0 and 1, so that a figure of 0 has its place.
    """
    if not any(line.get_gid() == "from 0" for line in ax.lines):
        ax.axhline(0, alpha=0, gid="from 0").sticky_edges.y.append(0)
    if log:
        ax.set_yscale("symlog", linthresh=1, linscale=0.4)
        ax.yaxis.set_major_locator(_LogTicks(ax))
        ax.yaxis.set_minor_locator(NullLocator())
    elif ax.get_yscale() == "linear":
        ax.yaxis.set_major_locator(MaxNLocator(nbins="auto", integer=True, steps=[1, 2, 2.5, 5, 10]))
    ax.yaxis.set_major_formatter(FuncFormatter(_plain))
    ax.margins(y=max(margin, ax.margins()[1]))


def _plain(value: float, _: int | None = None) -> str:
    return f"{value:,.0f}"


class _LogTicks(SymmetricalLogLocator):
    """0 and 1, 10, 100; with others between them where there is room for all."""

    def __init__(self, ax: Any) -> None:
        super().__init__(base=10, linthresh=1)
        self._ax = ax

    def tick_values(self, vmin: float, vmax: float) -> list[float]:
        tens = range(math.ceil(math.log10(max(vmax, 1))) + 1)
        room = self._ax.get_window_extent().height / self._ax.get_figure(root=True).dpi / len(tens)
        steps = (1, 2, 5) if room > 0.75 else (1, 3) if room > 0.5 else (1,)
        ticks = [0.0, *(step * 10.0**ten for ten in tens for step in steps)]
        return [tick for tick in ticks if vmin <= tick <= vmax]
