"""What a plot is given: matplotlib's own names and aliases, and what is told of arguments that it does not know."""

import lib287g as lg
import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import pytest

matplotlib.use("Agg")
plots = lg.plots
timeline = lg.timeline("TFM", unit="agencies")
panel = lg.panel(unit="agencies", by=None)
comparison = lg.compare("JEM")


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


@pytest.mark.parametrize("draw", [
    lambda **line: timeline.plot(**line), lambda **line: panel.plot(**line),
    lambda **line: plots.small_multiples([timeline], **line)[0],
])  # fmt: skip
def test_the_aliases_of_matplotlib_are_its_names(draw):
    named = [line for line in draw(lw=3, ls=":", c="#123456").lines if line.get_color() == "#123456"]
    assert named and {line.get_linewidth() for line in named if line.get_linestyle() == ":"} >= {3}


def test_bars_and_tiles_take_aliases_too():
    assert {bar.get_linewidth() for bar in timeline.growth("2025", "2026").plot(lw=2, ec="k").patches} == {2}
    assert {bar.get_linewidth() for bar in plots.top_states(unit="agencies", lw=2).patches} == {2}
    assert {tile.get_linewidth() for tile in plots.tiles(unit="agencies", lw=2).patches} == {2}
    assert {cell.get_linewidth() for cell in comparison.plot(lw=2).patches} == {2}


wrong = {
    "axes": (lambda: timeline.plot(ax=3), "ax: found 3, expected matplotlib Axes"),
    "axes of bars": (lambda: timeline.growth("2025", "2026").plot(ax="x"), "ax: found 'x', expected matplotlib Axes"),
    "keyword": (lambda: timeline.plot(sinse="2025"), "unknown argument 'sinse', expected ax, since, .*near: since"),
    "keyword of a panel": (lambda: panel.plot(mosst=3), "unknown argument 'mosst', expected ax, .*near: most"),
    "keyword of bars": (lambda: plots.top_states(unit="agencies", colour="k"), "unknown argument .*near: color"),
    "keyword of tiles": (lambda: plots.tiles(unit="agencies", onn="2025"), "unknown argument 'onn', expected ax, type"),
    "name and alias": (lambda: timeline.plot(lw=1, linewidth=2), "'lw' and 'linewidth'"),
    "since": (lambda: timeline.plot(since="foo"), "^since: 'foo' is not a date"),
    "since of a panel": (lambda: panel.plot(since="foo"), "^since: 'foo' is not a date"),
    "day of tiles": (lambda: plots.tiles(unit="agencies", on="x"), "^on: 'x' is not a date"),
    "unit of tiles": (lambda: plots.tiles(unit="agreement"), "^unit: unknown Unit 'agreement'.*near: 'agreements'"),
    "type of states": (lambda: plots.top_states(unit="agencies", type=3), "^type: found 3, expected AgreementType"),
    "aspects": (lambda: comparison.plot(aspects=["pover"]), "^aspects: unknown Aspect 'pover'.*near: 'Power'"),
    "how many states": (lambda: plots.top_states(unit="agencies", most=-1), "^most: found -1, expected a whole number"),
    "how many lines": (lambda: panel.plot(most=-1), "^most: found -1, expected a whole number from 0"),
    "columns": (lambda: plots.small_multiples([timeline], columns=0), "^columns: found 0, expected a whole number"),
    "figures": (lambda: lg.figures_on(["2025"], unit="agencies").plot(), "^found a ColumnTable .*can be drawn"),
    "changes": (lambda: lg.changes_since(lg.data_version).plot(), "^found a ColumnTable .*can be drawn"),
    "claims": (lambda: plots.save(lg.claims(), "a.png"), "^found a ClaimTable .*expected a panel, .*drawn"),
    "claims in words": (lambda: plots.alt_text(lg.claims()), "^found a ClaimTable .*can be drawn"),
    "events": (lambda: timeline.plot(events="x"), r"^events: found 'x' \(str\), expected True, .* a list of Event$"),
    "events as a number": (lambda: timeline.plot(events=5), "^events: found 5 .*, expected True, False, or a list"),
    "an event": (lambda: timeline.plot(events=[1]), r"^events: found 1 \(int\) in it, .* a list of Event$"),
    "conflicts": (lambda: timeline.plot(conflicts="yes"), "^conflicts: found 'yes' .*, .* or a list of Conflict$"),
    "long": (lambda: timeline.plot(conflicts="y" * 999), "^conflicts: found 'y{70,80}.*…"),
    "multiples of a number": (lambda: plots.small_multiples([1]), "^timelines: found 1 .*a list of Timeline$"),
    "multiples of one": (lambda: plots.small_multiples(timeline), r"^timelines: found .*\(Timeline\), expected a list"),
    "timelines of one": (lambda: plots.plot_timelines(timeline), r"^timelines: found .*\(Timeline\), expected a list"),
    "figure": (lambda: plots.small_multiples([timeline], figure=5), "^figure: found 5, expected a matplotlib Figure"),
    "timeline": (lambda: plots.plot_timeline(1), r"^timeline: found 1 \(int\), expected Timeline$"),
    "growth": (lambda: plots.plot_growth(1), r"^growth: found 1 \(int\), expected Growth$"),
    "comparison": (lambda: plots.plot_comparison(1), r"^comparison: found 1 \(int\), expected Comparison$"),
    "differences": (lambda: plots.plot_differences(1), r"^differences: found 1 \(int\), expected DifferenceTable$"),
    "panel": (lambda: plots.plot_panel(1), r"^table: found 1 \(int\), expected a panel$"),
    "dataset": (lambda: plots.tiles(unit="agencies", dataset=5), r"^dataset: found 5 \(int\), expected Dataset$"),
    "color": (lambda: plots.color_of("TMF"), "^agreement_type: unknown AgreementType 'TMF'"),
    "a number": (lambda: plots.alt_text(3), "^thing: found 3 .int., expected Axes, a Figure, or what can be plotted"),
    "aspects of a number": (lambda: comparison.plot(aspects=3), r"^aspects: found 3 \(int\), expected Aspects or"),
    "axes of a circle": (
        lambda: timeline.plot(ax=plt.figure().add_subplot(projection="polar")),
        r"^ax: found PolarAxes \('polar'\), expected Axes with the projection 'rectilinear'$",
    ),
    "width of a line": (lambda: timeline.plot(lw="thick"), r"^linewidth: found 'thick' \(str\), expected float$"),
    "color of a line": (lambda: panel.plot(color="rde"), r"^color: found 'rde' \(str\), expected color$"),
    "edge of tiles": (lambda: plots.tiles(unit="agencies", ec="zz"), r"^edgecolor: found 'zz' \(str\), expected colo"),
    "width of bars": (lambda: plots.top_states(unit="agencies", lw="x"), r"^linewidth: found 'x' \(str\), expected fl"),
    "order": (lambda: timeline.plot(zorder="x"), r"^zorder: found 'x' \(str\), expected float$"),
    "rows": (lambda: plots.plot_figures([3], plots.new_axes(), "k"), r"^rows: found 3 \(int\) in it, expected claims"),
    "size": (lambda: plots.new_axes(-1), "^width: found -1, expected a number above 0$"),
}  # fmt: skip


