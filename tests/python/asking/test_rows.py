import copy
import json
import pickle
import re

import lib287g as lg
import pytest

gao = lg.source("GAO21")
growth = lg.timeline("JEM", unit="agreements").growth("2011-06-01", "2026-06-05")
rows = [
    gao,
    lg.claims()[0],
    lg.model("JEM"),
    lg.model("JEM").periods[0],
    lg.grant("JEM", "hold_for_ice"),
    lg.model("JEM").training[0],
    lg.model("JEM").inspections[0],
    lg.model("JEM").terms[0],
    lg.reference.events[0],
    lg.reference.findings[0],
    lg.reference.statutes[0],
    lg.reference.glossary[0],
    lg.timeline("JEM", unit="agreements").first,
    lg.timeline("JEM", unit="agreements").last_on_or_before("2020"),
    growth,
    growth.bounds,
    growth.bounds.relative,
    lg.timeline("JEM", unit="agreements").resample("year")[0],
    lg.conflicts()[0],
]
tables = [lg.claims(), lg.reference.sources, lg.reference.grants, lg.reference.events, lg.model("JEM").training]
values = [pytest.param(value, id=type(value).__name__) for value in [*rows, *tables]]


@pytest.mark.parametrize("value", values)
def test_a_value_pickles_copies_and_deep_copies_to_an_equal_one(value):
    for other in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
        assert type(other) is type(value)
        assert other == value and hash(other) == hash(value)
        assert (other != value) is False


@pytest.mark.parametrize("value", values)
def test_a_value_differs_from_others_and_from_other_types(value):
    assert value != lg.claims()[1]
    assert value != "text" and value is not None and value != 0


@pytest.mark.parametrize("value", values)
def test_a_value_has_a_repr_of_its_own_and_html(value):
    assert " object at 0x" not in repr(value)
    assert value._repr_html_().startswith('<div class="lib287g"') and " object at 0x" not in value._repr_html_()


@pytest.mark.parametrize("row", [pytest.param(row, id=type(row).__name__) for row in rows if hasattr(row, "to_dict")])
def test_a_row_has_an_attribute_for_each_field_of_its_dictionary_and_none_for_what_is_absent(row):
    fields = [name for name, member in vars(type(row)).items() if isinstance(member, property)]
    given = row.to_dict()
    assert set(given) <= set(fields)
    for name in fields:
        value = getattr(row, name)
        if name not in given:
            assert (
                value is None
                or value is False
                or hasattr(value, "to_pandas")
                or name in ("observed_on", "age_days", "age_days_at_most")
            )
    json.dumps(given)


@pytest.mark.parametrize("row", [pytest.param(row, id=type(row).__name__) for row in rows])
def test_a_field_cannot_be_set(row):
    name = next(name for name, member in vars(type(row)).items() if isinstance(member, property))
    with pytest.raises(AttributeError):
        setattr(row, name, None)


def test_the_fields_of_a_claim_have_the_types_they_should():
    claim = next(claim for claim in lg.claims(type="TFM", unit="agencies") if claim.value == 1220)
    assert claim.id == "2026-06-05/TFM/agencies/WATCH_JEM"
    assert (claim.value, claim.low, claim.high) == (1220, 1220, 1220)
    assert claim.exactness is lg.Exactness.EXACT and claim.unit is lg.Unit.AGENCIES
    assert claim.type is lg.AgreementType.TASK_FORCE_MODEL and claim.state is None
    assert claim.date == lg.PartialDate("2026-06-05")
    assert claim.sources[0] == "WATCH_JEM" and claim.only_type is False


def test_what_a_source_does_not_bound_is_none():
    claim = next(claim for claim in lg.claims() if claim.exactness is lg.Exactness.AT_LEAST)
    assert claim.low == claim.value and claim.high is None
    assert "high" not in claim.to_dict()


def test_a_repr_is_short():
    assert repr(gao) == "Source('GAO21')"
    assert repr(lg.model("JEM")) == "Model('JEM')"
    assert repr(growth.bounds.absolute) == "Range(145.0, 145.0)"
    assert all(len(repr(row)) < 400 for row in rows)


def test_a_row_of_a_kind_the_dataset_lacks_is_an_error_that_names_it():
    with pytest.raises(lg.Error, match="unknown source 'NOPE', expected an id"):
        lg.source("NOPE")
    with pytest.raises(lg.Error, match="no model Task Force Model"):
        lg.parse_json('{"version": "1"}').model("TFM")


def test_a_table_is_indexed_sliced_and_iterated_like_a_list():
    claims = lg.claims()
    assert list(claims) == [claims[i] for i in range(len(claims))]
    assert claims[-1] == claims[len(claims) - 1]
    assert list(claims[1:7:2]) == [claims[1], claims[3], claims[5]]
    assert type(claims[:0]) is lg.ClaimTable and len(claims[:0]) == 0
    for index in (len(claims), -len(claims) - 1):
        with pytest.raises(IndexError):
            claims[index]


def test_the_preferred_grant_is_given_or_that_of_a_source():
    assert lg.grant("JEM", "arrest_without_state_charges").answer is lg.Answer.NO
    assert lg.grant("JEM", "arrest_without_state_charges", source="WATCH_JEM").answer is lg.Answer.YES
    assert lg.grant("JTF", "hold_for_ice") is None


def hostile_views(dataset):
    timeline = dataset.timeline("JEM", unit="agencies")
    yield from (dataset.claims(), dataset.sources, dataset.training, dataset.glossary, timeline, *timeline)
    yield from (dataset.claims()[0], dataset.sources[0], dataset.model("JEM"), dataset.glossary[0])
    yield from (dataset.compare("JEM"), dataset.conflicts()[0], timeline.growth("2020-01-01", "2021"))
    yield from (timeline.growth("2020-01-01", "2021").start, timeline.resample("year")[0])


def test_html_escapes_what_a_dataset_says(hostile_dataset):
    for view in hostile_views(hostile_dataset):
        html = view._repr_html_()
        assert "&lt;script&gt;" in html or type(view) is lg.Sample
        assert set(re.findall(r"<(/?\w+)", html)) <= {
            f"{slash}{tag}"
            for tag in ("div", "span", "table", "caption", "thead", "tbody", "tr", "th", "td", "style", "a")
            for slash in ("", "/")
        }
        assert "'q'" not in html


def test_nothing_shown_has_control_or_direction_marks(hostile_dataset):
    for view in [hostile_dataset, *hostile_dataset.compare("JEM"), *hostile_dataset.compare("JEM")[1]]:
        assert not set("\u202e\u2066\x1b") & set(repr(view))
    for view in hostile_views(hostile_dataset):
        assert not set("\u202e\u2066\x1b") & set(repr(view) + view._repr_html_())
