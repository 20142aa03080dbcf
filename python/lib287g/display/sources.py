"""Sources by name, where a person reads."""

from __future__ import annotations

from collections.abc import Iterable

from .._core import Error, Source, reference


def known_source(source_id: str) -> Source | None:
    """The source of the library with that id; None where it is somebody else's."""
    try:
        return reference.source(source_id)
    except Error:
        return None


def short_name(source: Source) -> str:
    """ "GAO" of "Government Accountability Office (GAO)": what a table has room for."""
    publisher = source.publisher
    if publisher.endswith(")") and "(" in publisher:
        inside = publisher[publisher.rindex("(") + 1 : -1]
        if inside.isupper():
            return inside
    for mark in (",", ";", " via "):
        publisher = publisher.split(mark)[0]
    return publisher


def sources_note(cells: Iterable[str]) -> list[str]:
    """One line with the name behind each id that stands in the cells, in their order; none where none is known."""
    ids = dict.fromkeys(each for cell in cells for each in cell.split(", ") if each)
    known = [source for source in map(known_source, ids) if source is not None]
    if not known:
        return []
    return ["Sources: " + "; ".join(f"{source.id} is {short_name(source)}" for source in known) + "."]
