import datetime
import json
import re

import lib287g as lg
import matplotlib
import matplotlib.dates
import pytest
from lib287g import plots
from lib287g.plots.drawing.events import EventLabels
from lib287g.plots.drawing.stretches import break_of, stretches_of
from lib287g.plots.texts.end_labels import EndLabels
from lib287g.plots.texts.footer import footer_on
from matplotlib.axes import Axes

matplotlib.use("Agg")
pytestmark = pytest.mark.usefixtures("drawn")

jem = lg.timeline("JEM", unit="agreements")
program = lg.timeline(unit="agreements")
empty = lg.timeline("WSO", unit="officers")


def made_of(*figures, **claim):
    """A dataset of claims in agencies of one type, each a date and a value."""
    return lg.parse_json(json.dumps({
        "version": "1",
        "sources": [{"id": "S", "kind": "press", "title": "t", "publisher": "p", "url": "u", "read": "r"}],
        "claims": [{"id": date, "value": value, "low": value, "high": value, "exactness": "exact", "unit": "agencies",
                    "type": "WSO", "date": date, "sources": ["S"], "confidence": "high", **claim}
                   for date, value in figures],
    }))  # fmt: skip


def timeline_of(*figures, **claim):
    return made_of(*figures, **claim).timeline("WSO", unit="agencies")


def ends(ax):
    """The labels at the ends of the lines."""
    return [text.get_text() for labels in ax.get_children() if isinstance(labels, EndLabels) for text in labels.texts]


def drawn_line(timeline, ax):
    return next(line for line in ax.lines if line.get_drawstyle() == "steps-post" and len(line.get_xdata()))


def test_a_plot_gives_axes_of_its_own():
    import matplotlib.pyplot as plt

    ax = jem.plot()
    assert isinstance(ax, Axes)
    assert plt.get_fignums() == [ax.figure.number]


def test_a_plot_goes_on_the_axes_given():
    import matplotlib.pyplot as plt

    figure, (first, second) = plt.subplots(2)
    assert jem.plot(ax=second) is second
    assert program.plot(second) is second
    assert len(figure.axes) == 2 and not first.lines


def test_the_axes_say_type_unit_and_sources_by_name():
    ax = jem.plot()
    assert ax.get_title() == "Jail Enforcement Model: agreements"
    assert ax.get_ylabel() == "agreements"
    assert "ICE via RelevantResearch" in footer_on(ax).get_text().replace("\n", " ")
    assert "ROSTER_RR" not in footer_on(ax).get_text()


def test_the_footer_stays_when_the_axes_get_a_label_and_a_title_of_another():
    ax = jem.plot()
    ax.set_xlabel("day")
    ax.set_title("mine")
    ax.figure.canvas.draw()
    footer = footer_on(ax)
    assert "Sources: " in footer.get_text() and ax.get_title() == "mine"
    assert footer.get_window_extent().y1 <= ax.xaxis.label.get_window_extent().y0


def test_the_steps_are_the_figures_and_end_on_the_last_day_observed():
    timeline = timeline_of(("2020-01-01", 5), ("2020-01-20", 7), ("2020-02-10", 6))
    line = drawn_line(timeline, plots.plot_timeline(timeline))
    assert list(line.get_ydata()) == [5, 7, 6, 6]
    days = [
        datetime.date(2020, 1, 1),
        datetime.date(2020, 1, 20),
        datetime.date(2020, 2, 10),
        datetime.date(2020, 2, 10),
    ]
    assert list(line.get_xdata()) == days


def test_name_and_last_value_stand_at_the_end_instead_of_a_legend():
    ax = plots.plot_timeline(jem)
    assert ends(ax) == [f"Jail Enforcement Model {jem[-1].value}"]
    assert ax.get_legend() is None
    assert ends(plots.plot_timeline(timeline_of(("2020-01-01", 5), low=4, high=7, exactness="approximate"))) == [
        "Warrant Service Officer ≈ 5 on 2020-01-01"
    ]


def test_a_type_has_its_own_colour_on_every_plot():
    colours = {type: lg.timeline(type, unit="agreements").plot().lines[0].get_color() for type in plots.colors}
    assert colours == plots.colors
    assert lg.timeline("JEM", unit="agencies").plot().lines[0].get_color() == plots.colors["JEM"]


