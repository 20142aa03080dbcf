"""A file within the limits takes less than 5 seconds of CPU time and 512 MB, whatever is in it."""

import os
import subprocess
import sys
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


hostile = Path(os.environ.get("LIB287G_FIELD_CASES", "none")) / "hostile"


@pytest.mark.skipif(not hostile.is_dir(), reason="LIB287G_FIELD_CASES names no folder with hostile/")
@pytest.mark.parametrize("path", sorted(hostile.glob("*.[xcj]?*")), ids=lambda path: path.name)
def test_a_hostile_file(path):
    check(path)
