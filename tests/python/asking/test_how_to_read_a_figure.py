"""The section "How to read a figure" of the README: each of its sentences beside the check of what it says."""

import datetime as dt
import itertools
import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

import lib287g as lg
import numpy as np
import pandas as pd
import pytest

root = Path(__file__).parents[3]
readme = root / "README.md"
pytestmark = pytest.mark.skipif(not readme.exists(), reason="there is no README.md beside the tests")

types = (None, *lg.AgreementType)
states = (None, *lg.State)
units = ("agreements", "agencies")
one_day = dt.timedelta(days=1)
said = []


def folded(text):
    return " ".join(text.split())


def section():
    text = readme.read_text(encoding="utf-8")
    return folded(text.split("\n## How to read a figure\n")[1].split("\n## ")[0])


def says(sentence):
    """Keeps a sentence, as it stands in the README but for its lines, beside its check."""

    def keep(check):
        said.append(pytest.param(folded(sentence), check, id=check.__name__))
        return check

    return keep


@cache
def timelines():
    """Every timeline of the shipped lists and claims by type, state and unit."""
    return {
        scope: lg.timeline(scope[0], state=scope[1], unit=scope[2])
        for scope in itertools.product(types, states, lg.Unit)
    }


def dataset(*claims, kinds=("press",), **tables):
    """A dataset of the claims, its sources S0, S1, ... of these kinds."""
    sources = [
        {"id": f"S{number}", "kind": kind, "title": "t", "publisher": "p", "url": "u", "read": "r"}
        for number, kind in enumerate(kinds)
    ]
    rows = [
        {"id": str(number), "low": claim["value"], "high": claim["value"], "exactness": "exact", "unit": "agencies",
         "date": "2020-01-01", "sources": ["S0"], "confidence": "high", **claim}
        for number, claim in enumerate(claims)
    ]  # fmt: skip
    return lg.parse_json(json.dumps({"version": "1", "sources": sources, "claims": rows, **tables}))


@cache
def runs():
    """The runs of lists in timelines, each with the dates of its lists."""
    dates = {}
    for each in lg.reference.lists:
        dates.setdefault(each.run, []).append(each.published)
    return [(run, dates[run.id]) for run in lg.reference.list_runs if run.not_in_timelines is None]


@cache
def spans():
    """The runs of several lists of days, with the first and last day of lists that follow each other within nine
    months; those of days of signing are no lists."""
    found = []
    for run, on in runs():
        if len(on) > 1 and run.basis in (lg.Basis.LISTED, lg.Basis.TABULATED):
            gaps = [i for i in range(1, len(on)) if (on[i].first - on[i - 1].first).days > 270]
            ends = itertools.pairwise([0, *gaps, len(on)])
            found += [(run, on[begin], on[end - 1]) for begin, end in ends if end - begin > 1]
    return found


def timelines_told_by(run):
    """The timelines in the units, of the types and of the states that the lists of the run tell."""
    jail, joint = lg.AgreementType("JEM"), lg.AgreementType("JTF")
    for unit in [run.unit] if run.unit else [lg.Unit.AGREEMENTS, lg.Unit.AGENCIES]:
        for type in types if run.by_type else [None]:
            if run.joint_as_jail and type is joint:
                continue
            for state in states if run.by_state else [None]:
                with_joint = run.joint_as_jail and type is jail
                yield lg.timeline(type, unit=unit, state=state, kind=run.kind, with_joint=with_joint)


@says("**Units never mix.**")
def units_never_mix():
    for (_, _, unit), timeline in timelines().items():
        assert {figure.unit for figure in timeline} <= {unit}
    both = dataset({"value": 5}, {"value": 7, "unit": "officers"}, {"value": 9, "unit": "officers_trained"})
    assert [[figure.value for figure in both.timeline(unit=unit)] for unit in lg.Unit][1:] == [[5], [7], [9]]


