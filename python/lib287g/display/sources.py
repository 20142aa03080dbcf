"""Sources by name, where a person reads."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable

from .._core import Error, Source, reference
from .words import shown

_most = 48


def known_source(source_id: str) -> Source | None:
    """The source of the library with that id; None where it is somebody else's."""
    try:
        return reference.source(source_id)
    except Error:
        return None


def is_of_sources(column: str) -> bool:
    """Whether a column of that name holds ids of sources: "sources", "setting_sources", "source"."""
    return column == "source" or column.endswith("sources")


def is_address(column: str) -> bool:
    """Whether a column of that name holds an address: "url", "moa_link"."""
    return column == "url" or column.endswith("_link")


def short_name(source_id: str) -> str:
    """The publisher in a few words: "GAO"; of a source that the shipped data does not have, its id."""
    source = known_source(source_id)
    if source is None:
        return textwrap.shorten(shown(source_id), _most, placeholder="…")
    publisher = re.sub(r"[^,;]*\(([A-Z]{2,6})\)", r"\1", source.publisher).split(";")[0]
    said_by = r",? (?:archived|transcribed|copied|reposted|as summarized) by (?:the )?|, at "
    publisher = textwrap.shorten(re.sub(said_by, " via ", publisher, count=1), _most, placeholder="…")
    return re.sub(r"(,| and [^…]*| via [^…]*)…$", "", publisher)


def sources_note(cells: Iterable[str]) -> list[str]:
    """One line with the name behind each id that stands in the cells, in their order; none where none is known."""
    ids = dict.fromkeys(each for cell in cells for each in cell.split(", ") if each)
    known = [f"{each} is {short_name(each)}" for each in ids if known_source(each) is not None]
    return [f"Sources: {'; '.join(known)}."] if known else []
