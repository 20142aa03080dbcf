"""Tables in a terminal: aligned columns that fit its width."""

from __future__ import annotations

import shutil
import textwrap
import unicodedata
from collections.abc import Sequence

from .cells import Naming
from .sources import is_of_sources, sources_note
from .view import Column, View
from .words import cut_cell


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


def _longest_word(texts: Sequence[str]) -> int:
    return max((cells_across(word) for text in texts for word in text.split()), default=0)


def _fitting(columns: Sequence[Column], table: Sequence[Sequence[str]], width: int) -> tuple[list[int], list[int]]:
    """Which columns are shown, and how wide: the widest wrap first, at blanks; then the last are left out."""
    kept = list(range(len(columns)))
    while True:
        sizes = [max(cells_across(row[i]) for row in table) for i in kept]
        least = [
            min(size, max(8, _longest_word([row[i] for row in table]))) for i, size in zip(kept, sizes, strict=True)
        ]
        room = width - 2 * (len(kept) - 1)
        while sum(sizes) > room:
            spare = [size - small for size, small in zip(sizes, least, strict=True)]
            if max(spare) <= 0:
                break
            widest = max((size, i) for i, size in enumerate(sizes) if spare[i] > 0)[1]
            sizes[widest] -= 1
        if sum(sizes) <= room or len(kept) <= 2:
            return kept, sizes
        kept.pop()


def _wrapped(text: str, size: int) -> list[str]:
    return textwrap.wrap(text, size, break_on_hyphens=False) or [""]


def _padded(text: str, size: int, right: bool) -> str:
    blanks = " " * max(0, size - cells_across(text))
    return blanks + text if right else text + blanks


def as_text(view: View, width: int | None = None) -> str:
    """The caption, the rows, what is left out, and the notes. Columns that do not fit are named below."""
    width = width or terminal_width()
    names = [column.name for column in view.columns]
    kept, sizes = _fitting(view.columns, [names, *view.rows], width)
    lines = textwrap.wrap(view.caption, width, break_on_hyphens=False)

    def add(row: Sequence[str]) -> None:
        wrapped = [_wrapped(row[i], size) for i, size in zip(kept, sizes, strict=True)]
        for line in range(max(len(cell) for cell in wrapped)):
            parts = [
                _padded(cell[line] if line < len(cell) else "", size, view.columns[i].numeric)
                for i, cell, size in zip(kept, wrapped, sizes, strict=True)
            ]
            lines.append("  ".join(parts).rstrip())

    add(names)
    lines.append("  ".join("-" * size for size in sizes))
    for number, row in enumerate(view.rows):
        if view.hidden and number == view.head:
            lines.append(view.gap())
        add(row)
    left_out = [name for i, name in enumerate(names) if i not in kept]
    cited = [row[i] for i in kept if view.columns[i].sources for row in view.rows]
    cited += [source for note in view.notes if isinstance(note, Naming) for source in note.ids]
    notes = [
        *view.notes,
        *sources_note(cited),
        *([f"Not shown for lack of room: {', '.join(left_out)}."] if left_out else []),
    ]
    for note in notes:
        lines += textwrap.wrap(note, width, subsequent_indent="  ", break_on_hyphens=False)
    return "\n".join(lines)


def text_table(header: Sequence[str], rows: Sequence[Sequence[str]], width: int | None = None) -> str:
    """All rows under a header, without a caption."""
    numeric = [
        bool(rows)
        and all(not row[i] or row[i].replace(",", "").replace(".", "").lstrip("-+").isdigit() for row in rows)
        for i in range(len(header))
    ]
    columns = [Column(name, right, is_of_sources(name)) for name, right in zip(header, numeric, strict=True)]
    return as_text(View("", columns, [[cut_cell(cell) for cell in row] for row in rows]), width)
