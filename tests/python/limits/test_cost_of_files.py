"""A file within the limits takes less than 5 seconds of CPU time and 512 MB, whatever is in it."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

status = Path("/proc/self/status")
pytestmark = pytest.mark.skipif(not status.exists(), reason="the memory of a process alone is told by Linux")

# What getrusage tells would be that of the tests' own process, where that had more.
program = """
import re, sys, time
import lib287g as lg
path = sys.argv[1]
start = time.process_time()
rows = 0
try:
    rows = len(lg.load(path).claims()) if path.endswith(".json") else lg.read_list(path).rows
except lg.Error as error:
    assert len(str(error)) < 1000
print(rows, time.process_time() - start, *re.findall(r"VmHWM:\\s+(\\d+) kB", open("/proc/self/status").read()))
"""


def check(path: Path) -> int:
    """How many rows were read; 0 where the file is refused."""
    done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=True)
    rows, seconds, kilobytes = map(float, done.stdout.split())
    assert seconds < 5 and kilobytes < 512 * 1024
    return int(rows)


# As many as have 1,000,000 cells with their header.
most = 1_000_000 // 5 - 1

large = {
    "agencies of their own": "FLORIDA,Police {},,Task Force Model,2/26/2025\n",
    "nothing is right": "Floxida{0},,Wilx{0},Tsk,13/45\n",
    "rows of one letter": "x,,,,\n",
    "cells that say nothing": "n/a,none,-,tbd,unknown\n",
}


@pytest.mark.parametrize("row", large.values(), ids=large)
def test_a_csv_as_long_as_it_may_be(row, tmp_path):
    path = tmp_path / "participatingAgencies05182026.csv"
    header = "STATE,LAW ENFORCEMENT AGENCY,COUNTY,SUPPORT TYPE,SIGNED\n"
    path.write_text(header + "".join(row.format(i) for i in range(most)))
    assert check(path) == most


def test_a_dataset_of_as_many_values_as_it_may_have(tmp_path):
    source = '{"id": "S", "kind": "press", "title": "t", "publisher": "p", "url": "u", "read": "r"}'
    claim = (
        '{"id": "%d", "value": 9, "low": 9, "high": 9, "exactness": "exact", "unit": "agencies", "date": "2019", '
        '"sources": ["S"], "confidence": "high"}'
    )
    most = 1_600_000 // 11 - 2
    path = tmp_path / "dataset.json"
    claims = ",".join(claim % i for i in range(most))
    path.write_text(f'{{"version": "1", "sources": [{source}], "claims": [{claims}]}}')
    assert check(path) == most


office = "http://schemas.openxmlformats.org"


def write_workbook(path: Path, sheets: Iterable[Iterable[str]], strings: Iterable[str] = ()) -> None:
    """A workbook of the insides of its sheets, written as they come: they may be as long as parts may be."""
    relations = f"{office}/officeDocument/2006/relationships"
    entry = '<Relationship Id="r{0}" Type="{1}/{2}" Target="{3}"/>'
    names = []
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for number, pieces in enumerate(sheets):
            names.append(f"s{number}.xml")
            with packed.open(f"xl/s{number}.xml", "w") as part:
                part.write(f'<worksheet xmlns="{office}/spreadsheetml/2006/main"><sheetData>'.encode())
                part.writelines(piece.encode() for piece in pieces)
                part.write(b"</sheetData></worksheet>")
        with packed.open("xl/strings.xml", "w") as part:
            part.write(f'<sst xmlns="{office}/spreadsheetml/2006/main">'.encode())
            part.writelines(f"<si><t>{text}</t></si>".encode() for text in strings)
            part.write(b"</sst>")
        linked = [entry.format(i, relations, "worksheet", name) for i, name in enumerate(names)]
        linked.append(entry.format("s", relations, "sharedStrings", "strings.xml"))
        inside = "".join(f'<sheet name="S{i}" sheetId="{i + 1}" r:id="r{i}"/>' for i in range(len(names)))
        for name, text in (
            ("_rels/.rels", entry.format(0, relations, "officeDocument", "xl/workbook.xml")),
            ("xl/_rels/workbook.xml.rels", "".join(linked)),
        ):
            packed.writestr(name, f'<Relationships xmlns="{office}/package/2006/relationships">{text}</Relationships>')
        packed.writestr("xl/workbook.xml", f'<workbook xmlns="{office}/spreadsheetml/2006/main" xmlns:r="{relations}">'
                        f"<sheets>{inside}</sheets></workbook>")  # fmt: skip


def row_of(*texts: str) -> str:
    return "<row>" + "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts) + "</row>"


header = row_of("STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE", "SIGNED", "MOA")


def long_names(size: int, name: str) -> Iterator[str]:
    """Different names of 10,000 characters, so many characters of them."""
    yield header
    for number in range(size // 10_000):
        yield row_of("FLORIDA", f"{number:08}" + name * 9_992, "Task Force Model", "2/26/2025", "Link")


@pytest.mark.parametrize(("sheets", "size"), [(1, 30_000_000), (1, 120_000_000), (4, 8_000_000), (4, 120_000_000)])
def test_a_workbook_with_as_much_text_as_it_may_have_or_more(sheets, size, tmp_path):
    path = tmp_path / "participatingAgencies05182026.xlsx"
    write_workbook(path, (long_names(size, name) for name in "abcd"[:sheets]))
    check(path)


def test_a_workbook_whose_rows_share_long_texts(tmp_path):
    path = tmp_path / "participatingAgencies05182026.xlsx"
    cells = "".join(f'<c t="s"><v>{column}</v></c>' for column in range(5))
    long = ("Florida ", "Police ", "Task Force ", "2/26/2025 ", "w.")
    write_workbook(path, [[header, *[f"<row>{cells}</row>"] * 100_000]], (text * 20_000 for text in long))
    assert check(path) == 100_000


def test_a_dataset_of_as_many_members_as_it_may_have(tmp_path):
    path = tmp_path / "dataset.json"
    members = ",".join(f'"k{i:034}":1' for i in range(900))
    path.write_text('{"version":"1","claims":[' + ",".join([f"{{{members}}}"] * 1_770) + "]}")
    check(path)
    path.write_text("{" + ",".join(f'"k{i:034}":1' for i in range(1_590_000)) + "}")
    check(path)


def shared(*places: int) -> str:
    return "<row>" + "".join(f'<c t="s"><v>{place}</v></c>' for place in places) + "</row>"


columns = ["STATE", "LAW ENFORCEMENT AGENCY", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA", "ADDENDUM"]
words = ["FLORIDA", "Police", "Alachua County", "Task Force Model", "2/26/2025", "Link"]
long_text = "=A1&amp;HYPERLINK(A1)" + "x" * 1_000_000
begun = shared(*range(7))

few_long_texts = {
    "formulas of many cells": ([[begun, shared(7, 8, 9, 10, 11, 12, 13) * 100_000]], [*columns, *words, long_text]),
    "all that rows without a day say": (
        [[begun, *(shared(7, 12 + i, 8, 9, 0, 10, 11) for i in range(140_000))]],
        [*columns, "FLORIDA", "c" * 999, "Task Force Model", "l" * 2_080, "m" * 2_080,
         *(f"Agency {i}" for i in range(140_000))],
    ),
    "a long state of many agencies": (
        [[shared(0, 1, 3), *(shared(7, 9 + i, 8) for i in range(240_000))]],
        [*columns, "Zz" + "q" * 990, "Task Force Model", *(f"Agency {i}" for i in range(240_000))],
    ),
    "pairs of long states and names": (
        [[shared(0, 1), *(shared(7 + i, 307 + k) for i in range(300) for k in range(300))]],
        [*columns, *(f"Zz{i}" + "q" * 900 for i in range(300)), *(f"{i} " + "n" * 900 for i in range(300))],
    ),
    "many sheets of nearly the same list": (
        [[shared(0, 1), *(shared(7, 8 + k) for k in [*range(950), *range(950 * (sheet + 1), 950 * (sheet + 2) + 20)])]
         for sheet in range(256)],
        [*columns, "FLORIDA", *(f"Agency {i}" for i in range(950 * 258))],
    ),
    "a long name on two sheets": ([[shared(0, 1), shared(7, 8) * 240_000]] * 2, [*columns, "FLORIDA", "Ab " * 333]),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "strings"), few_long_texts.values(), ids=few_long_texts)
def test_a_workbook_whose_many_rows_share_few_long_texts(sheets, strings, tmp_path):
    path = tmp_path / "participatingAgencies05182026.xlsx"
    write_workbook(path, sheets, strings)
    assert check(path) > 0


def test_a_workbook_whose_tags_have_as_many_attributes_as_they_may(tmp_path):
    path = tmp_path / "participatingAgencies05182026.xlsx"
    tag = "<x" + "".join(f' a{i:02x}=""' for i in range(256)) + "/>"
    write_workbook(path, [[header, *[tag * 500] * 130]])
    check(path)


def test_a_csv_of_one_line_of_quotations(tmp_path):
    path = tmp_path / "participatingAgencies05182026.csv"
    path.write_text("STATE,LAW ENFORCEMENT AGENCY\n" + ',"' * 15_000_000)
    assert check(path) == 0


def test_a_number_as_long_as_a_dataset_may_be(tmp_path):
    path = tmp_path / "dataset.json"
    path.write_text('{"version":' + "1" * (64 * 1024 * 1024 - 12) + "}")
    assert check(path) == 0


hostile = Path(os.environ.get("LIB287G_FIELD_CASES", "none")) / "hostile"


@pytest.mark.skipif(not hostile.is_dir(), reason="LIB287G_FIELD_CASES names no folder with hostile/")
@pytest.mark.parametrize("path", sorted(hostile.glob("*.[xcj]?*")), ids=lambda path: path.name)
def test_a_hostile_file(path):
    check(path)
