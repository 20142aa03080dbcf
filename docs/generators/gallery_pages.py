"""The notebooks of examples/, to be run and shown when the site is built."""

import json
from pathlib import Path
from typing import Any

from .python_pages import fresh


def question(cell: dict[str, Any]) -> str:
    """The heading of a cell of text without its marks, or its first sentence."""
    first = next((line for line in "".join(cell["source"]).splitlines() if line.strip()), "")
    return first.lstrip("# ").split(". ")[0].rstrip(".:")


def with_words_for_charts(notebook: dict[str, Any]) -> dict[str, Any]:
    """Each chart is described by the text before it, where its cell has no words of its own (`mystnb.image.alt`)."""
    said = ""
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            said = question(cell)
        elif cell["cell_type"] == "code":
            image = cell["metadata"].setdefault("mystnb", {}).setdefault("image", {})
            image.setdefault("alt", f"Chart: {said}")
    return notebook


def write(examples: Path, folder: Path) -> None:
    fresh(folder)
    for path in sorted(examples.glob("*.ipynb")):
        notebook = with_words_for_charts(json.loads(path.read_text(encoding="utf-8")))
        (folder / path.name).write_text(json.dumps(notebook), encoding="utf-8")
