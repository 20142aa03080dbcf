"""Texts of cells that a page shows as more than a text: names of sources with links, a line for each of several."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .words import shown


class Cited(str):
    """Ids of sources, which a page has by name and with links, and what is said behind them."""

    ids: tuple[str, ...]
    rest: str

    def __new__(cls, ids: Iterable[str], rest: str = "") -> Cited:
        ids = tuple(map(shown, ids))
        made = super().__new__(cls, ", ".join(ids) + rest)
        made.ids, made.rest = ids, rest
        return made


class Address(str):
    """An address, which a page has as a link where it is one of the web."""


class Naming(str):
    """A sentence in which ids of sources stand, which a page has by name and with links."""

    parts: tuple[str, ...]  # text and ids by turns

    def __new__(cls, sentence: str, ids: Iterable[str]) -> Naming:
        made = super().__new__(cls, sentence)
        known = "|".join(map(re.escape, sorted(map(shown, ids), key=len, reverse=True)))
        made.parts = tuple(re.split(rf"(?<!\w)({known})(?!\w)", sentence)) if known else (sentence,)
        return made

    @property
    def ids(self) -> tuple[str, ...]:
        """Those that it names, in its order."""
        return self.parts[1::2]


class Lines(str):
    """Several texts, of which a page has each on a line of its own."""

    lines: tuple[str, ...]

    def __new__(cls, lines: Iterable[str]) -> Lines:
        lines = tuple(lines)
        made = super().__new__(cls, "; ".join(line.removesuffix(".") for line in lines))
        made.lines = lines
        return made