def test_ten_states_are_ten_lines_that_differ_without_colour():
    states = ("FL", "TX", "GA", "PA", "TN", "AL", "NC", "SC", "OK", "AR")
    for type in ("TFM", None):
        ax = plots.plot_timelines([lg.timeline(type, unit="agencies", state=state) for state in states], since="2025")
        lines = [
            line for line in ax.lines if line.get_marker() not in ("None", "") and line.get_drawstyle() != "default"
        ]
        assert len({(str(line._unscaled_dash_pattern), line.get_marker()) for line in lines}) == 10
        assert len({(line.get_color(), str(line._unscaled_dash_pattern)) for line in lines}) == 10
        assert len(ends(ax)) == 10


def test_bounds_are_a_band_where_figures_are_not_exact():
    assert len(timeline_of(("2020-01-01", 5), low=4, high=7, exactness="approximate").plot().collections) == 1
    assert not plots.plot_timeline(lg.timeline("TFM", unit="agreements"), since="2026").collections


def test_an_empty_timeline_says_so_and_the_next_one_takes_its_place():
    ax = empty.plot()
    assert "No figures" in [text.get_text() for text in ax.texts]
    assert plots.alt_text(ax) == "Warrant Service Officer: active officers: no figures."
    ax = plots.plot_timeline(jem, since="2030")
    assert "No figures since 2030-01-01" in [text.get_text() for text in ax.texts]
    plots.plot_timeline(program, ax)
    assert "No figures since 2030-01-01" not in [text.get_text() for text in ax.texts]


def test_timelines_of_one_unit_share_axes_and_those_of_two_do_not():
    ax = jem.plot()
    assert lg.timeline("TFM", unit="agreements").plot(ax) is ax
    assert [end.split()[0] for end in ends(ax)] == ["Jail", "Task"]
    assert ax.get_title() == "Agreements by type"
    with pytest.raises(lg.Error, match="the axes show agreements, expected no other unit, got agencies"):
        lg.timeline("TFM", unit="agencies").plot(ax)
    with pytest.raises(lg.Error, match="timelines: found none"):
        plots.plot_timelines([])


def test_a_long_series_dwarfed_by_its_last_years_has_two_panels():
    later = plots.plot_timeline(program)
    earlier, returned = later.figure.axes[1], later.figure.axes[0]
    assert returned is later
    assert earlier.get_ylim()[1] < 200 < later.get_ylim()[1]
    cut = matplotlib.dates.date2num(datetime.date(2025, 1, 1))
    assert earlier.get_xlim()[1] == cut == later.get_xlim()[0]
    assert earlier.get_title(loc="left") == "The whole program: agreements"
    lg.timeline("TFM", unit="agreements").plot(later)
    assert [line.get_color() for line in earlier.lines].count(plots.colors["TFM"]) > 0


def test_two_panels_are_for_own_figures_and_where_they_are_asked_for():
    import matplotlib.pyplot as plt

    assert len(plots.plot_timeline(program, broken=False).figure.axes) == 1
    assert len(plots.plot_timeline(program, since="2025").figure.axes) == 1
    assert len(plots.plot_timeline(program, log=True).figure.axes) == 1
    assert len(plots.plot_timeline(program, plt.subplots()[1]).figure.axes) == 1
    assert len(plots.plot_timeline(program, plt.subplots()[1], broken=True).figure.axes) == 2
    with pytest.raises(lg.Error, match="outside of a grid"):
        plots.plot_timeline(program, plt.figure().add_axes((0.1, 0.1, 0.5, 0.5)), broken=True)


def test_a_series_is_broken_only_where_its_end_dwarfs_ten_years():
    years = [(f"{year}-06-01", 10) for year in range(2004, 2024)]
    assert break_of(stretches_of(timeline_of(*years, ("2025-03-01", 51), ("2025-08-01", 60)).observations)) == (
        datetime.date(2025, 1, 1)
    )
    assert break_of(stretches_of(timeline_of(*years, ("2025-03-01", 48), ("2025-08-01", 49)).observations)) is None
    short = stretches_of(timeline_of(*years[-8:], ("2025-03-01", 51), ("2025-08-01", 60)).observations)
    assert break_of(short) is None
    assert break_of([]) is None


def test_since_cuts_and_keeps_the_figure_in_force():
    ax = plots.plot_timeline(program, since="2025-06")
    line = drawn_line(program, ax)
    assert line.get_xdata()[0] == datetime.date(2025, 6, 1)
    assert line.get_ydata()[0] == program.last_on_or_before("2025-06-01").value
    assert plots.alt_text(ax).startswith("The whole program: agreements, 2025-06-01 to ")


