"""What an audit of the data found, row by row as the changelog has it: the tests of each row."""

import json
import os
import re
from pathlib import Path

import lib287g as lg
import numpy as np
import pytest

root = Path(__file__).parents[3]
facts = os.environ.get("LIB287G_FACTS")

#: The tests of each row, by module; without one, of this module.
tests = {
    1: ["test_facts.test_about_150_of_the_second_term_is_no_misdated_figure",
        "test_the_150_of_september_2020_is_another_figure"],
    2: ["test_facts.test_maryland_had_two_agreements_until_the_last_list",
        "test_facts.test_texts_do_not_contradict_the_figures"],
    3: ["test_citing.test_a_total_of_2003_does_not_speak_for_2008",
        "test_lists_and_signings_stand_between_the_figures_of_2003_and_2009"],
    4: ["test_list_series.test_a_claim_counted_from_a_list_has_the_figure_that_the_list_has_here",
        "test_claims_and_timeline_of_a_list_are_one_figure"],
    5: ["test_a_comparison_as_of_a_day_has_the_figures_of_the_timelines"],
    6: ["test_dataset.test_a_conflict_is_of_claims_about_one_day_that_differ",
        "test_how_to_read_a_figure.conflicts_are_of_one_scope_unit_and_day_with_ranges_that_do_not_meet",
        "test_conflicts_are_those_that_are_contradictions"],
    7: ["test_how_to_read_a_figure.basis_says_of_each_figure_how_it_was_come_by",
        "test_how_to_read_a_figure.a_figure_of_a_month_is_in_force_from_its_last_day_and_follows_none_of_a_day_in_it",
        "test_types_sum_to_the_program_on_every_list"],
    8: ["test_timeline.test_a_month_or_year_asks_for_its_first_day_as_in_pandas",
        "test_how_to_read_a_figure.a_figure_says_how_old_it_is_and_before_the_first_there_is_none"],
    9: ["test_two_sheriffs_stand_under_two_names"],
    10: ["test_facts.test_texts_of_warrant_service_agreements_are_of_2019"],
    11: ["test_facts.test_what_the_tracker_says_stands_beside_what_the_texts_say",
         "test_the_tracker_s_six_powers_are_grants"],
    12: ["test_facts.test_what_the_tracker_says_stands_beside_what_the_texts_say",
         "test_facts.test_the_words_are_neutral"],
    13: ["test_how_to_read_a_figure.a_state_that_a_list_does_not_name_has_0",
         "test_states_that_no_list_names_have_0_in_every_question"],
    14: ["test_facts.test_a_figure_that_covers_territories_says_so"],
    15: ["test_facts.test_what_the_page_of_the_tracker_says_is_there"],
    16: ["test_facts.test_each_number_of_the_facts_is_a_numeric_field",
         "test_facts.test_a_carried_fact_has_its_date_confidence_and_sources"],
    17: ["test_how_to_read_a_figure.the_kind_of_the_main_source_decides_first",
         "test_how_to_read_a_figure.of_training_and_inspections_the_row_observed_last_is_shown",
         "test_of_two_rows_observed_at_one_time_the_kind_of_source_decides_and_not_their_order"],
}  # fmt: skip


def test_every_row_has_its_line_in_the_changelog():
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    data = changelog.split("### Data")[1].split("### Code")[0]
    assert [int(number) for number in re.findall(r"^  (\d+)\. ", data, re.MULTILINE)] == list(tests)


@pytest.mark.parametrize("name", [name for names in tests.values() for name in names])
def test_every_row_has_its_test(name):
    module, _, test = name.rpartition(".")
    [path] = (root / "tests" / "python").rglob(f"{module or Path(__file__).stem}.py")
    assert f"\ndef {test}(" in path.read_text(encoding="utf-8")


@pytest.mark.skipif(not facts, reason="LIB287G_FACTS names no folder with errata.md")
def test_the_rows_are_those_of_the_audit():
    table = (Path(str(facts)) / "errata.md").read_text(encoding="utf-8")
    assert [int(number) for number in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)] == list(tests)


agreements, agencies = lg.timeline(unit="agreements"), lg.timeline(unit="agencies")


def test_the_150_of_september_2020_is_another_figure():
    about = [claim for claim in lg.claims() if claim.value == 150 and claim.exactness is lg.Exactness.APPROXIMATE]
    dates = {str(claim.date): claim.sources[0] for claim in about}
    assert dates == {"2020-09": "GAO21", "2025": "WATCH_JEM"}
    assert agreements.last_on_or_before("2025-03-06").value == 308
    (note,) = (claim.note for claim in lg.claims(source="WATCH_JEM") if str(claim.date) == "2025")
    assert "145 agreements on 2025-02-19" in note and "another figure" in note


def test_lists_and_signings_stand_between_the_figures_of_2003_and_2009():
    assert [agencies.last_on_or_before(day).value for day in ("2007-09-19", "2008-03-10")] == [28, 41]
    days = np.arange("2003-09-10", "2009-02-27", dtype="datetime64[D]")
    figures = agreements.figures_on(days)
    # Between two days of signing the lower bound holds: nothing was signed that the list of February 2009 names.
    assert max(figures["age_days"]) < 200
    between = agreements.last_on_or_before("2004-12-31")
    assert (between.low, between.high, between.basis.code, str(between.until)) == (2, None, "signings", "2005-01-31")
    of_2008 = agreements.figures_on(days[days >= np.datetime64("2008-01-01")])
    assert max(of_2008["age_days"]) < 200 and min(of_2008["value"]) > 30


