"""What axes of timelines show: panels, lines, labels, footer."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from matplotlib.lines import Line2D
from matplotlib.text import Text

from ..texts.footer import footer_on
from ..texts.sources import names_of, sources_in_words
from ..texts.titles import say_empty
from ..texts.words import another_in_words, figure_in_signs, name_among, timeline_in_words, title_among
from .arguments import axes_or_none
from .events import EventLabels, not_labelled
from .marks import marks_of
from .parts import draw_part
from .scales import days_below, figures_beside
from .stretches import Stretch
from .style import Look
from .two_panels import Panels, panels_on

if TYPE_CHECKING:
    from ..._core import Event, Observation, Timeline


@dataclass
class Shown:
    """A timeline on the panels, a line on each."""

    timeline: Timeline
    stretches: list[Stretch]
    since: datetime.date | None
    look: Look
    lines: list[Line2D]
    name: str | None
    others: list[Observation]  # what other sources say


class Picture(Panels):
    """The footer of timelines, which knows those that its panels show."""

    def __init__(self, panels: Sequence[Any], cut: datetime.date | None) -> None:
        super().__init__(panels, cut)
        self.shown: list[Shown] = []
        self.empty: Text | None = None

    def take_over(self, other: Picture) -> None:
        super().take_over(other)
        self.shown, self.empty = other.shown, other.empty

    def draw_before(self, later: Any, cut: datetime.date) -> None:
        for one in self.shown:
            style = {"color": one.lines[-1].get_color(), "alpha": one.lines[-1].get_alpha()}
            before = draw_part(later, one.stretches, one.others, one.since, (None, cut), style)
            before.update_from(one.lines[-1])
            before.set_label("_" + str(before.get_label()))
            one.lines = [before, one.lines[-1]]

    def tell(self) -> None:
        label(self)
        say(self)

    def needed(self, renderer: Any, with_notes: bool) -> str:
        return not_labelled(self.panels, renderer)


def picture_on(stretches: Sequence[Stretch], ax: Any, log: bool, broken: bool | None) -> Picture:
    """The picture on the axes, or a new one."""
    found = None if axes_or_none(ax) is None else footer_on(ax)
    if isinstance(found, Picture):
        return found
    return panels_on(stretches, ax, (ax is None and not log) if broken is None else broken, Picture)


def dress(picture: Picture, log: bool) -> None:
    """Title, axes, ends and marks of the lines."""
    panels, shown = picture.panels, picture.shown
    timelines = [each.timeline for each in shown]
    picture.heading.says(title_among(timelines))
    if len(shown) == 1:
        picture.heading.measures(timelines[0].unit.label)
        for panel in panels:
            panel.grid(alpha=0.3)
            panel.spines[["top", "right"]].set_visible(False)
        picture.caption()
    if picture.empty is not None:
        picture.empty.remove()
        picture.empty = None
    if any(each.stretches for each in shown):
        for panel in panels:
            figures_beside(panel, log)
            days_below(panel, widen=picture.cut is None, since=shown[-1].since)
        label(picture)
    else:
        panels[-1].set(xticks=[], yticks=[])
        since = shown[-1].since
        picture.empty = say_empty(panels[-1], "No figures" if since is None else f"No figures since {since}")


def label(picture: Picture) -> None:
    """Names and last values; where there are several lines, marks along them that grey print keeps."""
    labels, shown = picture.labels(), picture.shown
    labels.clear()
    timelines = [each.timeline for each in shown]
    for each in shown:
        if not each.stretches:
            continue
        last = each.stretches[-1]
        names = [each.name or name_among(each.timeline, timelines, short) for short in (False, True)]
        value = figure_in_signs(last.row)
        day = f" on {last.row.until}" if last.old else ""  # the end of a line that ends early says when
        said = (f"{names[0]} {value}{day}", f"{names[1]} {value}")
        labels.add(last.end, last.row.value, said, (names[0], names[1]), each.lines)
        for drawn in each.lines if len(shown) > 1 else []:
            if drawn.get_marker() in ("None", "", " ", None):
                drawn.set(marker=each.look.marker, markersize=5, markevery=0.17)


def say(picture: Picture) -> None:
    """The footer, and the words for who cannot see the figure."""
    shown = picture.shown
    rows = [each.row for one in shown for each in one.stretches]
    marks = marks_of(rows)
    if any(each.dotted for one in shown for each in one.stretches):
        marks.append("dotted: no newer figure for long")
    others = [row for one in shown for row in one.others]
    if others:
        marks.append("hollow: what another source says")
    notes = [f"{'; '.join(marks)[0].upper()}{'; '.join(marks)[1:]}."] if marks else []
    said = [timeline_in_words(one.timeline, [each.row for each in one.stretches], one.since) for one in shown]
    if others:
        said.append(f"Other sources say: {'; '.join(map(another_in_words, others))}.")
    said += picture.own_scale()
    happened = [event for panel in picture.panels for event in _events_on(panel)]
    if happened:
        said.append("Events: " + "; ".join(f"{event.date} {event.label}" for event in dict.fromkeys(happened)) + ".")
    names = names_of(row.sources[0] for row in rows)
    if names:
        said.append(sources_in_words(names))
    picture.says(title_among([one.timeline for one in shown]), names, notes, " ".join(said))


def _events_on(panel: Any) -> list[Event]:
    return [event for artist in panel.get_children() if isinstance(artist, EventLabels) for event in artist.events]
