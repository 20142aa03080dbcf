"""Compares the cells that this library and openpyxl read of workbooks that the fuzzers made.

    python tests/fuzz/against_openpyxl.py FOLDER [most]

FOLDER has the fuzzers' corpora (corpora/workbook_bytes, corpora/workbook_parts), seeds and the program
replay_workbook_parts. Of each corpus a sample of at most so many files (400) is compared, the same for one corpus. A
workbook that either refuses is counted, and so is one that is not what the standard says, of which each may make what
it will: a cell or row that stands twice or out of order, a sheet that openpyxl names otherwise. The exit code is 1
where a cell of both is another text or number.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import warnings
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import lib287g as lg
import openpyxl
from openpyxl.utils.escape import unescape

most_bytes = 2_000_000  # openpyxl takes a second for a megabyte


def workbooks(folder: Path, scratch: Path, most: int) -> list[Path]:
    """A sample of the corpora as files that both can open."""
    found: list[Path] = []
    for target in ("workbook_bytes", "workbook_parts"):
        inputs = sorted(path for place in ("corpora", "seeds") for path in (folder / place / target).glob("*"))
        sample = random.Random(287).sample(inputs, min(most, len(inputs)))
        if target == "workbook_bytes":
            found += sample
            continue
        made = scratch / "made"
        made.mkdir()
        subprocess.run([folder / "replay_workbook_parts", *sample], env={**os.environ, "LIB287G_WORKBOOKS": str(made)},
                       stdout=subprocess.DEVNULL, check=True)  # fmt: skip
        found += sorted(made.glob("*.xlsx"))
    return found


def of_openpyxl(path: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with path.open("rb") as file:
            return openpyxl.load_workbook(file, data_only=True)


def differing(theirs: Any, ours: lg.Workbook) -> tuple[int, list[str]]:
    """How many cells both have, and those of which they say another thing."""
    compared, different = 0, []
    for index, (sheet, stored) in enumerate(zip(theirs.worksheets, ours.sheets, strict=False)):
        if sheet.title != stored.name:
            break
        for row, column, kind, value in ours.cells(index):
            if kind not in ("text", "number") or value == "" or row > 5000 or column > 200:
                continue
            other = sheet.cell(row, column).value
            if other is None or isinstance(other, bool) or not isinstance(other, str | int | float):
                continue
            compared += 1
            same = unescape(other) == value if isinstance(other, str) and isinstance(value, str) else other == value
            if not same:
                different.append(f"{stored.name}!{row},{column}: {other!r:.80} and {value!r:.80}")
    return compared, different


def main() -> int:
    folder = Path(sys.argv[1]).resolve()
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 400
    totals: Counter[str] = Counter()
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        for path in workbooks(folder, Path(scratch), most):
            totals["workbooks"] += 1
            if path.stat().st_size > most_bytes or not zipfile.is_zipfile(path):
                totals["no archive, or too large"] += 1
                continue
            try:
                theirs = of_openpyxl(path)
            except Exception:
                totals["refused by openpyxl"] += 1
                continue
            try:
                ours = lg.read_workbook(path)
            except lg.Error:
                totals["refused by lib287g alone"] += 1
                continue
            cells, different = differing(theirs, ours)
            totals["read by both"] += 1
            totals["cells compared"] += cells
            faults += [f"{path.name}: {line}" for line in different]
    print("; ".join(f"{count:,} {what}" for what, count in totals.items()))
    print(*faults[:40], sep="\n")
    print(f"{len(faults):,} cells differ")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
