"""What happened to the program, as labelled lines behind its figures."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

import matplotlib
from matplotlib.artist import Artist
from matplotlib.dates import date2num

from ..._core import reference
from ...display import shown
from ..texts.forms import grid_high
from ..texts.placed import PlacedTexts, paths_on, placed_on, spread
from .style import background, note_size

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D
    from matplotlib.path import Path

    from ..._core import Event, Timeline

#: Labels are wrapped at so many signs, fewer where axes are low; below the least there is no room for any.
_columns, _least_columns = 22, 12

#: The part of the axes above the figures that labels can have, and what texts around the axes leave of these.
_share, _left = 0.42, 0.75

#: The height of the lines to labels that had to be moved, in points.
_lead = 5.0

#: What a sign is long, in points.
_sign = 0.62 * note_size


def _columns_on(ax: Any) -> int:
    """Signs of a line for which there is room; 0 where that is too few."""
    columns = min(_columns, int(_share * _left * grid_high([ax]) / _sign))
    return columns if columns >= _least_columns else 0


def events_of(timeline: Timeline, asked: bool | Iterable[Event]) -> list[Event]:
    """Those asked for; with True those shipped, of the whole country or the timeline's state, and of its type."""
    if not isinstance(asked, bool):
        return list(asked)
    return [
        event for event in (reference.events if asked else ())
        if (timeline.type is None or event.type in (None, timeline.type)) and event.state in (None, timeline.state)
    ]  # fmt: skip


class EventLabels(PlacedTexts):
    """Along the lines, at the top of the axes; events for which there is no room are left to the alt text."""

    def __init__(self, ax: Any) -> None:
        super().__init__(ax)
        self.days: list[float] = []
        self.events: list[Event] = []
        self._marks: list[Line2D] = []
        self.set_in_layout(False)
        _PlacedBefore(self)

    def add(self, event: Event) -> None:
        """A line on its day, in the middle of its month or year, and its label."""
        assert self.axes is not None
        color = matplotlib.rcParams["text.color"]
        middle = event.date.first + (event.date.last - event.date.first) / 2
        mark = cast("Axes", self.axes).axvline(
            cast("float", middle), color=color, linewidth=0.7, alpha=0.35, zorder=0.9
        )
        self._marks.append(mark)
        self.events.append(event)
        self.days.append(float(date2num(middle)))  # type: ignore[no-untyped-call]
        ground = {"facecolor": background(self.axes), "edgecolor": "none", "pad": 0.3}  # hides lines between the words
        self._new_text("", color, rotation=90, va="top", ha="center", fontsize=note_size, linespacing=1.0,
                       multialignment="right", color=color, bbox=ground)  # fmt: skip

    def place(self, renderer: Any) -> None:
        assert self.axes is not None
        box, pixels = self.axes.bbox, renderer.points_to_pixels
        where = self.axes.transData.transform([(day, 0) for day in self.days])[:, 0]
        boxes = self._measured(renderer)
        sizes = [each.width + pixels(1) for each in boxes]
        kept = self._with_room(where, sizes, [each.height for each in boxes])
        paths = paths_on(self.axes)
        while True:
            wanted = [where[i] + sizes[i] / 2 for i in kept]
            places = dict(zip(kept, spread(wanted, [sizes[i] for i in kept], box.x0, box.x1), strict=True))
            hiding = [i for i in kept if self._hides(i, places[i], renderer, paths)]
            if not hiding:
                break
            kept.remove(hiding[-1])
        for i, text in enumerate(self.texts):
            text.set_visible(i in places)
            self._marks[i].set_visible(i in places)
            self.lines[i].set_visible(i in places and abs(places[i] - where[i]) > sizes[i])
        for i, x in places.items():
            self.lines[i].set_data([where[i], x], [box.y1, box.y1 - pixels(_lead)])
            self.lines[i].set_alpha(0.5)

    def without_label(self) -> list[Event]:
        """The events of these days for which there was no room, when the labels were placed last."""
        assert self.axes is not None
        left, right = sorted(self.axes.get_xlim())
        return [event for event, day, text in zip(self.events, self.days, self.texts, strict=True)
                if left <= day <= right and not text.get_visible()]  # fmt: skip

    def _measured(self, renderer: Any) -> list[Any]:
        """The boxes of all labels, in the lines for which the axes are high enough."""
        columns = _columns_on(self.axes) or _columns
        for text, event in zip(self.texts, self.events, strict=True):
            text.set_visible(True)  # hidden, it would have no size
            text.set_text("\n".join(textwrap.wrap(shown(event.label), columns, break_long_words=False)))
        return [text.get_window_extent(renderer) for text in self.texts]

    def _with_room(self, where: Any, sizes: list[float], heights: list[float]) -> list[int]:
        """Which labels are in the axes and have room beside each other, from left to right."""
        assert self.axes is not None
        box = self.axes.bbox
        kept = [i for i in sorted(range(len(where)), key=where.__getitem__) if box.x0 <= where[i] <= box.x1]
        kept = [i for i in kept if _columns_on(self.axes) and heights[i] < (_share + 0.2) * box.height]
        while kept and sum(sizes[i] for i in kept) > 0.8 * box.width:
            # The one whose neighbours are nearest finds the least room.
            ends = [box.x0, *(where[i] for i in kept), box.x1]
            kept.pop(min(range(len(kept)), key=lambda i: ends[i + 2] - ends[i]))
        return kept

    def _hides(self, number: int, x: float, renderer: Any, paths: list[Path]) -> bool:
        """Whether the label, when it is put there, hides a part of a line."""
        assert self.axes is not None
        text = self.texts[number]
        text.set_position((x, self.axes.bbox.y1 - renderer.points_to_pixels(_lead)))
        box = text.get_window_extent(renderer)
        return any(path.intersects_bbox(box, filled=False) for path in paths)


class _PlacedBefore(Artist):
    """Sees to it that labels have their places when the lines behind them are drawn: none has a line without one."""

    def __init__(self, labels: EventLabels) -> None:
        super().__init__()
        self._labels = labels
        self.set_zorder(0.8)
        self.set_in_layout(False)
        cast("Axes", labels.axes).add_artist(self)

    def draw(self, renderer: Any) -> None:
        self._labels.place(renderer)
        self.stale = False


def not_labelled(panels: Iterable[Any], renderer: Any) -> str:
    """How many events the panels have no room for, in a sentence; nothing where each is shown."""
    found: set[Event] = set()
    for panel in panels:
        for labels in [each for each in panel.get_children() if isinstance(each, EventLabels)]:
            labels.place(renderer)
            found.update(labels.without_label())
    return f"{len(found)} event{'' if len(found) == 1 else 's'} not shown." if found else ""


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
    columns = _columns_on(ax)
    if labels.events and columns:
        share = min(_share, (columns * _sign + _lead) / (_left * grid_high([ax])))
        ax.margins(y=share / (1 - share))
