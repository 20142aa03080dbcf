"""What a user sets once: `lib287g.options.rows = 50`."""

from __future__ import annotations

from typing import Any

from .arguments.near import cut


def rows_shown(most: Any) -> int:
    """How many rows of a table are shown: at least one of its first and one of its last. ValueError for less."""
    if isinstance(most, bool) or not isinstance(most, int) or most < 2:
        raise ValueError(f"rows: found {cut(most)}, expected a whole number from 2 on")
    return most


class Options:
    """Settings of this process."""

    __slots__ = ("_rows",)

    def __init__(self) -> None:
        self._rows = 20

    @property
    def rows(self) -> int:
        """How many rows a table shows, the first and the last ones; 20 unless it is set. At least 2."""
        return self._rows

    @rows.setter
    def rows(self, most: int) -> None:
        self._rows = rows_shown(most)

    def __repr__(self) -> str:
        return f"Options(rows={self._rows})"


#: The settings.
options = Options()
