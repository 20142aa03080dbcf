"""Name and last value at the end of each line, instead of a legend over it."""

from __future__ import annotations

from typing import Any

import matplotlib
from matplotlib.dates import date2num
from matplotlib.transforms import Bbox

from ..drawing.style import background, label_size, mixed
from .placed import PlacedTexts, spread

_least_size = 5.0
_gap = 6.0


class EndLabels(PlacedTexts):
    """Beside the axes, at the height of each line's end, moved apart where they would overlap."""

    def __init__(self, ax: Any) -> None:
        super().__init__(ax)
        self.panels: tuple[Any, ...] = (ax,)
        self.ends: list[tuple[float, float, str, str]] = []

    def add(self, day: Any, value: float, names: tuple[str, str], color: Any) -> None:
        """The end of a line, its label and the one for small figures."""
        self.ends.append((float(date2num(day)), value, *names))  # type: ignore[no-untyped-call]
        assert self.axes is not None
        pale = mixed(color, background(self.axes), 0.6)  # a line to a label is no figure
        self._new_text(names[0], pale, va="center_baseline", ha="left", color=matplotlib.rcParams["text.color"])

    def clear(self) -> None:
        """Takes all labels away."""
        self.ends.clear()
        self.texts.clear()
        self.lines.clear()

    def place(self, renderer: Any) -> None:
        assert self.axes is not None
        if not self.ends:
            return
        box, pixels = self.axes.bbox, renderer.points_to_pixels
        self._choose(renderer)
        ends = self.axes.transData.transform([(day, value) for day, value, _, _ in self.ends])
        heights = [min(max(y, box.y0), box.y1) for _, y in ends]
        order = sorted(range(len(heights)), key=heights.__getitem__)
        size = min(label_size, max(_least_size, 72 / renderer.points_to_pixels(72) * box.height / (1.3 * len(order))))
        sizes = [1.25 * pixels(size)] * len(order)
        room = max(0.0, sum(sizes) - box.height) / 2
        centres = spread([heights[i] for i in order], sizes, box.y0 - room, box.y1 + room)
        for number, centre in zip(order, centres, strict=True):
            x, y = min(max(ends[number][0], box.x0), box.x1), heights[number]
            self.texts[number].set_fontsize(size)
            self.texts[number].set_position((box.x1 + pixels(_gap), centre))
            self.lines[number].set_linewidth(0.6)
            self.lines[number].set_data([x, box.x1, box.x1 + pixels(_gap - 1.5)], [y, y, centre])

    def _choose(self, renderer: Any) -> None:
        """The long labels where they leave most of the width to the lines, else the short ones."""
        assert self.axes is not None

        def width() -> float:
            return max(text.get_window_extent(renderer).width for text in self.texts)

        whole = Bbox.union([panel.bbox for panel in self.panels]).width + width()
        for form in (2, 3):
            for text, end in zip(self.texts, self.ends, strict=True):
                text.set_text(str(end[form]))
            if width() <= 0.3 * whole:
                return
