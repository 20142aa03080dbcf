"""Ctrl-C stops within a file, in under a second."""

import signal
import subprocess
import sys
import time

import pytest

program = """
import sys, time
import lib287g as lg
path, how = sys.argv[1:]
print("begun", flush=True)
try:
    while True:
        lg.read_list(path) if how == "read_list" else lg.read_lists(path, threads=int(how), progress=False)
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""


@pytest.fixture(scope="module")
def long_list(tmp_path_factory):
    """A list that takes seconds to read."""
    path = tmp_path_factory.mktemp("long") / "participatingAgencies05182026.csv"
    rows = (f"FLORDIA,City {i} Police Dept,Task Force Modell,13/45/2025\n" for i in range(350_000))
    path.write_text("STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE,SIGNED\n" + "".join(rows))
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGINT to send")
@pytest.mark.parametrize("how", ["read_list", "1", "2"])
def test_an_interruption_stops_within_a_file(long_list, how):
    with subprocess.Popen(
        [sys.executable, "-c", program, long_list, how], stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout.readline() == "begun\n"
        time.sleep(0.5)
        sent = time.monotonic()
        running.send_signal(signal.SIGINT)
        assert running.stdout.readline() == "interrupted\n"
        assert time.monotonic() - sent < 1
