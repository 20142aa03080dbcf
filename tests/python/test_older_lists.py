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
        assert len(read_list.agreements) + read_list.blank_rows == read_list.rows == len(rows), path
        assert not read_list.other_rows and read_list.kind is lg.ListKind.PARTICIPATING, path
        counted = Counter(agreement.type and agreement.type.code for agreement in read_list.agreements)
        assert counted == Counter(map(type_of, rows)), path
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
