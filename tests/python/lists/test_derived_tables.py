"""Tables that the library makes of lists are read as lists again."""

import lib287g as lg
import pytest
from made_lists import header, read, row

what = ("state", "agency", "kind", "county", "type", "signed_on", "moa_link", "addendum_link")


def said(found):
    return [tuple(getattr(each, name) for name in what) for each in found.agreements]


@pytest.fixture
def original(tmp_path):
    return read(
        tmp_path,
        row(MOA="https://www.ice.gov/a.pdf", ADDENDUM="https://www.ice.gov/b.pdf"),
        row(
            STATE="TEXAS",
            LAW_ENFORCEMENT_AGENCY="Kyle PD",
            TYPE="Municipality",
            COUNTY=None,
            SUPPORT_TYPE="Jail Enforcement Model",
        ),
        row(LAW_ENFORCEMENT_AGENCY="Elm PD", TYPE=None, SIGNED="soon"),
    )


def test_its_own_tables_read_back_as_the_same_agreements(original):
    pytest.importorskip("pandas")
    lists = lg.read_lists(original)
    name = original.file
    for again in (
        lg.read_rows(original.to_pandas(), name),
        lg.read_rows(original.to_dicts(), name),
        lg.read_list(original.agreements.to_csv().encode(), name=name),
        lg.read_list(lists.to_csv().encode(), name=name),
        lg.read_list(original.to_csv().encode(), name=name),
    ):
        assert said(again) == said(original)
        assert again.counts(by=["type"], unit="agencies") == original.counts(by=["type"], unit="agencies")


@pytest.mark.parametrize("column", ["TYPE", "type", "Type"])
@pytest.mark.parametrize("cells", [("TFM", "JEM"), ("Task Force Model", "Jail Enforcment Model")])
def test_a_column_type_with_support_types_is_one_on_record(column, cells):
    rows = [["State", "Agency", column], ["FLORIDA", "Elm PD", cells[0]], ["TEXAS", "Oak PD", cells[1]]]
    found = lg.read_rows(rows)
    assert [each.type.code for each in found.agreements] == ["TFM", "JEM"]
    assert (column, "SUPPORT TYPE") in [(repair.raw, repair.clean) for repair in found.repairs]


def test_a_column_type_with_kinds_of_agencies_stays_one():
    found = lg.read_rows([header, row()])
    assert (found.agreements[0].kind.code, found.agreements[0].type.code) == ("county", "TFM")
    without = lg.read_rows([["State", "Agency", "Type"], ["FLORIDA", "Elm PD", "Municipality"]])
    assert without.agreements[0].kind.code == "municipality" and without.agreements[0].type is None
