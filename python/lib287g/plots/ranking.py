"""The states with the most, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from matplotlib.patches import Rectangle

from ..arguments import given
from ..arguments.errors import told
from .drawing.arguments import bar_options, style_of
from .drawing.state_figures import state_figures, title_of
from .drawing.style import as_text, color_of, label_size, with_room
from .texts.footer import Footer
from .texts.forms import rows_in
from .texts.sources import names_of, sources_in_words
from .texts.titles import say_empty, set_title
from .texts.words import figure_in_signs, sentences

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import AgreementType, Dataset, ListKind, Unit


@told
def top_states(
    *,
    unit: Unit | str,
    type: AgreementType | str | None = None,
    on: Any = None,
    most: int = 10,
    kind: ListKind | str = "participating",
    dataset: Dataset | None = None,
    ax: Any = None,
    **bars: Any,
) -> Axes:
    """The states with the highest figures on a day, as bars with their numbers. Returns the Axes.

    `on` and `dataset` are as in `tiles`. The states that are left out have no more than the last one shown; how many
    they are, for want of room too, stands in the footer. Further keyword arguments go to the bars.
    """
    bars, most = style_of(bars, Rectangle, top_states, bar_options), given.whole_number("most", most, 1)
    found = state_figures(unit, type, on, kind, dataset)
    ranked = found.ranked()
    ax = with_room(ax, 6.4, 1.3 + 0.32 * max(4, min(len(ranked), most)))
    most = min(most, rows_in(ax, 2 * label_size))
    kept, left = ranked[:most], ranked[most:]
    title = title_of(found)
    set_title(ax, title)
    color = color_of(found.type)
    places = [-number for number in range(len(kept))]
    drawn = ax.barh(places, [figure.value for _, figure in kept], **{"color": color, "height": 0.72, **bars})
    if kept:
        ax.bar_label(drawn, [figure_in_signs(figure) for _, figure in kept], padding=3, fontsize=label_size, **as_text)
        ax.set_yticks(places, [state.label for state, _ in kept], fontsize=label_size)
    else:
        say_empty(ax, "No figures" if not found.known() else found.none().capitalize())
        ax.set_yticks([])
    ax.set_xticks([])
    ax.margins(x=0.1, y=0.02)
    ax.spines[["top", "right", "bottom"]].set_visible(False)
    ax.tick_params(axis="y", length=0)
    others = _others([figure.value for _, figure in left])
    names = names_of(figure.sources[0] for figure in [figure for _, figure in ranked] or found.known())
    said = sentences(f"{title}: {found.in_words(most)}.", others, sources_in_words(names))
    Footer([ax]).says(title, names, [*found.notes, others], said)
    return cast("Axes", ax)


def _others(values: list[int]) -> str:
    """What the states that are left out have."""
    if len(values) == 1:
        return f"1 more state has {values[0]:,}."
    return f"{len(values):,} more states have {sum(values):,} together." if values else ""