@says("An agency can hold an agreement of each type, so there are more agreements than agencies.")
def an_agency_can_hold_an_agreement_of_each_type():
    rows = [
        {"STATE": "FLORIDA", "LAW ENFORCEMENT AGENCY": "Bay County Sheriff's Office", "SUPPORT TYPE": type.label}
        for type in (lg.AgreementType("JEM"), lg.AgreementType("TFM"), lg.AgreementType("WSO"))
    ]
    mine = lg.read_rows(rows, name="participatingAgencies05182026.xlsx")
    assert [row["value"] for unit in units for row in mine.counts(by=["date"], unit=unit).to_dicts()] == [3, 1]
    agreements, agencies = (lg.timeline(unit=unit) for unit in units)
    listed = [each.published for each in lg.reference.lists if each.run == "i21"]
    for day in listed:
        assert agreements.last_on_or_before(day).value > agencies.last_on_or_before(day).value


@says(
    """A figure counts `agreements`, `agencies`, `officers` or `officers_trained`; a timeline has one unit and one scope
    (a type or the whole program, a state or the country)."""
)
def a_timeline_has_one_unit_and_one_scope():
    assert [unit.code for unit in lg.Unit] == ["agreements", "agencies", "officers", "officers_trained"]
    for (type, state, unit), timeline in timelines().items():
        assert (timeline.type, timeline.state, timeline.unit) == (type, state, unit)
        assert {(figure.type, figure.state) for figure in timeline} <= {(type, state)}
    with pytest.raises(TypeError, match="unit"):
        lg.timeline("JEM")


@says(
    """Two exceptions are marked in the data, row by row: agencies of one type count as agreements of that type where
    each holds one (`one_agreement_each`), and a type's figure is the program's while no other type was in force
    (`only_type`)."""
)
def two_exceptions_are_marked_in_the_data():
    plain = {"value": 5, "type": "TFM"}
    for marked in (False, True):
        (figure,) = dataset({**plain, "one_agreement_each": marked}).timeline("TFM", unit="agreements")
        assert (figure.value, figure.exactness.code, figure.basis.code) == (
            (5, "exact", "stated") if marked else (5, "at_least", "implied")
        )
        program = dataset({**plain, "only_type": marked}).timeline(unit="agencies")
        assert [figure.value for figure in program] == ([5] if marked else [])
    for claim in lg.claims():
        assert claim.type is not None or not (claim.only_type or claim.one_agreement_each)
        assert claim.unit is lg.Unit.AGENCIES or not claim.one_agreement_each
    assert any(claim.only_type for claim in lg.claims()) and any(claim.one_agreement_each for claim in lg.claims())


@says("**Dates have a precision.**")
def dates_have_a_precision():
    assert {claim.date.precision for claim in lg.claims()} == set(lg.Precision)


@says("A source may give a day, a month or a year: `2011-06-01`, `2011-06`, `2011`.")
def a_source_may_give_a_day_a_month_or_a_year():
    for text, precision in (("2011-06-01", "day"), ("2011-06", "month"), ("2011", "year")):
        (claim,) = dataset({"value": 5, "date": text}).claims()
        assert (str(claim.date), claim.date.precision.code) == (text, precision)


@says(
    """A figure of a month or year is in force from the last day that it can be, so it is never used for a day before it
    was observed, and in its unit it does not follow a figure of a day in that month or year."""
)
def a_figure_of_a_month_is_in_force_from_its_last_day_and_follows_none_of_a_day_in_it():
    for date, last in (("2020-02", "2020-02-29"), ("2020", "2020-12-31")):
        timeline = dataset({"value": 5, "date": date}).timeline(unit="agencies")
        assert timeline.last_on_or_before(last).value == 5
        assert timeline.last_on_or_before(dt.date.fromisoformat(last) - one_day) is None
        both = dataset({"value": 5, "date": date}, {"value": 6, "date": "2020-02-10"}).timeline(unit="agencies")
        assert [figure.value for figure in both] == [6]
    vague = 0
    for timeline in timelines().values():
        for figure in timeline:
            if figure.date.precision is lg.Precision.DAY:
                continue
            vague += 1
            before = timeline.last_on_or_before(figure.date.last - one_day)
            assert before is None or before.date != figure.date
            if figure.basis is not lg.Basis.IMPLIED:
                of_month = timeline.between(figure.date.first, figure.date.last)
                assert [each for each in of_month if each.basis is not lg.Basis.IMPLIED] == [figure]
    assert vague > 100


