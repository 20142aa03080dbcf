"""Every table leaves by Arrow's protocol, and as frames, with the same columns for any number of rows."""

import datetime
import gc
import subprocess
import sys

import lib287g as lg
import pytest

import narwhals as nw  # isort: skip
import duckdb  # isort: skip
import pandas as pd  # isort: skip
import polars as pl  # isort: skip
import pyarrow as pa  # isort: skip

LIST = [{"STATE": "FLORIDA", "LAW ENFORCEMENT AGENCY": f"Agency {i} Sheriff's Office", "TYPE": "County",
         "COUNTY": "Clay", "SUPPORT TYPE": "Task Force Model", "SIGNED": "2/26/2025"} for i in range(3)]  # fmt: skip
read = lg.read_rows(LIST, name="participatingAgencies05182026.xlsx")
later = lg.read_rows(LIST[1:], name="participatingAgencies05192026.xlsx")
timeline = lg.timeline("JEM", unit="agreements")

tables = {
    "claims": lg.claims(), "sources": lg.reference.sources, "events": lg.reference.events,
    "grants": lg.reference.grants, "list_series": lg.reference.list_series[:20], "lists": lg.reference.lists[:20],
    "timeline": timeline, "observations": timeline.observations, "between": timeline.between("2011", "2012"),
    "samples": timeline.resample("year"), "growth": timeline.growth("2011-06-01", "2026-06-05"),
    "comparison": lg.compare("JEM", "TFM"), "conflicts": lg.conflicts(), "conflict": lg.conflicts()[0],
    "agreements": read.agreements, "list": read, "read_lists": lg.read_lists(read, later), "issues": read.issues,
    "counts": read.counts(by=["state", "type", "county", "date", "kind"], unit="agencies"),
    "differences": lg.diff(read, later), "reconciled": lg.reference.reconcile(),
    "figures": timeline.figures_on(["2012-01-01", "1990-01-01"]),
    "panel": lg.panel(unit="agreements", by=["state", "type"], every="year", start="2024", end="2026"),
}  # fmt: skip
every = pytest.mark.parametrize("table", tables.values(), ids=tables.keys())


@every
def test_the_stream_has_the_columns_of_the_schema_and_the_values_of_the_dictionaries(table):
    arrow = pa.table(table)
    assert arrow.schema == pa.schema(table)
    arrow.validate(full=True)
    assert arrow.to_pylist() == table.to_dicts()


@every
def test_frames_have_the_same_columns_and_values(table):
    arrow, frame, polars = table.to_arrow(), table.to_pandas(), table.to_polars()
    assert list(frame.columns) == polars.columns == arrow.column_names
    assert len(frame) == len(polars) == arrow.num_rows
    for name in arrow.column_names:
        values = arrow[name].to_pylist()
        if not pa.types.is_list(arrow[name].type) and not pa.types.is_large_list(arrow[name].type):
            theirs = [None if value is pd.NA or value != value else value for value in frame[name].tolist()]
            dates = [value.date() if isinstance(value, pd.Timestamp) else value for value in theirs]
            assert [None if value is pd.NaT else value for value in dates] == values, name
        assert polars[name].to_list() == values, name


@every
def test_words_are_categories_in_pandas_and_enums_in_polars(table):
    arrow, frame, polars = table.to_arrow(), table.to_pandas(), table.to_polars()
    for field in arrow.schema:
        if pa.types.is_dictionary(field.type):
            words = arrow[field.name].combine_chunks().dictionary.to_pylist()
            assert list(frame[field.name].cat.categories) == words
            assert polars.schema[field.name] == pl.Enum(words)
        if pa.types.is_date(field.type):
            assert str(frame[field.name].dtype) == "datetime64[s]"
            assert polars.schema[field.name] == pl.Date


@every
def test_rows_can_be_grouped_and_told_apart_in_pandas(table):
    frame = table.to_pandas()
    assert len(frame.drop_duplicates()) <= len(frame)
    for name in frame.columns:
        assert frame.groupby(name, observed=True).size().sum() == frame[name].notna().sum()


@every
def test_others_read_it_by_the_protocol_alone(table):
    dicts = table.to_dicts()
    given = table  # noqa: F841 (DuckDB finds it by its name)
    assert pl.DataFrame(table).height == len(dicts)
    assert nw.from_arrow(table, backend="polars").shape[0] == len(dicts)
    assert duckdb.sql("select count(*) from given").fetchall() == [(len(dicts),)]
    assert pa.RecordBatchReader.from_stream(table).read_all().num_rows == len(dicts)
    if hasattr(pd.DataFrame, "from_arrow"):
        assert len(pd.DataFrame.from_arrow(table)) == len(dicts)


@pytest.mark.parametrize("name", ["claims", "observations", "agreements", "issues", "differences", "samples"])
def test_a_table_without_rows_has_the_same_columns_and_types(name):
    none = tables[name][:0]
    assert pa.schema(none) == pa.schema(tables[name])
    assert none.to_arrow().num_rows == 0 and none.to_dicts() == []
    assert none.to_pandas().dtypes.to_list() == tables[name].to_pandas().dtypes.to_list()
    assert none.to_polars().schema == tables[name].to_polars().schema


def test_a_stream_is_fresh_for_each_call_and_lives_on_without_its_table():
    table = lg.claims(type="JEM")
    first, second = table.__arrow_c_stream__(), table.__arrow_c_stream__(None)
    expected = table.to_dicts()
    del table
    gc.collect()

    class Holder:
        def __init__(self, capsule):
            self.capsule = capsule

        def __arrow_c_stream__(self, requested_schema=None):
            return self.capsule

    assert pa.table(Holder(first)).to_pylist() == expected
    column = pa.table(Holder(second))["value"]
    gc.collect()
    assert column.to_pylist() == [row["value"] for row in expected]


def test_a_stream_that_nobody_reads_is_released():
    for _ in range(1000):
        tables["claims"].__arrow_c_stream__()
        tables["claims"].__arrow_c_schema__()


def test_dictionaries_have_every_column_and_real_dates():
    row = lg.claims()[0:1].to_dicts()[0]
    assert isinstance(row["date"], datetime.date) and isinstance(row["date_last"], datetime.date)
    assert "high" in row and row["type"] in (None, *(member.code for member in lg.AgreementType))


def test_nothing_of_others_is_imported():
    code = """
import sys, lib287g as lg
table = lg.claims(); table.__arrow_c_stream__(); table.to_dicts(); table.to_csv(); table.to_markdown(); repr(table)
print([name for name in ("numpy", "pandas", "polars", "pyarrow", "duckdb", "narwhals") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(("method", "package", "extra"), [
    ("to_pandas", "pandas", "pandas"), ("to_polars", "polars", "polars"), ("to_arrow", "pyarrow", "arrow"),
])  # fmt: skip
def test_a_missing_package_is_one_line_that_names_the_extra(monkeypatch, method, package, extra):
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ImportError) as raised:
        getattr(lg.claims(), method)()
    assert str(raised.value) == f"{method} needs {package}: pip install 'lib287g[{extra}]'"
