"""Lists from CSV and from rows that a program has."""

import csv
import datetime
import pickle
import signal
import subprocess
import sys
import time

import lib287g as lg
import pandas as pd
import pytest
from made_lists import header, row, write

cells = [
    "FLORIDA",
    "Alachua County Sheriff's Office",
    "County",
    "Alachua County",
    "Task Force Model",
    "2025-02-26",
    "link, pending",
]


def write_csv(path, *rows, encoding="utf-8"):
    with path.open("w", newline="", encoding=encoding) as file:
        csv.writer(file).writerows(rows)
    return path


def facts(read_list):
    names = ("state", "agency", "agency_key", "kind", "county", "type", "signed_on")
    return [tuple(getattr(agreement, name) for name in names) for agreement in read_list.agreements]


def test_csv_and_rows_give_what_the_workbook_gives(tmp_path):
    name = "participatingAgencies05182026am"
    workbook = lg.read_list(
        write(tmp_path / f"{name}.xlsx", row(MOA="link, pending"), row(STATE="TEXAS ", COUNTY="#N/A"))
    )
    texas = ["TEXAS ", *cells[1:3], "#N/A", *cells[4:]]
    from_csv = lg.read_list(write_csv(tmp_path / f"{name}.csv", header, [*cells, ""], [*texas, ""]))
    from_rows = lg.read_rows([header, cells, texas], name)
    assert facts(workbook) == facts(from_csv) == facts(from_rows)
    assert workbook.published == from_csv.published == from_rows.published == datetime.date(2026, 5, 18)
    assert from_csv.repairs.summary() == from_rows.repairs.summary() == workbook.repairs.summary()
    assert from_csv.agreements[0].raw_moa == "link, pending"


def test_rows_can_be_dictionaries_with_dates_and_none():
    record = dict(zip(header, [*cells, None], strict=True)) | {"SIGNED": datetime.date(2025, 2, 26)}
    later = record | {"SIGNED": datetime.datetime(2025, 3, 1), "STATE": "TEXAS"}
    read_list = lg.read_rows([record, later], published="2026-05-18")
    assert [str(agreement.signed_on) for agreement in read_list.agreements] == ["2025-02-26", "2025-03-01"]
    assert read_list.agreements[0].raw_addendum is None
    assert (read_list.published, read_list.basis) == (datetime.date(2026, 5, 18), lg.DateBasis.GIVEN)
    assert lg.read_rows([record], published="2026-05-18").content != read_list.content


def test_rows_without_the_headers_are_refused():
    with pytest.raises(lg.Error, match="rows: no worksheet has the header STATE"):
        lg.read_rows([cells])


def test_csv_with_a_byte_order_mark_quotes_and_line_breaks(tmp_path):
    quoted = [*cells[:1], 'The "Old"\nTown Police', *cells[2:]]
    path = write_csv(tmp_path / "a05182026.csv", header, quoted, encoding="utf-8-sig")
    [agreement] = lg.read_list(path).agreements
    assert agreement.raw_agency == 'The "Old"\nTown Police' and agreement.agency == 'The "Old" Town Police'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"STATE,\xc3\xb1\xff", "byte 8 is not of a text in UTF-8"),
        (b"a\n" + b"," * 70_000, "row 2 has more than 16384 cells"),
        (b"", "an empty file"),
        (b"a,b\n1,2\n", "no worksheet has the header.*begins with 'a', 'b'"),
    ],
)
def test_csv_that_cannot_be_read_is_an_error_that_says_where(tmp_path, content, message):
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(lg.Error, match=f"list.csv.*{message}"):
        lg.read_list(path)


def test_a_stray_quotation_mark_in_csv_costs_no_row(tmp_path):
    path = tmp_path / "a05182026.csv"
    rows = ['FLORIDA,"X PD,Baker County,TFM', "TEXAS,Y PD,Hays County,TFM", 'TEXAS,Z "PD",Hays County,TFM']
    path.write_text("\n".join(["STATE,AGENCY,COUNTY,SUPPORT TYPE", *rows, ""]))
    read = lg.read_list(path)
    assert [each.agency for each in read.agreements] == ["X PD", "Y PD", 'Z "PD"']
    assert read.repairs.summary()["stray_quote"] == 2


