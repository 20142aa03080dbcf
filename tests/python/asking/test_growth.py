import json

import lib287g as lg
import pytest

jem = lg.timeline("JEM", unit="agreements")
growth = jem.growth("2011-06-01", "2026-06-05")


def test_growth_is_that_of_the_two_figures_in_force():
    assert (growth.start.value, growth.end.value) == (34, 179)
    assert growth.start == jem.last_on_or_before("2011-06-01")
    assert growth.absolute == 145
    assert growth.relative == pytest.approx(145 / 34)
    assert growth.factor == pytest.approx(179 / 34)
    assert growth.years == pytest.approx(5483 / 365.2425)
    assert growth.annual_rate == pytest.approx((179 / 34) ** (1 / growth.years) - 1)
    assert (1 + growth.annual_rate) ** growth.doubling_years == pytest.approx(2)
    assert growth.halving_years is None and growth.absent_because is None


def test_the_bounds_of_an_exact_growth_are_the_growth():
    for name in ("absolute", "relative", "factor", "years", "annual_rate"):
        bounds = getattr(growth.bounds, name)
        assert bounds.low == bounds.high == pytest.approx(getattr(growth, name))


def test_the_bounds_of_an_inexact_growth_are_those_of_its_figures():
    source = {"id": "S", "kind": "press", "title": "t", "publisher": "p", "url": "u", "read": "r"}
    claims = [
        {"id": date, "value": value, "low": low, "high": high, "exactness": "approximate", "unit": "agencies",
         "type": "TFM", "date": date, "sources": ["S"], "confidence": "high"}
        for date, low, value, high in (("2019-01-01", 4, 5, 7), ("2020", 8, 10, 12))
    ]  # fmt: skip
    dataset = lg.parse_json(json.dumps({"version": "1", "sources": [source], "claims": claims}))
    inexact = dataset.timeline("TFM", unit="agencies").growth("2019-01-01", "2020-12-31")
    bounds = inexact.bounds
    assert (bounds.absolute.low, inexact.absolute, bounds.absolute.high) == (1, 5, 8)
    assert (bounds.factor.low, inexact.factor, bounds.factor.high) == pytest.approx((8 / 7, 2, 3))
    assert (bounds.relative.low, bounds.relative.high) == pytest.approx((1 / 7, 2))
    assert (bounds.years.low, bounds.years.high) == pytest.approx((365 / 365.2425, 730 / 365.2425))
    assert bounds.annual_rate.low < inexact.annual_rate < bounds.annual_rate.high


def test_the_change_between_two_figures_that_are_lower_bounds_has_no_bounds():
    trained = lg.timeline(unit="officers_trained")
    change = trained.growth(trained.first.date, trained.last.date)
    assert {change.start.exactness, change.end.exactness} == {lg.Exactness.AT_LEAST}
    assert change.absolute == change.end.value - change.start.value
    assert (change.bounds.absolute.low, change.bounds.absolute.high) == (None, None)


@pytest.mark.parametrize(
    ("start", "end", "reason"),
    [
        ("1990", "2026", lg.NoGrowth.BEFORE_FIRST),
        ("1990", "1991", lg.NoGrowth.BEFORE_FIRST),
        ("2026-06-05", "2011-06-01", lg.NoGrowth.REVERSED),
    ],
)
def test_before_the_first_figure_or_backwards_there_is_no_growth_and_a_reason(start, end, reason):
    absent = jem.growth(start, end)
    assert absent.absent_because is reason
    assert absent.absolute is absent.relative is absent.factor is absent.annual_rate is None
    assert reason.label in repr(absent)


def test_over_no_time_there_is_no_rate_and_a_reason():
    still = jem.growth("2011-06-01", "2011-06-01")
    assert still.absolute == 0 and still.relative == 0
    assert still.annual_rate is None and still.absent_because is lg.NoGrowth.NO_TIME


def test_from_zero_there_is_a_change_but_no_ratio():
    source = {"id": "S", "kind": "press", "title": "t", "publisher": "p", "url": "u", "read": "r"}
    claims = [
        {"id": date, "value": value, "low": value, "high": value, "exactness": "exact", "unit": "agencies",
         "type": "TFM", "date": date, "sources": ["S"], "confidence": "high"}
        for date, value in (("2019-01-01", 0), ("2020-01-01", 5))
    ]  # fmt: skip
    dataset = lg.parse_json(json.dumps({"version": "1", "sources": [source], "claims": claims}))
    timeline = dataset.timeline("TFM", unit="agencies")
    from_zero = timeline.growth("2019", "2020")
    assert from_zero.absolute == 5 and from_zero.relative is from_zero.factor is from_zero.annual_rate is None
    assert from_zero.absent_because is lg.NoGrowth.FROM_ZERO
    assert timeline.growth_on(["2019"], ["2020"]).tolist() == [None]


def test_growth_as_a_dictionary_is_plain_and_leaves_out_what_is_absent():
    record = growth.to_dict()
    assert json.loads(json.dumps(record)) == record
    assert record["absolute"] == 145 and record["start"]["value"] == 34
    assert "absent_because" not in record and "halving_years" not in record


def test_growth_shows_both_figures_with_their_sources():
    shown = str(growth)
    assert "34 agreements" in shown and "179 agreements" in shown and "WATCH_JEM" in shown and "+426.5%" in shown


def test_the_repr_of_a_growth_is_one_line():
    assert repr(growth) == "Growth(34 on 2011-06-01 to 179 agreements on 2026-06-05, +426.5%)"
    timeline = lg.timeline("TFM", unit="agencies")
    assert repr(timeline.growth("1990", "2026")) == "Growth(no figure on or before the first date)"


def test_a_rate_larger_than_a_number_holds_is_absent_with_a_reason():
    claims = [
        {"id": date, "value": value, "low": value, "high": value, "exactness": "exact", "unit": "agreements",
         "date": date, "sources": ["S"], "confidence": "high"}
        for date, value in (("2020-01-01", 1), ("2020-01-02", 1000))
    ]  # fmt: skip
    source = {"id": "S", "kind": "press", "title": "A", "publisher": "B", "url": "https://a.org/", "read": "all"}
    data = lg.parse_json(json.dumps({"version": "2026.01.01", "sources": [source], "claims": claims}))
    steep = data.timeline(unit="agreements").growth("2020-01-01", "2020-01-02")
    assert steep.factor == 1000 and steep.annual_rate is None
    assert steep.absent_because is lg.NoGrowth.RATE_TOO_LARGE
