"""Figures of many days, each of a type and a state of its own, and panels: equal to one question at a time."""

import datetime
import pickle

import lib287g as lg
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

random = np.random.default_rng(287)
states = [state.code for state in lg.State]
types = [kind.code for kind in lg.AgreementType]
size = 3000
days = np.datetime64("2000-01-01") + random.integers(0, 10_000, size)
some_states = random.choice(states, size)
some_types = random.choice(types, size)


def one_by_one(unit, kind="participating"):
    timelines = {}
    for day, state, of_type in zip(days, some_states, some_types, strict=True):
        key = of_type, state
        if key not in timelines:
            timelines[key] = lg.timeline(of_type, unit=unit, state=state, kind=kind)
        figure = timelines[key].last_on_or_before(str(day))
        yield None if figure is None else figure.value, figure


@pytest.mark.parametrize("unit", ["agreements", "agencies"])
def test_values_are_those_of_one_question_at_a_time(unit):
    values = lg.values_on(days, unit=unit, type=some_types, state=some_states)
    assert values.tolist() == [value for value, _ in one_by_one(unit)]
    whole = lg.values_on(days, unit=unit)
    assert whole.tolist() == lg.timeline(unit=unit).values_on(days).tolist()
    florida = lg.values_on(days, unit=unit, state="FL", type=some_types)
    assert (
        florida.tolist()
        == [
            lg.timeline(kind, unit=unit, state="FL").values_on([day]).tolist()[0]
            for kind, day in zip(some_types[:200], days[:200], strict=True)
        ]
        + florida.tolist()[200:]
    )


def test_figures_have_the_age_and_source_of_one_question_at_a_time():
    table = lg.figures_on(days, unit="agreements", type=some_types, state=some_states)
    assert len(table) == size and table.columns[:3] == ("value", "age_days", "age_days_at_most")
    for row, (value, figure) in zip(table, one_by_one("agreements"), strict=True):
        assert row["value"] == value
        if figure is None:
            assert (row["source"], row["age_days"], row["absent_because"]) == (None, None, "before_first")
        else:
            assert (row["source"], row["origin"]) == (figure.sources[0], figure.origin)
            assert (row["age_days"], row["age_days_at_most"]) == (figure.age_days, figure.age_days_at_most)
            assert (row["date"], row["date_last"]) == (figure.date.first, figure.date.last)
            assert row["basis"] == figure.basis.code and row["absent_because"] is None


def test_a_figure_older_than_asked_for_gives_no_value_and_says_so():
    table = lg.figures_on(["2026-05-17", "2019-12-31", "2026-05-18"], unit="agencies", max_age=60)
    assert table["absent_because"].tolist() == [None, "too_old", None]
    assert table["value"].mask.tolist() == [False, True, False]
    assert table[1]["age_days"] > 60 and table[1]["source"] is not None


forms = {
    "list": lambda words: list(words),
    "members": lambda words: [None if word is None else lg.State(word) for word in words],
    "names": lambda words: [None if word is None else lg.State(word).label for word in words],
    "numpy": lambda words: np.array(words, object),
    "pandas": lambda words: pd.Series(words),
    "pandas string": lambda words: pd.Series(words, dtype="string"),
    "pandas category": lambda words: pd.Series(words, dtype="category"),
    "pandas string of arrow": lambda words: pd.Series(words, dtype="string[pyarrow]"),
    "pandas arrow": lambda words: pd.Series(words, dtype=pd.ArrowDtype(pa.string())),
    "pandas arrow dictionary": lambda words: pd.Series(
        words, dtype=pd.ArrowDtype(pa.dictionary(pa.int32(), pa.string()))),
    "pandas object": lambda words: pd.Series(words, dtype=object),
    "pandas index": lambda words: pd.Index(words),
    "polars": lambda words: pl.Series(words),
    "polars category": lambda words: pl.Series(words, dtype=pl.Categorical),
    "polars enum": lambda words: pl.Series(words, dtype=pl.Enum(states)),
    "arrow": lambda words: pa.array(words),
    "arrow dictionary": lambda words: pa.array(words).dictionary_encode(),
    "arrow of polars": lambda words: pl.Series(words, dtype=pl.Enum(states)).to_arrow(),
    "arrow null word": lambda words: pa.DictionaryArray.from_arrays([0, 3, 1, 2, 4], ["FL", "TX", "WY", None, "PR"]),
    "arrow chunks": lambda words: pa.chunked_array([words[:2], words[2:]]),
}


