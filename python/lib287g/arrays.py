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
        days = [PartialDate(date).last if date == date else None for date in array.ravel()]
        array = np.array(days, dtype="datetime64[D]").reshape(array.shape)
    whole = array.astype("datetime64[D]", copy=False)
    unit = np.datetime_data(array.dtype)[0]
    if unit in ("Y", "M"):
        # As for a partial date, a month or year stands for its last day.
        whole = (array + 1).astype("datetime64[D]") - 1
    elif unit not in ("W", "D"):
        late = (whole != array) & ~np.isnat(array)
        if late.any():
            first = array[late].ravel()[0]
            raise Error(f"{first} is not a date, expected days at midnight")
    return np.asarray(whole, order="C").view("int64")


def growth_on(timeline: Timeline, starts: Any, ends: Any) -> np.ma.MaskedArray:
    """The relative change between pairs of dates, masked where there is none."""
    first_days, last_days = np.broadcast_arrays(days_of(starts), days_of(ends))
    first = timeline.values_on(first_days.astype("datetime64[D]"))
    last = timeline.values_on(last_days.astype("datetime64[D]"))
    with np.errstate(divide="ignore", invalid="ignore"):
        relative = last.data / first.data - 1
    absent = np.ma.getmaskarray(first) | np.ma.getmaskarray(last) | (first.data == 0)
    return np.ma.MaskedArray(relative, absent | (last_days < first_days))
