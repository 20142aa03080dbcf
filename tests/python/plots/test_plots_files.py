"""Figures as files, with what they show in words."""

import json
import re
import xml.etree.ElementTree as ET

import lib287g as lg
import matplotlib
import matplotlib.pyplot as plt
import pytest
from lib287g import plots
from PIL import Image

matplotlib.use("Agg")
pytestmark = pytest.mark.usefixtures("drawn")

jem = lg.timeline("JEM", unit="agreements")
svg = "{http://www.w3.org/2000/svg}"


def test_alt_text_says_scope_unit_span_and_first_last_and_highest():
    said = plots.alt_text(plots.plot_timeline(jem))
    first, last, peak = jem[0], jem[-1], jem.peak
    assert said.startswith(f"Jail Enforcement Model: agreements, {first.date} to {last.until}: first ")
    assert f"last {last.value}, highest {peak.value} ({peak.date})." in said


def test_alt_text_of_a_figure_joins_all_and_what_is_not_ours_is_refused():
    figure, (above, below) = plt.subplots(2)
    plots.plot_timeline(jem, above)
    plots.tiles(unit="agencies", ax=below)
    assert plots.alt_text(figure) == f"{plots.alt_text(above)} {plots.alt_text(below)}"
    with pytest.raises(lg.Error, match="nothing on it was drawn by lib287g.plots"):
        plots.alt_text(plt.subplots()[1])
    with pytest.raises(lg.Error, match="found 3 .int., expected Axes, a Figure, or what can be plotted"):
        plots.alt_text(3)


@pytest.mark.parametrize("thing", [jem, jem.growth("2011-06-01", "2026-06-05"), lg.compare("WSO", "JEM", "TFM")],
                         ids=lambda thing: type(thing).__name__)  # fmt: skip
def test_what_can_be_plotted_is_saved_by_one_call(thing, tmp_path):
    for name in ("chart.svg", "chart.png", "chart.pdf"):
        assert plots.save(thing, tmp_path / name).stat().st_size > 5_000
    assert not plt.get_fignums()


def test_an_svg_has_title_and_description_first(tmp_path):
    ax = plots.top_states(unit="agencies", on="2026-05-18")
    root = ET.parse(plots.save(ax, tmp_path / "top.svg")).getroot()
    assert root.get("role") == "img"
    assert [child.tag for child in root][:2] == [f"{svg}title", f"{svg}desc"]
    assert root[0].text == "The whole program: agencies on 2026-05-18"
    assert root[1].text == plots.alt_text(ax)


def test_a_png_carries_the_words(tmp_path):
    ax = plots.plot_timeline(jem)
    with Image.open(plots.save(ax, tmp_path / "jem.png")) as image:
        assert image.info["Description"] == plots.alt_text(ax)
        assert image.info["Title"] == "Jail Enforcement Model: agreements"


def test_the_same_figure_gives_the_same_svg(tmp_path):
    first, second = (plots.save(jem, tmp_path / name).read_text(encoding="utf-8") for name in ("1.svg", "2.svg"))
    assert first == second
    assert not re.search(r"\d\d:\d\d:\d\d", first)


def test_options_go_to_the_plot_and_are_refused_for_what_is_plotted(tmp_path):
    path = plots.save(lg.timeline(unit="agreements"), tmp_path / "since.svg", since="2025")
    assert "2025-01-01 to " in ET.parse(path).getroot()[1].text
    with pytest.raises(lg.Error, match="since: expected no options"):
        plots.save(plots.plot_timeline(jem), path, since="2025")


def test_other_endings_and_things_are_refused(tmp_path):
    with pytest.raises(lg.Error, match=r"found 'chart.gif', expected a name that ends in .svg, .png or .pdf"):
        plots.save(jem, tmp_path / "chart.gif")
    with pytest.raises(lg.Error, match=r"found 'JEM' \(str\), expected Axes, a Figure, or what can be plotted"):
        plots.save("JEM", tmp_path / "chart.svg")


def test_hostile_words_in_a_file_are_text(hostile_dataset, tmp_path):
    timeline = hostile_dataset.timeline("JEM", unit="agencies")
    path = plots.save(timeline, tmp_path / "hostile.svg", label="</title><script>alert(1)</script>&$x$")
    tags = {element.tag for element in ET.parse(path).iter()}
    assert not [tag for tag in tags if "script" in tag]
    assert "<script" not in path.read_text(encoding="utf-8")


def test_a_set_of_small_multiples_is_saved_whole(tmp_path):
    axes = plots.small_multiples([lg.timeline(unit="agencies", state=state) for state in ("FL", "TX")])
    said = ET.parse(plots.save(axes, tmp_path / "two.svg")).getroot()[1].text
    assert "The whole program, Florida: agencies" in said and "The whole program, Texas: agencies" in said


def test_what_an_event_of_another_s_says_does_not_break_the_file(tmp_path):
    document = {
        "version": "1",
        "sources": [{"id": "S", "kind": "press", "title": "t", "publisher": "p", "url": "u", "read": "r"}],
        "events": [{"id": "e", "date": "2019-05-06", "kind": "policy", "label": "<b>\x1b[31m$x$", "text": "t",
                    "sources": ["S"], "confidence": "high"}],
    }  # fmt: skip
    events = lg.parse_json(json.dumps(document)).events
    path = plots.save(jem, tmp_path / "event.svg", events=events)
    assert "<b>\\u001b[31m$x$" in ET.parse(path).getroot()[1].text


def test_several_axes_are_a_list_or_what_subplots_gives(tmp_path):
    states = [lg.timeline(unit="agencies", state=state) for state in ("FL", "TX")]
    several = plots.small_multiples(states)
    assert lg.cite(several) == lg.cite(tuple(several)) == lg.cite(several[0].figure)
    assert lg.cite(several).startswith("The whole program, by state: agencies. Sources: ICE via RelevantResearch; ")
    assert lg.cite(several, form="bibtex") == lg.cite(form="bibtex")
    _, grid = plt.subplots(1, 2)
    for timeline, ax in zip(states, grid, strict=True):
        plots.plot_timeline(timeline, ax)
    assert lg.cite(grid).startswith("The whole program, Florida: agencies; The whole program, Texas: agencies. ")
    assert plots.alt_text(grid) == plots.alt_text(list(grid))
    assert plots.save(grid, tmp_path / "grid.svg").stat().st_size > 5_000
    for other in ([], [several[0], 2], plt.subplots(2, 2)[1]):
        with pytest.raises(lg.Error, match="^thing: "):
            lg.cite(other)
