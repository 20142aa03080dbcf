"""A user's file for mypy --strict: what test_stubs.py checks. Each `assert_type` is a promise of the stubs."""

import datetime
import io
import pathlib
from typing import Any, assert_type

import lib287g as lg
import matplotlib.axes
import numpy as np
import pandas as pd

claim = lg.claims(type="JEM", unit="agreements")[0]
assert_type(claim, lg.Claim)
assert_type(claim.value, int)
assert_type(claim.low, int | None)
assert_type(claim.type, lg.AgreementType | None)
assert_type(claim.date, lg.PartialDate)
assert_type(claim.date.last, datetime.date)
assert_type(claim.sources, tuple[str, ...])
assert_type(claim.only_type, bool)
assert_type(claim.to_dict(), dict[str, Any])
assert_type(lg.claims()[:2], lg.ClaimTable)
assert_type([row.id for row in lg.reference.events], list[str])
assert_type(lg.claims().to_pandas(), pd.DataFrame)

timeline = lg.timeline(lg.AgreementType.TASK_FORCE_MODEL, unit="agencies", state="Florida")
assert_type(timeline, lg.Timeline)
assert_type(timeline.last_on_or_before(np.datetime64("2026-06-05")), lg.InForce | None)
assert_type(timeline.last_on_or_before(pd.Timestamp("2026-06-05")), lg.InForce | None)
assert_type(timeline.values_on(["2026-06-05"]), "np.ma.MaskedArray[Any, np.dtype[np.int64]]")
assert_type(timeline.plot(), matplotlib.axes.Axes)
assert_type(timeline.plot(color="red", lw=2, since=datetime.date(2025, 1, 1), events=True), matplotlib.axes.Axes)
assert_type(lg.compare("JEM").plot(aspects=None, ec="k"), matplotlib.axes.Axes)
assert_type(timeline.resample("month", interpolate=True)[0].in_force, lg.InForce | None)
growth = timeline.growth(datetime.date(2025, 1, 1), "2026")
assert_type(growth.relative, float | None)
assert_type(growth.bounds.relative, lg.Range)
assert_type(growth.bounds.relative.low, float | None)
assert_type(timeline[0], lg.Observation)
assert_type(timeline[:3], lg.ObservationTable)
assert_type(timeline["2025-06":"2025-07"], lg.ObservationTable)
assert_type(timeline[datetime.date(2026, 6, 5)], lg.InForce)
panel = lg.panel(unit="agencies", by=["state"], every=pd.offsets.MonthEnd(), start=pd.Period("2025", "Y"), end="2026")
assert_type(panel[:2], lg.ColumnTable)
assert_type(panel[0], dict[str, Any])
on_that_day: int = timeline["2026-06-05"].value  # a text can be a day or a month

for row in lg.compare("WSO", "JEM", "TFM").differences():
    assert_type(row, lg.ComparisonRow)
    for cell in row:
        assert_type(cell.text, str)

assert_type(lg.model("JEM").training[0].hours, int | None)
assert_type(lg.model("JEM").periods, tuple[lg.Period, ...])
assert_type(lg.grant("JEM", lg.Power.HOLD_FOR_ICE), lg.Grant | None)
assert_type(lg.source("GAO21").url, str)
assert_type(lg.State.FLORIDA.fips, str)
assert_type(lg.AgreementType("TFM"), lg.AgreementType)
assert_type(lg.data_version, str)

lists = lg.read_lists("a", "b", progress=True, published={"a.xlsx": "2026-05-18"})
assert_type(lists, lg.PublishedLists)
assert_type(lg.read_lists(pathlib.Path("a"), b"", lists, distrusted="kept", threads=2), lg.PublishedLists)
assert_type(lg.read_list("a.xlsx", published="2026-05-18", strict=True, limits={"cells": 100}), lg.PublishedList)
assert_type(lg.read_list(io.BytesIO(), name="a.xlsx"), lg.PublishedList)
assert_type(lg.read_rows([{"STATE": "FLORIDA"}], corrections=[("STATE", "a", "b")]), lg.PublishedList)
assert_type(lg.read_rows(pd.DataFrame()), lg.PublishedList)
assert_type(lg.read_workbook(b"", name="a.xlsx"), lg.Workbook)
assert_type(lists.counts(by="type", unit="agencies"), lg.Counts)
assert_type(lists.counts(by=["date", lg.CountBy.STATE], unit=lg.Unit.AGENCIES), lg.Counts)
for counted in (lg.reconcile(), lg.reference.reconcile(within_days=5), lists.reconcile()):
    assert_type(counted, lg.ReconciledTable)
    assert_type(counted[0].verdict, lg.Verdict)
    assert_type(counted.to_pandas(), pd.DataFrame)
assert_type(lg.cite(), str)

# What a checker refuses: words that are none, arguments that nobody takes. A text that a program reads becomes a word.
lg.timeline("TMF", unit="agencies")  # type: ignore[arg-type]
lg.timeline("TFM", unit="agencys")  # type: ignore[arg-type]
lg.timeline("TFM", unit="agencies", state="Flordia")  # type: ignore[arg-type]
lg.panel(unit="agencies", at="start")  # type: ignore[arg-type]
lg.panel(unit="agencies", by="county")  # type: ignore[arg-type]
lg.panel(unit="agencies", every="fortnight")  # type: ignore[arg-type]
lists.counts(by="sate", unit="agencies")  # type: ignore[arg-type]
lists.counts(by="type", unit="officers")  # type: ignore[arg-type]
timeline.plot(foo=1)  # type: ignore[call-arg]
timeline.plot(lw="thick")  # type: ignore[arg-type]
asked: str = input()
lg.timeline(lg.AgreementType(asked), unit=lg.Unit(asked), state=lg.State(asked))
