"""Wrong words, keys, dates and paths: an error names the argument, the value and what is near, without C++'s words."""

import inspect
import operator
import pickle

import lib287g as lg
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from lib287g.arguments import errors, near
from test_asking import long, rows, timeline, told_in_a_few_lines

listed = lg.read_rows(rows)
lists = lg.read_lists(listed)
pending = lg.read_rows(
    [["STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE"], ["FLORIDA", "Lake PD", "Task Force Model"]]
)

wrong = {
    "a key of counts twice": (
        lambda: listed.counts(by=["type", "type"], unit="agencies"),
        "found type twice, expected each key once",
    ),
    "no unit of counts": (lambda: listed.counts(), "counts(): unit is required: agreements, agencies"),
    "a unit of none": (lambda: listed.counts(unit=None), "unit: found None (NoneType), expected agreements, agencies"),
    "unknown unit of counts": (
        lambda: listed.counts(unit="agencys"),
        "unknown Unit 'agencys', expected 'agreements', 'agencies'; near: 'agencies'",
    ),
    "a unit lists do not have": (
        lambda: lg.read_lists(listed).counts(unit="officers"),
        "found officers, expected agreements or agencies: lists name no others",
    ),
    "the key of counts that is there twice": (
        lambda: listed.counts(by=["type", "type"], unit="agencies"),
        "counts(): by: ",
    ),
    "the unit that lists do not have": (lambda: listed.counts(unit="officers"), "counts(): unit: found officers, "),
    "the same by its name": (
        lambda: listed.counts(unit="officers trained"),
        "counts(): unit: found officers_trained, ",
    ),
    "the same of a timeline": (lambda: lists.timeline(unit="officers"), "unit: found officers, expected "),
    "a list added": (lambda: operator.add(lists, [listed]), "PublishedLists +: other: found [PublishedList("),
    "nothing added": (lambda: lists + None, "PublishedLists +: other: found None (NoneType), expected PublishedLists"),
    "nothing taken away": (
        lambda: lists - None,
        "PublishedLists -: other: found None (NoneType), expected PublishedLists",
    ),
    "an unknown limit": (
        lambda: lg.read_lists(limits={"celz": 5}),
        "read_lists(): limits: unknown limit 'celz', expected",
    ),
    "an unknown limit of a dataset": (lambda: lg.load("x", limits={"celz": 5}), "limits: unknown limit 'celz'"),
    "what becomes of distrusted lists": (
        lambda: lg.read_lists(distrusted="x"),
        "read_lists(): distrusted: found 'x', expected 'undated', 'kept' or 'left_out'",
    ),
    "a day of no kind": (lambda: lg.read_rows(rows, published=5), "read_rows(): published: expected a date"),
    "the start of a slice": (lambda: lists["foo":], "PublishedLists[]: index: start: 'foo' is not a date"),
    "the end of a slice": (lambda: lists[:"foo"], "PublishedLists[]: index: stop: 'foo' is not a date"),
    "a position beside a date": (lambda: lists[0:"2025-05-01"], "PublishedLists[]: index: start: expected a date"),
    "backwards": (
        lambda: lists["2025"::-1],
        "index: found a slice that goes backwards, expected one",
    ),
    "the start of a slice of figures": (lambda: timeline["foo":], "Timeline[]: key: start: 'foo' is not a date"),
    "lists of two kinds": (
        lambda: lg.diff(pending, listed),
        "before, after: the lists are of pending agencies and of participating agencies, expected two",
    ),
    "a dictionary of columns": (
        lambda: lg.read_rows({"STATE": ["FLORIDA"]}),
        "read_rows(): rows: found {'STATE': ['FLORIDA']} (dict), expected a frame, or an iterable of dictionaries",
    ),
    "a column": (lambda: lg.read_rows(pd.Series(["FLORIDA"])), "read_rows(): rows: found "),
    "a column of Arrow": (lambda: lg.read_rows(pa.chunked_array([["FLORIDA"]])), "read_rows(): rows: found "),
    "a column of polars": (lambda: lg.read_rows(pl.Series(["FLORIDA"])), "read_rows(): rows: found "),
    "a row that is a text": (
        lambda: lg.read_rows(["FLORIDA"]),
        "read_rows(): rows: found 'FLORIDA' among them, expected",
    ),
    "an aspect": (lambda: lg.compare("WSO")["Trainng"], "no row 'Trainng', expected a position or one of 'Setting'"),
    "near an aspect": (lambda: lg.compare("WSO")["Trainng"], "; near: 'Training'"),
    "a long aspect": (lambda: lg.compare("WSO")[long], "no row 'xxx"),
    "a type not compared": (lambda: lg.compare("WSO", "JEM")[0]["TFM"], "no cell of TFM, expected one of WSO, JEM"),
    "a type twice": (lambda: lg.compare("WSO", "WSO"), "types: found WSO twice, expected each type once"),
    "types in a list": (
        lambda: lg.compare(["WSO", "JEM"]),
        "compare(): argument 1: expected AgreementType or str, got ['WSO'",
    ),
    "one of the types": (lambda: lg.compare("WSO", "JEMM"), "compare(): argument 2: unknown AgreementType 'JEMM'"),
    "a long column": (lambda: lg.panel(unit="agencies", by="state", every="year", wide=True)[long], "no column 'xxx"),
    "a part of a word": (
        lambda: lg.grant("JEM", "arrest"),
        "; near: 'arrest_without_state_charges', 'arrest_without_",
    ),
    "a state too many": (
        lambda: lg.values_on(["2026"] * 4, unit="agencies", state=["FL"]),
        "state: found 1 in a column, expected one alone, or as many as there are others (4)",
    ),
    "no version": (lambda: lg.changes_since(), "changes_since(): version is required: str"),
    "an argument of Python": (
        lambda: lg.read_rows(rows, nmae="x"),
        "read_rows(): unknown argument 'nmae', expected rows, ",
    ),
    "near an argument of Python": (lambda: lg.read_rows(rows, nmae="x"), "limits; near: 'name'"),
    "no date in force": (lambda: timeline.last_on_or_before(5), "last_on_or_before(): date: expected a date"),
    "no start": (lambda: timeline.growth(None, "2026"), "growth(): start: expected a date"),
    "no day of lists": (lambda: lg.read_lists(listed).on(5), "on(): date: expected a date"),
    "a row of another kind": (lambda: lg.ClaimTable([1]), "rows: found 1 among them, expected Claim"),
    "a conflict of another kind": (lambda: lg.Conflicts([1]), "conflicts: found 1 among them, expected Conflict"),
    "a key twice": (
        lambda: lg.panel(unit="agencies", by=["state", "state"]),
        "by: found ['state', 'state'], expected each",
    ),
    "alias of a period": (
        lambda: timeline.resample("W-MON"),
        "or pandas' alias of one that ends with the calendar's: D, W, ME",
    ),
    "offset": (lambda: timeline.resample(pd.offsets.MonthEnd(2)), "every: unknown Every '2M"),
    "a span of claims": (lambda: lg.claims(since="2025", until="2020"), "until: 2020 is before since, 2025"),
    "a span of conflicts": (
        lambda: lg.conflicts(since="2025-06", until="2025-05"),
        "until: 2025-05 is before since, 2025-06",
    ),
    "a span of a timeline": (lambda: timeline.between("2026", "2025"), "end: 2025 is before start, 2026"),
    "a key of a timeline": (lambda: timeline["foo"], "Timeline[]: key: 'foo' is not a date"),
    "days between": (lambda: lg.reconcile(within_days=-1), "within_days: found -1, expected a whole number from 0 on"),
    "days between lists": (
        lambda: lg.read_lists(listed).reconcile(within_days=-1),
        "within_days: found -1, expected a",
    ),
    "rows of a number": (lambda: lg.read_rows(5), "read_rows(): rows: found 5 (int), expected a frame, "),
    "lists of a number": (lambda: lg.read_lists(5), "read_lists(): sources: found 5 (int), expected paths, bytes"),
    "a list of a number": (lambda: lg.read_list(5), "read_list(): source: found 5 (int), expected a path, bytes or a"),
    "strict": (lambda: lg.read_lists(listed, strict=5), "strict: found 5 (int), expected True or False"),
    "strict rows": (lambda: lg.read_rows(rows, strict="no"), "strict: found 'no' (str), expected True or False"),
    "an argument of compare": (
        lambda: lg.compare(foo=1),
        "compare(): unknown argument 'foo', expected source, as_of, unit",
    ),
    "too much to cite": (lambda: lg.cite(1, 2), "cite(): found 2 arguments by place, expected thing; form by name"),
    "a long path": (lambda: lg.load("/tmp/" + long), "xxx: "),
    "a long path of a list": (lambda: lg.read_list("a/" * 90 + "list.xlsx"), "a/a/list.xlsx: there is no such file"),
    "a long path of a workbook": (lambda: lg.read_workbook(long), "xxx: "),
}


