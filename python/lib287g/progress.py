"""A bar for what takes over a second, on a terminal or in a notebook."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any


def _line(done: int, total: int, unit: str) -> str:
    return f"{done:,} of {total:,} {unit}s"


def _is_notebook() -> bool:
    """Whether this process is a notebook's kernel: one that imports such a kernel to run notebooks is none."""
    ipython = sys.modules.get("IPython")
    return ipython is not None and hasattr(ipython.get_ipython(), "kernel")


def _in_terminal(unit: str) -> Callable[[int, int], None]:
    def show(done: int, total: int) -> None:
        print(f"\r{_line(done, total, unit)}", end="\n" if done == total else "", file=sys.stderr, flush=True)

    return show


def _in_notebook(unit: str) -> Callable[[int, int], None]:
    """A line that is written over, and empty at the end: tqdm's bars need ipywidgets there, and warn without it."""
    from IPython.display import display  # type: ignore[import-not-found,unused-ignore]

    def shown(text: str) -> dict[str, str]:
        return {"text/plain": text, "text/html": text}  # an empty one takes no room in a page

    handle: Any = display(shown(""), raw=True, display_id=True)  # type: ignore[no-untyped-call,unused-ignore]

    def show(done: int, total: int) -> None:
        handle.update(shown("" if done == total else _line(done, total, unit)), raw=True)

    return show


def bar(unit: str) -> Callable[[int, int], None]:
    """What is told how many of how many are done, and shows it: on stderr, or in the notebook."""
    from importlib.util import find_spec  # its import takes longer than most of ours

    notebook = _is_notebook()
    if notebook and find_spec("ipywidgets") is None:
        return _in_notebook(unit)
    try:
        from tqdm.auto import tqdm  # type: ignore[import-untyped,unused-ignore]
    except ImportError:
        return _in_notebook(unit) if notebook else _in_terminal(unit)
    shown = tqdm(unit=f" {unit}", leave=False)

    def update(done: int, total: int) -> None:
        shown.total = total
        shown.update(done - shown.n)
        if done == total:
            shown.close()

    return update


def late_bar(unit: str) -> Callable[[int, int], None] | None:
    """A bar that shows once the work has taken a second; none where nobody looks."""
    if not (sys.stderr is not None and sys.stderr.isatty()) and not _is_notebook():
        return None
    import time

    began = time.monotonic()
    shown: Callable[[int, int], None] | None = None

    def update(done: int, total: int) -> None:
        nonlocal shown
        if shown is None and done < total and time.monotonic() - began > 1:
            shown = bar(unit)
        if shown is not None:
            shown(done, total)

    return update
