"""The title over one panel or two, and the label beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import matplotlib
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from ..drawing.style import label_size
from .forms import chosen
from .titles import set_title, wrapped


class _Unseen(Text):
    """A title or label that is shown elsewhere: it keeps its words and takes no room."""

    def draw(self, renderer: Any) -> None:
        self.stale = False

    def get_window_extent(self, renderer: Any = None, dpi: float | None = None) -> Bbox:
        box = super().get_window_extent(renderer, dpi)
        return Bbox.from_bounds(box.x0 + box.width / 2, box.y0, 0, 0)


class Heading:
    """Title and label of the last of the panels, which is the Axes that is returned; of two they are at the first.

    A title that is only invisible would move those beside it: matplotlib takes it to be at the corner of the figure.
    """

    def __init__(self, panels: Sequence[Any]) -> None:
        self.panels = tuple(panels)
        self.loc: str = matplotlib.rcParams["axes.titlelocation"]
        self._beside = "right" if self.loc == "left" else "left"  # of the title: where the caption stands
        self._captions: tuple[str, ...] = ()
        self.set_as = self._followed = self._labelled = ""

    def says(self, title: str) -> None:
        """The title, where nobody else set one."""
        ax = self.panels[-1]
        if ax.get_title(loc=self.loc) in ("", self.set_as):
            set_title(ax, title, within=self.panels[0])
            self.set_as = ax.get_title(loc=self.loc)
        self.follow()

    def measures(self, label: str) -> None:
        """The label of the figures, where nobody else set one."""
        ax = self.panels[-1]
        if not ax.get_ylabel():
            ax.set_ylabel(label)
        self.follow()

    def caption(self, forms: Sequence[str]) -> None:
        """What is to know of the last of two panels, over it, in ever fewer words; empty for none."""
        ax = self.panels[-1]
        self._captions = tuple(forms)
        ax.set_title(self._captions[0], loc=self._beside, fontsize=label_size, alpha=0.85)
        self._fit_caption()

    def _fit_caption(self) -> None:
        ax = self.panels[-1]
        if self._captions and ax.get_title(loc=self._beside) in self._captions:
            figure = ax.get_figure(root=True)
            points = (ax.get_figure().bbox.x1 - ax.bbox.x0) / figure.dpi * 72
            _title(ax, self._beside).set_text(chosen(self._captions, points, label_size))

    def join(self) -> None:
        """Title and label are at the last panel again, without a caption."""
        self.caption([""])
        _title(self.panels[-1], self.loc).__class__ = Text
        self.panels[-1].yaxis.label.__class__ = Text

    def follow(self, renderer: Any = None) -> None:
        """The first of two panels has what is now title and label, if nobody gave it its own."""
        if len(self.panels) == 1:
            return
        self._follow_label()
        self._fit_caption()
        hidden, seen = _title(self.panels[-1], self.loc), _title(self.panels[0], "left")
        if seen.get_text() != self._followed:
            return
        hidden.__class__ = _Unseen
        seen.set(text=hidden.get_text(), **_look_of(hidden))
        first, last = self.panels[0].bbox, self.panels[-1].bbox
        if renderer is not None and seen.get_window_extent(renderer).width > last.x0 - first.x0:
            seen.set_text(wrapped(self.panels[0], hidden.get_text(), float(hidden.get_fontsize())))
        self._followed = seen.get_text()

    def _follow_label(self) -> None:
        hidden, seen = (panel.yaxis.label for panel in (self.panels[-1], self.panels[0]))
        if seen.get_text() == self._labelled:
            hidden.__class__ = _Unseen
            seen.set(text=hidden.get_text(), **_look_of(hidden))
            self._labelled = seen.get_text()


def _look_of(text: Text) -> dict[str, Any]:
    return {"fontproperties": text.get_fontproperties(), "color": text.get_color(), "alpha": text.get_alpha(),
            "parse_math": text.get_parse_math(), "usetex": text.get_usetex()}  # fmt: skip


def _title(ax: Any, loc: str) -> Text:
    title: Text = {"left": ax._left_title, "center": ax.title, "right": ax._right_title}[loc]
    return title
