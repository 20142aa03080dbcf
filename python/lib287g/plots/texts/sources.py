"""Who says the figures, in short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ...display.sources import short_name


def names_of(ids: Iterable[str]) -> list[str]:
    """The names of sources, those of most figures first, each once."""
    counted = Counter(ids)
    return list(dict.fromkeys(short_name(source_id) for source_id, _ in counted.most_common()))


def sources_in_words(names: Sequence[str], count: int | None = None) -> str:
    """ "Sources: GAO; ICE and 2 more.": the names, or so many of them; nothing where there is none."""
    if not names:
        return ""
    shown = names if count is None else names[:count]
    more = f" and {len(names) - len(shown)} more" if len(shown) < len(names) else ""
    return f"Sources: {'; '.join(shown)}{more}."
