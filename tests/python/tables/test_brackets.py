"""What stands in the brackets behind a table: positions, slices of them, names where there are such."""

import inspect

import lib287g as lg
import numpy as np
import pandas as pd
import pytest

listed = [
    {"STATE": state, "LAW ENFORCEMENT AGENCY": "A", "SUPPORT TYPE": "TFM", "SIGNED": "2/26/2025"}
    for state in ("FLORIDA", "TEXAS", "GEORGIA")
]
lists = lg.read_lists(lg.read_rows(listed, name="participatingAgencies05182026am.xlsx"))
tables = {
    "claims": lg.claims(),
    "timeline": lg.timeline("TFM", unit="agencies"),
    "samples": lg.timeline("TFM", unit="agencies").resample("year"),
    "panel": lg.panel(unit="agencies", by="state", every="year"),
    "wide panel": lg.panel(unit="agencies", by="type", every="year", wide=True),
    "figures": lg.figures_on(["2019-01-01", None, "2026-05-18"], unit="agencies", max_age=365),
    "conflicts": lg.conflicts(),
    "counts": lists[0].counts(by="state", unit="agencies"),
    "comparison": lg.compare("JEM", "TFM"),
    "a row of it": lg.compare("JEM", "TFM")[0],
    "lists": lists,
    "agreements": lists[0].agreements,
}
sliced = [name for name in tables if name not in ("comparison", "a row of it")]


@pytest.fixture(params=tables)
def table(request):
    return tables[request.param]


@pytest.mark.parametrize("whole", [int, np.int64, np.int32])
def test_whole_numbers_of_any_type_are_positions(table, whole):
    rows = list(table)
    assert table[whole(0)] == table[0] == rows[0]
    assert table[whole(-1)] == rows[-1] == table[whole(len(table) - 1)]


@pytest.mark.parametrize("beyond", [10**30, -(10**30), 2**63, -(2**63) - 1, 99_999])
def test_a_position_that_there_is_not_is_told_with_those_that_there_are(table, beyond):
    name, size = type(table).__name__, len(table)
    with pytest.raises(IndexError) as raised:
        table[beyond]
    assert str(raised.value) == f"{name}[]: found {beyond}, expected a position from {-size} to {size - 1}"


@pytest.mark.parametrize("other", [1.5, None, [0, 1], (0, 1), {}, b"0", np.array([0, 1]), np.float64(1), object(), 1j])
def test_what_is_no_position_is_told_with_what_is_accepted(table, other):
    with pytest.raises((TypeError, lg.Error)) as raised:
        table[other]
    said = str(raised.value)
    assert type(table).__name__ in said and "expected" in said and "\n" not in said and len(said) < 300
    assert "Unable to cast" not in said and "instance" not in said


@pytest.mark.parametrize("name", sliced)
@pytest.mark.parametrize("some", [
    slice(0, 2), slice(1, None), slice(None, -1), slice(None), slice(5, 2), slice(0, 10**30),
])  # fmt: skip
def test_a_slice_of_positions_is_a_table_of_these_rows(name, some):
    table, part = tables[name], tables[name][some]
    assert list(part) == list(table)[some]
    if name != "timeline":  # whose parts are observations
        assert type(part) is type(table)
    if hasattr(part, "to_arrow"):
        rows = range(len(table))[some]
        whole = table.to_arrow()
        assert part.to_arrow().schema == whole.schema
        if whole.num_rows == len(table):
            assert part.to_arrow().equals(whole.slice(rows.start, len(rows)))


@pytest.mark.parametrize("name", [name for name in sliced if name != "lists"])
def test_slices_have_steps(name):
    table = tables[name]
    assert list(table[::-1]) == list(table)[::-1] and list(table[::2]) == list(table)[::2]
    with pytest.raises(ValueError, match=r"\[\]: found slice\(None, None, 0\), expected a step that is not 0"):
        table[::0]


