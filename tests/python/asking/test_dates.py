import datetime as dt
import itertools
import pickle
import re

import lib287g as lg
import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

day = "2011-06-01"
accepted = [
    (day, day),
    (dt.date(2011, 6, 1), day),
    (dt.datetime(2011, 6, 1), day),
    (np.datetime64(day), day),
    (np.datetime64(day, "ns"), day),
    (np.datetime64(day, "s"), day),
    (np.datetime64(day, "h"), day),
    (pd.Timestamp(day), day),
    (pd.Timestamp(day).as_unit("s"), day),
    (lg.PartialDate(day), day),
    ("2011-06", "2011-06"),
    ("2011", "2011"),
    (np.datetime64("2011-06"), "2011-06"),
    (np.datetime64("2011"), "2011"),
    (np.str_("2011"), "2011"),
    ("2024-02-29", "2024-02-29"),
    (dt.datetime(2011, 6, 1, tzinfo=dt.timezone.utc), day),
    (pd.Timestamp(day, tz="Asia/Tokyo"), day),
    (pd.Period(day, "D"), day),
    (pd.Period("2011-06", "M"), "2011-06"),
    (pd.Period("2011", "Y"), "2011"),
    (pd.Period("2011Q2"), "2011-04-01"),
    (pd.Period(day, "W"), "2011-05-30"),
    (np.array(day, "datetime64[D]"), day),
    (pa.scalar(dt.date(2011, 6, 1)), day),
]
refused = [
    "2011-6-1", "2011-06-1", "2011-02-29", "2011-13", "2011-00", "2011-06-00", "20110601", "2011-06-01T00:00", " 2011",
    "2011 ", "1.6.2011", "-2011", "", "NaT", "today", "\uff12\uff10\uff11\uff11",
    dt.datetime(2011, 6, 1, 13), dt.datetime(2011, 6, 1, 0, 0, 0, 1),
    np.datetime64("2011-06-01T13"), np.datetime64("NaT"), np.datetime64("2011-06-01T00:00:00.000000001"),
    pd.NaT, pd.Timestamp("2011-06-01 13:00"), pd.Timestamp("2011-06-01 13:00", tz="UTC"),
    pd.Timestamp("2011-06-01 00:00:00.000000001"),
]  # fmt: skip
wrong_types = [2011, True, 2011.0, None, b"2011", (2011, 6, 1), dt.time(0), np.timedelta64(1, "D"), np.int64(2011)]
timeline = lg.timeline("JEM", unit="agreements")
questions = [
    lg.PartialDate,
    timeline.last_on_or_before,
    lambda date: timeline.growth(date, "2026"),
    lambda date: timeline.growth("2010", date),
    lambda date: timeline.between(date, date),
    lg.PartialDate("2011").overlaps,
]


@pytest.mark.parametrize(("given", "text"), accepted)
def test_a_date_in_any_form_is_the_same_date(given, text):
    assert str(lg.PartialDate(given)) == text
    assert timeline.last_on_or_before(given) == timeline.last_on_or_before(text)
    assert lg.claims(since=given, until=given) == lg.claims(since=text, until=text)
    assert lg.compare("JEM", as_of=given) == lg.compare("JEM", as_of=text)


@pytest.mark.parametrize("question", questions)
@pytest.mark.parametrize("date", refused, ids=repr)
def test_what_is_not_a_day_a_month_or_a_year_is_an_error_that_says_what_was_given(question, date):
    if question == timeline.last_on_or_before and pd.isna(date):
        assert question(date) is None  # a day that is null has no figure
        return
    with pytest.raises(lg.Error) as raised:
        question(date)
    assert re.match(r"(\w+\(\): \w+: )?", str(raised.value)).end() == str(raised.value).index(repr(date))
    assert "2011-06-01" in str(raised.value)


@pytest.mark.parametrize("question", questions)
@pytest.mark.parametrize("wrong", wrong_types, ids=repr)
def test_what_is_no_kind_of_date_is_a_type_error_that_says_what_was_given(question, wrong):
    if question == timeline.last_on_or_before and wrong is None:
        assert question(wrong) is None
        return
    with pytest.raises(TypeError) as raised:
        question(wrong)
    assert repr(wrong) in str(raised.value)


def test_a_partial_date_is_the_span_of_days_it_can_be():
    month = lg.PartialDate("2024-02")
    assert (month.first, month.last) == (dt.date(2024, 2, 1), dt.date(2024, 2, 29))
    assert month.precision is lg.Precision.MONTH
    assert type(month.first) is dt.date
    assert month.overlaps("2024") and not month.overlaps("2024-03-01")


@given(st.dates())
def test_every_date_of_python_survives_the_crossing(date):
    there = lg.PartialDate(date)
    assert there.first == there.last == date
    assert str(there) == date.isoformat()


@given(st.lists(st.sampled_from(["2011", "2011-01", "2011-01-01", "2011-06", "2011-06-01", "2012"]), min_size=2))
def test_partial_dates_are_ordered_by_first_then_last_day(texts):
    dates = sorted(lg.PartialDate(text) for text in texts)
    assert dates == sorted(dates, key=lambda date: (date.first, date.last))
    for a, b in itertools.pairwise(dates):
        assert a <= b and b >= a and (a < b) == (a != b) == (b > a)


def test_a_partial_date_compares_hashes_and_pickles():
    month = lg.PartialDate("2011-06")
    assert month == lg.PartialDate("2011-06") and hash(month) == hash(lg.PartialDate("2011-06"))
    assert month != lg.PartialDate("2011") and month != "2011-06"
    assert pickle.loads(pickle.dumps(month)) == month
    assert repr(month) == "PartialDate('2011-06')"
