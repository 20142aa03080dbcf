"""Two panels in the room of one: the earlier years and the later, each with its scale."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ..._core import Error
from ..texts.end_labels import EndLabels
from ..texts.footer import Footer
from ..texts.headings import Heading
from ..texts.placed import placed_on
from .stretches import break_of
from .style import with_room

if TYPE_CHECKING:
    from .stretches import Stretch

#: From its first day, to before its last.
Span = tuple[datetime.date | None, datetime.date | None]


class Panels(Footer):
    """The footer of one panel or two, which knows on which day the later one begins, and what both are called."""

    def __init__(self, panels: Sequence[Any], cut: datetime.date | None) -> None:
        super().__init__(panels)
        self.cut = cut
        self.place: Any = None  # of both, where there are two
        self.heading = Heading(panels)

    def spans(self) -> list[tuple[Any, Span]]:
        """Each panel, with the days on which it begins and ends."""
        if self.cut is None:
            return [(self.panels[0], (None, None))]
        return [(self.panels[0], (None, self.cut)), (self.panels[1], (self.cut, None))]

    def labels(self) -> EndLabels:
        """The labels at the ends of the lines."""
        labels = cast("EndLabels", placed_on(self.panels[-1], EndLabels))
        labels.panels = self.panels
        return labels

    def caption(self) -> None:
        """Says over the later panel that its scale is another."""
        if self.cut is not None:
            begin = f"from {self.cut.year}"
            self.heading.caption([f"{begin} on: another scale", f"{begin}: other scale", begin])

    def own_scale(self) -> Iterator[str]:
        """The same for who cannot see the figure."""
        if self.cut is not None:
            yield f"The years from {self.cut.year} on have a panel and a scale of their own."

    def take_over(self, other: Any) -> None:
        """Shows from now on what the other did."""
        self.heading.set_as = other.heading.set_as

    def draw_before(self, later: Any, cut: datetime.date) -> None:
        """Draws what the earlier panel shows on the later one too."""
        raise NotImplementedError

    def tell(self) -> None:
        """Labels at the ends of lines, footer, and the words for who cannot see the figure."""
        raise NotImplementedError

    def _fit(self, renderer: Any) -> None:
        super()._fit(renderer)
        self.heading.follow(renderer)


Kind = TypeVar("Kind", bound=Panels)


def panels_on(stretches: Sequence[Stretch], ax: Any, wanted: bool, kind: type[Kind]) -> Kind:
    """One panel or, where that is wanted and the later figures dwarf those before, two."""
    ax = with_room(ax)
    cut = break_of(stretches) if wanted else None
    if cut is None:
        return kind([ax], None)
    place = ax.get_subplotspec()
    picture = kind(_divide(ax), cut)
    picture.place = place
    return picture


def _divide(ax: Any) -> tuple[Any, Any]:
    """A panel for the years before, and the axes given, which keep those after."""
    place = ax.get_subplotspec()
    if place is None:
        raise Error("ax: found axes outside of a grid, expected a subplot to divide; leave broken=True out")
    figure = ax.get_figure()
    grid = place.subgridspec(1, 2, width_ratios=[3, 2])
    ax.set_subplotspec(grid[1])
    earlier = figure.add_subplot(grid[0])
    figure.sca(ax)
    return earlier, ax
