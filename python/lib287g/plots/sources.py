"""Who says the figures, in short."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterable

from .._core import Error, reference
from ..display import shown

_most = 48


def short_name(source_id: str) -> str:
    """The publisher in a few words: "GAO"; of a source that the shipped data does not have, its id."""
    try:
        publisher = reference.source(source_id).publisher
    except Error:
        return textwrap.shorten(shown(source_id), _most, placeholder="…")
    publisher = re.sub(r"[^,;]*\(([A-Z]{2,6})\)", r"\1", publisher).split(";")[0]
    said_by = r",? (?:archived|transcribed|copied|reposted|as summarized) by (?:the )?|, at "
    publisher = textwrap.shorten(re.sub(said_by, " via ", publisher, count=1), _most, placeholder="…")
    return re.sub(r"(,| and [^…]*| via [^…]*)…$", "", publisher)


def names_of(ids: Iterable[str]) -> list[str]:
    """The names of sources, those of most figures first, each once."""
    counted = Counter(ids)
    return list(dict.fromkeys(short_name(source_id) for source_id, _ in counted.most_common()))
