"""The classes of words: members by name and by code, each with its label."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, EnumMeta
from typing import Any


class _Vocabulary(EnumMeta):
    def __dir__(cls) -> list[str]:
        return sorted({*super().__dir__(), *cls.__members__})  # State.FL beside State.FLORIDA


class Word(Enum, metaclass=_Vocabulary):
    @property
    def code(self) -> str:
        """As data and tables write it."""
        return str(self.value)

    @property
    def label(self) -> str:
        """As people write it."""
        return str(self._label)  # type: ignore[attr-defined]

    def __str__(self) -> str:
        return self.code


def _member_name(code: str, label: str) -> str:
    """TASK_FORCE_MODEL: the code where it is a word, else the label."""
    name = label if code[0].isupper() else code
    return name.replace("&", "AND").replace(" ", "_").upper()


def vocabulary_class(name: str, what: str, words: Sequence[tuple[str, str]]) -> Any:
    """An enum of words, given as codes and labels. What abbreviates a member's name is an alias, which no loop sees."""
    members = [(_member_name(code, label), code) for code, label in words]
    aliases = [(code, code) for (member, code) in members if code[0].isupper() and code != member]
    make: Any = Word
    made = make(name, members + aliases, module="lib287g._core", qualname=name)
    made.__doc__ = what
    for index, (member, (_, label)) in enumerate(zip(made, words, strict=True)):
        member._index, member._label = index, label
    return made
