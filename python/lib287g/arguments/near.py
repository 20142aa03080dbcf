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


def found(value: Any) -> str:
    """ "found 5 (int)": the value and its type."""
    return f"found {cut(value)} ({type(value).__name__})"


#: Shorter words look like each other too easily, or are in too many.
_short = 6
_part = 4


def near(given: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Those of the known words that look like the given one, the nearest first, then those that it is a part of. What
    is like a short word begins as it does."""
    import difflib

    if len(given) > 60:
        return []
    sought = given.strip().casefold()
    folded = {word.casefold(): word for word in known}
    like = difflib.get_close_matches(sought, folded, most, 0.6)
    like = [word for word in like if len(sought) >= _short or word[:1] == sought[:1]]
    parts = [word for word in folded if sought in word and word not in like] if len(sought) >= _part else []
    return [folded[word] for word in [*like, *parts][:most]]


def meant(given: str, known: Iterable[str]) -> str:
    """ "; near: 'FL', 'Florida'": what ends an error; empty where nothing is near."""
    words = near(given, known)
    return f"; near: {', '.join(map(repr, words))}" if words else ""
