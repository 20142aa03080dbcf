"""The pages of the Python API: names of `lg.__all__`, docstrings, and signatures of the stubs."""

import ast
import copy
import enum
import inspect
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import lib287g as lg

stubs = ast.parse((Path(lg.__file__).parent / "_core.pyi").read_text(encoding="utf-8"))
classes = {node.name: node for node in stubs.body if isinstance(node, ast.ClassDef)}

# As people write it: what is spelt out in a stub for type checkers.
_shorter = [
    ("str | datetime.date | numpy.datetime64 | PartialDate", "Date"),
    ("typing.SupportsInt | typing.SupportsIndex", "int"),
    ("os.PathLike[str] | str | bytes", "Path"),
    ("collections.abc.", ""),
    ("typing.", ""),
]
_opening = """In signatures, `Date` is a text such as `"2026-05-18"`, `"2026-05"` or `"2026"`, a `datetime.date`, a
`numpy.datetime64` or a {py:class}`PartialDate`; `Path` is a text or anything that names a file. A word of a vocabulary
is given as its member or as its code: `lg.AgreementType.TASK_FORCE_MODEL` or `"TFM"`."""


def fresh(folder: Path) -> Path:
    """The folder, empty: a page of what is gone would stay."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def text(docstring: str) -> str:
    """A docstring as Markdown: what looks like markup outside of code is text."""
    parts = re.split(r"(`[^`]*`)", inspect.cleandoc(docstring))
    return "".join(part if part.startswith("`") else re.sub(r"([*_<\[\]])", r"\\\1", part) for part in parts)


def shortened(signature: str) -> str:
    for long, short in _shorter:
        signature = signature.replace(long, short)
    return signature


def signature(node: ast.FunctionDef, *, bound: bool) -> str:
    arguments = copy.deepcopy(node.args)
    if bound:
        (arguments.posonlyargs or arguments.args).pop(0)
    returns = f" -> {ast.unparse(node.returns)}" if node.returns and ast.unparse(node.returns) != "None" else ""
    return shortened(f"({ast.unparse(arguments)}){returns}")


def directive(kind: str, head: str, body: str, *, options: str = "", colons: int = 3) -> str:
    fence = ":" * colons
    return f"{fence}{{py:{kind}}} {head}\n{options}{body.strip()}\n{fence}\n"


def members(node: ast.ClassDef) -> Iterator[ast.FunctionDef]:
    """What a reader asks for by name, and the constructor where it says what it takes."""
    for item in node.body:
        if not isinstance(item, ast.FunctionDef) or not ast.get_docstring(item):
            continue
        if item.name == "__init__" or not item.name.startswith("_"):
            yield item


def is_property(node: ast.FunctionDef) -> bool:
    return any(isinstance(each, ast.Name) and each.id == "property" for each in node.decorator_list)


def member(node: ast.FunctionDef, owner: str) -> str:
    body = text(ast.get_docstring(node) or "")
    if is_property(node):
        kind = shortened(ast.unparse(node.returns)) if node.returns else ""
        return directive("property", node.name, body, options=f":type: {kind}\n\n")
    if node.name == "__init__":
        return directive("method", owner + signature(node, bound=True).split(" -> ")[0], body, options=":no-index:\n\n")
    return directive("method", node.name + signature(node, bound=True), "\n" + body)


def entry(name: str) -> str:
    node = classes.get(name)
    body = text(getattr(lg, name).__doc__ or "")
    bases = [base.id for base in node.bases if isinstance(base, ast.Name) and base.id in classes] if node else []
    if bases:
        body += f"\n\nHas all that {{py:class}}`{bases[0]}` has."
    if node:
        ordered = sorted(members(node), key=lambda item: (item.name != "__init__", not is_property(item)))
        body += "\n\n" + "\n".join(member(item, name) for item in ordered)
    return directive("class", name, "\n" + body, colons=4)


def class_of(name: str) -> str:
    return f"## {name}\n\n{entry(name)}"


def function(name: str) -> str:
    value = getattr(lg, name)
    bound = isinstance(getattr(value, "__self__", None), lg.Dataset)
    place: ast.Module | ast.ClassDef = classes["Dataset"] if bound else stubs
    if inspect.isfunction(value):
        place = ast.parse(inspect.getsource(value))
    [node, *_] = [item for item in place.body if isinstance(item, ast.FunctionDef) and item.name == name]
    head, body = signature(node, bound=bound), ast.get_docstring(node) or ""
    return f"## {name}\n\n" + directive("function", name + head, "\n" + text(body))


def vocabulary(name: str) -> str:
    cls = getattr(lg, name)
    rows = "\n".join(f"| `{each.name}` | `{each.code}` | {text(each.label)} |" for each in cls)
    table = f"| member | code | label |\n|---|---|---|\n{rows}"
    return f"## {name}\n\n" + directive("class", name, f"\n{text(cls.__doc__)}\n\n{table}", colons=4)


def value(name: str) -> str:
    shown = getattr(lg, name)
    about = text(type(shown).__doc__ or "") if not isinstance(shown, str) else f"`{shown!r}`"
    return f"## {name}\n\n" + directive("data", name, "\n" + about)


def page(title: str, opening: str, sections: list[str]) -> str:
    return "\n\n".join([f"# {title}", "```{py:currentmodule} lib287g\n```", opening, *sections]) + "\n"


def write(folder: Path) -> None:
    fresh(folder)
    names = sorted(lg.__all__, key=str.lower)
    types = [name for name in names if isinstance(getattr(lg, name), type)]
    words = [name for name in types if issubclass(getattr(lg, name), enum.Enum)]
    tables = [name for name in types if issubclass(getattr(lg, name), lg.RowTable)]
    rows = [name for name in types if issubclass(getattr(lg, name), lg.Row)]
    functions = [name for name in names if callable(getattr(lg, name)) and name not in types]
    values = [name for name in names if name not in types and name not in functions]
    others = [name for name in types if name not in {*words, *tables, *rows, "Table"}]
    pages = {
        "functions": page("Functions", _opening, [*map(function, functions), *map(value, values)]),
        "classes": page("Datasets, timelines, lists", _opening, [class_of(name) for name in others]),
        "rows": page(
            "Rows", "What stands in tables, and what questions give.",
            [class_of("Row"), *(class_of(name) for name in rows if name != "Row")],
        ),
        "tables": page(
            "Tables", "What has rows and columns shows itself as a table in a terminal and in a notebook.",
            [class_of("Table"), class_of("RowTable"), *(entry(name) for name in tables if name != "RowTable")],
        ),
        "vocabularies": page(
            "Vocabularies",
            "Each word has a `code`, as data and tables write it, and a `label`, as people write it. Functions take "
            "the member or the code.",
            [vocabulary(name) for name in words],
        ),
    }  # fmt: skip
    for name, content in pages.items():
        (folder / f"{name}.md").write_text(content, encoding="utf-8")
