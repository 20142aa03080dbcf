"""The notebooks in examples/ run from start to end, and are shipped without outputs."""

import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

root = Path(__file__).resolve().parents[2]
notebooks = sorted((root / "examples").glob("*.ipynb"))


def test_there_are_notebooks():
    assert notebooks


@pytest.mark.parametrize("path", notebooks, ids=lambda path: path.stem)
def test_a_notebook_is_shipped_without_outputs(path):
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None


# The kernel's own modules warn about the platform and the event loop, not about us.
@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("path", notebooks, ids=lambda path: path.stem)
def test_a_notebook_runs(path, monkeypatch):
    inherited = os.environ.get("PYTHONPATH")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, [str(root / "python"), inherited])))
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=60, kernel_name="python3", resources={"metadata": {"path": path.parent}})
    client.execute()
    said = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert any("text/html" in output.get("data", {}) for output in said)
    assert any("image/png" in output.get("data", {}) for output in said)
    assert [output.text for output in said if output.get("name") == "stderr"] == []
