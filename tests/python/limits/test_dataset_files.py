"""Datasets from and to files that nobody has vouched for: bounds, places, and nothing lost."""

import json
import os
import signal
import subprocess
import sys
import time

import lib287g as lg
import pytest

source = '{"id": "S", "kind": "press", "title": "T", "publisher": "P", "url": "u", "read": "All."}'


def error_of(text):
    with pytest.raises(lg.Error) as raised:
        lg.parse_json(text)
    message = str(raised.value)
    assert len(message) < 900
    return message


@pytest.mark.parametrize(
    ("text", "place"),
    [('{"version": "1", "version": "2"}', "/version: found a key that is there twice"),
     (f'{{"version": "1", "sources": [{source}, {{"id": "A", "kind": "press", "id": "B"}}]}}',
      "/sources/1/id: found a key that is there twice"),
     ('{"version": "hello"}', '/version: found "hello", expected the day of the last change'),
     ('{"claims": ' + "[" * 80_000 + "]" * 80_000 + "}", "found more than 32 levels of nesting"),
     ('{"a": ' * 80_000, "found more than 32 levels of nesting"),
     ('{"version": "2026.13.45"}', '/version: found "2026.13.45", expected the day of the last change'),
     ('{"version": "2026.02.30-draft"}', "/version: found"),
     ('{"version": ' + "1" * 2_000_000 + "}", "more than 1048576 digits"),
     ('{"version": "1", "sources": "' + "x" * 5_000_000 + '"}', "/sources: found"),
     ('{"version": "1", "' + "x" * 5_000_000 + '": 1}', "found 1"),
     ('{"version": "1", "sources": ' + json.dumps([{"id": "x" * 100}] * 50_000) + "}", "/sources/0: found"),
     ('{"version": 1e400}', "larger than a double holds")],
)  # fmt: skip
def test_what_is_wrong_has_its_place(text, place):
    message = error_of(text)
    assert place in message


def test_rows_are_bounded_before_they_are_held():
    assert "found more than 1000000 rows" in error_of('{"version": "1", "sources": [' + "1," * 1_000_001 + "1]}")


def test_a_number_that_no_integer_holds_is_an_error_with_its_place():
    message = error_of(f'{{"version": "1", "sources": [{source}], "claims": [{{"id": "a", "value": 1e19}}]}}')
    assert "/claims/0" in message


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null"])
def test_a_device_is_no_dataset(path):
    with pytest.raises(lg.Error, match=f"{path}: a device; expected a JSON file"):
        lg.load(path)


def test_a_pipe_is_no_dataset(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(lg.Error, match="a pipe"):
        lg.load(tmp_path / "pipe")


def test_a_folder_that_cannot_be_read_is_an_error(tmp_path):
    if os.geteuid() == 0:
        pytest.skip("root reads every folder")
    (tmp_path / "closed").mkdir(mode=0)
    with pytest.raises(lg.Error, match="closed"):
        lg.load(tmp_path / "closed")


def test_a_disk_that_is_full_leaves_the_old_file(tmp_path):
    path = tmp_path / "all.json"
    path.write_text("the old file")
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "import lib287g as lg\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n"
        "try: lg.reference.save(sys.argv[1])\n"
        "except lg.Error as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
    assert "all.json: cannot be written (File too large)" in done.stdout
    assert path.read_text() == "the old file" and [entry.name for entry in tmp_path.iterdir()] == ["all.json"]


def test_a_process_that_is_killed_leaves_the_old_file_or_the_new(tmp_path):
    path = tmp_path / "all.json"
    lg.reference.save(path)
    whole = path.read_bytes()
    # What it is to be changes with each saving, as many as there are before the kill.
    code = (
        "import lib287g as lg, sys\n"
        "empty = lg.parse_json('{\"version\": \"1\"}')\n"
        "print(flush=True)\n"
        "while True: lg.reference.save(sys.argv[1]); empty.save(sys.argv[1])"
    )
    lg.parse_json('{"version": "1"}').save(path)
    empty = path.read_bytes()
    seen = set()
    for number in range(20):
        saving = subprocess.Popen([sys.executable, "-c", code, path], stdout=subprocess.PIPE)
        saving.stdout.readline()
        time.sleep(0.003 * number)
        saving.send_signal(signal.SIGKILL)
        saving.wait()
        saving.stdout.close()
        seen.add(path.read_bytes())
    assert seen <= {whole, empty} and empty in seen


def test_saving_keeps_the_files_permissions_and_follows_links(tmp_path):
    path, link = tmp_path / "all.json", tmp_path / "link.json"
    path.write_text("{}")
    path.chmod(0o640)
    link.symlink_to(path)
    lg.reference.save(link)
    assert link.is_symlink() and path.stat().st_mode & 0o777 == 0o640
    assert lg.load(path).version == lg.reference.version


def test_saving_to_a_link_without_a_file_makes_the_file(tmp_path):
    link, path = tmp_path / "link.json", tmp_path / "folder" / "all.json"
    path.parent.mkdir()
    link.symlink_to("folder/all.json")
    lg.reference.save(link)
    assert link.is_symlink() and not path.is_symlink()
    assert lg.load(path).version == lg.reference.version


def test_saving_to_links_in_a_circle_is_an_error(tmp_path):
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(lg.Error, match="a: cannot be written"):
        lg.reference.save(tmp_path / "a")


def test_what_is_read_has_bounds_of_the_callers():
    with pytest.raises(lg.Error, match="found more than 3 values"):
        lg.parse_json('{"version": "1", "sources": [' + source + "]}", limits={"values": 3})
    with pytest.raises(lg.Error, match="unknown limit 'cells', expected one of bytes, values, rows, depth"):
        lg.parse_json("{}", limits={"cells": 3})


def test_saving_to_a_full_device_or_a_folder_is_an_error(tmp_path):
    with pytest.raises(lg.Error, match="/dev/full: cannot be written"):
        lg.reference.save("/dev/full")
    with pytest.raises(lg.Error, match="a directory"):
        lg.reference.save(tmp_path)
