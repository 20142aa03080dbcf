"""Questions about many days, types and states at once, and panels."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from . import display
from ._core import AgreementType, Error, ListKind, State, Unit
from .arrays import days_of, words_of


def _rows(dates: Any, types: Any, states: Any) -> tuple[Any, ...]:
    """Days, types and states as arrays: days of the shape of all three, the others of one or of as many."""
    import numpy as np

    days = days_of(dates)
    of_type, of_state = words_of(types, AgreementType, "type"), words_of(states, State, "state")
    given = (("dates", days), ("type", of_type), ("state", of_state))
    shape: tuple[int, ...] = next((each.shape for _, each in given if each.ndim), ())
    for name, each in given:
        if each.ndim and each.shape != shape:
            found, other = f"{each.size:,}", f"{int(np.prod(shape)):,}"
            raise Error(f"{name}: found {found}, expected one, or as many as there are others ({other})")
    parts = [np.ascontiguousarray(each).reshape(-1) for _, each in given[1:]]
    whole = days if days.shape == shape else np.array(np.broadcast_to(days, shape), order="C")
    return whole, *parts


def _title(unit: Any, kind: Any) -> str:
    return f"{Unit(unit).label}{', pending' if ListKind(kind) is ListKind.PENDING else ''}"


def values_on(
    dataset: Any, dates: Any, unit: Any, types: Any, states: Any, kind: Any, with_joint: bool, lists: Any
) -> Any:
    return dataset._values_on(unit, kind, with_joint, lists, *_rows(dates, types, states))


def figures_on(
    dataset: Any, dates: Any, unit: Any, types: Any, states: Any, kind: Any, with_joint: bool, lists: Any, max_age: Any
) -> Any:
    rows = _rows(dates, types, states)
    title = f"Figures in force, {rows[0].size:,} asked for: {_title(unit, kind)}"
    return dataset._figures_on(unit, kind, with_joint, lists, *rows, max_age, title)


def timeline_figures_on(timeline: Any, dates: Any, max_age: Any) -> Any:
    days = days_of(dates)
    title = f"Figures in force, {days.size:,} asked for: {display.timeline_title(timeline)}"
    return timeline._figures_on(days, max_age, title)


def _keys(by: Any) -> list[str]:
    keys = [by] if isinstance(by, str) else list(by or ())
    for key in keys:
        if key not in ("state", "type"):
            raise Error(f"by: found {key!r:.60}, expected 'state' and 'type', one of them, or none")
    return keys


def panel(
    dataset: Any, unit: Any, by: Iterable[str] | str | None, every: Any, start: Any, end: Any, at: Any, kind: Any,
    with_joint: bool, lists: Any, max_age: Any, wide: bool,
) -> Any:  # fmt: skip
    keys = _keys(by)
    per = " and ".join(keys) or "the whole program"
    title = f"{_title(unit, kind).capitalize()} by {per}, {at} of each period"
    of = ("state" in keys, "type" in keys)
    return dataset._panel(unit, kind, with_joint, lists, *of, every, start, end, at, max_age, wide, title)
