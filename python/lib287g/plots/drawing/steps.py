"""Steps from figure to figure."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, cast

from matplotlib.lines import Line2D

from .stretches import Stretch


def draw_steps(ax: Any, stretches: Sequence[Stretch], style: dict[str, Any]) -> Line2D:
    """The line where figures are observed often enough, pale dots where they are old, the bounds as a band."""
    days: list[datetime.date] = []
    values: list[float] = []
    old: list[tuple[list[datetime.date], list[float]]] = []
    for number, each in enumerate(stretches):
        days.append(each.start)
        values.append(each.row.value)
        if each.dotted:
            days += [each.seen, each.seen]
            values += [each.row.value, float("nan")]
            following = stretches[number + 1].row.value if number + 1 < len(stretches) else each.row.value
            old.append(([each.seen, each.end, each.end], [each.row.value, each.row.value, following]))
    if stretches and not stretches[-1].dotted:
        days.append(stretches[-1].end)
        values.append(stretches[-1].row.value)
    (line,) = ax.step(days, values, where="post", **style)
    for dotted, level in old:
        ax.plot(dotted, level, linestyle=(0, (1, 1.6)), linewidth=0.8 * line.get_linewidth(), color=line.get_color(),
                alpha=0.55 * (line.get_alpha() or 1), zorder=1.8)  # fmt: skip
    for each in stretches:
        low, high = each.row.low, each.row.high
        if low is not None and high is not None and low != high:
            ax.fill_between(
                [each.start, each.end], [low] * 2, [high] * 2, color=line.get_color(), alpha=0.22, linewidth=0
            )
    return cast("Line2D", line)
