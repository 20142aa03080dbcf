"""Plots with matplotlib, imported when used."""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, cast
from weakref import WeakKeyDictionary

from ._core import Error
from .display import shown, timeline_span, timeline_title

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D

    from ._core import AgreementType, Claim, Observation, Timeline

#: The same types have the same colours everywhere (Okabe and Ito's palette, for all eyes).
colors = {"JEM": "#0072B2", "TFM": "#D55E00", "WSO": "#009E73", "JTF": "#CC79A7"}

_note_size = 7.5

#: Which timeline a line on some axes shows.
_shown_by: WeakKeyDictionary[Line2D, Timeline] = WeakKeyDictionary()


def color_of(agreement_type: AgreementType | None) -> str:
    """The colour of a type; that of the text, dark on light or light on dark, for the whole program."""
    import matplotlib

    if agreement_type is None:
        return str(matplotlib.rcParams["text.color"])
    return colors[agreement_type.code]


def new_axes() -> Axes:
    """Axes of a figure of their own."""
    try:
        import matplotlib.pyplot as plt
    except ImportError as error:
        raise ImportError("plot needs matplotlib: pip install 'lib287g[plot]'") from error
    return plt.subplots(figsize=(9, 4.8), layout="constrained")[1]


def plot_timeline(timeline: Timeline, ax: Any = None) -> Axes:
    """Steps from figure to figure, marked as `plot_figures` does; bounds as a band.

    Several timelines of one unit can share the axes; of two units, they cannot. A figure without a
    layout engine gets the constrained one, so that title and sources have room.
    """
    ax = new_axes() if ax is None else ax
    if ax.figure.get_layout_engine() is None:
        ax.figure.set_layout_engine("constrained")
    before = _timelines_on(ax)
    if any(other.unit is not timeline.unit for other in before):
        raise Error(f"the axes show {before[0].unit.label}, expected no other unit, got {timeline.unit.label}")
    color = color_of(timeline.type)
    rows = timeline.observations
    days = [row.date.last for row in rows]
    if rows:
        days.append(max(rows[-1].until, days[-1]))
    values = [row.value for row in [*rows, *rows[-1:]]]
    (line,) = ax.step(days, values, where="post", color=color, linewidth=1.5, label=_label(timeline))
    _shown_by[line] = timeline
    _band(ax, rows, days, color)
    plot_figures(_apart(rows), ax, color=color)
    _dress(ax, [*before, timeline])
    return cast("Axes", ax)


def plot_figures(rows: Iterable[Claim | Observation], ax: Any, color: str, hollow: bool = False) -> None:
    """Marks claims or observations: a point on a day, a bar along a month or year that the day is in.

    An arrow points up from "at least"; "about" has its sign.
    """
    face = ax.get_facecolor() if hollow else color
    for row in rows:
        if row.date.first == row.date.last:
            ax.plot(row.date.last, row.value, "o", markersize=5 if hollow else 3.5, markeredgewidth=1.2,
                    markeredgecolor=color, markerfacecolor=face, zorder=4)  # fmt: skip
        else:
            ends = [row.date.first, row.date.last]
            ax.plot(ends, [row.value] * 2, "-|", color=color, linewidth=1.2 if hollow else 3, markersize=7, zorder=3)
        middle = row.date.first + (row.date.last - row.date.first) / 2
        if row.exactness.code == "at_least":
            ax.annotate("", (middle, row.value), xytext=(0, 16), textcoords="offset points",
                        arrowprops={"arrowstyle": "<-", "color": color, "shrinkA": 0, "shrinkB": 2})  # fmt: skip
        if row.exactness.code == "at_most":
            ax.annotate("", (middle, row.value), xytext=(0, -16), textcoords="offset points",
                        arrowprops={"arrowstyle": "<-", "color": color, "shrinkA": 0, "shrinkB": 2})  # fmt: skip
        if row.exactness.code == "approximate":
            ax.annotate("≈", (middle, row.value), xytext=(0, 4), textcoords="offset points", color=color, ha="center")


def _apart(rows: Sequence[Observation]) -> list[Observation]:
    """The figures that need a mark: of exact ones a month or less from those before and after, steps show enough."""
    days = [row.date.last for row in rows]
    month = datetime.timedelta(days=31)
    close = [
        row.exactness.code == "exact" and row.date.first == row.date.last and 0 < i < len(rows) - 1
        and days[i] - days[i - 1] <= month and days[i + 1] - days[i] <= month
        for i, row in enumerate(rows)
    ]  # fmt: skip
    return [row for row, dense in zip(rows, close, strict=True) if not dense]