@says("Asked for, a month or year is its first day, as in pandas.")
def a_month_asked_for_is_its_first_day():
    timeline = lg.timeline(unit="agreements")
    for text in ("2011", "2017-03", "2025-03", "2026"):
        asked = timeline.last_on_or_before(text)
        assert asked.asked == pd.Timestamp(text).date() == lg.PartialDate(text).first
        assert asked == timeline.last_on_or_before(pd.Timestamp(text).date())


@says("Between two observations the earlier holds.")
def between_two_observations_the_earlier_holds():
    for timeline in timelines().values():
        for earlier, later in itertools.pairwise(timeline):
            held = timeline.last_on_or_before(later.date.last - one_day)
            assert (held.value, held.date) == (earlier.value, earlier.date)


@says(
    """`observed_on`, `age_days` and `age_days_at_most` say how old a figure is, `figures_on` of many dates, and
    `max_age=` leaves out what is older; before the first there is none (`None`, an empty optional, a masked value), and
    no number stands for "none"."""
)
def a_figure_says_how_old_it_is_and_before_the_first_there_is_none():
    timeline = dataset({"value": 5, "date": "2020-02"}, {"value": 6, "date": "2021-01-01"}).timeline(unit="agencies")
    figure = timeline.last_on_or_before("2020-03-10")
    assert (str(figure.observed_on), figure.age_days, figure.age_days_at_most) == ("2020-02-29", 10, 38)
    days = np.array(["2020-02-28", "2020-03-10", "2020-12-31", "2021-01-02"], "datetime64[D]")
    figures = timeline.figures_on(days, max_age=100)
    assert figures["value"].tolist() == [None, 5, None, 6]
    assert figures["absent_because"].tolist() == ["before_first", None, "too_old", None]
    assert (figures["age_days"].tolist()[1], figures["age_days_at_most"].tolist()[1]) == (10, 38)
    assert timeline.figures_on(days)["value"].tolist() == timeline.values_on(days).tolist() == [None, 5, 5, 6]
    assert timeline.values_on(days).mask.tolist() == [True, False, False, False]
    assert timeline.last_on_or_before("2020-02-28") is None
    header = (root / "include/lib287g/figures/timeline.hpp").read_text(encoding="utf-8")
    assert re.search(r"std::optional<InForce> last_on_or_before\(", header)
    absent = timeline.growth("2019", "2021")
    parts = (absent.absolute, absent.relative, absent.factor, absent.annual_rate, absent.start)
    assert parts == (None,) * len(parts) and "absolute" not in absent.to_dict()


@says(
    """**In the span of lists that follow each other** within nine months a timeline in agreements or agencies is what
    the lists say: one source and one way of counting."""
)
def in_the_span_of_lists_a_timeline_is_what_they_say():
    compared = 0
    for run, first, last in spans():
        for timeline in timelines_told_by(run):
            figures = [timeline.last_on_or_before(first), *timeline.between(first, last)]
            assert {(figure.sources, figure.basis) for figure in figures} == {(run.sources, run.basis)}, (run, timeline)
            compared += len(figures)
    assert compared > 5000


