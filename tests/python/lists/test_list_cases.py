"""The faults known of ICE's lists, one test each, named after the case, with a workbook that the test writes."""

import datetime
import pickle
import re
import zipfile

import lib287g as lg
import openpyxl
import pytest
from made_lists import header, read, row, write


@pytest.fixture
def folder(tmp_path):
    return tmp_path


def rules(table, column):
    return [(issue.code.code, issue.raw, issue.clean) for issue in table if issue.column == column]


# Files and names.


@pytest.mark.parametrize(
    ("first", "second"),
    [("05122025am", "05122025pm"), ("05122025am", "05122025"), ("05122025am", "05122025mid"),
     ("05122025mid", "05122025pm"), ("05122025", "05122025pm"), ("05122025am", "05122025amB"),
     ("07242025pm", "07242025pm_b"), ("10292025pm", "10292025pmB"), ("06112025pm", "06112025pm copy")],
)  # fmt: skip
def test_files_am_before_mid_or_none_before_pm_and_suffix_noise(folder, first, second):
    for name, states in ((second, ("TEXAS", "OHIO")), (first, ("TEXAS",))):
        write(folder / f"participatingAgencies{name}.xlsx", *(row(STATE=state) for state in states))
    lists = lg.read_lists(folder)
    assert [each.file for each in lists] == [f"participatingAgencies{name}.xlsx" for name in (first, second)]
    assert lists[0].published == lists[1].published


def test_files_a_nine_digit_date(folder):
    read_list = read(folder, row(), name="participatingAgencies090022025am.xlsx")
    assert (read_list.published, read_list.basis.code) == (datetime.date(2025, 9, 2), "corrected")
    assert "corrected_list_date" in read_list.issues.summary()


def test_files_an_impossible_year(folder):
    read_list = read(folder, row(), name="participatingAgencies11114025am.xlsx")
    assert read_list.published == datetime.date(2025, 11, 11)
    unclear = read(folder, row(), name="participatingAgencies11113925am.xlsx")
    assert unclear.published is None and "undated_list" in unclear.issues.summary()


def test_files_a_year_too_early_by_the_newest_signing(folder):
    signed = [row(SIGNED=datetime.datetime(2025, 12, day)) for day in (17, 18)]
    read_list = read(folder, *signed, name="participatingAgencies01062025pm.xlsx")
    assert (read_list.published, read_list.basis.code) == (datetime.date(2026, 1, 6), "corrected")


def test_files_a_month_wrong_by_the_newest_signing_is_settled_by_the_signings(folder):
    signed = [row(SIGNED=datetime.datetime(2025, 8, day)) for day in (27, 28)]
    read_list = read(folder, *signed, name="participatingAgencies08022025pm.xlsx")
    assert (read_list.published, read_list.basis.code) == (datetime.date(2025, 9, 2), "corrected")
    assert "corrected_list_date" in read_list.issues.summary()


def test_files_a_wrong_day_that_no_digit_settles_is_left_without_a_date(folder):
    signed = [row(SIGNED=datetime.datetime(2025, 11, day)) for day in (27, 28)]
    read_list = read(folder, *signed, name="participatingAgencies08022025pm.xlsx")
    assert read_list.published is None and read_list.basis is lg.DateBasis.NONE
    assert "undated_list" in read_list.issues.summary()


def test_files_a_date_given_by_the_caller_stands(folder):
    signed = [row(SIGNED=datetime.datetime(2025, 8, day)) for day in (27, 28)]
    given = read(folder, *signed, name="participatingAgencies08022025pm.xlsx", published="2025-09-02")
    assert (given.published, given.basis) == (datetime.date(2025, 9, 2), lg.DateBasis.GIVEN)
    assert "signed_after_list" not in given.issues.summary()


def series(folder, *lists):
    """Writes lists of one agreement per day of signing."""
    for name, days in lists:
        rows = [row(LAW_ENFORCEMENT_AGENCY=f"Agency {day}", SIGNED=datetime.datetime(*day)) for day in days]
        write(folder / f"participatingAgencies{name}.xlsx", *rows)
    return lg.read_lists(folder)


