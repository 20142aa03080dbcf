"""What takes long shows how far it is, and Ctrl-C ends it."""

import io
import signal
import sys

import lib287g as lg
import nbformat
import numpy as np
import pytest
from lib287g import progress
from nbclient import NotebookClient

rows = 60_000


@pytest.fixture(scope="module")
def long_table():
    days = np.datetime64("2020-01-01") + np.arange(rows) % 2_000
    return lg.figures_on(days, unit="agreements")


@pytest.fixture
def told(monkeypatch):
    calls = []
    monkeypatch.setattr(progress, "late_bar", lambda unit: lambda done, total: calls.append((unit, done, total)))
    return calls


writings = ("to_csv", "to_json", "to_dicts", "to_pandas")


@pytest.mark.parametrize("writing", writings)
def test_a_long_table_tells_how_far_its_writing_is(long_table, told, writing):
    written = getattr(long_table, writing)()
    assert len(written) >= rows
    assert {(unit, total) for unit, _, total in told} == {("row", rows)}
    done = [each for _, each, _ in told]
    assert done == sorted(done) and len(done) > 3
    assert done[-1] == rows


@pytest.mark.parametrize("writing", writings)
def test_a_short_table_tells_nothing(told, writing):
    getattr(lg.claims(), writing)()
    assert told == []


@pytest.mark.parametrize("writing", writings)
def test_ctrl_c_ends_the_writing(long_table, monkeypatch, writing):
    calls = []

    def interrupt(done, total):
        calls.append(done)
        if len(calls) == 1:
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(progress, "late_bar", lambda unit: interrupt)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # in the background it may be ignored
    try:
        with pytest.raises(KeyboardInterrupt):
            getattr(long_table, writing)()
    finally:
        signal.signal(signal.SIGINT, before)
    assert calls[1:] == [rows]  # the bar is closed


def test_what_goes_wrong_in_a_bar_is_told(long_table, monkeypatch):
    def broken(done, total):
        raise ValueError("no bar")

    monkeypatch.setattr(progress, "late_bar", lambda unit: broken)
    with pytest.raises(ValueError, match="no bar"):
        long_table.to_csv()


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_bar_shows_after_a_second_where_somebody_looks(monkeypatch):
    clock = iter([0.0, 0.5, 1.5, 2.0, 2.5])
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)  # not installed: a line of text
    shown = progress.late_bar("row")
    shown(100, 1_000)
    assert sys.stderr.getvalue() == ""
    shown(700, 1_000)
    shown(1_000, 1_000)
    assert sys.stderr.getvalue() == "\r700 of 1,000 rows\r1,000 of 1,000 rows\n"


cell = """
import sys
sys.modules["ipywidgets"] = None  # not installed
from lib287g.progress import bar, late_bar
assert late_bar("row") is not None
shown = bar("row")
shown(700, 1_000)
if "interrupted" not in globals():
    shown(1_000, 1_000)
"""


@pytest.mark.filterwarnings("default")  # the kernel's own modules warn about the platform
@pytest.mark.parametrize("before, line", [("", ""), ("interrupted = True", "700 of 1,000 rows")])
def test_a_notebook_without_widgets_has_a_line_that_is_empty_at_the_end(root, monkeypatch, before, line):
    monkeypatch.setenv("PYTHONPATH", str(root / "python"))
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(before + cell)])
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    [output] = notebook.cells[0].outputs  # and nothing on stderr, where tqdm warns of what it misses
    assert output["data"] == {"text/plain": line, "text/html": line}


def test_there_is_no_bar_where_nobody_looks(monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    import ipykernel  # noqa: F401  # to run notebooks from here makes none of this

    assert progress.late_bar("row") is None