def test_a_logarithmic_scale_has_a_place_for_zero_and_plain_numbers():
    ax = plots.plot_timeline(lg.timeline("TFM", unit="agencies"), log=True)
    ax.figure.canvas.draw()
    assert ax.get_ylim()[0] == 0
    labels = [label.get_text() for label in ax.get_yticklabels()]
    assert labels[:2] == ["0", "1"] and "1,000" in labels
    assert all(label.replace(",", "").isdigit() for label in labels)


def test_a_figure_much_older_than_the_rhythm_is_dotted():
    monthly = [(f"2020-{month:02}-01", month) for month in range(1, 7)]
    ax = plots.plot_timeline(timeline_of(*monthly, ("2022-01-01", 9)))
    assert len([line for line in ax.lines if line.get_alpha() == 0.55]) == 1
    assert "dotted: no newer figure for long" in footer_on(ax).get_text().replace("\n", " ").lower()
    assert ends(ax) == ["Warrant Service Officer 9 on 2022-01-01"], "a line that ends early says when"
    assert not any(" on " in text for text in ends(plots.plot_timeline(program)))
    yearly = [(f"{year}-01-01", year) for year in range(2010, 2020)]
    assert not [line for line in plots.plot_timeline(timeline_of(*yearly)).lines if line.get_alpha() == 0.55]


def test_contradictions_are_hollow_marks_with_value_and_source():
    ax = plots.plot_timeline(program, broken=False, conflicts=True)
    ax.figure.canvas.draw()
    marks = [text.get_text() for text in ax.figure.findobj(matplotlib.text.Text)]
    assert "35 GAO" in marks and "958 DHS" in marks
    assert "hollow: what another source says" in footer_on(ax).get_text().replace("\n", " ")
    said = re.search(r"Other sources say: (.*?)\. [A-Z]", plots.alt_text(ax))[1]
    assert "35 agreements on 2017-01" in said and "(GAO)" in said and "958 agreements on 2025-09" in said
    assert "Other sources" not in plots.alt_text(plots.plot_timeline(program))
    own = made_of(("2020-01-01", 5), ("2020-02-01", 7))
    assert own.conflicts() == []
    ax = plots.plot_timeline(own.timeline("WSO", unit="agencies"), conflicts=lg.conflicts())
    assert "hollow" not in footer_on(ax).get_text(), "those of another scope are not of this timeline"


def test_events_are_labelled_lines_of_the_scope():
    ax = plots.plot_timeline(lg.timeline("TFM", unit="agencies"), events=True, broken=False)
    (labels,) = [each for each in ax.get_children() if isinstance(each, EventLabels)]
    assert {event.label for event in labels.events} >= {"ICE will not renew task forces", "Executive Order 14159"}
    assert not [event for event in labels.events if event.type not in (None, lg.AgreementType("TFM")) or event.state]
    assert "2012-12-21 ICE will not renew task forces" in plots.alt_text(ax)
    one = plots.plot_timeline(jem, events=lg.reference.events[:4])
    assert "Los Angeles County" in plots.alt_text(one)


def test_further_keyword_arguments_go_to_the_line():
    ax = plots.plot_timeline(jem, color="red", linewidth=4, label="Jails")
    assert (ax.lines[0].get_color(), ax.lines[0].get_linewidth()) == ("red", 4)
    assert ends(ax) == [f"Jails {jem[-1].value}"]


def test_hostile_names_are_text_on_every_plot(hostile_dataset, drawn):
    timeline = hostile_dataset.timeline("JEM", unit="agencies")
    plots.plot_timeline(timeline, conflicts=hostile_dataset.conflicts(), label="$x_{$ \\frac")
    plots.plot_growth(timeline.growth("2020-01-01", "2022-01-01"))
    plots.plot_comparison(hostile_dataset.compare("JEM"), aspects=None)
    plots.small_multiples([timeline, timeline])
    plots.tiles(unit="agencies", type="JEM", dataset=hostile_dataset)


def test_small_multiples_share_days_and_scale():
    timelines = [lg.timeline(unit="agencies", state=state) for state in ("FL", "TX", "GA")]
    axes = plots.small_multiples(timelines, since="2025")
    assert len(axes) == 3
    assert len({ax.get_ylim() for ax in axes}) == len({ax.get_xlim() for ax in axes}) == 1
    last = timelines[0][-1].value
    assert axes[0].get_title(loc="left") == f"Florida  {last:,}"
    assert plots.alt_text(axes).count("The whole program, ") == 3
    with pytest.raises(lg.Error, match="found agencies and agreements, expected one unit"):
        plots.small_multiples([timelines[0], jem])
    with pytest.raises(lg.Error, match="found none"):
        plots.small_multiples([])
