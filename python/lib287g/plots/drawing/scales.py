"""Scales of days and of figures, with ticks as plain numbers."""

from __future__ import annotations

import datetime
import math
import re
from typing import Any

from matplotlib.dates import DAILY, MONTHLY, AutoDateLocator, ConciseDateFormatter, date2num, num2date
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, MaxNLocator, NullLocator, SymmetricalLogLocator

from ..texts.forms import points_wide

#: An axis of fewer days has ticks of hours.
_least_days = 8.0

#: Names the line, not to be seen, that keeps 0 and 1 on an axis of figures: zeros alone have no scale.
_least = "from 0 to 1"


def days_below(ax: Any, widen: bool = True, since: datetime.date | None = None) -> None:
    """Dates under the axes, a year among them. A span of fewer than eight days is widened to as many, not to before
    `since`."""
    left, right = ax.get_xlim()
    if ax.dataLim.width == 0:  # of one day matplotlib makes four years
        left = right = float(ax.dataLim.x0)
    if widen and 0 <= right - left < _least_days:
        start = (left + right - _least_days) / 2
        if since is not None:
            start = max(start, float(date2num(since)))  # type: ignore[no-untyped-call]
        ax.set_xlim(start, max(right, start + _least_days), auto=None)
    locator = _DayTicks()
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(_Days(locator))


class _DayTicks(AutoDateLocator):
    """As many days, months or years as the axes have room for, whenever they are drawn."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.intervald[MONTHLY] = [1, 2, 3, 4, 6, 12]
        self.intervald[DAILY] = [1, 2, 3, 7, 14, 21, 31]

    def get_locator(self, dmin: Any, dmax: Any) -> Any:
        axis: Any = self.axis
        most = int(points_wide(axis.axes) / (4 * _label_size(axis))) + 1
        most = max(3, min(9, most))
        self.minticks, self.maxticks = min(3, most - 1), dict.fromkeys(self.maxticks, most)
        return super().get_locator(dmin, dmax)  # type: ignore[no-untyped-call]


class _Days(ConciseDateFormatter):
    """Days, months and years in few signs; where no tick is a year, the first says it in a second line.

    One that would stand over the one before it is left out.
    """

    def __init__(self, locator: Any) -> None:
        super().__init__(locator, show_offset=False)  # type: ignore[no-untyped-call]

    def format_ticks(self, values: Any) -> list[str]:
        labels: list[str] = super().format_ticks(values)  # type: ignore[no-untyped-call]
        if labels and not any(re.fullmatch(r"\d{4}", label) for label in labels):
            form = "%b %Y" if labels[0].isdigit() else "%Y"
            labels[0] += f"\n{num2date(values[0]):{form}}"  # type: ignore[no-untyped-call]
        return self._apart(values, labels)

    def _apart(self, values: Any, labels: list[str]) -> list[str]:
        axis: Any = self.axis
        low, high = sorted(axis.get_view_interval())
        size, scale, end = _label_size(axis), points_wide(axis.axes) / max(high - low, 1e-9), -math.inf
        kept = []
        for value, label in zip(values, labels, strict=True):
            half = 0.32 * size * max(map(len, label.split("\n")), default=0)
            seen = low <= value <= high
            free = seen and value * scale - half >= end
            kept.append(label if free or not seen else "")
            end = value * scale + half + 0.5 * size if free else end
        return kept


def _label_size(axis: Any) -> float:
    """The size of the labels of its ticks in points, whatever the style is when they are drawn."""
    return float(axis.get_major_ticks(1)[0].label1.get_fontsize())


def points_high(ax: Any) -> float:
    """The height of the axes in points."""
    return float(ax.get_window_extent().height / ax.get_figure(root=True).dpi * 72)


def figures_beside(ax: Any, log: bool, margin: float = 0.1) -> None:
    """From 0 to 1 at the least, whatever else is drawn later; whole numbers; with room above of so many parts of the
    axes.

    A scale of logarithms is even between 0 and 1, so that a figure of 0 has its place.
    """
    if not any(line.get_gid() == _least for line in ax.lines):
        least = Line2D([0, 0], [0, 1], transform=ax.get_yaxis_transform(), alpha=0, label="_", gid=_least)
        ax.add_line(least).sticky_edges.y.append(0)
    if log:
        ax.set_yscale("symlog", linthresh=1, linscale=0.4)
        ax.yaxis.set_major_locator(_LogTicks(ax))
        ax.yaxis.set_minor_locator(NullLocator())
    elif ax.get_yscale() == "linear":
        ax.yaxis.set_major_locator(MaxNLocator(nbins="auto", integer=True, steps=[1, 2, 2.5, 5, 10]))
    ax.yaxis.set_major_formatter(FuncFormatter(_plain))
    ax.margins(y=max(margin, ax.margins()[1]))


def _plain(value: float, _: int | None = None) -> str:
    return f"{value + 0.0:,.10g}"  # -0 is 0


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
        if self._ax.get_autoscaley_on():  # above is room for texts, not for figures
            vmax = min(vmax, 10.0 ** math.ceil(math.log10(max(self._ax.dataLim.y1, 1))))
        return [tick for tick in ticks if vmin <= tick <= vmax]
