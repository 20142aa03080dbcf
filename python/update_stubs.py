"""Writes lib287g/_core.pyi: what pybind11-stubgen makes of the extension, with a few repairs.

python python/update_stubs.py [folder]
"""

from __future__ import annotations

import ast
import enum
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from lib287g import _core

# What type checkers take from `object`, and what is private.
_dropped = {
    "__getstate__",
    "__setstate__",
    "__reduce__",
    "_cells",
    "_arrays",
    "_words",
    "_values_on",
    "_figures_on",
    "_panel",
    "_compared",
    "__getattr__",
}

# With all that is made on demand. The signatures that Python knows have no types: those are in the docstrings.
_stubgen = """
import inspect
import sys
import pybind11_stubgen

of_python = inspect.getfullargspec

def typed(function):
    if not inspect.isfunction(function):
        raise TypeError("its types are in its docstring")
    return of_python(function)

inspect.getfullargspec = typed

# A function of several forms has its words first and the forms below; pybind11 writes each with words of its own.
from pybind11_stubgen.parser.mixins.parse import ExtractSignaturesFromPybind11Docstrings as Parser

of_docstring = Parser.parse_function_docstring

def of_forms(self, name, lines):
    forms = [line for line in lines if line.startswith(f"{name}(") and ") -> " in line]
    if len(forms) > 1:
        first, *others = [f"{number}. {form}" for number, form in enumerate(forms, 1)]
        words = [line for line in lines if line not in forms]
        parts = [first, "", *words, *(line for form in others for line in ("", form, ""))]
        lines = [f"{name}(*args, **kwargs)", "Overloaded function.", "", *parts]
    return of_docstring(self, name, lines)

Parser.parse_function_docstring = of_forms
from lib287g import _core

for name in dir(_core):
    getattr(_core, name)
pybind11_stubgen.main(sys.argv[1:])
"""


def generated() -> str:
    """The stub as pybind11-stubgen writes it."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", _stubgen, "lib287g._core", "--output-dir", folder]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        return (Path(folder) / "lib287g" / "_core.pyi").read_text()


def vocabulary(node: ast.ClassDef, members: type[enum.Enum]) -> None:
    """Members as type checkers know them, in order, with aliases; stubgen sees class variables and Enum's methods."""
    named = members.__members__.items()
    values = [ast.parse(f"{name} = {member.value!r}").body[0] for name, member in named]
    kept = [item for item in node.body if isinstance(item, ast.Expr)]
    properties = [item for item in node.body if isinstance(item, ast.FunctionDef) and item.name[0] != "_"]
    node.body = [*kept, *values, *properties]


def methods(node: ast.ClassDef) -> None:
    node.body = [item for item in node.body if getattr(item, "name", "") not in _dropped]
    for item in node.body:
        if isinstance(item, ast.FunctionDef):
            if item.args.kwarg is not None:
                options = _handed_on.get(item.args.kwarg.arg)
                annotation = f"typing_extensions.Unpack[{options}]" if options else "typing.Any"
                item.args.kwarg.annotation = ast.Name(annotation)
            arguments = item.args.posonlyargs + item.args.args
            if arguments:
                arguments[0].annotation = None  # a PartialDate's `self` is not all that converts to one
            for argument in arguments[1:]:
                if item.name == "__eq__":
                    argument.annotation = ast.Name("object")


#: Dates in all forms; what else a word may be given as.
_dates = "str | datetime.date | numpy.datetime64 | PartialDate"
_more_words = {"Every": ["pandas.tseries.offsets.BaseOffset"]}
_more_codes = {"Every": ["D", "W", "W-SUN", "ME", "M", "MS", "QE", "Q", "QS", "YE", "Y", "A", "YS"]}

#: Units in which lists are counted; keys of panels; and what plots hand to matplotlib.
_counted = "typing.Literal['agreements', 'agencies']"
_keys = "typing.Literal['state', 'type']"
_handed_on = {"line": "LineOptions", "bars": "BarOptions", "cells": "CellOptions"}


def with_words(text: str) -> str:
    """A word of a vocabulary as an argument is a member, or one of its codes and names: checkers refuse others. A text
    that only a program knows is made a member first, by `lg.State(text)`."""
    aliases = [f"_Date: typing.TypeAlias = {_dates} | pandas.Period"]
    text = text.replace(_dates, "_Date").replace(f"{_counted} | str", _counted)
    text = text.replace(
        "str | collections.abc.Iterable[str] | None = ('state'",
        f"{_keys} | collections.abc.Iterable[{_keys}] | None = ('state'",
    )
    for name in dir(_core):
        cls = getattr(_core, name)
        if isinstance(cls, type) and issubclass(cls, enum.Enum) and re.search(rf"\b{name} \| str\b", text):
            members: list[Any] = list(cls)
            codes, names = (each.code for each in members), (each.label for each in members)
            words = dict.fromkeys([*codes, *_more_codes.get(name, ()), *names])
            forms = [name, f"typing.Literal[{', '.join(map(repr, words))}]", *_more_words.get(name, ())]
            aliases.append(f"_{name}: typing.TypeAlias = {' | '.join(forms)}")
            text = re.sub(rf"\b{name} \| str\b", f"_{name}", text)
    return text + "\n".join(["", *aliases])


def repaired(text: str) -> str:
    module = ast.parse(with_words(text.replace("os.PathLike", "os.PathLike[str]")))
    for node in ast.walk(module):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            node.value.value = node.value.value.strip()
    for node in module.body:
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) != "typing.TypeAlias":
            node.value = None  # a version
        if isinstance(node, ast.ClassDef):
            cls = getattr(_core, node.name)
            if issubclass(cls, enum.Enum):
                vocabulary(node, cls)
            else:
                methods(node)
    header = "# Written by python/update_stubs.py from the extension; not edited by hand.\n# ruff: noqa\n"
    module.body = [
        node
        for node in module.body
        if getattr(node, "name", "") not in _dropped
        and not (isinstance(node, ast.ImportFrom) and node.module == "__future__")
        and not (isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "__all__")  # not at run time
    ]
    imports = [
        "import pandas.tseries.offsets",
        f"from lib287g.plots.drawing.options import {', '.join(sorted(_handed_on.values()))}",
    ]  # fmt: skip
    first = next(i for i, node in enumerate(module.body) if isinstance(node, ast.Import | ast.ImportFrom))
    module.body[first:first] = ast.parse("\n".join(imports)).body
    untyped = "import pyarrow  # type: ignore[import-not-found,import-untyped,unused-ignore]"
    return header + ast.unparse(module).replace("import pyarrow", untyped) + "\n"


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "lib287g"
    (folder / "_core.pyi").write_text(repaired(generated()))


if __name__ == "__main__":
    main()
