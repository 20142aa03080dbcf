"""What a wrong call is told: the argument, the value, and what is accepted, in a line or two."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, TypeVar, cast

from .. import _core
from . import texts
from .near import cut, meant
from .signatures import Parameter, expected, fits, parameters_in, parameters_of, takes_more, vocabulary_in

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


def _bound(parameters: list[Parameter], args: tuple[Any, ...], named: dict[str, Any]) -> dict[str, Any]:
    bound = dict(zip(_by_place(parameters), args, strict=False))
    rest = {each.name: args[len(bound) :] for each in parameters if each.many}
    return {**bound, **rest, **named}


def _by_place(parameters: list[Parameter]) -> list[str]:
    return [each.name for each in parameters if not each.named_only and not each.many]


def _wrong_call(called: str, parameters: list[Parameter], args: tuple[Any, ...], named: dict[str, Any]) -> str:
    own = [each for each in parameters if each.name != "self"]
    names = [each.name for each in own if not each.many]
    by_place = _by_place(own)
    given = len(args) - (len(parameters) - len(own))
    for name in named:
        if name not in names:
            return f"{called}: unknown argument {cut(name)}, expected {', '.join(names) or 'none'}{meant(name, names)}"
    if given > len(by_place) and not any(each.many for each in own):
        rest = [name for name in names if name not in by_place]
        hint = f"; {', '.join(rest)} by name" if rest else ""
        return f"{called}: found {given} arguments by place, expected {', '.join(by_place) or 'none'}{hint}"
    bound = _bound(parameters, args, named)
    for each in own:
        if each.required and each.name not in bound:
            return f"{called}: {each.name} is required: {expected(each)}"
    for each in own:
        if each.name in bound and not fits(each.accepted, bound[each.name]):
            value = bound[each.name]
            return f"{called}: {each.name}: found {cut(value)} ({type(value).__name__}), expected {expected(each)}"
    found = cut(", ".join(f"{name}={bound[name]!r}" for name in names if name in bound))[1:-1]
    return f"{called}: found {found}, expected {', '.join(names)}"


def _named_argument(message: str, parameters: list[Parameter], bound: dict[str, Any]) -> str | None:
    """The argument whose value gave that message."""
    for each in parameters:
        if each.name in ("self", "other") or each.name not in bound:
            continue
        value = bound[each.name]
        if isinstance(value, slice):
            for end in ("start", "stop"):
                if _refused(message, _core.PartialDate, getattr(value, end)):
                    return f"{each.name}: {end}"
        convert = vocabulary_in(each.accepted) or (_core.PartialDate if "datetime.date" in each.accepted else None)
        if convert is None or (value is None and "None" in each.accepted):
            continue
        several = each.many or ("Iterable[" in each.accepted and isinstance(value, list | tuple))
        for place, one in enumerate(value if several else [value], 1):
            if _refused(message, convert, one) or _is_found(message, convert, one):
                return f"argument {place}" if each.many else each.name
    return None


def _refused(message: str, convert: Any, value: Any) -> bool:
    """Whether the value is what gave the message."""
    if message == f"expected {convert.__name__} or str, got {cut(value)}":
        return True
    try:
        convert(value)
    except (TypeError, ValueError) as error:
        return str(error).endswith(message)
    return False


def _names_its_argument(message: str, parameters: list[Parameter]) -> bool:
    """Whether it begins as "limits: unknown ..." does, or "before, after: ..."."""
    begin, colon, _ = message.partition(": ")
    return bool(colon) and {each.name for each in parameters}.issuperset(begin.split(", "))


def _is_found(message: str, convert: Any, value: Any) -> bool:
    """Whether the value, which is one of its kind, is what the message begins with: "found officers, expected ..."."""
    try:
        word = str(getattr(convert(value), "code", value))
    except (TypeError, ValueError):
        return False
    return message.startswith((f"found {word}, ", f"found {word} twice, "))


#: What is said of a value that an argument cannot be; other errors are of files, or of what they hold.
_of_arguments = ("(): incompatible ", " is not a date, ", "expected a date, ", "unknown ", "expected ")


def _joined(said: list[str]) -> str:
    """What several forms of a function say of the same argument, in one; else the shortest."""
    before, expected, _ = said[0].partition(", expected ")
    if len(said) > 1 and all(each.startswith(before + expected) for each in said):
        return before + expected + " or ".join(dict.fromkeys(each[len(before + expected) :] for each in said))
    return min(said, key=len)


_as_written = {"__init__": "()", "__getitem__": "[]", "__add__": " +", "__sub__": " -"}


def _name_of(function: str, args: tuple[Any, ...]) -> str:
    """As it is called: "growth()", "PartialDate()", "ClaimTable[]", "PublishedLists +"."""
    if function.endswith("__") and args:
        return type(args[0]).__name__ + _as_written.get(function, f".{function}()")
    return f"{function.lstrip('_')}()"


def _better(
    message: str, called: str, signatures: list[str], args: tuple[Any, ...], named: dict[str, Any]
) -> str | _core.Error | None:
    every = [parameters_in(signature[1 : signature.rindex(") -> ")]) for signature in signatures]
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


_Function = TypeVar("_Function", bound=Callable[..., Any])


def told(function: _Function) -> _Function:
    """A function of Python whose wrong call is told as those of the extension are: an argument that is unknown, missing
    or too many."""

    @wraps(function)
    def called(*args: Any, **named: Any) -> Any:
        try:
            return function(*args, **named)
        except TypeError as error:
            if error.__traceback__ is not None and error.__traceback__.tb_next is None:  # it did not begin
                parameters = parameters_of(function)
                if takes_more(function):
                    named = {name: named[name] for name in named if name in {each.name for each in parameters}}
                raise TypeError(_wrong_call(f"{function.__name__}()", parameters, args, named)) from None
            raise

    return cast(_Function, called)


def told_by_name(function: _Function) -> _Function:
    """The same, with the function's name before an argument that is wrong."""
    checked = told(function)

    @wraps(function)
    def called(*args: Any, **named: Any) -> Any:
        try:
            return checked(*args, **named)
        except (TypeError, _core.Error) as error:
            if _names_its_argument(str(error), parameters_of(function)):
                raise type(error)(f"{function.__name__}(): {error}") from None
            raise

    return cast(_Function, called)
