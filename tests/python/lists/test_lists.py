import datetime
import os
from pathlib import Path

import lib287g as lg
import openpyxl
import pytest
from made_lists import header, read, row, write


@pytest.fixture
def folder(tmp_path):
    return tmp_path


def test_rows_add_up_and_nothing_is_dropped(folder):
    read_list = read(folder, row(), [None] * 8, ["\xa0"] * 8, ["", "", "", "Total: 1"], row(STATE="GUAM"))
    assert (len(read_list.agreements), read_list.blank_rows, read_list.other_rows) == (2, 2, 1)
    assert read_list.rows == 5
    [issue] = [issue for issue in read_list.issues if issue.code is lg.IssueCode.ROW_WITHOUT_AGREEMENT]
    assert (issue.row, issue.raw, issue.file) == (5, "Total: 1", "participatingAgencies05182026am.xlsx")


@pytest.mark.parametrize(
    ("raw", "state"),
    [
        ("PENNSLYVANIA", "PA"),
        ("UTAHJ", "UT"),
        ("WEST VIRIGINIA", "WV"),
        ("Georgia", "GA"),
        ("TEXAS ", "TX"),
        ("DELAWARE**", "DE"),
        ("GUAM", "GU"),
        ("NORTHERN MARIANA ISLANDS", "MP"),
    ],
)
def test_a_state_is_understood_and_its_raw_text_stays(folder, raw, state):
    [agreement] = read(folder, row(STATE=raw)).agreements
    assert agreement.state.code == state
    assert agreement.raw_state == raw


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("Warrant Services Officer", "WSO"),
        ("Warrant Service Office", "WSO"),
        ("Task Force Officer ", "TFM"),
        ("Jail Enforcment Model", "JEM"),
        ("Jail Enforcement", "JEM"),
        ("Task Force", "TFM"),
        ("Jail & Task Force", "JTF"),
    ],
)
def test_a_support_type_is_understood_and_the_repair_names_its_rule(folder, raw, kind):
    read_list = read(folder, row(SUPPORT_TYPE=raw))
    assert read_list.agreements[0].type.code == kind
    if kind != "JTF":
        [repair] = [repair for repair in read_list.repairs if repair.column == "SUPPORT TYPE"]
        assert repair.raw == raw and repair.clean == read_list.agreements[0].type.label


def test_an_unknown_type_stays_as_raw_text_with_an_issue_and_counts(folder):
    read_list = read(folder, row(SUPPORT_TYPE="Hybrid Something"))
    assert read_list.agreements[0].type is None
    assert read_list.issues.summary() == {"unknown_word": 1}
    assert read_list.counts(by=["type"], unit="agreements").to_dicts() == [
        {"type": "Hybrid Something", "unit": "agreements", "value": 1}
    ]


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("County ", "county"),
        ("Muncipality ", "municipality"),
        ("Municipal", "municipality"),
        ("State", "state_agency"),
        ("#NA", None),
        (None, None),
    ],
)
def test_a_kind_of_agency_is_understood(folder, raw, kind):
    [agreement] = read(folder, row(TYPE=raw)).agreements
    assert (agreement.kind.code if agreement.kind else None) == kind


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("05/082025", datetime.date(2025, 5, 8)),
        ("7/72025", datetime.date(2025, 7, 7)),
        ("8/282025", datetime.date(2025, 8, 28)),
        ("2025-03-04", datetime.date(2025, 3, 4)),
        (1141572, datetime.date(2025, 7, 7)),
        (45714.75, datetime.date(2025, 2, 26)),
    ],
)
def test_a_signing_date_is_read_or_repaired(folder, raw, day):
    [agreement] = read(folder, row(SIGNED=raw)).agreements
    assert agreement.signed_on == day


@pytest.mark.parametrize("raw", ["6/30/20026", "soon", None])
def test_an_agreement_whose_signing_date_cannot_be_read_is_still_listed(folder, raw):
    read_list = read(folder, row(SIGNED=raw))
    assert [agreement.signed_on for agreement in read_list.agreements] == [None]
    assert len(read_list.issues) == 1


def test_strict_changes_nothing_and_makes_every_oddity_an_issue(folder):
    read_list = read(folder, row(STATE="UTAHJ", SUPPORT_TYPE="Task Force Model "), strict=True)
    assert len(read_list.repairs) == 0
    assert read_list.agreements[0].state is None
    assert read_list.issues.summary() == {"misspelling": 1, "blanks": 1}


def test_corrections_of_ones_own_come_first(folder):
    read_list = read(folder, row(STATE="Sunshine"), corrections=[("STATE", "sunshine", "Florida")])
    assert read_list.agreements[0].state is lg.State.FLORIDA


