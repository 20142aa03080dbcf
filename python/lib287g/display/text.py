"""Tables in a terminal: aligned columns that fit its width."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from .cells import Naming
from .fitting import Fitted
from .sources import is_of_sources, sources_note
from .view import Column, View
from .width import cells_across, terminal_width
from .words import cut_cell


def _wrapped(text: str, size: int) -> list[str]:
    return textwrap.wrap(text, size, break_on_hyphens=False) or [""]


def _padded(text: str, size: int, right: bool) -> str:
    blanks = " " * max(0, size - cells_across(text))
    return blanks + text if right else text + blanks


def as_text(view: View, width: int | None = None) -> str:
    """The caption, the rows, what is left out, and the notes. Columns that do not fit are named below."""
    width = width or terminal_width()
    names = [column.name for column in view.columns]
    fitted = Fitted(names, view.rows, width)
    lines = textwrap.wrap(view.caption, width, break_on_hyphens=False)

    def add(row: Sequence[str]) -> None:
        cells = [_wrapped(row[i], size) for i, size in zip(fitted.kept, fitted.sizes, strict=True)]
        for line in range(max(len(cell) for cell in cells)):
            parts = [
                _padded(cell[line] if line < len(cell) else "", size, view.columns[i].numeric)
                for i, cell, size in zip(fitted.kept, cells, fitted.sizes, strict=True)
            ]
            lines.append("  ".join(parts).rstrip())

    add(names)
    lines.append("  ".join("-" * size for size in fitted.sizes))
    for number, row in enumerate(view.rows):
        if view.hidden and number == view.head:
            lines.append(view.gap())
        add(row)
    for note in [*view.notes, *_below(view, fitted)]:
        lines += textwrap.wrap(note, width, subsequent_indent="  ", break_on_hyphens=False)
    return "\n".join(lines)


def _below(view: View, fitted: Fitted) -> list[str]:
    """What is the same in all rows, the sources by name, and what there was no room for."""
    same = [f"{view.columns[i].name} {view.rows[0][i] or 'none'}" for i in fitted.constant]
    cited = [row[i] for i in (*fitted.kept, *fitted.constant) if view.columns[i].sources for row in view.rows]
    cited += [source for note in view.notes if isinstance(note, Naming) for source in note.ids]
    left_out = [view.columns[i].name for i in fitted.left_out]
    return [
        *([f"In all rows{' shown' if view.hidden else ''}: {'; '.join(same)}."] if same else []),
        *sources_note(cited),
        *([f"Not shown for lack of room: {', '.join(left_out)}."] if left_out else []),
    ]


def text_table(header: Sequence[str], rows: Sequence[Sequence[str]], width: int | None = None) -> str:
    """All rows under a header, without a caption."""
    numeric = [
        bool(rows)
        and all(not row[i] or row[i].replace(",", "").replace(".", "").lstrip("-+").isdigit() for row in rows)
        for i in range(len(header))
    ]
    columns = [Column(name, right, is_of_sources(name)) for name, right in zip(header, numeric, strict=True)]
    return as_text(View("", columns, [[cut_cell(cell) for cell in row] for row in rows]), width)
