"""Corrections of the caller's: of every column, applied or named; and what wrong arguments are told."""

import datetime

import lib287g as lg
import pytest
from made_lists import header, read, row, write


@pytest.mark.parametrize(
    ("column", "cell", "correction", "field", "expected"),
    [
        ("SIGNED", "soon", ("soon", "2025-03-01"), "signed_on", datetime.date(2025, 3, 1)),
        ("SIGNED", datetime.datetime(2025, 2, 26), ("2025-02-26", "3/1/2025"), "signed_on", datetime.date(2025, 3, 1)),
        ("SIGNED", datetime.datetime(2025, 2, 26), ("45714", "3/1/2025"), "signed_on", datetime.date(2025, 3, 1)),
        ("SIGNED", "2/26/2025", ("2/26/2025", ""), "signed_on", None),
        ("MOA", "link pending", ("link pending", "https://www.ice.gov/a.pdf"), "moa_link", "https://www.ice.gov/a.pdf"),
        ("MOA", "https://x.org/a", ("https://x.org/a", "https://www.ice.gov/a.pdf"), "moa_link", "https://www.ice.gov/a.pdf"),
        ("MOA", "https://x.org/a", ("https://x.org/a", ""), "moa_link", None),
        ("ADDENDUM", "see file", ("see file", "https://www.ice.gov/b.pdf"), "addendum_link", "https://www.ice.gov/b.pdf"),
        ("TYPE", "Borough", ("Borough", "Municipality"), "kind", lg.AgencyKind.MUNICIPALITY),
        ("TYPE", "N/A", ("N/A", "County"), "kind", lg.AgencyKind.COUNTY),
        ("SUPPORT TYPE", "Hybrid", ("hybrid", "Task Force Model"), "type", lg.AgreementType.TASK_FORCE_MODEL),
        ("COUNTY", "Foo County", ("Foo County", "Alachua County"), "county", "Alachua County"),
        ("COUNTY", "Foo County", ("Foo County", ""), "county", None),
        ("COUNTY", "N/A", ("N/A", "Alachua County"), "county", "Alachua County"),
        ("STATE", "Sunshine", ("Sunshine", "FLORIDA"), "state", lg.State.FLORIDA),
    ],
)  # fmt: skip
@pytest.mark.parametrize("strict", [False, True])
def test_a_correction_of_any_column_is_applied_on_record(tmp_path, column, cell, correction, field, expected, strict):
    found = read(tmp_path, row(**{column: cell}), corrections=[(column, *correction)], strict=strict)
    assert getattr(found.agreements[0], field) == expected
    assert found.corrected
    assert "unused_correction" not in found.issues.summary()
    [repair] = [repair for repair in found.repairs if repair.column == column]
    assert repair.code is lg.IssueCode.KNOWN_VARIANT


def test_a_correction_to_what_is_no_value_of_the_column_is_an_issue(tmp_path):
    found = read(
        tmp_path, row(SIGNED="soon", MOA="here"), corrections=[("SIGNED", "soon", "later"), ("MOA", "here", "there")]
    )
    assert (found.agreements[0].signed_on, found.agreements[0].moa_link) == (None, None)
    assert found.issues.summary() == {"unreadable_date": 1, "no_web_address": 1}


@pytest.mark.parametrize(
    ("column", "near"),
    [
        ("AGENCY", "LAW ENFORCEMENT AGENCY"),
        ("DATE SIGNED", "SIGNED"),
        ("CONTY", "COUNTY"),
        ("Suport Type", "SUPPORT TYPE"),
    ],
)
def test_a_correction_of_an_unknown_column_is_an_error_with_what_is_near(tmp_path, column, near):
    path = write(tmp_path / "participatingAgencies05182026am.xlsx", row())
    for read_it in (lg.read_list, lg.read_lists):
        with pytest.raises(
            lg.Error, match=f"corrections: unknown column '{column}', expected STATE, .*; near: {near}$"
        ):
            read_it(path, corrections=[(column, "x", "y")])


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"corrections": [("COUNTY", "x")]}, r"corrections: found \('COUNTY', 'x'\), expected \(column, raw, clean\)"),
        ({"corrections": "COUNTY"}, "corrections: found 'COUNTY', expected an iterable"),
        ({"limits": {"cells": "a"}}, "limits: 'cells': found 'a', expected a whole number"),
        ({"limits": {"cells": -1}}, "limits: 'cells': found -1, expected a whole number from 0 on"),
        ({"limits": 7}, "limits: found 7, expected whole numbers by name"),
        ({"limits": {"cell": 1}}, "limits: unknown limit 'cell', expected one of file_bytes"),
        ({"published": "2026-05"}, "published: found '2026-05', expected a day"),
        ({"published": "soon"}, "published: "),
    ],
)
def test_an_error_names_the_argument(tmp_path, options, said):
    rows = [header, row()]
    for read_it in (lambda **given: lg.read_rows(rows, **given), lambda **given: lg.read_list(b"x", **given)):
        with pytest.raises((lg.Error, TypeError), match=rf"^read_(rows|list)\(\): {said}"):
            read_it(**options)
    if "published" not in options:
        with pytest.raises((lg.Error, TypeError), match=rf"^read_lists\(\): {said}"):
            lg.read_lists(tmp_path, **options)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"published": "2026-05-20"}, "published: found '2026-05-20', expected days by the files' names"),
        ({"published": {"a.xlsx": "2026-05"}}, "published: 'a.xlsx': found '2026-05', expected a day"),
        ({"published": {"a.xlsx": None}}, "published: found .*, expected a day by a file's name"),
        ({"progress": "x"}, "progress: found 'x', expected True, False, None or a function"),
    ],
)
def test_an_error_of_many_lists_names_the_argument(tmp_path, options, said):
    with pytest.raises((lg.Error, TypeError), match=rf"^read_lists\(\): {said}"):
        lg.read_lists(tmp_path, **options)


@pytest.mark.parametrize("missing", ["STATE", "LAW ENFORCEMENT AGENCY"])
def test_a_list_without_a_column_that_it_needs_is_told_which(missing):
    columns = [name for name in header if name != missing]
    rows = [columns, [cell for name, cell in zip(header, row(), strict=True) if name != missing]]
    with pytest.raises(
        lg.Error, match=rf"no worksheet has the header STATE, LAW ENFORCEMENT AGENCY \(missing: {missing}\); found"
    ):
        lg.read_rows(rows)


def test_strictly_nothing_is_repaired_and_every_oddity_is_an_issue(tmp_path):
    columns = [{"SIGNED": "Date Signed"}.get(name, name) for name in header if name != "SUPPORT TYPE"]
    cells = [cell for name, cell in zip(header, row(TYPE="N/A", COUNTY="#N/A"), strict=True) if name != "SUPPORT TYPE"]
    path = write(tmp_path / "participatingAgencies05182026am.xlsx")
    import openpyxl

    book = openpyxl.load_workbook(path)
    book["Sheet"].title = "TFM"
    book["TFM"].delete_rows(1)
    for line in (columns, cells):
        book["TFM"].append(line)
    book.save(path)
    strict, usual = lg.read_list(path, strict=True), lg.read_list(path)
    assert usual.repairs.summary() == {"no_value_mark": 2, "other_header": 1, "words_of_sheet": 1}
    assert strict.repairs.summary() == {}
    assert usual.repairs.summary().items() <= strict.issues.summary().items()
    assert strict.agreements[0].county is None and strict.agreements[0].kind is None
