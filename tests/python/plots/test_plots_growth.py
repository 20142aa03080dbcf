"""Growth in small axes, and what it says of its days."""

import itertools

import lib287g as lg
import matplotlib
import matplotlib.pyplot as plt
import pytest
from lib287g import plots
from matplotlib.text import Text

matplotlib.use("Agg")


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def growth(type="TFM", first="2025-06-01", last="2026-05-18", **scope):
    return lg.timeline(type, unit="agencies", **scope).growth(first, last)


def texts_on(figure):
    """All that is to read: titles, labels of ticks and axes, numbers, notes."""
    figure.canvas.draw()
    shown = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text()]
    ticks = {label for ax in figure.axes for label in [*ax.get_xticklabels(), *ax.get_yticklabels()]}
    axes = [(ax, label) for ax in figure.axes for label in [*ax.get_xticklabels(), *ax.get_yticklabels()]]
    seen = {label for ax, label in axes if label.get_text() and (
        ax.get_ylim()[0] <= label.get_position()[1] <= ax.get_ylim()[1]
        or label in ax.get_xticklabels())}  # fmt: skip
    return [text for text in shown if text not in ticks or text in seen]


def check(figure):
    texts = texts_on(figure)
    boxes = [(text.get_text(), text.get_window_extent().padded(-1)) for text in texts]
    assert [(one, other) for (one, a), (other, b) in itertools.combinations(boxes, 2) if a.overlaps(b)] == []
    edge = figure.bbox.padded(1)
    assert [
        text for text, box in boxes if box.x0 < edge.x0 or box.x1 > edge.x1 or box.y0 < edge.y0 or box.y1 > edge.y1
    ] == []


@pytest.mark.parametrize("theme", ["default", "dark_background"])
@pytest.mark.parametrize("size", [(2.5, 2), (3, 2), (4, 3), (5.5, 4.2)], ids=str)
def test_texts_of_a_small_growth_do_not_overlap(size, theme):
    with matplotlib.style.context(theme):
        for shown in (growth(state="FL"), growth("JEM"), growth("TFM", "2022", "2024", state="FL")):
            figure, ax = plt.subplots(figsize=size)
            shown.plot(ax)
            check(figure)
            assert ax.bbox.height > 0.2 * figure.bbox.height
            words = " ".join(text.get_text() for text in texts_on(figure))
            assert f"{shown.absolute:+,}" in words and "Sources: " in words
            assert str(shown.start.asked) in words and str(shown.end.asked) in words


def test_texts_of_three_growths_side_by_side_do_not_overlap():
    figure, axes = plt.subplots(1, 3, figsize=(9, 3))
    for type, ax in zip(("TFM", "JEM", "WSO"), axes, strict=True):
        growth(type).plot(ax)
    check(figure)


def test_days_between_two_lists_were_not_observed():
    between, old, seen = growth("TFM"), growth("JEM"), growth("TFM", "2025-05-29", "2025-06-05")
    assert (between.start.date, str(between.start.until), between.start.age_days) == (
        lg.PartialDate("2025-05-29"), "2025-06-05", 0)  # fmt: skip
    labels = {}
    for name, each in (("between", between), ("old", old), ("seen", seen)):
        ax = each.plot()
        ax.figure.canvas.draw()
        labels[name] = [label.get_text() for label in ax.get_xticklabels()]
    assert labels["between"] == ["2025-06-01\nfigure of 2025-05-29\nto 2025-06-05", "2026-05-18\nobserved that day"]
    assert labels["old"][0] == f"2025-06-01\nfigure of 2025-05-29,\n{old.start.age_days} days old"
    assert labels["seen"] == ["2025-05-29\nobserved that day", "2025-06-05\nobserved that day"]


def test_the_alt_text_has_the_days_of_the_chart():
    shown = growth("TFM")
    assert (
        f"from {shown.start.value} on 2025-06-01 (figure of 2025-05-29 to 2025-06-05) "
        f"to {shown.end.value:,} on 2026-05-18, {shown.absolute:+,}" in plots.alt_text(shown)
    )
    old = growth("JEM")
    assert f"on 2025-06-01 (figure of 2025-05-29, {old.start.age_days} days old) to" in plots.alt_text(old)
