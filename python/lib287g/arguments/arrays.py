"""Many dates at once: NumPy arrays in and out."""

from __future__ import annotations

from numbers import Number
from typing import Any

try:
    import numpy as np
except ImportError as _missing:
    raise ImportError("arrays of dates need numpy: pip install 'lib287g[numpy]'") from _missing

from .._core import Error, PartialDate, Timeline, _numbers_by_code
from .errors import plain
from .given import word
from .near import cut


def _is_null(value: Any) -> bool:
    """None, NaN, NaT, and NA of pandas."""
    if value is None or type(value).__name__ in ("NaTType", "NAType"):
        return True
    return isinstance(value, Number | np.generic) and bool(value != value)


def _package(given: Any) -> str:
    return type(given).__module__.partition(".")[0]


def _scalar(given: Any) -> Any:
    """What a scalar of Arrow, or an array without dimensions, holds; None, or NaT, for what is masked. Other things as
    they are."""
    if isinstance(given, np.ma.MaskedArray):
        if given.dtype.kind == "M":
            return given.filled(np.datetime64("NaT"))
        values, masked = np.array(given.data, object), np.ma.getmaskarray(given)
        values[masked] = None
        given = values
    if _package(given) == "pyarrow" and hasattr(given, "as_py"):
        return given.as_py()
    if isinstance(given, np.ndarray) and not given.ndim and given.dtype.kind == "O":
        return given.item()
    return given


def _local(dates: Any) -> Any:
    """Dates whose time zone, or length, NumPy would lose: as they are read where they were written."""
    if _package(dates) == "polars" and getattr(getattr(dates, "dtype", None), "time_zone", None):
        return dates.dt.replace_time_zone(None)
    if _package(dates) == "pyarrow":
        import pyarrow.compute as pc  # type: ignore[import-not-found,import-untyped,unused-ignore]

        return pc.local_timestamp(dates) if getattr(dates.type, "tz", None) else dates
    return dates


def _day(date: Any) -> Any:
    """A day of one of a sequence of dates; None where it is null."""
    if _is_null(date) or (isinstance(date, str) and date == "NaT"):
        return None
    return PartialDate(date).first


def _array_of_dates(dates: Any, name: str) -> np.ndarray:
    """The dates as NumPy takes them, of whatever dtype."""
    dates = _scalar(dates)
    if _is_null(dates):
        return np.array("NaT", "datetime64[D]")
    if hasattr(dates, "columns"):
        raise Error(f"{name}: found a {type(dates).__name__}, expected dates, as one of its columns")
    if isinstance(dates, PartialDate):
        dates = str(dates)
    if isinstance(dates, list | tuple) and any(issubclass(kind, Number) for kind in set(map(type, dates))):
        return np.asarray(dates, object)  # beside texts NumPy would make texts of numbers, and years of these
    array = np.asarray(_local(dates))
    if array.dtype.kind == "f" and np.isnan(array).all():  # what a column without any value can become
        return np.full(array.shape, "NaT", "datetime64[D]")
    return array


