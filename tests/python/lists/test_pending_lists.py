"""ICE's pending lists, counted again with openpyxl and without the library's reader."""

import os
import warnings
from collections import Counter
from pathlib import Path

import lib287g as lg
import openpyxl
import pytest

real = os.environ.get("LIB287G_LISTS")
pytestmark = pytest.mark.skipif(not real, reason="LIB287G_LISTS names no folder of ICE's lists")

types = {"task force model": "TFM", "warrant service officer": "WSO", "jail enforcement model": "JEM"}


@pytest.fixture(scope="module")
def lists():
    return lg.read_lists(Path(str(real)) / "pending")


def rows_of(path):
    """Rows under the header as dictionaries, and how many of them are hidden."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sheet = openpyxl.load_workbook(path).worksheets[0]
    header, rows, hidden = None, [], 0
    for number, cells in enumerate(sheet.iter_rows(values_only=True), 1):
        texts = [" ".join(str(cell).split()) if cell is not None else "" for cell in cells]
        if header is None:
            header = [text.upper() for text in texts] if "STATE" in [text.upper() for text in texts] else None
            continue
        row = {name: text for name, text in zip(header, texts, strict=False) if name}
        if row.get("LAW ENFORCEMENT AGENCY"):
            rows.append(row)
            hidden += bool(sheet.row_dimensions[number].hidden)
    return rows, hidden


def test_each_pending_list_has_the_rows_types_states_and_hidden_rows_that_openpyxl_counts(lists):
    every = [*lists, *lists.undated]
    assert len(every) == 193 and len(lists.participating) == 1
    compared = 0
    for each in every:
        rows, hidden = rows_of(Path(str(real)) / "pending" / each.file)
        assert len(each.agreements) == len(rows), each.file
        assert sum(agreement.hidden for agreement in each.agreements) == hidden, each.file
        ours = Counter(
            (row.type and row.type.code, row.state and row.state.name.upper().replace("_", " "))
            for row in each.agreements
        )
        words = [(types.get(row["SUPPORT TYPE"].lower()), row["STATE"].upper()) for row in rows]
        theirs = Counter(words)
        # What only a correction understands is left out on both sides.
        plain = {key for key in theirs if key[0] is not None}
        assert sum(ours.values()) == sum(theirs.values()), each.file
        misread = sum((Counter({key: theirs[key] for key in plain}) - ours).values())
        repaired = [repair for repair in each.repairs if repair.column in ("STATE", "SUPPORT TYPE")]
        assert misread <= len(repaired), each.file
        compared += len(rows)
    assert compared > 5_000


def test_the_three_lists_that_are_named_a_year_early_are_of_2026(lists):
    of = {each.file: str(each.published) for each in lists}
    assert of["pendingAgencies01052025pm.xlsx"] == "2026-01-05"
    assert of["pendingAgencies01062025pm.xlsx"] == "2026-01-06"
    assert of["pendingAgencies01092025pm.xlsx"] == "2026-01-09"


def test_pending_counts_are_asked_for_by_kind(lists):
    newest = lists.pending.latest
    assert lists.pending.on("2026-05-18").file == newest.file
    assert lists.pending.counts(unit="agencies")[-1]["value"] == newest.counts(unit="agencies")[0]["value"]
    assert newest.kind is lg.ListKind.PENDING and str(newest.published) == "2026-02-27"
    timeline = lists.timeline(unit="agencies", kind="pending")
    assert timeline.last_on_or_before("2026-02-27").value == newest.counts(unit="agencies")[0]["value"]


def test_the_shipped_series_are_the_counts_of_the_pending_lists():
    # All folders: one pending list stands among the participating ones.
    last = {str(each.published): each for each in lg.read_lists(real).pending}
    for day, each in last.items():
        for unit in ("agreements", "agencies"):
            figure = lg.timeline(unit=unit, kind="pending").last_on_or_before(day)
            assert figure.value == each.counts(unit=unit)[0]["value"] and figure.age_days == 0
        for count in each.counts(by=["type", "state"], unit="agreements"):
            if count["type"] in ("JEM", "TFM", "WSO"):
                figure = lg.timeline(count["type"], unit="agreements", state=count["state"], kind="pending")
                assert figure.last_on_or_before(day).value == count["value"], (day, count)
    assert len(last) > 120
