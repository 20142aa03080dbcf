"""How wide a terminal is, and a text in it."""

from __future__ import annotations

import shutil
import textwrap
import unicodedata


def cells_across(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def terminal_width() -> int:
    return max(40, shutil.get_terminal_size((100, 24)).columns)


def wrapped(text: str, indent: str = "") -> str:
    """A text in lines of the terminal's width, broken at blanks; those after the first begin with `indent`."""
    lines = textwrap.wrap(
        text, terminal_width(), subsequent_indent=indent, break_on_hyphens=False, break_long_words=False
    )
    return "\n".join(lines)
