"""Tables as texts: Markdown, LaTeX and HTML of any table, from its columns."""

from __future__ import annotations

import re
from typing import Any

from .html import as_html
from .rows import whole_view
from .view import View


def _lines(view: View) -> list[list[str]]:
    """The rows, with a line for what is left out."""
    gap = [[view.gap(), *[""] * (len(view.columns) - 1)]] if view.hidden else []
    return [*view.rows[: view.head], *gap, *view.rows[view.head :]]


def _markdown(text: str) -> str:
    escaped = re.sub(r"([\\`*_{}\[\]()#+.!|~<>&$@-])", r"\\\1", text)
    escaped = re.sub(r"(?i)(https?|ftp)(:)", r"\1\\\2", escaped)  # no link by itself
    return " ".join(escaped.split())


def to_markdown(table: Any, rows: int | None = None) -> str:
    view = whole_view(table, rows)
    lines = [
        [_markdown(column.name) for column in view.columns],
        ["--:" if column.numeric else ":--" for column in view.columns],
        *([_markdown(cell) for cell in row] for row in _lines(view)),
    ]
    notes = "".join(f"\n{_markdown(note)}\n" for note in view.notes)
    return "".join(f"| {' | '.join(line)} |\n" for line in lines) + notes


_latex_signs = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_", "%": r"\%",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": r"\textless{}", ">": r"\textgreater{}",
    "|": r"\textbar{}", '"': r"\textquotedbl{}", "`": r"\textasciigrave{}", "[": "{[}", "]": "{]}",
}  # fmt: skip


def _latex(text: str) -> str:
    return "".join(_latex_signs.get(char, char) for char in " ".join(text.split()))


def to_latex(table: Any, rows: int | None = None) -> str:
    view = whole_view(table, rows)
    alignment = "".join("r" if column.numeric else "l" for column in view.columns)
    body = [" & ".join(_latex(cell) for cell in row) + r" \\" for row in _lines(view)]
    head = " & ".join(_latex(column.name) for column in view.columns) + r" \\"
    opening = [rf"\begin{{tabular}}{{{alignment}}}", r"\toprule", head, r"\midrule"]
    notes = [rf"\par {_latex(note)}" for note in view.notes]
    return "\n".join([*opening, *body, r"\bottomrule", r"\end{tabular}", *notes, ""])


def to_html(table: Any, rows: int | None = None) -> str:
    return as_html(whole_view(table, rows), numbered=False)