early, spring, summer = (2025, 3, 5), (2025, 4, 2), (2025, 4, 25)


def test_files_the_same_bytes_under_two_dates_of_which_one_cannot_be(folder):
    lists = series(
        folder, ("03062025am", [early]), ("04102025am", [early, spring]), ("04212025am", [early]),
        ("04292025pm", [early, spring, summer]),
    )  # fmt: skip
    assert [each.file[21:31] for each in lists] == ["03062025am", "04102025am", "04292025pm"]
    (undated,) = lists.undated
    assert undated.published is None and undated.issues.summary() == {"out_of_series": 1}
    assert [figure.value for figure in lists.timeline(unit="agreements")] == [1, 2, 3]


def test_files_the_last_list_of_a_series_keeps_its_date(folder):
    lists = series(folder, ("04102025am", [early, spring]), ("04212025am", [early]))
    assert all(each.published for each in lists)


def test_files_several_lists_a_day_and_repeated_contents(folder):
    path = write(folder / "participatingAgencies05182026am.xlsx", row())
    for edition in ("mid", "pm"):
        (folder / f"participatingAgencies05182026{edition}.xlsx").write_bytes(path.read_bytes())
    lists = lg.read_lists(folder)
    assert [each.edition for each in lists] == ["am", "mid", "pm"]
    assert lists.issues.summary() == {"repeated_content": 2}
    assert len({each.content for each in lists}) == 1


@pytest.mark.parametrize(
    "name", ["287gParticipatingAgencies051826", "ParticipatingAgency051826", "participatingAgencies_20260518"]
)
def test_files_other_shapes_of_names(folder, name):
    assert read(folder, row(), name=f"{name}.xlsx").published == datetime.date(2026, 5, 18)


def test_files_a_derived_file_with_extra_columns(folder):
    path = write(folder / "participatingAgencies05182026am.xlsx", [*row(), "x"], columns=[*header, "Extracted Link"])
    derived = lg.read_list(path)
    assert rules(derived.issues, "") == [("unknown_column", "Extracted Link", None)]
    assert len(derived.agreements) == 1


# Workbook.


def test_workbook_a_misspelt_header_is_taken_for_the_one_column_it_can_mean(folder):
    columns = [{"SUPPORT TYPE": "SUPORT TYPE", "COUNTY": "COUNTRY", "TYPE": "TYPO"}.get(name, name) for name in header]
    read_list = lg.read_list(write(folder / "participatingAgencies05182026am.xlsx", row(), columns=columns))
    assert read_list.agreements[0].type is lg.AgreementType.TASK_FORCE_MODEL
    assert rules(read_list.repairs, "") == [
        ("misspelling", "COUNTRY", "COUNTY"),
        ("misspelling", "SUPORT TYPE", "SUPPORT TYPE"),
    ]
    assert rules(read_list.issues, "") == [("unknown_column", "TYPO", None)]


def test_workbook_totals_and_repeated_headers_are_no_agreements(folder):
    total, number = [None, "Total", *[None] * 6], ["Total", "1,843", *[None] * 6]
    read_list = read(folder, row(), header, row(STATE="TEXAS"), total, number)
    assert (len(read_list.agreements), read_list.other_rows, read_list.rows) == (2, 3, 5)
    assert read_list.issues.summary() == {"row_without_agreement": 3, "unknown_county": 1}


def test_workbook_a_second_worksheet_with_totals_per_state(folder):
    totals = [["State", "Agreements"], ["FLORIDA", 300], ["TEXAS", 200]]
    path = write(folder / "participatingAgencies03022026am.xlsx", row(), before=[("Sheet2", totals)])
    assert lg.read_list(path).sheet == "Sheet" and len(lg.read_list(path).agreements) == 1


def test_workbook_a_pending_list_named_participating(folder):
    columns = header[:5]
    path = write(folder / "participatingAgencies09222025pm.xlsx", *([row()[:5]] * 42), columns=columns)
    read_list = lg.read_list(path)
    assert read_list.kind is lg.ListKind.PENDING and len(read_list.agreements) == 42
    assert len(lg.read_lists(path).participating) == 0


