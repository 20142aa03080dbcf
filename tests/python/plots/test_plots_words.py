"""Comparisons, growth and differences as figures."""

import datetime

import lib287g as lg
import matplotlib
import pytest
from lib287g import plots
from lib287g.plots.texts.fitted_text import FittedText
from lib287g.plots.texts.footer import footer_on

matplotlib.use("Agg")
pytestmark = pytest.mark.usefixtures("drawn")

compared = lg.compare("WSO", "JEM", "TFM")


def rows(*agreements):
    return lg.read_rows(
        [{"STATE": state, "LAW ENFORCEMENT AGENCY": name, "SUPPORT TYPE": kind, "SIGNED": "2/26/2025"}
         for state, name, kind in agreements]
    )  # fmt: skip


def test_a_comparison_has_a_word_in_each_cell():
    ax = plots.plot_comparison(compared)
    ax.figure.canvas.draw()
    powers = [row for row in compared if row.aspect.code in ("setting", "power")]
    assert len(ax.patches) == 3 * len(powers)
    shown = [text.get_text().replace("\n", " ") for text in ax.findobj(FittedText)]
    assert "No (warrant required)" in shown and "Warrant Service Officer" in shown
    assert all(row.label in shown for row in powers)
    assert "May question about status: WSO No, JEM Yes, TFM Yes." in plots.alt_text(ax)


def test_a_comparison_shows_all_aspects_when_asked_and_what_it_has_when_it_has_no_power():
    assert len(plots.plot_comparison(compared, aspects=None).patches) == 3 * len(compared)
    assert len(plots.plot_comparison(compared, aspects=("training",)).patches) == 3


def test_answers_differ_in_lightness():
    faces = {}
    for theme in ("default", "dark_background"):
        with matplotlib.style.context(theme):
            ax = plots.plot_comparison(compared)
            shades = {patch.get_facecolor()[:3] for patch in ax.patches}
            assert all(max(shade) - min(shade) < 0.01 for shade in shades), "grey print loses nothing"
            faces[theme] = sorted(shade[0] for shade in shades)
            assert min(b - a for a, b in zip(faces[theme], faces[theme][1:], strict=False)) > 0.05


def test_what_another_source_says_stands_in_the_footer_by_its_name():
    footer = footer_on(plots.plot_comparison(compared))
    assert "[1] Yes according to Recovered Factory: 287(g) Watch says that" in " ".join(footer.notes)
    assert "WATCH_JEM" not in " ".join(footer.notes)


def test_a_growth_is_two_bars_from_zero_and_the_change():
    growth = lg.timeline("JEM", unit="agreements").growth("2011-06-01", "2026-06-05")
    ax = plots.plot_growth(growth)
    assert [bar.get_height() for bar in ax.patches] == [growth.start.value, growth.end.value]
    assert ax.get_ylim()[0] == 0
    shown = " ".join(text.get_text() for text in ax.texts)
    assert f"{growth.absolute:+,}" in shown and f"×{growth.factor:,.3g}" in shown
    assert f"from {growth.start.value} on 2011-06-01 to {growth.end.value} on 2026-06-05" in plots.alt_text(ax)


def test_a_growth_that_is_absent_says_why():
    ax = plots.plot_growth(lg.timeline("WSO", unit="agreements").growth("2001-01-01", "2026-06-05"))
    assert [text.get_text() for text in ax.texts if text.get_text()][-1].startswith("No growth: no figure on or before")
    assert not ax.patches
    zero = plots.plot_growth(lg.timeline("TFM", unit="agreements").growth("2014-01-01", "2026-06-05"))
    assert len(zero.patches) == 2 and "×" not in plots.alt_text(zero)


def test_an_old_figure_of_a_growth_tells_its_age():
    growth = lg.timeline(unit="agreements").growth("2020-06-01", "2026-01-01")
    ax = plots.plot_growth(growth)
    assert f"{growth.start.age_days:,} days old" in ax.get_xticklabels()[0].get_text()


