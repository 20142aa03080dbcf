"""A value in a few words, whatever it holds."""

from __future__ import annotations

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


def _is_seen(char: str) -> bool:
    return unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
