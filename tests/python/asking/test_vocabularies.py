import copy
import enum
import json
import pickle

import lib287g as lg
import pytest

vocabularies = [
    cls for cls in map(lg.__dict__.get, dir(lg)) if isinstance(cls, type) and issubclass(cls, enum.Enum)
]
words = [pytest.param(word, id=str(word)) for cls in vocabularies for word in cls]


@pytest.mark.parametrize("word", words)
def test_a_word_is_found_by_its_code_and_by_its_label(word):
    assert type(word)(word.code) is word
    assert type(word)(word.label) is word
    assert str(word) == word.code


@pytest.mark.parametrize("word", words)
def test_a_word_pickles_and_copies_to_itself(word):
    assert pickle.loads(pickle.dumps(word)) is word
    assert copy.deepcopy(word) is word


@pytest.mark.parametrize("vocabulary", vocabularies)
def test_codes_are_unique_and_an_unknown_word_is_an_error_that_names_it(vocabulary):
    assert len({word.code for word in vocabulary}) == len(vocabulary)
    with pytest.raises(ValueError, match="'no such word', expected '"):
        vocabulary("no such word")


def test_the_types_are_called_as_ice_calls_them():
    assert [(word.name, word.code, word.label) for word in lg.AgreementType] == [
        ("JAIL_ENFORCEMENT_MODEL", "JEM", "Jail Enforcement Model"),
        ("TASK_FORCE_MODEL", "TFM", "Task Force Model"),
        ("WARRANT_SERVICE_OFFICER", "WSO", "Warrant Service Officer"),
        ("JAIL_AND_TASK_FORCE", "JTF", "Jail & Task Force"),
    ]


def test_units_and_powers_are_named_by_their_codes():
    assert [unit.name for unit in lg.Unit] == ["AGREEMENTS", "AGENCIES", "OFFICERS", "OFFICERS_TRAINED"]
    assert all(power.name == power.code.upper() for power in lg.Power)


def test_states_have_fips_codes_and_territories_are_marked():
    assert len(lg.State) == 56
    assert (lg.State.FLORIDA.code, lg.State.FLORIDA.label, lg.State.FLORIDA.fips) == ("FL", "Florida", "12")
    assert len({state.fips for state in lg.State}) == 56
    assert {state.code for state in lg.State if state.is_territory} == {"AS", "GU", "MP", "PR", "VI"}


@pytest.mark.parametrize("type", ["JEM", "jem", "Jail Enforcement Model", lg.AgreementType.JAIL_ENFORCEMENT_MODEL])
def test_whatever_takes_a_type_takes_the_member_the_code_and_the_name_in_any_case(type):
    assert lg.model(type) == lg.model("JEM")
    assert lg.timeline(type, unit="agreements") == lg.timeline("JEM", unit="agreements")
    assert lg.claims(type=type) == lg.claims(type="JEM")
    assert lg.conflicts(type=type) == lg.conflicts(type="JEM")
    assert lg.grant(type, "hold_for_ice") == lg.grant("JEM", lg.Power.HOLD_FOR_ICE)
    assert lg.compare(type, "TFM") == lg.compare("JEM", "TFM")
    assert lg.compare("JEM")[0][type].text == "Jail only"


questions = [
    lambda type: lg.model(type),
    lambda type: lg.timeline(type, unit="agreements"),
    lambda type: lg.claims(type=type),
    lambda type: lg.conflicts(type=type),
    lambda type: lg.grant(type, "hold_for_ice"),
    lambda type: lg.compare(type, "TFM"),
]


@pytest.mark.parametrize("question", questions)
def test_an_unknown_type_is_an_error_that_says_what_is_accepted(question):
    with pytest.raises(lg.Error, match="unknown AgreementType 'JEMS', expected 'JEM' or 'Jail Enforcement Model'"):
        question("JEMS")


@pytest.mark.parametrize("question", questions)
@pytest.mark.parametrize("wrong", [5, True, b"JEM", ["JEM"], lg.Unit.AGENCIES])
def test_another_kind_of_thing_as_a_type_is_a_type_error(question, wrong):
    with pytest.raises(TypeError):
        question(wrong)


def test_the_message_of_a_type_error_says_what_was_given():
    with pytest.raises(TypeError, match="expected AgreementType or str, got 5"):
        lg.model(5)


def test_a_state_is_given_by_member_code_or_name():
    source = {"id": "S", "kind": "press", "title": "t", "publisher": "p", "url": "u", "read": "r"}
    claim = {"id": "c", "value": 5, "low": 5, "high": 5, "exactness": "exact", "unit": "agencies", "state": "FL",
             "date": "2020", "sources": ["S"], "confidence": "high"}  # fmt: skip
    dataset = lg.parse_json(json.dumps({"version": "1", "sources": [source], "claims": [claim]}))
    for florida in ("FL", "fl", "Florida", lg.State.FLORIDA):
        assert len(dataset.claims(state=florida)) == len(dataset.timeline(unit="agencies", state=florida)) == 1
    assert len(dataset.claims(state="GA")) == len(dataset.timeline(unit="agencies")) == 0
    with pytest.raises(lg.Error, match="unknown State 'Fla'"):
        lg.claims(state="Fla")


def test_a_number_is_no_word_and_a_code_is_a_value():
    assert lg.State.FL.value == "FL" and {"FL", "FLORIDA"} <= set(dir(lg.State))
    for number in (12, 9, True):  # 12 is Florida's Census code
        with pytest.raises(TypeError, match=f"expected State or str, got {number}"):
            lg.State(number)


def test_codes_of_types_and_states_are_members_that_no_loop_sees():
    assert lg.AgreementType.TFM is lg.AgreementType.TASK_FORCE_MODEL
    assert [word.name for word in lg.AgreementType if word.name == word.code] == []
