"""Many dates at once: NumPy arrays in and out."""

from __future__ import annotations

from typing import Any

try:
    import numpy as np
except ImportError as _missing:
    raise ImportError("arrays of dates need numpy: pip install 'lib287g[numpy]'") from _missing

from ._core import Error, PartialDate, Timeline


def days_of(dates: Any) -> np.ndarray:
    """Days since 1970-01-01 as int64, of the same shape; NaT stays the lowest int64.

    Takes datetime64 arrays, anything with `__array__` that gives one (pandas, polars), and sequences
    of dates. Raises Error where a time of day is not midnight.
    """
    array = np.asarray(dates)
    if not array.size:
        return np.empty(array.shape, "int64")
    if array.dtype.kind != "M":
        if array.dtype.kind not in "OU":
            raise TypeError(f"expected dates, got an array of {array.dtype}")
        # pandas' NaT, alone among these, differs from itself.
        days = [PartialDate(date).first if date == date else None for date in array.ravel()]
        array = np.array(days, dtype="datetime64[D]").reshape(array.shape)
    whole = array.astype("datetime64[D]", copy=False)
    unit = np.datetime_data(array.dtype)[0]
    # A month or year stands for its first day, as in pandas.
    if unit not in ("Y", "M", "W", "D"):
        late = (whole != array) & ~np.isnat(array)
        if late.any():
            first = array[late].ravel()[0]
            raise Error(f"{first} is not a date, expected days at midnight")
    return np.asarray(whole, order="C").view("int64")


def figures_on(timeline: Timeline, dates: Any, max_age: int | None = None) -> dict[str, Any]:
    """The figures in force on many dates, with age and source, as `Timeline.figures_on` says."""
    days = days_of(dates)
    rows = timeline.observations
    no_date = days == np.iinfo("int64").min
    starts, firsts, untils = (
        np.array(column, "datetime64[D]").view("int64")
        for column in ([r.date.last for r in rows], [r.date.first for r in rows], [r.until for r in rows])
    )
    at = np.searchsorted(starts, days, "right") - 1
    before = (at < 0) | no_date
    at = np.where(before, 0, at)

    def of(values: Any, none: Any) -> Any:
        """The value of the figure in force, by its position; `none` where there is none."""
        return np.where(before, none, values[at]) if rows else np.full(days.shape, none)

    least = np.where(before, 0, days - np.minimum(days, of(untils, 0)))
    again = np.minimum(days, of(untils, 0)) > of(starts, 0)
    most = np.where(before | again, least, days - of(firsts, 0))
    too_old = ~before & (most > max_age) if max_age is not None else np.zeros(days.shape, bool)
    absent = before | too_old
    reasons = np.where(no_date, "no_date", np.where(before, "before_first", np.where(too_old, "too_old", "")))
    text = {name: np.array([str(getattr(r, name)) for r in rows] or [""], object) for name in ("date", "origin")}
    text["source"] = np.array([r.sources[0] for r in rows] or [""], object)
    text["basis"] = np.array([r.basis.code for r in rows] or [""], object)
    values = np.ma.MaskedArray(of(np.array([r.value for r in rows], "int64"), 0), absent)
    ages = {"age_days": np.ma.MaskedArray(least, before), "age_days_at_most": np.ma.MaskedArray(most, before)}
    texts = {name: of(text[name], "") for name in ("date", "source", "origin", "basis")}
    return {"value": values, **ages, **texts, "absent_because": reasons}


def growth_on(timeline: Timeline, starts: Any, ends: Any) -> np.ma.MaskedArray:
    """The relative change between pairs of dates, masked where there is none."""
    first_days, last_days = np.broadcast_arrays(days_of(starts), days_of(ends))
    first = timeline.values_on(first_days.astype("datetime64[D]"))
    last = timeline.values_on(last_days.astype("datetime64[D]"))
    with np.errstate(divide="ignore", invalid="ignore"):
        relative = last.data / first.data - 1
    absent = np.ma.getmaskarray(first) | np.ma.getmaskarray(last) | (first.data == 0)
    return np.ma.MaskedArray(relative, absent | (last_days < first_days))
