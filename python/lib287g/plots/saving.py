"""A plot as a file, and in words."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import matplotlib

from .._core import Comparison, DifferenceTable, Error, Growth, Timeline
from ..arguments import given
from ..arguments.errors import told
from ..arguments.near import found
from .comparison import plot_comparison
from .difference import plot_differences
from .growth import plot_growth
from .panel import plot_panel
from .texts.footer import footers_on
from .timeline import plot_timeline

_plots: tuple[tuple[type, Callable[..., Any]], ...] = (
    (Timeline, plot_timeline),
    (Growth, plot_growth),
    (Comparison, plot_comparison),
    (DifferenceTable, plot_differences),
)


@contextmanager
def _drawn(thing: Any, options: dict[str, Any]) -> Iterator[Any]:
    """What is drawn already as it is; what can be plotted as the Axes of a plot, which is closed at the end."""
    plot: Callable[..., Any] | None = next((plot for kind, plot in _plots if isinstance(thing, kind)), None)
    plot = plot_panel if plot is None and hasattr(thing, "to_pandas") else plot
    if plot is None:
        if options:
            raise Error(f"{next(iter(options))}: expected no options for what is plotted already")
        yield thing
        return
    import matplotlib.pyplot as plt

    axes = plot(thing, **options)
    try:
        yield axes
    finally:
        plt.close(axes.get_figure(root=True))


def _in_words(thing: Any) -> tuple[str, str]:
    """Title and alt text of what is drawn."""
    footers = footers_on(thing)
    title = "; ".join(dict.fromkeys(footer.title for footer in footers))
    return title, " ".join(dict.fromkeys(footer.alt for footer in footers))


@told
def alt_text(thing: Any, **options: Any) -> str:
    """What an Axes or a Figure of this package shows, in sentences: scope, unit, span, first, last and highest figure.

    Of a Figure, or several Axes, it joins those of all. What can be plotted is plotted with `options`, as `save` does.
    Raises Error where nothing of this package is drawn.
    """
    with _drawn(thing, options) as axes:
        return _in_words(axes)[1]


@told
def save(thing: Any, path: str | os.PathLike[str], **options: Any) -> Path:
    """Writes a plot to an SVG, PNG or PDF file, as the name ends, with the alt text in it; gives the path.

    `thing` is an Axes, a Figure, several Axes of one figure, or what can be plotted, which is then plotted with
    `options` and closed. In SVG the words are <title> and <desc>, in PNG and PDF the file's title and description.
    The same figure gives the same SVG. Raises Error for other things and endings.
    """
    if not isinstance(path, str | os.PathLike):
        raise TypeError(f"path: {found(path)}, expected a path that ends in .svg, .png or .pdf")
    path = Path(path)
    if path.suffix.lower() not in (".svg", ".png", ".pdf"):
        raise Error(f"path: found {path.name!r:.80}, expected a name that ends in .svg, .png or .pdf")
    with _drawn(thing, options) as axes:
        _save(axes, path)
    return path


def _save(thing: Any, path: Path) -> None:
    title, words = _in_words(thing)
    figure = given.each_of(thing)[0].get_figure(root=True)
    ending = path.suffix.lower()
    if ending == ".svg":
        _save_svg(figure, path, title, words)
    elif ending == ".png":
        figure.savefig(path, dpi=200, metadata={"Title": title, "Description": words})
    else:
        figure.savefig(path, metadata={"Title": title, "Subject": words, "CreationDate": None})


def _save_svg(figure: Any, path: Path, title: str, words: str) -> None:
    """<title> and <desc> come first, as readers of screens look for them."""
    from io import StringIO

    written = StringIO()
    with matplotlib.rc_context({"svg.hashsalt": "lib287g"}):
        figure.savefig(written, format="svg", metadata={"Date": None})
    start, rest = written.getvalue().split("<svg ", 1)
    opening, rest = rest.split(">", 1)
    named = f"\n <title>{escape(title)}</title>\n <desc>{escape(words)}</desc>"
    path.write_text(f'{start}<svg role="img" {opening}>{named}{rest}', encoding="utf-8")
