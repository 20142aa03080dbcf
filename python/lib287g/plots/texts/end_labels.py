"""Name and last value at the end of each line, instead of a legend over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import matplotlib
from matplotlib.dates import date2num
from matplotlib.lines import Line2D
from matplotlib.transforms import Bbox

from ..drawing.style import background, label_size, mixed
from .placed import PlacedTexts, spread

_least_size = 6.0
_gap = 6.0


@dataclass
class End:
    """Of a line: its day and value, the label with the value in words and the one for small figures, and both without
    the value, for limits that leave it out."""

    day: float
    value: float
    labels: tuple[str, str]
    names: tuple[str, str]
    lines: Sequence[Line2D]

    def seen(self, left: float, right: float) -> tuple[float, float, tuple[str, str]] | None:
        """Day, value and labels of the last that is to see between the limits; None where that is nothing."""
        if left <= self.day <= right:
            return self.day, self.value, self.labels
        if self.day < left:
            return None
        data: list[Any] = [line.get_data(orig=False) for line in self.lines]
        points = [point for days, values in data for point in zip(days, values, strict=True)]
        before = [(day, value) for day, value in points if day <= right and value == value]
        return (right, before[-1][1], self.names) if before and any(self.names) else None


class EndLabels(PlacedTexts):
    """Beside the axes, at the height of each line's end, moved apart where they would overlap."""

    def __init__(self, ax: Any) -> None:
        super().__init__(ax)
        self.panels: tuple[Any, ...] = (ax,)
        self.ends: list[End] = []

    def add(
        self, day: Any, value: float, labels: tuple[str, str], names: tuple[str, str], lines: Sequence[Line2D]
    ) -> None:
        """The end of a line that is drawn as `lines`, its labels and names, long and short."""
        self.ends.append(End(float(date2num(day)), value, labels, names, lines))  # type: ignore[no-untyped-call]
        assert self.axes is not None
        pale = mixed(lines[-1].get_color(), background(self.axes), 0.6)  # a line to a label is no figure
        self._new_text(labels[0], pale, va="center_baseline", ha="left", color=matplotlib.rcParams["text.color"])

    def clear(self) -> None:
        """Takes all labels away."""
        self.ends.clear()
        self.texts.clear()
        self.lines.clear()

    def place(self, renderer: Any) -> None:
        assert self.axes is not None
        box, pixels = self.axes.bbox, renderer.points_to_pixels
        left, right = sorted(self.axes.get_xlim())
        seen = {}
        for number, end in enumerate(self.ends):
            found = end.seen(left, right)
            self.texts[number].set_visible(found is not None)
            self.lines[number].set_visible(found is not None)
            if found is not None:
                seen[number] = found
        if not seen:
            return
        self._choose(renderer, {number: labels for number, (_, _, labels) in seen.items()})
        places = self.axes.transData.transform([(day, value) for day, value, _ in seen.values()])
        ends = {number: (min(max(x, box.x0), box.x1), min(max(y, box.y0), box.y1))
                for number, (x, y) in zip(seen, places, strict=True)}  # fmt: skip
        order = sorted(ends, key=lambda number: ends[number][1])
        size = min(label_size, max(_least_size, 72 / renderer.points_to_pixels(72) * box.height / (1.3 * len(order))))
        sizes = [1.25 * pixels(size)] * len(order)
        room = max(0.0, sum(sizes) - box.height) / 2
        centres = spread([ends[number][1] for number in order], sizes, box.y0 - room, box.y1 + room)
        for number, centre in zip(order, centres, strict=True):
            x, y = ends[number]
            self.texts[number].set_fontsize(size)
            self.texts[number].set_position((box.x1 + pixels(_gap), centre))
            self.lines[number].set_linewidth(0.6)
            self.lines[number].set_data([x, box.x1, box.x1 + pixels(_gap - 1.5)], [y, y, centre])

    def _choose(self, renderer: Any, labels: dict[int, tuple[str, str]]) -> None:
        """The long labels where they leave most of the width to the lines, else the short ones."""
        assert self.axes is not None

        def width() -> float:
            return max(self.texts[number].get_window_extent(renderer).width for number in labels)

        whole = Bbox.union([panel.bbox for panel in self.panels]).width + width()
        for form in (0, 1):
            for number, forms in labels.items():
                self.texts[number].set_text(forms[form])
            if width() <= 0.3 * whole:
                return