def test_hidden_rows_are_listed_and_marked(folder):
    path = write(folder / "participatingAgencies10222025mid.xlsx", row(), row(STATE="TEXAS"))
    book = openpyxl.load_workbook(path)
    book.active.row_dimensions[3].hidden = True
    book.save(path)
    assert [agreement.hidden for agreement in lg.read_list(path).agreements] == [False, True]


def test_a_second_worksheet_with_totals_is_not_the_roster(folder):
    path = write(folder / "participatingAgencies03022026am.xlsx", row(), before=[("Totals", [["Total", None, "JEM"]])])
    assert len(lg.read_list(path).agreements) == 1


def test_a_pending_list_is_a_kind_of_list_whatever_its_name(folder):
    write(folder / "participatingAgencies09222025pm.xlsx", row()[:5], columns=header[:5])
    write(folder / "pendingAgencies09222025pm.xlsx", row(), row(STATE="OHIO"))
    lists = lg.read_lists(folder)
    assert [each.file[:7] for each in lists.pending] == ["partici"]
    assert [each.file[:7] for each in lists.participating] == ["pending"]
    assert not lists.pending[0].issues
    assert lists.timeline(unit="agreements").last.value == 2
    assert lists.timeline(unit="agreements", kind="pending").last.value == 1
    assert lists.counts(by=["date"], unit="agencies", kind="pending")[0]["value"] == 1


def test_columns_are_found_by_header_text(folder):
    columns = ["Extracted Link", *reversed(header)]
    path = write(folder / "participatingAgencies05182026am.xlsx", ["x", *reversed(row())], columns=columns)
    read_list = lg.read_list(path)
    assert read_list.agreements[0].county == "Alachua County"
    assert read_list.issues.summary() == {"unknown_column": 1}


def test_a_range_hyperlink_belongs_to_each_of_its_rows(folder):
    path = write(folder / "participatingAgencies05182026am.xlsx", row(MOA="link"), row(MOA="link", STATE="TEXAS"))
    book = openpyxl.load_workbook(path)
    book.active["G2"].hyperlink = "https://example.org/moa.pdf"
    book.active["G2"].hyperlink.ref = "G2:G3"
    book.save(path)
    links = [agreement.moa_link for agreement in lg.read_list(path).agreements]
    assert links == ["https://example.org/moa.pdf"] * 2


@pytest.mark.parametrize(
    ("name", "published", "basis"),
    [
        ("participatingAgencies05122025amB.xlsx", (2025, 5, 12), "file_name"),
        ("participatingAgencies090022025am.xlsx", (2025, 9, 2), "corrected"),
        ("participatingAgencies11114025am.xlsx", (2025, 11, 11), "corrected"),
        ("287gParticipatingAgencies051826.xlsx", (2026, 5, 18), "file_name"),
        ("participatingAgencies_20260518.xlsx", (2026, 5, 18), "file_name"),
        ("ParticipatingEntities-20210113002027.xlsx", (2021, 1, 13), "capture_time"),
        ("list.xlsx", None, "none"),
    ],
)
def test_the_date_in_a_name_is_read(folder, name, published, basis):
    agreement = row(SIGNED=datetime.datetime(2020, 3, 3), SUPPORT_TYPE="Jail Enforcement Model")
    read_list = read(folder, agreement, name=name)
    assert read_list.published == (datetime.date(*published) if published else None)
    assert read_list.basis.code == basis


def test_a_name_a_year_or_a_month_too_early_is_corrected(folder):
    late = [row(SIGNED=datetime.datetime(2025, 12, 18)), row(SIGNED=datetime.datetime(2025, 12, 17))]
    corrected = read(folder, *late, name="participatingAgencies01062025pm.xlsx")
    assert (corrected.published, corrected.basis.code) == (datetime.date(2026, 1, 6), "corrected")
    august = [row(SIGNED=datetime.datetime(2025, 8, 28)), row(SIGNED=datetime.datetime(2025, 8, 27))]
    month = read(folder, *august, name="participatingAgencies08022025pm.xlsx")
    assert (month.published, month.basis.code) == (datetime.date(2025, 9, 2), "corrected")


def test_a_pending_list_a_year_too_early_is_told_by_its_types(folder):
    columns = header[:5]
    rows = [row()[:5], row(LAW_ENFORCEMENT_AGENCY="Other Police Department")[:5]]
    pending = lg.read_list(write(folder / "pendingAgencies01052025pm.xlsx", *rows, columns=columns))
    assert pending.kind is lg.ListKind.PENDING
    assert (pending.published, pending.basis.code) == (datetime.date(2026, 1, 5), "corrected")


