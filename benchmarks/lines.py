"""A line of the benchmark's table: what, measured, compared with, target, and whether it is met."""

from __future__ import annotations

Line = tuple[str, str, str, str, bool]


def line(what: str, measured: str, compared: str, target: str, met: bool) -> Line:
    return what, measured, compared, target, met
