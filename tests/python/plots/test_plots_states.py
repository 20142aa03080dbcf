"""States on a day, and panels."""

import datetime
import json
import re

import lib287g as lg
import matplotlib
import pandas as pd
import pytest
from lib287g import plots
from lib287g.plots.drawing.grid import tile_of
from lib287g.plots.texts.footer import footer_on

matplotlib.use("Agg")
pytestmark = pytest.mark.usefixtures("drawn")


def words(ax):
    return [text.get_text() for text in ax.get_children() if isinstance(text, matplotlib.text.Text)]


def test_each_state_has_a_tile_of_its_own():
    assert set(tile_of) == {state.code for state in lg.State}
    assert len(set(tile_of.values())) == len(tile_of)


def test_neighbours_lie_as_on_a_map():
    for west, east in (("OR", "NV"), ("TX", "FL"), ("MN", "MI"), ("KY", "VA")):
        assert tile_of[west][1] < tile_of[east][1]
    for north, south in (("WA", "OR"), ("OR", "CA"), ("ND", "SD"), ("OK", "TX"), ("GA", "FL"), ("ME", "NH")):
        assert tile_of[north][0] < tile_of[south][0]


def test_tiles_are_the_figures_of_the_day():
    ax = plots.tiles(unit="agencies", type="TFM", on="2026-05-18")
    assert ax.get_title() == "Task Force Model: agencies on 2026-05-18"
    florida = lg.timeline("TFM", unit="agencies", state="FL").last_on_or_before("2026-05-18").value
    assert words(ax)[words(ax).index("FL") + 1] == f"{florida:,}"
    assert f"Florida {florida:,}" in plots.alt_text(ax)
    assert len(ax.patches) >= 51


def test_without_a_day_it_is_that_to_which_most_states_are_known():
    ends = [lg.timeline(unit="agencies", state=state)[-1].until for state in lg.State]
    day = max(ends, key=ends.count)
    assert plots.tiles(unit="agencies").get_title().endswith(str(day))


def test_a_state_without_a_figure_is_hatched_and_has_no_number():
    ax = plots.tiles(unit="agencies", on="2001-01-01")
    assert all(patch.get_hatch() for patch in ax.patches)
    assert not [word for word in words(ax) if word.isdigit()]
    assert "Hatched: no figure." in footer_on(ax).get_text()
    assert "no figure is known" in plots.alt_text(ax)


def test_the_age_of_old_figures_is_told():
    assert "days old" in footer_on(plots.tiles(unit="agencies", on="2019-06-01")).get_text()


def test_the_states_with_the_most_come_first():
    ax = plots.top_states(unit="agencies", on="2026-05-18", most=5)
    shown = [bar.get_width() for bar in ax.patches]
    figures = [lg.timeline(unit="agencies", state=state).last_on_or_before("2026-05-18").value for state in lg.State]
    assert shown == sorted(figures, reverse=True)[:5]
    left = sorted(figures, reverse=True)[5:]
    assert f"{sum(value > 0 for value in left)} more states have {sum(left)} together." in footer_on(ax).get_text()
    assert "No figures" in words(plots.top_states(unit="officers"))


def steps_on(ax):
    return [line for line in ax.lines if line.get_drawstyle() == "steps-post"]


def test_a_panel_is_a_line_per_state_and_a_gap_where_nothing_is_known():
    table = lg.panel(unit="agencies", by="state", every="month", start="2015", end="2026-05", max_age=200)
    ax = table.plot()
    assert len(steps_on(ax)) == len(lg.State)
    unknown = table.to_pandas().groupby("state", observed=True)["value"].apply(lambda values: values.isna().sum())
    assert (unknown > 30).all(), "from 2018 to 2020 there are no lists by state"
    assert all(pd.isna(line.get_ydata()).sum() >= unknown.min() for line in steps_on(ax))
    assert "Texas: first" in plots.alt_text(ax) and ax.get_title() == "Agencies by state"
    assert "ICE" in footer_on(ax).get_text()


def test_provisional_periods_are_grey_and_the_footer_says_so():
    ax = plots.plot_panel(lg.panel(unit="agreements", by=[], every="month", start="2026-01", end="2026-12"))
    (grey,) = ax.patches
    assert matplotlib.dates.num2date(grey.get_x()).date() == datetime.date(2026, 10, 1)
    assert "Grey: provisional" in footer_on(ax).get_text()
    none = plots.plot_panel(lg.panel(unit="agreements", by=[], every="month", start="2026-01", end="2026-06"))
    assert not none.patches and "Grey" not in footer_on(none).get_text()


def test_types_of_a_panel_have_their_colours():
    ax = plots.plot_panel(
        lg.panel(unit="agreements", by="type", every="quarter", start="2021", end="2026-06"), log=True
    )
    assert {line.get_color() for line in steps_on(ax)} == set(plots.colors.values())


def test_more_lines_than_can_be_told_apart_are_thin():
    ax = lg.panel(unit="agreements", by="state", every="month", start="2025", end="2026-05").plot(most=4)
    thin = [line for line in ax.lines if line.get_linewidth() == 0.6]
    others = len(lg.State) - 4
    assert len(thin) == others and f"Thin: the other {others}." in footer_on(ax).get_text()


def test_a_panel_without_values_says_so():
    assert "No figures" in words(lg.panel(unit="agreements", by="state", every="year", start="1990", end="1991").plot())


def test_a_wide_panel_is_not_drawn_and_the_error_says_why():
    with pytest.raises(lg.Error, match="expected one that is made without wide=True"):
        lg.panel(unit="agreements", by="state", every="year", start="2025", end="2026", wide=True).plot()


@pytest.mark.parametrize("draw", [plots.tiles, plots.top_states], ids=["tiles", "top states"])
def test_words_tell_no_figure_from_none(draw):
    unknown = draw(unit="officers", on="2026-01-01")
    assert plots.alt_text(unknown) == "The whole program: active officers on 2026-01-01: no figure is known."
    none = draw(unit="agencies", type="TFM", on="2019-01-01")
    assert plots.alt_text(none) == "Task Force Model: agencies on 2019-01-01: no state has any. Sources: ICE."
    assert "Sources: ICE." in footer_on(none).get_text()
    claim = {"id": "c", "value": 0, "low": 0, "high": 0, "exactness": "exact", "unit": "agencies", "type": "WSO",
             "state": "FL", "date": "2020-01-01", "sources": ["S"], "confidence": "high"}  # fmt: skip
    source = {"id": "S", "kind": "press", "title": "t", "publisher": "p", "url": "u", "read": "r"}
    some = lg.parse_json(json.dumps({"version": "1", "sources": [source], "claims": [claim]}))
    assert "no state with a figure has any" in plots.alt_text(draw(unit="agencies", type="WSO", dataset=some))


def test_a_ranking_without_any_says_whether_that_is_known():
    assert "No figures" in words(plots.top_states(unit="officers", on="2026-01-01"))
    assert "No state has any" in words(plots.top_states(unit="agencies", type="TFM", on="2019-01-01"))


def test_one_state_that_is_left_out_is_one():
    named = len(plots.top_states(unit="agencies", on="2026-05-18", most=99).patches)
    assert re.search(r"\. 1 more state has \d+\.", plots.alt_text(plots.top_states(
        unit="agencies", on="2026-05-18", most=named - 1)))  # fmt: skip


def test_the_words_of_the_whole_program_s_panel_say_its_unit_once():
    said = plots.alt_text(lg.panel(unit="agreements", by=None, every="year"))
    assert re.match(r"Agreements: first \d+ \(2002-01-01\), last [\d,]+ .*\. Sources: ICE", said)
