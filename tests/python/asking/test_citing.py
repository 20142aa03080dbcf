"""How to cite, and where a figure comes from."""

import calendar
import datetime as dt
import itertools
import json
import pickle
import re

import lib287g as lg
import numpy as np
import pytest

agreements = lg.timeline(unit="agreements")
of_2017 = agreements.last_on_or_before("2017-01-30")


def test_a_figure_is_cited_with_its_value_unit_day_source_and_version():
    cited = of_2017.cite()
    assert cited == lg.cite(of_2017)
    for part in ("36 agreements", "2017-01-29", "ICE_PAGE", "https://", lg.__version__, lg.data_version):
        assert part in cited, part
    assert "at least" in agreements.first.cite() or agreements.first.exactness is lg.Exactness.EXACT
    assert "1,220 agencies" in lg.cite(next(claim for claim in lg.claims() if claim.value == 1220))


def test_sources_and_the_library_are_cited_for_reference_managers():
    assert lg.cite("GAO21", form="bibtex").startswith("@misc{GAO21,\n")
    record = json.loads(lg.cite(lg.source("GAO21"), form="csl"))
    assert record["URL"] == lg.source("GAO21").url and record["issued"]["date-parts"] == [[2021, 1, 27]]
    assert json.loads(lg.cite(form="csl"))["id"] == "lib287g"
    assert lg.data_version in lg.cite(form="bibtex") and lg.data_version in lg.cite()
    with pytest.raises(lg.Error, match="form: found 'ris', expected"):
        lg.cite(form="ris")
    with pytest.raises(lg.Error, match=r"thing: found 5 \(int\), expected nothing, a source"):
        lg.cite(5)
    with pytest.raises(lg.Error, match="unknown source 'NOPE'"):
        lg.cite("NOPE")
    assert lg.cite("library", form="csl") == lg.cite(form="csl")


@pytest.mark.parametrize("form", ["text", "bibtex", "csl"])
def test_where_no_figure_is_known_there_is_none_to_cite(form):
    unknown = agreements.last_on_or_before("1999-01-01")
    assert unknown is None
    with pytest.raises(lg.Error, match="thing: found None, where no figure is known"):
        lg.cite(unknown, form=form)


def test_the_library_is_cited_as_its_citation_file_says(root):
    file = (root / "CITATION.cff").read_text(encoding="utf-8")
    title = re.search('^title: "(.*)"$', file, re.M)[1]
    author = re.search('- name: "(.*)"$', file, re.M)[1]
    year, month, _ = lg.data_version.split(".")
    entry = lg.cite(form="bibtex")
    assert f"  title = {{{{{title}}}}},\n  author = {{{{{author}}}}},\n  year = {{{year}}},\n" in entry
    assert f"  month = {calendar.month_abbr[int(month)].lower()}," in entry
    record = json.loads(lg.cite(form="csl"))
    assert (record["title"], record["author"]) == (title, [{"literal": author}])
    assert record["issued"]["date-parts"] == [[int(part) for part in lg.data_version.split(".")]]
    assert "  month = jan,\n" in lg.cite("GAO21", form="bibtex")


def test_a_growth_is_cited_by_its_two_figures_and_their_sources():
    said = lg.cite(lg.timeline("TFM", unit="agencies").growth("2025-06-01", "2026-06-05"))
    for part in ("task force model", "+913", "307 agencies on 2025-05-29", "1,220 agencies on 2026-06-05", "WATCH_JEM",
                 lg.data_version):  # fmt: skip
        assert part in said or part in said.lower(), part
    assert said.count("https://") == 2
    absent = lg.timeline("TFM", unit="agencies").growth("1990", "2026")
    assert lg.cite(absent).startswith(f"No growth: {absent.absent_because.label}.")
    assert lg.cite(absent, form="bibtex") == lg.cite(form="bibtex")


def test_a_timeline_is_cited_by_its_title_span_and_sources():
    said = lg.cite(agreements)
    span = f"{agreements[0].date} to {agreements[-1].until}"
    assert said.startswith(f"The whole program: agreements, {span}. Sources: ")
    assert "(ROSTER_RR)" in said and said.endswith(f"By lib287g {lg.__version__}, data of {lg.data_version}.")
    assert "Sources: none." in lg.cite(lg.timeline("WSO", unit="officers"))


