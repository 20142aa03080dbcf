"""Workbooks with several sheets: parts of one list, editions of one roster, and sheets that are not read."""

import datetime
import io

import lib287g as lg
import openpyxl
import pytest

header = ["STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE", "SIGNED", "MOA"]
signed = datetime.datetime(2025, 2, 26)


def row(agency, day=signed, state="FLORIDA"):
    return [state, agency, "Task Force Model", day, "link pending"]


def read(**sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for each in rows:
            sheet.append(each)
    out = io.BytesIO()
    book.save(out)
    return lg.read_list(out.getvalue(), name="participatingAgencies05182026am.xlsx")


def total(read_list):
    return read_list.counts(unit="agreements")[0]["value"]


def left_out(read_list):
    return [issue.raw for issue in read_list.issues if issue.code.code == "left_out_sheet"]


@pytest.mark.parametrize("shared", [["Total", 1], ["Updated weekly"], header])
def test_totals_notes_and_headers_make_no_editions_of_parts(shared):
    found = read(Florida=[header, row("A PD"), shared], Texas=[header, row("B PD", state="TEXAS"), shared])
    assert total(found) == 2 and left_out(found) == []


def test_an_agreement_on_two_parts_counts_once_on_record():
    north, south = ([header, *(row(f"{name} PD") for name in names)] for names in ("ABC", "CDE"))
    found = read(North=north, South=south)
    assert len(found.agreements) == 6 and total(found) == 5
    [issue] = [issue for issue in found.issues if issue.code.code == "repeated_agreement"]
    assert (issue.sheet, issue.row) == ("South", 2)


def test_the_current_edition_is_told_by_days_as_they_are_read():
    april = [header, row("A PD", "2/26/2025")]
    found = read(April=april, May=[*april, row("B PD", "5/11/2026")])
    assert found.sheet == "May" and total(found) == 2
    assert left_out(found) == ["'April': an older list than that of sheet 'May'"]


def test_a_sheet_that_is_not_read_is_named():
    found = read(Part1=[header, row("A PD")], Part2=[row("B PD"), row("C PD")], Empty=[])
    assert left_out(found) == ["'Part2': no header of a list with state and agency; 2 rows"]
