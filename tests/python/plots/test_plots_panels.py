"""A panel is drawn as the timeline that it is of: old figures are faded, and a long past has a scale of its own."""

import datetime

import lib287g as lg
import matplotlib
import matplotlib.pyplot as plt
import pytest
from lib287g import plots
from lib287g.plots.texts.end_labels import EndLabels
from lib287g.plots.texts.footer import footer_on
from lib287g.rhythm import old_figures
from matplotlib.dates import date2num, num2date

matplotlib.use("Agg")
monthly = lg.panel(unit="agreements", by=None, every="month")


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def is_dotted(ax, day):
    """Whether the days around are dotted, on the panels of a figure."""
    at = date2num(lg.PartialDate(day).first)
    lines = [line for panel in ax.figure.axes for line in panel.lines if len(line.get_xdata()) > 1]
    dotted = [line for line in lines if line.get_linestyle() == "--" and line.get_alpha() not in (None, 1)]
    return any(min(date2num(line.get_xdata())) <= at < max(date2num(line.get_xdata())) for line in dotted)


@pytest.mark.parametrize("every", ["day", "week", "month", "quarter", "year"])
def test_what_is_old_is_dotted_as_on_a_timeline(every):
    start = "2016" if every == "day" else None
    ax = lg.panel(unit="agreements", by=None, every=every, start=start).plot(broken=False)
    assert is_dotted(ax, "2019-12-15") and not is_dotted(ax, "2023-05-15") and not is_dotted(ax, "2026-03-15")
    assert "Dotted: no newer figure for long." in " ".join(footer_on(ax).get_text().split())
    whole = lg.timeline(unit="agreements").plot(broken=False)
    assert is_dotted(whole, "2019-12-15") and not is_dotted(whole, "2023-05-15")


def test_a_panel_without_old_figures_has_no_dots():
    ax = lg.panel(unit="agreements", by="type", every="month", start="2025-03", end="2026-05").plot()
    assert "Dotted" not in footer_on(ax).get_text()


def test_a_panel_of_one_line_has_two_panels_where_its_timeline_has_them():
    ax = monthly.plot()
    whole = lg.timeline(unit="agreements").plot()
    earlier, later = ax.figure.axes[1], ax
    assert later.get_xlim()[0] == whole.get_xlim()[0]
    assert earlier.get_ylim()[1] < 300 < later.get_ylim()[1]
    assert ax.get_title(loc="left") == "from 2025 on: another scale"
    assert "scale of their own" in plots.alt_text(ax)
    assert len(monthly.plot(broken=False).figure.axes) == 1
    assert len(monthly.plot(log=True).figure.axes) == len(monthly.plot(since="2020").figure.axes) == 1
    assert len(lg.panel(unit="agreements", by="type", every="month").plot(broken=True).figure.axes) == 2
    assert not earlier.patches and later.patches, "provisional days are of the later panel"
    with pytest.raises(TypeError, match="^broken: "):
        monthly.plot(broken="yes")


def test_limits_before_the_later_panel_join_both():
    ax = monthly.plot()
    ax.set_xlim(datetime.date(2006, 1, 1), datetime.date(2013, 1, 1))
    ax.figure.canvas.draw()
    assert ax.figure.axes == [ax] and ax.get_ylabel() == "agreements"
    days = [num2date(day).year for line in ax.lines for day in date2num(line.get_xdata()) if day > 1000]
    assert min(days) == 2002 and max(days) == 2026
    assert "scale of their own" not in plots.alt_text(ax)
    assert is_dotted(monthly.plot(broken=False), "2019-12-15")


@pytest.mark.parametrize(("by", "said"), [(None, "All types 2,654"), ([], "All types 2,654")])
def test_one_line_has_name_and_last_value_at_its_end(by, said):
    ax = lg.panel(unit="agreements", by=by, every="month").plot()
    ax.figure.canvas.draw()
    (labels,) = ax.findobj(EndLabels)
    assert [text.get_text() for text in labels.texts if text.get_visible()] == [said]


def test_means_and_large_values_are_plain_numbers():
    frame = lg.panel(unit="agreements", by=None, every="month", start="2025", at="mean").to_pandas()
    frame["value"] = frame["value"] * 100

    class Panel:
        def to_pandas(self):
            return frame

    assert "e+" not in plots.alt_text(plots.plot_panel(Panel()))


def test_a_few_figures_years_apart_say_little_of_the_years_between():
    trained = lg.timeline(unit="officers_trained")
    assert old_figures(trained) == [True] * len(trained)
    ax = trained.plot()
    assert is_dotted(ax, "2012-06") and is_dotted(ax, "2010-03")
    often = lg.timeline(unit="agreements")
    assert 0 < sum(old_figures(often)) < len(often) / 10
