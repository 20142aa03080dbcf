import json
import os
from pathlib import Path

import lib287g as lg
import pytest
from made_lists import row, write


@pytest.fixture
def lists(tmp_path):
    states = ("FLORIDA", "TEXAS", "OHIO")
    for name, count in (("05012026am", 1), ("05012026pm", 2), ("05102026am", 3)):
        write(tmp_path / f"participatingAgencies{name}.xlsx", *(row(STATE=state) for state in states[:count]))
    return lg.read_lists(tmp_path)


def dataset(*claims):
    rows = [
        {"id": f"c{number}", "low": claim["value"], "high": claim["value"], "exactness": "exact", "unit": "agencies",
         "sources": ["S"], "confidence": "high", **claim}
        for number, claim in enumerate(claims)
    ]  # fmt: skip
    rows = [{name: value for name, value in given.items() if value is not None} for given in rows]
    source = {"id": "S", "kind": "press", "title": "t", "publisher": "p", "url": "u", "read": "r"}
    return lg.parse_json(json.dumps({"version": "1", "sources": [source], "claims": rows}))


@pytest.mark.parametrize(
    ("claim", "verdict", "listed", "off_by", "file"),
    [
        ({"date": "2026-05-01", "value": 2}, "equal", 2, 0, "05012026pm"),
        ({"date": "2026-05-01", "value": 1}, "equal", 1, 0, "05012026am"),
        ({"date": "2026-05-01", "value": 9}, "off", 2, 7, "05012026pm"),
        ({"date": "2026-05-03", "value": 2}, "equal", 2, 0, "05012026pm"),
        ({"date": "2026-05-05", "value": 2}, "no_list_near", None, None, None),
        ({"date": "2026-05-08", "value": 2}, "off", 3, -1, "05102026am"),
        ({"date": "2026-05", "value": 3}, "equal", 3, 0, "05102026am"),
        ({"date": "2026", "value": 1}, "equal", 1, 0, "05012026am"),
        ({"date": "2026-05-10", "value": 5, "low": 2, "high": 9, "exactness": "approximate"}, "within_bounds", 3, 2,
         "05102026am"),
        ({"date": "2026-05-10", "value": 1, "high": None, "exactness": "at_least"}, "within_bounds", 3, -2,
         "05102026am"),
        ({"date": "2026-05-10", "value": 1, "type": "TFM", "state": "TX"}, "equal", 1, 0, "05102026am"),
        ({"date": "2026-05-10", "value": 1, "type": "JEM", "unit": "agreements"}, "off", 0, 1, "05102026am"),
    ],
)  # fmt: skip
def test_a_claim_beside_the_lists(lists, claim, verdict, listed, off_by, file):
    [found] = lists.reconcile(dataset(claim))
    assert (found.verdict.code, found.listed, found.off_by) == (verdict, listed, off_by)
    assert found.file == (file and f"participatingAgencies{file}.xlsx")
    assert found.claim == "c0" and found.value == claim["value"]


def test_a_wider_search_finds_a_list(lists):
    data = dataset({"date": "2026-05-05", "value": 2})
    [found] = lists.reconcile(data, within_days=4)
    assert (found.verdict, found.listed, str(found.published)) == (lg.Verdict.EQUAL, 2, "2026-05-01")


def test_claims_that_lists_do_not_count_are_left_out(lists):
    data = dataset({"date": "2026-05-01", "value": 2, "unit": "officers"})
    assert len(lists.reconcile(data)) == 0


def test_rows_outlive_the_lists_and_go_into_a_frame(lists):
    table = lists.reconcile()
    del lists
    frame = table.to_pandas()
    assert len(frame) == len(table) == sum(c.unit.code in ("agreements", "agencies") for c in lg.claims())
    assert set(frame["verdict"]) <= {verdict.code for verdict in lg.Verdict}


@pytest.mark.skipif(not os.environ.get("LIB287G_LISTS"), reason="LIB287G_LISTS names no folder of ICE's lists")
def test_the_reference_beside_the_real_lists():
    lists = lg.read_lists(Path(os.environ["LIB287G_LISTS"]) / "participating")
    found = {row.claim: row for row in lists.reconcile()}
    assert found["2026-05-18/program/agreements/ROSTER_RR"].verdict is lg.Verdict.EQUAL
    assert (
        found["2025-09-02/program/agreements/DHS25SEP"].listed,
        found["2025-09-02/program/agreements/DHS25SEP"].off_by,
    ) == (957, 1)
    assert found["2026-09-16/program/agreements/DDP_QA"].verdict is lg.Verdict.NO_LIST_NEAR
    assert sum(row.verdict is lg.Verdict.EQUAL for row in found.values()) >= 40


def test_a_claim_stands_beside_the_list_of_its_day_and_not_beside_the_one_that_had_its_figure_first():
    beside = {row.claim: row for row in lg.reconcile()}
    published = {
        "2024-06-30/WSO/agreements/ROSTER_RR": "2024-06-30",
        "2025-01-30/TFM/agreements/ROSTER_RR": "2025-01-31",
        "2012-08/program/agreements/OIG12130": "2012-08-01",
    }
    assert {claim: str(beside[claim].published) for claim in published} == published
    for each in beside.values():
        if each.published is not None:
            assert any(one.file == each.file and one.published == each.published for one in lg.reference.lists), each


def test_what_counts_something_else_is_judged_as_that():
    beside = {row.claim: row for row in lg.reconcile()}
    others = {claim.id for claim in lg.claims() if claim.not_in_timelines}
    assert {claim for claim, row in beside.items() if row.verdict is lg.Verdict.OTHER_COUNT} == others & beside.keys()
    ended = beside["2012-12-31/TFM/agreements/CIS12"]
    assert (ended.value, ended.listed) == (32, 0) and ended.verdict is lg.Verdict.OTHER_COUNT
