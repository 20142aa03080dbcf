"""What a user sets once: `lib287g.options.rows = 50`."""

from __future__ import annotations


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
        if isinstance(most, bool) or not isinstance(most, int) or most < 2:
            raise ValueError(f"rows: found {most!r:.60}, expected a whole number from 2 on")
        self._rows = most

    def __repr__(self) -> str:
        return f"Options(rows={self._rows})"


#: The settings.
options = Options()
