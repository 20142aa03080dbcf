"""What a table holds, in words: what its rows are, what all of them have in common, and their days."""

from __future__ import annotations

from collections import Counter
from typing import Any

from .figures import timeline_span, timeline_title
from .words import shown

#: What the rows of a table are.
_names = {
    "ClaimTable": "Claims", "SourceTable": "Sources", "GrantTable": "Powers", "TrainingTable": "Training requirements",
    "InspectionTable": "Inspections", "TermTable": "Terms of agreements", "EventTable": "Events",
    "FindingTable": "Findings", "StatuteTable": "Statutes", "GlossaryEntryTable": "Glossary",
    "ListRunTable": "Runs of lists", "CountedListTable": "Lists counted", "ListSeriesTable": "Series of lists",
    "CorrectionTable": "Corrections of cells", "ObservationTable": "Observations", "SampleTable": "Figures by period",
    "ListedAgreementTable": "Agreements listed", "IssueTable": "Issues of lists",
    "ReconciledTable": "Claims beside lists", "DifferenceTable": "Differences of two lists", "PublishedLists": "Lists",
    "Conflict": "Contradicting figures", "Conflicts": "Contradicting figures", "Comparison": "Types compared",
}  # fmt: skip

#: Of tables whose rows have a scope or days: what stands before the names of the columns of their scope, and the
#: columns of their days.
_scoped: dict[str, tuple[str, tuple[str, ...]]] = {
    "ClaimTable": ("", ("date",)),
    "EventTable": ("", ("date",)),
    "FindingTable": ("", ("date",)),
    "ObservationTable": ("", ("date", "until")),
    "ReconciledTable": ("", ("date",)),
    "SampleTable": ("in_force_", ("first", "last")),
    "DifferenceTable": ("", ()),
    "ListedAgreementTable": ("", ("signed_on",)),
    "IssueTable": ("", ()),
}

#: Of these the rows of each word of a column are counted.
_counted = {"DifferenceTable": "change", "ReconciledTable": "verdict"}

#: Of more rows a caption is not worth the time that it takes to read them all.
_most_read = 10_000


def _rows(size: int) -> str:
    return f"{size:,} row{'' if size == 1 else 's'}"


def caption_of(table: Any, size: int) -> str:
    """What a table holds, and how many rows."""
    name = type(table).__name__
    if name == "PublishedList":
        kind = "pending agencies" if table.kind.code == "pending" else "participating agencies"
        day = str(table.published) if table.published is not None else "of no known day"
        return f"{shown(table.file)}: {kind}, {day}, {_rows(size)}"
    if name == "ColumnTable":
        return ", ".join([table.title, *_periods(table), _rows(size)])
    if name == "Timeline":
        return f"{timeline_title(table)}, {timeline_span(table)}"
    shared = _shared(table, size) if name in _scoped and 0 < size <= _most_read else ""
    return f"{_names.get(name, name.removesuffix('Table'))}{shared}, {_rows(size)}"


def _periods(table: Any) -> list[str]:
    """The days from the first to the last period of a panel; nothing of others."""
    if not len(table) or not {"period", "last"} <= set(table.columns):
        return []
    return [f"{table[0]['period']} to {table[-1]['last']}"]


def _common(columns: dict[str, list[Any]], before: str) -> list[str]:
    """The labels of type, state and unit that all rows have; of samples all that have a figure."""
    from .._core import AgreementType, State, Unit

    rows = range(len(next(iter(columns.values()))))
    known = [i for i in rows if not before or columns[f"{before}value"][i] is not None]
    labels = []
    for name, vocabulary in (("type", AgreementType), ("state", State), ("unit", Unit)):
        values = columns.get(before + name)  # a column without any value may be left out
        found = {values[i] for i in known} if values else set()
        for of_change in (f"{name}_before", f"{name}_after"):
            found |= set(columns.get(of_change, ())) - {None}
        if len(found) == 1 and None not in found:
            [word] = found
            labels += [vocabulary(word).label] if word in {each.code for each in vocabulary} else []
    return labels


def _shared(table: Any, size: int) -> str:
    """ ": Task Force Model, Florida, agencies, 2025-01-29 to 2026-06-05": what all rows have in common, their days."""
    name = type(table).__name__
    before, days = _scoped[name]
    columns = {column: values for column, _, values in table._cells(0, size)}
    words = _common(columns, before)
    words += ["pending"] if set(columns.get(f"{before}kind", ())) == {"pending"} else []
    files = set(columns.get("file", ())) if name == "IssueTable" else set()
    words += [str(file) for file in files if len(files) == 1 and file]
    if name in _counted:
        words += [f"{count:,} {word}".replace("_", " ") for word, count in Counter(columns[_counted[name]]).items()]
    known = [str(day) for column in days for day in columns[column] if day is not None]
    if known:
        span = min(known) if len(set(known)) == 1 else f"{min(known)} to {max(known)}"
        words.append(f"signed {span}" if days == ("signed_on",) else span)
    return f": {', '.join(words)}" if words else ""
