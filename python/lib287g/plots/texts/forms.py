"""Texts that have a long form and shorter ones, for narrow axes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.text import Annotation
from matplotlib.ticker import Formatter
from matplotlib.transforms import Bbox

from ..drawing.style import as_text, label_size

#: What a sign is wide, in parts of its size: digits are wider than words are.
_sign = 0.62


def chosen(forms: Sequence[str], points: float, size: float, lines: int | None = None) -> str:
    """The first of the forms that is not wider, and has no more lines; else the last."""
    for form in forms:
        parts = form.split("\n")
        if max(map(len, parts)) * _sign * size <= points and (lines is None or len(parts) <= lines):
            return form
    return forms[-1]


def points_wide(ax: Any) -> float:
    """The width of the axes in points."""
    return float(ax.get_window_extent().width / ax.get_figure(root=True).dpi * 72)


#: The part of a figure's height that its grid has before a layout makes room for texts.
_grid_share = 0.77


def grid_high(panels: Sequence[Any]) -> float:
    """The height of the panels in points: of axes in a grid the one that they have before a layout makes room for
    texts."""
    figure, places = panels[0].get_figure(), [panel.get_subplotspec() for panel in panels]
    high = panels[0].bbox.height
    if None not in places:
        whole = figure.subplotpars.top - figure.subplotpars.bottom
        part = Bbox.union([place.get_position(figure) for place in places]).height / whole
        high = _grid_share * part * figure.bbox.height
    return float(high / figure.get_figure(root=True).dpi * 72)


def lines_in(panels: Sequence[Any], share: float, size: float) -> int:
    """How many lines have room in a share of the height of the panels: one at the least."""
    return max(1, int(share * grid_high(panels) / (1.2 * size)))


def rows_in(ax: Any, above: float) -> int:
    """How many rows with a label each have room, when texts over the axes need so many points; three at the least."""
    return max(3, int((grid_high([ax]) - above) / (1.25 * label_size)))


class Subtitle(Annotation):
    """Between the axes and their title, in the longest of its forms that is not wider than they are.

    It has no more lines than at first: the title stands over these.
    """

    def __init__(self, ax: Any, forms: Sequence[str]) -> None:
        super().__init__("", (0.5, 1), xytext=(0, 3), xycoords="axes fraction", textcoords="offset points", ha="center",
                         va="bottom", fontsize=label_size + 1, annotation_clip=False, **as_text)  # fmt: skip
        self._forms = tuple(forms)
        first = chosen(forms, points_wide(ax), label_size + 1, lines_in([ax], 0.15, label_size + 1))
        self.lines_high = first.count("\n") + 1
        ax.add_artist(self)
        self.set_clip_on(False)
        self._choose()

    @property
    def points_high(self) -> float:
        """What it needs over the axes."""
        return 5 + 1.25 * (label_size + 1) * self.lines_high

    def _choose(self) -> None:
        self.set_text(chosen(self._forms, points_wide(self.axes), float(self.get_fontsize()), self.lines_high))

    def draw(self, renderer: Any) -> None:
        self._choose()
        super().draw(renderer)

    def get_tightbbox(self, renderer: Any = None) -> Bbox:
        self._choose()
        return self.get_window_extent(renderer)


class FormedTicks(Formatter):
    """Labels of a few ticks, one apart, all in the longest form in which each has room beside the others, and below
    axes of that height."""

    def __init__(self, forms: Sequence[Sequence[str]], size: float) -> None:
        self._forms = tuple(forms)  # of each label, the long ones first
        self._size = size

    def __call__(self, x: float, pos: int | None = None) -> str:
        axis: Any = self.axis
        low, high = axis.get_view_interval()
        room = points_wide(axis.axes) / abs(high - low) - 0.6 * self._size
        lines = lines_in([axis.axes], 0.2, self._size)
        level = max(forms.index(chosen(forms, room, self._size, lines)) for forms in self._forms)
        return self._forms[round(x)][level] if 0 <= round(x) < len(self._forms) else ""