def test_a_figure_is_explained_with_what_contradicts_it():
    told = lg.explain(of_2017)
    assert "counted by lib287g from the list 20170129002131.csv" in told
    assert "35 agreements in 2017-01 by GAO21" in told and "the kind of its source comes first" in told
    assert "Nothing that the library holds contradicts it." in lg.explain(agreements.last_on_or_before("2024-06-30"))
    of_2018 = agreements.last_on_or_before("2018-12-01")
    assert "Counted on 2018-10-09" in lg.explain(of_2018) and "Counted on 2018-10-09" in lg.cite(of_2018)
    incomplete = lg.conflicts(type="TFM", unit="agreements")[0].observations[0]
    assert "The report speaks of 72 agencies; its list has 68" in lg.explain(incomplete)
    georgia = lg.timeline(unit="agencies", state="GA").last
    assert "what follows from the agreements of one type" in lg.explain(georgia) and georgia.value == 88
    implied = lg.timeline("TFM", unit="agencies").last
    assert "follows from the figure in agreements" in lg.explain(implied)
    with pytest.raises(lg.Error, match=r"figure: found 36 \(int\), expected an Observation"):
        lg.explain(36)


def test_a_figure_of_a_year_is_not_later_than_one_of_a_day_in_it():
    agencies = lg.timeline(unit="agencies")
    told = lg.explain(agencies.last_on_or_before("2017-12-30"))
    assert "Also claimed, and not shown: about 37 agencies in 2017 by WATCH_JEM." in told
    assert "Later" not in told and "Nothing that" not in told


def test_what_else_is_claimed_of_the_day_is_told_with_its_reason():
    told = lg.explain(lg.timeline(unit="agencies").last_on_or_before("2026-05-18"))
    assert (
        "Also claimed, and no figure of that day: 1,551 agencies on 2026-05-18 by ROSTER_RR. The figure is of" in told
    )


def test_a_conflict_is_explained_and_has_the_notes_of_its_figures():
    (conflict,) = lg.conflicts(unit="agreements", since="2017-01", until="2017-01-31")
    told = lg.explain(conflict)
    assert told.startswith("36 agreements (the whole program), 2017-01-29: ICE, ")
    assert "Contradicted by 35 agreements in 2017-01 by GAO21." in told
    assert "36 by ICE_PAGE is preferred, as the kind of its source comes first." in told
    assert len(conflict.notes) == len(conflict.observations)
    for row, note in zip(conflict.observations, conflict.notes, strict=True):
        claims = [claim.note for claim in lg.claims() if claim.id == row.origin]
        assert [note] == (claims or [run.note for run in lg.reference.list_runs if run.id == "i13"])
    some = lg.conflicts()[:3]
    assert isinstance(some, lg.Conflicts) and len(some) == 3 and some[0] == lg.conflicts()[0]
    assert pickle.loads(pickle.dumps(conflict)).notes == conflict.notes


def test_more_agencies_than_agreements_are_told():
    """In figures of others, of which one gives way."""
    source = {"id": "S", "kind": "press", "title": "t", "publisher": "p", "url": "u", "read": "r"}
    shared = {"exactness": "exact", "date": "2020-01-01", "sources": ["S"], "confidence": "high"}
    claims = [
        {"id": "a", "value": 9, "low": 9, "high": 9, "unit": "agencies", **shared},
        {"id": "b", "value": 7, "low": 7, "high": 7, "unit": "agreements", **shared},
    ]
    data = lg.parse_json(json.dumps({"version": "1", "sources": [source], "claims": claims}))
    told = data.explain(data.timeline(unit="agencies").last)
    assert "There are never more agencies than agreements, and 7 agreements on 2020-01-01 by S." in told
    assert "Nothing that" not in told


def test_one_is_not_many():
    figure = lg.timeline("TFM", unit="agreements", state="FL").first
    assert lg.cite(figure).startswith("at least 1 agreement (")


def test_florida_had_no_agreement_between_its_lapse_and_its_renewal():
    florida, program = (lg.timeline(unit="agreements", state=state) for state in ("FL", None))
    days = ("2003-08-31", "2003-09-01", "2003-11-25", "2003-11-26")
    assert [florida.last_on_or_before(day).value for day in days] == [1, 0, 0, 1]
    assert florida.last_on_or_before("2003-10-01").high == 0 and florida.last_on_or_before("2003-12-01").low == 1
    assert [program.last_on_or_before(day).value for day in ("2003-08-31", "2003-09-05")] == [1, 0]
    assert program.last_on_or_before("2003-10-01").low == 1
    assert "Florida's, had lapsed" in lg.explain(program.last_on_or_before("2003-10-01"))
    assert program.last_on_or_before("2003-12-01").low == 2
    assert lg.timeline(unit="agencies").last_on_or_before("2003-09-05").value == 0


