import lib287g as lg
import matplotlib
import matplotlib.dates
import pytest
from matplotlib.axes import Axes

matplotlib.use("Agg")

between_bounds = """{"version": "1", "sources": [
  {"id": "S", "kind": "press", "title": "t", "publisher": "p", "url": "u", "read": "r"}], "claims": [
  {"id": "c", "value": 5, "low": 4, "high": 7, "exactness": "approximate", "unit": "agencies", "type": "WSO",
   "date": "2020-01-01", "sources": ["S"], "confidence": "high"}]}"""
jem = lg.timeline("JEM", unit="agreements")
empty = lg.timeline("WSO", unit="officers")


@pytest.fixture(autouse=True)
def drawn():
    """Draws every figure of the test, as a notebook would, and closes it."""
    import matplotlib.pyplot as plt

    yield
    for number in plt.get_fignums():
        plt.figure(number).canvas.draw()
    plt.close("all")


def test_a_plot_gives_axes_of_its_own():
    import matplotlib.pyplot as plt

    ax = jem.plot()
    assert isinstance(ax, Axes)
    assert plt.get_fignums() == [ax.figure.number]


def test_a_plot_goes_on_the_axes_given():
    import matplotlib.pyplot as plt

    figure, (first, second) = plt.subplots(2)
    assert jem.plot(ax=second) is second
    assert jem.plot(second) is second
    assert len(figure.axes) == 2 and not first.lines


def test_the_axes_say_the_type_the_unit_and_the_sources():
    ax = jem.plot()
    assert ax.get_title(loc="left").startswith("Jail Enforcement Model: agreements")
    assert ax.get_ylabel() == "agreements"
    assert "Sources: " in ax.get_xlabel() and "ROSTER_RR" in ax.get_xlabel()


def test_the_steps_are_the_observations():
    line = jem.plot().lines[0]
    assert line.get_drawstyle() == "steps-post"
    assert list(line.get_ydata())[:-1] == [row.value for row in jem]
    days = [matplotlib.dates.date2num(row.date.last) for row in jem]
    assert list(matplotlib.dates.date2num(line.get_xdata()))[:-1] == days


def test_a_type_has_its_own_colour_on_every_plot():
    colours = {type: lg.timeline(type, unit="agreements").plot().lines[0].get_color() for type in ("JEM", "TFM", "WSO")}
    assert len(set(colours.values())) == 3
    assert colours["JEM"] == lg.timeline("JEM", unit="agencies").plot().lines[0].get_color()


def test_bounds_are_a_band_where_figures_are_not_exact():
    known = lg.parse_json(between_bounds).timeline("WSO", unit="agencies")
    assert len(known.plot().collections) == 1
    assert not lg.timeline("TFM", unit="agreements").plot().collections


def test_an_empty_timeline_has_empty_axes_that_say_so():
    ax = empty.plot()
    assert ax.get_title(loc="left") == "Warrant Service Officer: active officers, no figures"
    assert ax.get_xlabel() == "No figures."


def test_timelines_of_one_unit_share_axes_and_those_of_two_do_not():
    ax = jem.plot()
    assert lg.timeline("TFM", unit="agreements").plot(ax) is ax
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["Jail Enforcement Model", "Task Force Model"]
    with pytest.raises(lg.Error, match="the axes show agreements, expected no other unit, got agencies"):
        lg.timeline("TFM", unit="agencies").plot(ax)


def test_a_source_s_name_is_not_markup(hostile_dataset):
    hostile_dataset.timeline("JEM", unit="agencies").plot()