@pytest.mark.parametrize("form", forms.values(), ids=forms)
def test_states_are_taken_in_every_form_and_a_null_is_null(form):
    words = ["FL", None, "TX", "WY", "PR"]
    values = lg.values_on(["2026-05-18"] * 5, unit="agreements", state=form(words))
    of_each = [word and lg.timeline(unit="agreements", state=word).values_on(["2026-05-18"]).tolist() for word in words]
    expected = [found and found[0] for found in of_each]
    assert values.tolist() == expected and values.mask.tolist()[1]
    assert expected[4] == 0, "a state that lists do not name is 0 in their span"


numbers = {
    "list": [12, 13],
    "booleans": [True, False],
    "numbers": [12.0, 13.5],
    "a number among words": ["FL", 13],
    "numpy": np.array([12, 13]),
    "pandas": pd.Series([12, 13]),
    "pandas category": pd.Series([12, 13], dtype="category"),
    "pandas nullable": pd.Series([12, None], dtype="Int64"),
    "polars": pl.Series([12, 13]),
    "arrow": pa.array([12, 13]),
    "arrow dictionary": pa.array([12, 13]).dictionary_encode(),
    "bytes": np.array([b"FL", b"TX"]),
    "one number": 12,
    "rows of several lengths": [["FL"], ["TX", "GA"]],
    "a frame": pl.DataFrame({"state": ["FL", "TX"]}),
}


@pytest.mark.parametrize("given", numbers.values(), ids=numbers)
@pytest.mark.parametrize("name", ["state", "type"])
def test_a_number_is_no_state_and_no_type(name, given):
    with pytest.raises(lg.Error, match=f"^{name}: (found|unknown) .*expected"):
        lg.values_on(["2025-09-01"] * 2, unit="agreements", **{name: given})


nulls = {
    "NaN": float("nan"), "NaN of numpy": np.float64("nan"), "NA": pd.NA, "NaT": pd.NaT,
    "NaT of numpy": np.datetime64("NaT"), "masked": np.ma.masked, "arrow": pa.scalar(None),
}  # fmt: skip


@pytest.mark.parametrize("null", nulls.values(), ids=nulls)
def test_a_null_alone_is_null_whatever_stands_for_it(null):
    timeline = lg.timeline(unit="agreements")
    for date in (null, None):
        assert lg.values_on(date, unit="agreements").tolist() is None
        assert timeline.values_on(date).tolist() is None
        assert lg.figures_on(date, unit="agreements")["absent_because"].tolist() == ["no_date"]
    for name in ("state", "type"):
        assert lg.values_on("2026-05-18", unit="agreements", **{name: null}).tolist() is None
        assert lg.values_on(["2026-05-18"] * 2, unit="agreements", **{name: null}).tolist() == [None, None]


@pytest.mark.parametrize("null", [float("nan"), np.float64("nan"), pd.NA, pd.NaT, np.datetime64("NaT"), None], ids=repr)
def test_a_null_beside_dates_is_null(null):
    assert lg.values_on([null, "2026-05-18"], unit="agreements").tolist() == [None, 1843]


@pytest.mark.parametrize("column", [
    pl.Series([None, None]), pa.array([None, None]), pd.Series([None, None]), np.array([None, None]), [None, None],
    pd.Series([np.nan, np.nan]), pl.Series([None, None], dtype=pl.String), pa.chunked_array([pa.nulls(2)]),
])  # fmt: skip
def test_a_column_of_nulls_is_null(column):
    assert lg.values_on(column, unit="agreements").tolist() == [None, None]
    assert lg.values_on(["2026-05-18"] * 2, unit="agreements", state=column).tolist() == [None, None]


def test_what_is_masked_is_null():
    days = np.ma.MaskedArray(np.array(["2026-05-18"] * 2, "datetime64[D]"), [False, True])
    assert lg.values_on(days, unit="agreements").tolist() == [1843, None]
    states = np.ma.MaskedArray(["FL", "TX"], [True, False])
    assert lg.values_on(["2026-05-18"] * 2, unit="agreements", state=states).mask.tolist() == [True, False]


@pytest.mark.parametrize("given", [pl.DataFrame({"day": ["2026-05-18"]}), pd.DataFrame({"day": ["2026-05-18"]}), [2026],
                                   [2026, "2026-05"], np.array([2026.0]), {"2026-05-18"}])  # fmt: skip
def test_what_is_no_date_is_an_error_that_names_the_argument(given):
    with pytest.raises((lg.Error, TypeError), match="^dates: "):
        lg.values_on(given, unit="agreements")