def test_workbook_hidden_rows_are_listed_agreements(folder):
    rows = [row(LAW_ENFORCEMENT_AGENCY=f"Agency {number}") for number in range(10)]
    path = write(folder / "participatingAgencies10222025mid.xlsx", *rows)
    book = openpyxl.load_workbook(path)
    for number in range(3, 12):
        book.active.row_dimensions[number].hidden = True
    book.save(path)
    read_list = lg.read_list(path)
    assert sum(agreement.hidden for agreement in read_list.agreements) == 9
    assert read_list.counts(unit="agreements").to_dicts() == [{"unit": "agreements", "value": 10}]


def test_workbook_trailing_formatted_blank_rows(folder):
    path = write(folder / "participatingAgencies05182026am.xlsx", row())
    book = openpyxl.load_workbook(path)
    for number in range(3, 77):
        book.active.cell(number, 1).font = openpyxl.styles.Font(bold=True)
    book.save(path)
    read_list = lg.read_list(path)
    assert (len(read_list.agreements), read_list.rows) == (1, 1 + read_list.blank_rows)


def test_workbook_cells_of_only_a_no_break_space(folder):
    read_list = read(folder, row(), ["\xa0"] * 8, row(COUNTY="\xa0"))
    assert (len(read_list.agreements), read_list.blank_rows) == (2, 1)
    assert read_list.agreements[1].county is None


