"""Nothing is cut and no labels overlap: at common sizes, on light and dark, in subplots and subfigures."""

import itertools

import lib287g as lg
import matplotlib
import matplotlib.pyplot as plt
import pytest
from lib287g import plots
from lib287g.plots.texts.end_labels import EndLabels
from lib287g.plots.texts.fitted_text import FittedText
from lib287g.plots.texts.footer import Footer, footer_on
from lib287g.plots.texts.placed import PlacedTexts, spread
from matplotlib.axes import Axes

matplotlib.use("Agg")

states = ("FL", "TX", "GA", "PA", "TN", "AL", "NC", "SC", "OK", "AR")
program = lg.timeline(unit="agreements")


def list_of(count, day):
    """A list with so many agreements in each of forty states."""
    return lg.read_rows([{"STATE": state.label, "LAW ENFORCEMENT AGENCY": f"A {number}", "SUPPORT TYPE": type,
                          "SIGNED": "2/26/2025"}
                         for state in list(lg.State)[:40] for number in range(count) for type in ("JEM", "TFM")],
                        name=f"{day}.xlsx", published=day)  # fmt: skip


lists = list_of(1, "2025-04-01"), list_of(3, "2025-05-01")
kinds = {
    "program": lambda ax: plots.plot_timeline(program, ax),
    "two panels": lambda ax: plots.plot_timeline(program, ax, broken=True),
    "all marks": lambda ax: plots.plot_timeline(program, ax, since="2007", conflicts=True, events=True),
    "logarithms": lambda ax: plots.plot_timeline(program, ax, log=True),
    "types": lambda ax: plots.plot_timelines(
        [lg.timeline(type, unit="agreements") for type in plots.colors], ax, since="2025"
    ),
    "ten states": lambda ax: plots.plot_timelines(
        [lg.timeline(unit="agencies", state=state) for state in states], ax, since="2025"
    ),
    "growth": lambda ax: plots.plot_growth(lg.timeline("JEM", unit="agreements").growth("2011", "2026"), ax),
    "comparison": lambda ax: plots.plot_comparison(lg.compare("WSO", "JEM", "TFM"), ax),
    "tiles": lambda ax: plots.tiles(unit="agencies", type="TFM", ax=ax),
    "panel": lambda ax: plots.plot_panel(lg.panel(unit="agreements", by=None, every="month"), ax),
    "panel by type": lambda ax: plots.plot_panel(lg.panel(unit="agreements", by="type", start="2016"), ax, broken=True),
    "differences": lambda ax: plots.plot_differences(lg.diff(*lists), ax, lists=lists, most=30),
    "top states": lambda ax: plots.top_states(unit="agreements", type="WSO", ax=ax),
}


def box_of(text):
    return text.get_window_extent()


def own_texts(figure):
    """Titles, labels, footers and words in cells."""
    found = list(figure.findobj(Footer)) + list(figure.findobj(FittedText))
    for ax in figure.findobj(Axes):
        found += [ax.title, ax._left_title, ax.xaxis.label, ax.yaxis.label]
    for placed in figure.findobj(PlacedTexts):
        found += placed.texts
    return [text for text in found if text.get_visible() and text.get_text()]


def cut(figure):
    """The texts that the figure's edge cuts."""
    edge = figure.bbox.padded(1)
    return [text.get_text() for text in own_texts(figure)
            if not (edge.x0 <= box_of(text).x0 and box_of(text).x1 <= edge.x1
                    and edge.y0 <= box_of(text).y0 and box_of(text).y1 <= edge.y1)]  # fmt: skip


def overlapping(texts):
    boxes = [(text.get_text(), box_of(text).padded(-1)) for text in texts if text.get_visible()]
    return [(one, other) for (one, a), (other, b) in itertools.combinations(boxes, 2) if a.overlaps(b)]


def check(figure):
    figure.canvas.draw()
    assert cut(figure) == []
    assert overlapping([text for placed in figure.findobj(PlacedTexts) for text in placed.texts]) == []
    assert overlapping([text for text in own_texts(figure) if isinstance(text, Footer | FittedText)]) == []
    for footer in figure.findobj(Footer):
        assert not footer.get_window_extent().overlaps(footer.axes.bbox.padded(-1))
        if footer.axes.axison:
            below = footer.axes.xaxis.get_tightbbox()
            assert below is None or box_of(footer).y1 <= below.y0 + 1
    plt.close(figure)


@pytest.mark.parametrize("theme", ["default", "dark_background"])
@pytest.mark.parametrize("size", [(9, 4.8), (4, 3)], ids=str)
@pytest.mark.parametrize("kind", kinds)
def test_nothing_is_cut_and_nothing_overlaps(kind, size, theme):
    with matplotlib.style.context(theme):
        figure, ax = plt.subplots(figsize=size)
        kinds[kind](ax)
        check(figure)


