"""ICE's lists of 2007 to 2017 and those in reports, counted again without the library's reader."""

import csv
import os
from collections import Counter
from pathlib import Path

import lib287g as lg
import pytest

folder = Path(os.environ.get("LIB287G_OLDER_LISTS", ""))
pytestmark = pytest.mark.skipif(
    not os.environ.get("LIB287G_OLDER_LISTS"), reason="LIB287G_OLDER_LISTS names no folder of ICE's older lists"
)
meant = {"Jail Enforcement": "JEM", "Task Force": "TFM", "Hybrid": "JTF"}


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def type_of(row):
    text = (row.get("SUPPORT TYPE") or row.get("model") or "").strip().rstrip("*+ ")
    return meant.get(text)


@pytest.mark.parametrize("part", ["lists", "reports"])
def test_every_row_is_an_agreement_an_issue_or_blank(part):
    paths = sorted((folder / part).glob("*.csv"))
    assert paths
    for path in paths:
        read_list, rows = lg.read_list(path), rows_of(path)
        pending = [row for row in rows if row.get("status") == "pending"]
        assert len(read_list.agreements) + read_list.blank_rows + len(pending) == read_list.rows == len(rows), path
        assert read_list.other_rows == len(pending) and read_list.kind is lg.ListKind.PARTICIPATING, path
        counted = Counter(agreement.type and agreement.type.code for agreement in read_list.agreements)
        assert counted == Counter(type_of(row) for row in rows if row not in pending), path
        assert "unknown_word" not in read_list.issues.summary(), path


def test_the_index_and_the_lists_agree():
    for row in rows_of(folder / "index.csv"):
        read_list = lg.read_list(folder / "lists" / f"{row['snapshot_ts']}.csv")
        counted = Counter(agreement.type.code for agreement in read_list.agreements)
        assert (len(read_list.agreements), counted["TFM"], counted["JEM"]) == tuple(
            int(row[name]) for name in ("rows", "task_force", "jail_enforcement")
        )
        assert str(read_list.published) == row["capture_date"]
        states = {agreement.state for agreement in read_list.agreements}
        assert len(states) == int(row["states"]) and None not in states


def test_a_list_of_names_alone_is_read():
    read_list = lg.read_list(folder / "reports" / "gao-09-109_2007-09-01.csv")
    assert len(read_list.agreements) == 29
    assert read_list.agreements[0].agency == "Alabama Department of Public Safety"
    assert read_list.agreements[0].state is None


def shipped(day, type=None, **scope):
    figure = lg.timeline(type, unit="agreements", **scope).last_on_or_before(day)
    return None if figure is None or figure.basis is not lg.Basis.LISTED else figure.value


def test_the_shipped_series_are_the_counts_of_the_lists():
    dates = {row.file: row.published for row in lg.reference.lists if row.run in ("i10", "i13")}
    compared = 0
    for row in rows_of(folder / "index.csv"):
        day = dates.get(f"{row['snapshot_ts']}.csv")
        if day is None:
            continue  # a later capture shows the same list
        assert shipped(day) == int(row["rows"]), row
        assert shipped(day, "TFM") == int(row["task_force"]), row
        assert shipped(day, "JEM", with_joint=True) == int(row["jail_enforcement"]), row
        lines = rows_of(folder / "lists" / f"{row['snapshot_ts']}.csv")
        counted = Counter(line["STATE"].strip("* ").upper() for line in lines)
        for state in lg.State:
            assert shipped(day, state=state) == counted[state.label.upper()], (row, state)
        compared += 1
    assert compared >= 28


def test_the_date_of_a_list_is_that_of_its_caption_unless_that_is_stale():
    captures = [row for row in lg.reference.lists if row.run in ("i10", "i13")]
    dates = {row.file.removesuffix(".csv"): str(row.published) for row in captures}
    assert dates["20110220090259"] == "2010-10-29"
    assert dates["20110818151202"] == "2011-08-18"  # other rows under an old caption
    assert dates["20140414075008"] == "2014-04-14"  # signed until 2013-12-30, caption of 2013-08-07
    assert dates["20170801021304"] == "2017-08-01"  # no caption
    assert not [day for day in dates.values() if "2017-08-01" < day < "2021"]


def test_the_list_of_the_inspector_general_has_61_signed_agreements_and_six_pending_rows():
    read_list = lg.read_list(folder / "reports" / "oig-2009-10-28.csv")
    assert len(read_list) == 61
    assert [count["value"] for count in read_list.counts(by="type", unit="agreements")] == [23, 12, 26]
    kept_out = [issue for issue in read_list.issues if issue.code is lg.IssueCode.ROW_WITHOUT_AGREEMENT]
    assert [(issue.row, issue.column, issue.raw) for issue in kept_out] == [
        (line, "status", "pending") for line in (10, 17, 25, 48, 51, 57)
    ]
