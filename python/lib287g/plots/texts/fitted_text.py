"""A text in a cell: in lines, and as small as it must be to stay inside."""

from __future__ import annotations

import textwrap
from typing import Any

from matplotlib.text import Text

from ..drawing.style import as_text

#: Below so many points the short form is drawn.
_readable = 5.5


class OneSize:
    """Texts that are drawn in one size where all can be read in it, and in the same form if `same_form`."""

    def __init__(self, same_form: bool = False) -> None:
        self.members: list[FittedText] = []
        self._same_form = same_form
        self._measured: Any = None

    def measure(self, renderer: Any) -> None:
        """Gives each its size, once for each size of the axes."""
        axes = self.members[0].axes
        assert axes is not None
        key = (*axes.bbox.bounds, renderer.points_to_pixels(1))
        if self._measured == key:
            return
        self._measured = key
        sizes = [member.fit(renderer) for member in self.members]
        if self._same_form and any(member.shortened for member in self.members):
            sizes = [member.fit(renderer, short=True) for member in self.members]
        for member, size in zip(self.members, sizes, strict=True):
            member.drawn_size = min(size, max(_readable, min(sizes)))


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
        self._cell, self._most = box, size
        self._forms = (text, text if short is None else short)
        self.drawn_size, self.shortened, self._form = size, False, text
        self._alike = alike or OneSize()
        self._alike.members.append(self)
        ax.add_artist(self)
        self.set_transform(ax.transData)
        self.set_in_layout(False)

    def draw(self, renderer: Any) -> None:
        self._alike.measure(renderer)
        self.set_fontsize(self.drawn_size)
        self._break(renderer)
        super().draw(renderer)

    def fit(self, renderer: Any, short: bool = False) -> float:
        """The size in points in which it fits: of its long form where that can be read, else of the short one."""
        width, height = self._room()
        size = self._most
        for shortened in (True,) if short else (False, True):
            self.shortened = shortened
            self._form, size = self._forms[self.shortened], self._most
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