def test_claims_and_timeline_of_a_list_are_one_figure():
    counted = [claim for claim in lg.claims(source="ROSTER_RR") if str(claim.date) == "2025-03-17"]
    assert {(claim.type and claim.type.code, claim.unit.code): claim.value for claim in counted} == {
        (None, "agreements"): 360, (None, "agencies"): 272, ("JEM", "agreements"): 76, ("TFM", "agreements"): 140,
        ("WSO", "agreements"): 144,
    }  # fmt: skip
    for claim in counted:
        figure = lg.timeline(claim.type, unit=claim.unit).last_on_or_before(claim.date)
        assert (figure.value, figure.age_days) == (claim.value, 0)


def test_a_comparison_as_of_a_day_has_the_figures_of_the_timelines():
    for day in ("2025-10-15", "2021-01-13", "2026-06-05"):
        for unit in ("agreements", "agencies"):
            compared = lg.compare("JEM", "TFM", "WSO", as_of=day, unit=unit)[-1]
            for type in compared.types:
                figure = lg.timeline(type, unit=unit).last_on_or_before(day)
                assert compared[type].value.value == figure.value, (day, unit, type)
    assert lg.compare("TFM", as_of="2025-10-15", unit="agreements")[-1]["TFM"].text == "521"


def test_conflicts_are_those_that_are_contradictions():
    values = [{figure.value for figure in conflict.observations} for conflict in lg.conflicts()]
    assert {35, 36} in values and {957, 958} in values
    for none in ({67, 55}, {272, 831}, {831, 150}, {272, 150}, {36, 37}):
        assert not [each for each in values if none <= each], none


def test_types_sum_to_the_program_on_every_list():
    compared = 0
    for run in lg.reference.list_runs:
        if (
            not run.by_type
            or run.not_in_timelines
            or run.basis not in (lg.Basis.LISTED, lg.Basis.TABULATED)
            or run.kind is lg.ListKind.PENDING
        ):
            continue
        apart = {"JEM": {"with_joint": True}, "TFM": {}, "WSO": {}}
        parts = [lg.timeline(type, unit="agreements", **scope) for type, scope in apart.items()]
        for each in lg.reference.lists:
            if each.run == run.id:
                day = each.published.last
                total = sum(part.last_on_or_before(day).value for part in parts)
                assert total == agreements.last_on_or_before(day).value, (run.id, day)
                compared += 1
    assert compared > 800


def test_two_sheriffs_stand_under_two_names():
    assert agencies.last_on_or_before("2026-05-18").value == 1549
    by_name = [
        claim for claim in lg.claims(source="ROSTER_RR") if claim.unit is lg.Unit.AGENCIES and claim.not_in_timelines
    ]
    assert by_name[-1].value == 1551
    assert all("Walker County" in row.not_in_timelines and "Waukesha County" in row.not_in_timelines for row in by_name)


def test_the_tracker_s_six_powers_are_grants():
    said = [grant for grant in lg.reference.grants if grant.type.code == "JEM" and "WATCH_JEM" in grant.sources]
    powers = {grant.power.code for grant in said if grant.answer.code in ("yes", "conditional")}
    assert powers >= {"question_about_status", "query_dhs_databases", "issue_detainer", "hold_for_ice",
                      "execute_arrest_warrant", "initiate_removal"}  # fmt: skip
    for power in powers:
        assert lg.grant("JEM", power, source="WATCH_JEM") is not None


def test_states_that_no_list_names_have_0_in_every_question():
    for code in ("HI", "IL", "OR", "VT", "WA", "DC", "AS", "PR", "VI"):
        for unit in ("agreements", "agencies"):
            timeline = lg.timeline(unit=unit, state=code)
            days = np.array(["2021-01-13", "2025-03-17", "2026-05-18"], "datetime64[D]")
            on_lists = [timeline.last_on_or_before(str(day)) for day in days]
            assert [(figure.value, figure.age_days) for figure in on_lists] == [(0, 0)] * 3, code
            assert timeline.values_on(days).tolist() == timeline.figures_on(days)["value"].tolist() == [0] * 3
            assert timeline.growth("2021-01-13", "2026-05-18").absolute == 0


def test_of_two_rows_observed_at_one_time_the_kind_of_source_decides_and_not_their_order():
    kinds = [lg.source(id).kind for id in ("CRSIF", "WATCH_JEM")]
    assert [kind.code for kind in kinds] == ["government", "tracker"]
    rows = json.loads(lg.reference.to_json())
    (ours,) = (row for row in rows["training"] if row["id"] == "JEM/initial/2021")
    (tracker,) = (row for row in rows["training"] if row["id"] == "JEM/initial/2026")
    assert lg.compare("JEM")["Training"]["JEM"].value.id == tracker["id"]  # observed last
    for order in ((ours, tracker), (tracker, ours)):
        training = [{**row, "since": "2026-06-05"} for row in order]
        data = lg.parse_json(json.dumps({"version": "1", "sources": rows["sources"], "training": training}))
        assert data.compare("JEM")["Training"]["JEM"].value.id == ours["id"]
