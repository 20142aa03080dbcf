"""What the parameters of a function are and take, from the signature in its docstring or from itself."""

from __future__ import annotations

from enum import EnumType
from typing import Any, NamedTuple

from .. import _core
from .near import cut


class Parameter(NamedTuple):
    name: str
    accepted: str
    required: bool
    named_only: bool
    #: Whether it takes all that is left of what is given by place.
    many: bool = False


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


def parameters_in(signature: str) -> list[Parameter]:
    found = []
    named_only = False
    for part in _split(signature):
        declared, _, default = part.partition(" = ")
        name, _, accepted = declared.partition(": ")
        many = part.startswith("*") and not part.startswith("**") and len(name) > 1
        if many or not part.startswith("*"):
            required = not default and not many
            accepted = accepted.replace("lib287g._core.", "")
            found.append(Parameter(name.lstrip("*"), accepted, required, named_only, many))
        named_only = named_only or part.startswith("*")
    return found


def parameters_of(function: Any) -> list[Parameter]:
    """Of a function of Python, which says itself what it takes."""
    import inspect

    kinds = inspect.Parameter
    return [
        Parameter(
            each.name,
            each.annotation if isinstance(each.annotation, str) and each.annotation != "Any" else "",
            each.default is kinds.empty and each.kind is not kinds.VAR_POSITIONAL,
            each.kind is kinds.KEYWORD_ONLY,
            each.kind is kinds.VAR_POSITIONAL,
        )
        for each in inspect.signature(function).parameters.values()
        if each.kind is not kinds.VAR_KEYWORD
    ]


def takes_more(function: Any) -> bool:
    """Whether a function of Python takes what it does not name, as a plot does for what it draws."""
    import inspect

    parameters = inspect.signature(function).parameters.values()
    return any(each.kind is inspect.Parameter.VAR_KEYWORD for each in parameters)


def vocabulary_in(accepted: str) -> Any:
    for word in accepted.split(" | "):
        cls = getattr(_core, word, None) if word.isidentifier() else None
        if isinstance(cls, EnumType):
            return cls
    return None


_dates = "one date or many, as '2026-06-05', a datetime.date, or a column of NumPy, pandas, polars or Arrow"

#: What arguments take that are declared as any object: the Python part reads them.
_read_in_python = {
    "dates": _dates, "starts": _dates, "ends": _dates, "thing": "Axes, a Figure, or what can be plotted",
    "table": "a panel", "ax": "matplotlib Axes", "source": "a path, bytes or a file object",
    "rows": "a frame, dictionaries by header, or sequences",
}  # fmt: skip
_words_read_in_python = {"unit": "Unit", "every": "Every", "at": "At", "kind": "ListKind"}


def expected(parameter: Parameter) -> str:
    if parameter.accepted in ("object", "") and parameter.name in _read_in_python:
        return _read_in_python[parameter.name]
    if parameter.accepted == "object":
        parameter = parameter._replace(accepted=_words_read_in_python.get(parameter.name, ""))
    if _some_words in parameter.accepted:
        return parameter.accepted.partition(_some_words)[2].partition("]")[0].replace("'", "")
    vocabulary = vocabulary_in(parameter.accepted)
    if vocabulary is not None:
        codes = [member.code for member in vocabulary]
        return ", ".join(codes[:8]) + (", ..." if len(codes) > 8 else "")
    if "datetime.date" in parameter.accepted:
        return "a date, as '2026-06-05', '2026-06', a datetime.date or numpy.datetime64"
    for several in _several:
        if parameter.accepted.startswith(several) and "]" not in parameter.accepted[:-1]:
            return f"a list of {expected(parameter._replace(accepted=parameter.accepted[len(several) : -1]))}"
    if parameter.accepted == "str | os.PathLike[str]":
        return "a path"
    words = parameter.accepted.split(" | ")
    if _in_words.keys() >= set(words):
        return " or ".join(dict.fromkeys(_in_words[each] for each in words))
    return cut(parameter.accepted)[1:-1] if parameter.accepted else "a value"


_a_list = "collections.abc.Sequence["
_several = (_a_list, "collections.abc.Iterable[", "Iterable[")
#: Of a vocabulary those that an argument takes.
_some_words = "typing.Literal["
_in_words = {"int": "a whole number", "typing.SupportsInt": "a whole number", "typing.SupportsIndex": "a whole number",
             "float": "a number", "typing.SupportsFloat": "a number", "slice": "a slice", "None": "None"}  # fmt: skip
_plain = {"str": str, "int": int, "float": (int, float), "bool": bool, "None": type(None), "bytes": bytes,
          "slice": slice, "typing.SupportsInt": int, "typing.SupportsIndex": int,
          "typing.SupportsFloat": (int, float)}  # fmt: skip


def fits(accepted: str, value: Any) -> bool:
    for word in _split(accepted.replace(" | ", ", ")):
        if word == "os.PathLike":
            if hasattr(value, "__fspath__"):
                return True
            continue
        if word.startswith(_some_words) or (word.startswith(_a_list) and isinstance(value, str | bytes)):
            continue
        if word.startswith(("collections.abc.", "tuple", "list", "dict", "pandas", "matplotlib")):
            if not isinstance(value, int | float | None):
                return True
            continue
        cls = _plain.get(word) or getattr(_core, word, None)
        if not isinstance(cls, type | tuple) or isinstance(value, cls):
            return True
    return not accepted
