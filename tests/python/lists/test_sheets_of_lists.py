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


untyped = [name for name in header if name != "SUPPORT TYPE"]
stateless = header[1:]
types = {"JEM": "Jail Enforcement Model", "TFM": "Task Force Model", "WSO": "Warrant Service Officer"}


def row_of(agency, columns, **cells):
    values = dict(zip(header, row(agency), strict=True)) | cells
    return [values.get(column) for column in columns]


def counted(found, by):
    return {each[by]: each["value"] for each in found.counts(by=[by], unit="agreements").to_dicts()}


@pytest.mark.parametrize(
    "jail, task, warrant",
    [
        ("JEM Agencies", "TFM Agencies", "WSO Agencies"),
        ("JEM (2)", "TFM (5)", "WSO (1)"),
        ("1-JEM", "2-TFM", "3-WSO"),
        ("JEMs", "TFMs", "WSOs"),
        ("287g JEM", "287g TFM", "287g WSO"),
        ("JEM_05182026", "TFM_05182026", "WSO_05182026"),
        ("Jail Enforcement Agreements", "Task Force Agreements", "Warrant Service Agreements"),
        ("Jail", "Task Force", "Warrant"),
        ("Jail Enforcement Models", "Task Force Models", "Warrant Service Officers"),
        ("287(g) Jail Enforcement Model", "287(g) Task Force Model", "287(g) WSO 5-18-26"),
    ],
)
@pytest.mark.parametrize("columns", [untyped, header])
def test_a_sheets_name_names_its_type_in_whole_words(jail, task, warrant, columns):
    names = "ABC"
    sheets = {
        sheet: [columns, *(row_of(f"{name} PD", columns, **{"SUPPORT TYPE": None}) for name in names[:count])]
        for sheet, count in [(jail, 2), (task, 3), (warrant, 1)]
    }
    found = read(**sheets)
    assert counted(found, "type") == {"JEM": 2, "TFM": 3, "WSO": 1}
    assert left_out(found) == []
    said = [(repair.sheet, repair.clean) for repair in found.repairs if repair.code.code == "words_of_sheet"]
    assert said == list(zip([jail, task, warrant], types.values(), strict=True))


@pytest.mark.parametrize(
    "florida, texas",
    [
        ("Florida Agencies", "Texas Agencies"),
        ("FL (2)", "TX (1)"),
        ("State of Florida", "State of Texas"),
        ("Fla.", "Tex."),
        ("Florida (2)", "Texas - 1"),
        ("FL TFM", "TX TFM"),
        ("1 Florida", "2 Texas"),
    ],
)
def test_a_sheets_name_names_its_state_in_whole_words(florida, texas):
    found = read(**{florida: [stateless, row("A PD")[1:], row("B PD")[1:]], texas: [stateless, row("A PD")[1:]]})
    assert counted(found, "state") == {"FL": 2, "TX": 1}


def test_a_title_above_the_header_or_between_names_the_type():
    sheets = {
        "Sheet1": [["Jail Enforcement Model"], untyped, row_of("A PD", untyped)],
        "Sheet2": [
            ["Task Force Model"],
            untyped,
            row_of("A PD", untyped),
            [],
            ["287(g) WSO"],
            untyped,
            row_of("A PD", untyped),
        ],
    }
    found = read(**sheets)
    assert counted(found, "type") == {"JEM": 1, "TFM": 1, "WSO": 1}
    said = [
        (repair.sheet, repair.row, repair.clean) for repair in found.repairs if repair.code.code == "words_of_sheet"
    ]
    assert said == [("Sheet1", 1, types["JEM"]), ("Sheet2", 1, types["TFM"]), ("Sheet2", 5, types["WSO"])]


@pytest.mark.parametrize(
    "other",
    [
        [
            ["STATE", "AGENCY", "PHONE", "EMAIL"],
            ["FLORIDA", "A PD", "555-1234", "a@b.gov"],
            ["FLORIDA", "C PD", "555-1234", "a@b.gov"],
        ],
        [
            ["State", "County", "LEA"],
            ["FLORIDA", "Lake County", "Lake County Sheriff"],
            ["FLORIDA", "Bay County", "Bay County Sheriff"],
        ],
    ],
)
@pytest.mark.parametrize("roster", [[header, row("A PD"), row("B PD")], [header[:3], row("A PD")[:3], row("B PD")[:3]]])
def test_a_sheet_that_only_names_agencies_is_left_out_and_named(other, roster):
    found = read(Contacts=other, List=roster)
    assert len(found.agreements) == 2
    assert left_out(found) == ["'Contacts': it names agencies only, without types, signings and documents"]


former = [
    "Terminated",
    "Expired MOAs",
    "Removed since last list",
    "Former",
    "Inactive",
    "Archive",
    "No longer participating",
]


@pytest.mark.parametrize("name", [*former, "Pending", "Pending MOAs", "Template"])
def test_a_sheet_of_what_is_not_in_force_is_left_out_and_named(name):
    found = read(**{name: [header, row("X PD"), row("Y PD")], "List": [header, row("A PD")]})
    assert total(found) == 1 and len(left_out(found)) == 1
    assert total(read(**{name: [header, row("X PD")]})) == 1
