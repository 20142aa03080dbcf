import copy
import datetime as dt
import json
import pickle

import lib287g as lg
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

jem = lg.timeline("JEM", unit="agreements")
empty = lg.timeline("WSO", unit="officers")
days = st.dates(dt.date(1996, 1, 1), dt.date(2030, 1, 1))


def expected(timeline, dates) -> list[int | None]:
    figures = [timeline.last_on_or_before(date) for date in dates]
    return [None if figure is None else figure.value for figure in figures]


def test_the_tracker_s_figures_are_in_force_on_its_date():
    values = {
        type: lg.timeline(type, unit="agencies").last_on_or_before("2026-06-05").value for type in ("JEM", "TFM", "WSO")
    }
    assert values == {"JEM": 179, "TFM": 1220, "WSO": 504}


def test_the_figure_in_force_says_how_old_it_is():
    first = jem.first
    figure = jem.last_on_or_before(first.until + dt.timedelta(days=10))
    assert figure.value == first.value and figure.age_days == 10
    assert figure.observed_on == first.until and figure.asked == first.until + dt.timedelta(days=10)


def test_before_the_first_observation_there_is_no_figure():
    assert jem.last_on_or_before(jem.first.date.last - dt.timedelta(days=1)) is None
    assert empty.last_on_or_before("2026") is None


def test_a_month_or_year_asks_for_its_first_day_as_in_pandas():
    assert jem.last_on_or_before("2025") == jem.last_on_or_before("2025-01-01")
    assert str(jem.growth("2025", "2026").start.asked) == "2025-01-01"
    assert jem.growth("2025", "2026") == jem.growth("2025-01-01", "2026-01-01")


def test_scope_and_unit_are_told_apart():
    assert jem.type is lg.AgreementType.JAIL_ENFORCEMENT_MODEL and jem.unit is lg.Unit.AGREEMENTS and jem.state is None
    program = lg.timeline(unit="agreements")
    assert program.type is None and program != jem
    assert {observation.unit for observation in program} == {lg.Unit.AGREEMENTS}


def test_a_timeline_needs_a_unit():
    with pytest.raises(TypeError, match="unit"):
        lg.timeline("JEM")


def test_observations_are_in_order_and_indexed_like_a_list():
    assert list(jem) == list(jem.observations) == [jem[i] for i in range(len(jem))]
    assert (jem.first, jem.last) == (jem[0], jem[-1])
    starts = [observation.date.last for observation in jem]
    assert starts == sorted(set(starts))
    with pytest.raises(IndexError):
        jem[len(jem)]


def test_peak_and_trough_are_the_highest_and_lowest():
    values = [observation.value for observation in jem]
    assert (jem.peak.value, jem.trough.value) == (max(values), min(values))


def test_between_includes_both_ends():
    middle = jem.between(jem[1].date, jem[3].date)
    assert middle[0] == jem[1] and middle[-1] == jem[3]


def test_an_empty_timeline_answers_with_nothing():
    assert len(empty) == 0 and len(empty.observations) == 0 and empty.to_dicts() == []
    assert (empty.first, empty.last, empty.peak, empty.trough) == (None,) * 4
    assert len(empty.between("2000", "2030")) == 0
    assert empty.values_on(["2020-01-01"]).tolist() == [None]


def test_a_timeline_pickles_copies_compares_and_hashes():
    for timeline in (jem, empty):
        for other in (pickle.loads(pickle.dumps(timeline)), copy.copy(timeline), copy.deepcopy(timeline)):
            assert other == timeline and hash(other) == hash(timeline)
            assert (other.unit, other.type, other.state) == (timeline.unit, timeline.type, timeline.state)
    assert jem != empty and jem != jem.observations


def test_json_and_dictionaries_say_the_same():
    rows = json.loads(jem.to_json())
    assert rows == json.loads(jem.observations.to_json())
    for row, record in zip(rows, jem.to_dicts(), strict=True):
        assert [row["value"], row["until"], row["sources"]] == [
            record["value"], str(record["until"]), record["sources"],
        ]  # fmt: skip
        assert str(record["date"]).startswith(row["date"]) and record["date_precision"] in ("day", "month", "year")


@given(st.lists(days))
def test_values_on_many_dates_are_those_of_each_date(dates):
    values = jem.values_on(dates)
    assert isinstance(values, np.ma.MaskedArray) and values.dtype == np.int64
    assert values.tolist() == expected(jem, dates)


dates = ["2000-01-01", "2011-06-01", "2026-06-05"]


@pytest.mark.parametrize(
    "form",
    [
        dates,
        tuple(dates),
        [dt.date.fromisoformat(date) for date in dates],
        [pd.Timestamp(date) for date in dates],
        np.array(dates),
        np.array(dates, "datetime64[D]"),
        np.array(dates, "datetime64[ns]"),
        np.array(dates, "datetime64[h]"),
        np.array(dates, object),
        pd.Series(pd.to_datetime(dates)),
        pd.Series(dates),
        pd.DatetimeIndex(dates),
    ],
    ids=lambda form: f"{type(form).__name__} {getattr(form, 'dtype', type(form[0]).__name__)}",
)
def test_values_on_takes_dates_in_any_array(form):
    assert jem.values_on(form).tolist() == expected(jem, dates)


