"""Where a figure comes from, what else is claimed, and why it is the one shown, in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ._core import Basis, Conflict, Error, Exactness, InForce, ListKind, Observation, Unit
from .arguments.near import found
from .citing import amount_of, days_of, named, run_note, scope_of, when


def _said(figures: Iterable[Any]) -> str:
    return "; ".join(f"{amount_of(each)} {when(each)} by {each.sources[0]}" for each in figures)


def _until(figure: Any) -> Any:
    return getattr(figure, "until", figure.date.last)


def _can_be_of_one_day(a: Any, b: Any) -> bool:
    return bool(a.date.first <= _until(b) and b.date.first <= _until(a))


def _beside(dataset: Any, figure: Any, known: set[str]) -> list[str]:
    """What else is said of its scope and unit on the same days, and by what that is no figure of them."""
    scope = {"unit": figure.unit, "state": figure.state, "kind": figure.kind, "with_joint": figure.with_joint}
    others = [
        each
        for each in dataset.observations(figure.type, **scope)
        if each.value != figure.value and each.origin not in known and _can_be_of_one_day(each, figure)
    ]
    sentences = [f"Also claimed, and not shown: {_said(others)}."] if others else []
    if figure.with_joint or figure.kind is ListKind.PENDING:
        return sentences
    for claim in dataset.claims(unit=figure.unit, since=figure.date.first, until=_until(figure)):
        same = claim.type == figure.type or (figure.type is None and claim.only_type)
        if same and claim.state == figure.state and claim.not_in_timelines and claim.value != figure.value:
            sentences.append(f"Also claimed, and no figure of that day: {_said([claim])}. {claim.not_in_timelines}")
    return sentences


def _later(dataset: Any, figure: Any) -> list[str]:
    """What claims say of the days after it was observed, up to the one asked for."""
    if not isinstance(figure, InForce) or figure.with_joint or figure.kind is ListKind.PENDING:
        return []
    if figure.asked < figure.until:
        return []
    later = [
        claim
        for claim in dataset.claims(unit=figure.unit, since=figure.until, until=figure.asked)
        if (claim.type, claim.state) == (figure.type, figure.state)
        and claim.value != figure.value
        and claim.date.first > figure.until
        and not claim.not_in_timelines
    ]
    return [f"Later, and not shown: {_said(later[-3:])}."] if later else []


def _of_the_other_unit(dataset: Any, figure: Any) -> list[str]:
    """What is said of the same days in the other unit that cannot be with it: more agencies than agreements."""
    if figure.unit not in (Unit.AGREEMENTS, Unit.AGENCIES) or figure.basis is Basis.IMPLIED:
        return []
    agencies = figure.unit is Unit.AGENCIES
    others = dataset.observations(
        figure.type, unit=Unit.AGREEMENTS if agencies else Unit.AGENCIES, state=figure.state, kind=figure.kind,
        with_joint=figure.with_joint,
    )  # fmt: skip
    impossible = []
    for other in others:
        fewest, most = (figure.low, other.high) if agencies else (other.low, figure.high)
        if fewest is not None and most is not None and fewest > most and _can_be_of_one_day(other, figure):
            impossible.append(other)
    if not impossible:
        return []
    return [f"There are never more agencies than agreements, and {_said(impossible[:3])}."]


def _implied(dataset: Any, figure: Any) -> str:
    """What the figure follows from."""
    if figure.exactness is Exactness.AT_LEAST and figure.unit is Unit.AGENCIES:
        return "what follows from the agreements of one type, of which each is of another agency"
    if figure.exactness is Exactness.AT_LEAST:
        return "what follows from the figure in agencies: each has one agreement or several"
    runs = {each.run for each in dataset.lists if each.file == figure.origin}
    if any(run.joint_as_jail for run in dataset.list_runs if run.id in runs) and not figure.with_joint:
        list_of_both = f"the list {figure.origin}, which prints joint agreements as jail agreements"
        return f"what follows from {list_of_both}: so many of both"
    return "what follows from the figure in agreements: an agency has one or several"


def _contradicted(conflict: Any, value: int) -> list[str]:
    """By whom a figure of the conflict is contradicted, which one is shown, and what may be why."""
    shown = conflict.observations[0]
    others = [
        (row, note) for row, note in zip(conflict.observations, conflict.notes, strict=True) if row.value != value
    ]
    return [
        f"Contradicted by {_said(row for row, _ in others)}.",
        f"{shown.value:,} by {shown.sources[0]} is preferred, as {conflict.preferred_by.label}.",
        *(f"{row.sources[0]}: {note}" for row, note in others if note),
    ]


def explain(dataset: Any, figure: Any) -> str:
    """Where a figure comes from, what else is claimed, and why this one is shown; of a conflict the same."""
    if isinstance(figure, Conflict):
        shown = figure.observations[0]
        who = f"{amount_of(shown)} ({scope_of(shown)}), {days_of(shown)}: {named(shown.sources[0], dataset)}."
        return " ".join([who, *_contradicted(figure, shown.value)])
    if not isinstance(figure, Observation | InForce):
        raise Error(f"figure: {found(figure)}, expected an Observation or InForce of a timeline, or a Conflict")
    how = {
        Basis.LISTED: f"counted by lib287g from the list {figure.origin}",
        Basis.TABULATED: f"counted by another from the list {figure.origin}",
        Basis.STATED: "stated by the source",
        Basis.SIGNINGS: f"agreements signed by then that the later list {figure.origin} names: at least so many",
        Basis.IMPLIED: _implied(dataset, figure),
    }[figure.basis]
    whose = named(figure.sources[0], dataset)
    sentences = [f"{amount_of(figure)} ({scope_of(figure)}), {days_of(figure)}: {how}, {whose}."]
    if figure.low is not None and figure.high is not None and figure.low != figure.high:
        sentences.append(f"It can be from {figure.low:,} to {figure.high:,}.")
    notes = {claim.id: claim.note for claim in dataset.claims() if claim.note}
    note = notes.get(figure.origin) or run_note(dataset, figure)
    if note and figure.basis is not Basis.IMPLIED:
        sentences.append(note)
    contradictions = dataset.conflicts(type=figure.type, unit=figure.unit, state=figure.state)
    mine = (figure.origin, figure.value)
    conflicts = [each for each in contradictions if mine in {(row.origin, row.value) for row in each.observations}]
    for conflict in conflicts:
        sentences += _contradicted(conflict, figure.value)
    known = {figure.origin, *(row.origin for each in conflicts for row in each.observations)}
    others = _of_the_other_unit(dataset, figure) + _beside(dataset, figure, known)
    sentences += [*others, *_later(dataset, figure)]
    if not conflicts and not others:
        sentences.append("Nothing that the library holds contradicts it.")
    return " ".join(sentences)
