"""Timelines, conflicts and growth as tables."""

from __future__ import annotations

from typing import Any

from ..rhythm import old_figures
from .cells import Cited
from .html import as_html, html_table
from .text import as_text, text_table
from .view import Column, View, view
from .words import shown

_columns = [
    Column("date"),
    Column("value", numeric=True),
    Column("stated as"),
    Column("bounds", numeric=True),
    Column("basis"),
    Column("sources", sources=True),
    Column("confidence"),
]


def scope_title(scope: Any) -> str:
    """ "Task Force Model, Florida: agencies": scope and unit."""
    label = scope.type.label if scope.type is not None else "The whole program"
    place = f", {scope.state.label}" if scope.state is not None else ""
    return f"{label}{place}: {scope.unit.label}"


def timeline_title(timeline: Any) -> str:
    """Scope and unit, with joint agreements or pending where it is of those."""
    title = scope_title(timeline)
    if timeline.with_joint:
        title = title.replace(":", " with joint agreements:", 1)
    return f"{title}, pending" if timeline.kind.code == "pending" else title


def timeline_span(timeline: Any) -> str:
    """ "2002-07-02 to 2026-09-16": its first and last days."""
    if not len(timeline):
        return "no figures"
    if timeline[0].date.last == timeline[-1].until:
        return str(timeline[0].date)
    return f"{timeline[0].date} to {timeline[-1].until}"


def _bounds(observation: Any) -> str:
    if observation.exactness.code == "exact":
        return ""
    low = "?" if observation.low is None else f"{observation.low:,}"
    high = "?" if observation.high is None else f"{observation.high:,}"
    return f"{low} to {high}"


def _rows(observations: Any, old: list[bool]) -> list[list[str]]:
    return [
        [
            str(row.date) + (" †" if is_old else ""),
            f"{row.value:,}",
            row.exactness.label,
            _bounds(row),
            row.basis.label,
            shown(row.sources),
            row.confidence.label,
        ]
        for row, is_old in zip(observations, old, strict=True)
    ]


_old_note = "† No newer figure for long, as this series goes: it says little of the days after it."


def _timeline_view(timeline: Any) -> View:
    rows = timeline.observations
    old = old_figures(rows)
    notes = ["A figure dated to a month or year is in force from the last day it can be."] if len(rows) else []
    notes += [_old_note] if any(old) else []
    count = f", {len(rows):,} observation{'' if len(rows) == 1 else 's'}" if len(rows) else ""
    caption = f"{timeline_title(timeline)}, {timeline_span(timeline)}{count}"

    def texts(first: int, last: int) -> list[list[str]]:
        return _rows(rows[first:last], old[first:last])

    return view(caption, _columns, len(rows), texts, notes)


def timeline_text(timeline: Any) -> str:
    return as_text(_timeline_view(timeline))


def timeline_html(timeline: Any) -> str:
    return as_html(_timeline_view(timeline))


def _conflict_view(conflict: Any) -> View:
    caption = f"{scope_title(conflict)}: contradicting figures, the preferred one first ({conflict.preferred_by.label})"
    rows = conflict.observations
    return View(caption, _columns, _rows(rows, [False] * len(rows)))


def conflict_html(conflict: Any) -> str:
    return as_html(_conflict_view(conflict))


def conflicts_text(conflicts: Any) -> str:
    """A table per conflict."""
    return "\n\n".join(as_text(_conflict_view(each)) for each in conflicts) or "no contradictions"


def conflicts_html(conflicts: Any) -> str:
    pages = [as_html(_conflict_view(each), styled=number == 0) for number, each in enumerate(conflicts)]
    return "".join(pages) or "<div>no contradictions</div>"


def _percent(value: float | None) -> str:
    return "" if value is None else f"{value:+,.1%}"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,.4g}"


def days_old(days: int) -> str:
    """ "1 day old", "1,200 days old"."""
    return f"{days:,} day{'' if days == 1 else 's'} old"


def age(figure: Any) -> str:
    """ "3 days old", "15 to 379 days old": how old a figure in force is."""
    least, most = figure.age_days, figure.age_days_at_most
    return days_old(least) if least == most else f"{least:,} to {days_old(most)}"


def growth_records(growth: Any) -> list[tuple[str, str, str, str]]:
    """What a growth says, line by line: name, value, what that counts, source or bounds."""
    if growth.start is None or growth.end is None:
        return [("growth", "none", "", growth.absent_because.label)]
    unit = growth.start.unit.label
    bounds = growth.bounds
    lines: list[tuple[str, str, str, str]] = []
    for name, figure in (("start", growth.start), ("end", growth.end)):
        about = "" if figure.exactness.code == "exact" else figure.exactness.label + " "
        said = Cited(figure.sources, f"; {age(figure)} on {figure.asked}")
        lines.append((name, f"{about}{figure.value:,}", f"{unit}, {figure.date}", said))

    def line(name: str, value: Any, bound: Any, show: Any, of: str = "") -> None:
        if value is not None:
            open_ended = bound.low is None or bound.high is None
            exact = not open_ended and bound.low == bound.high
            between = "" if exact else f"between {show(bound.low) or '?'} and {show(bound.high) or '?'}"
            lines.append((name, show(value), of, between))

    line("absolute", growth.absolute, bounds.absolute, lambda x: "" if x is None else f"{x:+,.0f}", unit)
    line("relative", growth.relative, bounds.relative, _percent)
    line("factor", growth.factor, bounds.factor, _number)
    line("time", growth.years, bounds.years, _number, "years")
    line("annual rate", growth.annual_rate, bounds.annual_rate, _percent)
    if growth.doubling_years is not None:
        lines.append(("doubling time", f"{growth.doubling_years:.2f}", "years", ""))
    if growth.halving_years is not None:
        lines.append(("halving time", f"{growth.halving_years:.2f}", "years", ""))
    if growth.absent_because is not None:
        lines.append(("absent", "", "", growth.absent_because.label))
    return lines


def growth_text(growth: Any) -> str:
    """The values with what they count behind them: aligned to the right, they would stand apart from it."""
    lines = [(name, f"{value} {of}".strip(), said) for name, value, of, said in growth_records(growth)]
    return text_table(("growth", "value", "source, or bounds"), lines)


def growth_html(growth: Any) -> str:
    header = ("growth", "value", "of", "source, or bounds")
    start, end = growth.start, growth.end
    title = f"Growth, {scope_title(start or end)}" if start is not None or end is not None else "Growth"
    span = f", {start.asked} to {end.asked}" if start is not None and end is not None else ""
    return html_table(title + span, header, growth_records(growth), [], (False, True))


def growth_repr(growth: Any) -> str:
    """In one line: both figures and the change."""
    if growth.start is None or growth.end is None:
        return f"Growth({growth.absent_because.label})"
    start, end = growth.start, growth.end
    change = "" if growth.relative is None else f", {_percent(growth.relative)}"
    return f"Growth({start.value:,} on {start.date} to {end.value:,} {end.unit.label} on {end.date}{change})"
