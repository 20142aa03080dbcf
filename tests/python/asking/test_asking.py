"""A wrong call is told, in a line or two, which argument is wrong, what was given and what is accepted."""

import inspect
import pydoc

import lib287g as lg
import numpy as np
import pytest
from lib287g.arguments import errors

timeline = lg.timeline("TFM", unit="agencies")
long = "x" * 10_000
rows = [{"STATE": "FLORIDA", "LAW ENFORCEMENT AGENCY": "A", "SUPPORT TYPE": "TFM", "SIGNED": "2/26/2025"}]

wrong = {
    "no unit": (lambda: lg.timeline("TFM"),
                "timeline(): unit is required: agreements, agencies, officers, officers_trained"),
    "unknown unit": (lambda: lg.timeline(unit="agencys"), "timeline(): unit: unknown Unit 'agencys', expected"),
    "unknown state": (lambda: lg.claims(state="Florda"), "near: 'Florida'"),
    "state of another type": (lambda: lg.claims(state=12), "claims(): state: expected State or str, got 12"),
    "unknown type": (lambda: lg.model("TMF"), "model(): type: unknown AgreementType 'TMF', expected 'JEM'"),
    "unknown source": (lambda: lg.claims(source="GAO12"), "unknown source 'GAO12'"),
    "unknown source of a comparison": (lambda: lg.compare("JEM", source="NOPE"), "unknown source 'NOPE'"),
    "unknown keyword": (lambda: lg.claims(sate="FL"), "claims(): unknown argument 'sate', expected type, unit, state"),
    "near keyword": (lambda: lg.claims(sate="FL"), "near: 'state'"),
    "too many by place": (lambda: lg.claims("TFM"), "by name"),
    "end is missing": (lambda: timeline.growth("2025"), "growth(): end is required: a date"),
    "no date": (lambda: timeline.growth(3, "2026"), "growth(): start: expected a date"),
    "no such day": (lambda: timeline.growth("2025", "2026-02-30"), "growth(): end: '2026-02-30' is not a date"),
    "a long word": (lambda: lg.timeline(unit=long), "unknown Unit 'xxx"),
    "a long date": (lambda: timeline.growth(long, "2026"), "growth(): start: "),
    "a long source": (lambda: lg.source(long), "unknown source 'xxx"),
    "unknown period": (lambda: timeline.resample("fortnight"), "resample(): every: unknown Every 'fortnight'"),
    "no lists": (
        lambda: lg.timeline("TFM", unit="agencies", lists=3),
        "lists: found 3, expected PublishedLists, as read_lists gives them, or None",
    ),
    "unknown count": (lambda: lg.read_rows(rows).counts(by=["sate"], unit="agencies"),
                      "counts(): by: unknown CountBy 'sate', expected"),
    "unknown version": (lambda: lg.changes_since("2020"), "version: found '2020', expected one of"),
    "no path": (lambda: lg.load([1]), "load(): path: found [1] (list), expected os.PathLike | str | bytes"),
    "form of a citation": (lambda: lg.cite(form="apa"), "form: found 'apa', expected"),
    "dates that are none": (lambda: lg.values_on(["2025-01-01", "x"], unit="agencies"), "dates: 'x' is not a date"),
    "starts that are none": (lambda: timeline.growth_on(["x"], ["2026"]), "starts: 'x' is not a date"),
    "a date by itself": (lambda: lg.PartialDate("x"), "PartialDate(): date: 'x' is not a date"),
    "a time of day": (lambda: timeline.values_on(np.datetime64("2025-01-01T05")), "dates: 2025-01-01T05 is not a date"),
    "no unit of many": (lambda: lg.values_on("2025"), "values_on(): unit is required: agreements, agencies, officers"),
    "no unit of a panel": (lambda: lg.panel(), "panel(): unit is required: agreements, agencies, officers"),
    "no dates": (lambda: lg.values_on(), "values_on(): dates is required: one date or many, as '2026-06-05'"),
    "periods": (lambda: lg.panel(unit="agencies", every="fortnight"), "every: unknown Every 'fortnight'"),
    "a period's figure": (lambda: lg.panel(unit="agencies", at="x"), "at: unknown At 'x', expected 'end'"),
    "a panel's start": (lambda: lg.panel(unit="agencies", start="x"), "start: 'x' is not a date"),
    "a panel's end": (lambda: lg.panel(unit="agencies", end=3), "end: expected a date"),
    "a panel's keys": (lambda: lg.panel(unit="agencies", by=3), "by: found 3, expected 'state' and 'type'"),
    "an age": (lambda: lg.panel(unit="agencies", max_age="x"), "max_age: found 'x', expected a whole number from 0 on"),
    "an age below 0": (lambda: timeline.figures_on("2025", max_age=-1), "max_age: found -1, expected a whole number"),
    "lists": (lambda: lg.values_on("2025", unit="agencies", lists=3), "lists: found 3, expected PublishedLists, as"),
    "keys of counts": (lambda: lg.read_rows(rows).counts(by=3, unit="agencies"),
                       "counts(): by: expected CountBy or str, got 3"),
    "a column of rows": (lambda: lg.claims()["value"],
                         "ClaimTable[]: index: found 'value' (str), expected a whole number or a slice"),
    "a conflict": (lambda: lg.conflicts()["x"], "Conflicts[]: index: found 'x' (str), expected a whole number"),
    "rows shown": (lambda: lg.claims().to_markdown(rows=-1), "rows: found -1, expected a whole number from 2 on"),
    "rows of a page": (lambda: lg.claims().to_html(rows="x"), "rows: found 'x', expected a whole number from 2 on"),
    "threads": (lambda: lg.read_lists(".", threads=-1), "threads: found -1, expected a whole number from 0 on"),
    "an attribute": (lambda: lg.timline, "no attribute 'timline'"),
}  # fmt: skip