@pytest.mark.parametrize("shape", [(), (0,), (6,), (2, 3), (3, 0, 2), (1, 2, 3)])
def test_values_on_keeps_the_shape(shape):
    grid = np.resize(np.array([*dates, "NaT"], "datetime64[D]"), shape)
    assert jem.values_on(grid).shape == shape
    assert jem.values_on(grid.astype("datetime64[ns]")).shape == shape


def test_values_on_takes_arrays_that_are_not_contiguous():
    grid = np.array([dates, dates], "datetime64[D]").T
    assert jem.values_on(grid).tolist() == [[value, value] for value in expected(jem, dates)]
    assert jem.values_on(grid[::-2, 0]).tolist() == expected(jem, dates[::-2])


def test_values_on_is_masked_for_nat_and_before_the_first():
    expect = [None, 34, None]
    assert jem.values_on(np.array(["NaT", "2011-06-01", "1990-01-01"], "datetime64[s]")).tolist() == expect
    assert jem.values_on([pd.NaT, pd.Timestamp("2011-06-01"), pd.Timestamp("1990-01-01")]).tolist() == expect
    assert jem.values_on(pd.to_datetime([None, "2011-06-01", "1990-01-01"])).tolist() == expect


def test_what_is_null_has_no_value_and_midnight_is_that_of_its_zone():
    assert jem.values_on([None]).tolist() == [None]
    zoned = pd.Series(pd.to_datetime(["2011-06-01"]).tz_localize("Asia/Tokyo"))
    assert jem.values_on(zoned).tolist() == expected(jem, ["2011-06-01"])


def test_values_on_a_month_or_year_are_those_of_its_first_day():
    years = np.array(["2010", "2024", "NaT"], "datetime64[Y]")
    assert jem.values_on(years).tolist() == [*expected(jem, ["2010-01-01", "2024-01-01"]), None]
    assert jem.values_on(["2010", "2024-06"]).tolist() == expected(jem, ["2010-01-01", "2024-06-01"])


@pytest.mark.parametrize(
    "wrong",
    [np.array(["2011-06-01T13"], "datetime64[h]"), ["2011-6-1"], [dt.datetime(2011, 6, 1, 1)],
     pd.Series(pd.to_datetime(["2011-06-01 13:00"]).tz_localize("UTC"))],
)  # fmt: skip
def test_values_on_refuses_times_of_day_and_other_texts(wrong):
    with pytest.raises(lg.Error, match="is not a date, expected"):
        jem.values_on(wrong)


@pytest.mark.parametrize("wrong", [[2011], [2011.5], [True], [dt.timedelta(1)], 5])
def test_values_on_refuses_what_is_no_date(wrong):
    with pytest.raises(TypeError, match="expected"):
        jem.values_on(wrong)


@given(st.lists(st.tuples(days, days), min_size=1))
def test_growth_on_many_pairs_is_the_growth_of_each(pairs):
    starts, ends = zip(*pairs, strict=True)
    relative = jem.growth_on(starts, ends)
    assert isinstance(relative, np.ma.MaskedArray) and relative.dtype == np.float64
    for (start, end), value in zip(pairs, relative.tolist(), strict=True):
        if end < start:
            assert value is None
        else:
            assert value == pytest.approx(jem.growth(start, end).relative)


def test_growth_on_takes_one_start_for_many_ends():
    relative = jem.growth_on("2011-06-01", [["2011-06-01", "2026-06-05"], ["2010-01-01", "2026-06-05"]])
    assert relative.shape == (2, 2)
    assert relative.tolist() == [[0, pytest.approx(179 / 34 - 1)], [None, pytest.approx(179 / 34 - 1)]]


@pytest.mark.parametrize(("every", "periods"), [("day", 365), ("month", 12), ("quarter", 4), ("year", 1)])
def test_a_resampled_timeline_has_the_figure_in_force_at_the_end_of_each_period(every, periods):
    samples = jem.resample(every)
    assert samples == jem.resample(lg.Every(every))
    assert samples[0].first <= jem.first.date.last <= samples[0].last
    assert len([sample for sample in samples if sample.last.year == 2015]) == periods
    for sample in samples:
        assert sample.in_force == jem.last_on_or_before(sample.last)
        assert sample.interpolated is None


def test_numbers_between_observations_are_in_a_field_of_their_own():
    lines = jem.resample("month", interpolate=True)
    assert [line.in_force for line in lines] == [step.in_force for step in jem.resample("month")]
    assert any(line.interpolated is not None for line in lines)
    assert len(empty.resample("year")) == 0


def test_an_unknown_period_is_an_error():
    with pytest.raises(lg.Error, match="resample.*: every: unknown Every 'fortnight', expected 'day'"):
        jem.resample("fortnight")
