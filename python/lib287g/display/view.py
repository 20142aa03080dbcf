"""A table as it is shown: a caption, columns, the rows that fit, and notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ..settings import options


@dataclass(frozen=True)
class Column:
    name: str
    numeric: bool = False
    #: Whether its cells are ids of sources, which become links.
    sources: bool = False
    #: Whether they are addresses, which become links.
    address: bool = False


@dataclass
class View:
    caption: str
    columns: list[Column]
    #: Those that are shown: the first and the last.
    rows: list[list[str]]
    notes: list[str] = field(default_factory=list)
    #: How many rows are left out, and after how many.
    hidden: int = 0
    head: int = 0

    def gap(self) -> str:
        """The line that stands for what is left out."""
        return f"… {self.hidden:,} row{'s' if self.hidden > 1 else ''} not shown …"


def head_and_tail(size: int, most: int | None = None) -> tuple[int, int]:
    """How many of the first and of the last rows are shown."""
    most = options.rows if most is None else most
    if size <= most:
        return size, 0
    return most - most // 2, most // 2


def view(
    caption: str,
    columns: Sequence[Column],
    size: int,
    rows: Callable[[int, int], list[list[str]]],
    notes: Sequence[str] = (),
    most: int | None = None,
) -> View:
    """Of `size` rows those that fit; `rows(first, last)` makes the texts of some."""
    head, tail = head_and_tail(size, most)
    shown = rows(0, head) + (rows(size - tail, size) if tail else [])
    return View(caption, list(columns), shown, list(notes), size - head - tail, head)
