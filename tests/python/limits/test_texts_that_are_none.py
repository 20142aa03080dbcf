"""A str of Python may be no text: half a character, or NUL. That is an Error that names the argument."""

import subprocess
import sys

import lib287g as lg
import pytest

half = "\ud800"
timeline = lg.timeline("TFM", unit="agencies")
row = {"STATE": "FLORIDA", "LAW ENFORCEMENT AGENCY": "Lake PD"}

calls = {
    "claims(type)": (lambda: lg.claims(type=half), "type"),
    "claims(source)": (lambda: lg.claims(source=half), "source"),
    "timeline(state)": (lambda: lg.timeline("TFM", unit="agencies", state=half), "state"),
    "timeline(unit)": (lambda: lg.timeline("TFM", unit=half), "unit"),
    "last_on_or_before": (lambda: timeline.last_on_or_before(half), "date"),
    "growth": (lambda: timeline.growth(half, "2026"), "start"),
    "source": (lambda: lg.source(half), "id"),
    "values_on": (lambda: lg.values_on([half], unit="agencies"), "dates"),
    "compare": (lambda: lg.compare(half), ""),
    "cite": (lambda: lg.cite(half), ""),
    "parse_json": (lambda: lg.parse_json('{"version": "' + half + '"}'), "json"),
    "read_rows(name)": (lambda: lg.read_rows([row], name=half), "name"),
    "read_list(path)": (lambda: lg.read_list(half), "path"),
    "read_list(NUL)": (lambda: lg.read_list("a\0b"), "path"),
    "read_list(name)": (lambda: lg.read_list(b"", name=half), "name"),
    "read_list(corrections)": (lambda: lg.read_list("x.csv", corrections=[("TYPE", half, "JEM")]), "corrections"),
    "read_lists(path)": (lambda: lg.read_lists(half), "sources"),
    "read_lists(source)": (lambda: lg.read_lists([], source=half), "source"),
    "read_workbook": (lambda: lg.read_workbook("a\0b"), "path"),
    "load": (lambda: lg.load(half), "path"),
    "load(NUL)": (lambda: lg.load("a\0b"), "path"),
    "save": (lambda: lg.reference.save("a\0b"), "path"),
    "AgreementType": (lambda: lg.AgreementType(half), ""),
    "PartialDate": (lambda: lg.PartialDate(half), ""),
    "agency_key": (lambda: lg.agency_key(half), "name"),
    "comparison[]": (lambda: lg.compare()[half], ""),
}


@pytest.mark.parametrize(("call", "argument"), calls.values(), ids=calls)
def test_a_text_that_is_none_is_an_error_that_names_the_argument(call, argument):
    with pytest.raises(lg.Error) as raised:
        call()
    message = str(raised.value)
    assert argument in message and "\n" not in message and "\0" not in message
    assert "\\ud800" in message or "\\x00" in message
    message.encode()


@pytest.mark.skipif(sys.platform == "win32", reason="its command lines are not bytes")
@pytest.mark.parametrize(
    "arguments",
    [
        (b"timeline", b"\xff"),
        (b"timeline", b"TFM", b"--unit", b"\xff"),
        (b"timeline", b"TFM", b"--state", b"\xff"),
        (b"growth", b"--from", b"\xff", b"--to", b"2026"),
        (b"claims", b"--source", b"\xff\xfe"),
        (b"sources", b"\xff"),
        (b"events", b"\xff"),
        (b"cite", b"\xff"),
        (b"compare", b"\xff"),
        (b"claims", b"--data", b"\xff"),
        (b"lists", b"\xff.xlsx", b"--by", b"\xff", b"counts"),
        (b"\xff",),
        (b"claims", b"--\xff"),
    ],
    ids=repr,
)
def test_a_command_line_that_is_no_text_is_one_line_and_status_2(arguments):
    done = subprocess.run([sys.executable.encode(), b"-m", b"lib287g", *arguments], capture_output=True)
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1 and b"Traceback" not in done.stderr