def test_figures_on_many_days_have_age_source_and_the_reason_of_what_is_absent():
    days = np.array(["2000-01-01", "2019-09-01", "2026-05-18", "NaT"], "datetime64[D]")
    frame = agreements.figures_on(days, max_age=60).to_pandas().astype(object)
    frame = frame.where(frame.notna(), None)
    assert frame["absent_because"].tolist() == ["before_first", "too_old", None, "no_date"]
    assert frame["source"].tolist()[1:3] == ["CAP18", "ROSTER_RR"]
    assert frame["age_days"].tolist()[1:3] == [153, 0] and frame["basis"].tolist()[2] == "listed"
    everything = agreements.figures_on(days)
    assert everything["value"].tolist() == agreements.values_on(days).tolist()
    for day, least, most in zip(
        days[1:3], everything["age_days"][1:3], everything["age_days_at_most"][1:3], strict=True
    ):
        figure = agreements.last_on_or_before(day)
        assert (figure.age_days, figure.age_days_at_most) == (least, most)


def test_a_total_of_2003_does_not_speak_for_2008():
    figure = agreements.last_on_or_before("2008-01-01")
    assert figure.value >= 28 and figure.age_days < 120


def test_newer_lists_of_ones_own_go_on_where_the_shipped_series_ends():
    rows = [{"STATE": "FLORIDA", "LAW ENFORCEMENT AGENCY": f"City {i} Police", "SUPPORT TYPE": "Task Force Model",
             "SIGNED": "2/26/2025", "MOA": ""} for i in range(3)]  # fmt: skip
    mine = lg.read_lists([lg.read_rows(rows, name="participatingAgencies12012026.xlsx")])
    both = lg.timeline("TFM", unit="agencies", lists=mine)
    assert both.last.value == 3 and str(both.last.date) == "2026-12-01" and both.last.sources == ("LISTS",)
    shipped = lg.timeline("TFM", unit="agencies")
    assert both.observations[:-1] == shipped.observations
    assert (
        lg.timeline("TFM", unit="agencies", lists=lg.read_lists([lg.read_rows(rows, name="a05182026.xlsx")])) == shipped
    )


def test_between_two_lists_of_ones_own_stands_what_is_known_of_these_days():
    """The newer lists that another counted, and claims: they are newer than the first of the two."""

    def lists(*names):
        rows = [{"STATE": "FLORIDA", "LAW ENFORCEMENT AGENCY": f"City {i} Police", "SUPPORT TYPE": "Task Force Model",
                 "SIGNED": "2/26/2025", "MOA": ""} for i in range(3000)]  # fmt: skip
        return lg.read_lists([lg.read_rows(rows, name=f"participatingAgencies{name}.xlsx") for name in names])

    shipped, mine = (
        lg.timeline(unit="agreements", lists=given) for given in (None, lists("05262026", "09182026", "10122026"))
    )
    for day in ("2026-05-25", "2026-07-20", "2026-09-17", "2026-09-28", "2026-10-11"):
        if shipped.last_on_or_before(day).observed_on > dt.date(2026, 5, 26):
            assert mine.last_on_or_before(day).value == shipped.last_on_or_before(day).value, day
    assert [mine.last_on_or_before(f"2026-{day}").value for day in ("05-26", "09-18", "10-12", "12-31")] == [3000] * 4
    assert mine.last_on_or_before("2026-05-27").sources == ("LISTS",)
    days = [figure.date.last for figure in mine]
    assert days == sorted(set(days)) and all(a.until < b.date.last for a, b in itertools.pairwise(mine))
    new_york = lg.timeline(unit="agreements", state="NY", lists=lists("05262026", "10122026"))
    days = ("2026-05-26", "2026-07-20", "2026-08-25", "2026-09-08", "2026-10-12")
    assert [new_york.last_on_or_before(day).value for day in days] == [0, 13, 3, 1, 0]


def test_the_claims_stand_beside_the_shipped_lists():
    beside = {row.claim: row for row in lg.reconcile()}
    assert beside["2011/program/agencies/CRSIF"].off_by == 3
    assert beside["2017/program/agencies/WATCH_JEM"].verdict is lg.Verdict.EQUAL
    tracker = beside["2026-06-05/TFM/agencies/WATCH_JEM"]
    assert (tracker.value, tracker.listed, tracker.off_by) == (1220, 1227, -7)


def test_a_chart_is_cited_by_its_title_and_sources(drawn):
    ax = lg.timeline("JEM", unit="agreements").plot()
    said = lg.cite(ax)
    assert said.startswith("Jail Enforcement Model: agreements") and "Sources: " in said
    assert said.endswith(f"Chart by lib287g {lg.__version__}, data of {lg.data_version}.")
    assert lg.cite(ax.figure) == said and lg.cite(ax, form="bibtex") == lg.cite(form="bibtex")
