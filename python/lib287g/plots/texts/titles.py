"""Titles in lines that fit their axes."""

from __future__ import annotations

import textwrap
from typing import Any

from matplotlib.text import Text

from ..drawing.style import as_text

title_size = 11.0


def set_title(ax: Any, title: str, loc: str | None = None, pad: float | None = None) -> None:
    """The title, where the style puts titles: a later `ax.set_title` replaces it."""
    points = ax.get_window_extent().width / ax.get_figure(root=True).dpi * 72
    size = title_size if points > 250 else title_size - 2
    ax.set_title(wrapped(ax, title, size), loc=loc, pad=pad, fontsize=size, wrap=True, **as_text)


def wrapped(ax: Any, text: str, size: float) -> str:
    """The text in lines that fit the width of the axes."""
    points = ax.get_window_extent().width / ax.get_figure(root=True).dpi * 72
    return textwrap.fill(text, max(16, int(points / (0.53 * size))))


def say_empty(ax: Any, text: str) -> Text:
    """Says in the middle of the axes that there is nothing to show, and why."""
    said: Text = ax.text(
        0.5, 0.5, text, transform=ax.transAxes, ha="center", va="center", alpha=0.8, wrap=True, **as_text
    )
    return said