dates = ["2026-05-18", None, "2011-06", "1990-01-01"]
date_forms = {
    "list": dates,
    "dates": [datetime.date(2026, 5, 18), None, lg.PartialDate("2011-06"), datetime.date(1990, 1, 1)],
    "numpy": np.array(["2026-05-18", "NaT", "2011-06-01", "1990-01-01"], "datetime64[s]"),
    "pandas": pd.to_datetime(pd.Series(["2026-05-18", None, "2011-06-01", "1990-01-01"])),
    "pandas zone": pd.to_datetime(pd.Series(["2026-05-18", None, "2011-06-01", "1990-01-01"])).dt.tz_localize(
        "America/New_York"
    ),
    "pandas zone index": pd.DatetimeIndex(["2026-05-18", None, "2011-06-01", "1990-01-01"], tz="Asia/Tokyo"),
    "pandas period": pd.PeriodIndex(["2026-05-18", None, "2011-06-01", "1990-01-01"], freq="D"),
    "polars": pl.Series([datetime.date(2026, 5, 18), None, datetime.date(2011, 6, 1), datetime.date(1990, 1, 1)]),
    "polars zone": pl.Series([datetime.datetime(2026, 5, 18), None, datetime.datetime(2011, 6, 1),
                              datetime.datetime(1990, 1, 1)]).dt.replace_time_zone("Asia/Tokyo"),
    "arrow": pa.array([datetime.date(2026, 5, 18), None, datetime.date(2011, 6, 1), datetime.date(1990, 1, 1)]),
    "arrow zone": pa.array(pd.DatetimeIndex(["2026-05-18", None, "2011-06-01", "1990-01-01"], tz="Asia/Tokyo")),
    "pandas arrow": pd.Series(pd.to_datetime(["2026-05-18", None, "2011-06-01", "1990-01-01"]),
                              dtype=pd.ArrowDtype(pa.timestamp("ns"))).astype(pd.ArrowDtype(pa.date32())),
    "pandas arrow zone": pd.Series(pd.DatetimeIndex(["2026-05-18", None, "2011-06-01", "1990-01-01"], tz="Asia/Tokyo"))
    .astype(pd.ArrowDtype(pa.timestamp("ns", "Asia/Tokyo"))),
    "pandas texts": pd.Series(["2026-05-18", None, "2011-06-01", "1990-01-01"], dtype="string"),
}  # fmt: skip


@pytest.mark.parametrize("given", date_forms.values(), ids=date_forms)
def test_dates_are_taken_in_every_form_and_a_null_is_null(given):
    timeline = lg.timeline(unit="agreements")
    expected = [1843, None, timeline.last_on_or_before("2011-06-01").value, None]
    assert lg.values_on(given, unit="agreements").tolist() == expected
    assert timeline.values_on(given).tolist() == expected


def test_days_that_are_stored_in_32_bits_are_those_of_dates():
    whole = pa.array(days.astype("datetime64[D]"))
    expected = lg.values_on(days, unit="agreements", state=some_states).tolist()
    figures = lg.figures_on(days, unit="agreements", state=some_states, max_age=90).to_arrow()
    in_pieces = pl.concat([pl.Series(whole[:7]), pl.Series(whole[7:])], rechunk=False)
    of_pandas = pd.Series(whole, dtype=pd.ArrowDtype(pa.date32()))
    for given in (whole, pa.chunked_array([whole[:7], whole[7:]]), pl.Series(whole), in_pieces, of_pandas):
        assert lg.values_on(given, unit="agreements", state=some_states).tolist() == expected
        assert lg.figures_on(given, unit="agreements", state=some_states, max_age=90).to_arrow().equals(figures)
    assert lg.values_on(whole[7:12], unit="agreements", state=some_states[7:12]).tolist() == expected[7:12]
    assert lg.values_on(pl.Series(whole)[::2], unit="agreements", state=some_states[::2]).tolist() == expected[::2]
    assert lg.values_on(whole[:0], unit="agreements", state=[]).tolist() == []
    assert lg.values_on(whole[:1], unit="agreements", state=["FL", "TX"][:1]).shape == (1,)


