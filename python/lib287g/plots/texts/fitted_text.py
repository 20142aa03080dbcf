"""A text in a cell: in lines, and as small as it must be to stay inside, while it can be read."""

from __future__ import annotations

import textwrap
from typing import Any

from matplotlib.text import Text

from ..drawing.style import as_text

#: In points. What does not fit in this size is drawn in its short form, and else cut.
least_size = 6.0


class OneSize:
    """Texts that are drawn in one size, and in the same form if `same_form`."""

    def __init__(self, same_form: bool = False) -> None:
        self.members: list[FittedText] = []
        self._same_form = same_form
        self._measured: Any = None

    def measure(self, renderer: Any) -> None:
        """Gives each its size and form, once for each size of the axes, place and mark."""
        seen = [member for member in self.members if member.get_visible()]
        if not seen:
            return
        axes = seen[0].axes
        assert axes is not None
        key = (*axes.bbox.bounds, *axes.get_ylim(), renderer.points_to_pixels(1), [member.mark for member in seen])
        if self._measured == key:
            return
        self._measured = key
        sizes = [member.fit(renderer) for member in seen]
        if self._same_form and any(member.shortened for member in seen):
            sizes = [member.fit(renderer, short=True) for member in seen]
        for member in seen:
            member.drawn_size = min(sizes)

    def shortened(self, renderer: Any) -> bool:
        """Whether any is drawn in its short form."""
        self.measure(renderer)
        return any(member.shortened for member in self.members)


class FittedText(Text):
    """A text in a box (left, bottom, width, height) of the axes' data, which it does not leave.

    Where not even `short` can be read in it, the end of that is cut ("…"); where `short` is empty, nothing is drawn.
    A `mark` stands behind either form.
    """

    def __init__(
        self,
        ax: Any,
        box: tuple[float, float, float, float],
        text: str,
        size: float,
        *,
        short: str | None = None,
        mark: str = "",
        alike: OneSize | None = None,
        ha: str = "center",
        **style: Any,
    ) -> None:
        left, bottom, width, height = box
        x = left + (width / 2 if ha == "center" else 0)
        style = {"ha": ha, "va": "center", "fontsize": size, "multialignment": ha, **as_text, **style}
        super().__init__(x, bottom + height / 2, text + mark, **style)
        self._cell, self._most = box, size
        self._forms = (text, text if short is None else short)
        self._mark = self.mark = mark
        self.drawn_size, self.shortened = size, False
        self._alike = alike or OneSize()
        self._alike.members.append(self)
        ax.add_artist(self)
        self.set_transform(ax.transData)
        self.set_in_layout(False)

    def show_mark(self, seen: bool) -> None:
        """Draws its mark, or leaves it out."""
        self.mark = self._mark if seen else ""

    def stand(self, bottom: float, height: float) -> None:
        """Moves its box up or down."""
        left, _, width, _ = self._cell
        self._cell = left, bottom, width, height
        self.set_y(bottom + height / 2)

    def draw(self, renderer: Any) -> None:
        if self.get_visible():
            self._alike.measure(renderer)
            self.set_fontsize(self.drawn_size)
            self._break(self._forms[self.shortened] + self.mark, renderer)
            self._cut(renderer)
        super().draw(renderer)

    def fit(self, renderer: Any, short: bool = False) -> float:
        """The size in points in which it fits, not below the least: of its long form, else of the short one."""
        for shortened in (True,) if short else (False, True):
            self.shortened, size, form = shortened, self._most, self._forms[shortened]
            while not (fits := self._fits(form, size, renderer)) and size > least_size:
                size = max(least_size, size * 0.93)
            if fits:
                break
        return size

    def can_be_read(self, renderer: Any) -> bool:
        """Whether one of its forms fits in the least size."""
        return any(self._fits(form, least_size, renderer) for form in self._forms)

    def least_lines(self, renderer: Any) -> int:
        """How many lines the short form has in the least size."""
        self.set_fontsize(least_size)
        self._break(self._forms[1] + self._mark, renderer)
        return self.get_text().count("\n") + 1

    def _fits(self, form: str, size: float, renderer: Any) -> bool:
        self.set_fontsize(size)
        self._break(form + self.mark, renderer)
        drawn, (width, height) = self.get_window_extent(renderer), self._room()
        return bool(drawn.width <= width and drawn.height <= height)

    def _room(self) -> tuple[float, float]:
        assert self.axes is not None
        left, bottom, width, height = self._cell
        (x0, y0), (x1, y1) = self.axes.transData.transform([(left, bottom), (left + width, bottom + height)])
        return abs(x1 - x0), abs(y1 - y0)

    def _break(self, text: str, renderer: Any) -> None:
        self.set_text(text)
        drawn, (width, _) = self.get_window_extent(renderer).width, self._room()
        if drawn > width:
            columns = max(1, int(len(text) * width / drawn))
            self.set_text(textwrap.fill(text, columns, break_long_words=False))

    def _cut(self, renderer: Any) -> None:
        """Cuts what leaves the box; a mark stays."""
        width, height = self._room()
        lines = self.get_text().removesuffix(self.mark.strip()).rstrip().split("\n")
        while True:
            drawn, longest = self.get_window_extent(renderer), max(range(len(lines)), key=lambda at: len(lines[at]))
            if drawn.height > height + 1 and len(lines) > 1:
                lines.pop()
                longest = -1
            elif drawn.width <= width + 1 or len(lines[longest]) < 3:
                return
            lines[longest] = lines[longest].removesuffix("…")[:-1].rstrip() + "…"
            self.set_text("\n".join(lines) + self.mark)
