"""Titles, labels and sentences on timelines."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ...display import timeline_title
from ...display.sources import short_name

if TYPE_CHECKING:
    from ..._core import Observation, Timeline

_signs = {"at_least": "≥ ", "at_most": "≤ ", "approximate": "≈ "}


def sentences(*said: str) -> str:
    """Those that say something, in a row."""
    return " ".join(filter(None, said))


def figure_in_signs(row: Any) -> str:
    """ "1,220", "≥ 23", "≈ 150": a figure and how exact it is."""
    return f"{'' if _none(row) else _signs.get(row.exactness.code, '')}{row.value:,}"


def figure_in_words(row: Any) -> str:
    """ "1,220", "at least 23", "about 150"."""
    return f"{'' if row.exactness.code == 'exact' or _none(row) else row.exactness.label + ' '}{row.value:,}"


def _none(row: Any) -> bool:
    """Whether it is "at most 0": none."""
    return bool(row.value == 0 and row.exactness.code == "at_most")


def scope_of(figure: Any) -> str:
    """ "Task Force Model, Florida: agencies": what a figure is of."""
    title: str = timeline_title(figure)
    return title


def another_in_words(row: Observation) -> str:
    """ "958 agreements on 2025-09-02 (DHS)": what a figure that contradicts another says, and whose it is."""
    return f"{figure_in_words(row)} {row.unit.label} on {row.date} ({short_name(row.sources[0])})"


def _vary(timelines: Sequence[Timeline], name: str) -> bool:
    return len({getattr(timeline, name) for timeline in timelines}) > 1


def title_among(timelines: Sequence[Timeline]) -> str:
    """What the timelines have in common: "Task Force Model, by state: agencies"; of one its own title."""
    first = timelines[0]
    types, states = _vary(timelines, "type"), _vary(timelines, "state")
    if not types and not states and not _vary(timelines, "kind"):
        return timeline_title(first)
    by = " and ".join(word for word, vary in (("type", types), ("state", states)) if vary)
    scope = "" if types else first.type.label if first.type is not None else "The whole program"
    place = "" if states or first.state is None else first.state.label
    common = ", ".join(part for part in (scope, place) if part)
    pending = ", pending" if {timeline.kind.code for timeline in timelines} == {"pending"} else ""
    said = f"by {by}" if by else "participating and pending"
    unit = first.unit.label
    return f"{common}, {said}: {unit}{pending}" if common else f"{unit[0].upper()}{unit[1:]} {said}{pending}"


def name_among(timeline: Timeline, timelines: Sequence[Timeline], short: bool = False) -> str:
    """What tells a timeline from the others on its axes: type, state or both; as codes where that must be short."""
    kind = timeline.type
    scope = ("All" if short else "All types") if kind is None else kind.code if short else kind.label
    state = timeline.state
    place = ("US" if short else "Whole country") if state is None else state.code if short else state.label
    types, states = _vary(timelines, "type"), _vary(timelines, "state")
    if not types and not states:
        states, types = state is not None, state is None
    name = " ".join(part for part, vary in ((place, states), (scope, types)) if vary)
    return f"{name}, pending" if _vary(timelines, "kind") and timeline.kind.code == "pending" else name


def timeline_in_words(timeline: Timeline, rows: Sequence[Observation], since: datetime.date | None = None) -> str:
    """Scope, unit and span of the rows shown; their first, last and highest figure."""
    title = timeline_title(timeline)
    if not rows:
        return f"{title}: no figures."
    first, last, peak = rows[0], rows[-1], max(rows, key=lambda row: row.value)
    begin = str(first.date) if since is None or first.date.last >= since else str(since)
    if len(rows) == 1:
        return f"{title}: {figure_in_words(first)} on {begin}, the only figure."
    return (
        f"{title}, {begin} to {last.until}: first {figure_in_words(first)}, last {figure_in_words(last)}, "
        f"highest {figure_in_words(peak)} ({peak.date})."
    )