def test_one_date_for_many_states_and_one_state_for_many_dates():
    assert lg.values_on("2026-05-18", unit="agreements", state=["FL", "TX"]).shape == (2,)
    assert lg.values_on(["2026-05-18"] * 3, unit="agreements", state="FL").shape == (3,)
    assert lg.values_on("2026-05-18", unit="agreements").shape == ()
    with pytest.raises(lg.Error, match=r"state: found 2 in a column, expected one alone, or as many as .* \(3\)"):
        lg.values_on(["2026-05-18"] * 3, unit="agreements", state=["FL", "TX"])
    with pytest.raises(lg.Error, match="unknown State 'Florda'.*near: 'Florida'"):
        lg.values_on(["2026-05-18"], unit="agreements", state=["Florda"])


def test_pending_and_joint_and_newer_lists_are_asked_alike():
    day = ["2025-10-01"]
    assert lg.values_on(day, unit="agencies", kind="pending", state="FL").tolist() == (
        lg.timeline(unit="agencies", kind="pending", state="FL").values_on(day).tolist()
    )
    assert lg.values_on(["2011-06-01"], unit="agreements", type="JEM", with_joint=True).tolist() == (
        lg.timeline("JEM", unit="agreements", with_joint=True).values_on(["2011-06-01"]).tolist()
    )
    newer = lg.read_lists(
        lg.read_rows([{"STATE": "FLORIDA", "LAW ENFORCEMENT AGENCY": "A", "SUPPORT TYPE": "Task Force Model",
                       "SIGNED": "2/26/2025"}], published="2026-11-01")
    )  # fmt: skip
    assert lg.values_on(["2026-11-02"], unit="agreements", state="FL", lists=newer).tolist() == [1]


# Panels.


@pytest.mark.parametrize("every", ["week", "month", "quarter", "year"])
@pytest.mark.parametrize("at", ["end", "max", "mean"])
def test_a_panel_is_balanced_and_its_values_are_those_of_its_days(every, at):
    table = lg.panel(unit="agreements", by=["state", "type"], every=every, start="2025-01", end="2025-03", at=at)
    frame = table.to_pandas()
    periods = frame["period"].nunique()
    assert len(frame) == periods * len(states) * len(types)
    assert not frame.duplicated(["period", "state", "type"]).any()
    florida = frame[(frame["state"] == "FL") & (frame["type"] == "TFM")]
    timeline = lg.timeline("TFM", unit="agreements", state="FL")
    for row in florida.itertuples():
        values = timeline.values_on(pd.date_range(row.period, row.last))
        expected = {"end": values[-1], "max": values.max(), "mean": values.mean()}[at]
        assert row.value == pytest.approx(expected)
        assert row.age_days == timeline.last_on_or_before(row.last).age_days


def test_a_wide_panel_has_a_column_per_scope_with_the_same_values():
    long = lg.panel(unit="agencies", by="state", every="month", start="2024", end="2025").to_pandas()
    wide = lg.panel(unit="agencies", by="state", every="month", start="2024", end="2025", wide=True).to_pandas()
    pivoted = long.pivot(index="period", columns="state", values="value")
    for state in states:
        assert wide[state].tolist() == pivoted[state].tolist()
    assert len(wide) == 24


@pytest.mark.parametrize("by", [["state", "type"], "type", None])
def test_a_wide_panel_has_the_age_of_each_of_its_figures_on_request(by):
    asked = {"unit": "agencies", "by": by, "every": "quarter", "start": "2019", "end": "2026"}
    long = lg.panel(**asked).to_pandas()
    wide = lg.panel(**asked, wide=True, with_age=True).to_pandas()
    values = lg.panel(**asked, wide=True).to_pandas()
    assert list(wide.columns[:5]) == [*values.columns[:4], values.columns[3] + "_age_days"]
    assert wide[values.columns].equals(values) and len(wide.columns) == 2 * len(values.columns) - 3
    keys = [each for each in ("state", "type") if by and each in by]
    for name in values.columns[3:]:
        words = dict(zip(keys, name.split("_"), strict=False)) if keys else {}
        rows = long[(long[list(words)] == list(words.values())).all(axis=1)] if words else long
        assert wide[f"{name}_age_days"].tolist() == rows["age_days"].tolist()


def test_a_panel_without_keys_is_the_whole_program_from_its_first_to_its_last_day():
    frame = lg.panel(unit="agreements", by=[], every="year").to_pandas()
    assert frame["period"].iloc[0] == pd.Timestamp("2002-01-01") and frame["period"].iloc[-1] == pd.Timestamp(
        "2026-01-01"
    )
    assert frame["provisional"].tolist() == [False] * (len(frame) - 1) + [True]
    assert "state" not in frame and "type" not in frame
    timeline = lg.timeline(unit="agreements")
    assert frame["value"].tolist() == timeline.values_on(frame["last"]).tolist()


