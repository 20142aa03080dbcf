"""Titles in lines that fit their axes."""

from __future__ import annotations

import textwrap
from typing import Any

from matplotlib.text import Text

from ..drawing.style import as_text
from .forms import points_wide

title_size = 11.0


def set_title(ax: Any, title: str, pad: float | None = None, within: Any = None) -> None:
    """The title, where the style puts titles, as wide as the axes, or those it stands over: a later `ax.set_title`
    replaces it. Where none stand beside the axes it is as wide as the figure."""
    within = within or ax
    size = title_size if points_wide(within) > 250 else title_size - 2
    title = title if _alone(ax) else wrapped(within, title, size)
    ax.set_title(title, pad=pad, fontsize=size, wrap=True, **as_text)


def _alone(ax: Any) -> bool:
    place = ax.get_subplotspec()
    grids = [] if place is None else [each.get_gridspec() for each in (place, place.get_topmost_subplotspec())]
    return bool(grids) and all(grid.ncols == 1 for grid in grids)


def wrapped(ax: Any, text: str, size: float) -> str:
    """The text in lines that fit the width of the axes; what are lines of it stay such."""
    columns = max(16, int(points_wide(ax) / (0.53 * size)))
    return "\n".join(textwrap.fill(line, columns) for line in text.split("\n"))


def say_empty(ax: Any, text: str) -> Text:
    """Says in the middle of the axes that there is nothing to show, and why."""
    said: Text = ax.text(
        0.5, 0.5, text, transform=ax.transAxes, ha="center", va="center", alpha=0.8, wrap=True, **as_text
    )
    return said
