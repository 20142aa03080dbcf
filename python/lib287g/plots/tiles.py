"""The states as tiles of equal size, each with its figure of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import matplotlib
from matplotlib.patches import Rectangle

from ..arguments.errors import told
from .drawing.arguments import style_of
from .drawing.grid import tile_of
from .drawing.state_figures import state_figures, title_of
from .drawing.style import background, color_of, label_size, mixed, readable_on, with_room
from .texts.fitted_text import FittedText, OneSize
from .texts.footer import Footer
from .texts.sources import names_of, sources_in_words
from .texts.titles import set_title
from .texts.words import figure_in_signs, sentences

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import AgreementType, Dataset, ListKind, Unit


@told
def tiles(
    *,
    unit: Unit | str,
    type: AgreementType | str | None = None,
    on: Any = None,
    kind: ListKind | str = "participating",
    dataset: Dataset | None = None,
    ax: Any = None,
    **style: Any,
) -> Axes:
    """A map of the states as tiles of equal size, each with the figure in force on a day. Returns the Axes.

    `on` is a date, of a month or year its first day; without it, that to which the timelines of most states go. A tile
    without a number has no figure on or before that day; territories without one are left out. The darker the tile
    (the lighter, on dark), the higher the figure, by its square root; tiles too small for one of the numbers, or
    the codes, do without. `dataset` is one of your own. Further keyword arguments go to the tiles.
    """
    style = style_of(style, Rectangle, tiles)
    found = state_figures(unit, type, on, kind, dataset)
    ax = with_room(ax, 7.2, 5.6)
    most = max((figure.value for figure in found.figures.values() if figure is not None), default=0)
    ground = mixed(background(ax), matplotlib.rcParams["text.color"], 0.06)
    numbers, codes = OneSize(same_form=True), OneSize(same_form=True)
    full = color_of(found.type) if found.type is not None else mixed(matplotlib.rcParams["text.color"], ground, 0.15)
    for state, figure in found.figures.items():
        if figure is None and state.is_territory:
            continue
        row, column = tile_of[state.code]
        face = mixed(ground, full, 0.08 + 0.92 * (figure.value / most) ** 0.5) if figure and figure.value else ground
        blank = {"hatch": "////", "edgecolor": mixed(ground, matplotlib.rcParams["text.color"], 0.3)}
        ax.add_patch(Rectangle((column + 0.03, -row + 0.03), 0.94, 0.94,
                               **{"facecolor": face, "linewidth": 0, **(blank if figure is None else {}),
                                  **style}))  # fmt: skip
        ink = readable_on(face)
        if figure is None:
            FittedText(ax, (column + 0.1, -row + 0.25, 0.8, 0.5), state.code, label_size, color=ink, short="",
                       alike=codes)  # fmt: skip
            continue
        FittedText(ax, (column + 0.06, -row + 0.5, 0.88, 0.46), state.code, label_size, color=ink, short="",
                   alike=codes)  # fmt: skip
        FittedText(ax, (column + 0.06, -row + 0.08, 0.88, 0.46), figure_in_signs(figure), label_size + 1.5, color=ink,
                   short="", alike=numbers, fontweight="bold" if figure.value else "normal")  # fmt: skip
    rows = [tile_of[state.code][0] for state, figure in found.figures.items() if figure or not state.is_territory]
    ax.set(xlim=(0, 11), ylim=(-max(rows), 1), aspect="equal")
    ax.set_axis_off()
    title = title_of(found)
    set_title(ax, title)
    names = names_of(figure.sources[0] for figure in found.known())
    missing = any(figure is None and not state.is_territory for state, figure in found.figures.items())
    said = sentences(f"{title}: {found.in_words()}.", sources_in_words(names))
    _Footer(ax, numbers).says(title, names, [*found.notes, "Hatched: no figure." if missing else ""], said)
    return cast("Axes", ax)


#: Points in which a footer needs the whole room.
_narrow = 250


class _Footer(Footer):
    """Says whether the tiles have numbers."""

    def __init__(self, ax: Any, numbers: OneSize) -> None:
        super().__init__([ax])
        self._numbers = numbers

    def _ends(self, renderer: Any) -> tuple[float, float]:
        """To the right end of the room of the axes, of which equal tiles may fill a part."""
        ax = self.panels[0]
        room = ax.get_position(original=True).transformed(ax.get_figure().transSubfigure)
        return room.x0 if room.width < _narrow * renderer.points_to_pixels(1) else ax.bbox.x0, room.x1

    def needed(self, renderer: Any, with_notes: bool) -> str:
        return "Too small for numbers: the stronger the tile, the more." if self._numbers.shortened(renderer) else ""
