"""How results show themselves: aligned text in a terminal, escaped HTML in a notebook."""

from .comparisons import cell_html, comparison_html, comparison_row_html, comparison_text
from .figures import (
    age,
    conflict_html,
    conflicts_html,
    conflicts_text,
    days_old,
    growth_html,
    growth_records,
    growth_repr,
    growth_text,
    scope_title,
    timeline_html,
    timeline_span,
    timeline_text,
    timeline_title,
)
from .html import html_table
from .row import row_html
from .rows import (
    counts_html,
    counts_text,
    dataset_html,
    labelled,
    list_html,
    lists_html,
    table_html,
    table_text,
)
from .text import text_table
from .width import wrapped
from .words import escaped, shown

__all__ = [
    "age", "cell_html", "comparison_html", "comparison_row_html", "comparison_text", "conflict_html",
    "conflicts_html", "conflicts_text", "counts_html", "counts_text", "dataset_html", "days_old", "escaped",
    "growth_html", "growth_records", "growth_repr", "growth_text", "html_table", "labelled", "list_html", "lists_html",
    "row_html",
    "scope_title", "shown", "table_html", "table_text", "text_table", "timeline_html", "timeline_span",
    "timeline_text", "timeline_title", "wrapped",
]  # fmt: skip
