"""The columns of each table of facts, from the schema that datasets are checked against."""

import json
from pathlib import Path
from typing import Any

from .python_pages import text


def kind(member: dict[str, Any], schema: dict[str, Any]) -> str:
    """What stands in a member: a word of a vocabulary, rows of another kind, or a plain value."""
    if "$ref" in member:
        name = member["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name.lower()})"
    if "enum" in member:
        return ", ".join(f"`{each}`" for each in member["enum"])
    if member.get("type") == "array":
        return "list of " + (kind(member["items"], schema) if isinstance(member.get("items"), dict) else "values")
    names = member.get("type", [kind(each, schema) for each in member.get("anyOf", member.get("oneOf", []))])
    return " or ".join(names) if isinstance(names, list) else str(names)


def columns(row: dict[str, Any], schema: dict[str, Any]) -> str:
    lines = ["| column | holds | needed | what it is |", "|---|---|---|---|"]
    for name, member in row["properties"].items():
        needed = "yes" if name in row.get("required", []) else ""
        lines.append(f"| `{name}` | {kind(member, schema)} | {needed} | {text(member.get('description', ''))} |")
    return "\n".join(lines)


def definition(name: str, entry: dict[str, Any], schema: dict[str, Any]) -> str:
    head = f"### {name}\n\n{text(entry.get('description', ''))}\n\n"
    if entry.get("type") == "object":
        return head + columns(entry, schema)
    words = entry.get("enum")
    return head + (", ".join(f"`{each}`" for each in words) if words else f"Written as: {kind(entry, schema)}.")


def write(path: Path, folder: Path) -> None:
    schema = json.loads(path.read_text(encoding="utf-8"))
    tables, within = [], dict(schema["$defs"])
    for name, member in schema["properties"].items():
        if member.get("type") != "array":
            continue
        row = member["items"]["$ref"].rsplit("/", 1)[-1]
        about = f"{text(member['description'])} A row is a `{row}`."
        tables.append(f"### {name}\n\n{about}\n\n{columns(within.pop(row), schema)}")
    others = [definition(name, entry, schema) for name, entry in within.items()]
    content = "\n\n".join(["## Columns of the tables", *tables, "## What columns hold", *others])
    (folder / "columns.txt").write_text(content + "\n", encoding="utf-8")