def told_in_a_few_lines(call, text):
    with pytest.raises((ValueError, TypeError, AttributeError, LookupError)) as raised:
        call()
    message = str(raised.value)
    assert text in message
    assert len(message) < 400 and message.count("\n") < 4
    assert "0x" not in message and "::" not in message and "_core" not in message and "x" * 81 not in message
    assert message.count("near: ") <= 1


@pytest.mark.parametrize(("call", "text"), wrong.values(), ids=wrong)
def test_a_wrong_call_is_told_in_a_few_lines(call, text):
    told_in_a_few_lines(call, text)


@pytest.mark.parametrize("call", [
    lambda: timeline.growth("x", "2026"), lambda: lg.PartialDate("x"), lambda: lg.compare(as_of="x"),
    lambda: lg.values_on(["x"], unit="agencies"), lambda: lg.panel(unit="agencies", start="x"),
])  # fmt: skip
def test_a_date_that_is_refused_is_looked_at_once_more_and_no_oftener(call, monkeypatch):
    depth, deepest = 0, 0
    short = errors.short

    def counted(*given):
        nonlocal depth, deepest
        depth += 1
        deepest = max(deepest, depth)
        try:
            return short(*given)
        finally:
            depth -= 1

    monkeypatch.setattr(errors, "short", counted)
    with pytest.raises(lg.Error, match="'x' is not a date") as raised:
        call()
    assert deepest <= 2 and str(raised.value).count("'x'") == 1


def test_an_error_of_a_file_is_told_as_it_is(tmp_path, monkeypatch):
    monkeypatch.setattr(errors, "_better", None)
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    with pytest.raises(lg.Error, match="a.json"):
        lg.load(tmp_path / "a.json")


@pytest.mark.parametrize("name", [name for name in dir(lg) if callable(getattr(lg, name)) and name[0].islower()])
def test_a_function_has_a_signature_that_python_knows(name):
    signature = inspect.signature(getattr(lg, name))
    assert "args" not in signature.parameters or name == "compare" or name == "read_lists"
    assert f"{name}(" in pydoc.render_doc(getattr(lg, name), renderer=pydoc.plaintext)


def test_signatures_have_names_and_defaults():
    assert str(inspect.signature(lg.timeline)) == (
        "(type=None, *, unit, state=None, kind='participating', with_joint=False, lists=None)"
    )
    assert str(inspect.signature(lg.Timeline.growth)) == "(self, start, end)"
    assert str(inspect.signature(timeline.growth)) == "(start, end)"
    assert list(inspect.signature(lg.panel).parameters)[:4] == ["unit", "by", "every", "start"]
    assert str(inspect.signature(lg.PublishedLists.counts)) == "(self, *, by='date', unit, kind=None)"
    assert str(inspect.signature(lg.PublishedList.counts)) == "(self, *, by=(), unit)"


def test_every_method_of_a_class_has_a_signature():
    for name in dir(lg):
        cls = getattr(lg, name)
        if not inspect.isclass(cls) or cls.__module__ != "lib287g._core":
            continue
        for member, value in vars(cls).items():
            if not member.startswith("_") and callable(value):
                assert "self" in inspect.signature(value).parameters or "args" in inspect.signature(value).parameters


def test_names_are_completed():
    assert {"plots", "options", "panel", "values_on", "changes_since"} <= set(dir(lg))
    assert "FLORIDA" in dir(lg.State)
    assert lg.State.FL is lg.State.FLORIDA and lg.AgreementType.TFM is lg.AgreementType.TASK_FORCE_MODEL


def test_a_timeline_is_asked_by_date_as_a_series_of_pandas_is():
    assert timeline["2026-06-05"] == timeline.last_on_or_before("2026-06-05")
    assert timeline["2025-06":"2025-07"] == timeline.between("2025-06", "2025-07")
    assert timeline["2025-06":"2025-07":2] == timeline.between("2025-06", "2025-07")[::2]
    assert timeline["2025"] == timeline.between("2025", "2025")
    assert len(timeline["2025":"2024"]) == 0 and len(timeline["2025":"2024":2]) == 0
    assert timeline[:3] == timeline.observations[:3] and timeline[0] == timeline.first
    with pytest.raises(KeyError, match="no figure on 1990-01-01 or before"):
        timeline["1990-01-01"]
