"""A text in a cell: in lines, and as small as it must be to stay inside."""

from __future__ import annotations

import textwrap
from typing import Any

from matplotlib.text import Text

from .style import as_text

#: Below so many points the short form is drawn.
_readable = 5.5


class OneSize:
    """Texts that are drawn in one size: that of the one with the least room."""

    def __init__(self) -> None:
        self.members: list[FittedText] = []
        self._measured: tuple[Any, float] | None = None

    def size(self, renderer: Any) -> float:
        """The size in points, measured once for each size of the axes."""
        axes = self.members[0].axes
        assert axes is not None
        key = (*axes.bbox.bounds, renderer.points_to_pixels(1))
        if self._measured is None or self._measured[0] != key:
            self._measured = (key, min(member.fit(renderer) for member in self.members))
        return self._measured[1]


class FittedText(Text):
    """A text in a box (left, bottom, width, height) of the axes' data, which it does not leave."""

    def __init__(
        self,
        ax: Any,
        box: tuple[float, float, float, float],
        text: str,
        size: float,
        *,
        short: str | None = None,
        alike: OneSize | None = None,
        ha: str = "center",
        **style: Any,
    ) -> None:
        left, bottom, width, height = box
        x = left + (width / 2 if ha == "center" else 0)
        style = {"ha": ha, "va": "center", "fontsize": size, "multialignment": ha, **as_text, **style}
        super().__init__(x, bottom + height / 2, text, **style)
        self._cell, self._forms, self._most = box, (text, text if short is None else short), size
        self._alike = alike or OneSize()
        self._alike.members.append(self)
        ax.add_artist(self)
        self.set_transform(ax.transData)
        self.set_in_layout(False)

    def draw(self, renderer: Any) -> None:
        self.set_fontsize(self._alike.size(renderer))
        self._break(renderer)
        super().draw(renderer)

    def fit(self, renderer: Any) -> float:
        """The size in points in which it fits: of its long form where that can be read, else of the short one."""
        assert self.axes is not None
        width, height = self._room()
        size = self._most
        for form in self._forms:
            self._form, size = form, self._most
            while size > 2:
                self.set_fontsize(size)
                self._break(renderer)
                drawn = self.get_window_extent(renderer)
                if drawn.width <= width and drawn.height <= height:
                    break
                size *= 0.93
            if size >= _readable:
                break
        return size

    def _room(self) -> tuple[float, float]:
        assert self.axes is not None
        left, bottom, width, height = self._cell
        (x0, y0), (x1, y1) = self.axes.transData.transform([(left, bottom), (left + width, bottom + height)])
        return abs(x1 - x0), abs(y1 - y0)

    def _break(self, renderer: Any) -> None:
        self.set_text(self._form)
        drawn, (width, _) = self.get_window_extent(renderer).width, self._room()
        if drawn > width:
            columns = max(1, int(len(self._form) * width / drawn))
            self.set_text(textwrap.fill(self._form, columns, break_long_words=False))
