"""Growth: the two figures, and what lies between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import matplotlib
from matplotlib.patches import Rectangle

from ..display import age
from .drawing.arguments import bar_options, style_of
from .drawing.scales import figures_beside, points_high
from .drawing.style import as_text, background, color_of, label_size, mixed, with_room
from .texts.footer import Footer
from .texts.sources import names_of
from .texts.titles import say_empty, set_title
from .texts.words import figure_in_signs, figure_in_words, scope_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import Growth, InForce


def plot_growth(growth: Growth, ax: Any = None, **bars: Any) -> Axes:
    """The figures in force on the two dates as bars from 0, with bounds, and the change between them in words.

    A figure's date and age stand under its bar. A growth that is absent says why. Further keyword arguments go to the
    bars. Returns the Axes.
    """
    bars = style_of(bars, Rectangle, plot_growth, bar_options)
    ax = with_room(ax, 5.5, 4.2)
    footer = Footer([ax])
    start, end = growth.start, growth.end
    figures = [figure for figure in (start, end) if figure is not None]
    because = "" if growth.absent_because is None else growth.absent_because.label
    title = f"Growth: {scope_of(figures[0])}" if figures else "Growth"
    set_title(ax, title)
    names = names_of(figure.sources[0] for figure in figures)
    if start is None or end is None:
        say_empty(ax, f"No growth: {because}")
        ax.set_axis_off()
        footer.says(title, names, [], f"{title}: none, {because}.")
        return cast("Axes", ax)
    color = color_of(start.type)
    faces = [mixed(color, background(ax), 0.55), color]
    ax.bar([0, 1], [start.value, end.value], **{"width": 0.55, "color": faces, "edgecolor": color, **bars})
    text = matplotlib.rcParams["text.color"]
    for x, figure in enumerate((start, end)):
        top = figure.value
        if figure.low is not None and figure.high is not None and figure.low != figure.high:
            off = [[figure.value - figure.low], [figure.high - figure.value]]
            ax.errorbar(x, figure.value, yerr=off, color=text, capsize=5, linewidth=1.2)
            top = max(top, figure.high)
        ax.annotate(figure_in_signs(figure), (x, top), xytext=(0, 3), textcoords="offset points", ha="center",
                    fontsize=11, fontweight="bold", **as_text)  # fmt: skip
    ax.set_xticks([0, 1], [f"{figure.asked}\n{_dated(figure)}" for figure in (start, end)], fontsize=label_size)
    ax.set_xlim(-0.6, 1.6)
    change = _change(growth)
    share = min(0.6, (14 * len(change.splitlines()) + 22) / points_high(ax))
    figures_beside(ax, False, share / (1 - share))
    ax.set_ylabel(start.unit.label)
    ax.spines[["top", "right"]].set_visible(False)
    ax.grid(axis="y", alpha=0.3)
    ax.set_axisbelow(True)
    ax.annotate(change, (0.5, 1), xycoords="axes fraction", xytext=(0, -2), textcoords="offset points", ha="center",
                va="top", fontsize=label_size + 1, **as_text)  # fmt: skip
    bounded = any(figure.low != figure.high for figure in figures if None not in (figure.low, figure.high))
    footer.says(title, names, ["Whiskers: between the bounds." if bounded else ""],
                f"{title}: from {figure_in_words(start)} on {start.date} to {figure_in_words(end)} on {end.date}, "
                f"{', '.join(change.splitlines())}. Sources: {'; '.join(names)}.")  # fmt: skip
    return cast("Axes", ax)


def _dated(figure: InForce) -> str:
    """When the figure is of, where that is not the day that was asked for."""
    if figure.age_days_at_most == 0:
        return "observed that day"
    return f"figure of {figure.date},\n{age(figure)}" if figure.observed_on == figure.date.last else age(figure)


def _change(growth: Growth) -> str:
    """The change in numbers, and how long it took."""
    assert growth.absolute is not None
    parts = [f"{growth.absolute:+,}"]
    if growth.relative is not None:
        parts.append(f"{growth.relative:+,.0%}")
    if growth.factor is not None:
        parts.append(f"×{growth.factor:,.3g}")
    lines = [", ".join(parts)]
    if growth.years:
        lines[0] += f" in {growth.years:.2f} years"
    if growth.doubling_years is not None:
        lines.append(f"at that rate doubled in {growth.doubling_years:.2f} years")
    if growth.halving_years is not None:
        lines.append(f"at that rate halved in {growth.halving_years:.2f} years")
    if growth.absent_because is not None:
        lines.append(growth.absent_because.label)
    return "\n".join(lines)