@says(
    """An agency is told from others by its state and its folded name; a figure has a lower bound where two names may be
    of one body."""
)
def an_agency_is_told_from_others_by_its_state_and_its_folded_name():
    def counted(*rows):
        cells = [
            {"STATE": state, "LAW ENFORCEMENT AGENCY": name, "SUPPORT TYPE": "Task Force Model", "COUNTY": "Bay County",
             "SIGNED": "2/26/2025"}
            for state, name in rows
        ]  # fmt: skip
        mine = lg.read_rows(cells, name="participatingAgencies05182026.xlsx")
        (figure,) = lg.read_lists([mine]).timeline("TFM", unit="agencies")
        return figure.low, figure.value, figure.high

    name = "Panama City Police Department"
    assert counted(("FLORIDA", name), ("FLORIDA", "PANAMA  CITY POLICE  DEPARTMENT")) == (1, 1, 1)
    assert counted(("FLORIDA", name), ("TEXAS", name)) == (2, 2, 2)
    assert counted(("FLORIDA", name), ("FLORIDA", f"City of {name}")) == (1, 2, 2)
    bounded = [figure for figure in lg.timeline(unit="agencies") if figure.basis is lg.Basis.LISTED]
    assert {figure.high - figure.value for figure in bounded} == {0}
    assert {figure.value - figure.low for figure in bounded} > {0}


@says("A list is of the whole country, so a state that it does not name has 0.")
def a_state_that_a_list_does_not_name_has_0():
    unnamed = 0
    for run, on in runs():
        if not run.by_state or run.basis is lg.Basis.SIGNINGS:
            continue
        unit = run.unit or lg.Unit.AGREEMENTS
        named = {each.state for each in lg.reference.list_series if each.run == run.id and each.unit is unit}
        for state in set(lg.State) - named:
            figure = lg.timeline(unit=unit, state=state, kind=run.kind).last_on_or_before(on[0].last)
            assert figure is not None and figure.value == 0, (run.id, state)
            unnamed += 1
    assert unnamed > 100


@says("""Until 2012 ICE's page prints joint agreements as jail agreements: `with_joint=True` asks for both together.""")
def with_joint_asks_for_jail_and_joint_agreements_together():
    joint_as_jail = [(run.id, str(on[-1])[:4]) for run, on in runs() if run.joint_as_jail]
    assert joint_as_jail == [("i10", "2012")]
    both = lg.timeline("JEM", unit="agreements", with_joint=True)
    on_the_page = both.last_on_or_before("2011-08-18")
    assert on_the_page.with_joint and on_the_page.sources == ("ICE_PAGE",) and on_the_page.age_days == 0
    jail, joint = (lg.timeline(type, unit="agreements").last_on_or_before("2011-08-18") for type in ("JEM", "JTF"))
    assert on_the_page.value == jail.value + joint.value and joint.value > 0
    assert "ICE_PAGE" not in jail.sources + joint.sources


@says(
    """Elsewhere timelines are made of claims, single lists and bounds, and for other units of claims alone; between
    2017-08-01 and 2021-01-13 there are no lists, and a stated figure holds from 2018-06-01 to 2019-04-01, while
    captures of ICE's page have one table."""
)
def elsewhere_timelines_are_made_of_claims_single_lists_and_bounds():
    ids = {claim.id for claim in lg.claims()}
    single = {
        each.file
        for each in lg.reference.lists
        if not any(run.id == each.run and first <= each.published <= last for run, first, last in spans())
    }
    bases = Counter()
    for (_, _, unit), timeline in timelines().items():
        for figure in timeline:
            within = any(first <= figure.date <= last for run, first, last in spans() if run.kind is figure.kind)
            if unit.code in units and within:
                continue
            bases[unit.code in units, figure.basis.code] += 1
            assert figure.origin in (ids if unit.code not in units else ids | single)
    assert {basis for levels, basis in bases if levels} == {"stated", "listed", "signings", "implied"}
    assert {basis for levels, basis in bases if not levels} == {"stated"}
    counted = {run.id for run, _ in runs() if run.basis in (lg.Basis.LISTED, lg.Basis.TABULATED)}
    published = [each.published for each in lg.reference.lists if each.run in counted]
    assert {"2017-08-01", "2021-01-13"} <= {str(day) for day in published}
    assert not [day for day in published if "2017-08-01" < str(day) < "2021-01-13"]
    (figure,) = lg.timeline("JEM", unit="agencies").between("2018-04", "2019-12")
    assert (figure.value, str(figure.date), str(figure.until)) == (78, "2018-06-01", "2019-04-01")
    assert figure.basis is lg.Basis.STATED and figure.sources[0] == "CAP18"


