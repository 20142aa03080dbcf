"""Texts of cells that a page shows as more than a text: names of sources with links, a line for each of several."""

from __future__ import annotations

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


class Lines(str):
    """Several texts, of which a page has each on a line of its own."""

    lines: tuple[str, ...]

    def __new__(cls, lines: Iterable[str]) -> Lines:
        lines = tuple(lines)
        made = super().__new__(cls, "; ".join(line.removesuffix(".") for line in lines))
        made.lines = lines
        return made
