"""How results show themselves: aligned text in a terminal, escaped HTML in a notebook."""

from __future__ import annotations

import shutil
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from enum import Enum
from html import escape
from typing import Any

from ._core import Growth

_most_rows = 20
_style = "border-collapse:collapse;font-variant-numeric:tabular-nums;text-align:left;color:inherit;"
_cell_style = (
    "padding:.2em .7em;border-bottom:1px solid rgba(128,128,128,.35);text-align:left;vertical-align:top;"
    "white-space:normal;overflow-wrap:break-word;"
)


def shown(value: Any) -> str:
    """A value in a few words; control and direction marks of a text as visible escapes."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, Enum):
        return str(value.code)  # type: ignore[attr-defined]
    if isinstance(value, tuple | list):
        return ", ".join(shown(item) for item in value)
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float):
        return f"{value:,.4g}"
    text = str(value)
    return "".join(char if unicodedata.category(char) not in ("Cc", "Cf") else f"\\u{ord(char):04x}" for char in text)


def _width() -> int:
    return max(40, shutil.get_terminal_size((100, 24)).columns)


def text_table(header: Sequence[str], rows: Iterable[Sequence[str]], width: int | None = None) -> str:
    """Aligned columns that fit the width: the widest columns wrap first."""
    width = width or _width()
    table = [list(header), *(list(row) for row in rows)]
    sizes = [max(len(row[i]) for row in table) for i in range(len(header))]
    gaps = 2 * (len(sizes) - 1)
    while sum(sizes) + gaps > width and max(sizes) > 8:
        sizes[sizes.index(max(sizes))] -= 1
    numeric = [
        all(not row[i] or row[i].replace(",", "").replace(".", "").lstrip("-+").isdigit() for row in table[1:])
        for i in range(len(sizes))
    ]
    lines = []
    for number, row in enumerate(table):
        wrapped = [textwrap.wrap(cell, size) if cell else [""] for cell, size in zip(row, sizes, strict=True)]
        for line in range(max(len(cell) for cell in wrapped)):
            parts = [
                (cell[line] if line < len(cell) else "").rjust(size)
                if right
                else (cell[line] if line < len(cell) else "").ljust(size)
                for cell, size, right in zip(wrapped, sizes, numeric, strict=True)
            ]
            lines.append("  ".join(parts).rstrip())
        if number == 0:
            lines.append("  ".join("-" * size for size in sizes))
    return "\n".join(lines)


def _more(hidden: int) -> str:
    return f"… and {hidden:,} more row{'s' if hidden > 1 else ''}"


def _cell(text: str) -> str:
    whole = "white-space:nowrap;" if len(text) <= 10 and text[:1].isdigit() else ""  # a date or a number
    return f'<td style="{_cell_style}{whole}">{escape(text)}</td>'


def html_table(
    title: str, header: Sequence[str], rows: Sequence[Sequence[str]], notes: Sequence[str], most: int = _most_rows
) -> str:
    """An escaped table; rows after `most` are counted, not shown."""
    head = "".join(f'<th style="{_cell_style}">{escape(name)}</th>' for name in header)
    body = "".join("<tr>" + "".join(map(_cell, row)) + "</tr>" for row in rows[:most])
    more = [_more(len(rows) - most)] if len(rows) > most else []
    foot = "".join(f'<div style="font-size:.85em;opacity:.75">{escape(note)}</div>' for note in [*more, *notes])
    return (
        f'<div><strong>{escape(title)}</strong><table style="{_style}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>{foot}</div>"
    )


# Rows and tables of rows.


def _fields(row: Any) -> list[tuple[str, Any]]:
    names = [name for name in dir(type(row)) if isinstance(getattr(type(row), name), property)]
    return [(name, getattr(row, name)) for name in names]


def row_html(row: Any) -> str:
    """One row: a line per field that is there."""
    if isinstance(row, Growth):
        return html_table("Growth", ("", "", "bounds or source"), growth_records(row), [])
    lines = [(name, shown(value)) for name, value in _fields(row) if not hasattr(value, "_columns") and shown(value)]
    return html_table(type(row).__name__, ("field", "value"), lines, [])


_columns_shown = {
    "ClaimTable": ("date", "value", "exactness", "unit", "type", "state", "sources", "confidence"),
    "SourceTable": ("id", "kind", "title", "publisher", "date", "url"),
    "GrantTable": ("type", "power", "answer", "place", "sources"),
    "TrainingTable": ("type", "kind", "hours", "weeks", "delivery", "since", "until", "sources"),
    "EventTable": ("date", "kind", "type", "state", "label", "sources"),
    "FindingTable": ("date", "by", "value", "unit", "text", "sources"),
    "ReconciledTable": (
        "date",
        "type",
        "state",
        "unit",
        "value",
        "sources",
        "verdict",
        "listed",
        "off_by",
        "published",
    ),
    "CorrectionTable": ("column", "state", "raw", "clean", "reason"),
    "ListRunTable": ("id", "kind", "basis", "sources", "confidence", "note"),
    "ListSeriesTable": ("run", "unit", "type", "state"),
    "GlossaryEntryTable": ("id", "abbreviation", "text", "sources"),
}


def _table(table: Any) -> tuple[tuple[str, ...], list[list[str]]]:
    columns = {name: values for name, _, values in table._columns()}
    names = _columns_shown.get(type(table).__name__, tuple(columns))
    cells = {name: [shown(value) for value in columns[name]] for name in names}
    filled = tuple(name for name in names if any(cells[name]) or not len(table))
    return filled, [[cells[name][i] for name in filled] for i in range(len(table))]


def _title(table: Any) -> str:
    return f"{len(table):,} rows of {type(table).__name__.removesuffix('Table')}"


def table_text(table: Any) -> str:
    """A table of rows: its most telling columns."""
    names, rows = _table(table)
    more = "\n" + _more(len(rows) - _most_rows) if len(rows) > _most_rows else ""
    return f"{_title(table)}\n{text_table(names, rows[:_most_rows])}{more}"


def table_html(table: Any) -> str:
    names, rows = _table(table)
    return html_table(_title(table), names, rows, [])


# Timelines and growth.


def _scope_title(scope: Any) -> str:
    label = scope.type.label if scope.type is not None else "The whole program"
    place = f", {scope.state.label}" if scope.state is not None else ""
    return f"{label}{place}: {scope.unit.label}"


def timeline_title(timeline: Any) -> str:
    """ "Task Force Model, Florida: agencies": scope and unit."""
    title = _scope_title(timeline)
    if timeline.with_joint:
        title = title.replace(":", " with joint agreements:", 1)
    return f"{title}, pending" if timeline.kind.code == "pending" else title


def timeline_span(timeline: Any) -> str:
    """ "2002-07-02 to 2026-09-16": its first and last days."""
    if not len(timeline):
        return "no figures"
    if timeline[0].date.last == timeline[-1].until:
        return str(timeline[0].date)
    return f"{timeline[0].date} to {timeline[-1].until}"


def _bounds(observation: Any) -> str:
    if observation.exactness.code == "exact":
        return ""
    low = "?" if observation.low is None else f"{observation.low:,}"
    high = "?" if observation.high is None else f"{observation.high:,}"
    return f"{low} to {high}"


def _observation_rows(observations: Any) -> list[list[str]]:
    return [
        [
            str(row.date),
            f"{row.value:,}",
            row.exactness.label,
            _bounds(row),
            row.basis.code,
            shown(row.sources),
            row.confidence.code,
        ]
        for row in observations
    ]


_observation_header = ("date", "value", "", "bounds", "basis", "sources", "confidence")


def timeline_text(timeline: Any) -> str:
    rows = _observation_rows(timeline.observations)
    hidden = max(0, len(rows) - _most_rows)
    kept = rows if not hidden else rows[: _most_rows // 2] + rows[-_most_rows // 2 :]
    note = f"\n({hidden:,} rows in the middle are not shown)" if hidden else ""
    title = f"{timeline_title(timeline)}, {timeline_span(timeline)}, {len(rows):,} observations"
    return f"{title}\n{text_table(_observation_header, kept)}{note}"


def timeline_html(timeline: Any) -> str:
    title = f"{timeline_title(timeline)}, {timeline_span(timeline)}"
    notes = ["A figure dated to a month or year is in force from the last day it can be."]
    return html_table(title, _observation_header, _observation_rows(timeline.observations), notes)


def _conflict_title(conflict: Any) -> str:
    return f"{_scope_title(conflict)}: contradicting figures, the preferred one first ({conflict.preferred_by.label})"


def conflict_html(conflict: Any) -> str:
    return html_table(_conflict_title(conflict), _observation_header, _observation_rows(conflict.observations), [])


def conflicts_text(conflicts: Any) -> str:
    """A table per conflict."""
    tables = [f"{_conflict_title(each)}\n{text_table(_observation_header, _observation_rows(each.observations))}"
              for each in conflicts]  # fmt: skip
    return "\n\n".join(tables) if tables else "no contradictions"


def _percent(value: float | None) -> str:
    return "" if value is None else f"{value:+,.1%}"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,.4g}"


def age(figure: Any) -> str:
    """ "3 days old", "15 to 379 days old": how old a figure in force is."""
    least, most = figure.age_days, figure.age_days_at_most
    return f"{least:,} days old" if least == most else f"{least:,} to {most:,} days old"


def growth_records(growth: Any) -> list[tuple[str, str, str]]:
    """What a growth says, line by line: name, value, bounds."""
    if growth.start is None or growth.end is None:
        return [("growth", "none", growth.absent_because.label)]
    unit = growth.start.unit.label
    bounds = growth.bounds
    lines = []
    for name, figure in (("start", growth.start), ("end", growth.end)):
        about = "" if figure.exactness.code == "exact" else figure.exactness.label + " "
        said = f"{shown(figure.sources)}; {age(figure)} on {figure.asked}"
        lines.append((name, f"{about}{figure.value:,} {unit}, {figure.date}", said))

    def line(name: str, value: Any, bound: Any, show: Any) -> None:
        if value is not None:
            open_ended = bound.low is None or bound.high is None
            exact = not open_ended and bound.low == bound.high
            between = "" if exact else f"between {show(bound.low) or '?'} and {show(bound.high) or '?'}"
            lines.append((name, show(value), between))

    line("absolute", growth.absolute, bounds.absolute, lambda x: "" if x is None else f"{x:+,.0f}")
    line("relative", growth.relative, bounds.relative, _percent)
    line("factor", growth.factor, bounds.factor, _number)
    line("years", growth.years, bounds.years, _number)
    line("annual rate", growth.annual_rate, bounds.annual_rate, _percent)
    if growth.doubling_years is not None:
        lines.append(("doubling time", f"{growth.doubling_years:.2f} years", ""))
    if growth.halving_years is not None:
        lines.append(("halving time", f"{growth.halving_years:.2f} years", ""))
    if growth.absent_because is not None:
        lines.append(("absent", "", growth.absent_because.label))
    return lines


def growth_text(growth: Any) -> str:
    return text_table(("growth", "", ""), growth_records(growth))


# Comparisons.


def _comparison(comparison: Any) -> tuple[list[str], list[list[str]], list[str]]:
    header = ["", *(agreement_type.code for agreement_type in comparison.types)]
    rows: list[list[str]] = []
    notes: list[str] = []
    for row in comparison.rows:
        cells = [row.label]
        for agreement_type, cell in zip(comparison.types, row, strict=True):
            mark = ""
            if cell.disputed:
                mark = f" [{len(notes) + 1}]"
                notes.append(f"[{len(notes) + 1}] {row.label}, {agreement_type.code}: {shown(cell.note)}")
            cells.append((shown(cell.text) or "–") + mark)
        rows.append(cells)
    return header, rows, notes


def comparison_text(comparison: Any) -> str:
    header, rows, notes = _comparison(comparison)
    wrapped = [textwrap.fill(note, _width(), subsequent_indent="    ") for note in notes]
    return "\n".join([text_table(header, rows), *wrapped])


def comparison_html(comparison: Any) -> str:
    header, rows, notes = _comparison(comparison)
    names = ", ".join(agreement_type.label for agreement_type in comparison.types)
    return html_table(names, header, rows, notes, most=len(rows))


def comparison_row_html(row: Any) -> str:
    """One aspect: a line per type."""
    lines = [
        (agreement_type.label, shown(cell.text), shown(cell.note), shown(cell.sources))
        for agreement_type, cell in zip(row.types, row, strict=True)
    ]
    return html_table(row.label, ("type", "", "others", "sources"), lines, [])


def cell_html(cell: Any) -> str:
    note = f" ({cell.note})" if cell.disputed else ""
    return f"<span>{escape(shown(cell.text) + note)}</span>"


def growth_repr(growth: Any) -> str:
    """In one line: both figures and the change."""
    if growth.start is None or growth.end is None:
        return f"Growth({growth.absent_because.label})"
    start, end = growth.start, growth.end
    change = "" if growth.relative is None else f", {_percent(growth.relative)}"
    return f"Growth({start.value:,} on {start.date} to {end.value:,} {end.unit.label} on {end.date}{change})"


def dataset_html(dataset: Any) -> str:
    """A line per table."""
    names = [name for name in dir(dataset) if not name.startswith("_")]
    tables = [(name, table) for name in names if hasattr(table := getattr(dataset, name), "__len__")]
    rows = [(name, f"{len(table):,}") for name, table in tables if not isinstance(table, str)]
    return html_table(f"Dataset of {dataset.version}", ("table", "rows"), rows, [], most=len(rows))


def _counts(counts: Any) -> tuple[list[str], list[list[str]]]:
    keys = [key.code for key in counts.by]
    return [*keys, counts.unit.code], [[*(shown(row[key]) for key in keys), f"{row['value']:,}"] for row in counts]


def counts_text(counts: Any) -> str:
    return text_table(*_counts(counts))


def counts_html(counts: Any) -> str:
    header, rows = _counts(counts)
    return html_table(f"Counts of {counts.unit.label}", header, rows, [])
