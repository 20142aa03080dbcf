"""A comparison can be read at any size: no mark that nothing explains, no words too small, no row lost unsaid."""

import re

import lib287g as lg
import matplotlib
import matplotlib.pyplot as plt
import pytest
from lib287g import plots
from lib287g.plots.texts.fitted_text import FittedText
from lib287g.plots.texts.footer import footer_on

matplotlib.use("Agg")
three = lg.compare("JEM", "TFM", "WSO")
mark = re.compile(r"\[\d+\]")


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


def drawn(ax):
    """The words in cells that are seen, and the footer's, after a drawing."""
    ax.figure.canvas.draw()
    words = [text for text in ax.findobj(FittedText) if text.get_visible()]
    return words, " ".join(footer_on(ax).get_text().split())


def on_axes(size, **options):
    return three.plot(plt.subplots(figsize=size)[1], **options)


@pytest.mark.parametrize("types", [("JEM", "TFM"), ("JEM", "TFM", "WSO"), ("JEM", "TFM", "WSO", "JTF")])
@pytest.mark.parametrize("aspects", [None, ("setting", "power"), ("training",)])
def test_a_figure_of_its_own_explains_every_mark(types, aspects):
    words, footer = drawn(lg.compare(*types).plot(aspects=aspects))
    marks = [found for text in words for found in mark.findall(text.get_text())]
    assert marks and marks == mark.findall(footer)
    assert "otherwise" not in footer and "not shown" not in footer


@pytest.mark.parametrize("theme", ["default", "dark_background"])
@pytest.mark.parametrize("aspects", [None, ("setting", "power")])
@pytest.mark.parametrize("size", [(12, 8), (6.4, 4.8), (4, 3), (3, 2.5), (2, 1.5)])
def test_marks_stand_where_the_footer_tells_them_and_nothing_is_too_small(size, aspects, theme):
    with matplotlib.style.context(theme):
        ax = on_axes(size, aspects=aspects)
        words, footer = drawn(ax)
    marks = [found for text in words for found in mark.findall(text.get_text())]
    assert marks == mark.findall(footer)
    disputed = [cell for row in three for cell in row if cell.disputed]
    assert marks or not disputed or "others say otherwise" in footer
    assert min(text.get_fontsize() for text in words) >= 6
    seen = {cell.get_y() for cell in ax.patches if cell.get_visible()}
    rows = {cell.get_y() for cell in ax.patches}
    hidden = len([cell for cell in ax.patches if not cell.get_visible()]) // 3
    assert (f"{hidden} more row" in footer) == bool(hidden) and (len(rows) > len(seen)) <= bool(hidden)


def test_on_the_axes_of_a_default_figure_all_marks_are_told():
    words, footer = drawn(on_axes((6.4, 4.8)))
    assert mark.findall(footer) == ["[1]", "[2]", "[3]", "[4]", "[5]"]
    assert [found for text in words for found in mark.findall(text.get_text())] == mark.findall(footer)


def test_rows_are_left_out_from_the_end_and_come_back():
    ax = on_axes((3, 2.5))
    words, footer = drawn(ax)
    labels = [text.get_text().replace("\n", " ") for text in words]
    assert "Setting" in labels and "query DHS databases" not in labels and "more rows not shown." in footer
    ax.figure.set_size_inches(9, 7)
    words, footer = drawn(ax)
    assert "May query DHS databases" in [text.get_text() for text in words] and "not shown" not in footer
    assert "May query DHS databases: JEM" in plots.alt_text(ax)


def test_words_stay_in_their_cells():
    for size in ((6.4, 4.8), (3, 2.5)):
        ax = on_axes(size)
        words, _ = drawn(ax)
        cells = [cell.get_window_extent().padded(1.5) for cell in ax.patches if cell.get_visible()]
        for text in words:
            box = text.get_window_extent()
            inside = [cell for cell in cells if cell.contains(*box.get_points().mean(axis=0))]
            assert all(cell.x0 <= box.x0 and box.x1 <= cell.x1 and cell.y0 <= box.y0 and box.y1 <= cell.y1
                       for cell in inside), text.get_text()  # fmt: skip


@pytest.mark.parametrize("size", [(7.2, 5.6), (3, 2.5), (2, 1.5)])
def test_tiles_too_small_for_a_number_have_none(size):
    ax = plots.tiles(unit="agreements", on="2026-05-18", ax=plt.subplots(figsize=size)[1])
    words, footer = drawn(ax)
    shown = [text for text in words if text.get_text()]
    assert all(text.get_fontsize() >= 6 for text in shown)
    numbers = [text for text in shown if text.get_text()[-1].isdigit()]
    assert ("Too small for numbers" in footer) == (not numbers)
    assert all("…" not in text.get_text() for text in shown)
