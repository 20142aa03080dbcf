"""What a figure says about itself: sources and marks in a footer, and the whole in words for who cannot see it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from matplotlib.artist import Artist
from matplotlib.text import Annotation
from matplotlib.transforms import Bbox

from ..._core import Error
from ...arguments import given
from ...arguments.near import found
from ...display import shown
from ..drawing.style import as_text, note_size
from .end_labels import EndLabels
from .forms import lines_in
from .sources import sources_in_words
from .words import sentences


class Footer(Annotation):
    """Under the axes of a row and their labels, in lines that fit the width of the panels that it speaks of.

    The labels of the axes stay free for who plots. Names that do not fit are counted: "and 9 more";
    where a small figure has no room for them the notes on marks are left out. What is needed stays.
    """

    #: It has no more lines, and no more of the height of its panels.
    most_lines, share = 4, 0.25

    def __init__(self, panels: Sequence[Any]) -> None:
        ax = panels[0]
        coordinates: Any = ("axes fraction", self._row)
        super().__init__("", (0, 0), xytext=(0, -5), xycoords=coordinates, textcoords="offset points", ha="left",
                         va="top", fontsize=note_size, alpha=0.85, annotation_clip=False, **as_text)  # fmt: skip
        self.panels = tuple(panels)
        self.names: list[str] = []
        self.notes: list[str] = []
        self.title = self.alt = ""
        self.with_notes = True  # whether there was room for them
        ax.add_artist(self)
        self.set_clip_on(False)

    def says(self, title: str, names: Sequence[str], notes: Iterable[str], alt: str) -> None:
        """The figure's title, its sources, sentences on marks, and the whole in words."""
        self.title, self.alt = shown(title), shown(alt)
        self.names, self.notes = list(names), [note for note in notes if note]
        self.set_text(self._composed(len(self.names)))

    def needed(self, renderer: Any, with_notes: bool) -> str:
        """What is said however small the figure is: what it leaves out."""
        return ""

    def _composed(self, count: int, with_notes: bool = True, needed: str = "") -> str:
        notes = self.notes if with_notes else []
        return sentences(sources_in_words(self.names, count), *notes, needed, "lib287g")

    def _shortened(self) -> Iterator[tuple[int, bool]]:
        """How many names, and whether notes, there are in ever shorter forms."""
        for with_notes, least in ((True, 2), (False, 1)):
            yield from ((count, with_notes) for count in range(len(self.names), least - 1, -1))
            if len(self.names) < least:
                yield len(self.names), with_notes

    def _fit(self, renderer: Any) -> None:
        left, right = self._ends(renderer)
        self.set_position(((left - self.panels[0].bbox.x0) / renderer.points_to_pixels(1), -5))
        most = min(self.most_lines, lines_in(self.panels, self.share, note_size))
        needed = {with_notes: self.needed(renderer, with_notes) for with_notes in (True, False)}
        for count, with_notes in self._shortened():
            lines = self._lines(self._composed(count, with_notes, needed[with_notes]), right - left, renderer)
            if len(lines) <= most:
                break
        self.with_notes = with_notes
        self.set_text("\n".join(lines))

    def _lines(self, text: str, width: float, renderer: Any) -> list[str]:
        """The text in lines of the width; of a sign on the average at first, as long as it must be then."""

        def drawn(line: str) -> float:
            wide, _, _ = renderer.get_text_width_height_descent(line, self.get_fontproperties(), False)
            return float(wide)

        columns = max(20, int(width / max(drawn(text) / len(text), 0.3 * renderer.points_to_pixels(note_size))))
        while True:
            lines = textwrap.wrap(text, columns)
            if columns <= 20 or max(map(drawn, lines)) <= width:
                return lines
            columns -= 1

    def _row(self, renderer: Any) -> Bbox:
        """The first panel and those beside it, down to the lowest label under them."""
        first, lowest = self.panels[0].bbox, []
        for panel in self.panels:
            if abs(panel.bbox.y0 - first.y0) > 1:
                continue
            lowest.append(panel.bbox.y0)
            if panel.axison:
                panel.xaxis.get_tightbbox(renderer)  # moves its label to under the ticks
                lowest.append(panel.xaxis.label.get_window_extent(renderer).y0)
        return Bbox.from_extents(first.x0, min(lowest), first.x1, first.y1)

    def _ends(self, renderer: Any) -> tuple[float, float]:
        """From the left of the ticks' labels to the end of the labels at the right."""
        box = Bbox.union([panel.bbox for panel in self.panels])
        ticks = self.panels[0].yaxis.get_tightbbox(renderer) if self.panels[0].axison else None
        labels = [artist.get_window_extent(renderer).x1 for artist in self.panels[-1].get_children()
                  if isinstance(artist, EndLabels)]  # fmt: skip
        return min(box.x0, box.x0 if ticks is None else ticks.x0), max([box.x1, *labels])

    def draw(self, renderer: Any) -> None:
        self._fit(renderer)
        super().draw(renderer)

    def get_tightbbox(self, renderer: Any = None) -> Bbox:
        """No wider than its own axes: a layout would make room beside them."""
        self._fit(renderer or self.get_figure(root=True).canvas.get_renderer())  # type: ignore[union-attr]
        box = self.get_window_extent(renderer)
        own = self.panels[0].bbox
        return Bbox.from_extents(own.x0, box.y0, own.x1, box.y1)


def footer_on(ax: Any) -> Footer | None:
    """The footer that speaks of the axes."""
    for artist in ax.get_figure(root=True).findobj(Footer):
        if any(panel is ax for panel in artist.panels):
            return artist  # type: ignore[no-any-return]
    return None


def footer_for(panels: Sequence[Any]) -> Footer:
    """The footer of the panels, made where there is none."""
    return footer_on(panels[0]) or Footer(panels)


def footers_on(thing: Any) -> list[Footer]:
    """The footers that speak of an Axes, of those of a Figure, or of several Axes."""
    footers: list[Footer] = []
    for each in given.each_of(thing):
        if not isinstance(each, Artist):
            raise Error(f"thing: {found(each)}, expected Axes, a Figure, or what can be plotted")
        own = footer_on(each) if hasattr(each, "get_subplotspec") else None
        footers += [own] if own is not None else each.findobj(Footer)
    if not footers:
        raise Error("thing: nothing on it was drawn by lib287g.plots")
    return footers
