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
                item.args.kwarg.annotation = ast.Name("typing.Any")
            arguments = item.args.posonlyargs + item.args.args
            if arguments:
                arguments[0].annotation = None  # a PartialDate's `self` is not all that converts to one
            for argument in arguments[1:]:
                if item.name == "__eq__":
                    argument.annotation = ast.Name("object")


def with_words(text: str) -> str:
    """A word of a vocabulary as an argument is one of its codes, which editors complete; any text passes a checker,
    since names and what a program reads are taken too."""
    for name in dir(_core):
        cls = getattr(_core, name)
        if isinstance(cls, type) and issubclass(cls, enum.Enum):
            codes = ", ".join(repr(member.code) for member in cls)  # type: ignore[attr-defined]
            text = re.sub(rf"\b{name} \| str\b", f"{name} | typing.Literal[{codes}] | str", text)
    return text


def repaired(text: str) -> str:
    module = ast.parse(with_words(text.replace("os.PathLike", "os.PathLike[str]")))
    for node in ast.walk(module):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            node.value.value = node.value.value.strip()
    for node in module.body:
        if isinstance(node, ast.AnnAssign):
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
    untyped = "import pyarrow  # type: ignore[import-not-found,import-untyped,unused-ignore]"
    return header + ast.unparse(module).replace("import pyarrow", untyped) + "\n"


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "lib287g"
    (folder / "_core.pyi").write_text(repaired(generated()))


if __name__ == "__main__":
    main()
