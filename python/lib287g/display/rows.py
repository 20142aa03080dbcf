"""Tables of rows, counts, lists and datasets."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Any

from ..settings import rows_shown
from .captions import caption_of
from .comparisons import comparison_view
from .html import as_html, html_table
from .row import of_sheets
from .sources import is_address, is_of_sources
from .text import as_text
from .view import Column, View, head_and_tail
from .words import cut_cell, shown

#: Of tables with more columns than a page has room for: those that tell most, in the order in which they stay.
_columns_shown = {
    "ClaimTable": ("date", "value", "exactness", "unit", "type", "state", "sources", "confidence"),
    "SourceTable": ("id", "kind", "title", "publisher", "date", "url"),
    "GrantTable": ("type", "power", "answer", "place", "sources"),
    "TrainingTable": ("type", "kind", "hours", "weeks", "delivery", "since", "until", "sources"),
    "EventTable": ("date", "kind", "type", "state", "label", "sources"),
    "FindingTable": ("date", "by", "value", "unit", "text", "sources"),
    "ObservationTable": ("date", "value", "exactness", "low", "high", "unit", "type", "state", "basis", "sources"),
    "ReconciledTable": (
        "date", "type", "state", "unit", "value", "sources", "verdict", "listed", "off_by", "published",
    ),
    "CorrectionTable": ("column", "state", "raw", "clean", "reason"),
    "ListRunTable": ("id", "kind", "basis", "sources", "confidence", "note"),
    "ListSeriesTable": ("run", "unit", "type", "state"),
    "GlossaryEntryTable": ("id", "abbreviation", "text", "sources"),
    "ListedAgreementTable": ("row", "state", "agency", "type", "signed_on", "county", "kind"),
    "PublishedList": ("row", "state", "agency", "type", "signed_on", "county", "kind"),
    "DifferenceTable": (
        "change", "state", "agency", "type_before", "type_after", "signed_before", "signed_after", "county_before",
        "county_after",
    ),
    "SampleTable": (
        "first", "last", "in_force_value", "in_force_exactness", "in_force_date", "in_force_sources", "interpolated",
    ),
    "IssueTable": ("row", "column", "raw", "code", "clean", "sheet", "file"),
}  # fmt: skip


#: What columns are called where people read, if not by their own name.
_called = {
    "SampleTable": {
        "in_force_value": "value", "in_force_exactness": "exactness", "in_force_date": "observed",
        "in_force_sources": "sources",
    },
}  # fmt: skip


def labelled(name: str, value: Any) -> str:
    """A code of an issue has its label beside it; a row of a sheet is no count."""
    if name == "code" and value is not None:
        from .._core import IssueCode

        return f"{value}: {IssueCode(value).label}"
    return str(value) if name in of_sheets and value is not None else shown(value)


def _columns(table: Any, most: int | None) -> tuple[dict[str, tuple[str, list[Any]]], int, int]:
    """Kind and values of each column in the rows that are shown; how many those are in front, and how many there are.

    Of a table of rows only those are made; what is a table beside something else is not as long as that says.
    """
    if type(table).__name__.endswith("Table"):
        size = len(table)
        head, tail = head_and_tail(size, most)
        parts = [table._cells(0, head), *([table._cells(size - tail, size)] if tail else [])]
    else:
        whole = table._cells()
        size = len(whole[0][2]) if whole else 0
        head, tail = head_and_tail(size, most)
        parts = [[(name, kind, values[:head] + values[size - tail :]) for name, kind, values in whole]]
    joined = [(column[0], [value for _, _, values in (column, *more) for value in values])
              for column, *more in zip(*parts, strict=True)]  # fmt: skip
    kinds = {name: kind for name, kind, _ in parts[0]}
    return {name: (kinds[name], values) for name, values in joined}, head, size


def _view(table: Any, most: int | None = None, caption: str | None = None, whole: bool = False) -> View:
    columns, head, size = _columns(table, most)
    names = tuple(columns) if whole else _columns_shown.get(type(table).__name__, tuple(columns))
    brief = str if whole else cut_cell
    cells = {name: [brief(labelled(name, value)) for value in columns[name][1]] for name in names}
    filled = [name for name in names if whole or any(cells[name]) or not size]
    called = {} if whole else _called.get(type(table).__name__, {})
    numeric = [columns[name][0] in ("integer", "number") for name in filled]
    heads = [
        Column(called.get(name, name), right, is_of_sources(name), is_address(name))
        for name, right in zip(filled, numeric, strict=True)
    ]
    rows = [list(row) for row in zip(*(cells[name] for name in filled), strict=True)]
    return View(caption or caption_of(table, size), heads, rows, [], size - len(rows), head)


def whole_view(table: Any, rows: int | None) -> View:
    """All columns; all rows, or of more than `rows` the first and the last. A comparison has its types side by side."""
    most = sys.maxsize if rows is None else rows_shown(rows)
    return comparison_view(table, most) if type(table).__name__ == "Comparison" else _view(table, most, whole=True)


def table_text(table: Any) -> str:
    """A table of rows: its most telling columns."""
    return as_text(_view(table))


def table_html(table: Any) -> str:
    return as_html(_view(table))


def dataset_html(dataset: Any) -> str:
    """A line per table."""
    names = [name for name in dir(dataset) if not name.startswith("_")]
    tables = [(name, table) for name in names if hasattr(table := getattr(dataset, name), "__len__")]
    rows = [(name, f"{len(table):,}") for name, table in tables if not isinstance(table, str)]
    return html_table(f"Dataset of {dataset.version}", ("table", "rows"), rows, [], (False, True))


def _days_of(counts: Any) -> list[str]:
    """The first and the last day of counts by date; nothing of others, which do not know their list."""
    days = [str(day) for name, _, values in counts._cells() if name == "date" for day in values]
    if not days:
        return []
    return [days[0] if min(days) == max(days) else f"{min(days)} to {max(days)}"]


def _counts_view(counts: Any) -> View:
    """The values under the name of their unit."""
    by = " and ".join(key.code for key in counts.by)
    rows = f"{len(counts):,} row{'' if len(counts) == 1 else 's'}"
    view = _view(
        counts, caption=", ".join([f"Counts of {counts.unit.label}{by and ' by '}{by}", *_days_of(counts), rows])
    )
    unit = next(i for i, column in enumerate(view.columns) if column.name == "unit")
    view.columns[-1] = Column(counts.unit.code, numeric=True)
    del view.columns[unit]
    for row in view.rows:
        del row[unit]
    return view


def counts_text(counts: Any) -> str:
    """Without a caption: the header has the unit."""
    return as_text(replace(_counts_view(counts), caption=""))


def counts_html(counts: Any) -> str:
    return as_html(_counts_view(counts))


def list_html(published: Any) -> str:
    """The list's agreements under what it is."""
    return as_html(_view(published))


def lists_html(lists: Any) -> str:
    """A line per list, those without a date last."""
    every = [*lists, *lists.undated]
    head, tail = head_and_tail(len(every))
    columns = [Column("file"), Column("published"), Column("kind"), Column("rows", True), Column("issues", True),
               Column("repairs", True), Column("doubts")]  # fmt: skip
    rows = [
        [cut_cell(shown(each.file)), shown(each.published), each.kind.label, f"{len(each):,}",
         f"{len(each.issues) + sum(each.more_issues.values()):,}",
         f"{len(each.repairs) + sum(each.more_repairs.values()):,}", "; ".join(doubt.label for doubt, _ in each.doubts)]
        for each in [*every[:head], *(every[-tail:] if tail else [])]
    ]  # fmt: skip
    undated = f", {len(lists.undated)} undated" if lists.undated else ""
    caption = f"{len(every):,} lists{undated}; figures cite {cut_cell(shown(lists.source))}"
    return as_html(View(caption, columns, rows, [], len(every) - head - tail, head))
