import copy
import gc
import json
import pickle
import re
from pathlib import Path

import lib287g as lg
import pytest

source = {"id": "S", "kind": "press", "title": "t", "publisher": "p", "url": "u", "read": "r"}
claim = {
    "id": "c", "value": 5, "low": 5, "high": 5, "exactness": "exact", "unit": "agencies", "date": "2020-01",
    "sources": ["S"], "confidence": "high",
}  # fmt: skip


def text(**tables) -> str:
    return json.dumps({"version": "1", "sources": [source], **tables})


def test_the_reference_saved_and_loaded_is_equal(tmp_path):
    path = tmp_path / "reference.json"
    lg.reference.save(path)
    assert lg.load(path) == lg.load(str(path)) == lg.reference
    assert path.read_text(encoding="utf-8") == lg.reference.to_json()
    assert lg.parse_json(lg.reference.to_json()) == lg.reference


def test_the_folder_of_the_data_is_the_reference(root):
    assert lg.load(root / "data") == lg.reference


def test_a_dataset_answers_the_same_questions_as_the_module():
    loaded = lg.parse_json(lg.reference.to_json())
    assert loaded.claims(type="JEM") == lg.claims(type="JEM")
    assert loaded.conflicts() == lg.conflicts()
    assert loaded.timeline("TFM", unit="agencies") == lg.timeline("TFM", unit="agencies")
    assert loaded.compare("JEM", "TFM") == lg.compare("JEM", "TFM")
    assert loaded.model("JEM") == lg.model("JEM") and loaded.source("GAO21") == lg.source("GAO21")


def test_a_dataset_pickles_copies_compares_and_hashes():
    own = lg.parse_json(text(claims=[claim]))
    for dataset in (own, lg.reference):
        for other in (pickle.loads(pickle.dumps(dataset)), copy.copy(dataset), copy.deepcopy(dataset)):
            assert other == dataset and hash(other) == hash(dataset)
    assert own != lg.reference and own != "text"
    assert repr(own) == "Dataset(version '1', 1 claims)"


def test_rows_and_timelines_outlive_their_dataset():
    loaded = lg.parse_json(lg.reference.to_json())
    kept = [loaded.claims()[0], loaded.sources[0], loaded.model("JEM"), loaded.timeline("JEM", unit="agreements")]
    kept += [loaded.claims()[3:5], loaded.compare("JEM"), loaded.conflicts()[0], loaded.events, loaded.glossary[0]]
    kept += [kept[3][0], kept[3].growth("2011", "2026"), kept[3].last_on_or_before("2020"), kept[2].periods[0]]
    shown = [repr(value) + value._repr_html_() for value in kept]
    del loaded
    gc.collect()
    lg.parse_json(lg.reference.to_json())  # would take the memory that was given back
    assert [repr(value) + value._repr_html_() for value in kept] == shown


def test_claims_are_those_that_match_and_all_when_nothing_restricts():
    everything = lg.claims()
    assert len(everything) == len(json.loads(lg.reference.to_json())["claims"])
    jem = lg.claims(type="JEM", unit="agreements", source="ROSTER_RR", since="2021", until="2023")
    assert jem and all(
        row.type is lg.AgreementType.JAIL_ENFORCEMENT_MODEL
        and row.unit is lg.Unit.AGREEMENTS
        and "ROSTER_RR" in row.sources
        and row.date.overlaps("2021") | row.date.overlaps("2022") | row.date.overlaps("2023")
        for row in jem
    )
    assert [row.date for row in everything] == sorted(row.date for row in everything)
    assert len(lg.claims(since="2030")) == 0


def test_a_conflict_is_of_claims_about_one_day_that_differ():
    conflicts = lg.conflicts()
    assert conflicts
    for conflict in conflicts:
        first, *others = conflict.observations
        assert others and any(row.value != first.value for row in others)
        assert {row.unit for row in conflict.observations} == {conflict.unit}
    assert lg.conflicts(type="WSO", unit="officers") == []
    with pytest.raises(lg.Error, match="unknown source 'GAO12', expected an id of dataset.sources; near: 'GAO21'"):
        lg.conflicts(source="GAO12")


