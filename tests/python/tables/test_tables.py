"""Tables: the same columns in the same order as frames, dictionaries, CSV and JSON, for any number of rows."""

import csv
import gc
import io
import json
import resource

import lib287g as lg
import pytest
from made_lists import header, row, write

kinds = {"boolean", "integer", "number", "text", "date", "partial_date", "word", "texts", "rows"}


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    """One of every class of tables, with rows."""
    folder = tmp_path_factory.mktemp("lists")
    write(folder / "participatingAgencies05182026am.xlsx", row(MOA="link", STATE="FLORDA"))
    lists = lg.read_lists(folder)
    datasets = [value for name in dir(lg.reference) if hasattr(value := getattr(lg.reference, name), "_cells")]
    timeline = lg.timeline("TFM", unit="agencies")
    found = [lg.claims(), *datasets, lists[0].agreements, lists.agreements, lists[0].issues, lists.reconcile(),
             lg.diff(lists[0], lg.read_rows([header, row(STATE="OHIO")])), timeline.observations,
             timeline.resample("year"), lg.panel(unit="agencies", by="type", every="year", start="2024")]  # fmt: skip
    assert {type(table) for table in found} == {*lg.RowTable.__subclasses__(), lg.ColumnTable}
    return found


def columns(table):
    return [(name, kind) for name, kind, _ in table._cells()]


def test_a_schema_is_the_same_for_any_number_of_rows(tables):
    for table in tables:
        assert len(table) > 0
        if not isinstance(table, lg.ColumnTable):  # which has no rows of a class
            assert columns(table) == columns(table[:0]) == columns(table[:1]) == columns(type(table)([]))
        assert {kind for _, kind in columns(table)} <= kinds


def test_csv_json_frames_and_attributes_have_the_columns_of_the_schema_in_order(tables):
    for table in tables:
        names = [name for name, _ in columns(table)]
        whole = isinstance(table, lg.ColumnTable)
        for part in (table,) if whole else (table, table[:1], table[:0]):
            assert next(csv.reader(io.StringIO(part.to_csv()))) == names
            frame = part.to_pandas()
            of_dates = {
                f"{name}_{end}"
                for name, kind in columns(table)
                if kind == "partial_date"
                for end in ("last", "precision")
            }
            assert [name for name in frame if name not in of_dates] == names
            assert all(list(record) == list(frame) for record in part.to_dicts())
            if not isinstance(part, lg.SampleTable):  # whose JSON has a row within a row
                assert all(list(record) == names for record in json.loads(part.to_json()))
        if not isinstance(table, lg.SampleTable | lg.ColumnTable):
            assert names == [name for name in vars(type(table[0])) if name in names]


def test_csv_and_json_have_the_values_of_the_rows(tables):
    for table in tables:
        names = [name for name, _ in columns(table)]
        if isinstance(table, lg.SampleTable):
            continue
        records = json.loads(table.to_json())
        lines = list(csv.DictReader(io.StringIO(table.to_csv())))
        given = table.to_dicts()
        assert len(records) == len(lines) == len(given) == len(table)
        for record, line, expected in zip(records, lines, given, strict=True):
            for name in names:
                precise = expected.get(f"{name}_precision", "day")
                if not isinstance(expected[name], list):
                    value = expected[name] if isinstance(expected[name], int | float | None) else str(expected[name])
                    length = {"year": 4, "month": 7}.get(precise)
                    assert record[name] == (value[:length] if isinstance(value, str) else value)
                if isinstance(record[name], bool | None):
                    assert line[name] == {True: "true", False: "false", None: ""}[record[name]]
                elif isinstance(record[name], int | float):
                    assert float(line[name]) == record[name]
                elif isinstance(record[name], str):
                    assert line[name].replace("'", "") == record[name].replace("'", "")


def test_csv_is_read_by_pandas_as_it_was(tables):
    import pandas as pd

    for table in tables:
        read = pd.read_csv(io.StringIO(table.to_csv()), dtype=str, keep_default_na=False)
        assert list(read) == [name for name, _ in columns(table)] and len(read) == len(table)


def test_the_rows_of_a_list_are_shared_by_its_tables(tmp_path):
    path = tmp_path / "participatingAgencies05182026am.xlsx"
    write(path, *(row(LAW_ENFORCEMENT_AGENCY=f"Agency {number}") for number in range(2000)))
    listed = lg.read_list(path)
    expected = listed.agreements.to_dicts()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    tables = [listed.agreements for _ in range(1000)]  # two million rows, were they copied
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000  # kilobytes
    table, first = tables[0][1:], tables[0][0]
    del listed, tables
    gc.collect()
    assert [first.agency, *(record["agency"] for record in table.to_dicts())] == [
        record["agency"] for record in expected
    ]
