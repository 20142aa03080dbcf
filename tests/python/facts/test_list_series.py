"""The figures of ICE's lists that are shipped: timelines of states without any list."""

import datetime
import json
import os
import subprocess
import sys
from pathlib import Path

import lib287g as lg
import pytest

root = Path(__file__).parents[3]
real = os.environ.get("LIB287G_LISTS")


def test_a_state_has_a_timeline_without_any_list():
    florida = lg.timeline("TFM", unit="agencies", state="FL")
    assert florida.state is lg.State.FLORIDA and florida.unit is lg.Unit.AGENCIES
    figure = florida.last_on_or_before("2026-05-18")
    assert figure.observed_on == datetime.date(2026, 5, 18)
    assert figure.sources == ("ROSTER_RR",) and figure.origin.endswith(".xlsx")
    assert florida.growth("2025-06-01", "2026-05-18").absolute > 0


def test_the_states_together_are_the_country():
    for unit in ("agreements", "agencies"):
        for kind in (None, "JEM", "TFM", "WSO"):
            states = [lg.timeline(kind, unit=unit, state=state) for state in lg.State]
            for day in ("2021-06-01", "2025-03-18", "2025-09-09", "2026-05-18"):
                figures = [state.last_on_or_before(day) for state in states if len(state)]
                whole = lg.timeline(kind, unit=unit).last_on_or_before(day)
                assert sum(figure.value for figure in figures) == whole.value, (kind, unit, day)


def test_each_figure_is_of_the_last_list_of_its_day():
    files = {str(row.published): row.file for row in lg.reference.lists if row.run == "i21"}
    compared = 0
    for figure in lg.timeline(unit="agreements"):
        if figure.sources == ("ROSTER_RR",) and figure.basis is lg.Basis.LISTED:
            assert figure.origin == files[str(figure.date)] and str(figure.until) in files
            compared += 1
    assert compared > 100


def test_in_the_span_of_the_lists_claims_give_way_and_outside_it_they_stand():
    timeline = lg.timeline(unit="agreements")
    days = [row.published for row in lg.reference.lists if row.run == "i21"]
    for figure in timeline:
        if days[0] <= figure.date and figure.date <= days[-1]:
            assert figure.basis is lg.Basis.LISTED, figure
    assert timeline.last_on_or_before("2018-12-31").basis is lg.Basis.STATED
    assert timeline.last.date > days[-1]


# By the day of the first signing: the lists of that day did not name the agreement yet.
by_signing = "2025-01-30/TFM/agreements/ROSTER_RR"


def test_a_claim_counted_from_a_list_has_the_figure_that_the_list_has_here():
    days = {row.published.first for row in lg.reference.lists if row.run == "i21"}
    compared = 0
    for claim in lg.claims(source="ROSTER_RR"):
        if claim.date.first in days and claim.id != by_signing and claim.not_in_timelines is None:
            assert lg.timeline(claim.type, unit=claim.unit).last_on_or_before(claim.date).value == claim.value, claim.id
            compared += 1
    assert compared >= 30
    assert lg.timeline("TFM", unit="agreements").last_on_or_before("2025-01-30").value == 0


def test_change_points_are_changes():
    for series in lg.reference.list_series:
        assert all(a[1] != b[1] and a[0] < b[0] for a, b in zip(series.changes, series.changes[1:], strict=False))


own = {
    "version": "1",
    "sources": [{"id": "S", "kind": "ice_list", "title": "t", "publisher": "p", "url": "u", "read": "r"}],
    "claims": [{"id": date, "value": value, "low": value, "high": value, "exactness": "exact", "unit": "agencies",
                "date": date, "sources": ["S"], "confidence": "high"}
               for date, value in (("2019-05-01", 9), ("2020-02-01", 99), ("2021-07-01", 7))],
    "list_runs": [{"id": "r", "kind": "participating", "basis": "listed", "unit": "agencies", "sources": ["S"],
                   "confidence": "high"}],
    "lists": [{"run": "r", "published": f"2020-0{month}-01", "file": f"{month}.xlsx"} for month in (1, 2, 3)],
    "list_series": [{"run": "r", "unit": "agencies", "changes": [["2020-01-01", 1], ["2020-03-01", 2]]}],
}  # fmt: skip


def test_a_dataset_of_ones_own_has_lists_too():
    data = lg.parse_json(json.dumps(own))
    figures = [
        (figure.value, str(figure.date), str(figure.until), figure.origin) for figure in data.timeline(unit="agencies")
    ]
    assert figures == [
        (9, "2019-05-01", "2019-05-01", "2019-05-01"),
        (1, "2020-01-01", "2020-02-01", "1.xlsx"),
        (2, "2020-03-01", "2020-03-01", "3.xlsx"),
        (7, "2021-07-01", "2021-07-01", "2021-07-01"),
    ]
    assert lg.parse_json(data.to_json()) == data


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([["2020-02-01", 1]], "a first figure, on the first list"),
        ([["2020-01-01", 1], ["2020-02-01", 1]], "differ from the one before"),
        ([["2020-01-01", 1], ["2020-02-15", 2]], "dates of lists, in order"),
        ([["2020-01-01", 1], ["2020-03-01", 2], ["2020-02-01", 3]], "dates of lists, in order"),
    ],
)
def test_changes_that_no_lists_can_give_are_refused(changes, expected):
    document = {**own, "list_series": [{**own["list_series"][0], "changes": changes}]}
    with pytest.raises(lg.Error, match=f"/list_series/0/changes.*{expected}"):
        lg.parse_json(json.dumps(document))


def test_lists_out_of_order_are_refused():
    with pytest.raises(lg.Error, match="/lists/1/published.*a date after that of the list before"):
        lg.parse_json(json.dumps({**own, "lists": own["lists"][::-1], "list_series": []}))


def arguments():
    """The folders of lists that there are, for the command."""
    found = [str(real)] if real else []
    if older := os.environ.get("LIB287G_OLDER_LISTS"):
        found += ["--older", older]
    if facts := os.environ.get("LIB287G_FACTS"):
        found += ["--newer", str(Path(facts) / "newer")]
    return found


@pytest.mark.skipif(
    not arguments(), reason="LIB287G_LISTS, LIB287G_OLDER_LISTS and LIB287G_FACTS name no folder of lists"
)
def test_the_command_that_counts_the_lists_again_finds_no_change():
    command = [sys.executable, root / "data/update_list_series.py", *arguments(), "--check"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:]
    assert done.stdout.splitlines()[-1].endswith("0 series changed")


@pytest.mark.skipif(not real, reason="LIB287G_LISTS names no folder of ICE's lists")
def test_the_command_shows_what_a_shorter_folder_would_change(tmp_path):
    lists = sorted((Path(str(real)) / "participating").glob("*05182026*.xlsx"))
    for path in lists[:1]:
        (tmp_path / path.name).symlink_to(path)
    command = [sys.executable, root / "data/update_list_series.py", tmp_path, "--check"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    assert "gone list: i21 2021-01-13" in done.stdout and "i21, agreements, TFM, FL: " in done.stdout
