"""What changed in the shipped data, and that nothing changes there without a row."""

import datetime
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import jsonschema
import lib287g as lg
import pytest
from lib287g.changes import changes_since, data_versions

root = Path(__file__).parents[3]
sys.path.insert(0, str(root / "data"))

from history.data_files import checksums, commits_by_version, differences, files_of_today  # noqa: E402
from update_changes import remade, states, text_of, ungrouped  # noqa: E402

path = root / "data/history/changes.json"
recorded = json.loads(path.read_text(encoding="utf-8"))
reasons = json.loads((root / "data/history/reasons.json").read_text(encoding="utf-8"))["reasons"]
changes = list(ungrouped(recorded["changes"]))


@pytest.fixture
def files():
    return files_of_today()


def changed(files) -> list[dict[str, str]]:
    """What differs when today's files become these."""
    return list(differences(files_of_today(), files))


# The question.


def test_nothing_changed_since_the_version_shipped():
    assert len(changes_since(lg.data_version)) == 0


def test_changes_since_an_earlier_version_are_those_of_each_later_one():
    every = changes_since("2026.11.24")
    assert {row["version"] for row in every} == set(data_versions()) - {"2026.11.24"}
    assert [row for row in every if row["version"] > "2026.11.25"] == list(changes_since("2026.11.25"))


@pytest.mark.parametrize("version", ["2026.11.23", "2026-11-24", "2026.11", "", "2099.01.01"])
def test_a_version_that_is_not_known_is_an_error_with_those_that_are(version):
    with pytest.raises(lg.Error, match=f"found '{version}', expected one of 2026.11.24, 2026.11.25"):
        changes_since(version)


def test_a_cell_has_what_stood_there_and_what_stands_there():
    [row] = [row for row in changes_since("2026.11.25") if (row["id"], row["column"]) == ("WSO/meetings/2019", "date")]
    assert list(row.values()) == ["2026.11.27", "inspections", "WSO/meetings/2019", "date", "changed", "2020-03-11",
                                  "2019-05-06", None, None, row["reason"]]  # fmt: skip
    assert "2019-05-06" in str(row["reason"])


def test_a_row_that_was_added_is_whole_but_for_its_id():
    [row, *_] = [row for row in changes_since("2026.11.25") if row["id"] == "2026-05-21/program/agencies/WATCH_REPO"]
    assert (row["kind"], row["column"], row["before"]) == ("added", None, None)
    assert json.loads(str(row["after"]))["value"] == 1558


def test_a_figure_of_a_series_that_is_another_has_its_days():
    of_series = [row for row in changes_since("2026.11.25") if row["id"] == "i21/program/US/agencies"]
    last = max((row for row in of_series if row["since"]), key=lambda row: row["since"])
    assert (last["column"], last["before"], last["after"]) == ("value", "1551", "1549")
    assert last["since"] == last["until"] == datetime.date(2026, 5, 18)
    assert lg.timeline(unit="agencies").last_on_or_before(last["until"]).value == 1549


def test_the_columns_are_the_same_for_any_number_of_rows():
    some, none = changes_since("2026.11.24"), changes_since(lg.data_version)
    assert some.columns == none.columns
    assert none.to_pandas().dtypes.to_list() == some.to_pandas().dtypes.to_list()


# The record.


