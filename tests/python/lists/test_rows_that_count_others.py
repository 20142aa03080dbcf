"""Rows, headers and tables in a roster that are no agreements, whatever words they have."""

import datetime

import lib287g as lg
import pytest
from made_lists import header, row

agreements = [
    row(),
    row(STATE="TEXAS", **{"LAW ENFORCEMENT AGENCY": "Hays County Sheriff's Office", "COUNTY": "Hays County"}),
    row(STATE="OHIO", **{"LAW ENFORCEMENT AGENCY": "Butler County Sheriff's Office", "COUNTY": "Butler County"}),
]


def read(*rows, columns=header):
    return lg.read_rows([columns, *rows], "participatingAgencies05182026am")


def cells(state=None, agency=None, kind=None, county=None, type=None, signed=None, moa=None):
    return [state, agency, kind, county, type, signed, moa, None]


def value(found):
    return sum(each["value"] for each in found.counts(unit="agreements"))


def codes(found):
    return [(issue.row, issue.code.code) for issue in found.issues]


totals = [
    cells("FLORIDA", type=2),
    cells("FLORIDA", type="387"),
    cells("FLORIDA", 3, 3, 3, 3, 3, 3),
    cells(3, 3, 3, 3, "Task Force Model", 3, 3),
    cells("FLORIDA", type="Total: 3"),
    cells("FLORIDA", type="TOTAL", signed=3),
    cells("FLORIDA", type="3 agreements"),
    cells("FLORIDA", type="Task Force Model Count", signed=1),
    cells("FLORIDA", type="Task Force Model Total"),
    cells("FLORIDA", kind="Total", type=3),
    cells("FLORIDA", county="Total", type=3),
    cells("FLORIDA", type="Task Force Model", signed=3),
    cells("FLORIDA", type="Task Force Model", moa=3),
    cells("FLORIDA: 2", type="Task Force Model"),
    cells("FLORIDA", "Florida", type=3),
    cells(None, "Average", type=3),
    cells("Prepared by ERO", type=3),
    *(
        cells(words, type=3)
        for words in [
            "Florida (3)",
            "FLORIDA: 2",
            "FLORIDA - 2 agencies",
            "# of agencies",
            "Unique agencies",
            "Nationwide",
            "United States",
            "USA",
            "3 agencies in 3 states",
            "T O T A L",
            "Tot.",
            "TTL",
            "∑",
            "Row Labels",
            "Average",
        ]
    ),
    *(
        cells(words, "x", type="Task Force Model")
        for words in ["T O T A L", "Tot.", "TTL", "∑", "Nationwide", "# of agencies", "USA"]
    ),
]


@pytest.mark.parametrize("total", totals)
def test_a_state_with_totals_and_numbers_is_no_agreement(total):
    found = read(*agreements, total)
    assert (value(found), found.other_rows) == (3, 1)
    assert (5, "row_without_agreement") in codes(found)


@pytest.mark.parametrize("signed", [datetime.datetime(2025, 2, 26), "2/26/2025", "20250226"])
def test_an_agreement_without_the_agencys_name_counts(signed):
    found = read(*agreements, cells("FLORIDA", type="Task Force Model", signed=signed))
    assert value(found) == 4 and (5, "missing_cell") in codes(found)


@pytest.mark.parametrize(
    "again",
    [
        ["STATE", "AGENCY", "TYPE", "COUNTY", "MODEL", "DATE", "LINK", None],
        ["State (cont.)", "Law Enforcement Agency (cont.)", "Type", "County", "Support Type", "Signed", "MOA", None],
        ["STATE:", "LAW ENFORCEMENT AGENCY:", "TYPE:", "COUNTY:", "SUPPORT TYPE:", "SIGNED:", "MOA:", None],
        ["STATE", "LAW ENFORCEMENT\nAGENCY", "TYPE", "COUNTY", "SUPPORT\nTYPE", "DATE SIGNED", "MOA", None],
        ["US State", "LEA", None, None, "Program Type", None, None, None],
        ["state", "lawEnforcementAgency", "type", "county", "support.type", "signedDate", "moa", None],
    ],
)
def test_a_header_again_in_other_words_is_no_agreement(again):
    found = read(*agreements[:1], again, *agreements[1:])
    assert (value(found), found.other_rows) == (3, 1)


@pytest.mark.parametrize(
    "below", [[f"({letter})" for letter in "ABCDEFGH"], [*["text"] * 5, "date", "url", "url"], list("12345678")]
)
def test_a_row_below_the_header_that_says_its_form_is_no_agreement(below):
    found = read(below, *agreements)
    assert (value(found), found.other_rows) == (3, 1)


