"""How results show themselves: aligned text in a terminal, escaped HTML in a notebook."""

from .comparisons import cell_html, comparison_html, comparison_row_html, comparison_text
from .figures import (
    age,
    conflict_html,
    conflicts_html,
    conflicts_text,
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
from .rows import (
    caption_of,
    counts_html,
    counts_text,
    dataset_html,
    list_html,
    lists_html,
    row_html,
    table_html,
    table_text,
)
from .text import text_table
from .words import escaped, shown

__all__ = [
    "age", "caption_of", "cell_html", "comparison_html", "comparison_row_html", "comparison_text", "conflict_html",
    "conflicts_html", "conflicts_text", "counts_html", "counts_text", "dataset_html", "escaped",
    "growth_html", "growth_records",
    "growth_repr", "growth_text", "html_table", "list_html", "lists_html", "row_html", "scope_title",
    "shown", "table_html", "table_text", "text_table", "timeline_html", "timeline_span", "timeline_text",
    "timeline_title",
]  # fmt: skip
