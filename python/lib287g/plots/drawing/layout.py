"""Room for the texts around axes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.transforms import Bbox


class Layout(ConstrainedLayoutEngine):
    """The constrained layout, which tells the figure where its grid is then.

    `Figure.tight_layout` measures the texts around axes from where the figure says that its grid is: in one that was
    drawn before, from where it was before it had room for texts.
    """

    def execute(self, fig: Any) -> Any:
        found = super().execute(fig)
        cells: dict[Any, list[Bbox]] = {}
        for ax in fig.axes:
            place = ax.get_subplotspec() if ax.get_figure() is fig else None
            if place is not None:
                cells.setdefault(place.get_topmost_subplotspec(), []).append(ax.get_position(original=True))
        boxes = {place: Bbox.union(each) for place, each in cells.items()}
        if len({id(place.get_gridspec()) for place in boxes}) == 1:
            grid = next(iter(boxes)).get_gridspec()
            left, right, wspace = _ends(grid.ncols, [(box.x0, box.x1, len(at.colspan)) for at, box in boxes.items()])
            bottom, top, hspace = _ends(grid.nrows, [(box.y0, box.y1, len(at.rowspan)) for at, box in boxes.items()])
            fig.subplotpars.update(left, bottom, right, top, wspace, hspace)
        return found


def _ends(count: int, cells: Sequence[tuple[float, float, int]]) -> tuple[float, float, float | None]:
    """Where so many rows or columns begin and end, and the space between two of them as a part of one; that is None
    where it is not known."""
    low, high = min(cell[0] for cell in cells), max(cell[1] for cell in cells)
    sizes = [end - begin for begin, end, span in cells if span == 1]
    if count == 1 or not sizes:
        return low, high, None
    size = sum(sizes) / len(sizes)
    return low, high, ((high - low) - count * size) / (count - 1) / size