def edited(path, part, change):
    """The workbook with one of its parts changed."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    parts[part] = change(parts[part].decode()).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return path


sheet_part = "xl/worksheets/sheet1.xml"


def test_workbook_a_dimension_wider_than_the_data(folder):
    path = write(folder / "participatingAgencies05182026am.xlsx", row())
    edited(path, sheet_part, lambda xml: xml.replace('ref="A1:H2"', 'ref="A1:XFD1048576"'))
    assert lg.read_list(path).rows == 1


def linked(folder, *targets, moa="link"):
    """A list with a row per target, a hyperlink on the cell MOA of each."""
    rows = [row(MOA=moa, LAW_ENFORCEMENT_AGENCY=f"Agency {number}") for number in range(len(targets))]
    path = write(folder / "participatingAgencies05182026am.xlsx", *rows)
    book = openpyxl.load_workbook(path)
    for number, target in enumerate(targets):
        if target is not None:
            book.active.cell(number + 2, 7).hyperlink = target
    book.save(path)
    return path


def test_workbook_hyperlinks_on_single_cells_and_on_ranges(folder):
    path = linked(folder, "https://www.ice.gov/a.pdf", None, "https://www.ice.gov/b.pdf")
    edited(path, sheet_part, lambda xml: xml.replace('ref="G2"', 'ref="G2:G3"'))
    links = [agreement.moa_link for agreement in lg.read_list(path).agreements]
    assert links == ["https://www.ice.gov/a.pdf"] * 2 + ["https://www.ice.gov/b.pdf"]


def test_workbook_an_internal_anchor_is_no_address(folder):
    path = linked(folder, None)
    book = openpyxl.load_workbook(path)
    book.active["G2"].hyperlink = openpyxl.worksheet.hyperlink.Hyperlink("G2", location="Sheet!A1")
    book.save(path)
    read_list = lg.read_list(path)
    assert read_list.agreements[0].moa_link is None
    assert rules(read_list.issues, "MOA") == [("missing_link", "link", None)]


def test_workbook_a_missing_relationship(folder):
    path = linked(folder, "https://www.ice.gov/a.pdf")
    edited(path, "xl/worksheets/_rels/sheet1.xml.rels", lambda xml: xml.replace('Id="rId1"', 'Id="rId9"'))
    read_list = lg.read_list(path)
    assert read_list.agreements[0].moa_link is None
    assert rules(read_list.issues, "MOA") == [("missing_link", "link", None)]


wrapped = "https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ice.gov%2Fa%20b.pdf&data=05%7C02"


def test_workbook_a_safelinks_wrapper(folder):
    path = linked(folder, wrapped)
    read_list = lg.read_list(path)
    assert read_list.agreements[0].moa_link == "https://www.ice.gov/a%20b.pdf"
    assert rules(read_list.repairs, "MOA") == [("wrapped_link", wrapped, "https://www.ice.gov/a%20b.pdf")]
    assert lg.read_list(path, strict=True).agreements[0].moa_link == wrapped


def test_workbook_every_moa_says_link_and_no_hyperlink_exists(folder):
    read_list = read(folder, *(row(MOA="link", LAW_ENFORCEMENT_AGENCY=f"Agency {number}") for number in range(3)))
    assert read_list.issues.summary() == {"missing_link": 3}


def test_workbook_plain_url_text(folder):
    read_list = read(folder, row(MOA="https://www.ice.gov/a.pdf"))
    assert read_list.agreements[0].moa_link == "https://www.ice.gov/a.pdf"


def test_workbook_rows_sorted_z_to_a_count_the_same(folder):
    rows = [row(STATE=state) for state in ("ALABAMA", "FLORIDA", "TEXAS")]
    up, down = (read(folder, *order, name=f"{name}05182026.xlsx") for order, name in ((rows, "a"), (rows[::-1], "z")))
    assert up.counts(by=["state"], unit="agencies") == down.counts(by=["state"], unit="agencies")


def test_workbook_an_html_block_page_saved_as_xlsx(folder):
    path = folder / "participatingAgencies05182026am.xlsx"
    path.write_text("<!DOCTYPE html><html><title>Access Denied</title></html>")
    with pytest.raises(lg.Error, match="participatingAgencies05182026am.xlsx.*web page"):
        lg.read_list(path)


def test_workbook_the_1904_date_system(folder):
    path = write(folder / "participatingAgencies05182026am.xlsx", row(SIGNED=45714 - 1462))
    book = openpyxl.load_workbook(path)
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.save(path)
    assert lg.read_list(path).agreements[0].signed_on == datetime.date(2025, 2, 26)


def test_workbook_a_time_of_day_is_floored(folder):
    signed = read(folder, row(SIGNED=datetime.datetime(2025, 2, 26, 23, 59, 59)))
    assert signed.agreements[0].signed_on == datetime.date(2025, 2, 26)


def test_workbook_a_day_of_1900_is_no_signing(folder):
    # Excel's 29 February 1900, and how the days around it are counted, is in tests/cpp/signing_date_test.cpp.
    read_list = read(folder, row(SIGNED=60))
    assert read_list.agreements[0].signed_on is None
    assert rules(read_list.issues, "SIGNED") == [("unreadable_date", "60", None)]


def test_workbook_an_empty_text_is_not_the_text_stored_after_it(folder):
    path = write(folder / "participatingAgencies05182026am.xlsx", row(STATE=None), row(STATE="TEXAS"))

    def with_empty_text(xml):
        empty, texas = (f'<c r="{{}}" t="inlineStr"><is><t>{text}</t></is></c>' for text in ("", "TEXAS"))
        xml = re.sub(r'(<row r="2"[^>]*>)', rf"\1{empty.format('A2')}", xml)
        return re.sub(r'<c r="B2".*?</c>', texas.format("B2"), xml)

    states = [agreement.state for agreement in lg.read_list(edited(path, sheet_part, with_empty_text)).agreements]
    assert states == [None, lg.State.TEXAS]


# Cells.


@pytest.mark.parametrize(
    ("raw", "code", "rule"),
    [("PENNSLYVANIA", "PA", "misspelling"), ("UTAHJ", "UT", "misspelling"), ("WEST VIRGINIA", "WV", None),
     ("West virginia", "WV", None), ("TEXAS  ", "TX", "blanks"), ("DELAWARE**", "DE", "footnote_mark"),
     ("GUAM", "GU", None), ("NORTHERN MARIANA ISLANDS", "MP", None), ("fl", "FL", "abbreviation"),
     ("TEXAS (TX)", "TX", "footnote_mark")],
)  # fmt: skip
def test_cells_state(folder, raw, code, rule):
    read_list = read(folder, *(row(STATE=raw, LAW_ENFORCEMENT_AGENCY=f"Agency {number}") for number in range(68)))
    assert {agreement.state.code for agreement in read_list.agreements} == {code}
    assert {agreement.raw_state for agreement in read_list.agreements} == {raw}
    found = {name for name, _, _ in rules(read_list.repairs, "STATE")}
    assert found == ({rule} if rule else set())
    assert read_list.counts(by=["state"], unit="agreements").to_dicts()[0]["value"] == 68


def test_cells_state_unknown_stays_as_raw_text_with_an_issue(folder):
    read_list = read(folder, row(STATE="Atlantis"))
    assert read_list.agreements[0].state is None
    assert rules(read_list.issues, "STATE") == [("unknown_word", "Atlantis", None)]
    assert read_list.counts(by=["state"], unit="agencies").to_dicts() == [
        {"state": "Atlantis", "unit": "agencies", "value": 1}
    ]


@pytest.mark.parametrize(
    ("raw", "code"),
    [("Warrant Services Officer", "WSO"), ("Warrant Service Office", "WSO"), ("Task Force Officer", "TFM"),
     ("Jail Enforcment Model", "JEM"), ("Task Force Model  ", "TFM"), ("Jail Enforcement", "JEM"),
     ("Task Force", "TFM"), ("Jail & Task Force", "JTF"), ("WSO", "WSO"), ("Jail Enforcement Model (JEM)", "JEM"),
     (None, None), ("Something New", None)],
)  # fmt: skip
def test_cells_support_type(folder, raw, code):
    read_list = read(folder, row(SUPPORT_TYPE=raw))
    [agreement] = read_list.agreements
    assert (agreement.type and agreement.type.code) == code and agreement.raw_type == raw
    assert ("SUPPORT TYPE" in {issue.column for issue in read_list.issues}) == (code is None)
    assert read_list.counts(unit="agreements").to_dicts()[0]["value"] == 1


@pytest.mark.parametrize(
    ("raw", "code"),
    [("County ", "county"), ("Muncipality ", "municipality"), ("Municipal", "municipality"),
     ("State", "state_agency"), ("State Agency", "state_agency"), ("#NA", None), (None, None)],
)  # fmt: skip
def test_cells_type(folder, raw, code):
    [agreement] = read(folder, row(TYPE=raw)).agreements
    assert (agreement.kind and agreement.kind.code) == code


@pytest.mark.parametrize(
    ("state", "raw", "county", "rule"),
    [
        ("KANSAS", "Montgomery", "Montgomery County", "county_suffix"),
        ("FLORIDA", "Lake Conty", "Lake County", "county_suffix"),
        ("ARKANSAS", "Pop County", "Pope County", "known_variant"),
        ("ARKANSAS", "Pulaksi County", "Pulaski County", "known_variant"),
        ("FLORIDA", "Flager County", "Flagler County", "known_variant"),
        ("FLORIDA", "St. Luice County", "St. Lucie County", "known_variant"),
        ("LOUISIANA", "Chalmette Parish", "St. Bernard Parish", "known_variant"),
        ("LOUISIANA", "German Coast County", "St. Charles Parish", "known_variant"),
        ("LOUISIANA", "Saint Landry County", "St. Landry Parish", "saint_written_out"),
        ("MISSOURI", "Sainte Genevieve County", "Ste. Genevieve County", "saint_written_out"),
        ("FLORIDA", "Lake Co.", "Lake County", "county_suffix"),
        ("FLORIDA", "Lake Cnty", "Lake County", "county_suffix"),
        ("FLORIDA", "LAKE COUNTY", "Lake County", "county_spelling"),
        ("GUAM", "Kattan District", "Kattan District", None),
        ("ALASKA", "Kenai Peninsula Borough", "Kenai Peninsula Borough", None),
        ("ALASKA", "Nome Census Area", "Nome Census Area", None),
        ("VIRGINIA", "Virginia Beach City", "Virginia Beach city", "county_spelling"),
        ("TEXAS", "Pop County", "Pop County", None),
        ("FLORIDA", "#NA", None, "no_value_mark"),
        ("FLORIDA", "N/A", None, "no_value_mark"),
        ("ALABAMA", "County", None, "no_value_mark"),
        ("FLORIDA", None, None, None),
    ],
)
def test_cells_county(folder, state, raw, county, rule):
    read_list = read(folder, row(STATE=state, COUNTY=raw, LAW_ENFORCEMENT_AGENCY="A Police Department"))
    [agreement] = read_list.agreements
    assert (agreement.county, agreement.raw_county) == (county, raw)
    assert rules(read_list.repairs, "COUNTY") == ([(rule, raw, county)] if rule else [])


@pytest.mark.parametrize(
    "raw", ["Statewide", "Pinellas, Pasco", "Lake and Polk Counties", "Camden/Pasquotank", "All", "Multiple counties"]
)
def test_cells_county_of_several_counties_or_the_whole_state_stays_as_it_stands(folder, raw):
    read_list = read(folder, row(COUNTY=raw))
    assert read_list.agreements[0].county == raw and rules(read_list.repairs, "COUNTY") == []
    assert rules(read_list.issues, "COUNTY") == [("not_one_county", raw, None)]


def test_cells_county_column_missing(folder):
    columns = [name for name in header if name not in ("COUNTY", "TYPE")]
    path = write(folder / "a01132021.xlsx", ["FLORIDA", "A", "Warrant Service Officer", None, "link"], columns=columns)
    [agreement] = lg.read_list(path).agreements
    assert agreement.county is None and agreement.raw_county is None and agreement.kind is None


@pytest.mark.parametrize(
    ("agency", "county", "flagged"),
    [("Madison County Sheriff's Office", "Macon County", True),
     ("Dogulas County Sheriff's Office", "Douglas County", True),
     ("Macon County Sheriff's Office", "Macon County", False),
     ("Metropolitan Moore County Sheriff's Office", "Moore County", False),
     ("Saint Francois County Sheriff's Office", "St. Francois County", False),
     ("Palm Bay Police Department", "Brevard County", False)],
)  # fmt: skip
def test_cells_county_of_a_sheriff_with_another_name_is_for_a_person_to_settle(folder, agency, county, flagged):
    read_list = read(folder, row(STATE="TENNESSEE", LAW_ENFORCEMENT_AGENCY=agency, COUNTY=county))
    assert read_list.agreements[0].county == county
    assert ("other_county_than_sheriffs" in read_list.issues.summary()) == flagged


@pytest.mark.parametrize(
    ("raw", "day", "rule"),
    [
        (45714, (2025, 2, 26), None),
        ("2025-02-26", (2025, 2, 26), None),
        ("2025-02-26 00:00:00", (2025, 2, 26), "date_written_as_text"),
        ("05/082025", (2025, 5, 8), "date_without_separator"),
        ("7/72025", (2025, 7, 7), "date_without_separator"),
        ("8/282025", (2025, 8, 28), "date_without_separator"),
        (1141572, (2025, 7, 7), "year_typo"),
        ("0508/2025", (2025, 5, 8), "date_without_separator"),
        ("05082025", (2025, 5, 8), "date_without_separator"),
        ("20250508", (2025, 5, 8), "date_without_separator"),
        ("45714", (2025, 2, 26), "date_written_as_text"),
        ("2/26/25", (2025, 2, 26), "date_written_as_text"),
        ("2.26.2025", (2025, 2, 26), "date_written_as_text"),
        ("2-26-2025*", (2025, 2, 26), "date_written_as_text"),
        ("2//26/2025", (2025, 2, 26), "date_written_as_text"),
        ("February 26, 2025", (2025, 2, 26), "date_written_as_text"),
        ("26-Feb-25", (2025, 2, 26), "date_written_as_text"),
        ("26 Feb 2025", (2025, 2, 26), "date_written_as_text"),
        ("2025/02/26", (2025, 2, 26), "date_written_as_text"),
        ("2/26/2025 12:00:00 AM", (2025, 2, 26), "date_written_as_text"),
        ("99999", None, "unreadable_date"),
        ("26/02/2025", None, "unreadable_date"),
        ("02/30/2025", None, "unreadable_date"),
        ("2025", None, "unreadable_date"),
        ("6/30/20026", None, "unreadable_date"),
        (None, None, "missing_cell"),
        (datetime.datetime(2016, 3, 19), (2016, 3, 19), "date_outside_program"),
    ],
)
def test_cells_signed(folder, raw, day, rule):
    read_list = read(folder, row(SIGNED=raw))
    [agreement] = read_list.agreements
    assert agreement.signed_on == (day and datetime.date(*day))
    found = [code for code, _, _ in [*rules(read_list.repairs, "SIGNED"), *rules(read_list.issues, "SIGNED")]]
    assert found == ([rule] if rule else [])
    assert read_list.counts(unit="agreements").to_dicts()[0]["value"] == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Baker County Sheriff's Office", "Baker County Sheriff\u2019s Office"),
        ("Baker County Sheriff's Office", "  Baker  County Sheriff's Office "),
        ("Melbourne PD", "Melbourne Police Dept."),
        ("Melbourne Police Department", "Melbourne Police Dept."),
        ("Ft. Myers Police Department", "Fort Myers Police Department"),
        ("St. Lucie County Sheriff's Office", "Saint Lucie County Sheriff's Office"),
        ("Robinson Twp. Police", "Robinson Township Police"),
        ("Lake County BOCC", "Lake County Board of County Commissioners"),
        ("Arkansas DPS", "Arkansas Department of Public Safety"),
        ("Alaska DOC", "ALASKA DEPARTMENT OF CORRECTIONS"),
        ("Monmouth County Sheriff's Office", "Monmouth County Sheriff's Office (Addendum)"),
    ],
)
def test_cells_agency_spellings_of_one_agency(folder, one, other):
    read_list = read(folder, row(LAW_ENFORCEMENT_AGENCY=one), row(LAW_ENFORCEMENT_AGENCY=other))
    assert read_list.counts(unit="agencies").to_dicts() == [{"unit": "agencies", "value": 1}]
    assert [agreement.raw_agency for agreement in read_list.agreements] == [one, other]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Pima", "Pinal"), ("Baker", "Bay"), ("Baker", "Lake"), ("Columbia", "Volusia"), ("Gulf", "Polk"),
     ("Leon", "Union"),
     ("Bexar", "Lamar"), ("Bell", "Lee"), ("Hill", "Polk"), ("Melbourne", "Melbourne Beach"),
     ("University of Florida", "University of West Florida"), ("Constable Precinct 1", "Constable Precinct 2"),
     ("Ward 1 Marshal", "Ward 2 Marshal"), ("Lake County Sheriff's Office", "Lake County Department of Corrections")],
)  # fmt: skip
def test_cells_agency_look_alikes_stay_apart(folder, one, other):
    read_list = read(folder, row(LAW_ENFORCEMENT_AGENCY=one), row(LAW_ENFORCEMENT_AGENCY=other))
    assert read_list.counts(unit="agencies").to_dicts() == [{"unit": "agencies", "value": 2}]


@pytest.mark.parametrize(
    ("column", "wrong"), [("STATE", "GEORGIA"), ("TYPE", "Municipality"), ("COUNTY", "Lake County")]
)
def test_cells_a_right_spelling_that_is_simply_wrong_stays_as_the_list_says(folder, column, wrong):
    # One list cannot tell; the same agreement on other lists can, and the raw text is there to compare.
    read_list = read(folder, row(**{column: wrong}))
    [agreement] = read_list.agreements
    raw = {"STATE": agreement.raw_state, "TYPE": agreement.raw_kind, "COUNTY": agreement.raw_county}[column]
    assert raw == wrong and not read_list.repairs
    assert ("other_county_than_sheriffs" in read_list.issues.summary()) == (column == "COUNTY")


@pytest.mark.parametrize(
    ("before", "after"),
    [("Department of Corrections", "Alaska Department of Corrections"),
     ("Lake County Sheriff's Office", "Lake County Board of County Commissioners")],
)  # fmt: skip
def test_cells_agency_a_rename_or_handover_is_another_name(folder, before, after):
    read_list = read(folder, row(LAW_ENFORCEMENT_AGENCY=before), row(LAW_ENFORCEMENT_AGENCY=after))
    assert len({agreement.agency_key for agreement in read_list.agreements}) == 2


@pytest.mark.parametrize("raw", ["link pending", "link | addendum", "", None])
def test_cells_moa_without_an_address_is_listed_without_one(folder, raw):
    read_list = read(folder, row(MOA=raw))
    assert read_list.agreements[0].moa_link is None and not read_list.issues


def test_cells_moa_pending_becoming_posted_is_no_change_of_agreement(folder):
    before = read(folder, row(MOA="link pending", LAW_ENFORCEMENT_AGENCY="Agency 0")).agreements[0].to_dict()
    after = lg.read_list(linked(folder, "https://www.ice.gov/a.pdf")).agreements[0].to_dict()
    assert {name for name in before | after if before.get(name) != after.get(name)} == {"moa_link", "raw_moa"}
    assert "moa_link" not in before and after["moa_link"] == "https://www.ice.gov/a.pdf"


def test_limits_are_options_and_an_unknown_one_is_an_error(folder):
    path = write(folder / "participatingAgencies05182026am.xlsx", *[row(SIGNED="soon")] * 20)
    read_list = lg.read_list(path, limits={"issues_of_a_kind": 5})
    assert read_list.issues.summary()["unreadable_date"] == 5
    assert read_list.more_issues[lg.IssueCode.UNREADABLE_DATE] == 15 and len(read_list.agreements) == 20
    assert pickle.loads(pickle.dumps(read_list)) == read_list
    with pytest.raises(lg.Error, match="cells than the limit"):
        lg.read_list(path, limits={"cells": 10})
    with pytest.raises(lg.Error, match="unknown limit 'rows', expected one of file_bytes, part_bytes"):
        lg.read_list(path, limits={"rows": 10})
    assert lg.read_lists(path, limits={"cells": 10}).issues.summary() == {"unreadable_file": 1}


def test_a_header_of_the_callers_own_words_is_understood(folder):
    columns = ["STATE", "Police", *header[2:]]
    path = write(folder / "participatingAgencies05182026am.xlsx", row(), columns=columns)
    [agreement] = lg.read_list(path, corrections=[("HEADER", "Police", "LAW ENFORCEMENT AGENCY")]).agreements
    assert agreement.agency


def test_a_correction_that_matches_nothing_in_a_folder_is_one_issue(folder):
    for day in (17, 18):
        write(folder / f"participatingAgencies05{day}2026am.xlsx", row())
    lists = lg.read_lists(folder, corrections=[("COUNTY", "Nowhere County", "Somewhere County")])
    assert [(issue.column, issue.raw) for issue in lists.issues if issue.code.code == "unused_correction"] == [
        ("COUNTY", "Nowhere County")
    ]


def test_a_workbook_is_read_from_its_bytes_too(folder):
    path = write(folder / "participatingAgencies05182026am.xlsx", row())
    cells = lg.read_workbook(path).cells(0)
    assert cells
    assert lg.read_workbook(path.read_bytes()).cells(0) == cells
    with path.open("rb") as file:
        assert lg.read_workbook(file).cells(0) == cells
    with pytest.raises(lg.Error, match="mine.xlsx: "):
        lg.read_workbook(b"PK\x03\x04", name="mine.xlsx")
    with pytest.raises(TypeError, match=r"read_workbook\(\): source: found .* \(int\), expected a path"):
        lg.read_workbook(1)


def test_a_workbook_has_the_limits_of_a_list(folder):
    path = write(folder / "participatingAgencies05182026am.xlsx", row())
    for source in (path, path.read_bytes()):
        with pytest.raises(lg.Error, match="more cells than the limit"):
            lg.read_workbook(source, limits={"cells": 3})
        with pytest.raises(lg.Error, match="unknown limit 'issues_of_a_kind', expected one of file_bytes, part_bytes"):
            lg.read_workbook(source, limits={"issues_of_a_kind": 3})


def test_problems_of_a_workbook_are_seen_from_python(folder):
    path = write(folder / "participatingAgencies05182026am.xlsx", row(COUNTY="#REF!"))
    book = lg.read_workbook(path)
    assert book.problems == [] and book.sheets[0].problems == [(2, 4, "error_cell", "#REF!")]


def test_the_label_of_an_issue_fits_beside_a_bar():
    assert {code.code for code in lg.IssueCode if len(code.label) > 80} == set()