def _days(dates: Any, name: str) -> np.ndarray:
    array = _array_of_dates(dates, name)
    if not array.size:
        return np.empty(array.shape, "int64")
    if array.dtype.kind == "U":
        try:
            array = array.astype("datetime64[D]")
        except ValueError:  # which of them is no date says the slow way
            array = array.astype(object)
    if array.dtype.kind != "M":
        if array.dtype.kind != "O":
            raise TypeError(f"{name}: found {cut(dates)}, expected dates")
        array = np.array([_day(date) for date in array.ravel()], dtype="datetime64[D]").reshape(array.shape)
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
    year is its first day; midnight is that of the time zone that the date has. Raises Error where a text is no date or
    a time of day is not midnight, TypeError for other things; both name the argument, `name`.
    """
    try:
        with plain():
            return _days(dates, name)
    except (Error, TypeError) as error:
        if str(error).startswith(f"{name}: "):
            raise
        raise type(error)(f"{name}: {error}") from None


#: In place of a word's number: none is given, or all are meant.
_no_word, _whole = -1, -2


def _categories(given: Any) -> tuple[Any, Any] | None:
    """Words, and which of them each is (-1 for none), of a column that holds them so; None of other columns."""
    if _package(given) == "pandas" and hasattr(given.dtype, "categories"):
        values = getattr(given, "cat", given)
        return list(values.categories), np.asarray(values.codes)
    if _package(given) == "polars":
        import polars  # type: ignore[import-not-found,unused-ignore]

        if given.dtype not in (polars.String, polars.Categorical, polars.Enum):
            return None
        if not isinstance(given.dtype, polars.Enum):
            texts = given.cast(polars.String)
            given = texts.cast(polars.Enum(texts.unique().drop_nulls().sort()))
        words = given.dtype.categories.to_list()
        return words, given.to_physical().fill_null(len(words)).to_numpy()
    if _package(given) == "pyarrow" and str(given.type) != "null":
        coded = given if str(given.type).startswith("dictionary") else given.dictionary_encode()
        coded = coded.combine_chunks() if hasattr(coded, "combine_chunks") else coded
        coded = coded.chunk(0) if hasattr(coded, "chunk") and coded.num_chunks else coded
        return coded.dictionary.to_pylist(), coded.indices.cast("int64").fill_null(-1).to_numpy(zero_copy_only=False)
    return None


def _number(given: Any, vocabulary: Any, name: str) -> int:
    """The number of a member, its code or its name; that of none where it is null. Error for other things."""
    return _no_word if _is_null(given) else int(word(name, given, vocabulary)._index)


def _is_word(given: Any, vocabulary: Any) -> bool:
    """Whether it is a word of the vocabulary, or null."""
    try:
        _number(given, vocabulary, "")
    except Error:
        return False
    return True


def _numbers_of_categories(words: Any, codes: Any, vocabulary: Any, name: str) -> np.ndarray:
    unknown = [i for i, each in enumerate(words) if not _is_word(each, vocabulary)]
    for i in unknown:
        if (codes == i).any():  # else a category that no row has
            _number(words[i], vocabulary, name)
    numbers = [_no_word if i in unknown else _number(each, vocabulary, name) for i, each in enumerate(words)]
    return _numbers_by_code(np.array([*numbers, _no_word], "int16"), np.ascontiguousarray(codes))


def words_of(given: Any, vocabulary: Any, name: str) -> np.ndarray:
    """The numbers of types or states, as int16: one, or of the shape of those given.

    None alone is the whole; within a column, what is null is null, and so are NaN and NA alone. Takes members, codes
    and names; columns of NumPy, pandas, polars and pyarrow, and sequences. Raises Error for other things.
    """
    if given is None:
        return np.array(_whole, "int16")
    given = _scalar(given)
    if isinstance(given, str | vocabulary) or _is_null(given):
        return np.array(_number(given, vocabulary, name), "int16")
    if hasattr(given, "columns"):
        raise Error(f"{name}: found a {type(given).__name__}, expected one of its columns")
    coded = _categories(given) if hasattr(given, "dtype") or hasattr(given, "type") else None
    if coded is not None:
        return _numbers_of_categories(*coded, vocabulary, name)
    taken = (str, vocabulary)
    values = given.to_list() if _package(given) == "polars" else given
    array = np.asarray(values, dtype=object)
    flat = array.ravel().tolist()
    for each in flat:
        if not isinstance(each, taken) and not _is_null(each):  # before it is hashed, which it may not be
            _number(each, vocabulary, name)
    known = {each: _number(each, vocabulary, name) for each in dict.fromkeys(flat)}
    return np.array([known[each] for each in flat], "int16").reshape(array.shape)


def array_of_column(name: str, kind: str, words: Any, optional: bool, values: Any, present: Any) -> Any:
    """A column of a table as an array: masked where values can be absent, objects of words and texts."""
    if kind == "word":
        return np.array([*words, None], object)[values]
    if kind in ("integer", "number", "boolean") and optional:
        return np.ma.MaskedArray(values, False if present is None else ~present)
    if kind in ("integer", "number", "boolean", "date"):
        return values
    out = np.empty(len(values), object)
    out[:] = values
    return out


def growth_on(timeline: Timeline, starts: Any, ends: Any) -> np.ma.MaskedArray:
    """The relative change between pairs of dates, masked where there is none."""
    first_days, last_days = np.broadcast_arrays(days_of(starts, "starts"), days_of(ends, "ends"))
    first = timeline.values_on(first_days.astype("datetime64[D]"))
    last = timeline.values_on(last_days.astype("datetime64[D]"))
    with np.errstate(divide="ignore", invalid="ignore"):
        relative = last.data / first.data - 1
    absent = np.ma.getmaskarray(first) | np.ma.getmaskarray(last) | (first.data == 0)
    return np.ma.MaskedArray(relative, absent | (last_days < first_days))
