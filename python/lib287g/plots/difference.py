"""What two lists do not have alike, state by state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

import matplotlib
from matplotlib.patches import Rectangle

from .._core import AgreementType, DifferenceTable, Error, PublishedList, State
from ..arguments import given
from ..arguments.errors import told
from ..display import shown
from .drawing.arguments import bar_options, style_of
from .drawing.style import as_text, background, color_of, hatches, label_size, mixed, with_room
from .texts.footer import Footer
from .texts.forms import points_wide, rows_in
from .texts.sources import sources_in_words
from .texts.titles import say_empty, set_title
from .texts.words import sentences

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import Difference


@told
def plot_differences(
    differences: DifferenceTable,
    ax: Any = None,
    *,
    most: int = 12,
    lists: Sequence[PublishedList] | None = None,
    **bars: Any,
) -> Axes:
    """Agreements added (to the right) and removed (to the left) between two lists, a bar per state. Returns the Axes.

    A bar's parts are the types, in their colours. States with more than the `most` first have are shown; the others are
    one bar, and so are those for which the axes are too low. Changed agreements (another type, day or county) are
    counted in the title. `lists` are the two lists, for the title and the footer: the table itself does not know them,
    only when what was added was signed. Further keyword arguments go to the bars.
    """
    bars, most = style_of(bars, Rectangle, plot_differences, bar_options), given.whole_number("most", most, 0)
    differences, between = given.one("differences", differences, DifferenceTable), _two(lists)
    counts = Counter(row.change.code for row in differences)
    moved = [row for row in differences if row.change.code in ("added", "removed")]
    by_state = Counter(_place(row) for row in moved)
    kept = [place for place, _ in sorted(by_state.items(), key=lambda pair: (-pair[1], pair[0]))]
    ax = with_room(ax, 7, 1.9 + 0.3 * max(4, min(len(kept), most + 1)))
    narrow = points_wide(ax) < _narrow
    most = min(most, rows_in(ax, 5 * label_size) - 1)
    rest = len(kept) - most
    if rest > 1:
        kept = [*kept[:most], f"{rest} more" if narrow else f"{rest} more states"]
    title = f"Agreements: {counts['added']:,} added, {counts['removed']:,} removed, {counts['changed']:,} changed"
    brief = title
    if between:
        title += f", {' to '.join(str(each.published or shown(each.file)) for each in between)}"
    set_title(ax, brief if narrow else title, pad=6 + 2 * label_size if moved else None)
    names = [shown(each.file) for each in between]
    notes = [] if between else ["The lists are not named.", _signed(moved)]
    footer = Footer([ax])
    if not moved:
        say_empty(ax, "No agreement added or removed")
        ax.set_axis_off()
        footer.says(title, names, notes, sentences(f"{title}.", *notes, sources_in_words(names)))
        return cast("Axes", ax)
    said = _bars(ax, moved, kept, bars)
    words = sentences(f"{title}. {said}", *notes, sources_in_words(names))
    footer.says(title, names, ["Right: added. Left, paler: removed.", *notes], words)
    return cast("Axes", ax)


#: Axes of fewer points have codes of states and types.
_narrow = 250


def _two(lists: Any) -> list[PublishedList]:
    """The lists before and after; none where they are not given."""
    found = [] if lists is None else given.several("lists", lists, PublishedList)
    if lists is not None and len(found) != 2:
        raise Error(f"lists: found {len(found):,}, expected the two lists of the differences, before and after")
    return found


def _signed(moved: Sequence[Difference]) -> str:
    """When those that were added were signed, which dates lists that are not named."""
    days = sorted(row.signed_after for row in moved if row.change.code == "added" and row.signed_after is not None)
    return f"Agreements added were signed {days[0]} to {days[-1]}." if days else ""


def _place(row: Difference) -> str:
    return "State not read" if row.state is None else row.state.label


def _bars(ax: Any, moved: Sequence[Difference], kept: Sequence[str], style: dict[str, Any]) -> str:
    """Draws them; gives the numbers in words."""
    text = matplotlib.rcParams["text.color"]
    wide = points_wide(ax) > 288
    codes = {state.label: state.code for state in State} if points_wide(ax) < _narrow else {}
    sums = {place: [0, 0] for place in kept}
    parts: Counter[tuple[str, int, AgreementType | None]] = Counter()
    for row in moved:
        place = _place(row) if _place(row) in sums else kept[-1]
        side = int(row.change.code == "removed")
        kind = row.type_before if side else row.type_after
        parts[place, side, kind] += 1
        sums[place][side] += 1
    ends = {place: [0, 0] for place in kept}
    types = [kind for kind in (*AgreementType, None) if any(part[2] is kind for part in parts)]
    for kind in types:
        color = mixed(text, background(ax), 0.5) if kind is None else color_of(kind)
        label = "type not read" if kind is None else kind.label if wide else kind.code
        for side, sign in ((0, 1), (1, -1)):
            drawn = [place for place in kept if parts[place, side, kind]]
            widths = [sign * parts[place, side, kind] for place in drawn]
            faces = mixed(color, background(ax), 0.5) if side else color
            ax.barh([-kept.index(place) for place in drawn], widths, left=[ends[place][side] for place in drawn],
                    label=label if drawn and label not in ax.get_legend_handles_labels()[1] else None,
                    **{"height": 0.72, "color": faces, "edgecolor": background(ax), "linewidth": 0.6,
                       "hatch": None if kind is None else hatches[kind.code], **style})  # fmt: skip
            for place, width in zip(drawn, widths, strict=True):
                ends[place][side] += width
    for number, place in enumerate(kept):
        for side, sign in ((0, 1), (1, -1)):
            if sums[place][side]:
                ax.annotate(f"{'+−'[side]}{sums[place][side]:,}", (ends[place][side], -number), xytext=(3 * sign, 0),
                            textcoords="offset points", ha=("left", "right")[side], va="center_baseline",
                            fontsize=label_size, **as_text)  # fmt: skip
    ax.axvline(0, color=text, linewidth=0.8)
    ax.set_yticks(
        [-number for number in range(len(kept))], [codes.get(place, place) for place in kept], fontsize=label_size
    )
    ax.set_xticks([])
    ax.tick_params(axis="y", length=0)
    ax.margins(x=max(0.12, 3.5 * label_size / points_wide(ax)), y=0.03)  # the numbers at their ends
    ax.spines[["top", "right", "bottom", "left"]].set_visible(False)
    ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=len(types), frameon=False, fontsize=label_size,
              borderaxespad=0.2, columnspacing=1.2, handlelength=1.4)  # fmt: skip
    return ", ".join(f"{place} {sums[place][0]:,} added and {sums[place][1]:,} removed" for place in kept) + "."
