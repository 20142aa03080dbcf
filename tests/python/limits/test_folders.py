"""Folders that cannot be looked into as they are: nothing in them is lost in silence."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import lib287g as lg
import pytest

header = "STATE,LAW ENFORCEMENT AGENCY,SUPPORT TYPE,SIGNED\n"
row = "FLORIDA,Lake PD,Task Force Model,2025-02-26\n"

program = """
import os, sys
import lib287g as lg
[issue.raw for issue in lg.read_lists("none").issues]  # all of it is imported, where another user may not
if os.geteuid() == 0: os.setuid(65534)
lists = lg.read_lists(sys.argv[1])
print(len(lists), *[f"{issue.file}: {issue.raw}" for issue in lists.issues], sep="\\n")
"""


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="folders have no modes")
def test_a_folder_that_can_be_listed_but_not_searched():
    with tempfile.TemporaryDirectory() as made:  # which others than its owner may look into
        Path(made).chmod(0o755)
        check_closed_folder(Path(made))


def check_closed_folder(folder):
    closed = folder / "closed"
    (closed / "inside").mkdir(parents=True)
    (closed / "inside" / "participatingAgencies05182026.csv").write_text(header + row)
    (closed / "participatingAgencies05192026.csv").write_text(header + row)
    closed.chmod(0o644)
    try:
        done = subprocess.run([sys.executable, "-c", program, folder], capture_output=True, text=True)
    finally:
        closed.chmod(0o755)
    if done.returncode != 0:
        pytest.skip(f"another user cannot run this: {done.stderr[-200:]}")
    count, *issues = done.stdout.splitlines()
    assert count == "0"
    reason = f"{closed}: a folder with entries that cannot be looked at (Permission denied)"
    assert any(each.startswith(f"{closed}: ") and each.endswith(reason) for each in issues), issues
    assert any(each.startswith("participatingAgencies05192026.csv: ") and "denied" in each for each in issues), issues


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have other longest paths")
def test_a_list_deeper_than_paths_go_is_on_record(tmp_path):
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(45):
        os.mkdir("d" * 100, dir_fd=here)
        inside = os.open("d" * 100, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inside
    deep = os.open("participatingAgencies05182026.csv", os.O_WRONLY | os.O_CREAT, dir_fd=here)
    os.write(deep, (header + row).encode())
    os.close(deep)
    os.close(here)
    (tmp_path / "participatingAgencies05172026.csv").write_text(header + row)
    lists = lg.read_lists(tmp_path)
    assert len(lists) == 1
    assert [issue.raw for issue in lists.issues if "File name too long" in issue.raw]


def test_a_folder_without_a_dataset_says_so(tmp_path):
    (tmp_path / "schema.json").write_text("{}")
    with pytest.raises(lg.Error, match="a folder without JSON files, expected those of a dataset") as raised:
        lg.load(tmp_path)
    assert str(tmp_path) in str(raised.value)


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="only Linux has such files")
def test_a_file_whose_size_the_system_does_not_tell_is_not_called_empty():
    for read in (lg.read_list, lg.load):
        with pytest.raises(lg.Error, match="the system gives its size as 0, and it is not empty"):
            read("/proc/self/status")
