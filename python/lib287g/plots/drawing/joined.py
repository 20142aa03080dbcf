"""Two panels become one again where the later is given days that are the earlier's."""

from __future__ import annotations

import functools
from typing import Any

from matplotlib.dates import date2num

from .events import EventLabels, plot_events
from .two_panels import Panels


def watch(picture: Panels) -> None:
    """Joins the panels as soon as somebody sets limits of the later one, which is theirs, that begin before it does."""
    picture.panels[-1].callbacks.connect("xlim_changed", functools.partial(_follow, picture))


def _follow(picture: Panels, later: Any) -> None:
    left, right = sorted(later.get_xlim())
    cut = picture.cut
    if cut is None or later.get_autoscalex_on() or left >= date2num(cut):  # type: ignore[no-untyped-call]
        return
    heights = picture.panels[0].get_ylim()
    _join(picture, later)
    if right <= date2num(cut):  # type: ignore[no-untyped-call]
        later.set_ylim(heights, auto=None)


def _join(picture: Panels, later: Any) -> None:
    """The later panel in the room of both, with what the earlier one showed."""
    earlier, cut = picture.panels[0], picture.cut
    assert cut is not None
    picture.cut = None
    picture.draw_before(later, cut)
    happened = [event for each in earlier.get_children() if isinstance(each, EventLabels) for event in each.events]
    plot_events(happened, later)
    picture.heading.join()
    whole = type(picture)([later], None)
    whole.take_over(picture)
    earlier.remove()
    later.set_subplotspec(picture.place)
    whole.tell()
