"""States on a day, and panels."""

import datetime

import lib287g as lg
import matplotlib
import pandas as pd
import pytest
from lib287g import plots
from lib287g.plots.footer import footer_on
from lib287g.plots.grid import tile_of

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
    assert "no state has any" in plots.alt_text(ax)


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


class Panel:
    """What a panel gives to plot: a frame."""

    unit = lg.Unit("agencies")

    def __init__(self, frame):
        self._frame = frame

    def to_pandas(self):
        return self._frame


def panel_of(scopes, provisional_from=datetime.date(2026, 4, 1)):
    """Months of real timelines; between two runs of lists the value is not known."""
    rows = []
    for state, type in scopes:
        for month in lg.timeline(type, unit="agencies", state=state).resample("month"):
            unknown = datetime.date(2017, 8, 1) < month.first < datetime.date(2021, 1, 1)
            rows.append({"period": month.first, "last": month.last, "state": state, "type": type,
                         "value": None if unknown or month.in_force is None else month.in_force.value,
                         "provisional": month.first >= provisional_from})  # fmt: skip
    frame = pd.DataFrame(rows)
    return Panel(frame.astype({"period": "datetime64[s]", "last": "datetime64[s]", "value": "Int64"}))


def test_a_panel_is_a_line_per_state_and_a_gap_where_nothing_is_known():
    ax = plots.plot_panel(panel_of([("FL", None), ("TX", None), ("GA", None)]))
    lines = [line for line in ax.lines if line.get_drawstyle() == "steps-post"]
    assert len(lines) == 3
    assert all(pd.isna(line.get_ydata()).sum() >= 39 for line in lines)
    assert "Texas: first" in plots.alt_text(ax) and ax.get_title() == "Agencies by state"


def test_provisional_periods_are_grey_and_the_footer_says_so():
    ax = plots.plot_panel(panel_of([("FL", None)]), since="2025")
    (grey,) = ax.patches
    assert matplotlib.dates.num2date(grey.get_x()).date() == datetime.date(2026, 4, 1)
    assert "Grey: provisional" in footer_on(ax).get_text()
    none = plots.plot_panel(panel_of([("FL", None)], provisional_from=datetime.date.max), since="2025")
    assert not none.patches and "Grey" not in footer_on(none).get_text()


def test_types_of_a_panel_have_their_colours():
    ax = plots.plot_panel(panel_of([(None, "JEM"), (None, "TFM")]), log=True)
    shown = {line.get_color() for line in ax.lines if line.get_drawstyle() == "steps-post"}
    assert shown == {plots.colors["JEM"], plots.colors["TFM"]}


def test_more_lines_than_can_be_told_apart_are_thin():
    states = ("FL", "TX", "GA", "PA", "TN", "AL", "NC", "SC", "OK", "AR", "VA", "MS", "LA", "MO")
    ax = plots.plot_panel(panel_of([(state, None) for state in states]), since="2025", most=4)
    thin = [line for line in ax.lines if line.get_linewidth() == 0.6]
    assert len(thin) == 10 and "Thin: the other 10." in footer_on(ax).get_text()


def test_a_panel_without_values_says_so():
    empty = panel_of([("FL", None)])
    empty._frame["value"] = pd.Series([pd.NA] * len(empty._frame), dtype="Int64")
    assert "No figures" in words(plots.plot_panel(empty))
