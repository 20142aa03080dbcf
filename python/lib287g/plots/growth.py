"""Growth: the two figures, and what lies between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import matplotlib
from matplotlib.patches import Rectangle

from .._core import Basis, Growth
from ..arguments import given
from ..arguments.errors import told
from ..display import age
from .drawing.arguments import bar_options, style_of
from .drawing.scales import figures_beside, points_high
from .drawing.style import as_text, background, color_of, label_size, mixed, with_room
from .texts.footer import Footer
from .texts.forms import FormedTicks, Subtitle
from .texts.sources import names_of, sources_in_words
from .texts.titles import say_empty, set_title
from .texts.words import figure_in_signs, figure_in_words, scope_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import InForce


@told
def plot_growth(growth: Growth, ax: Any = None, **bars: Any) -> Axes:
    """The figures in force on the two dates as bars from 0, with bounds, and the change between them in words.

    Under a bar stand the day that was asked for and, where it was not observed on that day, the days or the age of the
    figure, as far as there is room. A growth that is absent says why. Further keyword arguments go to the bars.
    Returns the Axes.
    """
    growth, bars = given.one("growth", growth, Growth), style_of(bars, Rectangle, plot_growth, bar_options)
    ax = with_room(ax, 5.5, 4.2)
    footer = Footer([ax])
    start, end = growth.start, growth.end
    figures = [figure for figure in (start, end) if figure is not None]
    because = "" if growth.absent_because is None else growth.absent_because.label
    title = f"Growth: {scope_of(figures[0])}" if figures else "Growth"
    names = names_of(figure.sources[0] for figure in figures)
    if start is None or end is None:
        set_title(ax, title)
        say_empty(ax, f"No growth: {because}")
        ax.set_axis_off()
        footer.says(title, names, [], f"{title}: none, {because}.")
        return cast("Axes", ax)
    change = _change(growth)
    set_title(ax, title, pad=Subtitle(ax, _forms_of(change)).points_high + 2)
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
    ax.set_xticks([0, 1])
    ax.tick_params(axis="x", labelsize=label_size)
    ax.xaxis.set_major_formatter(FormedTicks([_dates(start), _dates(end)], label_size))
    ax.set_xlim(-0.6, 1.6)
    share = min(0.4, 30 / points_high(ax))  # titles and labels take half of its height at the most
    figures_beside(ax, False, share / (1 - share))
    ax.set_ylabel(start.unit.label)
    ax.spines[["top", "right"]].set_visible(False)
    ax.grid(axis="y", alpha=0.3)
    ax.set_axisbelow(True)
    bounded = any(figure.low != figure.high for figure in figures if None not in (figure.low, figure.high))
    footer.says(title, names, ["Whiskers: between the bounds." if bounded else ""],
                f"{title}: from {_said(start)} to {_said(end)}, {', '.join(change)}."
                f" {sources_in_words(names)}")  # fmt: skip
    return cast("Axes", ax)


def _observed(figure: InForce) -> list[str]:
    """When the figure is of, in two parts at the most; nothing where it was observed on the day that was asked for."""
    if figure.age_days_at_most > 0:
        return [f"figure of {figure.date},", age(figure)] if figure.observed_on == figure.date.last else [age(figure)]
    stated = figure.basis is Basis.STATED and figure.until > figure.date.last
    if not stated and figure.asked in (figure.date.last, figure.until):
        return []
    return [f"figure of {figure.date}", f"to {figure.until}"]


def _dates(figure: InForce) -> list[str]:
    """The day that was asked for and when the figure is of, in ever fewer words."""
    day, parts = str(figure.asked), _observed(figure)
    short = [f"of {figure.date}", parts[-1]] if parts and figure.age_days_at_most == 0 else parts[-1:]
    return ["\n".join([day, *(parts or ["observed that day"])]), "\n".join([day, *short]), day, f"{day[:5]}\n{day[5:]}"]


def _said(figure: InForce) -> str:
    """ "307 on 2025-06-01 (figure of 2025-05-29 to 2025-06-05)"."""
    parts = " ".join(_observed(figure))
    return f"{figure_in_words(figure)} on {figure.asked}" + (f" ({parts})" if parts else "")


def _forms_of(change: list[str]) -> list[str]:
    """The change in ever fewer words."""
    numbers, during, years = change[0].partition(" in ")
    lines = [f"{numbers}\n{during.strip()} {years}"] if during else []
    return ["\n".join(change), *lines, numbers, numbers.split(", ")[0]]


def _change(growth: Growth) -> list[str]:
    """The change in numbers and how long it took; what that comes to, or why it has no ratio."""
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
    return lines
