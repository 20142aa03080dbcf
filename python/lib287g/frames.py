"""Tables as frames: the same columns, types and order for any number of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl  # type: ignore[import-not-found,unused-ignore]


def _wanted(package: str, extra: str, method: str) -> Any:
    import importlib

    try:
        return importlib.import_module(package)
    except ImportError as error:
        raise ImportError(f"{method} needs {package}: pip install 'lib287g[{extra}]'") from error


def to_pandas(table: Any) -> pd.DataFrame:
    """A frame of a table: words are categories, dates datetime64, lists tuples; those of a resampled timeline are text,
    joined as in CSV, as its frame is one to calculate with."""
    pandas = _wanted("pandas", "pandas", "to_pandas")
    joined = type(table).__name__ == "SampleTable"

    def series(kind: str, words: tuple[str, ...], optional: bool, values: Any, present: Any) -> Any:
        if kind == "word":
            return pandas.Series(pandas.Categorical.from_codes(values, categories=list(words)))
        if kind == "date":
            return pandas.Series(values.astype("datetime64[s]"))
        if kind in ("integer", "number", "boolean"):
            if not optional:
                return pandas.Series(values)
            masked = {"integer": "IntegerArray", "number": "FloatingArray", "boolean": "BooleanArray"}[kind]
            absent = ~present if present is not None else values != values  # no number of ours is NaN
            return pandas.Series(getattr(pandas.arrays, masked)(values, absent))
        if kind == "texts" and joined:
            kind, values = "text", [None if each is None else "|".join(each) for each in values]
        return pandas.Series(values, dtype="string" if kind == "text" else "object")

    frame: pd.DataFrame = pandas.DataFrame({name: series(*column) for name, *column in table._arrays()})
    return frame


def to_polars(table: Any) -> pl.DataFrame:
    """A frame of a table: words are Enum, dates Date, lists List."""
    polars = _wanted("polars", "polars", "to_polars")
    frame = polars.DataFrame(table)
    words = {name: polars.Enum(list(words)) for name, words in table._words().items()}
    typed: pl.DataFrame = frame.with_columns(
        polars.col(name).cast(polars.String).cast(enum) for name, enum in words.items()
    )
    return typed


def to_arrow(table: Any) -> Any:
    """A pyarrow.Table of a table."""
    return _wanted("pyarrow", "arrow", "to_arrow").table(table)
