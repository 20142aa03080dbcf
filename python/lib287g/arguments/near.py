"""What an error shows of a value that nobody knows, and what it may have been meant for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def cut(value: Any, most: int = 80) -> str:
    """A value as Python writes it, of at most so many characters."""
    try:
        text = repr(value[: 2 * most] if isinstance(value, str | bytes) else value)
    except Exception:
        text = f"<{type(value).__name__}>"
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"


def near(given: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Those of the known words that look like the given one, the nearest first."""
    import difflib

    if len(given) > 60:
        return []
    folded = {word.casefold(): word for word in known}
    return [folded[word] for word in difflib.get_close_matches(given.casefold(), folded, most, 0.6)]
