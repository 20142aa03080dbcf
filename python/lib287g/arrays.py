"""Many dates at once: NumPy arrays in and out."""

from __future__ import annotations

from typing import Any

try:
    import numpy as np
except ImportError as _missing:
    raise ImportError("arrays of dates need numpy: pip install 'lib287g[numpy]'") from _missing

from ._core import Error, PartialDate, Timeline, _numbers_by_code
from .near import cut


def _local(dates: Any) -> Any:
    """Dates whose time zone, or length, NumPy would lose: as they are read where they were written."""
    kind = type(dates).__module__.partition(".")[0]
    if kind == "polars" and getattr(dates.dtype, "time_zone", None):
        return dates.dt.replace_time_zone(None)
    if kind == "pyarrow":
        import pyarrow.compute as pc  # type: ignore[import-not-found,import-untyped,unused-ignore]

        return pc.local_timestamp(dates) if getattr(dates.type, "tz", None) else dates
    return dates


def _day(date: Any) -> Any:
    """A day of one of a sequence of dates; None where it is null."""
    if _is_null(date):
        return None
    if hasattr(date, "start_time"):  # a pandas.Period
        date = date.start_time
    if getattr(date, "tzinfo", None) is not None:
        date = date.replace(tzinfo=None)
    return PartialDate(date).first


def days_of(dates: Any) -> np.ndarray:
    """Days since 1970-01-01 as int64, of the same shape; what is null stays the lowest int64, NumPy's NaT.

    Takes one date or many: datetime64 arrays, columns of pandas, polars and pyarrow, and sequences of dates. A month or
    year is its first day; midnight is that of the time zone that the date has. Raises Error where a time of day is not
    midnight.
    """
    if dates is None:
        raise TypeError("expected dates, got None")
    local = _local(dates)
    array = np.asarray(local if not isinstance(local, PartialDate) else str(local))
    if not array.size:
        return np.empty(array.shape, "int64")
    if array.dtype.kind == "U":
        try:
            array = array.astype("datetime64[D]")
        except ValueError:  # which of them is no date says the slow way
            array = array.astype(object)
    if array.dtype.kind != "M":
        if array.dtype.kind != "O":
            raise TypeError(f"expected dates, got an array of {array.dtype}")
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


#: In place of a word's number: none is given, or all are meant.
_no_word, _whole = -1, -2


def _is_null(value: Any) -> bool:
    return value is None or str(value) in ("NaT", "<NA>") or bool(value != value)


def _categories(given: Any) -> tuple[Any, Any] | None:
    """Words, and which of them each is (-1 for none), of a column that holds them so; None of other columns."""
    kind = type(given).__module__.partition(".")[0]
    if kind == "pandas" and hasattr(given.dtype, "categories"):
        values = getattr(given, "cat", given)
        return list(values.categories), np.asarray(values.codes)
    if kind == "polars":
        import polars  # type: ignore[import-not-found,unused-ignore]

        if not isinstance(given.dtype, polars.Enum):
            texts = given.cast(polars.String)
            given = texts.cast(polars.Enum(texts.unique().drop_nulls().sort()))
        words = given.dtype.categories.to_list()
        return words, given.to_physical().fill_null(len(words)).to_numpy()
    if kind == "pyarrow":
        coded = given if str(given.type).startswith("dictionary") else given.dictionary_encode()
        coded = coded.combine_chunks() if hasattr(coded, "combine_chunks") else coded
        coded = coded.chunk(0) if hasattr(coded, "chunk") and coded.num_chunks else coded
        return coded.dictionary.to_pylist(), coded.indices.cast("int64").fill_null(-1).to_numpy(zero_copy_only=False)
    return None


def _is_word(word: Any, vocabulary: Any) -> bool:
    """Whether it is a word of the vocabulary, or null."""
    try:
        if _is_null(word):
            return True
        vocabulary(word)
    except Error:
        return False
    return True


def words_of(given: Any, vocabulary: Any, name: str) -> np.ndarray:
    """The numbers of types or states, as int16: one, or of the shape of those given.

    None alone is the whole; within a column, what is null is null. Takes members, codes and names; columns of NumPy,
    pandas, polars and pyarrow, and sequences. Raises Error for an unknown word.
    """
    if given is None:
        return np.array(_whole, "int16")

    def number(word: Any) -> int:
        return _no_word if _is_null(word) else int(vocabulary(word).value)

    if isinstance(given, str | vocabulary):
        return np.array(number(given), "int16")
    coded = _categories(given)
    if coded is not None:
        words, codes = coded
        unknown = [i for i, word in enumerate(words) if not _is_word(word, vocabulary)]
        for i in unknown:
            if (codes == i).any():  # else a category that no row has
                number(words[i])
        numbers = [_no_word if i in unknown else number(word) for i, word in enumerate(words)]
        return _numbers_by_code(np.array([*numbers, _no_word], "int16"), np.ascontiguousarray(codes))
    array = np.asarray(given, dtype=object)
    if array.ndim == 0:
        raise TypeError(f"{name}: expected words, got {cut(given)}")
    known: dict[Any, int] = {}
    flat = array.ravel().tolist()
    for word in dict.fromkeys(flat):
        known[word] = number(word)
    return np.array([known[word] for word in flat], "int16").reshape(array.shape)


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
    first_days, last_days = np.broadcast_arrays(days_of(starts), days_of(ends))
    first = timeline.values_on(first_days.astype("datetime64[D]"))
    last = timeline.values_on(last_days.astype("datetime64[D]"))
    with np.errstate(divide="ignore", invalid="ignore"):
        relative = last.data / first.data - 1
    absent = np.ma.getmaskarray(first) | np.ma.getmaskarray(last) | (first.data == 0)
    return np.ma.MaskedArray(relative, absent | (last_days < first_days))
