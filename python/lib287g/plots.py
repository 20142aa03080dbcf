"""Plots with matplotlib, imported when used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .display import timeline_title

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ._core import Timeline

#: The same types have the same colours everywhere (Okabe and Ito's palette).
colors = {None: "#000000", "JEM": "#0072B2", "TFM": "#D55E00", "WSO": "#009E73", "JTF": "#CC79A7"}


def new_axes() -> Axes:
    """Axes of a figure of their own."""
    try:
        import matplotlib.pyplot as plt
    except ImportError as error:
        raise ImportError("plot needs matplotlib: pip install 'lib287g[plot]'") from error
    return plt.subplots(figsize=(9, 4.5), layout="constrained")[1]


def plot_timeline(timeline: Timeline, ax: Any = None) -> Axes:
    """Steps from observation to observation; bounds as a band; sources under the chart."""
    ax = new_axes() if ax is None else ax
    color = colors[timeline.type.code if timeline.type is not None else None]
    rows = timeline.observations
    days = [row.date.last for row in rows]
    if rows:
        end = max(rows[-1].until, days[-1])
        ax.step([*days, end], [row.value for row in rows] + [rows[-1].value], where="post", color=color,
                label=timeline_title(timeline))
        known = [row for row in rows if row.low is not None or row.high is not None]
        ax.plot(days, [row.value for row in rows], ".", color=color, markersize=4)
        if any(row.low != row.high for row in known):
            low = [row.value if row.low is None else row.low for row in rows]
            high = [row.value if row.high is None else row.high for row in rows]
            ax.fill_between(days, low, high, step="post", color=color, alpha=0.25, linewidth=0)
        for row in rows:
            if row.date.first != row.date.last:
                ax.hlines(row.value, row.date.first, row.date.last, color=color, alpha=0.5, linewidth=3)
    ax.set_title(timeline_title(timeline))
    ax.set_ylabel(timeline.unit.label)
    ax.set_ylim(bottom=0)
    ax.grid(alpha=0.3)
    sources = sorted({row.sources[0] for row in rows})
    shown = ", ".join(sources[:10]) + (f" and {len(sources) - 10} more" if len(sources) > 10 else "")
    said = f"Sources: {shown}." if sources else "No figures."
    ax.annotate(f"{said} A figure holds until the next one (lib287g).", (0, -0.13),
                xycoords="axes fraction", fontsize=7, va="top", alpha=0.75)
    return ax
