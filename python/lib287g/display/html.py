"""Tables in a notebook: escaped HTML in the colours of the page, light or dark, and on paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape

from .cells import Address, Cited, Lines, Naming
from .sources import is_address, is_of_sources, known_source, short_name
from .view import Column, View

_style = (
    "<style>"
    ".lib287g{color:inherit;max-width:100%;overflow-x:auto}"
    ".lib287g table{border-collapse:collapse;font-variant-numeric:tabular-nums;color:inherit;background:none}"
    ".lib287g caption{caption-side:top;text-align:left;font-weight:600;padding:.3em 0;color:inherit}"
    ".lib287g :is(th,td){padding:.25em .7em;border:0;border-bottom:1px solid rgba(128,128,128,.4);text-align:left;"
    "vertical-align:top;white-space:normal;overflow-wrap:break-word;background:none;color:inherit;max-width:42em}"
    ".lib287g th[scope=row]{font-weight:400}"
    ".lib287g .n{text-align:right;white-space:nowrap}"
    ".lib287g .gap{text-align:center;opacity:.75}"
    ".lib287g .line{padding-left:.9em;text-indent:-.9em}"
    ".lib287g .note{font-size:.9em;margin:.3em 0;max-width:60em}"
    ".lib287g a{color:inherit;text-decoration:underline}"
    "@media print{.lib287g thead{display:table-header-group}.lib287g tr{break-inside:avoid}}"
    "</style>"
)


def source_link(source_id: str) -> str:
    """A source by name, with its code, as a link."""
    source = known_source(source_id)
    if source is None:
        return escape(source_id)
    title = escape(f"{source.title}, {source.publisher}", quote=True)
    name = f"{short_name(source.id)} ({source.id})"
    if not source.url.startswith(("https://", "http://")):
        return f'<span title="{title}">{escape(name)}</span>'
    return f'<a href="{escape(source.url, quote=True)}" title="{title}" rel="noopener">{escape(name)}</a>'


def address_link(address: str) -> str:
    """An address of the web as a link to it; another text as it is."""
    if not re.fullmatch(r"https?://[^\s<>\"]+", address):
        return escape(address)
    return f'<a href="{escape(address, quote=True)}" rel="noopener">{escape(address)}</a>'


def named(sentence: Naming) -> str:
    """A sentence with its sources as links."""
    return "".join(source_link(part) if i % 2 else escape(part) for i, part in enumerate(sentence.parts))


def _inner(text: str, column: Column) -> str:
    if isinstance(text, Naming):
        return named(text)
    if column.address or isinstance(text, Address):
        return address_link(text)
    if isinstance(text, Cited):
        return ", ".join(map(source_link, text.ids)) + escape(text.rest)
    if isinstance(text, Lines):
        return "".join(f'<div class="line">{escape(line)}</div>' for line in text.lines)
    return ", ".join(map(source_link, text.split(", "))) if column.sources and text else escape(text)


def _with_header(view: View, numbered: bool) -> tuple[View, int | None]:
    """The view, and its first column that says something of each row: the rows' positions where none does."""
    for i in range(len(view.columns)):
        if all(row[i].strip() for row in view.rows):
            return view, i
    if not numbered:
        return view, None
    numbers = [number + 1 + (view.hidden if view.hidden and number >= view.head else 0)
               for number in range(len(view.rows))]  # fmt: skip
    rows = [[f"{number:,}", *row] for number, row in zip(numbers, view.rows, strict=True)]
    return replace(view, columns=[Column("#", True), *view.columns], rows=rows), 0


def _cell(text: str, column: Column, tag: str) -> str:
    inner = _inner(text, column)
    short = column.numeric or (len(text) <= 12 and text[:1].isdigit())  # a number or a date
    kind = ' class="n"' if column.numeric else ' style="white-space:nowrap"' if short else ""
    scope = ' scope="row"' if tag == "th" else ""
    return f"<{tag}{scope}{kind}>{inner}</{tag}>"


def as_html(view: View, *, styled: bool = True, numbered: bool = True) -> str:
    """An escaped table: a caption, headers of columns and rows, what is left out, and notes; `styled` where none before
    it on the page is. The header of a row is its cell in the first column without gaps; where there is none, and it may
    be `numbered`, its position."""
    view, header = _with_header(view, numbered)
    head = "".join(
        f'<th scope="col"{" class=n" if column.numeric else ""}>{escape(column.name)}</th>' for column in view.columns
    )
    lines = []
    for number, row in enumerate(view.rows):
        if view.hidden and number == view.head:
            lines.append(f'<tr><td class="gap" colspan="{len(view.columns)}">{escape(view.gap())}</td></tr>')
        cells = [
            _cell(text, column, "th" if i == header else "td")
            for i, (text, column) in enumerate(zip(row, view.columns, strict=True))
        ]
        lines.append("<tr>" + "".join(cells) + "</tr>")
    foot = "".join(f'<div class="note">{_inner(note, Column(""))}</div>' for note in view.notes)
    return (
        f'<div class="lib287g" tabindex="0">{_style if styled else ""}<table><caption>{escape(view.caption)}</caption>'
        f"<thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(lines)}</tbody></table>{foot}</div>"
    )


def html_table(
    title: str, header: Sequence[str], rows: Sequence[Sequence[str]], notes: Sequence[str], numeric: Sequence[bool] = ()
) -> str:
    """All rows under a header."""
    rights = [*numeric, *[False] * (len(header) - len(numeric))]
    columns = [Column(name, right, is_of_sources(name), is_address(name))
               for name, right in zip(header, rights, strict=True)]  # fmt: skip
    return as_html(View(title, columns, [list(row) for row in rows], list(notes)))
