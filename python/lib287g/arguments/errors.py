"""What a wrong call is told: the argument, the value, and what is accepted, in a line or two."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from enum import EnumType
from typing import Any, NamedTuple

from .. import _core
from . import texts
from .near import cut, near

#: Of each thread, whether its errors are left as they are.
_here = threading.local()


@contextmanager
def plain() -> Iterator[None]:
    """Leaves what is raised within it as it is: whoever asks names an argument of its own."""
    before = getattr(_here, "plain", False)
    _here.plain = True
    try:
        yield
    finally:
        _here.plain = before


class _Parameter(NamedTuple):
    name: str
    accepted: str
    required: bool
    named_only: bool


def _split(text: str) -> list[str]:
    """At commas that are in no brackets and no quotes."""
    parts, depth, quote, begin = [], 0, "", 0
    for i, char in enumerate(text):
        if quote:
            quote = "" if char == quote else quote
        elif char in "'\"":
            quote = char
        elif char in "([{<":
            depth += 1
        elif char in ")]}>":
            depth -= 1
        elif char == "," and not depth:
            parts.append(text[begin:i].strip())
            begin = i + 1
    return [part for part in [*parts, text[begin:].strip()] if part]


def _parameters(signature: str) -> list[_Parameter]:
    found = []
    named_only = False
    for part in _split(signature):
        if part.startswith("*"):
            named_only = True
            continue
        declared, _, default = part.partition(" = ")
        name, _, accepted = declared.partition(": ")
        found.append(_Parameter(name, accepted.replace("lib287g._core.", ""), not default, named_only))
    return found


def _vocabulary(accepted: str) -> Any:
    for word in accepted.split(" | "):
        cls = getattr(_core, word, None) if word.isidentifier() else None
        if isinstance(cls, EnumType):
            return cls
    return None


_dates = "one date or many, as '2026-06-05', a datetime.date, or a column of NumPy, pandas, polars or Arrow"

#: What arguments take that are declared as any object: the Python part reads them.
_read_in_python = {"dates": _dates, "starts": _dates, "ends": _dates}
_words_read_in_python = {"unit": "Unit", "every": "Every", "at": "At", "kind": "ListKind"}


def _expected(parameter: _Parameter) -> str:
    if parameter.accepted == "object" and parameter.name in _read_in_python:
        return _read_in_python[parameter.name]
    if parameter.accepted == "object":
        parameter = parameter._replace(accepted=_words_read_in_python.get(parameter.name, ""))
    vocabulary = _vocabulary(parameter.accepted)
    if vocabulary is not None:
        codes = [member.code for member in vocabulary]
        return ", ".join(codes[:8]) + (", ..." if len(codes) > 8 else "")
    if "datetime.date" in parameter.accepted:
        return "a date, as '2026-06-05', '2026-06', a datetime.date or numpy.datetime64"
    if parameter.accepted.startswith(_a_list):
        return f"a list of {_expected(parameter._replace(accepted=parameter.accepted[len(_a_list) : -1]))}"
    words = parameter.accepted.split(" | ")
    if _in_words.keys() >= set(words):
        return " or ".join(dict.fromkeys(_in_words[each] for each in words))
    return cut(parameter.accepted)[1:-1] if parameter.accepted else "a value"


_a_list = "collections.abc.Sequence["
_in_words = {"int": "a whole number", "typing.SupportsInt": "a whole number", "typing.SupportsIndex": "a whole number",
             "float": "a number", "typing.SupportsFloat": "a number", "slice": "a slice", "None": "None"}  # fmt: skip
_plain = {"str": str, "int": int, "float": (int, float), "bool": bool, "None": type(None), "bytes": bytes,
          "slice": slice, "typing.SupportsInt": int, "typing.SupportsIndex": int,
          "typing.SupportsFloat": (int, float)}  # fmt: skip


def _fits(accepted: str, value: Any) -> bool:
    for word in _split(accepted.replace(" | ", ", ")):
        if word == "os.PathLike":
            if hasattr(value, "__fspath__"):
                return True
            continue
        if word.startswith(_a_list) and isinstance(value, str | bytes):
            continue
        if word.startswith(("collections.abc.", "tuple", "list", "dict", "pandas", "matplotlib")):
            if not isinstance(value, int | float | None):
                return True
            continue
        cls = _plain.get(word) or getattr(_core, word, None)
        if not isinstance(cls, type | tuple) or isinstance(value, cls):
            return True
    return not accepted


def _bound(parameters: list[_Parameter], args: tuple[Any, ...], named: dict[str, Any]) -> dict[str, Any]:
    by_place = [each.name for each in parameters if not each.named_only]
    return {**dict(zip(by_place, args, strict=False)), **named}


def _wrong_call(called: str, parameters: list[_Parameter], args: tuple[Any, ...], named: dict[str, Any]) -> str:
    own = [each for each in parameters if each.name != "self"]
    names = [each.name for each in own]
    by_place = [each.name for each in own if not each.named_only]
    given = len(args) - (len(parameters) - len(own))
    for name in named:
        if name not in names:
            meant = "".join(f"; near: {word}" for word in near(name, names))
            return f"{called}: unknown argument {cut(name)}, expected {', '.join(names) or 'none'}{meant}"
    if given > len(by_place):
        rest = [name for name in names if name not in by_place]
        hint = f"; {', '.join(rest)} by name" if rest else ""
        return f"{called}: found {given} arguments by place, expected {', '.join(by_place) or 'none'}{hint}"
    bound = _bound(parameters, args, named)
    for each in own:
        if each.required and each.name not in bound:
            return f"{called}: {each.name} is required: {_expected(each)}"
    for each in own:
        if each.name in bound and not _fits(each.accepted, bound[each.name]):
            value = bound[each.name]
            return f"{called}: {each.name}: found {cut(value)} ({type(value).__name__}), expected {_expected(each)}"
    found = cut(", ".join(f"{name}={bound[name]!r}" for name in names if name in bound))[1:-1]
    return f"{called}: found {found}, expected {', '.join(names)}"


def _named_argument(message: str, parameters: list[_Parameter], bound: dict[str, Any]) -> str | None:
    """The argument whose value gave that message."""
    for each in parameters:
        if each.name in ("self", "other") or each.name not in bound:
            continue
        convert = _vocabulary(each.accepted) or (_core.PartialDate if "datetime.date" in each.accepted else None)
        value = bound[each.name]
        if convert is None or value is None:
            continue
        if isinstance(convert, EnumType) and not isinstance(value, str | convert):
            if message.startswith(f"expected {convert.__name__} "):
                return each.name
            continue
        try:
            convert(value)
        except (TypeError, ValueError) as error:
            if str(error).endswith(message):
                return each.name
    return None


#: What is said of a value that an argument cannot be; other errors are of files, or of what they hold.
_of_arguments = ("(): incompatible ", " is not a date, ", "expected a date, ", "unknown ", "expected ")


def _joined(said: list[str]) -> str:
    """What several forms of a function say of the same argument, in one; else the shortest."""
    before, expected, _ = said[0].partition(", expected ")
    if len(said) > 1 and all(each.startswith(before + expected) for each in said):
        return before + expected + " or ".join(dict.fromkeys(each[len(before + expected) :] for each in said))
    return min(said, key=len)


def _name_of(function: str, args: tuple[Any, ...]) -> str:
    """As it is called: "growth()", "PartialDate()", "ClaimTable[]"."""
    if function in ("__init__", "__getitem__") and args:
        return type(args[0]).__name__ + {"__init__": "()", "__getitem__": "[]"}[function]
    return f"{function}()"


def _better(
    message: str, called: str, signatures: list[str], args: tuple[Any, ...], named: dict[str, Any]
) -> str | _core.Error | None:
    every = [_parameters(signature[1 : signature.rindex(") -> ")]) for signature in signatures]
    if any(said in message for said in texts.said):
        for each in every:
            bound = _bound(each, args, named)
            for parameter in each:
                none = texts.what_is_none(bound.get(parameter.name), parameter.accepted)
                if none is not None:
                    return _core.Error(f"{called}: {parameter.name}: {none}")
    if "(): incompatible " in message:
        return _joined([_wrong_call(called, each, args, named) for each in every])
    for each in every:
        name = _named_argument(message, each, _bound(each, args, named))
        if name is not None:
            return f"{called}: {name}: {message}"
    return None


def short(
    error: BaseException | str, function: str, signatures: list[str], args: tuple[Any, ...], named: dict[str, Any]
) -> str | _core.Error | None:
    """A better text, or a better error, for what a call was told; None where what it has says enough.

    Every call that fails comes here, and so would those that are made here to find the argument: these are left as
    they are.
    """
    message = str(error)
    if getattr(_here, "plain", False) or not any(said in message for said in (*_of_arguments, *texts.said)):
        return None
    with plain():
        return _better(message, _name_of(function, args), signatures, args, named)
