"""The periods in which a type could be signed, its lapse, its return and the renewals of 2020, beside ICE's lists."""

import csv
import datetime as dt
import os
import re
from pathlib import Path

import lib287g as lg
import pytest

real = os.environ.get("LIB287G_LISTS")
older = os.environ.get("LIB287G_OLDER_LISTS")
facts = os.environ.get("LIB287G_FACTS")
needs_lists = pytest.mark.skipif(not real, reason="LIB287G_LISTS names no folder of ICE's lists")
needs_older_lists = pytest.mark.skipif(not older, reason="LIB287G_OLDER_LISTS names no folder of ICE's older lists")
needs_facts = pytest.mark.skipif(not facts, reason="LIB287G_FACTS names no folder with facts.csv")

periods = {model.type.code: model.periods for model in lg.reference.models}
events = {event.id: event for event in lg.reference.events}


def could_be_signed(type, day):
    return any(
        (period.since is None or period.since.first <= day) and (period.until is None or day <= period.until.last)
        for period in periods[type]
    )


# The shipped series.


def listed(type, **scope):
    """The date and the figure of every shipped list that tells agreements of the type: of reports and of ICE."""
    told = {
        run.id
        for run in lg.reference.list_runs
        if run.by_type
        and run.kind is lg.ListKind.PARTICIPATING
        and run.basis in (lg.Basis.LISTED, lg.Basis.TABULATED)
        and not run.not_in_timelines
        and not (run.joint_as_jail and type in ("JEM", "JTF") and "with_joint" not in scope)
    }
    timeline = lg.timeline(type, unit="agreements", **scope)
    found = [(each.published.last, timeline.last_on_or_before(each.published.last)) for each in lg.reference.lists
             if each.run in told]  # fmt: skip
    assert {figure.age_days for _, figure in found} == {0}
    return [(day, figure.value) for day, figure in found]


@pytest.mark.parametrize("type", periods)
def test_no_list_has_agreements_of_a_type_before_they_could_be_signed_or_after_they_lapsed(type):
    figures = listed(type)
    assert len(figures) > 800
    # What was signed in an open period stays in force; what was signed in a closed one lapsed with it.
    assert [(day, value) for day, value in figures if value and not could_be_signed(type, day)] == []


def test_task_force_agreements_are_on_every_list_until_they_lapsed_and_again_since_they_returned():
    lapsed, returned = periods["TFM"]
    figures = listed("TFM")
    days = {there: [day for day, value in figures if bool(value) == there] for there in (False, True)}
    first, last = days[True][0], max(day for day in days[True] if day <= lapsed.until.last)
    assert (str(first), str(last)) == ("2009-02-28", "2012-10-16")
    again = min(day for day in days[True] if day > lapsed.until.last)
    assert (str(days[False][0]), str(days[False][-1]), str(again)) == ("2012-12-31", "2025-02-15", "2025-02-19")
    assert last < days[False][0] and days[False][-1] < again
    # ICE lists an agreement within weeks of its signing.
    assert lapsed.until == events["2012-12-31/task-force-lapse"].date and days[False][0] == lapsed.until.last
    assert returned.since == events["2025-01-20/executive-order-14159"].date
    assert dt.timedelta(0) < again - returned.since.first < dt.timedelta(days=31)


def test_between_the_lapse_and_the_return_no_state_has_a_task_force_agreement():
    first, last = dt.date(2012, 12, 31), dt.date(2025, 2, 15)
    for state in lg.State:
        between = [value for day, value in listed("TFM", state=state) if first <= day <= last]
        assert len(between) > 300 and not any(between), state


def test_from_the_end_of_2012_until_2019_only_jail_agreements_are_on_lists():
    listed_then = {type: {day: value for day, value in listed(type) if 2012 < day.year < 2019} for type in periods}
    program = lg.timeline(unit="agreements")
    for day, jail in listed_then["JEM"].items():
        assert jail == program.last_on_or_before(day).value > 0
        assert [listed_then[type][day] for type in ("TFM", "WSO", "JTF")] == [0, 0, 0]
    assert len(listed_then["JEM"]) > 15