@pytest.mark.parametrize(("call", "text"), wrong.values(), ids=wrong)
def test_a_wrong_word_key_date_or_path_is_told_in_a_few_lines(call, text):
    told_in_a_few_lines(call, text)


@pytest.mark.parametrize(
    "sequence",
    [lists, listed.agreements, listed.counts(unit="agencies"), timeline, lg.compare(), lg.compare()[0], lg.conflicts(),
     lg.panel(unit="agencies", by="state", every="year")],
)  # fmt: skip
def test_an_index_that_nothing_has_is_told_with_those_that_there_are(sequence):
    size = len(sequence)
    expected = f"a position from -{size} to {size - 1}" if size else "none: it is empty"
    for index in (99999, -99999):
        with pytest.raises(IndexError, match=f": found {index}, expected {expected}$"):
            sequence[index]


def test_near_words_look_like_what_was_given_or_have_it_in_them():
    assert near.near("FLA", ["LA", "FL", "Florida"]) == ["FL", "Florida"], "a short word begins as it does"
    assert near.near(" FL ", ["LA", "FL"]) == ["FL"]
    assert near.near("W-MON", ["day", "week", "month"]) == []
    assert near.near("warrant", ["serve_warrant", "issue_detainer"]) == ["serve_warrant"]
    assert near.near("agencys", ["agencies", "agreements"]) == ["agencies"]
    assert near.meant("x", ["agencies"]) == "" and near.meant("agencys", ["agencies"]) == "; near: 'agencies'"


def test_counts_are_by_one_key_or_several():
    assert listed.counts(by="state", unit="agencies") == listed.counts(by=["state"], unit="agencies")
    assert listed.counts(by=lg.CountBy.TYPE, unit="agencies") == listed.counts(by=("type",), unit="agencies")
    assert listed.counts(unit="agencies").by == [] and listed.counts(by=iter(["type"]), unit="agencies").by


def test_a_function_of_python_raises_what_it_raised_where_it_was_called_right():
    def inner():
        raise TypeError("of its own")

    with pytest.raises(TypeError, match="^of its own$"):
        errors.told(inner)()
    assert pickle.loads(pickle.dumps(lg.read_lists)) is lg.read_lists
    assert lg.changes_since.__doc__ and "version" in inspect.signature(lg.changes_since).parameters
