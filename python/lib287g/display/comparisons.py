"""Agreement types side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from .cells import Naming
from .html import as_html, html_table, named
from .text import as_text
from .view import Column, View, head_and_tail
from .words import shown


def comparison_view(comparison: Any, most: int | None = None) -> View:
    """A line per aspect, of more than `most` the first and the last, a column per type; what others say is a note."""
    all_rows = list(comparison.rows)
    head, tail = (len(all_rows), 0) if most is None else head_and_tail(len(all_rows), most)
    chosen = all_rows[:head] + all_rows[len(all_rows) - tail :]
    names = ", ".join(agreement_type.label for agreement_type in comparison.types)
    columns = [Column("aspect"), *(Column(agreement_type.code) for agreement_type in comparison.types)]
    rows: list[list[str]] = []
    notes: list[str] = []
    for row in chosen:
        cells = [row.label]
        for agreement_type, cell in zip(comparison.types, row, strict=True):
            mark = ""
            if cell.disputed:
                mark = f" [{len(notes) + 1}]"
                said = f"[{len(notes) + 1}] {row.label}, {agreement_type.code}: {shown(cell.note)}"
                notes.append(Naming(said, _sources_of(cell)))
            cells.append((shown(cell.text) or "–") + mark)
        rows.append(cells)
    unsaid = any(not cell.text for row in chosen for cell in row)
    notes = [*(["– No source says."] if unsaid else []), *notes]
    return View(names, columns, rows, notes, len(all_rows) - len(chosen), head)


def comparison_text(comparison: Any) -> str:
    """Without a caption: the header has the types."""
    return as_text(replace(comparison_view(comparison), caption=""))


def comparison_html(comparison: Any) -> str:
    return as_html(comparison_view(comparison))


def comparison_row_html(row: Any) -> str:
    """One aspect: a line per type."""
    lines = [
        (agreement_type.label, shown(cell.text), Naming(shown(cell.note), _sources_of(cell)), shown(cell.sources))
        for agreement_type, cell in zip(row.types, row, strict=True)
    ]
    return html_table(row.label, ("type", "said", "others", "sources"), lines, [])


def cell_html(cell: Any) -> str:
    note = f" ({shown(cell.note)})" if cell.disputed else ""
    return f"<span>{named(Naming(shown(cell.text) + note, _sources_of(cell)))}</span>"


def _sources_of(cell: Any) -> list[str]:
    """Those of what others say."""
    return [source for row in cell.others for source in row.sources]
