"""A single row: a line per field."""

from __future__ import annotations

from typing import Any

from .cells import Address, Cited, Lines
from .figures import growth_html, scope_title
from .html import html_table
from .sources import is_address, is_of_sources
from .words import cut_cell, shown

#: Fields that are the number of a row in a sheet: no count.
of_sheets = ("row", "row_before", "row_after", "repeats")


#: What a row is, where its class does not say it in a word.
_names = {
    "Grant": "Power", "Training": "Training requirement", "Term": "Term of agreements",
    "GlossaryEntry": "Glossary entry", "ListRun": "Run of lists", "CountedList": "List counted",
    "ListSeries": "Series of lists",
    "Sample": "Figure of a period", "ListedAgreement": "Agreement listed", "Issue": "Issue of a list",
    "Reconciled": "Claim beside lists", "Difference": "Difference of two lists", "Correction": "Correction of cells",
}  # fmt: skip


def _fields(row: Any) -> list[tuple[str, Any]]:
    """In the order of the docs: that of the class."""
    names = [
        name
        for base in reversed(type(row).__mro__)
        for name, value in vars(base).items()
        if isinstance(value, property)
    ]
    return [(name, getattr(row, name)) for name in dict.fromkeys(names)]


def _said(name: str, value: Any) -> str:
    """A field as a person reads it."""
    if is_of_sources(name) and value:
        return Cited([value] if isinstance(value, str) else value)
    if is_address(name) and value:
        return Address(cut_cell(shown(value)))
    if isinstance(value, tuple) and any(hasattr(each, "to_dict") or " " in str(each) for each in value):
        return Lines(map(_in_words, value))
    if name in of_sheets and value is not None:
        return str(value)
    return str(value.label) if hasattr(value, "label") else cut_cell(shown(value))


def _in_words(value: Any) -> str:
    """A row within a row: a period as its days."""
    if not hasattr(value, "to_dict"):
        return shown(value)
    if hasattr(value, "since") and hasattr(value, "until"):
        return f"{value.since} to {value.until}" if value.until else f"since {value.since}"
    return "; ".join(f"{name} {shown(each)}" for name, each in _fields(value) if shown(each))


def _caption(row: Any) -> str:
    """What the row is, and of what: "Claim, Task Force Model: agencies, 2025-06-05", "Jail Enforcement Model"."""
    name = type(row).__name__
    if name == "Model":
        return str(row.type.label)
    if name in ("Claim", "Observation", "InForce"):
        kind = {"InForce": "Figure in force"}.get(name, name)
        return f"{kind}, {scope_title(row)}, {getattr(row, 'asked', row.date)}"
    labels = [value.label for value in (getattr(row, "type", None), getattr(row, "state", None)) if value is not None]
    return ", ".join([_names.get(name, name), *labels])


def row_html(row: Any) -> str:
    """One row: a line per field that is there."""
    if type(row).__name__ == "Growth":
        return growth_html(row)
    fields = [(name, value) for name, value in _fields(row) if not hasattr(value, "_cells")]
    lines = [(name, _said(name, value)) for name, value in fields]
    return html_table(_caption(row), ("field", "value"), [line for line in lines if line[1]], [])