@says(
    """`basis` says of each figure how it was come by: counted from a list, by this library or by another; stated; a
    lower bound from signings; or what another figure implies, as there are never more agencies than agreements, nor
    more jail agreements than jail and joint ones."""
)
def basis_says_of_each_figure_how_it_was_come_by():
    assert [basis.code for basis in lg.Basis] == ["listed", "tabulated", "stated", "signings", "implied"]
    assert {figure.basis for timeline in timelines().values() for figure in timeline} == set(lg.Basis)
    counted = {(run.basis, source) for run, _ in runs() for source in run.sources}
    for type, state in itertools.product(types, states):
        agreements, agencies = (timelines()[type, state, lg.Unit(unit)] for unit in units)
        for figure in (*agreements, *agencies):
            if figure.basis in (lg.Basis.LISTED, lg.Basis.TABULATED, lg.Basis.SIGNINGS):
                assert (figure.basis, figure.sources[0]) in counted
            if figure.basis is lg.Basis.SIGNINGS:
                assert (figure.exactness, figure.high) == (lg.Exactness.AT_LEAST, None)
            more, fewer = (each.last_on_or_before(figure.date.last) for each in (agreements, agencies))
            assert more is None or fewer is None or more.value >= fewer.value, (type, state, figure)
    few, many = dataset({"value": 5}), dataset({"value": 5, "unit": "agreements", "type": "TFM"})
    (least,), (most,) = few.timeline(unit="agreements"), many.timeline("TFM", unit="agencies")
    assert (least.basis, least.low, least.high) == (lg.Basis.IMPLIED, 5, None)
    assert (most.basis, most.low, most.high) == (lg.Basis.IMPLIED, None, 5)
    jail = lg.timeline("JEM", unit="agreements", state="FL").last_on_or_before("2011-01-01")
    both = lg.timeline("JEM", unit="agreements", state="FL", with_joint=True).last_on_or_before("2011-01-01")
    assert (jail.basis, jail.low, jail.high, both.value) == (lg.Basis.IMPLIED, None, 2, 2)
    assert "prints joint agreements as jail agreements" in lg.explain(jail)


def preferred(*claims, kinds=("press",)):
    """The value in force where the claims are of one day, and the rule by which it is."""
    data = dataset(*claims, kinds=kinds)
    (figure,) = data.timeline(unit="agencies")
    (conflict,) = data.conflicts()
    assert conflict.observations[0] == figure and len(data.claims()) == len(claims)
    return figure.value, conflict.preferred_by.code


@says("**Where claims disagree**, the preferred row is the one")
def where_claims_disagree_one_is_preferred():
    assert [rule.code for rule in lg.PreferredBy] == ["kind_of_source", "confidence", "order"]


@says(
    """1. whose main source, the first it cites, is of the kind that comes first: ICE's lists, texts of agreements, law,
    government reports, research, trackers, advocacy, press (the order of `SourceKind`);"""
)
def the_kind_of_the_main_source_decides_first():
    kinds = [kind.code for kind in lg.SourceKind]
    assert kinds == ["ice_list", "agreement", "law", "government", "research", "tracker", "advocacy", "press"]
    for better, worse in itertools.pairwise(kinds):
        low = {"value": 1, "sources": ["S1", "S0"], "confidence": "high"}
        high = {"value": 2, "sources": ["S0", "S1"], "confidence": "low"}
        assert preferred(low, high, kinds=(better, worse)) == (2, "kind_of_source")


@says("2. among equals, the one of higher confidence;")
def among_equals_the_one_of_higher_confidence_is_preferred():
    for worse, better in (("low", "medium"), ("medium", "high")):
        rows = {"value": 1, "confidence": worse}, {"value": 2, "confidence": better, "sources": ["S1"]}
        assert preferred(*rows, kinds=("press", "press")) == (2, "confidence")


@says("3. then the earlier one in the table.")
def then_the_earlier_one_in_the_table_is_preferred():
    assert preferred({"value": 1}, {"value": 2, "sources": ["S1"]}, kinds=("press", "press")) == (1, "order")


