"""Words and figures as arrays, in and out."""

from __future__ import annotations

from typing import Any

from .._core import Error, Timeline, _numbers_by_code
from .columns import categories, is_null, np, package, several_lengths, unwrapped
from .days import days_of
from .given import word

#: In place of a word's number: none is given, or all are meant.
_no_word, _whole = -1, -2


def _number(given: Any, vocabulary: Any, name: str) -> int:
    """The number of a member, its code or its name; that of none where it is null. Error for other things."""
    return _no_word if is_null(given) else int(word(name, given, vocabulary)._index)


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


def _check_each(words: list[Any], vocabulary: Any, name: str) -> None:
    """Before they are hashed, which some cannot be."""
    for each in words:
        if isinstance(each, list | tuple | np.ndarray):
            raise Error(f"{name}: {several_lengths(each)}")
        if not isinstance(each, str | vocabulary) and not is_null(each):
            _number(each, vocabulary, name)


def words_of(given: Any, vocabulary: Any, name: str) -> np.ndarray:
    """The numbers of types or states, as int16: one, or of the shape of those given.

    None alone is the whole; within a column, what is null is null, and so are NaN and NA alone. Takes members, codes
    and names; columns of NumPy, pandas, polars and pyarrow, and sequences. Raises Error for other things.
    """
    if given is None:
        return np.array(_whole, "int16")
    given = unwrapped(given)
    if isinstance(given, str | vocabulary) or is_null(given):
        return np.array(_number(given, vocabulary, name), "int16")
    if hasattr(given, "columns"):
        raise Error(f"{name}: found a {type(given).__name__}, expected one of its columns")
    coded = categories(given)
    if coded is not None:
        return _numbers_of_categories(*coded, vocabulary, name)
    values = given.to_list() if package(given) == "polars" else given
    array = np.asarray(values, dtype=object)
    flat = array.ravel().tolist()
    if not all(issubclass(kind, str | vocabulary | None) for kind in set(map(type, flat))):
        _check_each(flat, vocabulary, name)
    known = {each: _number(each, vocabulary, name) for each in dict.fromkeys(flat)}
    return np.fromiter(map(known.__getitem__, flat), "int16", len(flat)).reshape(array.shape)


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
    given = days_of(starts, "starts"), days_of(ends, "ends")
    try:
        first_days, last_days = np.broadcast_arrays(*given)
    except ValueError:
        sizes = f"found {given[1].size:,}, expected one, or as many as there are starts ({given[0].size:,})"
        raise Error(f"ends: {sizes}") from None
    first = timeline.values_on(first_days.astype("datetime64[D]"))
    last = timeline.values_on(last_days.astype("datetime64[D]"))
    with np.errstate(divide="ignore", invalid="ignore"):
        relative = last.data / first.data - 1
    absent = np.ma.getmaskarray(first) | np.ma.getmaskarray(last) | (first.data == 0)
    return np.ma.MaskedArray(relative, absent | (last_days < first_days))
