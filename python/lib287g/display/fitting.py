"""Which columns of a table stay where a terminal has no room for all, and how wide they are."""

from __future__ import annotations

from collections.abc import Sequence

from .width import cells_across

#: What tables are for, the most important first: these stay the longest. The others go before them, the last one first.
_stay = (
    "value", "agreements", "agencies", "officers", "officers_trained", "code", "verdict", "change", "aspect",
    "date", "period", "first", "published", "row", "type", "state", "agency", "county", "kind", "combination",
    "file", "raw", "column",
)  # fmt: skip

#: A column that wraps keeps this width, and that of its longest word.
_narrowest = 8

_between = 2


class Fitted:
    """The columns that stay, with their widths; those that are the same in all rows, which a line says once; and those
    that are left out. All by their position."""

    def __init__(self, names: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> None:
        table = [names, *rows]
        places = range(len(names))
        self._natural = [max(cells_across(row[i]) for row in table) for i in places]
        self._least = [
            min(self._natural[i], max(_narrowest, _longest_word([row[i] for row in table]))) for i in places
        ]
        self._room = width + _between
        order = sorted(places, key=lambda i: (_stay.index(names[i]) if names[i] in _stay else len(_stay), i))
        self.constant = self._said_once(order, rows)
        self.kept = self._with_room([i for i in order if i not in self.constant])
        self.left_out = [i for i in places if i not in self.kept and i not in self.constant]
        self.sizes = self._wrapped()

    def _said_once(self, order: Sequence[int], rows: Sequence[Sequence[str]]) -> list[int]:
        """Of the columns with one value in all rows as many as make room; never the first in order, and none of one
        row."""
        constant: list[int] = []
        for i in reversed(order[1:] if len(rows) > 1 else ()):
            if self._needed(self._natural, [each for each in order if each not in constant]) <= self._room:
                break
            if len({row[i] for row in rows}) == 1 and len(constant) < len(order) - 2:
                constant.append(i)
        return sorted(constant)

    def _with_room(self, order: Sequence[int]) -> list[int]:
        """Each in its order for which there is room beside those before it, when all of them wrap; two in any case."""
        kept: list[int] = []
        for i in order:
            if len(kept) < 2 or self._needed(self._least, [*kept, i]) <= self._room:
                kept.append(i)
        return sorted(kept)

    def _wrapped(self) -> list[int]:
        """How wide those are that stay: the widest wrap first."""
        sizes = {i: self._natural[i] for i in self.kept}
        while sum(sizes.values()) + _between * len(sizes) > self._room:
            wider = [i for i in self.kept if sizes[i] > self._least[i]]
            if not wider:
                break
            sizes[max(wider, key=lambda i: (sizes[i], i))] -= 1
        return list(sizes.values())

    def _needed(self, sizes: Sequence[int], places: Sequence[int]) -> int:
        return sum(sizes[i] + _between for i in places)


def _longest_word(texts: Sequence[str]) -> int:
    return max((cells_across(word) for text in texts for word in text.split()), default=0)