@says("The others stay.")
def the_others_stay():
    claims = {claim.id for claim in lg.claims()}
    others = [each for conflict in lg.conflicts() for each in conflict.observations[1:]]
    stated = [each.origin for each in others if each.basis is lg.Basis.STATED]
    assert stated and set(stated) <= claims


@says(
    """`lg.claims(...)` returns all of them; a few figures that are no level say so in `not_in_timelines`, and no
    timeline takes them."""
)
def no_timeline_takes_a_figure_that_is_no_level():
    assert [claim.id for claim in lg.claims()] == [
        claim["id"]
        for claim in sorted(json.loads(lg.reference.to_json())["claims"], key=lambda row: lg.PartialDate(row["date"]))
    ]
    none = {claim.id for claim in lg.claims() if claim.not_in_timelines is not None}
    assert 0 < len(none) < len(lg.claims()) / 10
    assert not none & {figure.origin for timeline in timelines().values() for figure in timeline}
    assert not list(dataset({"value": 5, "not_in_timelines": "It counts trainings."}).timeline(unit="agencies"))


@says("Requirements change: of training and inspections the row observed last is shown.")
def of_training_and_inspections_the_row_observed_last_is_shown():
    shared = {"type": "JEM", "text": "A course is held.", "confidence": "low"}
    training = [
        {"id": date, "kind": "initial", "hours": hours, "exactness": "exact", "since": date, "sources": [source]}
        for date, hours, source in (("2026", 8, "S1"), ("2021", 160, "S0"))
    ]
    inspections = [
        {"id": date, "scheduled": answer, "date": date, "sources": [source]}
        for date, answer, source in (("2026", "no", "S1"), ("2021", "yes", "S0"))
    ]
    tables = {
        "training": [{**shared, **row} for row in training],
        "inspections": [{**shared, **row} for row in inspections],
    }
    table = dataset(kinds=("agreement", "press"), **tables).compare("JEM")
    assert table["Training"]["JEM"].value.hours == 8
    assert table["Compliance inspections"]["JEM"].value.scheduled.code == "no"


def apart(one, other):
    """Whether no number lies within both ranges."""
    below = [a.high is not None and b.low is not None and a.high < b.low for a, b in ((one, other), (other, one))]
    return any(below)


def of_one_day(one, other):
    return one.date.first <= until(other) and other.date.first <= until(one)


def until(row):
    return getattr(row, "until", row.date.last)


@says(
    """`lg.conflicts()` gives the figures that contradict each other, claims and lists: of one scope and unit, of days
    that can be the same, with ranges that do not meet."""
)
def conflicts_are_of_one_scope_unit_and_day_with_ranges_that_do_not_meet():
    conflicts = lg.conflicts()
    for conflict in conflicts:
        for one in conflict.observations:
            assert (one.unit, one.type, one.state) == (conflict.unit, conflict.type, conflict.state)
            assert any(apart(one, other) and of_one_day(one, other) for other in conflict.observations)
    assert {each.basis for conflict in conflicts for each in conflict.observations} >= {
        lg.Basis.LISTED,
        lg.Basis.STATED,
    }
    shown = [{each.origin for each in conflict.observations} for conflict in conflicts]
    levels = [claim for claim in lg.claims() if claim.not_in_timelines is None and claim.sources]
    found = 0
    for one, other in itertools.combinations(levels, 2):
        scopes = {(each.type, each.state, each.unit) for each in (one, other)}
        if len(scopes) > 1 or not of_one_day(one, other) or not apart(one, other):
            continue
        # What a source says of several days is one statement.
        meets = any(
            each.sources[0] == b.sources[0] and each.unit is a.unit and of_one_day(each, a) and not apart(each, a)
            for a, b in ((one, other), (other, one))
            for each in levels
        )
        assert meets or any({one.id, other.id} <= each for each in shown), (one, other)
        found += 1
    assert found > 0
    one, other = {"value": 5}, {"value": 9, "sources": ["S1"]}
    assert len(dataset(one, other, kinds=("press", "press")).conflicts()) == 1
    for differs in (
        {"type": "JEM"},
        {"state": "FL"},
        {"unit": "officers"},
        {"date": "2020-01-02"},
        {"exactness": "approximate", "low": 4, "high": 14},
    ):
        assert dataset(one, other | differs, kinds=("press", "press")).conflicts() == [], differs


