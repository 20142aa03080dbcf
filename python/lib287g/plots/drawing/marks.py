"""Marks of figures: what a day, a month, a bound and "about" look like."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from ..._core import Claim, Error, InForce, Observation
from ...arguments.errors import told
from ...arguments.near import found
from .arguments import axes_or_none
from .style import as_text, label_size

_shapes = {"at_least": "^", "at_most": "v"}


@told
def plot_figures(rows: Iterable[Claim | Observation], ax: Any, color: Any, hollow: bool = False) -> None:
    """Marks claims or observations: a point on a day, a bar along a month or year that the day is in.

    A triangle points up from "at least" and down from "at most"; "about" has its sign.
    """
    if axes_or_none(ax) is None:
        raise Error("ax: found None, expected matplotlib Axes")
    if not isinstance(rows, Iterable):
        raise Error(f"rows: {found(rows)}, expected claims or observations")
    face = ax.get_facecolor() if hollow else color
    drawn: dict[str, list[tuple[datetime.date, int]]] = {}
    for row in rows:
        if not isinstance(row, Claim | Observation | InForce):
            raise Error(f"rows: {found(row)} in it, expected claims or observations")
        middle = row.date.first + (row.date.last - row.date.first) / 2
        if row.date.first != row.date.last:
            ends = [row.date.first, row.date.last]
            ax.plot(ends, [row.value] * 2, "-|", color=color, linewidth=1.2 if hollow else 3, markersize=7, zorder=3)
        shape = _shapes.get(row.exactness.code)
        if shape is not None or row.date.first == row.date.last:
            drawn.setdefault(shape or "o", []).append((middle, row.value))
        if row.exactness.code == "approximate":
            ax.annotate("≈", (middle, row.value), xytext=(0, 3), textcoords="offset points", color=color, ha="center",
                        fontsize=label_size, **as_text)  # fmt: skip
    for shape, points in drawn.items():
        days, values = zip(*points, strict=True)
        ax.plot(days, values, shape, linestyle="none", markersize=5 if hollow else 3.5, markeredgewidth=1.1,
                markeredgecolor=color, markerfacecolor=face, zorder=4)  # fmt: skip


def apart(rows: Sequence[Observation]) -> list[Observation]:
    """The figures that need a mark: of exact ones a month or less from those before and after, steps show enough."""
    days = [row.date.last for row in rows]
    month = datetime.timedelta(days=31)
    close = [
        row.exactness.code == "exact" and row.date.first == row.date.last and 0 < i < len(rows) - 1
        and days[i] - days[i - 1] <= month and days[i + 1] - days[i] <= month
        for i, row in enumerate(rows)
    ]  # fmt: skip
    return [row for row, dense in zip(rows, close, strict=True) if not dense]


def marks_of(rows: Sequence[Claim | Observation]) -> list[str]:
    """The marks that the rows have, in words."""
    marks = []
    if any(row.date.first != row.date.last for row in rows):
        marks.append("bar: day not known")
    if any(row.low is not None and row.high is not None and row.low != row.high for row in rows):
        marks.append("band: bounds")
    if any(row.exactness.code == "at_least" for row in rows):
        marks.append("triangle up: at least")
    if any(row.exactness.code == "at_most" for row in rows):
        marks.append("triangle down: at most")
    if any(row.exactness.code == "approximate" for row in rows):
        marks.append("≈: about")
    return marks
