"""Texts that are none: a str of Python may hold half a character, or NUL, which no file and no other program takes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from typing import Any

from .near import cut

expected = "expected one without lone surrogates and NUL"

#: What is said where a text is none: by pybind11, which knows no better, and by the casters.
said = ("(): incompatible ", "Unable to cast Python instance", " is no text, ")


def _is_text(text: str, is_path: bool) -> bool:
    try:
        return b"\0" not in (os.fsencode(text) if is_path else text.encode())
    except UnicodeEncodeError:
        return False


def _texts(value: Any, depth: int = 3) -> Iterator[str]:
    """Those of an argument, of a collection the first of each level."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, os.PathLike):
        yield from _texts(os.fspath(value))
    elif isinstance(value, list | tuple | dict) and depth:
        inside = [*value.keys(), *value.values()] if isinstance(value, dict) else value
        for each in islice(inside, 100_000):
            yield from _texts(each, depth - 1)


def what_is_none(value: Any, accepted: str) -> str | None:
    """The first text of an argument that is none, and what was expected; None where all are texts."""
    is_path = "os.PathLike" in accepted or isinstance(value, os.PathLike)
    for text in _texts(value):
        if not _is_text(text, is_path):
            return f"{cut(text)} is no {'path' if is_path else 'text'}, {expected}"
    return None
