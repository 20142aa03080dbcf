"""What happened to the program, as labelled lines behind its figures."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

import matplotlib
from matplotlib.dates import date2num

from ..._core import reference
from ...display import shown
from ..texts.placed import PlacedTexts, placed_on, spread
from .scales import points_high
from .style import halo, note_size

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ..._core import Event, Timeline

_columns = 22


def events_of(timeline: Timeline, asked: bool | Iterable[Event]) -> list[Event]:
    """Those asked for; with True those shipped, of the whole country or the timeline's state, and of its type."""
    if not isinstance(asked, bool):
        return list(asked)
    return [
        event for event in (reference.events if asked else ())
        if (timeline.type is None or event.type in (None, timeline.type)) and event.state in (None, timeline.state)
    ]  # fmt: skip


class EventLabels(PlacedTexts):
    """Along the lines, at the top of the axes; those for which there is no room are left to the alt text."""

    def __init__(self, ax: Any) -> None:
        super().__init__(ax)
        self.days: list[float] = []
        self.events: list[Event] = []
        self.set_in_layout(False)

    def add(self, event: Event) -> None:
        """A line on its day, in the middle of its month or year, and its label."""
        assert self.axes is not None
        color = matplotlib.rcParams["text.color"]
        middle = event.date.first + (event.date.last - event.date.first) / 2
        cast("Axes", self.axes).axvline(cast("float", middle), color=color, linewidth=0.7, alpha=0.35, zorder=0.9)
        self.events.append(event)
        self.days.append(float(date2num(middle)))  # type: ignore[no-untyped-call]
        label = "\n".join(textwrap.wrap(shown(event.label), _columns))
        self._new_text(label, color, rotation=90, va="top", ha="center", fontsize=note_size, linespacing=1.0,
                       multialignment="right", color=color, path_effects=halo(self.axes))  # fmt: skip

    def place(self, renderer: Any) -> None:
        assert self.axes is not None
        box, pixels = self.axes.bbox, renderer.points_to_pixels
        where = self.axes.transData.transform([(day, 0) for day in self.days])[:, 0]
        kept = [i for i in sorted(range(len(where)), key=where.__getitem__) if box.x0 <= where[i] <= box.x1]
        for text in self.texts:
            text.set_visible(True)  # hidden, it would have no size
        sizes = [text.get_window_extent(renderer).width + pixels(1) for text in self.texts]
        while kept and sum(sizes[i] for i in kept) > 0.8 * box.width:
            # The one whose neighbours are nearest finds the least room.
            ends = [box.x0, *(where[i] for i in kept), box.x1]
            kept.pop(min(range(len(kept)), key=lambda i: ends[i + 2] - ends[i]))
        for text, line in zip(self.texts, self.lines, strict=True):
            text.set_visible(False)
            line.set_visible(False)
        wanted = [where[i] + sizes[i] / 2 for i in kept]
        for i, x in zip(kept, spread(wanted, [sizes[i] for i in kept], box.x0, box.x1), strict=True):
            self.texts[i].set_visible(True)
            self.texts[i].set_position((x, box.y1 - pixels(2)))
            moved = abs(x - where[i]) > sizes[i]
            self.lines[i].set_visible(moved)
            self.lines[i].set_data([where[i], x], [box.y1 + pixels(4), box.y1 - pixels(1)])
            self.lines[i].set_alpha(0.5)


def plot_events(events: Iterable[Event], ax: Any) -> None:
    """Draws them on axes of days, each once, and makes room for their labels above the figures."""
    events = list(events)
    if not events:
        return
    labels = placed_on(ax, EventLabels)
    left, right = ax.get_xlim()
    for event in events:
        inside = left <= date2num(event.date.last) and date2num(event.date.first) <= right  # type: ignore[no-untyped-call]
        if inside and event not in labels.events:
            labels.add(event)
    if labels.events:
        share = min(0.5, 0.62 * _columns * note_size / points_high(ax))
        ax.margins(y=share / (1 - share))