def test_differences_are_bars_to_both_sides():
    before = rows(("FLORIDA", "A", "Task Force Model"), ("TEXAS", "B", "Warrant Service Officer"))
    after = rows(("FLORIDA", "A", "Task Force Model"), ("FLORIDA", "C", "Task Force Model"),
                 ("FLORIDA", "D", "Jail Enforcement Model"))  # fmt: skip
    ax = plots.plot_differences(lg.diff(before, after))
    assert ax.get_title() == "Agreements: 2 added, 1 removed, 0 changed"
    assert sorted(bar.get_width() for bar in ax.patches) == [-1, 1, 1]
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Florida", "Texas"]
    assert "Florida 2 added and 0 removed, Texas 0 added and 1 removed." in plots.alt_text(ax)


def test_states_after_the_first_are_one_bar():
    states = ("FLORIDA", "TEXAS", "GEORGIA", "OHIO", "UTAH")
    after = rows(*((state, f"Agency {number}", "Task Force Model") for state in states for number in range(2)))
    ax = plots.plot_differences(lg.diff(rows(("IOWA", "Z", "Task Force Model")), after), most=3)
    assert [label.get_text() for label in ax.get_yticklabels()][-1] == "3 more states"
    assert sum(bar.get_width() for bar in ax.patches) == 9


def test_equal_lists_differ_in_nothing_and_the_figure_says_so():
    same = rows(("FLORIDA", "A", "Task Force Model"))
    ax = plots.plot_differences(lg.diff(same, same), lists=(same, same))
    assert "No agreement added or removed" in [text.get_text() for text in ax.texts]


def test_types_of_a_difference_differ_without_colour():
    after = rows(*(("FLORIDA", f"Agency {kind}", kind) for kind in ("Task Force Model", "Warrant Service Officer")))
    bars = plots.plot_differences(lg.diff(rows(("FLORIDA", "A", "Jail Enforcement Model")), after)).patches
    assert {bar.get_hatch() for bar in bars} == {None, "//", ".."}


def test_a_difference_says_its_lists_or_what_dates_them():
    row = {"STATE": "IOWA", "LAW ENFORCEMENT AGENCY": "Z", "SUPPORT TYPE": "TFM", "SIGNED": "2025-02-26"}
    before = lg.read_rows([row], name="before.xlsx", published="2025-02-27")
    after = rows(("IOWA", "Z", "TFM"), ("FLORIDA", "A", "TFM"))
    unnamed, named = (lg.diff(before, after).plot(lists=lists) for lists in (None, [before, after]))
    note = "The lists are not named. Agreements added were signed 2025-02-26 to 2025-02-26."
    assert note in " ".join(footer_on(unnamed).notes) and note in plots.alt_text(unnamed)
    assert named.get_title().endswith(", 2025-02-27 to rows")
    assert "Sources: before.xlsx; rows." in plots.alt_text(named) and "not named" not in plots.alt_text(named)
    assert "The lists are not named." in plots.alt_text(lg.diff(before, before))
    for lists, found in (([before], "1"), ([], "0"), ([before, after, after], "3")):
        with pytest.raises(lg.Error, match=f"^lists: found {found}, expected the two lists of the differences"):
            lg.diff(before, after).plot(lists=lists)
    with pytest.raises(lg.Error, match=r"^lists: found 1 \(int\) in it, expected a list of PublishedList$"):
        lg.diff(before, after).plot(lists=[1, 2])


def test_an_age_of_a_day_is_one():
    timeline = lg.timeline("JEM", unit="agencies")
    last = timeline[-1].until
    ages = [timeline.growth("2011", str(last + datetime.timedelta(days))).plot() for days in (1, 2)]
    for ax in ages:
        ax.figure.canvas.draw()
    shown = [ax.get_xticklabels()[1].get_text() for ax in ages]
    assert shown[0].endswith("\n1 day old") and shown[1].endswith("\n2 days old")