pending = [["GEORGIA", f"{name} Police Department", "Municipality", None, "Task Force Model"] for name in "ABC"]


@pytest.mark.parametrize(
    "heading", [[["Pending agencies"]], [header[:5]], [["Pending"], header[:5]], [["Terminated"], header]]
)
def test_a_table_of_others_under_the_roster_is_left_out_and_named(heading):
    found = read(*agreements, *heading, *pending)
    first = 5 + len(heading)
    assert (value(found), found.other_rows) == (3, 3 + len(heading))
    assert [issue.row for issue in found.issues if issue.code.code == "left_out_sheet"] == [first]
    again = read(*agreements[:1], *heading, *pending, ["Participating agencies"], header, *agreements[1:])
    assert value(again) == 3


def test_a_header_without_days_does_not_hide_what_is_signed():
    assert value(read(*agreements[:1], header[:5], *agreements[1:])) == 3


def test_a_row_twice_with_a_type_that_is_not_known_counts_once():
    for type in [None, "Tribal Model"]:
        found = read(*agreements, row(**{"SUPPORT TYPE": type}), row(**{"SUPPORT TYPE": type}))
        assert value(found) == 4 and (6, "repeated_agreement") in codes(found)
    other = read(*agreements, row(**{"SUPPORT TYPE": "Tribal Model"}), row(**{"SUPPORT TYPE": "Trial Model X"}))
    assert value(other) == 5


days = [
    "Date",
    "DATE",
    "EFFECTIVE DATE",
    "DATE EXECUTED",
    "MOA SIGNED",
    "AGREEMENT DATE",
    "sign_date",
    "signed_at",
    "SignedDate",
    "Signed.Date",
    "DATE SIGNED BY ICE",
    "Date of MOA",
]


@pytest.mark.parametrize("header_of_days", days)
def test_a_column_of_days_in_other_words_is_one_of_signings(header_of_days):
    found = read(
        ["FLORIDA", "A PD", "Lake County", "Task Force Model", "2/26/2025"],
        columns=["State", "Agency", "County", "Model", header_of_days],
    )
    assert found.kind.code == "participating"
    assert str(found.agreements[0].signed_on) == "2025-02-26"


@pytest.mark.parametrize("unknown", ["When", "Signed by the director", "Date (fiscal)x"])
def test_a_column_full_of_days_makes_no_pending_list(unknown):
    found = read(
        ["FLORIDA", "A PD", "Lake County", "Task Force Model", "2/26/2025"],
        columns=["State", "Agency", "County", "Model", unknown],
    )
    assert found.kind.code == "participating"
    assert "missing_column" in [code for _, code in codes(found)]


@pytest.mark.parametrize("of_request", ["Date requested", "Date Received", "Notes"])
def test_days_of_requests_stay_those_of_a_pending_list(of_request):
    cell = "see mail" if of_request == "Notes" else "2/26/2025"
    found = read(
        ["FLORIDA", "A PD", "Lake County", "Task Force Model", cell],
        columns=["State", "Agency", "County", "Model", of_request],
    )
    assert found.kind.code == "pending"


@pytest.mark.parametrize(
    "columns",
    [
        [
            "US State",
            "LEA Name",
            "Agency Type",
            "County or Parish",
            "Program Type",
            "MOA Signed Date",
            "MOA",
            "Addendum",
        ],
        ["State/Terr.", "Law Enf. Agency", "Type", "County", "Type of Support", "Signed", "MOA", "Addendum"],
        ["State", "Name of Agency", "Type", "County", "Program", "Date Effective", "MOA", "Addendum"],
        ["state", "lawEnforcementAgency", "type", "county", "Support-Type", "signed.date", "moaLink", "addendum"],
    ],
)
def test_headers_in_other_words_are_known(columns):
    found = read(*agreements, columns=columns)
    assert value(found) == 3 and not [code for _, code in codes(found) if code in ("unknown_column", "missing_column")]
    assert all(each.type and each.signed_on and each.county and each.kind for each in found.agreements)


def test_of_two_headers_for_a_column_the_surer_is_taken():
    columns = ["State", "Agency", "County", "Model", "Date", "Date Signed"]
    found = read(["FLORIDA", "A PD", "Lake County", "Task Force Model", "5/1/2026", "2/26/2025"], columns=columns)
    assert str(found.agreements[0].signed_on) == "2025-02-26"
