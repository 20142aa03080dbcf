"""Contradictions, parts, and figures of different days, planted in one dataset, are told apart."""

import json

import lib287g as lg
import pytest


def claim(number, date, value, exactness="exact", source="A", unit="agencies", low=None, high=None, **scope):
    bounds = {"exact": (value, value), "at_least": (value, None), "at_most": (None, value)}.get(exactness, (low, high))
    written = {name: bound for name, bound in zip(("low", "high"), bounds, strict=True) if bound is not None}
    return {
        "id": number, "value": value, **written, "exactness": exactness, "unit": unit, "date": date, **scope,
        "sources": [source], "confidence": "high",
    }  # fmt: skip


# Groups of ids, each of one contradiction; the first of each is the one that a rule prefers.
planted = [
    [claim("day/a", "2010-01-05", 10), claim("day/b", "2010-01-05", 12, source="B")],
    [claim("month/a", "2011-05-10", 44), claim("month/b", "2011-05", 40, source="B")],
    [claim("year/a", "2012-07-01", 60, type="TFM"),
     claim("year/b", "2012", 66, "approximate", "B", low=64, high=68, type="TFM")],
    [claim("about/a", "2013-02-01", 160), claim("about/b", "2013-02-01", 150, "approximate", "B")],
    [claim("least/a", "2014-02-01", 45), claim("least/b", "2014-02-01", 50, "at_least", "B")],
    [claim("most/a", "2015-02-01", 45), claim("most/b", "2015-02-01", 40, "at_most", "B")],
    [claim("state/a", "2016-02-01", 5, state="FL"), claim("state/b", "2016-02-01", 6, source="B", state="FL")],
    [claim("unit/a", "2017-02-01", 9, unit="officers"), claim("unit/b", "2017-02-01", 8, source="B", unit="officers")],
    [claim("three/a", "2018-02-01", 20), claim("three/b", "2018-02-01", 22, source="B"),
     claim("three/c", "2018-02-01", 24, source="C")],
]  # fmt: skip
harmless = [
    claim("part/whole", "2010-06-01", 30), claim("part/type", "2010-06-01", 10, type="JEM", source="B"),
    claim("part/state", "2010-06-01", 3, state="TX", source="B"),
    claim("units/agencies", "2010-08-01", 30),
    claim("units/agreements", "2010-08-01", 33, unit="agreements", source="B"),
    claim("days/a", "2010-09-01", 31), claim("days/b", "2010-09-02", 37, source="B"),
    claim("month-after", "2010-10", 39, source="B"), claim("day-before", "2010-09-30", 31),
    claim("about/within", "2019-02-01", 150, "approximate"), claim("about/exact", "2019-02-01", 147, source="B"),
    claim("least/above", "2019-04-01", 50, "at_least"), claim("least/exact", "2019-04-01", 60, source="B"),
    claim("most/below", "2019-06-01", 50, "at_most"), claim("most/exact", "2019-06-01", 45, source="B"),
    claim("bounds/a", "2019-08-01", 50, "approximate", low=45, high=55),
    claim("bounds/b", "2019-08-01", 58, "approximate", "B", low=53, high=60),
    claim("same", "2019-10-01", 70), claim("same/b", "2019-10-01", 70, source="B"),
    claim("misdated", "2019-12-01", 70),
    {**claim("misdated/b", "2019-12-01", 99, source="B"), "not_in_timelines": "misdated"},
]  # fmt: skip


@pytest.fixture(scope="module")
def dataset():
    kinds = {"A": "government", "B": "tracker", "C": "press"}
    sources = [
        {"id": id, "kind": kind, "title": "t", "publisher": "p", "url": "u", "read": "r"} for id, kind in kinds.items()
    ]
    claims = [row for group in planted for row in reversed(group)] + harmless
    return lg.parse_json(json.dumps({"version": "1", "sources": sources, "claims": claims}))


def test_the_planted_contradictions_are_found_and_nothing_else(dataset):
    found = [[figure.origin for figure in conflict.observations] for conflict in dataset.conflicts()]
    assert [sorted(group) for group in found] == [sorted(row["id"] for row in group) for group in planted]
    assert [group[0] for group in found] == [group[0]["id"] for group in planted]
    assert {conflict.preferred_by.code for conflict in dataset.conflicts()} == {"kind_of_source"}


def test_each_has_the_scope_and_unit_of_its_claims(dataset):
    for conflict, (row, *_) in zip(dataset.conflicts(), planted, strict=True):
        assert conflict.unit.code == row["unit"]
        assert (conflict.type and conflict.type.code, conflict.state and conflict.state.code) == (
            row.get("type"), row.get("state"),
        )  # fmt: skip
