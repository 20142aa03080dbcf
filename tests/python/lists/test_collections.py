"""What a person does with many lists: parts of a series, what a list without rows counts, contents by name."""

import datetime
import io

import lib287g as lg
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from made_lists import header, row, write

days = {"04": "2026-05-04", "11": "2026-05-11", "18": "2026-05-18"}


@pytest.fixture
def folder(tmp_path):
    for day in days:
        write(
            tmp_path / f"participatingAgencies05{day}2026am.xlsx",
            row(),
            row(SIGNED=f"5/{day}/2025", COUNTY="Foo County"),
        )
    (tmp_path / "participatingAgencies05182026pm.xlsx").write_bytes(
        (tmp_path / "participatingAgencies05182026am.xlsx").read_bytes()
    )
    write(tmp_path / "pendingAgencies05112026am.xlsx", row()[:5], columns=header[:5])
    write(tmp_path / "pendingAgencies05182026am.xlsx", columns=header[:5])
    write(tmp_path / "list.xlsx", row())
    (tmp_path / "blocked.xlsx").write_text("<html>Access denied</html>")
    return tmp_path


def published(lists):
    return [str(each.published) for each in lists]


def test_a_slice_by_dates_takes_each_so_manieth(folder):
    lists = lg.read_lists(folder).participating
    assert published(lists["2026-05":]) == ["2026-05-04", "2026-05-11", "2026-05-18", "2026-05-18"]
    assert published(lists["2026-05"::2]) == ["2026-05-04", "2026-05-18"]
    assert published(lists["2026-05-05":"2026-05-18":3]) == ["2026-05-11"]
    assert lists["2026-05-01":"2026-05-31":2] == lists[::2] and lists[:] == lists
    for step in (-1, -2):
        with pytest.raises(lg.Error, match="goes backwards"):
            lists["2026-05"::step]
    with pytest.raises(ValueError, match="expected a step that is not 0"):
        lists["2026-05"::0]


def test_a_part_has_the_issues_of_its_own_files(folder):
    lists = lg.read_lists(folder)
    assert lists.issues.summary()["repeated_content"] == lists.issues.summary()["unreadable_file"] == 1
    assert not len(lists["2030":].issues)
    first = lists[:1]
    assert list(first.issues) == list(lists[0].issues) and {issue.file for issue in first.issues} == {lists[0].file}
    assert lists["2026-05-18":].issues.summary()["repeated_content"] == 1
    assert "repeated_content" not in lists.pending.issues.summary()
    assert lists.pending.issues.summary()["unreadable_file"] == 1
    assert lists.pending + lists.participating == lists
    assert "repeated_content" not in (lists - lists.participating).issues.summary()


def test_lists_of_a_part_are_what_they_are_in_the_whole(folder):
    lists = lg.read_lists(folder)
    assert all(lists[i : i + 1][0] == lists[i] for i in range(len(lists)))


def test_a_list_without_rows_counts_none_on_its_day(folder):
    lists = lg.read_lists(folder)
    records = lists.counts(unit="agencies", kind="pending").to_dicts()
    assert [(str(record["date"]), record["value"]) for record in records] == [("2026-05-11", 1), ("2026-05-18", 0)]
    last = lists.pending.latest
    assert [dict(count) for count in last.counts(by="date", unit="agencies")] == [
        {"date": datetime.date(2026, 5, 18), "unit": "agencies", "value": 0}
    ]
    assert last.counts(unit="agencies").to_dicts() == [{"unit": "agencies", "value": 0}]
    assert len(last.counts(by=["date", "type"], unit="agencies")) == 0
    figures = lists.timeline(unit="agencies", kind="pending")
    assert [figure.value for figure in figures] == [1, 0]


frame = pd.DataFrame([row()], columns=header).astype(str)


@pytest.mark.parametrize(
    "given",
    [
        frame,
        [frame],
        pl.from_pandas(frame),
        pl.from_pandas(frame).lazy(),
        pa.table(frame),
        pa.table(frame).to_reader(),
        frame.to_dict("records"),
        frame.to_dict("list"),
        frame.to_dict("records")[0],
        {"a.csv": 7},
        {1: b"x"},
    ],
)
def test_frames_and_rows_are_no_files(given):
    with pytest.raises(
        TypeError, match=r"^read_lists\(\): sources: found .*, expected paths, .*in read_rows\(\.\.\.\)$"
    ):
        lg.read_lists(given)


def test_columns_of_paths_and_contents_by_name_are_files(folder):
    paths = sorted(folder.iterdir())
    by_paths = lg.read_lists(paths)
    assert lg.read_lists(pd.Series(paths)) == lg.read_lists(pl.Series([str(path) for path in paths])) == by_paths
    assert lg.read_lists({path.name: path.read_bytes() for path in paths}) == by_paths
    assert lg.read_lists({path: io.BytesIO(path.read_bytes()) for path in paths}) == by_paths


def test_two_lists_of_one_name_and_day_say_how_both_stay():
    parts = [
        lg.read_rows([header, row(COUNTY=county)], published="2026-05-18")
        for county in ("Alachua County", "Bay County")
    ]
    lists = lg.read_lists(parts)
    [issue] = [issue for issue in lists.issues if issue.code is lg.IssueCode.REPLACED_LIST]
    assert issue.file == "rows" and "in its place: 2026-05-18, 1 agreement; " in issue.raw and "(name=...)" in issue.raw
    named = [
        lg.read_rows([header, row(COUNTY=name)], name=name, published="2026-05-18")
        for name in ("Bay County", "Alachua County")
    ]
    assert len(lg.read_lists(named)) == 2
