"""A value in a few words, whatever it holds."""

from __future__ import annotations

import json
import re
import unicodedata
from enum import Enum
from typing import Any


def shown(value: Any) -> str:
    """A value in a few words; control and direction marks of a text as visible escapes."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, Enum):
        return str(value.code)  # type: ignore[attr-defined]
    if isinstance(value, dict):
        return " ".join(shown(item) for item in value.values())
    if isinstance(value, tuple | list):
        return ", ".join(shown(item) for item in value)
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, float):
        return f"{value:,.4g}"
    return "".join(char if _is_seen(char) else f"\\u{ord(char):04x}" for char in str(value))


#: In characters: no text of the facts is longer. One that is, from a stranger's file, is cut where people look at it.
_longest = 400


def cut_cell(text: str) -> str:
    """A cell of a table that is looked at."""
    return text if len(text) <= _longest else text[: _longest - 1] + "…"


def escaped(text: str) -> str:
    """The text with its control and direction marks as escapes of JSON; the ends of its lines are left."""

    def of_run(run: re.Match[str]) -> str:
        return "".join(char if _is_seen(char) else json.dumps(char)[1:-1] for char in run[0])

    return re.sub(r"[^\n -~]+", of_run, text)


def _is_seen(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
