"""Figures that contradict the ones a timeline shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import matplotlib
from matplotlib.dates import date2num

from ..._core import reference
from ...display.sources import short_name
from ..texts.placed import PlacedTexts, paths_on, placed_on
from .marks import plot_figures
from .style import halo, note_size

if TYPE_CHECKING:
    from ..._core import Conflict, Observation, Timeline

#: Where a label may stand, in points from its mark, the best place first.
_places = [(side * dx, dy) for dy in (14, -16, 30, -32, 46, -48, 62) for dx, side in ((10, 1), (10, -1), (26, 1))]


def contradictions(timeline: Timeline, asked: bool | Iterable[Conflict]) -> list[Observation]:
    """The figures that gave way, of the timeline's scope; with True of the shipped data."""
    if isinstance(asked, bool):
        asked = reference.conflicts(type=timeline.type, unit=timeline.unit, state=timeline.state) if asked else ()
    scope = (timeline.type, timeline.state, timeline.unit)
    return [
        row for each in asked if (each.type, each.state, each.unit) == scope
        for row in each.observations[1:] if row.value != each.observations[0].value
    ]  # fmt: skip


class ConflictLabels(PlacedTexts):
    """Value and source (on narrow axes the value) beside each mark, where neither a line nor another label is."""

    def __init__(self, ax: Any) -> None:
        super().__init__(ax)
        self.marks: list[tuple[float, float, str, str]] = []
        self.set_in_layout(False)

    def add(self, row: Observation, color: Any) -> None:
        """A figure that another source says."""
        assert self.axes is not None
        middle = row.date.first + (row.date.last - row.date.first) / 2
        value = f"{row.value:,}"
        name = short_name(row.sources[0]).split(" via ")[0]
        day = float(date2num(middle))  # type: ignore[no-untyped-call]
        self.marks.append((day, row.value, f"{value} {name}", value))
        self._new_text(value, color, va="center", ha="left", fontsize=note_size,
                       color=matplotlib.rcParams["text.color"], path_effects=halo(self.axes))  # fmt: skip

    def place(self, renderer: Any) -> None:
        assert self.axes is not None
        box, pixels = self.axes.bbox, renderer.points_to_pixels
        others = [each for each in self.axes.get_children() if isinstance(each, PlacedTexts) and each is not self]
        for each in others:
            each.place(renderer)
        taken = [text.get_window_extent(renderer) for each in others for text in each.texts if text.get_visible()]
        paths = paths_on(self.axes)
        for text, line, (day, value, long, short) in zip(self.texts, self.lines, self.marks, strict=True):
            x, y = self.axes.transData.transform((day, value))
            visible = box.x0 <= x <= box.x1 and box.y0 <= y <= box.y1
            text.set_visible(visible)
            line.set_visible(visible)
            if not visible:
                continue
            text.set_text(long)
            if text.get_window_extent(renderer).width > 0.45 * box.width:
                text.set_text(short)
            costs = []
            for place in _places:
                self._move(text, place, x, y, pixels)
                around = text.get_window_extent(renderer).padded(pixels(1.5))
                outside = max(0, box.x0 - around.x0, around.x1 - box.x1, box.y0 - around.y0, around.y1 - box.y1)
                hidden = 1000 * sum(around.overlaps(other) for other in taken)
                hidden += 10 * sum(path.intersects_bbox(around, filled=False) for path in paths)
                costs.append((hidden + 50 * outside + abs(place[1]) / 8, place, around))
            _, place, around = min(costs, key=lambda cost: cost[0])
            self._move(text, place, x, y, pixels)
            taken.append(around)
            line.set_data([x, x + pixels(place[0])], [y, y + pixels(place[1])])

    @staticmethod
    def _move(text: Any, place: tuple[float, float], x: float, y: float, pixels: Any) -> None:
        dx, dy = place
        text.set_horizontalalignment("left" if dx > 0 else "right")
        text.set_position((x + pixels(dx + (1 if dx > 0 else -1)), y + pixels(dy)))


def plot_conflicts(rows: Sequence[Observation], ax: Any, color: Any) -> None:
    """Hollow marks, with value and source."""
    if rows:
        plot_figures(rows, ax, color=color, hollow=True)
        labels = placed_on(ax, ConflictLabels)
        for row in rows:
            labels.add(row, color)
