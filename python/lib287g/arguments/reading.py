"""What a caller gave for reading lists: corrections, limits, days, progress."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any

from .._core import Error
from .given import date, whole_number
from .near import cut

_as_correction = "expected (column, raw, clean), as ('COUNTY', 'Foo County', 'Alachua County')"


def corrections(given: Any) -> list[tuple[str, str, str]]:
    """Corrections as triples of texts. TypeError for what is no iterable, Error for what is no such triple."""
    if isinstance(given, str | bytes | Mapping) or not isinstance(given, Iterable):
        raise TypeError(f"corrections: found {cut(given)}, expected an iterable of (column, raw, clean)")
    found = []
    for each in given:
        if isinstance(each, str | bytes) or not isinstance(each, Iterable):
            raise Error(f"corrections: found {cut(each)}, {_as_correction}")
        texts = tuple(each)
        if len(texts) != 3 or not all(isinstance(text, str) for text in texts):
            raise Error(f"corrections: found {cut(each)}, {_as_correction}")
        found.append(texts)
    return found


def limits(given: Any) -> dict[str, int]:
    """Bounds by name. TypeError for other types, Error for numbers below 0."""
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise TypeError(f"limits: found {cut(given)}, expected whole numbers by name, as {{'cells': 1_000_000}}")
    return {str(name): whole_number(f"limits: {cut(str(name))}", bound, 0) for name, bound in given.items()}


def day(name: str, given: Any) -> Any:
    """A day, in any form; None where none is given."""
    if given is None:
        return None
    found = date(name, given)
    if found.first != found.last:
        raise Error(f"{name}: found {cut(str(found))}, expected a day, as '2026-05-18'")
    return found.first


def days(given: Any) -> dict[str, Any]:
    """Days by the files' names, without folders."""
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise TypeError(f"published: found {cut(given)}, expected days by the files' names, as "
                        "{'participatingAgencies05182026am.xlsx': '2026-05-18'}")  # fmt: skip
    found = {}
    for name, value in given.items():
        if not isinstance(name, str | os.PathLike) or value is None:
            raise TypeError(f"published: found {cut({name: value})}, expected a day by a file's name")
        file = os.path.basename(os.fspath(name))
        found[file] = day(f"published: {cut(file)}", value)
    return found


def progress(given: Any) -> Any:
    """True, False, None or a function."""
    if given is not None and not isinstance(given, bool) and not callable(given):
        raise TypeError(f"progress: found {cut(given)}, expected True, False, None or a function of two numbers")
    return given
