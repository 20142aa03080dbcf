"""The table of issue codes, from the vocabulary itself."""

from pathlib import Path

import lib287g as lg

from .python_pages import text


def write(folder: Path) -> None:
    lines = ["| code | what it says |", "|---|---|"]
    lines += [f"| `{each.code}` | {text(each.label)} |" for each in lg.IssueCode]
    (folder / "issue_codes.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