def test_joint_agreements_lapse_with_the_task_forces():
    (period,) = periods["JTF"]
    assert period.since is None and period.until == periods["TFM"][0].until
    joint = lg.timeline("JTF", unit="agreements")
    counted = [figure for figure in joint if figure.value]
    assert counted[-1].date <= period.until and joint.last_on_or_before(period.until).value == 0
    assert {value for day, value in listed("JTF") if day >= period.until.last} == {0}
    both = dict(listed("JEM", with_joint=True))
    jail = dict(listed("JEM"))
    assert {both[day] - value for day, value in jail.items() if day >= period.until.last} == {0}


def test_jail_agreements_are_on_every_list_since_they_could_be_signed():
    (period,) = periods["JEM"]
    assert period.until is None and all(value > 0 for _, value in listed("JEM"))
    first = next(figure for figure in lg.timeline("JEM", unit="agreements") if figure.value)
    assert first.date == period.since == events["2005-02-01/los-angeles-county"].date


def test_warrant_service_officers_are_on_no_list_before_2019_and_on_every_list_since_2021():
    (period,) = periods["WSO"]
    figures = listed("WSO")
    assert {value for day, value in figures if day < period.since.first} == {0}
    assert all(value > 0 for day, value in figures if day >= period.since.first)
    first = next(figure for figure in lg.timeline("WSO", unit="agreements") if figure.value)
    assert (first.value, first.date) == (1, period.since) == (1, events["2019-04-24/pinellas"].date)


# The renewals of 2020.

renewed = events["2020/jail-agreements-renewed"]


def numbers_on_the_first_list(note):
    """Jail agreements on ICE's list of 2021-01-13, and those of them signed in 2020, as a note has them."""
    numbers = re.search(
        r"2021-01-13 \w+ (\d+) (?:jail agreements|JEM), (\d+) of them (?:signed in 2020|with 2020)", note
    )
    return tuple(map(int, numbers.groups()))


def test_the_renewals_of_2020_have_the_tracker_s_number_with_that_of_the_list_beside_it():
    assert (renewed.agreements, str(renewed.date), renewed.sources) == (75, "2020", ("WATCH_JEM",))
    jail, signed_in_2020 = numbers_on_the_first_list(renewed.note)
    assert lg.timeline("JEM", unit="agreements").last_on_or_before("2021-01-13").value == jail
    assert signed_in_2020 < jail < renewed.agreements


def test_the_terms_of_2020_have_no_expiration():
    (term,) = (row for row in lg.reference.terms if row.id == "JEM/duration/2020")
    assert term.summary == "open-ended" and term.until is None and term.since.first.year == 2020
    assert "no expiration date" in " ".join(lg.model("JEM").background)


@needs_facts
def test_the_renewals_are_those_of_the_facts():
    with (Path(str(facts)) / "facts.csv").open(encoding="utf-8") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    fact = rows["F018"]
    assert (int(fact["value"]), fact["date"], fact["source_id"]) == (75, "2020", "WATCH_JEM")
    assert numbers_on_the_first_list(fact["note"]) == numbers_on_the_first_list(renewed.note)


@pytest.fixture(scope="module")
def lists():
    return lg.read_lists(Path(str(real)) / "participating").participating


def of_type(read_list, type):
    return [row for row in read_list.agreements if row.type and row.type.code == type and not row.repeats]


@needs_lists
def test_the_first_list_of_2021_has_the_renewals_of_2020(lists):
    first = lists[0]
    assert str(first.published) == "2021-01-13"
    jail = of_type(first, "JEM")
    in_2020 = [row for row in jail if row.signed_on.year == 2020]
    assert (len(jail), len(in_2020)) == numbers_on_the_first_list(renewed.note)


@needs_lists
def test_renewals_of_2020_do_not_expire(lists):
    before = {row.agency_key for row in of_type(lists[0], "JEM")}
    late = of_type(lists.on("2024-12-31"), "JEM")
    # They are older than the three years that earlier agreements are said to have had, under the signing of 2020.
    assert len(late) > 50 and {row.signed_on.year for row in late} == {2020}
    assert len({row.agency_key for row in late} & before) > 50


# The days of signing on the lists.


@pytest.fixture(scope="module")
def signings(lists):
    """Type, day, agency and state of every signing on the lists, and whether an issue says that the day cannot be."""
    found = set()
    for each in lists:
        odd = {(row.sheet, row.row) for row in each.issues if row.code is lg.IssueCode.DATE_OUTSIDE_PROGRAM}
        for row in each.agreements:
            if row.type and row.state and row.signed_on:
                found.add((row.type.code, row.signed_on, row.agency, row.state.code, (row.sheet, row.row) in odd))
    return found


