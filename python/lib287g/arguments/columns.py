"""Columns and arrays of any library: what they hold, what is null in them, which words their numbers stand for."""

from __future__ import annotations

from numbers import Number
from typing import Any

try:
    import numpy as np
except ImportError as _missing:
    raise ImportError("arrays of dates need numpy: pip install 'lib287g[numpy]'") from _missing

from .near import cut

__all__ = ["categories", "days_as_stored", "is_null", "np", "package", "said", "several_lengths", "unwrapped"]


def is_null(value: Any) -> bool:
    """None, NaN, NaT, and NA of pandas."""
    if value is None or type(value).__name__ in ("NaTType", "NAType"):
        return True
    return isinstance(value, Number | np.generic) and bool(value != value)


def package(given: Any) -> str:
    return type(given).__module__.partition(".")[0]


def unwrapped(given: Any) -> Any:
    """What a scalar of Arrow, or an array without dimensions, holds; the column of Arrow behind one of pandas; None, or
    NaT, for what is masked. Other things as they are."""
    if package(given) == "pandas" and hasattr(getattr(given, "dtype", None), "pyarrow_dtype"):
        return getattr(given, "array", given).__arrow_array__()
    if isinstance(given, np.ma.MaskedArray):
        if given.dtype.kind == "M":
            return given.filled(np.datetime64("NaT"))
        values, masked = np.array(given.data, object), np.ma.getmaskarray(given)
        values[masked] = None
        given = values
    if package(given) == "pyarrow" and hasattr(given, "as_py"):
        return given.as_py()
    if isinstance(given, np.ndarray) and not given.ndim and given.dtype.kind == "O":
        return given.item()
    return given


def categories(given: Any) -> tuple[Any, Any] | None:
    """Words, and which of them each is (-1 for none), of a column of texts or of one that holds them by number; None of
    others."""
    if package(given) == "pandas" and hasattr(getattr(given, "dtype", None), "categories"):
        values = getattr(given, "cat", given)
        return list(values.categories), np.asarray(values.codes)
    if package(given) == "pandas" and str(getattr(given, "dtype", "")).startswith("str"):
        import pandas  # type: ignore[import-untyped,unused-ignore]

        codes, words = pandas.factorize(given)
        return list(words), codes
    if package(given) == "polars" and hasattr(given, "dtype"):
        import polars  # type: ignore[import-not-found,unused-ignore]

        if given.dtype not in (polars.String, polars.Categorical, polars.Enum):
            return None
        if not isinstance(given.dtype, polars.Enum):
            texts = given.cast(polars.String)
            given = texts.cast(polars.Enum(texts.unique().drop_nulls().sort()))
        words = given.dtype.categories.to_list()
        return words, given.to_physical().fill_null(len(words)).to_numpy()
    if package(given) == "pyarrow" and any(kind in str(getattr(given, "type", "")) for kind in _of_texts):
        coded = given if str(given.type).startswith("dictionary") else given.dictionary_encode()
        coded = coded.combine_chunks() if hasattr(coded, "combine_chunks") else coded
        coded = coded.chunk(0) if hasattr(coded, "chunk") and coded.num_chunks else coded
        return coded.dictionary.to_pylist(), coded.indices.cast("int64").fill_null(-1).to_numpy(zero_copy_only=False)
    return None


def days_as_stored(given: Any) -> np.ndarray | None:
    """The days of a column of polars or Arrow that has them as int32 since 1970-01-01, and no null: no copy is made
    where they stand in one piece. None of others."""
    if package(given) == "polars" and str(getattr(given, "dtype", "")) == "Date" and not given.null_count():
        stored: np.ndarray = given.to_physical().to_numpy()
        return stored
    if package(given) == "pyarrow" and str(getattr(given, "type", "")) == "date32[day]" and not given.null_count:
        stored = given.cast("int32").to_numpy()
        return stored
    return None


#: Of the types of Arrow those that `categories` takes: dictionaries of whatever they hold, and texts.
_of_texts = ("dictionary", "string")


def said(given: Any) -> str:
    """A value in a few words: a column by what it holds, since its own text is a table."""
    dtype = getattr(given, "dtype", None) or (getattr(given, "type", None) if package(given) == "pyarrow" else None)
    return cut(given) if dtype is None or isinstance(given, np.generic) else f"a {type(given).__name__} of {dtype}"


def several_lengths(given: Any) -> str:
    return f"found {cut(given)} among others, expected one depth and, of sequences in it, one length"
