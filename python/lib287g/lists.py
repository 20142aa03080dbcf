"""Reading many of ICE's lists: files, folders and globs, with a progress bar."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import Any

from ._core import PublishedLists
from ._core import read_lists as _read_files


def _files(paths: Iterable[str | os.PathLike[str]]) -> list[str]:
    import glob  # with it come re and fnmatch, a tenth of the time of `import lib287g`

    files: list[str] = []
    for path in [os.fspath(path) for path in paths]:
        found = sorted(glob.glob(path)) if glob.has_magic(path) and not os.path.exists(path) else [path]
        files += found or [path]
    return files


def _bar() -> Callable[[int, int], None]:
    try:
        from tqdm.auto import tqdm  # type: ignore[import-untyped,unused-ignore]
    except ImportError:

        def show(done: int, total: int) -> None:
            print(f"\r{done:,} of {total:,} lists", end="\n" if done == total else "", file=sys.stderr, flush=True)

        return show
    bar: Any = tqdm(unit="list", leave=False)

    def update(done: int, total: int) -> None:
        bar.total = total
        bar.update(done - bar.n)
        if done == total:
            bar.close()

    return update


def read_lists(
    *paths: str | os.PathLike[str],
    strict: bool = False,
    corrections: Iterable[tuple[str, str, str]] = (),
    progress: bool | Callable[[int, int], None] = False,
) -> PublishedLists:
    """Reads ICE's lists from files, folders and globs, in parallel.

    One bad file is an issue, not the end. `progress` is True for a bar, or a function that gets the
    number of files done and of all. Ctrl-C stops the reading. Options are those of `read_list`.
    Raises Error when a folder has no workbooks.
    """
    report = _bar() if progress is True else progress or None
    return _read_files(_files(paths), strict=strict, corrections=list(corrections), progress=report)
