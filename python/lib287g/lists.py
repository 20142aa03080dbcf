"""Reading many of ICE's lists: files, folders and globs, with a progress bar."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from ._core import PublishedLists
from ._core import read_lists as _read_files

if TYPE_CHECKING:  # its import takes longer than ours
    import datetime


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
    published: Mapping[str, datetime.date | str] | None = None,
    source: str = "LISTS",
    distrusted: Literal["undated", "kept", "left_out"] = "undated",
    threads: int = 0,
    progress: bool | Callable[[int, int], None] = False,
) -> PublishedLists:
    """Reads ICE's lists from files, folders and globs, in parallel.

    One bad file is an issue, not the end, and so is a folder without workbooks. `published` are days by the
    files' names. `source` is the id by which figures counted from the lists cite them. Each list is doubted
    where its neighbours speak against it (`list.doubts`); `distrusted` says what becomes of it: "undated" (one
    with older contents loses its date), "kept" or "left_out". `threads` is how many at most, 0 for as many as
    there are processors. `progress` is True for a bar, or a function that gets the number of files done and of
    all. Ctrl-C stops the reading. Other options are those of `read_list`.
    """
    days: dict[str, Any] = dict(published or {})
    report = _bar() if progress is True else progress or None
    return _read_files(_files(paths), strict=strict, corrections=list(corrections),
                       published=days, source=source, distrusted=distrusted, threads=threads,
                       progress=report)  # fmt: skip
