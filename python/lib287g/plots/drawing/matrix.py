"""A matrix of words in cells, with as many rows as can be read, and marks only where the footer tells them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..texts.fitted_text import FittedText, least_size
from ..texts.footer import Footer

if TYPE_CHECKING:
    from matplotlib.patches import Rectangle

#: A line of the least size with its part of the cell's edges, in parts of that size.
_line, _edges = 1.25, 0.5


@dataclass
class Row:
    """The texts of a row, its cells, and what others say of them."""

    texts: list[FittedText] = field(default_factory=list)
    cells: list[Rectangle] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class Matrix(Footer):
    """The footer of a matrix, which knows its rows: below one line of heads, each row has a line or more.

    Where not all can be read, rows are left out from the end; the footer says how many. Marks in cells stand where
    there is room for the notes that tell them; else it says of how many cells others say otherwise.
    """

    most_lines, share = 40, 0.3

    def __init__(self, ax: Any, rows: Sequence[Row]) -> None:
        super().__init__([ax])
        self.rows = list(rows)
        self._arranged: Any = None
        self._kept = len(self.rows)
        self.set_zorder(0.5)  # before the cells, which it arranges

    def needed(self, renderer: Any, with_notes: bool) -> str:
        self._arrange(renderer)
        hidden = len(self.rows) - self._kept
        left_out = f"{hidden} more row{'' if hidden == 1 else 's'} not shown." if hidden else ""
        disputed = sum(len(row.notes) for row in self.rows[: self._kept])
        if with_notes or not disputed:
            return left_out
        cells = "1 cell" if disputed == 1 else f"{disputed} cells"
        return f"Of {cells} others say otherwise. {left_out}".strip()

    def _fit(self, renderer: Any) -> None:
        self._arrange(renderer)
        self.notes = [note for row in self.rows[: self._kept] for note in row.notes]
        super()._fit(renderer)
        for row in self.rows:
            for text in row.texts:
                text.show_mark(self.with_notes)

    def _arrange(self, renderer: Any) -> None:
        """Gives each row its height: the same, or where that is too low for a word the lines that it needs."""
        ax = self.panels[0]
        key = (*ax.bbox.bounds, renderer.points_to_pixels(1))
        if self._arranged == key:
            return
        self._arranged, count = key, len(self.rows)
        for text in [text for row in self.rows for text in row.texts]:
            text.show_mark(True)
        self._place([1.0] * count)
        if not all(text.can_be_read(renderer) for row in self.rows for text in row.texts):
            size = renderer.points_to_pixels(least_size)
            highs = [size * (_edges + _line * max(text.least_lines(renderer) for text in row.texts))
                     for row in self.rows]  # fmt: skip
            room = ax.bbox.height - size * (_edges + _line)
            while count > 1 and sum(highs[:count]) > room:
                count -= 1
            middle = sum(highs[:count]) / count
            self._place([high / middle for high in highs[:count]])

    def _place(self, highs: Sequence[float]) -> None:
        """Places as many rows as there are heights, from 0 down."""
        self._kept, bottom = len(highs), 0.0
        for number, row in enumerate(self.rows):
            seen = number < len(highs)
            if seen:
                bottom -= highs[number]
            for cell in row.cells:
                cell.set_visible(seen)
                if seen:
                    cell.set(y=bottom, height=highs[number])
            for text in row.texts:
                text.set_visible(seen)
                if seen:
                    text.stand(bottom + 0.05 * highs[number], 0.9 * highs[number])
        self.panels[0].set_ylim(bottom or -1, 1.05)
