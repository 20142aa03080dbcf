"""Tables as pandas frames: the same columns, types and order for any number of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from ._core import Comparison, Counts, PublishedLists, Timeline


def _pandas() -> Any:
    try:
        import pandas
    except ImportError as error:
        raise ImportError("to_pandas needs pandas: pip install 'lib287g[pandas]'") from error
    return pandas


def _series(kind: str, values: list[Any]) -> dict[str, Any]:
    """The columns, by suffix, of one field: a partial date becomes its first and last day."""
    pd = _pandas()
    if kind == "partial_date":
        first = [None if value is None else value.first for value in values]
        last = [None if value is None else value.last for value in values]
        precision = [None if value is None else value.precision.code for value in values]
        return {
            "": pd.Series(first, dtype="datetime64[s]"),
            "_last": pd.Series(last, dtype="datetime64[s]"),
            "_precision": pd.Series(precision, dtype="string"),
        }
    if kind == "date":
        return {"": pd.Series(values, dtype="datetime64[s]")}
    if kind == "word":
        return {"": pd.Series([None if value is None else value.code for value in values], dtype="string")}
    if kind in ("texts", "rows"):
        return {"": pd.Series([list(value) for value in values], dtype="object")}
    dtypes = {"text": "string", "integer": "Int64", "number": "Float64", "boolean": "bool"}
    return {"": pd.Series(values, dtype=dtypes[kind])}


def _frame(columns: list[tuple[str, str, list[Any]]]) -> pd.DataFrame:
    data = {}
    for name, kind, values in columns:
        for suffix, series in _series(kind, values).items():
            data[name + suffix] = series
    frame: pd.DataFrame = _pandas().DataFrame(data)
    return frame


def to_pandas(table: Any) -> pd.DataFrame:
    """A frame of a table of rows, a column per field (three for a partial date)."""
    return _frame(table._columns())


def timeline_to_pandas(timeline: Timeline) -> pd.DataFrame:
    """A frame of a timeline, a row per observation."""
    rows = timeline.observations
    fixed = [
        ("date", "partial_date"),
        ("value", "integer"),
        ("low", "integer"),
        ("high", "integer"),
        ("exactness", "word"),
        ("confidence", "word"),
    ]
    columns = [(name, kind, [getattr(row, name) for row in rows]) for name, kind in fixed]
    for name in ("unit", "type", "state"):
        columns.append((name, "word", [getattr(timeline, name)] * len(rows)))
    for name, kind in (("until", "date"), ("origin", "text"), ("sources", "texts")):
        columns.append((name, kind, [getattr(row, name) for row in rows]))
    return _frame(columns)


def comparison_records(comparison: Comparison) -> list[dict[str, Any]]:
    """A dictionary per aspect and type."""
    return [
        {
            "aspect": row.aspect.code,
            "label": row.label,
            "type": agreement_type.code,
            "text": cell.text,
            "disputed": cell.disputed,
            "note": cell.note,
            "sources": list(cell.sources),
        }
        for row in comparison.rows
        for agreement_type, cell in zip(comparison.types, row, strict=True)
    ]


def comparison_to_pandas(comparison: Comparison) -> pd.DataFrame:
    """A frame of a comparison, a row per aspect and type."""
    records = comparison_records(comparison)
    kinds = {"disputed": "boolean", "sources": "texts"}
    names = ("aspect", "label", "type", "text", "disputed", "note", "sources")
    return _frame([(name, kinds.get(name, "text"), [record[name] for record in records]) for name in names])


def counts_to_pandas(counts: Counts) -> pd.DataFrame:
    """A row per count: the keys, unit and value."""
    columns = [*(key.code for key in counts.by), "unit", "value"]
    frame = _pandas().DataFrame([[row[column] for column in columns] for row in counts], columns=columns)
    typed: pd.DataFrame = frame.astype({**dict.fromkeys(columns[:-1], "category"), "value": "int64"})
    return typed


def lists_to_pandas(lists: PublishedLists) -> pd.DataFrame:
    """The agreements of every list, with the file and the day of each in front."""
    pandas = _pandas()
    frames = []
    for each in [*lists, *lists.undated]:
        frame = to_pandas(each.agreements)
        frame.insert(0, "published", pandas.Timestamp(each.published) if each.published else pandas.NaT)
        frame.insert(0, "file", each.file)
        frames.append(frame)
    if not frames:
        frame = to_pandas(lists.agreements)
        frame.insert(0, "published", pandas.Series([], dtype="datetime64[s]"))
        frame.insert(0, "file", pandas.Series([], dtype="str"))
        return frame
    joined: pd.DataFrame = pandas.concat(frames, ignore_index=True)
    return joined
