"""A bar for what takes over a second, on a terminal or in a notebook."""

from __future__ import annotations

import sys
from collections.abc import Callable


def bar(unit: str) -> Callable[[int, int], None]:
    """What is told how many of how many are done, and shows it on stderr or in the notebook."""
    try:
        from tqdm.auto import tqdm  # type: ignore[import-untyped,unused-ignore]
    except ImportError:

        def show(done: int, total: int) -> None:
            print(f"\r{done:,} of {total:,} {unit}s", end="\n" if done == total else "", file=sys.stderr, flush=True)

        return show
    shown = tqdm(unit=f" {unit}", leave=False)

    def update(done: int, total: int) -> None:
        shown.total = total
        shown.update(done - shown.n)
        if done == total:
            shown.close()

    return update


def late_bar(unit: str) -> Callable[[int, int], None] | None:
    """A bar that shows once the work has taken a second; none where nobody looks."""
    if not (sys.stderr is not None and sys.stderr.isatty()) and "ipykernel" not in sys.modules:
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
