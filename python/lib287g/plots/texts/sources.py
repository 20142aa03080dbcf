"""Who says the figures, in short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ...display.sources import short_name


def names_of(ids: Iterable[str]) -> list[str]:
    """The names of sources, those of most figures first, each once."""
    counted = Counter(ids)
    return list(dict.fromkeys(short_name(source_id) for source_id, _ in counted.most_common()))
