"""Questions about many days, types and states at once, and panels."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from . import display
from ._core import AgreementType, At, Error, Every, ListKind, State, Unit
from .arguments import given
from .arguments.arrays import words_of
from .arguments.columns import days_as_stored, unwrapped
from .arguments.days import days_of
from .arguments.near import cut


def _rows(dates: Any, types: Any, states: Any) -> tuple[Any, ...]:
    """Days, types and states as arrays: days of the shape of all three, the others of one or of as many."""
    import numpy as np

    dates = unwrapped(dates)
    stored = days_as_stored(dates)
    days = days_of(dates) if stored is None else stored
    of_type, of_state = words_of(types, AgreementType, "type"), words_of(states, State, "state")
    parts = (("dates", days), ("type", of_type), ("state", of_state))
    shape: tuple[int, ...] = next((each.shape for _, each in parts if each.ndim), ())
    for name, each in parts:
        if each.ndim and each.shape != shape:
            others = int(np.prod(shape))
            found, other = f"{each.size:,} in a column", f"as many as there are others ({others:,})"
            if each.size == others:
                found, other = f"an array of shape {each.shape}", f"one of the shape of the others, {shape}"
            raise Error(f"{name}: found {found}, expected one alone, or {other}")
    words = [np.ascontiguousarray(each).reshape(-1) for _, each in parts[1:]]
    whole = days if days.shape == shape else np.array(np.broadcast_to(days, shape), order="C")
    return whole, *words


def _title(unit: Unit, kind: ListKind) -> str:
    return f"{unit.label}{', pending' if kind is ListKind.PENDING else ''}"


def _age(max_age: Any) -> int | None:
    return None if max_age is None else given.whole_number("max_age", max_age, 0)


def _scope(unit: Any, kind: Any) -> tuple[Any, Any]:
    return given.word("unit", unit, Unit), given.word("kind", kind, ListKind)


def values_on(
    dataset: Any, dates: Any, unit: Any, types: Any, states: Any, kind: Any, with_joint: bool, lists: Any
) -> Any:
    unit, kind = _scope(unit, kind)
    return dataset._values_on(unit, kind, with_joint, lists, *_rows(dates, types, states))


def figures_on(
    dataset: Any, dates: Any, unit: Any, types: Any, states: Any, kind: Any, with_joint: bool, lists: Any, max_age: Any
) -> Any:
    unit, kind = _scope(unit, kind)
    rows = _rows(dates, types, states)
    scope = [given.word("", each, words).label for each, words in ((types, AgreementType), (states, State))
             if isinstance(each, str | words)]  # fmt: skip
    of = f"{', '.join(scope)}: " if scope else ""
    title = f"Figures in force, {rows[0].size:,} asked for: {of}{_title(unit, kind)}"
    return dataset._figures_on(unit, kind, with_joint, lists, *rows, _age(max_age), title)


def timeline_figures_on(timeline: Any, dates: Any, max_age: Any) -> Any:
    days = days_of(dates)
    title = f"Figures in force, {days.size:,} asked for: {display.timeline_title(timeline)}"
    return timeline._figures_on(days, _age(max_age), title)


def _keys(by: Any) -> list[str]:
    expected = "expected 'state' and 'type', one of them, or none"
    if by is not None and not isinstance(by, Iterable):
        raise TypeError(f"by: found {cut(by)}, {expected}")
    keys = [by] if isinstance(by, str) else list(by or ())
    for key in keys:
        if key not in ("state", "type"):
            raise Error(f"by: found {cut(key)}, {expected}")
    if len(set(keys)) < len(keys):
        raise Error(f"by: found {cut(keys)}, expected each once")
    return keys


def _period(name: str, day: Any) -> Any:
    return None if day is None else given.date(name, day)


def panel(
    dataset: Any, unit: Any, by: Iterable[str] | str | None, every: Any, start: Any, end: Any, at: Any, kind: Any,
    with_joint: bool, lists: Any, max_age: Any, wide: bool, with_age: bool,
) -> Any:  # fmt: skip
    unit, kind = _scope(unit, kind)
    keys = _keys(by)
    at = given.word("at", at, At)
    per = " and ".join(keys) or "the whole program"
    title = f"{_title(unit, kind).capitalize()} by {per}, {at.code} of each period"
    of = ("state" in keys, "type" in keys)
    alias = getattr(every, "freqstr", every)  # of an offset of pandas
    span = (given.word("every", alias, Every), _period("start", start), _period("end", end), at, _age(max_age))
    return dataset._panel(unit, kind, with_joint, lists, *of, *span, wide, with_age, title)