@pytest.mark.parametrize(
    ("document", "pointer", "found", "expected"),
    [
        ("[]", "/", "[]", "an object"),
        (text(cliams=[]), "/cliams", "[]", "no such member"),
        (text(claims={}), "/claims", "{}", "a list of rows"),
        (text(claims=[{**claim, "value": "5"}]), "/claims/0/value", '"5"', "a whole number"),
        (text(claims=[{**claim, "value": 5.5}]), "/claims/0/value", "5.5", "a whole number"),
        (text(claims=[{**claim, "date": "2020-02-30"}]), "/claims/0/date", '"2020-02-30"', "a date that exists"),
        (text(claims=[{**claim, "unit": "beds"}]), "/claims/0/unit", '"beds"', "one of agreements, agencies"),
        (text(claims=[{**claim, "hgih": 5}]), "/claims/0/hgih", "5", "no such member, only id, value"),
        (text(claims=[{**claim, "sources": ["T"]}]), "/claims/0/sources", '["T"]', "ids of sources of the dataset"),
        (text(claims=[{**claim, "low": 6}]), "/claims/0/low", "6", "a count not above the value"),
        (text(claims=[claim, claim]), "/claims/1/id", '"c"', "an id that no other row of the table has"),
    ],
)
def test_an_error_names_the_pointer_the_value_and_what_was_expected(document, pointer, found, expected, tmp_path):
    with pytest.raises(lg.Error) as raised:
        lg.parse_json(document)
    assert str(raised.value).startswith(f"JSON text: {pointer}: found {found}")
    assert f", expected {expected}" in str(raised.value)
    path = tmp_path / "own.json"
    path.write_text(document, encoding="utf-8")
    with pytest.raises(lg.Error) as raised:
        lg.load(path)
    assert str(raised.value).startswith(f"{path}: {pointer}: found {found}")


def test_a_row_that_lacks_a_member_is_an_error_that_names_it():
    for member in claim:
        with pytest.raises(lg.Error, match=r"/claims/0"):
            lg.parse_json(text(claims=[{key: value for key, value in claim.items() if key != member}]))


@pytest.mark.parametrize("content", ["", "{", "not json", '{"version": "1",}'])
def test_text_that_is_not_json_is_an_error(content):
    with pytest.raises(lg.Error, match="JSON text: not JSON at byte"):
        lg.parse_json(content)


def test_a_path_that_cannot_be_read_or_written_is_an_error_that_names_it(tmp_path):
    missing = tmp_path / "no" / "such.json"
    for use in (lg.load, lg.reference.save):
        with pytest.raises(lg.Error, match=re.escape(str(missing)[-60:])):
            use(missing)
    for wrong in (5, None):
        with pytest.raises(TypeError):
            lg.load(wrong)


def test_a_folder_holds_each_table_once(tmp_path):
    for name in ("a.json", "b.json"):
        Path(tmp_path / name).write_text(text(), encoding="utf-8")
    with pytest.raises(lg.Error, match=r"b\.json.*it is also in .*a\.json"):
        lg.load(tmp_path)


def test_what_was_asked_of_the_shipped_data_is_the_same_answer_again():
    florida = lg.timeline("TFM", unit="agencies", state="FL")
    assert lg.timeline("Task Force Model", unit="agencies", state="fl") is florida
    assert lg.compare("JEM", as_of="2026-05-18") is lg.compare("JEM", as_of="2026-05-18")
    kept = lg.timeline(unit="agreements", state="TX")
    asked = [lg.timeline(type, unit="agreements", state=state) for type in lg.AgreementType for state in lg.State]
    assert len({(each.type, each.state) for each in asked}) == len(asked)  # more than are remembered
    assert lg.timeline(unit="agreements", state="TX") == kept


def test_each_part_of_a_question_makes_another_answer():
    asked = [
        lg.timeline(unit="agencies"), lg.timeline(unit="agreements"), lg.timeline("JEM", unit="agreements"),
        lg.timeline("JEM", unit="agreements", with_joint=True), lg.timeline(unit="agreements", state="AL"),
        lg.timeline(unit="agencies", kind="pending"), lg.timeline("JTF", unit="agreements"),
    ]  # fmt: skip
    assert all(one != other for i, one in enumerate(asked) for other in asked[:i])
    compared = [
        lg.compare("JEM", "TFM"), lg.compare("TFM", "JEM"), lg.compare("JEM", "TFM", unit="agreements"),
        lg.compare("JEM", "TFM", as_of="2011"), lg.compare("JEM", "TFM", source="WATCH_JEM"), lg.compare(),
    ]  # fmt: skip
    assert all(one != other for i, one in enumerate(compared) for other in compared[:i])


def test_a_dataset_of_ones_own_is_asked_itself():
    own = lg.parse_json('{"version": "1"}')
    assert len(lg.timeline(unit="agencies")) > 0 and len(own.timeline(unit="agencies")) == 0
    assert len(lg.conflicts()) > 0 and len(own.conflicts()) == 0


def test_contradictions_are_filtered_as_those_of_a_copy_of_the_data_are():
    copy = lg.parse_json(lg.reference.to_json())
    filters = [
        {}, {"type": "JEM"}, {"unit": "agencies"}, {"state": "NC"}, {"source": "GAO21"}, {"since": "2018"},
        {"until": "2012"}, {"unit": "agreements", "since": "2011", "until": "2017"},
    ]  # fmt: skip
    for each in filters:
        assert list(lg.conflicts(**each)) == list(copy.conflicts(**each))
