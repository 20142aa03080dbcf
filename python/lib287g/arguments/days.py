"""Days from dates in any form, one or many."""

from __future__ import annotations

import datetime
from numbers import Number
from typing import Any

from .._core import Error, PartialDate
from .columns import categories, is_null, np, package, said, several_lengths, unwrapped
from .errors import plain


def _local(dates: Any) -> Any:
    """Dates whose time zone, or length, NumPy would lose: as they are read where they were written."""
    if package(dates) == "polars" and getattr(getattr(dates, "dtype", None), "time_zone", None):
        return dates.dt.replace_time_zone(None)
    if package(dates) == "pyarrow":
        import pyarrow.compute as pc  # type: ignore[import-not-found,import-untyped,unused-ignore]

        return pc.local_timestamp(dates) if getattr(dates.type, "tz", None) else dates
    return dates


def _kinds(given: Any) -> set[type]:
    """The types of what stands in a sequence, and in those within it."""
    kinds = set(map(type, given))
    nested = kinds & {list, tuple}
    return (kinds - nested).union(*(_kinds(each) for each in given if type(each) in nested)) if nested else kinds


def _array_of_dates(dates: Any, name: str) -> np.ndarray:
    """The dates as NumPy takes them, of whatever dtype."""
    if is_null(dates):
        return np.array("NaT", "datetime64[D]")
    if hasattr(dates, "columns"):
        raise Error(f"{name}: found a {type(dates).__name__}, expected dates, as one of its columns")
    if isinstance(dates, PartialDate):
        dates = str(dates)
    if isinstance(dates, list | tuple) and any(issubclass(kind, Number | str) for kind in _kinds(dates)):
        return np.asarray(dates, object)  # or NumPy would make texts of numbers and times that stand beside texts
    try:
        array = np.asarray(_local(dates))
    except ValueError:  # NumPy's word for sequences of several lengths
        raise Error(f"{name}: {several_lengths(dates)}") from None
    if array.dtype.kind == "f" and np.isnan(array).all():  # what a column without any value can become
        return np.full(array.shape, "NaT", "datetime64[D]")
    return array


#: NumPy's NaT, and the day from which it counts.
_nat, _first_day = np.iinfo("int64").min, datetime.date(1970, 1, 1).toordinal()


def _day(date: Any) -> int:
    """A date as days since 1970-01-01; NaT where it is null."""
    if is_null(date):
        return _nat
    if isinstance(date, list | tuple | np.ndarray):
        raise Error(several_lengths(date))
    return PartialDate(date).first.toordinal() - _first_day


def _is_one_day(kind: type) -> bool:
    """Whether equal ones are the same day, or null: not those with a time, of which some have a zone."""
    return kind is datetime.date or issubclass(kind, str | float | None) or kind.__name__ == "NAType"


def _days_of_each(dates: list[Any]) -> np.ndarray:
    """Of dates in any forms; texts are read by the rule that one alone is read by, each of them once."""
    if all(map(_is_one_day, set(map(type, dates)))):
        read = {each: _day(each) for each in dict.fromkeys(dates)}
        return np.fromiter(map(read.__getitem__, dates), "int64", len(dates))
    read = {text: _day(text) for text in dict.fromkeys(each for each in dates if isinstance(each, str))}
    return np.array([read[each] if isinstance(each, str) else _day(each) for each in dates], "int64")


def _days_of_categories(words: Any, codes: Any) -> np.ndarray:
    """Of dates by their place among those that there are; one of no row may be anything."""
    codes = np.asarray(codes, "int64")
    days = np.full(len(words) + 1, _nat, "int64")
    rows = np.bincount(codes.ravel() + 1, minlength=len(words) + 2)[1:-1]
    days[:-1][rows > 0] = [_day(words[i]) for i in np.flatnonzero(rows)]
    found: np.ndarray = days[codes]
    return found


def _days(dates: Any, name: str) -> np.ndarray:
    dates = unwrapped(dates)
    coded = categories(dates)
    if coded is not None:
        return _days_of_categories(*coded)
    array = _array_of_dates(dates, name)
    if not array.size:
        return np.empty(array.shape, "int64")
    if array.dtype.kind in "OUT":
        return _days_of_each(array.ravel().tolist()).reshape(array.shape)
    if array.dtype.kind != "M":
        raise TypeError(f"{name}: found {said(dates)}, expected dates, as '2026-06-05' or a datetime.date")
    whole = array.astype("datetime64[D]", copy=False)
    unit = np.datetime_data(array.dtype)[0]
    # A month or year stands for its first day, as in pandas.
    if unit not in ("Y", "M", "W", "D"):
        late = (whole != array) & ~np.isnat(array)
        if late.any():
            first = array[late].ravel()[0]
            raise Error(f"{first} is not a date, expected days at midnight")
    return np.asarray(whole, order="C").view("int64")


def days_of(dates: Any, name: str = "dates") -> np.ndarray:
    """Days since 1970-01-01 as int64, of the same shape; what is null stays the lowest int64, NumPy's NaT.

    Takes one date or many: datetime64 arrays, columns of pandas, polars and pyarrow, and sequences of dates. A month or
    year is its first day; midnight is that of the time zone that the date has. A text is a day, month or year as
    2026-05-18, 2026-05 or 2026, wherever it stands; none has a time. Raises Error where a text is no date or a time of
    day is not midnight, TypeError for other things; both name the argument, `name`.
    """
    try:
        with plain():
            return _days(dates, name)
    except (Error, TypeError) as error:
        if str(error).startswith(f"{name}: "):
            raise
        raise type(error)(f"{name}: {error}") from None
