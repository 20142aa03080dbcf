"""Ctrl-C stops within a file, in under a second."""

import signal
import subprocess
import sys
import time
import zipfile

import pytest

program = """
import contextlib, sys, time
import lib287g as lg
path, how = sys.argv[1:]
print("begun", flush=True)
try:
    while True:
        if how in ("1", "2"):
            lg.read_lists(path, threads=int(how), progress=False)
        elif how == "search":
            with contextlib.suppress(lg.Error):
                lg.read_list(path)
        else:
            getattr(lg, how)(path)
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""


@pytest.fixture(scope="module")
def long_list(tmp_path_factory):
    """A list that takes seconds to read."""
    path = tmp_path_factory.mktemp("long") / "participatingAgencies05182026.csv"
    rows = (f"FLORDIA,City {i} Police Dept,Task Force Modell,13/45/2025\n" for i in range(240_000))
    path.write_text("STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE,SIGNED\n" + "".join(rows))
    return path


@pytest.fixture(scope="module")
def long_workbook(tmp_path_factory):
    path = tmp_path_factory.mktemp("long") / "long.xlsx"
    office = "http://schemas.openxmlformats.org"
    relation = (
        '<Relationships xmlns="{}/package/2006/relationships">'
        '<Relationship Id="a" Type="{}" Target="{}"/></Relationships>'
    )
    of_document = f"{office}/officeDocument/2006/relationships"
    parts = {
        "_rels/.rels": relation.format(office, f"{of_document}/officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{office}/spreadsheetml/2006/main" xmlns:r="{of_document}"><sheets>'
        '<sheet name="s" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relation.format(office, f"{of_document}/worksheet", "sheet.xml"),
        "xl/sheet.xml": f'<worksheet xmlns="{office}/spreadsheetml/2006/main"><sheetData>'
        + f"<row>{'<c><v>45714</v></c>' * 20}</row>" * 49_000
        + "</sheetData></worksheet>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return path


@pytest.fixture(scope="module")
def long_search(tmp_path_factory):
    """Rows that are all nearly headers: looking for one takes the most of a second."""
    path = tmp_path_factory.mktemp("long") / "list.csv"
    path.write_text(("STATE,COUNTY,TYPE" + ",LAW ENFORCEMINT AGXXXXX" * 990 + "\n") * 1_000)
    return path


@pytest.fixture(scope="module")
def long_dataset(tmp_path_factory):
    path = tmp_path_factory.mktemp("long") / "dataset.json"
    source = '{"id": "S%d", "kind": "press", "title": "t", "publisher": "p", "url": "u", "read": "r"}'
    path.write_text('{"version": "1", "sources": [' + ",".join(source % i for i in range(220_000)) + "]}")
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGINT to send")
@pytest.mark.parametrize("how", ["read_list", "1", "2", "search", "read_workbook", "load"])
def test_an_interruption_stops_within_a_file(request, how):
    long = {"read_workbook": "long_workbook", "load": "long_dataset", "search": "long_search"}.get(how, "long_list")
    command = [sys.executable, "-c", program, request.getfixturevalue(long), how]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout.readline() == "begun\n"
        time.sleep(0.5)
        sent = time.monotonic()
        running.send_signal(signal.SIGINT)
        assert running.stdout.readline() == "interrupted\n"
        assert time.monotonic() - sent < 1
