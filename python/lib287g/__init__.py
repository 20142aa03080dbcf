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
    from . import plots as plots
    from .changes import changes_since as changes_since
    from .citing import cite as cite
    from .lists import read_list as read_list
    from .lists import read_lists as read_lists
    from .lists import read_rows as read_rows
    from .lists import read_workbook as read_workbook
    from .settings import options as options

source = reference.source
model = reference.model
grant = reference.grant
claims = reference.claims
observations = reference.observations
conflicts = reference.conflicts
timeline = reference.timeline
values_on = reference.values_on
figures_on = reference.figures_on
panel = reference.panel
compare = reference.compare
explain = reference.explain
reconcile = reference.reconcile

# What is imported when it is first asked for, and from where: it takes longer than the rest, and a script that asks one
# question needs none of it. Vocabularies and the classes of lists are made by _core in the same way.
_later = {
    "changes_since": "changes",
    "cite": "citing",
    "options": "settings",
    "plots": "",
    "read_list": "lists",
    "read_lists": "lists",
    "read_rows": "lists",
    "read_workbook": "lists",
}

if not TYPE_CHECKING:

    def __getattr__(name):
        from importlib import import_module

        if name in _later:
            place = _later[name]
            value = (
                getattr(import_module(f".{place}", __name__), name) if place else import_module(f".{name}", __name__)
            )
        elif name in __all__:
            value = getattr(_core, name)
        else:
            raise AttributeError(f"module 'lib287g' has no attribute {name!r}")
        globals()[name] = value
        return value


__all__ = sorted(
    {name for name in dir(_core) if not name.startswith("_")}
    | {"source", "model", "grant", "claims", "observations", "conflicts", "timeline", "values_on", "figures_on"}
    | {"panel", "compare", "explain", "reconcile", "__version__"}
    | _later.keys()
)


def __dir__() -> list[str]:
    return __all__