def test_subfigures_keep_their_texts_to_themselves():
    figure = plt.figure(figsize=(11, 7), layout="constrained")
    left, right = figure.subfigures(1, 2)
    above, below = left.subplots(2, 1)
    kinds["program"](above)
    kinds["types"](below)
    plots.small_multiples([lg.timeline(unit="agencies", state=state) for state in states[:4]], figure=right)
    figure.canvas.draw()
    middle = right.bbox.x0
    assert all(box_of(text).x1 <= middle + 1 for text in own_texts(left))
    assert all(box_of(text).x0 >= middle - 1 for text in own_texts(right))
    check(figure)


def test_a_hundred_labels_find_their_place():
    wanted = [100 + number / 10 for number in range(100)]
    placed = spread(wanted, [3.0] * 100, 0, 1000)
    assert all(b - a >= 3 - 1e-9 for a, b in itertools.pairwise(placed))
    assert placed[0] >= 1.5 and placed[-1] <= 998.5
    assert spread([10, 50], [4, 4], 0, 100) == [10, 50]
    assert spread([1, 99], [10, 10], 0, 100) == [5, 95]


def test_labels_follow_when_the_limits_change():
    ax = plots.plot_timeline(program, since="2025")
    (labels,) = ax.findobj(EndLabels)
    ax.figure.canvas.draw()
    before = box_of(labels.texts[0]).y0
    ax.set_ylim(0, 10_000)
    ax.figure.canvas.draw()
    assert box_of(labels.texts[0]).y0 < before
    plt.close(ax.figure)


def test_a_title_has_the_width_of_its_figure():
    _, ax = plt.subplots(figsize=(3, 2))
    plots.top_states(unit="agreements", on="2026-05-18", ax=ax)
    ax.figure.canvas.draw()
    assert ax.title._get_wrapped_text() == "The whole program: agreements\non 2026-05-18"
    plt.close(ax.figure)
    figure, axes = plt.subplots(1, 3, figsize=(9, 3))
    for each in axes:
        plots.top_states(unit="agreements", on="2026-05-18", ax=each)
    figure.canvas.draw()
    assert overlapping([each.title for each in axes]) == []
    plt.close(figure)


def test_nothing_to_show_has_no_ticks():
    none = lg.panel(unit="agencies", by="state", every="month", start="1990", end="1991").plot()
    several = plots.small_multiples([lg.timeline("WSO", unit="officers", state=state) for state in ("FL", "TX")])
    for ax in (none, *several):
        ax.figure.canvas.draw()
        assert "No figures" in [text.get_text() for text in ax.texts]
        assert not [label for label in [*ax.get_xticklabels(), *ax.get_yticklabels()] if label.get_text()]
        plt.close(ax.figure)


@pytest.mark.filterwarnings("ignore:The figure layout has changed to tight")
@pytest.mark.parametrize("drawn_before", [False, True])
def test_a_tight_layout_has_room_for_the_texts_whenever_it_is_asked_for(drawn_before):
    figure, axes = plt.subplots(2, 2, figsize=(11, 8))
    for kind, ax in zip(("program", "types", "growth", "top states"), axes.flat, strict=True):
        kinds[kind](ax)
    if drawn_before:
        figure.canvas.draw()
    figure.tight_layout()
    figure.canvas.draw()
    texts = own_texts(figure)
    assert overlapping(texts) == []
    whole = figure.get_tightbbox().transformed(figure.dpi_scale_trans)
    assert whole.width > 0.85 * figure.bbox.width and whole.height > 0.95 * figure.bbox.height, "margins are not wasted"
    check(figure)


@pytest.mark.filterwarnings("ignore:The figure layout has changed to tight")
def test_a_tight_layout_of_panels_keeps_their_texts_apart():
    for axes in ([plots.plot_timeline(program)], plots.small_multiples(
        [lg.timeline(unit="agencies", state=state) for state in states[:5]])):  # fmt: skip
        figure = axes[0].figure
        figure.canvas.draw()
        figure.tight_layout()
        assert overlapping(own_texts(figure)) == []
        check(figure)


@pytest.mark.parametrize("kind", ["differences", "top states"])
def test_names_of_bars_are_as_many_as_have_room(kind):
    for size in ((9, 6), (3, 2)):
        ax = plt.subplots(figsize=size)[1]
        if kind == "top states":
            plots.top_states(unit="agreements", on="2026-05-18", ax=ax, most=40)
        else:
            kinds[kind](ax)
        ax.figure.canvas.draw()
        names = [label for label in ax.get_yticklabels() if label.get_text()]
        assert overlapping(names) == [] and len(names) >= 3
        assert min(box_of(label).x0 for label in names) >= 0
        assert " more" in footer_on(ax).get_text() + names[-1].get_text()
        plt.close(ax.figure)


@pytest.mark.parametrize("kind", kinds)
def test_the_same_call_gives_the_same_picture(kind):
    pictures = []
    for _ in range(2):
        figure, ax = plt.subplots(figsize=(5, 3.5))
        kinds[kind](ax)
        figure.canvas.draw()
        pictures.append(bytes(figure.canvas.buffer_rgba()))
        figure.canvas.draw()
        pictures.append(bytes(figure.canvas.buffer_rgba()))
        plt.close(figure)
    assert pictures[0] == pictures[2] and pictures[1] == pictures[3]