@says(
    """`lg.explain(figure)` says where a figure comes from and why it is the one shown, `lg.cite(figure)` how to cite
    it."""
)
def explain_says_where_a_figure_comes_from_and_cite_how_to_cite_it():
    explained = 0
    for conflict in lg.conflicts():
        timeline = lg.timeline(conflict.type, unit=conflict.unit, state=conflict.state)
        first = conflict.observations[0]
        figure = next((each for each in timeline if each.origin == first.origin and each.date == first.date), None)
        if figure is not None:
            told = lg.explain(figure)
            assert figure.sources[0] in told and conflict.preferred_by.label in told
            explained += 1
    assert explained >= 5
    for timeline in timelines().values():
        for figure in itertools.islice(timeline, 2):
            cited = lg.cite(figure)
            one = {"agreements": "agreement", "agencies": "agency"}
            unit = figure.unit.label if figure.value != 1 else one[figure.unit.code]
            assert f"{figure.value:,} {unit}" in cited and lg.source(figure.sources[0]).url in cited
            assert str(figure.date) in cited and lg.data_version in cited


@says("**Growth** is between the two figures in force on its two dates.")
def growth_is_between_the_two_figures_in_force_on_its_two_dates():
    for timeline in timelines().values():
        growth = timeline.growth("2011-06-01", "2026-06-05")
        start, end = (timeline.last_on_or_before(day) for day in ("2011-06-01", "2026-06-05"))
        assert growth.start == start and (growth.end == end or start is None)
        assert growth.absolute == (end.value - start.value if start else None)


@says("Bounds follow from those of the figures and from the precision of their dates.")
def bounds_follow_from_the_figures_and_the_precision_of_their_dates():
    about = {"exactness": "approximate", "type": "TFM"}
    data = dataset(
        {"date": "2019-01-01", "value": 5, "low": 4, "high": 7, **about},
        {"date": "2020", "value": 10, "low": 8, "high": 12, **about},
    )
    bounds = data.timeline("TFM", unit="agencies").growth("2019-01-01", "2021").bounds
    assert (bounds.absolute.low, bounds.absolute.high) == (8 - 7, 12 - 4)
    assert (bounds.factor.low, bounds.factor.high) == pytest.approx((8 / 7, 12 / 4))
    days = (dt.date(2020, 1, 1) - dt.date(2019, 1, 1)).days, (dt.date(2020, 12, 31) - dt.date(2019, 1, 1)).days
    assert (bounds.years.low * 365.2425, bounds.years.high * 365.2425) == pytest.approx(days)


@says("What has no answer, such as a ratio to zero, is absent, and `absent_because` says why.")
def what_has_no_answer_is_absent_and_says_why():
    timeline = lg.timeline("TFM", unit="agreements")
    growth = timeline.growth("2021-01-13", "2026-05-18")
    assert growth.start.value == 0 and growth.absolute == growth.end.value
    assert growth.relative is growth.factor is growth.annual_rate is None
    assert growth.absent_because is lg.NoGrowth.FROM_ZERO
    assert timeline.growth("1990", "2026").absent_because is lg.NoGrowth.BEFORE_FIRST
    assert timeline.growth("2026", "2011").absent_because is lg.NoGrowth.REVERSED
    assert timeline.growth("2025-06-01", "2026").absent_because is None


@pytest.mark.parametrize(("sentence", "check"), said)
def test_what_a_sentence_of_the_section_says_holds(sentence, check):
    assert section().count(sentence) == 1, f"the README does not say once: {sentence}"
    check()


def test_every_sentence_of_the_section_has_its_check():
    left = section()
    for each in said:
        left = left.replace(each.values[0], "", 1)
    assert left.split() == [], f"without a check: {folded(left)}"
