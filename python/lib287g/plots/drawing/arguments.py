"""What a caller gave to a plot: the properties of what is drawn, axes, and how many."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from matplotlib.artist import Artist, ArtistInspector
from matplotlib.axes import Axes
from matplotlib.cbook import normalize_kwargs

from ..._core import Error
from ...arguments import given
from ...arguments.given import Kind
from ...arguments.near import cut, near

#: What `Axes.bar` takes beside the properties of its rectangles.
bar_options = ("align", "xerr", "yerr", "ecolor", "capsize", "error_kw")


def style_of(
    options: Mapping[str, Any], artist: type[Artist], plot: Callable[..., Any], more: Iterable[str] = ()
) -> dict[str, Any]:
    """The properties of an artist by their full names, from names and aliases of matplotlib (`lw`, `c`).

    Error, with the near ones among them and the arguments of `plot`, for what is neither a property nor in `more`, and
    for a property that is given twice.
    """
    inspector = ArtistInspector(artist)
    aliases = {alias for names in inspector.aliasd.values() for alias in names}
    own = [name for name in dict.fromkeys(["ax", *(plot.__kwdefaults__ or ())]) if name not in options]
    known = {*inspector.get_setters(), *aliases, *more}
    for name in options:
        if name not in known:
            meant = "".join(f"; near: {word}" for word in near(name, [*own, *known]))
            expected = f"expected {', '.join(own)}, or a property of matplotlib's {artist.__name__}"
            raise Error(f"unknown argument {cut(name)}, {expected}{meant}")
    try:
        return normalize_kwargs(dict(options), artist)
    except TypeError as error:
        raise Error(str(error)) from None


def axes_or_none(ax: Any) -> Any:
    """The axes given, or None. Error for other things."""
    if ax is not None and not isinstance(ax, Axes):
        raise Error(f"ax: found {cut(ax)}, expected matplotlib Axes")
    return ax


def first_day(name: str, date: Any) -> datetime.date | None:
    """The day from which on something is drawn; None where none is given."""
    return None if date is None else given.date(name, date).first


def rows_or_all(name: str, asked: Any, kind: type[Kind]) -> bool | list[Kind]:
    """True, False, or the rows of that kind that are given. Error for other things."""
    if isinstance(asked, bool):
        return asked
    return given.several(name, asked, kind, "True, False, or ")