def test_a_figure_that_is_carried_on_for_too_long_is_absent_when_asked():
    old = lg.panel(unit="agencies", by=[], every="year", start="2016", end="2020", max_age=100).to_pandas()
    assert old["value"].isna().tolist() == [False, True, False, True, True]
    assert (old["age_days_at_most"] > 100).tolist() == old["value"].isna().tolist()


@pytest.mark.parametrize("max_age", [30, 200, None])
@pytest.mark.parametrize(("unit", "scope"), [
    ("agreements", {}), ("agencies", {"type": "JEM"}), ("agencies", {"type": "JEM", "state": "MA"}),
])  # fmt: skip
def test_the_highest_and_the_mean_of_a_period_are_of_the_days_that_have_a_figure(unit, scope, max_age):
    of_keys = {"by": list(scope), "every": "year", "start": "2005", "end": "2022"}
    by_at = {
        at: [row for row in lg.panel(unit=unit, at=at, max_age=max_age, **of_keys).to_dicts()
             if all(row[key] == word for key, word in scope.items())]
        for at in ("end", "max", "mean")
    }  # fmt: skip
    for end, highest, mean in zip(*by_at.values(), strict=True):
        days = pd.date_range(end["period"], end["last"])
        values = lg.figures_on(days, unit=unit, max_age=max_age, **scope)["value"]
        known = values.compressed().tolist()
        assert end["value"] == (None if values.mask[-1] else values[-1])
        assert highest["value"] == max(known, default=None)
        assert mean["value"] == (pytest.approx(sum(known) / len(days)) if len(known) == len(days) else None)
        ages = [{key: row[key] for key in ("age_days", "age_days_at_most", "source")} for row in (end, highest, mean)]
        assert ages[0] == ages[1] == ages[2]


@pytest.mark.parametrize(("alias", "every"), [
    ("D", "day"), ("W", "week"), ("W-SUN", "week"), ("M", "month"), ("ME", "month"), ("MS", "month"), ("QS", "quarter"),
    ("QE-DEC", "quarter"), ("QS-OCT", "quarter"), ("YE", "year"), ("YS-JAN", "year"), ("A", "year"),
])  # fmt: skip
def test_pandas_aliases_name_periods(alias, every):
    timeline = lg.timeline("TFM", unit="agencies", state="GA")
    assert timeline.resample(alias) == timeline.resample(every)
    samples = timeline.resample(alias)
    theirs = pd.period_range(str(samples[0].first), str(samples[-1].last), freq={"day": "D", "week": "W", "month": "M",
                             "quarter": "Q", "year": "Y"}[every])  # fmt: skip
    assert [(sample.first, sample.last) for sample in samples] == [
        (period.start_time.date(), period.end_time.date()) for period in theirs
    ]


@pytest.mark.parametrize(("older", "every"), [
    ("AS", "year"), ("AS-JAN", "year"), ("a", "year"), ("y", "year"), ("q", "quarter"), ("m", "month"), ("w", "week"),
    ("d", "day"),
])  # fmt: skip
def test_older_aliases_of_pandas_name_periods(older, every):
    timeline = lg.timeline("TFM", unit="agencies", state="GA")
    assert timeline.resample(older) == timeline.resample(every)
    with pytest.raises(lg.Error, match="unknown Every"):
        timeline.resample("ms")  # milliseconds


@pytest.mark.parametrize(("offset", "every"), [
    (pd.offsets.Day(), "day"), (pd.offsets.Week(), "week"), (pd.offsets.Week(weekday=6), "week"),
    (pd.offsets.MonthEnd(), "month"), (pd.offsets.MonthBegin(), "month"), (pd.offsets.QuarterEnd(), "quarter"),
    (pd.offsets.QuarterBegin(startingMonth=1), "quarter"), (pd.offsets.YearEnd(), "year"),
    (pd.offsets.YearBegin(), "year"),
])  # fmt: skip
def test_offsets_of_pandas_name_periods(offset, every):
    timeline = lg.timeline("TFM", unit="agencies", state="GA")
    assert timeline.resample(offset) == timeline.resample(every)
    asked = {"unit": "agencies", "by": None, "start": "2025", "end": "2025"}
    assert lg.panel(every=offset, **asked) == lg.panel(every=every, **asked)


