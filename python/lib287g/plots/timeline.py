"""Timelines: steps from figure to figure."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

from matplotlib.lines import Line2D

from .._core import Conflict, Error, Event, Timeline
from ..arguments import given
from ..arguments.errors import told
from .drawing.arguments import first_day, rows_or_all, style_of
from .drawing.conflicts import contradictions
from .drawing.events import events_of, plot_events
from .drawing.joined import watch
from .drawing.parts import draw_part
from .drawing.picture import Picture, Shown, dress, picture_on
from .drawing.stretches import Stretch, between, stretches_of
from .drawing.style import look_of
from .texts.words import name_among

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import Observation


@told
def plot_timeline(
    timeline: Timeline,
    ax: Any = None,
    *,
    since: Any = None,
    log: bool = False,
    broken: bool | None = None,
    conflicts: bool | Iterable[Conflict] = False,
    events: bool | Iterable[Event] = False,
    **line: Any,
) -> Axes:
    """Steps from figure to figure, with name and last value at their end and bounds as a band. Returns the Axes.

    `since` (a date) leaves out what was before. `log` is a scale of logarithms on which 0 has its place. Where the
    last years dwarf ten or more before them, a figure of its own has two panels, each with its scale: `broken=False`
    keeps one; with `broken=True` the room of `ax` is divided too. The Axes of the later panel is returned; what is
    plotted on it later goes on both, its title stands over both, and limits that begin before it does join them.

    `conflicts` marks the figures that contradict those shown, `events` draws what happened as labelled lines: with
    True those of the shipped data, else the rows given. Dotted and pale is a figure after which more than 90 days, and
    four times the usual gap, pass without another. Further keyword arguments go to the line (`label` is its name).

    Several timelines of one unit can share the axes. Raises Error for those of two units.
    """
    return plot_timelines(
        [given.one("timeline", timeline, Timeline)],
        ax,
        since=since,
        log=log,
        broken=broken,
        conflicts=conflicts,
        events=events,
        **line,
    )


@told
def plot_timelines(
    timelines: Iterable[Timeline],
    ax: Any = None,
    *,
    since: Any = None,
    log: bool = False,
    broken: bool | None = None,
    conflicts: bool | Iterable[Conflict] = False,
    events: bool | Iterable[Event] = False,
    **line: Any,
) -> Axes:
    """Several timelines of one unit on the same axes, as `plot_timeline` draws each; returns the Axes.

    The scale, and whether there are two panels, are chosen for all of them. Raises Error where there are no timelines,
    or of two units.
    """
    timelines = given.several("timelines", timelines, Timeline)
    if not timelines:
        raise Error("timelines: found none, expected one at least")
    line, log = style_of(line, Line2D, plot_timelines), given.yes_or_no("log", log)
    broken = None if broken is None else given.yes_or_no("broken", broken)
    others, happened = rows_or_all("conflicts", conflicts, Conflict), rows_or_all("events", events, Event)
    start = first_day("since", since)
    wholes = [between(stretches_of(list(timeline)), start) for timeline in timelines]
    picture = picture_on([each for whole in wholes for each in whole], ax, log, broken)
    if picture.cut is not None and not picture.shown:
        watch(picture)
    for timeline, whole in zip(timelines, wholes, strict=True):
        if picture.shown and picture.shown[0].timeline.unit is not timeline.unit:
            shown = picture.shown[0].timeline.unit
            raise Error(f"the axes show {shown.label}, expected no other unit, got {timeline.unit.label}")
        _draw(picture, timeline, whole, start, contradictions(timeline, others), line)
        dress(picture, log)
    drawn = list(dict.fromkeys(event for timeline in timelines for event in events_of(timeline, happened)))
    for panel in picture.panels:
        plot_events(drawn, panel)
    picture.tell()
    return cast("Axes", picture.panels[-1])


def _draw(
    picture: Picture,
    timeline: Timeline,
    stretches: list[Stretch],
    since: datetime.date | None,
    others: list[Observation],
    line: dict[str, Any],
) -> None:
    """A line on each panel, with the marks of its figures and of those that contradict them."""
    look = look_of(timeline.type, [each.timeline.type for each in picture.shown], picture.panels[-1])
    name = name_among(timeline, [timeline])
    style = {"color": look.color, "linestyle": look.linestyle, "linewidth": 1.5, "label": name, **line}
    others = [row for row in others if since is None or row.date.last >= since]
    lines = [draw_part(panel, stretches, others, since, span, style) for panel, span in picture.spans()]
    picture.shown.append(Shown(timeline, stretches, since, look, lines, line.get("label"), others))
