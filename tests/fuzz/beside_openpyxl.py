"""Reads a sample of the workbooks that the fuzzers made with openpyxl too, and compares cell by cell.

    python tests/fuzz/beside_openpyxl.py build/fuzz/tests/fuzz

A workbook that either refuses, or that takes openpyxl long, is counted and not compared; big ones are not tried.
"""

import io
import random
import signal
import subprocess
import sys
import warnings
import zipfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.append(str(Path(__file__).parents[1] / "python" / "lists"))

import lib287g as lg
import openpyxl
from cells_beside_openpyxl import differing_cells

most_tried = 500
most_bytes = 500_000  # of all parts, unpacked: what is bigger costs openpyxl too much
most_cells = 200_000  # between the first and the last of a sheet: openpyxl makes them all
seconds = 5


# openpyxl takes a sheet in another for empty; lib287g reads it, as it reads the workbooks of the strict standard.
namespace = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"


class TooSlow(Exception):
    pass


def _stop(*_: object) -> None:
    raise TooSlow


def _size(path: Path) -> int:
    """Of all parts unpacked, as the container states it; 0 of what is none."""
    try:
        with zipfile.ZipFile(path) as container:
            return sum(part.file_size for part in container.infolist())
    except Exception:
        return 0


def _in_another_namespace(path: Path) -> bool:
    """Whether a sheet of the workbook is."""
    with zipfile.ZipFile(path) as container:
        sheets = [name for name in container.namelist() if name.startswith("xl/worksheets/sheet")]
        return any(namespace not in container.read(name) for name in sheets)


def compared(path: Path) -> tuple[str, list[str], int]:
    """What became of a workbook, what differs, and how many cells and links were compared."""
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGALRM, _stop)
    signal.alarm(seconds)
    try:
        theirs = openpyxl.load_workbook(io.BytesIO(path.read_bytes()), data_only=True)
    except TooSlow:
        return "slow with openpyxl", [], 0
    except Exception:
        return "refused by openpyxl", [], 0
    finally:
        signal.alarm(0)
    try:
        ours = lg.read_workbook(path)
    except lg.Error:
        return "refused by lib287g alone", [], 0
    if _in_another_namespace(path):
        return "in another namespace", [], 0
    names = [sheet.name for sheet in ours.sheets]
    # Of one name twice openpyxl makes two.
    named_once = len({name.lower() for name in names}) == len(names)
    if len(theirs.worksheets) != len(names) or (named_once and [sheet.title for sheet in theirs.worksheets] != names):
        return "compared", [f"{path.name}: sheets"], 0
    differing, cells = [], 0
    for index, sheet in enumerate(theirs.worksheets):
        if sheet.max_row * sheet.max_column > most_cells:
            return "wide", [], 0
        found, count = differing_cells(sheet, ours, index)
        differing += [f"{path.name} {each}" for each in found]
        cells += count
    return ("read with problems on record" if ours.problems else "compared"), differing, cells


def workbooks(folder: Path, made: Path) -> Iterator[Path]:
    """The fuzzers' inputs as workbooks, those of parts packed."""
    for kind in ("seeds", "corpora"):
        yield from (folder / kind / "workbook_bytes").glob("*")
        subprocess.run([folder / "write_workbooks", folder / kind / "workbook_parts", made / kind], check=True)
        yield from (made / kind).glob("*")


def main() -> int:
    became: Counter[str] = Counter()
    differences, all_cells = [], 0
    with TemporaryDirectory() as made, ProcessPoolExecutor(2) as pool:
        tried = sorted(path for path in workbooks(Path(sys.argv[1]), Path(made)) if 0 < _size(path) <= most_bytes)
        random.Random(287).shuffle(tried)
        for what, differing, cells in pool.map(compared, tried[:most_tried]):
            became[what] += 1
            all_cells += cells
            # What is odd and on record may be read in another way.
            differences += differing if what == "compared" else []
    print(f"Beside openpyxl: {all_cells:,} cells and links of {became.total()} workbooks;",
          ", ".join(f"{count} {what}" for what, count in sorted(became.items())))  # fmt: skip
    print(*(line[:300] for line in differences[:50]), f"{len(differences)} differences", sep="\n")
    return 1 if differences or not all_cells else 0


if __name__ == "__main__":
    sys.exit(main())