@pytest.mark.parametrize(("call", "text"), wrong.values(), ids=wrong)
def test_a_wrong_argument_of_a_plot_is_told_in_a_line(call, text):
    with pytest.raises(lg.Error, match=text) as raised:
        call()
    assert "\n" not in str(raised.value) and len(str(raised.value)) < 400


@pytest.mark.parametrize(("call", "said"), [
    (plots.tiles, "tiles(): unit is required: agreements, agencies, officers, officers_trained"),
    (lambda: plots.top_states(lw=2), "top_states(): unit is required: agreements, agencies, officers, officers_tra"),
    (lambda: plots.tiles("agencies"), "tiles(): found 1 arguments by place, expected none; unit, type, on, "),
    (plots.small_multiples, "small_multiples(): timelines is required: a list of Timeline"),
    (plots.plot_timelines, "plot_timelines(): timelines is required: a list of Timeline"),
    (plots.plot_growth, "plot_growth(): growth is required: Growth"),
    (plots.save, "save(): thing is required: Axes, a Figure, or what can be plotted"),
    (lambda: plots.save(timeline), "save(): path is required: a path"),
    (lambda: plots.save(timeline, 5), "path: found 5 (int), expected a path that ends in .svg, .png or .pdf"),
    (plots.alt_text, "alt_text(): thing is required: Axes, a Figure, or what can be plotted"),
    (lambda: plots.new_axes("x"), "width: found 'x' (str), expected a number above 0"),
    (lambda: plots.color_of(), "color_of(): agreement_type is required: JEM, TFM, WSO, JTF"),
])  # fmt: skip
def test_what_is_missing_and_of_another_type_is_told_in_a_line(call, said):
    with pytest.raises(TypeError) as raised:
        call()
    assert str(raised.value).startswith(said) and "\n" not in str(raised.value)


def test_several_colors_of_bars_are_no_error():
    colors = ["r", "g", "b"]
    bars = plots.top_states(unit="agencies", most=3, color=colors).patches
    assert [bar.get_facecolor() for bar in bars] == [matplotlib.colors.to_rgba(color) for color in colors]


@pytest.mark.parametrize("call", [
    lambda value: timeline.plot(log=value), lambda value: plots.small_multiples([timeline], log=value),
    lambda value: panel.plot(log=value),
])  # fmt: skip
def test_true_and_false_are_no_texts_and_no_numbers(call):
    for value, said in (("no", r"^log: found 'no' \(str\), expected True or False$"), (1, r"^log: found 1 \(int\)")):
        with pytest.raises(TypeError, match=said):
            call(value)
    assert call(np.True_)
    with pytest.raises(TypeError, match="^broken: found 'no'"):
        timeline.plot(broken="no")


def test_the_names_of_the_plots_are_completed():
    assert dir(plots) == sorted(plots.__all__)


def test_aspects_are_members_or_codes_one_or_several():
    said = plots.alt_text(comparison.plot(aspects=["power"]))
    assert said == plots.alt_text(comparison.plot(aspects="power"))
    assert said == plots.alt_text(comparison.plot(aspects=[lg.Aspect.POWER]))


def test_what_can_be_plotted_has_an_alt_text_and_leaves_no_figure():
    before = plt.get_fignums()
    said = plots.alt_text(timeline, since="2025-01-01")
    assert plt.get_fignums() == before
    assert said == plots.alt_text(timeline.plot(since="2025-01-01")) and said.startswith(
        "Task Force Model: agencies, 2025"
    )
