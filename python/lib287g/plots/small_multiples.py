"""Many timelines, each on its own small axes, all on one scale."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from matplotlib.figure import FigureBase
from matplotlib.lines import Line2D

from .._core import Error, Timeline
from ..arguments import given
from ..arguments.errors import told
from ..arguments.near import cut
from .drawing.arguments import first_day, style_of
from .drawing.layout import Layout
from .drawing.marks import marks_of
from .drawing.scales import days_below, figures_beside
from .drawing.steps import draw_steps
from .drawing.stretches import Stretch, between, stretches_of
from .drawing.style import as_text, color_of, label_size
from .texts.footer import Footer
from .texts.sources import names_of, sources_in_words
from .texts.titles import say_empty, title_size
from .texts.words import figure_in_signs, name_among, sentences, timeline_in_words, title_among

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@told
def small_multiples(
    timelines: Iterable[Timeline],
    *,
    since: Any = None,
    columns: int | None = None,
    log: bool = False,
    figure: Any = None,
    **line: Any,
) -> list[Axes]:
    """A small plot per timeline, in the order given, all with the same days and scale; returns the Axes in a list.

    All are grey behind each, so that one can be told from all. `columns` is how many stand in a row, `figure` a
    Figure or SubFigure to fill. `since`, `log` and further keyword arguments are as in `plot_timeline`. Raises Error
    where there are no timelines, or of two units.
    """
    timelines, line = given.several("timelines", timelines, Timeline), style_of(line, Line2D, small_multiples)
    log = given.yes_or_no("log", log)
    columns = None if columns is None else given.whole_number("columns", columns, 1)
    if figure is not None and not isinstance(figure, FigureBase):
        raise Error(f"figure: found {cut(figure)}, expected a matplotlib Figure or SubFigure")
    if not timelines:
        raise Error("timelines: found none, expected one at least")
    units = list(dict.fromkeys(timeline.unit for timeline in timelines))
    if len(units) > 1:
        raise Error(f"timelines: found {units[0].label} and {units[1].label}, expected one unit")
    columns = columns or min(len(timelines), max(2, math.ceil(math.sqrt(1.4 * len(timelines)))))
    rows = math.ceil(len(timelines) / columns)
    if figure is None:
        import matplotlib.pyplot as plt

        figure = plt.figure(figsize=(max(4.0, 1.8 * columns), 1.1 + 1.35 * rows), layout=Layout())
    elif figure.get_figure(root=True).get_layout_engine() is None:
        figure.get_figure(root=True).set_layout_engine(Layout())
    grid = figure.subplots(rows, columns, sharex=True, sharey=True, squeeze=False)
    for ax in grid.flat[len(timelines) :]:
        ax.set_visible(False)
    axes = list(grid.flat[: len(timelines)])
    start = first_day("since", since)
    shown = [between(stretches_of(list(timeline)), start) for timeline in timelines]
    everyone = _everyone(shown)
    for number, (ax, timeline) in enumerate(zip(axes, timelines, strict=True)):
        ax.step(*everyone, where="post", color=color_of(None), linewidth=0.5, alpha=0.18)
        last = ""
        if shown[number]:
            draw_steps(ax, shown[number], {"color": color_of(timeline.type), "linewidth": 1.6, **line})
            last = f"  {figure_in_signs(shown[number][-1].row)}"
        else:
            say_empty(ax, "No figures")
        ax.set_title(name_among(timeline, timelines) + last, fontsize=label_size, loc="left", **as_text)
        ax.spines[["top", "right"]].set_visible(False)
        ax.grid(alpha=0.3)
        ax.tick_params(labelsize=label_size - 1)
        figures_beside(ax, log)
        if number + columns >= len(timelines):
            ax.tick_params(labelbottom=True)
    if any(shown):
        days_below(axes[0], since=start)
    else:
        axes[0].set(xticks=[], yticks=[])
    figure.suptitle(title_among(timelines), fontsize=title_size, **as_text)
    drawn = [each.row for stretches in shown for each in stretches]
    said = [timeline_in_words(timeline, [each.row for each in stretches], start)
            for timeline, stretches in zip(timelines, shown, strict=True)]  # fmt: skip
    names = names_of(row.sources[0] for row in drawn)
    bottom = axes[(rows - 1) * columns :]
    others = [ax for ax in axes if ax not in bottom]
    footer = Footer([*bottom, *axes[:columns], *others])
    marks = [mark for mark in marks_of(drawn) if mark.startswith("band")]
    if any(each.dotted for stretches in shown for each in stretches):
        marks.append("dotted: no newer figure for long")
    notes = ["Grey: all of them.", f"{'; '.join(marks)[0].upper()}{'; '.join(marks)[1:]}." if marks else ""]
    footer.says(title_among(timelines), names, notes, sentences(*said, sources_in_words(names)))
    return axes


def _everyone(shown: Sequence[Sequence[Stretch]]) -> tuple[list[datetime.date], list[float]]:
    """The steps of all, with a gap after each."""
    days: list[datetime.date] = []
    values: list[float] = []
    for stretches in shown:
        for each in stretches:
            days += [each.start, each.end]
            values += [each.row.value, each.row.value]
        days += days[-1:]
        values += [float("nan")] * bool(days)
    return days, values