def test_the_record_is_as_its_schema_says_and_small():
    schema = json.loads((root / "data/history/schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(recorded)
    assert path.stat().st_size < 300_000


def test_the_newest_version_of_the_record_is_that_of_the_data():
    assert data_versions()[-1] == changes[-1]["version"] == lg.data_version
    assert list(data_versions()) == sorted(data_versions())


def test_the_data_do_not_change_without_a_row(files):
    assert recorded["versions"][-1]["files"] == checksums(files), "the data changed: run make data-changes"


def test_every_change_of_a_version_is_there_once():
    names = ("version", "table", "id", "column", "since")
    assert Counter(tuple(row.get(name) for name in names) for row in changes).most_common(1)[0][1] == 1


@pytest.mark.skipif(
    len(commits_by_version()) < 2, reason="git's history has no earlier version of the data: a shallow clone, or none"
)
def test_the_versions_compared_again_with_the_history_are_the_record():
    assert text_of(remade(recorded, states(), reasons)) == path.read_text(encoding="utf-8")


def test_without_history_the_record_stays_and_changed_data_are_refused(files):
    assert remade(recorded, {lg.data_version: files}, reasons) == recorded
    files["claims.json"]["claims"][0]["value"] = 2
    with pytest.raises(ValueError, match="the history before .* is needed"):
        remade(recorded, {lg.data_version: files}, reasons)


def test_a_reason_that_fits_no_change_is_an_error():
    idle = {"version": "2026.11.25", "table": "cliams", "reason": "None."}
    with pytest.raises(ValueError, match="reasons that fit no change: .*cliams"):
        remade(recorded, states(), [*reasons, idle])


# The comparison.


def test_data_that_say_the_same_have_no_change(files):
    assert changed(files) == []


def test_a_cell_that_comes_goes_or_changes_is_a_row(files):
    grant = next(row for row in files["grants.json"]["grants"] if row["id"] == "JEM/hold_for_ice")
    grant["value"] = 72
    del grant["note"]
    grant["ice_signature_required"] = True
    found = {row["column"]: row for row in changed(files)}
    assert (found["value"]["before"], found["value"]["after"]) == ("48", "72")
    assert "after" not in found["note"] and found["note"]["before"].startswith("The 48 hours")
    assert "before" not in found["ice_signature_required"] and found["ice_signature_required"]["after"] == "true"
    assert len(found) == 3 and {row["id"] for row in found.values()} == {"JEM/hold_for_ice"}


def test_a_row_that_goes_is_kept_whole(files):
    gone = files["events.json"]["events"].pop(3)
    [row] = changed(files)
    assert (row["table"], row["id"], row["kind"]) == ("events", gone.pop("id"), "removed")
    assert json.loads(row["before"]) == gone


def test_rows_in_another_order_are_a_change_as_what_stands_earlier_is_preferred(files):
    files["terms.json"]["terms"].reverse()
    assert changed(files) == [{"table": "terms", "column": "order", "kind": "changed"}]


def test_a_table_that_says_the_same_in_another_form_is_a_change_without_column(files):
    for row in files["list_series.json"]["list_series"]:
        row["sources"] = ["ROSTER_RR"]
    assert changed(files) == [{"table": "list_series", "kind": "changed"}]


def series(files, **wanted):
    names = {"run": "i21", "unit": "agreements", **wanted}
    [found] = [row for row in files["list_series.json"]["list_series"]
               if {name: value for name, value in row.items() if name != "changes"} == names]  # fmt: skip
    return found


def test_figures_of_lists_that_are_others_are_a_row_for_each_run_of_days(files):
    points = series(files, type="TFM", state="FL")["changes"]
    position, day, until = len(points) // 2, points[len(points) // 2][0], points[len(points) // 2 + 1][0]
    points[position][1] += 5
    days = [row["published"] for row in files["lists.json"]["lists"] if row["run"] == "i21"]
    summary, row = changed(files)
    assert summary["before"] == summary["after"] == f"{len(points)} change points, {points[0][0]} to {points[-1][0]}"
    assert row["id"] == "i21/TFM/FL/agreements" and int(row["after"]) - int(row["before"]) == 5
    assert row["since"] == day and row["until"] == max(each for each in days if each < until)


def test_new_lists_say_how_far_a_series_goes_and_change_no_figure_before(files):
    files["lists.json"]["lists"].append({"run": "i21", "published": "2026-12-01", "file": "x.xlsx"})
    series(files, state="FL")["changes"].append(["2026-12-01", 5000])
    added, summary = sorted(changed(files), key=lambda row: row["table"], reverse=True)
    assert (added["id"], added["kind"]) == ("i21/2026-12-01", "added")
    assert summary["id"] == "i21/program/FL/agreements" and summary["after"].endswith(" to 2026-12-01")


def test_agencies_that_are_as_many_as_agreements_are_no_change_whether_a_series_says_so_or_not(files):
    all_series = files["list_series.json"]["list_series"]
    counted = {
        (row.get("type"), row.get("state")) for row in all_series if (row["run"], row["unit"]) == ("i21", "agencies")
    }
    agreements = next(
        row for row in all_series if row["run"] == "i21" and (row.get("type"), row.get("state")) not in counted
    )
    all_series.append({**agreements, "unit": "agencies"})
    assert changed(files) == [{"table": "list_series", "kind": "changed"}]


def test_a_state_that_lists_never_named_and_one_with_0_throughout_are_the_same(files):
    row = {"run": "i21", "unit": "agreements", "type": "JEM", "state": "AK", "changes": [["2021-01-13", 0]]}
    files["list_series.json"]["list_series"].append(row)
    assert changed(files) == [{"table": "list_series", "kind": "changed"}]


def test_a_table_of_thousands_that_comes_or_goes_as_a_whole_is_one_row(files):
    del files["geography/counties.json"]
    assert changed(files) == [{"table": "counties", "kind": "removed", "before": "3,243 rows"}]


def test_the_command_finds_the_record_current():
    command = [sys.executable, root / "data/update_changes.py", "--check"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1].startswith(lg.data_version)
