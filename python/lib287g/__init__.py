"""Section 287(g) agreements: types and powers compared, dated figures and who said them, timelines.

The functions ask the facts shipped with the library, which are `reference`; a dataset of your own,
from `load`, has the same functions as methods.
"""

try:
    from . import _core
except ImportError as error:  # pragma: no cover
    raise ImportError(
        "lib287g._core is not built: run `pip install .`, or `cmake --workflow --preset dev` and set PYTHONPATH=python"
    ) from error

from ._core import *  # noqa: F403
from ._core import __version__ as __version__
from ._core import data_version as data_version
from ._core import reference

TYPE_CHECKING = False  # a name that type checkers take for true, without importing typing
if TYPE_CHECKING:
    from .citing import cite as cite
    from .lists import read_list as read_list  # type: ignore[assignment]
    from .lists import read_lists as read_lists  # type: ignore[assignment]
    from .lists import read_rows as read_rows
else:

    def __getattr__(name):
        # Vocabularies, and what reads ICE's lists, are made when they are first asked for.
        if name == "cite":
            from .citing import cite as value
        elif name in ("read_list", "read_lists", "read_rows"):
            from . import lists  # takes globs, bytes and frames, shows progress

            value = getattr(lists, name)
        elif name in __all__:
            value = getattr(_core, name)
        else:
            raise AttributeError(f"module 'lib287g' has no attribute {name!r}")
        globals()[name] = value
        return value


source = reference.source
model = reference.model
grant = reference.grant
claims = reference.claims
conflicts = reference.conflicts
timeline = reference.timeline
compare = reference.compare


explain = reference.explain
reconcile = reference.reconcile

__all__ = sorted(
    {name for name in dir(_core) if not name.startswith("_")}
    | {
        "source",
        "model",
        "grant",
        "claims",
        "conflicts",
        "timeline",
        "compare",
        "cite",
        "explain",
        "reconcile",
        "__version__",
    }
)


def __dir__() -> list[str]:
    return __all__
