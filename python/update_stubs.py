"""Writes lib287g/_core.pyi: what pybind11-stubgen makes of the extension, with a few repairs.

    python python/update_stubs.py [folder]
"""

from __future__ import annotations

import ast
import enum
import subprocess
import sys
import tempfile
from pathlib import Path

from lib287g import _core

# What type checkers take from `object`, and what is private.
_dropped = {"__getstate__", "__setstate__", "__reduce__", "_cells", "_arrays", "_values_on", "_figures_on", "_panel", "_compared", "__getattr__"}

# With all that is made on demand.
_stubgen = """
import sys
import pybind11_stubgen
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
    """Members as type checkers know them, in order; stubgen sees class variables and Enum's own methods."""
    values = [ast.parse(f"{member.name} = {member.value}").body[0] for member in members]
    kept = [item for item in node.body if isinstance(item, ast.Expr)]
    properties = [item for item in node.body if isinstance(item, ast.FunctionDef) and item.name[0] != "_"]
    node.body = [*kept, *values, *properties]


def methods(node: ast.ClassDef) -> None:
    node.body = [item for item in node.body if getattr(item, "name", "") not in _dropped]
    for item in node.body:
        if isinstance(item, ast.FunctionDef):
            arguments = item.args.posonlyargs + item.args.args
            if arguments:
                arguments[0].annotation = None  # a PartialDate's `self` is not all that converts to one
            for argument in arguments[1:]:
                if item.name == "__eq__":
                    argument.annotation = ast.Name("object")


def repaired(text: str) -> str:
    module = ast.parse(text.replace("os.PathLike", "os.PathLike[str]"))
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
    return header + ast.unparse(module) + "\n"


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "lib287g"
    (folder / "_core.pyi").write_text(repaired(generated()))


if __name__ == "__main__":
    main()