def test_offsets_that_begin_elsewhere_are_refused():
    late = pd.offsets.QuarterEnd(startingMonth=2)
    for offset in (pd.offsets.MonthEnd(2), late, pd.offsets.Hour(), pd.offsets.BMonthEnd()):
        with pytest.raises(lg.Error, match="every: unknown Every"):
            lg.panel(unit="agencies", every=offset)


@pytest.mark.parametrize("alias", ["QS-FEB", "QE-NOV", "YE-JUN", "YS-APR", "W-MON", "W-SAT", "ME-DEC", "W W-SUN", ""])
def test_periods_that_begin_elsewhere_are_refused(alias):
    with pytest.raises(lg.Error, match="every: unknown Every"):
        lg.timeline("TFM", unit="agencies").resample(alias)


def test_a_resampled_timeline_is_a_frame_without_objects():
    samples = lg.timeline("TFM", unit="agencies").resample("ME")
    frame = samples.to_pandas()
    assert [name for name, dtype in frame.dtypes.items() if str(dtype) == "object"] == []
    assert frame["in_force_sources"].tolist() == ["|".join(sample.in_force.sources) for sample in samples]
    assert samples.to_polars()["in_force_sources"].to_list() == [list(sample.in_force.sources) for sample in samples]
    assert lg.timeline("TFM", unit="officers", state="WY").resample("ME").to_pandas().dtypes.equals(frame.dtypes)


def test_columns_of_as_many_rows_but_another_shape_are_told_by_their_shapes():
    with pytest.raises(lg.Error, match=r"^state: found an array of shape \(1, 1\), .* of the others, \(1,\)$"):
        lg.values_on(["2025"], state=[["FL"]], unit="agencies")


def test_a_panel_that_cannot_be_is_an_error():
    for arguments, text in (
        ({"by": ["county"]}, "by: found 'county', expected 'state' and 'type'"),
        ({"every": "fortnight"}, "unknown Every 'fortnight'"),
        ({"at": "start"}, "unknown At 'start', expected 'end'"),
        ({"start": "2025", "end": "2024"}, "it ends on 2024-12-31, before it starts on 2025-01-01"),
        ({"every": "day", "start": "0001", "end": "9999"}, "expected at most 10,000,000 rows"),
    ):
        with pytest.raises(lg.Error, match=text):
            lg.panel(unit="agreements", **arguments)


def test_a_table_of_columns_pickles_and_gives_columns_and_rows():
    table = lg.panel(unit="agreements", by=["type"], every="year", start="2024", end="2026")
    again = pickle.loads(pickle.dumps(table))
    assert again == table and again.title == table.title and again.to_dicts() == table.to_dicts()
    assert table[0] == table.to_dicts()[0] and table[-1] == list(table)[-1]
    assert isinstance(table["value"], np.ma.MaskedArray) and table["period"].dtype == "datetime64[D]"
    with pytest.raises(KeyError, match="no column 'valeu', expected one of 'period', 'last', .*near: 'value'"):
        table["valeu"]
    with pytest.raises(IndexError):
        table[len(table)]


# Inside other engines, in a few lines each.


@pytest.fixture(scope="module")
def events():
    return pd.DataFrame({"day": pd.Series(days).astype("datetime64[s]"), "state": pd.Categorical(some_states, states)})


def test_inside_pandas(events):
    frame = events.assign(agreements=lambda rows: lg.values_on(rows["day"], state=rows["state"], unit="agreements"))
    assert frame["agreements"].sum() == lg.values_on(days, state=some_states, unit="agreements").sum()


def test_inside_polars(events):
    def agreements(columns):
        values = lg.values_on(columns[0], state=columns[1], unit="agreements")
        return pl.Series(pa.array(values.data, mask=np.ma.getmaskarray(values)))

    asked = pl.map_batches(["day", "state"], agreements, return_dtype=pl.Int64).alias("agreements")
    frame = pl.from_pandas(events).lazy().with_columns(asked)
    values = lg.values_on(days, state=some_states, unit="agreements")
    assert frame.collect()["agreements"].to_list() == values.tolist()


def test_inside_duckdb(events):
    import duckdb

    def agreements_on(day, state):
        values = lg.values_on(day, state=state, unit="agreements")
        return pa.array(values.data, mask=np.ma.getmaskarray(values))

    con = duckdb.connect()
    con.create_function(
        "agreements_on", agreements_on, ["DATE", "VARCHAR"], "BIGINT", type="arrow", null_handling="special"
    )
    rows = con.execute("select agreements_on(day::date, state::varchar) from events").fetchall()
    assert [value for (value,) in rows] == lg.values_on(days, state=some_states, unit="agreements").tolist()