def test_one_bad_file_is_an_issue_and_repeats_are_known(folder):
    write(folder / "participatingAgencies05182026am.xlsx", row())
    content = (folder / "participatingAgencies05182026am.xlsx").read_bytes()
    (folder / "participatingAgencies05192026am.xlsx").write_bytes(content)
    (folder / "blocked.xlsx").write_text("<html>Access denied</html>")
    seen = []
    lists = lg.read_lists(folder, progress=lambda done, count: seen.append((done, count)))
    assert len(lists) == 2
    assert lists.issues.summary() == {"unreadable_file": 1, "repeated_content": 1}
    assert seen[-1] == (3, 3)


def test_editions_of_a_day_are_in_order_and_the_last_one_counts(folder):
    write(folder / "participatingAgencies05182026pm.xlsx", row(), row(STATE="TEXAS"), row(STATE="OHIO"))
    write(folder / "participatingAgencies05182026am.xlsx", row())
    write(folder / "participatingAgencies05182026mid.xlsx", row(), row(STATE="TEXAS"))
    lists = lg.read_lists(folder)
    assert [each.edition for each in lists] == ["am", "mid", "pm"]
    assert lists.timeline(unit="agreements").last_on_or_before("2026-05-18").value == 3


def test_a_timeline_of_lists_gives_change_points_and_when_each_was_seen_again(folder):
    for day, states in ((1, 1), (4, 1), (6, 2)):
        rows = [row(STATE=state) for state in ("FLORIDA", "TEXAS")[:states]]
        write(folder / f"participatingAgencies050{day}2026am.xlsx", *rows)
    timeline = lg.read_lists(folder).timeline("TFM", unit="agencies")
    assert [(o.value, str(o.date), str(o.until)) for o in timeline.observations] == [
        (1, "2026-05-01", "2026-05-04"),
        (2, "2026-05-06", "2026-05-06"),
    ]
    assert timeline.last_on_or_before("2026-05-05").age_days == 1
    assert timeline.growth("2026-05-04", "2026-05-06").relative == 1


def test_agencies_are_told_apart_by_state_and_folded_name(folder):
    read_list = read(
        folder,
        row(LAW_ENFORCEMENT_AGENCY="Baker County Sheriff's Office"),
        row(LAW_ENFORCEMENT_AGENCY="Baker  County Sheriff\u2019s Office ", SUPPORT_TYPE="Jail Enforcement Model"),
        row(LAW_ENFORCEMENT_AGENCY="Baker County Sheriff's Office", STATE="GEORGIA"),
        row(LAW_ENFORCEMENT_AGENCY="Lake County Sheriff's Office"),
        row(LAW_ENFORCEMENT_AGENCY="Melbourne PD"),
        row(LAW_ENFORCEMENT_AGENCY="Melbourne Beach Police Dept."),
    )
    assert read_list.counts(unit="agencies").to_dicts() == [{"unit": "agencies", "value": 5}]
    combinations = read_list.counts(by=["combination"], unit="agencies")
    assert {count["combination"]: count["value"] for count in combinations} == {"JEM+TFM": 1, "TFM": 4}
    with pytest.raises(lg.Error, match="agreements or agencies"):
        read_list.counts(unit="officers")


real = os.environ.get("LIB287G_LISTS")


@pytest.fixture(scope="module")
def real_lists():
    if not real:
        pytest.skip("LIB287G_LISTS names no folder of ICE's lists")
    return lg.read_lists(Path(real) / "participating")


def test_every_real_list_adds_up_and_is_understood(real_lists):
    assert len(real_lists) + len(real_lists.undated) == 940
    unknown = {"unknown_word", "unreadable_date", "row_without_agreement", "unknown_column"}
    for each in [*real_lists, *real_lists.undated]:
        assert len(each.agreements) + each.blank_rows + each.other_rows == each.rows
        assert not unknown & set(each.issues.summary()), each.file


def test_figures_of_the_reference_data_are_those_of_the_lists(real_lists):
    # Three count names, of which two bodies have two each.
    claims = [
        claim
        for claim in lg.claims(source="ROSTER_RR")
        if claim.note and ".xlsx" in claim.note and claim.not_in_timelines is None
    ]
    by_file = {each.file: each for each in real_lists}
    compared = 0
    for claim in claims:
        file = next((name for name in by_file if name in claim.note), None)
        if file is None:
            continue
        scope = {count.get("type"): count["value"] for count in by_file[file].counts(by=["type"], unit=claim.unit)}
        total = by_file[file].counts(unit=claim.unit)[0]["value"]
        assert (scope[claim.type.code] if claim.type else total) == claim.value, claim.id
        compared += 1
    assert compared >= 20
