"""Two panels are as one Axes to who plots: its title, label and limits are those of both."""

import datetime

import lib287g as lg
import matplotlib
import matplotlib.pyplot as plt
import pytest
from lib287g import plots
from lib287g.plots.texts.end_labels import EndLabels
from lib287g.plots.texts.footer import footer_on

matplotlib.use("Agg")
program = lg.timeline(unit="agreements")


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def panels(**options):
    later = program.plot(**options)
    return later.figure.axes[1], later


def shown_at_ends(ax):
    (labels,) = ax.findobj(EndLabels)
    return [text.get_text() for text in labels.texts if text.get_visible()]


def shown_titles(figure):
    """The titles that are drawn, with their boxes."""
    found = [text for ax in figure.axes for text in (ax.title, ax._left_title, ax._right_title) if text.get_text()]
    boxes = {text.get_text(): text.get_window_extent() for text in found}
    return {text: box.padded(-1) for text, box in boxes.items() if box.width}


def test_the_footer_is_under_the_label_of_the_panel_that_is_returned():
    earlier, later = panels()
    later.set_xlabel("Date of the list")
    later.figure.canvas.draw()
    footer = footer_on(later)
    assert footer_on(earlier) is footer
    assert footer.get_window_extent().y1 <= later.xaxis.label.get_window_extent().y0
    assert footer.get_window_extent().y0 >= 0


@pytest.mark.parametrize("loc", ["left", "center", "right"])
@pytest.mark.parametrize("title", ["My own title", "My own title, with more words than a panel has room for in a line"])
def test_a_title_of_ones_own_takes_the_place_of_the_first(title, loc):
    with matplotlib.rc_context({"axes.titlelocation": loc}):
        earlier, later = panels()
        later.set_title(title, color="red")
        later.figure.canvas.draw()
        titles = shown_titles(later.figure)
        assert sorted(" ".join(each.split()) for each in titles) == sorted([title, "from 2025 on: another scale"])
        own, caption = (box for _, box in sorted(titles.items(), key=lambda pair: "another scale" in pair[0]))
        assert not own.overlaps(caption) and own.x0 < earlier.bbox.x1
        assert earlier._left_title.get_color() == "red"
        later.set_title("")
        later.figure.canvas.draw()
    assert list(shown_titles(later.figure)) == ["from 2025 on: another scale"]


def test_the_title_is_read_from_the_axes_and_one_of_the_first_panel_stays():
    earlier, later = panels()
    assert later.get_title() == earlier.get_title(loc="left") == "The whole program: agreements"
    earlier.set_title("The years before", loc="left")
    later.set_title("My own")
    later.figure.canvas.draw()
    assert earlier.get_title(loc="left") == "The years before"


@pytest.mark.parametrize(("begin", "end"), [("2006", "2012"), ("2016", "2026")])
def test_limits_before_the_later_panel_join_both(begin, end):
    _, later = panels(events=True, conflicts=True)
    lg.timeline("TFM", unit="agreements").plot(later)
    limits = [datetime.date(int(year), 1, 1) for year in (begin, end)]
    later.set_xlim(limits)
    figure = later.figure
    figure.canvas.draw()
    assert figure.axes == [later] and later.get_ylabel() == "agreements"
    assert list(shown_titles(figure)) == ["Agreements by type"]
    assert later.bbox.width > 0.7 * figure.bbox.width
    first, last = matplotlib.dates.date2num(limits)
    drawn = [(line, x) for line in later.lines for x in matplotlib.dates.date2num(line.get_xdata())
             if line.get_drawstyle() == "steps-post"]  # fmt: skip
    assert {line.get_color() for line, x in drawn if first < x < last} >= {
        matplotlib.rcParams["text.color"], plots.colors["TFM"]
    }  # fmt: skip
    if end == "2012":
        assert later.get_ylim()[1] <= 300, "the figures of these years fill the axes"
    assert "another scale" not in plots.alt_text(later) and "scale of their own" not in plots.alt_text(later)
    assert "Sources: " in footer_on(later).get_text()
    assert shown_at_ends(later) == ["All types", "Task Force Model"], "the last values are not to see"


def test_limits_inside_the_later_panel_leave_both():
    earlier, later = panels()
    later.set_xlim(datetime.date(2025, 6, 1), datetime.date(2026, 1, 1))
    later.figure.canvas.draw()
    assert later.figure.axes == [later, earlier]
    assert shown_at_ends(later) == ["All types"]


def test_a_label_stands_at_what_is_seen_of_its_line():
    ax = program.plot(broken=False)
    (labels,) = ax.findobj(EndLabels)
    for end, said in (("2012-01-01", ["All types"]), ("2001-06-01", []), ("2030-01-01", ["All types 2,654"])):
        ax.set_xlim(datetime.date(2001, 1, 1), datetime.date.fromisoformat(end))
        ax.figure.canvas.draw()
        assert shown_at_ends(ax) == said
    ax.set_xlim(datetime.date(2028, 1, 1), datetime.date(2030, 1, 1))
    ax.figure.canvas.draw()
    assert shown_at_ends(ax) == []
    ax.set_xlim(datetime.date(2001, 1, 1), datetime.date(2012, 1, 1))
    ax.set_ylim(0, 100)
    ax.figure.canvas.draw()
    height = ax.transData.transform((0, program.last_on_or_before("2012-01-01").value))[1]
    assert labels.lines[0].get_ydata()[0] == pytest.approx(height)


def test_a_label_of_ones_own_is_that_of_both():
    earlier, later = panels()
    assert later.get_ylabel() == "agreements"
    later.set_ylabel("Agreements in force", color="red")
    later.figure.canvas.draw()
    assert earlier.get_ylabel() == later.get_ylabel() == "Agreements in force"
    assert earlier.yaxis.label.get_color() == "red" and not later.yaxis.label.get_window_extent().width
    later.set_xlim(datetime.date(2006, 1, 1), datetime.date(2026, 1, 1))
    later.figure.canvas.draw()
    assert later.get_ylabel() == "Agreements in force" and later.yaxis.label.get_window_extent().width
