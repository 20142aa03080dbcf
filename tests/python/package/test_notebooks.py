"""The notebooks in examples/ run from start to end within a minute, and are shipped without outputs."""

import asyncio
import os
import resource
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

root = Path(__file__).resolve().parents[3]
notebooks = sorted((root / "examples").glob("*.ipynb"))
with_folder = [path for path in notebooks if "LIB287G_LISTS" in path.read_text(encoding="utf-8")]

seconds = 60

# The kernel's own modules warn about the platform and the event loop, not about us.
pytestmark = pytest.mark.filterwarnings("default")


def named(paths):
    return pytest.mark.parametrize("path", paths, ids=lambda path: path.stem)


def processor_time():
    """Of all processes that have ended: a kernel has when its notebook is through."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run(path, monkeypatch):
    """The outputs of all cells; fails where a cell does, or where all together take too long."""
    inherited = os.environ.get("PYTHONPATH")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, [str(root / "python"), inherited])))
    notebook = nbformat.read(path, as_version=4)
    hanging = 10 * seconds  # a busy machine is no slow notebook: its processor time counts
    client = NotebookClient(
        notebook, timeout=hanging, kernel_name="python3", resources={"metadata": {"path": path.parent}}
    )
    before = processor_time()
    asyncio.run(asyncio.wait_for(client.async_execute(), hanging))
    assert processor_time() - before < seconds
    return [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]


def check(outputs):
    assert any("text/html" in output.get("data", {}) for output in outputs)
    assert any("image/png" in output.get("data", {}) for output in outputs)
    assert [output.text for output in outputs if output.get("name") == "stderr"] == []


def test_there_are_notebooks():
    assert notebooks
    assert with_folder


@named(notebooks)
def test_a_notebook_is_shipped_without_outputs(path):
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None


@named(notebooks)
def test_a_chart_of_a_notebook_has_its_words_beside_it(path):
    """A cell that draws is followed by a caption, and then by the words for those who do not see it."""
    cells = nbformat.read(path, as_version=4).cells
    captions = [
        n for n, cell in enumerate(cells) if cell.cell_type == "markdown" and cell.source.startswith("*Figure ")
    ]
    assert captions
    assert [cells[n].source.split(".")[0] for n in captions] == [f"*Figure {n}" for n in range(1, len(captions) + 1)]
    for n in captions:
        assert "alt_text(" in cells[n + 1].source or "Alt text: " in cells[n + 1].source


@named(notebooks)
def test_a_notebook_runs_without_a_folder_of_lists(path, monkeypatch):
    monkeypatch.delenv("LIB287G_LISTS", raising=False)
    check(run(path, monkeypatch))


@named(with_folder)
def test_a_notebook_runs_on_a_folder_of_lists(path, monkeypatch):
    if "LIB287G_LISTS" not in os.environ:
        pytest.skip("LIB287G_LISTS is not set: no folder of ICE's lists")
    check(run(path, monkeypatch))
