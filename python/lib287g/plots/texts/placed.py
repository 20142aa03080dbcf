"""Texts that find their place when the figure is drawn, where they hide nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.cbook import pts_to_poststep
from matplotlib.lines import Line2D
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from ..drawing.style import as_text, label_size


def spread(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Centres as near as can be to those wanted, in the same order, such that things of these sizes do not overlap.

    Within `low` and `high` as far as there is room; `wanted` is in rising order.
    """
    groups: list[tuple[list[int], float]] = []
    for number, centre in enumerate(wanted):
        members, middle = [number], centre
        while True:
            size = sum(sizes[member] for member in members)
            middle = min(max(middle, low + size / 2), max(high - size / 2, low + size / 2))
            if not groups or groups[-1][1] + sum(sizes[m] for m in groups[-1][0]) / 2 <= middle - size / 2:
                break
            members = [*groups.pop()[0], *members]
            middle = sum(wanted[member] for member in members) / len(members)
        groups.append((members, middle))
    placed = [0.0] * len(wanted)
    for members, middle in groups:
        edge = middle - sum(sizes[member] for member in members) / 2
        for member in members:
            placed[member] = edge + sizes[member] / 2
            edge += sizes[member]
    return placed


def paths_on(ax: Any) -> list[Path]:
    """What is drawn of the lines and marks of figures, in pixels."""
    paths = []
    for line in ax.lines:
        if not line.get_visible() or line.get_alpha() == 0 or line.get_transform() != ax.transData:
            continue
        days, values = line.get_data(orig=False)
        dots = line.get_linestyle() in ("None", "none", "", " ")
        if line.get_drawstyle() == "steps-post" and len(days):
            days, values = pts_to_poststep(days, values)
        points = ax.transData.transform(np.column_stack([days, values]).astype(float))
        paths += [Path([(x - 2, y), (x + 2, y)]) for x, y in points] if dots else [Path(points)] if len(points) else []
    return paths


class PlacedTexts(Artist):
    """Texts with a line to what they are of. `place` sets them, in pixels, before each drawing."""

    def __init__(self, ax: Any) -> None:
        super().__init__()
        self.texts: list[Text] = []
        self.lines: list[Line2D] = []
        self.set_zorder(6)
        ax.add_artist(self)
        self.set_clip_on(False)

    def _new_text(self, text: str, lead: Any, **style: Any) -> Text:
        """A text, and the line in the colour `lead` that leads to it."""
        made = Text(0, 0, text, **{"fontsize": label_size, **as_text, **style})
        line = Line2D([], [], color=lead, linewidth=0.8, alpha=0.9)
        for artist in (made, line):
            artist.set_figure(self.get_figure())  # type: ignore[arg-type]
            artist.axes = self.axes
        self.texts.append(made)
        self.lines.append(line)
        return made

    def place(self, renderer: Any) -> None:
        """Sets the positions of texts and lines in pixels."""
        raise NotImplementedError

    def get_children(self) -> list[Artist]:
        return [*self.lines, *self.texts]

    def draw(self, renderer: Any) -> None:
        if self.get_visible():
            self.place(renderer)
            for artist in self.get_children():
                artist.draw(renderer)
        self.stale = False

    def get_window_extent(self, renderer: Any = None) -> Bbox:
        renderer = renderer or self.get_figure(root=True).canvas.get_renderer()  # type: ignore[union-attr]
        self.place(renderer)
        boxes = [text.get_window_extent(renderer) for text in self.texts if text.get_visible()]
        assert self.axes is not None
        return Bbox.union(boxes) if boxes else Bbox.from_bounds(self.axes.bbox.x0, self.axes.bbox.y0, 0, 0)

    def get_tightbbox(self, renderer: Any = None) -> Bbox:
        return self.get_window_extent(renderer)


def placed_on(ax: Any, kind: type[PlacedTexts]) -> Any:
    """The texts of that kind on the axes, made where there are none."""
    for artist in ax.get_children():
        if type(artist) is kind:
            return artist
    return kind(ax)
