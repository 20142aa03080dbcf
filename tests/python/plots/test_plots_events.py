"""Labels of events hide no figures and stay in their axes, which small figures keep room for."""

import lib287g as lg
import matplotlib
import matplotlib.pyplot as plt
import pytest
from lib287g import plots
from lib287g.plots.drawing.events import EventLabels
from lib287g.plots.texts.footer import footer_on
from lib287g.plots.texts.placed import paths_on
from matplotlib.colors import to_rgba

matplotlib.use("Agg")
program = lg.timeline(unit="agencies")


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def labels_on(figure):
    """The labels that are shown, with their axes and the lines to them."""
    figure.canvas.draw()
    return [(each.axes, text, line) for each in figure.findobj(EventLabels)
            for text, line in zip(each.texts, each.lines, strict=True) if text.get_visible()]  # fmt: skip


@pytest.mark.parametrize("theme", ["default", "dark_background"])
@pytest.mark.parametrize("size", [(9, 4.8), (6.4, 4.8), (4, 3), (3, 2), (2.2, 1.6)], ids=str)
def test_labels_of_events_hide_no_figure_and_stay_inside(size, theme):
    with matplotlib.style.context(theme):
        for options in ({}, {"broken": True}, {"since": "2024", "conflicts": True}):
            figure, ax = plt.subplots(figsize=size)
            program.plot(ax, events=True, **options)
            shown = labels_on(figure)
            assert shown or size[0] < 4
            for axes, text, line in shown:
                box = text.get_window_extent()
                assert not any(path.intersects_bbox(box, filled=False) for path in paths_on(axes)), text.get_text()
                assert axes.bbox.y0 <= box.y0 and box.y1 <= axes.bbox.y1
                assert not line.get_visible() or max(line.get_ydata()) <= axes.bbox.y1 + 1
            assert ax.bbox.height > 0.2 * figure.bbox.height
            footer = footer_on(ax).get_window_extent()
            assert footer.y0 >= -1 and footer.x1 <= figure.bbox.x1 + 1
            assert "2012-12-21 ICE will not renew task forces" in plots.alt_text(ax) or "since" in options


def test_no_line_shows_between_the_words_of_a_label():
    for theme in ("default", "dark_background"):
        with matplotlib.style.context(theme):
            ax = program.plot(events=True)
            for axes, text, _ in labels_on(ax.figure):
                ground = text.get_bbox_patch()
                assert ground.get_facecolor() == to_rgba(axes.get_facecolor()) and ground.get_alpha() in (None, 1)
                assert ground.get_window_extent().padded(1).containsx(text.get_window_extent().x1)


def test_what_figures_hide_from_labels_is_where_lines_are_drawn():
    ax = program.plot(broken=False)
    ax.figure.canvas.draw()
    day = matplotlib.dates.date2num(lg.PartialDate("2019-06-01").first)
    on, above = (ax.transData.transform((day, value)) for value in (78, 120))
    for point, hit in ((on, True), (above, False)):
        box = matplotlib.transforms.Bbox.from_extents(*(point - 3), *(point + 3))
        dotted = [path for path in paths_on(ax) if path.intersects_bbox(box, filled=False)]
        assert bool(dotted) is hit


@pytest.mark.parametrize("size", [(9, 4.8), (4, 3), (3.2, 2.4)], ids=str)
def test_no_event_has_a_line_without_a_label(size):
    figure, ax = plt.subplots(figsize=size)
    lg.timeline("TFM", unit="agencies", state="FL").plot(ax, events=True, conflicts=True)
    shown = labels_on(figure)
    lines = [line for line in ax.lines if line.get_zorder() == 0.9 and line.get_visible()]
    assert len(lines) == len(shown)
    (labels,) = ax.findobj(EventLabels)
    hidden = len(labels.events) - len(shown)
    said = " ".join(footer_on(ax).get_text().split())
    assert (f"{hidden} event{'s' if hidden > 1 else ''} not shown." in said) == bool(hidden)
    assert size[0] > 4 or hidden


@pytest.mark.parametrize("log", [False, True])
def test_figures_have_more_than_half_of_the_height(log):
    ax = program.plot(events=True, log=log, broken=False)
    ax.figure.canvas.draw()
    top = ax.transData.transform((0, max(row.value for row in program)))[1]
    assert top - ax.bbox.y0 > 0.55 * ax.bbox.height
    ticks = [label.get_text() for label in ax.get_yticklabels() if label.get_window_extent().y0 < ax.bbox.y1]
    assert not log or ticks[-1] == "10,000"
