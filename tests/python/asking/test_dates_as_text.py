"""A date that is a text is read by one rule, alone and in every kind of column."""

import re

import lib287g as lg
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from lib287g.arguments import days

timeline = lg.timeline(unit="agencies")
refused = ["20260518", "1779062400", "2026-5-18", "today", "now", "NaT", "", "+2026-05-18", "-2026", " 2026-05-18",
           "2026-05-18 ", "2026-05-18T00:00", "2026-05-18T13:00:00", "2026-05-18 00:00:00", "2026-05-18T00:00:00Z",
           "2026-05-18T00:00:00+02:00", "18.05.2026", "2026-02-30"]  # fmt: skip
containers = {
    "alone": lambda text: text,
    "of numpy": np.str_,
    "list": lambda text: [text],
    "tuple": lambda text: ("2026-05", text),
    "beside days": lambda text: [np.datetime64("2026-05-18"), text],
    "beside nulls": lambda text: [None, text, float("nan")],
    "nested": lambda text: [["2026", "2025"], ["2024", text]],
    "array": lambda text: np.array(["2026", text]),
    "array without dimensions": np.array,
    "array of objects": lambda text: np.array([text, None], object),
    "masked array": lambda text: np.ma.MaskedArray(["2026", text], [True, False]),
    "pandas": lambda text: pd.Series([text]),
    "pandas string": lambda text: pd.Series([None, text], dtype="string"),
    "pandas arrow": lambda text: pd.Series([None, text], dtype="string[pyarrow]"),
    "pandas category": lambda text: pd.Series([text, None], dtype="category"),
    "pandas index": lambda text: pd.Index([text]),
    "polars": lambda text: pl.Series([None, text]),
    "polars category": lambda text: pl.Series([text], dtype=pl.Categorical),
    "polars enum": lambda text: pl.Series([text], dtype=pl.Enum(["1999", text])),
    "arrow": lambda text: pa.array(["2026", text]),
    "arrow scalar": pa.scalar,
    "arrow dictionary": lambda text: pa.array(["2026", text]).dictionary_encode(),
    "arrow chunks": lambda text: pa.chunked_array([["2026"], [text, None]]),
}
questions = {
    "values_on": lambda dates: lg.values_on(dates, unit="agencies"),
    "figures_on": lambda dates: lg.figures_on(dates, unit="agencies"),
    "Timeline.values_on": timeline.values_on,
    "Timeline.figures_on": timeline.figures_on,
    "growth_on": lambda dates: timeline.growth_on("2025", dates),
}


@pytest.mark.parametrize("container", containers.values(), ids=containers)
def test_what_is_no_day_month_or_year_is_the_same_error_in_every_column(container):
    for text in refused:
        with pytest.raises(lg.Error) as raised:
            lg.PartialDate(text)
        said = str(raised.value).removeprefix("PartialDate(): date: ")
        for question in questions.values():
            with pytest.raises(lg.Error, match=f"^(dates|ends): {re.escape(said)}$"):
                question(container(text))


@pytest.mark.parametrize("container", containers.values(), ids=containers)
def test_a_day_month_or_year_is_its_first_day_in_every_column(container):
    for text in ("2026-05-18", "2026-05", "2026"):
        expected = timeline.last_on_or_before(text).value
        assert expected in np.ma.ravel(lg.values_on(container(text), unit="agencies")).tolist()


def test_days_beside_texts_are_days():
    mixed = [np.datetime64("2026-05-18T00:00"), "2026-05-18", pd.Timestamp("2026-05-18"), np.datetime64("NaT")]
    assert timeline.values_on(mixed).tolist() == [timeline.last_on_or_before("2026-05-18").value] * 3 + [None]
    with pytest.raises(lg.Error, match="T05.* is not a date"):
        timeline.values_on(["2026-05-18", np.datetime64("2026-05-18T05")])


def test_a_category_that_no_row_has_may_be_no_date():
    column = pd.Series(pd.Categorical(["2026-05-18"], ["2026-05-18", "unknown"]))
    assert timeline.values_on(column).tolist() == timeline.values_on(["2026-05-18"]).tolist()


ragged = {
    "texts": [["2026", "2025"], ["2026"]],
    "texts and lists": ["2026", ["2025"]],
    "days": [[np.datetime64("2026-05-18")], []],
    "dates": [[lg.PartialDate("2026")], [lg.PartialDate("2026"), None]],
}


@pytest.mark.parametrize("given", ragged.values(), ids=ragged)
def test_rows_of_several_lengths_are_an_error_that_says_so(given):
    with pytest.raises(lg.Error, match=r"^dates: found .* among others, expected one depth and, .* one length$"):
        timeline.values_on(given)
    with pytest.raises(lg.Error, match=r"^state: found \['FL'\] among others, expected one depth"):
        lg.values_on("2026", unit="agencies", state=[["FL"], ["TX", "GA"]])
    with pytest.raises(lg.Error, match=r"^ends: found 3, expected one, or as many as there are starts \(2\)$"):
        timeline.growth_on(["2025"] * 2, ["2026"] * 3)


numbers = [pd.Series([2025]), np.array([2025]), pl.Series([2025]), pa.array([2025])]


@pytest.mark.parametrize("given", numbers, ids=lambda given: type(given).__module__)
def test_a_column_of_numbers_is_named_by_what_it_holds(given):
    with pytest.raises(TypeError, match=r"^dates: found a \w+ of [iI]nt64, expected dates, as '2026-06-05' or a"):
        timeline.values_on(given)


def test_a_million_texts_are_read_once_each(monkeypatch):
    read = []
    day = days._day
    monkeypatch.setattr(days, "_day", lambda text: read.append(text) or day(text))
    texts = (np.datetime64("2002-01-01") + np.random.default_rng(1).integers(0, 9000, 1_000_000)).astype(str)
    expected = timeline.values_on(texts.astype("datetime64[D]"))
    for column in (texts, texts.tolist(), pl.Series(texts), pa.array(texts), pd.Series(texts)):
        assert np.ma.allequal(timeline.values_on(column), expected)
        assert len(read) == len(set(read)) <= 9000
        read.clear()
