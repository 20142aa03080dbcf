"""The command `lib287g`: a readable table by default, JSON and CSV for scripts."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
from collections.abc import Sequence
from typing import Any

import lib287g as lg

from . import display
from ._core import _csv_text
from .lists import files_named, read_lists

Records = list[dict[str, Any]]


def _print_csv(text: str) -> None:
    """CSV has no control characters; what a terminal gets has no marks either that turn the direction of writing."""
    print(display.escaped(text) if sys.stdout.isatty() else text, end="")


def _show(args: argparse.Namespace, records: Records | dict[str, Any], text: str, columns: Sequence[str]) -> None:
    if args.json:
        print(display.escaped(json.dumps(records, indent=2, ensure_ascii=False, default=str)))
    elif args.csv:
        rows = records if isinstance(records, list) else [records]
        _print_csv(_csv_text(columns, rows))
    else:
        print(text)


def _show_table(args: argparse.Namespace, table: Any, text: str) -> None:
    if args.csv:
        _print_csv(table.to_csv())
    else:
        print(table.to_json() if args.json else text)


def _dataset(args: argparse.Namespace) -> lg.Dataset:
    return lg.load(args.data) if args.data else lg.reference


def _compare(args: argparse.Namespace) -> None:
    comparison = _dataset(args).compare(*args.types, source=args.source, as_of=args.as_of, unit=args.unit)
    if args.differences:
        comparison = comparison.differences()
    _show_table(args, comparison, str(comparison))


def _timeline(args: argparse.Namespace) -> None:
    timeline = _dataset(args).timeline(
        args.type, unit=args.unit, state=args.state, kind=args.kind, with_joint=args.with_joint
    )
    _show_table(args, timeline, str(timeline))


def _growth(args: argparse.Namespace) -> None:
    timeline = _dataset(args).timeline(args.type, unit=args.unit, state=args.state)
    growth = timeline.growth(args.start, args.end)
    record = {
        "type": timeline.type.code if timeline.type is not None else None,
        "state": timeline.state.code if timeline.state is not None else None,
        "unit": timeline.unit.code,
        "from": str(args.start),
        "to": str(args.end),
        **growth.to_dict(),
    }
    if args.csv:
        for name in ("start", "end"):
            figure = record.pop(name, None) or {}
            for key in ("value", "date", "sources"):
                record[f"{name}_{key}"] = figure.get(key)
        for name, bounds in record.pop("bounds", {}).items():
            record[f"{name}_low"], record[f"{name}_high"] = bounds.get("low"), bounds.get("high")
    columns = (
        "type",
        "state",
        "unit",
        "from",
        "to",
        "start_value",
        "start_date",
        "start_sources",
        "end_value",
        "end_date",
        "end_sources",
        "absent_because",
        "absolute",
        "absolute_low",
        "absolute_high",
        "relative",
        "relative_low",
        "relative_high",
        "factor",
        "factor_low",
        "factor_high",
        "years",
        "years_low",
        "years_high",
        "annual_rate",
        "annual_rate_low",
        "annual_rate_high",
        "doubling_years",
        "halving_years",
    )
    _show(args, record, f"{display.timeline_title(timeline)}\n{growth!s}", columns)
    args.status = 3 if growth.absolute is None else 0


def _span(args: argparse.Namespace) -> tuple[lg.PartialDate | None, lg.PartialDate | None]:
    """What --from and --to name. Error where the end is before the start."""
    since = lg.PartialDate(args.start) if args.start else None
    until = lg.PartialDate(args.end) if args.end else None
    if since and until and until.last < since.first:
        raise lg.Error(f"--to: {until} is before --from, {since}")
    return since, until


def _claims(args: argparse.Namespace) -> None:
    since, until = _span(args)
    claims = _dataset(args).claims(
        type=args.type, unit=args.unit, state=args.state, source=args.source, since=since, until=until
    )
    rows = [[display.shown(getattr(claim, name)) for name in _claim_shown] for claim in claims]
    text = display.text_table(_claim_shown, rows)
    _show_table(args, claims, f"{len(claims)} claims\n{text}")


def _conflicts(args: argparse.Namespace) -> None:
    since, until = _span(args)
    found = _dataset(args).conflicts(
        type=args.type, unit=args.unit, state=args.state, source=args.source, since=since, until=until
    )
    _show_table(args, found, display.conflicts_text(found))


_claim_shown = ("date", "value", "exactness", "unit", "type", "sources", "confidence", "note")


def _sources(args: argparse.Namespace) -> None:
    dataset = _dataset(args)
    if args.id:
        row = dataset.source(args.id)
        fields = {name: display.shown(value) for name, value in row.to_dict().items()}
        text = "\n".join(display.wrapped(f"{name}: {text}", "  ") for name, text in fields.items())
        _show(args, row.to_dict(), text, tuple(fields))
        return
    names = ("id", "kind", "title", "publisher", "date", "url")
    rows = [[display.shown(getattr(source, name)) for name in names] for source in dataset.sources]
    _show_table(args, dataset.sources, display.text_table(names, rows))


def _events(args: argparse.Namespace) -> None:
    kind = lg.AgreementType(args.type) if args.type else None
    since, until = _span(args)
    events = _dataset(args).events
    kept = type(events)(
        event
        for event in events
        if (kind is None or event.type in (kind, None))
        and (since is None or event.date.last >= since.first)
        and (until is None or event.date.first <= until.last)
    )
    names = ("date", "kind", "type", "state", "label", "sources")
    rows = [[display.shown(getattr(event, name)) for name in names] for event in kept]
    _show_table(args, kept, display.text_table(names, rows))


def _cite(args: argparse.Namespace) -> None:
    text = lg.cite(args.id, form=args.form)
    print(display.wrapped(text) if args.form == "text" else text)


def _completion(args: argparse.Namespace) -> None:
    try:
        import shtab  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError:
        raise lg.Error("completion needs shtab: pip install 'lib287g[completion]'") from None
    parser = _parser()
    _offer(parser, shtab.FILE)
    print(shtab.complete(parser, shell=args.shell))


def _offer(parser: argparse.ArgumentParser, files: Any) -> None:
    """Gives each argument of the commands what a shell completes it by; names of words stay accepted beside codes."""

    def codes(vocabulary: Any) -> list[str]:
        return [member.code for member in vocabulary]

    sources = [source.id for source in lg.reference.sources]
    words = {"type": codes(lg.AgreementType), "types": codes(lg.AgreementType), "unit": codes(lg.Unit),
             "state": codes(lg.State), "kind": codes(lg.ListKind), "source": sources, "id": sources}  # fmt: skip
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                _offer(command, files)
        elif action.dest in words and action.choices is None:
            action.choices = words[action.dest]
        elif action.dest in ("data", "paths"):
            action.complete = files  # type: ignore[attr-defined]


def _named(paths: Sequence[str]) -> set[str]:
    """What issues call the files and folders that were named, not found in a folder."""
    return {path if os.path.isdir(path) else os.path.basename(path) for each in paths for path in files_named(each)}


def _chosen(args: argparse.Namespace, lists: lg.PublishedLists) -> lg.PublishedLists:
    """The lists of the kind that is asked for, by default of participating agencies, or of pending ones where there are
    no others; with --latest the newest of them. Issues are of both kinds by default. Error where nothing is left."""
    kind = lg.ListKind(args.kind or ("participating" if lists.participating else "pending"))
    if args.action == "reconcile" and kind is lg.ListKind.PENDING:
        raise lg.Error("reconcile: found lists of pending agencies alone, expected participating: claims are of those")
    if args.kind or args.latest or args.action != "issues":
        of_kind = lists.pending if kind is lg.ListKind.PENDING else lists.participating
        if not of_kind:
            raise lg.Error(f"--kind: found no list of {kind.label} among {len(lists) + len(lists.undated):,}")
        lists = of_kind
    if not len(lists) and (args.latest or args.action in ("timeline", "reconcile")):
        raise lg.Error(f"none of the lists of {kind.label} has a date ({len(lists.undated):,} without), see `issues`")
    return lists[-1:] if args.latest else lists


#: What only some of the actions of `lists` take.
_taken_by = {"by": ("counts",), "unit": ("counts", "timeline"), "type": ("timeline",), "state": ("timeline",)}


def _check_taken(args: argparse.Namespace) -> None:
    for name, actions in _taken_by.items():
        if getattr(args, name) is not None and args.action not in actions:
            raise lg.Error(f"--{name}: {args.action} takes none, expected {' or '.join(actions)}")


def _read(args: argparse.Namespace) -> lg.PublishedLists:
    """The lists; what could not be read is said on stderr, and is an error where nothing else was, or it was named."""
    lists = read_lists(*args.paths, strict=args.strict, progress=sys.stderr.isatty())
    unreadable = [issue for issue in lists.issues if issue.code is lg.IssueCode.UNREADABLE_FILE]
    undated = len(lists.undated)
    if not lists:
        raise lg.Error(unreadable[0].raw if unreadable else "no file was named")
    for issue in unreadable[:5]:
        print(f"lib287g: not read: {issue.raw}", file=sys.stderr)
    if len(unreadable) > 5:
        print(f"lib287g: not read: {len(unreadable) - 5:,} more files", file=sys.stderr)
    if undated:
        print(f"lib287g: {undated:,} of {len(lists) + undated:,} lists have no date, see `issues`", file=sys.stderr)
    args.status = 1 if args.strict and (unreadable or undated) else 0
    if unreadable and not _named(args.paths).isdisjoint(issue.file for issue in unreadable):
        args.status = 2
    return _chosen(args, lists)


def _lists(args: argparse.Namespace) -> None:
    _check_taken(args)
    lists = _read(args)
    unit = lg.Unit(args.unit or "agreements")
    if args.action == "reconcile":
        brief = ("date", "type", "state", "unit", "value", "sources", "verdict", "listed", "off_by", "published")
        table = lists.reconcile(_dataset(args))
        lines = [[display.shown(getattr(row, name)) for name in brief] for row in table]
        _show_table(args, table, display.text_table(brief, lines))
    elif args.action == "issues":
        names = ("file", "sheet", "row", "column", "raw", "code", "clean")
        rows = [[display.labelled(name, getattr(issue, name)) for name in names] for issue in lists.issues]
        _show_table(args, lists.issues, display.text_table(names, rows))
    elif args.action == "timeline":
        timeline = lists.timeline(args.type, unit=unit, state=args.state)
        _show_table(args, timeline, str(timeline))
    else:
        by = [key.strip() for keys in args.by or () for key in keys.split(",") if key.strip()]
        counted = [(each, each.counts(by=by, unit=unit)) for each in [*lists, *lists.undated]]
        records = [
            {"file": each.file, "published": each.published and str(each.published), **count}
            for each, counts in counted
            for count in counts
        ]
        keys = [key.code for key in counted[0][1].by]
        columns = ("file", "published", *keys, "unit", "value")
        text = display.text_table(columns, [[display.shown(row[name]) for name in columns] for row in records])
        _show(args, records, text, columns)


class _Parser(argparse.ArgumentParser):
    """One line on stderr, exit code 2; what cannot be written is an error, which argparse keeps to itself."""

    def _print_message(self, message: str, file: Any = None) -> None:
        if message:
            (file or sys.stderr).write(message)

    def error(self, message: str) -> Any:
        self.exit(2, f"{self.prog}: {message}\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="lib287g", description="Section 287(g) agreements: types, figures, growth.")
    parser.add_argument("--version", action="version", version=lg.cite())
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)

    def command(name: str, run: Any, summary: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=summary, description=summary)
        sub.set_defaults(run=run)
        form = sub.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help="as JSON")
        form.add_argument("--csv", action="store_true", help="as CSV")
        sub.add_argument("--data", metavar="PATH", help="a dataset of your own: a JSON file or a folder")
        return sub

    def scope(sub: argparse.ArgumentParser, unit: str | None) -> None:
        program, country = ("the whole program", "the whole country") if unit else ("any", "any")
        sub.add_argument("type", nargs="?", help=f"JEM, TFM, WSO, ... (default: {program})")
        units = "agreements, agencies, officers, officers_trained"
        sub.add_argument("--unit", default=unit, help=f"{units} (default: {unit or 'any'})")
        sub.add_argument("--state", help=f"FL, Florida, ... (default: {country})")

    compare = command("compare", _compare, "agreement types side by side")
    compare.add_argument("types", nargs="*", help="JEM, TFM, WSO, ... (default: the three signed today)")
    compare.add_argument("--source", help="only what this source says, as WATCH_JEM")
    compare.add_argument("--as-of", help="take the figures in force on this date (of a month or year, its first day)")
    compare.add_argument("--unit", default="agencies", help="of the figure (default: agencies)")
    compare.add_argument("--differences", action="store_true", help="only rows that differ")

    timeline = command("timeline", _timeline, "figures in order of date")
    scope(timeline, "agreements")
    timeline.add_argument("--kind", default="participating", help="participating (default) or pending agencies")
    timeline.add_argument("--with-joint", action="store_true", help="count jail agreements with the joint ones")

    growth = command("growth", _growth, "change between two dates")
    scope(growth, "agreements")
    first_day = "2025-06-01; of 2025-06 or 2025 the first day"
    growth.add_argument("--from", dest="start", required=True, metavar="DATE", help=first_day)
    growth.add_argument("--to", dest="end", required=True, metavar="DATE", help=first_day)

    for claims in (
        command("claims", _claims, "dated figures and who said them"),
        command("conflicts", _conflicts, "figures that contradict each other"),
    ):
        scope(claims, None)
        claims.add_argument("--source", help="cited by the claim, as GAO21")
        claims.add_argument("--from", dest="start", metavar="DATE", help="of a month or year, from its first day")
        claims.add_argument("--to", dest="end", metavar="DATE", help="of a month or year, to its last day")

    sources = command("sources", _sources, "where the facts come from")
    sources.add_argument("id", nargs="?", help="one of them, as GAO21")

    events = command("events", _events, "what happened to the program")
    events.add_argument("type", nargs="?", help="JEM, TFM, WSO, ...: of this type, and of the whole program")
    events.add_argument("--from", dest="start", metavar="DATE", help="of a month or year, from its first day")
    events.add_argument("--to", dest="end", metavar="DATE", help="of a month or year, to its last day")

    cite = commands.add_parser("cite", help="how to cite the library, or a source", description="How to cite.")
    cite.set_defaults(run=_cite)
    cite.add_argument("id", nargs="?", default="library", help="a source, as GAO21 (default: the library and its data)")
    cite.add_argument("--form", choices=("text", "bibtex", "csl"), default="text", help="text (default), bibtex or csl")

    summary = 'completion for a shell: eval "$(lib287g completion bash)"'
    completion = commands.add_parser("completion", help=summary, description=summary)
    completion.set_defaults(run=_completion)
    completion.add_argument("shell", choices=("bash", "zsh", "tcsh"))

    lists = command("lists", _lists, "ICE's lists: counts, issues, a timeline, the claims beside them")
    lists.add_argument("paths", nargs="+", help="workbooks, CSV files, folders, globs")
    lists.add_argument("action", choices=("counts", "issues", "timeline", "reconcile"))
    by = "break counts down by type, state, kind, county (with its state), combination, date (commas, or several times)"
    lists.add_argument("--by", action="append", help=by)
    lists.add_argument("--unit", help="of counts and a timeline: agreements (default) or agencies")
    lists.add_argument("--type", help="of a timeline: JEM, TFM, WSO, ... (default: the whole program)")
    lists.add_argument("--state", help="of a timeline: FL, Florida, ... (default: the whole country)")
    kind = "lists of participating (default, but for issues, which are of both) or of pending agencies"
    lists.add_argument("--kind", help=kind)
    lists.add_argument("--latest", action="store_true", help="only the newest list of them")
    strict = "change nothing, make every oddity an issue, fail where a file cannot be read or a list has no date"
    lists.add_argument("--strict", action="store_true", help=strict)
    return parser


def _forget_output() -> None:
    """What is left in the buffer goes nowhere: Python would try to write it again when it ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(message: object) -> None:
    if sys.stderr is not None:
        print(f"lib287g: {message}", file=sys.stderr)


def _run(arguments: Sequence[str] | None) -> int:
    """Runs the command and writes all of what it says."""
    try:
        args = _parser().parse_args(arguments)
    except SystemExit:  # after --help and --version
        sys.stdout.flush()
        raise
    args.status = 0
    args.run(args)
    sys.stdout.flush()
    return int(args.status)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command. Status 0; 1 where `--strict` finds a list wanting; 2 for an error, which is one line on stderr,
    and where a file that was named is no list, beside what the others say; 3 for a growth that has no answer."""
    if sys.stdout is None:
        _complain("the output cannot be written (it is closed)")
        return 2
    try:
        return _run(arguments)
    except (lg.Error, TypeError) as error:
        _complain(error)
        return 2
    except BrokenPipeError:
        _forget_output()
        return 0
    except OSError as error:
        _forget_output()
        _complain(f"the output cannot be written ({error.strerror})")
        return 2
