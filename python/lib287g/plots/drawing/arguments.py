"""What a caller gave to a plot: the properties of what is drawn, axes, and how many."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib.artist import Artist, ArtistInspector
from matplotlib.axes import Axes
from matplotlib.cbook import normalize_kwargs
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from ..._core import Error
from ...arguments import given
from ...arguments.given import Kind
from ...arguments.near import cut, found, near

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
    defaults = getattr(plot, "__wrapped__", plot).__kwdefaults__ or ()
    own = [name for name in dict.fromkeys(["ax", *defaults]) if name not in options]
    known = {*inspector.get_setters(), *aliases, *more}
    for name in options:
        if name not in known:
            meant = "".join(f"; near: {word}" for word in near(name, [*own, *known]))
            expected = f"expected {', '.join(own)}, or a property of matplotlib's {artist.__name__}"
            raise Error(f"unknown argument {cut(name)}, {expected}{meant}")
    try:
        style = normalize_kwargs(dict(options), artist)
    except TypeError as error:
        raise Error(str(error)) from None
    for name, value in style.items():
        if name not in more and not (more and isinstance(value, Sequence | np.ndarray) and not isinstance(value, str)):
            _check(artist, inspector, name, value)
    return style


def _check(artist: type[Artist], inspector: ArtistInspector, name: str, value: Any) -> None:
    """Sets a property on an artist that nobody sees: what it cannot be is told before anything is drawn."""
    alone = Line2D([], []) if artist is Line2D else Rectangle((0, 0), 1, 1)
    try:
        getattr(alone, f"set_{name}")(value)
        if name == "zorder":
            float(value)
    except (TypeError, ValueError, AttributeError) as error:
        accepted = " ".join(re.sub(r":\w+:|[`*]", "", inspector.get_valid_values(name) or "").split())
        expected = f", expected {accepted}" if accepted and accepted != "unknown" else f": {error}"
        raise Error(f"{name}: {found(value)}{expected}") from None


def axes_or_none(ax: Any) -> Any:
    """The axes given, or None. Error for other things, and for axes whose x and y are no straight lines."""
    if ax is not None and not isinstance(ax, Axes):
        raise Error(f"ax: found {cut(ax)}, expected matplotlib Axes")
    if ax is not None and ax.name != Axes.name:
        raise Error(f"ax: found {type(ax).__name__} ({cut(ax.name)}), expected Axes with the projection {Axes.name!r}")
    return ax


def first_day(name: str, date: Any) -> datetime.date | None:
    """The day from which on something is drawn; None where none is given."""
    return None if date is None else given.date(name, date).first


def rows_or_all(name: str, asked: Any, kind: type[Kind]) -> bool | list[Kind]:
    """True, False, or the rows of that kind that are given. Error for other things."""
    if isinstance(asked, bool):
        return asked
    return given.several(name, asked, kind, "True, False, or ")
