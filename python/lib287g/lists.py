"""Reading ICE's lists: files, folders, globs, bytes, file objects, frames and rows, with a progress bar."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal

from . import _core
from ._core import PublishedList, PublishedLists, Workbook
from .arguments import reading
from .arguments.errors import told_by_name
from .arguments.given import whole_number, yes_or_no
from .arguments.near import cut, found
from .progress import bar, late_bar

if TYPE_CHECKING:  # its import takes longer than ours
    import datetime

_Corrections = Iterable[tuple[str, str, str]]


@told_by_name
def read_list(
    source: Any,
    *,
    name: str | None = None,
    published: datetime.date | str | None = None,
    strict: bool = False,
    corrections: _Corrections = (),
    limits: Mapping[str, Any] | None = None,
) -> PublishedList:
    """Reads one of ICE's lists, of participating or of pending agencies, from a workbook or CSV.

    `source` is a path, the bytes of such a file, or an object with `read()` that gives them; `name` is what bytes
    are called, and dated by (a file object's own name by default). `strict` changes nothing and makes every oddity
    an issue; headers in other words are understood all the same, and are issues too. `corrections` are (column,
    raw, clean) of your own, applied strictly too: the column by ICE's header, or "HEADER" for headers; a stored day
    is written as 2026-05-18, and an empty clean text takes the value away. `published` is the list's date where you
    know it. Raises Error when there is no list in it: a summary, or nothing known.

    `limits` are bounds for files nobody has vouched for, by name: file_bytes (64 MiB), part_bytes (128 MiB; of one
    part of a workbook, inflated), total_bytes (256 MiB; of all parts), cells (1,000,000), hyperlinks (500,000), strings
    (1,000,000), sheets (256), text_bytes (32 MiB; of a CSV, of the texts of a workbook's cells, each once, and of those
    of its links), cell_bytes (1 MiB; of one cell) and problems
    (10,000); going over one is an Error. issues_of_a_kind (10,000) is how many issues of one kind, and repairs, a list
    holds; more are counted in `more_issues` and `more_repairs`.
    """
    options: dict[str, Any] = {
        "published": reading.day("published", published), "strict": yes_or_no("strict", strict),
        "corrections": reading.corrections(corrections), "limits": reading.limits(limits),
    }  # fmt: skip
    if isinstance(source, str | os.PathLike):
        return _core._read_list(source, **options)
    return _core._read_bytes(*_content(source, name, "read_list"), **options)


@told_by_name
def read_workbook(source: Any, *, name: str | None = None, limits: Mapping[str, Any] | None = None) -> Workbook:
    """Reads a workbook (.xlsx) as it is stored: cells, hyperlinks, hidden rows and sheets of every worksheet.

    `source` is a path, the bytes of a workbook, or an object with `read()` that gives them; `name` is what errors call
    bytes. `limits` are those of `read_list` but for issues_of_a_kind. Raises Error when it is none, is broken, or is
    over a limit.
    """
    bounds = reading.limits(limits)
    if isinstance(source, str | os.PathLike):
        return _core._read_workbook(source, limits=bounds)
    return _core._read_workbook_bytes(*_content(source, name, "read_workbook"), limits=bounds)


def _content(source: Any, name: str | None, asked: str) -> tuple[bytes, str]:
    """The bytes of what is no path, and what they are called."""
    if hasattr(source, "read"):
        own_name = getattr(source, "name", None)
        name = name or (os.path.basename(own_name) if isinstance(own_name, str) else None)
        source = source.read()
        if isinstance(source, str):
            source, name = source.encode(), name or "list.csv"
    if not isinstance(source, bytes | bytearray | memoryview):
        raise TypeError(f"{asked}(): source: {found(source)}, expected a path, bytes or a file object")
    return bytes(source), name or "bytes"


def _is_frame(given: Any) -> bool:
    """Whether it is a table of columns with names: of pandas, polars or Arrow, or of what has their protocols."""
    kind = type(given)  # of a lazy frame, asking itself for its columns is dear
    named = any(hasattr(kind, each) for each in ("columns", "column_names", "schema"))
    frames = ("iter_rows", "itertuples", "to_pydict", "to_native", "collect", "__arrow_c_stream__")
    return hasattr(given, "__dataframe__") or (named and any(hasattr(kind, each) for each in frames))


def _rows_of_pandas(frame: Any) -> list[Any]:
    """Rows with the levels of the index that have names in front: they are columns too, but for mere positions."""
    levels = [] if type(frame.index).__name__ == "RangeIndex" else [
        level for level, name in enumerate(frame.index.names) if name is not None
    ]  # fmt: skip
    header = [str(name) for name in (*(frame.index.names[level] for level in levels), *frame.columns)]
    rows = frame.itertuples(index=False, name=None)
    if levels:
        keys = zip(*(frame.index.get_level_values(level) for level in levels), strict=True)
        rows = ((*key, *row) for key, row in zip(keys, rows, strict=True))
    return [header, *rows]


def _rows(given: Any) -> Any:
    """Rows of a frame with its headers first; what is no frame as it is."""
    if hasattr(given, "to_native"):  # narwhals
        given = given.to_native()
    if hasattr(given, "collect") and not hasattr(given, "iter_rows"):  # a lazy frame
        given = given.collect()
    if hasattr(given, "iter_rows") and hasattr(given, "columns"):  # polars
        return [list(given.columns), *given.iter_rows()]
    if hasattr(given, "itertuples"):  # pandas
        return _rows_of_pandas(given)
    if hasattr(given, "to_pydict"):  # pyarrow
        columns = given.to_pydict()
        return [list(columns), *zip(*columns.values(), strict=True)]
    if hasattr(given, "__arrow_c_stream__") or hasattr(given, "__dataframe__"):
        try:
            import pyarrow as pa  # type: ignore[import-not-found,import-untyped,unused-ignore]
        except ImportError:
            raise ImportError("rows of an Arrow stream need pyarrow: pip install pyarrow") from None
        if hasattr(given, "__arrow_c_stream__"):
            try:
                return _rows(pa.table(given))
            except (TypeError, ValueError):  # a stream of one column
                raise _no_rows(given) from None
        from pyarrow.interchange import from_dataframe  # type: ignore[import-not-found,import-untyped,unused-ignore]

        return _rows(from_dataframe(given))
    return given


def _shown(given: Any) -> str:
    """A value in a few words; of a frame or column its type, as its text is a table."""
    kind = type(given).__name__
    return f"{cut(given)} ({kind})" if isinstance(given, str | bytes | int | float | Mapping | None) else f"a {kind}"


def _no_rows(given: Any) -> TypeError:
    expected = "expected a frame, or an iterable of dictionaries by header or of sequences of cells"
    if isinstance(given, Mapping):
        expected += "; columns by name are a frame in pandas.DataFrame(...)"
    return TypeError(f"rows: found {_shown(given)}, {expected}")


@told_by_name
def read_rows(
    rows: Any,
    name: str = "rows",
    *,
    published: datetime.date | str | None = None,
    strict: bool = False,
    corrections: _Corrections = (),
    limits: Mapping[str, Any] | None = None,
) -> PublishedList:
    """Reads a list from what you have: a frame (pandas, polars, pyarrow, or anything with the Arrow or
    DataFrame protocol), dictionaries by header, or sequences of which one of the first has the headers.

    Dates, numbers and texts are what they are; None, NaN, NaT and NA are nothing. Levels of an index of pandas that
    have names are columns. `name` stands for a file's
    name. Other options and errors are those of `read_list`.
    """
    given = _rows(rows)
    if isinstance(given, str | bytes | Mapping) or not isinstance(given, Iterable):
        raise _no_rows(rows)
    return _core._read_rows(given, name, published=reading.day("published", published),
                            strict=yes_or_no("strict", strict), corrections=reading.corrections(corrections),
                            limits=reading.limits(limits))  # fmt: skip


def files_named(path: str) -> list[str]:
    """The path, or those that it stands for as a glob."""
    import glob  # with it come re and fnmatch, a tenth of the time of `import lib287g`

    found = sorted(glob.glob(path)) if glob.has_magic(path) and not os.path.exists(path) else [path]
    return found or [path]


def _in_memory(source: Any, name: str | None = None) -> tuple[bytes, str] | tuple[str, str]:
    """The bytes and their name; the name and why there are none, where a file object does not give any."""
    try:
        return _content(source, name, "read_lists")
    except Exception as error:
        own_name = getattr(source, "name", None)
        name = name or (os.path.basename(own_name) if isinstance(own_name, str) else type(source).__name__)
        return name, f"the file object cannot be read ({error})"


def _sources(given: Iterable[Any]) -> Iterator[Any]:
    """Each as what reads lists takes it, in order."""
    for source in given:
        if isinstance(source, str | os.PathLike):
            yield from files_named(os.fspath(source))
        elif isinstance(source, PublishedList | PublishedLists):
            yield source
        elif isinstance(source, bytes | bytearray | memoryview) or hasattr(source, "read"):
            yield _in_memory(source)
        elif isinstance(source, Mapping):
            yield from _named(source)
        elif isinstance(source, Iterable) and not _is_frame(source):
            yield from _sources(source)
        else:
            raise _no_source(source)


def _named(contents: Mapping[Any, Any]) -> Iterator[tuple[bytes, str] | tuple[str, str]]:
    """What a dictionary has by the names of files."""
    for name, content in contents.items():
        is_content = isinstance(content, bytes | bytearray | memoryview) or hasattr(content, "read")
        if not isinstance(name, str | os.PathLike) or not is_content:
            raise _no_source(contents)
        yield _in_memory(content, os.path.basename(os.fspath(name)))


def _no_source(given: Any) -> TypeError:
    expected = "paths, bytes, file objects, lists, and iterables of those, or bytes and file objects by name"
    hint = "; a frame or rows are a list in read_rows(...)" if isinstance(given, Mapping) or _is_frame(given) else ""
    return TypeError(f"sources: found {_shown(given)}, expected {expected}{hint}")


@told_by_name
def read_lists(
    *sources: Any,
    strict: bool = False,
    corrections: _Corrections = (),
    published: Mapping[str, datetime.date | str] | None = None,
    source: str | None = None,
    distrusted: Literal["undated", "kept", "left_out"] = "undated",
    threads: int = 0,
    progress: bool | Callable[[int, int], None] | None = None,
    limits: Mapping[str, Any] | None = None,
) -> PublishedLists:
    """Reads ICE's lists from any mix of files, folders, globs, bytes, file objects, lists and series that were read,
    iterables of those, and dictionaries of bytes or file objects by name; files in parallel. Frames and rows are lists
    in `read_rows`. Whatever the mix is, it is the series of the same files.

    One bad file is an issue, not the end, and so is a folder without files. In folders every file is read,
    whatever it is called, but for hidden ones, those of the system (Thumbs.db, desktop.ini, ~$..., __MACOSX), and
    a README, a LICENSE or a document (.md, .rst) that is no list. `published` are days by the files' names, also
    of bytes ("bytes"), file objects and lists that were read. Of two lists of one file, or of one name, day and
    kind, one is kept: that with corrections or a day of your own, then the later one; an issue (replaced_list)
    names the other where it is not the same. `source` is the id by which figures counted from the lists cite them,
    by default that of the first series given, else "LISTS". Each list is doubted where its neighbours speak
    against it (`list.doubts`); `distrusted` says what becomes of it: "undated" (one with older contents loses its
    date), "kept" or "left_out". `threads` is how many at most, 0 for as many as there are processors. `progress`
    is True for a bar, False for none, or a function that gets the number of files done and of all; by default a
    bar shows on a terminal or in a notebook once the reading has taken a second. Ctrl-C stops the reading. Other
    options are those of `read_list`; `strict` and `corrections` are an Error beside lists that were read already
    without them, as cells are read once.
    """
    threads = whole_number("threads", threads, 0)
    shown = reading.progress(progress)
    options: dict[str, Any] = {
        "strict": yes_or_no("strict", strict), "corrections": reading.corrections(corrections),
        "published": reading.days(published),
        "distrusted": distrusted, "threads": threads, "limits": reading.limits(limits),
    }  # fmt: skip
    given = list(_sources(sources))
    own = source or next((each.source for each in given if isinstance(each, PublishedLists)), "LISTS")
    report = late_bar("list") if shown is None else bar("list") if shown is True else shown or None
    return _core._read_lists(given, source=own, progress=report, **options)