@needs_lists
@pytest.mark.parametrize(
    ("type", "agency"),
    [("TFM", "Texas Office of the Attorney General"), ("WSO", "Pinellas County Sheriff's Office")],
)
def test_the_first_signing_of_a_type_is_that_of_its_event(signings, type, agency):
    first = min(day for kind, day, *_ in signings if kind == type and could_be_signed(type, day))
    (event,) = (event for event in lg.reference.events if str(event.date) == str(first))
    assert (event.kind.code, event.type.code) == ("signing", type)
    assert (type, first, agency, event.state.code, False) in signings


@needs_lists
def test_a_signing_outside_the_periods_of_its_type_is_an_issue(signings):
    outside = {signing for signing in signings if not could_be_signed(*signing[:2])}
    assert all(odd for *_, odd in outside)
    # Errors of typing: the one is listed since 2026-03-20; a later list dates the other to 2026-01-07.
    assert {(agency, str(day)) for _, day, agency, _, _ in outside} == {
        ("Mohawk Village Police Department", "2016-03-19"),
        ("Tenaha Police Department", "2025-01-07"),
    }


@needs_lists
def test_the_first_lists_with_a_returned_or_new_type_are_those_of_the_shipped_series(lists):
    types = {each.published: {row.type.code for row in each.agreements if row.type} for each in lists}
    assert all({"JEM", "WSO"} <= found for found in types.values())
    assert str(min(day for day, found in types.items() if "TFM" in found)) == "2025-02-19"
    assert str(max(day for day, found in types.items() if "TFM" not in found)) == "2025-02-15"


# The older lists, without the library's reader.

words = {"Jail Enforcement": "JEM", "Task Force": "TFM", "Hybrid": "JTF"}


def older_rows():
    """Type, day of signing, agency and file of each row of ICE's older lists and of those in reports."""
    found = []
    for path in sorted(Path(str(older)).glob("*/*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                word = (row.get("SUPPORT TYPE") or row.get("model") or "").strip().rstrip("*+ ")
                signed = row.get("SIGNED") or row.get("date_signed") or row.get("date_signed_original") or ""
                if word in words and re.fullmatch(r"\d{4}-\d\d-\d\d", signed):
                    agency = row.get("LAW ENFORCEMENT AGENCY") or row["agency"]
                    found.append((words[word], dt.date.fromisoformat(signed), agency, path.stem))
    return found


@needs_older_lists
def test_every_signing_on_older_lists_is_within_the_periods_of_its_type():
    rows = older_rows()
    assert len(rows) > 1600 and {type for type, *_ in rows} == {"JEM", "TFM", "JTF"}
    assert [row for row in rows if not could_be_signed(row[0], row[1])] == []


@needs_older_lists
def test_the_first_signings_on_older_lists_begin_the_periods():
    rows = older_rows()
    for type, place in (("TFM", "Florida"), ("JEM", "Los Angeles")):
        first = min(day for kind, day, _, _ in rows if kind == type)
        assert first == periods[type][0].since.first
        assert any(place in agency for kind, day, agency, _ in rows if (kind, day) == (type, first))


@needs_older_lists
def test_the_last_capture_with_task_forces_is_before_their_lapse_and_none_after_it_has_any():
    captures = dict.fromkeys((path.stem for path in (Path(str(older)) / "lists").glob("2*.csv")), 0)
    for type, _, _, name in older_rows():
        if type == "TFM" and name in captures:
            captures[name] += 1
    names = sorted(captures)
    last = max(name for name in names if captures[name])
    assert not any(captures[name] for name in names if name > last)
    days = {row.file.removesuffix(".csv"): row.published.last for row in lg.reference.lists}
    after = min(name for name in names if name > last and name in days)
    lapse = periods["TFM"][0].until.last
    # The capture of 2013-01-18 still shows the list of 2012-10-16.
    assert days[last] < lapse <= days[after]


@needs_older_lists
def test_joint_agreements_stand_only_in_reports_until_their_lapse():
    names = {name for type, _, _, name in older_rows() if type == "JTF"}
    assert names and all(not name[:14].isdigit() for name in names)
    years = {int(re.search(r"_?(\d{4})-\d\d-\d\d", name)[1]) for name in names}
    assert max(years) <= periods["JTF"][0].until.first.year