@pytest.mark.parametrize("name", [name for name in sliced if name not in ("timeline", "lists")])
def test_a_slice_of_what_is_no_position_is_told(name):
    with pytest.raises(TypeError, match=r"\[\]: found slice\('2025', '2026', None\), expected a slice of positions"):
        tables[name]["2025":"2026"]


def test_a_comparison_has_no_parts_and_says_so():
    with pytest.raises(TypeError, match=r"found slice\(1, 3, None\) \(slice\), expected a whole number or"):
        tables["comparison"][1:3]
    with pytest.raises(TypeError, match=r"expected AgreementType or str, got slice\(1, 3, None\)"):
        tables["a row of it"][1:3]


def test_columns_and_rows_are_named():
    panel, comparison = tables["panel"], tables["comparison"]
    assert panel[:3]["value"].tolist() == panel["value"][:3].tolist() and panel[:3].title == panel.title
    with pytest.raises(KeyError, match="no column 'valeu', expected one of .*near: 'value'"):
        panel["valeu"]
    with pytest.raises(TypeError, match="key: found <State.FLORIDA: .*, expected str or a whole number or a slice"):
        panel[lg.State.FL]
    assert comparison["Setting"] == comparison[0] and comparison[0]["JEM"] == comparison[0][lg.AgreementType("JEM")]
    with pytest.raises(KeyError, match="no cell of WSO, expected one of JEM, TFM"):
        comparison[0]["WSO"]


def test_a_month_or_year_of_no_figures_is_a_key_error_as_in_pandas():
    timeline = tables["timeline"]
    for key in ("1990", "1990-05", "2999", pd.Period("1990-05", "M")):
        with pytest.raises(KeyError, match=r"no figures in .*: they go from 2002-07-02 to 20\d\d-"):
            timeline[key]
    assert not timeline["2004"] and timeline["2025"]  # a year among others is empty, as in pandas
    assert not lg.timeline("TFM", unit="officers", state="WY")["2025"]


@pytest.mark.parametrize("null", [None, pd.NaT, float("nan"), np.datetime64("NaT"), pd.NA], ids=str)
def test_a_question_about_a_day_that_is_null_has_no_answer(null):
    assert tables["timeline"].last_on_or_before(null) is None and lists.on(null) is None
    assert tables["timeline"].values_on(null).mask


def test_plots_have_the_options_of_their_functions():
    plots = {
        "timeline": (tables["timeline"], lg.plots.plot_timeline), "panel": (tables["panel"], lg.plots.plot_panel),
        "growth": (tables["timeline"].growth("2025", "2026"), lg.plots.plot_growth),
        "comparison": (tables["comparison"], lg.plots.plot_comparison),
        "differences": (lg.diff(lists[0], lists[0]), lg.plots.plot_differences),
    }  # fmt: skip
    for thing, function in plots.values():
        own = [(each.name, each.kind, each.default) for each in inspect.signature(type(thing).plot).parameters.values()]
        theirs = [(each.name, each.kind, each.default) for each in inspect.signature(function).parameters.values()]
        assert own[1:] == theirs[1:]
        assert all(name in type(thing).plot.__doc__.splitlines()[0] for name, *_ in theirs[1:])


def test_help_shows_what_has_several_forms_as_one():
    for function in (lg.Timeline.__getitem__, lg.ClaimTable.__getitem__, lg.ColumnTable.__getitem__):
        assert len(inspect.signature(function).parameters) == 2
        assert "Overloaded" not in function.__doc__ and "1. " not in function.__doc__
        assert function.__doc__.count("\n__getitem__(self: ") + function.__doc__.startswith("__getitem__(self") >= 2
    assert lg.Timeline.__getitem__.__doc__.startswith("An observation by its position")


@pytest.mark.parametrize("cls", [lg.Range, lg.Timeline, lg.Claim, lg.ColumnTable, lg.Comparison, lg.Growth])
def test_what_the_library_alone_makes_says_so(cls):
    with pytest.raises(TypeError, match=rf"^{cls.__name__}\(\): found a call, expected none: questions to the library"):
        cls(1)
