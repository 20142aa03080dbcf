"""What a caller gave for an argument, as what is meant; what it cannot be is told with the argument's name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from .._core import Error, PartialDate
from .errors import plain
from .near import cut

Kind = TypeVar("Kind")


def word(name: str, value: Any, vocabulary: Any) -> Any:
    """A member of the vocabulary, from itself, its code or its name. Error for other things: numbers too, though Python
    has one for each member."""
    if not isinstance(value, str | vocabulary):
        raise Error(f"{name}: found {cut(value)}, expected {vocabulary.__name__}, its code or its name")
    try:
        with plain():
            return vocabulary(value)
    except Error as error:
        raise Error(f"{name}: {error}") from None


def date(name: str, value: Any) -> PartialDate:
    """A date in any form. Error for a text that is none, TypeError for other things."""
    try:
        with plain():
            return PartialDate(value)
    except (Error, TypeError) as error:
        raise type(error)(f"{name}: {error}") from None


def whole_number(name: str, value: Any, least: int) -> int:
    """A whole number, of any type that stands for one, from `least` on. TypeError for other types, else Error."""
    expected = f"expected a whole number from {least:,} on"
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise TypeError(f"{name}: found {cut(value)}, {expected}")
    number = int(value.__index__())
    if number < least:
        raise Error(f"{name}: found {number:,}, {expected}")
    return number


def positive_number(name: str, value: Any) -> float:
    """A finite number above 0, of any type that stands for one. TypeError for other types, else Error."""
    expected = "expected a number above 0"
    if isinstance(value, bool | str | bytes) or not (hasattr(value, "__float__") or hasattr(value, "__index__")):
        raise TypeError(f"{name}: found {cut(value)} ({type(value).__name__}), {expected}")
    number = float(value)
    if not 0 < number < float("inf"):
        raise Error(f"{name}: found {cut(value)}, {expected}")
    return number


def yes_or_no(name: str, value: Any) -> bool:
    """True or False, Python's or NumPy's. TypeError for other things: a text is true whatever it says."""
    if not isinstance(value, bool) and type(value).__name__ not in ("bool", "bool_"):
        raise TypeError(f"{name}: found {cut(value)} ({type(value).__name__}), expected True or False")
    return bool(value)


def one(name: str, value: Any, kind: type[Kind]) -> Kind:
    """A thing of that kind. Error for others."""
    if not isinstance(value, kind):
        raise Error(f"{name}: found {cut(value)} ({type(value).__name__}), expected {kind.__name__}")
    return value


def several(name: str, values: Any, kind: type[Kind], other: str = "") -> list[Kind]:
    """Things of that kind, in a list. Error for others, and for a single one; `other` is what else may be given."""
    expected = f"expected {other}a list of {kind.__name__}"
    if isinstance(values, str | bytes | kind) or not isinstance(values, Iterable):
        raise Error(f"{name}: found {cut(values)} ({type(values).__name__}), {expected}")
    found = list(values)
    for value in found:
        if not isinstance(value, kind):
            raise Error(f"{name}: found {cut(value)} ({type(value).__name__}) in it, {expected}")
    return found


def each_of(thing: Any) -> list[Any]:
    """The things in a list, a tuple or an array, of whatever shape; another thing alone."""
    if isinstance(thing, list | tuple):
        return list(thing)
    return list(thing.flat) if type(thing).__name__ == "ndarray" else [thing]
