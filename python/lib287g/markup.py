"""Tables as texts: CSV, JSON, Markdown, LaTeX and HTML of any table, from its columns."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

from . import display
from ._core import _csv_text


def _records(table: Any) -> tuple[list[str], list[dict[str, Any]]]:
    columns = table._cells()
    names = [name for name, _, _ in columns]
    rows = zip(*(values for _, _, values in columns), strict=True)
    return names, [dict(zip(names, row, strict=True)) for row in rows]


def to_csv(table: Any) -> str:
    return str(_csv_text(*_records(table)))


def to_json(table: Any) -> str:
    _, records = _records(table)
    lines = ",\n".join(json.dumps(record, ensure_ascii=False, default=str) for record in records)
    return f"[\n{lines}\n]" if records else "[]"


def _texts(table: Any) -> tuple[list[str], list[bool], list[list[str]]]:
    """Names, whether numbers, and rows of texts: as tables show them."""
    columns = table._cells()
    names = [name for name, _, _ in columns]
    numeric = [kind in ("integer", "number") for _, kind, _ in columns]
    cells = [[display.shown(value) for value in values] for _, _, values in columns]
    return names, numeric, [list(row) for row in zip(*cells, strict=True)]


def _markdown(text: str) -> str:
    escaped = re.sub(r"([\\`*_{}\[\]()#+\-.!|~<>&$:@])", r"\\\1", text)
    return " ".join(escaped.split())


def to_markdown(table: Any) -> str:
    names, numeric, rows = _texts(table)
    lines = [
        [_markdown(name) for name in names],
        ["--:" if right else ":--" for right in numeric],
        *([_markdown(cell) for cell in row] for row in rows),
    ]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


_latex_signs = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "_": r"\_", "%": r"\%",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": r"\textless{}", ">": r"\textgreater{}",
    "|": r"\textbar{}", '"': r"\textquotedbl{}", "`": r"\textasciigrave{}", "[": "{[}", "]": "{]}",
}  # fmt: skip


def _latex(text: str) -> str:
    escaped = "".join(_latex_signs.get(char, char) for char in " ".join(text.split()))
    return "".join(char if unicodedata.category(char)[0] != "C" else "" for char in escaped)


def to_latex(table: Any) -> str:
    names, numeric, rows = _texts(table)
    alignment = "".join("r" if right else "l" for right in numeric)
    body = [" & ".join(_latex(cell) for cell in row) + r" \\" for row in rows]
    head = " & ".join(_latex(name) for name in names) + r" \\"
    return "\n".join(
        [rf"\begin{{tabular}}{{{alignment}}}", r"\toprule", head, r"\midrule", *body, r"\bottomrule", r"\end{tabular}", ""]
    )


def to_html(table: Any) -> str:
    names, numeric, rows = _texts(table)
    return display.html_table(display.caption_of(table), names, rows, [], numeric=numeric, most=len(rows))
