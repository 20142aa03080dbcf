"""The span of days on the axis: what was asked for and what there is, not more."""

import datetime
import itertools

import lib287g as lg
import matplotlib
import matplotlib.pyplot as plt
import pytest
from matplotlib.dates import date2num, num2date

matplotlib.use("Agg")
program = lg.timeline("TFM", unit="agencies")


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def lists(*days):
    rows = [{"STATE": "FLORIDA", "LAW ENFORCEMENT AGENCY": "A", "SUPPORT TYPE": "TFM", "SIGNED": "2/26/2025"}]
    return lg.read_lists([lg.read_rows(rows, name=f"{day}.xlsx", published=day) for day in days])


def span(ax):
    """The first and the last day on the axis, and the labels under it."""
    ax.figure.canvas.draw()
    first, last = (num2date(x).replace(tzinfo=None) for x in ax.get_xlim())
    return first, last, [label.get_text() for label in ax.get_xticklabels()]


def test_a_span_of_eight_days_fills_the_axis_and_says_its_year():
    first, last, labels = span(lists("2025-04-01", "2025-04-04", "2025-04-09").timeline(unit="agencies").plot())
    assert first > datetime.datetime(2025, 3, 31) and last < datetime.datetime(2025, 4, 10)
    assert labels[0].endswith("\n2025") and len(labels) >= 3


def test_a_single_day_has_eight_days_around_it():
    first, last, labels = span(lists("2025-04-01").timeline(unit="agencies").plot())
    assert (first, last) == (datetime.datetime(2025, 3, 28), datetime.datetime(2025, 4, 5))
    assert labels[0] == "28\nMar 2025"


@pytest.mark.parametrize("since", ["2026-10-09", "2026-10-01", "2026-02-15", "2025"])
def test_an_axis_begins_on_the_day_asked_for(since):
    first, _, labels = span(program.plot(since=since))
    assert first == datetime.datetime.combine(lg.PartialDate(since).first, datetime.time())
    assert any(since[:4] in label for label in labels)
    _, last, _ = span(lg.panel(unit="agencies", by=None, start="2026-09").plot(since="2026-09-25"))
    assert last < datetime.datetime(2026, 10, 15)


def test_the_line_to_a_label_is_thinner_and_paler_than_that_of_the_figures():
    ax = program.plot(since="2025-09-01")
    ax.figure.canvas.draw()
    (labels,) = [each for each in ax.get_children() if type(each).__name__ == "EndLabels"]
    (lead,), drawn = labels.lines, ax.lines[0]
    assert lead.get_linewidth() < drawn.get_linewidth() / 2
    brightness = [sum(matplotlib.colors.to_rgb(line.get_color())) for line in (lead, drawn)]
    assert brightness[0] > brightness[1] + 0.5
    assert lead.get_xdata()[0] == pytest.approx(ax.transData.transform((date2num(program[-1].until), 0))[0])


def figures(ax):
    """What stands beside the part of the axis that is seen, and its limits."""
    ax.figure.canvas.draw()
    low, high = ax.get_ylim()
    seen = [label.get_text() for label in ax.get_yticklabels() if low <= label.get_position()[1] <= high]
    return low, high, seen


zeros = {
    "timeline": lambda: lg.timeline("TFM", unit="agencies", state="VT").plot(),
    "logarithms": lambda: lg.timeline("TFM", unit="agencies", state="VT").plot(log=True),
    "growth": lambda: lg.timeline("TFM", unit="agencies", state="FL").growth("2022", "2024").plot(),
    "small multiples": lambda: lg.plots.small_multiples(
        [lg.timeline("TFM", unit="agencies", state=state) for state in ("VT", "DC")]
    )[0],
}


@pytest.mark.parametrize("draw", zeros.values(), ids=zeros)
def test_zeros_alone_have_an_axis_of_zero_and_one(draw):
    low, high, labels = figures(draw())
    assert low == 0 and 1 <= high < 3
    assert labels[:2] == ["0", "1"] and len(labels) == len(set(labels)) <= 3


def test_the_figures_of_an_axis_are_those_of_its_ticks():
    ax = lg.timeline("TFM", unit="agencies", state="VT").plot()
    ax.set_ylim(-0.2, 0.4)
    labels = figures(ax)[2]
    assert "0" in labels and "-0" not in labels and len(labels) == len(set(labels)) > 2
    ax = program.plot(broken=False)
    assert {"0", "500", "1,000"} <= set(figures(ax)[2])


def test_the_days_of_an_axis_are_apart_whatever_its_size():
    for since in (None, "2025"):
        ax = lg.timeline(unit="agreements").plot(since=since)
        for size in ((9, 4.8), (5, 3), (3, 2), (2.2, 1.6), (14, 5)):
            ax.figure.set_size_inches(size)
            ax.figure.canvas.draw()
            for panel in ax.figure.axes:
                low, high = panel.get_xlim()
                shown = [label.get_window_extent() for label in panel.get_xticklabels()
                         if label.get_text() and low <= label.get_position()[0] <= high]  # fmt: skip
                assert shown
                assert all(one.x1 < other.x0 for one, other in itertools.pairwise(shown)), size
        assert len(ax.get_xticklabels()) >= 5


@pytest.mark.parametrize("size", [8, 12, 18, 24])
def test_labels_of_days_keep_apart_when_they_are_drawn_outside_of_their_style(size):
    with matplotlib.rc_context({"font.size": size}):
        ax = lg.timeline(unit="agreements").plot(events=True)
    ax.figure.canvas.draw()
    for panel in ax.figure.axes:
        low, high = panel.get_xlim()
        boxes = [label.get_window_extent() for label in panel.get_xticklabels()
                 if label.get_text() and low <= label.get_position()[0] <= high]  # fmt: skip
        assert boxes and all(one.x1 + 0.2 * size < other.x0 for one, other in itertools.pairwise(boxes))