def _timelines_on(ax: Any) -> list[Timeline]:
    return [_shown_by[line] for line in ax.lines if line in _shown_by]


def _label(timeline: Timeline) -> str:
    scope = timeline.type.label if timeline.type is not None else "The whole program"
    return scope if timeline.state is None else f"{scope}, {timeline.state.label}"


def _band(ax: Any, rows: Sequence[Observation], days: Sequence[Any], color: str) -> None:
    """From the lowest to the highest that each figure can be, where both are known and differ."""
    for row, start, end in zip(rows, days, days[1:], strict=False):
        if row.low is not None and row.high is not None and row.low != row.high:
            last = end if end > start else row.date.last
            ax.fill_between([start, last], [row.low] * 2, [row.high] * 2, color=color, alpha=0.22, linewidth=0)


def _dress(ax: Any, timelines: Sequence[Timeline]) -> None:
    """Title, axes and sources."""
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter
    from matplotlib.ticker import MaxNLocator, StrMethodFormatter

    if len(timelines) == 1:
        title = timeline_title(timelines[0])
    else:
        title = f"{', '.join(dict.fromkeys(_label(timeline) for timeline in timelines))}: {timelines[0].unit.label}"
        ax.legend(loc="upper left", frameon=False)
    ax.set_title(_wrapped(ax, f"{title}, {_span_of(timelines)}", 11), loc="left", fontsize=11)
    ax.set_ylabel(timelines[0].unit.label)
    # From 0, whatever else is drawn later; with room for arrows above.
    ax.axhline(0, alpha=0).sticky_edges.y.append(0)
    ax.margins(y=0.1)
    ax.yaxis.set_major_locator(MaxNLocator(nbins="auto", integer=True, steps=[1, 2, 2.5, 5, 10]))
    ax.yaxis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
    locator = AutoDateLocator(minticks=3, maxticks=9)  # type: ignore[no-untyped-call]
    _widen(ax, 400)
    ax.xaxis.set_major_locator(locator)
    formatter = ConciseDateFormatter(locator, show_offset=False)  # type: ignore[no-untyped-call]
    ax.xaxis.set_major_formatter(formatter)
    ax.grid(alpha=0.3)
    ax.spines[["top", "right"]].set_visible(False)
    # As the label of the axis, it is placed under the dates by every layout.
    ax.set_xlabel(_wrapped(ax, _note(timelines), _note_size), loc="left", fontsize=_note_size, alpha=0.8)


def _widen(ax: Any, days: int) -> None:
    """At least that many days from left to right: a year is then among the ticks."""
    left, right = ax.get_xlim()
    if 0 < right - left < days:
        middle = (left + right) / 2
        ax.set_xlim(middle - days / 2, middle + days / 2, auto=None)


def _span_of(timelines: Sequence[Timeline]) -> str:
    known = [timeline for timeline in timelines if len(timeline)]
    if len(known) < 2:
        return timeline_span(known[0] if known else timelines[0])
    first = min(timeline[0].date for timeline in known)
    return f"{first} to {max(timeline[-1].until for timeline in known)}"


def _note(timelines: Sequence[Timeline]) -> str:
    rows = [row for timeline in timelines for row in timeline.observations]
    if not rows:
        return "No figures."
    said = f"A figure holds until the next one. Sources: {shown(sorted({row.sources[0] for row in rows}))}."
    marks = []
    if any(row.date.first != row.date.last for row in rows):
        marks.append("a bar: a month or year of which the day is not known")
    if any(row.low is not None and row.high is not None and row.low != row.high for row in rows):
        marks.append("a band: between the bounds")
    if any(row.exactness.code == "at_least" for row in rows):
        marks.append("an arrow up: at least")
    if any(row.exactness.code == "at_most" for row in rows):
        marks.append("an arrow down: at most")
    if any(row.exactness.code == "approximate" for row in rows):
        marks.append("≈: about")
    noted = f" Marked by {'; '.join(marks)}." if marks else ""
    return f"{said}{noted} lib287g"


def _wrapped(ax: Any, text: str, size: float) -> str:
    """The text in lines that fit the width of the axes."""
    points = ax.get_window_extent().width / ax.figure.dpi * 72
    return textwrap.fill(text, max(24, int(points / (0.56 * size))))
