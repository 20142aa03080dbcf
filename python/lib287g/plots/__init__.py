"""Plots with matplotlib, which this package imports; `import lib287g` does not.

Every plot goes on the axes given as `ax=`, or makes a figure of its own, and returns the Axes. It names its sources in
a footer under the axis, and describes itself in words: `alt_text`. `save` writes it with these words. What strangers'
files say is drawn as text, never as math or markup.
"""

try:
    import matplotlib as _matplotlib  # noqa: F401
except ImportError as error:
    raise ImportError("plot needs matplotlib: pip install 'lib287g[plot]'") from error

from .comparison import plot_comparison
from .difference import plot_differences
from .drawing.marks import plot_figures
from .drawing.style import color_of, colors, new_axes
from .growth import plot_growth
from .panel import plot_panel
from .ranking import top_states
from .saving import alt_text, save
from .small_multiples import small_multiples
from .tiles import tiles
from .timeline import plot_timeline, plot_timelines


def __dir__() -> list[str]:
    return __all__


__all__ = [
    "alt_text",
    "color_of",
    "colors",
    "new_axes",
    "plot_comparison",
    "plot_differences",
    "plot_figures",
    "plot_growth",
    "plot_panel",
    "plot_timeline",
    "plot_timelines",
    "save",
    "small_multiples",
    "tiles",
    "top_states",
]