def test_csv_files_of_a_folder_are_read_too(tmp_path):
    write(tmp_path / "participatingAgencies05172026am.xlsx", row())
    write_csv(tmp_path / "participatingAgencies05182026am.csv", header, cells, ["TEXAS", *cells[1:]])
    assert [figure.value for figure in lg.read_lists(tmp_path).timeline(unit="agencies")] == [1, 2]


def test_counts_go_into_a_frame_and_show_themselves():
    counts = lg.read_rows([header, cells, ["TEXAS", *cells[1:]]]).counts(by=["type", "state"], unit="agencies")
    frame = counts.to_pandas()
    assert list(frame.columns) == ["type", "state", "unit", "value"] and frame["value"].tolist() == [1, 1]
    assert "TX" in repr(counts) and "<td" in counts._repr_html_()
    assert counts[-1] == {"type": "TFM", "state": "TX", "unit": "agencies", "value": 1} and len(counts) == 2


def test_an_absent_key_of_a_count_is_none():
    without = dict(zip(header, [*cells, None], strict=True)) | {"COUNTY": None, "TYPE": None}
    [count] = lg.read_rows([without]).counts(by=["county", "kind"], unit="agencies")
    assert (count["county"], count["kind"]) == (None, None)


def test_ctrl_c_stops_the_reading(tmp_path):
    first = write(tmp_path / "participatingAgencies05182026am.xlsx", *([row()] * 3000))
    for number in range(400):
        (tmp_path / f"list{number}.xlsx").symlink_to(first)
    code = (
        "import signal, sys, lib287g as lg\n"
        # A shell that starts the tests in the background has it ignored.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "try: lg.read_lists(sys.argv[1], progress=lambda done, count: print(done, count, flush=True))\n"
        "except KeyboardInterrupt: print('stopped', flush=True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code, tmp_path], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        started = time.perf_counter()
        process.send_signal(signal.SIGINT)
        lines = process.stdout.read().splitlines()
    assert lines[-1] == "stopped" and time.perf_counter() - started < 5
    assert not any(line == "401 401" for line in lines)


def test_an_agreement_and_an_issue_pickle_with_their_raw_cells(tmp_path):
    path = tmp_path / "participatingAgencies05182026am.xlsx"
    write(path, row(LAW_ENFORCEMENT_AGENCY=" Alachua PD ", STATE="FLORDA", COUNTY=None, MOA="link"))
    listed = lg.read_list(path)
    for table in (listed.agreements, listed.issues, listed.repairs):
        assert len(table) > 0
        other = pickle.loads(pickle.dumps(table))
        assert other == table and hash(other) == hash(table)
        assert other.to_json() == table.to_json()
    agreement = pickle.loads(pickle.dumps(listed.agreements[0]))
    assert agreement.raw_agency == " Alachua PD " and agreement.raw_state == "FLORDA" and agreement.raw_county is None


@pytest.mark.parametrize(
    "index",
    ["SIGNED", "COUNTY", "LAW ENFORCEMENT AGENCY", ["STATE", "LAW ENFORCEMENT AGENCY"], ["SIGNED", "COUNTY"], header],
)
def test_levels_of_an_index_with_names_are_columns(index):
    frame = pd.DataFrame([row(), row(STATE="TEXAS", COUNTY="Travis County")], columns=header)
    plain = lg.read_rows(frame, "a05182026")
    indexed = lg.read_rows(frame.set_index(index), "a05182026")
    assert facts(indexed) == facts(plain) and indexed.kind is plain.kind is lg.ListKind.PARTICIPATING
    assert indexed.issues.to_dicts() == plain.issues.to_dicts()


def test_an_index_of_positions_is_no_column():
    frame = pd.DataFrame([row(), row(STATE="TEXAS"), row(STATE="GEORGIA")], columns=header)
    expected = lg.read_rows(frame[::2], "a05182026").issues.to_dicts()
    for kept in (frame[::2], frame.iloc[[2, 0]], frame[frame.STATE != "TEXAS"], frame[::2].rename_axis("position")):
        assert len(lg.read_rows(kept, "a05182026")) == 2
    assert "unknown_column" not in [issue["code"] for issue in expected]
