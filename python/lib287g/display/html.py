"""Tables in a notebook: escaped HTML in the colours of the page, light or dark, and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from .cells import Cited, Lines
from .sources import is_of_sources, known_source, short_name
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


def _inner(text: str, column: Column) -> str:
    if isinstance(text, Cited):
        return ", ".join(map(source_link, text.ids)) + escape(text.rest)
    if isinstance(text, Lines):
        return "".join(f'<div class="line">{escape(line)}</div>' for line in text.lines)
    return ", ".join(map(source_link, text.split(", "))) if column.sources and text else escape(text)


def _cell(text: str, column: Column, tag: str) -> str:
    inner = _inner(text, column)
    short = column.numeric or (len(text) <= 12 and text[:1].isdigit())  # a number or a date
    kind = ' class="n"' if column.numeric else ' style="white-space:nowrap"' if short else ""
    scope = ' scope="row"' if tag == "th" else ""
    return f"<{tag}{scope}{kind}>{inner}</{tag}>"


def as_html(view: View, *, styled: bool = True) -> str:
    """An escaped table: a caption, headers of columns and rows, what is left out, and notes; `styled` where none before
    it on the page is."""
    head = "".join(
        f'<th scope="col"{" class=n" if column.numeric else ""}>{escape(column.name)}</th>' for column in view.columns
    )
    lines = []
    for number, row in enumerate(view.rows):
        if view.hidden and number == view.head:
            lines.append(f'<tr><td class="gap" colspan="{len(view.columns)}">{escape(view.gap())}</td></tr>')
        cells = [
            _cell(text, column, "td" if i else "th")
            for i, (text, column) in enumerate(zip(row, view.columns, strict=True))
        ]
        lines.append("<tr>" + "".join(cells) + "</tr>")
    foot = "".join(f'<div class="note">{escape(note)}</div>' for note in view.notes)
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
    columns = [Column(name, right, is_of_sources(name)) for name, right in zip(header, rights, strict=True)]
    return as_html(View(title, columns, [list(row) for row in rows], list(notes)))
